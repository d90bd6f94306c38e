//! What may become of an activity, and when it is late or silent.

use jiff::{ToSpan, civil::date};
use proptest::{prelude::*, sample::select};

use super::*;

const FULL: Grounds = Grounds { note: "The room is booked.", has_decision: true, has_successor: true };

fn refused(from: Status, to: Status, grounds: &Grounds) -> Refusal {
    change(from, to, grounds).unwrap_err()
}

fn english(from: Status, to: Status, grounds: &Grounds) -> String {
    refused(from, to, grounds).in_lang(Lang::En).to_owned()
}

#[test]
fn an_activity_lives_from_proposal_to_completion() {
    let life = [Proposed, Planned, UnderWay, OnTrack, AtRisk, Stalled, OnTrack, Done];
    for step in life.windows(2) {
        assert_eq!(change(step[0], step[1], &FULL).unwrap(), [step[1]]);
    }
}

#[test]
fn whoever_reports_says_where_things_are_and_the_steps_follow() {
    assert_eq!(change(Planned, Done, &FULL).unwrap(), [UnderWay, OnTrack, Done]);
    assert_eq!(change(UnderWay, Done, &FULL).unwrap(), [OnTrack, Done]);
    assert_eq!(change(Planned, Stalled, &FULL).unwrap(), [UnderWay, Stalled]);
    assert_eq!(change(AtRisk, AtRisk, &Grounds::default()).unwrap(), []);
}

#[test]
fn a_proposal_is_taken_up_by_the_plan_before_it_begins() {
    assert_eq!(
        english(Proposed, Done, &FULL),
        "An activity marked “Proposed” cannot become “Done” directly. \
         From here it can become: Planned, Deferred to next year, Dropped, Merged."
    );
    let said = refused(OnTrack, Planned, &FULL);
    assert!(said.in_lang(Lang::Fr).contains("«\u{a0}Sur la bonne voie\u{a0}»"), "{said:?}");
}

#[test]
fn a_closed_activity_stays_closed() {
    for from in [Done, DeferredNextYear, Dropped, Merged] {
        for to in Status::ALL.into_iter().filter(|&to| to != from) {
            assert!(english(from, to, &FULL).starts_with("This activity is closed"), "{from:?} {to:?}");
        }
    }
}

#[test]
fn leaving_under_way_takes_a_note() {
    let silent = Grounds { note: " \n", ..FULL };
    for to in [OnTrack, AtRisk, Stalled, Done, DeferredNextYear, Merged] {
        assert!(english(UnderWay, to, &silent).starts_with("Add a sentence"), "{to:?}");
    }
    assert!(english(Planned, OnTrack, &silent).starts_with("Add a sentence"));
    assert!(change(Planned, UnderWay, &silent).is_ok());
    assert!(change(OnTrack, Done, &silent).is_ok());
}

#[test]
fn dropping_takes_a_reason_and_a_decision_and_merging_takes_a_successor() {
    let open = [Proposed, Planned, UnderWay, OnTrack, AtRisk, Stalled];
    for from in open {
        assert!(english(from, Dropped, &Grounds { note: "", ..FULL }).starts_with("Say in a sentence why"));
        let undecided = Grounds { has_decision: false, ..FULL };
        assert!(english(from, Dropped, &undecided).starts_with("Link the decision"));
        assert!(english(from, DeferredNextYear, &undecided).starts_with("Link the decision"));
        assert!(english(from, Merged, &Grounds { has_successor: false, ..FULL }).starts_with("Choose the activity"));
    }
}

#[test]
fn an_activity_is_late_from_the_day_after_its_end() {
    let end = date(2025, 6, 30);
    assert!(!is_late(OnTrack, end, end));
    assert!(is_late(OnTrack, end, date(2025, 7, 1)));
    assert!(is_late(Planned, end, date(2025, 7, 1)));
    assert!(!is_late(Done, end, date(2025, 7, 1)));
    assert!(!is_late(Proposed, end, date(2025, 7, 1)));
}

