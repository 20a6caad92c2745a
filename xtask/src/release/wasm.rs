//! Compiles each crate to a wasm and its glue, with the same bytes in any folder.

use super::glue::{self, Parts};
use crate::artifacts::{self, Artifacts, Role};
use crate::install;
use crate::workspace::{self, Root, Widget};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use shrink::{Finished, LaterData, Shrunk};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The name by which `src/web/fault_injection` asks the page whether to crash.
const FAULTS: &str = "faireEnsembleFault";

const TARGET: &str = "wasm32-unknown-unknown";

/// The wasm files of the release, and the widget of the crash tests.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Widget,
    /// The widget that crashes where its page requests it.
    Breaking,
    /// The dialogs.
    Dialogs,
    /// The facilitator's page.
    Facilitator,
    /// The page that gathers results.
    Collector,
    /// The QR code reader.
    Scanner,
}

impl Part {
    pub(super) const ALL: [Self; 5] =
        [Self::Widget, Self::Dialogs, Self::Facilitator, Self::Collector, Self::Scanner];

    /// The arguments that select the crate and its features.
    pub(super) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Widget => &["--package", "widget"],
            Self::Breaking => &["--package", "widget", "--features", "fault-injection"],
            Self::Dialogs => &["--package", "dialogs"],
            Self::Facilitator => &["--package", "facilitator"],
            Self::Collector => &["--package", "collector"],
            Self::Scanner => &["--package", "scanner"],
        }
    }

    /// The file name that cargo gives the wasm, without its extension.
    fn name(self) -> &'static str {
        match self {
            Self::Widget | Self::Breaking => "widget",
            Self::Dialogs => "dialogs",
            Self::Facilitator => "facilitator",
            Self::Collector => "collector",
            Self::Scanner => "scanner",
        }
    }

    /// The widget of a release or of the crash tests.
    pub(super) fn widget(root: &Root) -> Self {
        match root.widget() {
            Widget::Sound => Self::Widget,
            Widget::Breaking => Self::Breaking,
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Widget | Self::Breaking | Self::Dialogs => Role::Page,
            Self::Facilitator | Self::Scanner => Role::Facilitator,
            Self::Collector => Role::Collector,
        }
    }

    /// The functions that are called only once the later part is there, which contains what is reachable
    /// through them alone. Their symbols contain one of these.
    fn later(self) -> &'static [&'static str] {
        match self {
            // `src/widget/later.rs`
            Self::Widget | Self::Breaking => &["6widget5later5Later"],
            Self::Dialogs | Self::Facilitator | Self::Collector | Self::Scanner => &[],
        }
    }

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Widget | Self::Breaking => artifacts::WASM,
            Self::Dialogs => artifacts::DIALOGS_WASM,
            Self::Facilitator => artifacts::FACILITATOR_WASM,
            Self::Collector => artifacts::COLLECTOR_WASM,
            Self::Scanner => artifacts::SCANNER_WASM,
        }
    }
}

/// A wasm, and its glue for the module that starts it.
pub(super) struct Compiled {
    pub(super) wasm: Vec<u8>,
    /// The part of the widget that draws results.
    later: Option<Vec<u8>>,
    pub(super) glue: String,
}

/// Compiles a wasm and adds it. Returns its glue.
pub(super) fn add(root: &Root, artifacts: &mut Artifacts, part: Part) -> Result<String> {
    let Compiled { wasm, later, glue } = compile(root, part)?;
    artifacts.add(part.path(), part.role(), wasm)?;
    if let Some(later) = later {
        artifacts.add(artifacts::RESULT_WASM, part.role(), later)?;
    }
    Ok(glue)
}

