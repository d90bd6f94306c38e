//! When each of the seven stages is done, and what is missing when it is not.

use governance::front::Standing;
use jiff::civil::Date;
use kit::{Lang, parts::StepState};
use planning::{
    activities::{Activity, Details},
    status::Status,
};

use super::store::Facts;
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

/// How the year's activities stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Health {
    pub total: usize,
    /// Those of which nothing more is expected: done, dropped, deferred.
    pub closed: usize,
    pub done: usize,
    pub late: usize,
    pub silent: usize,
    /// Those that are neither SMART nor accepted as they stand: identifier and number in the plan.
    pub vague: Vec<(String, String)>,
}

impl Health {
    /// Counts the activities on a day.
    pub fn of(activities: &[Activity], details: &Details, today: Date) -> Self {
        let count = |is: &dyn Fn(&Activity) -> bool| activities.iter().filter(|it| is(it)).count();
        let vague = activities.iter().filter(|it| !it.verdict(details).passes());
        Self {
            total: activities.len(),
            done: count(&|it| it.status == Status::Done),
            closed: count(&|it| it.status.is_closed()),
            late: count(&|it| it.is_late(today)),
            silent: count(&|it| it.is_silent(today)),
            vague: vague.map(|it| (it.id.to_string(), it.code.clone())).collect(),
        }
    }
}

/// How the council stands: its seats, meetings and terms, and the names of the sectors that must be at the table and are not.
pub(super) struct Council {
    pub standing: Standing,
    pub wanting: Vec<String>,
}

impl Council {
    /// Where the next thing is done for it: a seat needs a body.
    fn room(&self) -> &'static str {
        if self.standing.councils == 0 { "/bodies" } else { "/seats" }
    }
}

/// The seven stages, in their order.
pub(super) fn stages(council: &Council, facts: &Facts, health: &Health, (lang, first_report): (Lang, Option<Date>)) -> Vec<Stage> {
    let w = Words(lang);
    let judged = |code, path, begun: bool, missing: Option<String>| {
        let state = match (&missing, begun) {
            (None, _) => StepState::Done,
            (Some(_), true) => StepState::UnderWay,
            (Some(_), false) => StepState::Ahead,
        };
        Stage { code, state, path, missing }
    };
    let heard = facts.profiles + facts.needs + facts.gaps + facts.barriers > 0;
    vec![
        judged("council", council.room(), council.standing.seats > 0, no_council(council, w)),
        judged("terms", "/terms", false, (council.standing.terms == 0).then(|| w.missing_terms().to_owned())),
        judged("research", "/findings", heard, no_research(facts, w)),
        judged("strategy", "/strategies", facts.strategies + facts.strategy_drafts > 0, no_strategy(facts, w)),
        judged("plan", "/plans", facts.plans + facts.plan_drafts > 0, no_plan(facts, health, w)),
        judged("implement", "/activities", health.total > 0, open_work(health, w)),
        judged("report", "/reports", facts.report_drafts + facts.report_approvals > 0, no_report(facts, first_report, w)),
    ]
}

fn no_council(it: &Council, w: Words) -> Option<String> {
    if it.standing.councils == 0 {
        Some(w.missing_council().to_owned())
    } else if it.standing.seats == 0 {
        Some(w.missing_seats().to_owned())
    } else if it.standing.meetings == 0 {
        Some(w.missing_meeting().to_owned())
    } else if !it.wanting.is_empty() {
        Some(w.missing_sectors(kit::lang::list(w.0, &it.wanting)))
    } else {
        None
    }
}

fn no_research(facts: &Facts, w: Words) -> Option<String> {
    let kinds = [
        (facts.profiles, w.kind_profile()),
        (facts.needs, w.kind_needs()),
        (facts.gaps, w.kind_gaps()),
        (facts.barriers, w.kind_barriers()),
    ];
    let absent: Vec<&str> = kinds.iter().filter(|(count, _)| *count == 0).map(|(_, word)| *word).collect();
    if !absent.is_empty() {
        Some(w.missing_findings(kit::lang::list(w.0, &absent)))
    } else if facts.non_user_findings == 0 {
        Some(w.missing_non_users().to_owned())
    } else {
        None
    }
}

fn no_strategy(facts: &Facts, w: Words) -> Option<String> {
    if facts.strategies == 0 {
        Some(w.missing_strategy().to_owned())
    } else if facts.endorsements == 0 {
        Some(w.missing_endorsement().to_owned())
    } else {
        None
    }
}

fn no_plan(facts: &Facts, health: &Health, w: Words) -> Option<String> {
    if facts.plans == 0 {
        Some(w.missing_plan().to_owned())
    } else if health.total == 0 {
        Some(w.missing_activities().to_owned())
    } else if !health.vague.is_empty() {
        Some(w.vague_activities(health.vague.len()))
    } else {
        None
    }
}

fn open_work(health: &Health, w: Words) -> Option<String> {
    if health.total == 0 {
        Some(w.missing_activities().to_owned())
    } else if health.closed < health.total {
        Some(w.open_activities(health.closed, health.total))
    } else {
        None
    }
}

