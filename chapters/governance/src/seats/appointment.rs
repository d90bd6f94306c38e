//! Appointing someone to a seat, and ending their time on it.

use jiff::civil::Date;
use kit::{Id, Lang, Reading, Result};
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use super::{
    limits::Limits,
    model::{Leaving, Role, Seat, Tenure},
};
use crate::words::Words;

/// Whether two periods, both ends included, share a day.
pub fn overlap(one: (Date, Option<Date>), other: (Date, Option<Date>)) -> bool {
    let reaches = |end: Option<Date>, start: Date| end.is_none_or(|end| end >= start);
    reaches(one.1, other.0) && reaches(other.1, one.0)
}

/// The form that appoints someone to a seat, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AppointmentForm {
    /// Whom.
    pub person: String,
    /// For whom they speak.
    pub organization: String,
    /// As what.
    pub role: String,
    /// Which of their terms it is.
    pub term: String,
    /// The first day.
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
}

/// Someone appointed to a seat.
#[derive(Clone, Debug, Serialize)]
pub struct Appointment {
    /// Whom.
    pub person: Id,
    /// For whom they speak.
    pub organization: Option<OrganizationId>,
    /// As what.
    pub role: Role,
    /// Which of their terms it is.
    pub term: Option<i64>,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Option<Date>,
    /// Why it ended, when it has.
    pub reason: Option<Leaving>,
}

impl Appointment {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &AppointmentForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let person = it.id("person", &form.person);
        let (organization, role) = (it.id_if("organization", &form.organization), it.code("role", &form.role, Role::from_code));
        let term = it.number_if("term", &form.term, (1, 20));
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        it.finish(move || Some(Self { person: person?, organization, role: role?, term, starts_on: starts_on?, ends_on, reason: None }))
    }

    /// Whether it can stand beside those there are: a seat has one holder at a time, and nobody outside its own dates. A holder stays
    /// within the limits of a term; `served` is how many this person served on the body before.
    pub(super) fn check(&self, seat: &Seat, others: &[Tenure], (limits, served): (Limits, i64)) -> Result<()> {
        let mut it = Reading::new(Lang::En);
        let (from, to) = (self.starts_on, self.ends_on);
        if from < seat.starts_on || seat.ends_on.is_some_and(|end| end < from) {
            it.problem("starts_on", |lang| Words(lang).seat_not_there_then());
        }
        let same = |other: &&Tenure| other.role == self.role && (self.role == Role::Holder || other.person_id == self.person);
        if others.iter().filter(same).any(|other| overlap((from, to), (other.starts_on, other.ends_on))) {
            it.problem("starts_on", |lang| Words(lang).seat_already_held());
        }
        let limits = if self.role == Role::Holder { limits } else { Limits::default() };
        // What was typed may leave out terms that are on record, and the other way round.
        let term = self.term.unwrap_or(1).max(served + 1);
        if let Some(most) = limits.most.filter(|most| term > *most) {
            it.problem("term", |lang| Words(lang).too_many_terms(term, most));
        }
        if limits.term_from(from).is_some_and(|longest| to.is_none_or(|to| to > longest)) {
            let years = limits.years.unwrap_or_default();
            it.problem("ends_on", |lang| Words(lang).term_too_long(years));
        }
        it.finish(|| Some(()))
    }
}

