//! `cargo xtask test`: all standard checks, the cheapest first, or those of one part.

mod part;

use crate::workspace::Root;
use crate::{
    cycles, data, fuzz, install, package, questions, release, reproducible, serve, supply,
};
use anyhow::{Context as _, Result, bail};
pub(crate) use part::Part;
use part::{Build, Filter};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// A check: its name, and the function that runs it.
type Step<'a> = (String, Box<dyn FnOnce() -> Result<()> + 'a>);

const ALL: &str = "playwright.config.mjs";
const BREAKING_CLIPPY: &str = "clippy --package widget --features fault-injection -- -D warnings";
const ENGINE_CLIPPY: &str = "clippy --package engine --package wording --package documents \
                             --package scanner --all-targets --quiet -- -D warnings";
const ENGINE_TEST: &str = "test --package engine --package wording --package documents \
                           --package scanner --quiet";

/// Runs the standard checks or those of a part; a failure does not stop the next one. The last line
/// sums up the outcome for those who read nothing else.
pub(crate) fn run(root: &Root, part: Option<Part>) -> ExitCode {
    let root = match part {
        Some(Part::Panics { .. }) => root.clone().breaking(),
        _ => root.clone(),
    };
    let steps = part.map_or_else(|| standard(&root), |part| of_part(&root, part));
    let count = steps.len();
    let mut failed = Vec::new();
    for (at, (name, check)) in steps.into_iter().enumerate() {
        println!("test {} of {count}: {name}", at + 1);
        let start = Instant::now();
        if let Err(error) = check() {
            println!("failed: {error:#}");
            failed.push(name);
        }
        println!("test {} of {count} took {} s", at + 1, start.elapsed().as_secs());
    }
    for name in &failed {
        println!("failed: {name}");
    }
    println!("{} passed, {} failed", count - failed.len(), failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn standard(root: &Root) -> Vec<Step<'_>> {
    let mut steps = vec![
        cargo(root, "fmt --all --check"),
        cargo(root, "fmt --manifest-path fuzz/Cargo.toml --check"),
        step("JavaScript: types and lint", || scripts(root)),
        step("cyclic modules", || cycles::check(root)),
        step("the wasm target", install::wasm_target),
        cargo(root, "clippy --workspace --all-targets -- -D warnings"),
        cargo(root, BREAKING_CLIPPY),
        cargo(root, "check --package instrument --target wasm32-unknown-unknown"),
        step("PHP", install::php),
        cargo(root, "test --workspace --quiet"),
        step("clippy of the fuzz targets", || fuzz::clippy(root)),
        step("fuzz, a few seconds on the committed corpus", || fuzz::check(root)),
        step("supply: licences, sources and duplicates", || supply::quick(root)),
        step("questions", || questions::run(root).map(drop)),
    ];
    steps.extend(tables(root, data::COUNT));
    steps.extend([
        Build::default().step(root),
        lists(root),
        journeys(root, ALL, Filter::default()),
    ]);
    steps
}

fn of_part(root: &Root, part: Part) -> Vec<Step<'_>> {
    match part {
        Part::Engine => {
            let checks = ["fmt --all --check", ENGINE_CLIPPY, ENGINE_TEST];
            let checks = checks.map(|it| cargo(root, it));
            [step("PHP", install::php)].into_iter().chain(checks).collect()
        }
        Part::Browser(filter) => vec![Build::default().step(root), journeys(root, ALL, filter)],
        Part::Faults { filter, build } => {
            let tests = filter.name.is_none().then(|| cargo(root, ENGINE_TEST));
            let faults = journeys(root, "faults.config.mjs", filter);
            [build.step(root)].into_iter().chain(tests).chain([faults]).collect()
        }
        Part::Fuzz { seconds } => {
            let length = fuzz::Length::Search(seconds);
            let of = |(target, _)| {
                let name = format!("fuzz {target} for {seconds} s");
                step(&name, move || fuzz::run(root, target, length))
            };
            fuzz::TARGETS.map(of).into()
        }
        Part::Updates { count, seed, build } => {
            let env = seed.map(|it| ("SEED", it)).into_iter().chain([("UPDATES", count)]);
            let env = env.map(|(name, value)| (name, value.to_string())).collect();
            let name = format!("{count} interleavings");
            let play = move || playwright(root, &["updates-drawn"], env);
            vec![build.step(root), step(&name, play)]
        }
        Part::Kills { count, build } => {
            vec![build.step(root), step("killed browsers", move || kill(root, count))]
        }
        Part::Supply => vec![
            step("licences, sources and duplicates", || supply::quick(root)),
            Build::default().step(root),
            lists(root),
            step("cargo deny: bans, licences, sources", || supply::deny(root)),
            step("cargo deny: advisories", || supply::advisories(root)),
        ],
        Part::Reproducible => vec![step("two builds, compared", || reproducible::run(root))],
        Part::Data { count } => tables(root, count).into(),
        Part::Panics { filter, build } => {
            let panics = journeys(root, "panics.config.mjs", filter);
            vec![build.step(root), panics]
        }
        Part::Hosts { build } => vec![
            build.step(root),
            step("packages", || package::run(root)),
            step("the servers, from Debian", || install::servers(root)),
            step("unpack the files for hosts", || {
                package::unpack(root, "host", "hosts/site").map(drop)
            }),
            journeys(root, "servers", Filter::default()),
        ],
        Part::Packages { build } => vec![
            build.step(root),
            step("packages", || package::run(root)),
            step("unpack", || {
                package::unpack(root, "scorm", "packages/scorm")?;
                package::unpack(root, "yeswiki", "packages/tools").map(drop)
            }),
            step("PHP, from Debian", install::php),
            journeys(root, "packages", Filter::default()),
        ],
        Part::Wordpress { build } => vec![
            build.step(root),
            step("packages", || package::run(root)),
            step("packages of Debian", install::wordpress),
            journeys(root, "wordpress", Filter::default()),
        ],
    }
}

