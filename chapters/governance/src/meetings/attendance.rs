//! Who is on each seat of a meeting, and whether they are a quorum.

use std::collections::BTreeSet;

use kit::{Id, Lang, Result, db::Tx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    hours::When,
    model::{Attended, Attendee, Conflict, ItemId, Meeting, State},
    seated::{Seated, seated},
    stand_ins::NAMED_HERE,
    store,
};
use crate::{
    people::{self, Named},
    replies::Called,
    seats::{Alternates, Role, Seat, SeatId, Tenure},
    terms::{
        self, DecisionRule,
        quorum::{Presence, Rule, SeatHere, Verdict, judge},
    },
};

/// A seat at a meeting: who holds it, who stands in, who came.
#[derive(Clone, Debug)]
pub struct Place {
    /// The seat.
    pub seat: Seat,
    /// Its holder on that day.
    pub holder: Option<Tenure>,
    /// Its alternates on that day.
    pub alternates: Vec<Tenure>,
    /// The people of its organization, where any of them may stand in and it was asked who they are.
    pub stand_ins: Vec<(Id, String)>,
    /// Who was announced by name to come instead of the holder, in a reply; empty where nobody was.
    pub announced: String,
    /// What was written down for it.
    pub attendee: Option<Attendee>,
}

/// A meeting seen from the table: every seat, everyone without one, the rule and what it says.
#[derive(Clone, Debug)]
pub struct Table {
    /// Every seat of the body on that day, by number.
    pub places: Vec<Place>,
    /// Everyone who sits there, with what they were told of the meeting and replied.
    pub called: Vec<Called>,
    /// Staff, guests, observers.
    pub others: Vec<Attendee>,
    /// The rule of quorum that binds the body on that day.
    pub rule: Rule,
    /// Whether that rule stands in terms of reference in force.
    pub has_terms: bool,
    /// How many days of notice those terms ask for.
    pub notice_days: Option<i64>,
    /// How they say that the body decides: a motion like any other, and one that changes them.
    pub decided_by: Option<(DecisionRule, DecisionRule)>,
    /// What the rule says now.
    pub verdict: Verdict,
    /// The moment for which it is asked who is there.
    pub(crate) when: When,
    /// Where the meeting stands.
    state: State,
    /// Whether the meeting was called again for want of quorum.
    is_recall: bool,
}

impl Table {
    /// The seats that vote or count and for which nothing is noted, though somebody could have come for them.
    pub fn not_noted(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.is_asked() && place.can_sit() && place.attendee.is_none())
    }

    /// Whether someone who may vote is on a seat, at the moment for which it is asked: those who have left are gone while the meeting
    /// is under way, as they are for its quorum and its votes; at the hour of an item, those who had left or not come yet.
    pub fn votes_now(&self, place: &Place) -> bool {
        let (arrived, departed) = place.times();
        place.votes() && self.when.has(arrived, departed)
    }

    /// The same table at the hour at which an item was dealt with, where one is noted and the meeting is over.
    #[must_use]
    pub fn at_hour(mut self, hour: &str) -> Self {
        self.when = When::of(self.state).of_item(self.state, hour);
        self
    }

    /// What the rule says at that moment while these seats stand back, as a sentence that names the hour.
    pub fn sentence(&self, lang: Lang, recused: &BTreeSet<SeatId>) -> String {
        let verdict = self.verdict_without(recused);
        let sentence = if self.state.is_over() { verdict.sentence_afterwards(lang) } else { verdict.sentence(lang) };
        self.when.said(lang, sentence)
    }

    /// The seats that stand back from an item: whoever holds them or came for them declared a conflict of interest.
    pub fn recused(&self, conflicts: &[Conflict], item: ItemId) -> BTreeSet<SeatId> {
        let declared = |person: Id| conflicts.iter().any(|one| one.item_id == item && one.person_id == person);
        let stands_back = |place: &&Place| {
            let holder = place.holder.as_ref().map(|one| one.person_id);
            holder.into_iter().chain(place.attendee.as_ref().map(|one| one.person_id)).any(declared)
        };
        self.places.iter().filter(stands_back).map(|place| place.seat.id).collect()
    }

    /// What the rule would say if the seats were filled as `state` has it.
    pub fn verdict_if(&self, state: impl Fn(SeatId) -> Option<Attended>) -> Verdict {
        let presence = |place: &Place| state(place.seat.id).map_or(Presence::Empty, Attended::presence);
        let here = |place: &Place| SeatHere { presence: presence(place), ..place.here(When::Now) };
        judge(&self.rule, &self.places.iter().map(here).collect::<Vec<_>>(), self.is_recall)
    }

    /// What the rule says while these seats stand back.
    pub fn verdict_without(&self, recused: &BTreeSet<SeatId>) -> Verdict {
        let here = |place: &Place| SeatHere { recused: recused.contains(&place.seat.id), ..place.here(self.when) };
        judge(&self.rule, &self.places.iter().map(here).collect::<Vec<_>>(), self.is_recall)
    }

    /// With the people of the organizations of which anyone may stand in.
    pub(super) fn admitting(mut self, people: &[Named]) -> Self {
        for place in self.places.iter_mut().filter(|place| place.is_open_to_anyone()) {
            let of_theirs = people.iter().filter(|one| one.organization.is_some() && one.organization == place.seat.organization_id);
            place.stand_ins = of_theirs.map(|one| (one.id, one.name.clone())).collect();
        }
        self
    }
}

