//! Governance health through the router: what is shown turns to shown when its record is there, and who may look.

use access::standings::{COORDINATOR, MEMBER};
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};
use registry::testing::{in_partnership, partnership};

const PAGE: &str = "/en/p/riverside/governance-health";

fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    super::routes(&mut routes);
    let house = TestHouse::new(&routes);
    partnership(&house, "riverside");
    partnership(&house, "hillside");
    house
}

fn claire(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

/// A body of `riverside`.
fn body(house: &TestHouse, name: &'static str, kind: &'static str) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        let (place,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme,
                     rhythm, is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, $3, $4, '', 'en.missing', $4, '', '', 'en.missing', '', '', FALSE, FALSE, '2020-01-01', 1)"
            ),
            bind![id, place, kind, name],
        )
    });
    id
}

/// A seat of a body that somebody holds: what it serves, its kind, and those it is reserved for.
fn held(house: &TestHouse, (body, number): (Id, i64), (sectors, kind, reserved): (&'static str, &'static str, &'static str)) -> Id {
    let (seat, person) = (Id::new(now()), Id::new(now()));
    house.given(move |tx| {
        let (place,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, is_voting,
                     counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state, starts_on, version)
                 VALUES ($1, $2, $3, $4, 'Seat', '', 'en.missing', 'seat', $5, $6, TRUE, TRUE, '', $7, 'named', FALSE, '', '', 'en.missing',
                     '2020-01-01', 1)"
            ),
            bind![seat, place, body, number, sectors, kind, reserved],
        )?;
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, version)
                 VALUES ($1, $2, 'Ana', 'ana', '', '', '', 'en', '', FALSE, 1)"
            ),
            bind![person, place],
        )?;
        tx.run(
            sql!(
                "INSERT INTO tenure (id, partnership_id, seat_id, person_id, role, starts_on, reason)
                 VALUES ($1, $2, $3, $4, 'holder', '2024-01-01', '')"
            ),
            bind![Id::new(now()), place, seat, person],
        )
    });
    seat
}

/// A strategy in this state, endorsed by these bodies, each so far.
fn strategy(house: &TestHouse, state: &'static str, endorsed: &'static [(&'static str, &'static str)]) {
    house.given(move |tx| {
        let (place,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        let id = Id::new(now());
        tx.run(
            sql!(
                "INSERT INTO strategy (id, partnership_id, title_en, title_fr, title_state, title_fold, vision_en, vision_fr, vision_state,
                     made_how_en, made_how_fr, made_how_state, alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on,
                     council_approved_on, host_resolution, in_force_from, superseded_on, version)
                 VALUES ($1, $2, 'Strategy', '', 'en.missing', 'strategy', '', '', 'en.missing', '', '', 'en.missing', '', '', 'en.missing',
                     '2024-04-01', '2027-03-31', $3, '2024-01-01', '2024-03-20', '', '2024-04-01', '2025-04-01', 1)"
            ),
            bind![id, place, state],
        )?;
        for (body, kind) in endorsed {
            tx.run(
                sql!(
                    "INSERT INTO endorsement (id, partnership_id, strategy_id, body_en, body_fr, body_state, body_fold, kind, endorsed_on,
                         resolution, note_en, note_fr, note_state, version)
                     VALUES ($1, $2, $3, $4, '', 'en.missing', $4, $5, '2024-03-26', 'R-58', '', '', 'en.missing', 1)"
                ),
                bind![Id::new(now()), place, id, *body, *kind],
            )?;
        }
        Ok(())
    });
}

/// The states of the practices by their codes, as the JSON tells them.
fn state(house: &TestHouse, practice: &str) -> String {
    let api = claire(house).get("/api/v1/p/riverside/governance-health");
    let told: serde_json::Value = serde_json::from_str(&api.text()).expect("JSON");
    let of = |it: &&serde_json::Value| it["practice"] == practice;
    told.as_array().and_then(|all| all.iter().find(of)).and_then(|it| it["state"].as_str()).expect("a practice").to_owned()
}

#[test]
fn where_nothing_is_recorded_the_page_says_so_of_every_practice_and_where_it_would_be() {
    let house = house();
    let page = claire(&house).get(PAGE);
    assert_eq!((page.status, page.text().matches("Nothing recorded yet").count()), (200, 9), "{}", page.text());
    assert!(page.says("No working group is recorded yet.") && page.says("/en/p/riverside/endorsements\">See the endorsements"));
    assert!(!page.says("<details>") && !page.says("badge--risk") && !page.says("badge--attention"), "nobody is graded: {}", page.text());
    let french = claire(&house).get(&PAGE.replacen("/en/", "/fr/", 1));
    assert_eq!(french.text().matches("Rien de consigné encore").count(), 9, "{}", french.text());
    assert!(french.says("Portrait national des partenariats, 2017 (S003)") && french.says("Ajouts d’Entente"));
}

