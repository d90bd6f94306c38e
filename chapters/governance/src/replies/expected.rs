//! Who can be expected at a meeting, and whether they would be a quorum.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use kit::{
    Id, Lang, Result,
    lang::fold,
    parts::{Notice, Tone, notice},
};

use super::model::{Answer, Called, may_be_told};
use crate::{
    meetings::{self, Attended, Meeting, Place, State, Table},
    seats::{Role, SeatId},
    terms::quorum::{Verdict, Why},
    words::Words,
};

/// How a seat can be expected to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Whether and how somebody comes for it.
    pub state: Attended,
    /// The alternate who comes, where it is a person that is known.
    pub alternate: Option<Id>,
}

impl Expected {
    /// What the form of attendance calls it; empty where it has no choice for it.
    pub fn choice(&self, place: &Place) -> String {
        match (self.state, self.alternate) {
            (Attended::Alternate, Some(person)) if place.may_stand_in().any(|(id, _)| id == person) => {
                format!("alternate:{person}")
            }
            (Attended::Alternate, None) if place.is_open_to_anyone() && !place.announced.is_empty() => {
                let known = place.may_stand_in().find(|(_, name)| fold(name) == fold(&place.announced));
                known.map_or_else(|| meetings::NAMED_HERE.to_owned(), |(id, _)| format!("alternate:{id}"))
            }
            (Attended::Alternate, _) => String::new(),
            _ if place.holder.is_none() => String::new(),
            (state, _) => state.code().to_owned(),
        }
    }
}

/// What can be expected of each seat of which anything was heard: what its holder says, or else its alternates.
pub fn expected(all: &[Called]) -> BTreeMap<SeatId, Expected> {
    let mut heard: BTreeMap<SeatId, Vec<Voice>> = BTreeMap::new();
    for (seat, one) in all.iter().filter_map(|one| Some((one.seat_id?, one))) {
        heard.entry(seat).or_default().push(Voice::from(one));
    }
    heard.into_iter().filter_map(|(seat, voices)| Some((seat, of_seat(&voices)?))).collect()
}

/// What one person replied for a seat.
pub(super) struct Voice {
    pub person: Id,
    pub role: Role,
    pub answer: Option<Answer>,
    pub alternate: Option<Id>,
}

impl From<&Called> for Voice {
    fn from(it: &Called) -> Self {
        Self { person: it.person_id, role: it.role, answer: it.answer, alternate: it.alternate_id }
    }
}

/// What can be expected of a seat, from what everyone replied for it.
pub(super) fn of_seat(voices: &[Voice]) -> Option<Expected> {
    let here = |role: Role| voices.iter().filter(move |one| one.role == role);
    let says_no = |person: Id| here(Role::Alternate).any(|one| one.person == person && one.answer == Some(Answer::Regrets));
    let standing_in = here(Role::Alternate).find(|one| matches!(one.answer, Some(Answer::Present | Answer::Remote)));
    let holder = here(Role::Holder).find_map(|one| Some((one.answer?, one.alternate)));
    let by_alternate = |alternate: Option<Id>| Expected { state: Attended::Alternate, alternate };
    let regrets = Expected { state: Attended::Regrets, alternate: None };
    match (holder, standing_in) {
        (Some((answer @ (Answer::Present | Answer::Remote), _)), _) => Some(Expected { state: answer.attended(), alternate: None }),
        (Some((Answer::Alternate, Some(person))), None) if says_no(person) => Some(regrets),
        (Some((Answer::Alternate, Some(person))), _) if !says_no(person) => Some(by_alternate(Some(person))),
        (_, Some(one)) => Some(by_alternate(Some(one.person))),
        (Some((Answer::Alternate, None)), None) => Some(by_alternate(None)),
        (Some(_), None) => Some(regrets),
        (None, None) => None,
    }
}

/// What the replies to a meeting come to.
#[derive(Clone, Debug)]
pub(crate) struct Outlook {
    /// Everyone who was called or could be.
    pub all: Vec<Called>,
    /// What the rule would say if all who said yes came.
    pub verdict: Verdict,
    /// Whether it was called off.
    is_off: bool,
    /// How many do not know yet that it changed or was called off.
    unaware: usize,
}

/// How long before a meeting a quorum in danger is told.
const TOLD_BEFORE: SignedDuration = SignedDuration::from_hours(48);

