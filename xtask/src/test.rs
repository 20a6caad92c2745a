//! `cargo xtask test`: all checks, the cheapest first.

use crate::workspace::Root;
use crate::{circles, fuzz, install, questions, release, reproducible, serve, supply};
use anyhow::{Context as _, Result, bail};
use std::process::{Command, ExitCode};

/// A check: its name, and the function that runs it.
type Step<'a> = (String, Box<dyn FnOnce() -> Result<()> + 'a>);

/// The step that checks the lists in a release.
const LISTS: &str = "supply: hashes, licences and list of what ships";

/// Runs the standard checks; a failure does not stop the next one.
pub(crate) fn all(root: &Root) -> ExitCode {
    let fuzz_fmt = "fmt --manifest-path fuzz/Cargo.toml --check";
    let mut steps = vec![cargo(root, "fmt --all --check"), cargo(root, fuzz_fmt)];
    steps.push(("JavaScript: types and lint".to_owned(), Box::new(|| scripts(root))));
    let name = "circles of files";
    steps.push((name.to_owned(), Box::new(|| circles::check(root))));
    steps.push(("the wasm target".to_owned(), Box::new(install::wasm_target)));
    steps.push(cargo(root, "clippy --workspace --all-targets -- -D warnings"));
    steps.push(cargo(root, BREAKING_CLIPPY));
    steps.push(cargo(root, "check --package instrument --target wasm32-unknown-unknown"));
    steps.push(cargo(root, "test --workspace --quiet"));
    steps.push(("clippy of the fuzz targets".to_owned(), Box::new(|| fuzz::clippy(root))));
    let name = "fuzz, a few seconds on the kept corpus";
    steps.push((name.to_owned(), Box::new(|| fuzz::check(root))));
    let name = "supply: licences, sources and doubles";
    steps.push((name.to_owned(), Box::new(|| supply::quick(root))));
    steps.push(("questions".to_owned(), Box::new(|| questions::run(root).map(drop))));
    steps.push(("build, with its sizes".to_owned(), Box::new(|| release::run(root))));
    steps.push((LISTS.to_owned(), Box::new(|| supply::dist(root))));
    steps.push(("browser tests".to_owned(), Box::new(|| play(root, None))));
    run(steps)
}

/// The checks that need no browser, for daily work.
pub(crate) fn engine(root: &Root) -> ExitCode {
    run(vec![
        cargo(root, "fmt --all --check"),
        cargo(root, ENGINE_CLIPPY),
        cargo(root, ENGINE_TEST),
    ])
}

/// The browser tests on a fresh build, all or those whose title contains `name`.
pub(crate) fn browser(root: &Root, name: Option<&str>) -> ExitCode {
    run(vec![
        ("build, with its sizes".to_owned(), Box::new(|| release::run(root))),
        ("browser tests".to_owned(), Box::new(|| play(root, name))),
    ])
}

/// The faults of `docs/reliability.md`: first the tests that need no browser, then the journeys in
/// each engine.
pub(crate) fn faults(
    root: &Root,
    name: Option<&str>,
    prepare: impl FnOnce() -> Result<()>,
) -> ExitCode {
    let mut steps: Vec<Step<'_>> = vec![("the release in dist/".to_owned(), Box::new(prepare))];
    if name.is_none() {
        steps.push(cargo(root, ENGINE_TEST));
    }
    steps.push(("faults".to_owned(), Box::new(|| play_with(root, Some("faults"), name))));
    run(steps)
}

/// Fuzzes each parser of untrusted input for the given time.
pub(crate) fn fuzz(root: &Root, seconds: u64) -> ExitCode {
    let length = fuzz::Length::Search(seconds);
    let step = |(target, _)| -> Step<'_> {
        let name = format!("fuzz {target} for {seconds} s");
        (name, Box::new(move || fuzz::run(root, target, length)))
    };
    run(fuzz::TARGETS.into_iter().map(step).collect())
}

/// Random interleavings of what hosts, browsers and visitors do around a release.
pub(crate) fn updates(
    root: &Root,
    prepare: impl FnOnce() -> Result<()>,
    count: u32,
    seed: Option<u32>,
) -> ExitCode {
    let play = || {
        playwright(root, |it| {
            it.arg("updates-drawn").env("UPDATES", count.to_string());
            it.envs(seed.map(|seed| ("SEED", seed.to_string())));
        })
    };
    run(vec![
        ("the release in dist/".to_owned(), Box::new(prepare)),
        (format!("{count} orders of events"), Box::new(play)),
    ])
}

/// The full supply chain checks, including published advisories.
pub(crate) fn supply(root: &Root) -> ExitCode {
    run(vec![
        ("licences, sources and doubles".to_owned(), Box::new(|| supply::quick(root))),
        ("build, with its sizes".to_owned(), Box::new(|| release::run(root))),
        (LISTS.to_owned(), Box::new(|| supply::dist(root))),
        ("cargo deny: bans, licences, sources".to_owned(), Box::new(|| supply::deny(root))),
        ("cargo deny: advisories".to_owned(), Box::new(|| supply::advisories(root))),
    ])
}

/// Builds the last commit twice and compares the results.
pub(crate) fn reproducible(root: &Root) -> ExitCode {
    run(vec![("two builds, compared".to_owned(), Box::new(|| reproducible::run(root)))])
}

