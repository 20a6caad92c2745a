//! Renders screens with the widget itself. No other module of the build calls it.

use anyhow::Result;
use engine::questionnaire::{PackError, Path, Perimeter};
use widget::prerender;
pub(super) use widget::prerender::{Offers, word};

/// The first screen of somebody new.
pub(super) fn first_screen(pack: &str, offers: Offers) -> Result<String> {
    wait(prerender::first_screen(pack, offers))
}

/// The screen of the first question, answered.
pub(super) fn first_item(pack: &str, offers: Offers, choices: (Perimeter, Path)) -> Result<String> {
    wait(prerender::first_item(pack, offers, choices))
}

/// The printable questionnaire.
pub(super) fn paper(pack: &str) -> Result<String> {
    wait(prerender::paper(pack, Perimeter::Team))
}

fn wait(drawing: impl Future<Output = Result<String, PackError>>) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, drawing)?)
}
