//! How light it is around each pixel.

use super::Tone;

/// The wider side holds so many windows, each larger than a few modules and smaller than a code.
const WINDOWS: usize = 16;
/// And so many of about a module, where a camera out of focus mixes what is next to each other.
const BLURS: usize = 50;
/// How much is made of a difference that is left after such a mixing.
const SHARPNESS: i32 = 3;
/// What a sensor adds by itself.
const GRAIN: i32 = 6;

/// Sums of lightness from the first corner on, in a row and a column more than the picture has.
///
/// They may go round past the greatest number: what is asked for are small differences.
pub(super) struct Light {
    sums: Vec<u32>,
    width: usize,
    height: usize,
}

impl Light {
    pub(super) fn of(luma: &[u8], width: usize) -> Self {
        let height = luma.len() / width;
        let mut sums = vec![0_u32; width + 1];
        sums.reserve_exact((width + 1) * height);
        for row in luma.chunks_exact(width) {
            let above = sums.len() - width - 1;
            let mut sum = 0_u32;
            sums.push(0);
            for (x, &pixel) in row.iter().enumerate() {
                sum = sum.wrapping_add(pixel.into());
                let before = sums.get(above + x + 1).copied().unwrap_or_default();
                sums.push(before.wrapping_add(sum));
            }
        }
        Self { sums, width, height }
    }

    /// Whether a pixel is darker than what is around it, by more than grain is.
    /// The other way round in a code that is light on dark.
    pub(super) fn is_dark(&self, x: usize, y: usize, pixel: u8, tone: Tone) -> bool {
        let around = u8::try_from(self.around(x, y, WINDOWS)).unwrap_or(u8::MAX);
        (i32::from(tone.of(pixel)) + GRAIN) * 16 < i32::from(tone.of(around)) * 15
    }

    /// A pixel of the picture as it was before a blur, roughly.
    pub(super) fn sharpened(&self, x: usize, y: usize, pixel: u8) -> u8 {
        let pixel = i32::from(pixel);
        let sharp = pixel + SHARPNESS * (pixel - self.around(x, y, BLURS));
        u8::try_from(sharp.clamp(0, 255)).unwrap_or_default()
    }

    /// The mean lightness of a window about a pixel.
    fn around(&self, x: usize, y: usize, windows: usize) -> i32 {
        let reach = (self.width.max(self.height) / windows / 2).max(1);
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
        let sum = |x: usize, y: usize| {
            self.sums.get(y * (self.width + 1) + x).copied().unwrap_or_default()
        };
        let rows = |x: usize| sum(x, bottom).wrapping_sub(sum(x, top));
        let all = rows(right).wrapping_sub(rows(left));
        let count = u32::try_from((right - left) * (bottom - top)).unwrap_or(u32::MAX);
        i32::try_from(all / count.max(1)).unwrap_or_default()
    }
}
