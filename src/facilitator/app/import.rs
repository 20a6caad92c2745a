//! Imports results and sessions: scanned, pasted, from files, or answered on this device.

use super::{ENTRIES_PER_TASK, Facilitator, next_task};
use crate::feedback::{Feedback, FileRefusal};
use crate::message::{FileContent, ImportMessage, Message};
use crate::store::{Changes, pairs};
use crate::stored_session::StoredSession;
use documents::group::{GroupFileError, file};
use documents::{self, FileError};
use engine::group::{Entry, Group, Refusal, Taken};
use engine::questionnaire::Questionnaire;
use engine::share_code;
use js_sys::Uint8Array;
use std::collections::btree_map::Entry::Vacant;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::Context;

impl Facilitator {
    pub(super) fn import(&mut self, ctx: &Context<Self>, message: ImportMessage) {
        match message {
            ImportMessage::ReadFiles(files) => {
                let page = ctx.props().page.clone();
                ctx.link().send_future(async move {
                    let files = read_all(&page.questionnaire, files).await;
                    Message::Import(ImportMessage::FilesRead(files))
                });
            }
            ImportMessage::Text(text) => {
                self.intake_count += 1;
                self.feedback = Some(self.import_text(ctx, &text));
            }
            ImportMessage::FilesRead(files) => self.import_files(ctx, files),
            ImportMessage::Response(response) => {
                let Some(group) = &mut self.group else { return };
                match group.take_shared(&ctx.props().page.questionnaire, response) {
                    Ok(Taken::New(entries)) => self.save(ctx, &entries),
                    Ok(Taken::Known) => {}
                    Err(refusal) => self.feedback = Some(Feedback::Refused(refusal)),
                }
            }
        }
    }

    /// Takes in every result of a text: one link, or many.
    fn import_text(&mut self, ctx: &Context<Self>, text: &str) -> Feedback {
        let questionnaire = &ctx.props().page.questionnaire;
        let Some(group) = &mut self.group else { return Feedback::OtherQuestionnaire };
        let mut tally = Tally::default();
        let acts = group.acts_count();
        let mut codes = share_code::all_in(text);
        if codes.is_empty() {
            // The text itself is refused, so that the feedback has a reason.
            codes.push(text.to_owned());
        }
        for code in codes {
            let name: String = code.chars().take(40).collect();
            tally.add(&name, group.take(questionnaire, &code));
        }
        let all = group.participants(group.round());
        tally.entries.extend(group.join_acts(acts));
        self.save_new(ctx, &tally.entries);
        match tally {
            Tally { new: 1, known: 0, refused, .. } if refused.is_empty() => {
                Feedback::Counted { all }
            }
            Tally { new: 0, known: 1, refused, .. } if refused.is_empty() => {
                Feedback::Known { all }
            }
            Tally { new, known, refused, .. } => match refused.as_slice() {
                [(_, refusal)] if new + known == 0 => Feedback::Refused(*refusal),
                _ => Feedback::Many { new, known, refused },
            },
        }
    }

    /// Takes in results, texts with links and sessions, and reports on each file.
    fn import_files(&mut self, ctx: &Context<Self>, files: Vec<(String, FileContent)>) {
        let page = ctx.props().page.clone();
        let questionnaire = &page.questionnaire;
        let mut feedback = Vec::new();
        let acts = self.group.as_ref().map_or(0, Group::acts_count);
        let mut tally = Tally::default();
        for (name, content) in files {
            match content {
                FileContent::Session(Ok(other)) => feedback.push(self.import_session(ctx, *other)),
                FileContent::Session(Err(error)) => {
                    let refusal = FileRefusal::of_session(&error);
                    feedback.push(Feedback::FileRefused(name, refusal));
                }
                FileContent::Other(bytes) => {
                    let taken = self.import_file(questionnaire, &name, &bytes, &mut tally);
                    feedback.extend(taken.err().map(|it| Feedback::FileRefused(name, it)));
                }
            }
        }
        tally.entries.extend(self.group.iter_mut().flat_map(|it| it.join_acts(acts)));
        self.save_new(ctx, &tally.entries);
        let Tally { new, known, refused, .. } = tally;
        if new + known + refused.len() > 0 {
            feedback.insert(0, Feedback::Many { new, known, refused });
        }
        self.feedback = Some(Feedback::Each(feedback));
    }

