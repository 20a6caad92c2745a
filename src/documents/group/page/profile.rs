//! The profile: how many are at each stage, for each theme.

use super::answers::dots;
use crate::group::{AxisReport, Count, DimensionReport, Report};
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
    let mut parts = vec![Html::words("span", "name", of.name)];
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
