//! `cargo xtask <command>`: builds, checks and serves a release on the build machine. Nothing in this
//! crate ships.

mod artifacts;
mod circles;
mod crates;
mod digest;
mod fuzz;
mod install;
mod policy;
mod questions;
mod release;
mod reproducible;
mod serve;
mod sizes;
mod supply;
mod test;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use workspace::Root;

/// Builds, serves and checks faire-ensemble.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks the questionnaires and compiles each language into a pack
    Questions {
        /// Saves the packs in `published/`, as each release must
        #[arg(long)]
        publish: bool,
        /// Reads the questionnaires from this folder
        #[arg(long, value_name = "FOLDER")]
        questions: Option<PathBuf>,
    },
    /// Writes dist/, which contains only static files and works on any host
    Build {
        /// Reads the questionnaires from this folder, as a trial
        #[arg(long, value_name = "FOLDER")]
        questions: Option<PathBuf>,
        /// Writes to this folder, and leaves its other files alone
        #[arg(long, value_name = "FOLDER")]
        dist: Option<PathBuf>,
    },
    /// Builds the release and serves it on this machine
    Serve {
        /// The port on 127.0.0.1; 0 chooses any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serves dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Runs the standard checks, or the named ones
    Test {
        #[command(subcommand)]
        part: Option<Part>,
    },
}

#[derive(Debug, Subcommand)]
enum Part {
    /// The checks that need no browser
    Engine,
    /// The browser tests, on a fresh build
    Browser {
        /// Only the tests whose title contains this
        name: Option<String>,
    },
    /// Every fault and bad input of docs/reliability.md, in each browser engine listed there
    Faults {
        /// Only the tests whose title contains this
        name: Option<String>,
        /// Tests dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Fuzzes each parser of untrusted links, files and packs
    Fuzz {
        /// Seconds per parser
        #[arg(long, default_value_t = 60)]
        seconds: u64,
    },
    /// Random interleavings of uploads, tabs, networks and visitors
    Updates {
        /// The number of interleavings
        #[arg(long, default_value_t = 1000)]
        count: u32,
        /// The seed of an earlier run, to repeat it
        #[arg(long)]
        seed: Option<u32>,
        /// Tests dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Kills whole browsers right after they report an answer as saved, in three engines
    Kills {
        /// The number of kills in each engine
        #[arg(long, default_value_t = 100)]
        count: u32,
        /// Tests dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Advisories, licences and sources of all dependencies, and the lists that ship with a release
    Supply,
    /// Builds the last commit in two folders and compares every byte
    Reproducible,
    /// Makes the widget crash at 59 places and checks what happens to the answers
    Panics {
        /// Only the tests whose title contains this
        name: Option<String>,
        /// Tests target/panics/dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Pastes the snippet into a real site, made with Debian's wordpress package
    Wordpress {
        /// Tests dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = Root::find().and_then(|root| run(&root, arguments.command));
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(root: &Root, command: Command) -> Result<ExitCode> {
    match command {
        Command::Questions { publish, questions } => {
            let root = root.clone().with(questions, None)?;
            if publish {
                questions::publish(&root)?;
            } else {
                questions::run(&root)?;
            }
        }
        Command::Build { questions, dist } => release::run(&root.clone().with(questions, dist)?)?,
        Command::Serve { port, no_build } => {
            let prepare = || if no_build { Ok(()) } else { release::run(root) };
            serve::run(root, port, prepare)?;
        }
        Command::Test { part: None } => return Ok(test::all(root)),
        Command::Test { part: Some(Part::Engine) } => return Ok(test::engine(root)),
        Command::Test { part: Some(Part::Browser { name }) } => {
            return Ok(test::browser(root, name.as_deref()));
        }
        Command::Test { part: Some(Part::Faults { name, no_build }) } => {
            let prepare = || if no_build { Ok(()) } else { release::run(root) };
            return Ok(test::faults(root, name.as_deref(), prepare));
        }
        Command::Test { part: Some(Part::Fuzz { seconds }) } => {
            return Ok(test::fuzz(root, seconds));
        }
        Command::Test { part: Some(Part::Updates { count, seed, no_build }) } => {
            let prepare = || if no_build { Ok(()) } else { release::run(root) };
            return Ok(test::updates(root, prepare, count, seed));
        }
        Command::Test { part: Some(Part::Supply) } => return Ok(test::supply(root)),
        Command::Test { part: Some(Part::Reproducible) } => return Ok(test::reproducible(root)),
        Command::Test { part: Some(Part::Kills { count, no_build }) } => {
            let prepare = || if no_build { Ok(()) } else { release::run(root) };
            return Ok(test::kills(root, count, prepare));
        }
        Command::Test { part: Some(Part::Panics { name, no_build }) } => {
            let root = root.clone().breaking();
            let prepare = || if no_build { Ok(()) } else { release::run(&root) };
            return Ok(test::panics(&root, prepare, name.as_deref()));
        }
        Command::Test { part: Some(Part::Wordpress { no_build }) } => {
            let prepare = || if no_build { Ok(()) } else { release::run(root) };
            return Ok(test::wordpress(root, prepare));
        }
    }
    Ok(ExitCode::SUCCESS)
}
