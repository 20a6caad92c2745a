//! What screens are given. It does not change, so that it is equal when it is the very same thing.

use std::ops::Deref;
use std::rc::Rc;

#[derive(Debug)]
pub struct Same<T>(Rc<T>);

impl<T> Same<T> {
    pub fn new(it: T) -> Self {
        Self(Rc::new(it))
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
