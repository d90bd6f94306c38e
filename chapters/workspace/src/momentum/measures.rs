//! The counts over what was asked: by organization, by sector, by body and quarter, and how many hours of meetings people carry.

use std::collections::{BTreeMap, HashMap, HashSet};

use governance::bodies::BodyId;
use jiff::civil::Date;
use kit::Id;
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

/// How much of other people's time one person gives: on two tables or more.
pub(super) struct Load<'a> {
    /// Their seats, in order of bodies.
    pub seats: Vec<&'a Seated>,
    /// How many meetings these seats were called to.
    pub meetings: usize,
    /// How long the meetings took, in minutes.
    pub minutes: i64,
}

/// Those who sit at two tables or more, those with the most hours first.
pub(super) fn loads<'a>(seated: &'a [Seated], all: &[Asked]) -> Vec<Load<'a>> {
    let mut of: BTreeMap<Id, Vec<&Seated>> = BTreeMap::new();
    for one in seated {
        of.entry(one.person_id).or_default().push(one);
    }
    let on_several = |seats: &Vec<&Seated>| seats.iter().map(|seat| seat.body_id).collect::<HashSet<_>>().len() > 1;
    let load = |seats: Vec<&'a Seated>| {
        let theirs =
            |one: &&Asked| one.kind == Kind::Meeting && seats.iter().any(|seat| Some(seat.seat_id) == one.seat_id && seat.since <= one.on);
        let meetings: HashMap<Id, i64> = all.iter().filter(theirs).map(|one| (one.about, one.minutes())).collect();
        Load { meetings: meetings.len(), minutes: meetings.values().sum(), seats }
    };
    let mut loads: Vec<Load<'_>> = of.into_values().filter(on_several).map(load).collect();
    loads.sort_by(|a, b| (b.minutes, b.seats.len(), &a.seats[0].name).cmp(&(a.minutes, a.seats.len(), &b.seats[0].name)));
    loads
}
