//! `cargo xtask build`: writes `dist/`, static files alone, ready for any host.

mod drawing;
mod element;
mod glue;
mod group;
mod host;
mod integrate;
mod kit;
mod notices;
mod npm;
mod older;
mod pages;
mod room;
mod sbom;
mod script;
mod style;
mod wasm;

use crate::place::{self, Root};
use crate::questions::{self, Compiled};
use crate::shipment::{self, Role, Shipment};
use crate::{digest, sizes};
use anyhow::{Context as _, Result, bail};
use serde_json::json;
use std::collections::BTreeMap;
use wasm::Part;

/// The questionnaire of the stand-alone page; others ship beside it.
const QUESTIONNAIRE: &str = "maturite-cooperative";

/// One language of the stand-alone page.
struct Language<'a> {
    pack: &'a Compiled,
    /// `index.html`, `en.html`
    page: String,
    /// `questionnaire-fr.html`
    paper: String,
    /// `embed.html`, `embed-en.html`: the page in somebody's frame.
    embed: String,
    /// `group.html`, `group-en.html`: the page of who leads a group.
    group: String,
    /// Where its pack ships.
    pack_path: String,
}

/// What wasm-bindgen writes beside each wasm.
struct Glues {
    widget: String,
    ways: String,
    group: String,
    scan: String,
}

pub(crate) fn run(root: &Root) -> Result<()> {
    let packs = questions::run(root)?;
    let languages = languages(&packs)?;
    let mut shipment = Shipment::default();
    for pack in &packs {
        shipment.add(&pack_path(pack), Role::Page, pack.json.as_str())?;
    }
    let older = older::add(root, &mut shipment, &packs)?;
    style::add(root, &mut shipment)?;
    let glues = Glues {
        widget: wasm::add(root, &mut shipment, Part::widget(root))?,
        ways: wasm::add(root, &mut shipment, Part::Ways)?,
        group: wasm::add(root, &mut shipment, Part::Room)?,
        scan: wasm::add(root, &mut shipment, Part::Scan)?,
    };
    println!("build: writing the pages");
    add_public(root, &mut shipment)?;
    let written = |release: &str| -> Result<Shipment> {
        let mut shipment = shipment.clone();
        room::add(root, &mut shipment, &glues.scan)?;
        element::add_ways(root, &mut shipment, &glues.ways, &languages, &older, release)?;
        element::add(root, &mut shipment, &packs, &languages, &glues.widget)?;
        add_page_scripts(root, &mut shipment, &languages)?;
        pages::add(root, &mut shipment, &languages)?;
        integrate::add(root, &mut shipment)?;
        kit::add(&mut shipment, &packs)?;
        group::add(root, &mut shipment, &languages, &glues.group)?;
        add_worker(root, &mut shipment)?;
        Ok(shipment)
    };
    // A release has the name of all of its files, as they are before they can tell it.
    let hashes = serde_json::to_string(&written("")?.integrities())?;
    let release = digest::short_hash(hashes.as_bytes());
    let mut shipment = written(&release)?;
    sbom::add(root, &mut shipment)?;
    notices::add(root, &mut shipment)?;
    npm::add(root, &mut shipment)?;
    host::add(&mut shipment, &release)?;
    let (dist, shown) = (root.dist(), root.shown(root.dist()));
    println!("build: compressing into {shown}/");
    std::fs::create_dir_all(dist).with_context(|| format!("can't make {shown}/"))?;
    shipment.write(dist)?;
    if root.owns_dist() {
        shipment.remove_others(dist)?;
    }
    let weighed: Vec<_> =
        languages.iter().map(|it| (it.page.clone(), it.pack_path.clone())).collect();
    let held = sizes::check(&shipment, dist, &weighed);
    // Of what is no release, what is too heavy is told, and no more.
    match held {
        Err(error) if root.is_trying() => println!("warning: {error:#}"),
        held => held?,
    }
    println!("build: {shown}/ is ready for a host");
    Ok(())
}

/// The first language has the page of the folder.
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
        Language { pack, page, paper, embed, group, pack_path: pack_path(pack) }
    });
    Ok(languages.collect())
}

fn pack_path(pack: &Compiled) -> String {
    format!("questions/{}", pack.file_name())
}

