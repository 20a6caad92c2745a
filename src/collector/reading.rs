//! Reads sources in steps so short that the page stays responsive, however many there are.

use super::context::Chosen;
use documents::collection::{Gathering, Opened, Origins, PackNeeded, Reason, Table};
use engine::collection::pieces;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::clock::milliseconds;
use web_sys::File;

/// In milliseconds: how long a step may take, less than half of the delay that people notice.
const STEP: u64 = 24;
/// How many files are read at once, and their size in bytes.
const BATCH: usize = 32;
const BATCH_BYTES: f64 = 8_000_000.0;
/// In bytes: the largest file that is read, a table of some ten thousand results.
const FILE_SIZE_MAX: u32 = 100_000_000;
/// How many rows of a table, or how many results from a text, are read before the clock is checked
/// again.
const ROWS: usize = 200;
const RESULTS: usize = 20;

/// What is still to be read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    chosen: VecDeque<Chosen>,
    ready: VecDeque<Source>,
    /// Whether a batch of files is being read.
    is_waiting: bool,
    /// The number of sources that are done, and of all those added since the last time that nothing
    /// was left.
    pub done: usize,
    pub all: usize,
}

#[derive(Debug)]
struct Source {
    name: String,
    /// The path from which the label is taken; empty for pasted text.
    path: String,
    content: Content,
}

#[derive(Debug)]
enum Content {
    /// `None` if the browser did not give the content.
    Bytes(Option<Vec<u8>>),
    TooLarge,
    /// A text, how many bytes of it have been read, and how many results they contained.
    Text {
        text: String,
        read: usize,
        found: usize,
    },
    Table {
        table: Table,
        is_read: bool,
    },
}

/// What has to happen before the next step.
#[derive(Debug)]
pub(super) enum Next {
    /// A moment for the browser.
    Pause,
    Files(Vec<Requested>),
    Pack(u32),
    /// A batch that was requested before.
    Wait,
    End,
}

/// A path and its file; no file if the browser did not give it.
pub(super) type Requested = (String, Option<File>);

/// A path and the content of its file; `None` if the browser did not give it.
pub(super) type Read = (String, Option<Vec<u8>>);

impl Reading {
    pub(super) fn is_over(&self) -> bool {
        self.chosen.is_empty() && self.ready.is_empty() && !self.is_waiting
    }

    pub(super) fn add_files(&mut self, files: Vec<Chosen>) {
        self.begin(files.len());
        self.chosen.extend(files);
    }

    pub(super) fn add_text(&mut self, name: String, text: String) {
        self.begin(1);
        let content = Content::Text { text, read: 0, found: 0 };
        self.ready.push_back(Source { name, path: String::new(), content });
    }

    pub(super) fn add_read(&mut self, files: Vec<Read>) {
        self.is_waiting = false;
        let source = |(path, bytes)| Source::of_file(path, Content::Bytes(bytes));
        self.ready.extend(files.into_iter().map(source));
    }

    fn begin(&mut self, count: usize) {
        if self.is_over() {
            (self.done, self.all) = (0, 0);
        }
        self.all += count;
    }

    /// Reads for a few milliseconds. The next batch is requested before the current one is finished.
    pub(super) fn step(&mut self, gathering: &mut Gathering) -> Next {
        let end = milliseconds() + STEP;
        loop {
            if !self.is_waiting && self.ready.len() < BATCH && !self.chosen.is_empty() {
                self.is_waiting = true;
                return Next::Files(self.batch());
            }
            let Some(mut source) = self.ready.pop_front() else {
                return if self.is_waiting { Next::Wait } else { Next::End };
            };
            match source.step(gathering) {
                Ok(true) => self.done += 1,
                Ok(false) => self.ready.push_front(source),
                Err(PackNeeded { fingerprint }) => {
                    self.ready.push_front(source);
                    return Next::Pack(fingerprint);
                }
            }
            if milliseconds() >= end {
                return Next::Pause;
            }
        }
    }

