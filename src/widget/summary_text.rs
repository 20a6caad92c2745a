//! The words of a result on the screen: figures come from the engine.

use super::View;
use super::summary::Result;
use crate::i18n::Texts;
use engine::answers::{Answer, Date};
use engine::diagnosis::{AxisResult, DimensionResult, DimensionState, NoOverall, RankingKind};
use engine::questionnaire::{Axis, Item, Path, Questionnaire};
use engine::share_code;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web::elements::phrase;
use yew::Html;

/// The address that reopens this result; what it holds stands after the `#`, which no browser sends.
pub(super) fn link(result: Result<'_>) -> String {
    let code = share_code::encode_shared(result.view.questionnaire, result.shared);
    share_code::link(&result.view.settings.share_url, &code)
}

/// The first sentence of the result.
pub(super) fn sentence(result: Result<'_>) -> &str {
    let questionnaire = result.view.questionnaire;
    match &result.diagnosis.overall {
        Ok(overall) => &questionnaire.stage(overall.score.stage()).overall,
        Err(_) => &questionnaire.texts.no_overall,
    }
}

/// On one item a theme, nothing stronger is claimed than a likelihood.
pub(super) fn strengths_title(result: Result<'_>) -> &'static str {
    let t = result.view.texts;
    match (result.diagnosis.ranking.kind, result.shared.path()) {
        (RankingKind::LeanOn, _) => t.lean_on,
        (_, Path::Express) => t.strengths_express,
        (_, Path::Complete) => t.strengths,
    }
}

/// Whom, how and when: "Mon groupe, mon organisation · Parcours express · 23 novembre 2026".
pub(super) fn context(result: Result<'_>) -> String {
    let Result { view, shared, .. } = result;
    let path = match shared.path() {
        Path::Express => view.texts.express,
        Path::Complete => view.texts.complete,
    };
    let perimeter = &view.questionnaire.perimeter(shared.perimeter()).name;
    [perimeter, path, &date_words(view.texts, shared.date())].join(" · ")
}

pub(super) fn date_words(texts: &Texts, date: Date) -> String {
    let days_to_2000 = 10_957.0;
    let milliseconds = (f64::from(date.0) + days_to_2000) * 86_400_000.0;
    let style = Array::of2(&"dateStyle".into(), &"long".into());
    let zone = Array::of2(&"timeZone".into(), &"UTC".into());
    let options = Object::from_entries(&Array::of2(&style, &zone)).unwrap_or_default();
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    date.to_locale_date_string(texts.locale, &options).into()
}

/// The names of dimensions, by their positions.
pub(super) fn names(questionnaire: &Questionnaire, dimensions: &[usize]) -> String {
    let name = |&at: &usize| questionnaire.dimensions().get(at).map(|it| it.name.as_str());
    dimensions.iter().filter_map(name).collect::<Vec<_>>().join(" · ")
}

/// The stage of a dimension in words, or why it has none.
pub(super) fn state_words(result: Result<'_>, of: &DimensionResult) -> String {
    match &of.state {
        DimensionState::Scored(score) => {
            result.view.questionnaire.stage(score.stage()).name.clone()
        }
        DimensionState::NotCalculated { .. } => result.view.texts.not_calculated.to_owned(),
        DimensionState::NotApplicable => result.view.texts.not_applicable_theme.to_owned(),
    }
}

/// The same as a part: a stage has a name in the questionnaire's words.
pub(super) fn state(result: Result<'_>, of: &DimensionResult, class: &'static str) -> Html {
    let words = state_words(result, of);
    match &of.state {
        DimensionState::Scored(_) => result.view.own("span", class, &words),
        _ => phrase("span", class, words),
    }
}

/// "Visé : Développer"; `None` without a target.
pub(super) fn target_words(result: Result<'_>, of: &DimensionResult) -> Option<String> {
    let Result { view, targets, .. } = result;
    let stage = &view.questionnaire.stage(targets.get(of.dimension)?).name;
    Some((view.texts.pair)(view.texts.target, stage))
}

pub(super) fn state_with_target(result: Result<'_>, of: &DimensionResult) -> String {
    let parts = [Some(state_words(result, of)), target_words(result, of)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(super) fn answer_words<'a>(view: View<'_>, item: &'a Item, answer: Option<Answer>) -> &'a str
where
    'static: 'a,
{
    match answer {
        Some(Answer::Level(level)) => item.level(level),
        Some(Answer::NotApplicable) => view.texts.not_applicable,
        Some(Answer::DoNotKnow) => view.texts.do_not_know,
        None => view.texts.state_blank,
    }
}

/// The overall figure with what it covers, or why there is none.
pub(super) fn overall_words(result: Result<'_>) -> String {
    let Result { view, diagnosis, .. } = result;
    let t = view.texts;
    let coverage = (t.coverage)(diagnosis.coverage.answered, diagnosis.coverage.applicable);
    match &diagnosis.overall {
        Ok(overall) => {
            let stage = &view.questionnaire.stage(overall.score.stage()).name;
            (t.overall_figure)(overall.score.display(), stage, &coverage)
        }
        Err(NoOverall::TooFew { .. }) => [t.no_overall_too_few, &coverage].join(" "),
        Err(NoOverall::Axis { .. }) => [t.no_overall_axis, &coverage].join(" "),
    }
}

/// A line for each axis: its name, then its mean or why it has none.
pub(super) fn axis_words(result: Result<'_>) -> Vec<String> {
    let axes = result.view.questionnaire.axes().iter();
    let line = |(axis, of): (&Axis, &AxisResult)| {
        let figure = match &of.score {
            Some(score) => (result.view.texts.out_of_hundred)(score.display()),
            None if of.dimensions_applicable == 0 => {
                result.view.texts.not_applicable_theme.to_owned()
            }
            None => result.view.texts.not_calculated.to_owned(),
        };
        (result.view.texts.pair)(&axis.name, &figure)
    };
    axes.zip(&result.diagnosis.axes).map(line).collect()
}
