//! From when to when, in words.

use jiff::civil::Date;
use kit::{Lang, lang::date};

use crate::words::Words;

/// A period: `since 1 April 2024`, `from 1 April 2024 to 31 March 2025`.
pub(crate) fn period(
    lang: impl std::borrow::Borrow<Lang>,
    from: impl std::borrow::Borrow<Date>,
    to: impl std::borrow::Borrow<Option<Date>>,
) -> String {
    let (lang, from) = (*lang.borrow(), *from.borrow());
    match *to.borrow() {
        Some(to) => Words(lang).period_from_to(date(lang, from), date(lang, to)),
        None => Words(lang).period_since(date(lang, from)),
    }
}
