//! Saved results: complete ones, and those that another result has replaced.
//!
//! ```text
//! <questionnaire>/<revision>/result/<id>/<path>/code                "1BQE…"
//!                                             /note/<item>         "…"
//!                                             /target/<dimension>  "3", and the other parts of a goal
//!                                             /name                "…"
//! ```
//!
//! A respondent who continues from the express path to the complete one has two results.

mod list;

use super::progress::Keys;
use engine::hex;
pub use list::SavedResult;

use super::{Saved, Store};
use engine::answers::Response;
use engine::questionnaire::Questionnaire;
use engine::session::Progress;
use engine::share_code;
use engine::targets::GoalPart;

impl Store {
    /// Saves a result with its notes and goals, and replaces an earlier state of the same result.
    pub fn save_result(
        &self,
        questionnaire: &Questionnaire,
        response: &Response,
        progress: &Progress,
    ) -> Saved {
        if self.is_memory() || self.is_read_only() {
            return Saved::No;
        }
        let (id, path) = (hex::encode(response.id.0), response.path.word());
        let start = [&Keys(questionnaire).start(), "result/", &id, "/", path, "/"].concat();
        let path_of = |kind: &str, of: &str| [&start, kind, of].concat();
        let code = share_code::encode(questionnaire, response);
        self.write(&path_of("code", ""), Some(&code));
        for (position, item) in questionnaire.items().iter().enumerate() {
            self.write(&path_of("note/", &item.id), progress.note(position));
        }
        for (position, dimension) in questionnaire.dimensions().iter().enumerate() {
            for part in GoalPart::ALL {
                let text = progress.targets.part(position, part);
                self.write(&path_of("", &part.path(&dimension.id)), text);
            }
        }
        self.commit().unwrap_or(Saved::Yes)
    }
}
