//! Refuses cyclic dependencies between modules, other than those with a parent or a child.
//!
//! The check reads `use` declarations only. For scripts, the bundler refuses cycles.

use crate::workspace::{self, Root, read_text};
use anyhow::{Context as _, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::UseTree;

/// The paths that each module uses, by its path in the crate; the path of the root is empty.
type Modules = BTreeMap<Vec<String>, Vec<Vec<String>>>;

/// The modules that each module uses, except its ancestors and descendants.
type Graph = BTreeMap<Vec<String>, BTreeSet<Vec<String>>>;

/// Fails with a list of all cycles of modules in all crates.
pub(crate) fn check(root: &Root) -> Result<()> {
    let mut found = Vec::new();
    for folder in crates(root)? {
        let name = folder.strip_prefix(root.path()).unwrap_or(&folder).display().to_string();
        for circle in circles(&graph(&folder)?) {
            let files = circle.iter().map(|it| it.join("/")).collect::<Vec<_>>();
            found.push(format!("{name}: {}", files.join(", ")));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    bail!("modules use each other in a circle; move what they share apart:\n{}", found.join("\n"))
}

fn crates(root: &Root) -> Result<Vec<PathBuf>> {
    let mut folders = vec![root.join("xtask/src")];
    for entry in std::fs::read_dir(root.join("src")).context("src/ can't be read")? {
        let folder = entry?.path();
        if folder.join("Cargo.toml").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    Ok(folders)
}

fn graph(folder: &Path) -> Result<Graph> {
    let mut modules = Modules::new();
    for file in
        workspace::files_below(folder)?.iter().filter(|it| workspace::has_extension(it, "rs"))
    {
        let path = file.strip_prefix(folder).unwrap_or(file).with_extension("");
        let names = path.iter().map(|it| it.to_string_lossy().into_owned());
        let names = names.filter(|it| !["lib", "main"].contains(&it.as_str()));
        let used = used_paths(&read_text(file)?).with_context(|| path.display().to_string())?;
        modules.insert(names.collect(), used);
    }
    let uses = |(module, paths): (&Vec<String>, &Vec<Vec<String>>)| {
        let used = paths.iter().filter_map(|it| resolve(module, it, &modules));
        let is_related = |it: &Vec<String>| it.starts_with(module) || module.starts_with(it);
        (module.clone(), used.filter(|it| !is_related(it)).collect())
    };
    Ok(modules.iter().map(uses).collect())
}

/// The paths of all `use` declarations, with groups expanded.
fn used_paths(text: &str) -> Result<Vec<Vec<String>>> {
    let mut paths = Vec::new();
    for item in syn::parse_file(text)?.items {
        if let syn::Item::Use(item) = item {
            expand(&item.tree, &[], &mut paths);
        }
    }
    Ok(paths)
}

/// Expands `a::{b, c::d}` to `a::b` and `a::c::d`.
fn expand(tree: &UseTree, before: &[String], paths: &mut Vec<Vec<String>>) {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        UseTree::Path(it) => expand(&it.tree, &with(&it.ident), paths),
        UseTree::Name(it) => paths.push(with(&it.ident)),
        UseTree::Rename(it) => paths.push(with(&it.ident)),
        UseTree::Glob(_) => paths.push(before.to_vec()),
        UseTree::Group(it) => it.items.iter().for_each(|it| expand(it, before, paths)),
    }
}

/// The innermost module that a path names, relative to `module`; `None` for a path into another
/// crate.
fn resolve(module: &[String], path: &[String], modules: &Modules) -> Option<Vec<String>> {
    let mut whole = module.to_vec();
    let mut is_own = false;
    for name in path {
        match name.as_str() {
            "crate" => whole.clear(),
            "super" => drop(whole.pop()),
            "self" => {}
            _ => {
                whole.push(name.clone());
                is_own |= modules.contains_key(&whole);
                continue;
            }
        }
        is_own = true;
    }
    while is_own && !modules.contains_key(&whole) {
        whole.pop()?;
    }
    is_own.then_some(whole)
}

/// Groups of at least two modules that can all reach each other.
fn circles(graph: &Graph) -> Vec<Vec<Vec<String>>> {
    let reachable = |from: &Vec<String>| {
        let mut seen = BTreeSet::new();
        let mut due: Vec<_> = graph.get(from).into_iter().flatten().collect();
        while let Some(next) = due.pop() {
            if seen.insert(next.clone()) {
                due.extend(graph.get(next).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<_, _> = graph.keys().map(|it| (it, reachable(it))).collect();
    let mut groups = BTreeSet::new();
    for (module, seen) in &reach {
        let back = |it: &&Vec<String>| reach.get(it).is_some_and(|it| it.contains(*module));
        let group: Vec<_> = seen.iter().filter(back).cloned().collect();
        if group.len() > 1 {
            groups.insert(group);
        }
    }
    groups.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &str) -> Vec<String> {
        path.split("::").filter(|it| !it.is_empty()).map(str::to_owned).collect()
    }

    fn modules(sources: &[(&str, &str)]) -> Modules {
        sources.iter().map(|(name, text)| (names(name), used_paths(text).unwrap())).collect()
    }

    #[test]
    fn a_path_is_of_the_module_that_it_names_or_of_another_crate() {
        let modules = modules(&[("", ""), ("a", ""), ("a::b", ""), ("c", "")]);
        let check = |from: &str, path: &str, expected: Option<&str>| {
            assert_eq!(
                expected.map(names),
                resolve(&names(from), &names(path), &modules),
                "{path}"
            );
        };
        check("a::b", "crate::c::D", Some("c"));
        check("a::b", "super::super::c::D", Some("c"));
        check("a", "b::f", Some("a::b"));
        check("c", "engine::a::B", None);
        check("a::b", "std::fmt", None);
    }

    #[test]
    fn modules_that_use_each_other_are_found_and_parents_and_children_are_not() {
        let folder = tempfile();
        let write =
            |name: &str, text: &str| workspace::write(&folder.join(name), text.as_bytes()).unwrap();
        write("lib.rs", "mod a;\nmod b;\nmod c;\nuse a::A;");
        write("a.rs", "use crate::{c::{C, D}, Root};\nuse std::fmt;");
        write("b.rs", "use super::a::A;");
        write("c.rs", "pub(crate) use super::b::*;");
        let found = circles(&graph(&folder).unwrap());
        workspace::remove_folder(&folder).unwrap();
        assert_eq!(vec![vec![names("a"), names("b"), names("c")]], found);
    }

    fn tempfile() -> PathBuf {
        std::env::temp_dir().join(format!("circles-{}", std::process::id()))
    }
}
