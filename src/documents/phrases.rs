//! The values that documents read from a source, in addition to the presenter's texts.

use super::Source;
use engine::diagnosis::{AxisResult, DimensionResult, Score, Tally};
use engine::hex;
use engine::questionnaire::{Axis, Dimension, Item, Path};
use wording::Presenter;
use wording::dates::Day;

impl<'a> Source<'a> {
    pub fn title(&self) -> String {
        let texts = &self.questionnaire.texts;
        [&texts.title, " – ", &texts.question].concat()
    }

    /// The id of the result, in 16 hexadecimal digits.
    pub(super) fn id(&self) -> String {
        hex::encode(self.response.id.0)
    }

    /// The presenter of this result, whose words every layout shares.
    pub fn presenter(&self) -> Presenter<'_> {
        Presenter {
            questionnaire: self.questionnaire,
            diagnosis: &self.diagnosis,
            answers: Some(&self.response.answers),
            targets: self.targets,
            words: self.words.result,
            perimeter: self.response.perimeter,
            path: self.response.path,
            audience: self.audience,
        }
    }

    pub fn context(&self) -> String {
        self.presenter().context(&self.date())
    }

    pub(super) fn about(&self) -> &'a str {
        &self.questionnaire.perimeter(self.response.perimeter).name
    }

    pub(super) fn date(&self) -> String {
        Day::of(self.response.date).words(self.words.result)
    }

    /// The caveat for the reader, if there is one.
    pub fn caution(&self) -> Option<&'a str> {
        let is_express = self.response.path == Path::Express;
        is_express.then_some(&self.questionnaire.texts.express)
    }

    /// The axes with their results, in order.
    pub(super) fn axes(&self) -> impl Iterator<Item = (&'a Axis, &AxisResult)> {
        self.questionnaire.axes().iter().zip(&self.diagnosis.axes)
    }

    /// The dimensions of an axis with their results, in order.
    pub(super) fn dimensions_of(
        &self,
        axis: &Axis,
    ) -> impl Iterator<Item = (&'a Dimension, &DimensionResult)> {
        let results = self.diagnosis.dimensions.get(axis.dimensions.clone()).unwrap_or_default();
        let dimensions = self.questionnaire.dimensions().get(axis.dimensions.clone());
        dimensions.unwrap_or_default().iter().zip(results)
    }

    pub(super) fn dimensions(&self, at: &[usize]) -> impl Iterator<Item = &'a Dimension> {
        at.iter().filter_map(|&it| self.questionnaire.dimensions().get(it))
    }

    /// The items of a dimension that were asked, with their positions.
    pub(super) fn items_of(&self, of: &Dimension) -> impl Iterator<Item = (usize, &'a Item)> {
        let asked = self.questionnaire.path(self.response.path);
        let own = of.items.clone();
        let asked = asked.filter(move |it| own.contains(it));
        asked.filter_map(|at| Some((at, self.questionnaire.items().get(at)?)))
    }

    /// The stage that the respondent aims for; `None` without a target.
    pub fn target(&self, of: &DimensionResult) -> Option<u8> {
        self.targets?.get(of.dimension)
    }

    pub(super) fn coverage(&self, of: &Tally) -> String {
        self.words.result.coverage(of.answered, of.applicable)
    }

    pub(super) fn note(&self, item: usize) -> Option<&'a str> {
        self.notes.get(&item).map(String::as_str).filter(|it| !it.is_empty())
    }
}

/// From 0 to 100; `None` where there is no score.
pub(super) fn score(of: &DimensionResult) -> Option<u8> {
    of.score().map(Score::display)
}