/// The same, with the people who may stand in where anyone of an organization may: for noting who came.
pub(crate) fn table_for_roll(tx: &Tx, (partnership, meeting): (PartnershipId, &Meeting)) -> Result<Table> {
    let table = table(tx, meeting)?;
    let is_asked = table.places.iter().any(Place::is_open_to_anyone);
    let people = if is_asked { people::named(tx, partnership, meeting.held_on)? } else { Vec::new() };
    Ok(table.admitting(&people))
}

/// Reads a meeting as seen from the table: three statements, however many seats there are.
pub fn table(tx: &Tx, meeting: &Meeting) -> Result<Table> {
    let Seated { seats, tenures, called } = seated(tx, meeting)?;
    let (with_seat, others): (Vec<_>, Vec<_>) = store::attendees(tx, meeting.id)?.into_iter().partition(|one| one.seat_id.is_some());
    let terms = terms::in_force(tx, meeting.body_id, meeting.held_on)?;
    let of =
        |seat: &Seat, role: Role| tenures.iter().filter(move |one| one.seat_id == seat.id && one.role == role).cloned().collect::<Vec<_>>();
    let place = |seat: Seat| Place {
        holder: of(&seat, Role::Holder).pop(),
        alternates: of(&seat, Role::Alternate),
        stand_ins: Vec::new(),
        announced: called.iter().find_map(|one| one.announces(seat.id)).unwrap_or_default().to_owned(),
        attendee: with_seat.iter().find(|one| one.seat_id == Some(seat.id)).cloned(),
        seat,
    };
    let places: Vec<_> = seats.into_iter().map(place).collect();
    let rule = terms.as_ref().map_or(Rule::USUAL, |it| it.quorum.clone());
    // While the meeting is under way, those who have left are not counted.
    let (state, when, is_recall) = (meeting.state, When::of(meeting.state), meeting.recalls_id.is_some());
    let verdict = judge(&rule, &places.iter().map(|place| place.here(when)).collect::<Vec<_>>(), is_recall);
    Ok(Table {
        places,
        called,
        others,
        rule,
        has_terms: terms.is_some(),
        notice_days: terms.as_ref().map(|it| it.notice_days),
        decided_by: terms.map(|it| (it.decision_rule, it.amendment_rule)),
        verdict,
        when,
        state,
        is_recall,
    })
}

impl Attended {
    /// How someone on a seat counts who is there like this.
    pub(crate) fn presence(self) -> Presence {
        match self {
            Self::Present => Presence::InRoom,
            Self::Remote => Presence::Remote,
            Self::Alternate => Presence::Alternate,
            _ => Presence::Empty,
        }
    }
}

