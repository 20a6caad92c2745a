//! `cargo xtask <command>`: builds, checks and serves a release on the build machine. Nothing in this
//! crate ships.

mod artifacts;
mod bench;
mod crates;
mod cycles;
mod data;
mod digest;
mod fuzz;
mod install;
mod package;
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
    /// Builds the release and writes packages/: files for hosts, and for other software
    Package {
        /// Packs dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Runs the standard checks, or the named ones
    Test {
        #[command(subcommand)]
        part: Option<test::Part>,
    },
    /// Measures dist/ beside other pages with the same questions, and updates docs/performance.md
    Bench {
        /// Only these parts
        parts: Vec<bench::Part>,
        /// The number of times each page is measured
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        rounds: u32,
        /// Measures dist/ as it is
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
        Command::Package { no_build } => {
            if !no_build {
                release::run(root)?;
            }
            package::run(root)?;
        }
        Command::Bench { parts, rounds, no_build } => {
            if !no_build {
                release::run(root)?;
            }
            bench::run(root, &parts, rounds)?;
        }
        Command::Test { part } => return Ok(test::run(root, part)),
    }
    Ok(ExitCode::SUCCESS)
}
