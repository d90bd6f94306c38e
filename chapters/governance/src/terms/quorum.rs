//! Whether enough seats are here to decide: a rule that always has an answer, and says why.

use std::collections::BTreeSet;

use kit::{Lang, codes};
use serde::Serialize;

use crate::words::Words;

codes! {
    /// Which seats a quorum is counted from.
    pub enum Base in "quorum-base" {
        /// Every seat.
        AllSeats = "all_seats",
        /// Every seat that votes, held or vacant.
        VotingSeats = "voting_seats",
        /// Every seat that votes and has a holder.
        FilledVotingSeats = "filled_voting_seats",
    }
}

codes! {
    /// How much of the base must be here.
    pub enum Threshold in "quorum-threshold" {
        /// More than half.
        Majority = "majority",
        /// A fraction, rounded up.
        Fraction = "fraction",
        /// A fixed number of seats.
        Number = "number",
    }
}

codes! {
    /// What becomes of a seat whose holder stands back from an item for a conflict of interest.
    pub enum Recusal in "quorum-recusal" {
        /// It counts as if nothing were declared.
        Counts = "counts",
        /// It does not count as here.
        NotHere = "not_here",
        /// It is neither counted as here nor counted from.
        LeftOut = "left_out",
    }
}

/// The rule of quorum of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Which seats it is counted from.
    pub base: Base,
    /// How much of them must be here.
    pub threshold: Threshold,
    /// The number of seats, or the upper part of the fraction.
    pub part: u32,
    /// The lower part of the fraction.
    pub whole: u32,
    /// Whether someone who attends from afar counts.
    pub remote_counts: bool,
    /// Whether an alternate counts.
    pub alternates_count: bool,
    /// How many different sectors must be here.
    pub minimum_sectors: u32,
    /// Whether those present are enough at a meeting called again for want of quorum.
    pub recall_those_present: bool,
    /// What becomes of a seat that stands back for a conflict of interest.
    pub recusal: Recusal,
}

impl Rule {
    /// The rule for a body whose terms of reference say nothing: more than half of the voting seats that have a holder.
    pub const USUAL: Self = Self {
        base: Base::FilledVotingSeats,
        threshold: Threshold::Majority,
        part: 1,
        whole: 2,
        remote_counts: true,
        alternates_count: true,
        minimum_sectors: 0,
        recall_those_present: false,
        recusal: Recusal::LeftOut,
    };
}

/// Who is on a seat at a moment of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nobody.
    Empty,
    /// Its holder, in the room.
    InRoom,
    /// Its holder, from afar.
    Remote,
    /// An alternate.
    Alternate,
}

/// A seat, as the rule sees it.
#[derive(Clone, Debug)]
pub struct SeatHere {
    /// Whether it votes.
    pub votes: bool,
    /// Whether it counts for quorum at all.
    pub counts: bool,
    /// Whether it has a holder.
    pub filled: bool,
    /// Who is on it.
    pub presence: Presence,
    /// Whether it stands back for a conflict of interest.
    pub recused: bool,
    /// The codes of the sectors it serves.
    pub sectors: Vec<String>,
}

/// Why a quorum is there or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Enough seats are here.
    Enough,
    /// Too few seats are here.
    TooFew,
    /// Enough seats are here, of too few sectors.
    TooFewSectors,
    /// No seat could be counted: nobody holds one.
    NoSeats,
    /// The meeting was called again, and those present are enough.
    Recalled,
}

/// What the rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether there is a quorum.
    pub met: bool,
    /// Why.
    pub why: Why,
    /// How many seats that count are here.
    pub here: u32,
    /// How many are needed.
    pub needed: u32,
    /// How many seats it is counted from.
    pub base: u32,
    /// How many different sectors are here.
    pub sectors: u32,
    /// How many are needed.
    pub sectors_needed: u32,
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// What the rule says of these seats, at a meeting called again or not.
pub fn judge(rule: &Rule, seats: &[SeatHere], is_recall: bool) -> Verdict {
    let of_base = |seat: &&SeatHere| {
        seat.counts
            && !(seat.recused && rule.recusal == Recusal::LeftOut)
            && match rule.base {
                Base::AllSeats => true,
                Base::VotingSeats => seat.votes,
                Base::FilledVotingSeats => seat.votes && seat.filled,
            }
    };
    let is_here = |seat: &&SeatHere| {
        seat.filled
            && !(seat.recused && rule.recusal == Recusal::NotHere)
            && match seat.presence {
                Presence::Empty => false,
                Presence::InRoom => true,
                Presence::Remote => rule.remote_counts,
                Presence::Alternate => rule.alternates_count,
            }
    };
    let base = count(seats.iter().filter(of_base));
    let present: Vec<_> = seats.iter().filter(of_base).filter(is_here).collect();
    let here = count(present.iter());
    let sectors = count(present.iter().flat_map(|seat| &seat.sectors).collect::<BTreeSet<_>>().iter());
    let needed = needed(rule, base);
    let recalled = is_recall && rule.recall_those_present && here > 0;
    let why = match () {
        () if base == 0 => Why::NoSeats,
        () if recalled && (here < needed || sectors < rule.minimum_sectors) => Why::Recalled,
        () if here < needed => Why::TooFew,
        () if sectors < rule.minimum_sectors => Why::TooFewSectors,
        () => Why::Enough,
    };
    let met = matches!(why, Why::Enough | Why::Recalled);
    Verdict { met, why, here, needed, base, sectors, sectors_needed: rule.minimum_sectors }
}

