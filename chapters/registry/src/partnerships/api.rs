//! The JSON twin.

use kit::{
    Result,
    lang::Bilingual,
    permits::Permit,
    web::{Ask, Reply},
};
use serde::Serialize;

use super::{
    Partnership, PartnershipId,
    acts::{self, About, Found},
    areas::{self, Area},
    form::Form,
    states::Turn,
    store,
};

/// A partnership as JSON.
#[derive(Serialize)]
struct Shown<'a> {
    id: PartnershipId,
    slug: &'a str,
    name: &'a Bilingual,
    short_name: &'a Bilingual,
    classification: &'a str,
    stratum: Option<&'a str>,
    province: &'a str,
    lead_name: &'a str,
    lead_kind: Option<&'a str>,
    founding_date: Option<jiff::civil::Date>,
    parent_id: Option<PartnershipId>,
    strategy_label: &'a Bilingual,
    priority_label: &'a Bilingual,
    objective_label: &'a Bilingual,
    host_approves: bool,
    state: &'a str,
    areas: Vec<Area>,
    states: Vec<Turn>,
    version: i64,
}

/// What a partnership is.
pub(super) fn show(permit: &Permit<'_, About>, _: &Ask) -> Result<Reply> {
    let it: &Partnership = permit.subject();
    let (areas, states) = permit.read(|tx| Ok((areas::of(tx, it.id)?, store::turns(tx, it.id)?)))?;
    Reply::json(&Shown {
        id: it.id,
        slug: &it.slug,
        name: &it.name,
        short_name: &it.short_name,
        classification: &it.kind,
        stratum: it.stratum.as_deref(),
        province: &it.province,
        lead_name: &it.lead_name,
        lead_kind: it.lead_kind.as_deref(),
        founding_date: it.founded_on,
        parent_id: it.umbrella,
        strategy_label: &it.strategy_label,
        priority_label: &it.priority_label,
        objective_label: &it.objective_label,
        host_approves: it.host_approves,
        state: &it.state,
        areas,
        states,
        version: it.version,
    })
}

/// Founds a partnership.
pub(super) fn found(permit: &Permit<'_, Found>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.json()?;
    let slug = acts::found(permit, &form)?;
    Ok(Reply::json(&serde_json::json!({ "slug": slug }))?.with_status(201))
}
