//! The form of a survey panel: as typed, and found to be right.

use kit::{Lang, Reading, Result, lang::Bilingual, web::Versioned};
use serde::{Deserialize, Serialize};

use super::model::Panel;
use crate::words::Words;

/// How many days the codes are kept, unless another number is chosen.
const KEPT: i64 = 90;
/// The fewest and the most days.
const KEPT_BETWEEN: (i64, i64) = (1, 365);

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What it is called, in English.
    pub name_en: String,
    /// What it is called, in French.
    pub name_fr: String,
    /// What the answers are for, in English.
    pub purpose_en: String,
    /// What the answers are for, in French.
    pub purpose_fr: String,
    /// The languages in which the survey is asked; chosen once.
    pub languages: Vec<String>,
    /// Where the survey is in English.
    pub address_en: String,
    /// Where the survey is in French.
    pub address_fr: String,
    /// Whether the survey is in both languages at the one address that is given.
    pub one_address: bool,
    /// Whether the list names those who are in the members' directory.
    pub tells_names: bool,
    /// How many days the codes are kept; chosen once.
    pub keep_days: String,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Form {
    /// The form as it is first opened: both languages, and the usual days.
    pub fn fresh() -> Self {
        Self { languages: Lang::ALL.map(|lang| lang.code().to_owned()).to_vec(), keep_days: KEPT.to_string(), ..Self::default() }
    }

    /// The same form with what is chosen once as it was chosen.
    pub(super) fn as_chosen(&self, it: &Panel) -> Self {
        Self { languages: languages(it), keep_days: KEPT.to_string(), ..self.clone() }
    }
}

fn languages(it: &Panel) -> Vec<String> {
    it.languages.split(',').map(str::to_owned).collect()
}

