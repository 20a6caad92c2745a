//! cargo-deny, with what is known of holes in crates: from the net, else from a copy on this
//! machine. Where neither can be had nothing was checked, and that is no pass.

use crate::install;
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Command;

/// As in `deny.toml`.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";
/// A whole clone with this name is a copy: `git clone` makes one, and cargo-audit keeps one there.
const COPY: &str = "advisory-db";

/// Licences, bans and sources of all that is in the lock.
pub(crate) fn deny(root: &Root) -> Result<()> {
    install::cargo_deny(root)?;
    check(root, &["bans", "licenses", "sources"])
}

pub(crate) fn advisories(root: &Root) -> Result<()> {
    install::cargo_deny(root)?;
    if fetch(root, None).is_ok() {
        return check(root, &["advisories"]);
    }
    let copy = install::cargo_home()?.join(COPY);
    if !copy.join(".git").exists() {
        bail!(
            "advisories: NOT CHECKED: {DATABASE} can't be reached, and there is no copy in {}; \
             put a clone there, or try again with a net",
            copy.display()
        );
    }
    println!("warning: the net is closed; advisories are those of {}", copy.display());
    fetch(root, Some(&copy)).context("advisories: NOT CHECKED: the copy can't be read")?;
    check(root, &["advisories"])
}

/// From the net, or from a copy that git takes for it.
fn fetch(root: &Root, copy: Option<&Path>) -> Result<()> {
    let mut fetch = cargo_deny(root);
    if let Some(copy) = copy {
        let instead = format!("url.file://{}.insteadOf", copy.display());
        fetch.envs([("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_VALUE_0", DATABASE)]);
        fetch.env("GIT_CONFIG_KEY_0", instead);
    }
    install::run(fetch.args(["fetch", "db"]))
}

fn check(root: &Root, what: &[&str]) -> Result<()> {
    let mut check = cargo_deny(root);
    // What is there is all there is: a net that comes and goes must not change the outcome.
    check.args(["--offline", "check", "--hide-inclusion-graph"]);
    install::run(check.args(what))
}

/// Of all in the lock, by the rules in `deny.toml`.
fn cargo_deny(root: &Root) -> Command {
    let mut command = Command::new(install::tool(root, "cargo-deny"));
    command.current_dir(root.path()).args(["--workspace", "--locked", "--config", "deny.toml"]);
    command
}
