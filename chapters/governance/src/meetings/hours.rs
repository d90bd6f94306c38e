//! Who was there at which hour: what is decided under an item counts those who were there when it was dealt with.

use access::standings::LEADS;
use jiff::{
    ToSpan,
    civil::{Date, Time},
};
use kit::{
    Error, Lang, Reading, Result, acts, bind,
    db::WriteTx,
    parts::{Difference, Notice, both_texts},
    permits::{Change, Permit},
    sql,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Deserialize;

use super::{
    acts::{IN_CAMERA, on_agenda, still_open},
    attendance::Table,
    form::clock,
    model::{Camera, Item, ItemId, Meeting, MeetingId, State},
    pages::{quorum_notice, quorum_sentence},
    room::page,
    sent::{agenda_item, answer},
    typed::Typed,
};
use crate::{sittings, terms::quorum::Verdict, words::Words};

acts! {
    /// Note the hour at which an item was dealt with.
    change NoteHour on Of<Meeting> as "meetings.note_hour" may LEADS;
}

/// The moment for which it is asked who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Now: whoever left is gone.
    Now,
    /// No moment is known: whoever was there at any time counts.
    AnyTime,
    /// This hour, on the clock of the meeting.
    At(Time),
}

impl When {
    /// The moment at which it is asked who is there, in a meeting that stands like this.
    pub fn of(state: State) -> Self {
        if state.is_live() { Self::Now } else { Self::AnyTime }
    }

    /// The moment of an item of which the hour is noted: once the meeting is over it is that hour, until then it is now.
    pub fn of_item(self, state: State, hour: &str) -> Self {
        match hour.parse() {
            Ok(hour) if state.is_over() => Self::At(hour),
            _ => self,
        }
    }

    /// Whether someone was there who arrived and left at these hours; an empty hour is none that was noted. Whoever leaves at an hour
    /// is gone at that hour; whoever arrives at it is there.
    pub fn has(self, arrived: &str, departed: &str) -> bool {
        match self {
            Self::Now => departed.is_empty(),
            Self::AnyTime => true,
            Self::At(hour) => {
                let is_late = arrived.parse().is_ok_and(|arrived: Time| hour < arrived);
                let is_gone = departed.parse().is_ok_and(|departed: Time| departed <= hour);
                !is_late && !is_gone
            }
        }
    }

    /// The hour in words, where one is known.
    pub fn hour(self, lang: Lang) -> Option<String> {
        match self {
            Self::At(hour) => Some(kit::lang::time(lang, hour)),
            Self::Now | Self::AnyTime => None,
        }
    }

    /// A sentence on a quorum, with the hour for which it was judged.
    pub fn said(self, lang: Lang, sentence: String) -> String {
        self.hour(lang).map_or_else(|| sentence.clone(), |hour| Words(lang).quorum_at_hour(hour, &sentence))
    }
}

/// How many minutes an hour may lie ahead while the meeting is held: clocks differ.
const AHEAD: i64 = 5;

