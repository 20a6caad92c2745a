//! Passes zero for arguments that are never read: once panic messages are removed, these are the
//! source locations that went with them.

use std::collections::BTreeSet;
use walrus::ir::{Const, Instr, InstrSeq, InstrSeqId, LocalGet, Value, Visitor, dfs_in_order};
use walrus::{FunctionId, InstrLocId, LocalFunction, LocalId, Module, ValType};

/// Only looks at the last argument: a source location comes last, and is one number.
pub(super) fn blank(module: &mut Module) {
    loop {
        let unread = unread(module);
        let mut has_changed = false;
        for (_, function) in module.funcs.iter_local_mut() {
            for sequence in Found::of(function).sequences {
                has_changed |= blank_calls(function, sequence, &unread);
            }
        }
        // An argument that was only read to be passed on may be unread now.
        if !has_changed {
            return;
        }
    }
}

/// Functions whose last parameter is a number that is never read.
fn unread(module: &Module) -> BTreeSet<FunctionId> {
    let is_unread = |it: &LocalFunction| {
        let last = it.args.last().filter(|it| module.locals.get(**it).ty() == ValType::I32);
        last.is_some_and(|last| !Found::of(it).reads.contains(last))
    };
    module.funcs.iter_local().filter(|it| is_unread(it.1)).map(|it| it.0).collect()
}

#[derive(Default)]
struct Found {
    sequences: Vec<InstrSeqId>,
    reads: BTreeSet<LocalId>,
}

impl Found {
    fn of(function: &LocalFunction) -> Self {
        let mut found = Self::default();
        dfs_in_order(&mut found, function, function.entry_block());
        found
    }
}

impl<'instr> Visitor<'instr> for Found {
    fn start_instr_seq(&mut self, sequence: &'instr InstrSeq) {
        self.sequences.push(sequence.id());
    }

    fn visit_local_get(&mut self, get: &LocalGet) {
        self.reads.insert(get.local);
    }
}

fn blank_calls(
    function: &mut LocalFunction,
    sequence: InstrSeqId,
    unread: &BTreeSet<FunctionId>,
) -> bool {
    let mut has_changed = false;
    let instrs = &mut function.block_mut(sequence).instrs;
    for call in 1..instrs.len() {
        let Some([(value, at), (Instr::Call(call), _)]) = instrs.get_mut(call - 1..=call) else {
            continue;
        };
        let is_blank = matches!(value, Instr::Const(Const { value: Value::I32(0) }));
        let is_plain = matches!(value, Instr::Const(_) | Instr::LocalGet(_));
        if unread.contains(&call.func) && is_plain && !is_blank {
            *value = Const { value: Value::I32(0) }.into();
            *at = InstrLocId::default();
            has_changed = true;
        }
    }
    has_changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    /// Compares what a caller passes to a function that reads its parameter and to one that doesn't.
    #[test]
    fn only_what_is_read_is_handed_over() {
        for (is_read, expected) in [(true, 7), (false, 0)] {
            let mut module = Module::default();
            let parameter = module.locals.add(ValType::I32);
            let mut inner = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
            if is_read {
                inner.func_body().local_get(parameter).drop();
            }
            let inner = inner.finish(vec![parameter], &mut module.funcs);
            let mut outer = FunctionBuilder::new(&mut module.types, &[], &[]);
            outer.func_body().i32_const(7).call(inner);
            let outer = outer.finish(Vec::new(), &mut module.funcs);
            blank(&mut module);
            let outer = module.funcs.get(outer).kind.unwrap_local();
            let first = outer.block(outer.entry_block()).first().map(|it| it.0.clone());
            let Some(Instr::Const(Const { value: Value::I32(found) })) = first else {
                panic!("{first:?}");
            };
            assert_eq!(expected, found);
        }
    }
}
