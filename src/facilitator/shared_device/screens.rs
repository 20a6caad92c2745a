//! The screens of the shared device.

use super::{Message, SharedDevice, SharedDeviceProps, items};
use engine::answers::{Answer, Answers, Level};
use engine::questionnaire::Item;
use web::elements::{block, button, heading_in, keyed_block, phrase, phrase_in, radio};
use yew::{Context, Html, html};

/// Between two people.
pub(super) fn between(ctx: &Context<SharedDevice>, title: &'static str) -> Html {
    let SharedDeviceProps { page, on_leave, .. } = ctx.props();
    let w = page.words.shared_device;
    let buttons = vec![
        button("button button--main", w.begin, ctx.link().callback(|_| Message::Begin)),
        button("button button--quiet", w.leave, on_leave.reform(|_| ())),
    ];
    html! {
        <>
            <h1 class="heading" tabindex="-1" data-focus=" ">{ title }</h1>
            <p>{ w.hint }</p>
            { block("div", "actions", buttons) }
        </>
    }
}

/// The item at this index of the session's path.
pub(super) fn item(ctx: &Context<SharedDevice>, answers: &Answers, index: usize) -> Html {
    let SharedDeviceProps { page, config, .. } = ctx.props();
    let (w, items) = (page.words, items(ctx));
    let Some(&position) = items.get(index) else { return Html::default() };
    let Some(item) = page.questionnaire.items().get(position) else { return Html::default() };
    let back = if index == 0 {
        button("button", w.shared_device.abandon, ctx.link().callback(|_| Message::Abandon))
    } else {
        button("button", w.back, ctx.link().callback(|_| Message::Back))
    };
    let buttons =
        vec![back, button("button button--main", w.next, ctx.link().callback(|_| Message::Next))];
    let stem = heading_in(page.language(), "h1", "question__stem", item.stem(config.perimeter));
    let [levels, exits] = options(ctx, position, item, answers.get(position));
    let question = vec![block("legend", "question__legend", vec![stem]), levels, exits];
    keyed_block(
        "section",
        "item-card",
        &item.id,
        vec![
            phrase(
                "p",
                "shared-device__place",
                (w.shared_device.question_number)(index + 1, items.len()),
            ),
            block("fieldset", "question", question),
            block("nav", "navigation", buttons),
        ],
    )
}

/// The radio buttons of the levels, then those of the exits.
fn options(
    ctx: &Context<SharedDevice>,
    position: usize,
    item: &Item,
    answer: Option<Answer>,
) -> [Html; 2] {
    let page = &ctx.props().page;
    let w = page.words;
    let chosen = answer.map(Answer::word);
    let option = |answer: Answer, text: Html| {
        let on_choose = ctx.link().callback(move |_| Message::Answer(position, answer));
        block("label", "option", vec![radio("answer", answer.word(), chosen, on_choose), text])
    };
    let level = |it| phrase_in(page.language(), "span", "option__words", item.level(it));
    let levels = Level::ALL.map(|it| option(Answer::Level(it), level(it)));
    let exit = |answer, text| option(answer, phrase("span", "option__words", text));
    let exits = vec![
        exit(Answer::NotApplicable, w.result.not_applicable),
        exit(Answer::DoNotKnow, w.result.do_not_know),
    ];
    [block("div", "levels", levels.into()), block("div", "exits", exits)]
}

/// After the last item.
pub(super) fn end(ctx: &Context<SharedDevice>, answers: &Answers) -> Html {
    let w = ctx.props().page.words;
    let blank = items(ctx).iter().filter(|&&it| answers.get(it).is_none()).count();
    let buttons = vec![
        button("button", w.back, ctx.link().callback(|_| Message::Back)),
        button(
            "button button--main",
            w.shared_device.submit,
            ctx.link().callback(|_| Message::Submit),
        ),
    ];
    html! {
        <>
            <h1 class="heading" tabindex="-1" data-focus=" ">{ w.shared_device.end }</h1>
            <p>{ (w.shared_device.blank)(blank) }</p>
            <p>{ w.shared_device.end_hint }</p>
            { block("div", "actions", buttons) }
        </>
    }
}
