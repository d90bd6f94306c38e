//! The home through the router.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use kit::{
    Id, bind, sql,
    testing::{TestHouse, now},
    web::Routes,
};
use registry::testing::{in_partnership, partnership};

fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    governance::routes(&mut routes);
    super::routes(&mut routes);
    let house = TestHouse::new(&routes);
    partnership(&house, "riverside");
    partnership(&house, "hillside");
    house
}

#[test]
fn a_new_partnership_is_told_where_to_begin_in_both_languages() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    assert!(claire.get("/en/p/riverside").says("Set up the council: it comes first"));
    let french = claire.get("/fr/p/riverside");
    assert!(french.says("Créez le conseil"));
    assert!(french.says("Qui doit une mise à jour"));
}

#[test]
fn a_member_sees_the_work_and_not_who_owes_and_the_funder_no_links_into_it() {
    let house = house();
    let member = in_partnership(&house, "Emma", "riverside", MEMBER).get("/en/p/riverside");
    assert!(member.says("/p/riverside/activities?status=late") && !member.says("Who owes an update"));
    let funder = in_partnership(&house, "Jordan", "riverside", FUNDER).get("/en/p/riverside");
    assert_eq!(funder.status, 200);
    assert!(!funder.says("/p/riverside/activities"));
}

#[test]
fn a_neighbour_finds_nothing() {
    let house = house();
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get("/en/p/riverside").status, 404);
    assert_eq!(house.nobody().get("/en/p/riverside").status, 303);
}

/// Lets the council of `riverside` meet publicly.
fn meets_publicly(house: &TestHouse) {
    house.given(|tx| {
        let (partnership,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme,
                     rhythm, is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, 'council', 'Council', '', 'en.missing', 'council', '', '', 'en.missing', '', '', FALSE, TRUE, '2024-04-01', 1)"
            ),
            bind![Id::new(now()), partnership],
        )
    });
}

#[test]
fn whoever_comes_without_a_standing_is_shown_what_is_open_and_nothing_else() {
    let house = house();
    meets_publicly(&house);
    let (nobody, nia) =
        (house.nobody().get("/fr/p/riverside"), in_partnership(&house, "Nia", "hillside", COORDINATOR).get("/en/p/riverside"));
    assert!(nobody.status == 200 && nobody.says("Calendrier public") && nobody.says("/fr/p/riverside/meetings.ics"), "{}", nobody.text());
    assert!(nia.status == 200 && nia.says("Public calendar") && !nia.says("Who owes an update"), "{}", nia.text());
    for closed in ["/register", "/minutes", "/recruitment"] {
        assert!(!nia.says(&format!("/p/riverside{closed}\"")), "{closed} leads nowhere");
    }
    assert_eq!((house.nobody().get("/en/p/hillside").status, house.nobody().get("/en/p/nowhere").status), (303, 303));
    let listed = house.nobody().get("/en/network/partnerships/riverside");
    assert!(listed.says("Open to everyone") && listed.says("/en/p/riverside/meetings.ics"), "{}", listed.text());
    assert!(!house.nobody().get("/en/network/partnerships/hillside").says("Open to everyone"));
    assert!(in_partnership(&house, "Claire", "riverside", COORDINATOR).get("/en/p/riverside").says("Who owes an update"));
    house.given(|tx| tx.run(sql!("UPDATE partnership SET state = 'proposed' WHERE slug = 'riverside'"), bind![]));
    assert_eq!(house.nobody().get("/en/p/riverside").status, 303, "it does not exist yet");
}

/// A council of one that meets tomorrow, to whose meeting its one member was called.
fn meets_tomorrow(house: &TestHouse) {
    meets_publicly(house);
    let [person, seat, meeting, call] = [(); 4].map(|()| Id::new(now()));
    house.given(move |tx| {
        let (of, body): (Id, Id) = tx.one(sql!("SELECT partnership_id, id FROM body"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, version)
                 VALUES ($1, $2, 'Ben Ode', 'ben ode', '', '', '', 'en', '', FALSE, 1)"
            ),
            bind![person, of],
        )?;
        tx.run(
            sql!(
                "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, is_voting,
                     counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state, starts_on, version)
                 VALUES ($1, $2, $3, 1, 'Library', '', 'fr.missing', 'library', 'library', 'organizational', TRUE, TRUE, '', '', 'named', FALSE,
                     '', '', 'en.missing', '2020-01-01', 1)"
            ),
            bind![seat, of, body],
        )?;
        tx.run(
            sql!(
                "INSERT INTO tenure (id, partnership_id, seat_id, person_id, role, starts_on, reason)
                 VALUES ($1, $2, $3, $4, 'holder', '2024-04-01', '')"
            ),
            bind![Id::new(now()), of, seat, person],
        )?;
        tx.run(
            sql!(
                "INSERT INTO meeting (id, partnership_id, body_id, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                     state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
                 VALUES ($1, $2, $3, '2026-11-17', '10:00', '12:00', 'America/Toronto', '', '', 'en.missing', 'in_person', 'notice_sent', 'en',
                     FALSE, '', '', 'en.missing', 0, '2026-05-20T12:00:00Z', 1)"
            ),
            bind![meeting, of, body],
        )?;
        tx.run(
            sql!(
                "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at)
                 VALUES ($1, $2, $3, $4, $5, '2026-11-10', '', '2026-11-10T12:00:00Z')"
            ),
            bind![call, of, meeting, seat, person],
        )
    });
}

