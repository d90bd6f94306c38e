//! What the tests of this chapter share: a house, a coordinator, and records to begin with.

use access::standings::COORDINATOR;
use kit::{
    bind, sql,
    testing::{TestHouse, Visitor},
    web::Routes,
};
use registry::{
    partnerships::PartnershipId,
    testing::{in_partnership, partnership},
};

/// A house with two partnerships, `riverside` and `hillside`, and a thread.
pub(crate) fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    crate::routes(&mut routes);
    let house = TestHouse::with_thread(&routes, crate::node_kinds(), Vec::new());
    for slug in ["riverside", "hillside"] {
        partnership(&house, slug);
    }
    house
}

pub(crate) fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

pub(crate) fn partnership_id(house: &TestHouse, slug: &str) -> PartnershipId {
    let (id,): (PartnershipId,) = house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug]));
    id
}

/// The identifier at the end of a page's address.
pub(crate) fn id_of(page: &str) -> &str {
    page.trim_end_matches("?saved=1").rsplit('/').next().unwrap_or_default()
}

/// Adds a source, and gives the address of its page.
pub(crate) fn add_source(visitor: &Visitor<'_>, title: &str) -> String {
    let form = [("title_en", title), ("kind", "needs_assessment"), ("method", "survey_immigrants"), ("year", "2025")];
    let answer = visitor.post("/en/p/riverside/sources", &form);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

/// Writes down a finding that rests on these sources, and gives the address of its page.
pub(crate) fn add_finding(visitor: &Visitor<'_>, statement: &str, sources: &[&str]) -> String {
    let mut form = vec![
        ("statement_en", statement),
        ("kind", "barrier"),
        ("theme", "employment"),
        ("population", "temporary_workers"),
        ("strength", "strong"),
    ];
    form.extend(sources.iter().map(|source| ("sources", *source)));
    let answer = visitor.post("/en/p/riverside/findings", &form);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}