    /// Takes in a result, or a text with links; the error is why it is neither.
    fn import_file(
        &mut self,
        questionnaire: &Questionnaire,
        name: &str,
        bytes: &[u8],
        tally: &mut Tally,
    ) -> Result<(), FileRefusal> {
        let result = documents::read(questionnaire, bytes);
        let Some(group) = &mut self.group else {
            return Err(match result {
                Ok(_) => FileRefusal::NoSession,
                Err(error) => FileRefusal::of(&error, name, bytes),
            });
        };
        match result {
            Ok(record) => tally.add(name, group.take_response(questionnaire, record.response)),
            Err(
                FileError::Questionnaire { .. }
                | FileError::Revision { .. }
                | FileError::Fingerprint { .. },
            ) => tally.add(name, Err(Refusal::Questionnaire)),
            Err(error) => {
                let codes = documents::codes_in(bytes);
                for code in &codes {
                    tally.add(name, group.take(questionnaire, code));
                }
                if codes.is_empty() {
                    return Err(FileRefusal::of(&error, name, bytes));
                }
            }
        }
        Ok(())
    }

    /// Merges a session from a file into the open one; without one, stores it with the others.
    fn import_session(&mut self, ctx: &Context<Self>, other: Group) -> Feedback {
        let Some(group) = &mut self.group else {
            self.store_session(ctx, other);
            return Feedback::SessionImported;
        };
        match group.merge(&other) {
            Ok(entries) => {
                self.save_new(ctx, &entries);
                Feedback::Merged { new: entries.len() }
            }
            Err(refusal) => Feedback::Refused(refusal),
        }
    }

    /// Adds a session to those on this device. It may be stored here already, with entries that an older
    /// file lacks.
    fn store_session(&mut self, ctx: &Context<Self>, other: Group) {
        let page = ctx.props().page.clone();
        let (id, key) = (other.id(), other.id().digits());
        let group = match self.stored(&page, &key) {
            Some(mut stored) => {
                for entry in other.entries() {
                    stored.join(entry);
                }
                stored
            }
            None => other,
        };
        let entries = pairs(&page.questionnaire, &group.entries());
        if let Vacant(place) = self.sessions.get_or_insert_default().entry(key) {
            place.insert(StoredSession::of(group, &entries));
            self.send(ctx, id, Changes::Local(entries));
        } else {
            self.write(ctx, id, Changes::Local(entries));
        }
    }

    fn save_new(&mut self, ctx: &Context<Self>, entries: &[Entry]) {
        if !entries.is_empty() {
            self.save(ctx, entries);
        }
    }
}

/// The outcomes of many results.
#[derive(Debug, Default)]
struct Tally {
    new: usize,
    known: usize,
    refused: Vec<(String, Refusal)>,
    entries: Vec<Entry>,
}

impl Tally {
    fn add(&mut self, name: &str, taken: Result<Taken, Refusal>) {
        match taken {
            Ok(Taken::New(entries)) => {
                self.new += 1;
                self.entries.extend(entries);
            }
            Ok(Taken::Known) => self.known += 1,
            Err(refusal) => self.refused.push((name.to_owned(), refusal)),
        }
    }
}

/// In bytes; a larger file is read as an empty one, which is refused.
const FILE_SIZE_MAX: f64 = 20_000_000.0;

async fn read_all(questionnaire: &Questionnaire, files: Vec<File>) -> Vec<(String, FileContent)> {
    let mut read = Vec::new();
    for file in files {
        read.push((file.name(), content(questionnaire, bytes(&file).await).await));
    }
    read
}

async fn bytes(file: &File) -> Vec<u8> {
    if file.size() > FILE_SIZE_MAX {
        return Vec::new();
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok();
    bytes.map(|it| Uint8Array::new(&it).to_vec()).unwrap_or_default()
}

async fn content(questionnaire: &Questionnaire, bytes: Vec<u8>) -> FileContent {
    // Only a file that is no valid session is parsed twice.
    match session(questionnaire, &bytes).await {
        Ok(group) => FileContent::Session(Ok(Box::new(group))),
        Err(error) if file::is_group(&bytes) => FileContent::Session(Err(error)),
        Err(_) => FileContent::Other(bytes),
    }
}

async fn session(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Group, GroupFileError> {
    let mut reader = file::Reader::open(questionnaire, bytes)?;
    next_task().await;
    while reader.advance(questionnaire, ENTRIES_PER_TASK)? {
        next_task().await;
    }
    next_task().await;
    Ok(reader.finish())
}
