//! The label of a file: the start of its name up to the first `_`, or else its folder.

/// `Gironde` for `Gironde_042.json` and for `Gironde/042.json`; empty for `042.json`.
pub(super) fn of(path: &str) -> &str {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let start = name.split_once('_').map_or("", |it| it.0.trim());
    if start.is_empty() { folder.rsplit('/').next().unwrap_or_default().trim() } else { start }
}
