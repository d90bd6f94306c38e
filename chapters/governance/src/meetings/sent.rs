//! What is sent from the meeting room, and the way back into it: with what was saved, or with what was typed and why it
//! could not be taken.

use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Difference, both_texts},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Serialize;

use super::{
    acts::{self, Advance, CallRoll, ConflictForm, Declare, Note, Rework, StepForm, Welcome, WelcomeForm},
    attendance::{Form as AttendanceForm, Place, Table, table_for_roll},
    form::ItemForm,
    model::{Attended, Camera, Item, Meeting, Purpose, State},
    notes::{self, NoteForm, Saved},
    room::{page, page_of},
    store,
    typed::Typed,
};
use crate::{
    decisions,
    drafts::{self, Followed},
    follow_ups,
    words::Words,
};

fn back<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str, typed: &Typed) -> Reply {
    let of = permit.subject();
    let more = [("&both=1", typed.both), ("&adding=1", typed.adding)];
    let more: String = more.into_iter().filter(|(_, said)| *said).map(|(name, _)| name).collect();
    Reply::see_other(format!("/{}/p/{}/meetings/{}/room?item={item}&saved=1{more}", permit.lang(), of.partnership.slug, of.record.id))
}

/// Back to the room when it was taken, with what is typed in the other forms; the room with all that was typed when it was not.
pub(super) fn answer<A: Act<Subject = Of<Meeting>>, T>(
    permit: &Permit<'_, A>,
    (item, others): (&str, Typed),
    outcome: Result<T>,
    failed: impl FnOnce(Typed) -> Typed,
) -> Result<Reply> {
    match outcome {
        Ok(_) if others.is_typed() => page_of(permit, &as_it_is(permit)?, item, Typed { saved_one: true, ..others }),
        Ok(_) => Ok(back(permit, item, &others)),
        Err(Error::Invalid(problems)) => page(permit, item, failed(Typed { problems, ..others })),
        // What a rule of the field refuses is said in the room too, as long as there is one.
        Err(Error::Refused(why)) if permit.subject().record.state.is_recording() => {
            let mut problems = Problems::none();
            problems.add("", |lang| why.in_lang(lang).to_owned());
            page_of(permit, &as_it_is(permit)?, item, failed(Typed { problems, ..others }))
        }
        Err(error) => Err(error),
    }
}

/// The meeting as it is now, after what was just done to it.
fn as_it_is<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>) -> Result<Meeting> {
    let of = permit.subject();
    permit.read(|tx| store::by_id(tx, of.partnership.id, of.record.id))?.ok_or(Error::NotFound)
}

/// Takes a new item of the agenda.
pub(super) fn add_item(permit: &Permit<'_, acts::Table>, ask: &Ask) -> Result<Reply> {
    let (form, others): (ItemForm, _) = (ask.part("new-item")?, Typed::beside(ask, "new-item")?);
    let outcome = acts::add_item(permit, &form);
    let item = outcome.as_ref().map(ToString::to_string).unwrap_or_default();
    let others = Typed { adding: true, ..others };
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "new-item", new_item: Some(form), ..typed })
}

/// Takes a change of an item.
pub(super) fn rework(permit: &Permit<'_, Rework>, ask: &Ask) -> Result<Reply> {
    let (form, others): (ItemForm, _) = (ask.part("item")?, Typed::beside(ask, "item")?);
    let item = ask.path().rsplit('/').next().unwrap_or_default().to_owned();
    match acts::rework(permit, &item, &form) {
        Err(Error::Conflict) => {
            let now = agenda_item(permit, &item)?;
            let theirs = Some(both_texts(permit.lang(), &item_differences(permit.lang(), &ItemForm::from(&now), &form)));
            let rework = Some(ItemForm { version: now.version, ..form });
            page(permit, &item, Typed { failing: "item", rework, theirs, ..others })
        }
        outcome => answer(permit, (&item, others), outcome, |typed| Typed { failing: "item", rework: Some(form), ..typed }),
    }
}

/// An item as it stands now.
pub(super) fn agenda_item<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str) -> Result<Item> {
    let all = permit.read(|tx| store::whole_agenda(tx, permit.subject().record.id))?;
    all.into_iter().find(|one| one.id.to_string() == item).ok_or(Error::NotFound)
}

