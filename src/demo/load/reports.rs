//! The annual reports of the invented partnership: two that the council approved, one being written.

use governance::decisions::DecisionId;
use jiff::civil::Date;
use kit::{
    Error, Lang, Result,
    db::WriteTx,
    lang::Bilingual,
    links::{self, Knot},
    permits::Scope,
};
use planning::fiscal::FiscalYear;
use registry::partnerships::{PartnershipId, Record};
use results::reports::{self, Beginning, Block, Report, ReportId, State};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Reports {
    report: Vec<Told>,
}

#[derive(Deserialize)]
struct Told {
    key: String,
    fiscal_year: String,
    title_en: String,
    title_fr: String,
    history: Vec<Step>,
    block: Vec<Narrative>,
}

#[derive(Deserialize)]
struct Step {
    date: Date,
    state: String,
    decision: Option<String>,
}

#[derive(Deserialize)]
struct Narrative {
    order: i64,
    section: String,
    priority: Option<String>,
    heading_en: String,
    heading_fr: String,
    #[serde(default)]
    text_en: String,
    #[serde(default)]
    text_fr: String,
}

/// Loads `reports.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let reports: Reports = read("reports.toml", include_str!("../data/reports.toml"))?;
    for it in &reports.report {
        write(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    }
    Ok(())
}

/// A text that may be in one language alone: then it was written in that one.
fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, if en.is_empty() { Lang::Fr } else { Lang::En })
}

fn write(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Told) -> Result<()> {
    let id = ReportId(keys.make("report", &it.key));
    let year: FiscalYear = it.fiscal_year.parse()?;
    let begun = it.history.first().ok_or_else(|| Error::internal("a report without a history"))?;
    let beginning = Beginning { partnership, year, corrects: None, title: pair(&it.title_en, &it.title_fr), on: begun.date };
    let blocks = it.block.iter().map(|one| block(keys, one)).collect::<Result<Vec<_>>>()?;
    reports::insert(tx, id, &beginning, &blocks)?;
    it.history[1..].iter().try_for_each(|step| take(tx, keys, (partnership, id), step))
}

fn block(keys: &Keys, one: &Narrative) -> Result<Block> {
    let section = match &one.priority {
        Some(priority) => format!("activities.{}", keys.find("priority", priority)?),
        None => one.section.clone(),
    };
    let (heading, text) = (pair(&one.heading_en, &one.heading_fr), pair(&one.text_en, &one.text_fr));
    Ok(Block { place: one.order, section, heading, text })
}

fn take(tx: &mut WriteTx, keys: &Keys, (partnership, id): (PartnershipId, ReportId), step: &Step) -> Result<()> {
    let state = match step.state.as_str() {
        "in_review" => State::InReview,
        "council_approved" => State::Approved,
        "in_force" => State::Submitted,
        other => return Err(Error::Internal(format!("there is no step {other}"))),
    };
    let decision = step.decision.as_deref().map(|key| keys.find("decision", key)).transpose()?.map(DecisionId);
    let frozen = if state == State::Approved {
        let report = Report::find(tx, partnership, id.0)?.ok_or(Error::NotFound)?;
        Some(reports::content(tx, partnership, &report, step.date)?.freeze()?)
    } else {
        None
    };
    reports::take_step(tx, id, (state, decision), frozen.as_ref(), step.date)?;
    match decision {
        Some(decision) => {
            let (from, to) = (Knot { kind: "report", id: id.0 }, Knot { kind: "decision", id: decision.0 });
            links::tie(tx, &Scope::of(partnership), from, "adopted_by", to)
        }
        None => Ok(()),
    }
}
