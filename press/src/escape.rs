//! Text that may stand in a page or an XML file, whatever was typed.

/// The text with what has a meaning in markup made harmless, and without what XML cannot hold.
pub fn text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars().filter(|&c| may_stand(c)) {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\r' => safe.push('\n'),
            _ => safe.push(c),
        }
    }
    safe
}

/// Whether XML 1.0 and HTML both take the character.
pub fn may_stand(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{fdd0}'..='\u{fdef}' => false,
        _ => !c.is_control() && u32::from(c) & 0xfffe != 0xfffe,
    }
}

/// A language tag, or nothing when it is not one.
pub fn lang(tag: &str) -> Option<&str> {
    let plain =
        (2..=35).contains(&tag.len()) && tag.split('-').all(|part| part.bytes().all(|b| b.is_ascii_alphanumeric()) && !part.is_empty());
    plain.then_some(tag)
}

/// A name that markup takes as an identifier: other characters become hyphens.
pub fn id(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || "_.-".contains(c) { c } else { '-' }).take(100).collect()
}
