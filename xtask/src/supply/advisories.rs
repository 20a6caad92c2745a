//! Runs cargo-deny with the database of published advisories, from the network or else from a copy
//! on this machine. If neither is available, nothing was checked and the check fails.

use crate::install;
use crate::workspace::Root;
use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Command;

/// The same as in `deny.toml`.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";
/// The folder of a full clone, made by `git clone` or by cargo-audit, which stores its own there.
const COPY: &str = "advisory-db";

/// Checks the bans, licences and sources of all crates in the lock.
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

/// Fetches the database from the network, or from a copy to which git redirects the address.
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
    // Works offline, because an unstable network must not change the outcome.
    check.args(["--offline", "check", "--hide-inclusion-graph"]);
    install::run(check.args(what))
}

/// cargo-deny on the whole workspace and lock, with the rules of `deny.toml`.
fn cargo_deny(root: &Root) -> Command {
    let mut command = Command::new(install::tool(root, "cargo-deny"));
    command.current_dir(root.path()).args(["--workspace", "--locked", "--config", "deny.toml"]);
    command
}
