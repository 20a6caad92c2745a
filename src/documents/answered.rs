//! The questions that were asked, with their answers in words, for any layout.

use super::Source;
use engine::questionnaire::Dimension;

/// One question with its answer, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered<'a> {
    pub id: &'a str,
    pub stem: &'a str,
    pub answer: &'a str,
    pub note: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// The items of a dimension that were asked, in the order of the questionnaire.
    pub fn answered(&self, of: &Dimension) -> impl Iterator<Item = Answered<'a>> {
        self.items_of(of).map(|(at, item)| Answered {
            id: &item.id,
            stem: item.stem(self.response.perimeter),
            answer: self.words.result.answer(item, self.response.answers.get(at)),
            note: self.note(at),
        })
    }
}
