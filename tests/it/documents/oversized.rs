//! Files that are too large are refused before they are read, and large ones without a freeze.

use super::refusals::check;
use std::time::{Duration, Instant};

/// Checks that the file is refused before it is read: its bytes are not even text.
#[track_caller]
fn check_unread(file: &[u8], expected: &str) {
    let start = Instant::now();
    check(file, expected);
    assert!(start.elapsed() < Duration::from_millis(200), "{:?}", start.elapsed());
}

#[test]
fn a_file_that_is_far_too_large_is_not_read() {
    let mut file = vec![0xff; 10_000_000];
    check_unread(&file, "10000000 bytes, at most 1048576");
    file[0] = b'<';
    check_unread(&file, "10000000 bytes, at most 4194304");
    check(vec![b' '; (1 << 20) + 1], "1048577 bytes, at most 1048576");
    check(vec![b' '; 1 << 20], "an empty file");
    let block = format!(
        "<script type=\"application/json\" id=\"faire-ensemble\">{}</script>",
        " ".repeat((1 << 20) + 1)
    );
    check(block, "1048577 bytes, at most 1048576");
}

#[test]
fn a_file_that_is_as_large_as_can_be_is_refused_without_a_freeze() {
    let fill = |piece: &str| piece.repeat(((1 << 20) - 100) / piece.len());
    let quick = |file: String, expected: &str| {
        let start = Instant::now();
        check(file, expected);
        // Many times the duration on a busy machine; the limit is there to detect quadratic time.
        assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    };
    let head = "{\"document\":\"faire-ensemble-result\",\"format\":1,";
    quick(fill("["), "not JSON from line 1, column 101");
    quick(fill("{\"a\":"), "not JSON from line 1, column 501");
    quick(format!("[{}0]", fill("0,")), "not a result");
    let keys: String =
        (0..60_000).flat_map(|it| ["\"k".into(), it.to_string(), "\":0,".into()]).collect();
    quick(format!("{head}\"answers\":{{{keys}\"k0\":0}}}}"), "key \"k0\" stands twice");
    quick(format!("{head}\"answers\":{{{keys}\"k\":0}}}}"), "questionnaire: expected an object");
    quick(
        format!("<{}", fill("<script type=\"application/json\" id=\"faire-ensemble")),
        "not a result page",
    );
}
