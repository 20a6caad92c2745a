//! Links, files and packs of strangers, made up by the million: `fuzz/` says what holds of any.
//!
//! The targets follow the conventions of cargo-fuzz, which asks for a nightly compiler. All that
//! they need of it the stable one does: code that counts where it has been.

use crate::install;
use crate::workspace::{Root, empty_folder, make_folder, read};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is tried, and the longest input that is made up, in bytes.
pub(crate) const TARGETS: [(&str, usize); 6] = [
    ("link", 2_048),
    ("json", 16_384),
    ("page", 49_152),
    ("pack", 32_768),
    ("session", 4_096),
    ("stored", 4_096),
];

/// As cargo-fuzz has them, less the sanitizers: they find what unsafe code does, and we have none.
const FLAGS: [&str; 8] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-sanitizer-coverage-stack-depth",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "--cfg=fuzzing",
];

/// For what never comes back, and for the corpus in memory: the targets themselves hold each
/// input to 200 ms and 64 MiB.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=512"];

#[derive(Debug, Clone, Copy)]
pub(crate) enum Length {
    /// A few seconds, on the kept corpus alone and with the same draws each time: what fails today
    /// did not pass yesterday by luck.
    Check,
    /// So many seconds, on from all that was found before.
    Search(u64),
}

/// Checks the code of the targets; with their flags, so that libFuzzer is built once for both.
pub(crate) fn clippy(root: &Root) -> Result<()> {
    let arguments = ["--all-targets", "--", "-D", "warnings"];
    install::run(cargo(root, "clippy", &host()?)?.args(arguments))
}

/// Every target for a few seconds; a finding in one does not hide the next.
pub(crate) fn check(root: &Root) -> Result<()> {
    let results = TARGETS.map(|(target, _)| run(root, target, Length::Check));
    let findings = results.into_iter().filter_map(Result::err);
    let findings: Vec<_> = findings.map(|it| format!("{it:#}")).collect();
    if findings.is_empty() { Ok(()) } else { bail!("{}", findings.join("\n")) }
}

/// Builds one target and tries it. A finding is an error that names its file.
pub(crate) fn run(root: &Root, target: &str, length: Length) -> Result<()> {
    let program = build(root, target)?;
    let log = root.join("target/fuzz").join(target).with_extension("log");
    let file = File::create(&log).with_context(|| format!("can't write {}", log.display()))?;
    let mut fuzzer = Command::new(&program);
    fuzzer.args(options(root, target, length)).args(corpus(root, target, length)?);
    // The files of findings begin with this.
    let findings = root.join("fuzz/artifacts").join(target);
    make_folder(&findings)?;
    fuzzer.arg(option("-artifact_prefix", &findings.join("").display().to_string()));
    let status = fuzzer.stdin(Stdio::null()).stdout(Stdio::null()).stderr(file).status();
    let status = status.with_context(|| format!("can't start {}", program.display()))?;
    let said = read(&log)?;
    let said = String::from_utf8_lossy(&said);
    match said.lines().rfind(|it| it.starts_with("Done ")) {
        Some(done) if status.success() => {
            println!("fuzz: {target}: {done}");
            Ok(())
        }
        _ => bail!("{}", finding(root, target, &program, &said)),
    }
}

/// What was found, where it is, and how to try it again.
fn finding(root: &Root, target: &str, program: &Path, said: &str) -> String {
    let signs = ["panicked at", "memory allocation of", "ERROR: libFuzzer"];
    let is_reason = |line: &&str| signs.iter().any(|it| line.contains(it));
    // What a panic says stands below where it was.
    let reason = said.lines().skip_while(|it| !is_reason(it)).take(2).collect::<Vec<_>>();
    let mut again = root.shown(program);
    if let Some((_, file)) = said.lines().find_map(|it| it.split_once("Test unit written to ")) {
        again = [&again, " ", &root.shown(Path::new(file))].concat();
    }
    let reason = reason.join(" ");
    format!("{target}: {reason}\ntarget/fuzz/{target}.log says more; `{again}` tries it again")
}

fn options(root: &Root, target: &str, length: Length) -> Vec<String> {
    let (seconds, seed) = match length {
        Length::Check => (5, 1),
        Length::Search(seconds) => (seconds, 0),
    };
    let longest = TARGETS.iter().find(|it| it.0 == target).map_or(4_096, |it| it.1);
    let words = root.join("fuzz/dictionaries").join(target).with_extension("dict");
    let mut options = LIMITS.map(ToOwned::to_owned).to_vec();
    options.extend([
        option("-max_total_time", &seconds.to_string()),
        // 0 draws one.
        option("-seed", &seed.to_string()),
        option("-max_len", &longest.to_string()),
        option("-dict", &words.display().to_string()),
    ]);
    options
}

fn option(name: &str, value: &str) -> String {
    [name, "=", value].concat()
}

/// Where inputs are read from; new ones go to the first of these.
fn corpus(root: &Root, target: &str, length: Length) -> Result<[PathBuf; 2]> {
    let new = match length {
        Length::Check => root.join("target/fuzz/new").join(target),
        Length::Search(_) => root.join("fuzz/found").join(target),
    };
    match length {
        Length::Check => empty_folder(&new)?,
        Length::Search(_) => make_folder(&new)?,
    }
    Ok([new, root.join("fuzz/corpus").join(target)])
}

fn build(root: &Root, target: &str) -> Result<PathBuf> {
    let host = host()?;
    install::run(cargo(root, "build", &host)?.args(["--bin", target]))?;
    Ok(root.join("target/fuzz").join(host).join("release").join(target))
}

fn cargo(root: &Root, command: &str, host: &str) -> Result<Command> {
    install::cpp_compiler()?;
    let mut cargo = install::cargo(root);
    cargo.args([command, "--quiet", "--release", "--manifest-path", "fuzz/Cargo.toml"]);
    // With a target that is named, the flags are for the code that is tried, and for no build script.
    cargo.args(["--target", host, "--target-dir", "target/fuzz"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    Ok(cargo)
}

/// What this machine is called by the compiler.
fn host() -> Result<String> {
    let said = install::output(Command::new("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|it| it.strip_prefix("host: "));
    Ok(host.context("rustc doesn't say what it runs on")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_why_and_which_file_tries_it_again() {
        let root = Root::find().unwrap();
        let at = |path: &str| root.join(path).display().to_string();
        let file = at("fuzz/artifacts/link/crash-1");
        let said = format!(
            "#2 INITED\nthread 'main' panicked at link.rs:1:1:\nno code\nstack backtrace:\n\
             ==1== ERROR: libFuzzer: deadly signal\nTest unit written to {file}\n"
        );
        let found = finding(&root, "link", Path::new(&at("target/fuzz/link")), &said);
        assert_eq!(
            found,
            "link: thread 'main' panicked at link.rs:1:1: no code\n\
             target/fuzz/link.log says more; \
             `target/fuzz/link fuzz/artifacts/link/crash-1` tries it again"
        );
    }
}
