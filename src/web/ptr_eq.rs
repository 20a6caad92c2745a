//! A component property that is equal only to itself. It never changes, so yew need not compare its
//! content.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value, compared by address.
#[derive(Debug)]
pub struct PtrEq<T>(Rc<T>);

impl<T> PtrEq<T> {
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for PtrEq<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for PtrEq<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for PtrEq<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
