//! What is said of a result of the list, and what is done with it.

use crate::context::{Given, Side};
use crate::files::File;
use engine::questionnaire::Perimeter;
use engine::share_code;
use web::download::Download;
use web::storage::results::SavedResult;

/// What a result is about, without its questionnaire: its code says enough.
pub(super) fn about(given: &Given, kept: &SavedResult) -> String {
    let Some(stamp) = share_code::stamp(&kept.code) else {
        return given.words.missing.to_owned();
    };
    let of = &given.questionnaire;
    let context = documents::context(of, (stamp.perimeter, stamp.path, stamp.date));
    if stamp.fingerprint == of.fingerprint() {
        let read = share_code::decode(of, &kept.code).ok();
        let blank = read
            .map_or(0, |it| of.path(it.path).filter(|&at| it.answers.get(at).is_none()).count());
        if blank == 0 {
            context
        } else {
            [&context, " · ", given.words.results.unfinished].concat()
        }
    } else {
        [&context, " · ", &(given.words.take.revision)(stamp.revision)].concat()
    }
}

/// Whether it is what somebody is at work on, in whichever perimeter.
pub(super) fn is_current(given: &Given, kept: &SavedResult) -> bool {
    let session = given.store.load(given.questionnaire.clone());
    let ids = Perimeter::ALL.map(|it| session.progress_of(it).id);
    ids.into_iter().flatten().any(|it| kept.is_of(it))
}

/// Forgets results, and the answers at work that they are made of: else they would come back.
pub(super) fn forget(given: &Given, results: &[SavedResult]) {
    for kept in results {
        if let Some(id) = kept.id() {
            given.act.forget(id);
        }
        given.store.forget(kept);
    }
}

/// `None` for scores alone.
pub(super) fn export(given: &Given, side: &Side) -> Option<Download> {
    let link = given.link(&share_code::encode_shared(&side.questionnaire, &side.shared));
    let file = File::Data.make(&side.source(&link)?);
    Some(Download::of(file).with_link([&link, "&then=take"].concat()))
}
