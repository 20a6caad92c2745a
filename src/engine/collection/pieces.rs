//! Cuts a long text into pieces that can be searched one after the other without cutting a share code.

/// In bytes: searching this much takes a few milliseconds.
const PIECE: usize = 16_000;
/// Past this, any end of line is good enough.
const PIECE_MAX: usize = 4 * PIECE;

/// The pieces of a text, in order; together they are the text.
///
/// A code may run over several lines, so a piece ends before a line that begins something new: a blank
/// line, or a line with a link.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let is_due = at - start >= PIECE && (is_new(line) || at - start >= PIECE_MAX);
        if is_due {
            pieces.extend(text.get(start..at));
            start = at;
        }
        at += line.len();
    }
    pieces.extend(text.get(start..).filter(|it| !it.is_empty()));
    pieces
}

fn is_new(line: &str) -> bool {
    line.trim().is_empty() || line.contains("://")
}
