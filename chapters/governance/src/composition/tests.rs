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

/// The part of a page between two headings.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(&format!("<h2>{from}</h2>")).unwrap_or_else(|| panic!("no {from}: {text}"));
    let rest = &text[start..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[test]
fn the_national_figures_stand_beside_the_board_with_their_source_date_and_population() {
    let house = house();
    let it = council(&house, "riverside");
    house.given(|tx| {
        tx.run(
            sql!(
                "INSERT INTO network_source (code, title_en, title_fr, title_state, about_en, about_fr, about_state, year)
                 VALUES ('S003', 'A survey', 'Un sondage', 'en.translated', '', '', 'en.missing', 2016)"
            ),
            bind![],
        )?;
        for (place, (code, label)) in
            [("members-mainstream", "Have mainstream services"), ("members-media", "Have media"), ("meetings", "Meet often")]
                .into_iter()
                .enumerate()
        {
            tx.run(
                sql!(
                    "INSERT INTO benchmark (code, place, theme, label_en, label_fr, label_state, amount_en, amount_fr, amount_state, as_of,
                                            population_en, population_fr, population_state, source)
                     VALUES ($1, $2, 'composition', $3, $3, 'en.translated', '96%', '96 %', 'en.translated', '2016-10', 'LIPs surveyed',
                             'PLI sondés', 'en.translated', 'S003')"
                ),
                bind![code, i64::try_from(place).unwrap_or_default(), label],
            )?;
        }
        Ok(())
    });
    let first = it.seats[0];
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-01-31' WHERE seat_id = $1"), bind![first]));
    let address = format!("/en/p/riverside/bodies/{}/composition", it.body);
    let text = member(&house).get(&address).text();
    let table = between(&text, "Beside the national figures", "</table>");
    let row = |label: &str| table.split("<tr>").find(|row| row.contains(label)).unwrap_or_else(|| panic!("{label}: {table}")).to_owned();
    let mainstream = row("Have mainstream services");
    for part in ["96%", "LIPs surveyed, October 2016 (S003)", "2 seats filled", "#members-mainstream"] {
        assert!(mainstream.contains(part), "{part}: {mainstream}");
    }
    assert!(row("Have media").contains("0 seats filled"), "no seat of the media is there");
    assert!(!table.contains("Meet often"), "what counts no sectors stands elsewhere");
    let french = member(&house).get(&address.replace("/en/", "/fr/")).text();
    assert!(between(&french, "À côté des chiffres nationaux", "</table>").contains("PLI sondés, octobre 2016 (S003)"), "{french}");
}

#[test]
fn the_sectors_at_the_other_tables_and_the_years_are_counted() {
    let house = house();
    let it = council(&house, "riverside");
    let (housing, youth) = (body(&house, "riverside", "Housing", "working_group"), body(&house, "riverside", "Youth", "working_group"));
    let [first, _, third] = [(housing, 1), (housing, 2), (youth, 1)].map(|(body, number)| seat(&house, "riverside", body, number));
    let one = it.seats[0];
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = '2025-12-31' WHERE seat_id = $1"), bind![one]));
    house.given(move |tx| tx.run(sql!("UPDATE seat_sector SET sector = 'library' WHERE seat_id = $1"), bind![third]));
    let dov = person(&house, "riverside", "Dov Levin", None);
    holds(&house, "riverside", first, dov, Role::Holder);
    let text = member(&house).get(&format!("/en/p/riverside/bodies/{}/composition", it.body)).text();
    let table = between(&text, "Sectors at the other tables", "</table>");
    assert!(table.contains(">Housing</th>") && table.contains(">Youth</th>") && !table.contains(">Council</th>"), "{table}");
    let row = |label: &str| table.split("<tr>").find(|row| row.contains(label)).unwrap_or_else(|| panic!("{label}: {table}")).to_owned();
    let (health, library) = (row("Health centre"), row("Library"));
    assert!(health.contains("1 of 2") && !health.contains("0 of 1"), "{health}");
    assert!(library.contains("0 of 1") && !library.contains("of 2"), "{library}");
    // The council has had three seats since April 2024: the last day of two fiscal years, and today.
    let cells = |label: &str| -> Vec<String> {
        let start = text.rfind("<table").expect("the table of the years");
        let row = text[start..].split("<tr>").find(|row| row.contains(label)).unwrap_or_else(|| panic!("{label}: {}", &text[start..]));
        let texts = row.split('>').filter_map(|part| part.split('<').next());
        texts.filter(|text| !text.is_empty() && text.chars().all(|one| one.is_ascii_digit())).map(str::to_owned).collect()
    };
    assert_eq!(cells("March 2025"), ["3", "3", "1"], "{text}");
    assert_eq!(cells("March 2026"), ["3", "2", "1"], "{text}");
}

#[test]
fn a_line_whose_only_seat_is_gone_says_when_it_was_last_filled() {
    let house = house();
    let it = council(&house, "riverside");
    terms(&house, it.body, &[["", "francophone", "1", ""]]);
    let gone = it.seats[2];
    house.given(move |tx| {
        tx.run(sql!("UPDATE seat SET reserved = 'francophone', ends_on = '2026-02-28' WHERE id = $1"), bind![gone])?;
        tx.run(sql!("UPDATE tenure SET ends_on = '2026-02-28' WHERE seat_id = $1"), bind![gone])
    });
    let page = member(&house).get(&format!("/en/p/riverside/bodies/{}/composition", it.body));
    assert!(page.says("none filled since February 2026"), "{}", page.text());
}
