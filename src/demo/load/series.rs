//! The rhythm in which the bodies of the invented partnership meet.

use governance::series;
use kit::{Lang, Result, db::WriteTx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, governance::wrong, read};

#[derive(Deserialize)]
struct All {
    series: Vec<Series>,
}

#[derive(Deserialize)]
struct Series {
    body: String,
    rule: String,
    every: i64,
    week: String,
    day: String,
    counted_from: String,
    starts: String,
    ends: String,
    place_en: String,
    place_fr: String,
    #[serde(default)]
    join_address: String,
    #[serde(default)]
    join_telephone_en: String,
    #[serde(default)]
    join_telephone_fr: String,
    format: String,
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    title_en: String,
    title_fr: String,
    purpose: String,
    minutes: i64,
}

/// Loads `series.toml`.
pub(super) fn load(tx: &mut WriteTx, keys: &Keys, partnership: PartnershipId) -> Result<()> {
    let all: All = read("series.toml", include_str!("../data/series.toml"))?;
    for it in all.series {
        let body = governance::bodies::BodyId(keys.find("body", &it.body)?);
        let column = |of: fn(&Item) -> String| it.items.iter().map(of).collect::<Vec<_>>();
        let form = series::Form {
            item_en: column(|item| item.title_en.clone()),
            item_fr: column(|item| item.title_fr.clone()),
            item_purpose: column(|item| item.purpose.clone()),
            item_minutes: column(|item| item.minutes.to_string()),
            rule: it.rule,
            every: it.every.to_string(),
            week: it.week,
            day: it.day,
            counted_from: it.counted_from,
            starts_at: it.starts,
            ends_at: it.ends,
            format: it.format,
            place_en: it.place_en,
            place_fr: it.place_fr,
            join_address: it.join_address,
            join_telephone_en: it.join_telephone_en,
            join_telephone_fr: it.join_telephone_fr,
            version: 0,
        };
        let checked = series::Checked::new(&form, Lang::En).map_err(wrong(&it.body))?;
        series::set(tx, partnership, (body, 0), &checked)?;
    }
    Ok(())
}
