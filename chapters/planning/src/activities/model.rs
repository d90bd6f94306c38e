//! What an activity is, and what follows from it: its quarters, whether it is late or silent, what the SMART meter says.

use governance::{bodies::BodyId, decisions::DecisionId};
use jiff::{Span as Days, civil::Date};
use kit::{Id, Lang, id, lang::Bilingual, parts::Choice, row};
use registry::organizations::OrganizationId;
use serde::Serialize;

use super::lists::{FunderKind, LipRole, PartnerRole, TargetGroup};
use crate::{
    action_plans::{PlanId, PlanState},
    fiscal::FiscalYear,
    smart::{self, Dates, Draft, Means, Output, Roots, Span, Verdict, Waiver},
    status::{self, SILENT_AFTER_DAYS, Status},
};

id! {
    /// An activity.
    pub ActivityId
}

row! {
    /// An activity of an action plan, with the names of what it hangs on.
    #[derive(Serialize)]
    pub struct Activity {
        /// Which one.
        pub id: ActivityId,
        /// The plan it belongs to.
        pub plan_id: PlanId,
        /// The fiscal year of that plan.
        pub fiscal_year: FiscalYear,
        /// How far that plan has come.
        pub plan_state: PlanState,
        /// Its number in the plan, such as `2.1.3`.
        pub code: String,
        /// What it is called.
        pub title: Bilingual,
        /// What is done.
        pub description: Bilingual,
        /// The objective it serves.
        pub objective_id: Option<Id>,
        /// What that objective says.
        pub objective: Bilingual,
        /// The priority of that objective.
        pub priority_id: Option<Id>,
        /// The place of that priority in its strategy.
        pub priority_place: Option<i64>,
        /// What that priority is called.
        pub priority: Bilingual,
        /// The group that follows it.
        pub body_id: Option<BodyId>,
        /// What that group is called.
        pub body: Bilingual,
        /// The organization that leads it.
        pub lead_id: Option<OrganizationId>,
        /// What that organization is called.
        pub lead: Bilingual,
        /// What the partnership itself does in it.
        pub lip_role: LipRole,
        /// The codes of the groups it is for, joined by commas.
        pub target_groups: String,
        /// Its first day.
        pub starts_on: Option<Date>,
        /// Its last day.
        pub ends_on: Option<Date>,
        /// The quarters marked by hand, such as `1,3`; empty when they follow from the dates.
        pub quarters: String,
        /// Whether it runs over several plans.
        pub several_years: bool,
        /// What is to be reached in this year when it does.
        pub milestone: Bilingual,
        /// When that is to be reached.
        pub milestone_on: Option<Date>,
        /// What is at hand for it: staff time, a room, volunteers.
        pub resources: Bilingual,
        /// Whether it costs nothing.
        pub no_cost: bool,
        /// By what one will know.
        pub indicator: Bilingual,
        /// Where that stood before.
        pub baseline: Bilingual,
        /// The activity of an earlier plan that it carries on.
        pub carried_from_id: Option<ActivityId>,
        /// The activity that took it over.
        pub merged_into_id: Option<ActivityId>,
        /// How it stands.
        pub status: Status,
        /// Since when.
        pub status_since: Date,
        /// How much of it is done, in percent.
        pub percent: i64,
        /// When something was last heard of it.
        pub updated_on: Option<Date>,
        /// Why it is accepted although the SMART meter misses something.
        pub waiver: Bilingual,
        /// How many findings its objective and priority answer.
        pub findings: i64,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

row! {
    /// An organization in an activity.
    #[derive(Serialize)]
    pub struct Partner {
        /// The activity.
        pub activity_id: ActivityId,
        /// The organization.
        pub organization_id: OrganizationId,
        /// What it is called.
        pub name: Bilingual,
        /// What it does there.
        pub role: PartnerRole,
    }
}

row! {
    /// Something an activity is to bring about, and how many.
    #[derive(Serialize)]
    pub struct Expected {
        /// The activity.
        pub activity_id: ActivityId,
        /// Its place in the list, from 1.
        pub place: i64,
        /// What is counted.
        pub unit: Bilingual,
        /// How many there are to be.
        pub target: i64,
        /// How many there are.
        pub achieved: i64,
    }
}

row! {
    /// Who pays for an activity.
    #[derive(Serialize)]
    pub struct Funder {
        /// The activity.
        pub activity_id: ActivityId,
        /// The kind of funder.
        pub kind: FunderKind,
        /// The organization, where it is in the directory.
        pub organization_id: Option<OrganizationId>,
        /// What it is called.
        pub name: Bilingual,
        /// How much, in cents, where that is known.
        pub amount_cents: Option<i64>,
        /// Whether the money is promised.
        pub is_secured: bool,
    }
}

row! {
    /// What one funder gives to the activities of a plan.
    #[derive(Serialize)]
    pub struct Money {
        /// The kind of funder.
        pub kind: FunderKind,
        /// The organization, where it is in the directory.
        pub organization_id: Option<OrganizationId>,
        /// What it is called.
        pub name: Bilingual,
        /// What is promised, in cents.
        pub secured: i64,
        /// What is not promised yet, in cents.
        pub unsecured: i64,
    }
}

impl Money {
    /// Its name, or its kind where no organization is named.
    pub fn called(&self, lang: Lang) -> &str {
        if self.name.is_empty() { self.kind.called(lang) } else { self.name.in_lang(lang).text }
    }
}

impl Funder {
    /// Its name, or its kind where no organization is named.
    pub fn called(&self, lang: Lang) -> &str {
        if self.name.is_empty() { self.kind.called(lang) } else { self.name.in_lang(lang).text }
    }
}

row! {
    /// A line of an activity's history.
    #[derive(Serialize)]
    pub struct Turn {
        /// The status it came to.
        pub status: Status,
        /// When.
        pub since: Date,
        /// What was said of it.
        pub note: Bilingual,
        /// The decision that led to it.
        pub decision_id: Option<DecisionId>,
        /// The year of that decision's number.
        pub decision_year: Option<i64>,
        /// Its number in that year.
        pub decision_number: Option<i64>,
        /// What was decided.
        pub decision: Bilingual,
        /// Who said so.
        pub who: String,
    }
}

row! {
    /// Another activity, by year, number and title.
    pub struct Kin {
        /// Which one.
        pub id: ActivityId,
        /// The fiscal year of its plan.
        pub fiscal_year: FiscalYear,
        /// Its number in the plan.
        pub code: String,
        /// What it is called.
        pub title: Bilingual,
    }
}

impl Kin {
    /// The activity, to be chosen: `2026-27 · 1.2.3 Hold a fair`.
    pub fn choice(&self, lang: Lang) -> Choice {
        Choice::new(self.id, format!("{} · {} {}", self.fiscal_year.called(lang), self.code, self.title.in_lang(lang).text))
    }
}

/// What hangs on the activities of a plan, or on one of them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Details {
    /// The organizations in them.
    pub partners: Vec<Partner>,
    /// What they are to bring about.
    pub outputs: Vec<Expected>,
    /// Who pays.
    pub funders: Vec<Funder>,
}

impl Details {
    /// The organizations in one activity, other than the one that leads it.
    pub fn partners_of(&self, it: &Activity) -> impl Iterator<Item = &Partner> {
        let (id, lead) = (it.id, it.lead_id);
        self.partners.iter().filter(move |partner| partner.activity_id == id && Some(partner.organization_id) != lead)
    }

    /// What one activity is to bring about.
    pub fn outputs_of(&self, id: ActivityId) -> impl Iterator<Item = &Expected> {
        self.outputs.iter().filter(move |output| output.activity_id == id)
    }

    /// Who pays for one activity.
    pub fn funders_of(&self, id: ActivityId) -> impl Iterator<Item = &Funder> {
        self.funders.iter().filter(move |funder| funder.activity_id == id)
    }
}

impl Activity {
    /// The groups it is for.
    pub fn groups(&self) -> impl Iterator<Item = TargetGroup> {
        self.target_groups.split(',').filter_map(TargetGroup::from_code)
    }

    /// The groups it is for, in words.
    pub fn groups_called(&self, lang: Lang) -> String {
        self.groups().map(|group| group.called(lang)).collect::<Vec<_>>().join(", ")
    }

    /// The priority it serves, in words with its number.
    pub fn priority_called(&self, lang: Lang) -> String {
        let place = self.priority_place.map(|place| format!("{place}. ")).unwrap_or_default();
        let name = self.priority.in_lang(lang).text;
        if self.priority_id.is_none() { crate::words::Words(lang).without_priority().to_owned() } else { format!("{place}{name}") }
    }

    /// The quarters in which something happens: those marked by hand, else those its dates touch.
    pub fn quarter_marks(&self) -> [bool; 4] {
        if !self.quarters.is_empty() {
            return ["1", "2", "3", "4"].map(|quarter| self.quarters.split(',').any(|marked| marked == quarter));
        }
        match (self.starts_on, self.ends_on) {
            (Some(start), Some(end)) => self.fiscal_year.quarters_touched(start, end),
            _ => [false; 4],
        }
    }

    /// Whether its end has passed while the plan still counts on it.
    pub fn is_late(&self, today: Date) -> bool {
        self.ends_on.is_some_and(|end| status::is_late(self.status, end, today))
    }

    /// Whether nothing was heard of it for too long.
    pub fn is_silent(&self, today: Date) -> bool {
        self.starts_on
            .is_some_and(|start| status::is_silent(self.status, status::last_heard(start, self.updated_on), SILENT_AFTER_DAYS, today))
    }

    /// Whether its plan still lets it be changed.
    pub fn is_open(&self) -> bool {
        self.plan_state != PlanState::Closed
    }

    /// What the SMART meter says of it.
    pub fn verdict(&self, details: &Details) -> Verdict {
        let lang = self.title.state.source;
        let (lead, groups) = (self.lead.any(), self.target_groups.as_str());
        let outputs: Vec<Output<'_>> =
            details.outputs_of(self.id).map(|output| Output { unit: output.unit.any(), target: output.target }).collect();
        let verdict = smart::judge(&Draft {
            lang,
            title: self.title.written(lang),
            description: self.description.written(lang),
            lead: (!lead.is_empty()).then_some(lead),
            target_group: (!groups.is_empty()).then_some(groups),
            outputs: &outputs,
            has_baseline: !self.indicator.is_empty() && !self.baseline.is_empty(),
            means: self.means(details),
            roots: Roots { has_priority: self.priority_id.is_some(), findings: usize::try_from(self.findings).unwrap_or_default() },
            dates: Dates { fiscal_year: self.fiscal_year, start: self.starts_on, end: self.ends_on, span: self.span() },
        });
        match Waiver::new(self.waiver.any()) {
            Ok(waiver) => verdict.waived(waiver),
            Err(_) => verdict,
        }
    }

    fn means<'a>(&'a self, details: &'a Details) -> Means<'a> {
        let funder = details.funders_of(self.id).next();
        match funder {
            Some(funder) => Means::Funder(if funder.name.is_empty() { funder.kind.code() } else { funder.name.any() }),
            None if self.no_cost => Means::NoCost,
            None if !self.resources.is_empty() => Means::Resources(self.resources.any()),
            None => Means::Unsaid,
        }
    }

    fn span(&self) -> Span {
        if self.several_years { Span::SeveralYears { milestone: self.milestone_on } } else { Span::OneYear }
    }
}

/// The last day on which news would still have kept an activity from being silent today.
pub fn silence_since(today: Date) -> Date {
    today.saturating_sub(Days::new().days(SILENT_AFTER_DAYS))
}

/// The code with its numbers padded, so that `1.10` comes after `1.9`.
pub fn code_sort(code: &str) -> String {
    let mut sorted = String::new();
    let mut digits = String::new();
    for letter in kit::lang::fold(code).chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            sorted.push_str(&format!("{digits:0>6}"));
            digits.clear();
        }
        if letter != '\n' {
            sorted.push(letter);
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn codes_are_sorted_as_numbers() {
        let mut codes = ["1.10", "1.9", "2.1", "1.9.2", "A-3", "1.9.10"];
        codes.sort_by_key(|code| code_sort(code));
        assert_eq!(codes, ["1.9", "1.9.2", "1.9.10", "1.10", "2.1", "A-3"]);
    }

    #[test]
    fn silence_begins_after_ninety_days() {
        assert_eq!(silence_since(date(2026, 11, 16)), date(2026, 8, 18));
    }
}
