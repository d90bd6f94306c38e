//! The SQL of partnerships.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::{Bilingual, fold},
    sql,
};

use super::{Partnership, PartnershipId, form::Checked, states::Turn};

/// The partnership with this name in addresses.
pub fn by_slug(tx: &Tx, slug: &str) -> Result<Option<Partnership>> {
    tx.row(
        sql!(
            "SELECT id, slug, kind, stratum, name_en, name_fr, name_state, short_name_en, short_name_fr, short_name_state, province,
                    lead_name, lead_kind, state, founded_on,
                    strategy_label_en, strategy_label_fr, strategy_label_state,
                    priority_label_en, priority_label_fr, priority_label_state,
                    objective_label_en, objective_label_fr, objective_label_state,
                    umbrella_id, host_approves, is_demonstration, version
             FROM partnership WHERE slug = $1 AND is_workspace"
        ),
        bind![slug],
    )
}

/// The partnership in whose scope something was given away, such as a task link.
pub fn of_scope(tx: &Tx, scope: &str) -> Result<Partnership> {
    let (slug,): (String,) = tx.row(sql!("SELECT slug FROM partnership WHERE id = $1"), bind![scope])?.ok_or(Error::NotFound)?;
    by_slug(tx, &slug)?.ok_or(Error::NotFound)
}

/// Whether any partnership, at work here or only in the directory, has this name in addresses.
pub(super) fn is_taken(tx: &Tx, slug: &str) -> Result<bool> {
    Ok(tx.row::<(Id,)>(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug])?.is_some())
}

/// The partnerships that can stand over others, by name.
pub(super) fn umbrellas(tx: &Tx) -> Result<Vec<(PartnershipId, Bilingual)>> {
    tx.rows(sql!("SELECT id, name_en, name_fr, name_state FROM partnership WHERE kind = 'umbrella' ORDER BY name_fold, id"), bind![])
}

/// The partnerships under an umbrella, by name.
pub(super) fn under(tx: &Tx, umbrella: PartnershipId) -> Result<Vec<(Bilingual,)>> {
    tx.rows(
        sql!("SELECT name_en, name_fr, name_state FROM partnership WHERE umbrella_id = $1 ORDER BY name_fold, id LIMIT 200"),
        bind![umbrella],
    )
}

/// Every partnership at work here in which an account has a standing on a day, by name, with the codes of its standings.
pub fn of_account(tx: &Tx, account: Id, on: Date) -> Result<Vec<(String, Bilingual, String)>> {
    tx.rows(
        sql!(
            "SELECT DISTINCT p.slug, p.name_en, p.name_fr, p.name_state, s.kind, p.name_fold
             FROM standing s JOIN partnership p ON p.id = s.scope
             WHERE s.account_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2) AND p.is_workspace
             ORDER BY p.name_fold, p.slug, s.kind LIMIT 500"
        ),
        bind![account, on],
    )
    .map(|rows: Vec<(String, Bilingual, String, String)>| rows.into_iter().map(|(slug, name, kind, _)| (slug, name, kind)).collect())
}

/// Every partnership at work here, by name.
pub fn at_work(tx: &Tx) -> Result<Vec<(String, Bilingual)>> {
    tx.rows(sql!("SELECT slug, name_en, name_fr, name_state FROM partnership WHERE is_workspace ORDER BY name_fold, id LIMIT 500"), bind![])
}

/// Founds a partnership.
pub fn insert(tx: &mut WriteTx, id: PartnershipId, (slug, state): (&str, &str), it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO partnership (id, slug, kind, stratum, province, name_en, name_fr, name_state, name_fold,
                 short_name_en, short_name_fr, short_name_state, lead_name, lead_kind, state, founded_on, umbrella_id,
                 strategy_label_en, strategy_label_fr, strategy_label_state, priority_label_en, priority_label_fr, priority_label_state,
                 objective_label_en, objective_label_fr, objective_label_state, host_approves, is_workspace, is_demonstration,
                 note_en, note_fr, note_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
                     $26, $27, $28, $29, '', '', $30, 1)"
        ),
        bind![
            id,
            slug,
            it.kind,
            it.stratum,
            it.province,
            it.name.en,
            it.name.fr,
            it.name.state,
            fold(it.name.any()),
            it.short_name.en,
            it.short_name.fr,
            it.short_name.state,
            it.lead_name,
            it.lead_kind,
            state,
            it.founded_on,
            it.umbrella,
            it.strategy_label.en,
            it.strategy_label.fr,
            it.strategy_label.state,
            it.priority_label.en,
            it.priority_label.fr,
            it.priority_label.state,
            it.objective_label.en,
            it.objective_label.fr,
            it.objective_label.state,
            it.host_approves,
            true,
            false,
            Bilingual::default().state
        ],
    )?;
    Ok(())
}

/// Changes the settings from the version that was edited; [`Error::Conflict`] when they have moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (PartnershipId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE partnership SET kind = $3, stratum = $4, province = $5, name_en = $6, name_fr = $7, name_state = $8, name_fold = $9,
                 short_name_en = $10, short_name_fr = $11, short_name_state = $12, lead_name = $13, lead_kind = $14, founded_on = $15,
                 umbrella_id = $16, strategy_label_en = $17, strategy_label_fr = $18, strategy_label_state = $19,
                 priority_label_en = $20, priority_label_fr = $21, priority_label_state = $22,
                 objective_label_en = $23, objective_label_fr = $24, objective_label_state = $25,
                 host_approves = $26, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.kind,
            it.stratum,
            it.province,
            it.name.en,
            it.name.fr,
            it.name.state,
            fold(it.name.any()),
            it.short_name.en,
            it.short_name.fr,
            it.short_name.state,
            it.lead_name,
            it.lead_kind,
            it.founded_on,
            it.umbrella,
            it.strategy_label.en,
            it.strategy_label.fr,
            it.strategy_label.state,
            it.priority_label.en,
            it.priority_label.fr,
            it.priority_label.state,
            it.objective_label.en,
            it.objective_label.fr,
            it.objective_label.state,
            it.host_approves
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The states a partnership has been through, the latest first.
pub fn turns(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Turn>> {
    tx.rows(
        sql!("SELECT state, since, reason FROM partnership_state WHERE partnership_id = $1 ORDER BY since DESC, id DESC LIMIT 200"),
        bind![partnership],
    )
}

/// Brings a partnership into a state.
pub fn turn(tx: &mut WriteTx, (partnership, id): (PartnershipId, Id), turn: &Turn) -> Result<()> {
    tx.run(
        sql!("INSERT INTO partnership_state (id, partnership_id, state, since, reason) VALUES ($1, $2, $3, $4, $5)"),
        bind![id, partnership, turn.state, turn.since, turn.reason],
    )?;
    tx.run(sql!("UPDATE partnership SET state = $2 WHERE id = $1"), bind![partnership, turn.state])?;
    Ok(())
}
