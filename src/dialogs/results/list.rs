//! The list of saved results, with the buttons of each.

use super::actions::{about, is_current};
use super::forms::{confirmation, rename_form};
use super::{Message, Prompt, Results};
use web::element;
use web::elements::{block, button, keyed_block, phrase};
use web::storage::results::SavedResult;
use web_sys::HtmlInputElement;
use yew::{Context, Event, Html, TargetCast, html};

impl Results {
    pub(super) fn list(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.results;
        if self.list.is_empty() {
            let is_kept = !context.store.is_memory();
            return phrase("p", "", if is_kept { words.empty } else { words.not_kept_here });
        }
        let rows = self.list.iter().map(|it| self.row(ctx, it)).collect();
        let list = element!(
            "div",
            ["role" = "group", "aria-label" = words.compare],
            vec![block("ul", "results", rows)]
        );
        let mut parts = vec![phrase("p", "share__hint", words.hint), list];
        let buttons = if self.list.len() > 1 { self.buttons_of_all(ctx) } else { Vec::new() };
        parts.push(block("div", "actions", buttons));
        if self.prompt == Prompt::ForgetAll {
            parts.push(confirmation(ctx, words.forget_all_question, self.list.clone()));
        }
        block("div", "", parts)
    }

    fn buttons_of_all(&self, ctx: &Context<Self>) -> Vec<Html> {
        let words = &ctx.props().context.words.results;
        let on_compare = ctx.link().callback(|_| Message::Compare);
        let is_off = self.chosen.len() < 2;
        let compare = html! {
            <button type="button" class="button" disabled={is_off} onclick={on_compare}>
                { words.compare }
            </button>
        };
        let mut buttons = vec![compare];
        if !ctx.props().context.store.is_read_only() {
            let on_forget = ctx.link().callback(|_| Message::Prompt(Prompt::ForgetAll));
            buttons.push(button("button button--quiet", words.forget_all, on_forget));
        }
        buttons
    }

    fn row(&self, ctx: &Context<Self>, kept: &SavedResult) -> Html {
        let context = &ctx.props().context;
        let words = &context.words.results;
        let about = about(context, kept);
        let title = kept.name.clone().unwrap_or_else(|| about.clone());
        let mut parts = vec![self.choice(ctx, kept, &title)];
        parts.extend(kept.name.as_ref().map(|_| phrase("p", "result__about", about)));
        parts.push(block("div", "actions", buttons(ctx, kept)));
        match &self.prompt {
            Prompt::Name(key) if key == kept.key() => parts.push(rename_form(ctx, kept)),
            Prompt::Forget(key) if key == kept.key() => {
                let is_current = is_current(context, kept);
                let question =
                    if is_current { words.forget_current_question } else { words.forget_question };
                parts.push(confirmation(ctx, question, vec![kept.clone()]));
            }
            _ => {}
        }
        keyed_block("li", "result", kept.key(), parts)
    }

    fn choice(&self, ctx: &Context<Self>, kept: &SavedResult, title: &str) -> Html {
        let key = kept.key().to_owned();
        let is_chosen = self.chosen.contains(&key);
        let on_choose = ctx.link().callback(move |event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            Message::Choose(key.clone(), input.is_some_and(|it| it.checked()))
        });
        let title = title.to_owned();
        if self.list.len() < 2 {
            return phrase("p", "result__name", title);
        }
        html! {
            <label class="result__name">
                <input type="checkbox" checked={is_chosen} onchange={on_choose} />
                <bdi>{ title }</bdi>
            </label>
        }
    }
}

/// The buttons of one result.
fn buttons(ctx: &Context<Results>, kept: &SavedResult) -> Vec<Html> {
    let context = &ctx.props().context;
    let words = &context.words.results;
    let on_press = |make: fn(SavedResult) -> Message| {
        let kept = kept.clone();
        ctx.link().callback(move |_| make(kept.clone()))
    };
    let on_rename = on_press(|it| Message::Prompt(Prompt::Name(it.key().to_owned())));
    let on_forget = on_press(|it| Message::Prompt(Prompt::Forget(it.key().to_owned())));
    let open = button("button", words.open, on_press(Message::Open));
    let export = button("button", words.export, on_press(Message::Export));
    if context.store.is_read_only() {
        return vec![open, export];
    }
    let rename = button("button", words.rename, on_rename);
    vec![open, rename, export, button("button", words.forget, on_forget)]
}
