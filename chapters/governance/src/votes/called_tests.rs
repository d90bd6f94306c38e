//! The roll called at a meeting, as those who run it meet it: answers written down, refused, overtaken, and told by name.

use access::standings::{CHAIR, SECRETARY};
use kit::{
    Id, Lang, bind,
    lang::Bilingual,
    permits::Standing,
    sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use super::tests::{Ids, call_roll, links, open, open_at, page_of, result};
use crate::testing::{Council, coordinator, council, house, member, partnership, words_of};

/// Somebody with a standing and a name of their own.
fn called<'h>(house: &'h TestHouse, name: &'static str, standing: Standing) -> Visitor<'h> {
    registry::testing::in_partnership(house, name, "riverside", standing)
}

/// A roll call at the meeting, at which the three seats are there.
fn roll_call(by: &Visitor<'_>, it: &Council) -> String {
    call_roll(by, it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    page_of(&open_at(by, it, "roll_call"))
}

/// The secretary's form: what each of these seats said, empty where it was not called.
fn answers(by: &Visitor<'_>, page: &str, said: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = said.iter().flat_map(|(seat, mark)| [("seat", *seat), ("mark", *mark)]).collect();
    by.post(&format!("{page}/answers"), &fields)
}

/// What stands on the list: the mark, who wrote it down and whether with an account, by number of the seat.
fn written(house: &TestHouse) -> Vec<(Option<String>, String, Option<Id>)> {
    house.look(|tx| tx.rows(sql!("SELECT mark, taken_by, taken_account_id FROM vote_line ORDER BY number"), bind![]))
}

#[test]
fn the_secretary_calls_the_roll_in_parts_and_the_minutes_have_it_by_name() {
    let house = house();
    let (it, secretary) = (council(&house, "riverside"), called(&house, "Sam Ito", SECRETARY));
    let page = roll_call(&secretary, &it);
    let seats = Ids::of(&it).seats;
    let shown = secretary.get(&page);
    assert!(shown.says("Call the roll") && shown.says("id=\"mark-1\"") && shown.says("id=\"mark-3\""), "{}", shown.text());
    assert!(secretary.get(&page.replace("/en/", "/fr/")).says("L’appel des sièges"));
    assert!(!member(&house).get(&page).says("Call the roll") && answers(&member(&house), &page, &[]).status == 403);
    assert_eq!(answers(&secretary, &page, &[(&seats[0], "y"), (&seats[1], ""), (&seats[2], "")]).status, 303);
    let half = secretary.get(&page);
    assert!(half.says("Yes (said aloud, written down by Sam Ito)") && half.says("1 of 3 seats has voted"), "{}", half.text());
    assert!(!half.says("id=\"mark-1\"") && half.says("id=\"mark-2\""), "who has answered is not called again");
    assert_eq!(answers(&secretary, &page, &[(&seats[1], "n"), (&seats[2], "a")]).status, 303);
    assert!(!secretary.get(&page).says("Call the roll"), "everyone has answered");
    let by: Vec<_> = written(&house).into_iter().map(|(mark, by, account)| (mark, by, account.is_some())).collect();
    let line = |mark: &str| (Some(mark.to_owned()), "Sam Ito".to_owned(), true);
    assert_eq!(by, [line("yes"), line("no"), line("abstain")]);
    let json: serde_json::Value = serde_json::from_slice(&secretary.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!(json["vote_events"][0]["votes"][0]["taken_by"].as_str(), Some("Sam Ito"));
    let told: Vec<(String, String)> =
        house.look(|tx| tx.rows(sql!("SELECT detail, actor_name FROM chronicle_detail ORDER BY sequence"), bind![]));
    let sealed = told.iter().filter(|(detail, actor)| actor == "Sam Ito" && detail.contains(&it.people[1].to_string())).count();
    assert!(sealed >= 1, "the chronicle says who wrote it, and for whom: {told:?}");
    assert_eq!(secretary.post(&format!("{page}/closing"), &[]).status, 303);
    told_by_name(&house, &secretary, &it);
}

/// The decision, the meeting and its minutes say who said what; what everyone may read counts.
fn told_by_name(house: &TestHouse, by: &Visitor<'_>, it: &Council) {
    let (decision,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    let (page, meeting) = (format!("/en/p/riverside/decisions/{decision}"), format!("/en/p/riverside/meetings/{}", it.meeting));
    let names = "For: Ana Petrović. Against: Brice N’Guessan. Abstaining: Chloé O’Neil.";
    assert!(by.get(&page).says(names), "{}", by.get(&page).text());
    assert!(by.get(&page.replace("/en/", "/fr/")).says("Pour\u{a0}: Ana Petrović. Contre\u{a0}: Brice N’Guessan."));
    let json: serde_json::Value = serde_json::from_slice(&by.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((json["roll_call"][1]["name"].as_str(), json["roll_call"][1]["mark"].as_str()), (Some("Brice N’Guessan"), Some("no")));
    let body = it.body;
    house.given(move |tx| {
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE WHERE id = $1"), bind![body])?;
        tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![])
    });
    assert!(by.get(&meeting).says(names), "{}", by.get(&meeting).text());
    let word = words_of(&by.get(&format!("{meeting}/minutes.docx")));
    assert!(word.contains(names) && word.contains("1 for, 1 against, 1 abstaining"), "{word}");
    let open = house.nobody().get(&format!("/en/p/riverside/minutes/{}", it.meeting));
    assert!(open.status == 200 && open.says("1 for, 1 against, 1 abstaining"), "{}", open.text());
    assert!(!open.says("Ana Petrović") && !open.says("N’Guessan"), "what everyone reads counts and names nobody");
}

#[test]
fn what_was_not_said_or_not_by_a_seat_of_the_list_is_refused_and_stays_typed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    call_roll(&coordinator, &it, [("||", "present"), ("||", "present"), ("||", "regrets")]);
    let page = page_of(&open_at(&coordinator, &it, "roll_call"));
    let (seats, elsewhere) = (Ids::of(&it).seats, council(&house, "hillside").seats[0].to_string());
    let refused = |said: &[(&str, &str)], words: &str| {
        let answer = answers(&coordinator, &page, said);
        assert!(answer.status == 422 && answer.says(words), "{words}: {}", answer.text());
        answer
    };
    refused(&[], "Choose what at least one seat said.");
    refused(&[(&seats[0], ""), (&seats[1], "")], "Choose what at least one seat said.");
    refused(&[(&seats[0], "maybe")], "Choose one of the answers offered");
    refused(&[(&elsewhere, "y")], "Choose one of the answers offered");
    refused(&[("nobody", "y")], "Choose one of the answers offered");
    refused(&[(&seats[0], "y"), (&seats[0], "n")], "Choose one of the answers offered");
    let absent = refused(&[(&seats[0], "n"), (&seats[2], "y")], "stands back: seat 3 (Chloé O’Neil)");
    assert!(absent.says("value=\"n\" selected"), "what was chosen stays: {}", absent.text());
    let french = answers(&coordinator, &page.replace("/en/", "/fr/"), &[(&seats[2], "y")]);
    assert!(french.status == 422 && french.says("Ne vote pas ici"), "{}", french.text());
    call_roll(&coordinator, &it, [("present||", "present"), ("present||", "absent"), ("regrets||", "regrets")]);
    assert!(coordinator.get(&page).says("Away now, or standing back from this item: seat 2 (Brice N’Guessan)."));
    refused(&[(&seats[1], "y")], "Noted as away, or standing back from this item: seat 2");
    assert!(written(&house).iter().all(|(mark, ..)| mark.is_none()), "nothing was written");
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 422, "nobody has voted");
    assert_eq!(answers(&coordinator, &page, &[(&seats[0], "y")]).status, 303);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    let late = answers(&coordinator, &page, &[(&seats[0], "y")]);
    assert!(late.status == 409 && late.says("Somebody else has closed this vote"), "{}", late.text());
    assert!(!coordinator.get(&page).says("Call the roll"));
}

#[test]
fn what_a_seat_said_by_its_own_link_stays() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = roll_call(&coordinator, &it);
    let ids = Ids::of(&it);
    let link = links(&coordinator, &page, &ids.people[..1]).remove(0);
    assert_eq!(house.nobody().post(&link, &[("mark", "n")]).status, 303);
    let over = answers(&coordinator, &page, &[(&ids.seats[0], "y"), (&ids.seats[1], "a")]);
    assert!(over.status == 422 && over.says("Has voted in the meantime: seat 1 (Ana Petrović)."), "{}", over.text());
    assert!(over.says("value=\"a\" selected") && !over.says("id=\"mark-1\""), "the others stay chosen, that seat is off the list");
    assert_eq!(answers(&coordinator, &page, &[(&ids.seats[1], "a")]).status, 303);
    let all = written(&house);
    assert_eq!((all[0].0.as_deref(), all[0].1.as_str(), all[1].0.as_deref()), (Some("no"), "", Some("abstain")));
    let own = links(&coordinator, &page, &ids.people[1..2]);
    assert!(own.is_empty(), "whose answer was written down is not asked again");
}

#[test]
fn whoever_declared_a_conflict_is_not_called() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = roll_call(&coordinator, &it);
    let (partnership, meeting, item, chloe) = (partnership(&house, "riverside"), it.meeting, it.item, it.people[2]);
    house.given(move |tx| {
        let nature = Bilingual::new("Her employer.", "Son employeur.", Lang::En);
        crate::meetings::declare(tx, (partnership, meeting), Id::new(now()), (item, chloe, &nature))
    });
    let shown = coordinator.get(&page);
    assert!(shown.says("id=\"mark-2\"") && !shown.says("id=\"mark-3\""), "{}", shown.text());
    let seats = Ids::of(&it).seats;
    let declared_since = answers(&coordinator, &page, &[(&seats[2], "y")]);
    assert!(declared_since.status == 422 && declared_since.says("standing back from this item: seat 3"), "{}", declared_since.text());
    let next = page_of(&open_at(&coordinator, &it, "roll_call"));
    assert!(coordinator.get(&next).says("Stands back: Her employer.") && !coordinator.get(&next).says("id=\"mark-3\""));
    let on_the_list = answers(&coordinator, &next, &[(&seats[2], "y")]);
    assert!(on_the_list.status == 422 && on_the_list.says("stands back: seat 3"), "{}", on_the_list.text());
}

