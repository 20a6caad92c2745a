//! The link: what it holds, to be seen before it goes, and its QR code.

use super::context::{Given, Own};
use documents::Source;
use engine::answers::Answer;
use engine::diagnosis::Diagnosis;
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
    pub given: PtrEq<Given>,
    pub own: PtrEq<Own>,
}

/// What a link takes along. Never a note, a name or a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Answers,
    Scores,
    /// The answers so far, to go on with them elsewhere.
    Continue,
}

impl Held {
    fn word(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Scores => "scores",
            Self::Continue => "continue",
        }
    }
}

#[derive(Debug)]
pub(super) enum Message {
    Hold(Held),
    ShowQr,
    Copy,
    Copied(Outcome),
}

#[derive(Debug)]
pub(super) struct Link {
    held: Held,
    is_qr_shown: bool,
    status: &'static str,
}

impl Component for Link {
    type Message = Message;
    type Properties = LinkProps;

    fn create(ctx: &Context<Self>) -> Self {
        let LinkProps { given, own } = ctx.props();
        let items = given.questionnaire.path(own.response.path);
        let is_complete = items.into_iter().all(|it| own.response.answers.get(it).is_some());
        let held = if is_complete { Held::Answers } else { Held::Continue };
        Self { held, is_qr_shown: false, status: "" }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let words = &ctx.props().given.words.link;
        match message {
            Message::Hold(held) => {
                self.held = held;
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
                ctx.props().given.act.share("link");
                self.status = words.copied;
            }
            Message::Copied(_) => self.status = words.by_hand,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LinkProps { given, own } = ctx.props();
        let words = &given.words.link;
        let link = self.link(ctx.props());
        let is_shown = if self.is_qr_shown { "true" } else { "false" };
        let on_qr = ctx.link().callback(|_| Message::ShowQr);
        let code = self.is_qr_shown.then(|| {
            qr(&link, words.qr_name).unwrap_or_else(|| phrase("p", "", words.qr_too_long))
        });
        html! {
            <section>
                { phrase("h3", "ways-out__title", words.title) }
                <fieldset class="choice">
                    <legend class="choice__legend">{ words.legend }</legend>
                    { self.choice(ctx, Held::Answers, words.answers, words.answers_hint) }
                    { self.choice(ctx, Held::Scores, words.scores, scores_hint(given, own)) }
                    { self.choice(ctx, Held::Continue, words.go_on, words.go_on_hint) }
                </fieldset>
                { preview(given, own, self.held) }
                <label class="note">
                    <span class="note__title">{ words.address }</span>
                    <textarea class="share__text" readonly=true rows="3" value={link} />
                </label>
                <div class="actions">
                    { button("button", words.copy, ctx.link().callback(|_| Message::Copy)) }
                    <button type="button" class="button" aria-expanded={is_shown} onclick={on_qr}>
                        { words.qr }
                    </button>
                </div>
                { code.unwrap_or_default() }
                <p class="share__status" role="status">{ self.status }</p>
            </section>
        }
    }
}

impl Link {
    fn link(&self, LinkProps { given, own }: &LinkProps) -> String {
        let of = &given.questionnaire;
        match self.held {
            Held::Answers => given.link(&share_code::encode(of, &own.response)),
            Held::Scores => {
                given.link(&share_code::encode_scores(of, &Scores::of(of, &own.response)))
            }
            Held::Continue => {
                [&given.link(&share_code::encode(of, &own.response)), "&then=take"].concat()
            }
        }
    }

    fn choice(&self, ctx: &Context<Self>, held: Held, name: &str, hint: &str) -> Html {
        let on_choose = ctx.link().callback(move |_| Message::Hold(held));
        let (name, hint) = (name.to_owned(), hint.to_owned());
        html! {
            <label class="choice__option">
                { radio("held", held.word(), Some(self.held.word()), on_choose) }
                <span class="choice__name">{ name }</span>
                <span class="choice__hint">{ hint }</span>
            </label>
        }
    }
}

/// On one question a theme, a score says the answer.
fn scores_hint(given: &Given, own: &Own) -> &'static str {
    match own.response.path {
        Path::Express => given.words.link.scores_hint_express,
        Path::Complete => given.words.link.scores_hint,
    }
}

/// Exactly what goes, and in words that it goes.
fn preview(given: &Given, own: &Own, held: Held) -> Html {
    let words = &given.words.link;
    let source = Source::new(&given.questionnaire, &own.response, "");
    let mut lines = vec![phrase("li", "", source.context())];
    match held {
        Held::Answers | Held::Continue => {
            let items = given.questionnaire.path(own.response.path);
            lines.extend(items.filter_map(|at| {
                let item = given.questionnaire.items().get(at)?;
                let answer = said(given, item, own.response.answers.get(at));
                Some(phrase("li", "", (given.said.pair)(&item.topic, answer)))
            }));
            lines.push(phrase("li", "", words.holds_number));
        }
        Held::Scores => {
            let scores = Scores::of(&given.questionnaire, &own.response);
            let diagnosis = Diagnosis::of_scores(&given.questionnaire, &scores);
            lines.extend(diagnosis.dimensions.iter().filter_map(|of| {
                let name = &given.questionnaire.dimensions().get(of.dimension)?.name;
                let score = of.score().map(|it| (given.said.out_of_hundred)(it.display()));
                let state = [Some(source.presenter().stage(of).to_owned()), score];
                let state = state.into_iter().flatten().collect::<Vec<_>>().join(", ");
                let counted = (given.said.coverage)(of.tally.answered, of.tally.applicable);
                Some(phrase(
                    "li",
                    "",
                    [&(given.said.pair)(name, &state), " (", &counted, ")"].concat(),
                ))
            }));
        }
    }
    let title = phrase("summary", "compare__summary", words.preview);
    block("details", "preview", vec![title, block("ul", "preview__list", lines)])
}

fn said<'a>(given: &Given, item: &'a Item, answer: Option<Answer>) -> &'a str {
    match answer {
        Some(Answer::Level(level)) => item.level(level),
        Some(Answer::NotApplicable) => given.said.not_applicable,
        Some(Answer::DoNotKnow) => given.said.do_not_know,
        None => given.said.blank,
    }
}
