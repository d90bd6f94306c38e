//! The terms of reference of the invented partnership, and the steps that brought them into force.

use governance::{
    acknowledgements::{self, AcknowledgementId, Via},
    decisions::DecisionId,
    terms,
};
use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::WriteTx,
    links::{Knot, tie},
    permits::Scope,
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    governance::{reference, wrong},
    read,
};

#[derive(Deserialize)]
struct AllTerms {
    terms: Vec<Terms>,
}

#[derive(Deserialize)]
pub(super) struct Terms {
    key: String,
    body: String,
    version: String,
    title_en: String,
    title_fr: String,
    effective: Date,
    ended: Option<Date>,
    history: Vec<Step>,
    quorum_base: String,
    quorum_threshold: String,
    quorum_part: u32,
    #[serde(default = "one")]
    quorum_whole: u32,
    quorum_remote_counts: bool,
    quorum_alternates_count: bool,
    #[serde(default)]
    quorum_minimum_sectors: u32,
    #[serde(default)]
    quorum_includes: Vec<Condition>,
    quorum_recall: String,
    #[serde(default = "one")]
    quorum_recall_part: u32,
    quorum_recusal: String,
    decision_rule: String,
    amendment_rule: String,
    notice_days: i64,
    meetings_per_year: i64,
    term_years: i64,
    max_terms: i64,
    review_years: i64,
    ex_officio_en: String,
    ex_officio_fr: String,
    seat_lines: Vec<SeatLine>,
    acknowledged: Vec<Acknowledged>,
    clause: Vec<Clause>,
}

fn one() -> u32 {
    1
}

#[derive(Deserialize)]
struct Condition {
    least: u32,
    of: String,
}

#[derive(Deserialize)]
struct SeatLine {
    #[serde(default)]
    sector: String,
    #[serde(default)]
    reserved: String,
    #[serde(default)]
    minimum: u32,
    target: Option<u32>,
    maximum: Option<u32>,
}

#[derive(Deserialize)]
struct Acknowledged {
    person: String,
    on: Date,
    via: String,
}

#[derive(Deserialize)]
struct Step {
    date: Date,
    state: String,
    #[serde(default)]
    decision: String,
}

#[derive(Deserialize)]
struct Clause {
    number: String,
    heading_en: String,
    heading_fr: String,
    text_en: String,
    text_fr: String,
}

/// Loads `terms_of_reference.toml`: the texts and their rules, not yet their steps.
pub(super) fn draft(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<Vec<Terms>> {
    let all: AllTerms = read("terms_of_reference.toml", include_str!("../data/terms_of_reference.toml"))?;
    for it in &all.terms {
        let id = terms::TermsId(keys.make("terms", &it.key));
        let checked = terms::Checked::new(form(keys, it)?, Lang::En).map_err(wrong(&it.key))?;
        let checked = terms::Checked { effective_on: Some(it.effective), ended_on: it.ended, ..checked };
        terms::insert(tx, partnership, id, &checked)?;
    }
    Ok(all.terms)
}

fn form(keys: &Keys, it: &Terms) -> Result<terms::Form> {
    let each = |pick: fn(&Clause) -> &String| it.clause.iter().map(|clause| pick(clause).clone()).collect();
    let lines = |pick: fn(&SeatLine) -> String| it.seat_lines.iter().map(pick).collect();
    let number = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
    Ok(terms::Form {
        body: reference(keys, "body", &it.body)?,
        edition: it.version.clone(),
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        quorum_base: it.quorum_base.clone(),
        quorum_threshold: it.quorum_threshold.clone(),
        quorum_part: it.quorum_part.to_string(),
        quorum_whole: it.quorum_whole.to_string(),
        remote_counts: it.quorum_remote_counts,
        alternates_count: it.quorum_alternates_count,
        minimum_sectors: it.quorum_minimum_sectors.to_string(),
        quorum_least: it.quorum_includes.iter().map(|one| one.least.to_string()).collect(),
        quorum_of: it.quorum_includes.iter().map(|one| one.of.clone()).collect(),
        recall: it.quorum_recall.clone(),
        recall_part: it.quorum_recall_part.to_string(),
        recall_whole: String::new(),
        recall_keeps_conditions: false,
        recusal: it.quorum_recusal.clone(),
        decision_rule: it.decision_rule.clone(),
        amendment_rule: it.amendment_rule.clone(),
        notice_days: it.notice_days.to_string(),
        meetings_per_year: it.meetings_per_year.to_string(),
        term_years: it.term_years.to_string(),
        max_terms: it.max_terms.to_string(),
        review_years: it.review_years.to_string(),
        seat_sector: lines(|line| line.sector.clone()),
        seat_reserved: lines(|line| line.reserved.clone()),
        seat_minimum: lines(|line| line.minimum.to_string()),
        seat_target: it.seat_lines.iter().map(|line| number(line.target)).collect(),
        seat_maximum: it.seat_lines.iter().map(|line| number(line.maximum)).collect(),
        ex_officio_en: it.ex_officio_en.clone(),
        ex_officio_fr: it.ex_officio_fr.clone(),
        clause_number: each(|clause| &clause.number),
        clause_heading_en: each(|clause| &clause.heading_en),
        clause_heading_fr: each(|clause| &clause.heading_fr),
        clause_text_en: each(|clause| &clause.text_en),
        clause_text_fr: each(|clause| &clause.text_fr),
        version: 0,
    })
}

/// Takes the steps of one version, once the decisions that adopted it are there, and notes who acknowledged it.
pub(super) fn take_steps(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Terms) -> Result<()> {
    let id = terms::TermsId(keys.find("terms", &it.key)?);
    for step in &it.history {
        let state = terms::State::from_code(&step.state).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, step.state)))?;
        let decision = if step.decision.is_empty() { None } else { Some(keys.find("decision", &step.decision)?) };
        let taken = terms::Step { state, stepped_on: step.date, decision_id: decision.map(DecisionId), resolution: String::new() };
        terms::step(tx, id, &taken)?;
        if let (Some(decision), terms::State::CouncilApproved) = (decision, state) {
            let (from, to) = (Knot { kind: "terms", id: id.0 }, Knot { kind: "decision", id: decision });
            tie(tx, &Scope::of(partnership), from, "adopted_by", to)?;
        }
    }
    for one in &it.acknowledged {
        let via = Via::from_code(&one.via).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, one.via)))?;
        let (key, person) = (format!("{}/{}", it.key, one.person), keys.find("person", &one.person)?);
        let acknowledgement = AcknowledgementId(keys.make("acknowledgement", &key));
        acknowledgements::insert(tx, (partnership, id), acknowledgement, (person, one.on, via))?;
    }
    Ok(())
}
