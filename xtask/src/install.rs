//! Installs missing tools, or names the command that installs them.

use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) fn cargo(root: &Root) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root.path());
    cargo
}

pub(crate) fn cargo_home() -> Result<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|it| it.join(".cargo")));
    home.context("no home folder; set CARGO_HOME")
}

/// A field of `rustc -vV`, such as its release.
pub(crate) fn rustc(field: &str) -> Result<String> {
    let fields = output(Command::new("rustc").arg("-vV"))?;
    let mut values = fields.lines().filter_map(|it| it.strip_prefix(field)?.strip_prefix(": "));
    Ok(values.next().with_context(|| format!("rustc doesn't print its {field}"))?.to_owned())
}

/// Runs a command with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("can't start `{shown}`"))?;
    if status.success() { Ok(()) } else { bail!("`{shown}` failed ({status})") }
}

/// Runs a command and returns its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("can't start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed no text"))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let name = |it: &std::ffi::OsStr| it.to_string_lossy().into_owned();
    let mut words: Vec<_> = words.map(name).collect();
    if let Some(program) = words.first_mut() {
        *program = Path::new(&program).file_name().map_or(program.clone(), name);
    }
    words.join(" ")
}

fn is_there(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok()
}

pub(crate) fn wasm_target() -> Result<()> {
    const LINE: &str = "rustup target add wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    let folder = output(&mut rustc)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("install: {LINE}");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", "wasm32-unknown-unknown"]);
    run(&mut rustup)
        .with_context(|| format!("Rust lacks the wasm target; install it with `{LINE}`"))
}

/// A tool written in Rust: the copy that was compiled here, or else the system's.
pub(crate) fn tool(root: &Root, name: &str) -> PathBuf {
    let own = root.join("target/tools/bin").join(name);
    if own.is_file() { own } else { name.into() }
}

/// Installs cargo-deny, which takes a few minutes to compile.
pub(crate) fn cargo_deny(root: &Root) -> Result<()> {
    if is_there(&tool(root, "cargo-deny").display().to_string()) {
        return Ok(());
    }
    // Its own lock may name a crate that no longer exists; retry without it.
    for lock in [&["--locked"][..], &[]] {
        let mut cargo = cargo(root);
        cargo.args(["install", "cargo-deny", "--root", "target/tools"]).args(lock);
        println!("install: cargo install cargo-deny into target/tools, a few minutes");
        if run(&mut cargo).is_ok() {
            return Ok(());
        }
    }
    bail!("cargo-deny can't be installed; `cargo install cargo-deny` says why")
}

/// The C++ compiler that builds libFuzzer.
pub(crate) fn cpp_compiler() -> Result<()> {
    if is_there("c++") { Ok(()) } else { debian("the fuzz targets", &[], "g++") }
}

/// Three browser engines, a virtual display for the one that needs it, and readers of PDF and QR
/// codes, from Debian.
pub(crate) fn browsers() -> Result<()> {
    let files = [
        "bin/chromium",
        "bin/chromium-headless-shell",
        "bin/firefox-esr",
        "bin/WebKitWebDriver",
        "bin/Xvfb",
        "bin/xauth",
        "bin/pdftotext",
        "bin/zbarimg",
    ];
    let packages = "chromium chromium-headless-shell firefox-esr webkit2gtk-driver xvfb xauth \
                    poppler-utils zbar-tools";
    debian("the browser tests", &files, packages)
}

/// The browser that the benchmark measures.
pub(crate) fn headless_chromium() -> Result<()> {
    let package = "chromium-headless-shell";
    debian("the benchmark", &["bin/chromium-headless-shell"], package)
}

/// What `tests/browser/wordpress` runs: the database server without its service, and of the web
/// servers on which `wordpress` may depend, the one that does not start by itself. No new service
/// listens on the machine.
pub(crate) fn wordpress() -> Result<()> {
    let theme = "share/wordpress/wp-content/themes/twentytwentythree";
    let packages = "wordpress wordpress-theme-twentytwentythree mini-httpd mariadb-server-core \
                    php-cli php-mysql";
    debian("the WordPress check", &[theme, "bin/php", "sbin/mariadbd"], packages)
}

/// What runs the reader in PHP and the extension for `YesWiki`.
pub(crate) fn php() -> Result<()> {
    debian("the checks of PHP", &["bin/php"], "php-cli")
}

/// R, with its usual reader of JSON.
pub(crate) fn r() -> Result<()> {
    let files = ["bin/Rscript", "lib/R/site-library/jsonlite"];
    debian("the check of load.R", &files, "r-base-core r-cran-jsonlite")
}

/// Apache and nginx, as files: no service starts.
pub(crate) fn servers(root: &Root) -> Result<()> {
    let libraries = ["libapr1", "libaprutil1", "liblua5.3-0"];
    let packages = [&["apache2-bin", "nginx", "nginx-common"][..], &libraries].concat();
    unpacked(&root.join("target/hosts/programs"), &packages)
}

/// Installs Debian packages unless all their files are in `/usr`, if we are root and apt is available.
fn debian(who: &str, files: &[&str], packages: &str) -> Result<()> {
    if !files.is_empty() && files.iter().all(|it| Path::new("/usr").join(it).exists()) {
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {packages}");
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0");
    if !is_root || !is_there("apt-get") {
        bail!("{who} can't do without packages of Debian; install them with `sudo {line}`");
    }
    println!("install: {line}");
    run(Command::new("apt-get").args(["update", "--quiet"]))?;
    let mut apt = Command::new("apt-get");
    apt.args(line.split(' ').skip(1)).env("DEBIAN_FRONTEND", "noninteractive");
    run(&mut apt)
}

/// Unpacks Debian packages into a folder. Nothing is installed: no service starts, and root is not needed.
pub(crate) fn unpacked(folder: &Path, packages: &[&str]) -> Result<()> {
    let done = folder.join(packages.join("+"));
    if done.is_file() {
        return Ok(());
    }
    if !is_there("apt-get") {
        bail!("{} can only be taken from Debian's packages", packages.join(", "));
    }
    workspace::empty_folder(folder)?;
    println!("install: unpacks {} into {}", packages.join(", "), folder.display());
    run(Command::new("apt-get").arg("download").args(packages).current_dir(folder))?;
    for package in workspace::files(folder)? {
        run(Command::new("dpkg-deb").arg("--extract").args([&package, folder]))?;
    }
    workspace::write(&done, b"")
}

/// Installs the npm packages of a folder in the versions of its lock.
pub(crate) fn npm_packages(folder: &Path) -> Result<()> {
    if !is_there("node") || !is_there("npm") {
        bail!(
            "the checks of scripts need Node and npm; install them with `sudo apt-get install nodejs npm`"
        );
    }
    let changed = |name: &str| std::fs::metadata(folder.join(name)).and_then(|it| it.modified());
    let lock = changed("package-lock.json");
    let lock = lock.with_context(|| {
        format!("{}/package-lock.json is missing; take it back from git", folder.display())
    })?;
    if changed("node_modules/.package-lock.json").is_ok_and(|it| it >= lock) {
        return Ok(());
    }
    println!("install: npm ci --ignore-scripts in {}", folder.display());
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
    run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}
