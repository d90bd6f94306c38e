//! Text that the letters in a printed document can show.
//!
//! A PDF for everyone may not hold a character without a shape. What no font here has becomes □, and the
//! document says so at its end.

use std::cell::Cell;

use super::world::fonts;

/// What stands for a character that no font here has.
const STAND_IN: char = '□';
/// A word longer than this may be broken anywhere.
const LONG_WORD: usize = 28;

/// Makes texts fit, and remembers whether something had to be replaced.
#[derive(Debug)]
pub struct Fit {
    strict: bool,
    replaced: Cell<bool>,
}

impl Fit {
    /// `strict` keeps only the letters of the main family, none of them combined.
    pub fn new(strict: bool) -> Self {
        Self { strict, replaced: Cell::new(false) }
    }

    /// Whether something had to be replaced.
    pub fn replaced(&self) -> bool {
        self.replaced.get()
    }

    /// The text as it can be shown.
    pub fn text(&self, text: &str) -> String {
        let (mut fitted, mut run, mut last) = (String::with_capacity(text.len()), 0, '\0');
        for c in text.chars() {
            let Some(c) = self.shown(c, last) else { continue };
            if c == STAND_IN && last == STAND_IN {
                continue;
            }
            run = if c.is_whitespace() || matches!(c, '-' | '/') { 0 } else { run + 1 };
            if run > LONG_WORD && c.is_ascii() {
                fitted.push('\u{200b}');
                run = 1;
            }
            fitted.push(c);
            last = c;
        }
        fitted
    }

    fn shown(&self, c: char, last: char) -> Option<char> {
        match c {
            '\n' => Some('\n'),
            '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some('\u{a0}'),
            '\u{2010}' | '\u{2011}' => Some('-'),
            '\u{200c}' | '\u{200d}' if !self.strict && is_joined(last) => Some(c),
            _ if c.is_control() || is_ignorable(c) => None,
            _ if self.has(c) => Some(c),
            _ => {
                self.replaced.set(true);
                Some(STAND_IN)
            }
        }
    }

    fn has(&self, c: char) -> bool {
        let has = |font: &typst::text::Font| font.info().coverage.contains(u32::from(c));
        if self.strict { !is_combining(c) && fonts().iter().take(3).all(has) } else { fonts().iter().any(has) }
    }
}

/// Letters that join their neighbours.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}')
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Characters that say how others are shown, and have no shape themselves.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
}
