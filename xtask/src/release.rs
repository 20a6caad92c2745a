//! `cargo xtask build`: writes `dist/`, which contains only static files and works on any host.

pub(crate) mod analyse;
mod bundle;
mod collector;
mod doctor;
mod element;
mod facilitator;
mod first_screens;
mod glue;
mod host;
mod integrate;
mod interface;
mod kit;
mod notices;
mod npm;
mod pages;
mod prerender;
mod program_page;
mod published_packs;
mod sbom;
mod scanner;
mod script;
mod single_file;
mod statement;
mod style;
mod wasm;

use crate::artifacts::{self, Artifacts, Role};
use crate::questions::{self, Compiled};
use crate::workspace::{self, Root};
use crate::{digest, package, sizes};
use anyhow::{Context as _, Result, bail};
use bundle::{Constants, Entry};
use serde_json::json;
use wasm::Part;

/// The questionnaire of the stand-alone page; the others ship in addition.
const QUESTIONNAIRE: &str = "maturite-cooperative";

/// One language of the stand-alone page.
struct Language<'a> {
    pack: &'a Compiled,
    /// `index.html`, `en.html`
    page: String,
    /// `questionnaire-fr.html`
    paper: String,
    /// `embed.html`, `embed-en.html`: the page for a partner's iframe.
    embed: String,
    /// `group.html`, `group-en.html`: the facilitator's page.
    group: String,
    /// `regrouper.html`, `collect.html`: the page that gathers results.
    collect: String,
    /// The path at which its pack ships.
    pack_path: String,
    /// The path of the part of it that visitors fetch first.
    first_pack_path: String,
    /// The path of the words of the interface that visitors fetch first, without those of results.
    first_words_path: String,
    /// The path of all of them.
    words_path: String,
}

/// The JavaScript glue that wasm-bindgen writes for each wasm.
struct Glues {
    widget: String,
    dialogs: String,
    facilitator: String,
    collector: String,
    scanner: String,
}

pub(crate) fn run(root: &Root) -> Result<()> {
    let packs = questions::run(root)?;
    let languages = languages(&packs)?;
    let mut artifacts = Artifacts::default();
    add_packs(&mut artifacts, &packs)?;
    add_words(&mut artifacts, &languages)?;
    let older = published_packs::add(root, &mut artifacts, &packs)?;
    style::add(root, &mut artifacts)?;
    let glues = compiled(root, &mut artifacts)?;
    println!("build: writing the pages");
    add_public(root, &mut artifacts)?;
    analyse::add(root, &mut artifacts, &packs)?;
    let written = |release: &str| -> Result<Artifacts> {
        let mut artifacts = artifacts.clone();
        scanner::add(root, &mut artifacts, &glues.scanner)?;
        element::add_dialogs(root, &mut artifacts, &glues.dialogs, &languages, &older, release)?;
        doctor::add(root, &mut artifacts, &languages)?;
        element::add(root, &mut artifacts, &packs, &languages, &glues.widget)?;
        add_page_scripts(root, &mut artifacts, &languages)?;
        pages::add(root, &mut artifacts, &languages)?;
        integrate::add(root, &mut artifacts, &languages)?;
        statement::add(root, &mut artifacts)?;
        kit::add(&mut artifacts, &packs)?;
        facilitator::add(root, &mut artifacts, &languages, &glues.facilitator)?;
        collector::add(root, &mut artifacts, &languages, &older, &glues.collector)?;
        add_worker(root, &mut artifacts)?;
        Ok(artifacts)
    };
    // The name of a release is the hash of all its files, written without that name.
    let hashes = serde_json::to_string(&written("")?.integrities())?;
    let release = digest::short_hash(hashes.as_bytes());
    let mut artifacts = written(&release)?;
    sbom::add(root, &mut artifacts)?;
    notices::add(root, &mut artifacts)?;
    npm::add(root, &mut artifacts)?;
    let (packs, languages, release) = (packs.as_slice(), languages.as_slice(), release.as_str());
    let (glues, older) = (&glues, &older);
    let source = single_file::Source { root, packs, languages, glues, older, release };
    single_file::add(&source, &mut artifacts)?;
    host::add(&mut artifacts, release)?;
    let (dist, shown) = (root.dist(), root.shown(root.dist()));
    println!("build: compressing into {shown}/");
    std::fs::create_dir_all(dist).with_context(|| format!("can't make {shown}/"))?;
    artifacts.write(dist)?;
    if root.owns_dist() {
        artifacts.remove_others(dist)?;
    }
    package::add_downloads(root)?;
    check_sizes(root, &artifacts, languages)?;
    println!("build: {shown}/ is ready for a host");
    Ok(())
}