    fn batch(&mut self) -> Vec<Requested> {
        let mut batch = Vec::new();
        let mut bytes = 0.0;
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            let Some(chosen) = self.chosen.pop_front().map(Chosen::open) else { break };
            // Chromium looks the size up on the disk while the page waits: half a second for five
            // thousand files.
            let has_to_be_asked = !has_one_result(&chosen.0);
            let size = chosen.1.as_ref().filter(|_| has_to_be_asked).map_or(0.0, |it| it.size());
            if size > f64::from(FILE_SIZE_MAX) {
                self.ready.push_back(Source::of_file(chosen.0, Content::TooLarge));
            } else {
                bytes += size;
                batch.push(chosen);
            }
        }
        batch
    }
}

/// Files of these kinds hold one result or one message, and are small.
fn has_one_result(path: &str) -> bool {
    let kind = path.rsplit('.').next().unwrap_or_default();
    ["json", "html", "txt", "eml"].iter().any(|it| kind.eq_ignore_ascii_case(it))
}

fn is_too_large(bytes: &[u8]) -> bool {
    u32::try_from(bytes.len()).is_ok_and(|it| it > FILE_SIZE_MAX)
}

impl Source {
    fn of_file(path: String, content: Content) -> Self {
        Self { name: path.clone(), path, content }
    }

    /// Reads a part of the source. Returns whether that was all of it.
    fn step(&mut self, gathering: &mut Gathering) -> Result<bool, PackNeeded> {
        let label = if self.path.is_empty() { 0 } else { gathering.label_of(&self.path) };
        let from = Origins { source: &self.name, label };
        match &mut self.content {
            Content::TooLarge => gathering.report(from, "", Reason::TooLarge),
            Content::Bytes(None) => gathering.report(from, "", Reason::NotRead),
            Content::Bytes(Some(bytes)) if is_too_large(bytes) => {
                gathering.report(from, "", Reason::TooLarge);
            }
            Content::Bytes(Some(bytes)) => match gathering.file(from, bytes)? {
                Opened::Done => {}
                Opened::Text(text) => {
                    self.content = Content::Text { text, read: 0, found: 0 };
                    return Ok(false);
                }
                Opened::Table(table) => {
                    self.content = Content::Table { table, is_read: false };
                    return Ok(false);
                }
            },
            Content::Text { text, read, found } => {
                let rest = text.get(*read..).unwrap_or_default();
                let piece = pieces(rest).next().unwrap_or_default();
                *found += gathering.text(from, piece)?;
                *read += piece.len();
                if *read < text.len() {
                    return Ok(false);
                }
                if *found == 0 {
                    gathering.end_text(from, text);
                }
            }
            Content::Table { table, is_read: false } => {
                let has_more = table.read(ROWS);
                if !has_more {
                    self.mark_read();
                }
                return Ok(false);
            }
            Content::Table { table, is_read: true } => {
                return gathering.table(from, table, RESULTS).map(|has_more| !has_more);
            }
        }
        Ok(true)
    }

    fn mark_read(&mut self) {
        if let Content::Table { is_read, .. } = &mut self.content {
            *is_read = true;
        }
    }
}

/// Reads the content of these files at once.
pub(super) async fn read(files: Vec<Requested>) -> Vec<Read> {
    let buffer = |file: &File| JsValue::from(file.array_buffer());
    let promises = files.iter().map(|(_, file)| file.as_ref().map(buffer));
    let promises: Array = promises.map(Option::unwrap_or_default).collect();
    let buffers = JsFuture::from(Promise::all_settled(&promises)).await.unwrap_or_default();
    let buffers = buffers.dyn_into::<Array>().unwrap_or_default();
    let bytes = files.into_iter().zip(buffers.iter()).map(|((path, _), settled)| {
        let value = Reflect::get(&settled, &"value".into()).unwrap_or_default();
        let bytes = value.is_object().then(|| Uint8Array::new(&value).to_vec());
        (path, bytes)
    });
    bytes.collect()
}