/// A partnership in its first year waits for the report of that year, and has done its part when it is approved.
fn no_report(facts: &Facts, first_report: Option<Date>, w: Words) -> Option<String> {
    if facts.reports > 0 {
        None
    } else if let Some(end) = first_report {
        (facts.report_approvals == 0).then(|| w.first_report_due(kit::lang::date(w.0, end)))
    } else if facts.report_approvals > 0 {
        Some(w.report_not_submitted().to_owned())
    } else {
        Some(w.missing_report().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> (Council, Facts, Health) {
        let standing = Standing {
            councils: 1,
            seats: 25,
            filled: 24,
            meetings: 3,
            terms: 1,
            required_sectors: "health".into(),
            filled_sectors: "health".into(),
            ..Standing::default()
        };
        let facts = Facts {
            profiles: 1,
            needs: 1,
            gaps: 1,
            barriers: 1,
            non_user_findings: 1,
            strategies: 1,
            endorsements: 1,
            plans: 1,
            reports: 1,
            ..Facts::default()
        };
        (Council { standing, wanting: Vec::new() }, facts, Health { total: 2, closed: 2, ..Health::default() })
    }

    fn judged(change: impl FnOnce(&mut Council, &mut Facts, &mut Health)) -> Vec<Stage> {
        let (mut council, mut facts, mut health) = complete();
        change(&mut council, &mut facts, &mut health);
        stages(&council, &facts, &health, (Lang::En, None))
    }

    #[test]
    fn a_partnership_that_has_everything_is_done_seven_times_one_vacant_seat_or_not() {
        assert!(judged(|_, _, _| ()).iter().all(|stage| stage.state == StepState::Done));
    }

    #[test]
    fn a_new_partnership_has_everything_ahead_and_is_told_where_to_begin() {
        let standing = Standing::default();
        let council = Council { standing, wanting: Vec::new() };
        for lang in Lang::ALL {
            let stages = stages(&council, &Facts::default(), &Health::default(), (lang, None));
            assert_eq!(stages.len(), 7);
            assert!(stages.iter().all(|stage| stage.state == StepState::Ahead && stage.missing.is_some()));
        }
    }

    #[test]
    fn a_partnership_in_its_first_year_waits_for_the_report_of_that_year() {
        let (council, mut facts, health) = complete();
        let end = Date::constant(2027, 3, 31);
        facts.reports = 0;
        let report = |facts: &Facts, lang| stages(&council, facts, &health, (lang, Some(end))).pop().expect("seven stages");
        assert_eq!(report(&facts, Lang::En).missing.as_deref(), Some("The first report is due after 31 March 2027."));
        assert!(report(&facts, Lang::Fr).missing.is_some_and(|said| said.contains("31 mars 2027")));
        facts.report_approvals = 1;
        assert_eq!(report(&facts, Lang::En).state, StepState::Done, "an approved one counts");
        assert!(stages(&council, &facts, &health, (Lang::En, None))[6].missing.is_some(), "later it is handed in as well");
    }

    /// What each stage asks for, taken away one at a time: only that stage is open, and says what is missing.
    #[test]
    fn each_thing_a_stage_asks_for_keeps_it_open_when_it_is_missing() {
        type Taken = fn(&mut Council, &mut Facts, &mut Health);
        let cases: [(usize, Taken, &str); 16] = [
            (0, |council, _, _| council.standing.councils = 0, "Set up the council"),
            (0, |council, _, _| council.wanting = vec!["Police".into()], "Police"),
            (0, |council, _, _| council.standing.meetings = 0, "has not met"),
            (0, |council, _, _| council.standing.seats = 0, "Define the seats"),
            (1, |council, _, _| council.standing.terms = 0, "terms of reference"),
            (2, |_, facts, _| facts.profiles = 0, "community profile"),
            (2, |_, facts, _| facts.needs = 0, "needs"),
            (2, |_, facts, _| facts.gaps = 0, "assets or gaps"),
            (2, |_, facts, _| facts.barriers = 0, "barriers"),
            (2, |_, facts, _| facts.non_user_findings = 0, "never used"),
            (3, |_, facts, _| facts.strategies = 0, "approved"),
            (3, |_, facts, _| facts.endorsements = 0, "endorsed"),
            (4, |_, facts, _| facts.plans = 0, "not approved"),
            (4, |_, _, health| health.vague = vec![("id".into(), "1.1".into())], "1 activity"),
            (5, |_, _, health| health.closed = 1, "1 of 2"),
            (6, |_, facts, _| (facts.reports, facts.report_approvals) = (0, 1), "handed in"),
        ];
        for (place, taken, said) in cases {
            let stages = judged(taken);
            let open: Vec<usize> = (0..7).filter(|at| stages[*at].state != StepState::Done).collect();
            assert_eq!(open, [place], "{said}");
            let missing = stages[place].missing.as_deref().unwrap_or_default();
            assert!(missing.contains(said), "{missing}: {said}");
        }
    }
}
