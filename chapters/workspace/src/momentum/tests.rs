//! Momentum through the router: what is counted, who is said to have gone quiet, and who may know.

use access::standings::{COORDINATOR, MEMBER, SECRETARY};
use kit::{
    Id, bind, sql,
    testing::{TestHouse, now},
    web::Routes,
};
use registry::{
    organizations,
    testing::{in_partnership, partnership},
};

const PAGE: &str = "/en/p/riverside/momentum";

fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    super::routes(&mut routes);
    let house = TestHouse::new(&routes);
    partnership(&house, "riverside");
    partnership(&house, "hillside");
    house
}

/// A council with two seats: that of the library comes each time, that of the clinic came once and then missed `missed` meetings.
fn council(house: &TestHouse, missed: usize, said: &'static str) -> (Id, Id) {
    let entered = "2024-01-01T12:00:00Z".parse().expect("an instant");
    let ids: [Id; 5] = std::array::from_fn(|_| Id::new(entered));
    let [body, library, clinic, ana, bo] = ids;
    house.given(move |tx| {
        let (partnership,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme,
                     rhythm, is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, 'council', 'Council', 'Conseil', 'en.reviewed', 'council', '', '', 'en.missing', '', '', FALSE, FALSE, '2020-01-01', 1)"
            ),
            bind![body, partnership],
        )?;
        for (number, organization, person, name, sector) in
            [(1, library, ana, "Ana Petrović", "library"), (2, clinic, bo, "Bo Chen", "health")]
        {
            let seat = seated(tx, (partnership, body), number, (organization, person, name, sector))?;
            for (nth, day) in ["2026-03-10", "2026-06-09", "2026-09-08"].into_iter().enumerate() {
                let meeting = if number == 1 { meeting(tx, (partnership, body), day)? } else { on_day(tx, day)? };
                let came = number == 1 || nth + missed < 3;
                let state = if came { "present" } else { said };
                if !state.is_empty() {
                    tx.run(
                        sql!(
                            "INSERT INTO attendance (id, partnership_id, meeting_id, seat_id, person_id, state, arrived, departed)
                             VALUES ($1, $2, $3, $4, $5, $6, '', '')"
                        ),
                        bind![Id::new(now()), partnership, meeting, seat, person, state],
                    )?;
                }
            }
        }
        Ok(())
    });
    (library, clinic)
}

/// A seat of an organization, with somebody on it.
fn seated(
    tx: &mut kit::db::WriteTx,
    (partnership, body): (Id, Id),
    number: i64,
    (organization, person, name, sector): (Id, Id, &'static str, &'static str),
) -> kit::Result<Id> {
    let (seat, tenure) = (Id::new(now()), Id::new(now()));
    tx.run(
        sql!(
            "INSERT INTO organization (id, partnership_id, name_en, name_fr, name_state, name_fold, search_fold, short_name_en,
                 short_name_fr, short_name_state, sectors, website, email, phone, languages, is_francophone, is_ircc_funded, version)
             VALUES ($1, $2, $3, $3, 'en.reviewed', $3, $3, '', '', 'en.missing', $4, '', '', '', '', FALSE, FALSE, 1)"
        ),
        bind![organization, partnership, format!("The {sector}"), sector],
    )?;
    tx.run(
        sql!(
            "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, version)
             VALUES ($1, $2, $3, $3, '', '', '', 'en', '', FALSE, 1)"
        ),
        bind![person, partnership, name],
    )?;
    tx.run(
        sql!(
            "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, organization_id,
                 is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state, starts_on, version)
             VALUES ($1, $2, $3, $4, 'Seat', 'Siège', 'en.reviewed', 'seat', $5, 'organizational', $6, TRUE, TRUE, '', '', 'named', FALSE,
                 '', '', 'en.missing', '2020-01-01', 1)"
        ),
        bind![seat, partnership, body, number, sector, organization],
    )?;
    tx.run(
        sql!(
            "INSERT INTO tenure (id, partnership_id, seat_id, person_id, organization_id, role, starts_on, reason)
             VALUES ($1, $2, $3, $4, $5, 'holder', '2024-01-01', '')"
        ),
        bind![tenure, partnership, seat, person, organization],
    )?;
    Ok(seat)
}