#[test]
fn neither_a_secret_ballot_nor_a_vote_between_meetings_is_called() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    call_roll(&coordinator, &it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    let (ids, seat) = (Ids::of(&it), it.seats[0].to_string());
    let secret = page_of(&open_at(&coordinator, &it, "secret"));
    let between = page_of(&open(&coordinator, &ids, &[]));
    let consensus = page_of(&open_at(&coordinator, &it, "consensus"));
    let cases = [
        (&secret, "nobody answers aloud", "personne ne répond de vive voix"),
        (&between, "no table around which to ask", "il n’y a pas de tour de table"),
        (&consensus, "write down where each seat stands", "écrivez où se situe chaque siège"),
    ];
    for (page, words, french) in cases {
        assert!(!coordinator.get(page).says("Call the roll"), "{page}");
        let refused = answers(&coordinator, page, &[(&seat, "y")]);
        assert!(refused.status == 409 && refused.says(words), "{words}: {}", refused.text());
        assert!(answers(&coordinator, &page.replace("/en/", "/fr/"), &[(&seat, "y")]).says(french), "{french}");
    }
    assert!(written(&house).iter().all(|(mark, by, _)| mark.is_none() && by.is_empty()));
}

#[test]
fn of_two_who_write_down_one_seat_at_once_one_is_told() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = roll_call(&coordinator, &it);
    let (seats, both) = (Ids::of(&it).seats, std::sync::Barrier::new(2));
    let write = &|(name, standing, mark): (&'static str, Standing, &str)| {
        let by = called(&house, name, standing);
        both.wait();
        (name, mark.to_owned(), answers(&by, &page, &[(&seats[0], mark), (&seats[1], mark)]))
    };
    let mut done: Vec<_> = std::thread::scope(|threads| {
        let all = [("Sam Ito", SECRETARY, "y"), ("Dana Cole", CHAIR, "n")].map(|one| threads.spawn(move || write(one)));
        all.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    done.sort_by_key(|(_, _, answer)| answer.status);
    assert_eq!(done.iter().map(|(_, _, answer)| answer.status).collect::<Vec<_>>(), [303, 422], "{}", done[1].2.text());
    assert!(done[1].2.says("Has voted in the meantime: seat 1 (Ana Petrović), 2 (Brice N’Guessan)."), "{}", done[1].2.text());
    let (first, mark) = (done[0].0, if done[0].1 == "y" { "yes" } else { "no" });
    for (said, by, _) in &written(&house)[..2] {
        assert_eq!((said.as_deref(), by.as_str()), (Some(mark), first), "both lines are of one hand");
    }
    assert_eq!(answers(&coordinator, &page, &[(&seats[2], "y")]).status, 303);
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, if mark == "yes" { "carried" } else { "defeated" });
}

