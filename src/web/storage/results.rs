//! Results that stay on the device once they are complete, or once others take their place.
//!
//! ```text
//! <questionnaire>/<revision>/result/<id>/<path>/code                "1BQE…"
//!                                             /note/<item>         "…"
//!                                             /target/<dimension>  "3"
//!                                             /name                "…"
//! ```
//!
//! Who goes on from the express path to the complete one has two results.

mod list;

use super::position::hex;
use super::progress::{Keys, stage_word};
pub use list::KeptResult;

use super::{Kept, Store};
use engine::answers::Response;
use engine::questionnaire::Questionnaire;
use engine::session::Progress;
use engine::share_code;

impl Store {
    /// Keeps a result with the notes and targets that go with it, in place of what was kept of it.
    pub fn keep_result(
        &self,
        questionnaire: &Questionnaire,
        response: &Response,
        progress: &Progress,
    ) -> Kept {
        if self.is_memory() {
            return Kept::No;
        }
        let (id, path) = (hex(response.id), response.path.word());
        let start = [&Keys(questionnaire).start(), "result/", &id, "/", path, "/"].concat();
        let place = |kind: &str, of: &str| [&start, kind, of].concat();
        let code = share_code::encode(questionnaire, response);
        self.write(&place("code", ""), Some(&code));
        for (position, item) in questionnaire.items().iter().enumerate() {
            self.write(&place("note/", &item.id), progress.note(position));
        }
        for (position, dimension) in questionnaire.dimensions().iter().enumerate() {
            let stage = progress.targets.get(position);
            self.write(&place("target/", &dimension.id), stage.map(stage_word));
        }
        self.commit().unwrap_or(Kept::Yes)
    }
}
