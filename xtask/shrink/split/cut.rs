//! Separates the two parts of a module whose functions `plan` has marked.

use super::{FIRST, LaterData, base, is_later};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, Function, FunctionBuilder,
    FunctionId, FunctionKind, GlobalId, GlobalKind, ImportedFunction, MemoryId, Module,
    ModuleConfig, TableId,
};

/// The two parts of a module whose functions `plan` has marked.
pub(crate) struct Parts {
    pub(crate) first: Module,
    pub(crate) later: Option<Module>,
}

/// `wasm` still has the names of its functions.
pub(crate) fn cut(wasm: &[u8], data: &LaterData) -> Result<Parts> {
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
