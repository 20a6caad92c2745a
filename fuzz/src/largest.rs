//! Files as large as can be, made of what costs a reader most: they are read when a target
//! starts, since inputs that are made up stay small.

/// What is read at most of a result file, in bytes.
const DATA_MAX: usize = 1 << 20;
/// And of a page.
const PAGE_MAX: usize = 4 << 20;

/// Nesting, short lists, short objects, short texts, numbers, escapes, keys: those of a result
/// file and those of other JSON.
pub fn data() -> impl Iterator<Item = Vec<u8>> {
    let deep = |open: &str, close: &str| [&open.repeat(97), "0", &close.repeat(97), ","].concat();
    let pieces =
        [deep("[", "]"), deep("{\"\":", "}"), "[0],".into(), "{\"\":0},".into(), "\"a\",".into()];
    let fill = |piece: &String| piece.repeat((DATA_MAX - 100) / piece.len());
    let keys: String =
        (0..80_000).flat_map(|it| ["\"".into(), it.to_string(), "\":0,".into()]).collect();
    let mut lists: Vec<_> = pieces.iter().map(|it| ["[", &fill(it), "0]"].concat()).collect();
    lists.push(["\"", &fill(&"\\u0000".into()), "\""].concat());
    lists.push(["{", &keys, "\"\":0}"].concat());
    lists.into_iter().flat_map(|list| {
        let head = "{\"document\":\"faire-ensemble-result\",\"format\":1,\"x\":";
        [[head, &list, "}"].concat().into_bytes(), list.into_bytes()]
    })
}

/// The same as the entries of a session, and as many keys as it has room for.
pub fn sessions() -> impl Iterator<Item = Vec<u8>> {
    let head = "{\"faire-ensemble\":\"group\",\"version\":1,\"entries\":";
    data().map(move |it| [head.as_bytes(), &it, b"}"].concat())
}

/// The same within a page, and what nearly begins its data, over and over.
pub fn pages() -> impl Iterator<Item = Vec<u8>> {
    let start = "<script type=\"application/json\" id=\"faire-ensemble\">";
    let nearly = start.trim_end_matches('>');
    let nearly = nearly.repeat(PAGE_MAX / nearly.len()).into_bytes();
    data().map(|it| [start.as_bytes(), &it, b"</script>"].concat()).chain([nearly])
}