/// What the replies to a meeting come to until it begins, and while people can be told that it was called off; nothing for any other.
pub(crate) fn outlook(it: &Meeting, table: &Table, now: Timestamp) -> Result<Option<Outlook>> {
    if !may_be_told(it, now)? && (it.state.has_begun() || it.state == State::Cancelled) {
        return Ok(None);
    }
    let all = table.called.clone();
    let expected = expected(&all);
    let verdict = table.verdict_if(|seat| expected.get(&seat).map(|one| one.state));
    let (is_off, unaware) = (it.state == State::Cancelled, all.iter().filter(|one| one.is_unaware(it)).count());
    Ok(Some(Outlook { all, verdict, is_off, unaware }))
}

impl Outlook {
    /// The same, when those who were invited beside them are to be told as well.
    pub fn with_guests(self, it: &Meeting, guests: &[Called]) -> Self {
        let unaware = self.unaware + guests.iter().filter(|one| one.is_unaware(it)).count();
        Self { unaware, ..self }
    }

    /// Those who were asked to come; who was asked only to keep the day free is not among them.
    pub fn called(&self) -> impl Iterator<Item = &Called> {
        self.all.iter().filter(|one| one.invited_on.is_some())
    }

    /// Those who were written to, be it only to keep the day free.
    pub fn written_to(&self) -> impl Iterator<Item = &Called> {
        self.all.iter().filter(|one| one.convocation.is_some())
    }

    /// How many were called and how they replied, in a sentence.
    pub fn counted(&self, lang: Lang) -> String {
        let w = Words(lang);
        let said = |answer: Answer| self.called().filter(|one| one.answer == Some(answer)).count();
        let silent = self.called().filter(|one| one.answer.is_none()).count();
        let [here, afar, sent, regrets] = [Answer::Present, Answer::Remote, Answer::Alternate, Answer::Regrets].map(said);
        let before = self.called().filter(|one| one.earlier.on.is_some()).count();
        let keeping = self.all.iter().filter(|one| one.keeps_free()).count();
        let early = self.all.iter().filter(|one| one.keeps_free() && one.answer.is_some()).count();
        let said = match self.called().count() {
            0 => w.invited_nobody().to_owned(),
            all => w.invited_counted(all, here, afar, sent, regrets, silent),
        };
        let before = (before > 0).then(|| w.invited_earlier(before));
        let keeping = (keeping > 0).then(|| w.invited_keeping_free(keeping, early));
        [Some(said), before, keeping].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// How many have yet to be told of a change, in a sentence; nothing when everyone knows.
    pub fn unaware(&self, lang: Lang) -> Option<String> {
        let w = Words(lang);
        let said = if self.is_off { w.invited_unaware_of_end(self.unaware) } else { w.invited_unaware(self.unaware) };
        (self.unaware > 0).then_some(said)
    }

    /// Whether people were called, or have replied already, and are still expected.
    pub fn is_open(&self) -> bool {
        !self.is_off && self.written_to().any(|one| one.invited_on.is_some() || one.answer.is_some())
    }

    /// Whether a quorum is to be expected, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let (w, it) = (Words(lang), &self.verdict);
        let here = if it.counts_organizations { w.expected_organizations(it.here, it.base) } else { w.expected_seats(it.here, it.base) };
        match it.why {
            Why::Enough | Why::Recalled => w.expected_enough(here, it.needed),
            Why::TooFew | Why::OutOfReach => w.expected_too_few(here, it.needed),
            Why::Lacking => w.expected_lacking(here, it.lack(lang)),
            Why::NobodyHolds | Why::AllStandBack => it.sentence(lang),
        }
    }

    /// The same, as a notice: in danger when the meeting is near and too few said yes.
    pub fn notice(&self, lang: Lang, is_near: bool) -> Notice {
        match (self.verdict.met, is_near) {
            (true, _) => notice(Tone::Good, self.sentence(lang)),
            (false, false) => notice(Tone::Information, self.sentence(lang)),
            (false, true) => notice(Tone::Risk, self.sentence(lang)).titled(Words(lang).quorum_at_risk()),
        }
    }
}

/// Whether a meeting begins so soon that a quorum in danger is told.
pub(crate) fn is_near(it: &Meeting, now: Timestamp) -> Result<bool> {
    Ok(is_soon(it.instants()?.0, now))
}

/// Whether what begins then begins so soon that a quorum in danger is told.
pub(super) fn is_soon(begins: Timestamp, now: Timestamp) -> bool {
    let left = begins.duration_since(now);
    left > SignedDuration::ZERO && left <= TOLD_BEFORE
}
