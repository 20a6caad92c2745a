//! Links and files that come in, many at once, and what became of them.

use super::app::Room;
use super::message::{In, Message, Said};
use super::words::Words;
use web::elements::{button, phrase};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::{Context, Event, Html, MouseEvent, NodeRef, TargetCast, html};

pub(super) fn paste(ctx: &Context<Room>) -> Html {
    let w = ctx.props().given.words;
    let text = NodeRef::default();
    let on_paste = ctx.link().batch_callback({
        let text = text.clone();
        move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>()?;
            let value = text.value();
            text.set_value("");
            (!value.trim().is_empty()).then_some(Message::In(In::Text(value)))
        }
    });
    html! {
        <div class="desk">
            <div class="labelled">
                <label for="links">{ w.links }</label>
                <textarea id="links" class="note__text" rows="4" ref={text} spellcheck="false" autocomplete="off" />
                <span class="desk__hint">{ w.links_hint }</span>
                <div class="actions">{ button("button", w.links_add, on_paste) }</div>
            </div>
            { files(ctx, w.files) }
        </div>
    }
}

/// A place for files: to choose them, or to drop them.
pub(super) fn files(ctx: &Context<Room>, words: &'static str) -> Html {
    let on_choose = ctx.link().batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let files = all(&input.files()?);
        // The same files may be chosen again.
        input.set_value("");
        Some(Message::In(In::Bring(files)))
    });
    let on_drop = ctx.link().batch_callback(|event: DragEvent| {
        event.prevent_default();
        Some(Message::In(In::Bring(all(&event.data_transfer()?.files()?))))
    });
    let on_over = |event: DragEvent| event.prevent_default();
    html! {
        <label class="drop" ondrop={on_drop} ondragover={on_over}>
            <span>{ words }</span>
            <input type="file" class="field" multiple=true accept=".json,.html,.htm,.txt,.csv,.md,.ics,.eml,.mht,.mhtml" onchange={on_choose} />
        </label>
    }
}

fn all(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// What became of the last thing that came in.
pub(super) fn said(room: &Room, ctx: &Context<Room>) -> Html {
    let w = ctx.props().given.words;
    let (class, words) = match &room.said {
        Some(said) => (class(said), sentences(w, said)),
        None => ("said", Vec::new()),
    };
    // The same words again are drawn again, and heard again.
    let key = room.heard_codes.to_string();
    let lines: Html = words.iter().map(|it| phrase("p", "said__line", it)).collect();
    html! { <div {class} role="status"><div {key}>{ lines }</div></div> }
}

const REFUSED: &str = "said said--refused";

fn class(said: &Said) -> &'static str {
    match said {
        Said::Refused(_) | Said::NotAFile(..) | Said::OtherQuestionnaire => REFUSED,
        Said::Many { refused, .. } if !refused.is_empty() => REFUSED,
        Said::Each(all) => {
            let mut classes = all.iter().map(class);
            classes.find(|it| *it == REFUSED).unwrap_or("said said--there")
        }
        _ => "said said--there",
    }
}

pub(super) fn sentences(w: &Words, said: &Said) -> Vec<String> {
    match said {
        Said::Counted { all } => vec![(w.counted)(*all)],
        Said::Known { all } => vec![(w.known)(*all)],
        Said::Refused(refusal) => vec![(w.refusal)(*refusal)],
        Said::Many { new, known, refused } => {
            let mut lines = vec![(w.many)(*new, *known, refused.len())];
            let of = |(name, refusal): &(String, _)| (w.said.pair)(name, &(w.refusal)(*refusal));
            // Ten reasons are enough to see what they have in common.
            lines.extend(refused.iter().take(10).map(of));
            lines
        }
        Said::Merged { new } => vec![(w.merged)(*new)],
        Said::NotAFile(name, reason) => vec![(w.said.pair)(name, (w.not_a_file)(*reason))],
        Said::Each(all) => all.iter().flat_map(|it| sentences(w, it)).collect(),
        Said::Brought => vec![w.brought.to_owned()],
        Said::OtherQuestionnaire => vec![w.other_revision_hint.to_owned()],
        Said::Undone => vec![w.undone.to_owned()],
        Said::NotUndone => vec![w.not_undone.to_owned()],
        Said::NotErased => vec![w.not_erased.to_owned()],
        Said::NotPrinted => vec![w.not_printed.to_owned()],
        Said::TooFew { waiting } => vec![(w.too_few)(*waiting)],
    }
}
