//! Replaces code that can only end in a trap by that trap, and removes the code that leads there.
//!
//! No instance is called again after a trap (`trap-guard.js`), so nobody reads what it writes into
//! its memory between its last call and the trap. Those instructions are removed. A function that
//! calls nothing and never returns is a trap itself, and so are the calls to it.

use std::collections::BTreeSet;
use walrus::ir::{Br, BrIf, BrTable, Call, IfElse, Instr, InstrSeqId, Unreachable};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, InstrLocId, LocalFunction, Module};

/// Removes the code that leads to functions that trap, and repeats this for functions that thereby
/// become traps.
pub(super) fn cut(module: &mut Module) {
    let mut traps = BTreeSet::new();
    loop {
        let before = traps.len();
        for (id, function) in module.funcs.iter_local_mut() {
            let entry = function.entry_block();
            let mut cutter = Cutter { function, traps: &traps, open: Vec::new() };
            if cutter.block(entry).is_trap() {
                traps.insert(id);
            }
        }
        if traps.len() == before {
            return;
        }
    }
}

pub(super) fn make_trap(module: &mut Module, id: FunctionId) {
    let kind = module.types.get(module.funcs.get(id).ty());
    let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.func_body().unreachable();
    let locals = params.iter().map(|it| module.locals.add(*it)).collect();
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(locals));
}

/// The control flow of an instruction or of a sequence of instructions.
#[derive(Debug, Default)]
struct Flow {
    /// The next instruction is unreachable.
    ends: bool,
    /// It has an effect outside the function: a call or a return.
    shows: bool,
    /// The blocks to which it may branch.
    targets: BTreeSet<InstrSeqId>,
}

impl Flow {
    fn is_trap(&self) -> bool {
        self.ends && !self.shows && self.targets.is_empty()
    }

    /// It can be removed before a trap.
    fn is_idle(&self) -> bool {
        !self.ends && !self.shows && self.targets.is_empty()
    }

    fn and(mut self, other: Self) -> Self {
        self.targets.extend(other.targets);
        Self { ends: self.ends && other.ends, shows: self.shows || other.shows, ..self }
    }
}

struct Cutter<'a> {
    function: &'a mut LocalFunction,
    traps: &'a BTreeSet<FunctionId>,
    /// The enclosing blocks.
    open: Vec<InstrSeqId>,
}

impl Cutter<'_> {
    /// A sequence whose label is at its end: a branch to it continues after the block.
    fn block(&mut self, id: InstrSeqId) -> Flow {
        let mut flow = self.sequence(id);
        flow.ends &= !flow.targets.remove(&id);
        flow
    }

    fn sequence(&mut self, id: InstrSeqId) -> Flow {
        self.open.push(id);
        let instrs = std::mem::take(&mut self.function.block_mut(id).instrs);
        let mut kept: Vec<((Instr, InstrLocId), Flow)> = Vec::new();
        let mut instrs = instrs.into_iter();
        while let Some((instr, at)) = instrs.next() {
            let flow = self.instr(&instr);
            let (ends, is_trap) = (flow.ends, flow.is_trap());
            while is_trap && kept.last().is_some_and(|it| it.1.is_idle()) {
                kept.pop();
            }
            let instr = if is_trap { Unreachable {}.into() } else { instr };
            // Wasm validation does not see that the code after such a block is unreachable.
            let is_seen = instr.following_instructions_are_unreachable();
            kept.push(((instr, at), flow));
            if ends {
                let trap = || ((Unreachable {}.into(), at), Flow { ends, ..Flow::default() });
                kept.extend(instrs.next().filter(|_| !is_seen).map(|_| trap()));
                break;
            }
        }
        self.open.pop();
        let (instrs, flows): (Vec<_>, Vec<_>) = kept.into_iter().unzip();
        self.function.block_mut(id).instrs = instrs;
        let ends = flows.last().is_some_and(|it| it.ends);
        Flow { ends, ..flows.into_iter().fold(Flow::default(), Flow::and) }
    }

    fn instr(&mut self, instr: &Instr) -> Flow {
        let trap = Flow { ends: true, ..Flow::default() };
        let shown = Flow { shows: true, ..Flow::default() };
        match instr {
            Instr::Unreachable(_) => trap,
            Instr::Call(Call { func }) if self.traps.contains(func) => trap,
            Instr::Call(_) | Instr::CallIndirect(_) => shown,
            Instr::Return(_) => Flow { ends: true, ..shown },
            Instr::Block(it) => self.block(it.seq),
            Instr::Loop(it) => {
                let mut flow = self.sequence(it.seq);
                flow.targets.remove(&it.seq);
                flow
            }
            Instr::IfElse(IfElse { consequent, alternative }) => {
                self.block(*consequent).and(self.block(*alternative))
            }
            Instr::Br(Br { block }) => Flow { targets: [*block].into(), ..trap },
            Instr::BrIf(BrIf { block }) => Flow { targets: [*block].into(), ..Flow::default() },
            Instr::BrTable(BrTable { blocks, default }) => {
                Flow { targets: blocks.iter().chain([default]).copied().collect(), ..trap }
            }
            Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Unop(_)
            | Instr::Binop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::MemoryCopy(_)
            | Instr::MemoryFill(_) => Flow::default(),
            // Any other instruction may have any effect.
            _ => Flow { targets: self.open.iter().copied().collect(), ..shown },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ValType;

    /// Builds a module with an imported function, a trap, and a function that `body` makes of the two.
    /// Returns how many of its instructions are left, traps included, and the module.
    fn left(body: impl FnOnce(&mut FunctionBuilder, FunctionId, FunctionId)) -> (usize, Module) {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let (shows, _) = module.add_import_func("page", "shows", kind);
        let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
        trap.func_body().i32_const(7).drop().unreachable();
        let trap = trap.finish(Vec::new(), &mut module.funcs);
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        body(&mut function, shows, trap);
        let function = function.finish(Vec::new(), &mut module.funcs);
        module.exports.add("f", function);
        cut(&mut module);
        let local = module.funcs.get(function).kind.unwrap_local();
        let size = usize::try_from(local.size()).unwrap();
        // The result must still be valid wasm.
        wasmparser::validate(&module.emit_wasm()).unwrap();
        (size, module)
    }

    #[test]
    fn the_way_from_the_last_call_to_a_trap_goes() {
        let (size, _) = left(|it, shows, trap| {
            it.func_body().call(shows).i32_const(1).drop().call(trap).i32_const(2);
        });
        assert_eq!(2, size);
    }

    #[test]
    fn what_leads_somewhere_else_stays() {
        let (size, _) = left(|it, shows, trap| {
            it.func_body()
                .block(None, |block| {
                    let out = block.id();
                    block.i32_const(0).br_if(out).call(trap);
                })
                .call(shows)
                .i32_const(2);
        });
        assert_eq!(6, size);
    }

    #[test]
    fn a_block_that_none_leaves_ends_what_is_around() {
        let (size, _) = left(|it, shows, trap| {
            it.func_body()
                .block(None, |block| {
                    block.call(shows).call(trap);
                })
                .call(shows)
                .i32_const(2);
        });
        assert_eq!(4, size);
    }
}
