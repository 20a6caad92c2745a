//! Joins the modules of a bundle, and refuses cycles, name clashes and imports of names that are not
//! exported.

use super::module::{Edit, Module};
use super::{CONSTANTS, Constants, Entry};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The text of an entry point and all its imports, except for `entries`, which ship by themselves.
pub(super) fn bundled(
    entry: &Entry<'_>,
    read: impl Fn(&str) -> Result<String>,
    entries: &'static [(&'static str, &'static str)],
) -> Result<String> {
    let (modules, external) = (Vec::new(), BTreeMap::new());
    let mut bundle = Bundle { read, entry: entry.path, entries, modules, external };
    bundle.add(entry.path, &mut Vec::new())?;
    bundle.check()?;
    bundle.check_constants(&entry.constants)?;
    bundle.text()
}

struct Bundle<'a, R> {
    read: R,
    entry: &'a str,
    /// The entry points that ship by themselves.
    entries: &'static [(&'static str, &'static str)],
    /// The modules by path, each after its imports.
    modules: Vec<(String, Module)>,
    /// The names that other scripts export, by address.
    external: BTreeMap<String, BTreeSet<String>>,
}

impl<R: Fn(&str) -> Result<String>> Bundle<'_, R> {
    /// Adds a module after all its imports. `importing` is the path from the entry point to it.
    fn add(&mut self, path: &str, importing: &mut Vec<String>) -> Result<()> {
        if importing.iter().any(|it| it == path) {
            importing.push(path.to_owned());
            let circle = importing.iter().skip_while(|it| *it != path);
            bail!("a circle of imports: {}", circle.cloned().collect::<Vec<_>>().join(" > "));
        }
        if self.modules.iter().any(|it| it.0 == path) {
            return Ok(());
        }
        let code = (self.read)(path).with_context(|| importing.join(" > "))?;
        let module = Module::parse(code).with_context(|| path.to_owned())?;
        importing.push(path.to_owned());
        for edit in &module.edits {
            let (Edit::Import { from, names, .. } | Edit::Reexport { from, names, .. }) = edit
            else {
                continue;
            };
            let target = resolved(path, from);
            match self.address(&target) {
                Some(address) => self.external.entry(address).or_default().extend(names.clone()),
                None => self.add(&target, importing)?,
            }
        }
        importing.pop();
        self.modules.push((path.to_owned(), module));
        Ok(())
    }

    /// The address of another entry point, relative to this one.
    fn address(&self, target: &str) -> Option<String> {
        let other = self.entries.iter().find(|it| it.0 == target && target != self.entry)?;
        Some(other.1.replacen("v1/", "./", 1))
    }

    fn check(&self) -> Result<()> {
        let mut declared = BTreeMap::<&str, &str>::new();
        let external = self
            .external
            .iter()
            .flat_map(|(address, names)| names.iter().map(move |it| (address, it)));
        let own =
            self.modules.iter().flat_map(|(path, it)| it.declared.iter().map(move |it| (path, it)));
        for (path, name) in own.chain(external) {
            if let Some(other) = declared.insert(name, path) {
                bail!("{other} and {path} both declare `{name}`; rename one of them");
            }
        }
        for (path, module) in &self.modules {
            if let Some(name) = module.globals.iter().find(|it| declared.contains_key(it.as_str()))
            {
                let other = declared.get(name.as_str()).copied().unwrap_or_default();
                bail!("{path} uses `{name}` of {other} without importing it");
            }
            for edit in &module.edits {
                self.check_import(path, edit)?;
            }
        }
        Ok(())
    }

    fn check_import(&self, path: &str, edit: &Edit) -> Result<()> {
        let (Edit::Import { from, names, .. } | Edit::Reexport { from, names, .. }) = edit else {
            return Ok(());
        };
        let target = resolved(path, from);
        let Some((_, module)) = self.modules.iter().find(|it| it.0 == target) else {
            return Ok(());
        };
        match names.iter().find(|it| !module.exports.contains(*it)) {
            Some(name) => bail!("{path} imports `{name}`, which {target} doesn't export"),
            None => Ok(()),
        }
    }

    /// Refuses a constant that no module imports, because it would ship unused.
    fn check_constants(&self, constants: &Constants) -> Result<()> {
        let edits = self.modules.iter().flat_map(|it| &it.1.edits);
        let imported: BTreeSet<_> = edits
            .filter_map(|it| match it {
                Edit::Import { from, names, .. } if from == CONSTANTS => Some(names),
                _ => None,
            })
            .flatten()
            .map(String::as_str)
            .collect();
        match constants.keys().find(|it| !imported.contains(*it)) {
            Some(name) => bail!("no module of {} imports the constant {name}", self.entry),
            None => Ok(()),
        }
    }

    fn text(&self) -> Result<String> {
        let mut text = String::new();
        for (address, names) in &self.external {
            let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            text.extend(["import { ", &names, " } from \"", address, "\";\n"]);
        }
        for (path, module) in &self.modules {
            let edited = module.edited(|edit| self.replacement(path, module, edit));
            text += &edited.with_context(|| path.clone())?;
        }
        Ok(text)
    }

    /// Replaces imports and exports; only the exports of the entry point remain.
    fn replacement(&self, path: &str, module: &Module, edit: &Edit) -> Result<String> {
        let is_entry = path == self.entry;
        Ok(match edit {
            Edit::Reexport { names, .. } if is_entry => {
                ["export { ", &names.join(", "), " };"].concat()
            }
            Edit::ExportList { span } | Edit::Export { span } if is_entry => module.text(*span),
            Edit::DynamicImport { address, .. } => {
                let (file, query) = address.split_at(address.find('?').unwrap_or(address.len()));
                let shipped = self.address(&resolved(path, file));
                let shipped =
                    shipped.with_context(|| format!("{file} is not shipped by itself"))?;
                Value::from([&shipped, query].concat()).to_string()
            }
            _ => String::new(),
        })
    }
}