/// The form that ends a tenure, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EndingForm {
    /// Which tenure.
    pub tenure: String,
    /// Its last day.
    pub ends_on: String,
    /// Why.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use kit::testing::now;
    use proptest::prelude::*;

    use super::{
        super::{
            filling::Alternates,
            model::{SeatId, SeatKind, TenureId},
        },
        *,
    };
    use crate::bodies::BodyId;
    use kit::lang::Bilingual;

    fn day(offset: i32) -> Date {
        Date::constant(2024, 1, 1).saturating_add(jiff::Span::new().days(offset))
    }

    #[test]
    fn two_periods_overlap_when_they_share_a_day() {
        assert!(overlap((day(0), Some(day(10))), (day(10), None)));
        assert!(!overlap((day(0), Some(day(9))), (day(10), None)));
        assert!(overlap((day(0), None), (day(500), Some(day(501)))));
    }

    proptest! {
        #[test]
        fn overlap_is_the_same_seen_from_either_side(a in 0..50, b in 0..50, c in 0..50, d in 0..50) {
            let (one, other) = ((day(a), Some(day(a + b))), (day(c), Some(day(c + d))));
            let shares = (a..=a + b).any(|x| (c..=c + d).contains(&x));
            prop_assert_eq!(overlap(one, other), shares);
            prop_assert_eq!(overlap(other, one), shares);
        }
    }

    fn seat() -> Seat {
        Seat {
            id: SeatId::new(now()),
            body_id: BodyId::new(now()),
            body: Bilingual::default(),
            number: 1,
            label: Bilingual::new("Health", "Santé", Lang::En),
            sectors: "health,hospital".into(),
            kind: SeatKind::Organizational,
            organization_id: None,
            organization: Bilingual::default(),
            is_voting: true,
            counts_for_quorum: true,
            appointed_by: String::new(),
            reserved: String::new(),
            alternates: Alternates::Named,
            is_open: false,
            term_years: None,
            max_terms: Some(2),
            note: Bilingual::default(),
            starts_on: day(0),
            ends_on: None,
            version: 1,
        }
    }

    fn appointment(person: Id, role: &str, term: &str, from: Date, to: &str) -> Appointment {
        let (person, role, term) = (person.to_string(), role.into(), term.into());
        let form = AppointmentForm { person, role, term, starts_on: from.to_string(), ends_on: to.into(), organization: String::new() };
        Appointment::new(&form, Lang::En).expect("a right form")
    }

    #[test]
    fn a_term_is_no_longer_than_the_seat_says_and_ends() {
        let seat = Seat { term_years: Some(2), ..seat() };
        let from = Date::constant(2024, 3, 1);
        let limits = Limits::of(&seat, None);
        assert_eq!(limits.term_from(from), Some(Date::constant(2026, 2, 28)));
        assert_eq!(limits.term_from(Date::constant(2024, 2, 29)), Some(Date::constant(2026, 2, 27)));
        let person = Id::new(now());
        let on = |role: &str, to: &str| appointment(person, role, "1", from, to).check(&seat, &[], (limits, 0));
        assert!(on("holder", "2026-02-28").is_ok() && on("alternate", "").is_ok());
        for to in ["2026-03-01", ""] {
            let Err(kit::Error::Invalid(problems)) = on("holder", to) else { panic!("refused") };
            assert!(problems.of("ends_on").is_some());
        }
    }

    #[test]
    fn a_seat_has_one_holder_at_a_time_but_may_have_alternates() {
        let (seat, person) = (seat(), Id::new(now()));
        let held = Tenure {
            id: TenureId::new(now()),
            seat_id: seat.id,
            person_id: person,
            name: "A".into(),
            organization_id: None,
            organization: Bilingual::default(),
            role: Role::Holder,
            term: Some(1),
            starts_on: day(10),
            ends_on: Some(day(20)),
            reason: String::new(),
        };
        let others = [held];
        let (someone, limits) = (Id::new(now()), Limits::of(&seat, None));
        let check = |it: Appointment, served: i64| it.check(&seat, &others, (limits, served));
        assert!(check(appointment(someone, "holder", "1", day(20), ""), 0).is_err());
        assert!(check(appointment(someone, "holder", "1", day(21), ""), 0).is_ok());
        assert!(check(appointment(someone, "alternate", "", day(15), ""), 9).is_ok(), "an alternate serves no terms");
        assert!(check(appointment(someone, "holder", "3", day(21), ""), 0).is_err());
        assert!(check(appointment(someone, "holder", "", day(21), ""), 1).is_ok());
        assert!(check(appointment(someone, "holder", "", day(21), ""), 2).is_err(), "a blank term is counted");
        assert!(check(appointment(someone, "holder", "1", day(21), ""), 2).is_err(), "and so is one that was typed too low");
        assert!(check(appointment(someone, "holder", "1", day(-1), ""), 0).is_err());
    }

    #[test]
    fn who_sits_by_an_office_has_no_limits() {
        let limited = Seat { term_years: Some(2), ..seat() };
        assert_eq!(Limits::of(&limited, None), Limits { years: Some(2), most: Some(2) });
        let by_office = [Seat { kind: SeatKind::ExOfficio, ..limited.clone() }, Seat { appointed_by: "office".into(), ..limited }];
        assert!(by_office.iter().all(|seat| Limits::of(seat, None) == Limits::default()));
    }
}
