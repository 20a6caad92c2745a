//! The profile: for each theme, the mean within the range of its scores, and the count per stage.

use super::answers::dots;
use crate::group::{AxisReport, Count, DimensionReport, Mean, Report};
use crate::html::Html;

pub(super) fn profile(report: &Report<'_>, round: u8) -> Html {
    let how = Html::words("p", "", report.words.profile_how);
    let axes = report.axes.iter().filter_map(|it| axis(it, round));
    Html::section(&report.profile_title(round), std::iter::once(how).chain(axes))
}

fn axis(of: &AxisReport<'_>, round: u8) -> Option<Html> {
    let rows: Vec<_> = of.dimensions.iter().filter_map(|it| row(it, round)).collect();
    let name = Html::words("h3", "", of.name);
    let rows = (!rows.is_empty()).then_some(rows)?;
    let list = Html::element("ul", &[("class", "bars")], rows);
    Some(Html::element("div", &[], [name, list]))
}

fn row(of: &DimensionReport<'_>, round: u8) -> Option<Html> {
    let at = of.round(round)?;
    let mut parts =
        vec![Html::words("span", "name", of.name), Html::words("span", "state", &at.state)];
    parts.extend(at.mean.map(range));
    if !at.stages.is_empty() {
        let most = at.stages.iter().map(|it| it.count).max().unwrap_or(0);
        let stages = at.stages.iter().map(|it| stage(it, most));
        parts.push(Html::element("ul", &[("class", "stages")], stages));
    }
    parts.push(Html::words("span", "quiet", &at.facts.join(" · ")));
    Some(Html::element("li", &[], parts))
}

fn stage(of: &Count<'_>, most: u32) -> Html {
    let parts = [
        Html::words("span", "quiet", of.label),
        Html::words("span", "count", &of.count.to_string()),
        dots(of.count, most, "dots"),
    ];
    Html::element("li", &[], parts)
}

/// The range of scores on the scale 0–100, with the three boundaries between the four stages and a
/// mark at the mean. It is decorative: the text beside it says the same.
fn range(of: Mean<'_>) -> Html {
    let rect = |class: &str, x: &str, width: &str| {
        let size = ["\" x=\"", x, "\" width=\"", width, "\" height=\"6\"/>"].concat();
        ["<rect class=\"", class, &size].concat()
    };
    let width = of.highest.saturating_sub(of.lowest).max(1);
    let start = of.lowest.min(99);
    // The mark is 2 wide, centred on the mean and kept within the scale.
    let mark = of.score.saturating_sub(1).min(98);
    Html::trusted(
        &[
            "<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
            &rect("ground", "0", "100"),
            &rect("range", &start.to_string(), &width.to_string()),
            &["25", "50", "75"].map(|it| rect("cut", it, "0.4")).concat(),
            &rect("mean", &mark.to_string(), "2"),
            "</svg>",
        ]
        .concat(),
    )
}
