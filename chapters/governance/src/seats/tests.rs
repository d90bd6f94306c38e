//! The room as visitors meet it.

use kit::{
    Id, bind, sql,
    testing::{now, today},
};

use super::Role;
use crate::testing::{body, coordinator, council, holds, house, member, organization, partnership, person, seat};

const LIST: &str = "/en/p/riverside/seats";

#[test]
fn a_seat_is_vacant_until_someone_holds_it() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let place = seat(&house, "riverside", council, 1);
    let (coordinator, ana) = (coordinator(&house), person(&house, "riverside", "Ana <b>Petrović</b>", None).to_string());
    assert!(coordinator.get(&format!("{LIST}?state=vacant")).says("Place 1"));
    let fields = [("person", ana.as_str()), ("role", "holder"), ("starts_on", "2026-01-01"), ("ends_on", "2026-12-31")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/appointment"), &fields).status, 303);
    assert!(!coordinator.get(&format!("{LIST}?state=vacant")).says("Place 1"));
    assert!(coordinator.get(&format!("{LIST}?state=ending")).says("Place 1"));
    let page = coordinator.get(&format!("/fr/p/riverside/seats/{place}"));
    assert!(page.says("Petrović") && !page.says("<b>Petrović"));
    assert!(coordinator.get("/en/p/riverside/seats.csv").text().contains("Petrović"));
    assert!(coordinator.get("/api/v1/p/riverside/seats").says("\"memberships\""));
}

#[test]
fn organizations_are_seated_in_one_go_with_whoever_speaks_for_them() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let (library, clinic) = (organization(&house, "riverside", "City Library"), organization(&house, "riverside", "Clinic"));
    let (coordinator, ana) = (coordinator(&house), person(&house, "riverside", "Ana Petrović", None));
    house.given(move |tx| {
        tx.run(
            sql!("INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on) VALUES ($1, $2, $3, '', '', 'en.missing', $4)"),
            bind![Id::new(now()), ana, library, "2024-01-01"],
        )
    });
    let (form, seats) = (format!("/en/p/riverside/bodies/{council}/seats/new"), format!("/en/p/riverside/bodies/{council}/seats"));
    assert!(coordinator.get(&form).says("City Library") && coordinator.get(&form).says("Ana Petrović"));
    let nothing = coordinator.post(&seats, &[("starts_on", "2026-01-01")]);
    assert!(nothing.status == 422 && nothing.says("Tick at least one organization."));
    let (library, clinic) = (library.to_string(), clinic.to_string());
    let holder = format!("{library}:{ana}");
    let sent = [
        ("organization", library.as_str()),
        ("organization", clinic.as_str()),
        ("holder", holder.as_str()),
        ("holder", ""),
        ("starts_on", "2026-01-01"),
        ("is_voting", "true"),
    ];
    let backwards = coordinator.post(&seats, &[&sent[..], &[("ends_on", "2025-12-31")]].concat());
    assert!(backwards.status == 422 && backwards.says("checked"), "what was ticked is still ticked");
    for (held_from, ends_on) in [("2025-12-31", ""), ("soon", ""), ("", "2026-11-15"), ("2026-06-01", "2026-05-31")] {
        let wrong = coordinator.post(&seats, &[&sent[..], &[("held_from", held_from), ("ends_on", ends_on)]].concat());
        assert!(wrong.status == 422 && wrong.says("checked"), "{held_from} {ends_on}: {}", wrong.text());
    }
    assert_eq!(coordinator.post(&seats, &sent).status, 303);
    let list = coordinator.get(LIST);
    assert!(list.says("City Library") && list.says("Clinic") && list.says("Ana Petrović") && list.says("Vacant"));
    let again = coordinator.post(&seats, &sent);
    assert!(again.status == 422 && again.says("got a seat here in the meantime"), "nothing is made twice");
    let (made,): (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM seat"), bind![]));
    assert_eq!(made, 2);
    assert_eq!(member(&house).post(&seats, &sent).status, 403);
    let elsewhere = organization(&house, "hillside", "Elsewhere").to_string();
    assert_eq!(coordinator.post(&seats, &[("organization", elsewhere.as_str()), ("starts_on", "2026-01-01")]).status, 422);
}