/// How many seats of a base are needed: never none.
fn needed(rule: &Rule, base: u32) -> u32 {
    let needed = match rule.threshold {
        Threshold::Number => rule.part,
        Threshold::Majority => base / 2 + 1,
        Threshold::Fraction => {
            let (part, whole) = (u64::from(rule.part), u64::from(rule.whole.max(1)));
            u32::try_from((u64::from(base) * part).div_ceil(whole)).unwrap_or(u32::MAX)
        }
    };
    needed.max(1)
}

impl Verdict {
    /// The verdict and its reason, as one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = Words(lang);
        match self.why {
            Why::Enough => w.quorum_enough(self.here, self.base, self.needed),
            Why::TooFew => w.quorum_too_few(self.here, self.base, self.needed),
            Why::TooFewSectors => w.quorum_too_few_sectors(self.here, self.sectors, self.sectors_needed),
            Why::NoSeats => w.quorum_no_seats().to_owned(),
            Why::Recalled => w.quorum_recalled(self.here),
        }
    }
}

impl Rule {
    /// The rule itself, in two sentences: what is enough, and who is not counted.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = Words(lang);
        let base = self.base.called(lang);
        let enough = match self.threshold {
            Threshold::Majority => w.quorum_rule_majority(base),
            Threshold::Fraction => w.quorum_rule_fraction(base, format!("{}/{}", self.part, self.whole)),
            Threshold::Number => w.quorum_rule_number(i64::from(self.part), base),
        };
        let recused = match self.recusal {
            Recusal::Counts => w.quorum_rule_recused_counts(),
            Recusal::NotHere => w.quorum_rule_recused_not_here(),
            Recusal::LeftOut => w.quorum_rule_recused_left_out(),
        };
        format!("{enough} {recused}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seat(filled: bool, presence: Presence) -> SeatHere {
        SeatHere { votes: true, counts: true, filled, presence, recused: false, sectors: vec!["health".into()] }
    }

    fn board(here: usize, filled: usize, vacant: usize) -> Vec<SeatHere> {
        let mut seats: Vec<_> =
            (0..filled).map(|place| seat(true, if place < here { Presence::InRoom } else { Presence::Empty })).collect();
        seats.extend((0..vacant).map(|_| seat(false, Presence::Empty)));
        seats
    }

