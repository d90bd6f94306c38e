//! The SQL of survey panels: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    mail, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::{
    form::Checked,
    model::{Panel, Panelist, SurveyPanelId},
};
use crate::groups::{GroupId, Reader};

impl Record for Panel {
    const NAME: &'static str = "survey_panel";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT id, group_id, group_en, group_fr, group_state, told_en, told_fr, told_state, unreached_en, unreached_fr, unreached_state,
                        name_en, name_fr, name_state, purpose_en, purpose_fr, purpose_state, languages, address_en, address_fr, tells_names,
                        people, made_on, made_by, delete_on, deleted_on, version
                 FROM survey_panel WHERE id = $1 AND partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// The survey panels of a partnership, the latest first.
pub(super) fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Panel>> {
    tx.rows(
        sql!(
            "SELECT id, group_id, group_en, group_fr, group_state, told_en, told_fr, told_state, unreached_en, unreached_fr, unreached_state,
                    name_en, name_fr, name_state, purpose_en, purpose_fr, purpose_state, languages, address_en, address_fr, tells_names,
                    people, made_on, made_by, delete_on, deleted_on, version
             FROM survey_panel WHERE partnership_id = $1 ORDER BY made_on DESC, id DESC"
        ),
        bind![partnership],
    )
}

/// The survey panels made of a group, the latest first.
pub(crate) fn of_group(tx: &Tx, group: GroupId) -> Result<Vec<Panel>> {
    tx.rows(
        sql!(
            "SELECT id, group_id, group_en, group_fr, group_state, told_en, told_fr, told_state, unreached_en, unreached_fr, unreached_state,
                    name_en, name_fr, name_state, purpose_en, purpose_fr, purpose_state, languages, address_en, address_fr, tells_names,
                    people, made_on, made_by, delete_on, deleted_on, version
             FROM survey_panel WHERE group_id = $1 ORDER BY made_on DESC, id DESC"
        ),
        bind![group],
    )
}

/// Everyone of a panel with what is known of them today, in the order of the codes: an order that says nothing.
pub(super) fn panelists(tx: &Tx, panel: SurveyPanelId) -> Result<Vec<Panelist>> {
    tx.rows(
        sql!(
            "SELECT l.code, l.person_id, l.lang, l.for_en, l.for_fr, l.for_state, p.name, p.email, p.is_listed
             FROM survey_panelist l JOIN person p ON p.id = l.person_id WHERE l.panel_id = $1 ORDER BY l.code"
        ),
        bind![panel],
    )
}

/// Writes a panel down with its people, each under a code.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, it: &Panel, people: &[(String, Reader)]) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO survey_panel (id, partnership_id, group_id, group_en, group_fr, group_state, told_en, told_fr, told_state, unreached_en,
                                       unreached_fr, unreached_state, name_en, name_fr, name_state, purpose_en, purpose_fr, purpose_state,
                                       languages, address_en, address_fr, tells_names, people, made_on, made_by, delete_on, deleted_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, 1)"
        ),
        bind![
            it.id, partnership, it.group_id, it.group.en, it.group.fr, it.group.state, it.told.en, it.told.fr, it.told.state,
            it.unreached.en, it.unreached.fr, it.unreached.state, it.name.en, it.name.fr, it.name.state, it.purpose.en, it.purpose.fr,
            it.purpose.state, it.languages, it.address_en, it.address_fr, it.tells_names, it.people, it.made_on, it.made_by,
            it.delete_on, it.deleted_on
        ],
    )?;
    for (code, one) in people {
        let speaks_for = &one.speaks_for;
        tx.run(
            sql!(
                "INSERT INTO survey_panelist (panel_id, code, person_id, lang, for_en, for_fr, for_state)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            ),
            bind![it.id, code, one.person_id, one.lang, speaks_for.en, speaks_for.fr, speaks_for.state],
        )?;
    }
    Ok(())
}

/// Changes what is said of a panel, from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, (id, version): (SurveyPanelId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE survey_panel SET name_en = $3, name_fr = $4, name_state = $5, purpose_en = $6, purpose_fr = $7, purpose_state = $8,
                    address_en = $9, address_fr = $10, tells_names = $11, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.name.en,
            it.name.fr,
            it.name.state,
            it.purpose.en,
            it.purpose.fr,
            it.purpose.state,
            it.address_en,
            it.address_fr,
            it.tells_names
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// The panels whose codes are to be deleted by a day, and are not.
pub(super) fn overdue(tx: &Tx, on: Date) -> Result<Vec<SurveyPanelId>> {
    tx.rows(sql!("SELECT id FROM survey_panel WHERE deleted_on IS NULL AND delete_on <= $1 ORDER BY id"), bind![on])
}

/// Deletes who had which code, and what the outbox still holds of it; 0 when that was done already.
pub(super) fn delete_codes(tx: &mut WriteTx, id: SurveyPanelId, on: Date) -> Result<u64> {
    let codes: Vec<(String,)> = tx.rows(sql!("SELECT code FROM survey_panelist WHERE panel_id = $1 ORDER BY code"), bind![id])?;
    for (code,) in codes {
        mail::forget(tx, &code)?;
    }
    tx.run(sql!("DELETE FROM survey_panelist WHERE panel_id = $1"), bind![id])?;
    tx.run(sql!("UPDATE survey_panel SET deleted_on = $2, version = version + 1 WHERE id = $1 AND deleted_on IS NULL"), bind![id, on])
}
