//! The first page of the kit: its contents, who each sheet is for, and how to print it.

use super::{Kit, Sheet, link, list};
use crate::html::Html;
use engine::questionnaire::{Path, Perimeter};

pub(super) fn page(kit: &Kit<'_>) -> Vec<Html> {
    let words = kit.words;
    let head =
        [kit.series(), Html::words("h1", "", words.kit), Html::words("p", "lead", words.kit_lead)];
    let for_all = [
        (Sheet::Guide, words.guide, words.guide_about),
        (Sheet::Commitments, words.commitments, words.commitments_about),
    ];
    let for_all = for_all.map(|(sheet, name, about)| {
        let name = Html::element("h3", &[], [link(&kit.name(sheet), name)]);
        Html::element("li", &[], [name, Html::words("p", "", about)])
    });
    let subjects = Perimeter::ALL.map(|it| subject(kit, it));
    let how = Html::words("p", "", words.by_subject_how);
    vec![
        Html::element("header", &[], head),
        Html::section(words.for_all, [Html::element("ul", &[("class", "cards")], for_all)]),
        Html::section(
            words.by_subject,
            [how, Html::element("ul", &[("class", "cards")], subjects)],
        ),
        Html::section(words.printing, [list("", words.printing_how)]),
    ]
}

fn subject(kit: &Kit<'_>, about: Perimeter) -> Html {
    let (words, texts) = (kit.words, kit.questionnaire.perimeter(about));
    let count = |path| kit.questionnaire.path(path).count();
    let answers = |name, path| (words.answers_of)(name, count(path));
    let links = [
        (Sheet::Answers(about, Path::Express), answers(kit.said.result.express, Path::Express)),
        (Sheet::Answers(about, Path::Complete), answers(kit.said.result.complete, Path::Complete)),
        (Sheet::Posters(about), words.posters.to_owned()),
        (Sheet::Talk(about), words.talk.to_owned()),
    ];
    let links = links.map(|(it, name)| Html::element("li", &[], [link(&kit.name(it), &name)]));
    let parts = [
        Html::words("h3", "", &texts.name),
        Html::words("p", "", &texts.hint),
        Html::element("ul", &[("class", "links")], links),
    ];
    Html::element("li", &[], parts)
}
