//! The camera script and the wasm that reads QR codes, for the facilitator's page.

use super::bundle::{Constants, Entry};
use super::{element, glue, script};
use crate::artifacts::{self, Artifacts, Role};
use crate::workspace::Root;
use anyhow::Result;

pub(super) fn add(root: &Root, artifacts: &mut Artifacts, glue: &str) -> Result<()> {
    let glue = glue::module(root, glue, &[])?;
    let wasm = element::file(artifacts, artifacts::SCANNER_WASM)?;
    let constants = Constants::from([("SCANNER_WASM", wasm)]);
    let scanner = Entry { path: "facilitator/scanner.js", constants, instance: Some(&glue) };
    artifacts.add(artifacts::SCANNER, Role::Facilitator, script::shipped(root, &scanner)?)?;
    let camera = Entry { path: "facilitator/camera.js", ..Entry::default() };
    artifacts.add(artifacts::CAMERA, Role::Facilitator, script::shipped(root, &camera)?)
}
