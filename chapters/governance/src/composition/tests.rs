//! The board as visitors meet it.

use kit::{
    Lang, bind, sql,
    testing::{now, today},
};

use crate::{
    bodies::BodyId,
    seats::Role,
    terms::{self, TermsId},
    testing::{body, council, holds, house, member, partnership, person, seat},
};

/// Terms for a body, in force since the house began, that want these lines: sector, reserved, at least, at most.
fn terms(house: &kit::testing::TestHouse, body: BodyId, lines: &[[&str; 4]]) {
    let column = |place: usize| lines.iter().map(|line| line[place].to_owned()).collect();
    let form = terms::Form {
        body: body.to_string(),
        edition: "1.0".into(),
        title_en: "Terms".into(),
        title_fr: "Mandat".into(),
        seat_sector: column(0),
        seat_reserved: column(1),
        seat_minimum: column(2),
        seat_target: vec![String::new(); lines.len()],
        seat_maximum: column(3),
        ..terms::Form::template()
    };
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    let (id, riverside) = (TermsId::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        terms::insert(tx, riverside, id, &checked)?;
        tx.run(sql!("UPDATE terms SET state = 'in_force', effective_on = '2024-04-01' WHERE id = $1"), bind![id])
    });
}

#[test]
fn each_shortfall_is_one_sentence_and_the_seats_counted_are_named() {
    let house = house();
    let it = council(&house, "riverside");
    terms(&house, it.body, &[["health", "", "4", ""], ["", "francophone", "1", ""]]);
    let kept = seat(&house, "riverside", it.body, 4);
    house.given(move |tx| tx.run(sql!("UPDATE seat SET reserved = 'francophone' WHERE id = $1"), bind![kept]));
    let ana = person(&house, "riverside", "Dov Levin", None);
    holds(&house, "riverside", kept, ana, Role::Holder);
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-03-31' WHERE seat_id = $1"), bind![kept]));
    let address = format!("/en/p/riverside/bodies/{}/composition", it.body);
    let page = member(&house).get(&address);
    assert!(page.says("Health centre or network: 3 of 4."), "{}", page.text());
    assert!(page.says("none filled since March 2026") && page.says("Seat 4"), "{}", page.text());
    assert!(page.says("<svg") && page.says("Vacant") && page.says("Filled"));
    let french = member(&house).get(&address.replace("/en/", "/fr/"));
    assert!(french.says("aucun siège pourvu depuis mars 2026"), "{}", french.text());
    let csv = member(&house).get(&format!("{address}.csv"));
    assert!(csv.status == 200 && csv.text().contains("1; 2; 3"), "{}", csv.text());
    assert_eq!(member(&house).get(&format!("{address}.xlsx")).status, 200);
    let json = member(&house).get(&format!("/api/v1/p/riverside/bodies/{}/composition", it.body));
    assert!(json.says("\"short\":1") && json.says("\"state\":\"vacant\""), "{}", json.text());
}

#[test]
fn a_body_without_lines_says_so_and_one_elsewhere_is_not_found() {
    let house = house();
    let here = body(&house, "riverside", "Housing", "working_group");
    let there = council(&house, "hillside");
    let page = member(&house).get(&format!("/en/p/riverside/bodies/{here}/composition"));
    assert!(page.status == 200 && page.says("No lines of seats yet"), "{}", page.text());
    assert_eq!(member(&house).get(&format!("/en/p/riverside/bodies/{}/composition", there.body)).status, 404);
    assert_eq!(house.nobody().get(&format!("/en/p/riverside/bodies/{here}/composition")).status, 303);
}

#[test]
fn a_term_that_ends_soon_is_a_word_and_a_clock() {
    let house = house();
    let it = council(&house, "riverside");
    terms(&house, it.body, &[["health", "", "3", "3"]]);
    let last = today().saturating_add(jiff::Span::new().days(40));
    let first = it.seats[0];
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = $2 WHERE seat_id = $1"), bind![first, last]));
    let page = member(&house).get(&format!("/fr/p/riverside/bodies/{}/composition", it.body));
    assert!(page.says("Prend fin bientôt") && page.says("Pourvu") && !page.says("sur 4"), "{}", page.text());
}