fn meeting(tx: &mut kit::db::WriteTx, (partnership, body): (Id, Id), day: &str) -> kit::Result<Id> {
    let id = Id::new(now());
    tx.run(
        sql!(
            "INSERT INTO meeting (id, partnership_id, body_id, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                 state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
             VALUES ($1, $2, $3, $4, '10:00', '12:00', 'America/Toronto', '', '', 'en.missing', 'in_person', 'adjourned', 'en', FALSE,
                 '', '', 'en.missing', 0, '2026-05-20T12:00:00Z', 1)"
        ),
        bind![id, partnership, body, day],
    )?;
    Ok(id)
}

fn on_day(tx: &mut kit::db::WriteTx, day: &str) -> kit::Result<Id> {
    let (id,): (Id,) = tx.one(sql!("SELECT id FROM meeting WHERE held_on = $1"), bind![day])?;
    Ok(id)
}

#[test]
fn what_is_counted_leads_to_its_records() {
    let house = house();
    let (library, clinic) = council(&house, 1, "regrets");
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let page = claire.get(PAGE);
    assert!(
        page.says(">5 of 6</span>") && page.says("<td data-label=\"Meetings attended\">3 of 3</td>") && page.says(">2 of 3</td>"),
        "{}",
        page.text()
    );
    assert!(
        page.says("Nobody has gone quiet") && page.says("More than half of them have not ended: there is no median yet."),
        "{}",
        page.text()
    );
    let records = claire.get(&format!("{PAGE}/organizations/{clinic}"));
    assert!(records.says("2 of 3") && records.says("8 September 2026") && records.says("Regrets"), "{}", records.text());
    assert!(!claire.get(&format!("{PAGE}/organizations/{library}")).says("Regrets"));
    let half = claire.get(&format!("{PAGE}?months=6"));
    assert!(half.says(">1 of 2</td>") && half.says("3 of 4"), "{}", half.text());
    let french = claire.get("/fr/p/riverside/momentum");
    assert!(french.says("5 sur 6") && french.says("Tout le monde donne des nouvelles"), "{}", french.text());
    let table = claire.get(&format!("{PAGE}.csv"));
    assert!(table.says("The health,1,0,2026-06-09,2,3,"), "{}", table.text());
    let api = claire.get("/api/v1/p/riverside/momentum");
    assert!(api.says("\"meetings\":{\"kept\":5,\"asked\":6}"), "{}", api.text());
    assert!(page.header("x-sql-statements").parse::<u32>().expect("a number") <= 12);
}

/// A promise of the clinic that fell due, and whether it was kept on that day.
fn promise(house: &TestHouse, organization: Id, (due, is_kept): (&'static str, bool)) {
    house.given(move |tx| {
        let (partnership,): (Id,) = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![])?;
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        let (state, closed) = if is_kept { ("done", Some(due)) } else { ("open", None) };
        tx.run(
            sql!(
                "INSERT INTO follow_up (id, partnership_id, body_id, promised_on, text_en, text_fr, text_state, search_fold,
                     owner_organization_id, due_on, state, closed_on, version)
                 VALUES ($1, $2, $3, '2026-04-02', 'Ask', '', 'en.missing', 'ask', $4, $5, $6, $7, 1)"
            ),
            bind![Id::new(now()), partnership, body, organization, due, state, closed],
        )
    });
}

