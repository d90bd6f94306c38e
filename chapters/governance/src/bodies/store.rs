//! The SQL of bodies: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{Tx, WriteTx},
    id,
    lang::{Bilingual, fold},
    permits::Scope,
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Body, BodyId, BodyKind, Checked, Office, kind_called};

id! {
    /// An office that someone holds in a body.
    pub OfficerId
}

row! {
    /// Someone who holds an office in a body.
    #[derive(serde::Serialize)]
    pub struct Officer {
        /// Which tenure of the office.
        pub id: OfficerId,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The office.
        pub office: Office,
        /// Since when.
        pub starts_on: Date,
        /// Until when, that day included.
        pub ends_on: Option<Date>,
    }
}

impl Record for Body {
    const NAME: &'static str = "body";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, BodyId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }
}

/// One body of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: BodyId) -> Result<Option<Body>> {
    tx.row(
        sql!(
            "SELECT id, kind, label_en, label_fr, label_state, name_en, name_fr, name_state, mandate_en, mandate_fr, mandate_state, parent_id, grew_out_of_id,
                    theme, rhythm, is_open, meets_publicly, starts_on, ends_on, version
             FROM body WHERE id = $1 AND partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Every body a partnership ever had, the oldest first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Body>> {
    tx.rows(
        sql!(
            "SELECT id, kind, label_en, label_fr, label_state, name_en, name_fr, name_state, mandate_en, mandate_fr, mandate_state, parent_id, grew_out_of_id,
                    theme, rhythm, is_open, meets_publicly, starts_on, ends_on, version
             FROM body WHERE partnership_id = $1 ORDER BY starts_on, name_fold, id"
        ),
        bind![partnership],
    )
}

/// Adds a body to a partnership.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, id: BodyId, it: &Checked) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO body (id, partnership_id, kind, label_en, label_fr, label_state, name_en, name_fr, name_state, name_fold, mandate_en,
                               mandate_fr, mandate_state, parent_id, grew_out_of_id, theme, rhythm, is_open, meets_publicly, starts_on, ends_on,
                               version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 1)"
        ),
        bind![
            id,
            partnership,
            it.kind,
            it.label.en,
            it.label.fr,
            it.label.state,
            it.name.en,
            it.name.fr,
            it.name.state,
            fold(it.name.any()),
            it.mandate.en,
            it.mandate.fr,
            it.mandate.state,
            it.parent,
            it.grew_out_of,
            it.theme,
            it.rhythm,
            it.is_open,
            it.meets_publicly,
            it.starts_on,
            it.ends_on
        ],
    )?;
    Ok(())
}

/// Changes a body from the version that was edited; [`Error::Conflict`] when it has moved on.
pub(super) fn update(tx: &mut WriteTx, id: BodyId, version: i64, it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "UPDATE body SET kind = $3, label_en = $4, label_fr = $5, label_state = $6, name_en = $7, name_fr = $8, name_state = $9,
                    name_fold = $10, mandate_en = $11, mandate_fr = $12, mandate_state = $13, parent_id = $14, grew_out_of_id = $15,
                    theme = $16, rhythm = $17, is_open = $18, meets_publicly = $19, starts_on = $20, ends_on = $21, version = version + 1
             WHERE id = $1 AND version = $2"
        ),
        bind![
            id,
            version,
            it.kind,
            it.label.en,
            it.label.fr,
            it.label.state,
            it.name.en,
            it.name.fr,
            it.name.state,
            fold(it.name.any()),
            it.mandate.en,
            it.mandate.fr,
            it.mandate.state,
            it.parent,
            it.grew_out_of,
            it.theme,
            it.rhythm,
            it.is_open,
            it.meets_publicly,
            it.starts_on,
            it.ends_on
        ],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Who holds or held an office in a body, the latest first.
pub fn officers(tx: &Tx, body: BodyId) -> Result<Vec<Officer>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.person_id, p.name, o.office, o.starts_on, o.ends_on
             FROM officer o JOIN person p ON p.id = o.person_id
             WHERE o.body_id = $1 ORDER BY o.starts_on DESC, p.name_fold, o.id"
        ),
        bind![body],
    )
}

/// Gives someone an office in a body.
pub fn insert_officer(tx: &mut WriteTx, to: (PartnershipId, BodyId), id: OfficerId, it: &super::acts::Naming) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO officer (id, partnership_id, body_id, person_id, office, starts_on, ends_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        bind![id, to.0, to.1, it.person, it.office, it.starts_on, it.ends_on],
    )?;
    Ok(())
}

/// Ends an office that has not ended. How many there were: one or none.
pub(super) fn end_officer(tx: &mut WriteTx, body: BodyId, id: OfficerId, last: Date) -> Result<u64> {
    tx.run(
        sql!("UPDATE officer SET ends_on = $3 WHERE id = $1 AND body_id = $2 AND ends_on IS NULL AND starts_on <= $3"),
        bind![id, body, last],
    )
}

/// Ends an office on its last day, whatever day was foreseen.
pub(super) fn relieve(tx: &mut WriteTx, id: OfficerId, last: Date) -> Result<()> {
    tx.run(sql!("UPDATE officer SET ends_on = $2 WHERE id = $1"), bind![id, last])?;
    Ok(())
}

row! {
    /// A body as the list beside its page shows it.
    pub struct Beside {
        /// Which one.
        pub id: BodyId,
        /// Its kind.
        pub kind: BodyKind,
        /// The partnership's own word for that kind.
        pub label: Bilingual,
        /// Its name.
        pub name: Bilingual,
    }
}

impl Beside {
    /// What kind of table it is, in words.
    pub fn kind_called(&self, lang: Lang) -> &str {
        kind_called(self.kind, &self.label, lang)
    }
}

/// The bodies that answer to this one or grew out of it, by name.
pub(super) fn below(tx: &Tx, body: BodyId) -> Result<Vec<Beside>> {
    tx.rows(
        sql!(
            "SELECT id, kind, label_en, label_fr, label_state, name_en, name_fr, name_state FROM body
             WHERE parent_id = $1 OR grew_out_of_id = $1 ORDER BY name_fold, id"
        ),
        bind![body],
    )
}

/// The body it answers to and the one it grew out of.
pub(super) fn above(tx: &Tx, body: &Body) -> Result<Vec<Beside>> {
    tx.rows(
        sql!("SELECT id, kind, label_en, label_fr, label_state, name_en, name_fr, name_state FROM body WHERE id = $1 OR id = $2"),
        bind![body.parent_id, body.grew_out_of_id],
    )
}
