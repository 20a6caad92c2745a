//! Refuses cyclic dependencies between modules, other than those with a parent or a child.
//!
//! The check reads `use` declarations only. For scripts, the bundler refuses cycles.

use crate::workspace::{self, Root, read_text};
use anyhow::{Context as _, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use syn::UseTree;

/// The names of a path, in order. The path of a crate's root is empty.
type Path = Vec<String>;

/// The paths that each module uses, by its own path.
type Modules = BTreeMap<Path, Vec<Path>>;

/// The modules that each module uses, except its ancestors and descendants.
type Graph = BTreeMap<Path, BTreeSet<Path>>;

/// Fails with a list of all cycles of modules in all crates.
pub(crate) fn check(root: &Root) -> Result<()> {
    let mut folders = workspace::folders(&root.join("src"))?;
    folders.retain(|it| it.join("Cargo.toml").is_file());
    folders.push(root.join("xtask/src"));
    let mut found = Vec::new();
    for folder in folders {
        for cycle in cycles(&graph(&folder)?) {
            let files = cycle.iter().map(|it| it.join("/")).collect::<Vec<_>>();
            found.push(format!("{}: {}", root.shown(&folder), files.join(", ")));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    bail!("modules use each other in a cycle; move what they share apart:\n{}", found.join("\n"))
}

fn graph(folder: &std::path::Path) -> Result<Graph> {
    let mut modules = Modules::new();
    let mut files = workspace::files_below(folder)?;
    files.retain(|it| workspace::has_extension(it, "rs"));
    for file in files {
        let path = workspace::relative(folder, &file.with_extension(""));
        let names = path.split('/').filter(|it| !["lib", "main"].contains(it));
        let used = used_paths(&read_text(&file)?).with_context(|| path.clone())?;
        modules.insert(names.map(str::to_owned).collect(), used);
    }
    let uses = |(module, paths): (&Path, &Vec<Path>)| {
        let used = paths.iter().filter_map(|it| resolve(module, it, &modules));
        let is_related = |it: &Path| it.starts_with(module) || module.starts_with(it);
        (module.clone(), used.filter(|it| !is_related(it)).collect())
    };
    Ok(modules.iter().map(uses).collect())
}

/// The paths of all `use` declarations, with groups expanded.
fn used_paths(text: &str) -> Result<Vec<Path>> {
    let mut paths = Vec::new();
    for item in syn::parse_file(text)?.items {
        if let syn::Item::Use(item) = item {
            expand(&item.tree, &[], &mut paths);
        }
    }
    Ok(paths)
}

/// Expands `a::{b, c::d}` to `a::b` and `a::c::d`.
fn expand(tree: &UseTree, before: &[String], paths: &mut Vec<Path>) {
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
fn resolve(module: &[String], path: &[String], modules: &Modules) -> Option<Path> {
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
fn cycles(graph: &Graph) -> BTreeSet<Vec<Path>> {
    let reachable = |from: &Path| {
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
    let group = |(module, seen): (&&Path, &BTreeSet<Path>)| -> Vec<Path> {
        let back = |it: &&Path| reach.get(it).is_some_and(|it| it.contains(*module));
        seen.iter().filter(back).cloned().collect()
    };
    reach.iter().map(group).filter(|it| it.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &str) -> Path {
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
        let folder = std::env::temp_dir().join(format!("cycles-{}", std::process::id()));
        let write =
            |name: &str, text: &str| workspace::write(&folder.join(name), text.as_bytes()).unwrap();
        write("lib.rs", "mod a;\nmod b;\nmod c;\nuse a::A;");
        write("a.rs", "use crate::{c::{C, D}, Root};\nuse std::fmt;");
        write("b.rs", "use super::a::A;");
        write("c.rs", "pub(crate) use super::b::*;");
        let found = cycles(&graph(&folder).unwrap());
        workspace::remove_folder(&folder).unwrap();
        assert_eq!(BTreeSet::from([vec![names("a"), names("b"), names("c")]]), found);
    }
}