#[test]
fn each_measure_is_told_by_quarter_for_organizations_sectors_and_bodies_with_what_it_counts() {
    let house = house();
    let (library, clinic) = council(&house, 1, "regrets");
    for one in [("2026-05-04", true), ("2026-06-30", false), ("2026-07-01", true)] {
        promise(&house, clinic, one);
    }
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let cells = |measure: &str, line: &str, name: &str| -> Vec<String> {
        let page = claire.get(&format!("{PAGE}/quarters.csv?measure={measure}&line={line}&months=12"));
        assert_eq!(page.status, 200, "{}", page.text());
        let text = page.text();
        let row = text.lines().find(|row| row.starts_with(name)).unwrap_or_default();
        row.split(',').skip(1).map(|cell| cell.trim().to_owned()).collect()
    };
    assert_eq!(cells("meeting", "organization", "The health"), ["0", "0", "1", "1", "1", "1", "0", "1", "0", "0"]);
    assert_eq!(cells("meeting", "organization", "The library"), ["0", "0", "1", "1", "1", "1", "1", "1", "0", "0"]);
    assert_eq!(cells("meeting", "body", "Council"), ["0", "0", "2", "2", "2", "2", "1", "2", "0", "0"]);
    assert_eq!(cells("follow_up", "organization", "The health"), ["0", "0", "0", "0", "1", "2", "1", "1", "0", "0"], "to the last day");
    assert_eq!(cells("follow_up", "body", "Council"), ["0", "0", "0", "0", "1", "2", "1", "1", "0", "0"]);
    assert_eq!(cells("follow_up", "sector", "Health"), ["0", "0", "0", "0", "1", "2", "1", "1", "0", "0"], "of the organization");
    assert!(cells("request", "organization", "The").is_empty(), "nothing was asked");
    let page = claire.get(&format!("{PAGE}/quarters?measure=meeting&line=body"));
    assert!(page.says(">1 of 2</a>") && page.says("to=2026-09-30"), "{}", page.text());
    assert!(page.header("x-sql-statements").parse::<u32>().expect("a number") <= 12);
    let french = claire.get(&format!("{}/quarters?measure=follow_up", PAGE.replacen("/en/", "/fr/", 1)));
    assert!(french.says("Promesses tenues à temps") && french.says("1 sur 2") && french.says("2026, T2"), "{}", french.text());
    assert!(french.says(&format!("/momentum/organizations/{clinic}")) && !french.says(&library.to_string()));
    assert!(claire.get(&format!("{PAGE}/quarters?measure=request&line=sector")).says("Nothing to count yet"));
    let twin = format!("{}/quarters", PAGE.replacen("/en/", "/api/v1/", 1));
    let json: serde_json::Value = serde_json::from_slice(&claire.get(&format!("{twin}?measure=meeting&line=body")).bytes).expect("JSON");
    assert_eq!((&json["measure"], &json["line"], &json["months"]), (&"meeting".into(), &"body".into(), &12.into()), "{json}");
    let quarters = json["items"][0]["quarters"].as_array().expect("a line with its quarters");
    let counted = quarters.iter().filter(|one| one["asked"].as_u64() > Some(0)).count();
    assert!(counted > 0 && quarters.iter().all(|one| one["kept"].as_u64() <= one["asked"].as_u64()), "{json}");
    assert_eq!(in_partnership(&house, "Emma", "riverside", MEMBER).get(&twin).status, 403);
    assert_eq!(in_partnership(&house, "Emma", "riverside", MEMBER).get(&format!("{PAGE}/quarters")).status, 403);
}

#[test]
fn an_hour_is_that_of_the_person_who_sat_there_and_the_seat_came() {
    let house = house();
    let (_, clinic) = council(&house, 0, "");
    house.given(|tx| {
        let (partnership, body): (Id, Id) = tx.one(sql!("SELECT partnership_id, id FROM body"), bind![])?;
        let table = Id::new(now());
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state,
                     theme, rhythm, is_open, meets_publicly, starts_on, version)
                 SELECT $1, partnership_id, 'working_group', 'Table', 'Table', 'en.reviewed', 'table', '', '', 'en.missing', '', '', FALSE,
                     FALSE, starts_on, 1 FROM body WHERE id = $2"
            ),
            bind![table, body],
        )?;
        let (shelter, jo) = (Id::new(now()), Id::new(now()));
        let seat = seated(tx, (partnership, table), 1, (shelter, jo, "Jo Roy", "shelter"))?;
        let met = meeting(tx, (partnership, table), "2026-10-06")?;
        tx.run(
            sql!(
                "INSERT INTO attendance (id, partnership_id, meeting_id, seat_id, person_id, state, arrived, departed)
                 VALUES ($1, $2, $3, $4, $5, 'remote', '', '')"
            ),
            bind![Id::new(now()), partnership, met, seat, jo],
        )?;
        tx.run(
            sql!(
                "UPDATE attendance SET state = 'alternate', person_id = $1
                 WHERE seat_id = (SELECT id FROM seat WHERE sectors = 'health') AND meeting_id = (SELECT id FROM meeting WHERE held_on = $2)"
            ),
            bind![jo, "2026-09-08"],
        )
    });
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let page = claire.get(PAGE);
    let text = page.text();
    let row = text.split("<tr>").find(|row| row.contains("Jo Roy")).expect("a person on two tables");
    assert!(row.contains("Council and Table") && row.contains(">2</td>") && row.contains(">4\u{a0}h</td>"), "{row}");
    assert!(!text.contains("<bdi>Bo Chen</bdi></a></th>"), "whoever sat at one table stands in no list of two: {text}");
    assert!(
        page.says("Nobody has gone quiet") && page.says("<td data-label=\"Meetings attended\">3 of 3</td>"),
        "the seat was held: {text}"
    );
    assert!(page.says("of meetings at which they sat themselves") && page.says("its holder or an alternate sat there"));
    let records = claire.get(&format!("{PAGE}/organizations/{clinic}"));
    assert!(records.says("Alternate: Jo Roy"), "{}", records.text());
    let french = claire.get(&format!("{PAGE}/organizations/{clinic}").replacen("/en/", "/fr/", 1));
    assert!(french.says("Suppléance\u{a0}: Jo Roy"), "{}", french.text());
}

