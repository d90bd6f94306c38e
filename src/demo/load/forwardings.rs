//! The decisions of the invented partnership that were sent on, and what became of them.

use governance::decisions::DecisionId;
use governance::forwardings::{self, Answer, ForwardingId, Outcome, SendForm};
use jiff::civil::Date;
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    governance::{reference, wrong},
    read,
};

#[derive(Deserialize)]
struct Forwardings {
    forwarding: Vec<Forwarding>,
}

#[derive(Deserialize)]
struct Forwarding {
    key: String,
    decision: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    outside: String,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    name_fr: String,
    asks_en: String,
    asks_fr: String,
    sent_on: String,
    outcome: String,
    decided_on: Option<Date>,
    #[serde(default)]
    resolution: String,
    #[serde(default)]
    answer_en: String,
    #[serde(default)]
    answer_fr: String,
}

/// Loads `forwardings.toml`.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Forwardings = read("forwardings.toml", include_str!("../data/forwardings.toml"))?;
    for it in all.forwarding {
        let id = ForwardingId(keys.make("forwarding", &it.key));
        let decision = DecisionId(keys.find("decision", &it.decision)?);
        let form = SendForm {
            body: reference(keys, "body", &it.body)?,
            outside: it.outside,
            name_en: it.name_en,
            name_fr: it.name_fr,
            asks_en: it.asks_en,
            asks_fr: it.asks_fr,
            sent_on: it.sent_on,
        };
        forwardings::insert(tx, (partnership, decision), id, &form.check(Lang::En).map_err(wrong(&it.key))?)?;
        let outcome = Outcome::from_code(&it.outcome).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, it.outcome)))?;
        if outcome != Outcome::Waiting {
            let answer = Bilingual::new(it.answer_en, it.answer_fr, Lang::En);
            forwardings::answer(tx, (id, 1), &Answer { outcome, decided_on: it.decided_on, resolution: it.resolution, answer })?;
        }
    }
    Ok(())
}
