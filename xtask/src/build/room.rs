//! What who leads a group asks for: the camera, and the wasm that reads codes.

use super::{element, script};
use crate::place::Root;
use crate::shipment::{self, Role, Shipment};
use anyhow::{Context as _, Result};
use serde_json::json;

pub(super) fn add(root: &Root, shipment: &mut Shipment, glue: &str) -> Result<()> {
    let wasm = element::file(shipment, shipment::SCAN_WASM)?;
    let wasm = ("const WASM = {};", format!("const WASM = {};", json!(wasm)));
    let scan = script::filled(root, "src/element/facilitator/scanner.js", &[wasm])?;
    let instance = asked_by(&element::instance(root, glue)?, "read")?;
    shipment.add(shipment::SCAN, Role::Room, script::minified(&[scan, instance].concat())?)?;
    let sources = ["camera", "code-reader", "beep"];
    let sources = sources.map(|it| format!("src/element/facilitator/{it}.js"));
    let camera: Result<String> = sources.iter().map(|it| script::filled(root, it, &[])).collect();
    shipment.add(shipment::CAMERA, Role::Room, script::minified(&camera?)?)
}

/// An instance of a wasm that is no widget.
fn asked_by(instance: &str, name: &str) -> Result<String> {
    let (before, after) =
        instance.split_once("return mount;").context("instance.js no longer names `mount`")?;
    Ok([before, "return ", name, ";", after].concat())
}
