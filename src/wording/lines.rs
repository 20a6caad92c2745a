//! The texts of one language as a file with a text on each line, in the order of the fields: a program
//! can fetch the language that it shows, and contain none.

/// What can be written as lines and read back. [`texts!`](crate::texts) implements it for a struct.
///
/// A text is read into its place: a struct made from what was read would need a kilobyte more of code.
pub trait Lines: Sized {
    /// Empty texts.
    const EMPTY: Self;

    fn write(&self, lines: &mut Vec<&'static str>);

    /// Texts beyond the last line stay empty: [`read`] refuses all of them then.
    fn read(&mut self, lines: &mut Reader);
}

/// The lines that are left; `None` once there were too few.
#[derive(Debug)]
pub struct Reader(Option<&'static str>);

impl Lines for &'static str {
    const EMPTY: Self = "";

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }

    #[inline(never)]
    fn read(&mut self, lines: &mut Reader) {
        let split = lines.0.and_then(|it| it.split_once('\n'));
        lines.0 = split.map(|it| it.1);
        *self = split.map_or("", |it| it.0);
    }
}

impl<T: Lines, const N: usize> Lines for [T; N] {
    const EMPTY: Self = [T::EMPTY; N];

    fn write(&self, lines: &mut Vec<&'static str>) {
        for it in self {
            it.write(lines);
        }
    }

    fn read(&mut self, lines: &mut Reader) {
        for it in self {
            it.read(lines);
        }
    }
}

/// The texts as the content of a file.
pub fn write(texts: &impl Lines) -> String {
    let mut lines = Vec::new();
    texts.write(&mut lines);
    lines.iter().flat_map(|it| [it, "\n"]).collect()
}

/// The texts of a file; `None` if it has more lines than there are texts, or fewer.
pub fn read<T: Lines>(file: &'static str) -> Option<Box<T>> {
    let mut lines = Reader(Some(file));
    let mut texts = Box::new(T::EMPTY);
    texts.read(&mut lines);
    (lines.0 == Some("")).then_some(texts)
}

/// Puts values into the slots of a text, `{}`, in their order.
pub fn fill(text: &str, values: &[&str]) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    for value in values {
        let Some((before, after)) = rest.split_once('{') else { break };
        filled.push_str(before);
        filled.push_str(value);
        rest = after.strip_prefix('}').unwrap_or(after);
    }
    filled.push_str(rest);
    filled
}

/// The same with two counts.
pub fn fill_counts(text: &str, [first, second]: [usize; 2]) -> String {
    fill(text, &[&first.to_string(), &second.to_string()])
}

/// The form of a text that goes with a count: of one and none, or of several.
pub fn plural([one, many]: [&'static str; 2], count: usize) -> &'static str {
    if count > 1 { many } else { one }
}

/// Declares a struct of texts that can be written as lines. A field is a text, an array of fields or another
/// such struct. A text with values in it has a slot for each: see [`fill`].
#[macro_export]
macro_rules! texts {
    (
        $(#[$of_struct:meta])*
        $seen:vis struct $name:ident {
            $($(#[$of_field:meta])* pub $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[$of_struct])*
        $seen struct $name {
            $($(#[$of_field])* pub $field: $kind,)*
        }

        impl $crate::lines::Lines for $name {
            const EMPTY: Self = Self { $($field: <$kind as $crate::lines::Lines>::EMPTY,)* };

            fn write(&self, lines: &mut Vec<&'static str>) {
                $($crate::lines::Lines::write(&self.$field, lines);)*
            }

            fn read(&mut self, lines: &mut $crate::lines::Reader) {
                $($crate::lines::Lines::read(&mut self.$field, lines);)*
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::{fill, read, write};

    crate::texts! {
        #[derive(Debug, PartialEq, Eq)]
        pub(super) struct Parts {
            pub name: &'static str,
            pub counts: [&'static str; 2],
        }
    }

    #[test]
    fn a_file_has_as_many_lines_as_there_are_texts() {
        let parts = Parts { name: "a", counts: ["{} b", ""] };
        let file = write(&parts);
        assert_eq!("a\n{} b\n\n", file);
        assert_eq!(Some(Box::new(parts)), read("a\n{} b\n\n"));
        for file in ["", "\n", "a\n{} b\n", "a\n{} b\n\n\n", "a\n{} b\n\nc", "a\n{} b\nc"] {
            assert_eq!(None, read::<Parts>(file), "{file:?}");
        }
    }

    #[test]
    fn a_value_is_not_searched_for_slots() {
        assert_eq!("1 of {} (a)", fill("{} of {} ({})", &["1", "{}", "a"]));
        assert_eq!("none", fill("none", &["1"]));
    }
}
