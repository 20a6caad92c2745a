//! The text alternative of the image: the same, for people who can't see it.

use super::goal::goal_in_words;
use crate::Source;
use wording::presenter::{Summary, ThemeSummary, short_names};

pub fn alternative(source: &Source<'_>) -> String {
    let presenter = source.presenter();
    let summary = presenter.summary();
    let pair = |name: &str, words: &str| presenter.words.pair(name, words);
    let theme =
        |it: &ThemeSummary<'_>| pair(&it.dimension.short, &presenter.stage_with_target(it.of));
    let themes = summary.axes.iter().flat_map(|it| &it.themes).map(theme);
    let themes = themes.collect::<Vec<_>>().join(". ");
    let Summary { sentence, leaning, beginning, .. } = summary;
    let leaning = leaning.map(|it| [&pair(it.label, &short_names(&it.themes)), "."].concat());
    let beginning = beginning.map(|it| {
        let label = pair(it.label, &it.theme.short);
        [&label, ". ", it.act].concat()
    });
    let goal = goal_in_words(source).map(|(title, step)| [&title, ". ", &step].concat());
    let all = [Some(sentence), leaning, beginning, goal, Some([&themes, "."].concat())];
    let all = all.into_iter().flatten().chain([source.context()]);
    all.collect::<Vec<_>>().join(" ")
}
