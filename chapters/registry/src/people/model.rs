//! What a person is in the records, what may be written of them, and who sees how to reach them.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, id, lang::fold, row, web::Versioned};
use serde::{Deserialize, Serialize};

use crate::words::Words;

id! {
    /// A person.
    pub PersonId
}

row! {
    /// A person in a partnership's records.
    pub struct Person {
        /// Which one.
        pub id: PersonId,
        /// What they are called.
        pub name: String,
        /// How to speak of them, in their own words; or empty.
        pub pronouns: String,
        /// Their address at work, or empty.
        pub email: String,
        /// Their telephone number, or empty.
        pub phone: String,
        /// The language they prefer, by its code.
        pub lang: String,
        /// What they need to take part: access, interpretation. For the staff alone.
        pub needs: String,
        /// Whether they chose to be in the members' directory with address and number.
        pub is_listed: bool,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// What a reader may know of how to reach people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Of everyone: staff and chairs.
    All,
    /// Of those who chose to be in the directory: members.
    Listed,
    /// Of nobody: whoever else may read here.
    Nobody,
}

impl Reach {
    /// Whether this reader may know how to reach this person.
    pub fn covers(self, person: &Person) -> bool {
        match self {
            Self::All => true,
            Self::Listed => person.is_listed,
            Self::Nobody => false,
        }
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What they are called.
    pub name: String,
    /// How to speak of them.
    pub pronouns: String,
    /// Their address.
    pub email: String,
    /// Their number.
    pub phone: String,
    /// The language they prefer.
    pub lang: String,
    /// What they need to take part.
    pub needs: String,
    /// Whether they chose to be in the directory.
    pub is_listed: bool,
    /// The day on which they said so, where it is not today.
    pub listed_on: String,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Default for Form {
    fn default() -> Self {
        Self {
            name: String::new(),
            pronouns: String::new(),
            email: String::new(),
            phone: String::new(),
            lang: Lang::En.code().into(),
            needs: String::new(),
            is_listed: false,
            listed_on: String::new(),
            version: 0,
        }
    }
}

impl From<&Person> for Form {
    fn from(it: &Person) -> Self {
        Self {
            name: it.name.clone(),
            pronouns: it.pronouns.clone(),
            email: it.email.clone(),
            phone: it.phone.clone(),
            lang: it.lang.clone(),
            needs: it.needs.clone(),
            is_listed: it.is_listed,
            listed_on: String::new(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What they are called.
    pub name: String,
    /// How to speak of them.
    pub pronouns: String,
    /// Their address.
    pub email: String,
    /// Their number.
    pub phone: String,
    /// The language they prefer.
    pub lang: String,
    /// What they need to take part.
    #[serde(skip)]
    pub needs: String,
    /// Whether they chose to be in the directory.
    pub is_listed: bool,
    /// The day on which they said so, where it is not today.
    pub listed_on: Option<Date>,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut check = Reading::new(lang);
        let checked = Self {
            name: check.needed("name", &form.name, 120),
            pronouns: check.line("pronouns", &form.pronouns, 40),
            email: check.email("email", &form.email),
            phone: check.line("phone", &form.phone, 40),
            lang: check.one_of("lang", &form.lang, &["en", "fr"]),
            needs: check.text("needs", &form.needs, 1_000),
            is_listed: form.is_listed,
            listed_on: check.day_if("listed_on", &form.listed_on),
        };
        check.or(checked)
    }

    /// The day on which they agreed to be in the directory: today unless an earlier one was given.
    pub fn agreed(&self, today: Date) -> Result<Date> {
        let mut check = Reading::new(Lang::En);
        if self.listed_on.is_some_and(|day| day > today) {
            check.problem("listed_on", |lang| Words(lang).listed_in_the_future());
        }
        check.or(self.listed_on.unwrap_or(today))
    }

    /// The name as it is searched and sorted.
    pub fn name_fold(&self) -> String {
        fold(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use kit::{Error, testing::now};

    use super::*;

    #[test]
    fn a_name_is_enough_and_what_is_wrong_is_named() {
        let form = Form { name: "  Nguyễn Thị   Mai ".into(), ..Form::default() };
        assert_eq!(Checked::new(&form, Lang::En).expect("right").name_fold(), "nguyen thi mai");
        let wrong = Form { email: "mai".into(), lang: "vi".into(), phone: "5".repeat(41), needs: "x".repeat(1_001), ..Form::default() };
        let Err(Error::Invalid(problems)) = Checked::new(&wrong, Lang::En) else { panic!("taken") };
        let fields: Vec<_> = problems.iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["name", "email", "phone", "lang", "needs"]);
    }

    #[test]
    fn members_reach_only_those_who_chose_to_be_listed() {
        let person = |is_listed| Person {
            id: PersonId::new(now()),
            name: String::new(),
            pronouns: String::new(),
            email: String::new(),
            phone: String::new(),
            lang: String::new(),
            needs: String::new(),
            is_listed,
            version: 1,
        };
        assert!(Reach::All.covers(&person(false)) && Reach::Listed.covers(&person(true)));
        assert!(!Reach::Listed.covers(&person(false)) && !Reach::Nobody.covers(&person(true)));
    }

    #[test]
    fn what_someone_needs_is_never_copied_into_the_chronicle() {
        let form = Form { name: "Mai".into(), needs: "an interpreter".into(), ..Form::default() };
        let text = serde_json::to_string(&Checked::new(&form, Lang::En).expect("right")).expect("JSON");
        assert!(!text.contains("interpreter"));
    }
}
