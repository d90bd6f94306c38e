//! Momentum as JSON.

use governance::seats::SeatId;
use jiff::civil::Date;
use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::organizations::OrganizationId;
use serde::Serialize;

use super::{
    acts::Feel,
    model::Rates,
    pages::{Line, lines, look},
    silence,
};

#[derive(Serialize)]
struct Shown<'a> {
    start_date: Date,
    end_date: Date,
    rates: Rates,
    organizations: Vec<Organization<'a>>,
    quiet_seats: Vec<Quiet>,
    quiet_organizations: Vec<OrganizationId>,
}

#[derive(Serialize)]
struct Organization<'a> {
    id: OrganizationId,
    name: &'a Bilingual,
    seats: i64,
    leads: i64,
    latest: Option<Date>,
    #[serde(flatten)]
    rates: Rates,
}

impl<'a> From<Line<'a>> for Organization<'a> {
    fn from(Line { it, rates }: Line<'a>) -> Self {
        Self { id: it.id, name: &it.name, seats: it.seats, leads: it.leads, latest: it.latest, rates }
    }
}

#[derive(Serialize)]
struct Quiet {
    post_id: SeatId,
    missed_in_a_row: usize,
    sent_regrets: bool,
}

/// The rates of the period, organization by organization, and who has fallen silent.
pub(super) fn show(permit: &Permit<'_, Feel>, ask: &Ask) -> Result<Reply> {
    let (today, seen) = (permit.today(), look(permit, ask)?);
    let quiet = |it: silence::QuietSeat<'_>| Quiet { post_id: it.seat.seat_id, missed_in_a_row: it.missed, sent_regrets: it.sent_regrets };
    Reply::json(&Shown {
        start_date: seen.from,
        end_date: today,
        rates: Rates::of(&seen.asked),
        organizations: lines(&seen).into_iter().map(Organization::from).collect(),
        quiet_seats: silence::seats(&seen.seated, &seen.asked).into_iter().map(quiet).collect(),
        quiet_organizations: silence::organizations(&seen.organizations, today)?.into_iter().map(|it| it.id).collect(),
    })
}
