//! Removes unreachable data and table entries, starting from the exports.
//!
//! The code alone doesn't show which of its numbers are addresses; the linker's relocations do
//! (`links`).

use super::links::{Links, Target};
use std::collections::BTreeSet;
use std::ops::Range;
use walrus::ir::{Call, Instr, Visitor, dfs_in_order};
use walrus::{
    ElementItems, ExportItem, FunctionBuilder, FunctionId, FunctionKind, InstrLocId, Module,
};

/// `functions` holds every function of the file from which `links` was read, by index.
pub(super) fn sweep(module: &mut Module, functions: &[FunctionId], links: &Links) {
    let Reached { linked, .. } = reach(module, functions, links, &BTreeSet::new());
    blank_data(module, links, &linked);
    blank_table(module, functions, &linked);
}

/// What the exports reach without one of the functions in `without`.
pub(super) fn reach<'a>(
    module: &Module,
    functions: &'a [FunctionId],
    links: &'a Links,
    without: &'a BTreeSet<FunctionId>,
) -> Reached<'a> {
    let mut reached =
        Reached { links, functions, without, called: BTreeSet::new(), linked: BTreeSet::new() };
    let mut waiting = Vec::new();
    for export in module.exports.iter() {
        if let ExportItem::Function(id) = export.item {
            waiting.extend(reached.called.insert(id).then_some(Waiting::Function(id)));
        }
    }
    while let Some(next) = waiting.pop() {
        waiting.extend(reached.look(module, next));
    }
    reached
}

enum Waiting {
    Function(FunctionId),
    Data(Range<usize>),
}

pub(super) struct Reached<'a> {
    links: &'a Links,
    functions: &'a [FunctionId],
    without: &'a BTreeSet<FunctionId>,
    pub(super) called: BTreeSet<FunctionId>,
    pub(super) linked: BTreeSet<Target>,
}

impl Reached<'_> {
    /// Collects what becomes reachable through a reachable function or piece of data.
    fn look(&mut self, module: &Module, at: Waiting) -> Vec<Waiting> {
        let mut found = Found { links: self.links, called: Vec::new(), linked: Vec::new() };
        match at {
            Waiting::Data(places) => found.linked.extend(self.links.within(places)),
            Waiting::Function(id) => {
                if let FunctionKind::Local(it) = &module.funcs.get(id).kind {
                    dfs_in_order(&mut found, it, it.entry_block());
                }
            }
        }
        let mut next = Vec::new();
        let mut called = found.called;
        for target in found.linked {
            let is_new = self.linked.insert(target.clone());
            match target {
                Target::Data(start, end) if is_new => next.push(Waiting::Data(*start..*end)),
                Target::Data(..) => {}
                Target::Function(index) => called.extend(self.functions.get(*index)),
            }
        }
        called.retain(|it| !self.without.contains(it) && self.called.insert(*it));
        next.extend(called.into_iter().map(Waiting::Function));
        next
    }
}

struct Found<'a> {
    links: &'a Links,
    called: Vec<FunctionId>,
    linked: Vec<&'a Target>,
}

impl<'instr> Visitor<'instr> for Found<'_> {
    fn visit_instr(&mut self, instr: &'instr Instr, at: &'instr InstrLocId) {
        // The bytes before the number: an opcode and, for memory access, an alignment.
        let before = match instr {
            Instr::Const(_) => 1,
            Instr::Load(_) | Instr::Store(_) => 2,
            _ => return,
        };
        // Instructions that were inserted later have no position in the file and no address.
        if !at.is_default() {
            self.linked.extend(self.links.at(at.data() as usize + before));
        }
    }

    fn visit_call(&mut self, call: &Call) {
        self.called.push(call.func);
    }
}

/// Overwrites unreachable data with zeros. They compress to almost nothing, and all other data keeps
/// its address.
fn blank_data(module: &mut Module, links: &Links, linked: &BTreeSet<Target>) {
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for (id, segment) in ids.into_iter().zip(&links.segments) {
        let value = &mut module.data.get_mut(id).value;
        let mut blank = vec![0; value.len()];
        for target in linked {
            let Target::Data(start, end) = target else { continue };
            let within = start.saturating_sub(segment.start)..end.saturating_sub(segment.start);
            if let (Some(into), Some(from)) = (blank.get_mut(within.clone()), value.get(within)) {
                into.copy_from_slice(from);
            }
        }
        *value = blank;
    }
}

fn blank_table(module: &mut Module, functions: &[FunctionId], linked: &BTreeSet<Target>) {
    let of = |it: &Target| match it {
        Target::Function(index) => functions.get(*index).copied(),
        Target::Data(..) => None,
    };
    let linked: BTreeSet<_> = linked.iter().filter_map(of).collect();
    let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
    trap.func_body().unreachable();
    let trap = trap.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(items) = &mut element.items {
            items.iter_mut().filter(|it| !linked.contains(it)).for_each(|it| *it = trap);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::Value;
    use walrus::{ConstExpr, DataKind, ElementKind, RefType};

    /// A module whose function `root` has two constants, and whose data and table have two entries each.
    fn module() -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let table = module.tables.add_local(false, 2, None, RefType::FUNCREF);
        let mut root = FunctionBuilder::new(&mut module.types, &[], &[]);
        root.func_body().i32_const(0).drop().i32_const(0).drop();
        let root = root.finish(Vec::new(), &mut module.funcs);
        module.exports.add("root", root);
        let pointed = [1, 2].map(|number| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.func_body().i32_const(number).drop();
            function.finish(Vec::new(), &mut module.funcs)
        });
        let offset = ConstExpr::Value(Value::I32(0));
        module.data.add(DataKind::Active { memory, offset: offset.clone() }, b"keptgone".to_vec());
        let kind = ElementKind::Active { table, offset };
        module.elements.add(kind, ElementItems::Functions(pointed.into()));
        module
    }

    fn table(module: &Module) -> Vec<FunctionId> {
        match module.elements.iter().next().map(|it| &it.items) {
            Some(ElementItems::Functions(items)) => items.clone(),
            _ => Vec::new(),
        }
    }

    #[derive(Default)]
    struct Numbers(Vec<usize>);

    impl<'instr> Visitor<'instr> for Numbers {
        fn visit_instr(&mut self, instr: &'instr Instr, at: &'instr InstrLocId) {
            self.0.extend(matches!(instr, Instr::Const(_)).then(|| at.data() as usize + 1));
        }
    }

    #[test]
    fn what_no_address_leads_to_goes() {
        let wasm = module().emit_wasm();
        let mut module = Module::from_buffer(&wasm).unwrap();
        let functions: Vec<_> = module.funcs.iter().map(walrus::Function::id).collect();
        let before = table(&module);
        let start = wasm.windows(8).position(|it| it == b"keptgone").unwrap();
        let root = module.exports.get_func("root").unwrap();
        let mut numbers = Numbers::default();
        let code = module.funcs.get(root).kind.unwrap_local();
        dfs_in_order(&mut numbers, code, code.entry_block());
        let index = functions.iter().position(|it| Some(it) == before.first()).unwrap();
        let targets = [Target::Data(start, start + 4), Target::Function(index)];
        let links = Links {
            targets: numbers.0.into_iter().zip(targets).collect(),
            segments: std::iter::once(start..start + 8).collect(),
        };

        sweep(&mut module, &functions, &links);

        assert_eq!(b"kept\0\0\0\0", &*module.data.iter().next().unwrap().value);
        let after = table(&module);
        assert_eq!(before.first(), after.first());
        assert!(!after.contains(before.last().unwrap()));
    }
}
