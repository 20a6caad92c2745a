//! Results and sessions that come in: scanned, pasted, as files, or answered on this device.

use super::Facilitator;
use crate::message::{Feedback, In, Message, Unreadable};
use documents::group::file;
use documents::{self, FileError};
use engine::group::{Entry, Group, Refusal, Taken};
use engine::questionnaire::Questionnaire;
use engine::share_code;
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::Context;

impl Facilitator {
    pub(super) fn on_coming(&mut self, ctx: &Context<Self>, word: In) {
        match word {
            In::Bring(files) => {
                ctx.link().send_future(async move { Message::In(In::Files(read(files).await)) });
            }
            In::Text(text) => {
                self.heard_codes += 1;
                self.said = Some(self.take(ctx, &text));
            }
            In::Files(files) => self.take_files(ctx, files),
            In::Answered(response) => {
                let Some(group) = &mut self.group else { return };
                match group.take_response(&ctx.props().given.questionnaire, response) {
                    Ok(Taken::New(entries)) => self.keep(ctx, &entries),
                    Ok(Taken::Known) => {}
                    Err(refusal) => self.said = Some(Feedback::Refused(refusal)),
                }
            }
        }
    }

    /// Every result in a text: one link, or many.
    fn take(&mut self, ctx: &Context<Self>, text: &str) -> Feedback {
        let questionnaire = &ctx.props().given.questionnaire;
        let Some(group) = &mut self.group else { return Feedback::OtherQuestionnaire };
        let mut tally = Tally::default();
        let mut codes = share_code::all_in(text);
        if codes.is_empty() {
            // Refused, in words.
            codes.push(text.to_owned());
        }
        for code in codes {
            let name: String = code.chars().take(40).collect();
            tally.add(&name, group.take(questionnaire, &code));
        }
        let all = group.participants(group.round());
        self.keep_some(ctx, &tally.entries);
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

    /// Results, texts with links and sessions, all at once: each is told of.
    fn take_files(&mut self, ctx: &Context<Self>, files: Vec<(String, Vec<u8>)>) {
        let given = ctx.props().given.clone();
        let questionnaire = &given.questionnaire;
        let mut told = Vec::new();
        let mut tally = Tally::default();
        for (name, bytes) in files {
            if file::is_group(&bytes) {
                told.push(match file::read(questionnaire, &bytes) {
                    Ok(other) => self.bring(ctx, other),
                    Err(error) => Feedback::NotAFile(name, Unreadable::of_session(&error)),
                });
            } else if let Err(reason) = self.take_file(questionnaire, &name, &bytes, &mut tally) {
                told.push(Feedback::NotAFile(name, reason));
            }
        }
        self.keep_some(ctx, &tally.entries);
        let Tally { new, known, refused, .. } = tally;
        if new + known + refused.len() > 0 {
            told.insert(0, Feedback::Many { new, known, refused });
        }
        self.said = Some(Feedback::Each(told));
    }

    /// A result, or a text with links; else why it is none of these.
    fn take_file(
        &mut self,
        questionnaire: &Questionnaire,
        name: &str,
        bytes: &[u8],
        tally: &mut Tally,
    ) -> Result<(), Unreadable> {
        let read = documents::read(questionnaire, bytes);
        let Some(group) = &mut self.group else {
            return Err(match read {
                Ok(_) => Unreadable::NoSession,
                Err(error) => Unreadable::of(&error, name, bytes),
            });
        };
        match read {
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
                    return Err(Unreadable::of(&error, name, bytes));
                }
            }
        }
        Ok(())
    }

    /// A session from a file: into the one that is open, else beside the others.
    fn bring(&mut self, ctx: &Context<Self>, other: Group) -> Feedback {
        let Some(group) = &mut self.group else {
            // An older file of a session that is still here takes nothing back.
            let kept = self.kept(&ctx.props().given, &other.id().digits());
            let mut group = kept.unwrap_or_else(|| other.clone());
            for entry in other.entries() {
                group.join(entry);
            }
            let entries = group.entries();
            self.group = Some(group);
            self.keep(ctx, &entries);
            self.group = None;
            return Feedback::Brought;
        };
        match group.merge(&other) {
            Ok(entries) => {
                self.keep_some(ctx, &entries);
                Feedback::Merged { new: entries.len() }
            }
            Err(refusal) => Feedback::Refused(refusal),
        }
    }

    fn keep_some(&mut self, ctx: &Context<Self>, entries: &[Entry]) {
        if !entries.is_empty() {
            self.keep(ctx, entries);
        }
    }
}

/// What became of many results.
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

/// More is not read at all, in bytes.
const LONGEST: f64 = 20_000_000.0;

async fn read(files: Vec<File>) -> Vec<(String, Vec<u8>)> {
    let mut read = Vec::new();
    for file in files {
        let bytes = if file.size() > LONGEST {
            Vec::new()
        } else {
            let bytes = JsFuture::from(file.array_buffer()).await.ok();
            bytes.map(|it| Uint8Array::new(&it).to_vec()).unwrap_or_default()
        };
        read.push((file.name(), bytes));
    }
    read
}
