//! What an action plan is, and what may be written of it.

use governance::decisions::DecisionId;
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Reading, Result, codes,
    db::{Cell, Column, ToValue, Value},
    id,
    lang::{Bilingual, Words as Kit, date},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{fiscal::FiscalYear, words::Words};

id! {
    /// An action plan.
    pub PlanId
}

codes! {
    /// How far a plan has come.
    pub enum PlanState in "plan-state" {
        /// It is being written.
        Draft = "draft",
        /// The groups have it before them.
        InReview = "in_review",
        /// The council approved it: what it says is frozen, and later changes give their reason.
        CouncilApproved = "council_approved",
        /// It is what the partnership works by.
        InForce = "in_force",
        /// Its year is over and nothing in it changes any more.
        Closed = "closed",
    }
}

impl PlanState {
    /// The states one step away.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::InReview],
            Self::InReview => &[Self::CouncilApproved, Self::Draft],
            Self::CouncilApproved => &[Self::InForce],
            Self::InForce => &[Self::Closed],
            Self::Closed => &[],
        }
    }

    /// Whether the council has approved the plan.
    pub fn is_approved(self) -> bool {
        matches!(self, Self::CouncilApproved | Self::InForce | Self::Closed)
    }
}

impl ToValue for FiscalYear {
    fn to_value(&self) -> Value {
        Value::Text(self.code())
    }
}

impl Column for FiscalYear {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        Self::parse(cell.text()?).map_err(|why| Error::internal(why.in_lang(Lang::En)))
    }
}

