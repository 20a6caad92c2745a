//! The bar of a score. Screen readers skip it: the text next to it has the same information.

use crate::element;
use engine::diagnosis::DimensionState;
use yew::Html;

/// A length on the scale 0–100, with the three cuts between the four stages. A target, a stage
/// from 1 to 4, is a frame around its quarter.
pub fn bar(state: &DimensionState, target: Option<u8>) -> Html {
    let width = match state {
        DimensionState::Scored(score) => Some(score.display()),
        DimensionState::NotApplicable | DimensionState::NotCalculated { .. } => None,
    };
    let mut parts = vec![rect(if width.is_some() { GROUND } else { NO_GROUND }, "", "100")];
    // A score of 0 is a result: a thin line distinguishes it from a missing score.
    parts.extend(width.map(|it| rect("bar__length", "", &it.max(1).to_string())));
    parts.extend(["25", "50", "75"].map(|cut| rect("bar__cut", cut, "0.4")));
    let start = |stage: u8| (u16::from(stage.saturating_sub(1)) * 25).to_string();
    parts.extend(target.map(|stage| rect("bar__target", &start(stage), "25")));
    element!(
        "svg",
        [
            "class" = "bar",
            "part" = "bar",
            "viewBox" = "0 0 100 6",
            "preserveAspectRatio" = "none",
            "aria-hidden" = "true",
            "focusable" = "false",
        ],
        parts
    )
}

const GROUND: &str = "bar__ground";
const NO_GROUND: &str = "bar__ground bar__ground--none";

fn rect(class: &str, x: &str, width: &str) -> Html {
    element!("rect", ["class" = class, "x" = x, "width" = width, "height" = "6"], Vec::new())
}