pub(super) fn compile(root: &Root, part: Part) -> Result<Compiled> {
    install::wasm_target()?;
    let target = checked_target_folder(root)?;
    println!("build: compiling {} (a minute or two the first time)", part.path());
    let mut cargo = install::cargo(root);
    // Only a cdylib: with an rlib as well, cargo would omit link-time optimization.
    cargo.args(["rustc", "--release", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--target", TARGET]).args(part.arguments());
    // Tells `shrink` which numbers are addresses.
    cargo.args(["--", "-C", "link-arg=--emit-relocs"]);
    // Smaller than with the linker's default inlining threshold.
    cargo.args(["-C", "link-arg=-mllvm", "-C", "link-arg=-inline-threshold=2"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rustflags(root)?);
    install::run(&mut cargo)?;
    let glue = target.join("glue").join(part.name());
    workspace::empty_folder(&glue)?;
    let later = bind(
        part,
        &target.join(TARGET).join("release").join(part.name()).with_extension("wasm"),
        &glue,
    )?;
    let written = workspace::files_below(&glue)?;
    if written.len() != 2 {
        bail!("a crate brings JavaScript of its own; the glue must be one file, find which crate");
    }
    let wasm = workspace::read(&glue.join("glue_bg.wasm"))?;
    let parts = if part.later().is_empty() { Parts::One } else { Parts::Two };
    let code = glue::instance(&workspace::read_text(&glue.join("glue.js"))?, parts)?;
    check_policy(&code)?;
    let Finished { wasm, later, glue } = shrink::finish(&wasm, &code, &later)?;
    check_faults(part, &[&wasm, later.as_deref().unwrap_or_default(), glue.as_bytes()])?;
    Ok(Compiled { wasm, later, glue })
}

/// Checks that only the build for the crash tests contains fault injection.
fn check_faults(part: Part, shipped: &[&[u8]]) -> Result<()> {
    let has = |it: &&[u8]| it.windows(FAULTS.len()).any(|it| it == FAULTS.as_bytes());
    match (part, shipped.iter().any(has)) {
        (Part::Breaking, false) => bail!("the widget can't be asked to break down; fix `FAULTS`"),
        (Part::Breaking, true) | (_, false) => Ok(()),
        (_, true) => {
            bail!(
                "{} has `{FAULTS}`: the feature `fault-injection` is on in a release",
                part.path()
            )
        }
    }
}

/// The page's policy forbids turning text into code.
fn check_policy(script: &str) -> Result<()> {
    match ["new Function(", "eval("].into_iter().find(|it| script.contains(it)) {
        Some(found) => {
            bail!("the glue has `{found}`, which the page's policy forbids; find who wants it")
        }
        None => Ok(()),
    }
}

/// Returns the data of the later part.
fn bind(part: Part, wasm: &Path, into: &Path) -> Result<LaterData> {
    let Shrunk { module, unmatched, later } =
        shrink::shrink(&workspace::read(wasm)?, part.later())?;
    // Every pattern must match in the widget; the other programs contain less of yew.
    if matches!(part, Part::Widget) && !unmatched.is_empty() {
        bail!(
            "no function's name has {}: an update renamed it; see xtask/shrink",
            unmatched.join(", ")
        );
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_module("glue", module).typescript(false);
    // The loader provides the address of the wasm and its integrity.
    bindgen.omit_default_module_path(true);
    bindgen
        .web(true)?
        .generate(into)
        .with_context(|| format!("wasm-bindgen refused {}", wasm.display()))?;
    Ok(later)
}

/// Cargo's target folder, after checking that the library that writes the glue has the same version as
/// the one in the wasm.
fn checked_target_folder(root: &Root) -> Result<PathBuf> {
    let mut cargo = install::cargo(root);
    cargo.args(["metadata", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&install::output(&mut cargo)?)?;
    let versions = |name: &str| -> Vec<&str> {
        let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
        let named = packages.filter(|it| it.get("name").and_then(Value::as_str) == Some(name));
        named.filter_map(|it| it.get("version").and_then(Value::as_str)).collect()
    };
    let (own, support) = (versions("wasm-bindgen"), versions("wasm-bindgen-cli-support"));
    if own.len() != 1 || own != support {
        bail!(
            "wasm-bindgen is {} and wasm-bindgen-cli-support {} in Cargo.lock; \
             run `cargo update -p wasm-bindgen-cli-support --precise {}`",
            own.join(" and "),
            support.join(" and "),
            own.join(" or "),
        );
    }
    let target = metadata.get("target_directory").and_then(Value::as_str);
    Ok(target.context("cargo metadata names no target_directory")?.into())
}

/// Flags that remove paths of this machine from the wasm. They replace all flags of the environment.
fn rustflags(root: &Root) -> Result<String> {
    let home = install::cargo_home()?;
    let sysroot = install::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let commit = install::rustc("commit-hash")?;
    let from_to = [
        format!("{}=/faire-ensemble", root.path().display()),
        format!("{}=/cargo", home.display()),
        // If rust-src is installed, the standard library contains the paths of its source files.
        format!("{}/lib/rustlib/src/rust=/rustc/{commit}", sysroot.trim()),
    ];
    let paths = from_to.map(|it| format!("--remap-path-prefix={it}"));
    // Link-time optimization by the linker saves 0.7 kB of the widget, after brotli, over rustc's.
    Ok([paths.as_slice(), &["-Clinker-plugin-lto".to_owned()]].concat().join("\u{1f}"))
}
