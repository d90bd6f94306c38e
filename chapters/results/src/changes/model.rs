//! What a change is, and what may be written of it.

use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit, fold},
    row,
};
use planning::activities::ActivityId;
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::{lists::ChangeKind, words::Words};

id! {
    /// A change that came of the partnership.
    pub ChangeId
}

row! {
    /// Something that is different because of the partnership.
    #[derive(Serialize)]
    pub struct Change {
        /// Which one.
        pub id: ChangeId,
        /// Where it happened.
        pub organization_id: OrganizationId,
        /// What that organization is called.
        pub organization: Bilingual,
        /// The activity it came of, if one is known.
        pub activity_id: Option<ActivityId>,
        /// The number and title of that activity; empty when there is none.
        pub code: String,
        /// What that activity is called.
        pub activity: Bilingual,
        /// What kind of change it is.
        pub kind: ChangeKind,
        /// When it was noticed.
        pub noticed_on: Date,
        /// What is different.
        pub text: Bilingual,
        /// How one can tell.
        pub evidence: Bilingual,
        /// How much of it is the partnership's doing, from 1 to 5, as those concerned see it.
        pub share: Option<i64>,
        /// Whether it is the first of its kind here.
        pub is_first_time: bool,
        /// Whether those concerned agree that everybody may read it.
        pub may_be_public: bool,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Where it happened.
    pub organization: String,
    /// The activity it came of.
    pub activity: String,
    /// What kind of change it is.
    pub kind: String,
    /// When it was noticed.
    pub noticed_on: String,
    /// What is different, in English.
    pub text_en: String,
    /// What is different, in French.
    pub text_fr: String,
    /// How one can tell, in English.
    pub evidence_en: String,
    /// How one can tell, in French.
    pub evidence_fr: String,
    /// How much of it is the partnership's doing.
    pub share: String,
    /// Whether it is the first of its kind here.
    pub is_first_time: bool,
    /// Whether everybody may read it.
    pub may_be_public: bool,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Change> for Form {
    fn from(it: &Change) -> Self {
        Self {
            organization: it.organization_id.to_string(),
            activity: it.activity_id.map(|id| id.to_string()).unwrap_or_default(),
            kind: it.kind.code().into(),
            noticed_on: it.noticed_on.to_string(),
            text_en: it.text.en.clone(),
            text_fr: it.text.fr.clone(),
            evidence_en: it.evidence.en.clone(),
            evidence_fr: it.evidence.fr.clone(),
            share: it.share.map(|share| share.to_string()).unwrap_or_default(),
            is_first_time: it.is_first_time,
            may_be_public: it.may_be_public,
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Where it happened.
    pub organization: OrganizationId,
    /// The activity it came of.
    pub activity: Option<ActivityId>,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// When it was noticed.
    pub noticed_on: Date,
    /// What is different.
    pub text: Bilingual,
    /// How one can tell.
    pub evidence: Bilingual,
    /// How much of it is the partnership's doing.
    pub share: Option<i64>,
    /// Whether it is the first of its kind here.
    pub is_first_time: bool,
    /// Whether everybody may read it.
    pub may_be_public: bool,
}

impl Checked {
    /// Checks a form filled in on `today` by someone who works in `lang`.
    pub fn new(form: &Form, today: Date, lang: Lang) -> Result<Self> {
        let mut read = Reading::new(lang);
        let organization = read.id_if("organization", &form.organization);
        if organization.is_none() && form.organization.is_empty() {
            read.problem("organization", |lang| Kit(lang).required());
        }
        let activity = read.id_if("activity", &form.activity);
        let kind = read.code("kind", &form.kind, ChangeKind::from_code);
        let noticed_on = read.day("noticed_on", &form.noticed_on);
        if noticed_on.is_some_and(|day| day > today) {
            read.problem("noticed_on", |lang| Words(lang).day_not_come());
        }
        let text = read.pair("text", (&form.text_en, &form.text_fr), 500);
        read.needs("text", &text, |lang| Words(lang).say_what_changed());
        let evidence = read.pair("evidence", (&form.evidence_en, &form.evidence_fr), 300);
        let share = read.number_if("share", &form.share, (1, 5));
        let (is_first_time, may_be_public) = (form.is_first_time, form.may_be_public);
        read.finish(|| {
            let (organization, kind, noticed_on) = (organization?, kind?, noticed_on?);
            Some(Self { organization, activity, kind, noticed_on, text, evidence, share, is_first_time, may_be_public })
        })
    }

    /// What a search looks through, folded.
    pub fn search_fold(&self) -> String {
        fold(&format!("{} {} {} {}", self.text.en, self.text.fr, self.evidence.en, self.evidence.fr))
    }
}

#[cfg(test)]
mod tests {
    use kit::{
        Error, Id,
        testing::{now, today},
    };

    use super::*;

    fn form() -> Form {
        Form {
            organization: Id::new(now()).to_string(),
            kind: "policy".into(),
            noticed_on: "2026-11-02".into(),
            text_fr: "La liste n’exige plus de ligne fixe.".into(),
            ..Form::default()
        }
    }

    #[test]
    fn who_what_and_when_are_enough() {
        let checked = Checked::new(&form(), today(), Lang::Fr).expect("right");
        assert_eq!((checked.kind, checked.share, checked.may_be_public), (ChangeKind::Policy, None, false));
        assert!(checked.search_fold().contains("n’exige") || checked.search_fold().contains("exige"));
    }

    #[test]
    fn each_thing_that_is_wrong_is_named() {
        let wrong =
            Form { noticed_on: "2026-12-01".into(), share: "9".into(), kind: "miracle".into(), activity: "x".into(), ..Form::default() };
        let Err(Error::Invalid(problems)) = Checked::new(&wrong, today(), Lang::En) else { panic!("taken") };
        for field in ["organization", "activity", "kind", "noticed_on", "text_en", "share"] {
            assert!(problems.of(field).is_some(), "{field}: {problems:?}");
        }
    }
}
