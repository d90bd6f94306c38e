//! What a vote is, who is asked, and what may be said of it.

use jiff::{Timestamp, civil::Date};
use kit::{Id, Lang, codes, id, lang::Bilingual, row};
use registry::organizations::OrganizationId;

use crate::{
    bodies::BodyId,
    decisions::{DecisionId, DecisionKind, Outcome},
    meetings::{ItemId, MeetingId},
    seats::{Role, SeatId, SeatKind},
    terms::{
        TermsId,
        quorum::{Presence, Recusal, Rule, SeatHere},
    },
    votes::ladder::Step,
    words::Words,
};

id! {
    /// A vote on a motion.
    pub VoteId
}

codes! {
    /// How the seats answer.
    pub enum Method in "vote-method" {
        /// Each says by name on which step of the ladder of consensus it stands.
        Consensus = "consensus",
        /// Each by name.
        RollCall = "roll_call",
        /// By ballots that lead back to nobody.
        Secret = "secret",
    }
}

codes! {
    /// How many must be in favour.
    pub enum Need in "vote-need" {
        /// Nobody is against.
        NoObjection = "no_objection",
        /// More than half.
        Majority = "majority",
        /// Two thirds.
        TwoThirds = "two_thirds",
    }
}

codes! {
    /// What a majority is counted from.
    pub enum CountedFrom in "vote-counted-from" {
        /// The votes for and against.
        Cast = "cast",
        /// Every seat that has a holder who does not stand back.
        Eligible = "eligible",
    }
}

codes! {
    /// What it means when a seat says nothing.
    pub enum Silence in "vote-silence" {
        /// Nothing.
        NotAVote = "not_a_vote",
        /// It goes along with the others.
        NoObjection = "no_objection",
    }
}

codes! {
    /// Where a vote stands.
    pub enum State in "vote-state" {
        /// It is being taken.
        Open = "open",
        /// It was taken.
        Closed = "closed",
        /// It was taken back, and nothing was counted.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What part a seat has in a vote.
    pub enum Part in "vote-part" {
        /// It may vote.
        Votes = "votes",
        /// It stands back, for a reason.
        Recused = "recused",
        /// Nobody came for it.
        Absent = "absent",
        /// It has no holder.
        Vacant = "vacant",
    }
}

codes! {
    /// What a seat says to a motion.
    pub enum Mark in "vote-mark" {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Neither.
        Abstain = "abstain",
    }
}

impl Mark {
    /// How the form sends it: one letter for each, so that what is sent has one length whatever it says.
    pub fn letter(self) -> &'static str {
        &self.code()[..1]
    }

    /// The mark with this letter.
    pub fn from_letter(letter: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mark| mark.letter() == letter)
    }
}

row! {
    /// A vote on a motion.
    pub struct Vote {
        /// Which one.
        pub id: VoteId,
        /// The body that votes.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// The meeting at which it is taken; none between meetings.
        pub meeting_id: Option<MeetingId>,
        /// The item of its agenda.
        pub item_id: Option<ItemId>,
        /// The motion.
        pub text: Bilingual,
        /// What the motion does.
        pub kind: DecisionKind,
        /// Who moved it.
        pub mover_id: Id,
        /// The name of the mover.
        pub mover: String,
        /// Who seconded it.
        pub seconder_id: Id,
        /// The name of the seconder.
        pub seconder: String,
        /// How the seats answer.
        pub method: Method,
        /// How many must be in favour.
        pub need: Need,
        /// How many must be in favour where a consensus is blocked and the motion is put to the vote; none where it may not be.
        pub otherwise: Option<Need>,
        /// The blocked consensus from which the motion came.
        pub follows_id: Option<VoteId>,
        /// The vote to which the motion went after this consensus was blocked.
        pub followed_by: Option<VoteId>,
        /// Of what.
        pub counted_from: CountedFrom,
        /// What silence means.
        pub silence: Silence,
        /// The terms of reference from which the requirement was copied.
        pub terms_id: Option<TermsId>,
        /// The rule of quorum, as copied.
        pub quorum: Rule,
        /// When it was opened.
        pub opened_at: Timestamp,
        /// When the last vote can be cast; none at a meeting.
        pub closes_at: Option<Timestamp>,
        /// Where it stands.
        pub state: State,
        /// When it was closed or withdrawn.
        pub closed_at: Option<Timestamp>,
        /// The decision it came to.
        pub decision_id: Option<DecisionId>,
        /// Whether there was a quorum.
        pub quorum_met: Option<bool>,
        /// How many counted for it.
        pub quorum_here: Option<i64>,
        /// How many were needed.
        pub quorum_needed: Option<i64>,
        /// Out of how many.
        pub quorum_of: Option<i64>,
        /// What follows from it; of a withdrawn vote, why it was withdrawn.
        pub outcome: Bilingual,
        /// When what was decided is looked at again.
        pub review_on: Option<Date>,
        /// What it came to, once it is closed.
        pub result: Option<Outcome>,
        /// The version, for noticing that two people close at once.
        pub version: i64,
    }
}

