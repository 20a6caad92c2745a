//! `cargo xtask bench`: bytes, times and memory of a release, beside other pages with the same
//! questions. `tests/bench/` measures; `docs/performance.md` says what each figure is.

use crate::workspace::Root;
use crate::{install, serve};
use anyhow::{Result, bail};
use clap::ValueEnum;
use std::process::Command;

/// What can be measured alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The questionnaire, beside a hand-written page and `SurveyJS`
    Respondent,
    /// The files behind Debian's nginx with the configuration that ships
    Host,
    /// The facilitator page with 10,000 results
    Facilitator,
    /// The page that gathers results, with 50,000
    Collector,
}

/// The packages of nginx, with the module that sends the `.br` files, and of a client that loads it.
const HOST: [&str; 6] = [
    "nginx",
    "nginx-common",
    "libnginx-mod-http-brotli-static",
    "wrk",
    "libluajit-5.1-2",
    "libluajit-5.1-common",
];

/// Measures these parts, or all, with `dist/` served on a free port meanwhile.
pub(crate) fn run(root: &Root, parts: &[Part], rounds: u32) -> Result<()> {
    install::headless_chromium()?;
    let folder = root.join("tests/bench");
    install::npm_packages(&folder)?;
    let parts = if parts.is_empty() { Part::value_variants() } else { parts };
    if parts.contains(&Part::Host) {
        install::unpacked(&root.join("target/bench/host"), &HOST)?;
    }
    let (listener, address) = serve::listen(0)?;
    let dist = root.dist().to_owned();
    let server = std::thread::spawn(move || serve::serve(&dist, listener));
    println!("serve: http://{address} during the benchmark");
    let mut node = Command::new("node");
    node.arg("run.mjs").args(parts.iter().map(|it| format!("{it:?}").to_lowercase()));
    node.args(["--rounds", &rounds.to_string()]).current_dir(&folder);
    node.env("BASE_URL", format!("http://{address}")).env("DIST", root.dist());
    let result = install::run(&mut node);
    // The server runs until the process ends, unless it could not start.
    if server.is_finished() {
        return server.join().unwrap_or_else(|_| bail!("the server of the benchmark broke down"));
    }
    result
}
