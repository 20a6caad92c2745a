//! A partner's site for `cargo xtask test wordpress`: Debian's package, a database and PHP's server.
//!
//! All files are in `target/wordpress/`. The services and folders of the system are not touched, and
//! no process is left after the check.

use crate::install;
use crate::workspace::{Root, empty_folder, read, write};
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The paths at which Debian installs the files, the theme and the two programs.
const FILES: &str = "/usr/share/wordpress";
const THEME: &str = "/usr/share/wordpress/wp-content/themes/twentytwentythree";
const PHP: &str = "/usr/bin/php";
const MARIADB: &str = "/usr/sbin/mariadbd";

/// The database server without its service, and of the web servers on which `wordpress` may depend,
/// the one that does not start by itself. No new service listens on the machine.
const PACKAGES: &str =
    "wordpress wordpress-theme-twentytwentythree mini-httpd mariadb-server-core php-cli php-mysql";

/// Uses the names and the password of `tests/browser/wordpress/wp-config.php`.
const DATABASE: &str = "\
CREATE DATABASE wordpress;
CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress';
GRANT ALL ON wordpress.* TO wordpress@localhost;
";

/// A running site. The first visitor is asked to install `WordPress`. It stops when it is dropped.
pub(crate) struct Site {
    folder: PathBuf,
    pub(crate) address: String,
}

impl Site {
    pub(crate) fn start(root: &Root) -> Result<Self> {
        if ![FILES, THEME, PHP, MARIADB].iter().all(|it| Path::new(it).exists()) {
            install::debian("the WordPress check", PACKAGES)?;
        }
        let folder = root.join("target/wordpress");
        stop(&folder).context("can't stop the servers of an earlier check")?;
        empty_folder(&folder)?;
        let mut site = Self { folder, address: String::new() };
        site.copy(root)?;
        let socket = site.start_database()?;
        let port = site.start_php(&socket)?;
        // Not 127.0.0.1, from which the widget's files are served: a partner's page is on another site.
        site.address = format!("http://localhost:{port}");
        Ok(site)
    }

    /// Copies the files instead of linking to them: PHP resolves links, and would then find Debian's
    /// own settings.
    fn copy(&self, root: &Root) -> Result<()> {
        let site = self.folder.join("site");
        let mut cp = Command::new("cp");
        install::run(cp.args(["--recursive", "--dereference", FILES]).arg(&site))?;
        let settings = read(&root.join("tests/browser/wordpress/wp-config.php"))?;
        write(&site.join("wp-config.php"), &settings)
    }

    /// Starts the database and returns its socket.
    fn start_database(&self) -> Result<PathBuf> {
        let socket = self.folder.join("socket");
        // Linux limits the path of a socket to this length.
        if socket.as_os_str().len() > 107 {
            bail!("the path of the repository is too long for MariaDB; clone it to a shorter one");
        }
        let data = format!("--datadir={}", self.folder.join("database").display());
        // MariaDB refuses to run as root unless the user is given.
        let user = format!("--user={}", install::output(Command::new("id").arg("-u"))?.trim());
        let mut make = Command::new("mariadb-install-db");
        make.args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"]);
        install::output(make.args([&user, &data]))?;
        let first = self.folder.join("database.sql");
        write(&first, DATABASE.as_bytes())?;

        // Ctrl+C stops us and PHP, but not MariaDB, so it is killed when we end.
        let mut server = Command::new("setpriv");
        server.args(["--pdeathsig", "KILL", MARIADB]);
        server.args(["--no-defaults", "--skip-networking", &user, &data]);
        server.arg(format!("--socket={}", socket.display()));
        server.arg(format!("--init-file={}", first.display()));
        self.serve("MariaDB", &mut server, |line| {
            line.contains("ready for connections").then_some(socket.clone())
        })
    }

    /// Starts PHP's server and returns its port.
    fn start_php(&self, socket: &Path) -> Result<u16> {
        let mut server = Command::new(PHP);
        server.args(["-d", "opcache.enable_cli=1", "-S", "127.0.0.1:0", "-t"]);
        server.arg(self.folder.join("site"));
        server.env("DB_SOCKET", socket);
        // During its installation, WordPress sends requests to itself to check its addresses.
        server.env("PHP_CLI_SERVER_WORKERS", "3");
        self.serve("PHP", &mut server, |line| {
            let (_, address) = line.split_once("(http://127.0.0.1:")?;
            address.strip_suffix(") started")?.parse().ok()
        })
    }

    /// Starts a server and waits for the line that reports that it is ready. All lines go to its log.
    fn serve<T>(
        &self,
        name: &str,
        command: &mut Command,
        ready: impl Fn(&str) -> Option<T>,
    ) -> Result<T> {
        let path = self.folder.join(format!("{name}.log"));
        let cant_write = || format!("can't write {}", path.display());
        let mut log = File::create(&path).with_context(cant_write)?;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut server = command.spawn().with_context(|| format!("can't start {name}"))?;
        let mut says = BufReader::new(server.stderr.take().context("a server without a voice")?);
        let mut line = String::new();
        while says.read_line(&mut line).context("a server says what is no text")? > 0 {
            log.write_all(line.as_bytes()).with_context(cant_write)?;
            if let Some(it) = ready(line.trim_end()) {
                std::thread::spawn(move || {
                    std::io::copy(&mut says, &mut log).and_then(|_| server.wait())
                });
                return Ok(it);
            }
            line.clear();
        }
        let status = server.wait().with_context(|| format!("can't wait for {name}"))?;
        bail!("{name} did not start ({status}); it says why in {}", path.display())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Err(error) = stop(&self.folder) {
            eprintln!("can't stop the servers of the check: {error:#}");
        }
    }
}

/// Kills the servers of a folder, from this run or from one that was killed, and waits until they
/// have ended.
fn stop(folder: &Path) -> Result<()> {
    let servers = servers_of(folder)?;
    if servers.is_empty() {
        return Ok(());
    }
    // By process id, because PHP's workers have no parent of ours once their own has ended.
    let line = format!("kill -KILL {}", servers.join(" "));
    install::run(Command::new("sh").args(["-c", &line]))?;
    while !servers_of(folder)?.is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    Ok(())
}

/// The processes of PHP and of the database that have a path in this folder in their arguments.
fn servers_of(folder: &Path) -> Result<Vec<String>> {
    let processes = fs::read_dir("/proc").context("can't list the processes")?;
    let names = processes.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
    let is_server = |name: &String| {
        // The entry is not a process, or the process has ended meanwhile.
        let Ok(line) = fs::read(format!("/proc/{name}/cmdline")) else { return false };
        let line = String::from_utf8_lossy(&line);
        let Some((program, words)) = line.split_once('\0') else { return false };
        [PHP, MARIADB].contains(&program) && words.contains(&format!("{}/", folder.display()))
    };
    Ok(names.filter(is_server).collect())
}
