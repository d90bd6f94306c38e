//! The rule against a counting written out the long way, and what must hold of every rule.

use jiff::Timestamp;
use kit::{
    Id, Lang,
    db::{Cell, Column, ToValue},
};
use proptest::{prelude::*, sample::select};
use registry::organizations::OrganizationId;

use super::*;
use crate::seats::SeatKind;

fn seat(filled: bool, presence: Presence) -> SeatHere {
    SeatHere {
        votes: true,
        counts: true,
        filled,
        presence,
        recused: false,
        kind: SeatKind::Organizational,
        organization: None,
        sectors: vec!["health".into()],
    }
}

fn board(here: usize, filled: usize, vacant: usize) -> Vec<SeatHere> {
    let mut seats: Vec<_> = (0..filled).map(|place| seat(true, if place < here { Presence::InRoom } else { Presence::Empty })).collect();
    seats.extend((0..vacant).map(|_| seat(false, Presence::Empty)));
    seats
}

fn share(threshold: Threshold, part: u32, whole: u32) -> Share {
    Share { threshold, part, whole }
}

fn half(base: Base) -> Rule {
    Rule { base, share: share(Threshold::Fraction, 1, 2), ..Rule::USUAL }
}

fn organization(number: u8) -> OrganizationId {
    OrganizationId(Id::from_parts(Timestamp::UNIX_EPOCH, [number; 10]))
}