/// Where an item as it stands now differs from what was typed.
fn item_differences(lang: Lang, now: &ItemForm, typed: &ItemForm) -> Vec<Difference> {
    let (w, k) = (Words(lang), Kit(lang));
    let title = |side: &str| format!("{} — {side}", w.title());
    let (place, purpose, minutes) = (w.item_place().to_owned(), w.item_purpose().to_owned(), w.item_minutes().to_owned());
    let labels = [place, title(k.in_english()), title(k.in_french()), purpose, minutes, w.item_presenter().to_owned()];
    let said = |it: &ItemForm| {
        let purpose = Purpose::from_code(&it.purpose).map(|purpose| purpose.called(lang)).unwrap_or_default();
        let all = [&it.place, &it.title_en, &it.title_fr, purpose, &it.minutes, &it.presenter];
        let yes = |it: bool| if it { k.yes() } else { k.no() };
        let camera = Camera::from_code(&it.camera).map(|camera| camera.called(lang)).unwrap_or_default();
        all.into_iter().chain([yes(it.is_consent), camera, yes(it.is_recurring)]).map(str::to_owned).collect::<Vec<_>>()
    };
    let labels = labels.into_iter().chain([w.item_is_consent(), w.item_camera(), w.item_is_recurring()].map(str::to_owned));
    let all = labels.zip(said(now)).zip(said(typed)).map(|((label, now), typed)| Difference { label, now, typed });
    all.filter(|it| it.now != it.typed).collect()
}

/// Takes a note. When somebody else wrote there in the meantime, both texts are kept, and that is said.
pub(super) fn note(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    let (form, others): (NoteForm, _) = (ask.part("note")?, Typed::beside(ask, "note")?);
    let outcome = notes::note(permit, form.clone());
    let both = outcome.as_ref().is_ok_and(|saved| saved.both);
    let item = form.item.clone();
    answer(permit, (&item, Typed { both, ..others }), outcome, |typed| Typed { failing: "note", note: Some(form), ..typed })
}

/// What the page that saves a note while it is typed is told.
#[derive(Serialize)]
struct Kept {
    en: String,
    fr: String,
    both: bool,
}

/// Why it could not be saved.
#[derive(Serialize)]
struct NotKept {
    said: String,
}

/// Takes a note while it is being typed, and answers with the note as it stands now.
pub(super) fn keep(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    let refused = |status: u16, said: &str| Ok(Reply::json(&NotKept { said: said.to_owned() })?.with_status(status));
    match notes::note(permit, ask.part("note")?) {
        Ok(Saved { en, fr, both }) => Reply::json(&Kept { en, fr, both }),
        Err(Error::Invalid(problems)) => {
            let said = problems.iter().map(|(_, why)| why.in_lang(permit.lang()).to_owned()).next();
            refused(422, &said.unwrap_or_default())
        }
        Err(Error::Refused(why)) => refused(409, why.in_lang(permit.lang())),
        Err(error) => Err(error),
    }
}

/// Takes the attendance.
pub(super) fn call_roll(permit: &Permit<'_, CallRoll>, ask: &Ask) -> Result<Reply> {
    let (form, others): (AttendanceForm, _) = (ask.part("attendance")?, Typed::beside(ask, "attendance")?);
    let item = form.item.clone();
    match acts::call_roll(permit, form.clone()) {
        Err(Error::Conflict) => {
            let table = permit.read(|tx| table_for_roll(tx, (permit.subject().partnership.id, &permit.subject().record)))?;
            let theirs = Some(both_texts(permit.lang(), &roll_differences(permit.lang(), &table, &form)));
            let mut problems = Problems::none();
            problems.add("", |lang| Words(lang).roll_moved_on());
            page(permit, &item, Typed { failing: "attendance", problems, attendance: form, theirs, ..others })
        }
        outcome => answer(permit, (&item, others), outcome, |typed| Typed { failing: "attendance", attendance: form, ..typed }),
    }
}

