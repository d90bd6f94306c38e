//! What an affiliation is, and the rules of its dates.

use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{organizations::OrganizationId, people::PersonId, words::Words};

id! {
    /// An affiliation.
    pub AffiliationId
}

row! {
    /// Whom a person works for or speaks for, from one day to another, both included.
    #[derive(Serialize)]
    pub struct Affiliation {
        /// Which one.
        pub id: AffiliationId,
        /// Who.
        pub person: PersonId,
        /// The organization.
        pub organization: OrganizationId,
        /// What the organization is called.
        pub organization_name: Bilingual,
        /// What the person is there.
        pub role: Bilingual,
        /// The first day.
        pub starts_on: Date,
        /// The last day; none while it lasts.
        pub ends_on: Option<Date>,
    }
}

impl Affiliation {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }
}

/// The form that adds an affiliation, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AffiliationForm {
    /// The organization.
    pub organization: String,
    /// The role in English.
    pub role_en: String,
    /// The role in French.
    pub role_fr: String,
    /// The first day.
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
    /// Whether affiliations that still last end the day before.
    pub ends_earlier: bool,
}

/// An affiliation to be added, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct NewAffiliation {
    /// The organization.
    pub organization: OrganizationId,
    /// The role.
    pub role: Bilingual,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Option<Date>,
}

/// Checks a form against what is known: the organizations there are, and the person's other affiliations.
pub fn checked(form: &AffiliationForm, known: &[OrganizationId], others: &[Affiliation], lang: Lang) -> Result<NewAffiliation> {
    let mut check = Reading::new(lang);
    let organization = form.organization.parse().ok().filter(|id| known.contains(id));
    if organization.is_none() {
        let is_empty = form.organization.is_empty();
        check.problem("organization", |lang| if is_empty { Kit(lang).required() } else { Kit(lang).not_a_choice() });
    }
    let role = check.pair("role", (&form.role_en, &form.role_fr), 120);
    let (starts_on, ends_on) = (check.day("starts_on", &form.starts_on), check.day_if("ends_on", &form.ends_on));
    check.in_order("ends_on", starts_on, ends_on);
    let same = |other: &Affiliation| Some(other.organization) == organization;
    if starts_on.is_some_and(|from| others.iter().any(|other| same(other) && overlap(other, from, ends_on, form.ends_earlier))) {
        check.problem("organization", |lang| Words(lang).affiliation_overlaps());
    }
    check.finish(|| Some(NewAffiliation { organization: organization?, role, starts_on: starts_on?, ends_on }))
}

/// Whether another affiliation has a day in common; one that is about to end the day before has none.
fn overlap(other: &Affiliation, starts_on: Date, ends_on: Option<Date>, ends_earlier: bool) -> bool {
    let will_end = ends_earlier && other.ends_on.is_none() && other.starts_on < starts_on;
    let begins_in_time = ends_on.is_none_or(|end| other.starts_on <= end);
    let still_lasts = other.ends_on.is_none_or(|end| starts_on <= end);
    !will_end && begins_in_time && still_lasts
}

/// Checks the last day of an affiliation.
pub fn checked_end(affiliation: &Affiliation, typed: &str, lang: Lang) -> Result<Date> {
    let mut check = Reading::new(lang);
    let day = check.day("ends_on", typed);
    check.in_order("ends_on", Some(affiliation.starts_on), day);
    check.finish(|| day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kit::{Error, testing::now};

    use super::*;

    fn affiliation(organization: OrganizationId, from: Date, to: Option<Date>) -> Affiliation {
        let (id, person) = (AffiliationId::new(now()), PersonId::new(now()));
        Affiliation {
            id,
            person,
            organization,
            organization_name: Bilingual::default(),
            role: Bilingual::default(),
            starts_on: from,
            ends_on: to,
        }
    }

    fn form(organization: OrganizationId, from: &str, to: &str) -> AffiliationForm {
        AffiliationForm { organization: organization.to_string(), starts_on: from.into(), ends_on: to.into(), ..AffiliationForm::default() }
    }

    fn problems(form: &AffiliationForm, known: &[OrganizationId], others: &[Affiliation]) -> Vec<String> {
        match checked(form, known, others, Lang::En) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn both_ends_count() {
        let it = affiliation(OrganizationId::new(now()), date(2024, 1, 1), Some(date(2024, 12, 31)));
        assert!(it.holds_on(date(2024, 1, 1)) && it.holds_on(date(2024, 12, 31)));
        assert!(!it.holds_on(date(2023, 12, 31)) && !it.holds_on(date(2025, 1, 1)));
    }

    #[test]
    fn one_is_with_an_organization_once_at_a_time() {
        let (one, other) = (OrganizationId::new(now()), OrganizationId::new(now()));
        let known = [one, other];
        let lasting = [affiliation(one, date(2024, 1, 1), None)];
        assert_eq!(problems(&form(one, "2025-01-01", ""), &known, &lasting), ["organization"]);
        assert!(problems(&form(other, "2025-01-01", ""), &known, &lasting).is_empty());
        assert!(problems(&form(one, "2023-01-01", "2023-12-31"), &known, &lasting).is_empty());
        assert_eq!(problems(&form(one, "2023-01-01", "2024-01-01"), &known, &lasting), ["organization"]);
        let promoted = AffiliationForm { ends_earlier: true, ..form(one, "2025-01-01", "") };
        assert!(problems(&promoted, &known, &lasting).is_empty(), "a promotion ends one and begins the next");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let one = OrganizationId::new(now());
        assert_eq!(problems(&form(one, "", ""), &[], &[]), ["organization", "starts_on"]);
        assert_eq!(problems(&form(one, "2025-01-02", "2025-01-01"), &[one], &[]), ["ends_on"]);
        let it = affiliation(one, date(2024, 1, 1), None);
        assert!(checked_end(&it, "2023-12-31", Lang::Fr).is_err());
        assert!(checked_end(&it, "", Lang::Fr).is_err());
        assert_eq!(checked_end(&it, "2024-01-01", Lang::Fr).ok(), Some(date(2024, 1, 1)));
    }
}
