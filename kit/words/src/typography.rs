//! The typography of French as this house writes it.

use crate::tree::Piece;

/// Signs that take a no-break space before them.
const AFTER_NO_BREAK: [char; 7] = [':', ';', '?', '!', '»', '%', '$'];
/// Signs that end or part sentences, and so never touch the word before them.
const NEVER_TOUCHING: [char; 4] = [':', ';', '?', '!'];
/// Points in the middle of words, as in shortened doublets.
const MIDDLE_POINTS: [char; 3] = ['\u{B7}', '\u{2027}', '\u{22C5}'];
/// What stands for an argument while a text is looked at.
const ARGUMENT: char = '\u{FFFC}';

/// What is wrong with a French text, if anything is.
pub fn problem(pieces: &[Piece]) -> Option<String> {
    renderings(pieces).iter().find_map(|text| wrong(text))
}

fn wrong(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    if let Some(point) = chars.iter().find(|c| MIDDLE_POINTS.contains(c)) {
        return Some(format!("« {point} » is not used in words: write both forms, or a word that includes everyone"));
    }
    let at = |i: usize| chars.get(i).copied();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(at);
        if AFTER_NO_BREAK.contains(&c) && before == Some(' ') {
            return Some(format!("an ordinary space stands before « {c} »; it must be a no-break space (U+00A0 or U+202F)"));
        }
        let ends = at(i + 1).is_none_or(char::is_whitespace);
        if NEVER_TOUCHING.contains(&c) && ends && before.is_some_and(|b| b.is_alphanumeric() || [')', '»', ARGUMENT].contains(&b)) {
            return Some(format!("a no-break space (U+00A0 or U+202F) is missing before « {c} »"));
        }
        if c == '«' && at(i + 1) == Some(' ') {
            return Some("an ordinary space stands after « « »; it must be a no-break space (U+00A0 or U+202F)".into());
        }
        let inside = |near: Option<char>| near.is_some_and(|b| b != '\u{A0}' && b != '\u{202F}');
        if (c == '«' && inside(at(i + 1))) || (c == '»' && inside(before)) {
            return Some(format!("a no-break space (U+00A0 or U+202F) is missing inside « {c} »"));
        }
    }
    None
}

/// Every text a message can become, its arguments replaced by one sign.
fn renderings(pieces: &[Piece]) -> Vec<String> {
    let mut texts = vec![String::new()];
    for piece in pieces {
        let tails = match piece {
            Piece::Text(text) => vec![text.clone()],
            Piece::Printed(_) | Piece::Number(_) => vec![ARGUMENT.to_string()],
            Piece::Choice(choice) => choice.texts().flat_map(renderings).collect(),
        };
        texts = texts.iter().flat_map(|text| tails.iter().map(move |tail| format!("{text}{tail}"))).collect();
    }
    texts
}
