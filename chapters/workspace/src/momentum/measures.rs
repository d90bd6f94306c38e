//! The counts over what was asked: by organization, by sector, by body and quarter, and how many hours of meetings people carry.

use std::collections::{BTreeMap, HashMap};

use governance::bodies::BodyId;
use jiff::civil::Date;
use kit::{Id, lang::Bilingual};
use registry::organizations::OrganizationId;

use super::model::{Asked, Kind, Rate, Rates, Seated};

/// The rates of each organization that was asked for something.
pub(super) fn by_organization(all: &[Asked]) -> HashMap<OrganizationId, Rates> {
    let mut grouped: HashMap<OrganizationId, Vec<&Asked>> = HashMap::new();
    for one in all {
        if let Some(id) = one.organization_id {
            grouped.entry(id).or_default().push(one);
        }
    }
    grouped.into_iter().map(|(id, all)| (id, Rates::of(all))).collect()
}

/// Who came and who replied, by the sectors of their seats: a seat that serves two counts for both.
pub(super) fn by_sector(all: &[Asked]) -> BTreeMap<&str, Rates> {
    let mut grouped: BTreeMap<&str, Vec<&Asked>> = BTreeMap::new();
    for one in all {
        for sector in one.sectors.split(',').filter(|sector| !sector.is_empty()) {
            grouped.entry(sector).or_default().push(one);
        }
    }
    grouped.into_iter().map(|(sector, all)| (sector, Rates::of(all))).collect()
}

/// A quarter of a year: the year and 1 to 4.
pub(super) type Quarter = (i16, i8);

/// The quarter of the calendar that a day lies in.
pub(super) fn quarter(day: Date) -> Quarter {
    (day.year(), (day.month() - 1) / 3 + 1)
}

/// The days of a quarter, as an address of the list of meetings names them.
pub(super) fn days_of((year, place): Quarter) -> String {
    let first = place * 3 - 2;
    let from = Date::new(year, first, 1).unwrap_or_default();
    let until = Date::new(year, first + 2, 1).map(Date::last_of_month).unwrap_or_default();
    format!("from={from}&to={until}")
}

/// The quarters from one day to another, both included.
pub(super) fn quarters(from: Date, until: Date) -> Vec<Quarter> {
    let next = |(year, place): Quarter| if place == 4 { (year + 1, 1) } else { (year, place + 1) };
    std::iter::successors(Some(quarter(from)), |last| Some(next(*last))).take_while(|it| *it <= quarter(until)).collect()
}

/// Who came to the meetings of each body, quarter by quarter.
pub(super) fn by_body(all: &[Asked]) -> HashMap<(BodyId, Quarter), Rate> {
    let mut rates: HashMap<(BodyId, Quarter), Rate> = HashMap::new();
    for one in all.iter().filter(|one| one.kind == Kind::Meeting) {
        if let Some(body) = one.body_id {
            rates.entry((body, quarter(one.on))).or_default().note(one.came());
        }
    }
    rates
}

/// How much of their time one person gives to two tables or more.
pub(super) struct Load<'a> {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: &'a str,
    /// The bodies on which they hold a seat today or sat in the period, in order of their names.
    pub bodies: Vec<&'a Bilingual>,
    /// At how many meetings they sat, for their own seat or for that of somebody else.
    pub meetings: usize,
    /// How long these meetings took, in minutes.
    pub minutes: i64,
}

/// What is known of one person before it is counted.
#[derive(Default)]
struct Times<'a> {
    name: &'a str,
    bodies: HashMap<BodyId, &'a Bilingual>,
    meetings: HashMap<Id, i64>,
}

/// Those who sit at two tables or more, those with the most hours first. An hour is that of the person who sat there: of the
/// alternate, where one came for a seat.
pub(super) fn loads<'a>(seated: &'a [Seated], all: &'a [Asked]) -> Vec<Load<'a>> {
    let mut of: HashMap<Id, Times<'a>> = HashMap::new();
    for one in seated {
        let times = of.entry(one.person_id).or_default();
        times.name = &one.name;
        times.bodies.insert(one.body_id, &one.body);
    }
    for one in all.iter().filter(|one| one.kind == Kind::Meeting && one.came()) {
        let Some((person, body)) = one.person_id.zip(one.body_id) else { continue };
        let times = of.entry(person).or_default();
        times.name = &one.person;
        times.bodies.entry(body).or_insert(&one.title);
        times.meetings.insert(one.about, one.minutes());
    }
    let load = |(person, times): (Id, Times<'a>)| {
        let mut bodies: Vec<_> = times.bodies.into_values().collect();
        bodies.sort_by(|a, b| (&a.en, &a.fr).cmp(&(&b.en, &b.fr)));
        Load { person, name: times.name, bodies, meetings: times.meetings.len(), minutes: times.meetings.values().sum() }
    };
    let mut loads: Vec<Load<'_>> = of.into_iter().filter(|(_, times)| times.bodies.len() > 1).map(load).collect();
    loads.sort_by(|a, b| (b.minutes, b.bodies.len(), a.name, a.person).cmp(&(a.minutes, a.bodies.len(), b.name, b.person)));
    loads
}
