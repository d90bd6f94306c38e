//! Reading numbers, shares and amounts of money.

use crate::lang::Lang;

/// The most digits before the decimal sign: all such numbers are exact.
const MOST_DIGITS: usize = 15;

/// A number: `1,234.5`, `1 234,5`, `1234.5`. In French, `1,234` and `1.234` are refused: the sign
/// could be a decimal one or part a thousand off.
pub fn parse_number(lang: Lang, text: &str) -> Option<f64> {
    let typed = Typed::read(lang, text)?;
    let sign = if typed.negative { "-" } else { "" };
    format!("{sign}{}.{}", typed.whole, typed.fraction).parse().ok()
}

/// A whole number: `1,234`, `1 234`.
pub fn parse_count(lang: Lang, text: &str) -> Option<i64> {
    let typed = Typed::read(lang, text)?;
    let size: i64 = typed.whole.parse().ok().filter(|_| typed.fraction.is_empty())?;
    Some(if typed.negative { -size } else { size })
}

/// A share from what may carry a `%`: `12.5`, `85%`, « 85 % ».
pub fn parse_percent(lang: Lang, text: &str) -> Option<f64> {
    let text = text.trim();
    parse_number(lang, text.strip_suffix('%').unwrap_or(text))
}

/// An amount in cents: `$1,234.56`, « 1 234,56 $ », `1234.5`. More than two digits of cents is refused.
pub fn parse_money(lang: Lang, text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) if text.contains('$') => (true, rest.trim_start()),
        _ => (false, text),
    };
    let bare = match (text.strip_prefix('$'), text.strip_suffix('$')) {
        (Some(_), Some(_)) => return None,
        (Some(rest), None) | (None, Some(rest)) => rest,
        (None, None) => text,
    };
    let typed = Typed::read(lang, bare).filter(|typed| typed.fraction.len() <= 2)?;
    if negative && typed.negative {
        return None;
    }
    let dollars: i64 = typed.whole.parse().ok()?;
    let cents: i64 = format!("{:0<2}", typed.fraction).parse().ok()?;
    let size = dollars * 100 + cents;
    Some(if negative || typed.negative { -size } else { size })
}

/// A number as typed, taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Typed {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Typed {
    fn read(lang: Lang, text: &str) -> Option<Self> {
        let text: String = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let (negative, size) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.as_str()),
        };
        if !size.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.')) {
            return None;
        }
        let place = decimal_place(lang, size)?;
        let fraction = size.get(place + 1..).unwrap_or_default();
        let whole = ungrouped(&size[..place])?;
        let fits = whole.len() <= MOST_DIGITS && fraction.len() <= MOST_DIGITS && fraction.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self { negative, whole, fraction: fraction.to_owned() })
    }
}

/// Where the decimal sign stands, or the end when there is none. None when that cannot be told.
fn decimal_place(lang: Lang, size: &str) -> Option<usize> {
    let signs: Vec<(usize, &str)> = size.match_indices([',', '.']).collect();
    let Some(&(last, sign)) = signs.last() else {
        return Some(size.len());
    };
    if signs.iter().any(|(_, other)| *other != sign) {
        return Some(last);
    }
    if signs.len() > 1 {
        return Some(size.len());
    }
    let (before, after) = (&size[..last], &size[last + 1..]);
    if after.is_empty() || before.is_empty() {
        return None;
    }
    // One sign with three digits after it can part thousands, or decimals.
    if after.len() != 3 || before.len() > 3 || before.starts_with('0') {
        return Some(last);
    }
    match (lang, sign) {
        (Lang::En, ",") => Some(size.len()),
        (Lang::En, _) => Some(last),
        (Lang::Fr, _) => None,
    }
}

/// The digits of a whole number that may be parted in groups of three, by one sign throughout.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(sign) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return (!whole.is_empty()).then(|| whole.to_owned());
    };
    let groups: Vec<&str> = whole.split(sign).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    let fits = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3) && groups.iter().all(digits);
    fits.then(|| groups.concat())
}
