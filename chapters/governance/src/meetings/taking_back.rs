//! What was noted in the room by mistake: a conflict of interest that nobody has, an item that nobody touched.

use access::standings::LEADS;
use kit::{
    Error, Id, Problems, Reading, Result, acts, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::Permit,
    sql,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Deserialize;

use super::{
    acts::{IN_CAMERA, on_agenda, still_open},
    model::{Camera, Item, ItemId, Meeting, MeetingId},
    sent::answer,
    store,
    typed::Typed,
};
use crate::words::Words;

acts! {
    /// Take back a conflict of interest that was declared by mistake.
    change TakeBack on Of<Meeting> as "meetings.take_back" may LEADS;
    /// Remove an item from the agenda, as long as nothing was done under it.
    change Remove on Of<Meeting> as "meetings.remove" may LEADS;
}

/// The form that takes a conflict of interest back, as sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct BackForm {
    /// The item.
    item: String,
    /// Who does not have it.
    person: String,
}

/// The form that removes an item, as sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RemoveForm {
    /// The item.
    item: String,
}

/// Takes a conflict of interest back; the chronicle keeps that it was declared, and that it was taken back.
fn retract(permit: &Permit<'_, TakeBack>, form: &BackForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let person = it.id::<Id>("person", &form.person);
    let person = it.finish(|| person)?;
    let item = form.item.clone();
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let item = on_agenda(change.tx, meeting.id, &item)?;
        let noted = store::conflicts(change.tx, meeting.id)?.into_iter().find(|one| one.item_id == item.id && one.person_id == person);
        let noted = noted.ok_or_else(|| Error::refused(|lang| Words(lang).conflict_not_noted()))?;
        change.tx.run(sql!("DELETE FROM conflict WHERE item_id = $1 AND person_id = $2"), bind![item.id, person])?;
        match item.camera {
            Camera::Item => change.seal("conflict", item.id, &IN_CAMERA, ()),
            _ => change.seal("conflict", item.id, &("taken back", person, noted.nature), ()),
        }
    })
}

/// Removes an item under which nothing was done.
fn remove_item(permit: &Permit<'_, Remove>, form: &RemoveForm) -> Result<()> {
    let Ok(item) = form.item.parse::<ItemId>() else {
        let mut problems = Problems::none();
        problems.add("", |lang| Words(lang).item_remove_which().to_owned());
        return Err(Error::Invalid(problems));
    };
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        // Whoever writes a note on it takes the same turn: nothing that was said is removed with it.
        change.tx.take_turns(&format!("note:{item}"))?;
        let item = on_agenda(change.tx, meeting.id, &item.to_string())?;
        if !is_empty(&item.note) || is_used(change.tx, item.id)? {
            return Err(Error::refused(|lang| Words(lang).item_is_used()));
        }
        delete(change.tx, meeting.id, &item)?;
        match item.camera {
            Camera::Item => change.seal("agenda_item", item.id, &IN_CAMERA, ()),
            _ => change.seal("agenda_item", item.id, &("removed", item.place, item.title), ()),
        }
    })
}

fn is_empty(note: &Bilingual) -> bool {
    note.en.is_empty() && note.fr.is_empty()
}

/// Whether anything of what was decided, declared, promised, proposed, handed in, remarked or carried on hangs on an item.
fn is_used(tx: &Tx, item: ItemId) -> Result<bool> {
    let (count,): (i64,) = tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM conflict WHERE item_id = $1) + (SELECT COUNT(*) FROM paper WHERE item_id = $1)
                  + (SELECT COUNT(*) FROM proposal WHERE item_id = $1) + (SELECT COUNT(*) FROM remark WHERE item_id = $1)
                  + (SELECT COUNT(*) FROM correction WHERE item_id = $1) + (SELECT COUNT(*) FROM forwarding WHERE item_id = $1)
                  + (SELECT COUNT(*) FROM left_out WHERE item_id = $1) + (SELECT COUNT(*) FROM agenda_item WHERE carried_from_id = $1)"
        ),
        bind![item],
    )?;
    Ok(count > 0 || store::led_to_anything(tx, item)?)
}

/// Deletes an item from the version that was looked at; [`Error::Conflict`] when it has moved on.
fn delete(tx: &mut WriteTx, meeting: MeetingId, item: &Item) -> Result<()> {
    let gone =
        tx.run(sql!("DELETE FROM agenda_item WHERE id = $1 AND meeting_id = $2 AND version = $3"), bind![item.id, meeting, item.version])?;
    if gone == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Takes a conflict of interest back.
pub(super) fn take_back(permit: &Permit<'_, TakeBack>, ask: &Ask) -> Result<Reply> {
    let (form, others): (BackForm, _) = (ask.part("back")?, Typed::beside(ask, "back")?);
    let outcome = retract(permit, &form);
    answer(permit, (&form.item, others), outcome, |typed| Typed { failing: "conflict", ..typed })
}

/// Removes an item, and goes to the first of those that are left. An item is not removed over what is typed and not saved.
pub(super) fn remove(permit: &Permit<'_, Remove>, ask: &Ask) -> Result<Reply> {
    let (form, others): (RemoveForm, _) = (ask.part("remove")?, Typed::beside(ask, "remove")?);
    let outcome =
        if others.is_typed() { Err(Error::refused(|lang| Words(lang).room_typed_on_the_item())) } else { remove_item(permit, &form) };
    let item = if outcome.is_ok() { "" } else { form.item.as_str() };
    answer(permit, (item, others), outcome, |typed| Typed { failing: "item", ..typed })
}
