//! The parser: the grammar of RFC 8259, with a limit on nesting.

use super::Json;

/// Deeper nesting is refused: an untrusted file must not exhaust the stack.
const DEPTH_MAX: u8 = 100;

/// The position of a syntax error: line and column, both from 1, the column in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub column: usize,
}

impl Json {
    /// Parses a whole document; anything but white space after the value is an error.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let mut reader = Reader { bytes: text.as_bytes(), at: 0 };
        let value = reader.value(DEPTH_MAX);
        reader.skip_space();
        let is_whole = reader.at == text.len();
        value.filter(|_| is_whole).ok_or_else(|| reader.fault())
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// Every method returns `None` when the input at `at` does not match the grammar.
impl Reader<'_> {
    fn fault(&self) -> Fault {
        let before = self.bytes.get(..self.at).unwrap_or(self.bytes);
        let lines = before.split(|&it| it == b'\n');
        let (line, last) = lines.fold((0, 0), |it, line| (it.0 + 1, line.len()));
        Fault { line, column: last + 1 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, expected: &[u8]) -> Option<()> {
        let rest = self.bytes.get(self.at..)?;
        rest.starts_with(expected).then(|| self.at += expected.len())
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.text().map(Json::Text),
            b'[' => self.list(depth.checked_sub(1)?),
            b'{' => self.object(depth.checked_sub(1)?),
            b'n' => self.take(b"null").map(|()| Json::Null),
            b't' => self.take(b"true").map(|()| Json::Other),
            b'f' => self.take(b"false").map(|()| Json::Other),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        let mut values = Vec::new();
        self.parts(b"[", b"]", |reader| {
            values.push(reader.value(depth)?);
            Some(())
        })?;
        Some(Json::List(values))
    }

    fn object(&mut self, depth: u8) -> Option<Json> {
        let mut entries = Vec::new();
        self.parts(b"{", b"}", |reader| {
            let key = reader.text()?;
            reader.skip_space();
            reader.take(b":")?;
            entries.push((key, reader.value(depth)?));
            Some(())
        })?;
        Some(Json::Object(entries))
    }

    /// Comma-separated parts between two brackets.
    fn parts(
        &mut self,
        open: &[u8],
        close: &[u8],
        mut part: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.take(open)?;
        self.skip_space();
        if self.take(close).is_some() {
            return Some(());
        }
        loop {
            self.skip_space();
            part(self)?;
            self.skip_space();
            if self.take(close).is_some() {
                return Some(());
            }
            self.take(b",")?;
        }
    }

    fn text(&mut self) -> Option<String> {
        self.take(b"\"")?;
        let mut text = Vec::new();
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    let mut bytes = [0; 4];
                    let character = self.escape()?;
                    text.extend_from_slice(character.encode_utf8(&mut bytes).as_bytes());
                }
                0..b' ' => return None,
                byte => {
                    text.push(byte);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        // Cannot fail: the input is valid UTF-8, and is split only at ASCII characters.
        String::from_utf8(text).ok()
    }

    fn escape(&mut self) -> Option<char> {
        self.take(b"\\")?;
        let plain = match self.peek()? {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return None,
        };
        self.at += 1;
        Some(plain)
    }

    /// `u` and four hexadecimal digits, or a surrogate pair for characters above U+FFFF.
    fn unicode(&mut self) -> Option<char> {
        self.take(b"u")?;
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.take(b"\\u")?;
        let second = self.four_digits()?.checked_sub(0xdc00).filter(|&it| it < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(value)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        let is_negative = self.take(b"-").is_some();
        if self.take(b"0").is_none() {
            self.digits()?;
        }
        let whole = self.bytes.get(start..self.at)?;
        let is_fraction = self.take(b".").is_some();
        if is_fraction {
            self.digits()?;
        }
        let has_exponent = matches!(self.peek(), Some(b'e' | b'E'));
        if has_exponent {
            self.at += 1;
            let _sign = self.take(b"+").or_else(|| self.take(b"-"));
            self.digits()?;
        }
        if is_negative || is_fraction || has_exponent {
            return Some(Json::Other);
        }
        let add = |sum: u64, digit: &u8| sum.checked_mul(10)?.checked_add(u64::from(digit - b'0'));
        Some(whole.iter().try_fold(0, add).map_or(Json::Other, Json::Number))
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|it| it.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}
