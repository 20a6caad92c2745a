//! One dot for each person.

use yew::{Html, html};

/// How dots are laid out. Above `max`, the number alone shows: nobody counts so many dots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    per_line: u32,
    max: u32,
    /// The length of a dot and its space, in tenths of an em.
    length: u32,
}

pub(super) const WIDE: Layout = Layout { per_line: 20, max: 60, length: 6 };
/// For the cell of a table.
pub(super) const NARROW: Layout = Layout { per_line: 10, max: 30, length: 4 };

/// Hidden from assistive technology: the number is next to it. The picture is as wide as its dots, so
/// that the number touches them.
pub(super) fn dots(count: u32, layout: Layout) -> Html {
    let Layout { per_line, max, length } = layout;
    if count == 0 || count > max {
        return Html::default();
    }
    let (columns, lines) = (count.min(per_line), count.div_ceil(per_line));
    let view = ["0 0 ", &(2 * columns).to_string(), " ", &(2 * lines).to_string()].concat();
    // In tenths of an em, without fractions.
    let length = |dots: u32| {
        let tenths = length * dots;
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "em"].concat()
    };
    let one = |at: u32| {
        let (x, y) = (2 * (at % per_line) + 1, 2 * (at / per_line) + 1);
        html! { <circle class="dots__one" cx={x.to_string()} cy={y.to_string()} r="0.8" /> }
    };
    html! {
        <svg class="dots" viewBox={view} width={length(columns)} height={length(lines)} preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false">
            { for (0..count).map(one) }
        </svg>
    }
}
