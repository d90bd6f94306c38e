//! What closing a meeting leads to: the next one of its body, with what is left over, without another form.

use jiff::{ToSpan, civil::Date};
use kit::{
    Lang, Result,
    db::{Tx, WriteTx},
    lang::{Bilingual, date_with_weekday},
    parts::{Action, Notice, Tone, notice},
    permits::Change,
};
use registry::partnerships::{Of, Partnership, PartnershipId};
use serde::Serialize;

use super::{
    acts::{fill, offered, target, turns},
    model::next_day,
};
use crate::{
    bodies::{self, Rhythm},
    meetings::{self, CheckedItem, ItemId, Meeting, MeetingId},
    series,
    words::Words,
};

/// What closing a meeting led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Followed {
    /// Nothing: the body meets no more, or the meeting is to be called again.
    Nothing,
    /// The next meeting has what is left over on its agenda.
    Drafted(MeetingId, usize),
    /// The day of the next meeting cannot be known: somebody has to choose it.
    DayUnknown,
}

/// Brings what is left over from a meeting that is being closed to the next one, which is set up where there is none. What
/// stands on its agenda already does not come a second time.
pub(crate) fn follow(change: &mut Change<'_, Of<Meeting>>, it: &Meeting, zone: &str) -> Result<Followed> {
    // Two meetings of a body may be closed at once: the second finds what the first made.
    change.tx.take_turns(&turns(it.body_id))?;
    let partnership = change.subject.partnership.clone();
    let (next, is_tabled) = match target(change.tx, it)? {
        Some(next) => (next.id, next.is_tabled),
        None => match proposed(change.tx, &partnership, it, (change.today, zone))? {
            Proposed::Nothing => return Ok(Followed::Nothing),
            Proposed::DayUnknown => return Ok(Followed::DayUnknown),
            Proposed::On(checked, items) => (set_up(change, partnership.id, (&checked, &items))?, false),
        },
    };
    let all = offered(change.tx, it, Some(next))?;
    let chosen: Vec<ItemId> = all.iter().map(|one| one.id).collect();
    fill(change, (partnership.id, next), it, (&all, &chosen, is_tabled))?;
    Ok(Followed::Drafted(next, chosen.len()))
}

/// The next meeting of a body, as far as anybody can know it.
enum Proposed {
    Nothing,
    DayUnknown,
    On(Box<meetings::Checked>, Vec<CheckedItem>),
}

/// The meeting that the series of the body has next; without a series, one as the last on the day that its rhythm proposes,
/// which somebody has to confirm.
fn proposed(tx: &Tx, partnership: &Partnership, it: &Meeting, (today, zone): (Date, &str)) -> Result<Proposed> {
    let Some(body) = bodies::by_id(tx, partnership.id, it.body_id)? else { return Ok(Proposed::Nothing) };
    let after = it.held_on.max(today);
    if let Some(next) = series::next(tx, body.id, (after, &partnership.province, zone))? {
        return Ok(if body.exists_on(next.0.held_on) { Proposed::On(Box::new(next.0), next.1) } else { Proposed::Nothing });
    }
    let rhythm = Rhythm::from_code(&body.rhythm);
    let held_on = next_day(rhythm, it.held_on, today);
    match () {
        () if !body.exists_on(after.saturating_add(1.day())) => Ok(Proposed::Nothing),
        () if rhythm == Some(Rhythm::AsNeeded) || !body.exists_on(held_on) => Ok(Proposed::DayUnknown),
        () if !meetings::hours_exist(held_on, [&it.starts_at, &it.ends_at], zone) => Ok(Proposed::DayUnknown),
        () => {
            let number = Some(meetings::next_number(tx, body.id)?);
            Ok(Proposed::On(Box::new(as_last(it, (held_on, number, zone))), Vec::new()))
        }
    }
}

/// A meeting as the last one, on another day.
fn as_last(it: &Meeting, (held_on, number, zone): (Date, Option<i64>, &str)) -> meetings::Checked {
    meetings::Checked {
        body: it.body_id,
        number,
        held_on,
        starts_at: it.starts_at.clone(),
        ends_at: it.ends_at.clone(),
        zone: zone.to_owned(),
        place: it.place.clone(),
        format: it.format,
        state: meetings::State::Draft,
        day_is_open: true,
        recalls_id: None,
        notice_sent_on: None,
        note: Bilingual::default(),
        joining: it.joining.clone(),
    }
}

/// Sets a meeting up with the items that stand on every agenda.
fn set_up(
    change: &mut Change<'_, Of<Meeting>>,
    partnership: PartnershipId,
    (checked, items): (&meetings::Checked, &[CheckedItem]),
) -> Result<MeetingId> {
    let (id, now) = (MeetingId::new(change.now), change.now);
    let tx: &mut WriteTx = change.tx;
    meetings::insert(tx, partnership, id, checked, now)?;
    for item in items {
        meetings::insert_item(tx, (partnership, id), ItemId::new(now), item, &Bilingual::default())?;
    }
    Ok(id)
}

/// The meeting to whose agenda came what was left over from another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Next {
    /// Which one.
    pub id: MeetingId,
    /// Its day.
    pub held_on: Date,
    /// Whether its day is still to be confirmed.
    pub day_is_open: bool,
}

impl Next {
    /// What is told of it on the meeting that is over, and the way there.
    pub fn notice(&self, lang: Lang, list: &str) -> Notice {
        let (w, day) = (Words(lang), date_with_weekday(lang, self.held_on));
        let said = if self.day_is_open { w.next_was_drafted_for(day) } else { w.next_has_the_rest(day) };
        notice(Tone::Information, said).action(Action::new(w.next_open(), format!("{list}/{}", self.id)))
    }
}
