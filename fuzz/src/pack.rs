//! What `docs/formats.md` promises of a questionnaire that was accepted.

use crate::result;
use crc::{CRC_32_ISO_HDLC, Crc};
use documents::{Notes, Record};
use engine::answers::{Answer, Answers, Date, Level, Response, ResponseId};
use engine::questionnaire::{Pack, Path, Perimeter, Questionnaire};
use engine::targets::Targets;
use std::collections::BTreeSet;

pub fn check(pack: &Pack, questionnaire: &Questionnaire) {
    check_ids(pack, questionnaire);
    check_resources(pack);
    check_parts(questionnaire);
    assert_eq!(questionnaire.fingerprint(), fingerprint(questionnaire));
    for path in Path::ALL {
        result::check_told(questionnaire, &response(questionnaire, path));
    }
    let (response, notes) = (response(questionnaire, Path::Complete), Notes::new());
    let targets = Targets::none(questionnaire.dimensions().len());
    let record = Record { response, notes, targets, name: None };
    result::check_data(questionnaire, &record);
    result::check_page(questionnaire, &record);
    result::check_others(questionnaire, &record.response);
}

fn check_ids(pack: &Pack, questionnaire: &Questionnaire) {
    let mut ids = vec![questionnaire.id()];
    ids.extend(pack.resources.iter().map(|it| &*it.id));
    ids.extend(questionnaire.axes().iter().map(|it| &*it.id));
    ids.extend(questionnaire.dimensions().iter().map(|it| &*it.id));
    ids.extend(questionnaire.items().iter().map(|it| &*it.id));
    let is_plain = |it: char| it.is_ascii_alphanumeric() || ".-_".contains(it);
    for id in &ids {
        assert!((1..=64).contains(&id.len()) && id.chars().all(is_plain), "{id:?}");
    }
    let count = ids.len();
    assert_eq!(ids.into_iter().collect::<BTreeSet<_>>().len(), count);
}

fn check_resources(pack: &Pack) {
    for resource in &pack.resources {
        assert!(resource.url.starts_with("https://"), "{}", resource.url);
        check_texts([&*resource.label]);
    }
    for dimension in pack.axes.iter().flat_map(|it| &it.dimensions) {
        assert!(dimension.resources.iter().all(|&it| it < pack.resources.len()));
    }
}

/// Each part holds the next ones in order, and every text is there.
fn check_parts(questionnaire: &Questionnaire) {
    let (mut dimensions, mut items) = (0, 0);
    assert!(!questionnaire.axes().is_empty());
    for axis in questionnaire.axes() {
        assert!(axis.dimensions.start == dimensions && !axis.dimensions.is_empty());
        dimensions = axis.dimensions.end;
        check_texts([&*axis.name]);
    }
    assert_eq!(questionnaire.dimensions().len(), dimensions);
    for dimension in questionnaire.dimensions() {
        assert!(dimension.items.start == items && (1..=9).contains(&dimension.items.len()));
        items = dimension.items.end;
        let texts = [&dimension.name, &dimension.short, &dimension.about, &dimension.first_step];
        check_texts(texts.map(String::as_str));
    }
    assert_eq!(questionnaire.items().len(), items);
    for item in questionnaire.items() {
        check_texts(Perimeter::ALL.map(|it| item.stem(it)));
        check_texts(Level::ALL.map(|it| item.level(it)));
        let optional = item.first_step.iter().chain(&item.help);
        check_texts(optional.chain([&item.topic]).map(String::as_str));
        check_texts(questionnaire.glosses(item).map(|it| it.meaning.as_str()));
    }
}

fn check_texts<'a>(texts: impl IntoIterator<Item = &'a str>) {
    for text in texts {
        assert!(!text.trim().is_empty() && text.len() <= 4_000, "{text:?}");
    }
}

fn fingerprint(questionnaire: &Questionnaire) -> u32 {
    let mut text = format!("{}\n{}", questionnaire.id(), questionnaire.revision());
    for dimension in questionnaire.dimensions() {
        let items = questionnaire.items()[dimension.items.clone()].iter();
        let line: String = items.map(|it| [" ", &it.id].concat()).collect();
        text = [&text, "\n", &dimension.id, &line].concat();
    }
    Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes())
}

/// Answers of every kind, other ones for other questionnaires.
fn response(questionnaire: &Questionnaire, path: Path) -> Response {
    let mut answers = Answers::blank(questionnaire.items().len());
    let mut seed = questionnaire.fingerprint();
    for item in questionnaire.path(path) {
        // The generator of "Numerical Recipes": its high bits are good enough.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        answers.set(item, Answer::ALL.get((seed >> 29) as usize).copied());
    }
    let id = ResponseId([1, 2, 3, 4, 5, 6, 7, 8]);
    Response { id, date: Date(9_823), perimeter: Perimeter::Team, path, answers }
}