#[test]
fn a_quorum_in_danger_stands_before_everything_else_and_leaves_when_there_is_none() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    assert!(!claire.get("/en/p/riverside").says("Urgent"));
    meets_tomorrow(&house);
    for (address, urgent, said, missing) in [
        ("/en/p/riverside", "<h2>Urgent</h2>", "Quorum at risk", "What is missing"),
        ("/fr/p/riverside", "<h2>Urgent</h2>", "Quorum en danger", "Ce qui manque"),
    ] {
        let text = claire.get(address).text();
        let (first, then) = (text.find(urgent), text.find(missing));
        assert!(first.is_some() && first < then && text.find(said) < then, "{text}");
    }
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'cancelled'"), bind![]));
    assert!(!claire.get("/en/p/riverside").says("Urgent"));
}

#[test]
fn the_home_costs_few_statements() {
    let house = house();
    let answer = in_partnership(&house, "Claire", "riverside", COORDINATOR).get("/en/p/riverside");
    let statements: u32 = answer.header("x-sql-statements").parse().expect("a number");
    assert!(statements <= 12, "{statements}");
}

/// An approved plan of this year with one activity that says little, led by nobody, ending within the month.
pub(crate) fn vague(house: &TestHouse) -> String {
    let (plan, activity) = (Id::new(now()), Id::new(now()));
    house.given(move |tx| {
        let (partnership,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO action_plan (id, partnership_id, fiscal_year, title_en, title_fr, title_state, bridging_en, bridging_fr, bridging_state,
                     state, version) VALUES ($1, $2, '2026-27', 'Plan', '', 'en.missing', 'x', '', 'en.missing', 'in_force', 1)"
            ),
            bind![plan, partnership],
        )?;
        tx.run(
            sql!(
                "INSERT INTO activity (id, partnership_id, plan_id, code, code_sort, title_en, title_fr, title_state, title_fold, search_fold,
                     description_en, description_fr, description_state, lip_role, target_groups, starts_on, ends_on, quarters, several_years,
                     milestone_en, milestone_fr, milestone_state, resources_en, resources_fr, resources_state, no_cost, indicator_en, indicator_fr,
                     indicator_state, baseline_en, baseline_fr, baseline_state, status, status_since, percent, waiver_en, waiver_fr, waiver_state,
                     version)
                 VALUES ($1, $2, $3, '7.3', '7.3', 'Collaboration', '', 'en.missing', 'x', 'x', '', '', 'en.missing', 'catalyst', '', '2026-04-01',
                     '2026-12-01', '', FALSE, '', '', 'en.missing', '', '', 'en.missing', FALSE, '', '', 'en.missing', '', '', 'en.missing',
                     'under_way', '2026-04-01', 30, '', '', 'en.missing', 1)"
            ),
            bind![activity, partnership, plan],
        )
    });
    activity.to_string()
}

#[test]
fn an_activity_that_is_not_smart_keeps_the_plan_open_is_named_is_due_and_owes_news_until_it_is_accepted_as_it_stands() {
    let house = house();
    let activity = vague(&house);
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let page = claire.get("/en/p/riverside");
    let link = format!("/en/p/riverside/activities/{activity}\">7.3</a>");
    assert!(page.says("1 activity is neither SMART nor accepted as it stands") && page.says(&link), "{}", page.text());
    assert!(page.says("Activity ends") && page.says(&kit::lang::date(kit::Lang::En, jiff::civil::Date::constant(2026, 12, 1))));
    assert!(page.says("No lead is named"), "who owes news");
    assert!(page.says("/priorities/unfounded") && page.says("/findings/unanswered"));
    assert!(claire.get("/fr/p/riverside").says("n’est ni SMART ni acceptée telle quelle"));
    let statements: u32 = page.header("x-sql-statements").parse().expect("a number");
    assert!(statements <= 12, "{statements}");
    let funder = in_partnership(&house, "Jordan", "riverside", FUNDER).get("/en/p/riverside");
    assert!(!funder.says(&activity) && !funder.says("No lead is named"), "{}", funder.text());
    let why = "The council wants it as it is.";
    house.given(move |tx| tx.run(sql!("UPDATE activity SET waiver_en = $1"), bind![why]));
    assert!(!claire.get("/en/p/riverside").says("neither SMART"));
}