#[test]
fn who_is_found_on_an_old_seat_sits_there_since_today_unless_it_is_said_since_when() {
    for (seats_from, held_from, since) in [
        ("2019-04-01", "", "2026-11-16"),
        ("2019-04-01", "2024-09-01", "2024-09-01"),
        ("2019-04-01", "2019-04-01", "2019-04-01"),
        ("2027-01-01", "", "2027-01-01"),
    ] {
        let house = house();
        let council = body(&house, "riverside", "Council", "council");
        house.given(|tx| tx.run(sql!("UPDATE body SET starts_on = '2019-04-01'"), bind![]));
        let library = organization(&house, "riverside", "City Library").to_string();
        let holder = format!("{library}:{}", person(&house, "riverside", "Ana Petrović", None));
        let coordinator = coordinator(&house);
        let form = coordinator.get(&format!("/fr/p/riverside/bodies/{council}/seats/new"));
        assert!(form.says("Leurs titulaires siègent depuis le") && form.says("Sans date"), "{}", form.text());
        let sent = [("organization", library.as_str()), ("holder", holder.as_str()), ("starts_on", seats_from), ("held_from", held_from)];
        assert_eq!(coordinator.post(&format!("/en/p/riverside/bodies/{council}/seats"), &sent).status, 303);
        let kept: (String, String) =
            house.look(|tx| tx.one(sql!("SELECT s.starts_on, t.starts_on FROM seat s JOIN tenure t ON t.seat_id = s.id"), bind![]));
        assert_eq!((kept.0.as_str(), kept.1.as_str()), (seats_from, since));
    }
}

#[test]
fn a_seat_without_a_number_takes_the_next() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    seat(&house, "riverside", council, 7);
    let body = council.to_string();
    let fields = [("body", body.as_str()), ("label_en", "Library"), ("kind", "organizational"), ("starts_on", "2026-01-01")];
    assert_eq!(coordinator(&house).post(LIST, &fields).status, 303);
    let (last,): (i64,) = house.look(|tx| tx.one(sql!("SELECT MAX(number) FROM seat"), bind![]));
    assert_eq!(last, 8);
}

