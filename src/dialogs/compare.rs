//! Results side by side: two with what changed between them, three or more as lines over time.

mod rows;

use super::context::{Given, Side};
use super::title::title;
use super::words::CompareWords;
use engine::answers::Response;
use engine::comparison::{self, Basis, Change, NotComparable};
use engine::diagnosis::{DimensionResult, DimensionState, Score};
use engine::questionnaire::Dimension;
use rows::{Row, Rows};
use web::elements::{bar, block, keyed_block, phrase, words};
use web::ptr_eq::PtrEq;
use yew::{Component, Context, Html, Properties, html};

/// What stands side by side, the earliest first.
#[derive(Debug)]
pub(super) struct Compared {
    sides: Vec<Side>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One's own results, at several moments.
    OverTime,
    /// One's own, then somebody else's.
    Received,
}

impl Compared {
    pub(super) fn over_time(mut sides: Vec<Side>) -> Self {
        sides.sort_by_key(|it| it.shared.date());
        Self { sides, kind: Kind::OverTime }
    }

    /// One's own that speaks of the same thing, beside what was received.
    pub(super) async fn with_mine(given: &Given, theirs: &Side) -> Self {
        let is_like = |it: &Side| {
            it.shared.perimeter() == theirs.shared.perimeter()
                && it.shared.path() == theirs.shared.path()
        };
        // Neither an empty one, nor a copy of the very same.
        let is_other = |it: &Side| {
            let own = it.shared.response().filter(|it| !it.answers.is_blank());
            let is_copy = |own: &Response| {
                let theirs = theirs.shared.response().cloned();
                theirs.is_some_and(|theirs| Response { id: own.id, ..theirs } == *own)
            };
            own.is_some_and(|own| !is_copy(own))
        };
        let own = given.own.as_ref().map(|it| Side::own(given, it)).filter(is_other);
        let mut mine = own;
        if !mine.as_ref().is_some_and(is_like) {
            for kept in given.results() {
                if let Some(side) = given.side_of(&kept).await.filter(is_like).filter(is_other) {
                    mine = Some(side);
                    break;
                }
            }
        }
        let sides: Vec<_> = mine.into_iter().chain([theirs.clone()]).collect();
        if given.is_own(theirs) {
            Self::over_time(sides)
        } else {
            Self { sides, kind: Kind::Received }
        }
    }

    /// The sides with their answers; a link may hold the scores alone.
    fn with_answers(&self) -> Result<Vec<comparison::Side<'_>>, Refusal> {
        let side = |it| Side::compared(it).ok_or(Refusal::ScoresAlone);
        self.sides.iter().map(side).collect()
    }
}

/// Why no difference is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refusal {
    ScoresAlone,
    NotComparable(NotComparable),
}

impl From<NotComparable> for Refusal {
    fn from(reason: NotComparable) -> Self {
        Self::NotComparable(reason)
    }
}

