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

use super::{
    acts::{self, Advance, CallRoll, ConflictForm, Declare, Note, NoteForm, Rework, StepForm, Welcome, WelcomeForm},
    attendance::{Form as AttendanceForm, Place, Table, table},
    form::ItemForm,
    model::{Attended, Camera, Item, Meeting, Purpose, State},
    room::{Typed, page},
    store,
};
use crate::{decisions, follow_ups, words::Words};

fn back<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str) -> Reply {
    let of = permit.subject();
    Reply::see_other(format!("/{}/p/{}/meetings/{}/room?item={item}&saved=1", permit.lang(), of.partnership.slug, of.record.id))
}

/// Back to the room when it was taken; the room with what was typed when it was not.
pub(super) fn answer<A: Act<Subject = Of<Meeting>>, T>(
    permit: &Permit<'_, A>,
    item: &str,
    outcome: Result<T>,
    typed: impl FnOnce(Problems) -> Typed,
) -> Result<Reply> {
    match outcome {
        Ok(_) => Ok(back(permit, item)),
        Err(Error::Invalid(problems)) => page(permit, item, typed(problems)),
        // What a rule of the field refuses is said in the room too, as long as there is one.
        Err(Error::Refused(why)) if permit.subject().record.state.is_recording() => {
            let mut problems = Problems::none();
            problems.add("", |lang| why.in_lang(lang).to_owned());
            page(permit, item, typed(problems))
        }
        Err(error) => Err(error),
    }
}

/// Takes a new item of the agenda.
pub(super) fn add_item(permit: &Permit<'_, acts::Table>, ask: &Ask) -> Result<Reply> {
    let form: ItemForm = ask.form()?;
    match acts::add_item(permit, &form) {
        Ok(id) => Ok(back(permit, &id.to_string())),
        outcome => answer(permit, "", outcome, |problems| Typed { new_item: Some(form), ..Typed::failing("new-item", problems) }),
    }
}

/// Takes a change of an item.
pub(super) fn rework(permit: &Permit<'_, Rework>, ask: &Ask) -> Result<Reply> {
    let form: ItemForm = ask.form()?;
    let item = ask.uri.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    match acts::rework(permit, &item, &form) {
        Err(Error::Conflict) => {
            let now = agenda_item(permit, &item)?;
            let theirs = Some(both_texts(permit.lang(), &item_differences(permit.lang(), &ItemForm::from(&now), &form)));
            let rework = Some(ItemForm { version: now.version, ..form });
            page(permit, &item, Typed { rework, theirs, ..Typed::failing("item", Problems::none()) })
        }
        outcome => answer(permit, &item, outcome, |problems| Typed { rework: Some(form), ..Typed::failing("item", problems) }),
    }
}

/// An item as it stands now.
fn agenda_item<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str) -> Result<Item> {
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

/// Takes a note. When somebody else wrote there in the meantime, both texts are shown.
pub(super) fn note(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    let form: NoteForm = ask.form()?;
    let (lang, item) = (permit.lang(), form.item.clone());
    match acts::note(permit, form.clone()) {
        Err(Error::Conflict) => {
            let now = agenda_item(permit, &item)?;
            let w = Words(lang);
            let all = [(w.text_in_english(), now.note.en, &form.note_en), (w.text_in_french(), now.note.fr, &form.note_fr)];
            let differing = all.into_iter().filter(|(_, now, typed)| now != *typed);
            let differing: Vec<_> =
                differing.map(|(label, now, typed)| Difference { label: label.to_owned(), now, typed: typed.clone() }).collect();
            let theirs = Some(both_texts(lang, &differing));
            page(permit, &item, Typed { note: Some(NoteForm { version: now.version, ..form }), theirs, ..Typed::default() })
        }
        outcome => answer(permit, &item, outcome, |problems| Typed { note: Some(form), ..Typed::failing("note", problems) }),
    }
}

/// Takes the attendance.
pub(super) fn call_roll(permit: &Permit<'_, CallRoll>, ask: &Ask) -> Result<Reply> {
    let form: AttendanceForm = ask.form()?;
    let item = form.item.clone();
    match acts::call_roll(permit, form.clone()) {
        Err(Error::Conflict) => {
            let table = permit.read(|tx| table(tx, &permit.subject().record))?;
            let theirs = Some(both_texts(permit.lang(), &roll_differences(permit.lang(), &table, &form)));
            let mut problems = Problems::none();
            problems.add("", |lang| Words(lang).roll_moved_on());
            page(permit, &item, Typed { attendance: form, theirs, ..Typed::failing("attendance", problems) })
        }
        outcome => answer(permit, &item, outcome, |problems| Typed { attendance: form, ..Typed::failing("attendance", problems) }),
    }
}

/// The seats of which somebody else noted something since the page was made: what they noted, and what was typed.
fn roll_differences(lang: Lang, table: &Table, form: &AttendanceForm) -> Vec<Difference> {
    let said = |place: &Place, code: &str| match code.strip_prefix("alternate:") {
        Some(person) => {
            place.alternates.iter().find(|one| one.person_id.to_string() == person).map(|one| one.name.clone()).unwrap_or_default()
        }
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
    let form: WelcomeForm = ask.form()?;
    let outcome = acts::welcome(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed { guest: form, ..Typed::failing("welcome", problems) })
}

/// Takes a conflict of interest.
pub(super) fn declare(permit: &Permit<'_, Declare>, ask: &Ask) -> Result<Reply> {
    let form: ConflictForm = ask.form()?;
    let outcome = acts::declare(permit, form.clone());
    answer(permit, &form.item.clone(), outcome, |problems| Typed { conflict: form, ..Typed::failing("conflict", problems) })
}

/// Takes a decision.
pub(super) fn decide(permit: &Permit<'_, decisions::Record>, ask: &Ask) -> Result<Reply> {
    let form: decisions::Form = ask.form()?;
    let outcome = decisions::record(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed { decision: Some(form), ..Typed::failing("decision", problems) })
}

/// Takes a promise.
pub(super) fn promise(permit: &Permit<'_, follow_ups::Promise>, ask: &Ask) -> Result<Reply> {
    let form: follow_ups::Form = ask.form()?;
    let outcome = follow_ups::promise(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed { follow_up: form, ..Typed::failing("follow-up", problems) })
}

/// Takes a step of the meeting: one stays in the room, as long as there is something to write there.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    let form: StepForm = ask.form()?;
    let outcome = acts::advance(permit, &form);
    let closes = State::from_code(&form.to).is_some_and(|state| !state.is_recording());
    if outcome.is_ok() && closes {
        let of = permit.subject();
        return Ok(Reply::see_other(format!("/{}/p/{}/meetings/{}?saved=1", permit.lang(), of.partnership.slug, of.record.id)));
    }
    answer(permit, &form.item, outcome, |problems| Typed::failing("step", problems))
}
