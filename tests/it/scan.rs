//! QR codes in images, drawn by the tests and read by the scanner that ships.

use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use scanner::read;

/// An image as one byte of lightness per pixel.
struct Picture {
    luma: Vec<u8>,
    width: usize,
}

impl Picture {
    fn blank(width: usize, height: usize) -> Self {
        Self { luma: vec![200; width * height], width }
    }

    /// Draws a code with its quiet zone; `pixels` is the size of a module.
    fn draw(mut self, text: &str, at: (usize, usize), pixels: usize) -> Self {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let modules = usize::try_from(code.size()).unwrap() + 8;
        for y in 0..modules * pixels {
            for x in 0..modules * pixels {
                let module = |it: usize| i32::try_from(it / pixels).unwrap() - 4;
                let is_dark = code.get_module(module(x), module(y));
                self.luma[(at.1 + y) * self.width + at.0 + x] = if is_dark { 20 } else { 240 };
            }
        }
        self
    }

    /// Covers a part of the code, like a thumb.
    fn cover(mut self, at: (usize, usize), side: usize) -> Self {
        for y in at.1..at.1 + side {
            self.luma[y * self.width + at.0..][..side].fill(90);
        }
        self
    }

    /// Inverts the image, like a browser or a phone that makes every page dark.
    fn inverted(mut self) -> Self {
        self.luma.iter_mut().for_each(|it| *it = 255 - *it);
        self
    }

    /// Mirrors the image, like a front camera.
    fn mirrored(mut self) -> Self {
        self.luma.chunks_exact_mut(self.width).for_each(<[u8]>::reverse);
        self
    }

    fn turned(self) -> Self {
        let height = self.luma.len() / self.width;
        let columns = (0..self.width).map(|x| (0..height).rev().map(move |y| (x, y)));
        let luma = columns.flatten().map(|(x, y)| self.luma[y * self.width + x]).collect();
        Self { luma, width: height }
    }

    /// Reduces the contrast to `contrast` steps of lightness around `middle`.
    fn faded(mut self, middle: u8, contrast: u8) -> Self {
        let start = middle - contrast / 2;
        let fade =
            |it: u8| start + u8::try_from(u16::from(it) * u16::from(contrast) / 255).unwrap();
        self.luma.iter_mut().for_each(|it| *it = fade(*it));
        self
    }

    #[track_caller]
    fn check(&self, expected: &[&str]) {
        let mut found = read(&self.luma, self.width, self.luma.len() / self.width);
        found.sort();
        assert_eq!(expected, found);
    }
}

const ONE: &str = "https://example.org/#r=1BQEAP3wZtF8mASNFZ4mrze9SJkkKkkiptIRIpABVlARfQiOq";
const OTHER: &str = "https://example.org/#r=1BQEAP3wZtF8mASNFZ4mrze9SJkkKkkiptIRIpABVlARfQiOr";

/// Rows: #i32.
#[test]
fn every_code_in_view_is_read() {
    Picture::blank(640, 480).check(&[]);
    Picture::blank(640, 480).draw(ONE, (20, 30), 5).check(&[ONE]);
    Picture::blank(640, 480).draw(ONE, (20, 30), 5).draw(OTHER, (330, 200), 5).check(&[ONE, OTHER]);
    Picture::blank(640, 480).draw(ONE, (20, 30), 5).draw(ONE, (330, 200), 5).check(&[ONE]);
}

/// Rows: #i32.
#[test]
fn a_code_that_is_turned_mirrored_or_light_on_dark_is_read() {
    let picture = || Picture::blank(640, 480).draw(ONE, (20, 30), 5).draw(OTHER, (330, 200), 5);
    let both = [ONE, OTHER];
    picture().inverted().check(&both);
    picture().mirrored().check(&both);
    picture().mirrored().inverted().check(&both);
    picture().turned().check(&both);
    picture().turned().turned().inverted().check(&both);
    picture().faded(120, 40).check(&both);
    picture().inverted().faded(60, 40).check(&both);
    // A phone in dark mode next to a light one.
    let light = Picture::blank(640, 480).draw(ONE, (20, 30), 5);
    let dark = Picture::blank(640, 480).inverted().draw(OTHER, (330, 200), 5);
    let mut mixed = light;
    for y in 200..420 {
        for x in 330..560 {
            mixed.luma[y * 640 + x] = 255 - dark.luma[y * 640 + x];
        }
    }
    mixed.check(&both);
}

/// Rows: #i32.
#[test]
fn a_damaged_code_is_mended_or_left() {
    let picture = || Picture::blank(400, 400).draw(ONE, (20, 20), 6);
    picture().cover((150, 150), 35).check(&[ONE]);
    picture().cover((120, 120), 120).check(&[]);
}

#[test]
fn a_size_that_is_not_that_of_the_picture_is_nothing() {
    let picture = Picture::blank(400, 300).draw(ONE, (20, 20), 5);
    for (width, height) in [(0, 0), (0, 300), (400, 0), (400, 299), (401, 300), (usize::MAX, 2)] {
        assert!(read(&picture.luma, width, height).is_empty(), "{width} by {height}");
    }
    assert!(read(&[], 0, 0).is_empty());
    assert!(read(&[], 0, usize::MAX).is_empty());
}

proptest! {
    // Each case reads a whole image twice.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_picture_is_looked_at(
        luma in prop::collection::vec(prop::sample::select(vec![0_u8, 255]), 1..4000),
        width in 1_usize..80,
    ) {
        let height = luma.len() / width;
        read(&luma[..width * height], width, height);
    }

    /// Patterns that look like parts of codes: finders anywhere, in any size, overlapping.
    #[test]
    fn any_finders_are_looked_at(
        finders in prop::collection::vec((0_usize..240, 0_usize..240, 1_usize..9), 1..12),
    ) {
        let mut picture = Picture::blank(320, 320);
        for (left, top, pixels) in finders {
            for y in 0..7 * pixels {
                for x in 0..7 * pixels {
                    let ring = (x / pixels).abs_diff(3).max((y / pixels).abs_diff(3));
                    let (x, y) = ((left + x).min(319), (top + y).min(319));
                    picture.luma[y * 320 + x] = if ring == 2 { 240 } else { 10 };
                }
            }
        }
        read(&picture.luma, 320, 320);
    }
}
