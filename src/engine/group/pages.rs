//! The pages of a list of commitments on the wall. Nobody can scroll a projector, so a list that is too
//! long for one screen, in letters that can be read from ten metres, is shown page by page.

use super::{Commitment, Group, View};
use crate::answers::ResponseId;

/// How many letters fit into a line of the wall, and into a bold one: fewer than most fonts allow.
const LINE: usize = 64;
const BOLD_LINE: usize = 56;

/// The height of a page, in quarters of a line.
const PAGE: usize = 60;
/// The height of the date of the next look.
const NEXT_LOOK: usize = 16;
/// The space after a commitment, and the line of its outcome.
const SPACE: usize = 1;
const OUTCOME: usize = 5;

impl Commitment {
    /// Its height on the wall, in quarters of a line: the *what*, then the *who* and the *when* on
    /// a line of their own.
    fn height(&self) -> usize {
        let lines = |length: usize, line: usize| length.div_ceil(line);
        let what = lines(self.what.chars().count(), BOLD_LINE).max(1);
        let about = self.who.chars().count() + self.when.chars().count();
        4 * (what + lines(about, LINE)) + SPACE
    }
}

impl Group {
    /// The commitments of each page of a view; a single empty page where there are none, or where the
    /// view has no list.
    pub fn pages(&self, view: View) -> Vec<Vec<ResponseId>> {
        let mine = || self.commitments().map(|(id, it)| (id, it.height()));
        match view {
            View::Earlier(_) => {
                let height = |it: &Commitment| it.height() + OUTCOME;
                fill(self.earlier().map(|(id, it)| (id, height(&it.commitment))), PAGE)
            }
            View::Closing(_) if !self.next_look().trim().is_empty() => {
                fill(mine(), PAGE - NEXT_LOOK)
            }
            View::Commitments(_) | View::Closing(_) => fill(mine(), PAGE),
            View::Join | View::Item(_) | View::Profile | View::Discuss | View::Rating => {
                vec![Vec::new()]
            }
        }
    }

    /// All pages of a view, as views.
    pub(super) fn paged(&self, view: fn(usize) -> View) -> impl Iterator<Item = View> + use<> {
        (0..self.pages(view(0)).len()).map(view)
    }

    /// The view of the wall. If a page is gone because its commitments are, the last page takes its
    /// place.
    pub fn view(&self) -> View {
        let view = self.wall().view;
        let last = |page: usize| page.min(self.pages(view).len().saturating_sub(1));
        match view {
            View::Commitments(page) => View::Commitments(last(page)),
            View::Earlier(page) => View::Earlier(last(page)),
            View::Closing(page) => View::Closing(last(page)),
            _ => view,
        }
    }

    /// The page of commitments that contains this one.
    pub(super) fn page_of(&self, id: ResponseId) -> Option<View> {
        let pages = self.pages(View::Commitments(0));
        pages.iter().position(|it| it.contains(&id)).map(View::Commitments)
    }
}

/// Fills pages in order; each has at least one commitment.
fn fill(heights: impl Iterator<Item = (ResponseId, usize)>, page: usize) -> Vec<Vec<ResponseId>> {
    let mut pages = vec![Vec::new()];
    let mut left = page;
    for (id, height) in heights {
        match pages.last_mut() {
            Some(last) if last.is_empty() || height <= left => {
                last.push(id);
                left = left.saturating_sub(height);
            }
            _ => {
                pages.push(vec![id]);
                left = page.saturating_sub(height);
            }
        }
    }
    pages
}

impl View {
    /// The number of its page, from 0.
    pub fn page(self) -> usize {
        match self {
            Self::Commitments(page) | Self::Earlier(page) | Self::Closing(page) => page,
            Self::Join | Self::Item(_) | Self::Profile | Self::Discuss | Self::Rating => 0,
        }
    }
}