row! {
    /// An action plan: who does what in one fiscal year.
    #[derive(Serialize)]
    pub struct Plan {
        /// Which one.
        pub id: PlanId,
        /// Its fiscal year.
        pub fiscal_year: FiscalYear,
        /// What it is called.
        pub title: Bilingual,
        /// The strategy it carries out.
        pub strategy_id: Option<Id>,
        /// What bridges the gap when it lies in no strategy.
        pub bridging: Bilingual,
        /// How far it has come.
        pub state: PlanState,
        /// The checksum of what the council approved.
        pub snapshot_sum: Option<String>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

row! {
    /// A step that a plan took.
    #[derive(Serialize)]
    pub struct Step {
        /// Into which state.
        pub state: PlanState,
        /// When.
        pub stepped_on: Date,
        /// By which decision.
        pub decision_id: Option<DecisionId>,
    }
}

row! {
    /// Something that was changed after the council had approved the plan.
    #[derive(Serialize)]
    pub struct Amendment {
        /// When.
        pub changed_on: Date,
        /// In which activity.
        pub activity_id: Option<Id>,
        /// The code of that activity, or nothing.
        pub code: String,
        /// By which decision.
        pub decision_id: Option<DecisionId>,
        /// Why.
        pub reason: Bilingual,
        /// By whom.
        pub who: String,
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Its fiscal year, such as `2026-27`.
    pub fiscal_year: String,
    /// What it is called in English.
    pub title_en: String,
    /// What it is called in French.
    pub title_fr: String,
    /// The strategy it carries out.
    pub strategy: String,
    /// What bridges the gap, in English.
    pub bridging_en: String,
    /// What bridges the gap, in French.
    pub bridging_fr: String,
    /// The groups that ratified their part.
    pub ratified_by: Vec<String>,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Plan> for Form {
    fn from(it: &Plan) -> Self {
        Self {
            fiscal_year: it.fiscal_year.code(),
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            strategy: it.strategy_id.map(|id| id.to_string()).unwrap_or_default(),
            bridging_en: it.bridging.en.clone(),
            bridging_fr: it.bridging.fr.clone(),
            ratified_by: Vec::new(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Its fiscal year.
    pub fiscal_year: FiscalYear,
    /// What it is called.
    pub title: Bilingual,
    /// The strategy it carries out.
    pub strategy: Option<Id>,
    /// What bridges the gap.
    pub bridging: Bilingual,
    /// The groups that ratified their part.
    pub ratified_by: Vec<governance::bodies::BodyId>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let year = FiscalYear::parse(&form.fiscal_year);
        if form.fiscal_year.trim().is_empty() {
            it.problem("fiscal_year", |lang| Kit(lang).required());
        } else if let Err(why) = &year {
            it.problem("fiscal_year", |lang| why.in_lang(lang).to_owned());
        }
        let title = it.pair("title", (&form.title_en, &form.title_fr), 200);
        it.needs("title", &title, |lang| Kit(lang).required());
        let bridging = it.long_pair("bridging", (&form.bridging_en, &form.bridging_fr), 2_000);
        let strategy = it.id_if::<Id>("strategy", &form.strategy);
        let ratified_by = it.ids("ratified_by", &form.ratified_by);
        if strategy.is_none() && bridging.is_empty() {
            it.problem("strategy", |lang| Words(lang).plan_needs_strategy());
        }
        it.finish(|| Some(Self { fiscal_year: year.ok()?, title, strategy, bridging, ratified_by }))
    }
}

/// Whether a fiscal year lies inside the days of a strategy.
pub fn lies_inside(year: FiscalYear, from: Date, to: Date) -> bool {
    from <= year.start() && year.end() <= to
}

/// The form that brings a plan into another state, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// Into which state.
    pub state: String,
    /// When.
    pub on: String,
    /// By which decision.
    pub decision: String,
    /// Whether it is closed although its year is not over.
    pub early: bool,
}

/// A step found to be one that a plan may take.
#[derive(Clone, Debug, Serialize)]
pub struct NextStep {
    /// Into which state.
    pub state: PlanState,
    /// When.
    pub on: Date,
    /// By which decision.
    pub decision: Option<DecisionId>,
}

/// The day of the last step that somebody told. The draft's own day is only when it was written down, and binds nobody.
pub fn last_told(steps: &[Step]) -> Option<Date> {
    steps.iter().skip(1).map(|step| step.stepped_on).next_back()
}

impl NextStep {
    /// Checks a step typed by someone who works in `lang`, for a plan of `year` in the state `from` whose last step was on `last`.
    /// A plan is closed before its year is over only knowingly.
    pub fn new(form: &StepForm, (year, from, last): (FiscalYear, PlanState, Option<Date>), today: Date, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let state = it.code("state", &form.state, PlanState::from_code);
        let on = it.day("on", &form.on);
        let decision = it.id_if("decision", &form.decision);
        if state.is_some_and(|state| !from.next().contains(&state)) {
            it.problem("state", |lang| Words(lang).plan_not_a_step(from.called(lang)));
        }
        if state == Some(PlanState::CouncilApproved) && decision.is_none() {
            it.problem("decision", |lang| Words(lang).plan_needs_decision());
        }
        if state == Some(PlanState::Closed) && on.is_some_and(|on| on <= year.end()) && !form.early {
            it.problem("early", |lang| Words(lang).plan_year_runs_on(date(lang, year.end())));
        }
        if on.is_some_and(|on| on > today) {
            it.problem("on", |lang| Words(lang).day_lies_ahead());
        } else if let Some(last) = last.filter(|last| on.is_some_and(|on| on < *last)) {
            it.problem("on", |lang| Words(lang).day_before_last_step(date(lang, last)));
        }
        it.finish(|| Some(Self { state: state?, on: on?, decision }))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn fields<T>(result: Result<T>) -> Vec<String> {
        match result {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_plan_lies_in_a_strategy_or_says_what_bridges_the_gap() {
        let form = Form { fiscal_year: "2026-27".into(), title_en: "Plan".into(), ..Form::default() };
        assert_eq!(fields(Checked::new(&form, Lang::En)), ["strategy"]);
        let bridged = Form { bridging_en: "The council carries the old strategy on for a year.".into(), ..form.clone() };
        assert!(Checked::new(&bridged, Lang::En).is_ok());
        assert_eq!(fields(Checked::new(&Form { fiscal_year: "2026".into(), ..bridged }, Lang::En)), ["fiscal_year"]);
        assert_eq!(fields(Checked::new(&Form::default(), Lang::Fr)), ["fiscal_year", "title_fr", "strategy"]);
    }

    #[test]
    fn a_year_lies_inside_a_strategy_to_the_day() {
        let year = FiscalYear::parse("2026-27").unwrap();
        assert!(lies_inside(year, date(2024, 4, 1), date(2027, 3, 31)));
        assert!(!lies_inside(year, date(2024, 4, 1), date(2027, 3, 30)));
        assert!(!lies_inside(year, date(2026, 4, 2), date(2029, 3, 31)));
    }

    #[test]
    fn a_plan_is_approved_by_a_decision_and_takes_one_step_after_the_other() {
        let (today, year) = (date(2026, 11, 16), FiscalYear::parse("2026-27").unwrap());
        let step = |from, state: &str, decision: &str| {
            let form = StepForm { state: state.into(), on: "2026-11-02".into(), decision: decision.into(), early: false };
            fields(NextStep::new(&form, (year, from, Some(date(2026, 11, 1))), today, Lang::En))
        };
        assert_eq!(step(PlanState::Draft, "in_review", ""), [""; 0]);
        assert_eq!(step(PlanState::Draft, "in_force", ""), ["state"]);
        assert_eq!(step(PlanState::InReview, "council_approved", ""), ["decision"]);
        assert_eq!(step(PlanState::InReview, "council_approved", &Id::new(kit::testing::now()).to_string()), [""; 0]);
        assert_eq!(step(PlanState::InForce, "closed", ""), ["early"], "its year runs until the end of March");
        let knowingly = StepForm { state: "closed".into(), on: "2026-11-02".into(), early: true, ..StepForm::default() };
        assert!(NextStep::new(&knowingly, (year, PlanState::InForce, None), today, Lang::En).is_ok());
        assert_eq!(step(PlanState::Closed, "draft", ""), ["state"]);
        assert_eq!(step(PlanState::Draft, "finished", ""), ["state"]);
    }

    #[test]
    fn a_step_is_taken_neither_in_the_future_nor_before_the_last_one() {
        let step = |on: &str| {
            let form = StepForm { state: "in_review".into(), on: on.into(), decision: String::new(), early: false };
            fields(NextStep::new(
                &form,
                (FiscalYear::parse("2026-27").unwrap(), PlanState::Draft, Some(date(2026, 11, 1))),
                date(2026, 11, 16),
                Lang::En,
            ))
        };
        assert_eq!((step("2026-11-17"), step("2026-10-31"), step("")), (vec!["on".into()], vec!["on".into()], vec!["on".into()]));
        assert_eq!(step("2026-11-16"), [""; 0]);
    }
}
