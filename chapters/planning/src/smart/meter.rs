//! Judging an activity on the five points.

use jiff::civil::Date;

use super::{
    Dates, Draft, Letter, Means, Output, Reason, Roots, Span, Verdict, targets,
    text::said,
    verbs::{self, Opening},
};

/// What the meter says of an activity.
pub fn judge(draft: &Draft) -> Verdict {
    let letters = [specific(draft), measurable(draft), achievable(draft.means), relevant(draft.roots), time_bound(draft.dates)];
    Verdict { letters: letters.map(Letter::from_missing), waiver: None }
}

fn specific(draft: &Draft) -> Vec<Reason> {
    let counts = draft.outputs.iter().any(is_complete);
    let action = match verbs::opening(draft.lang, draft.title, draft.description) {
        Opening::Action => None,
        Opening::Vague(_) if counts => None,
        Opening::Vague(word) => Some(Reason::VagueAction(word)),
        Opening::WithoutObject(word) => Some(Reason::NoObject(word)),
        Opening::None => Some(Reason::NoAction),
    };
    let names_group = draft.target_group.is_some_and(|group| said(group).is_some())
        || targets::are_named(draft.lang, draft.title)
        || targets::are_named(draft.lang, draft.description);
    let has_lead = draft.lead.is_some_and(|lead| said(lead).is_some());
    let missing = [action, (!names_group).then_some(Reason::NoTargetGroup), (!has_lead).then_some(Reason::NoLead)];
    missing.into_iter().flatten().collect()
}

/// Whether an output says how many of what.
fn is_complete(output: &Output) -> bool {
    output.target > 0 && said(output.unit).is_some()
}

fn measurable(draft: &Draft) -> Vec<Reason> {
    if draft.has_baseline || draft.outputs.iter().any(is_complete) {
        return Vec::new();
    }
    let incomplete = draft.outputs.iter().filter_map(|output| match said(output.unit) {
        Some(unit) => Some(Reason::OutputWithoutNumber(unit.to_owned())),
        None if output.target > 0 => Some(Reason::OutputWithoutUnit(output.target)),
        None => None,
    });
    let reasons: Vec<_> = incomplete.collect();
    if reasons.is_empty() { vec![Reason::NoOutput] } else { reasons }
}

fn achievable(means: Means) -> Vec<Reason> {
    let is_possible = match means {
        Means::Unsaid => false,
        Means::Resources(text) | Means::Funder(text) => said(text).is_some(),
        Means::NoCost => true,
    };
    if is_possible { Vec::new() } else { vec![Reason::NoMeans] }
}

fn relevant(roots: Roots) -> Vec<Reason> {
    let missing = [(!roots.has_priority).then_some(Reason::NoPriority), (roots.findings == 0).then_some(Reason::NoFinding)];
    missing.into_iter().flatten().collect()
}

fn time_bound(dates: Dates) -> Vec<Reason> {
    match (dates.start, dates.end) {
        (Some(start), Some(end)) if end < start => vec![Reason::EndBeforeStart { start, end }],
        (Some(start), Some(end)) => within_year(start, end, dates),
        (None, None) => vec![Reason::NoStart, Reason::NoEnd],
        (None, _) => vec![Reason::NoStart],
        (_, None) => vec![Reason::NoEnd],
    }
}

fn within_year(start: Date, end: Date, dates: Dates) -> Vec<Reason> {
    let year = dates.fiscal_year;
    if start > year.end() {
        return vec![Reason::StartsAfterYear(start, year)];
    }
    if end < year.start() {
        return vec![Reason::EndsBeforeYear(end, year)];
    }
    let missing = match dates.span {
        Span::SeveralYears { milestone: None } => [Some(Reason::NoMilestone(year)), None],
        Span::SeveralYears { milestone: Some(day) } if !year.contains(day) => [Some(Reason::MilestoneOutsideYear(day, year)), None],
        Span::SeveralYears { milestone: Some(milestone) } if milestone < start || milestone > end => {
            [Some(Reason::MilestoneOutsideActivity { milestone, start, end }), None]
        }
        Span::SeveralYears { .. } => [None, None],
        Span::OneYear => [
            (start < year.start()).then_some(Reason::StartsBeforeYear(start, year)),
            (end > year.end()).then_some(Reason::EndsAfterYear(end, year)),
        ],
    };
    missing.into_iter().flatten().collect()
}
