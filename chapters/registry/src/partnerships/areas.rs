//! Areas: the places a partnership serves. One area may be served by several partnerships.

use kit::{
    Lang, Reading, Result, bind,
    db::{Tx, WriteTx},
    id,
    lang::{Bilingual, fold},
    row, sql,
};
use serde::{Deserialize, Serialize};

use super::{PartnershipId, codes::AREA_KINDS};

id! {
    /// An area.
    pub AreaId
}

row! {
    /// An area that a partnership serves.
    #[derive(Serialize)]
    pub struct Area {
        /// Which one.
        pub id: AreaId,
        /// Its kind.
        pub kind: String,
        /// Its name.
        pub name: Bilingual,
        /// How many other partnerships serve it as well.
        pub shared_with: i64,
    }
}

/// The form that adds an area, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AreaForm {
    /// Its kind.
    pub area_kind: String,
    /// Its name in English.
    pub area_en: String,
    /// Its name in French.
    pub area_fr: String,
}

/// An area to be added, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct NewArea {
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: Bilingual,
}

/// Checks a form filled in by someone who works in `lang`.
pub fn checked(form: &AreaForm, lang: Lang) -> Result<NewArea> {
    let mut check = Reading::new(lang);
    let kind = check.one_of("area_kind", &form.area_kind, AREA_KINDS);
    let name = check.needed_pair("area", (&form.area_en, &form.area_fr), 120);
    check.or(NewArea { kind, name })
}

/// The area of the same kind and name, if there is one.
pub fn find(tx: &Tx, it: &NewArea) -> Result<Option<AreaId>> {
    let found: Option<(AreaId,)> =
        tx.row(sql!("SELECT id FROM area WHERE kind = $1 AND name_fold = $2 ORDER BY id LIMIT 1"), bind![it.kind, fold(it.name.any())])?;
    Ok(found.map(|(id,)| id))
}

/// Adds an area. One of a published geography has a code; others take their identifier for one.
pub fn insert(tx: &mut WriteTx, id: AreaId, code: Option<&str>, it: &NewArea) -> Result<AreaId> {
    let own = id.to_string();
    tx.run(
        sql!("INSERT INTO area (id, code, kind, name_en, name_fr, name_state, name_fold) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        bind![id, code.unwrap_or(&own), it.kind, it.name.en, it.name.fr, it.name.state, fold(it.name.any())],
    )?;
    Ok(id)
}

/// The areas a partnership serves, by name.
pub fn of(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Area>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.kind, a.name_en, a.name_fr, a.name_state,
                    (SELECT COUNT(*) FROM partnership_area o WHERE o.area_id = a.id AND o.partnership_id <> $1)
             FROM partnership_area s JOIN area a ON a.id = s.area_id
             WHERE s.partnership_id = $1 ORDER BY a.name_fold, a.id"
        ),
        bind![partnership],
    )
}

/// Notes that a partnership serves an area. Noting it twice changes nothing.
pub fn serve(tx: &mut WriteTx, partnership: PartnershipId, area: AreaId) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO partnership_area (partnership_id, area_id) VALUES ($1, $2) ON CONFLICT (partnership_id, area_id) DO NOTHING"),
        bind![partnership, area],
    )
}

/// Notes that a partnership no longer serves an area.
pub fn leave(tx: &mut WriteTx, partnership: PartnershipId, area: AreaId) -> Result<u64> {
    tx.run(sql!("DELETE FROM partnership_area WHERE partnership_id = $1 AND area_id = $2"), bind![partnership, area])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_needs_a_kind_and_a_name() {
        let form = AreaForm { area_kind: "cd".into(), area_fr: "Comté d’Ashmere".into(), ..AreaForm::default() };
        assert_eq!(checked(&form, Lang::En).expect("right").name.any(), "Comté d’Ashmere");
        for wrong in
            [AreaForm::default(), AreaForm { area_kind: "planet".into(), ..form.clone() }, AreaForm { area_fr: String::new(), ..form }]
        {
            assert!(checked(&wrong, Lang::En).is_err(), "{wrong:?}");
        }
    }
}