impl Vote {
    /// Whether ballots lead back to nobody.
    pub fn is_secret(&self) -> bool {
        self.method == Method::Secret
    }

    /// Whether the seats say where they stand, instead of yes or no.
    pub fn is_consensus(&self) -> bool {
        self.method == Method::Consensus
    }

    /// Whether the hour until which one could vote has passed.
    pub fn is_past(&self, now: Timestamp) -> bool {
        self.closes_at.is_some_and(|end| end <= now)
    }

    /// Whether a vote can still be cast.
    pub fn takes_votes(&self, now: Timestamp) -> bool {
        self.state == State::Open && !self.is_past(now)
    }
}

row! {
    /// One line of the list: a seat that votes, and what part it has.
    pub struct Line {
        /// The seat.
        pub seat_id: SeatId,
        /// Its number.
        pub number: i64,
        /// What it is called.
        pub label: Bilingual,
        /// What part it has.
        pub part: Part,
        /// Why it stands back; of a consensus, why it stands aside or blocks.
        pub reason: Bilingual,
        /// What kind of seat it is.
        pub kind: SeatKind,
        /// The organization that its holder speaks for, if for one.
        pub organization_id: Option<OrganizationId>,
        /// The codes of the sectors it serves, joined by commas.
        pub sectors: String,
        /// Whether it counts for quorum.
        pub counts: bool,
        /// Who holds it.
        pub holder: Option<String>,
        /// Who sits there in the holder's place, at a meeting.
        pub alternate: Option<String>,
        /// As what someone voted for it; nothing when nobody has.
        pub voted_as: Option<Role>,
        /// Who voted, in a roll call or a consensus.
        pub voter_id: Option<Id>,
        /// Their name.
        pub voter: Option<String>,
        /// What was said, in a roll call.
        pub mark: Option<Mark>,
        /// Where it stands, in a consensus.
        pub step: Option<Step>,
        /// Who wrote it down at the table; empty where whoever votes said it themselves.
        pub taken_by: String,
    }
}

impl Line {
    /// What it counts as: of a consensus, who goes along is in favour and who blocks is against.
    pub fn said(&self) -> Option<Mark> {
        self.mark.or(self.step.map(Step::counts_as))
    }

    /// Whether it goes along and said something with it.
    pub fn has_a_remark(&self) -> bool {
        self.step.is_some_and(|step| step.stance().is_none()) && !self.reason.is_empty()
    }

    /// The seat as sentences name it: its number, and who sits there.
    pub fn named(&self) -> String {
        format!("{} ({})", self.number, self.alternate.as_deref().or(self.holder.as_deref()).unwrap_or_default())
    }

    /// Who holds it, with who sits there in their place; nothing where it is vacant.
    pub fn who(&self, lang: Lang) -> Option<String> {
        let holder = self.holder.as_deref()?;
        Some(self.alternate.as_deref().map_or_else(|| holder.to_owned(), |name| Words(lang).vote_line_by_alternate(holder, name)))
    }

    /// Whether somebody may vote for it and nobody has.
    pub fn is_awaited(&self) -> bool {
        self.part == Part::Votes && self.voted_as.is_none()
    }

    /// Whether a majority of those who may vote is counted from it.
    pub fn is_eligible(&self) -> bool {
        matches!(self.part, Part::Votes | Part::Absent)
    }

    /// The line as the rule of quorum of a vote between meetings sees it: to vote is to take part.
    pub fn here(&self) -> SeatHere {
        SeatHere {
            votes: true,
            counts: self.counts,
            filled: self.part != Part::Vacant,
            presence: match self.voted_as {
                None => Presence::Empty,
                Some(Role::Holder) => Presence::InRoom,
                Some(Role::Alternate) => Presence::Alternate,
            },
            recused: self.part == Part::Recused,
            kind: self.kind,
            organization: self.organization_id,
            sectors: self.sectors.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
        }
    }
}

/// The rule of quorum as it holds between meetings: whoever stands back is left out on both sides.
pub fn between(rule: Rule) -> Rule {
    Rule { recusal: Recusal::LeftOut, ..rule }
}

row! {
    /// Someone who may vote for a seat.
    pub struct Voter {
        /// The seat.
        pub seat_id: SeatId,
        /// The person.
        pub person_id: Id,
        /// As what.
        pub role: Role,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
        /// The account they sign in with.
        pub account_id: Option<Id>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Method, Need, CountedFrom, Silence, State, Part, Mark);
    }

    #[test]
    fn what_the_form_sends_has_one_length_and_is_read_back() {
        for mark in Mark::ALL {
            assert_eq!((mark.letter().len(), Mark::from_letter(mark.letter())), (1, Some(*mark)));
        }
        assert_eq!(Mark::from_letter("yes"), None);
    }
}
