//! The facilitator page as one HTML file. A crate of its own, since two builds of one crate with different
//! features would each replace the wasm of the other.

pub use facilitator::mount;
