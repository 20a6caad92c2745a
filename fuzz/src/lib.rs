//! What the fuzz targets share: the questionnaire that ships, the bounds that hold for any input,
//! and the promises of `docs/formats.md` that hold for any result.

pub mod bounds;
pub mod code;
pub mod largest;
pub mod pack;
pub mod result;
pub mod session;
pub mod shape;
pub mod syntax;

use engine::questionnaire::Questionnaire;
use std::sync::LazyLock;

/// The questionnaire that ships, as it was when results were first answered on it.
pub fn questionnaire() -> &'static Questionnaire {
    static ONCE: LazyLock<Questionnaire> = LazyLock::new(|| {
        let pack = include_str!("../../tests/it/golden/maturite-cooperative.fr.json");
        Questionnaire::from_json(pack).expect("a pack that was published is read for ever")
    });
    &ONCE
}
