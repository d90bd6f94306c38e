//! The invented partnership, its organizations and its people.

use kit::{
    Error, Lang, Result, bind,
    db::WriteTx,
    lang::{Bilingual, fold, parse_date},
    sql,
};
use registry::{
    organizations::{self, OrganizationId},
    partnerships::{
        self, PartnershipId,
        areas::{self, AreaId, NewArea},
        states::Turn,
    },
};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Partnerships {
    partnership: Vec<Partnership>,
    area: Vec<Area>,
}

#[derive(Deserialize)]
struct Area {
    key: String,
    kind: String,
    name_en: String,
    name_fr: String,
}

#[derive(Deserialize)]
struct Partnership {
    key: String,
    slug: String,
    name_en: String,
    name_fr: String,
    short_name_en: String,
    short_name_fr: String,
    kind: String,
    stratum: String,
    province: String,
    state: String,
    founded: String,
    lead: String,
    lead_kind: String,
    level_priority_en: String,
    level_priority_fr: String,
    level_objective_en: String,
    level_objective_fr: String,
    strategy_label_en: String,
    strategy_label_fr: String,
    host_approval_required: bool,
}

#[derive(Deserialize)]
struct Organizations {
    organization: Vec<Organization>,
}

#[derive(Deserialize)]
struct Organization {
    key: String,
    name_en: String,
    name_fr: String,
    #[serde(default)]
    short_en: String,
    #[serde(default)]
    short_fr: String,
    sectors: Vec<String>,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    funded_by_ircc: bool,
    #[serde(default)]
    francophone: bool,
    #[serde(default)]
    website: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    phone: String,
    closed: Option<String>,
}

/// Loads `partnership.toml`, `organizations.toml` and `people.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let partnerships: Partnerships = read("partnership.toml", include_str!("../data/partnership.toml"))?;
    let organizations: Organizations = read("organizations.toml", include_str!("../data/organizations.toml"))?;
    for it in &partnerships.partnership {
        let lead = organizations.organization.iter().find(|organization| organization.key == it.lead);
        insert_partnership(tx, keys, it, lead.map_or("", |lead| &lead.name_en))?;
        for organization in &organizations.organization {
            insert_organization(tx, keys, &it.key, organization)?;
        }
        let id = PartnershipId(keys.find("partnership", &it.key)?);
        begin(tx, keys, it, id)?;
        for area in &partnerships.area {
            insert_area(tx, keys, id, area)?;
        }
        super::people::load(tx, keys, id)?;
    }
    Ok(())
}

/// Notes that the partnership has been active since it was founded.
fn begin(tx: &mut WriteTx, keys: &mut Keys, it: &Partnership, id: PartnershipId) -> Result<()> {
    let since = parse_date(&it.founded).ok_or_else(|| Error::Internal(format!("{} is not a date", it.founded)))?;
    let turn = Turn { state: it.state.clone(), since, reason: String::new() };
    partnerships::turn(tx, (id, keys.make("partnership_state", &it.key)), &turn)
}

fn insert_area(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Area) -> Result<()> {
    let kind = match it.kind.as_str() {
        "city" | "township" => "csd",
        "county" => "cd",
        other => other,
    };
    let area = NewArea { kind: kind.into(), name: pair(&it.name_en, &it.name_fr) };
    let id = areas::insert(tx, AreaId(keys.make("area", &it.key)), None, &area)?;
    areas::serve(tx, partnership, id)?;
    Ok(())
}

fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, Lang::En)
}

fn insert_partnership(tx: &mut WriteTx, keys: &mut Keys, it: &Partnership, lead: &str) -> Result<()> {
    let id = keys.make("partnership", &it.key);
    let (name, short, none) = (pair(&it.name_en, &it.name_fr), pair(&it.short_name_en, &it.short_name_fr), pair("", ""));
    let strategy = pair(&it.strategy_label_en, &it.strategy_label_fr);
    let priority = pair(&it.level_priority_en, &it.level_priority_fr);
    let objective = pair(&it.level_objective_en, &it.level_objective_fr);
    tx.run(
        sql!(
            "INSERT INTO partnership (id, slug, kind, stratum, province, name_en, name_fr, name_state, name_fold,
                 short_name_en, short_name_fr, short_name_state, lead_name, lead_kind, state, founded_on,
                 strategy_label_en, strategy_label_fr, strategy_label_state, priority_label_en, priority_label_fr, priority_label_state,
                 objective_label_en, objective_label_fr, objective_label_state, host_approves, is_workspace, is_demonstration,
                 note_en, note_fr, note_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
                     $26, $27, $28, $29, $30, $31, 1)"
        ),
        bind![
            id,
            it.slug,
            it.kind,
            it.stratum,
            it.province,
            name.en,
            name.fr,
            name.state,
            fold(&it.name_en),
            short.en,
            short.fr,
            short.state,
            lead,
            it.lead_kind,
            it.state,
            it.founded,
            strategy.en,
            strategy.fr,
            strategy.state,
            priority.en,
            priority.fr,
            priority.state,
            objective.en,
            objective.fr,
            objective.state,
            it.host_approval_required,
            true,
            true,
            none.en,
            none.fr,
            none.state
        ],
    )?;
    Ok(())
}

fn insert_organization(tx: &mut WriteTx, keys: &mut Keys, partnership: &str, it: &Organization) -> Result<()> {
    let partnership = PartnershipId(keys.find("partnership", partnership)?);
    let id = OrganizationId(keys.make("organization", &it.key));
    let form = organizations::Form {
        name_en: it.name_en.clone(),
        name_fr: it.name_fr.clone(),
        short_name_en: it.short_en.clone(),
        short_name_fr: it.short_fr.clone(),
        sectors: it.sectors.clone(),
        website: it.website.clone(),
        email: it.email.clone(),
        phone: it.phone.clone(),
        languages: it.languages.join(", "),
        is_francophone: it.francophone,
        is_ircc_funded: it.funded_by_ircc,
        closed_on: it.closed.clone().unwrap_or_default(),
        version: 0,
    };
    let checked = organizations::Checked::new(&form, Lang::En).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    organizations::insert(tx, partnership, id, &checked)
}
