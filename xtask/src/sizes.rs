//! The transfer sizes of all files, and the ceilings that the build enforces.

use crate::artifacts::{self, Artifacts};
use crate::workspace;
use anyhow::{Context as _, Result, bail};
use std::io::Write as _;
use std::path::Path;

/// Budgets in bytes after brotli; a kB is 1,000 bytes.
const LOADER_MAX: usize = 2_000;
const FIRST_ITEM_MAX: usize = 12_000;
const INLINE_FIRST_ITEM_MAX: usize = 14_500;
const INLINE_MAX: usize = 115_000;
const TAKEOVER_MAX: usize = 115_000;
const PACK_MAX: usize = 9_000;

/// What is fetched in one language alone.
pub(crate) struct Language<'a> {
    pub(crate) page: &'a str,
    pub(crate) pack: &'a str,
    pub(crate) words: &'a str,
}

struct Size {
    path: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut compressed, &params).context("brotli failed")?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish().context("gzip failed")?.len())
}

/// Prints the table and checks the budgets.
pub(crate) fn check(artifacts: &Artifacts, dist: &Path, languages: &[Language<'_>]) -> Result<()> {
    let weigh = |path: &str| weigh(artifacts, dist, path);
    println!("{:<52} {:>9} {:>9} {:>9}", "what ships (bytes)", "raw", "gzip", "brotli");
    for (path, _) in artifacts.files() {
        show(&weigh(path)?);
    }
    let mut above = Vec::new();
    let mut hold = |what: &str, found: usize, max: usize| {
        let mark = if found > max { "  ABOVE" } else { "" };
        println!("{what:<62} {found:>9} of {max:>9}{mark}");
        if found > max {
            above.push(format!("{what} weighs {found} bytes after brotli, at most {max}"));
        }
    };
    hold("loader", weigh(artifacts::LOADER)?.brotli, LOADER_MAX);
    let first: Result<usize> =
        artifacts::INLINE_FIRST.iter().map(|path| Ok(weigh(path)?.brotli)).sum();
    hold("up to the first item, inline", first?, INLINE_FIRST_ITEM_MAX);
    for Language { page, pack, words } in languages {
        let all = |paths: &[&str]| -> Result<usize> {
            paths.iter().chain([pack, words]).map(|path| Ok(weigh(path)?.brotli)).sum()
        };
        let html = weigh(page)?.brotli;
        hold(
            &format!("until the wasm takes over, inline, {pack}"),
            all(&artifacts::INLINE)?,
            INLINE_MAX,
        );
        hold(&format!("up to the first item, {page}"), html, FIRST_ITEM_MAX);
        hold(
            &format!("until the wasm takes over, {page}"),
            html + all(&artifacts::OWN)?,
            TAKEOVER_MAX,
        );
        hold(&format!("pack, {pack}"), weigh(pack)?.brotli, PACK_MAX);
    }
    if above.is_empty() { Ok(()) } else { bail!("too heavy: {}", above.join("; ")) }
}

fn show(size: &Size) {
    println!("{:<52} {:>9} {:>9} {:>9}", size.path, size.raw, size.gzip, size.brotli);
}

/// A file without a compressed copy is transferred uncompressed.
fn weigh(artifacts: &Artifacts, dist: &Path, path: &str) -> Result<Size> {
    let bytes = &artifacts.file(path)?.bytes;
    let compressed = dist.join(format!("{path}.br"));
    let brotli =
        if compressed.is_file() { workspace::read(&compressed)?.len() } else { bytes.len() };
    Ok(Size { path: path.to_owned(), raw: bytes.len(), gzip: gzip(bytes)?, brotli })
}
