//! The SQL of series: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use registry::partnerships::PartnershipId;

use super::{
    form::Checked,
    model::{Series, StandingItem},
};
use crate::bodies::BodyId;

/// The rhythm of a body, when it is set.
pub(super) fn of_body(tx: &Tx, body: BodyId) -> Result<Option<Series>> {
    tx.row(
        sql!(
            "SELECT body_id, rule, every, week, day, counted_from, starts_at, ends_at, place_en, place_fr, place_state, format,
                    join_address, join_telephone_en, join_telephone_fr, join_telephone_state, version
             FROM series WHERE body_id = $1"
        ),
        bind![body],
    )
}

/// The items that stand on every agenda of a body, in their order.
pub(super) fn items(tx: &Tx, body: BodyId) -> Result<Vec<StandingItem>> {
    tx.rows(
        sql!("SELECT title_en, title_fr, title_state, purpose, minutes FROM standing_item WHERE body_id = $1 ORDER BY place"),
        bind![body],
    )
}

/// The days on which a body meets between two days, both included.
pub(super) fn taken(tx: &Tx, body: BodyId, (from, to): (Date, Date)) -> Result<Vec<Date>> {
    let found: Vec<(Date,)> = tx.rows(
        sql!("SELECT held_on FROM meeting WHERE body_id = $1 AND held_on BETWEEN $2 AND $3 AND state <> 'cancelled' ORDER BY held_on, id"),
        bind![body, from, to],
    )?;
    Ok(found.into_iter().map(|(day,)| day).collect())
}

/// The days between two days, both included, on which a meeting of a body stands, or stood until it was called off.
pub(super) fn known(tx: &Tx, body: BodyId, (from, to): (Date, Date)) -> Result<Vec<Date>> {
    let found: Vec<(Date,)> = tx.rows(
        sql!("SELECT held_on FROM meeting WHERE body_id = $1 AND held_on BETWEEN $2 AND $3 ORDER BY held_on, id"),
        bind![body, from, to],
    )?;
    Ok(found.into_iter().map(|(day,)| day).collect())
}

/// Sets the rhythm of a body, over the version that was edited, 0 for none; [`Error::Conflict`] when it has moved on.
pub fn set(tx: &mut WriteTx, partnership: PartnershipId, (body, version): (BodyId, i64), it: &Checked) -> Result<()> {
    let changed = tx.run(
        sql!(
            "INSERT INTO series (body_id, partnership_id, rule, every, week, day, counted_from, starts_at, ends_at, place_en, place_fr,
                                 place_state, format, join_address, join_telephone_en, join_telephone_fr, join_telephone_state, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)
             ON CONFLICT (body_id) DO UPDATE SET rule = excluded.rule, every = excluded.every, week = excluded.week, day = excluded.day,
                 counted_from = excluded.counted_from, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                 place_en = excluded.place_en, place_fr = excluded.place_fr, place_state = excluded.place_state,
                 format = excluded.format, join_address = excluded.join_address, join_telephone_en = excluded.join_telephone_en,
                 join_telephone_fr = excluded.join_telephone_fr, join_telephone_state = excluded.join_telephone_state,
                 version = series.version + 1
             WHERE series.version = $18"
        ),
        bind![
            body,
            partnership,
            it.rule,
            it.every,
            it.week,
            it.day,
            it.counted_from,
            it.starts_at,
            it.ends_at,
            it.place.en,
            it.place.fr,
            it.place.state,
            it.format,
            it.joining.address,
            it.joining.telephone.en,
            it.joining.telephone.fr,
            it.joining.telephone.state,
            version
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    tx.run(sql!("DELETE FROM standing_item WHERE body_id = $1"), bind![body])?;
    for (place, item) in (1_i64..).zip(&it.items) {
        tx.run(
            sql!(
                "INSERT INTO standing_item (body_id, place, title_en, title_fr, title_state, purpose, minutes)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)"
            ),
            bind![body, place, item.title.en, item.title.fr, item.title.state, item.purpose, item.minutes],
        )?;
    }
    Ok(())
}