impl Place {
    fn here(&self, when: When) -> SeatHere {
        let there = self.attendee.as_ref().filter(|one| one.state.is_here() && when.has(&one.arrived, &one.departed));
        let presence = there.map_or(Presence::Empty, |one| one.state.presence());
        SeatHere {
            votes: self.seat.is_voting,
            counts: self.seat.counts_for_quorum,
            filled: self.holder.is_some(),
            presence,
            recused: false,
            kind: self.seat.kind,
            organization: self.seat.organization_id.or_else(|| self.holder.as_ref().and_then(|one| one.organization_id)),
            sectors: self.seat.sector_codes().map(str::to_owned).collect(),
        }
    }

    /// Whether it votes or counts for quorum, so that attendance is asked of it.
    pub fn is_asked(&self) -> bool {
        self.seat.is_voting || self.seat.counts_for_quorum
    }

    /// Whether anyone of its organization may stand in for its holder.
    pub fn is_open_to_anyone(&self) -> bool {
        self.holder.is_some() && self.seat.alternates == Alternates::Anyone
    }

    /// Everyone who is known to be able to stand in for its holder: who is named, who is of its organization, who did.
    pub fn may_stand_in(&self) -> impl Iterator<Item = (Id, &str)> {
        let named = move |person: Id| self.alternates.iter().any(|one| one.person_id == person);
        let holder = self.holder.as_ref().map(|one| one.person_id);
        let of_theirs = self.stand_ins.iter().filter(move |_| self.is_open_to_anyone()).map(|(id, name)| (*id, name.as_str()));
        let of_theirs = of_theirs.filter(move |(id, _)| Some(*id) != holder && !named(*id));
        let known = move |person: Id| named(person) || self.stand_ins.iter().any(|(id, _)| *id == person);
        let noted = self.attendee.as_ref().filter(|one| one.state == Attended::Alternate).map(|one| (one.person_id, one.name.as_str()));
        let noted = noted.filter(move |(id, _)| !known(*id));
        self.alternates.iter().map(|one| (one.person_id, one.name.as_str())).chain(of_theirs).chain(noted)
    }

    /// Whether there is somebody who could come for it.
    pub fn can_sit(&self) -> bool {
        self.holder.is_some() || !self.alternates.is_empty()
    }

    /// Whether someone who may vote is on it.
    pub fn votes(&self) -> bool {
        self.seat.is_voting && self.attendee.as_ref().is_some_and(|one| one.state.is_here())
    }

    /// Whose place whoever came takes: that of its holder, where an alternate came.
    pub fn in_place_of(&self) -> Option<&Tenure> {
        self.attendee.as_ref().filter(|one| one.state == Attended::Alternate).and(self.holder.as_ref())
    }

    /// Whom a row of the form says to have come for it: who stands in, or its holder.
    pub(super) fn name_of(&self, row: &Row<'_>) -> String {
        if row.state == NAMED_HERE {
            return row.by_name.trim().to_owned();
        }
        let alternate = row.state.strip_prefix("alternate:").and_then(|id| self.may_stand_in().find(|(one, _)| one.to_string() == id));
        let holder = self.holder.as_ref().map(|one| one.name.as_str());
        alternate.map(|(_, name)| name).or(holder).unwrap_or_default().to_owned()
    }

    /// What the form shows as chosen: `present`, `alternate:…`, or nothing.
    pub fn chosen(&self) -> String {
        match &self.attendee {
            Some(one) if one.state == Attended::Alternate => format!("alternate:{}", one.person_id),
            Some(one) => one.state.code().to_owned(),
            None => String::new(),
        }
    }

    /// The row as it stood when the page was made: what nobody changed is not written again.
    pub fn stamp(&self) -> String {
        let (arrived, departed) = self.times();
        format!("{}|{arrived}|{departed}", self.chosen())
    }

