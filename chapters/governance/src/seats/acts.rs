//! What may be done with seats, by whom, and what then happens.

use access::standings::{ALTERNATE, GROUP_MEMBER, INSIDE, MEMBER, STAFF};
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Reading, Result, acts,
    db::WriteTx,
    permits::{Permit, Scope, Standing, appoint as give, dismiss},
    reading::must_be_there,
};
use registry::partnerships::{Of, Partnership, PartnershipId};

use super::{
    appointment::{Appointment, AppointmentForm, EndingForm},
    filling::Alternates,
    front,
    limits::Limits,
    model::{Checked, Form, Leaving, Role, Seat, SeatId, TenureId},
    moving::leave,
    seating::{self, Seating, SeatingForm},
    store,
};
use crate::{
    bodies::{self, Body},
    people, terms,
    words::Words,
};

acts! {
    /// See the seats of every body and who holds them.
    read Browse on Partnership as "seats.browse" may INSIDE;
    /// See one seat.
    read See on Of<Seat> as "seats.see" may INSIDE;
    /// Open the form for a new seat.
    form Draft on Partnership as "seats.draft" may STAFF;
    /// Create a seat.
    change Create on Partnership as "seats.create" may STAFF;
    /// Open the form that seats organizations of the directory at a body.
    form Offer on Of<Body> as "seats.offer" may STAFF;
    /// Seat organizations of the directory at a body, each with whoever speaks for it.
    change SeatOrganizations on Of<Body> as "seats.seat_organizations" may STAFF;
    /// Open the form that changes a seat.
    form Edit on Of<Seat> as "seats.edit" may STAFF;
    /// Change a seat, or abolish it.
    change Amend on Of<Seat> as "seats.amend" may STAFF;
    /// Open the form that appoints someone to a seat.
    form Propose on Of<Seat> as "seats.propose" may STAFF;
    /// Appoint someone to a seat, as its holder or as an alternate.
    change Appoint on Of<Seat> as "seats.appoint" may STAFF;
    /// End someone's time on a seat.
    change Release on Of<Seat> as "seats.release" may STAFF;
}

/// Creates a seat: the next one of its body where no number is given.
pub fn create(permit: &Permit<'_, Create>, form: Form) -> Result<SeatId> {
    let is_next = form.number.trim().is_empty();
    let mut checked = Checked::new(if is_next { Form { number: "1".to_owned(), ..form } } else { form }, permit.lang())?;
    permit.change(move |change| {
        let (id, partnership) = (SeatId::new(change.now), change.subject.id);
        check_places(change.tx, partnership, &checked)?;
        if is_next {
            checked.number = store::next_number(change.tx, checked.body)?;
        }
        store::insert(change.tx, partnership, id, &checked)?;
        change.seal("seat", id, &checked, id)
    })
}

/// Changes a seat, unless somebody else changed it since the form was opened.
pub fn amend(permit: &Permit<'_, Amend>, form: Form) -> Result<()> {
    let version = form.version;
    let checked = Checked::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        check_places(change.tx, partnership.id, &checked)?;
        let label = record.label.edit(checked.label.en.clone(), checked.label.fr.clone());
        let note = record.note.edit(checked.note.en.clone(), checked.note.fr.clone());
        let checked = Checked { label, note, ..checked };
        store::update(change.tx, record.id, version, &checked)?;
        change.seal("seat", record.id, &checked, ())
    })
}

fn check_places(tx: &WriteTx, partnership: PartnershipId, it: &Checked) -> Result<()> {
    must_be_there("body", bodies::exists(tx, partnership, it.body)?)?;
    match it.organization {
        Some(id) => must_be_there("organization", people::organization_exists(tx, partnership, id)?),
        None => Ok(()),
    }
}

/// The standing that a place at a table gives towards the partnership.
pub(super) fn standing(kind: &str, role: Role) -> Standing {
    match (kind, role) {
        ("council", Role::Holder) => MEMBER,
        ("council", Role::Alternate) => ALTERNATE,
        _ => GROUP_MEMBER,
    }
}

