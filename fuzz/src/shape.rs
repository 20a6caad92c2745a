//! JSON altered as JSON: bytes that are changed by chance seldom stay JSON at all.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Number, Value};

/// Alters one value somewhere. `None` where the input is no JSON, or the outcome has no room.
pub fn alter(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let json = altered(data.get(..size)?, seed)?;
    put(data, max_size, json.as_bytes())
}

/// The same for what stands between two marks of a page, where no `<` may stand.
pub fn alter_between(
    marks: [&str; 2],
    data: &mut [u8],
    (size, max_size): (usize, usize),
    seed: u32,
) -> Option<usize> {
    let page = std::str::from_utf8(data.get(..size)?).ok()?;
    let (before, after) = page.split_once(marks[0])?;
    let (json, after) = after.split_once(marks[1])?;
    let json = altered(json.as_bytes(), seed)?.replace('<', "\\u003c");
    let page = [before, marks[0], &json, marks[1], after].concat();
    put(data, max_size, page.as_bytes())
}

fn put(data: &mut [u8], max_size: usize, bytes: &[u8]) -> Option<usize> {
    data.get_mut(..max_size)?.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(bytes.len())
}

fn altered(json: &[u8], seed: u32) -> Option<String> {
    let mut json: Value = serde_json::from_slice(json).ok()?;
    let mut draws = Draws(seed);
    let count = count(&json);
    let other = find(&mut json, &mut draws.below(count))?.clone();
    let place = find(&mut json, &mut draws.below(count))?;
    change(place, other, &mut draws);
    serde_json::to_string(&json).ok()
}

/// Another value of the text takes its place, or joins it, or it is changed in itself.
fn change(place: &mut Value, other: Value, draws: &mut Draws) {
    match (draws.below(3), place) {
        (0, place) => *place = other,
        (1, Value::Array(values)) => values.push(other),
        (2, Value::Array(values)) => values.truncate(draws.below(values.len().max(1))),
        (_, Value::Object(entries)) => {
            let key = entries.keys().nth(draws.below(entries.len().max(1))).cloned();
            key.map(|it| entries.remove(&it));
        }
        (_, Value::String(text)) => *text = mutate(text),
        (_, Value::Number(number)) => *number = near(number, draws),
        (_, place) => {
            *place = [Value::Null, true.into(), "".into(), 0.into()][draws.below(4)].take();
        }
    }
}

fn mutate(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let size = bytes.len();
    bytes.resize(size + 64, 0);
    let size = fuzzer_mutate(&mut bytes, size, size + 64);
    String::from_utf8_lossy(&bytes[..size]).into_owned()
}

fn near(number: &Number, draws: &mut Draws) -> Number {
    let number = number.as_u64().unwrap_or_default();
    let all = [number.wrapping_add(1), number.wrapping_sub(1), 0, 65_535, u64::MAX];
    all[draws.below(all.len())].into()
}

fn count(json: &Value) -> usize {
    match json {
        Value::Array(values) => 1 + values.iter().map(count).sum::<usize>(),
        Value::Object(entries) => 1 + entries.values().map(count).sum::<usize>(),
        _ => 1,
    }
}

/// The value at this place, counted as one reads them.
fn find<'a>(json: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(json);
    }
    *at -= 1;
    match json {
        Value::Array(values) => values.iter_mut().find_map(|it| find(it, at)),
        Value::Object(entries) => entries.values_mut().find_map(|it| find(it, at)),
        _ => None,
    }
}

/// The generator of "Numerical Recipes", from the seed that libFuzzer gives.
struct Draws(u32);

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // Its high bits are the good ones.
        (self.0 >> 8) as usize % end
    }
}
