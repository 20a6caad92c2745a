//! Reorders functions, renumbers their locals and levels alignments so that they compress better.
//!
//! Neither the orders nor the alignments have a meaning in wasm. A function that resembles the
//! previous ones compresses well, and so do local indices if the most used locals have the same ones
//! in every function.

use anyhow::{Context as _, Result};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Instruction};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, MemArg, Operator, Parser, Payload,
    TypeRef,
};

/// The length in bytes of the runs by which functions are compared.
const RUN: usize = 4;
/// A run that at least this many functions contain is too common to count.
const COMMON: usize = 200;
/// How much a run counts that the previous function contains, or the one before, and so on.
const NEARNESS: [usize; 4] = [60, 40, 30, 24];

pub(super) fn arranged(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut found = Found::default();
    for payload in Parser::new(0).parse_all(wasm) {
        found.add(payload?)?;
    }
    let order = by_likeness(&found.bodies);
    let mut places = vec![0; order.len()];
    for (place, old) in (found.imports..).zip(&order) {
        *places.get_mut(*old).context("a function that is not there")? = place;
    }
    let Found { imports, params, .. } = found;
    let mut arranger = Arranger { imports, params, order, places, locals: BTreeMap::new() };
    let mut module = wasm_encoder::Module::new();
    arranger.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// The facts about a module that reordering needs.
#[derive(Default)]
struct Found<'a> {
    /// The number of imported functions, which have the first indices.
    imports: u32,
    /// The number of parameters of each type; `params` has that of each function.
    type_params: Vec<u32>,
    params: Vec<u32>,
    bodies: Vec<&'a [u8]>,
}

impl<'a> Found<'a> {
    fn add(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(section) => {
                for function in section.into_iter_err_on_gc_types() {
                    self.type_params.push(u32::try_from(function?.params().len())?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => {
                for kind in section {
                    let params = self.type_params.get(kind? as usize);
                    self.params.push(*params.context("a function of no type")?);
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body.as_bytes()),
            _ => {}
        }
        Ok(())
    }
}

/// An order in which each function is followed by that of the remaining ones which resembles it and
/// the functions before it most.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|it| it.windows(RUN).collect()).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, run) in
        runs.iter().enumerate().flat_map(|(at, it)| it.iter().map(move |run| (at, *run)))
    {
        having.entry(run).or_default().push(function);
    }
    having.retain(|_, functions| functions.len() < COMMON);
    let empty = BTreeSet::new();
    let runs_of = |it: usize| runs.get(it).unwrap_or(&empty);
    let mut left: BTreeSet<_> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    let mut next = left.pop_first();
    while let Some(function) = next {
        order.push(function);
        left.remove(&function);
        let recent = order.iter().rev().map(|it| runs_of(*it));
        let shared = shared(recent, |run| having.get(run).into_iter().flatten(), &left);
        // The shared runs, as a part of the runs of both functions.
        let likeness = |(other, count): &(&usize, &usize)| {
            1_000_000 * **count / (runs_of(function).len() + runs_of(**other).len())
        };
        let best = shared.iter().max_by_key(|it| (likeness(it), Reverse(it.0)));
        next = best.map(|it| *it.0).or(left.first().copied());
    }
    order
}

/// For each of the remaining functions, how many runs it shares with recent ones, each by its nearness.
fn shared<'a, Functions: Iterator<Item = &'a usize>>(
    recent: impl Iterator<Item = &'a BTreeSet<&'a [u8]>>,
    having: impl Fn(&[u8]) -> Functions,
    left: &BTreeSet<usize>,
) -> BTreeMap<usize, usize> {
    let mut counted = BTreeSet::new();
    let mut shared = BTreeMap::new();
    for (nearness, runs) in NEARNESS.into_iter().zip(recent) {
        for run in runs.iter().filter(|it| counted.insert(**it)) {
            for other in having(run).filter(|it| left.contains(it)) {
                *shared.entry(*other).or_default() += nearness;
            }
        }
    }
    shared
}

struct Arranger {
    imports: u32,
    params: Vec<u32>,
    /// The old positions of the functions, in the new order.
    order: Vec<usize>,
    /// The new index of each function, by its old position.
    places: Vec<u32>,
    /// The new indices of the locals in the current function.
    locals: BTreeMap<u32, u32>,
}

type Reencoded<T> = Result<T, reencode::Error>;

impl Arranger {
    fn in_order<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|it| all.get(*it).cloned()).collect()
    }

    fn local(&self, local: u32) -> u32 {
        self.locals.get(&local).copied().unwrap_or(local)
    }
}

impl Reencode for Arranger {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Reencoded<u32> {
        let own = function.checked_sub(self.imports);
        Ok(own.and_then(|it| self.places.get(it as usize)).copied().unwrap_or(function))
    }

