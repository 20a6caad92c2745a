//! Consensus within a group, as defined by Tastle and Wierman (2007).
//!
//! `Cns = 1 + Σ fₖ/n · log₂(1 − |k − μ| / 3)` over the levels that somebody chose: 1 when all are
//! at one level, 0 when half are at each end.

/// A consensus in ten-thousandths, 0 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Consensus(u16);

/// The consensus in three bands, to be put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// At least 0.70, which is just under an even split between two neighbouring levels.
    Close,
    /// At least 0.40.
    Partly,
    /// Below 0.40, which is just above an even split between all four levels.
    Contrasted,
}

/// Fewer answers than this do not represent a group.
pub const CONSENSUS_MIN: u32 = 3;
const WHOLE: u16 = 10_000;
/// Fractional bits of a logarithm.
const BITS: u32 = 40;

impl Consensus {
    /// The consensus of the counts of the four levels; `None` with fewer than three answers.
    pub fn of(counts: [u32; 4]) -> Option<Self> {
        let n: u32 = counts.iter().sum();
        if n < CONSENSUS_MIN {
            return None;
        }
        let n = u64::from(n);
        let levels = || (0_u64..).zip(counts).map(|(level, count)| (level, u64::from(count)));
        let sum: u64 = levels().map(|(level, count)| level * count).sum();
        // 1 − |k − μ| / 3, multiplied by 3n to make it whole.
        let near = |level: u64| 3 * n - (level * n).abs_diff(sum);
        let terms = levels().filter(|&(_, count)| count > 0);
        let lost: u128 =
            terms.map(|(k, count)| u128::from(count) * u128::from(log2(3 * n, near(k)))).sum();
        let lost = (lost * u128::from(WHOLE) / u128::from(n) + (1 << (BITS - 1))) >> BITS;
        Some(Self(WHOLE.saturating_sub(u16::try_from(lost).unwrap_or(WHOLE))))
    }

    /// The mean of several consensus values; `None` if there are none.
    pub fn mean(of: impl Iterator<Item = Self>) -> Option<Self> {
        let (sum, count) = of.fold((0_u32, 0_u32), |(sum, n), it| (sum + u32::from(it.0), n + 1));
        let mean = (2 * sum + count).checked_div(2 * count)?;
        u16::try_from(mean).ok().map(Self)
    }

    /// From 0 to 10,000.
    pub fn ten_thousandths(self) -> u16 {
        self.0
    }

    pub fn band(self) -> Band {
        match self.0 {
            7_000.. => Band::Close,
            4_000.. => Band::Partly,
            _ => Band::Contrasted,
        }
    }
}

/// The base-2 logarithm of `whole / part`, which is at least 1, with `BITS` fractional bits.
/// Computed by repeated squaring, so that every machine gets the same result.
///
/// `part` is never 0: no answered level is a full scale away from the mean.
fn log2(whole: u64, part: u64) -> u64 {
    let (whole, part) = (u128::from(whole), u128::from(part.max(1)));
    let mut ratio = (whole << 62) / part;
    let mut log = 0_u64;
    while ratio >= 2 << 62 {
        ratio >>= 1;
        log += 1;
    }
    for _ in 0..BITS {
        ratio = (ratio * ratio) >> 62;
        log <<= 1;
        if ratio >= 2 << 62 {
            ratio >>= 1;
            log |= 1;
        }
    }
    log
}