    /// When whoever came arrived and left, as far as anyone wrote it down.
    pub fn times(&self) -> (&str, &str) {
        self.attendee.as_ref().map_or(("", ""), |one| (one.arrived.as_str(), one.departed.as_str()))
    }
}

/// The form of attendance, as typed: the lists run in step, a row for each seat.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The seats.
    pub seat: Vec<String>,
    /// What is chosen for each.
    pub state: Vec<String>,
    /// When each arrived.
    pub arrived: Vec<String>,
    /// When each left.
    pub departed: Vec<String>,
    /// How each row stood when the page was made.
    pub was: Vec<String>,
    /// Who came for each by name, where anyone of the organization may.
    pub by_name: Vec<String>,
    /// How each row was shown: as noted, or as replied.
    pub shown: Vec<String>,
    /// The item that was being looked at.
    pub item: String,
    /// Whether everyone is present of whom nothing else is noted.
    pub everyone: bool,
}

/// A row of the form.
pub(crate) struct Row<'f> {
    pub seat: &'f str,
    pub state: &'f str,
    pub arrived: &'f str,
    pub departed: &'f str,
    pub was: &'f str,
    pub by_name: &'f str,
}

impl Row<'_> {
    /// The row as it compares with what was there before.
    pub fn stamp(&self) -> String {
        format!("{}|{}|{}", self.state, self.arrived, self.departed)
    }

    /// All that was chosen and typed in it.
    fn typed(&self) -> String {
        with_name(self.stamp(), self.by_name)
    }
}

/// How a row is shown, with the name that is typed in it.
pub(super) fn with_name(stamp: String, name: &str) -> String {
    if name.is_empty() { stamp } else { format!("{stamp}|{name}") }
}

impl Form {
    /// Whether anything was chosen or typed in it.
    pub(super) fn is_typed(&self) -> bool {
        let shown = self.shown.iter().map(String::as_str).chain(std::iter::repeat("||"));
        self.rows().zip(shown).any(|(row, shown)| row.typed() != shown)
    }

    /// The rows that someone changed; when everyone is present, also those of which nothing is noted and that are held.
    pub(super) fn changed<'f>(&'f self, places: &[Place]) -> Vec<Row<'f>> {
        let held = |seat: &str| places.iter().any(|place| place.seat.id.to_string() == seat && place.holder.is_some());
        let present = |row: Row<'f>| {
            if self.everyone && row.state.is_empty() && row.was == "||" && held(row.seat) {
                Row { state: Attended::Present.code(), ..row }
            } else {
                row
            }
        };
        let open = |seat: &str| places.iter().find(|place| place.seat.id.to_string() == seat && place.is_open_to_anyone());
        // A name was typed and nothing chosen: it is they who came. One that was only announced is not chosen by itself.
        let by_name = |row: Row<'f>| {
            let typed = !row.by_name.trim().is_empty() && row.state.is_empty() && row.was == "||";
            let named = typed && open(row.seat).is_some_and(|place| place.announced != row.by_name.trim());
            if named { Row { state: NAMED_HERE, ..row } } else { row }
        };
        self.rows().map(by_name).map(present).filter(|row| row.stamp() != row.was).collect()
    }

    /// What was typed for a seat: what is chosen, when whoever came arrived and left.
    pub(super) fn of_seat(&self, seat: SeatId) -> Option<[&str; 3]> {
        let row = self.rows().find(|row| row.seat == seat.to_string())?;
        Some([row.state, row.arrived, row.departed])
    }

    /// The name that was typed for a seat.
    pub(super) fn name_of(&self, seat: SeatId) -> Option<&str> {
        self.rows().find(|row| row.seat == seat.to_string()).map(|row| row.by_name)
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.seat.len()).map(|row| {
            let [seat, state, arrived, departed, was, by_name] =
                [&self.seat, &self.state, &self.arrived, &self.departed, &self.was, &self.by_name]
                    .map(|column| column.get(row).map_or("", String::as_str));
            Row { seat, state, arrived, departed, was, by_name }
        })
    }
}
