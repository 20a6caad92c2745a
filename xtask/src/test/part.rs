//! The parts of the checks that can be run by themselves, and their arguments.

use crate::data;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum Part {
    /// The checks that need no browser
    Engine,
    /// The browser tests, on a fresh build
    Browser(Filter),
    /// Every fault and bad input of docs/reliability.md, in each browser engine listed there
    Faults {
        #[command(flatten)]
        filter: Filter,
        #[command(flatten)]
        build: Build,
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
        #[command(flatten)]
        build: Build,
    },
    /// Kills whole browsers right after they report an answer as saved, in three engines
    Kills {
        /// The number of kills in each engine
        #[arg(long, default_value_t = 100)]
        count: u32,
        #[command(flatten)]
        build: Build,
    },
    /// Advisories, licences and sources of all dependencies, and the lists that ship with a release
    Supply,
    /// Builds the last commit in two folders and compares every byte
    Reproducible,
    /// Draws results in all forms at once, and reads them with `DuckDB` and R
    Data {
        /// The number of results
        #[arg(long, default_value_t = data::COUNT)]
        count: usize,
    },
    /// Makes the widget crash at 59 places and checks what happens to the answers
    Panics {
        #[command(flatten)]
        filter: Filter,
        #[command(flatten)]
        build: Build,
    },
    /// The files for hosts on Debian's Apache and nginx, with and without their configuration
    Hosts {
        #[command(flatten)]
        build: Build,
    },
    /// The single file in three engines, the SCORM package in a player, the extension for
    /// `YesWiki` in a stand-in
    Packages {
        #[command(flatten)]
        build: Build,
    },
    /// The snippet and the plugin on a real site, made with Debian's wordpress package
    Wordpress {
        #[command(flatten)]
        build: Build,
    },
}

#[derive(Debug, Default, Args)]
pub(crate) struct Filter {
    /// Only the tests whose title contains this
    pub(super) name: Option<String>,
}

#[derive(Debug, Default, Args)]
pub(crate) struct Build {
    /// Tests the last build as it is
    #[arg(long)]
    pub(super) no_build: bool,
}
