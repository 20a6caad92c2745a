//! Renders screens with the widget itself. No other module of the build calls it.

use anyhow::Result;
use engine::questionnaire::{PackError, Perimeter};
use widget::prerender;
pub(super) use widget::prerender::word;

/// The first screen, with links to the other `languages` and to the `papers` of each.
pub(super) fn first_screen(
    pack: &str,
    languages: Vec<String>,
    papers: Vec<(String, String)>,
) -> Result<String> {
    wait(prerender::first_screen(pack, languages, papers))
}

/// The printable questionnaire.
pub(super) fn paper(pack: &str) -> Result<String> {
    wait(prerender::paper(pack, Perimeter::Team))
}

fn wait(drawing: impl Future<Output = Result<String, PackError>>) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, drawing)?)
}