/// `public/` ships as it is; screenshots are for shops, not for the page.
fn add_public(root: &Root, shipment: &mut Shipment) -> Result<()> {
    let public = root.join("public");
    if !public.is_dir() {
        println!("warning: public/ is missing; it holds manifest.webmanifest and icons/");
        return Ok(());
    }
    for file in place::files_below(&public)? {
        let path = file.strip_prefix(&public).unwrap_or(&file).to_string_lossy().into_owned();
        let role = match path.as_str() {
            "integrate.css" => Role::Shelf,
            shipment::KIT_STYLE => kit::ROLE,
            _ if path.starts_with("screenshots/") => Role::Shelf,
            _ => Role::Page,
        };
        shipment.add(&path, role, place::read(&file)?)?;
    }
    Ok(())
}

/// What our own page does around the element.
fn add_page_scripts(
    root: &Root,
    shipment: &mut Shipment,
    languages: &[Language<'_>],
) -> Result<()> {
    let order: Vec<_> = languages.iter().map(|it| it.pack.lang.as_str()).collect();
    let page = ("const LANGUAGES = [];", format!("const LANGUAGES = {};", json!(order)));
    let slow = words(languages, ["slow", "failed_retry"])?;
    let keep = words(languages, ["offline", "online"])?;
    let scripts = [
        (shipment::PAGE, "src/element/page/page.js", vec![page]),
        (shipment::FRAMED, "src/element/page/iframe-guest.js", Vec::new()),
        (shipment::KEEP, "src/element/worker/registration.js", vec![keep]),
        (shipment::SLOW, "src/element/page/slow-notice.js", vec![slow]),
        (shipment::ADDRESS, "src/element/page/address.js", Vec::new()),
    ];
    for (path, source, markers) in scripts {
        let mut code = script::filled(root, source, &markers)?;
        if path == shipment::PAGE {
            let input = script::filled(root, "src/element/page/early-input.js", &[])?;
            code = [element::language(root)?, input, code].concat();
        }
        shipment.add(path, Role::Page, script::minified(&code)?)?;
    }
    let address = script::filled(root, "src/element/page/address.js", &[])?;
    let address = address.replace("\nexport ", "\n");
    let code = [address, script::filled(root, "src/element/page/not-found.js", &[])?].concat();
    // No module: each of the lines that ask for it runs it.
    let code = ["{", &code, "}"].concat();
    shipment.add(shipment::NOT_FOUND_SCRIPT, Role::Shelf, script::minified(&code)?)?;
    shipment.add(shipment::NOT_FOUND, Role::Shelf, include_str!("build/not-found.html"))
}

/// What a script says, by language.
fn words(languages: &[Language<'_>], names: [&str; 2]) -> Result<(&'static str, String)> {
    let of = |lang: &str| -> Result<[&'static str; 2]> {
        let word = |name| drawing::word(lang, name).with_context(|| format!("no word {name}"));
        Ok([word(names[0])?, word(names[1])?])
    };
    let words = languages.iter().map(|it| Ok((&it.pack.lang, of(&it.pack.lang)?)));
    let words = json!(words.collect::<Result<BTreeMap<_, _>>>()?);
    Ok(("const WORDS = {};", format!("const WORDS = {words};")))
}

/// Last, since it lists all the others.
fn add_worker(root: &Root, shipment: &mut Shipment) -> Result<()> {
    let list = serde_json::to_string(&shipment.kept_offline())?;
    let files = format!("const FILES = {list};");
    let later = serde_json::to_string(&shipment.kept_later())?;
    let source = "src/element/worker/worker.js";
    let script = |name| script::filled(root, &format!("src/element/worker/{name}.js"), &[]);
    let beside = [script("packs")?, script("previous-release")?].join("\n");
    // The worker's own code is part of a release: two that differ in it alone share no cache.
    let code = [list.as_str(), &later, &place::read_text(&root.join(source))?, &beside].concat();
    let release = format!("const RELEASE = \"{}\";", digest::short_hash(code.as_bytes()));
    let later = ("const LATER = [];", format!("const LATER = {later};"));
    let markers = [("const FILES = {};", files), later, ("const RELEASE = \"\";", release)];
    let code = script::filled(root, source, &markers)?;
    shipment.add(shipment::WORKER, Role::Shelf, [code, beside].join("\n"))?;
    shipment.add(shipment::REMOVER, Role::Host, script("remove")?)
}
