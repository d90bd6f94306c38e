//! Deciding on an application: an offer seats the person, and each answer makes a letter.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Lang, Problems, Result,
    db::WriteTx,
    lang::date,
    permits::Permit,
    reading::{must_be_there, not_a_choice},
};
use registry::{
    partnerships::{Of, Partnership},
    people::{self, PersonId},
};

use super::{
    acts::{Decide, round_of},
    form::{DecisionForm, Offer},
    letters as words_of,
    model::Application,
    store,
};
use crate::{
    decisions::{self, DecisionId},
    letters::{self, Issued},
    rounds::{self, Round, Stage},
    seats::{self, Appointment, Role, Seat},
    words::Words,
};

/// Decides on an application, and makes the letter that tells the applicant.
pub(super) fn decide(permit: &Permit<'_, Decide>, form: &DecisionForm) -> Result<Issued> {
    let it = form.check(permit.lang())?;
    permit.change(move |change| {
        let Of { partnership, record: application } = change.subject.clone();
        let round = round_of(change.tx, &partnership, application.round_id)?;
        must_be_open(&application, &round, change.today)?;
        if let Some(decision) = it.decision {
            let known = decisions::choices(change.tx, partnership.id)?.iter().any(|(id, _)| id.0 == decision);
            must_be_there("decision", known)?;
        }
        let (mut seated, mut told, mut tenure) = (None, (String::new(), String::new()), None);
        if let Some(offer) = &it.offer {
            let seat = seat_of(change.tx, (&partnership, &round), offer)?;
            let person = person_of(change.tx, &partnership, (&application, offer), change.now)?;
            let appointment = Appointment {
                person: person.0,
                organization: offer.organization,
                role: Role::Holder,
                term: Some(1),
                starts_on: offer.starts_on,
                ends_on: offer.ends_on.or(seats::last_day(change.tx, &seat, offer.starts_on)?),
                reason: None,
            };
            let made = seats::appoint(change.tx, (partnership.id, &seat), &appointment, change.now)?;
            rounds::note_seated(change.tx, round.id, (made, it.decision.map(DecisionId)))?;
            tenure = Some(made);
            let counted = rounds::parts(change.tx, round.id)?;
            rounds::count_offer(change.tx, round.id, application.counted_under(&counted.seats))?;
            seated = Some((seat.id, person.0));
            let lang = application.language();
            told = (Words(lang).seat_titled(seat.number, seat.label.in_lang(lang).text), date(lang, offer.starts_on));
        }
        store::set_outcome(change.tx, (application.id, application.version), (it.outcome, change.today, it.decision), seated)?;
        let letter = words_of::decided((&partnership, &round), &application, (it.outcome, (&told.0, &told.1)));
        let issued = letters::send(change.tx, &application.name, letter, change.now)?;
        change.seal("application", application.id, &(it.outcome, tenure), issued)
    })
}

/// Decisions fall after the last day to apply, and once; only from the waiting list may another follow.
pub(super) fn must_be_open(application: &Application, round: &Round, today: Date) -> Result<()> {
    if !application.can_be_decided() {
        let day = application.decided_on;
        let day = move |lang: Lang| day.map(|day| date(lang, day)).unwrap_or_default();
        return Err(Error::refused(move |lang| Words(lang).application_decided_already(day(lang))));
    }
    match round.stage(today) {
        Stage::Closed | Stage::Decided => Ok(()),
        Stage::Cancelled => Err(Error::refused(|lang| Words(lang).application_round_cancelled())),
        Stage::Draft | Stage::Announced | Stage::Open => {
            let last = round.closes_on;
            Err(Error::refused(|lang| Words(lang).application_decide_after_close(date(lang, last))))
        }
    }
}

/// The seat that is offered: one of the round, or of its body.
fn seat_of(tx: &WriteTx, (partnership, round): (&Partnership, &Round), offer: &Offer) -> Result<Seat> {
    match seats::by_id(tx, partnership.id, offer.seat)? {
        Some(seat) if seat.body_id == round.body_id => Ok(seat),
        _ => not_a_choice("seat"),
    }
}

/// The person who is seated: one of the directory, or a new entry made from the application.
fn person_of(
    tx: &mut WriteTx,
    partnership: &Partnership,
    (application, offer): (&Application, &Offer),
    now: Timestamp,
) -> Result<PersonId> {
    if let Some(person) = offer.person {
        return Ok(PersonId(person));
    }
    if store::person_with_address(tx, partnership.id, &application.email)?.is_some() {
        let mut problems = Problems::none();
        problems.add("person", |lang| Words(lang).application_person_is_known());
        return Err(Error::Invalid(problems));
    }
    let form = people::Form {
        name: application.name.clone(),
        email: application.email.clone(),
        phone: application.phone.clone(),
        lang: application.lang.clone(),
        ..people::Form::default()
    };
    let id = PersonId::new(now);
    people::insert(tx, partnership.id, id, &people::Checked::new(&form, application.language())?)?;
    Ok(id)
}
