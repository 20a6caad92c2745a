//! Cuts a wasm in two: what an instance needs from its start, and what it calls only later.
//!
//! The later part shares memory, table and functions with the first one, which it imports as exports
//! of the module [`FIRST`]; instantiating it fills the entries of the table that it owns. The
//! first part calls it through the table: before the later part is there, such a call traps.
//!
//! `plan` decides before wasm-bindgen changes the module, as long as relocations show all addresses,
//! and marks functions by their names. `cut` separates them afterwards.

mod cut;

use super::gc::{self, Reached};
use super::links::{Links, Target};
use anyhow::{Result, bail};
pub(super) use cut::{Parts, cut};
use std::collections::BTreeSet;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Function, FunctionId, Module};

/// The name of the module whose exports the later part imports.
pub const FIRST: &str = "f";
/// How the names of the later part's functions begin between `plan` and `cut`.
const MARK: &str = "later ";

/// The pieces of data that only the later part reads: addresses in memory, and bytes.
pub type LaterData = Vec<(u32, Vec<u8>)>;

/// Marks the functions that are reachable only through `roots`, and returns the data that only they use.
/// `functions` holds every function of the file from which `links` was read, by index.
pub(super) fn plan(
    module: &mut Module,
    functions: &[FunctionId],
    links: &Links,
    roots: &BTreeSet<FunctionId>,
) -> Result<LaterData> {
    let none = BTreeSet::new();
    let all = gc::reach(module, functions, links, &none);
    let early = gc::reach(module, functions, links, roots);
    for id in all.called.difference(&early.called) {
        let function = module.funcs.get_mut(*id);
        let name = function.name.take().unwrap_or_default();
        function.name = Some([MARK, &name].concat());
    }
    later_data(module, links, &all, &early)
}

fn later_data(
    module: &Module,
    links: &Links,
    all: &Reached<'_>,
    early: &Reached<'_>,
) -> Result<LaterData> {
    let mut later = LaterData::new();
    for (data, segment) in module.data.iter().zip(&links.segments) {
        let base = base(&data.kind)?;
        let mut owners = vec![Owner::Nobody; data.value.len()];
        let mut claim = |targets: &BTreeSet<Target>, owner| {
            for target in targets {
                let Target::Data(start, end) = target else { continue };
                let within = start.saturating_sub(segment.start)..end.saturating_sub(segment.start);
                owners.get_mut(within).into_iter().flatten().for_each(|it| *it = owner);
            }
        };
        claim(&all.linked, Owner::Later);
        claim(&early.linked, Owner::First);
        let mut at = 0;
        for run in owners.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Owner::Later) {
                let bytes = data.value.get(at..at + run.len()).unwrap_or_default();
                later.push((u32::try_from(base + at)?, bytes.to_vec()));
            }
            at += run.len();
        }
    }
    Ok(later)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Nobody,
    First,
    Later,
}

fn is_later(function: &Function) -> bool {
    function.name.as_deref().is_some_and(|it| it.starts_with(MARK))
}

