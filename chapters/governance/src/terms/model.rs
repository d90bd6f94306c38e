//! What terms of reference are, the states they go through, and what may be written of them.

use jiff::civil::Date;
use kit::{Error, Lang, Reading, Result, codes, id, lang::Bilingual, row};
use serde::{Deserialize, Serialize};

use super::quorum::Rule;
use crate::{bodies::BodyId, decisions::DecisionId, words::Words};

id! {
    /// One version of a body's terms of reference.
    pub TermsId
}

codes! {
    /// Where a version stands.
    pub enum State in "terms-state" {
        /// Being written.
        Draft = "draft",
        /// Circulated.
        InReview = "in_review",
        /// Adopted by the council.
        CouncilApproved = "council_approved",
        /// Approved by the host's own council.
        HostApproved = "host_approved",
        /// In force.
        InForce = "in_force",
        /// Replaced by a later version.
        Superseded = "superseded",
    }
}

codes! {
    /// How a body decides.
    pub enum DecisionRule in "decision-rule" {
        /// By consensus.
        Consensus = "consensus",
        /// By consensus; failing that by majority.
        ConsensusThenMajority = "consensus_then_majority",
        /// By a majority of votes.
        VoteMajority = "vote_majority",
        /// By two thirds of the votes.
        VoteTwoThirds = "vote_two_thirds",
    }
}

row! {
    /// One version of a body's terms of reference.
    #[derive(Serialize)]
    pub struct Terms {
        /// Which one.
        pub id: TermsId,
        /// The body it binds.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// Its version, as people write it: `2.0`.
        pub edition: String,
        /// Its title.
        pub title: Bilingual,
        /// Where it stands.
        pub state: State,
        /// From when it is in force.
        pub effective_on: Option<Date>,
        /// Its last day in force.
        pub ended_on: Option<Date>,
        /// Its rule of quorum.
        pub quorum: Rule,
        /// How the body decides.
        pub decision_rule: DecisionRule,
        /// How it changes these terms.
        pub amendment_rule: DecisionRule,
        /// How many days before a meeting it is convened.
        pub notice_days: i64,
        /// How often it meets in a year.
        pub meetings_per_year: i64,
        /// How long a term lasts.
        pub term_years: Option<i64>,
        /// How many terms one person may serve.
        pub max_terms: Option<i64>,
        /// After how many years the terms are reviewed.
        pub review_years: Option<i64>,
        /// The codes of the sectors that must be at the table, joined by commas.
        pub required_sectors: String,
        /// Who sits by reason of an office held elsewhere.
        pub ex_officio: Bilingual,
        /// Whether it was adopted before these records began.
        pub adopted_earlier: bool,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Terms {
    /// The codes of the sectors that must be at the table.
    pub fn sector_codes(&self) -> impl Iterator<Item = &str> {
        self.required_sectors.split(',').filter(|code| !code.is_empty())
    }

    /// By which rule a motion is decided: one that changes these terms, or any other.
    pub fn rule(&self, amends: bool) -> DecisionRule {
        if amends { self.amendment_rule } else { self.decision_rule }
    }

    /// Whether its text may still be changed.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Draft | State::InReview)
    }
}

row! {
    /// A numbered clause.
    #[derive(Serialize)]
    pub struct Clause {
        /// Its number, as written.
        pub number: String,
        /// Its heading.
        pub heading: Bilingual,
        /// What it says.
        pub text: Bilingual,
    }
}

row! {
    /// A step that a version went through.
    #[derive(Serialize)]
    pub struct Step {
        /// The state it came to.
        pub state: State,
        /// When.
        pub stepped_on: Date,
        /// By which decision.
        pub decision_id: Option<DecisionId>,
        /// The host's resolution, as numbered there.
        pub resolution: String,
    }
}

/// The states that may follow, in a partnership where the host approves or not. A version is superseded by another, never by hand.
pub fn next(state: State, host_approves: bool) -> &'static [State] {
    match state {
        State::Draft => &[State::InReview],
        State::InReview => &[State::CouncilApproved, State::Draft],
        State::CouncilApproved if host_approves => &[State::HostApproved],
        State::CouncilApproved | State::HostApproved => &[State::InForce],
        State::InForce | State::Superseded => &[],
    }
}

/// The form that takes a version one step further, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepForm {
    /// The state to come to.
    pub state: String,
    /// When.
    pub stepped_on: String,
    /// By which decision.
    pub decision: String,
    /// The host's resolution.
    pub resolution: String,
    /// Whether letters are made for those who sit on the body, when the version goes to review.
    pub letters: bool,
    /// The last day for their comments; empty for none.
    pub until: String,
}

impl StepForm {
    /// Checks the step from `terms`, for someone who works in `lang`.
    pub fn check(&self, from: State, host_approves: bool, lang: Lang) -> Result<Step> {
        let mut it = Reading::new(lang);
        let state = it.code("state", &self.state, State::from_code);
        let stepped_on = it.day("stepped_on", &self.stepped_on);
        let decision_id = it.id_if("decision", &self.decision);
        let resolution = it.line("resolution", &self.resolution, 200);
        if state == Some(State::CouncilApproved) && self.decision.is_empty() {
            it.problem("decision", |lang| Words(lang).terms_need_a_decision());
        }
        if state == Some(State::HostApproved) && resolution.is_empty() {
            it.problem("resolution", |lang| Words(lang).terms_need_a_resolution());
        }
        let step = it.finish(move || Some(Step { state: state?, stepped_on: stepped_on?, decision_id, resolution }))?;
        if next(from, host_approves).contains(&step.state) {
            return Ok(step);
        }
        Err(Error::refused(|lang| Words(lang).terms_step_refused(from.called(lang), step.state.called(lang))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(state: State, from: State, host: bool) -> Result<Step> {
        let decision = kit::Id::new(kit::testing::now()).to_string();
        let form = StepForm {
            state: state.code().into(),
            stepped_on: "2026-11-16".into(),
            decision,
            resolution: "C-12".into(),
            ..StepForm::default()
        };
        form.check(from, host, Lang::En)
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(State, DecisionRule);
    }

    #[test]
    fn every_step_that_is_not_allowed_is_refused_and_every_other_is_taken() {
        for host in [false, true] {
            for from in State::ALL {
                for to in State::ALL {
                    let allowed = next(*from, host).contains(to);
                    assert_eq!(step(*to, *from, host).is_ok(), allowed, "{from:?} to {to:?}, host {host}");
                }
            }
        }
    }

    #[test]
    fn the_host_approves_exactly_where_it_must() {
        assert_eq!(next(State::CouncilApproved, true), [State::HostApproved]);
        assert_eq!(next(State::CouncilApproved, false), [State::InForce]);
    }

    #[test]
    fn the_council_approves_by_a_decision() {
        let form = StepForm { state: "council_approved".into(), stepped_on: "2026-11-16".into(), ..StepForm::default() };
        let Err(Error::Invalid(problems)) = form.check(State::InReview, false, Lang::Fr) else { panic!("refused") };
        assert!(problems.of("decision").is_some());
    }
}