/// Many results as one table, in the programs that people already have.
fn tables(root: &Root, count: usize) -> [Step<'_>; 3] {
    [
        step(&format!("{count} drawn results"), move || data::draw(root, count)),
        step("DuckDB reads all of them", || data::duckdb(root)),
        step("R reads all of them", || data::r(root)),
    ]
}

fn step<'a>(name: &str, check: impl FnOnce() -> Result<()> + 'a) -> Step<'a> {
    (name.to_owned(), Box::new(check))
}

fn cargo<'a>(root: &'a Root, arguments: &'a str) -> Step<'a> {
    let check = || install::run(install::cargo(root).args(arguments.split(' ')));
    step(&format!("cargo {arguments}"), check)
}

impl Build {
    fn step(self, root: &Root) -> Step<'_> {
        let name = if self.no_build { "the last build, as it is" } else { "build, with its sizes" };
        step(name, move || if self.no_build { Ok(()) } else { release::run(root) })
    }
}

/// The tests of a Playwright configuration, all or those that the filter names.
fn journeys<'a>(root: &'a Root, config: &'a str, filter: Filter) -> Step<'a> {
    step(&format!("browser tests of {config}"), move || {
        let mut arguments = vec!["--config", config];
        arguments.extend(filter.name.iter().flat_map(|it| ["--grep", it]));
        playwright(root, &arguments, Vec::new())
    })
}

fn lists(root: &Root) -> Step<'_> {
    step("supply: hashes, licences and components of what ships", || supply::dist(root))
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

fn kill(root: &Root, count: u32) -> Result<()> {
    install::browsers()?;
    let folder = root.join("tests/browser");
    install::npm_packages(&folder)?;
    let mut node = Command::new("node");
    node.args(["robustness/kills/run.mjs", "--count", &count.to_string()]).current_dir(&folder);
    install::run(&mut node)
}

/// Runs Playwright against `dist/`, which is served on a free port meanwhile.
fn playwright(root: &Root, arguments: &[&str], env: Vec<(&str, String)>) -> Result<()> {
    install::browsers()?;
    let folder = root.join("tests/browser");
    install::npm_packages(&folder)?;
    let (listener, address) = serve::listen(0)?;
    let dist = root.dist().to_owned();
    let server = std::thread::spawn(move || serve::serve(&dist, listener));
    println!("serve: http://{address} while the browser tests run");
    let mut playwright = Command::new("npx");
    playwright.args(["--no-install", "playwright", "test"]).args(arguments);
    playwright.current_dir(&folder).envs(env).env("DIST", root.dist());
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