/// Makes the widget crash at named places and checks that the answers are restored.
pub(crate) fn panics(
    root: &Root,
    prepare: impl FnOnce() -> Result<()>,
    name: Option<&str>,
) -> ExitCode {
    run(vec![
        ("a widget that breaks down when asked".to_owned(), Box::new(prepare)),
        ("panics".to_owned(), Box::new(|| play_faults(root, name))),
    ])
}

/// Tests the snippet for partners on a `WordPress` site that is set up for it.
pub(crate) fn wordpress(root: &Root, prepare: impl FnOnce() -> Result<()>) -> ExitCode {
    run(vec![
        ("the release in dist/".to_owned(), Box::new(prepare)),
        ("WordPress".to_owned(), Box::new(|| play_wordpress(root))),
    ])
}

/// Kills each engine `count` times: no answer that was reported as saved may be lost.
pub(crate) fn kills(root: &Root, count: u32, prepare: impl FnOnce() -> Result<()>) -> ExitCode {
    run(vec![
        ("the release in dist/".to_owned(), Box::new(prepare)),
        ("killed browsers".to_owned(), Box::new(|| kill(root, count))),
    ])
}

fn kill(root: &Root, count: u32) -> Result<()> {
    install::browsers()?;
    let folder = root.join("tests/browser");
    install::npm_packages(&folder)?;
    let mut node = Command::new("node");
    node.args(["robustness/kills/run.mjs", "--count", &count.to_string()]).current_dir(&folder);
    install::run(&mut node)
}

const BREAKING_CLIPPY: &str = "clippy --package widget --features fault-injection -- -D warnings";
const ENGINE_CLIPPY: &str = "clippy --package engine --package wording --package documents \
                             --package scanner --all-targets --quiet -- -D warnings";
const ENGINE_TEST: &str = "test --package engine --package wording --package documents \
                           --package scanner --quiet";

fn cargo<'a>(root: &'a Root, arguments: &'a str) -> Step<'a> {
    let mut cargo = install::cargo(root);
    cargo.args(arguments.split(' '));
    (format!("cargo {arguments}"), Box::new(move || install::run(&mut cargo)))
}

/// Runs all steps. The last line sums up the outcome for those who read nothing else.
fn run(steps: Vec<Step<'_>>) -> ExitCode {
    let count = steps.len();
    let mut failed = Vec::new();
    for (at, (name, step)) in steps.into_iter().enumerate() {
        println!("test {} of {count}: {name}", at + 1);
        if let Err(error) = step() {
            println!("failed: {error:#}");
            failed.push(name);
        }
    }
    for name in &failed {
        println!("failed: {name}");
    }
    println!("{} passed, {} failed", count - failed.len(), failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Checks the types of the scripts with tsc and lints them with oxlint; see
/// `src/element/package.json`.
fn scripts(root: &Root) -> Result<()> {
    let folder = root.join("src/element");
    install::npm_packages(&folder)?;
    for script in ["types", "lint"] {
        let mut npm = Command::new("npm");
        install::run(npm.args(["run", "--silent", script]).current_dir(&folder))?;
    }
    Ok(())
}

fn play(root: &Root, name: Option<&str>) -> Result<()> {
    play_with(root, None, name)
}

/// Runs the journeys of a Playwright configuration, named by the part before `.config.mjs`.
fn play_with(root: &Root, config: Option<&str>, name: Option<&str>) -> Result<()> {
    playwright(root, |it| {
        if let Some(config) = config {
            it.args(["--config", &[config, ".config.mjs"].concat()]);
        }
        if let Some(name) = name {
            it.args(["--grep", name]);
        }
    })
}

fn play_faults(root: &Root, name: Option<&str>) -> Result<()> {
    playwright(root, |it| {
        it.args(["--config", "panics.config.mjs"]).env("DIST", root.dist());
        it.args(name.into_iter().flat_map(|name| ["--grep", name]));
    })
}

fn play_wordpress(root: &Root) -> Result<()> {
    install::wordpress()?;
    playwright(root, |it| {
        it.args(["--config", "wordpress"]);
    })
}

/// Runs Playwright against `dist/`, which is served on a free port meanwhile.
fn playwright(root: &Root, add: impl FnOnce(&mut Command)) -> Result<()> {
    install::browsers()?;
    let folder = root.join("tests/browser");
    install::npm_packages(&folder)?;
    let (listener, address) = serve::listen(0)?;
    let dist = root.dist().to_owned();
    let server = std::thread::spawn(move || serve::serve(&dist, listener));
    println!("serve: http://{address} while the browser tests run");
    let mut playwright = Command::new("npx");
    playwright.args(["--no-install", "playwright", "test"]).current_dir(&folder);
    add(&mut playwright);
    playwright.env("BASE_URL", format!("http://{address}"));
    // Tests that stop a server start another one with `serve --no-build`.
    playwright.env("XTASK", std::env::current_exe().context("xtask can't find itself")?);
    let result = install::run(&mut playwright);
    // The server runs until the process ends, unless it could not start.
    if server.is_finished() {
        return server.join().unwrap_or_else(|_| bail!("the server of the tests broke down"));
    }
    result
}
