//! The facilitation kit of each questionnaire, in each of its languages.

use super::{Compiled, QUESTIONNAIRE};
use crate::artifacts::{Artifacts, Role};
use anyhow::{Context as _, Result};
use documents::kit;
use engine::questionnaire::Questionnaire;

/// The role of all files of the kit, including its style.
pub(super) const ROLE: Role = Role::Facilitator;

/// The kit of the stand-alone page is in `kit/`, and each other one in a folder below it.
pub(super) fn add(artifacts: &mut Artifacts, packs: &[Compiled]) -> Result<()> {
    for same in packs.chunk_by(|one, other| one.id == other.id) {
        let languages = same.iter().map(|it| Questionnaire::from_json(&it.json));
        let languages = languages.collect::<Result<Vec<_>, _>>().context("a pack is refused")?;
        let id = same.first().map(|it| it.id.as_str()).unwrap_or_default();
        let (folder, root) = place(id);
        for (name, page) in kit::files(&languages, root) {
            artifacts.add(&[folder.as_str(), &name].concat(), ROLE, page)?;
        }
    }
    Ok(())
}

/// The folder of a questionnaire's kit, and the relative path from there to the pages.
fn place(id: &str) -> (String, &'static str) {
    if id == QUESTIONNAIRE { ("kit/".to_owned(), "../") } else { (format!("kit/{id}/"), "../../") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Kind;

    #[test]
    fn a_questionnaire_beside_that_of_the_page_has_a_folder_of_its_own() {
        assert_eq!(place(QUESTIONNAIRE), ("kit/".to_owned(), "../"));
        assert_eq!(place("mine"), ("kit/mine/".to_owned(), "../../"));
    }

    #[test]
    fn no_other_site_may_hold_a_sheet_in_a_frame() {
        let mut artifacts = Artifacts::default();
        artifacts.add("kit/guide.html", ROLE, "guide").unwrap();
        artifacts.add("kit/mine/guide.html", ROLE, "guide").unwrap();
        let patterns = artifacts.patterns();
        let patterns: Vec<_> = patterns.iter().map(|it| it.0.trim_start_matches('/')).collect();
        assert_eq!(patterns, ["", "kit/*"]);
        for path in ["kit/*", "kit/guide.html", "kit/mine/guide.html"] {
            assert_eq!(Kind::of(path), Kind::Paper, "{path}");
        }
    }
}