#[test]
fn a_promise_kept_before_its_day_counts_on_the_day_it_was_kept() {
    let house = house();
    let (_, clinic) = council(&house, 0, "");
    for (due, kept) in
        [("2026-12-20", "2026-11-10"), ("2026-10-30", "2026-09-02"), ("2026-08-14", "2026-09-30"), ("2026-11-16", "2026-11-16")]
    {
        promise(&house, clinic, (due, true));
        house.given(move |tx| tx.run(sql!("UPDATE follow_up SET closed_on = $2 WHERE due_on = $1"), bind![due, kept]));
    }
    promise(&house, clinic, ("2026-12-01", false));
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let text = claire.get(&format!("{PAGE}/quarters.csv?measure=follow_up&line=organization&months=12")).text();
    let row = text.lines().find(|row| row.starts_with("The health")).expect("a line");
    let cells: Vec<_> = row.split(',').skip(1).map(str::trim).collect();
    assert_eq!(cells, ["0", "0", "0", "0", "0", "0", "1", "2", "2", "2"], "the late one on its day, the open one not before it");
    let page = claire.get(&format!("{PAGE}/quarters?measure=follow_up"));
    assert!(page.says("2 of 2") && page.says("on the day they came, and otherwise on the day they were for"), "{}", page.text());
}

#[test]
fn a_letter_that_only_saves_the_date_asks_for_no_reply() {
    let house = house();
    council(&house, 0, "");
    house.given(|tx| {
        let seats: Vec<(Id, Id, Id)> =
            tx.rows(sql!("SELECT t.seat_id, t.person_id, t.partnership_id FROM tenure t ORDER BY t.id"), bind![])?;
        let (meeting,): (Id,) = tx.one(sql!("SELECT id FROM meeting WHERE held_on = '2026-09-08'"), bind![])?;
        for ((seat, person, partnership), invited) in seats.into_iter().zip([Some("2026-08-20"), None]) {
            tx.run(
                sql!(
                    "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at, invited_on)
                     VALUES ($1, $2, $3, $4, $5, '2026-06-20', '', '2026-06-20T12:00:00Z', $6)"
                ),
                bind![Id::new(now()), partnership, meeting, seat, person, invited],
            )?;
        }
        Ok(())
    });
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let api: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside/momentum").bytes).expect("JSON");
    assert_eq!(api["rates"]["replies"], serde_json::json!({ "kept": 0, "asked": 1 }), "{api}");
    let moved = |day: &'static str| {
        house.given(move |tx| {
            let (id,): (Id,) = tx.one(sql!("SELECT id FROM convocation WHERE invited_on IS NOT NULL"), bind![])?;
            tx.run(sql!("DELETE FROM reply"), bind![])?;
            tx.run(
                sql!(
                    "INSERT INTO reply (convocation_id, answer, alternate_words, replied_at, held_on)
                     VALUES ($1, 'present', '', '2026-08-25T12:00:00Z', $2)"
                ),
                bind![id, day],
            )
        });
        let api: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside/momentum").bytes).expect("JSON");
        api["rates"]["replies"]["kept"].clone()
    };
    assert_eq!((moved("2026-09-01"), moved("2026-09-08")), (1.into(), 1.into()), "whoever replied has replied, whatever the day is now");
    let page = claire.get(PAGE);
    assert!(page.says("whatever day the meeting has since moved to"), "{}", page.text());
}

