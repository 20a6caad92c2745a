//! Renders the questionnaire on paper, for people without JavaScript, without a screen, or who prefer a
//! pencil.

use crate::i18n::Texts;
use crate::i18n::page::PageTexts;
use engine::answers::Level;
use engine::questionnaire::{Dimension, Item, Perimeter, Questionnaire};
use yew::{Html, html};

pub(crate) fn paper(questionnaire: &Questionnaire, perimeter: Perimeter) -> Html {
    let t = Texts::of(questionnaire.lang());
    let page = PageTexts::of(questionnaire.lang());
    let about = questionnaire.perimeter(perimeter);
    html! {
        <main class="paper">
            <h1>{ &questionnaire.texts.title }{ " – " }{ &questionnaire.texts.question }</h1>
            <p>{ &questionnaire.texts.summary }</p>
            <p><strong>{ &about.name }</strong>{ " – " }{ &about.hint }</p>
            <p>{ page.paper_how }</p>
            for dimension in questionnaire.dimensions() {
                { theme(questionnaire, t, dimension, perimeter) }
            }
            { reading(questionnaire, t) }
        </main>
    }
}

fn theme(
    questionnaire: &Questionnaire,
    t: &Texts,
    dimension: &Dimension,
    perimeter: Perimeter,
) -> Html {
    let items = questionnaire.items().get(dimension.items.clone()).unwrap_or_default();
    html! {
        <section class="theme">
            <h2>{ &dimension.name }</h2>
            for (number, item) in items.iter().enumerate() {
                { question(t, item, perimeter, if number == 0 { "★" } else { "" }) }
            }
            <p class="sum">{ PageTexts::of(t.lang).paper_sum }</p>
        </section>
    }
}

fn question(t: &Texts, item: &Item, perimeter: Perimeter, star: &'static str) -> Html {
    html! {
        <div class="question">
            <h3>
                { item.stem(perimeter) }
                <span class="express">{ star }</span>
            </h3>
            <ul>
                for level in Level::ALL {
                    <li><span class="box">{ level.value() }</span>{ item.level(level) }</li>
                }
                <li class="exit"><span class="box"></span>{ t.not_applicable }</li>
                <li class="exit"><span class="box"></span>{ t.do_not_know }</li>
            </ul>
        </div>
    }
}

fn reading(questionnaire: &Questionnaire, t: &Texts) -> Html {
    html! {
        <section class="theme">
            <h2>{ PageTexts::of(t.lang).paper_reading }</h2>
            <p>{ PageTexts::of(t.lang).paper_rule }</p>
            <ul>
                for (stage, sums) in [(1, "0–2"), (2, "3–4"), (3, "5–6"), (4, "7–9")] {
                    <li>
                        <strong>{ t.summary.result.pair(sums, &questionnaire.stage(stage).name) }</strong>
                        { " – " }
                        { &questionnaire.stage(stage).reading }
                    </li>
                }
            </ul>
            for sentence in questionnaire.texts.not_this.iter() {
                <p>{ sentence }</p>
            }
            <p>{ &questionnaire.texts.credits }</p>
        </section>
    }
}