#[test]
fn each_kind_of_seat_turns_its_practice_to_shown_and_leads_to_the_seat() {
    let cases = [
        ("mainstream", ("library", "organizational", "")),
        ("settlement", ("settlement", "organizational", "")),
        ("municipal", ("", "municipal", "")),
        ("employers", ("chamber", "organizational", "")),
        ("francophone", ("", "at_large", "francophone")),
        ("lived_experience", ("", "lived_experience", "")),
    ];
    for (practice, seat) in cases {
        let house = house();
        let (council, group) = (body(&house, "Council", "council"), body(&house, "Network", "network"));
        held(&house, (group, 1), seat);
        assert_eq!(state(&house, practice), "nothing", "a seat of another body is none of the council: {practice}");
        let id = held(&house, (council, 7), seat);
        assert_eq!(state(&house, practice), "shown", "{practice}");
        let page = claire(&house).get(PAGE);
        assert!(page.says("1 seat held on the council") && page.says(&format!("/en/p/riverside/seats/{id}\"")), "{}", page.text());
        assert!(page.says("Seat 7, Council"));
        house.given(|tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-10-01'"), bind![]));
        assert_eq!(state(&house, practice), "nothing", "a seat that is vacant shows nothing: {practice}");
    }
}

#[test]
fn a_council_is_varied_when_the_usual_groups_are_there_and_until_then_the_others_are_named() {
    let house = house();
    let council = body(&house, "Council", "council");
    for (number, sector) in (1..).zip(["settlement", "library", "municipal", "employer"]) {
        held(&house, (council, number), (sector, "organizational", ""));
    }
    assert_eq!(state(&house, "variety"), "in_part");
    let page = claire(&house).get(PAGE);
    assert!(page.says("Nobody holds a seat of the council yet for: Research and umbrella organizations."), "{}", page.text());
    held(&house, (council, 9), ("umbrella", "organizational", ""));
    assert_eq!(state(&house, "variety"), "shown");
}

#[test]
fn the_city_must_sit_in_more_than_half_of_the_working_groups() {
    let house = house();
    let (health, housing) = (body(&house, "Health", "working_group"), body(&house, "Housing", "sub_council"));
    held(&house, (health, 1), ("library", "organizational", ""));
    assert_eq!(state(&house, "city_in_groups"), "nothing");
    held(&house, (health, 2), ("municipal", "organizational", ""));
    assert_eq!(state(&house, "city_in_groups"), "in_part", "one of two is not most");
    assert!(claire(&house).get(PAGE).says("The municipality holds no seat yet in: Housing."));
    held(&house, (housing, 1), ("municipal", "organizational", ""));
    assert_eq!(state(&house, "city_in_groups"), "shown");
    assert!(claire(&house).get(PAGE).says("The municipality holds seats in 2 of 2 working groups"));
}

#[test]
fn only_a_municipal_council_that_heard_and_endorsed_a_plan_that_still_counts_shows_it() {
    for (state_of_plan, endorsed, said) in [
        ("in_force", &[("Rivermont School Board Council", "endorsed")][..], "nothing"),
        ("in_force", &[("Rivermont City Council", "presented")][..], "in_part"),
        ("in_force", &[("Rivermont City Council", "adopted")][..], "shown"),
        ("superseded", &[("Rivermont City Council", "adopted")][..], "nothing"),
    ] {
        let house = house();
        strategy(&house, state_of_plan, endorsed);
        assert_eq!(state(&house, "municipal_council"), said, "{endorsed:?}");
        let page = claire(&house).get(PAGE);
        assert_eq!(page.says("Rivermont City Council: Adopted, 26 March 2024 (R-58)"), said == "shown", "{}", page.text());
    }
}

#[test]
fn whoever_is_inside_sees_it_in_few_statements_and_nobody_else_does() {
    let house = house();
    let page = in_partnership(&house, "Emma", "riverside", MEMBER).get(PAGE);
    assert_eq!(page.status, 200);
    assert!(page.header("x-sql-statements").parse::<u32>().expect("a number") <= 12);
    for address in [PAGE, "/api/v1/p/riverside/governance-health"] {
        assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get(address).status, 404, "{address}");
    }
    assert_eq!(house.nobody().get(PAGE).status, 303);
}
