//! What the facilitator's page asks for: the camera, and the wasm that reads codes.

use super::bundle::{Constants, Entry};
use super::{element, glue, script};
use crate::place::Root;
use crate::shipment::{self, Role, Shipment};
use anyhow::Result;

pub(super) fn add(root: &Root, shipment: &mut Shipment, glue: &str) -> Result<()> {
    let glue = glue::module(root, glue, &[])?;
    let wasm = element::file(shipment, shipment::SCAN_WASM)?;
    let constants = Constants::from([("SCANNER_WASM", wasm)]);
    let scanner = Entry { path: "facilitator/scanner.js", constants, instance: Some(&glue) };
    shipment.add(shipment::SCAN, Role::Room, script::shipped(root, &scanner)?)?;
    let camera = Entry { path: "facilitator/camera.js", ..Entry::default() };
    shipment.add(shipment::CAMERA, Role::Room, script::shipped(root, &camera)?)
}
