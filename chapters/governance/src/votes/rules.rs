//! The counting: what a vote came to, and each of its rules, met or not, in words.

use kit::Lang;
use serde::Serialize;

use super::model::{CountedFrom, Line, Mark, Method, Need, Part, Silence, Vote};
use crate::{
    decisions::Outcome,
    terms::{
        DecisionRule,
        quorum::{Base, Verdict},
    },
    words::Words,
};

/// The fewest ballots that are counted: with fewer, the count would tell who said what.
pub const FEWEST_BALLOTS: usize = 3;

/// How many said what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Marks {
    /// In favour.
    pub yes: usize,
    /// Against.
    pub no: usize,
    /// Neither.
    pub abstain: usize,
}

impl Marks {
    /// Counts them.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> Self {
        marks.into_iter().fold(Self::default(), |mut all, mark| {
            match mark {
                Mark::Yes => all.yes += 1,
                Mark::No => all.no += 1,
                Mark::Abstain => all.abstain += 1,
            }
            all
        })
    }
}

/// How many seats were asked, and how many answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Turnout {
    /// Seats with a holder who does not stand back.
    pub eligible: usize,
    /// Seats that may vote.
    pub asked: usize,
    /// Seats that voted.
    pub voted: usize,
    /// Seats that stand back.
    pub recused: usize,
}

impl Turnout {
    /// Counts the lines.
    pub fn of(lines: &[Line]) -> Self {
        let count = |which: fn(&Line) -> bool| lines.iter().filter(|line| which(line)).count();
        Self {
            eligible: count(Line::is_eligible),
            asked: count(|line| line.part == Part::Votes),
            voted: count(|line| line.voted_as.is_some()),
            recused: count(|line| line.part == Part::Recused),
        }
    }

    /// Whether it may be said by name who has voted in a secret ballot: a quorum or half of the seats, and never fewer than three.
    pub fn shows_names(&self, has_quorum: bool) -> bool {
        self.voted >= FEWEST_BALLOTS && (has_quorum || 2 * self.voted >= self.asked)
    }

    fn silent(&self) -> usize {
        self.asked - self.voted.min(self.asked)
    }
}

/// How many count as in favour: silence too, where it goes along.
pub fn in_favour(it: &Vote, turnout: &Turnout, marks: &Marks) -> usize {
    if it.silence == Silence::NoObjection { marks.yes + turnout.silent() } else { marks.yes }
}

/// Whether enough are in favour.
pub fn carries(it: &Vote, turnout: &Turnout, marks: &Marks) -> bool {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX / 4);
    let (favour, against) = (number(in_favour(it, turnout, marks)), number(marks.no));
    let of = match it.counted_from {
        CountedFrom::Cast => favour + against,
        CountedFrom::Eligible => number(turnout.eligible),
    };
    reaches(it.need, (favour, against), of)
}

/// Whether so many in favour and against are enough, out of so many.
fn reaches(need: Need, (favour, against): (i64, i64), of: i64) -> bool {
    favour > 0
        && match need {
            Need::NoObjection => against == 0,
            Need::Majority => 2 * favour > of,
            Need::TwoThirds => 3 * favour >= 2 * of,
        }
}

/// Whether so many votes for and against are enough, out of those cast.
pub fn enough(need: Need, (favour, against): (i64, i64)) -> bool {
    reaches(need, (favour, against), favour + against)
}

/// How many must be in favour where votes are counted under a rule.
pub fn need_of(rule: DecisionRule) -> Need {
    match rule {
        DecisionRule::Consensus => Need::NoObjection,
        DecisionRule::VoteTwoThirds => Need::TwoThirds,
        DecisionRule::ConsensusThenMajority | DecisionRule::VoteMajority => Need::Majority,
    }
}

/// What the vote comes to. Without a quorum nothing is decided; a secret ballot of fewer than three is not counted.
pub fn outcome(it: &Vote, turnout: &Turnout, has_quorum: bool, marks: &Marks) -> Outcome {
    match () {
        () if !has_quorum || (it.is_secret() && turnout.voted < FEWEST_BALLOTS) => Outcome::NoQuorum,
        () if carries(it, turnout, marks) => Outcome::Carried,
        () => Outcome::Defeated,
    }
}

/// A rule of a vote, and whether it is met; `None` when that is not told before the close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whether it is met.
    pub met: Option<bool>,
    /// The rule and what there is, in a sentence or two.
    pub text: String,
}

/// Where the quorum of a vote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Whether there is one.
    pub met: bool,
    /// How many count for it.
    pub here: i64,
    /// How many are needed.
    pub needed: i64,
    /// Out of how many.
    pub of: i64,
}