/// Refuses what cannot be known of someone's hours: while the meeting is held, on its day, an hour that lies ahead; once it is over,
/// an arrival after its end.
pub(super) fn check_hours(
    it: &mut Reading,
    change: &Change<'_, Of<Meeting>>,
    (meeting, name): (&Meeting, &str),
    (arrived, departed): (Option<Time>, Option<Time>),
) -> Result<()> {
    if meeting.state.is_over() {
        let end = arrived.map(|_| sittings::of_meeting(change.tx, meeting.id)).transpose()?.flatten();
        let end = end.and_then(|one| one.closed_at.parse::<Time>().ok()).filter(|end| arrived > Some(*end));
        if let Some(end) = end {
            it.problem("arrived", |lang| Words(lang).arrival_after_the_end(kit::lang::time(lang, end), name));
        }
        return Ok(());
    }
    let now = if meeting.state == State::InSession { sittings::hour(meeting, change.now)? } else { None };
    let Some(now) = now.and_then(|now| now.parse::<Time>().ok()) else { return Ok(()) };
    let latest = now.saturating_add(AHEAD.minutes());
    if arrived.is_some_and(|hour| hour > latest) {
        it.problem("arrived", |lang| Words(lang).arrival_lies_ahead(kit::lang::time(lang, now), name));
    } else if departed.is_some_and(|hour| hour > latest) {
        it.problem("departed", |lang| Words(lang).departure_lies_ahead(kit::lang::time(lang, now), name));
    }
    Ok(())
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct HourForm {
    /// The item.
    pub item: String,
    /// The hour, as `14:10`; empty where none is known.
    pub at: String,
    /// What stood there when the page was made.
    pub was: String,
    /// Whether it is the hour that it is now.
    pub now: bool,
}

impl From<&Item> for HourForm {
    fn from(it: &Item) -> Self {
        Self { item: it.id.to_string(), at: it.dealt_at.clone(), was: it.dealt_at.clone(), now: false }
    }
}

impl HourForm {
    /// Whether anything was typed in it.
    pub fn is_typed(&self) -> bool {
        self.at.trim() != self.was
    }
}

/// Notes the hour at which an item was dealt with, or that none is known. What somebody else noted in the meantime is not written
/// over: [`Error::Conflict`].
fn note_hour(permit: &Permit<'_, NoteHour>, form: &HourForm) -> Result<()> {
    let mut it = Reading::new(permit.lang());
    let at = it.time_if("at", &form.at);
    it.finish(|| Some(()))?;
    let (form, typed) = (form.clone(), at.map(clock).unwrap_or_default());
    permit.change(move |change| {
        let meeting = change.subject.record.clone();
        still_open(&meeting)?;
        let item = on_agenda(change.tx, meeting.id, &form.item)?;
        let here = || sittings::hour(&meeting, change.now)?.ok_or_else(|| Error::refused(|lang| Words(lang).hour_is_of_another_day()));
        let at = if form.now { here()? } else { typed };
        write(change.tx, (meeting.id, &item), (&form.was, &at))?;
        match item.camera {
            Camera::Item => change.seal("agenda_item", item.id, &IN_CAMERA, ()),
            _ => change.seal("agenda_item", item.id, &at, ()),
        }
    })
}

/// Writes the hour of an item, where the one that was seen still stands. What was adopted with the whole consent agenda has one hour,
/// that of its adoption: it changes for every item of it.
fn write(tx: &mut WriteTx, (meeting, item): (MeetingId, &Item), (was, at): (&str, &str)) -> Result<()> {
    let changed = match item.adopted_by {
        Some(decision) => tx.run(
            sql!("UPDATE decision SET taken_at = $2 WHERE id = $1 AND (taken_at = $3 OR taken_at = $2 OR taken_at = '')"),
            bind![decision, at, was],
        )?,
        None => tx.run(
            sql!("UPDATE agenda_item SET dealt_at = $3 WHERE id = $1 AND meeting_id = $2 AND (dealt_at = $4 OR dealt_at = $3)"),
            bind![item.id, meeting, at, was],
        )?,
    };
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Notes the hour at which something was decided under an item while the meeting is under way, on its day, unless one is noted.
pub(crate) fn decided_now(tx: &mut WriteTx, (meeting, item): (&Meeting, ItemId), now: jiff::Timestamp) -> Result<()> {
    let hour = if meeting.state == State::InSession { sittings::hour(meeting, now)? } else { None };
    match hour {
        Some(hour) => set(tx, meeting.id, item, &hour),
        None => Ok(()),
    }
}

/// Writes the hour of an item down, unless one is noted.
pub fn set(tx: &mut WriteTx, meeting: MeetingId, item: ItemId, hour: &str) -> Result<()> {
    tx.run(sql!("UPDATE agenda_item SET dealt_at = $3 WHERE id = $1 AND meeting_id = $2 AND dealt_at = ''"), bind![item, meeting, hour])?;
    Ok(())
}

/// What the rule of quorum says of the item, where that is not what it says of the meeting: some stand back, or its hour is known.
pub(super) fn quorum_here(
    lang: Lang,
    (it, today): (&Meeting, Date),
    (table, verdict): (&Table, &Verdict),
    stand_back: bool,
) -> Option<(String, Notice)> {
    let (w, said) = (Words(lang), quorum_notice(lang, (it, today), verdict));
    match (table.when.hour(lang), stand_back) {
        (Some(hour), false) => Some((w.quorum_on_item_at(hour), said)),
        (Some(hour), true) => Some((w.quorum_on_item_at_without(hour), said)),
        (None, true) => Some((w.quorum_on_this_item().to_owned(), said)),
        (None, false) => None,
    }
}

/// Why nothing can be carried or defeated on the item, where there is no quorum for it.
pub(super) fn no_quorum(lang: Lang, of: (&Meeting, Date), (table, verdict): (&Table, &Verdict)) -> Option<String> {
    (!verdict.met).then(|| Words(lang).decision_room_without_quorum(table.when.said(lang, quorum_sentence(lang, of, verdict))))
}

/// Takes the hour of an item.
pub(super) fn take(permit: &Permit<'_, NoteHour>, ask: &Ask) -> Result<Reply> {
    let (form, others): (HourForm, _) = (ask.part("hour")?, Typed::beside(ask, "hour")?);
    let item = form.item.clone();
    match note_hour(permit, &form) {
        Err(Error::Conflict) => {
            let (lang, now) = (permit.lang(), agenda_item(permit, &item)?.dealt_at);
            let label = Words(lang).item_hour().to_owned();
            let theirs = Some(both_texts(lang, &[Difference { label, now: now.clone(), typed: form.at.clone() }]));
            let hour = Some(HourForm { was: now, ..form });
            page(permit, &item, Typed { failing: "hour", hour, theirs, ..others })
        }
        outcome => answer(permit, (&item, others), outcome, |typed| Typed { failing: "hour", hour: Some(form), ..typed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every quarter of an hour of a day, and none that was noted.
    fn hours() -> Vec<String> {
        let quarters = (0..24).flat_map(|hour| [0, 15, 30, 45].map(|minute| format!("{hour:02}:{minute:02}")));
        std::iter::once(String::new()).chain(quarters).collect()
    }

    #[test]
    fn whoever_came_by_the_hour_and_left_after_it_was_there() {
        let at = When::At(Time::constant(14, 10, 0, 0));
        let cases = [
            ("", "", true),
            ("14:10", "", true),
            ("14:11", "", false),
            ("", "14:11", true),
            ("", "14:10", false),
            ("13:42", "14:55", true),
            ("14:30", "14:55", false),
            ("13:00", "13:30", false),
        ];
        for (arrived, departed, there) in cases {
            assert_eq!(at.has(arrived, departed), there, "{arrived} – {departed}");
        }
        assert!(!When::Now.has("", "14:55") && When::Now.has("14:11", "") && When::AnyTime.has("14:30", "14:55"));
    }

    #[test]
    fn nobody_is_there_before_they_came_or_after_they_left_and_everybody_between() {
        let all = hours();
        for at in all.iter().filter_map(|hour| hour.parse::<Time>().ok()) {
            for (arrived, departed) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
                let came = arrived.is_empty() || *arrived <= clock(at);
                let stays = departed.is_empty() || clock(at) < *departed;
                assert_eq!(When::At(at).has(arrived, departed), came && stays, "{at}: {arrived} – {departed}");
            }
        }
    }

    #[test]
    fn the_hour_of_an_item_counts_once_the_meeting_is_over() {
        let two = When::At(Time::constant(14, 0, 0, 0));
        for state in State::ALL.iter().copied() {
            let usual = When::of(state);
            assert_eq!(usual.of_item(state, ""), usual, "{state:?}");
            assert_eq!(usual.of_item(state, "14:00"), if state.is_over() { two } else { usual }, "{state:?}");
        }
    }
}
