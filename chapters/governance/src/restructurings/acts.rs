//! Who may change the structure, and what then happens.

use access::standings::{INSIDE, STAFF};
use kit::{Error, Result, acts, permits::Permit, reading::must_be_there};
use registry::partnerships::{Of, Partnership};

use super::{
    closing::{Closing, ClosingForm},
    merging::{Into, Merging, MergingForm},
    model::{StepKind, Turn, wrong},
    moving::Work,
    renaming::{Renaming, RenamingForm},
    splitting::{Splitting, SplittingForm},
};
use crate::{
    bodies::{self, Body, BodyId},
    words::Words,
};

acts! {
    /// See what a body was called, what it answered to and what became of it.
    read SeeHistory on Of<Body> as "restructurings.see_history" may INSIDE;
    /// Open the form that gives a body another name or place.
    form AskRename on Of<Body> as "restructurings.ask_rename" may STAFF;
    /// Give a body another name or place from a day on.
    change Rename on Of<Body> as "restructurings.rename" may STAFF;
    /// Open the form that closes a body.
    form AskClose on Of<Body> as "restructurings.ask_close" may STAFF;
    /// Close a body: its seats end with it.
    change Close on Of<Body> as "restructurings.close" may STAFF;
    /// Open the form that makes one body of several.
    form AskMerge on Partnership as "restructurings.ask_merge" may STAFF;
    /// Make one body of several.
    change Merge on Partnership as "restructurings.merge" may STAFF;
    /// Open the form that makes several bodies of one.
    form AskSplit on Of<Body> as "restructurings.ask_split" may STAFF;
    /// Make several bodies of one.
    change Split on Of<Body> as "restructurings.split" may STAFF;
}

/// Gives a body another name or place, unless somebody else changed it since the form was opened.
pub(super) fn rename(permit: &Permit<'_, Rename>, form: &RenamingForm) -> Result<()> {
    let (it, version) = (Renaming::new(form, permit.lang(), permit.today())?, form.version);
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        if body.version != version {
            return Err(Error::Conflict);
        }
        let mut work = Work::begin(change.tx, partnership.id, it.turn(change.now))?;
        if let Some(parent) = it.parent {
            let there = work.structure.on(it.starts_on);
            must_be_there("parent", there.iter().any(|other| other.id == parent && other.ends_on.is_none()))?;
        }
        work.structure.check_day(&body, it.starts_on, "starts_on")?;
        let name = body.name.clone().edit(it.name.en.clone(), it.name.fr.clone());
        if name.en == body.name.en && name.fr == body.name.fr && it.parent == body.parent_id {
            return wrong("starts_on", |lang| Words(lang).nothing_changes());
        }
        work.restate(body.id, name, it.parent)?;
        work.no_circle("parent")?;
        change.seal("body", body.id, &it, ())
    })
}

/// Closes a body. What answered to it answers to the one above; what was promised there is handed on or left.
pub(super) fn close(permit: &Permit<'_, Close>, form: &ClosingForm) -> Result<()> {
    let it = Closing::new(form, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let mut work = Work::begin(change.tx, partnership.id, it.turn(change.now))?;
        work.can_end(&body, "ends_on")?;
        if let Some(heir) = it.follow_ups {
            let goes_on = |heir: &Body| heir.id != body.id && heir.exists_on(super::model::day_after(it.ends_on));
            must_be_there("follow_ups", work.structure.body(heir).is_some_and(goes_on))?;
            work.hand_over(body.id, None, heir)?;
        }
        work.end(&body, body.parent_id)?;
        work.note(body.id, StepKind::Closed, None)?;
        change.seal("body", body.id, &it, ())
    })
}

/// Makes one body of several: the seats chosen and what is still promised move, the others close.
pub(super) fn merge(permit: &Permit<'_, Merge>, form: &MergingForm) -> Result<BodyId> {
    let it = Merging::new(form, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let turn = Turn { from: it.starts_on, reason: it.reason.clone(), now: change.now };
        let mut work = Work::begin(change.tx, change.subject.id, turn)?;
        let going: Vec<Body> = it.going().map(|id| work.chosen("from", id)).collect::<Result<_>>()?;
        for body in &going {
            work.can_end(body, "starts_on")?;
        }
        let gone: Vec<BodyId> = going.iter().map(|body| body.id).collect();
        let into = match &it.into {
            Into::New(new) => {
                let places_there = |id| work.structure.body(id).is_some_and(|body| body.exists_on(it.starts_on) && !gone.contains(&id));
                must_be_there("parent", new.parent.is_none_or(places_there))?;
                work.set_up(&new.body(&going, it.starts_on))?
            }
            Into::Existing(id) => {
                let into = work.chosen("into", *id)?;
                must_be_there("into", into.exists_on(it.starts_on) && into.exists_on(change.today))?;
                if into.parent_id.is_some_and(|parent| gone.contains(&parent)) {
                    let above = work.structure.above(into.id, &gone);
                    work.restate(into.id, into.name.clone(), above)?;
                }
                into
            }
        };
        for body in &going {
            for seat in work.seats(body.id)?.into_iter().filter(|seat| it.seats.contains(seat)) {
                work.move_seat(seat, body, &into)?;
            }
            work.hand_over(body.id, None, into.id)?;
            work.end(body, Some(into.id))?;
            work.note(body.id, StepKind::Merged, Some(into.id))?;
        }
        work.no_circle("into")?;
        change.seal("body", into.id, &it, into.id)
    })
}

/// Makes several bodies of one: each seat and each promise goes where it was sent; the first goes on or closes.
pub(super) fn split(permit: &Permit<'_, Split>, form: &SplittingForm) -> Result<()> {
    let it = Splitting::new(form, permit.lang(), permit.today())?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let turn = Turn { from: it.starts_on, reason: it.reason.clone(), now: change.now };
        let mut work = Work::begin(change.tx, partnership.id, turn)?;
        if it.goes_on {
            work.structure.check_day(&body, it.starts_on, "starts_on")?;
        } else {
            work.can_end(&body, "starts_on")?;
        }
        let theirs = work.seats(body.id)?;
        for (place, name) in &it.parts {
            let part: bodies::Checked = it.body(&body, name);
            let part = work.set_up(&part)?;
            for (seat, _) in it.seats.iter().filter(|(seat, to)| to == place && theirs.contains(seat)) {
                work.move_seat(*seat, &body, &part)?;
            }
            for (promise, _) in it.follow_ups.iter().filter(|(_, to)| to == place) {
                work.hand_over(body.id, Some(*promise), part.id)?;
            }
            work.note(body.id, StepKind::Split, Some(part.id))?;
        }
        if !it.goes_on {
            work.end(&body, body.parent_id)?;
        }
        work.no_circle("starts_on")?;
        change.seal("body", body.id, &it, ())
    })
}