/// Appoints someone. When they have an account, it gives the account the standing that goes with the seat.
pub fn appoint(permit: &Permit<'_, Appoint>, form: &AppointmentForm) -> Result<()> {
    let it = Appointment::new(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: seat } = change.subject.clone();
        let id = front::appoint(change.tx, (partnership.id, &seat), &it, change.now)?;
        let stands_in = it.role == Role::Alternate && seat.alternates == Alternates::Anyone;
        let elsewhere = if stands_in { store::alternates_from_elsewhere(change.tx, seat.id, change.today)? } else { Vec::new() };
        if let Some((_, name, other)) = elsewhere.into_iter().find(|(person, ..)| *person == it.person) {
            let (other, own) = (other, seat.organization);
            let said = move |lang: Lang| Words(lang).alternate_must_be_of(&name, other.in_lang(lang).text, own.in_lang(lang).text);
            let mut problems = Problems::none();
            problems.add("person", said);
            return Err(Error::Invalid(problems));
        }
        change.seal("tenure", id, &it, ())
    })
}

/// Puts someone on a seat, and gives their account, if they have one, the standing that goes with it.
pub(super) fn place(
    tx: &mut WriteTx,
    (partnership, body, seat): (PartnershipId, &Body, SeatId),
    id: TenureId,
    it: &Appointment,
) -> Result<()> {
    store::insert_tenure(tx, (partnership, seat), id, it)?;
    let Some(account) = people::account(tx, it.person)? else { return Ok(()) };
    let (scope, standing) = (Scope::of(partnership), standing(body.kind.code(), it.role));
    give(tx, account, &scope, standing, it.starts_on)?;
    if let Some(last) = it.ends_on {
        dismiss(tx, account, &scope, standing, last.tomorrow().map_err(Error::internal)?)?;
    }
    Ok(())
}

/// Seats organizations: a seat for each, named after it and serving its sectors, with whoever speaks for it.
/// One that got a seat in the meantime is a problem of the form, so that nothing is made twice.
pub fn seat_organizations(permit: &Permit<'_, SeatOrganizations>, form: &SeatingForm) -> Result<()> {
    let mut it = Seating::new(form, (permit.lang(), permit.today()))?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let limits = terms::in_force(change.tx, body.id, it.held_from)?.map(|terms| Limits::of_terms(&terms)).unwrap_or_default();
        it.hold(limits)?;
        let unseated = seating::unseated(change.tx, partnership.id, body.id, change.today)?;
        let first = store::next_number(change.tx, body.id)?;
        for (number, (organization, holder)) in (first..).zip(&it.seats) {
            let Some(one) = unseated.iter().find(|one| one.id == *organization) else {
                let mut problems = Problems::none();
                problems.add("organization", |lang| Words(lang).seated_already());
                return Err(Error::Invalid(problems));
            };
            let seat = SeatId::new(change.now);
            store::insert(change.tx, partnership.id, seat, &one.seat(body.id, number, &it))?;
            if let Some(person) = *holder {
                must_be_there("organization", people::exists(change.tx, partnership.id, person)?)?;
                place(change.tx, (partnership.id, &body, seat), TenureId::new(change.now), &it.appointment(*organization, person))?;
            }
        }
        change.seal("body", body.id, &it, ())
    })
}

/// Ends someone's time on a seat, with the standing that went with it unless another seat gives the same.
pub fn release(permit: &Permit<'_, Release>, form: &EndingForm) -> Result<()> {
    let id: TenureId = form.tenure.parse().map_err(|_| Error::Malformed("the form names nothing".into()))?;
    let (last, reason) = ending(form, permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: seat } = change.subject.clone();
        let all = store::tenures(change.tx, seat.id)?;
        let tenure = all.iter().find(|tenure| tenure.id == id).ok_or(Error::NotFound)?;
        if last < tenure.starts_on || tenure.ends_on.is_some_and(|end| end < last) {
            return Err(Error::refused(|lang| Words(lang).ends_within_the_term()));
        }
        let body = bodies::by_id(change.tx, partnership.id, seat.body_id)?.ok_or(Error::NotFound)?;
        leave(change.tx, (partnership.id, &body), tenure, (last, reason))?;
        change.seal("tenure", id, &(last, reason), ())
    })
}

fn ending(form: &EndingForm, lang: kit::Lang) -> Result<(Date, Leaving)> {
    let mut it = Reading::new(lang);
    let (last, reason) = (it.day("ends_on", &form.ends_on), it.code("reason", &form.reason, Leaving::from_code));
    it.finish(move || Some((last?, reason?)))
}