impl From<&Panel> for Form {
    fn from(it: &Panel) -> Self {
        Self {
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            purpose_en: it.purpose.en.clone(),
            purpose_fr: it.purpose.fr.clone(),
            languages: languages(it),
            address_en: it.address_en.clone(),
            address_fr: if it.has_one_address() { String::new() } else { it.address_fr.clone() },
            one_address: it.has_one_address(),
            tells_names: it.tells_names,
            keep_days: String::new(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What it is called.
    pub name: Bilingual,
    /// What the answers are for.
    pub purpose: Bilingual,
    /// The languages in which the survey is asked, by their codes.
    pub languages: Vec<String>,
    /// Where the survey is in English, or empty.
    pub address_en: String,
    /// Where the survey is in French, or empty.
    pub address_fr: String,
    /// Whether the list names those who are in the members' directory.
    pub tells_names: bool,
    /// How many days the codes are kept.
    pub keep_days: i64,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let name = it.needed_pair("name", (&form.name_en, &form.name_fr), 120);
        let purpose = it.long_pair("purpose", (&form.purpose_en, &form.purpose_fr), 2_000);
        it.needs("purpose", &purpose, |lang| kit::lang::Words(lang).required());
        let codes = Lang::ALL.map(Lang::code);
        if form.languages.iter().any(|code| !codes.contains(&code.as_str())) {
            it.problem("languages", |lang| kit::lang::Words(lang).not_a_choice());
        } else if form.languages.is_empty() {
            it.problem("languages", |lang| Words(lang).survey_needs_a_language());
        }
        let languages: Vec<String> =
            codes.iter().filter(|code| form.languages.iter().any(|one| one == *code)).map(|&code| code.to_owned()).collect();
        let address_en = address(&mut it, ("address_en", &form.address_en), languages.iter().any(|code| code == "en"));
        let address_fr = address(&mut it, ("address_fr", &form.address_fr), languages.iter().any(|code| code == "fr"));
        let (address_en, address_fr) =
            if form.one_address { for_both(&mut it, (address_en, address_fr), &languages) } else { (address_en, address_fr) };
        let keep_days = it.number("keep_days", &form.keep_days, KEPT_BETWEEN).unwrap_or(KEPT);
        it.or(Self { name, purpose, languages, address_en, address_fr, tells_names: form.tells_names, keep_days })
    }

    /// Refuses an address in one language alone where somebody is asked in the other. None at all may be given later.
    pub(super) fn reaches(&self, mut asked: impl Iterator<Item = Lang>) -> Result<()> {
        let missing = match (&*self.address_en, &*self.address_fr) {
            ("", given) if !given.is_empty() => ("address_en", Lang::En),
            (given, "") if !given.is_empty() => ("address_fr", Lang::Fr),
            _ => return Ok(()),
        };
        let mut it = Reading::new(missing.1);
        if asked.any(|lang| lang == missing.1) {
            it.problem(missing.0, |lang| match missing.1 {
                Lang::En => Words(lang).survey_address_en_missing(),
                Lang::Fr => Words(lang).survey_address_fr_missing(),
            });
        }
        it.or(())
    }

    /// The languages in which the survey is asked.
    pub(super) fn asked_in(&self) -> Vec<Lang> {
        self.languages.iter().filter_map(|code| Lang::from_code(code)).collect()
    }
}

/// Where the survey is: a safe address, of a language in which it is asked.
fn address(it: &mut Reading, (field, typed): (&'static str, &str), is_asked: bool) -> String {
    let address = it.line(field, typed, 500);
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let is_plain = !rest.is_empty()
        && !rest.starts_with('/')
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'\\".contains(c));
    if !address.is_empty() && !is_plain {
        it.problem(field, |lang| Words(lang).survey_not_an_address());
    } else if !address.is_empty() && !is_asked {
        it.problem(field, |lang| Words(lang).survey_not_in_this_language());
    }
    address
}

/// The one address of a survey in both languages, for each of them.
fn for_both(it: &mut Reading, (en, fr): (String, String), languages: &[String]) -> (String, String) {
    match (&*en, &*fr) {
        _ if languages.len() < Lang::ALL.len() => (en, fr),
        ("", one) | (one, "") => (one.to_owned(), one.to_owned()),
        (one, other) if one == other => (en, fr),
        _ => {
            it.problem("one_address", |lang| Words(lang).survey_two_addresses());
            (en, fr)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right() -> Form {
        Form { name_fr: "Sondage".into(), purpose_fr: "Mieux accueillir.".into(), ..Form::fresh() }
    }

    fn problems(form: &Form) -> Vec<String> {
        let Err(kit::Error::Invalid(problems)) = Checked::new(form, Lang::Fr) else { return Vec::new() };
        problems.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_panel_needs_a_name_a_purpose_a_language_and_days() {
        assert!(problems(&right()).is_empty());
        assert_eq!(problems(&Form::default()), ["name_fr", "purpose_fr", "languages", "keep_days"]);
        for wrong in ["0", "366", "-1", "many"] {
            assert_eq!(problems(&Form { keep_days: wrong.into(), ..right() }), ["keep_days"], "{wrong}");
        }
        assert_eq!(problems(&Form { languages: vec!["vi".into()], ..right() }), ["languages"]);
    }

    #[test]
    fn a_survey_is_at_a_safe_address_in_a_language_in_which_it_is_asked() {
        assert!(problems(&Form { address_fr: "https://sondage.example/a?x={code}".into(), ..right() }).is_empty());
        for wrong in ["http://s.example", "javascript:alert(1)", "https://", "https:///x", "https://a b", "https://a\"b", "s.example"] {
            assert_eq!(problems(&Form { address_en: wrong.into(), ..right() }), ["address_en"], "{wrong}");
        }
        let one = Form { address_en: "https://s.example".into(), one_address: true, ..right() };
        let both = Checked::new(&one, Lang::En).expect("one for both");
        assert_eq!((&*both.address_en, &*both.address_fr), ("https://s.example", "https://s.example"));
        assert_eq!(problems(&Form { address_fr: "https://s.example/fr".into(), ..one.clone() }), ["one_address"]);
        let alone = Checked::new(&Form { one_address: false, ..one }, Lang::En).expect("the other may not be needed");
        assert!(alone.reaches([Lang::En].into_iter()).is_ok());
        let Err(kit::Error::Invalid(missing)) = alone.reaches(Lang::ALL.into_iter()) else { panic!("taken") };
        assert!(missing.of("address_fr").is_some());
        assert!(Checked::new(&right(), Lang::En).expect("later").reaches(Lang::ALL.into_iter()).is_ok(), "none at all is for later");
        let only_french = Form { languages: vec!["fr".into()], address_en: "https://s.example".into(), ..right() };
        assert_eq!(problems(&only_french), ["address_en"]);
    }
}