#[test]
fn two_people_cannot_hold_a_seat_at_once_and_nobody_of_elsewhere_can() {
    let house = house();
    let it = council(&house, "riverside");
    let (coordinator, other) = (coordinator(&house), person(&house, "riverside", "Dov Levin", None).to_string());
    let stranger = person(&house, "hillside", "Esi Mensah", None).to_string();
    let address = format!("{LIST}/{}/appointment", it.seats[0]);
    let answer = coordinator.post(&address, &[("person", &other), ("role", "holder"), ("starts_on", "2026-01-01")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Somebody else is on this seat"));
    let french = coordinator.post(&address.replace("/en/", "/fr/"), &[("person", &other), ("role", "holder"), ("starts_on", "2026-01-01")]);
    assert!(french.status == 422 && french.says("Une autre personne occupe ce siège durant cette période."), "{}", french.text());
    assert_eq!(coordinator.post(&address, &[("person", &stranger), ("role", "alternate"), ("starts_on", "2026-01-01")]).status, 422);
    assert_eq!(coordinator.post(&address, &[("person", &other), ("role", "alternate"), ("starts_on", "2026-01-01")]).status, 303);
}

#[test]
fn an_alternate_of_another_organization_is_refused_or_told_of() {
    let house = house();
    let it = council(&house, "riverside");
    let (coordinator, seat) = (coordinator(&house), it.seats[0]);
    let (city, bank) = (organization(&house, "riverside", "The City"), organization(&house, "riverside", "Food Bank"));
    let (ruth, dov) = (person(&house, "riverside", "Ruth Bell", None), person(&house, "riverside", "Dov Levin", None));
    for (who, organization) in [(ruth, bank), (dov, bank), (dov, city)] {
        let speaks = sql!(
            "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on)
             VALUES ($1, $2, $3, '', '', 'en.missing', '2024-04-01')"
        );
        house.given(move |tx| tx.run(speaks, bind![Id::new(now()), who, organization]));
    }
    let filled = |alternates: &'static str| {
        let set = sql!("UPDATE seat SET organization_id = $2, alternates = $3 WHERE id = $1");
        house.given(move |tx| tx.run(set, bind![seat, city, alternates]));
    };
    let page = format!("{LIST}/{seat}");
    let appoint = |lang: &str, who: Id| {
        let (who, city) = (who.to_string(), city.to_string());
        let fields = [("person", &*who), ("organization", &*city), ("role", "alternate"), ("starts_on", "2026-11-20")];
        coordinator.post(&format!("{}/appointment", page.replace("/en/", lang)), &fields)
    };
    filled("anyone");
    let refused = appoint("/en/", ruth);
    assert!(refused.status == 422 && refused.says("Ruth Bell speaks for Food Bank. Only people of The City"), "{}", refused.text());
    assert!(appoint("/fr/", ruth).says("la suppléance est réservée à l’organisme (The City)"));
    assert_eq!(appoint("/en/", dov).status, 303, "he speaks for the city too");
    assert!(!coordinator.get(&page).says("not for The City"));
    filled("named");
    assert_eq!(appoint("/en/", ruth).status, 303);
    assert!(coordinator.get(&page).says("Ruth Bell stands in on this seat and speaks for Food Bank, not for The City."));
    assert!(coordinator.get(&page.replace("/en/", "/fr/")).says("Ruth Bell fait la suppléance à ce siège et parle au nom de Food Bank"));
}

#[test]
fn holding_a_seat_gives_an_account_the_standing_of_a_member_and_leaving_takes_it_back() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let place = seat(&house, "riverside", council, 1);
    let (account, coordinator) = (Id::new(now()), coordinator(&house));
    let who = person(&house, "riverside", "Farid Rahimi", Some(account)).to_string();
    let theirs = house.signed_in(account, "Farid Rahimi");
    assert_eq!(theirs.get(LIST).status, 404);
    let fields = [("person", who.as_str()), ("role", "holder"), ("starts_on", "2026-01-01")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/appointment"), &fields).status, 303);
    assert_eq!(theirs.get(LIST).status, 200);
    let tenure: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM tenure"), bind![]));
    let ending = [("tenure", tenure.0.as_str()), ("ends_on", "2026-11-15"), ("reason", "resigned")];
    assert_eq!(coordinator.post(&format!("{LIST}/{place}/ending"), &ending).status, 303);
    assert_eq!(theirs.get(LIST).status, 404);
}

#[test]
fn a_member_may_not_appoint_and_a_number_is_given_once() {
    let house = house();
    let it = council(&house, "riverside");
    let fields = [
        ("body", it.body.to_string()),
        ("number", "1".into()),
        ("label_en", "Health".into()),
        ("kind", "organizational".into()),
        ("starts_on", "2026-01-01".into()),
    ];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(member(&house).post(LIST, &fields).status, 403);
    let answer = coordinator(&house).post(LIST, &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.says("already has a seat with that number"));
}

#[test]
fn a_seat_of_another_partnership_is_not_found() {
    let house = house();
    let it = council(&house, "hillside");
    assert_eq!(coordinator(&house).get(&format!("{LIST}/{}", it.seats[0])).status, 404);
}

#[test]
fn seats_are_counted_by_sector_as_they_stood_on_a_day() {
    let house = house();
    let it = council(&house, "riverside");
    let empty = seat(&house, "riverside", it.body, 4);
    let riverside = partnership(&house, "riverside");
    let counted = house.look(|tx| super::by_sector(tx, riverside, today()));
    assert_eq!((counted[0].sector.as_str(), counted[0].seats, counted[0].filled), ("health", 4, 3));
    holds(&house, "riverside", empty, it.people[0], Role::Holder);
    assert_eq!(house.look(|tx| super::filled(tx, riverside, today())), (4, 4));
}

#[test]
fn a_seat_says_for_whom_it_is_kept_who_fills_it_and_whether_one_may_apply() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let (coordinator, council) = (coordinator(&house), council.to_string());
    let base = [("body", council.as_str()), ("number", "7"), ("label_en", "From the Loft"), ("kind", "youth"), ("starts_on", "2026-01-01")];
    let more = [("reserved", "youth"), ("reserved", "francophone"), ("appointed_by", "council"), ("is_open", "true"), ("term_years", "2")];
    let made = coordinator.post(LIST, &[&base[..], &more[..]].concat());
    assert_eq!(made.status, 303, "{}", made.text());
    let page = coordinator.get(made.location());
    assert!(page.says("Francophones, young people") || page.says("young people, Francophones"), "{}", page.text());
    assert!(coordinator.get(&format!("{LIST}?state=applications")).says("From the Loft"));
    assert!(!coordinator.get(&format!("{LIST}?state=ending_30")).says("From the Loft"));
    let wrong = [
        (("reserved", "none"), "Choose", "Choisissez"),
        (("appointed_by", "nobody"), "Choose", "Choisissez"),
        (("term_years", "11"), "10", "10"),
        (("alternates", "anyone"), "Choose the organization of this seat", "Choisissez l’organisme de ce siège"),
    ];
    for (field, english, french) in wrong {
        for (list, says) in [(LIST, english), ("/fr/p/riverside/seats", french)] {
            let answer = coordinator.post(list, &[&base[..], &[("note_en", "Kept as typed"), field]].concat());
            assert_eq!(answer.status, 422, "{field:?}");
            assert!(answer.says(says) && answer.says("Kept as typed"), "{field:?}: {}", answer.text());
        }
    }
}

