//! What the linker knows, and the wasm alone no longer says: which numbers are addresses.
//!
//! `--emit-relocs` leaves it in the wasm, for each number by where it stands in the file.

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    CustomSectionReader, DataSectionReader, KnownCustom, Linking, Parser, Payload,
    RelocSectionReader, RelocationType, SymbolInfo,
};

/// What a number stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A function, by its index: the number is its place in the table.
    Function(usize),
    /// A piece of data, from one place in the file to another: the number is an address in it.
    Data(usize, usize),
}

/// Numbers that are addresses, by where they stand in the file.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) targets: BTreeMap<usize, Target>,
    /// The data of each segment.
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

    /// What each symbol stands for, where it is a function or data that is there.
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
                // The code says these by itself.
                RelocationType::FunctionIndexLeb
                | RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb
                // For debuggers.
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
