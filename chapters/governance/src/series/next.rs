//! The next meeting that a rhythm has, with what stands on its agenda.

use jiff::{ToSpan, civil::Date};
use kit::{Lang, Result, db::Tx};

use super::{
    acts::{items_of, meeting},
    holidays::holiday,
    store,
};
use crate::{
    bodies::BodyId,
    meetings::{self, CheckedItem},
};

/// The first meeting of the rhythm of a body after a day: none where it has no rhythm, or none within two years. Days on which
/// a meeting stands or was called off are passed over. Somebody has to confirm a day that is a holiday.
pub(crate) fn next(
    tx: &Tx,
    body: BodyId,
    (after, province, zone): (Date, &str, &str),
) -> Result<Option<(meetings::Checked, Vec<CheckedItem>)>> {
    let Some(series) = store::of_body(tx, body)? else { return Ok(None) };
    let window = (after.saturating_add(1.day()), after.saturating_add(2.years()));
    let known = store::known(tx, body, window)?;
    let fits = |day: &Date| !known.contains(day) && meetings::hours_exist(*day, [&series.starts_at, &series.ends_at], zone);
    let Some(day) = series.days(window)?.into_iter().find(fits) else { return Ok(None) };
    let checked = meeting(&series, (day, meetings::next_number(tx, body)?, zone));
    let checked = meetings::Checked { day_is_open: holiday(Lang::En, province, day).is_some(), ..checked };
    Ok(Some((checked, items_of(&store::items(tx, body)?))))
}