#[test]
fn terms_that_end_within_ninety_sixty_and_thirty_days_are_listed_until_somebody_follows() {
    let house = house();
    let it = council(&house, "riverside");
    let coordinator = coordinator(&house);
    let tenures: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT id FROM tenure ORDER BY seat_id"), bind![]));
    for (days, (tenure,)) in [20, 50, 80].into_iter().zip(tenures) {
        let last = today().saturating_add(jiff::Span::new().days(days));
        house.given(move |tx| tx.run(sql!("UPDATE tenure SET ends_on = $2 WHERE id = $1"), bind![tenure, last]));
    }
    let seats = |state: &str| (1..=3).filter(|n| coordinator.get(&format!("{LIST}?state={state}")).says(&format!("Place {n}"))).count();
    assert_eq!((seats("ending_30"), seats("ending_60"), seats("ending")), (1, 2, 3));
    let page = coordinator.get(&format!("/fr/p/riverside/bodies/{}", it.body));
    assert!(page.says("D’ici 30 jours") && page.says("D’ici 60 jours") && page.says("D’ici 90 jours"), "{}", page.text());
    let next = person(&house, "riverside", "Dov Levin", None).to_string();
    let from = today().saturating_add(jiff::Span::new().days(21)).to_string();
    let first = house.look(|tx| tx.one::<(String,)>(sql!("SELECT seat_id FROM tenure ORDER BY ends_on"), bind![])).0;
    let fields = [("person", next.as_str()), ("role", "holder"), ("starts_on", from.as_str())];
    assert_eq!(coordinator.post(&format!("{LIST}/{first}/appointment"), &fields).status, 303);
    assert_eq!((seats("ending_30"), seats("ending_60"), seats("ending")), (0, 1, 2));
}

#[test]
fn the_terms_of_reference_give_a_term_its_end_and_count_how_many_one_person_serves() {
    let house = house();
    let it = council(&house, "riverside");
    crate::testing::terms_in_force(&house, it.body, |form| {
        form.term_years = "2".into();
        form.max_terms = "2".into();
    });
    let coordinator = coordinator(&house);
    let free = seat(&house, "riverside", it.body, 9);
    let address = format!("{LIST}/{free}/appointment");
    let form = coordinator.get(&format!("{address}/new"));
    assert!(form.says("value=\"2028-11-15\""), "the last day is proposed: {}", form.text());
    let ana = it.people[0].to_string();
    let appoint = |address: &str, from: &str, to: &str| {
        coordinator.post(address, &[("person", ana.as_str()), ("role", "holder"), ("starts_on", from), ("ends_on", to)])
    };
    let long = appoint(&address, "2026-04-01", "2028-04-01");
    assert!(long.status == 422 && long.says("A term on this seat lasts 2 years at most."), "{}", long.text());
    assert_eq!(appoint(&address, "2026-04-01", "2028-03-31").status, 303, "the second term: the first began in 2024");
    let third = appoint(&address, "2028-04-01", "2030-03-31");
    assert!(third.status == 422 && third.says("This would be term 3 of this person on this body, and 2 are allowed."), "{}", third.text());
    let french = appoint(&address.replace("/en/", "/fr/"), "2028-04-01", "2030-03-31");
    assert!(french.status == 422 && french.says("la limite est de 2. Choisissez quelqu’un d’autre"), "{}", french.text());
    house.given(move |tx| tx.run(sql!("UPDATE seat SET kind = 'ex_officio' WHERE id = $1"), bind![free]));
    assert_eq!(appoint(&address, "2028-04-01", "").status, 303, "who sits by an office sits as long as they hold it");
}

