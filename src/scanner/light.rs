//! Lightness around each pixel, from a summed-area table.

use super::Tone;

/// The number of threshold windows along the longer side: each window is larger than a few modules
/// and smaller than a code.
const WINDOWS: usize = 16;
/// The number of blur windows along the longer side, each about the size of a module: an unfocused
/// camera mixes neighbouring modules.
const BLURS: usize = 50;
/// How much to amplify the contrast that is left after a blur.
const SHARPNESS: i32 = 3;
/// The noise of a sensor, in levels of lightness.
const GRAIN: i32 = 6;

/// A summed-area table of lightness, with one more row and column than the picture.
///
/// Sums may wrap around: only small differences between them are used.
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

    /// Whether a pixel is darker than its surroundings by more than noise. In a code of light on
    /// dark, whether it is lighter.
    pub(super) fn is_dark(&self, x: usize, y: usize, pixel: u8, tone: Tone) -> bool {
        let around = u8::try_from(self.around(x, y, WINDOWS)).unwrap_or(u8::MAX);
        (i32::from(tone.of(pixel)) + GRAIN) * 16 < i32::from(tone.of(around)) * 15
    }

    /// The approximate lightness of a pixel before it was blurred.
    pub(super) fn sharpened(&self, x: usize, y: usize, pixel: u8) -> u8 {
        let pixel = i32::from(pixel);
        let sharp = pixel + SHARPNESS * (pixel - self.around(x, y, BLURS));
        u8::try_from(sharp.clamp(0, 255)).unwrap_or_default()
    }

    /// The mean lightness of a window centred on a pixel.
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
