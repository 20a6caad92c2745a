//! Cuts a long text into pieces that can be searched one after the other without cutting a share code.

/// In bytes: searching this much takes a few milliseconds.
const PIECE: usize = 16_000;
/// Past this, any end of line is good enough.
const PIECE_MAX: usize = 4 * PIECE;

/// The pieces of a text, in order; together they are the text.
///
/// A code may run over several lines, so a piece ends before a line that begins something new: a blank
/// line, or a line with a link.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            if end >= PIECE && (is_new(line) || end >= PIECE_MAX) {
                break;
            }
            end += line.len();
        }
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece).filter(|it| !it.is_empty())
    })
}

fn is_new(line: &str) -> bool {
    line.trim().is_empty() || line.contains("://")
}
