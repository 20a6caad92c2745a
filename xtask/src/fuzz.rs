//! Fuzzes the parsers of untrusted links, files and packs. `fuzz/` defines the properties that must
//! hold for any input.
//!
//! The targets follow the conventions of cargo-fuzz, which requires a nightly compiler. The only
//! feature that they need, coverage counters, also works with the stable one.

use crate::install;
use crate::workspace::{Root, empty_folder, make_folder, read};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The targets, with the longest generated input in bytes.
pub(crate) const TARGETS: [(&str, usize); 6] = [
    ("link", 2_048),
    ("json", 16_384),
    ("page", 49_152),
    ("pack", 32_768),
    ("session", 4_096),
    ("stored", 4_096),
];

/// The flags of cargo-fuzz without the sanitizers, which find faults of unsafe code. We have none.
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

/// Limits for endless loops and for the corpus in memory. The targets themselves limit each input
/// to 200 ms and 64 MiB.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=512"];

#[derive(Debug, Clone, Copy)]
pub(crate) enum Length {
    /// A few seconds, with the committed corpus only and a fixed seed, so that the result does not
    /// depend on chance.
    Check,
    /// The given number of seconds, starting with the inputs that earlier runs found.
    Search(u64),
}

/// Lints the targets, with the flags of the fuzz build so that libFuzzer is built only once.
pub(crate) fn clippy(root: &Root) -> Result<()> {
    let arguments = ["--all-targets", "--", "-D", "warnings"];
    install::run(cargo(root, "clippy", &install::rustc("host")?)?.args(arguments))
}

/// Runs every target for a few seconds; a finding in one does not stop the others.
pub(crate) fn check(root: &Root) -> Result<()> {
    let results = TARGETS.map(|(target, _)| run(root, target, Length::Check));
    let findings = results.into_iter().filter_map(Result::err);
    let findings: Vec<_> = findings.map(|it| format!("{it:#}")).collect();
    if findings.is_empty() { Ok(()) } else { bail!("{}", findings.join("\n")) }
}

/// Builds and runs one target. A finding is an error that names its file.
pub(crate) fn run(root: &Root, target: &str, length: Length) -> Result<()> {
    let program = build(root, target)?;
    let log = root.join("target/fuzz").join(target).with_extension("log");
    let file = File::create(&log).with_context(|| format!("can't write {}", log.display()))?;
    let mut fuzzer = Command::new(&program);
    fuzzer.args(options(root, target, length)).args(corpus(root, target, length)?);
    // The prefix of the files that findings are written to.
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

/// Describes a finding, its log, and the command that reproduces it.
fn finding(root: &Root, target: &str, program: &Path, said: &str) -> String {
    let signs = ["panicked at", "memory allocation of", "ERROR: libFuzzer"];
    let is_reason = |line: &&str| signs.iter().any(|it| line.contains(it));
    // The message of a panic is on the line below its location.
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
        // 0 chooses a random seed.
        option("-seed", &seed.to_string()),
        option("-max_len", &longest.to_string()),
        option("-dict", &words.display().to_string()),
    ]);
    options
}

fn option(name: &str, value: &str) -> String {
    [name, "=", value].concat()
}

/// The folders from which inputs are read; new ones are written to the first.
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
    let host = install::rustc("host")?;
    install::run(cargo(root, "build", &host)?.args(["--bin", target]))?;
    Ok(root.join("target/fuzz").join(host).join("release").join(target))
}

fn cargo(root: &Root, command: &str, host: &str) -> Result<Command> {
    install::cpp_compiler()?;
    let mut cargo = install::cargo(root);
    cargo.args([command, "--quiet", "--release", "--manifest-path", "fuzz/Cargo.toml"]);
    // With an explicit target, the flags do not apply to build scripts.
    cargo.args(["--target", host, "--target-dir", "target/fuzz"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    Ok(cargo)
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