/// The seats of which somebody else noted something since the page was made: what they noted, and what was typed.
fn roll_differences(lang: Lang, table: &Table, form: &AttendanceForm) -> Vec<Difference> {
    let said = |place: &Place, code: &str| match code.strip_prefix("alternate:") {
        Some(person) => place.may_stand_in().find(|(id, _)| id.to_string() == person).map(|(_, name)| name.to_owned()).unwrap_or_default(),
        None => Attended::from_code(code).map_or_else(|| Words(lang).not_noted(), |state| state.called(lang)).to_owned(),
    };
    let with_times = |place: &Place, [state, arrived, departed]: [&str; 3]| {
        let all = [said(place, state), arrived.to_owned(), departed.to_owned()];
        all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let one = |place: &Place| {
        let typed = form.of_seat(place.seat.id)?;
        let (chosen, (arrived, departed)) = (place.chosen(), place.times());
        let label = format!("{}. {}", place.seat.number, place.seat.label.in_lang(lang).text);
        Some(Difference { label, now: with_times(place, [&chosen, arrived, departed]), typed: with_times(place, typed) })
    };
    table.places.iter().filter_map(one).filter(|it| it.now != it.typed).collect()
}

/// Takes a guest.
pub(super) fn welcome(permit: &Permit<'_, Welcome>, ask: &Ask) -> Result<Reply> {
    let (guest, others): (WelcomeForm, _) = (ask.part("welcome")?, Typed::beside(ask, "welcome")?);
    let (item, outcome) = (guest.item.clone(), acts::welcome(permit, &guest));
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "welcome", guest, ..typed })
}

/// Takes a conflict of interest.
pub(super) fn declare(permit: &Permit<'_, Declare>, ask: &Ask) -> Result<Reply> {
    let (conflict, others): (ConflictForm, _) = (ask.part("conflict")?, Typed::beside(ask, "conflict")?);
    let (item, outcome) = (conflict.item.clone(), acts::declare(permit, conflict.clone()));
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "conflict", conflict, ..typed })
}

/// Takes a decision.
pub(super) fn decide(permit: &Permit<'_, decisions::Record>, ask: &Ask) -> Result<Reply> {
    let (form, others): (decisions::Form, _) = (ask.part("decision")?, Typed::beside(ask, "decision")?);
    let (item, outcome) = (form.item.clone(), decisions::record(permit, &form));
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "decision", decision: Some(form), ..typed })
}

/// Takes a promise.
pub(super) fn promise(permit: &Permit<'_, follow_ups::Promise>, ask: &Ask) -> Result<Reply> {
    let (follow_up, others): (follow_ups::Form, _) = (ask.part("follow-up")?, Typed::beside(ask, "follow-up")?);
    let (item, outcome) = (follow_up.item.clone(), follow_ups::promise(permit, &follow_up));
    answer(permit, (&item, others), outcome, |typed| Typed { failing: "follow-up", follow_up, ..typed })
}

/// Takes a step of the meeting: one stays in the room, as long as there is something to write there, and is led to the form of
/// the next meeting where its day cannot be known. A meeting is not called off over what is typed and not saved.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    let (form, others): (StepForm, _) = (ask.part("step")?, Typed::beside(ask, "step")?);
    let closes = State::from_code(&form.to).is_some_and(|state| !state.is_recording());
    let outcome =
        if closes && others.is_typed() { Err(Error::refused(|lang| Words(lang).room_still_typed())) } else { acts::advance(permit, &form) };
    let of = permit.subject();
    let here = format!("/{}/p/{}/meetings/{}", permit.lang(), of.partnership.slug, of.record.id);
    match outcome {
        Ok(_) if closes => return Ok(Reply::see_other(format!("{here}?saved=1"))),
        Ok(_) if form.to == State::MinutesDraft.code() && form.item.is_empty() && !others.is_typed() => {
            return Ok(Reply::see_other(format!("{here}/minutes?saved=1")));
        }
        // Nobody can know the day of the next meeting: the form in which it is chosen comes next.
        Ok(Followed::DayUnknown) if !others.is_typed() && permit.may::<drafts::Plan>() => {
            return Ok(Reply::see_other(format!("{here}/next")));
        }
        _ => {}
    }
    answer(permit, (&form.item, others), outcome, |typed| Typed { failing: "step", ..typed })
}
