//! `cargo xtask <command>`: what is done on the build machine.

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
mod wordpress;
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
    /// Checks the questionnaires and compiles each language to a pack
    Questions {
        /// Keeps the packs in `published/`, as each release must
        #[arg(long)]
        publish: bool,
        /// Takes the questionnaires of this folder
        #[arg(long, value_name = "FOLDER")]
        questions: Option<PathBuf>,
    },
    /// Writes dist/: static files alone, ready for any host
    Build {
        /// Takes the questionnaires of this folder, as a try
        #[arg(long, value_name = "FOLDER")]
        questions: Option<PathBuf>,
        /// Writes into this folder, where all else stays
        #[arg(long, value_name = "FOLDER")]
        dist: Option<PathBuf>,
    },
    /// Builds the release and serves it on this machine
    Serve {
        /// Where to listen on 127.0.0.1; 0 takes any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serves dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Runs every check, or a part of them
    Test {
        #[command(subcommand)]
        part: Option<Part>,
    },
}

#[derive(Debug, Subcommand)]
enum Part {
    /// What needs no browser
    Engine,
    /// What people do in a real browser
    Browser {
        /// Only the tests whose name has this
        name: Option<String>,
    },
    /// Every fault and bad input that docs/reliability.md names, in each engine where it is played
    Faults {
        /// Only the tests whose name has this
        name: Option<String>,
        /// Plays on dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// What strangers' links, files and packs could do, made up by the million
    Fuzz {
        /// How long for each reader
        #[arg(long, default_value_t = 60)]
        seconds: u64,
    },
    /// Uploads, tabs, the network and people in any order, drawn anew at each run
    Updates {
        /// How many orders of events
        #[arg(long, default_value_t = 1000)]
        count: u32,
        /// Draws the same as a run before
        #[arg(long)]
        seed: Option<u32>,
        /// Checks dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Whole browsers killed right after they called an answer saved, in three engines
    Kills {
        /// How many in each engine
        #[arg(long, default_value_t = 100)]
        count: u32,
        /// Checks dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// What it is made of: advisories, licences, sources, the lists that ship with it
    Supply,
    /// The same bytes from two folders: clones the last commit twice, and builds both
    Reproducible,
    /// What becomes of answers when the widget breaks down, at fifty places
    Panics {
        /// Only the tests whose name has this
        name: Option<String>,
        /// Checks target/panics/dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// What a partner and a visitor do on a site made with Debian's wordpress
    Wordpress {
        /// Checks dist/ as it is
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
