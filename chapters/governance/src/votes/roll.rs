//! The list of those asked: made when a vote is opened, and not changed afterwards.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kit::{Error, Id, Lang, Problems, Result, db::Tx, lang::Bilingual};

use super::{
    checked::Checked,
    model::{Method, Part, Voter},
    rules::FEWEST_BALLOTS,
};
use crate::{
    bodies::BodyId,
    meetings::{self, ItemId, Meeting, Place, Table},
    seats::{self, Role, Seat, SeatId, Tenure},
    terms::quorum::{Presence, Rule, SeatHere, Verdict, Why, judge},
    words::Words,
};

/// A seat of the list, with those who may vote for it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The seat.
    pub seat: Seat,
    /// What part it has.
    pub part: Part,
    /// Why it stands back.
    pub reason: Bilingual,
    /// Who holds it.
    pub holder: Option<Tenure>,
    /// Who may vote for it, and as what.
    pub voters: Vec<(Id, Role)>,
}

/// The seats that stand back, each with its reason.
pub type Recused = [(SeatId, Bilingual)];

/// The whole list.
#[derive(Clone, Debug)]
pub struct Roll(pub Vec<Asked>);

/// A refusal, said beside the field that it concerns.
pub(super) fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// The list of a vote between meetings: every seat that votes, as the body has them on a day.
pub fn between_meetings(tx: &Tx, body: BodyId, day: Date, recused: &Recused) -> Result<Roll> {
    let tenures = seats::tenures_of_body(tx, body, day)?;
    let of = |seat: SeatId, role: Role| tenures.iter().filter(move |one| one.seat_id == seat && one.role == role);
    let asked = |seat: Seat| {
        let holder = of(seat.id, Role::Holder).next().cloned();
        let reason = recused.iter().find(|(id, _)| *id == seat.id).map(|(_, reason)| reason.clone());
        let part = match (&holder, &reason) {
            (None, _) => Part::Vacant,
            (Some(_), Some(_)) => Part::Recused,
            (Some(_), None) => Part::Votes,
        };
        let both = of(seat.id, Role::Holder).chain(of(seat.id, Role::Alternate)).map(|one| (one.person_id, one.role));
        let voters = if part == Part::Votes { both.collect() } else { Vec::new() };
        Asked { part, reason: reason.unwrap_or_default(), holder, voters, seat }
    };
    let seats = seats::of_body(tx, body, day)?;
    if recused.iter().any(|(id, _)| !seats.iter().any(|seat| seat.id == *id && seat.is_voting)) {
        return kit::reading::not_a_choice("reason");
    }
    Ok(Roll(seats.into_iter().filter(|seat| seat.is_voting).map(asked).collect()))
}

/// The list of a vote at a meeting: whoever is there for a seat votes for it, unless they declared a conflict on the item.
pub fn at_meeting(tx: &Tx, meeting: &Meeting, item: Option<ItemId>) -> Result<(Roll, Verdict)> {
    let (table, conflicts) = (meetings::table(tx, meeting)?, meetings::conflicts(tx, meeting.id)?);
    let stands_back = item.map(|item| table.recused(&conflicts, item)).unwrap_or_default();
    let verdict = table.verdict_without(&stands_back);
    let reason = |place: &Place| {
        let people = [place.holder.as_ref().map(|one| one.person_id), place.attendee.as_ref().map(|one| one.person_id)];
        let declared = conflicts.iter().find(|one| Some(one.item_id) == item && people.contains(&Some(one.person_id)));
        declared.map(|one| one.nature.clone()).unwrap_or_default()
    };
    let asked = |place: &Place| {
        let there = place.attendee.as_ref().filter(|_| is_there(place));
        let part = match () {
            () if place.holder.is_none() => Part::Vacant,
            () if stands_back.contains(&place.seat.id) => Part::Recused,
            () if there.is_none() => Part::Absent,
            () => Part::Votes,
        };
        let role =
            |person: Id| if place.holder.as_ref().is_some_and(|one| one.person_id == person) { Role::Holder } else { Role::Alternate };
        let voters = if part == Part::Votes { there.iter().map(|one| (one.person_id, role(one.person_id))).collect() } else { Vec::new() };
        Asked { seat: place.seat.clone(), part, reason: reason(place), holder: place.holder.clone(), voters }
    };
    Ok((Roll(table.places.iter().filter(|place| place.seat.is_voting).map(asked).collect()), verdict))
}