    /// Engines ignore the alignment that an access declares; the same one everywhere compresses better.
    fn mem_arg(&mut self, access: MemArg) -> Reencoded<wasm_encoder::MemArg> {
        let access = utils::mem_arg(self, access)?;
        Ok(wasm_encoder::MemArg { align: 0, ..access })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Reencoded<()> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.in_order(&types).into_iter().for_each(|it| {
            functions.function(it);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Reencoded<()> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        let bodies: Vec<_> = bodies.into_iter().zip(self.params.clone()).collect();
        for (body, params) in self.in_order(&bodies) {
            self.locals = most_used_first(&body, params)?;
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Reencoded<Instruction<'a>> {
        utils::instruction(
            self,
            match operator {
                Operator::LocalGet { local_index } => {
                    Operator::LocalGet { local_index: self.local(local_index) }
                }
                Operator::LocalSet { local_index } => {
                    Operator::LocalSet { local_index: self.local(local_index) }
                }
                Operator::LocalTee { local_index } => {
                    Operator::LocalTee { local_index: self.local(local_index) }
                }
                other => other,
            },
        )
    }
}

/// New indices for the locals of a function, the most used first. Parameters keep theirs, and locals
/// of one type stay together.
fn most_used_first(body: &FunctionBody<'_>, params: u32) -> Reencoded<BTreeMap<u32, u32>> {
    let mut uses: BTreeMap<u32, usize> = BTreeMap::new();
    let mut operators = body.get_operators_reader()?;
    while !operators.eof() {
        match operators.read()? {
            Operator::LocalGet { local_index: it }
            | Operator::LocalSet { local_index: it }
            | Operator::LocalTee { local_index: it } => *uses.entry(it).or_default() += 1,
            _ => {}
        }
    }
    let mut numbers = BTreeMap::new();
    let mut next = params;
    for run in body.get_locals_reader()? {
        let start = next;
        next += run?.0;
        let mut locals: Vec<_> = (start..next).collect();
        locals.sort_by_key(|it| Reverse(uses.get(it).copied().unwrap_or_default()));
        numbers.extend(locals.into_iter().zip(start..next));
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::{BinaryOp, Instr};
    use walrus::{FunctionBuilder, Module, ValType};

    #[test]
    fn each_function_comes_once_and_like_to_like() {
        let bodies: [&[u8]; 4] = [b"abcdefgh", b"12345678", b"xabcdefg", b""];
        assert_eq!([0, 2, 1, 3], *by_likeness(&bodies));
        // The third has nothing in common with the last, but the first has.
        let bodies: [&[u8]; 4] = [b"abcdefgh", b"12345678", b"abcdijkl", b"efghmnop"];
        assert_eq!([0, 2, 3, 1], *by_likeness(&bodies));
        assert_eq!([0; 0], *by_likeness(&[]));
    }

    /// A caller, a similar function that it calls, and a different function between them.
    fn module() -> Module {
        let mut module = Module::default();
        let number = [ValType::I32];
        let [parameter, rare, often] = [(); 3].map(|()| module.locals.add(ValType::I32));
        let mut inner = FunctionBuilder::new(&mut module.types, &number, &number);
        let mut body = inner.func_body();
        body.i32_const(11).drop().i32_const(12).drop();
        body.local_get(rare).drop().local_get(rare).drop();
        body.local_get(parameter).local_set(often);
        body.local_get(often).local_get(often).binop(BinaryOp::I32Add);
        let inner = inner.finish(vec![parameter], &mut module.funcs);
        let mut other = FunctionBuilder::new(&mut module.types, &[], &[]);
        let mut outer = FunctionBuilder::new(&mut module.types, &[], &number);
        outer.func_body().i32_const(11).drop().i32_const(12).drop();
        for value in 20..28 {
            other.func_body().i32_const(value).drop();
            outer.func_body().i32_const(2 * value).drop();
        }
        outer.func_body().i32_const(1).call(inner);
        for (name, function) in [("other", other), ("outer", outer)] {
            let id = function.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, id);
        }
        module
    }

    #[test]
    fn calls_and_locals_keep_their_meaning() {
        let wasm = arranged(&module().emit_wasm()).unwrap();
        wasmparser::validate(&wasm).unwrap();
        let module = Module::from_buffer(&wasm).unwrap();
        let outer = module.exports.get_func("outer").unwrap();
        let outer = module.funcs.get(outer).kind.unwrap_local();
        let called = outer.block(outer.entry_block()).iter().find_map(|(it, _)| match it {
            Instr::Call(it) => Some(it.func),
            _ => None,
        });
        let inner = module.funcs.get(called.unwrap()).kind.unwrap_local();
        let gets = inner.block(inner.entry_block()).iter().filter_map(|(it, _)| match it {
            Instr::LocalGet(it) => Some(inner.args.contains(&it.local)),
            _ => None,
        });
        assert_eq!([false, false, true, false, false], *gets.collect::<Vec<_>>());
    }
}
