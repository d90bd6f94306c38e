//! What the invented partnership chose to do: its strategies with all that is under them, and who endorsed them.

use governance::decisions::DecisionId;
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result,
    db::WriteTx,
    links::{Knot, tie},
    permits::Scope,
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;
use strategy::{
    endorsements::{self, EndorsementId},
    objectives::{self, ObjectiveId},
    priorities::{self, PriorityId},
    strategies::{self, State, StrategyId},
};

use super::{Keys, read};

#[derive(Deserialize)]
struct Strategies {
    strategy: Vec<Strategy>,
}

#[derive(Deserialize)]
struct Strategy {
    key: String,
    title_en: String,
    title_fr: String,
    period_from: Date,
    period_to: Date,
    state: String,
    vision_en: String,
    vision_fr: String,
    #[serde(default)]
    made_how_en: String,
    #[serde(default)]
    made_how_fr: String,
    #[serde(default)]
    alignment_en: String,
    #[serde(default)]
    alignment_fr: String,
    history: Vec<Turn>,
    priority: Vec<Priority>,
}

#[derive(Deserialize)]
struct Turn {
    date: Date,
    state: String,
    decision: Option<String>,
    #[serde(default)]
    resolution: String,
}

#[derive(Deserialize)]
struct Priority {
    key: String,
    order: i64,
    title_en: String,
    title_fr: String,
    theme: String,
    #[serde(default)]
    moved_by: String,
    #[serde(default)]
    rationale_en: String,
    #[serde(default)]
    rationale_fr: String,
    #[serde(default)]
    findings: Vec<String>,
    #[serde(default)]
    objective: Vec<Objective>,
}

#[derive(Deserialize)]
struct Objective {
    key: String,
    order: i64,
    text_en: String,
    text_fr: String,
    #[serde(default)]
    target_en: String,
    #[serde(default)]
    target_fr: String,
    #[serde(default)]
    findings: Vec<String>,
    #[serde(default)]
    expectations: Vec<String>,
}

#[derive(Deserialize)]
struct Endorsements {
    endorsement: Vec<Endorsement>,
}

#[derive(Deserialize)]
struct Endorsement {
    key: String,
    object: String,
    body_en: String,
    body_fr: String,
    #[serde(rename = "type")]
    kind: String,
    date: Date,
    resolution: String,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_fr: String,
}

/// Loads `strategy.toml` and `endorsements.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let all: Strategies = read("strategy.toml", include_str!("../data/strategy.toml"))?;
    for it in &all.strategy {
        insert_strategy(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("strategy {}: {why}", it.key)))?;
    }
    let all: Endorsements = read("endorsements.toml", include_str!("../data/endorsements.toml"))?;
    for it in &all.endorsement {
        insert_endorsement(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("endorsement {}: {why}", it.key)))?;
    }
    Ok(())
}

fn insert_strategy(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Strategy) -> Result<()> {
    let form = strategies::Form {
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        vision_en: it.vision_en.clone(),
        vision_fr: it.vision_fr.clone(),
        made_how_en: it.made_how_en.clone(),
        made_how_fr: it.made_how_fr.clone(),
        alignment_en: it.alignment_en.clone(),
        alignment_fr: it.alignment_fr.clone(),
        starts_on: it.period_from.to_string(),
        ends_on: it.period_to.to_string(),
        version: 0,
    };
    let id = StrategyId(keys.make("strategy", &it.key));
    let begun = it.history.iter().find(|turn| turn.state == "draft").map_or(it.period_from, |turn| turn.date);
    strategies::insert(tx, partnership, id, &strategies::Checked::new(&form, Lang::En)?, begun)?;
    for priority in &it.priority {
        insert_priority(tx, keys, (partnership, id), priority)?;
    }
    follow(tx, keys, (partnership, id), it)
}

/// Takes a strategy along its way, turn by turn.
fn follow(tx: &mut WriteTx, keys: &Keys, (partnership, id): (PartnershipId, StrategyId), it: &Strategy) -> Result<()> {
    let mut course = strategies::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
    for turn in &it.history {
        let on = Some(turn.date);
        match turn.state.as_str() {
            "in_review" => course.circulated_on = on,
            "council_approved" => {
                let key = turn.decision.as_deref().unwrap_or_default();
                let decision = DecisionId(keys.find("decision", key)?);
                (course.council_approved_on, course.decision_id) = (on, Some(decision));
                let (from, to) = (Knot { kind: "strategy", id: id.0 }, Knot { kind: "decision", id: decision.0 });
                tie(tx, &Scope::of(partnership), from, "adopted_by", to)?;
            }
            "host_approved" => (course.host_approved_on, course.host_resolution) = (on, turn.resolution.clone()),
            "in_force" => course.in_force_from = on,
            "superseded" => course.superseded_on = on,
            _ => {}
        }
    }
    course.state = State::from_code(&it.state).ok_or_else(|| Error::Internal(format!("no state {}", it.state)))?;
    strategies::set_course(tx, &course)
}

fn ids(keys: &Keys, findings: &[String]) -> Result<Vec<String>> {
    findings.iter().map(|key| keys.find("finding", key).map(|id: Id| id.to_string())).collect()
}

fn insert_priority(tx: &mut WriteTx, keys: &mut Keys, (partnership, strategy): (PartnershipId, StrategyId), it: &Priority) -> Result<()> {
    let form = priorities::Form {
        place: it.order.to_string(),
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        rationale_en: it.rationale_en.clone(),
        rationale_fr: it.rationale_fr.clone(),
        theme: it.theme.clone(),
        moved_by: it.moved_by.clone(),
        findings: ids(keys, &it.findings)?,
        version: 0,
    };
    let id = PriorityId(keys.make("priority", &it.key));
    priorities::insert(tx, (partnership, strategy), id, &priorities::Checked::new(form, Lang::En)?)?;
    for objective in &it.objective {
        insert_objective(tx, keys, (partnership, id), objective)?;
    }
    Ok(())
}

fn insert_objective(tx: &mut WriteTx, keys: &mut Keys, (partnership, priority): (PartnershipId, PriorityId), it: &Objective) -> Result<()> {
    let form = objectives::Form {
        place: it.order.to_string(),
        text_en: it.text_en.clone(),
        text_fr: it.text_fr.clone(),
        target_en: it.target_en.clone(),
        target_fr: it.target_fr.clone(),
        expectations: it.expectations.clone(),
        findings: ids(keys, &it.findings)?,
        version: 0,
    };
    let id = ObjectiveId(keys.make("objective", &it.key));
    objectives::insert(tx, (partnership, priority), id, &objectives::Checked::new(&form, Lang::En)?)
}

fn insert_endorsement(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Endorsement) -> Result<()> {
    let form = endorsements::Form {
        body_en: it.body_en.clone(),
        body_fr: it.body_fr.clone(),
        kind: it.kind.clone(),
        endorsed_on: it.date.to_string(),
        resolution: it.resolution.clone(),
        note_en: it.note_en.clone(),
        note_fr: it.note_fr.clone(),
        version: 0,
    };
    let strategy = StrategyId(keys.find("strategy", &it.object)?);
    let id = EndorsementId(keys.make("endorsement", &it.key));
    endorsements::insert(tx, (partnership, strategy), id, &endorsements::Checked::new(&form, Lang::En, it.date)?)
}
