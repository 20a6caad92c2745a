//! Reads the relocations, which record which numbers in a linked wasm are addresses.
//!
//! `--emit-relocs` keeps them in the wasm, with the position of each number in the file.

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    CustomSectionReader, DataSectionReader, KnownCustom, Linking, Parser, Payload,
    RelocSectionReader, RelocationType, SymbolInfo,
};

/// The target to which a number refers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A function, by its index. The number is its index in the table.
    Function(usize),
    /// A piece of data, by its start and end in the file. The number is an address in it.
    Data(usize, usize),
}

/// The targets of all numbers that are addresses, by position in the file.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) targets: BTreeMap<usize, Target>,
    /// The position of each data segment in the file.
    pub(super) segments: Vec<Range<usize>>,
}

impl Links {
    pub(super) fn read(wasm: &[u8]) -> Result<Self> {
        let mut links = Self::default();
        let mut sections = Vec::new();
        let mut symbols = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            sections.extend(payload.as_section().map(|it| it.1.start));
            match payload {
                Payload::DataSection(data) => links.segments = segments(data)?,
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(_) => symbols = links.symbols(&custom)?,
                    KnownCustom::Reloc(relocs) => links.add(relocs, &sections, &symbols)?,
                    _ => {}
                },
                _ => {}
            }
        }
        if links.targets.is_empty() {
            bail!("the linker has left no addresses; is it still asked to --emit-relocs?");
        }
        Ok(links)
    }

    pub(super) fn at(&self, place: usize) -> Option<&Target> {
        self.targets.get(&place)
    }

    pub(super) fn within(&self, places: Range<usize>) -> impl Iterator<Item = &Target> {
        self.targets.range(places).map(|it| it.1)
    }

    /// The target of each symbol, if it is a function or defined data.
    fn symbols(&self, custom: &CustomSectionReader<'_>) -> Result<Vec<Option<Target>>> {
        let mut targets = Vec::new();
        let KnownCustom::Linking(linking) = custom.as_known() else { return Ok(targets) };
        for part in linking.subsections() {
            let Linking::SymbolTable(symbols) = part? else { continue };
            for symbol in symbols {
                targets.push(match symbol? {
                    SymbolInfo::Func { index, .. } => Some(Target::Function(index as usize)),
                    SymbolInfo::Data { symbol: Some(it), .. } => {
                        let segment = self.segments.get(it.index as usize);
                        let start =
                            segment.context("data in no segment")?.start + it.offset as usize;
                        Some(Target::Data(start, start + it.size as usize))
                    }
                    _ => None,
                });
            }
        }
        Ok(targets)
    }

    fn add(
        &mut self,
        relocs: RelocSectionReader<'_>,
        sections: &[usize],
        symbols: &[Option<Target>],
    ) -> Result<()> {
        let section = sections.get(relocs.section_index() as usize);
        let start = *section.context("links in no section")?;
        for entry in relocs.entries() {
            let entry = entry?;
            match entry.ty {
                RelocationType::TableIndexSleb
                | RelocationType::TableIndexI32
                | RelocationType::MemoryAddrLeb
                | RelocationType::MemoryAddrSleb
                | RelocationType::MemoryAddrI32 => {
                    let target = symbols.get(entry.index as usize).context("a link to nothing")?;
                    let place = start + entry.offset as usize;
                    self.targets.extend(target.clone().map(|it| (place, it)));
                }
                // The parsed code shows these by itself.
                RelocationType::FunctionIndexLeb
                | RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb
                // Only debuggers need these.
                | RelocationType::FunctionOffsetI32
                | RelocationType::SectionOffsetI32 => {}
                other => bail!("the linker writes {other:?}, which nothing here has met"),
            }
        }
        Ok(())
    }
}

fn segments(data: DataSectionReader<'_>) -> Result<Vec<Range<usize>>> {
    let place = |it: wasmparser::Data<'_>| it.range.end - it.data.len()..it.range.end;
    data.into_iter().map(|it| Ok(place(it?))).collect()
}
