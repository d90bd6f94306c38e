//! The rules of a decision that go across the fields of its form.

use kit::{Id, Reading};

use super::{
    Method, Outcome,
    requirement::{Short, Taken, tell},
    reservations::{Reservation, Stance},
};
use crate::{terms::DecisionRule, votes, votes::Need, words::Words};

/// What the rules that go across fields look at: as much of it as could be read.
pub(super) struct Rules<'a> {
    /// How it was taken.
    pub method: Option<Method>,
    /// What came of it.
    pub result: Option<Outcome>,
    /// Who moved it.
    pub mover: Option<Id>,
    /// Who seconded it.
    pub seconder: Option<Id>,
    /// For and against, where either was written down.
    pub votes: Option<(i64, i64)>,
    /// The step of the ladder of consensus that was reached.
    pub consensus_level: Option<i64>,
    /// Who stood aside or blocked.
    pub reservations: &'a [Reservation],
    /// Whether somebody did, and it could not be read: then that is told, and not that nobody did.
    pub unread: bool,
    /// The rule of the terms of reference in force; none where they ask nothing of it.
    pub rule: Option<DecisionRule>,
}

impl Rules<'_> {
    /// Who moves does not second, and a result is what the votes say: told together with what is wrong in single fields.
    pub fn hold(&self, it: &mut Reading) {
        if self.mover.is_some() && self.mover == self.seconder {
            it.problem("seconder", |lang| Words(lang).seconder_is_another());
        }
        let is_carried = matches!(self.result, Some(Outcome::Carried | Outcome::CarriedAmended));
        if self.is_vote() {
            self.votes_decide(it, is_carried);
        }
        if let (true, Some(rule), Some(Err(short))) = (is_carried, self.rule, self.held()) {
            // Too few by any rule was told already.
            if self.is_vote_enough() {
                tell(it, short, rule, self.votes.unwrap_or_default());
            }
        }
        let any = |stance| self.reservations.iter().any(|one| one.stance == stance);
        if (self.consensus_level == Some(5) || any(Stance::Blocked)) && is_carried && !self.is_vote() {
            it.problem("result", |lang| Words(lang).a_block_does_not_carry());
        }
        if self.method == Some(Method::ConsensusWithStandAside) && !any(Stance::StoodAside) && !self.unread {
            it.problem("method", |lang| Words(lang).who_stood_aside());
        }
        if self.method == Some(Method::Consensus) && is_carried && any(Stance::StoodAside) {
            it.problem("method", |lang| Words(lang).someone_stood_aside());
        }
    }

    /// Whether it was taken by counting votes.
    fn is_vote(&self) -> bool {
        matches!(self.method, Some(Method::VoteMajority | Method::VoteTwoThirds))
    }

    /// Whether the votes are enough by the method that was named.
    fn is_vote_enough(&self) -> bool {
        let need = if self.method == Some(Method::VoteTwoThirds) { Need::TwoThirds } else { Need::Majority };
        !self.is_vote() || votes::enough(need, self.votes.unwrap_or_default())
    }

    /// Whether it meets the rule of the terms in force, if they have one for it.
    fn held(&self) -> Option<Result<(), Short>> {
        let taken = Taken { method: self.method?, votes: self.votes };
        self.rule.map(|rule| taken.holds(rule))
    }

    /// A vote has a mover, a seconder and the result that was counted, unless there was no quorum for it.
    fn votes_decide(&self, it: &mut Reading, is_carried: bool) {
        if self.result == Some(Outcome::NoQuorum) {
            return;
        }
        let enough = self.is_vote_enough();
        if self.mover.is_none() {
            it.problem("mover", |lang| Words(lang).motion_needs_a_mover());
        }
        if self.seconder.is_none() {
            it.problem("seconder", |lang| Words(lang).motion_needs_a_seconder());
        }
        if is_carried && !enough {
            it.problem("result", |lang| Words(lang).votes_do_not_carry());
        }
        if self.result == Some(Outcome::Defeated) && enough && self.held().is_none_or(|held| held.is_ok()) {
            it.problem("result", |lang| Words(lang).votes_do_carry());
        }
    }
}
