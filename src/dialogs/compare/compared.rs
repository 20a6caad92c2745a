//! Which results are compared, and why a comparison may be refused.

use crate::context::{DialogContext, Side};
use crate::words::CompareWords;
use engine::answers::Response;
use engine::comparison::{self, NotComparable};
use engine::questionnaire::Questionnaire;

/// The results to compare, the earliest first.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(super) sides: Vec<Side>,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The respondent's own results over time.
    OverTime,
    /// The respondent's own result, then a received one.
    Received,
}

impl Compared {
    pub(crate) fn over_time(mut sides: Vec<Side>) -> Self {
        sides.sort_by_key(|it| it.shared.date());
        Self { sides, kind: Kind::OverTime }
    }

    /// The respondent's own result, after the one that it takes again, or else their latest other one on
    /// the same perimeter and path.
    pub(crate) async fn with_earlier(context: &DialogContext) -> Self {
        let Some(own) = &context.own else { return Self::over_time(Vec::new()) };
        let id = own.response.id;
        let own = Side::own(context, own);
        let mut sides = Vec::new();
        let mut others = context.results();
        others.retain(|it| !it.is_of(id));
        let earlier = context.earlier_of(own.shared.perimeter());
        others.sort_by_key(|it| earlier.is_none_or(|id| !it.is_of(id)));
        for kept in &others {
            let side = context.side_of(kept).await;
            if let Some(side) = side.filter(|it| is_like(it, &own)) {
                sides.push(side);
                break;
            }
        }
        sides.push(own);
        Self::over_time(sides)
    }

    /// The questionnaire of the latest revision among the sides.
    pub(super) fn latest(&self) -> Option<&Questionnaire> {
        let latest = self.sides.iter().max_by_key(|it| it.questionnaire.revision());
        latest.map(|it| &*it.questionnaire)
    }

    /// A received result beside the respondent's own on the same perimeter and path.
    pub(crate) async fn with_mine(context: &DialogContext, theirs: &Side) -> Self {
        let is_like = |it: &Side| is_like(it, theirs);
        // Skip blank results, and copies of the received one.
        let is_other = |it: &Side| {
            let own = it.shared.response().filter(|it| !it.answers.is_blank());
            let is_copy = |own: &Response| {
                let theirs = theirs.shared.response().cloned();
                theirs.is_some_and(|theirs| Response { id: own.id, ..theirs } == *own)
            };
            own.is_some_and(|own| !is_copy(own))
        };
        let own = context.own.as_ref().map(|it| Side::own(context, it)).filter(is_other);
        let mut mine = own;
        if !mine.as_ref().is_some_and(is_like) {
            for kept in context.results() {
                if let Some(side) = context.side_of(&kept).await.filter(is_like).filter(is_other) {
                    mine = Some(side);
                    break;
                }
            }
        }
        let sides: Vec<_> = mine.into_iter().chain([theirs.clone()]).collect();
        if context.is_own(theirs) {
            Self::over_time(sides)
        } else {
            Self { sides, kind: Kind::Received }
        }
    }

    /// The sides with their answers; fails if a side has only scores, as some links do.
    pub(super) fn with_answers(&self) -> Result<Vec<comparison::Side<'_>>, Refusal> {
        let side = |it| Side::compared(it).ok_or(Refusal::ScoresAlone);
        self.sides.iter().map(side).collect()
    }
}

fn is_like(one: &Side, other: &Side) -> bool {
    let about = |it: &Side| (it.shared.perimeter(), it.shared.path());
    about(one) == about(other)
}

/// Why no difference is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    ScoresAlone,
    NotComparable(NotComparable),
}

impl From<NotComparable> for Refusal {
    fn from(reason: NotComparable) -> Self {
        Self::NotComparable(reason)
    }
}

impl Refusal {
    pub(super) fn words(self, words: &CompareWords) -> &'static str {
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
