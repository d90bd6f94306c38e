//! How numbers, percentages and amounts of money are written.
//!
//! English: `1,234.5`, `85%`, `$1,234.56`. French: `1 234,5`, `85 %`, `1 234,56 $`, where every
//! space is a no-break space. A half is rounded away from zero.

use super::Lang;

/// The space that no line breaks at.
pub(super) const NO_BREAK: char = '\u{A0}';

/// What can be counted with: any whole number, or a reference to one.
///
/// A number too large for an `i64` counts as the largest.
pub trait Count {
    /// The number.
    fn count(self) -> i64;
}

macro_rules! counts {
    ($($kind:ty),*) => {$(
        impl Count for $kind {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

counts!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

impl<T: Count + Copy> Count for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

/// A whole number: `1,234`, « 1 234 ».
pub fn number(lang: Lang, value: impl Count) -> String {
    let value = value.count();
    let mut text = String::with_capacity(16);
    if value < 0 {
        text.push('-');
    }
    push_grouped(&mut text, lang, &value.unsigned_abs().to_string());
    text
}

/// A number with this many digits after the decimal sign: `1,234.50`, « 1 234,50 ».
///
/// What is not a number, or has no end, is a dash.
pub fn decimal(lang: Lang, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    let plain = format!("{:.digits$}", rounded(value, digits).abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    if value < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push('-');
    }
    push_grouped(&mut text, lang, whole);
    if !fraction.is_empty() {
        text.push(decimal_sign(lang));
        text.push_str(fraction);
    }
    text
}

/// A share, given from 0 to 100: `85%`, « 85 % ».
pub fn percent(lang: Lang, value: f64, digits: usize) -> String {
    let mut text = decimal(lang, value, digits);
    if lang == Lang::Fr {
        text.push(NO_BREAK);
    }
    text.push('%');
    text
}

/// An amount in cents: `$1,234.56`, « 1 234,56 $ ».
pub fn money(lang: Lang, cents: i64) -> String {
    let size = cents.unsigned_abs();
    amount(lang, cents < 0, size / 100, Some(size % 100))
}

/// An amount in cents, rounded to whole dollars: `$1,235`, « 1 235 $ ».
pub fn money_whole(lang: Lang, cents: i64) -> String {
    let dollars = (cents.unsigned_abs() + 50) / 100;
    amount(lang, cents < 0 && dollars > 0, dollars, None)
}

fn amount(lang: Lang, negative: bool, dollars: u64, cents: Option<u64>) -> String {
    let mut text = String::with_capacity(24);
    if negative {
        text.push('-');
    }
    if lang == Lang::En {
        text.push('$');
    }
    push_grouped(&mut text, lang, &dollars.to_string());
    if let Some(cents) = cents {
        text.push(decimal_sign(lang));
        text.push(char::from(b'0' + u8::try_from(cents / 10).unwrap_or_default()));
        text.push(char::from(b'0' + u8::try_from(cents % 10).unwrap_or_default()));
    }
    if lang == Lang::Fr {
        text.extend([NO_BREAK, '$']);
    }
    text
}

fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::En => '.',
        Lang::Fr => ',',
    }
}

/// Adds digits in groups of three.
fn push_grouped(text: &mut String, lang: Lang, digits: &str) {
    let sign = match lang {
        Lang::En => ',',
        Lang::Fr => NO_BREAK,
    };
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(sign);
        }
        text.push(digit);
    }
}

/// The value rounded at this many digits, a half away from zero, where that is exact enough to matter.
fn rounded(value: f64, digits: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(digits).unwrap_or(i32::MAX));
    let scaled = value * scale;
    // Beyond this, every value is whole already.
    if scaled.abs() < 9e15 { scaled.round() / scale } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_grouped_by_three() {
        let cases = [
            (0, "0", "0"),
            (7, "7", "7"),
            (999, "999", "999"),
            (1_000, "1,000", "1\u{A0}000"),
            (1_234_567, "1,234,567", "1\u{A0}234\u{A0}567"),
            (-1_234, "-1,234", "-1\u{A0}234"),
            (i64::MIN, "-9,223,372,036,854,775,808", "-9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808"),
        ];
        for (value, en, fr) in cases {
            assert_eq!(number(Lang::En, value), en);
            assert_eq!(number(Lang::Fr, value), fr);
        }
    }

    #[test]
    fn every_kind_of_whole_number_counts() {
        assert_eq!(number(Lang::En, vec![1; 3].len()), "3");
        assert_eq!((&&4_u32).count(), 4);
        assert_eq!(u64::MAX.count(), i64::MAX);
    }

    #[test]
    fn decimals_round_a_half_away_from_zero() {
        let cases = [
            (0.125, 2, "0.13", "0,13"),
            (-0.125, 2, "-0.13", "-0,13"),
            (2.5, 0, "3", "3"),
            (1234.5, 2, "1,234.50", "1\u{A0}234,50"),
            (-0.004, 2, "0.00", "0,00"),
            (999.995, 2, "1,000.00", "1\u{A0}000,00"),
            (1e15, 1, "1,000,000,000,000,000.0", "1\u{A0}000\u{A0}000\u{A0}000\u{A0}000\u{A0}000,0"),
            (f64::NAN, 1, "–", "–"),
            (f64::INFINITY, 1, "–", "–"),
        ];
        for (value, digits, en, fr) in cases {
            assert_eq!(decimal(Lang::En, value, digits), en);
            assert_eq!(decimal(Lang::Fr, value, digits), fr);
        }
    }

    #[test]
    fn shares_carry_their_sign() {
        assert_eq!(percent(Lang::En, 85.0, 0), "85%");
        assert_eq!(percent(Lang::Fr, 85.0, 0), "85\u{A0}%");
        assert_eq!(percent(Lang::Fr, 12.34, 1), "12,3\u{A0}%");
    }

    #[test]
    fn money_is_written_in_dollars() {
        let cases = [
            (0, "$0.00", "0,00\u{A0}$", "$0", "0\u{A0}$"),
            (5, "$0.05", "0,05\u{A0}$", "$0", "0\u{A0}$"),
            (123_456, "$1,234.56", "1\u{A0}234,56\u{A0}$", "$1,235", "1\u{A0}235\u{A0}$"),
            (-123_450, "-$1,234.50", "-1\u{A0}234,50\u{A0}$", "-$1,235", "-1\u{A0}235\u{A0}$"),
            (-49, "-$0.49", "-0,49\u{A0}$", "$0", "0\u{A0}$"),
        ];
        for (cents, en, fr, en_whole, fr_whole) in cases {
            assert_eq!(money(Lang::En, cents), en);
            assert_eq!(money(Lang::Fr, cents), fr);
            assert_eq!(money_whole(Lang::En, cents), en_whole);
            assert_eq!(money_whole(Lang::Fr, cents), fr_whole);
        }
    }
}
