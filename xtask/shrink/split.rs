//! Cuts a wasm in two: what an instance needs from its start, and what it calls only later.
//!
//! The later part shares memory, table and functions with the first one, which it imports as exports
//! of the module [`FIRST`]; instantiating it fills the entries of the table that it owns. The
//! first part calls it through the table: before the later part is there, such a call traps.
//!
//! `plan` decides before wasm-bindgen changes the module, as long as relocations show all addresses,
//! and marks functions by their names. `cut` separates them afterwards.

use super::gc::{self, Reached};
use super::links::{Links, Target};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, Function, FunctionBuilder,
    FunctionId, FunctionKind, GlobalId, GlobalKind, ImportedFunction, MemoryId, Module,
    ModuleConfig, TableId,
};

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

/// The two parts of a module whose functions `plan` has marked.
pub(super) struct Parts {
    pub(super) first: Module,
    pub(super) later: Option<Module>,
}

/// `wasm` still has the names of its functions.
pub(super) fn cut(wasm: &[u8], data: &LaterData) -> Result<Parts> {
    let mut first = parsed(wasm)?;
    if !first.funcs.iter().any(is_later) {
        return Ok(Parts { first, later: None });
    }
    // Identifiers hold for one module only, but those of the same file come in the same order.
    let mut later = parsed(wasm)?;
    let seam = Seam::of(&first)?;
    seam.leave(&mut first, data)?;
    Seam::of(&later)?.take(&mut later, data)?;
    for module in [&mut first, &mut later] {
        walrus::passes::gc::run(module);
    }
    Ok(Parts { first, later: Some(later) })
}

fn parsed(wasm: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(wasm).context("the wasm of wasm-bindgen can't be read")
}

fn is_later(function: &Function) -> bool {
    function.name.as_deref().is_some_and(|it| it.starts_with(MARK))
}

/// Where the two parts meet.
struct Seam {
    memory: MemoryId,
    table: TableId,
    /// The number of entries of the table that the module had.
    entries: u64,
    /// The functions of the later part.
    moved: BTreeSet<FunctionId>,
    /// Those that the first part calls. They get entries of their own at the end of the table.
    called: Vec<FunctionId>,
    /// Those that the table has, by place.
    pointed: Vec<(i32, FunctionId)>,
    /// What the later part uses of the first one, in addition to its memory.
    tables: BTreeSet<TableId>,
    globals: BTreeSet<GlobalId>,
    functions: Vec<FunctionId>,
}

impl Seam {
    fn of(module: &Module) -> Result<Self> {
        let moved: BTreeSet<_> =
            module.funcs.iter().filter(|it| is_later(it)).map(Function::id).collect();
        let [mut used, mut called] = [Used::default(), Used::default()];
        for (id, body) in module.funcs.iter_local() {
            let by = if moved.contains(&id) { &mut used } else { &mut called };
            dfs_in_order(by, body, body.entry_block());
        }
        let is_lent = |it: &FunctionId| {
            !moved.contains(it) && matches!(module.funcs.get(*it).kind, FunctionKind::Local(_))
        };
        let table = module.tables.main_function_table()?.context("a wasm without a table")?;
        let memory = module.memories.iter().next().map(walrus::Memory::id);
        Ok(Self {
            memory: memory.context("a wasm without memory")?,
            table,
            entries: module.tables.get(table).initial,
            called: called.functions.intersection(&moved).copied().collect(),
            pointed: pointed(module, &moved)?,
            // It fills the table even if it calls nothing through it.
            tables: used.tables.into_iter().chain([table]).collect(),
            globals: used.globals,
            functions: used.functions.into_iter().filter(is_lent).collect(),
            moved,
        })
    }

    /// The places in the table of the functions that the first part calls.
    fn slots(&self) -> Result<Vec<(i32, FunctionId)>> {
        let slots = (i32::try_from(self.entries)?..).zip(&self.called);
        Ok(slots.map(|(slot, id)| (slot, *id)).collect())
    }

    /// Makes room for these places.
    fn widen_table(&self, module: &mut Module) -> Result<()> {
        let table = module.tables.get_mut(self.table);
        table.initial = self.entries + u64::try_from(self.called.len())?;
        table.maximum = table.maximum.map(|_| table.initial);
        Ok(())
    }

    /// Leaves the first part.
    fn leave(&self, module: &mut Module, data: &LaterData) -> Result<()> {
        self.widen_table(module)?;
        for (slot, id) in self.slots()? {
            call_through_table(module, id, self.table, slot);
        }
        self.blank_table(module);
        blank(module, data)?;
        let mut names = names();
        let mut lend = |item: ExportItem| {
            module.exports.add(&names.next().unwrap_or_default(), item);
        };
        lend(self.memory.into());
        self.tables.iter().for_each(|it| lend((*it).into()));
        self.globals.iter().for_each(|it| lend((*it).into()));
        self.functions.iter().for_each(|it| lend((*it).into()));
        Ok(())
    }