#[test]
fn an_activity_is_silent_after_more_than_ninety_days() {
    let heard = last_heard(date(2025, 4, 1), Some(date(2025, 5, 1)));
    assert!(!is_silent(UnderWay, heard, SILENT_AFTER_DAYS, date(2025, 7, 30)));
    assert!(is_silent(UnderWay, heard, SILENT_AFTER_DAYS, date(2025, 7, 31)));
    assert!(!is_silent(Merged, heard, SILENT_AFTER_DAYS, date(2030, 1, 1)));
    assert_eq!(last_heard(date(2026, 1, 5), Some(date(2025, 4, 20))), date(2026, 1, 5));
    assert_eq!(last_heard(date(2026, 1, 5), None), date(2026, 1, 5));
}

#[test]
fn codes_are_read_back_and_names_differ() {
    for status in Status::ALL {
        assert_eq!(Status::from_code(status.code()), Some(status));
        for lang in Lang::ALL {
            assert_eq!(Status::ALL.iter().filter(|other| other.name(lang) == status.name(lang)).count(), 1);
        }
    }
    assert_eq!(Status::from_code("late"), None);
}

fn any_status() -> impl Strategy<Value = Status> {
    select(&Status::ALL[..])
}

/// The order of the states, told apart from the table under test: how far along an activity is.
fn stage(status: Status) -> u8 {
    match status {
        Proposed => 0,
        Planned => 1,
        UnderWay => 2,
        OnTrack | AtRisk | Stalled => 3,
        Done => 4,
        DeferredNextYear | Dropped | Merged => 9,
    }
}

/// Whether one step is lawful, by stages.
fn lawful(from: Status, to: Status) -> bool {
    match (stage(from), stage(to)) {
        (4 | 9, _) => false,
        (_, 9) => true,
        (3, 3) => from != to,
        (before, after) => after == before + 1,
    }
}

proptest! {
    #[test]
    fn no_series_of_changes_takes_an_unlawful_step(
        wishes in prop::collection::vec((any_status(), "[ a]{0,2}", any::<bool>(), any::<bool>()), 0..40),
    ) {
        let mut now = Proposed;
        for (to, note, has_decision, has_successor) in &wishes {
            let grounds = Grounds { note, has_decision: *has_decision, has_successor: *has_successor };
            let Ok(way) = change(now, *to, &grounds) else { continue };
            for &step in way {
                prop_assert!(lawful(now, step), "{:?} {:?}", now, step);
                prop_assert!(now != UnderWay || !note.trim().is_empty());
                prop_assert!(!matches!(step, Dropped | DeferredNextYear) || *has_decision);
                prop_assert!(step != Merged || *has_successor);
                now = step;
            }
            prop_assert_eq!(now, *to);
        }
    }

    #[test]
    fn every_lawful_step_can_be_taken(from in any_status(), to in any_status()) {
        prop_assert_eq!(from.next().contains(&to), lawful(from, to));
        prop_assert!(!lawful(from, to) || change(from, to, &FULL).is_ok());
    }

    #[test]
    fn a_refusal_is_said_in_two_languages(from in any_status(), to in any_status()) {
        if let Err(say) = change(from, to, &Grounds::default()) {
            prop_assert_ne!(say.in_lang(Lang::En), say.in_lang(Lang::Fr));
        }
    }

    #[test]
    fn late_and_silent_never_go_away_by_waiting(
        status in any_status(), then in -2000_i64..2000, days in 0_i64..2000, threshold in 0_i32..400,
    ) {
        let day = date(2025, 4, 1);
        let (today, later) = (day + then.days(), day + (then + days).days());
        prop_assert!(!is_late(status, day, today) || is_late(status, day, later));
        prop_assert!(!is_silent(status, day, threshold, today) || is_silent(status, day, threshold, later));
        prop_assert!(!is_silent(status, day, threshold + 1, today) || is_silent(status, day, threshold, today));
    }
}
