//! The network through the router, on a real database.

use kit::{
    Id, Lang,
    lang::Bilingual,
    testing::{TestHouse, now},
};

use super::{
    model::{Benchmark, Note, Source, View},
    store::{self, Entry},
};
use crate::{
    partnerships::{
        PartnershipId,
        areas::{self, AreaId, NewArea},
    },
    testing::house,
};

fn pair(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en, fr, Lang::En)
}

/// Three partnerships of a view that counts four: a table, and two neighbourhoods that share an area.
fn with_network(house: &TestHouse) {
    house.given(|tx| {
        let source = Source { code: "S1".into(), title: pair("A list", "Une liste"), about: pair("Leads", "Organismes"), year: Some(2010) };
        store::insert_source(tx, &source)?;
        let (title, note) = (pair("Somewhere, 2010", "Quelque part, 2010"), pair("As listed", "Selon la liste"));
        store::insert_view(
            tx,
            &View { code: "some-2010".into(), as_of: "2010".into(), title, note, stated_total: 4, source: "S1".into() },
        )?;
        let area = AreaId::new(now());
        areas::insert(tx, area, None, &NewArea { kind: "csd".into(), name: pair("Bigtown", "Grandville") })?;
        let mut ids = Vec::new();
        for (slug, scope, lead, kind) in [
            ("table", "city_wide", "City", Some("municipal")),
            ("north", "neighbourhood", "North <b>House", Some("spo")),
            ("south", "neighbourhood", "", None),
        ] {
            let id = PartnershipId(Id::new(now()));
            let entry = Entry {
                slug,
                kind: if scope == "city_wide" { "umbrella" } else { "lip" },
                name: pair(&format!("Partnership {slug}"), &format!("Partenariat {slug}")),
                stratum: None,
                province: "ON",
                lead_name: lead,
                lead_kind: kind,
                scope,
                place: pair("", ""),
                communities: None,
                source: "S1",
            };
            store::insert_entry(tx, id, &entry)?;
            store::belongs(tx, "some-2010", id)?;
            areas::serve(tx, id, area)?;
            ids.push(id);
        }
        store::set_umbrella(tx, ids[1], ids[0])?;
        store::set_umbrella(tx, ids[2], ids[0])?;
        let note = Note { text: pair("The prose says five.", "Le texte dit cinq."), source: "S1".into() };
        store::insert_note(tx, 1, (Some("some-2010"), None), &note)?;
        let figure = Benchmark {
            code: "led".into(),
            theme: "lead".into(),
            label: pair("Led by providers", "Dirigés par des fournisseurs"),
            amount: pair("56%", "56 %"),
            as_of: "2016-10".into(),
            population: pair("LIPs surveyed", "PLI sondés"),
            source: "S1".into(),
        };
        store::insert_benchmark(tx, 1, &figure)
    });
}

#[test]
fn everyone_sees_the_directory_and_filters_it() {
    let house = house();
    with_network(&house);
    let nobody = house.nobody();
    let all = nobody.get("/en/network");
    assert_eq!(all.status, 200);
    for name in ["Partnership north", "Partnership south", "Partnership table", "riverside"] {
        assert!(all.says(name), "{name}");
    }
    assert!(!all.text().contains("<b>House"));
    for (query, count) in [
        ("scope=neighbourhood", 2),
        ("kind=umbrella", 1),
        ("lead_kind=spo", 1),
        ("view=some-2010&lead_kind=unstated", 1),
        ("view=some-2010", 3),
        ("view=some-2010&scope=neighbourhood", 2),
        ("province=QC", 0),
        ("q=SOUTH", 1),
    ] {
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&nobody.get(&format!("/api/v1/network?{query}")).bytes).expect("JSON");
        assert_eq!(rows.len(), count, "{query}");
        assert_eq!(nobody.get(&format!("/fr/network?{query}")).status, 200);
    }
    assert!(nobody.get("/en/network.csv?scope=city_wide").says("Partnership table"));
    assert_eq!(&nobody.get("/en/network.xlsx").bytes[..2], b"PK");
    assert_eq!(nobody.get("/en/network?secret=1").status, 400);
}

#[test]
fn a_count_leads_to_its_rows_and_to_its_document() {
    let house = house();
    with_network(&house);
    let page = house.nobody().get("/en/network/views/some-2010");
    for text in [
        "/en/network?view=some-2010&#38;scope=neighbourhood",
        "/en/network?view=some-2010&#38;lead_kind=unstated",
        "/en/network/sources#S1",
        "itself counts 4 partnerships",
        "The prose says five.",
        "Not stated",
    ] {
        assert!(page.says(text), "{text}: {}", page.text());
    }
    assert_eq!(house.nobody().get("/en/network/views/nothing").status, 404);
    assert!(house.nobody().get("/en/network/sources").says("id=\"S1\""));
}

#[test]
fn one_partnership_shows_its_table_its_areas_and_who_shares_them() {
    let house = house();
    with_network(&house);
    let north = house.nobody().get("/en/network/partnerships/north");
    for text in ["Partnership table", "Bigtown", "2 other partnerships", "Partnership south", "North &#60;b&#62;House", "Somewhere, 2010"] {
        assert!(north.says(text), "{text}: {}", north.text());
    }
    let table = house.nobody().get("/fr/network/partnerships/table");
    assert!(table.says("Partenariat north") && table.says("Partenariat south"));
    assert!(house.nobody().get("/en/network/partnerships/riverside").status == 200);
    assert_eq!(house.nobody().get("/en/network/partnerships/nothing").status, 404);
}

#[test]
fn a_figure_stands_with_its_date_and_population() {
    let house = house();
    with_network(&house);
    let page = house.nobody().get("/fr/network/benchmarks");
    for text in ["56 %", "octobre 2016", "PLI sondés", "/fr/network/sources#S1"] {
        assert!(page.says(text), "{text}");
    }
}

#[test]
fn an_empty_network_says_so() {
    let house = house();
    assert!(house.nobody().get("/en/network/benchmarks").says("No figure yet"));
    assert!(house.nobody().get("/en/network/sources").says("No document yet"));
}
