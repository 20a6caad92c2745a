//! Reads a pasted link or code, or a file. All of it is untrusted input.

use super::context::{DialogContext, Side};
use documents::{self, FileError, FileKind};
use engine::scores::SharedResult;
use engine::share_code::{self, ShareCodeError, is_rewritten};
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use wording::Refusals;

/// In bytes; a longer file is not read, since no result is that long.
const LONGEST: f64 = 5_000_000.0;

#[derive(Debug)]
pub(super) enum Source {
    Text(String),
    File(File),
}

/// The result in the source; otherwise the reason of the refusal, in words for the respondent.
pub(super) async fn read(context: &DialogContext, source: Source) -> Result<Side, &'static str> {
    match source {
        Source::Text(text) => read_text(context, &text).await,
        Source::File(file) => read_file(context, &file).await,
    }
}

async fn read_text(context: &DialogContext, text: &str) -> Result<Side, &'static str> {
    let code = share_code::from_text(text);
    let pack = context.pack_of(&code).await.unwrap_or_else(|| context.own_pack());
    match share_code::read(&pack.questionnaire, &code) {
        Ok(shared) => Ok(Side::alone(pack, shared)),
        Err(ShareCodeError::NotACode | ShareCodeError::TooLong) if is_rewritten(text) => {
            Err(context.words.rewritten)
        }
        Err(ShareCodeError::NotACode) => Err(context.words.no_link),
        Err(error) => Err(Refusals::of(context.questionnaire.lang()).text(error)),
    }
}

async fn read_file(context: &DialogContext, file: &File) -> Result<Side, &'static str> {
    let said = |error: &FileError| (context.words.refusal)(error);
    if file.size() > LONGEST {
        return Err(said(&FileError::NotAResult));
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok();
    let bytes = bytes.map(|it| Uint8Array::new(&it).to_vec()).ok_or(context.words.not_read)?;
    let pack = match documents::fingerprint(&bytes) {
        Some(fingerprint) => context.pack(fingerprint).await,
        None => None,
    };
    let pack = pack.unwrap_or_else(|| context.own_pack());
    let record = match documents::read(&pack.questionnaire, &bytes) {
        Ok(record) => record,
        Err(error) if !documents::is_foreign(&error, &bytes) => return Err(said(&error)),
        Err(_) => {
            // A text, a message or a page that lost its data may still contain the link.
            let kind = FileKind::of(&file.name(), &bytes);
            let code = documents::code_in(&bytes).ok_or((context.words.not_a_result)(kind))?;
            let mut side = read_text(context, &code).await?;
            side.is_by_link = true;
            return Ok(side);
        }
    };
    let mut side = Side::alone(pack, SharedResult::Answers(record.response));
    (side.notes, side.targets, side.name) = (record.notes, record.targets, record.name);
    Ok(side)
}
