//! When each of the seven stages is done, and what is missing when it is not.

use jiff::civil::Date;
use kit::{Lang, parts::StepState};
use planning::status::{self, SILENT_AFTER_DAYS, Status};

use super::store::{Facts, Pulse};
use crate::words::Words;

/// A stage as judged.
pub(super) struct Stage {
    /// Its code: the key of its words.
    pub code: &'static str,
    /// Where it stands.
    pub state: StepState,
    /// Its page, below the partnership's home.
    pub path: &'static str,
    /// What is missing, if anything.
    pub missing: Option<String>,
}

/// The health of the year's activities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Health {
    pub total: usize,
    pub closed: usize,
    pub late: usize,
    pub silent: usize,
}

impl Health {
    /// Counts the activities on a day.
    pub fn of(pulses: &[Pulse], today: Date) -> Self {
        let mut health = Self { total: pulses.len(), ..Self::default() };
        for pulse in pulses {
            let Some(status) = Status::from_code(&pulse.status) else { continue };
            health.closed += usize::from(status.is_closed());
            health.late += usize::from(pulse.ends_on.is_some_and(|end| status::is_late(status, end, today)));
            let heard = pulse.starts_on.map(|start| status::last_heard(start, pulse.updated_on));
            health.silent += usize::from(heard.is_some_and(|heard| status::is_silent(status, heard, SILENT_AFTER_DAYS, today)));
        }
        health
    }
}

/// The seven stages, in their order.
pub(super) fn stages(facts: &Facts, health: Health, lang: Lang) -> Vec<Stage> {
    let w = Words(lang);
    let judged = |code, path, begun: bool, missing: Option<String>| {
        let state = match (&missing, begun) {
            (None, _) => StepState::Done,
            (Some(_), true) => StepState::UnderWay,
            (Some(_), false) => StepState::Ahead,
        };
        Stage { code, state, path, missing }
    };
    vec![
        judged("council", "/seats", facts.seats > 0, council(facts, w)),
        judged("terms", "/terms", false, (facts.terms == 0).then(|| w.missing_terms().to_owned())),
        judged("research", "/findings", facts.needs + facts.gaps + facts.barriers > 0, research(facts, w)),
        judged("strategy", "/strategies", facts.strategies + facts.strategy_drafts > 0, strategy(facts, w)),
        judged("plan", "/plans", facts.plan_drafts > 0, (facts.plans == 0).then(|| w.missing_plan().to_owned())),
        judged("implement", "/activities", health.total > 0, implement(health, w)),
        judged("report", "/reports", facts.report_drafts > 0, (facts.reports == 0).then(|| w.missing_report().to_owned())),
    ]
}

fn council(facts: &Facts, w: Words) -> Option<String> {
    if facts.seats == 0 {
        Some(w.missing_seats().to_owned())
    } else if facts.meetings == 0 {
        Some(w.missing_meeting().to_owned())
    } else if facts.vacant > 0 {
        Some(w.missing_holders(facts.vacant))
    } else {
        None
    }
}

fn research(facts: &Facts, w: Words) -> Option<String> {
    let kinds = [(facts.needs, w.kind_needs()), (facts.gaps, w.kind_gaps()), (facts.barriers, w.kind_barriers())];
    let absent: Vec<&str> = kinds.iter().filter(|(count, _)| *count == 0).map(|(_, word)| *word).collect();
    if !absent.is_empty() {
        Some(w.missing_findings(kit::lang::list(w.0, &absent)))
    } else if facts.non_user_sources == 0 {
        Some(w.missing_non_users().to_owned())
    } else {
        None
    }
}

fn strategy(facts: &Facts, w: Words) -> Option<String> {
    if facts.strategies == 0 {
        Some(w.missing_strategy().to_owned())
    } else if facts.endorsements == 0 {
        Some(w.missing_endorsement().to_owned())
    } else {
        None
    }
}

fn implement(health: Health, w: Words) -> Option<String> {
    if health.total == 0 {
        Some(w.missing_activities().to_owned())
    } else if health.closed < health.total {
        Some(w.open_activities(health.closed, health.total))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> Facts {
        Facts {
            seats: 25,
            meetings: 3,
            terms: 1,
            needs: 1,
            gaps: 1,
            barriers: 1,
            non_user_sources: 1,
            strategies: 1,
            endorsements: 1,
            plans: 1,
            reports: 1,
            ..Facts::default()
        }
    }

    fn states(facts: &Facts, health: Health) -> Vec<StepState> {
        stages(facts, health, Lang::En).iter().map(|stage| stage.state).collect()
    }

    #[test]
    fn a_partnership_that_has_everything_is_done_seven_times() {
        let health = Health { total: 2, closed: 2, ..Health::default() };
        assert!(states(&complete(), health).iter().all(|state| *state == StepState::Done));
    }

    #[test]
    fn a_new_partnership_has_everything_ahead_and_is_told_where_to_begin() {
        for lang in Lang::ALL {
            let stages = stages(&Facts::default(), Health::default(), lang);
            assert_eq!(stages.len(), 7);
            assert!(stages.iter().all(|stage| stage.state == StepState::Ahead && stage.missing.is_some()));
        }
    }

    #[test]
    fn one_vacant_seat_or_one_missing_kind_of_finding_keeps_a_stage_open() {
        let health = Health { total: 1, closed: 1, ..Health::default() };
        let vacant = Facts { vacant: 1, ..complete() };
        assert_eq!(states(&vacant, health)[0], StepState::UnderWay);
        for facts in [Facts { needs: 0, ..complete() }, Facts { barriers: 0, ..complete() }, Facts { non_user_sources: 0, ..complete() }] {
            assert_eq!(states(&facts, health)[2], StepState::UnderWay);
        }
        assert_eq!(states(&Facts { endorsements: 0, ..complete() }, health)[3], StepState::UnderWay);
    }

    #[test]
    fn late_and_silent_are_counted_on_the_day() {
        let day = |month, day| Date::constant(2026, month, day);
        let pulse = |status: &str, end, updated| Pulse {
            status: status.into(),
            starts_on: Some(day(4, 1)),
            ends_on: Some(end),
            updated_on: updated,
        };
        let pulses = [
            pulse("under_way", day(10, 1), Some(day(11, 1))),
            pulse("on_track", day(12, 31), Some(day(5, 1))),
            pulse("done", day(6, 1), None),
        ];
        let health = Health::of(&pulses, day(11, 16));
        assert_eq!(health, Health { total: 3, closed: 1, late: 1, silent: 1 });
    }
}