#[test]
fn every_code_has_its_words_in_both_languages() {
    kit::assert_all_called!(Base, Threshold, Recusal, Recall);
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
fn a_majority_is_more_than_half_and_parts_are_rounded_up() {
    for (share, base, needed) in [
        (Share::MAJORITY, 10, 6),
        (Share::MAJORITY, 11, 6),
        (share(Threshold::Fraction, 1, 2), 11, 6),
        (share(Threshold::Fraction, 2, 3), 10, 7),
        (share(Threshold::Percent, 40, 1), 11, 5),
        (share(Threshold::Percent, 100, 1), 11, 11),
        (share(Threshold::Number, 9, 1), 4, 9),
        (share(Threshold::Fraction, 1, 2), 0, 1),
        (share(Threshold::Fraction, 0, 0), 5, 1),
    ] {
        assert_eq!(share.of(base), needed, "{share:?} of {base}");
    }
}

#[test]
fn without_a_single_holder_there_is_no_quorum_whatever_the_rule_and_it_says_why() {
    for base in Base::ALL {
        for recall in Recall::ALL {
            let rule = Rule { base: *base, recall: *recall, ..Rule::USUAL };
            for seats in [board(0, 0, 4), Vec::new()] {
                let verdict = judge(&rule, &seats, true);
                assert_eq!((verdict.met, verdict.why), (false, Why::NobodyHolds), "{base:?} {recall:?}");
                assert!(verdict.sentence(Lang::Fr).contains("personne n’occupe"));
            }
        }
    }
}

#[test]
fn a_rule_that_asks_for_more_than_there_are_says_so() {
    let rule = Rule { share: share(Threshold::Number, 9, 1), ..Rule::USUAL };
    let verdict = judge(&rule, &board(4, 4, 0), false);
    assert_eq!(verdict.why, Why::OutOfReach);
    assert_eq!(verdict.sentence(Lang::En), "There is no quorum: 4 of 4 seats are here, and the rule asks for 9, more than there are.");
}

#[test]
fn an_organization_with_three_seats_counts_once_and_a_resident_for_herself() {
    let rule = Rule { base: Base::Organizations, ..Rule::USUAL };
    let mut seats = board(3, 6, 0);
    for (place, of) in [(0, 1), (1, 1), (2, 1), (3, 2), (4, 3)] {
        seats[place].organization = Some(organization(of));
    }
    let verdict = judge(&rule, &seats, false);
    assert_eq!((verdict.met, verdict.here, verdict.base, verdict.needed), (false, 1, 4, 3));
    assert_eq!(verdict.sentence(Lang::En), "There is no quorum: 1 of 4 organizations is here and 3 are needed.");
    seats[5].presence = Presence::Remote;
    seats[3].presence = Presence::Alternate;
    assert_eq!(judge(&rule, &seats, false).here, 3);
}

#[test]
fn a_quorum_can_want_a_municipal_seat_among_those_here() {
    let municipal = Condition { least: 1, of: Of::Kind(SeatKind::Municipal) };
    let housing = Condition { least: 2, of: Of::Sector("housing".into()) };
    let rule = Rule { includes: Conditions::new(vec![municipal, housing]), ..Rule::USUAL };
    let mut seats = board(8, 10, 0);
    let verdict = judge(&rule, &seats, false);
    assert_eq!((verdict.why, verdict.lacking.len()), (Why::Lacking, 2));
    assert!(
        verdict.sentence(Lang::En).contains("at least 1 seat of the kind “Municipal” (here: 0) and at least 2 seats of the sector"),
        "{}",
        verdict.sentence(Lang::En)
    );
    seats[0].kind = SeatKind::Municipal;
    seats[1].sectors = vec!["housing".into()];
    seats[2].sectors = vec!["health".into(), "housing".into()];
    assert!(judge(&rule, &seats, false).met);
    seats[0].presence = Presence::Empty;
    assert_eq!(judge(&rule, &seats, false).why, Why::Lacking);
}

#[test]
fn a_second_call_asks_what_the_rule_says_and_no_more() {
    let recalled = |recall, part| Rule { recall, recall_part: part, recall_whole: 4, ..Rule::USUAL };
    let said = |rule: &Rule, here| judge(rule, &board(here, 20, 0), true);
    assert_eq!(said(&recalled(Recall::ThosePresent, 1), 1).why, Why::Recalled);
    assert!(!said(&recalled(Recall::ThosePresent, 1), 0).met && !said(&Rule::USUAL, 10).met);
    assert!(said(&recalled(Recall::Number, 5), 5).met && !said(&recalled(Recall::Number, 5), 4).met);
    assert!(said(&recalled(Recall::Percent, 25), 5).met && !said(&recalled(Recall::Percent, 25), 4).met);
    assert!(said(&recalled(Recall::Fraction, 1), 5).met && !said(&recalled(Recall::Fraction, 1), 4).met);
    // A second call for which more is written than for the first still asks no more than the first.
    assert!(said(&recalled(Recall::Number, 19), 11).met);
    assert!(!judge(&recalled(Recall::ThosePresent, 1), &board(3, 20, 0), false).met);
}

#[test]
fn a_second_call_keeps_the_conditions_where_the_rule_says_so() {
    let rule = Rule { minimum_sectors: 2, recall: Recall::ThosePresent, ..Rule::USUAL };
    assert!(judge(&rule, &board(3, 20, 0), true).met);
    let kept = Rule { recall_keeps_conditions: true, ..rule };
    assert_eq!(judge(&kept, &board(3, 20, 0), true).why, Why::Lacking);
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
    assert_eq!(judge(&Rule::USUAL, &seats, true).why, Why::AllStandBack);
}

#[test]
fn conditions_are_kept_in_a_cell_as_they_are() {
    let all = Conditions::new(vec![
        Condition { least: 1, of: Of::Kind(SeatKind::Municipal) },
        Condition { least: 2, of: Of::Sector("health".into()) },
    ]);
    for it in [Conditions::NONE, all] {
        assert_eq!(Conditions::from_cell(Cell::from(&it.to_value())).expect("as written"), it);
    }
    assert!(Conditions::from_cell(Cell::Text("1 kind:emperor")).is_err());
    for code in ["", "sector:", "sector:a b", "kind:", "kind:emperor", "sectors", "health"] {
        assert_eq!(Of::from_code(code), None, "{code}");
    }
}

/// Every rule that differs in more than a number, with some numbers.
fn every_rule() -> impl Iterator<Item = Rule> {
    let includes = [
        Conditions::NONE,
        Conditions::new(vec![
            Condition { least: 1, of: Of::Kind(SeatKind::LivedExperience) },
            Condition { least: 2, of: Of::Sector("school_board".into()) },
        ]),
    ];
    let each = |base: Base, threshold: Threshold, recall: Recall, recusal: Recusal, bits: u8, includes: Conditions| Rule {
        base,
        share: share(threshold, 2, 3),
        remote_counts: bits & 1 > 0,
        alternates_count: bits & 2 > 0,
        recall_keeps_conditions: bits & 4 > 0,
        minimum_sectors: u32::from(bits & 8 > 0) * 3,
        includes,
        recall,
        recall_part: 1,
        recall_whole: 3,
        recusal,
    };
    Base::ALL.iter().flat_map(move |base| {
        let includes = includes.clone();
        Threshold::ALL.iter().flat_map(move |threshold| {
            let includes = includes.clone();
            Recall::ALL.iter().flat_map(move |recall| {
                let includes = includes.clone();
                Recusal::ALL.iter().flat_map(move |recusal| {
                    let includes = includes.clone();
                    (0..16).flat_map(move |bits| includes.clone().map(|it| each(*base, *threshold, *recall, *recusal, bits, it)))
                })
            })
        })
    })
}

/// One sentence in words: it ends once, and holds nothing that only the program understands.
fn is_a_sentence(text: &str) -> bool {
    text.ends_with('.')
        && text.matches(". ").count() == 0
        && !text.contains(['_', '{', '$'])
        && !text.contains("sector:")
        && !text.contains("kind:")
        && !["  ", ",;", ",,", " ;;"].iter().any(|twice| text.contains(twice))
}

#[test]
fn every_rule_and_every_verdict_is_one_sentence_in_each_language() {
    let boards = [board(0, 0, 3), board(2, 9, 1), board(9, 9, 0), board(1, 1, 0)];
    let (mut rules, mut whys) = (0, std::collections::BTreeSet::new());
    for rule in every_rule() {
        rules += 1;
        for lang in Lang::ALL {
            let said = rule.sentence(lang);
            assert!(is_a_sentence(&said), "{rule:?}: {said}");
        }
        for (seats, is_recall) in boards.iter().flat_map(|seats| [(seats, false), (seats, true)]) {
            let verdict = judge(&rule, seats, is_recall);
            whys.insert(format!("{:?}", verdict.why));
            for lang in Lang::ALL {
                let said = verdict.sentence(lang);
                assert!(is_a_sentence(&said), "{verdict:?}: {said}");
            }
        }
    }
    assert_eq!((rules, whys.len()), (4 * 4 * 6 * 3 * 16 * 2, 6), "{whys:?}");
}

/// How many organizations or seats these are, one after the other.
fn size_by_hand(rule: &Rule, seats: &[&SeatHere]) -> u32 {
    let mut size = 0;
    for (place, seat) in seats.iter().enumerate() {
        let is_twin = |other: &&SeatHere| seat.organization.is_some() && other.organization == seat.organization;
        if rule.base != Base::Organizations || !seats[..place].iter().any(is_twin) {
            size += 1;
        }
    }
    size
}

/// Whether so many of a base are enough, without a division.
fn enough_by_hand(share: &Share, count: u32, base: u32) -> bool {
    count >= 1
        && match share.threshold {
            Threshold::Majority => count * 2 > base,
            Threshold::Fraction => count * share.whole.max(1) >= base * share.part,
            Threshold::Percent => count * 100 >= base * share.part,
            Threshold::Number => count >= share.part,
        }
}

/// Whether what must be among those here is, counted on a list.
fn kept_by_hand(rule: &Rule, here: &[&SeatHere]) -> bool {
    let mut kept = true;
    for it in rule.conditions() {
        let mut found: Vec<&str> = Vec::new();
        for seat in here {
            match &it.of {
                Of::Sectors => {
                    for sector in &seat.sectors {
                        if !found.contains(&sector.as_str()) {
                            found.push(sector);
                        }
                    }
                }
                Of::Sector(sector) if seat.sectors.iter().any(|one| one == sector) => found.push(sector),
                Of::Kind(kind) if seat.kind == *kind => found.push(""),
                _ => {}
            }
        }
        kept &= found.len() >= it.least as usize;
    }
    kept
}

/// The same question answered the long way: no division, no set, one seat after the other.
fn counted_by_hand(rule: &Rule, seats: &[SeatHere], is_recall: bool) -> (bool, u32, u32) {
    let (mut from, mut here) = (Vec::new(), Vec::new());
    for seat in seats {
        let wanted = match rule.base {
            Base::AllSeats => true,
            Base::VotingSeats => seat.votes,
            Base::FilledVotingSeats | Base::Organizations => seat.votes && seat.filled,
        };
        if !seat.counts || !wanted || (seat.recused && rule.recusal == Recusal::LeftOut) {
            continue;
        }
        from.push(seat);
        let comes = match seat.presence {
            Presence::Empty => false,
            Presence::InRoom => true,
            Presence::Remote => rule.remote_counts,
            Presence::Alternate => rule.alternates_count,
        };
        if comes && seat.filled && !(seat.recused && rule.recusal == Recusal::NotHere) {
            here.push(seat);
        }
    }
    let (count, base, kept) = (size_by_hand(rule, &here), size_by_hand(rule, &from), kept_by_hand(rule, &here));
    let first = enough_by_hand(&rule.share, count, base);
    let waived = kept || !rule.recall_keeps_conditions;
    let second = match rule.recall {
        Recall::Same => first && kept,
        Recall::ThosePresent => count >= 1 && waived,
        _ => (first || rule.recall_share().is_some_and(|it| enough_by_hand(&it, count, base))) && waived,
    };
    ((first && kept) || (is_recall && second), count, base)
}

prop_compose! {
    fn any_seat()(votes: bool, counts in prop::bool::weighted(0.9), filled in prop::bool::weighted(0.8), recused in prop::bool::weighted(0.2),
                  presence in select(vec![Presence::Empty, Presence::InRoom, Presence::Remote, Presence::Alternate]),
                  kind in select(SeatKind::ALL), organization in prop::option::of((0..4u8).prop_map(organization)),
                  sectors in prop::collection::btree_set(0..4u8, 0..3)) -> SeatHere {
        let sectors = sectors.into_iter().map(|sector| format!("s{sector}")).collect();
        SeatHere { votes, counts, filled, presence, recused, kind, organization, sectors }
    }
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let of = prop_oneof![(0..4u8).prop_map(|sector| Of::Sector(format!("s{sector}"))), select(SeatKind::ALL).prop_map(Of::Kind)];
    (1..3u32, of).prop_map(|(least, of)| Condition { least, of })
}

prop_compose! {
    fn any_rule()(base in select(Base::ALL), threshold in select(Threshold::ALL), part in 0..60u32, whole in 0..6u32,
                  (remote_counts, alternates_count, recall_keeps_conditions) in any::<(bool, bool, bool)>(), minimum_sectors in 0..4u32,
                  includes in prop::collection::vec(any_condition(), 0..3), recall in select(Recall::ALL),
                  (recall_part, recall_whole) in (0..60u32, 0..6u32), recusal in select(Recusal::ALL)) -> Rule {
        let part = if threshold == Threshold::Percent { part } else { part % 7 };
        let recall_part = if recall == Recall::Percent { recall_part } else { recall_part % 7 };
        let (share, includes) = (share(threshold, part, whole), Conditions::new(includes));
        Rule { base, share, remote_counts, alternates_count, minimum_sectors, includes, recall, recall_part, recall_whole, recall_keeps_conditions, recusal }
    }
}

fn any_board() -> impl Strategy<Value = Vec<SeatHere>> {
    prop::collection::vec(any_seat(), 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_verdict_is_that_of_a_counting_by_hand(rule in any_rule(), seats in any_board(), recall: bool) {
        let verdict = judge(&rule, &seats, recall);
        prop_assert_eq!((verdict.met, verdict.here, verdict.base), counted_by_hand(&rule, &seats, recall), "{:?}", verdict);
    }

    #[test]
    fn one_more_person_in_the_room_never_loses_the_quorum(
        rule in any_rule(), seats in prop::collection::vec(any_seat(), 1..24), who in any::<prop::sample::Index>(), recall: bool
    ) {
        let before = judge(&rule, &seats, recall);
        let mut more = seats.clone();
        who.get_mut(&mut more[..]).presence = Presence::InRoom;
        let after = judge(&rule, &more, recall);
        prop_assert!(after.met || !before.met, "{before:?} became {after:?}");
    }

    #[test]
    fn a_second_call_never_needs_more_than_the_first(rule in any_rule(), seats in any_board()) {
        let (first, second) = (judge(&rule, &seats, false), judge(&rule, &seats, true));
        prop_assert!(second.met || !first.met, "{first:?} became {second:?}");
        prop_assert!(rule.needed_at_recall(first.base) <= rule.share.of(first.base));
    }

    #[test]
    fn a_seat_that_stands_back_changes_what_the_rule_says_it_changes(rule in any_rule(), seats in any_board(), recall: bool) {
        let as_if = |change: fn(SeatHere) -> Option<SeatHere>| seats.iter().cloned().filter_map(change).collect::<Vec<_>>();
        let expected = match rule.recusal {
            Recusal::Counts => as_if(|seat| Some(SeatHere { recused: false, ..seat })),
            Recusal::NotHere => as_if(|seat| {
                let presence = if seat.recused { Presence::Empty } else { seat.presence };
                Some(SeatHere { recused: false, presence, ..seat })
            }),
            Recusal::LeftOut => as_if(|seat| (!seat.recused).then_some(seat)),
        };
        let (said, expected) = (judge(&rule, &seats, recall), judge(&rule, &expected, recall));
        prop_assert_eq!((said.met, said.here, said.base, said.needed), (expected.met, expected.here, expected.base, expected.needed));
    }
}
