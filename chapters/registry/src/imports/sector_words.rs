//! The words of a list that stand for sectors: what each is read as, and what is chosen for it, on all lines at once.

use std::collections::BTreeMap;

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::fold,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Tell},
    kind::{Kind, SectorWord, Setting},
    model::{Chosen, NO_SECTOR},
    preview,
};
use crate::{sectors, words::Words};

/// The most words that a page asks about: those of which nothing is known come first.
const MOST: usize = 60;

/// The form, as sent: two fields for each word, and the version.
pub(super) type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "imports/sector_words.html")]
struct Asking<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    one: &'a str,
    version: i64,
    words: Vec<Asked<'a>>,
    left: usize,
}

/// A word about which is asked.
struct Asked<'a> {
    place: usize,
    word: &'a SectorWord,
    /// What was chosen for it; or empty.
    chosen: &'a str,
    /// What the field holds.
    value: String,
}

impl Asked<'_> {
    fn field(&self) -> String {
        field(self.place)
    }

    fn word_field(&self) -> String {
        word_field(self.place)
    }
}

fn field(place: usize) -> String {
    format!("sector_{place}")
}

fn word_field(place: usize) -> String {
    format!("word_{place}")
}

impl Asking<'_> {
    fn label(&self, it: &Asked<'_>) -> String {
        self.w.import_sector_word(it.word.lines, it.word.text.as_str())
    }

    fn options(&self, it: &Asked<'_>) -> Vec<Choice> {
        let mut all = vec![Choice::new(NO_SECTOR, self.w.import_sector_word_none())];
        // What was chosen for a word that cannot be read may be taken back.
        if it.word.read_as.is_none() && !it.chosen.is_empty() {
            all.insert(0, Choice::new("", self.w.import_sector_word_open()));
        }
        all.extend(sectors::choices(self.lang));
        all
    }

    fn help(&self, it: &Asked<'_>) -> String {
        let called = |code: &str| sectors::called(code, self.lang);
        match (it.chosen, it.word.read_as) {
            ("", None) => self.w.import_sector_word_unread().to_owned(),
            ("", Some(code)) => self.w.import_sector_word_read(called(code)),
            (_, Some(code)) => self.w.import_sector_word_chosen_instead(called(code)),
            (_, None) => self.w.import_sector_word_chosen().to_owned(),
        }
    }
}

/// The section of the page that asks about the words; empty where a list has none.
pub(super) fn section<A: Act>(
    permit: &Permit<'_, A>,
    (setting, words): (&Setting, &[SectorWord]),
    (one, version): (&str, i64),
    (typed, problems): (&Typed, &Problems),
) -> Result<Html> {
    if words.is_empty() {
        return Ok(Html::default());
    }
    let lang = permit.lang();
    let mut sorted: Vec<(&SectorWord, &str)> =
        words.iter().map(|word| (word, setting.chosen.get(&fold(&word.text)).map_or("", String::as_str))).collect();
    sorted.sort_by_key(|(word, chosen)| (word.read_as.is_some(), !chosen.is_empty(), fold(&word.text)));
    let asked = |(place, (word, chosen)): (usize, (_, _))| {
        let (word, chosen): (&SectorWord, &str) = (word, chosen);
        let known = if chosen.is_empty() { word.read_as.unwrap_or_default() } else { chosen };
        // What was typed stands again beside the word for which it was typed.
        let again = typed.iter().find(|(name, text)| name.starts_with("word_") && **text == word.text);
        let again = again.and_then(|(name, _)| typed.get(&name.replacen("word_", "sector_", 1)));
        Asked { place, word, chosen, value: again.cloned().unwrap_or_else(|| known.to_owned()) }
    };
    let left = sorted.len().saturating_sub(MOST);
    Html::of(&Asking {
        w: Words(lang),
        lang,
        f: Fields::new(lang, problems).within("s"),
        csrf: permit.csrf(),
        one,
        version,
        words: sorted.into_iter().take(MOST).enumerate().map(asked).collect(),
        left,
    })
}

/// What was sent: the version, and for each word the sector that is chosen, or nothing where it is read by itself.
fn read(typed: &Typed) -> Result<(i64, Chosen)> {
    let (mut told, mut problems) = (Chosen::new(), Problems::none());
    for place in 0..MOST {
        let Some(word) = typed.get(&word_field(place)).map(|word| fold(word)).filter(|word| !word.is_empty()) else { continue };
        let code = typed.get(&field(place)).map_or("", String::as_str);
        let as_read = sectors::named(&word) == Some(code);
        if code == NO_SECTOR || (sectors::is_sector(code) && !as_read) {
            told.insert(word, code.to_owned());
        } else if code.is_empty() || as_read {
            told.insert(word, String::new());
        } else {
            problems.add(field(place), |lang| kit::lang::Words(lang).not_a_choice());
        }
    }
    if told.is_empty() && problems.is_empty() {
        problems.add("", |lang| Words(lang).import_sector_words_choose());
    }
    let version = typed.get("version").and_then(|text| text.parse().ok()).unwrap_or_default();
    problems.or((version, told))
}

/// Takes the sectors chosen for words, and shows the lines again.
pub(super) fn take<K: Kind>(permit: &Permit<'_, Tell<K>>, ask: &Ask) -> Result<Reply> {
    let typed: Typed = ask.form()?;
    let (import, root) = acts::of(permit);
    match read(&typed).and_then(|(version, told)| acts::tell_words(permit, version, told)) {
        Ok(()) => Ok(Reply::see_other(format!("{root}{}", K::one(import.id)))),
        Err(Error::Invalid(problems)) => preview::again(permit, ask, (&typed, 422), &problems),
        Err(Error::Conflict) => {
            let mut problems = Problems::none();
            problems.add("", |lang| Words(lang).import_changed_meanwhile());
            preview::again(permit, ask, (&typed, 409), &problems)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(all: &[(&str, &str)]) -> Typed {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_word_gets_the_sector_that_is_chosen_and_what_is_read_rightly_needs_no_choice() {
        let sent =
            [("word_0", "Gen. Services"), ("sector_0", "community"), ("word_1", "Library"), ("sector_1", "library"), ("version", "2")];
        let (version, told) = read(&typed(&sent)).expect("right");
        let expected = [(fold("Gen. Services"), "community".to_owned()), (fold("Library"), String::new())];
        assert_eq!((version, told), (2, expected.into_iter().collect()));
        let none = read(&typed(&[("word_0", "N/A"), ("sector_0", NO_SECTOR), ("version", "2")])).expect("right").1;
        assert_eq!(none.values().map(String::as_str).collect::<Vec<_>>(), [NO_SECTOR]);
    }

    #[test]
    fn what_is_no_sector_and_what_says_nothing_is_told() {
        for wrong in [&[][..], &[("version", "2")], &[("word_0", " "), ("sector_0", "library")], &[("word_0", "x"), ("sector_0", "magic")]]
        {
            assert!(matches!(read(&typed(wrong)), Err(Error::Invalid(_))), "{wrong:?}");
        }
    }
}