fn add_packs(artifacts: &mut Artifacts, packs: &[Compiled]) -> Result<()> {
    for pack in packs {
        artifacts.add(&pack_path(pack), Role::Page, pack.json.as_str())?;
        let (name, json) = pack.first_part()?;
        artifacts.add(&format!("questions/{name}"), Role::Page, json)?;
    }
    Ok(())
}

fn add_words(artifacts: &mut Artifacts, languages: &[Language<'_>]) -> Result<()> {
    for language in languages {
        let words = prerender::words(&language.pack.lang);
        let [first, whole] =
            words.context("a text of the interface contains a line break; remove it")?;
        artifacts.add(&language.first_words_path, Role::Page, first)?;
        artifacts.add(&language.words_path, Role::Page, whole)?;
    }
    Ok(())
}

/// Compiles all wasm.
fn compiled(root: &Root, artifacts: &mut Artifacts) -> Result<Glues> {
    Ok(Glues {
        widget: wasm::add(root, artifacts, Part::widget(root))?,
        dialogs: wasm::add(root, artifacts, Part::Dialogs)?,
        facilitator: wasm::add(root, artifacts, Part::Facilitator)?,
        collector: wasm::add(root, artifacts, Part::Collector)?,
        scanner: wasm::add(root, artifacts, Part::Scanner)?,
    })
}

/// Outside a release, an exceeded size budget is only a warning.
fn check_sizes(root: &Root, artifacts: &Artifacts, languages: &[Language<'_>]) -> Result<()> {
    let weighed = languages.iter().map(|it| sizes::Language {
        page: &it.page,
        pack: &it.first_pack_path,
        words: &it.first_words_path,
    });
    match sizes::check(artifacts, root.dist(), &weighed.collect::<Vec<_>>()) {
        Err(error) if root.is_trying() => {
            println!("warning: {error:#}");
            Ok(())
        }
        held => held,
    }
}

/// The page of the first language is the index of the folder.
fn languages(packs: &[Compiled]) -> Result<Vec<Language<'_>>> {
    let own: Vec<_> = packs.iter().filter(|it| it.id == QUESTIONNAIRE).collect();
    if own.is_empty() {
        bail!("questions/{QUESTIONNAIRE} is missing; the page has nothing to ask");
    }
    let languages = own.into_iter().enumerate().map(|(at, pack)| {
        let lang = &pack.lang;
        let page = if at == 0 { "index.html".to_owned() } else { format!("{lang}.html") };
        let paper = format!("questionnaire-{lang}.html");
        let embed = if at == 0 { "embed.html".to_owned() } else { format!("embed-{lang}.html") };
        let group = if at == 0 { "group.html".to_owned() } else { format!("group-{lang}.html") };
        let collect = match lang.as_str() {
            "fr" => "regrouper.html".to_owned(),
            "en" => "collect.html".to_owned(),
            _ => format!("collect-{lang}.html"),
        };
        let [first_words_path, words_path] = artifacts::words(lang);
        let first_pack_path = format!("questions/{}", pack.first_part()?.0);
        Ok(Language {
            pack,
            page,
            paper,
            embed,
            group,
            collect,
            pack_path: pack_path(pack),
            first_pack_path,
            first_words_path,
            words_path,
        })
    });
    languages.collect()
}

fn pack_path(pack: &Compiled) -> String {
    format!("questions/{}", pack.file_name())
}

/// A relative address, because the page may be in any folder of a host.
fn address(path: &str) -> String {
    if path == "index.html" { "./".to_owned() } else { format!("./{path}") }
}

/// `public/` ships as it is. The screenshots are for app stores, not for the page.
fn add_public(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    let public = root.join("public");
    if !public.is_dir() {
        println!("warning: public/ is missing; it holds manifest.webmanifest and icons/");
        return Ok(());
    }
    for file in workspace::files_below(&public)? {
        let path = workspace::relative(&public, &file);
        let role = match path.as_str() {
            "integrate.css" | "statement.css" => Role::OnDemand,
            artifacts::KIT_STYLE => kit::ROLE,
            _ if path.starts_with("screenshots/") => Role::OnDemand,
            _ => Role::Page,
        };
        let bytes = match path.as_str() {
            artifacts::PAGE_STYLE => style::minified(&workspace::read_text(&file)?)?.into_bytes(),
            _ => workspace::read(&file)?,
        };
        artifacts.add(&path, role, bytes)?;
    }
    Ok(())
}

/// The scripts of our own page around the element.
fn add_page_scripts(
    root: &Root,
    artifacts: &mut Artifacts,
    languages: &[Language<'_>],
) -> Result<()> {
    let texts = |names: [&str; 2]| element::by_language(languages, |it| element::words(it, &names));
    let statements =
        element::by_language(languages, |it| Ok(json!(statement::link(root, &it.pack.lang)?)))?;
    let languages = ("LANGUAGES", json!(element::tags(languages)));
    let widget = ("WIDGET", element::file(artifacts, artifacts::WIDGET)?);
    let slow = ("SLOW_TEXTS", json!(texts(["slow", "failed_retry"])?));
    let offline = ("OFFLINE_TEXTS", json!(texts(["offline", "online"])?));
    let scripts = [
        (artifacts::PAGE, "page/page.js", Constants::from([languages, widget])),
        (artifacts::IFRAME_GUEST, "page/iframe-guest.js", Constants::new()),
        (
            artifacts::REGISTRATION,
            "worker/registration.js",
            Constants::from([offline, ("STATEMENTS", json!(statements))]),
        ),
        (artifacts::SLOW_NOTICE, "page/slow-notice.js", Constants::from([slow])),
        (artifacts::ADDRESS, "page/address.js", Constants::new()),
    ];
    for (path, source, constants) in scripts {
        let entry = Entry { path: source, constants, instance: None };
        artifacts.add(path, Role::Page, script::shipped(root, &entry)?)?;
    }
    let entry = Entry { path: "page/not-found.js", ..Entry::default() };
    // A classic script, because each `script` element that loads it must run it.
    let code = ["{", &bundle::bundle(root, &entry)?, "}"].concat();
    artifacts.add(artifacts::NOT_FOUND_SCRIPT, Role::OnDemand, script::minified(&code)?)?;
    artifacts.add(artifacts::NOT_FOUND, Role::OnDemand, include_str!("release/not-found.html"))
}

/// Adds the service worker last, since it lists all other files. It ships unminified, with its
/// comments.
fn add_worker(root: &Root, artifacts: &mut Artifacts) -> Result<()> {
    let files = json!(artifacts.kept_offline());
    let later = [Role::Facilitator, Role::Collector].map(|it| artifacts.kept_later(it));
    let later = json!(later);
    let worker = |release: &str| {
        let release = ("RELEASE", json!(release));
        let constants =
            Constants::from([("FILES", files.clone()), ("LATER", later.clone()), release]);
        bundle::bundle(root, &Entry { path: "worker/worker.js", constants, instance: None })
    };
    // The worker's code is part of its release, so that two that differ only in it share no cache.
    let release = digest::short_hash(worker("")?.as_bytes());
    artifacts.add(artifacts::WORKER, Role::OnDemand, worker(&release)?)?;
    let remover = Entry { path: "worker/remove.js", ..Entry::default() };
    artifacts.add(artifacts::REMOVER, Role::Host, bundle::bundle(root, &remover)?)
}
