//! What a contribution is, and what may be written of it.

use governance::meetings::MeetingId;
use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit, fold},
    row,
};
use planning::activities::ActivityId;
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::{lists::GiftKind, typed, words::Words};

id! {
    /// A contribution.
    pub ContributionId
}

row! {
    /// What an organization gave: time, room, things, money.
    #[derive(Serialize)]
    pub struct Contribution {
        /// Which one.
        pub id: ContributionId,
        /// Who gave it.
        pub organization_id: OrganizationId,
        /// What that organization is called.
        pub organization: Bilingual,
        /// The activity it helped, if one is named.
        pub activity_id: Option<ActivityId>,
        /// The number of that activity; empty when there is none.
        pub code: String,
        /// What that activity is called.
        pub activity: Bilingual,
        /// What was given.
        pub kind: GiftKind,
        /// When.
        pub given_on: Date,
        /// How long, in minutes.
        pub minutes: Option<i64>,
        /// What an hour is worth, in cents.
        pub rate_cents: Option<i64>,
        /// What it is worth, in cents.
        pub value_cents: Option<i64>,
        /// What it was, in words.
        pub what: Bilingual,
        /// Who says so.
        pub attested_by: String,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Contribution {
    /// How much it was: hours, an amount, or both.
    pub fn measure(&self, lang: Lang) -> String {
        let hours = self.minutes.map(|minutes| Words(lang).so_many_hours(typed::hours(lang, minutes)));
        let value = self.value_cents.map(|cents| kit::lang::money(lang, cents));
        [hours, value].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Who gave it.
    pub organization: String,
    /// The activity it helped.
    pub activity: String,
    /// What was given.
    pub kind: String,
    /// When.
    pub given_on: String,
    /// How many hours.
    pub hours: String,
    /// What an hour is worth.
    pub rate: String,
    /// What it is worth.
    pub value: String,
    /// What it was, in English.
    pub what_en: String,
    /// What it was, in French.
    pub what_fr: String,
    /// Who says so.
    pub attested_by: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Contribution> for Form {
    fn from(it: &Contribution) -> Self {
        Self {
            organization: it.organization_id.to_string(),
            activity: it.activity_id.map(|id| id.to_string()).unwrap_or_default(),
            kind: it.kind.code().into(),
            given_on: it.given_on.to_string(),
            hours: it.minutes.map(typed::hours_typed).unwrap_or_default(),
            rate: it.rate_cents.map(typed::dollars_typed).unwrap_or_default(),
            value: it.value_cents.map(typed::dollars_typed).unwrap_or_default(),
            what_en: it.what.en.clone(),
            what_fr: it.what.fr.clone(),
            attested_by: it.attested_by.clone(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Who gave it.
    pub organization: OrganizationId,
    /// The activity it helped.
    pub activity: Option<ActivityId>,
    /// The meeting it helped: only from records brought in.
    pub meeting: Option<MeetingId>,
    /// What was given.
    pub kind: GiftKind,
    /// When.
    pub given_on: Date,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// What an hour is worth, in cents.
    pub rate_cents: Option<i64>,
    /// What it is worth, in cents.
    pub value_cents: Option<i64>,
    /// What it was, in words.
    pub what: Bilingual,
    /// Who says so.
    pub attested_by: String,
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
        let kind = read.code("kind", &form.kind, GiftKind::from_code);
        let given_on = read.day("given_on", &form.given_on);
        if given_on.is_some_and(|day| day > today) {
            read.problem("given_on", |lang| Words(lang).day_not_come());
        }
        let minutes = typed::minutes(&mut read, lang, "hours", &form.hours);
        let rate_cents = typed::cents(&mut read, lang, "rate", &form.rate);
        let value_cents = typed::cents(&mut read, lang, "value", &form.value);
        measured(&mut read, form, kind);
        let what = read.pair("what", (&form.what_en, &form.what_fr), 300);
        let attested_by = read.line("attested_by", &form.attested_by, 120);
        read.finish(|| {
            let (organization, kind, given_on, value_cents) = (organization?, kind?, given_on?, value_cents.or(worth(minutes, rate_cents)));
            Some(Self { organization, activity, meeting: None, kind, given_on, minutes, rate_cents, value_cents, what, attested_by })
        })
    }

    /// What a search looks through, folded.
    pub fn search_fold(&self) -> String {
        fold(&format!("{} {} {}", self.what.en, self.what.fr, self.attested_by))
    }
}

/// Time needs hours, and money an amount: a gift that says neither could not be counted.
fn measured(read: &mut Reading, form: &Form, kind: Option<GiftKind>) {
    if kind.is_some_and(GiftKind::is_time) && form.hours.trim().is_empty() {
        read.problem("hours", |lang| Words(lang).time_needs_hours());
    }
    if kind.is_some_and(GiftKind::is_money) && form.value.trim().is_empty() {
        read.problem("value", |lang| Words(lang).money_needs_amount());
    }
    if kind.is_some_and(|kind| !kind.is_time()) && !form.hours.trim().is_empty() {
        read.problem("hours", |lang| Words(lang).only_time_has_hours());
    }
}

/// What so many minutes are worth at a rate for the hour, to the nearest cent.
pub fn worth(minutes: Option<i64>, rate_cents: Option<i64>) -> Option<i64> {
    Some((minutes? * rate_cents? + 30) / 60)
}

#[cfg(test)]
mod tests {
    use kit::{
        Error, Id,
        testing::{now, today},
    };

    use super::*;

    fn form(change: impl FnOnce(&mut Form)) -> Form {
        let organization = Id::new(now()).to_string();
        let mut form =
            Form { organization, kind: "staff_time".into(), given_on: "2026-10-20".into(), hours: "3.5".into(), ..Form::default() };
        change(&mut form);
        form
    }

    #[test]
    fn hours_at_a_rate_are_worth_something_unless_another_worth_is_given() {
        let with_rate = form(|it| it.rate = "48".into());
        assert_eq!(Checked::new(&with_rate, today(), Lang::En).expect("right").value_cents, Some(16_800));
        let with_both = form(|it| (it.rate, it.value) = ("48".into(), "100".into()));
        assert_eq!(Checked::new(&with_both, today(), Lang::En).expect("right").value_cents, Some(10_000));
        assert_eq!(Checked::new(&form(|_| {}), today(), Lang::En).expect("right").value_cents, None);
        assert_eq!((worth(Some(20), Some(100)), worth(Some(90), Some(4_801))), (Some(33), Some(7_202)));
    }

    #[test]
    fn what_cannot_be_counted_is_refused() {
        for (field, wrong) in [
            ("hours", form(|it| it.hours = String::new())),
            ("hours", form(|it| it.hours = "-1".into())),
            ("value", form(|it| (it.kind, it.hours) = ("cash".into(), String::new()))),
            ("hours", form(|it| it.kind = "space".into())),
            ("value", form(|it| it.value = "-5".into())),
            ("given_on", form(|it| it.given_on = "2027-01-01".into())),
            ("given_on", form(|it| it.given_on = "31/02/2026".into())),
            ("kind", form(|it| it.kind = "love".into())),
        ] {
            let Err(Error::Invalid(problems)) = Checked::new(&wrong, today(), Lang::En) else { panic!("{field} taken") };
            assert!(problems.of(field).is_some(), "{field}: {problems:?}");
        }
    }
}
