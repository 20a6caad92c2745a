//! cargo-deny, with what is known of holes in crates: from the net, else from a copy on this
//! machine. Where neither can be had nothing was checked, and that is no pass.

use crate::install;
use crate::place::{Root, read_text, write};
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;
use std::process::Command;

const CONFIG: &str = "deny.toml";
/// As in `deny.toml`.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";
/// A whole clone with this name is a copy: `git clone` makes one, and cargo-audit keeps one there.
const COPY: &str = "advisory-db";

/// Licences, bans and sources of all that is in the lock.
pub(crate) fn deny(root: &Root) -> Result<()> {
    install::cargo_deny(root)?;
    check(root, CONFIG, &["bans", "licenses", "sources"])
}

pub(crate) fn advisories(root: &Root) -> Result<()> {
    install::cargo_deny(root)?;
    let mut fetch = cargo_deny(root);
    fetch.args(["--config", CONFIG, "fetch", "db"]);
    if install::run(&mut fetch).is_ok() {
        return check(root, CONFIG, &["advisories"]);
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
    let config = local(root, &copy)?;
    let mut fetch = cargo_deny(root);
    install::run(fetch.args(["--config", &config, "fetch", "db"]))
        .context("advisories: NOT CHECKED: the copy can't be read")?;
    check(root, &config, &["advisories"])
}

/// The same rules, with the copy for a database.
fn local(root: &Root, copy: &std::path::Path) -> Result<String> {
    let rules = read_text(&root.join(CONFIG))?;
    if rules.matches(DATABASE).count() != 1 {
        bail!("{CONFIG} must name {DATABASE} once");
    }
    let path = root.join("target/deny-local.toml");
    let rules = rules.replace(DATABASE, &format!("file://{}", copy.display()));
    write(&path, rules.as_bytes())?;
    Ok(path.display().to_string())
}

fn check(root: &Root, config: &str, what: &[&str]) -> Result<()> {
    let mut check = cargo_deny(root);
    check.args([
        "--config",
        config,
        "--locked",
        "check",
        "--disable-fetch",
        "--hide-inclusion-graph",
    ]);
    install::run(check.args(what))
}

fn cargo_deny(root: &Root) -> Command {
    let own: PathBuf = install::tool(root, "cargo-deny");
    let mut command = Command::new(own);
    command.current_dir(root.path());
    command
}
