//! Ontario's partnerships as five documents give them, in two dated views, with figures to compare with.

use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual, lang::percent};
use registry::{
    network::{Benchmark, Note, Source, View, store},
    partnerships::{
        PartnershipId,
        areas::{self, AreaId, NewArea},
    },
};
use serde::Deserialize;

use super::{Keys, read};

#[derive(Deserialize)]
struct Ontario {
    source: Vec<SourceLine>,
    view: Vec<ViewLine>,
    note: Vec<NoteLine>,
    area: Vec<AreaLine>,
    partnership: Vec<PartnershipLine>,
    benchmark: Vec<BenchmarkLine>,
}

#[derive(Deserialize)]
struct SourceLine {
    key: String,
    title_en: String,
    title_fr: String,
    about_en: String,
    about_fr: String,
    year: Option<i64>,
    year_stated: bool,
}

#[derive(Deserialize)]
struct ViewLine {
    key: String,
    date: String,
    label_en: String,
    label_fr: String,
    note_en: String,
    note_fr: String,
    source: String,
    expected_total: i64,
}

#[derive(Deserialize)]
struct NoteLine {
    source: String,
    view: Option<String>,
    partnership: Option<String>,
    text_en: String,
    text_fr: String,
}

#[derive(Deserialize)]
struct AreaLine {
    key: String,
    kind: String,
    name_en: String,
    name_fr: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PartnershipLine {
    key: String,
    slug: String,
    name_en: String,
    name_fr: String,
    kind: String,
    scope: String,
    stratum: Option<String>,
    province: String,
    lead: String,
    lead_kind: Option<String>,
    place_en: String,
    place_fr: String,
    communities: Option<i64>,
    areas: Vec<String>,
    umbrella: Option<String>,
    views: Vec<String>,
    source: String,
    note_en: String,
    note_fr: String,
}

#[derive(Deserialize)]
struct BenchmarkLine {
    key: String,
    theme: String,
    value: f64,
    unit: String,
    stated_en: Option<String>,
    stated_fr: Option<String>,
    #[serde(default)]
    as_of: String,
    population_en: String,
    population_fr: String,
    source: String,
    label_en: String,
    label_fr: String,
}

fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, Lang::En)
}

/// Loads `ontario.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys) -> Result<()> {
    let ontario: Ontario = read("ontario.toml", include_str!("../data/ontario.toml"))?;
    for it in &ontario.source {
        let year = it.year.filter(|_| it.year_stated);
        let source =
            Source { code: it.key.clone(), title: pair(&it.title_en, &it.title_fr), about: pair(&it.about_en, &it.about_fr), year };
        store::insert_source(tx, &source)?;
    }
    for it in &ontario.view {
        let (title, note) = (pair(&it.label_en, &it.label_fr), pair(&it.note_en, &it.note_fr));
        let (code, as_of, source) = (it.key.clone(), it.date.clone(), it.source.clone());
        store::insert_view(tx, &View { code, as_of, title, note, stated_total: it.expected_total, source })?;
    }
    for it in &ontario.area {
        let kind = if it.kind == "city" { "csd" } else { "custom" };
        let area = NewArea { kind: kind.into(), name: pair(&it.name_en, &it.name_fr) };
        areas::insert(tx, AreaId(keys.make("area", &it.key)), None, &area)?;
    }
    for it in &ontario.partnership {
        insert_partnership(tx, keys, it)?;
    }
    for it in &ontario.partnership {
        if let Some(umbrella) = &it.umbrella {
            store::set_umbrella(tx, partnership(keys, &it.key)?, partnership(keys, umbrella)?)?;
        }
    }
    insert_notes(tx, keys, &ontario)?;
    for (place, it) in (1..).zip(&ontario.benchmark) {
        store::insert_benchmark(tx, place, &benchmark(it))?;
    }
    Ok(())
}

fn partnership(keys: &Keys, key: &str) -> Result<PartnershipId> {
    keys.find("partnership", key).map(PartnershipId)
}

fn insert_partnership(tx: &mut WriteTx, keys: &mut Keys, it: &PartnershipLine) -> Result<()> {
    let id = PartnershipId(keys.make("partnership", &it.key));
    let entry = store::Entry {
        slug: &it.slug,
        kind: &it.kind,
        name: pair(&it.name_en, &it.name_fr),
        stratum: it.stratum.as_deref(),
        province: &it.province,
        lead_name: &it.lead,
        lead_kind: it.lead_kind.as_deref(),
        scope: &it.scope,
        place: pair(&it.place_en, &it.place_fr),
        communities: it.communities,
        source: &it.source,
    };
    store::insert_entry(tx, id, &entry).map_err(|why| Error::Internal(format!("{}: {why}", it.key)))?;
    for area in &it.areas {
        areas::serve(tx, id, AreaId(keys.find("area", area)?))?;
    }
    for view in &it.views {
        store::belongs(tx, view, id)?;
    }
    Ok(())
}

/// The notes of the file, then those that stand with a partnership.
fn insert_notes(tx: &mut WriteTx, keys: &Keys, ontario: &Ontario) -> Result<()> {
    let mut place = 0;
    for it in &ontario.note {
        place += 1;
        let about = it.partnership.as_deref().map(|key| partnership(keys, key)).transpose()?;
        let note = Note { text: pair(&it.text_en, &it.text_fr), source: it.source.clone() };
        store::insert_note(tx, place, (it.view.as_deref(), about), &note)?;
    }
    for it in ontario.partnership.iter().filter(|it| !it.note_en.is_empty()) {
        place += 1;
        let note = Note { text: pair(&it.note_en, &it.note_fr), source: it.source.clone() };
        store::insert_note(tx, place, (None, Some(partnership(keys, &it.key)?)), &note)?;
    }
    Ok(())
}

fn benchmark(it: &BenchmarkLine) -> Benchmark {
    let written = |lang| if it.unit == "percent" { percent(lang, it.value, 0) } else { kit::lang::decimal(lang, it.value, 0) };
    let amount = |stated: &Option<String>, lang| stated.clone().unwrap_or_else(|| written(lang));
    Benchmark {
        code: it.key.clone(),
        theme: it.theme.clone(),
        label: pair(&it.label_en, &it.label_fr),
        amount: pair(&amount(&it.stated_en, Lang::En), &amount(&it.stated_fr, Lang::Fr)),
        as_of: it.as_of.clone(),
        population: pair(&it.population_en, &it.population_fr),
        source: it.source.clone(),
    }
}