/// The list of a vote at a meeting that is under way and has a quorum.
pub(super) fn under_way(tx: &Tx, meeting: &Meeting, item: Option<ItemId>) -> Result<Roll> {
    meetings::still_open(meeting)?;
    if !meeting.state.is_live() {
        return Err(Error::refused(|lang| Words(lang).vote_meeting_is_not_under_way()));
    }
    if let Some(item) = item {
        meetings::under_an_open_item(tx, meeting.id, item)?;
    }
    let (roll, verdict) = at_meeting(tx, meeting, item)?;
    if !verdict.met {
        return Err(refused("", |lang| Words(lang).no_decision_without_quorum(verdict.sentence(lang))));
    }
    Ok(roll)
}

/// Whether somebody is there for a seat and has not left.
fn is_there(place: &Place) -> bool {
    place.votes() && place.times().1.is_empty()
}

/// A meeting at this moment: who is there, and which seats stand back from an item.
pub(super) struct Now {
    table: Table,
    stands_back: BTreeSet<SeatId>,
}

impl Now {
    /// Reads it.
    pub fn read(tx: &Tx, meeting: &Meeting, item: Option<ItemId>) -> Result<Self> {
        let (table, conflicts) = (meetings::table(tx, meeting)?, meetings::conflicts(tx, meeting.id)?);
        let stands_back = item.map(|item| table.recused(&conflicts, item)).unwrap_or_default();
        Ok(Self { table, stands_back })
    }

    /// What the rule of quorum says of those who are there.
    pub fn verdict(&self) -> Verdict {
        self.table.verdict_without(&self.stands_back)
    }

    /// Whether this person is there for a seat that does not stand back.
    pub fn has(&self, seat: SeatId, person: Id) -> bool {
        let is_theirs = |place: &&Place| place.seat.id == seat && place.attendee.as_ref().is_some_and(|one| one.person_id == person);
        !self.stands_back.contains(&seat) && self.table.places.iter().filter(is_theirs).any(is_there)
    }

    /// The seats for which one of those who may vote is there.
    pub fn seats(&self, voters: &[Voter]) -> BTreeSet<SeatId> {
        voters.iter().filter(|voter| self.has(voter.seat_id, voter.person_id)).map(|voter| voter.seat_id).collect()
    }
}

impl Roll {
    /// Those who may move and second: whoever may vote.
    pub fn people(&self) -> BTreeSet<Id> {
        self.0.iter().flat_map(|asked| &asked.voters).map(|(person, _)| *person).collect()
    }

    /// Refuses a vote in which the list leaves nobody to answer, or which could not be secret.
    pub(super) fn must_do(&self, it: &Checked) -> Result<()> {
        let people = self.people();
        if people.is_empty() {
            return Err(refused("", |lang| Words(lang).vote_nobody_to_ask().to_owned()));
        }
        for (field, person) in [("mover", it.mover), ("seconder", it.seconder)] {
            if !people.contains(&person) {
                return Err(refused(field, |lang| Words(lang).vote_mover_votes().to_owned()));
            }
        }
        let asked = self.0.iter().filter(|asked| asked.part == Part::Votes).count();
        if it.method == Method::Secret && asked < FEWEST_BALLOTS {
            return Err(refused("method", |lang| Words(lang).vote_too_few_for_secret(asked)));
        }
        Ok(())
    }

    /// Refuses a vote between meetings that could have no quorum if every seat of the list voted.
    pub(super) fn must_reach(&self, rule: &Rule) -> Result<()> {
        let here = |asked: &Asked| SeatHere {
            votes: true,
            counts: asked.seat.counts_for_quorum,
            filled: asked.holder.is_some(),
            presence: if asked.part == Part::Votes { Presence::InRoom } else { Presence::Empty },
            recused: asked.part == Part::Recused,
            kind: asked.seat.kind,
            organization: asked.organization(),
            sectors: asked.seat.sector_codes().map(str::to_owned).collect(),
        };
        let verdict = judge(rule, &self.0.iter().map(here).collect::<Vec<_>>(), false);
        match verdict.why {
            _ if verdict.met => Ok(()),
            Why::NobodyHolds | Why::AllStandBack => Err(refused("", |lang| Words(lang).vote_nobody_to_ask().to_owned())),
            _ => Err(refused("", |lang| Words(lang).vote_quorum_out_of_reach(verdict.here, verdict.base, verdict.needed))),
        }
    }
}

impl Asked {
    /// The organization that its holder speaks for, if for one.
    pub(super) fn organization(&self) -> Option<registry::organizations::OrganizationId> {
        self.seat.organization_id.or_else(|| self.holder.as_ref().and_then(|one| one.organization_id))
    }
}
