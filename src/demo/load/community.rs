//! What is known of the invented community.

use governance::community::{self, FigureId};
use kit::{Lang, Result, db::WriteTx};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{Keys, governance::wrong, read, read_day};

#[derive(Deserialize)]
struct All {
    figure: Vec<Figure>,
}

#[derive(Deserialize)]
struct Figure {
    key: String,
    of: String,
    unit: String,
    amount: String,
    population_en: String,
    population_fr: String,
    source_en: String,
    source_fr: String,
    year: String,
}

/// Loads `community.toml`.
pub(super) fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: All = read("community.toml", include_str!("../data/community.toml"))?;
    let today = read_day(crate::demo::TODAY)?;
    for it in all.figure {
        let id = FigureId(keys.make("community_figure", &it.key));
        let form = community::Form {
            of: it.of,
            unit: it.unit,
            amount: it.amount,
            population_en: it.population_en,
            population_fr: it.population_fr,
            source_en: it.source_en,
            source_fr: it.source_fr,
            year: it.year,
            version: 0,
        };
        let checked = form.check(Lang::En, today).map_err(wrong(&it.key))?;
        community::insert(tx, partnership, id, &checked)?;
    }
    Ok(())
}
