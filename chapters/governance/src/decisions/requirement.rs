//! What the terms of reference ask of a decision: copied when it is written down, and shown as met or not met.

use kit::{Lang, Reading};
use serde::Serialize;

use super::{Decision, Method, Outcome};
use crate::{
    terms::{DecisionRule, Terms, TermsId},
    votes::{self, CountedFrom, Need},
    words::Words,
};

/// What is asked of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// The version of the terms that asks it; none where none is in force.
    pub terms: Option<TermsId>,
    /// How many must be in favour.
    pub need: Need,
    /// Of what.
    pub counted_from: CountedFrom,
}

/// How a decision was taken, as far as a requirement looks at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub method: Method,
    /// For and against, where anything was counted.
    pub votes: Option<(i64, i64)>,
}

/// Why a decision does not meet a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// The rule wants a vote, and there was none.
    NotByVote,
    /// The chair alone ruled.
    ByRuling,
    /// The rule wants a count, and none was written down.
    NotCounted,
    /// Too few were in favour.
    TooFew,
}

impl Taken {
    /// Whether it was noted that nobody objected.
    fn is_consensus(self) -> bool {
        matches!(self.method, Method::Consensus | Method::ConsensusWithStandAside)
    }

    /// Holds what was carried against a rule. Where it says that a vote decides, a consensus does not take its place.
    pub fn holds(self, rule: DecisionRule) -> Result<(), Short> {
        let by_consensus = matches!(rule, DecisionRule::Consensus | DecisionRule::ConsensusThenMajority);
        match self.votes {
            _ if self.is_consensus() => by_consensus.then_some(()).ok_or(Short::NotByVote),
            _ if self.method == Method::ChairRuling => Err(Short::ByRuling),
            None => Err(Short::NotCounted),
            Some(votes) => votes::enough(votes::need_of(rule), votes).then_some(()).ok_or(Short::TooFew),
        }
    }
}

impl Requirement {
    /// What these terms ask of a decision taken by a method, one that changes them or any other. Of a ruling of the chair
    /// they ask nothing.
    pub fn of(terms: &Terms, amends: bool, method: Method) -> Option<Self> {
        let need = match method {
            Method::ChairRuling if !amends => return None,
            Method::Consensus | Method::ConsensusWithStandAside => Need::NoObjection,
            _ => votes::need_of(terms.rule(amends)),
        };
        Some(Self { terms: Some(terms.id), need, counted_from: CountedFrom::Cast })
    }
}

/// Tells, beside its field, why a decision that is to be carried does not meet the rule of the terms.
pub(super) fn tell(it: &mut Reading, short: Short, rule: DecisionRule, (votes_for, against): (i64, i64)) {
    let need = move |lang| votes::need_called((votes::need_of(rule), CountedFrom::Cast), lang);
    match short {
        Short::NotByVote => it.problem("method", |lang| Words(lang).decision_not_by_vote()),
        Short::ByRuling => it.problem("method", |lang| Words(lang).decision_not_by_ruling()),
        Short::NotCounted => it.problem("votes_for", move |lang| Words(lang).decision_not_counted(need(lang))),
        Short::TooFew => it.problem("result", move |lang| Words(lang).decision_too_few(need(lang), votes_for, against)),
    }
}

impl Decision {
    /// What the terms of reference asked of it, in a sentence, and whether it was met; nothing where nothing was decided.
    pub fn requirement(&self, lang: Lang) -> Option<(String, bool)> {
        let (w, is_carried) = (Words(lang), self.is_carried());
        let said = self.requirement_said(lang).filter(|_| is_carried || self.result == Outcome::Defeated)?;
        let counted = match (self.votes_for, self.votes_against) {
            (None, None) => String::new(),
            (favour, against) => {
                format!(" {}", w.decision_counted(favour.unwrap_or(0), against.unwrap_or(0), self.votes_abstain.unwrap_or(0)))
            }
        };
        Some((format!("{said}{counted}"), is_carried))
    }

    /// The rule alone, in a sentence.
    pub fn requirement_said(&self, lang: Lang) -> Option<&'static str> {
        let is_consensus = matches!(self.method, Method::Consensus | Method::ConsensusWithStandAside);
        let (need, counted_from) = (self.need?, self.counted_from?);
        Some(if is_consensus { Words(lang).vote_rule_consensus() } else { votes::need_called((need, counted_from), lang) })
    }

    /// Whether it was carried, with changes or without.
    pub fn is_carried(&self) -> bool {
        matches!(self.result, Outcome::Carried | Outcome::CarriedAmended)
    }

    /// Holds it against the rule by which terms of reference are changed. Between meetings a consensus leaves no count.
    pub fn holds(&self, rule: DecisionRule) -> Result<(), Short> {
        let votes = self.votes_for.or(self.votes_against).map(|_| (self.votes_for.unwrap_or(0), self.votes_against.unwrap_or(0)));
        let nobody_objected = self.method == Method::EDecision && votes.is_none() && self.need == Some(Need::NoObjection);
        let method = if nobody_objected { Method::Consensus } else { self.method };
        Taken { method, votes }.holds(rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_carried_meets_the_rule_or_is_told_why_not() {
        use DecisionRule::{Consensus, ConsensusThenMajority, VoteMajority, VoteTwoThirds};
        let cases = [
            (Method::Consensus, None, ConsensusThenMajority, Ok(())),
            (Method::ConsensusWithStandAside, None, Consensus, Ok(())),
            (Method::Consensus, None, VoteTwoThirds, Err(Short::NotByVote)),
            (Method::ChairRuling, None, VoteMajority, Err(Short::ByRuling)),
            (Method::VoteMajority, Some((6, 5)), ConsensusThenMajority, Ok(())),
            (Method::VoteMajority, Some((6, 5)), VoteTwoThirds, Err(Short::TooFew)),
            (Method::VoteMajority, Some((8, 4)), VoteTwoThirds, Ok(())),
            (Method::VoteTwoThirds, Some((5, 5)), VoteMajority, Err(Short::TooFew)),
            (Method::VoteMajority, Some((9, 1)), Consensus, Err(Short::TooFew)),
            (Method::VoteMajority, Some((9, 0)), Consensus, Ok(())),
            (Method::EDecision, None, VoteMajority, Err(Short::NotCounted)),
            (Method::EDecision, Some((0, 0)), VoteMajority, Err(Short::TooFew)),
        ];
        for (method, votes, rule, expected) in cases {
            assert_eq!(Taken { method, votes }.holds(rule), expected, "{method:?} {votes:?} {rule:?}");
        }
    }
}
