//! Renders screens with the widget itself. No other module of the build calls it.

use super::{Language, address};
use anyhow::{Result, bail};
use engine::questionnaire::{PackError, Path, Perimeter};
use widget::prerender;
pub(super) use widget::prerender::{Offers, word, words};

/// The page around a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    OwnPage,
    PartnerPage,
}

/// The parts that every screen has there.
pub(super) fn offers(languages: &[Language<'_>], around: Around) -> Offers {
    let papers = languages.iter().map(|it| (it.pack.lang.clone(), address(&it.paper)));
    Offers {
        languages: languages.iter().map(|it| it.pack.lang.clone()).collect(),
        papers: papers.collect(),
        is_own_page: around == Around::OwnPage,
    }
}

/// The first screen for a new visitor.
pub(super) fn first_screen(pack: &str, offers: Offers) -> Result<String> {
    wait(prerender::first_screen(pack, offers))
}

/// The screen of the first question for each perimeter and path, named as in `team express`.
pub(super) fn first_questions(pack: &str, offers: &Offers) -> Result<Vec<(String, String)>> {
    let mut questions = Vec::new();
    for perimeter in Perimeter::ALL {
        for path in Path::ALL {
            let drawn = wait(prerender::first_item(pack, offers.clone(), (perimeter, path)))?;
            questions.push(([perimeter.word(), path.word()].join(" "), blank(&drawn)?));
        }
    }
    Ok(questions)
}

/// The question without the answer with which it was rendered to include the parts that depend on one.
fn blank(drawn: &str) -> Result<String> {
    let blank = drawn.replacen(" checked", "", 1);
    if blank == drawn || blank.contains(" checked") {
        bail!("the first question has not one checked answer any more; correct `blank`");
    }
    Ok(blank)
}

/// The printable questionnaire.
pub(super) fn paper(pack: &str) -> Result<String> {
    wait(prerender::paper(pack, Perimeter::Team))
}

fn wait(drawing: impl Future<Output = Result<String, PackError>>) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, drawing)?)
}
