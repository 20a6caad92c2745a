//! One dot for each person.

use yew::{Html, html};

/// Dots per line: with fewer, dots are larger.
const PER_LINE: [u32; 2] = [10, 20];
/// Above this number a bar shows instead: nobody counts so many dots.
const DOTS_MAX: u32 = 120;

/// Hidden from assistive technology: the number is next to it.
pub(super) fn dots(count: u32, most: u32) -> Html {
    if most > DOTS_MAX {
        let width = (100 * count).div_ceil(most.max(1));
        return html! {
            <svg class="dots dots--bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="dots__one" width={width.to_string()} height="6" />
            </svg>
        };
    }
    let [few, many] = PER_LINE;
    let per_line = if most > few { many } else { few };
    let lines = most.max(1).div_ceil(per_line);
    let view = ["0 0 ", &(2 * per_line).to_string(), " ", &(2 * lines).to_string()].concat();
    let one = |at: u32| {
        let (x, y) = (2 * (at % per_line) + 1, 2 * (at / per_line) + 1);
        html! { <circle class="dots__one" cx={x.to_string()} cy={y.to_string()} r="0.8" /> }
    };
    html! {
        <svg class="dots" viewBox={view} preserveAspectRatio="xMinYMid meet" aria-hidden="true" focusable="false">
            { for (0..count).map(one) }
        </svg>
    }
}
