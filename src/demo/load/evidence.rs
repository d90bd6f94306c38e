//! What the invented partnership knows: its sources and its findings.

use evidence::{
    findings::{self, FindingId},
    sources::{self, SourceId},
};
use jiff::civil::Date;
use kit::{Error, Lang, Result, bind, db::WriteTx, lang::Bilingual, sql};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Sources {
    source: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    key: String,
    kind: String,
    method: String,
    title_en: String,
    title_fr: String,
    to_date: Date,
    done_by: String,
    participants: Option<i64>,
    #[serde(default)]
    reached_non_users: bool,
    #[serde(default)]
    about_en: String,
    #[serde(default)]
    about_fr: String,
    #[serde(default)]
    limits_en: String,
    #[serde(default)]
    limits_fr: String,
}

#[derive(Deserialize)]
struct Findings {
    finding: Vec<Finding>,
}

#[derive(Deserialize)]
struct Finding {
    key: String,
    #[serde(rename = "type")]
    kind: String,
    theme: String,
    population: String,
    strength: String,
    sources: Vec<String>,
    recorded: Date,
    statement_en: String,
    statement_fr: String,
}

/// Loads `sources.toml` and `findings.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    let all: Sources = read("sources.toml", include_str!("../data/sources.toml"))?;
    for it in &all.source {
        insert_source(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("source {}: {why}", it.key)))?;
    }
    let all: Findings = read("findings.toml", include_str!("../data/findings.toml"))?;
    for it in &all.finding {
        insert_finding(tx, keys, partnership, it).map_err(|why| Error::Internal(format!("finding {}: {why}", it.key)))?;
    }
    Ok(())
}

fn insert_source(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Source) -> Result<()> {
    let organization = keys.find("organization", &it.done_by)?;
    let author: Bilingual = tx.one(sql!("SELECT name_en, name_fr, name_state FROM organization WHERE id = $1"), bind![organization])?;
    let form = sources::Form {
        title_en: it.title_en.clone(),
        title_fr: it.title_fr.clone(),
        kind: it.kind.clone(),
        method: it.method.clone(),
        year: it.to_date.year().to_string(),
        author: author.any().to_owned(),
        participants: it.participants.map(|count| count.to_string()).unwrap_or_default(),
        reached_non_users: it.reached_non_users,
        about_en: it.about_en.clone(),
        about_fr: it.about_fr.clone(),
        limits_en: it.limits_en.clone(),
        limits_fr: it.limits_fr.clone(),
        ..sources::Form::default()
    };
    let id = SourceId(keys.make("source", &it.key));
    sources::insert(tx, partnership, id, &sources::Checked::new(&form, Lang::En)?)
}

fn insert_finding(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Finding) -> Result<()> {
    let sources: Result<Vec<String>> = it.sources.iter().map(|key| Ok(keys.find("source", key)?.to_string())).collect();
    let form = findings::Form {
        statement_en: it.statement_en.clone(),
        statement_fr: it.statement_fr.clone(),
        kind: it.kind.clone(),
        theme: it.theme.clone(),
        population: it.population.clone(),
        strength: it.strength.clone(),
        sources: sources?,
        ..findings::Form::default()
    };
    let id = FindingId(keys.make("finding", &it.key));
    let checked = findings::Checked::new(&form, Lang::En)?;
    findings::insert(tx, (partnership, id), &checked, findings::State::Published, it.recorded)
}
