//! Discussion questions about an item on which views differ, worded with the item's own levels.

use super::words::{Asking, Delicate, Words};
use engine::answers::Level;
use engine::questionnaire::{Item, Perimeter, Questionnaire};

/// Three discussion questions about an item, in the language of the questionnaire.
///
/// `counts` holds how many participants chose each level: the questions then quote the levels that
/// were chosen. Without it, or when nobody chose a level, they quote all levels. `None` means that
/// there is no such item.
pub fn questions(
    questionnaire: &Questionnaire,
    item: usize,
    perimeter: Perimeter,
    counts: Option<[u32; 4]>,
) -> Option<[String; 3]> {
    let of = questionnaire.items().get(item)?;
    Some(worded(questionnaire, of, (perimeter, counts), |it| of.level(it)))
}

/// One question to read aloud about an item on which views differ: it quotes the short names of the
/// levels, which are those of the stages.
pub fn short_question(
    questionnaire: &Questionnaire,
    item: usize,
    perimeter: Perimeter,
    counts: [u32; 4],
) -> Option<String> {
    let of = questionnaire.items().get(item)?;
    let short = |it: Level| questionnaire.stage(it.value() + 1).name.as_str();
    let [question, ..] = worded(questionnaire, of, (perimeter, Some(counts)), short);
    Some(question)
}

fn worded<'a>(
    questionnaire: &Questionnaire,
    item: &Item,
    (perimeter, counts): (Perimeter, Option<[u32; 4]>),
    level_words: impl Fn(Level) -> &'a str,
) -> [String; 3] {
    let words = Words::of(questionnaire.lang());
    let asking = match perimeter {
        Perimeter::Me => &words.ask_me,
        Perimeter::Team => &words.ask_team,
        Perimeter::Network => &words.ask_network,
    };
    let said = |level: Level| (words.quoted)(level_words(level));
    let views = counts.and_then(Views::of);
    let asked = match &views {
        Some(views) => of_views(asking, views, said),
        None => unseen(asking, Level::ALL.map(said)),
    };
    // When an item may concern someone who needs help, no question asks for personal stories, nor
    // for whom it is so.
    if item.help.is_some() {
        let [_, _, step] = asked;
        let Delicate { between, same, talk } = &words.ask_delicate;
        let [_, one, two, _] = Level::ALL;
        let (lowest, highest) = views.map_or((one, two), |it| (it.lowest, it.highest));
        let first = if lowest == highest {
            same(&said(lowest))
        } else {
            between(&said(lowest), &said(highest))
        };
        [first, (*talk).to_owned(), step]
    } else {
        asked
    }
}

/// The questions before anybody has answered.
fn unseen(asking: &Asking, [zero, one, two, three]: [String; 4]) -> [String; 3] {
    [(asking.between)(&one, &two), (asking.rather)(&zero), (asking.step)(&three)]
}

fn of_views(asking: &Asking, views: &Views, said: impl Fn(Level) -> String) -> [String; 3] {
    let (lowest, highest) = (said(views.lowest), said(views.highest));
    let [one, two] = if views.lowest == views.highest {
        [(asking.same)(&lowest), asking.others.to_owned()]
    } else {
        [(asking.between)(&lowest, &highest), (asking.already)(&highest)]
    };
    let step = match views.middle.goal() {
        Some(goal) => (asking.step)(&said(goal)),
        None => (asking.keep)(&said(views.middle)),
    };
    [one, two, step]
}

/// The levels that a group chose.
struct Views {
    lowest: Level,
    highest: Level,
    /// Half of the answers are at this level or below.
    middle: Level,
}

impl Views {
    /// `None` when nobody chose a level.
    fn of(counts: [u32; 4]) -> Option<Self> {
        let counted = || Level::ALL.into_iter().zip(counts.map(u64::from));
        let mut chosen = counted().filter(|it| it.1 > 0).map(|it| it.0);
        let lowest = chosen.next()?;
        let highest = chosen.next_back().unwrap_or(lowest);
        let total: u64 = counted().map(|it| it.1).sum();
        let mut so_far = 0;
        let middle = counted().find(|it| {
            so_far += it.1;
            2 * so_far >= total
        });
        Some(Self { lowest, highest, middle: middle.map_or(lowest, |it| it.0) })
    }
}