impl From<&Verdict> for Standing {
    fn from(it: &Verdict) -> Self {
        Self { met: it.met, here: it.here.into(), needed: it.needed.into(), of: it.base.into() }
    }
}

/// The rule of the majority, in a sentence.
pub fn need_said(it: &Vote, lang: Lang) -> &'static str {
    if it.is_consensus() { Words(lang).vote_rule_consensus() } else { need_called((it.need, it.counted_from), lang) }
}

/// The rule of a majority counted from the votes cast or from those who may vote, in a sentence.
pub fn need_called((need, counted_from): (Need, CountedFrom), lang: Lang) -> &'static str {
    let w = Words(lang);
    match (need, counted_from) {
        (Need::NoObjection, _) => w.vote_rule_no_objection(),
        (Need::Majority, CountedFrom::Cast) => w.vote_rule_majority_cast(),
        (Need::Majority, CountedFrom::Eligible) => w.vote_rule_majority_eligible(),
        (Need::TwoThirds, CountedFrom::Cast) => w.vote_rule_two_thirds_cast(),
        (Need::TwoThirds, CountedFrom::Eligible) => w.vote_rule_two_thirds_eligible(),
    }
}

/// What may be done with a motion whose consensus is blocked, in a sentence.
pub fn otherwise_said(it: &Vote, lang: Lang) -> &'static str {
    let w = Words(lang);
    match it.otherwise {
        Some(_) => w.vote_otherwise_majority(),
        None => w.vote_otherwise_nothing(),
    }
}

/// Each rule of a vote, met or not. `marks` is `None` as long as nobody may know them.
pub fn told(it: &Vote, (turnout, quorum): (&Turnout, &Standing), marks: Option<&Marks>, lang: Lang) -> Vec<Told> {
    let w = Words(lang);
    let of = match it.quorum.base {
        Base::Organizations => w.vote_of_organizations(quorum.of),
        _ => w.vote_of_seats(quorum.of),
    };
    let quorum_said = if it.meeting_id.is_some() {
        w.vote_rule_quorum_there(quorum.needed, of, quorum.here)
    } else {
        w.vote_rule_quorum_taking_part(quorum.needed, of, quorum.here)
    };
    let lacks_more = !quorum.met && quorum.here >= quorum.needed;
    let more = if lacks_more { format!(" {}", w.vote_rule_quorum_lacks()) } else { String::new() };
    let mut all = vec![Told { met: Some(quorum.met), text: quorum_said + &more }];
    if let (true, Some(marks)) = (it.is_consensus(), marks) {
        all.push(Told { met: Some(marks.no == 0), text: w.vote_rule_no_block(marks.no) });
        let favour = in_favour(it, turnout, marks);
        all.push(Told { met: Some(favour > 0), text: w.vote_rule_someone_goes_along(favour, marks.abstain) });
        return all;
    }
    if it.method == Method::Secret {
        all.push(Told { met: Some(turnout.voted >= FEWEST_BALLOTS), text: w.vote_rule_three(turnout.voted) });
    }
    let counted = match marks {
        Some(marks) => w.vote_counted(in_favour(it, turnout, marks), marks.no, marks.abstain, turnout.eligible),
        None => w.vote_not_counted_yet().to_owned(),
    };
    let met = marks.map(|marks| carries(it, turnout, marks));
    all.push(Told { met, text: format!("{} {counted}", need_said(it, lang)) });
    all
}

/// What silence means, in a sentence: with how many were silent, once that is final or told.
pub fn silence_said(it: &Vote, turnout: &Turnout, lang: Lang) -> String {
    let w = Words(lang);
    match it.silence {
        Silence::NotAVote => w.vote_silence_said_not_a_vote().to_owned(),
        Silence::NoObjection => w.vote_silence_said_no_objection(turnout.silent()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_carries_nothing_and_the_border_of_each_rule_is_where_it_says() {
        let cases = [
            (Need::Majority, (5, 5), false),
            (Need::Majority, (6, 5), true),
            (Need::Majority, (0, 0), false),
            (Need::TwoThirds, (5, 5), false),
            (Need::TwoThirds, (7, 4), false),
            (Need::TwoThirds, (8, 4), true),
            (Need::TwoThirds, (0, 0), false),
            (Need::NoObjection, (5, 5), false),
            (Need::NoObjection, (9, 1), false),
            (Need::NoObjection, (1, 0), true),
            (Need::NoObjection, (0, 0), false),
        ];
        for (need, votes, carried) in cases {
            assert_eq!(enough(need, votes), carried, "{need:?} {votes:?}");
        }
        assert!(!reaches(Need::Majority, (5, 0), 10) && reaches(Need::Majority, (6, 0), 10), "half of those who may vote is a tie too");
    }
}
