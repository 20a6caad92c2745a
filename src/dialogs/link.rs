//! The share link: its content, previewed before it is sent, and its QR code.

use super::context::DialogContext;
use super::feedback::{copy_field, status};
use super::own_result::OwnResult;
use documents::Source;
use engine::answers::Answer;
use engine::questionnaire::{Item, Path};
use engine::scores::Scores;
use engine::share_code;
use web::capabilities::{self, Outcome};
use web::elements::{block, button, phrase, radio};
use web::ptr_eq::PtrEq;
use web::qr::qr;
use yew::{Component, Context, Html, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct LinkProps {
    pub context: PtrEq<DialogContext>,
    pub own: PtrEq<OwnResult>,
}

/// The content of a link; never a note, a name or a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinkContent {
    Answers,
    Scores,
    /// The answers so far, to continue on another device.
    Continue,
}

impl LinkContent {
    fn value(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Scores => "scores",
            Self::Continue => "continue",
        }
    }
}

#[derive(Debug)]
pub(super) enum Message {
    Choose(LinkContent),
    ShowQr,
    Copy,
    Copied(Outcome),
}

#[derive(Debug)]
pub(super) struct Link {
    included: LinkContent,
    is_qr_shown: bool,
    status: &'static str,
}

impl Component for Link {
    type Message = Message;
    type Properties = LinkProps;

    fn create(ctx: &Context<Self>) -> Self {
        let LinkProps { context, own } = ctx.props();
        let items = context.questionnaire.path(own.response.path);
        let is_complete = items.into_iter().all(|it| own.response.answers.get(it).is_some());
        let included = if is_complete { LinkContent::Answers } else { LinkContent::Continue };
        Self { included, is_qr_shown: false, status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let words = &ctx.props().context.words.link;
        match message {
            Message::Choose(included) => {
                self.included = included;
                self.status = "";
            }
            Message::ShowQr => self.is_qr_shown = !self.is_qr_shown,
            Message::Copy => {
                let link = ctx.link().clone();
                capabilities::copy(&self.link(ctx.props()), move |it| {
                    link.send_message(Message::Copied(it));
                });
            }
            Message::Copied(Outcome::Done) => {
                ctx.props().context.widget.report_share("link");
                self.status = words.copied;
            }
            Message::Copied(_) => self.status = words.by_hand,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LinkProps { context, own } = ctx.props();
        let words = &context.words.link;
        let link = self.link(ctx.props());
        let is_shown = if self.is_qr_shown { "true" } else { "false" };
        let on_qr = ctx.link().callback(|_| Message::ShowQr);
        let code = self.is_qr_shown.then(|| {
            qr(&link, words.qr_name).unwrap_or_else(|| phrase("p", "", words.qr_too_long))
        });
        html! {
            <section>
                { phrase("h3", "export__title", words.title) }
                <fieldset class="choice">
                    <legend class="choice__legend">{ words.legend }</legend>
                    { self.choice(ctx, LinkContent::Answers, words.answers, words.answers_hint) }
                    { self.choice(ctx, LinkContent::Scores, words.scores, scores_hint(context, own)) }
                    { self.choice(ctx, LinkContent::Continue, words.go_on, words.go_on_hint) }
                </fieldset>
                { preview(context, own, self.included) }
                { copy_field(words.address, "3", &link) }
                <div class="actions">
                    { button("button", words.copy, ctx.link().callback(|_| Message::Copy)) }
                    <button type="button" class="button" aria-expanded={is_shown} onclick={on_qr}>
                        { words.qr }
                    </button>
                </div>
                { code.unwrap_or_default() }
                { status(self.status) }
            </section>
        }
    }
}

impl Link {
    fn link(&self, LinkProps { context, own }: &LinkProps) -> String {
        let of = &context.questionnaire;
        match self.included {
            LinkContent::Answers => context.link(&share_code::encode(of, &own.response)),
            LinkContent::Scores => {
                context.link(&share_code::encode_scores(of, &Scores::of(of, &own.response)))
            }
            LinkContent::Continue => {
                [&context.link(&share_code::encode(of, &own.response)), "&then=take"].concat()
            }
        }
    }

    fn choice(&self, ctx: &Context<Self>, included: LinkContent, name: &str, hint: &str) -> Html {
        let on_choose = ctx.link().callback(move |_| Message::Choose(included));
        let (name, hint) = (name.to_owned(), hint.to_owned());
        html! {
            <label class="choice__option">
                { radio("held", included.value(), Some(self.included.value()), on_choose) }
                <span class="choice__name">{ name }</span>
                <span class="choice__hint">{ hint }</span>
            </label>
        }
    }
}

/// With one question per theme, a score reveals the answer.
fn scores_hint(context: &DialogContext, own: &OwnResult) -> &'static str {
    match own.response.path {
        Path::Express => context.words.link.scores_hint_express,
        Path::Complete => context.words.link.scores_hint,
    }
}

/// Lists everything that the link contains.
fn preview(context: &DialogContext, own: &OwnResult, included: LinkContent) -> Html {
    let words = &context.words.link;
    let source = Source::new(&context.questionnaire, &own.response, "");
    let mut lines = vec![phrase("li", "", source.context())];
    lines.extend(match included {
        LinkContent::Answers | LinkContent::Continue => answer_lines(context, own),
        LinkContent::Scores => score_lines(context, own, &source),
    });
    let title = phrase("summary", "compare__summary", words.preview);
    block("details", "preview", vec![title, block("ul", "preview__list", lines)])
}

fn answer_lines(context: &DialogContext, own: &OwnResult) -> Vec<Html> {
    let items = context.questionnaire.path(own.response.path);
    let lines = items.filter_map(|at| {
        let item = context.questionnaire.items().get(at)?;
        let answer = answer_text(context, item, own.response.answers.get(at));
        Some(phrase("li", "", context.result_words.pair(&item.topic, answer)))
    });
    lines.chain([phrase("li", "", context.words.link.holds_number)]).collect()
}

fn score_lines(context: &DialogContext, own: &OwnResult, source: &Source<'_>) -> Vec<Html> {
    let words = context.result_words;
    let scores = Scores::of(&context.questionnaire, &own.response);
    let diagnosis = scores.diagnosis(&context.questionnaire);
    let lines = diagnosis.dimensions.iter().filter_map(|of| {
        let name = &context.questionnaire.dimensions().get(of.dimension)?.name;
        let score = of.score().map(|it| words.out_of_hundred(it.display()));
        let state = [Some(source.presenter().stage(of).to_owned()), score];
        let state = state.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let counted = words.coverage(of.tally.answered, of.tally.applicable);
        Some(phrase("li", "", [&words.pair(name, &state), " (", &counted, ")"].concat()))
    });
    lines.collect()
}

fn answer_text<'a>(context: &DialogContext, item: &'a Item, answer: Option<Answer>) -> &'a str {
    match answer {
        Some(Answer::Level(level)) => item.level(level),
        Some(Answer::NotApplicable) => context.result_words.not_applicable,
        Some(Answer::DoNotKnow) => context.result_words.do_not_know,
        None => context.result_words.blank,
    }
}
