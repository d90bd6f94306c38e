//! What somebody who is new at a table of the invented partnership gets and does first.

use governance::{
    bodies::BodyId,
    onboarding::{self, StepId},
    seats::TenureId,
};
use jiff::civil::Date;
use kit::{Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Onboarding {
    list: Vec<List>,
    tick: Vec<Tick>,
}

#[derive(Deserialize)]
struct List {
    body: String,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    key: String,
    en: String,
    fr: String,
}

#[derive(Deserialize)]
struct Tick {
    body: String,
    tenure: String,
    steps: Vec<String>,
    on: Date,
    by: String,
}

/// Loads `onboarding.toml`, once bodies and seats are there.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let all: Onboarding = read("onboarding.toml", include_str!("../data/onboarding.toml"))?;
    let partnership = PartnershipId(keys.find("partnership", "rivermont")?);
    for it in &all.list {
        let body = BodyId(keys.find("body", &it.body)?);
        let step = |step: &Step| {
            let id = StepId(keys.make("onboarding_step", &format!("{}/{}", it.body, step.key)));
            (id, Bilingual::new(&*step.en, &*step.fr, Lang::En))
        };
        let steps: Vec<_> = it.steps.iter().map(step).collect();
        onboarding::begin(tx, (partnership, body), &steps)?;
    }
    for it in &all.tick {
        let find = |key: &String| Ok(StepId(keys.find("onboarding_step", &format!("{}/{key}", it.body))?));
        let done = it.steps.iter().map(find).collect::<Result<Vec<_>>>()?;
        let at = (BodyId(keys.find("body", &it.body)?), TenureId(keys.find("tenure", &it.tenure)?));
        onboarding::tick(tx, at, &done, (&it.by, it.on))?;
    }
    Ok(())
}
