//! The element that partners paste: the loader, the widget that it brings, and the same bytes
//! under the number of this version.

use super::{Language, QUESTIONNAIRE, drawing, script, style};
use crate::digest;
use crate::place::{self, Root};
use crate::questions::Compiled;
use crate::shipment::{self, Role, Shipment};
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value, json};

/// `docs/embed.md` describes them; a change of style or class may bring other colours.
const ATTRIBUTES: [&str; 12] = [
    "class",
    "heading-level",
    "lang",
    "mode",
    "partner",
    "path",
    "perimeter",
    "questionnaire",
    "scheme",
    "storage",
    "style",
    "view",
];

pub(super) fn add(
    root: &Root,
    shipment: &mut Shipment,
    packs: &[Compiled],
    languages: &[Language<'_>],
    glue: &str,
) -> Result<()> {
    let colours = script::filled(root, "src/element/contrast.js", &[])?;
    shipment.add(shipment::COLOURS, Role::Page, script::minified(&colours)?)?;
    shipment.add(shipment::INTERACTION, Role::Page, interaction(root)?)?;
    let failure = load_failure(root, languages)?;
    shipment.add(shipment::LOAD_FAILURE, Role::Page, script::minified(&failure)?)?;
    shipment.add(shipment::WIDGET, Role::Page, widget(root, shipment, packs, languages, glue)?)?;
    let constants = json!({
        "languages": tags(languages),
        "embed": by_language(languages, |it| Ok(up(&it.embed)))?,
        "titles": by_language(languages, |it| word(it, "frame_title"))?,
        "colours": file(shipment, shipment::COLOURS)?,
        "groups": by_language(languages, |it| Ok(up(&it.group)))?,
        "group": by_language(languages, card)?,
    });
    let frame = script::filled(root, "src/element/iframe-host.js", &[shipped(&constants)])?;
    let parts =
        [frame, card_script(root)?, floor(root)?, asking(root)?, language(root)?, painting(root)?];
    shipment.add(shipment::FRAME, Role::Shelf, script::minified(&parts.concat())?)?;
    let loader = loader(root, shipment, languages)?;
    shipment.add(shipment::LOADER, Role::Page, loader)?;
    pin(shipment)
}

/// What stands beside the widget: before the element, which knows its hashes. It knows the packs of
/// earlier revisions, so that nobody brings that list who asks for none.
pub(super) fn add_ways(
    root: &Root,
    shipment: &mut Shipment,
    glue: &str,
    languages: &[Language<'_>],
    older: &Value,
    release: &str,
) -> Result<()> {
    let safe = format!("const SAFE = {};", json!(by_language(languages, safe)?));
    let safe = ("const SAFE = {};", safe);
    let copy = format!("const COPY = {};", json!(by_language(languages, stored_copy)?));
    let copy = ("const COPY = {};", copy);
    let older = ("const OLDER = {};", format!("const OLDER = {older};"));
    let release = ("const RELEASE = \"\";", format!("const RELEASE = {};", json!(release)));
    let ways = script::filled(root, "src/element/dialogs.js", &[older, release, safe, copy])?;
    let receipt = script::filled(root, "src/element/receipt.js", &[])?;
    let parts = [ways, acts(root, &["acts", "acts/files"])?, receipt, instance(root, glue)?];
    let code = script::minified(&parts.concat())?;
    shipment.add(shipment::WAYS, Role::Page, code)
}

/// The loader knows what it can't do without: the next module, the wasm, the word when they fail.
fn loader(root: &Root, shipment: &Shipment, languages: &[Language<'_>]) -> Result<String> {
    // A hash is chance: no compression takes any of it away.
    let short = |path: &str| -> Result<Value> {
        let integrity = digest::integrity_256(&shipment.file(path)?.bytes);
        Ok(json!({"url": path.replacen("v1", ".", 1), "integrity": integrity}))
    };
    let words = |it: &Language<'_>| Ok(json!([word(it, "failed")?, word(it, "failed_retry")?]));
    let constants = json!({
        "attributes": ATTRIBUTES.join(" "),
        "inline": short(shipment::WIDGET)?,
        "frame": short(shipment::FRAME)?,
        "failure": short(shipment::LOAD_FAILURE)?,
        "wasm": short(shipment::WASM)?,
        "words": by_language(languages, words)?,
    });
    let sheet = style::lean(&place::read_text(&root.join("src/element/placeholder.css"))?);
    let sheet = format!("const STYLE = {};", json!(style::tight(&sheet)));
    let markers = [shipped(&constants), ("const STYLE = \"\";", sheet)];
    let fetching = script::filled(root, "src/element/fetch.js", &[])?;
    let loader = script::filled(root, "src/element/loader.js", &markers)?;
    script::minified(&[fetching, language(root)?, loader].concat())
}

/// What is said of each cause, and where else one can answer.
fn load_failure(root: &Root, languages: &[Language<'_>]) -> Result<String> {
    let causes = [
        "network", "portal", "unread", "missing", "altered", "release", "host", "passing", "wasm",
        "browser", "policy",
    ];
    let words = by_language(languages, |it| {
        let mut words = Map::new();
        for cause in causes {
            words.insert(cause.to_owned(), word(it, &["failure_", cause].concat())?);
        }
        let others = [("reload", "reload"), ("onPaper", "on_paper"), ("onPage", "on_page")];
        for (key, name) in others {
            words.insert(key.to_owned(), word(it, name)?);
        }
        words.insert("paper".to_owned(), up(&it.paper));
        words.insert("page".to_owned(), up(&it.page));
        Ok(Value::Object(words))
    })?;
    let words = ("const WORDS = {};", format!("const WORDS = {};", json!(words)));
    script::filled(root, "src/element/load-failure.js", &[words])
}

/// What is said after two breakdowns, and offered beside *Try again*.
fn safe(language: &Language<'_>) -> Result<Value> {
    let words = ["safe", "safe_copy", "safe_blank"].map(|name| word(language, name));
    Ok(Value::Array(words.into_iter().collect::<Result<_>>()?))
}

/// What is said of a copy of all that is stored, by the names of the words.
fn stored_copy(language: &Language<'_>) -> Result<Value> {
    let names = ["asked", "refused", "text", "press", "copied", "by_hand", "close"];
    let entry = |it: &&str| {
        let name = format!("copy_{it}");
        let words = word(language, &name)?;
        Ok((name, words))
    };
    Ok(Value::Object(names.iter().map(entry).collect::<Result<_>>()?))
}

/// What asks the browser for all that it may refuse.
pub(super) fn acts(root: &Root, names: &[&str]) -> Result<String> {
    let part = |it: &&str| script::filled(root, &format!("src/element/{it}.js"), &[]);
    names.iter().map(part).collect()
}

/// The words of the way to the facilitator's page.
fn card(language: &Language<'_>) -> Result<Value> {
    let words = ["group_title", "group_what", "group_open"].map(|name| word(language, name));
    Ok(Value::Array(words.into_iter().collect::<Result<_>>()?))
}

/// It has its style with it: a policy that wants a frame lets no file be fetched.
fn card_script(root: &Root) -> Result<String> {
    let sheets = ["style/tokens.css", "style/button.css", "src/element/group-link.css"];
    let sheets = sheets.map(|it| place::read_text(&root.join(it)));
    let sheet = sheets.into_iter().collect::<Result<Vec<_>>>()?.concat();
    let sheet = style::tight(&style::lean(&sheet));
    let sheet = [("const STYLE = \"\";", format!("const STYLE = {};", json!(sheet)))];
    script::filled(root, "src/element/group-link.js", &sheet)
}

fn floor(root: &Root) -> Result<String> {
    script::filled(root, "src/element/browser-floor.js", &[])
}

fn asking(root: &Root) -> Result<String> {
    script::filled(root, "src/element/attributes.js", &[])
}

/// What a tag of a language means, to each script that reads one.
pub(super) fn language(root: &Root) -> Result<String> {
    script::filled(root, "src/element/language.js", &[])
}

fn painting(root: &Root) -> Result<String> {
    script::filled(root, "src/element/theme.js", &[])
}

/// The page's own bytes, at an address that will never bring others.
fn pin(shipment: &mut Shipment) -> Result<()> {
    let folder = shipment::pinned_folder();
    if !folder.starts_with("v1.") {
        bail!(
            "version {folder} does not go with v1/; the folder of the loader is its first number"
        );
    }
    for path in shipment::ELEMENT {
        let name = path.trim_start_matches("v1/");
        let bytes = shipment.file(path)?.bytes.clone();
        shipment.add(&format!("{folder}/{name}"), Role::Shelf, bytes)?;
    }
    Ok(())
}

/// One module: what passes between page and instance, and the glue.
fn widget(
    root: &Root,
    shipment: &Shipment,
    packs: &[Compiled],
    languages: &[Language<'_>],
    glue: &str,
) -> Result<String> {
    let mut questionnaires = Map::new();
    for pack in packs {
        let questionnaire = questionnaires.entry(pack.id.clone()).or_insert_with(|| json!({}));
        let questionnaire = questionnaire.as_object_mut().context("no place for a pack")?;
        questionnaire.insert(pack.lang.clone(), file(shipment, &super::pack_path(pack))?);
    }
    let constants = json!({
        "questionnaire": QUESTIONNAIRE,
        "languages": tags(languages),
        "wasm": file(shipment, shipment::WASM)?,
        "style": file(shipment, shipment::STYLE)?,
        "colours": file(shipment, shipment::COLOURS)?,
        "ways": file(shipment, shipment::WAYS)?,
        "waysWasm": file(shipment, shipment::WAYS_WASM)?,
        "waysStyle": file(shipment, shipment::WAYS_STYLE)?,
        "failure": file(shipment, shipment::LOAD_FAILURE)?,
        "interaction": file(shipment, shipment::INTERACTION)?,
        "waysFailed": by_language(languages, |it| word(it, "ways_failed"))?,
        "packs": questionnaires,
        "pages": by_language(languages, |it| Ok(up(&it.page)))?,
        "paper": by_language(languages, |it| Ok(up(&it.paper)))?,
    });
    let inline = script::filled(root, "src/element/mount.js", &[shipped(&constants)])?;
    let beside = script::filled(root, "src/element/dialog-opener.js", &[])?;
    let mut parts = vec![
        inline,
        acts(root, &["acts"])?,
        floor(root)?,
        asking(root)?,
        language(root)?,
        painting(root)?,
        beside,
        instance(root, glue)?,
    ];
    for name in ["idb", "idb-store"] {
        parts.push(script::filled(root, &format!("src/element/{name}.js"), &[])?);
    }
    script::minified(&parts.concat())
}

/// What comes behind the first question.
fn interaction(root: &Root) -> Result<String> {
    let mut code = String::new();
    for name in
        ["interaction", "key-events", "print-isolation", "recovery", "double-press", "text-limit"]
    {
        code += &script::filled(root, &format!("src/element/{name}.js"), &[])?;
    }
    script::minified(&code)
}

/// What starts an instance of a wasm, with the glue that goes with it.
pub(super) fn instance(root: &Root, glue: &str) -> Result<String> {
    let glue = [("const GLUE = {};", glue.to_owned())];
    script::filled(root, "src/element/instance.js", &glue)
}

pub(super) fn shipped(constants: &Value) -> (&'static str, String) {
    ("const SHIPMENT = {};", format!("const SHIPMENT = {constants};"))
}

/// An address that starts at the folder of the loader, whichever it is.
pub(super) fn file(shipment: &Shipment, path: &str) -> Result<Value> {
    let url = path.strip_prefix("v1/").map_or_else(|| format!("../{path}"), |it| format!("./{it}"));
    // No compression takes any of a hash away: the shorter one is as hard to forge.
    let integrity = digest::integrity_256(&shipment.file(path)?.bytes);
    Ok(json!({"url": url, "integrity": integrity}))
}

pub(super) fn up(page: &str) -> Value {
    json!(format!("../{}", page.trim_start_matches("index.html")))
}

fn tags<'a>(languages: &'a [Language<'_>]) -> Vec<&'a str> {
    languages.iter().map(|it| it.pack.lang.as_str()).collect()
}

pub(super) fn by_language(
    languages: &[Language<'_>],
    of: impl Fn(&Language<'_>) -> Result<Value>,
) -> Result<Map<String, Value>> {
    languages.iter().map(|it| Ok((it.pack.lang.clone(), of(it)?))).collect()
}

pub(super) fn word(language: &Language<'_>, name: &str) -> Result<Value> {
    let lang = &language.pack.lang;
    let word = drawing::word(lang, name).with_context(|| format!("no text {name} in {lang}"))?;
    Ok(json!(word))
}