/// The path of an import below `src/element`; names like `build:constants` stay as they are.
fn resolved(importer: &str, specifier: &str) -> String {
    if !specifier.starts_with('.') {
        return specifier.to_owned();
    }
    let mut path: Vec<_> = importer.split('/').collect();
    path.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::bundle::ENTRIES;

    fn bundled(files: &[(&str, &str)]) -> Result<String> {
        let read = |path: &str| {
            let file = files.iter().find(|it| it.0 == path);
            Ok(file.with_context(|| format!("no {path}"))?.1.to_owned())
        };
        let (entry, external) = (files[0].0, BTreeMap::new());
        let mut bundle = Bundle { read, entry, entries: &ENTRIES, modules: Vec::new(), external };
        bundle.add(entry, &mut Vec::new())?;
        bundle.check()?;
        bundle.text()
    }

    fn refused(files: &[(&str, &str)]) -> String {
        format!("{:#}", bundled(files).unwrap_err())
    }

    #[test]
    fn what_is_imported_comes_first_and_once_and_only_the_entry_exports() {
        let found = bundled(&[
            (
                "a.js",
                "import { b } from \"./b.js\";\nimport { c } from \"./c/c.js\";\nexport const a = () => b + c;\nexport { d } from \"./b.js\";",
            ),
            (
                "b.js",
                "import { c } from \"./c/c.js\";\nexport const b = c, d = 'export const e';\n",
            ),
            ("c/c.js", "const c = 1;\nexport { c };\n"),
        ]);
        let found = found.unwrap();
        let lines: Vec<_> = found.lines().filter(|it| !it.is_empty()).collect();
        let expected = [
            "const c = 1;",
            "const b = c, d = 'export const e';",
            "export const a = () => b + c;",
            "export { d };",
        ];
        assert_eq!(expected, *lines);
    }

    #[test]
    fn scripts_that_ship_by_themselves_are_left_to_the_browser() {
        let found = bundled(&[(
            "page/page.js",
            "import { tidyAddress } from \"./address.js\";\ntidyAddress(import(\"../loader.js?1\"));",
        )]);
        let expected = "import { tidyAddress } from \"./address.js\";\n\n\
                        tidyAddress(import(\"./faire-ensemble.js?1\"));";
        assert_eq!(expected, found.unwrap());
        let found = refused(&[("a.js", "import(\"./b.js\");")]);
        assert!(found.contains("b.js is not shipped by itself"), "{found}");
    }

    #[test]
    fn a_circle_is_refused_by_its_modules() {
        let found = refused(&[
            ("a.js", "import { b } from \"./b.js\";"),
            ("b.js", "import { c } from \"./c.js\"; export const b = c;"),
            ("c.js", "import { b } from \"./b.js\"; export const c = () => b;"),
        ]);
        assert_eq!("a circle of imports: b.js > c.js > b.js", found);
    }

    #[test]
    fn names_that_clash_or_come_from_nowhere_are_refused() {
        let b = ("b.js", "export const b = 1;\nconst own = 2;");
        let check = |a: &str, expected: &str| assert_eq!(expected, refused(&[("a.js", a), b]));
        let import = "import { b } from \"./b.js\";\n";
        check(
            &[import, "const own = b;"].concat(),
            "b.js and a.js both declare `own`; rename one of them",
        );
        check(
            &[import, "export const a = () => b + own;"].concat(),
            "a.js uses `own` of b.js without importing it",
        );
        check("import { own } from \"./b.js\";", "a.js imports `own`, which b.js doesn't export");
        let alias = refused(&[("a.js", "import { b as c } from \"./b.js\";"), b]);
        assert!(alias.contains("under another name"), "{alias}");
    }
}
