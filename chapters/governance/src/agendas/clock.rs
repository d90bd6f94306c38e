//! The running clock of an agenda: when each item begins, and whether the meeting is long enough.

use jiff::{ToSpan, tz::TimeZone};
use kit::{Error, Lang, Result};

use crate::{
    meetings::{Item, Meeting},
    words::Words,
};

/// When each item begins, in words, if every item before it takes the minutes it is given.
pub(crate) fn starts(lang: Lang, it: &Meeting, items: &[Item]) -> Result<Vec<String>> {
    let zone = TimeZone::get(&it.zone).map_err(Error::internal)?;
    let mut at = it.instants()?.0.to_zoned(zone);
    let mut all = Vec::with_capacity(items.len());
    for item in items {
        all.push(kit::lang::time(lang, at.time()));
        at = at.checked_add(item.minutes.unwrap_or(0).minutes()).map_err(Error::internal)?;
    }
    Ok(all)
}

/// How the minutes of the items fit the length of the meeting, in a sentence or two; nothing for an agenda without items.
pub(crate) fn fits(lang: Lang, it: &Meeting, items: &[Item]) -> Result<String> {
    let w = Words(lang);
    let (from, to) = it.instants()?;
    let length = to.duration_since(from).as_mins();
    let total: i64 = items.iter().filter_map(|item| item.minutes).sum();
    let untimed = items.iter().filter(|item| item.minutes.is_none()).count();
    if items.is_empty() {
        return Ok(String::new());
    }
    let said = match length - total {
        0 => w.agenda_time_exact(total),
        left if left > 0 => w.agenda_time_left(total, length, left),
        over => w.agenda_time_over(total, length, -over),
    };
    Ok(if untimed == 0 { said } else { format!("{said} {}", w.agenda_items_untimed(untimed)) })
}
