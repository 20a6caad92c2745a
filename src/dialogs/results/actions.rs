//! The description of a saved result, and the actions on it.

use crate::context::{DialogContext, Side};
use crate::file_formats::File;
use engine::questionnaire::Perimeter;
use engine::share_code;
use web::download::Download;
use web::storage::results::SavedResult;

/// Describes a result from the header of its share code, without loading its questionnaire.
pub(super) fn about(context: &DialogContext, kept: &SavedResult) -> String {
    let Some(stamp) = share_code::stamp(&kept.code) else {
        return context.words.missing.to_owned();
    };
    let of = &context.questionnaire;
    let summary = documents::context(of, (stamp.perimeter, stamp.path, stamp.date));
    if stamp.fingerprint == of.fingerprint() {
        let read = share_code::decode(of, &kept.code).ok();
        let blank = read
            .map_or(0, |it| of.path(it.path).filter(|&at| it.answers.get(at).is_none()).count());
        if blank == 0 {
            summary
        } else {
            [&summary, " · ", context.words.results.unfinished].concat()
        }
    } else {
        [&summary, " · ", &(context.words.import.revision)(stamp.revision)].concat()
    }
}

/// Whether the result belongs to answers in progress, on any perimeter.
pub(super) fn is_current(context: &DialogContext, kept: &SavedResult) -> bool {
    let session = context.store.load(context.questionnaire.clone());
    let ids = Perimeter::ALL.map(|it| session.progress_of(it).id);
    ids.into_iter().flatten().any(|it| kept.is_of(it))
}

/// Erases results together with the answers in progress behind them, which would recreate them.
pub(super) fn forget(context: &DialogContext, results: &[SavedResult]) {
    for kept in results {
        if let Some(id) = kept.id() {
            context.widget.forget(id);
        }
        context.store.forget(kept);
    }
}

/// The data file of a result; `None` if it has only scores.
pub(super) fn export(context: &DialogContext, side: &Side) -> Option<Download> {
    let link = context.link(&share_code::encode_shared(&side.questionnaire, &side.shared));
    let file = File::Data.make(&side.source(&link)?);
    Some(Download::of(file).with_link([&link, "&then=take"].concat()))
}
