//! Seats as JSON, in Popolo's words: a seat is a post of its body, who is on it has a membership on behalf of an organization.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kit::{
    Id, Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use registry::organizations::OrganizationId;
use serde::Serialize;

use super::{
    acts::{Browse, See},
    model::{Role, Seat, SeatId, SeatKind, Tenure, TenureId},
    pages::Filter,
    store,
};
use crate::{bodies::BodyId, terms::Reserved};

/// What a post is called in a language.
#[derive(Serialize)]
struct Name<'a> {
    name: &'a str,
    lang: &'static str,
}

/// A seat. The last part of its fields is ours.
#[derive(Serialize)]
struct Post<'a> {
    id: SeatId,
    /// The body that it is a seat of.
    organization_id: BodyId,
    label: &'a Bilingual,
    other_names: Vec<Name<'a>>,
    role: SeatKind,
    start_date: Date,
    end_date: Option<Date>,
    organization: &'a Bilingual,
    number: i64,
    /// The organization whose seat it is.
    held_for_id: Option<OrganizationId>,
    held_for: &'a Bilingual,
    sectors: Vec<&'a str>,
    is_voting: bool,
    counts_for_quorum: bool,
    appointed_by: &'a str,
    reserved: Vec<&'static str>,
    alternates: &'static str,
    is_open: bool,
    term_years: Option<i64>,
    max_terms: Option<i64>,
    note: &'a Bilingual,
    version: i64,
}

impl<'a> From<&'a Seat> for Post<'a> {
    fn from(it: &'a Seat) -> Self {
        let in_both = [("en", &it.label.en), ("fr", &it.label.fr)];
        let names = in_both.into_iter().filter(|(_, name)| !name.is_empty()).map(|(lang, name)| Name { name, lang });
        Self {
            id: it.id,
            organization_id: it.body_id,
            label: &it.label,
            other_names: names.collect(),
            role: it.kind,
            start_date: it.starts_on,
            end_date: it.ends_on,
            organization: &it.body,
            number: it.number,
            held_for_id: it.organization_id,
            held_for: &it.organization,
            sectors: it.sector_codes().collect(),
            is_voting: it.is_voting,
            counts_for_quorum: it.counts_for_quorum,
            appointed_by: &it.appointed_by,
            reserved: it.reserved_for().map(Reserved::code).collect(),
            alternates: it.alternates.code(),
            is_open: it.is_open,
            term_years: it.term_years,
            max_terms: it.max_terms,
            note: &it.note,
            version: it.version,
        }
    }
}

/// A time on a seat. The last part of its fields is ours.
#[derive(Serialize)]
struct Membership<'a> {
    id: TenureId,
    person_id: Id,
    post_id: SeatId,
    /// The body that the seat is of.
    organization_id: Option<BodyId>,
    on_behalf_of_id: Option<OrganizationId>,
    role: Role,
    start_date: Date,
    end_date: Option<Date>,
    person: &'a str,
    on_behalf_of: &'a Bilingual,
    term: Option<i64>,
    reason: &'a str,
}

fn membership(it: &Tenure, body: Option<BodyId>) -> Membership<'_> {
    Membership {
        id: it.id,
        person_id: it.person_id,
        post_id: it.seat_id,
        organization_id: body,
        on_behalf_of_id: it.organization_id,
        role: it.role,
        start_date: it.starts_on,
        end_date: it.ends_on,
        person: &it.name,
        on_behalf_of: &it.organization,
        term: it.term,
        reason: &it.reason,
    }
}

#[derive(Serialize)]
struct Posts<'a> {
    total: u64,
    items: Vec<Post<'a>>,
    memberships: Vec<Membership<'a>>,
}

/// The seats, filtered, and who is on them today.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.search(permit.subject(), permit.today())?;
    let (rows, tenures, bodies): (Rows<Seat>, _, _) = permit.read(|tx| {
        let partnership = permit.subject().id;
        let (rows, tenures) = (Rows::read(tx, search, ask)?, store::tenures_on(tx, partnership, permit.today())?);
        Ok((rows, tenures, store::bodies_of(tx, partnership)?.into_iter().collect::<BTreeMap<SeatId, BodyId>>()))
    })?;
    let memberships = tenures.iter().map(|it| membership(it, bodies.get(&it.seat_id).copied())).collect();
    Reply::json(&Posts { total: rows.total, items: rows.items.iter().map(Post::from).collect(), memberships })
}

#[derive(Serialize)]
struct One<'a> {
    #[serde(flatten)]
    post: Post<'a>,
    memberships: Vec<Membership<'a>>,
}

/// One seat, and everyone who was ever on it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let seat = &permit.subject().record;
    let tenures = permit.read(|tx| store::tenures(tx, seat.id))?;
    Reply::json(&One { post: Post::from(seat), memberships: tenures.iter().map(|it| membership(it, Some(seat.body_id))).collect() })
}