#[test]
fn organizations_that_are_seated_get_the_term_of_the_terms_of_reference() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    crate::testing::terms_in_force(&house, council, |form| form.term_years = "3".into());
    let (library, ana) = (organization(&house, "riverside", "City Library").to_string(), person(&house, "riverside", "Ana Petrović", None));
    let holder = format!("{library}:{ana}");
    let seats = format!("/en/p/riverside/bodies/{council}/seats");
    let sent = |ends_on: &'static str| {
        let seat = [("organization", library.as_str()), ("holder", &holder), ("starts_on", "2019-04-01")];
        coordinator(&house).post(&seats, &[&seat[..], &[("held_from", "2026-04-01"), ("ends_on", ends_on)]].concat())
    };
    let long = sent("2029-04-01");
    assert!(long.status == 422 && long.says("lasts 3 years at most"), "{}", long.text());
    assert_eq!(sent("").status, 303);
    let (last,): (String,) = house.look(|tx| tx.one(sql!("SELECT ends_on FROM tenure"), bind![]));
    assert_eq!(last, "2029-03-31");
}

#[test]
fn seats_are_posts_and_who_is_on_them_has_a_membership_on_behalf_of_an_organization() {
    let house = house();
    let it = council(&house, "riverside");
    let library = organization(&house, "riverside", "City Library");
    let seat = it.seats[0];
    house.given(move |tx| {
        tx.run(sql!("UPDATE tenure SET organization_id = $2, ends_on = '2027-03-31' WHERE seat_id = $1"), bind![seat, library])
    });
    let coordinator = coordinator(&house);
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&coordinator.get(&format!("/api/v1/p/riverside/{path}")).bytes).expect("JSON")
    };
    let all = json("seats");
    let post = &all["items"][0];
    assert_eq!((post["id"].as_str(), post["organization_id"].as_str()), (Some(&*seat.to_string()), Some(&*it.body.to_string())));
    assert_eq!((post["label"]["en"].as_str(), post["role"].as_str()), (Some("Place 1"), Some("organizational")));
    assert_eq!(post["other_names"], serde_json::json!([{ "name": "Place 1", "lang": "en" }, { "name": "Place n° 1", "lang": "fr" }]));
    assert_eq!((post["start_date"].as_str(), &post["end_date"]), (Some("2024-04-01"), &serde_json::Value::Null));
    let one = json(&format!("seats/{seat}"));
    let listed = all["memberships"].as_array().expect("a list").iter().find(|one| one["post_id"] == post["id"]).expect("it is held");
    assert_eq!(listed, &one["memberships"][0], "the list and the seat say the same");
    assert_eq!((&listed["organization_id"], listed["person_id"].as_str()), (&post["organization_id"], Some(&*it.people[0].to_string())));
    assert_eq!(
        (listed["role"].as_str(), listed["start_date"].as_str(), listed["end_date"].as_str()),
        (Some("holder"), Some("2024-04-01"), Some("2027-03-31"))
    );
    let behind = listed["on_behalf_of_id"].as_str().expect("an organization");
    assert_eq!(json(&format!("organizations/{behind}"))["name"]["en"], "City Library", "it is found where it says");
    for old in ["body_id", "seat_id", "starts_on", "ends_on"] {
        assert!(post.get(old).is_none() && listed.get(old).is_none(), "{old}");
    }
}