/// The address in memory of a segment's first byte.
fn base(kind: &DataKind) -> Result<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(it)), .. } => {
            Ok(usize::try_from(*it)?)
        }
        _ => bail!("data without an address"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::{Instr, Visitor, dfs_in_order};
    use walrus::{ElementItems, ElementKind, FunctionBuilder, InstrLocId, RefType};
    use wasmparser::Validator;

    /// The constants of some code, each with the position of its number in the file.
    #[derive(Default)]
    struct Constants(Vec<(i32, usize)>);

    impl Visitor<'_> for Constants {
        fn visit_instr(&mut self, instr: &Instr, at: &InstrLocId) {
            if let Instr::Const(it) = instr
                && let Value::I32(number) = it.value
            {
                let place = if at.is_default() { 0 } else { at.data() as usize + 1 };
                self.0.push((number, place));
            }
        }
    }

    fn constants(module: &Module) -> Vec<(i32, usize)> {
        let mut constants = Constants::default();
        for (_, body) in module.funcs.iter_local() {
            dfs_in_order(&mut constants, body, body.entry_block());
        }
        constants.0.sort_unstable();
        constants.0
    }

    /// The numbers by which `module` marks functions.
    fn marks(module: &Module) -> Vec<i32> {
        constants(module).into_iter().map(|it| it.0).filter(|it| (100..200).contains(it)).collect()
    }

    /// Each function has a constant of its own: `start` (100) calls `both` (102) and `root` (101), which
    /// calls `both` and `late` (103). The constants 205 and 206 are the addresses of data; 207 and 208 lead to
    /// `kept` (104) and `moved` (105) in the table. `start` has the first of each, `late` the second.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        let mut add = |name: &str, constants: &[i32], calls: &[FunctionId]| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            let mut body = function.func_body();
            for it in constants {
                body.i32_const(*it).drop();
            }
            for it in calls {
                body.call(*it);
            }
            let id = function.finish(Vec::new(), &mut module.funcs);
            module.funcs.get_mut(id).name = Some(name.to_owned());
            id
        };
        let both = add("both", &[102], &[]);
        let late = add("late", &[103, 206, 208], &[]);
        let root = add("root", &[101], &[both, late]);
        let start = add("start", &[100, 205, 207], &[both, root]);
        let pointed = vec![add("kept", &[104], &[]), add("moved", &[105], &[])];
        module.exports.add("start", start);
        let offset = ConstExpr::Value(Value::I32(0));
        module.data.add(DataKind::Active { memory, offset: offset.clone() }, b"kepttook".to_vec());
        module
            .elements
            .add(ElementKind::Active { table, offset }, ElementItems::Functions(pointed));
        module.emit_wasm()
    }

    fn planned(wasm: &[u8]) -> (Vec<u8>, LaterData) {
        let mut module = Module::from_buffer(wasm).unwrap();
        let functions: Vec<_> = module.funcs.iter().map(Function::id).collect();
        let index = |name: &str| {
            module.funcs.iter().position(|it| it.name.as_deref() == Some(name)).unwrap()
        };
        let start = wasm.windows(8).position(|it| it == b"kepttook").unwrap();
        let target = |number| match number {
            205 => Some(Target::Data(start, start + 4)),
            206 => Some(Target::Data(start + 4, start + 8)),
            207 => Some(Target::Function(index("kept"))),
            208 => Some(Target::Function(index("moved"))),
            _ => None,
        };
        let links = Links {
            targets: constants(&module)
                .into_iter()
                .filter_map(|(number, place)| Some((place, target(number)?)))
                .collect(),
            segments: std::iter::once(start..start + 8).collect(),
        };
        let roots = functions.get(index("root")).copied().into_iter().collect();
        let data = plan(&mut module, &functions, &links, &roots).unwrap();
        (module.emit_wasm(), data)
    }

    #[test]
    fn what_only_the_roots_reach_moves_to_the_later_part() {
        let (wasm, data) = planned(&module());
        assert_eq!(vec![(4, b"took".to_vec())], data);
        let Parts { mut first, later } = cut(&wasm, &data).unwrap();
        let mut later = later.unwrap();
        assert_eq!([100, 102, 104], *marks(&first));
        assert_eq!([101, 103, 105], *marks(&later));
        assert_eq!(b"kept\0\0\0\0", &*first.data.iter().next().unwrap().value);
        assert_eq!(b"took", &*later.data.iter().next().unwrap().value);
        // `moved` at its place, and `root` behind all others.
        let of = |module: &Module| {
            let items = |it: &walrus::Element| match (&it.kind, &it.items) {
                (ElementKind::Active { offset, .. }, ElementItems::Functions(items)) => {
                    (format!("{offset:?}"), items.len())
                }
                _ => unreachable!(),
            };
            module.elements.iter().map(items).collect::<Vec<_>>()
        };
        assert_eq!(vec![("Value(I32(1))".to_owned(), 2)], of(&later));
        for module in [&mut first, &mut later] {
            Validator::new().validate_all(&module.emit_wasm()).unwrap();
        }
    }

    #[test]
    fn the_later_part_finds_all_that_it_imports() {
        let (wasm, data) = planned(&module());
        let Parts { first, later } = cut(&wasm, &data).unwrap();
        let exports: Vec<_> = first.exports.iter().map(|it| it.name.as_str()).collect();
        let later = later.unwrap();
        let imports: Vec<_> = later.imports.iter().map(|it| (&*it.module, &*it.name)).collect();
        assert!(imports.iter().all(|it| it.0 == FIRST && exports.contains(&it.1)), "{imports:?}");
        // Memory, table, and `both`.
        assert_eq!(3, imports.len());
    }

    #[test]
    fn without_roots_there_is_one_part() {
        let wasm = module();
        let parts = cut(&wasm, &LaterData::new()).unwrap();
        assert!(parts.later.is_none());
        assert_eq!([100, 101, 102, 103, 104, 105], *marks(&parts.first));
    }
}