#[test]
fn where_a_seat_stands_in_a_consensus_names_whoever_wrote_it_down() {
    let house = house();
    let (it, secretary) = (council(&house, "riverside"), called(&house, "Sam Ito", SECRETARY));
    call_roll(&secretary, &it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    let page = page_of(&open_at(&secretary, &it, "consensus"));
    let ids = Ids::of(&it);
    let link = links(&secretary, &page, &ids.people[..1]).remove(0);
    assert_eq!(house.nobody().post(&link, &[("mark", "can_live")]).status, 303);
    assert_eq!(secretary.post(&format!("{page}/stands"), &[("everyone", "true"), ("seat", &ids.seats[1]), ("was", "||")]).status, 303);
    let shown = secretary.get(&page);
    assert!(shown.says("Full support (said aloud, written down by Sam Ito)"), "{}", shown.text());
    let by: Vec<String> = written(&house).into_iter().map(|(_, by, _)| by).collect();
    assert_eq!(by, ["", "Sam Ito", ""], "who spoke by their own link wrote it themselves");
}

#[test]
fn the_twin_says_who_voted_what_in_a_roll_call_and_never_in_a_secret_ballot() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    call_roll(&coordinator, &it, [("||", "present"), ("||", "present"), ("||", "present")]);
    let json = |page: &str| -> serde_json::Value {
        let twin = coordinator.get(&page.replace("/en/", "/api/v1/"));
        serde_json::from_slice(&twin.bytes).expect("JSON")
    };
    let page = page_of(&open_at(&coordinator, &it, "roll_call"));
    assert_eq!(json(&page)["result"], serde_json::Value::Null, "it is not closed");
    let (seat, voter) = (it.seats[0], it.people[0]);
    house.given(move |tx| {
        let cast = kit::sql!("UPDATE vote_line SET voted_as = 'holder', voter_id = $2, mark = 'yes' WHERE seat_id = $1");
        tx.run(cast, kit::bind![seat, voter])
    });
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    let closed = json(&page);
    let (event, listed) = (&closed["vote_events"][0], json("/api/v1/p/riverside/votes"));
    assert_eq!((closed["result"].as_bool(), event["result"].as_bool()), (Some(true), Some(true)));
    assert_eq!((&listed["items"][0]["result"], &listed["items"][0]["requirement"]), (&closed["result"], &closed["requirement"]));
    assert_eq!((event["votes"][0]["voter_id"].as_str(), event["votes"][0]["option"].as_str()), (Some(&*voter.to_string()), Some("yes")));
    assert_eq!(event["counts"][0], serde_json::json!({ "option": "yes", "value": 1 }));
    let secret = page_of(&open_at(&coordinator, &it, "secret"));
    house.given(move |tx| {
        tx.run(kit::sql!("UPDATE vote_line SET voted_as = 'holder' WHERE seat_id = $1 AND mark IS NULL"), kit::bind![seat])
    });
    for vote in json(&secret)["vote_events"][0]["votes"].as_array().expect("a list") {
        assert!(vote["voter_id"].is_null() && vote["option"].is_null(), "{vote}");
    }
    let register = json("/api/v1/p/riverside/decisions");
    assert_eq!((register["items"][0]["result"].as_str(), register["items"][0]["requirement"].is_string()), (Some("carried"), true));
}

#[test]
fn a_tie_defeats_the_motion_and_its_page_says_why() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let page = roll_call(&coordinator, &it);
    let seats = it.seats.map(|seat| seat.to_string());
    let said = answers(&coordinator, &page, &[(&seats[0], "y"), (&seats[1], "n"), (&seats[2], "a")]);
    assert_eq!(said.status, 303, "{}", said.text());
    assert_eq!(coordinator.post(&format!("{page}/closing"), &[]).status, 303);
    assert_eq!(result(&house, &page).0, "defeated");
    let closed = coordinator.get(&page);
    assert!(closed.says("Not met") && closed.says("In favour: 1; against: 1; abstaining: 1"), "{}", closed.text());
    let french = coordinator.get(&page.replace("/en/", "/fr/"));
    assert!(french.says("Condition non remplie"), "{}", french.text());
}