    fn half(base: Base) -> Rule {
        Rule { base, threshold: Threshold::Fraction, part: 1, whole: 2, ..Rule::USUAL }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Base, Threshold, Recusal);
    }

    #[test]
    fn half_of_all_voting_seats_counts_the_vacant_ones_and_half_of_the_filled_does_not() {
        let seats = board(11, 22, 3);
        let all = judge(&half(Base::VotingSeats), &seats, false);
        assert_eq!((all.met, all.needed, all.base), (false, 13, 25));
        let filled = judge(&half(Base::FilledVotingSeats), &seats, false);
        assert_eq!((filled.met, filled.needed, filled.base), (true, 11, 22));
    }

    #[test]
    fn a_majority_is_more_than_half_and_a_half_is_rounded_up() {
        assert_eq!(judge(&Rule::USUAL, &board(0, 10, 0), false).needed, 6);
        assert_eq!(judge(&half(Base::FilledVotingSeats), &board(0, 11, 0), false).needed, 6);
    }

    #[test]
    fn without_a_single_holder_there_is_no_quorum_whatever_the_rule() {
        for base in Base::ALL {
            let verdict = judge(&Rule { base: *base, ..Rule::USUAL }, &board(0, 0, 4), true);
            assert!(!verdict.met, "{base:?}");
        }
        assert_eq!(judge(&Rule::USUAL, &[], false).why, Why::NoSeats);
    }

    #[test]
    fn those_present_are_enough_at_a_meeting_called_again_when_the_rule_says_so() {
        let rule = Rule { recall_those_present: true, ..Rule::USUAL };
        assert!(!judge(&rule, &board(3, 20, 0), false).met);
        assert_eq!(judge(&rule, &board(3, 20, 0), true).why, Why::Recalled);
        assert!(!judge(&rule, &board(0, 20, 0), true).met);
        assert!(!judge(&Rule::USUAL, &board(3, 20, 0), true).met);
    }

    #[test]
    fn those_who_do_not_count_are_not_counted() {
        let strict = Rule { remote_counts: false, alternates_count: false, ..Rule::USUAL };
        let seats = [seat(true, Presence::Remote), seat(true, Presence::Alternate), seat(true, Presence::InRoom)];
        assert_eq!(judge(&strict, &seats, false).here, 1);
        assert_eq!(judge(&Rule::USUAL, &seats, false).here, 3);
        let observer = SeatHere { votes: false, ..seat(true, Presence::InRoom) };
        assert_eq!(judge(&Rule::USUAL, &[observer], false).base, 0);
    }

    #[test]
    fn a_seat_that_stands_back_is_counted_as_the_rule_says() {
        let mut seats = board(6, 10, 0);
        seats[0].recused = true;
        let said = |recusal| {
            let verdict = judge(&Rule { recusal, ..Rule::USUAL }, &seats, false);
            (verdict.met, verdict.here, verdict.needed, verdict.base)
        };
        assert_eq!(said(Recusal::Counts), (true, 6, 6, 10));
        assert_eq!(said(Recusal::NotHere), (false, 5, 6, 10));
        assert_eq!(said(Recusal::LeftOut), (true, 5, 5, 9));
        seats.iter_mut().for_each(|seat| seat.recused = true);
        assert_eq!(judge(&Rule::USUAL, &seats, true).why, Why::NoSeats);
    }

    #[test]
    fn enough_people_of_too_few_sectors_are_not_a_quorum() {
        let rule = Rule { minimum_sectors: 2, ..Rule::USUAL };
        assert_eq!(judge(&rule, &board(10, 10, 0), false).why, Why::TooFewSectors);
    }

    fn any_presence() -> impl Strategy<Value = Presence> {
        prop_oneof![Just(Presence::Empty), Just(Presence::InRoom), Just(Presence::Remote), Just(Presence::Alternate)]
    }

    prop_compose! {
        fn any_seat()(votes: bool, counts: bool, filled: bool, recused: bool, presence in any_presence(), sector in 0..4u8) -> SeatHere {
            SeatHere { votes, counts, filled, presence, recused, sectors: vec![format!("s{sector}")] }
        }
    }

    prop_compose! {
        fn any_rule()(base in 0..3usize, threshold in 0..3usize, part in 0..6u32, whole in 0..6u32,
                      remote_counts: bool, alternates_count: bool, minimum_sectors in 0..4u32, recall_those_present: bool, recusal in 0..3usize) -> Rule {
            let (base, threshold, recusal) = (Base::ALL[base], Threshold::ALL[threshold], Recusal::ALL[recusal]);
            Rule { base, threshold, part, whole, remote_counts, alternates_count, minimum_sectors, recall_those_present, recusal }
        }
    }

    proptest! {
        #[test]
        fn one_more_person_in_the_room_never_loses_the_quorum(
            rule in any_rule(), seats in prop::collection::vec(any_seat(), 1..30), who in any::<prop::sample::Index>(), recall: bool
        ) {
            let before = judge(&rule, &seats, recall);
            let mut more = seats.clone();
            who.get_mut(&mut more[..]).presence = Presence::InRoom;
            let after = judge(&rule, &more, recall);
            prop_assert!(after.met || !before.met, "{before:?} became {after:?}");
        }

        #[test]
        fn where_recusal_changes_nothing_it_changes_nothing(
            rule in any_rule(), seats in prop::collection::vec(any_seat(), 0..30), recall: bool
        ) {
            let rule = Rule { recusal: Recusal::Counts, ..rule };
            let none: Vec<_> = seats.iter().map(|seat| SeatHere { recused: false, ..seat.clone() }).collect();
            prop_assert_eq!(judge(&rule, &seats, recall), judge(&rule, &none, recall));
        }

        #[test]
        fn every_board_has_a_verdict_with_a_sentence_in_both_languages(
            rule in any_rule(), seats in prop::collection::vec(any_seat(), 0..30), recall: bool
        ) {
            let verdict = judge(&rule, &seats, recall);
            prop_assert!(verdict.here <= verdict.base && verdict.needed >= 1);
            for lang in Lang::ALL {
                prop_assert!(!verdict.sentence(lang).is_empty() && !rule.sentence(lang).is_empty());
            }
        }
    }
}
