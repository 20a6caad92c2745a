//! Intake by links and files, many at once, and the feedback on it.

use super::feedback::Feedback;
use super::message::{ImportMessage, Message};
use super::words::Words;
use crate::View;
use web::elements::{button, phrase};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::{Event, Html, MouseEvent, NodeRef, TargetCast, html};

pub(super) fn links(view: &View<'_>) -> Html {
    let w = view.words.intake;
    let text = NodeRef::default();
    let on_paste = view.send_some({
        let text = text.clone();
        move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>()?;
            let value = text.value();
            text.set_value("");
            (!value.trim().is_empty()).then_some(Message::Import(ImportMessage::Text(value)))
        }
    });
    html! {
        <div class="tool-panel">
            <div class="labelled">
                <label for="links">{ w.links }</label>
                <textarea id="links" class="note__text" rows="4" ref={text} spellcheck="false" autocomplete="off" />
                <span class="tool-panel__hint">{ w.links_hint }</span>
                <div class="actions">{ button("button", w.links_add, on_paste) }</div>
            </div>
            { files(view, w.files) }
        </div>
    }
}

/// A field in which files are chosen or dropped.
pub(super) fn files(view: &View<'_>, label: &'static str) -> Html {
    let on_choose = view.send_some(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let files = list(&input.files()?);
        // The same files may be chosen again.
        input.set_value("");
        Some(Message::Import(ImportMessage::ReadFiles(files)))
    });
    let on_drop = view.send_some(|event: DragEvent| {
        event.prevent_default();
        Some(Message::Import(ImportMessage::ReadFiles(list(&event.data_transfer()?.files()?))))
    });
    let on_over = |event: DragEvent| event.prevent_default();
    html! {
        <label class="drop" ondrop={on_drop} ondragover={on_over}>
            <span>{ label }</span>
            <input type="file" class="field" multiple=true accept=".json,.html,.htm,.txt,.csv,.md,.ics,.eml,.mht,.mhtml" onchange={on_choose} />
        </label>
    }
}

fn list(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// The feedback on the last action.
pub(super) fn feedback(view: &View<'_>) -> Html {
    let w = view.words;
    let (class, lines) = match view.feedback {
        Some(it) => (class(it), sentences(w, it)),
        None => ("said", Vec::new()),
    };
    // A new key draws equal feedback again, so that screen readers announce it again.
    let key = view.intake_count.to_string();
    let lines: Html = lines.iter().map(|it| phrase("p", "said__line", it)).collect();
    html! { <div {class} role="status"><div {key}>{ lines }</div></div> }
}

const REFUSED: &str = "said said--refused";
const ACCEPTED: &str = "said said--there";

fn class(feedback: &Feedback) -> &'static str {
    match feedback {
        Feedback::Refused(_) | Feedback::FileRefused(..) | Feedback::OtherQuestionnaire => REFUSED,
        Feedback::Many { refused, .. } if !refused.is_empty() => REFUSED,
        Feedback::Each(all) => {
            let mut classes = all.iter().map(class);
            classes.find(|it| *it == REFUSED).unwrap_or(ACCEPTED)
        }
        _ => ACCEPTED,
    }
}

/// The feedback in sentences: the scanner shows the first one alone.
pub(super) fn sentences(w: &Words, feedback: &Feedback) -> Vec<String> {
    match feedback {
        Feedback::Counted { all } => vec![(w.feedback.counted)(*all)],
        Feedback::Known { all } => vec![(w.feedback.known)(*all)],
        Feedback::Refused(refusal) => vec![(w.feedback.refusal)(*refusal)],
        Feedback::Many { new, known, refused } => {
            let mut lines = vec![(w.feedback.many)(*new, *known, refused.len())];
            let of = |(name, refusal): &(String, _)| {
                w.result.pair(name, &(w.feedback.refusal)(*refusal))
            };
            // Ten reasons are enough to see what the refusals have in common.
            lines.extend(refused.iter().take(10).map(of));
            lines
        }
        Feedback::Merged { new } => vec![(w.feedback.merged)(*new)],
        Feedback::FileRefused(name, reason) => {
            vec![w.result.pair(name, (w.feedback.file_refusal)(*reason))]
        }
        Feedback::Each(all) => all.iter().flat_map(|it| sentences(w, it)).collect(),
        Feedback::SessionImported => vec![w.feedback.session_imported.to_owned()],
        Feedback::OtherQuestionnaire => vec![w.other_questionnaire_hint.to_owned()],
        Feedback::Undone => vec![w.feedback.undone.to_owned()],
        Feedback::NotUndone => vec![w.feedback.not_undone.to_owned()],
        Feedback::NotErased => vec![w.feedback.not_erased.to_owned()],
        Feedback::NotPrinted => vec![w.feedback.not_printed.to_owned()],
        Feedback::TooFew { waiting } => vec![(w.feedback.too_few)(*waiting)],
    }
}