    /// Puts traps in the place of the later part's functions in the table.
    fn blank_table(&self, module: &mut Module) {
        let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
        trap.func_body().unreachable();
        let trap = trap.finish(Vec::new(), &mut module.funcs);
        for element in module.elements.iter_mut() {
            if let ElementItems::Functions(items) = &mut element.items {
                items.iter_mut().filter(|it| self.moved.contains(it)).for_each(|it| *it = trap);
            }
        }
    }

    /// Takes the later part, which exports nothing: its functions get into the table.
    fn take(&self, module: &mut Module, data: &LaterData) -> Result<()> {
        self.widen_table(module)?;
        module.start = None;
        let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
        for export in exports {
            module.exports.delete(export);
        }
        self.take_data(module, data)?;
        self.take_entries(module)?;
        self.borrow(module);
        Ok(())
    }

    fn take_data(&self, module: &mut Module, data: &LaterData) -> Result<()> {
        let memory = self.memory;
        let all: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
        module.memories.get_mut(memory).data_segments.clear();
        for segment in all {
            module.data.delete(segment);
        }
        for (address, bytes) in data {
            let offset = ConstExpr::Value(Value::I32(i32::try_from(*address)?));
            let segment = module.data.add(DataKind::Active { memory, offset }, bytes.clone());
            module.memories.get_mut(memory).data_segments.insert(segment);
        }
        Ok(())
    }

    fn take_entries(&self, module: &mut Module) -> Result<()> {
        let table = self.table;
        let all: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
        module.tables.get_mut(table).elem_segments.clear();
        for element in all {
            module.elements.delete(element);
        }
        let mut owned = [self.pointed.clone(), self.slots()?].concat();
        owned.sort_unstable_by_key(|it| it.0);
        for run in owned.chunk_by(|one, next| one.0 + 1 == next.0) {
            let offset = ConstExpr::Value(Value::I32(run.first().map_or(0, |it| it.0)));
            let items = ElementItems::Functions(run.iter().map(|it| it.1).collect());
            let element = module.elements.add(ElementKind::Active { table, offset }, items);
            module.tables.get_mut(table).elem_segments.insert(element);
        }
        Ok(())
    }

    /// Imports what the first part exports, under the same names.
    fn borrow(&self, module: &mut Module) {
        let mut names = names();
        let mut name = || names.next().unwrap_or_default();
        let memory = module.imports.add(FIRST, &name(), self.memory);
        module.memories.get_mut(self.memory).import = Some(memory);
        for table in &self.tables {
            let import = module.imports.add(FIRST, &name(), *table);
            module.tables.get_mut(*table).import = Some(import);
        }
        for global in &self.globals {
            let import = module.imports.add(FIRST, &name(), *global);
            module.globals.get_mut(*global).kind = GlobalKind::Import(import);
        }
        for function in &self.functions {
            let ty = module.funcs.get(*function).ty();
            let import = module.imports.add(FIRST, &name(), *function);
            let kind = FunctionKind::Import(ImportedFunction { import, ty });
            module.funcs.get_mut(*function).kind = kind;
        }
    }
}

/// Short names, which no other export has.
fn names() -> impl Iterator<Item = String> {
    (0_usize..).map(|it| it.to_string())
}

#[derive(Default)]
struct Used {
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
    tables: BTreeSet<TableId>,
}

impl Visitor<'_> for Used {
    fn visit_function_id(&mut self, it: &FunctionId) {
        self.functions.insert(*it);
    }

    fn visit_global_id(&mut self, it: &GlobalId) {
        self.globals.insert(*it);
    }

    fn visit_table_id(&mut self, it: &TableId) {
        self.tables.insert(*it);
    }
}

fn pointed(module: &Module, moved: &BTreeSet<FunctionId>) -> Result<Vec<(i32, FunctionId)>> {
    let mut pointed = Vec::new();
    for element in module.elements.iter() {
        let ElementItems::Functions(items) = &element.items else { continue };
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = element.kind
        else {
            bail!("functions without a place in the table");
        };
        pointed.extend((start..).zip(items.iter().copied()).filter(|it| moved.contains(&it.1)));
    }
    Ok(pointed)
}

/// Replaces the body of a function by a call of that entry of the table.
fn call_through_table(module: &mut Module, id: FunctionId, table: TableId, slot: i32) {
    let kind = module.funcs.get(id).ty();
    let (params, results) = module.types.params_results(kind);
    let (params, results) = (params.to_vec(), results.to_vec());
    let locals: Vec<_> = params.iter().map(|it| module.locals.add(*it)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    for it in &locals {
        body.local_get(*it);
    }
    body.i32_const(slot).call_indirect(kind, table);
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(locals));
}

/// Overwrites the later part's data in the first one.
fn blank(module: &mut Module, data: &LaterData) -> Result<()> {
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let segment = module.data.get_mut(segment);
        let base = base(&segment.kind)?;
        for (address, bytes) in data {
            let at = (*address as usize).checked_sub(base);
            let within = at.and_then(|it| segment.value.get_mut(it..it + bytes.len()));
            within.into_iter().flatten().for_each(|it| *it = 0);
        }
    }
    Ok(())
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
    use walrus::ir::Instr;
    use walrus::{InstrLocId, RefType};
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