#[test]
fn a_reply_is_something_heard_from_an_organization() {
    let house = house();
    let (_, clinic) = council(&house, 3, "");
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let latest = || {
        let api: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside/momentum").bytes).expect("JSON");
        let all = api["organizations"].as_array().expect("a list").clone();
        let one = all.into_iter().find(|one| one["id"] == clinic.to_string()).expect("the clinic");
        (one["latest"].clone(), api["quiet_organizations"].as_array().map(Vec::len))
    };
    assert_eq!(latest(), (serde_json::Value::Null, Some(1)));
    house.given(|tx| {
        let (id, (seat, person, partnership)) = (
            Id::new(now()),
            tx.one::<(Id, Id, Id)>(
                sql!("SELECT t.seat_id, t.person_id, t.partnership_id FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE s.sectors = 'health'"),
                bind![],
            )?,
        );
        let (meeting,): (Id,) = tx.one(sql!("SELECT id FROM meeting WHERE held_on = '2026-09-08'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at, invited_on)
                 VALUES ($1, $2, $3, $4, $5, '2026-08-20', '', '2026-08-20T12:00:00Z', '2026-08-20')"
            ),
            bind![id, partnership, meeting, seat, person],
        )?;
        tx.run(
            sql!(
                "INSERT INTO reply (convocation_id, answer, alternate_words, replied_at, held_on)
                 VALUES ($1, 'regrets', '', '2026-08-25T12:00:00Z', '2026-09-01')"
            ),
            bind![id],
        )
    });
    assert_eq!(latest(), ("2026-08-25".into(), Some(0)), "a reply for the day on which the meeting stood then");
    house.given(|tx| tx.run(sql!("UPDATE reply SET replied_at = '2026-11-30T23:00:00Z'"), bind![]));
    assert_eq!(latest().0, "2026-11-16", "never after today");
}

#[test]
fn an_organization_that_was_entered_only_now_has_not_gone_quiet_whatever_day_its_seat_began() {
    let house = house();
    let (_, clinic) = council(&house, 3, "");
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let quiet = || {
        let api: serde_json::Value = serde_json::from_slice(&claire.get("/api/v1/p/riverside/momentum").bytes).expect("JSON");
        api["quiet_organizations"].as_array().expect("a list").clone()
    };
    assert_eq!(quiet(), [serde_json::Value::from(clinic.to_string())]);
    house.given(move |tx| {
        let (partnership, body): (Id, Id) = tx.one(sql!("SELECT partnership_id, id FROM body"), bind![])?;
        seated(tx, (partnership, body), 3, (Id::new(now()), Id::new(now()), "Jo Roy", "shelter"))
    });
    assert_eq!(quiet(), [serde_json::Value::from(clinic.to_string())], "it sits since 2024 and is here since today");
    let page = claire.get(PAGE);
    assert!(page.says("an organization that has been in the directory for two quarters"), "{}", page.text());
}

#[test]
fn who_missed_two_in_a_row_or_is_not_heard_of_is_named_with_a_gentle_step() {
    for (said, step) in [("regrets", "Regrets were sent each time"), ("absent", "Nothing was said"), ("", "Nothing was said")] {
        let house = house();
        council(&house, 2, said);
        let page = in_partnership(&house, "Sam", "riverside", SECRETARY).get(PAGE);
        assert!(page.says("Seat 2, Council") && page.says("Bo Chen") && page.says("missed 2 meetings in a row"), "{}", page.text());
        assert!(page.says(step) && !page.says("Ana Petrović"), "{said}: {}", page.text());
        assert!(page.says("last heard: 10 March 2026"), "the clinic has said nothing for two quarters: {}", page.text());
    }
}

#[test]
fn who_has_only_just_sat_down_has_not_gone_quiet() {
    let house = house();
    council(&house, 3, "absent");
    house.given(|tx| tx.run(sql!("UPDATE tenure SET starts_on = '2026-10-01'"), bind![]));
    house.given(|tx| tx.run(sql!("DELETE FROM attendance"), bind![]));
    let page = in_partnership(&house, "Claire", "riverside", COORDINATOR).get(PAGE);
    assert!(page.says("Nobody has gone quiet") && page.says("never"), "{}", page.text());
}

#[test]
fn it_is_for_the_secretariat_of_the_same_partnership_alone() {
    let house = house();
    let (_, clinic) = council(&house, 2, "");
    for page in
        [PAGE.to_owned(), format!("{PAGE}/organizations/{clinic}"), format!("{PAGE}.xlsx"), "/api/v1/p/riverside/momentum".to_owned()]
    {
        assert_eq!(in_partnership(&house, "Emma", "riverside", MEMBER).get(&page).status, 403, "{page}");
        assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get(&page).status, 404, "{page}");
    }
}

#[test]
fn a_partnership_that_never_met_is_told_so_and_a_strange_period_is_the_usual_one() {
    let house = house();
    let claire = in_partnership(&house, "Claire", "riverside", COORDINATOR);
    assert!(claire.get(PAGE).says("Nothing to count yet"));
    assert!(claire.get(&format!("{PAGE}?months=ten")).says("Nothing to count yet"));
    let elsewhere = organizations::OrganizationId::new(now());
    assert_eq!(claire.get(&format!("{PAGE}/organizations/{elsewhere}")).status, 404);
}