impl Refusal {
    fn words(self, words: &CompareWords) -> &'static str {
        match self {
            Self::ScoresAlone => words.scores_alone,
            Self::NotComparable(NotComparable::Perimeter) => words.perimeter,
            Self::NotComparable(NotComparable::Path) => words.path,
            Self::NotComparable(NotComparable::Questionnaire | NotComparable::Revision) => {
                words.revision
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CompareProps {
    pub given: PtrEq<Given>,
    pub compared: PtrEq<Compared>,
}

#[derive(Debug)]
pub(super) struct Compare;

impl Component for Compare {
    type Message = ();
    type Properties = CompareProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CompareProps { given, compared } = ctx.props();
        let words = &given.words.compare;
        let mut parts = vec![title(words.title)];
        if compared.sides.len() < 2 {
            parts.push(phrase("p", "", words.nothing));
            return block("section", "", parts);
        }
        let sides = compared.sides.iter().enumerate();
        let labels = sides.map(|(at, it)| label(given, compared.kind, at, it));
        parts.push(block("ol", "sides", labels.collect()));
        let rows = match rows::rows(compared) {
            Ok(Rows { basis, rows }) => {
                let hint = if compared.sides.len() == 2 { words.rule } else { words.lines };
                parts.push(phrase("p", "share__hint", hint));
                if let Basis::Items { shared, asked } = basis {
                    parts.push(phrase("p", "share__hint", (words.shared)(shared, asked)));
                }
                rows
            }
            Err(refusal) => {
                parts.push(phrase("p", "share__hint", refusal.words(words)));
                rows::whole_rows(compared)
            }
        };
        let rows = rows.iter().map(|it| draw(given, compared, it)).collect();
        parts.push(block("ul", "compare__rows", rows));
        block("section", "", parts)
    }
}

/// "Le mien : Mon groupe · Parcours complet · 23 novembre 2026".
fn label(given: &Given, kind: Kind, at: usize, side: &Side) -> Html {
    let said = &given.words.compare;
    let shared = &side.shared;
    let about = (shared.perimeter(), shared.path(), shared.date());
    let context = documents::context(&side.questionnaire, about);
    let name = match (&side.name, kind, at) {
        (Some(name), ..) => name.as_str(),
        (None, Kind::Received, 0) => said.mine,
        (None, Kind::Received, _) => said.theirs,
        (None, Kind::OverTime, _) => return phrase("li", "", context),
    };
    // A name keeps its direction to itself.
    block("li", "", vec![phrase("bdi", "", name), words(&(given.said.pair)("", &context))])
}

fn draw(given: &Given, compared: &Compared, row: &Row<'_>) -> Html {
    let words = &given.words.compare;
    let mut name = vec![phrase("strong", "", &row.dimension.name)];
    let change = row.change.map(|it| change_words(words, compared.kind, it));
    name.extend(change.map(|it| phrase("span", "", it)));
    let mut parts = vec![block("p", "compare__name", name)];
    let states = compared.sides.iter().zip(&row.results);
    let states = states.map(|(side, of)| state(given, side, row.dimension, *of));
    if row.is_course {
        let score = |it: &Option<DimensionResult>| it.and_then(|it| it.score()).map(Score::display);
        parts.push(line(row.results.iter().map(score).collect()));
        parts.push(phrase("p", "compare__side", states.collect::<Vec<_>>().join(" → ")));
    } else {
        for (at, (state, of)) in states.zip(&row.results).enumerate() {
            let whose = [&(at + 1).to_string(), ". ", &state].concat();
            parts.push(phrase("p", "compare__side", whose));
            let target = compared.sides.get(at).and_then(|it| target(it, row.dimension));
            parts.extend(of.map(|it| bar(&it.state, target)));
        }
    }
    keyed_block("li", "compare__row", &row.dimension.id, parts)
}

/// Stages have the same names in all revisions of a language, or nearly: the side's own serve.
fn state(given: &Given, side: &Side, of: &Dimension, result: Option<DimensionResult>) -> String {
    let said = given.said;
    let of_stage = |stage| side.questionnaire.stage(stage).name.clone();
    let state = match result.map(|it| it.state) {
        Some(DimensionState::Scored(score)) => {
            let figure = (said.out_of_hundred)(score.display());
            [&of_stage(score.stage()), ", ", &figure].concat()
        }
        Some(DimensionState::NotCalculated { .. }) => said.not_calculated.to_owned(),
        Some(DimensionState::NotApplicable) => said.not_applicable_theme.to_owned(),
        None => given.words.compare.not_asked.to_owned(),
    };
    match target(side, of) {
        Some(wanted) => [&state, " · ", &(said.pair)(said.target, &of_stage(wanted))].concat(),
        None => state,
    }
}

fn target(side: &Side, of: &Dimension) -> Option<u8> {
    side.targets.get(side.questionnaire.dimension_position(&of.id)?)
}

fn change_words(words: &CompareWords, kind: Kind, change: Change) -> &'static str {
    match (kind, change) {
        (Kind::OverTime, Change::Up) => words.up,
        (Kind::OverTime, Change::Down) => words.down,
        (Kind::OverTime, Change::Steady) => words.steady,
        (Kind::Received, Change::Up) => words.theirs_higher,
        (Kind::Received, Change::Down) => words.mine_higher,
        (Kind::Received, Change::Steady) => words.close,
        (_, Change::Unknown) => words.unknown,
    }
}

/// The words below it say the same: this is for the eye alone. No score, no point.
fn line(scores: Vec<Option<u8>>) -> Html {
    let last = scores.len().saturating_sub(1).max(1);
    let place = |(at, score): (usize, Option<u8>)| {
        Some((4 + 92 * at / last, 30 - 26 * usize::from(score?) / 100))
    };
    let points: Vec<_> = scores.into_iter().enumerate().filter_map(place).collect();
    let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let dots = points.iter().map(|(x, y)| {
        html! { <circle class="line__dot" cx={x.to_string()} cy={y.to_string()} r="2" /> }
    });
    html! {
        <svg class="line" viewBox="0 0 100 34" aria-hidden="true" focusable="false">
            <polyline class="line__path" points={path} />
            { for dots }
        </svg>
    }
}
