//! Who has fallen silent: a seat that missed its last meetings, an organization from which nothing came for two quarters.

use jiff::{Span, civil::Date, tz::TimeZone};
use kit::{Error, Id, Result};

use super::model::{Asked, AtTable, Kind, Seated};

/// From so many meetings missed in a row on, a seat is looked after.
pub(super) const IN_A_ROW: usize = 2;
/// After so many days without a trace, about two quarters, an organization is.
pub(super) const DAYS: i64 = 182;

/// A seat that missed its last meetings.
pub(super) struct QuietSeat<'a> {
    /// The seat and its holder.
    pub seat: &'a Seated,
    /// How many meetings in a row, back from the latest.
    pub missed: usize,
    /// Whether regrets were sent each time.
    pub sent_regrets: bool,
}

/// The seats whose present holder missed the last meetings of the body, those who missed the most first.
pub(super) fn seats<'a>(seated: &'a [Seated], all: &[Asked]) -> Vec<QuietSeat<'a>> {
    let quiet = |seat: &'a Seated| {
        let of_seat = all.iter().rev().filter(|one| one.kind == Kind::Meeting && one.seat_id == Some(seat.seat_id) && one.on >= seat.since);
        let missed: Vec<&Asked> = of_seat.take_while(|one| !one.came()).collect();
        let sent_regrets = missed.iter().all(|one| one.said == "regrets");
        (missed.len() >= IN_A_ROW).then_some(QuietSeat { seat, missed: missed.len(), sent_regrets })
    };
    let mut found: Vec<_> = seated.iter().filter_map(quiet).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.missed));
    found
}

/// The organizations that hold a seat or lead an activity, and from which nothing came for two quarters; the longest silent first. One
/// from which nothing ever came has at least sat that long. One that was entered in the directory less than two quarters ago is not
/// among them: an identifier tells when it was made.
pub(super) fn organizations(all: &[AtTable], today: Date) -> Result<Vec<&AtTable>> {
    let since = today.checked_sub(Span::new().days(DAYS)).map_err(Error::internal)?;
    let made = since.to_zoned(TimeZone::UTC).map_err(Error::internal)?.timestamp();
    let entered_by = Id::from_parts(made, [0; 10]);
    let is_known = |one: &AtTable| one.id.0 < entered_by;
    let is_silent = |one: &&AtTable| is_known(one) && one.seats + one.leads > 0 && one.latest.or(one.since).is_some_and(|day| day < since);
    let mut found: Vec<&AtTable> = all.iter().filter(is_silent).collect();
    found.sort_by_key(|one| one.latest);
    Ok(found)
}
