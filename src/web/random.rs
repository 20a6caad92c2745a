//! The only source of randomness.

use engine::answers::ResponseId;

/// A random id. Without the browser's generator, the time still makes a collision unlikely.
pub fn random_id() -> ResponseId {
    let mut id = [0; 8];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut id).ok());
    if drawn.is_none() {
        id = js_sys::Date::now().to_bits().to_be_bytes();
    }
    ResponseId(id)
}
