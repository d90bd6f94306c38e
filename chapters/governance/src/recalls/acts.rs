//! Who may call a meeting again, and what then happens.

use access::standings::LEADS;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Reading, Result, acts,
    db::Tx,
    lang::{Bilingual, date},
    permits::Permit,
    reading::must_be_there,
};
use registry::partnerships::Of;

use super::{
    model::{self, Form, earliest, is_known},
    store,
};
use crate::{
    drafts,
    meetings::{self, ItemId, Meeting, MeetingId, State},
    terms::{self, Terms},
    words::Words,
};

acts! {
    /// Open the form that calls a meeting again for want of quorum.
    form Plan on Of<Meeting> as "recalls.plan" may LEADS;
    /// Call a meeting again that ended for want of quorum.
    change CallAgain on Of<Meeting> as "recalls.call_again" may LEADS;
}

/// The terms that bind the body of a meeting on a day, which must know a second call at which less is enough.
pub(super) fn terms_of(tx: &Tx, it: &Meeting, day: Date) -> Result<Terms> {
    let found = terms::in_force(tx, it.body_id, day)?.filter(|terms| is_known(&terms.quorum));
    found.ok_or_else(|| Error::refused(|lang| Words(lang).recall_not_in_the_terms()))
}

/// Refuses a day that comes before the first call, or that leaves less notice than the terms ask for.
fn must_leave_notice(it: &Meeting, checked: &meetings::Checked, (notice_days, today): (i64, Date)) -> Result<()> {
    let mut problems = Problems::none();
    let first = earliest(notice_days, today);
    if (checked.held_on, &checked.starts_at) <= (it.held_on, &it.starts_at) {
        problems.add("held_on", |lang| Words(lang).recall_is_later());
    } else if checked.held_on < first {
        problems.add("held_on", |lang| Words(lang).recall_notice_is_short(notice_days, date(lang, first)));
    }
    problems.or(())
}

/// The meeting at which another is called again: as that one, on another day.
fn as_first(it: &Meeting, form: &Form, number: i64, (lang, zone): (Lang, &str)) -> Result<meetings::Checked> {
    let (held_on, starts_at, ends_at) = (form.held_on.clone(), form.starts_at.clone(), form.ends_at.clone());
    let (number, note) = (number.to_string(), String::new());
    let form = meetings::Form { number, held_on, starts_at, ends_at, note_en: note.clone(), note_fr: note, ..meetings::Form::from(it) };
    let checked = meetings::Checked::new(&form, lang, zone)?;
    let (place, joining) = (it.place.clone(), it.joining.clone());
    Ok(meetings::Checked { place, joining, note: Bilingual::default(), recalls_id: Some(it.id), ..checked })
}

/// Calls a meeting again: another of the same body is set up, bound to it, with what it did not get to.
pub(super) fn call_again(permit: &Permit<'_, CallAgain>, form: &Form) -> Result<MeetingId> {
    let (lang, zone, form) = (permit.lang(), meetings::zone(permit).to_owned(), form.clone());
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        // Two people may call it again at once: the second finds what the first did.
        change.tx.take_turns(&format!("meeting:{}", record.id))?;
        change.tx.take_turns(&drafts::turns(record.body_id))?;
        let it = meetings::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        model::may_be_called_again(&it, &store::others(change.tx, &it)?)?;
        terms_of(change.tx, &it, change.today)?;
        let checked = as_first(&it, &form, meetings::next_number(change.tx, it.body_id)?, (lang, &zone))?;
        let terms = terms_of(change.tx, &it, checked.held_on)?;
        must_leave_notice(&it, &checked, (terms.notice_days, change.today))?;
        let all = drafts::offered(change.tx, &it, None)?;
        let mut reading = Reading::new(lang);
        let chosen: Vec<ItemId> = reading.ids("items", &form.items);
        reading.finish(|| Some(()))?;
        must_be_there("items", chosen.iter().all(|id| all.iter().any(|one| one.id == *id)))?;
        let id = MeetingId::new(change.now);
        meetings::insert(change.tx, partnership.id, id, &checked, change.now)?;
        drafts::carry(change, (partnership.id, id), &all, &chosen)?;
        if it.state == State::NoQuorum {
            meetings::set_state(change.tx, it.id, (State::NoQuorum, State::Reconvened), change.now, change.today)?;
        }
        change.seal("meeting", id, &(it.id, &checked, &chosen), id)
    })
}
