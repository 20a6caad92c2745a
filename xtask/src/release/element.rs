//! The element for partners: the loader, the widget that it loads, and copies of both in the folder
//! of this version.

use super::bundle::{Constants, Entry};
use super::{Language, QUESTIONNAIRE, first_screens, glue, interface, prerender, script, style};
use crate::artifacts::{self, Artifacts, Role};
use crate::digest;
use crate::questions::Compiled;
use crate::workspace::{self, Root};
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value, json};

/// The observed attributes, which `docs/embed.md` describes. `class` and `style` are among them
/// because they may change colours.
const ATTRIBUTES: [&str; 13] = [
    "class",
    "heading-level",
    "lang",
    "mode",
    "overlay",
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
    artifacts: &mut Artifacts,
    packs: &[Compiled],
    languages: &[Language<'_>],
    glue: &str,
) -> Result<()> {
    let entry = Entry { path: "contrast.js", ..Entry::default() };
    artifacts.add(artifacts::CONTRAST, Role::Page, script::shipped(root, &entry)?)?;
    let constants = failure_constants(artifacts, json!(by_language(languages, causes)?))?;
    let entry = Entry { path: "load-failure.js", constants, instance: None };
    artifacts.add(artifacts::LOAD_FAILURE, Role::Page, script::shipped(root, &entry)?)?;
    let constants = interaction_constants(artifacts, languages)?;
    let entry = Entry { path: "interaction.js", constants, instance: None };
    artifacts.add(artifacts::INTERACTION, Role::Page, script::shipped(root, &entry)?)?;
    interface::check(root, glue)?;
    let glue = glue::module(root, glue, &["acts.js"])?;
    let constants = widget_constants(artifacts, packs, languages)?;
    let entry = Entry { path: "mount.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::WIDGET, Role::Page, script::shipped(root, &entry)?)?;
    let constants = iframe_constants(root, artifacts, languages)?;
    let entry = Entry { path: "iframe-host.js", constants, instance: None };
    artifacts.add(artifacts::IFRAME_HOST, Role::OnDemand, script::shipped(root, &entry)?)?;
    let constants = start_constants(artifacts, languages)?;
    let entry = Entry { path: "start.js", constants, instance: None };
    artifacts.add(artifacts::START, Role::OnDemand, script::shipped(root, &entry)?)?;
    let constants = loader_constants(root, artifacts, languages)?;
    let entry = Entry { path: "loader.js", constants, instance: None };
    artifacts.add(artifacts::LOADER, Role::Page, script::shipped(root, &entry)?)?;
    pin(artifacts, languages)
}

/// Adds the dialogs before the element, which contains their hashes. The dialogs contain the list of
/// earlier packs, so that only readers of old results load it.
pub(super) fn add_dialogs(
    root: &Root,
    artifacts: &mut Artifacts,
    glue: &str,
    languages: &[Language<'_>],
    older: &Value,
    release: &str,
) -> Result<()> {
    let glue = glue::module(root, glue, &["acts.js", "acts/files.js"])?;
    let constants = dialogs_constants(languages, older, release)?;
    let entry = Entry { path: "dialogs.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::DIALOGS, Role::Page, script::shipped(root, &entry)?)
}

pub(super) fn dialogs_constants(
    languages: &[Language<'_>],
    older: &Value,
    release: &str,
) -> Result<Constants> {
    Ok(Constants::from([
        ("OLDER_PACKS", older.clone()),
        ("RELEASE", json!(release)),
        ("RECOVERY_TEXTS", json!(by_language(languages, recovery_texts)?)),
        ("COPY_TEXTS", json!(by_language(languages, copy_texts)?)),
    ]))
}

/// The loader contains only what it can't do without: the next module, the wasm, and the texts for
/// when they fail to load.
pub(super) fn loader_constants(
    root: &Root,
    artifacts: &Artifacts,
    languages: &[Language<'_>],
) -> Result<Constants> {
    let words = |it: &Language<'_>| Ok(json!([word(it, "failed")?, word(it, "failed_retry")?]));
    let sheet = style::minified(&workspace::read_text(&root.join("src/element/placeholder.css"))?)?;
    Ok(Constants::from([
        ("ATTRIBUTES", json!(ATTRIBUTES.join(" "))),
        ("START", file(artifacts, artifacts::START)?),
        ("IFRAME_HOST", file(artifacts, artifacts::IFRAME_HOST)?),
        ("LOAD_FAILURE", file(artifacts, artifacts::LOAD_FAILURE)?),
        ("FAILURE_TEXTS", json!(by_language(languages, words)?)),
        ("PLACEHOLDER_STYLE", json!(sheet)),
    ]))
}

pub(super) fn failure_constants(artifacts: &Artifacts, causes: Value) -> Result<Constants> {
    let doctor = file(artifacts, artifacts::DOCTOR)?;
    Ok(Constants::from([("CAUSES", causes), ("DOCTOR", doctor)]))
}

/// The texts for each cause of a failure, and the other places where the respondent can answer.
pub(super) fn causes(language: &Language<'_>) -> Result<Value> {
    let causes = [
        "network", "portal", "unread", "missing", "altered", "release", "host", "passing", "wasm",
        "browser", "policy",
    ];
    let mut words = Map::new();
    for cause in causes {
        words.insert(cause.to_owned(), word(language, &["failure_", cause].concat())?);
    }
    for (key, name) in [("reload", "reload"), ("onPaper", "on_paper"), ("onPage", "on_page")] {
        words.insert(key.to_owned(), word(language, name)?);
    }
    words.insert("paper".to_owned(), up(&language.paper));
    words.insert("page".to_owned(), up(&language.page));
    Ok(Value::Object(words))
}

/// The texts after two crashes, and the options in addition to *Try again*.
fn recovery_texts(language: &Language<'_>) -> Result<Value> {
    words(language, &["safe", "safe_copy", "safe_blank"])
}

/// The texts about a copy of everything that is stored, by name.
fn copy_texts(language: &Language<'_>) -> Result<Value> {
    let names = ["asked", "refused", "text", "press", "copied", "by_hand", "close"];
    let entry = |it: &&str| {
        let name = format!("copy_{it}");
        let words = word(language, &name)?;
        Ok((name, words))
    };
    Ok(Value::Object(names.iter().map(entry).collect::<Result<_>>()?))
}

fn start_constants(artifacts: &Artifacts, languages: &[Language<'_>]) -> Result<Constants> {
    let style = std::str::from_utf8(&artifacts.file(artifacts::STYLE)?.bytes)?;
    let slow = by_language(languages, |it| words(it, &["slow", "failed_retry"]))?;
    Ok(Constants::from([
        ("CONTRAST", file(artifacts, artifacts::CONTRAST)?),
        ("WIDGET", file(artifacts, artifacts::WIDGET)?),
        ("WIDGET_WASM", file(artifacts, artifacts::WASM)?),
        ("DEFAULT_QUESTIONNAIRE", json!(QUESTIONNAIRE)),
        ("SCREEN_VERSION", json!(first_screens::version(artifacts, languages)?)),
        ("LANGUAGES", json!(tags(languages))),
        ("SHELL_STYLE", json!(style)),
        ("SLOW_TEXTS", json!(slow)),
        ("FIRST_SCREENS", first_screens::trees(languages)?),
    ]))
}

fn iframe_constants(
    root: &Root,
    artifacts: &Artifacts,
    languages: &[Language<'_>],
) -> Result<Constants> {
    let group_texts =
        by_language(languages, |it| words(it, &["group_title", "group_what", "group_open"]))?;
    Ok(Constants::from([
        ("LANGUAGES", json!(tags(languages))),
        ("EMBED_PAGES", json!(by_language(languages, |it| Ok(up(&it.embed)))?)),
        ("TITLES", json!(by_language(languages, |it| word(it, "frame_title"))?)),
        ("CONTRAST", file(artifacts, artifacts::CONTRAST)?),
        ("GROUP_PAGES", json!(by_language(languages, |it| Ok(up(&it.group)))?)),
        ("GROUP_TEXTS", json!(group_texts)),
        ("GROUP_LINK_STYLE", json!(group_link_style(root)?)),
    ]))
}

/// The style is part of the script, because a policy that makes the iframe necessary may also refuse
/// to fetch a style sheet.
fn group_link_style(root: &Root) -> Result<String> {
    let sheets = ["style/tokens.css", "style/button.css", "src/element/group-link.css"];
    let sheets = sheets.map(|it| workspace::read_text(&root.join(it)));
    let sheet = sheets.into_iter().collect::<Result<Vec<_>>>()?.concat();
    style::minified(&sheet)
}

/// Copies the element's files to the pinned folder, whose content never changes.
fn pin(artifacts: &mut Artifacts, languages: &[Language<'_>]) -> Result<()> {
    let folder = artifacts::pinned_folder();
    if !folder.starts_with("v1.") {
        bail!(
            "version {folder} does not go with v1/; the folder of the loader is its first number"
        );
    }
    let words = languages.iter().flat_map(|it| [&*it.first_words_path, &*it.words_path]);
    for path in artifacts::ELEMENT.into_iter().chain(words) {
        let name = path.trim_start_matches("v1/");
        let bytes = artifacts.file(path)?.bytes.clone();
        artifacts.add(&format!("{folder}/{name}"), Role::OnDemand, bytes)?;
    }
    Ok(())
}

pub(super) fn interaction_constants(
    artifacts: &Artifacts,
    languages: &[Language<'_>],
) -> Result<Constants> {
    Ok(Constants::from([
        ("DIALOGS", file(artifacts, artifacts::DIALOGS)?),
        ("DIALOGS_WASM", file(artifacts, artifacts::DIALOGS_WASM)?),
        ("DIALOGS_STYLE", file(artifacts, artifacts::DIALOGS_STYLE)?),
        ("DIALOGS_FAILED", json!(by_language(languages, |it| word(it, "dialogs_failed"))?)),
        ("LOAD_FAILURE", file(artifacts, artifacts::LOAD_FAILURE)?),
        ("OVERLAY_TEXTS", json!(by_language(languages, overlay_texts)?)),
    ]))
}

/// The texts that accompany what a partner adds to a result.
pub(super) fn overlay_texts(language: &Language<'_>) -> Result<Value> {
    words(language, &["overlay_heading", "overlay_others"])
}

pub(super) fn widget_constants(
    artifacts: &Artifacts,
    packs: &[Compiled],
    languages: &[Language<'_>],
) -> Result<Constants> {
    let mut questionnaires = Map::new();
    for pack in packs {
        let questionnaire = questionnaires.entry(pack.id.clone()).or_insert_with(|| json!({}));
        let questionnaire = questionnaire.as_object_mut().context("no place for a pack")?;
        let first = format!("questions/{}", pack.first_part()?.0);
        let whole = with_first(artifacts, &super::pack_path(pack), &first)?;
        questionnaire.insert(pack.lang.clone(), whole);
    }
    let words = |it: &Language<'_>| with_first(artifacts, &it.words_path, &it.first_words_path);
    Ok(Constants::from([
        ("DEFAULT_QUESTIONNAIRE", json!(QUESTIONNAIRE)),
        ("SCREEN_VERSION", json!(first_screens::version(artifacts, languages)?)),
        ("LANGUAGES", json!(tags(languages))),
        ("STYLE", file(artifacts, artifacts::STYLE)?),
        ("WIDGET_WASM", file(artifacts, artifacts::WASM)?),
        ("RESULT_WASM", file(artifacts, artifacts::RESULT_WASM)?),
        ("RESULT_STYLE", file(artifacts, artifacts::RESULT_STYLE)?),
        ("CONTRAST", file(artifacts, artifacts::CONTRAST)?),
        ("INTERACTION", file(artifacts, artifacts::INTERACTION)?),
        ("PACKS", Value::Object(questionnaires)),
        ("WORD_FILES", json!(by_language(languages, words)?)),
        ("PAGES", json!(by_language(languages, |it| Ok(up(&it.page)))?)),
        ("PAPER", json!(by_language(languages, |it| Ok(up(&it.paper)))?)),
    ]))
}

/// An address relative to the loader's folder, wherever that is, with its integrity.
pub(super) fn file(artifacts: &Artifacts, path: &str) -> Result<Value> {
    let url = path.strip_prefix("v1/").map_or_else(|| format!("../{path}"), |it| format!("./{it}"));
    // A hash doesn't compress, and the shorter one is just as hard to forge.
    let integrity = digest::integrity_256(&artifacts.file(path)?.bytes);
    Ok(json!({"url": url, "integrity": integrity}))
}

/// A file with the part of it that comes first.
fn with_first(artifacts: &Artifacts, whole: &str, first: &str) -> Result<Value> {
    let mut whole = file(artifacts, whole)?;
    let object = whole.as_object_mut().context("a file of the release is no object")?;
    object.insert("first".to_owned(), file(artifacts, first)?);
    Ok(whole)
}

pub(super) fn up(page: &str) -> Value {
    json!(format!("../{}", page.trim_start_matches("index.html")))
}

pub(super) fn tags<'a>(languages: &'a [Language<'_>]) -> Vec<&'a str> {
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
    let word = prerender::word(lang, name).with_context(|| format!("no text {name} in {lang}"))?;
    Ok(json!(word))
}

/// Several texts of a language, in the given order.
pub(super) fn words(language: &Language<'_>, names: &[&str]) -> Result<Value> {
    names.iter().map(|name| word(language, name)).collect::<Result<Vec<_>>>().map(Value::Array)
}
