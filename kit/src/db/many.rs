//! One question for many identifiers at once.
//!
//! The last parameter of such a statement is written `IN ($n)`, there or in several places, and stands for all of them. How many there are is
//! rounded up, the last one said again, so that the same few texts serve for lists of any length.

use std::fmt::Write as _;

use super::{ToValue, Value};

/// For how many identifiers texts are made.
const SIZES: [usize; 5] = [1, 8, 64, 512, 4_096];

/// The statement and its values for each portion of the identifiers: one portion, unless there are thousands.
pub(super) fn portions<I: ToValue>(text: &str, bind: &[Value], ids: &[I]) -> Vec<(String, Vec<Value>)> {
    ids.chunks(SIZES[SIZES.len() - 1]).map(|some| portion(text, bind, some)).collect()
}

fn portion<I: ToValue>(text: &str, bind: &[Value], ids: &[I]) -> (String, Vec<Value>) {
    let size = SIZES.into_iter().find(|size| *size >= ids.len()).unwrap_or(ids.len());
    let mut values = bind.to_vec();
    values.extend(ids.iter().map(ToValue::to_value));
    while let Some(last) = values.last().filter(|_| values.len() < bind.len() + size) {
        values.push(last.clone());
    }
    (with_places(text, bind.len() + 1, size), values)
}

/// The text with `size` parameters in the place of `IN ($first)`.
fn with_places(text: &str, first: usize, size: usize) -> String {
    let mut places = format!("IN (${first}");
    for place in first + 1..first + size {
        let _ = write!(places, ", ${place}");
    }
    places.push(')');
    text.replace(&format!("IN (${first})"), &places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{bind, db::Sql, sql};

    const ASKED: Sql = sql!("SELECT id FROM thing WHERE name = $1 AND id IN ($2)");

    #[test]
    fn lists_of_about_the_same_length_are_one_text() {
        let asked = |ids: &[i64]| portions(ASKED.text(), bind!["a"], ids);
        let (text, values) = asked(&[5, 6, 7]).remove(0);
        assert_eq!(text, "SELECT id FROM thing WHERE name = $1 AND id IN ($2, $3, $4, $5, $6, $7, $8, $9)");
        assert_eq!(values[..4], bind!["a", 5_i64, 6_i64, 7_i64][..]);
        assert_eq!((values.len(), &values[8]), (9, &Value::Int(7)), "the last is said again");
        assert_eq!(asked(&[1, 2, 3, 4, 5, 6, 7, 8])[0].0, text);
        assert_eq!(asked(&[1])[0].0, ASKED.text());
        assert!(asked(&[]).is_empty(), "nothing is asked about nothing");
    }

    #[test]
    fn thousands_are_asked_about_in_portions() {
        let ids: Vec<i64> = (0..5_000).collect();
        let portions = portions(ASKED.text(), bind!["a"], &ids);
        assert_eq!(portions.iter().map(|(_, values)| values.len()).collect::<Vec<_>>(), [4_097, 4_097]);
        assert_eq!(portions[1].1[904], Value::Int(4_999));
    }
}
