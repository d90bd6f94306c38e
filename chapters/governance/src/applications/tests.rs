//! Applying, reading, deciding and deleting, through the router.

use access::standings::SECRETARY;
use jiff::Span;
use kit::{
    Id, bind, chronicle,
    db::Sql,
    sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use super::tidy;
use crate::testing::{Recruiting, application, applies, closed, coordinator, house, in_riverside, person, recruiting};

/// The address in a letter that is shown, as a path.
fn link_in(answer: &Answer) -> String {
    let text = answer.text();
    let after = text.split("<code>http://127.0.0.1:8080").nth(1).unwrap_or_else(|| panic!("no link: {text}"));
    after.split("</code>").next().expect("an end").to_owned()
}

fn count(house: &TestHouse, query: Sql) -> i64 {
    house.look(|tx| tx.one::<(i64,)>(query, bind![])).0
}

fn applications(house: &TestHouse) -> i64 {
    count(house, sql!("SELECT COUNT(*) FROM application"))
}

/// An application that came in for a round that has closed since; its page.
fn received<'h>(house: &'h TestHouse, it: &Recruiting, lang: &str) -> (Visitor<'h>, String) {
    assert_eq!(applies(house, it, ("Ada Lund", "ada@example.org", lang)).status, 200);
    closed(house, it);
    (coordinator(house), format!("/en/p/riverside/applications/{}", application(house, "ada@example.org")))
}

fn decide(visitor: &Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    visitor.post(&format!("{page}/decision"), fields)
}

/// A decision of the council that was carried.
fn carried(house: &TestHouse, it: &Recruiting) -> Id {
    let (id, body, partnership) = (Id::new(now()), it.council.body, crate::testing::partnership(house, "riverside"));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                                       search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, 2026, 7, '2026-09-16', 'approval', 'consensus', 'carried', 'Seat the youth.', '', 'en.missing', '', FALSE, 1)"
            ),
            bind![id, partnership, body],
        )
    });
    id
}

#[test]
fn one_applies_without_an_account_and_sees_it_by_a_link() {
    let house = house();
    let it = recruiting(&house);
    let form = house.nobody().get(&format!("/fr/p/riverside/recruitment/{}/apply", it.round));
    assert!(form.status == 200 && form.says("Pourquoi aimeriez-vous") && form.says("Place n° 4 (réservé"), "{}", form.text());
    let sent = applies(&house, &it, ("Ada Lund", "ada@example.org", "fr"));
    assert!(sent.status == 200 && sent.says("Votre candidature est reçue"), "{}", sent.text());
    let own = house.nobody().get(&link_in(&sent));
    assert!(own.says("I came three years ago") && own.says("conserve cette candidature"), "{}", own.text());
    let (mail,): (String,) = house.look(|tx| tx.one(sql!("SELECT body FROM outbox"), bind![]));
    assert!(mail.contains("Bonjour Ada Lund") && mail.contains("/fr/a/"));
    let told: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT detail, actor_name FROM chronicle_detail"), bind![]));
    assert!(
        told.iter().all(|(detail, name)| !detail.contains("three years") && !detail.contains("Ada") && !name.contains("Ada")),
        "{told:?}"
    );
    let kept: (String, i64) = house.look(|tx| tx.one(sql!("SELECT consent, consent_version FROM application"), bind![]));
    assert!(kept.0.contains("180 jours") && kept.1 == super::CONSENT_VERSION, "{kept:?}");
    let sector: (String, i64) = house.look(|tx| tx.one(sql!("SELECT sector, applications FROM round_count"), bind![]));
    assert_eq!(sector, ("health".to_owned(), 1), "counted under the sector of the seat");
}

#[test]
fn what_is_missing_is_said_beside_each_field_and_nothing_typed_is_lost() {
    let house = house();
    let it = recruiting(&house);
    let address = format!("/en/p/riverside/recruitment/{}/apply", it.round);
    let nobody = house.nobody();
    let empty = nobody.post(&address, &[]);
    assert!(empty.status == 422 && empty.says("Answer this question") && empty.says("only keep your application if you agree"));
    let half = [("name", "Zoë"), ("email", "zoe"), ("answers", "Because"), ("wish", "seat:nowhere"), ("lang", "vi"), ("consent", "true")];
    let again = nobody.post(&address, &half);
    assert!(again.status == 422 && again.says("Because") && again.says("value=\"Zoë\""), "{}", again.text());
    assert!(nobody.post(&address.replace("/en/", "/fr/"), &[]).says("que si vous acceptez"));
    assert_eq!(nobody.post(&address, &[("characteristics", "left-handed")]).status, 422);
    assert_eq!(nobody.post(&address, &[("outcome", "offer")]).status, 400, "nobody decides on their own application");
    assert_eq!(applications(&house), 0);
}

#[test]
fn one_is_asked_only_about_those_for_whom_seats_of_the_call_are_kept_and_told_why() {
    let house = house();
    let it = recruiting(&house);
    let [youth, rural] = [crate::terms::Reserved::Youth, crate::terms::Reserved::Rural].map(|one| one.called(kit::Lang::En));
    let address = format!("/en/p/riverside/recruitment/{}/apply", it.round);
    let form = house.nobody().get(&address);
    assert!(form.says("You are among") && form.says(youth) && form.says("Seats of this call are kept for these people"), "{}", form.text());
    assert!(!form.says(rural), "no seat is kept for it: {}", form.text());
    assert!(house.nobody().get(&address.replace("/en/", "/fr/")).says("d’où la question"));
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200);
    let kept: (String,) = house.look(|tx| tx.one(sql!("SELECT characteristics FROM application_private"), bind![]));
    assert_eq!(kept.0, "youth", "what was not asked is not kept");
    let seat = it.seat;
    house.given(move |tx| tx.run(sql!("UPDATE seat SET reserved = '' WHERE id = $1"), bind![seat]));
    let open = house.nobody().get(&address);
    assert!(open.status == 200 && !open.says("You are among") && open.says("In confidence"), "{}", open.text());
    assert_eq!(applies(&house, &it, ("Bo Strand", "bo@example.org", "en")).status, 200);
    let kept: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM application_private WHERE characteristics = ''"), bind![]));
    assert_eq!(kept.0, 1);
}

#[test]
fn a_call_that_is_not_open_refuses_applications_with_a_sentence() {
    let house = house();
    let it = recruiting(&house);
    closed(&house, &it);
    let late = applies(&house, &it, ("Ada Lund", "ada@example.org", "en"));
    assert!(late.status == 409 && late.says("This call closed on"), "{}", late.text());
    assert!(applies(&house, &it, ("Ada Lund", "ada@example.org", "fr")).says("Cet appel a pris fin"));
    let day = |days| today().saturating_add(Span::new().days(days));
    let (opens, closes) = (day(3), day(9));
    house.given(move |tx| tx.run(sql!("UPDATE recruitment_round SET opens_on = $1, closes_on = $2"), bind![opens, closes]));
    assert!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).says("Applications are received from"));
    house.given(|tx| tx.run(sql!("UPDATE recruitment_round SET state = 'draft'"), bind![]));
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 404);
    assert_eq!(applications(&house), 0);
}

#[test]
fn a_second_application_with_an_address_is_told_kindly_and_shows_nothing_of_the_first() {
    let house = house();
    let it = recruiting(&house);
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200);
    let again = applies(&house, &it, ("Somebody Else", "ADA@example.org", "en"));
    assert!(again.status == 422 && again.says("has already come in for this call") && again.says("Somebody Else"), "{}", again.text());
    assert!(!again.says("/application<"), "the link goes to the address alone");
    assert_eq!((applications(&house), count(&house, sql!("SELECT COUNT(*) FROM outbox WHERE recipient = 'ada@example.org'"))), (1, 2));
    assert_eq!(count(&house, sql!("SELECT applications FROM round_count")), 1);
}

#[test]
fn letters_to_one_address_are_limited() {
    let house = house();
    let it = recruiting(&house);
    let statuses: Vec<u16> = (0..4).map(|_| applies(&house, &it, ("Flood", "flooded@example.org", "en")).status).collect();
    assert_eq!(statuses, [200, 422, 422, 429]);
}

#[test]
fn withdrawing_deletes_the_application_and_every_name_in_it() {
    let house = house();
    let it = recruiting(&house);
    let link = link_in(&applies(&house, &it, ("Ada Lund", "ada@example.org", "en")));
    let gone = house.nobody().post(&link, &[]);
    assert!(gone.status == 200 && gone.says("is deleted"), "{}", gone.text());
    for query in [
        sql!("SELECT COUNT(*) FROM application"),
        sql!("SELECT COUNT(*) FROM application_answer"),
        sql!("SELECT COUNT(*) FROM application_private"),
        sql!("SELECT COUNT(*) FROM task_link WHERE holder = 'Ada Lund'"),
        sql!("SELECT COUNT(*) FROM chronicle_detail WHERE actor_name = 'Ada Lund'"),
    ] {
        assert_eq!(count(&house, query), 0, "{query:?}");
    }
    assert_eq!(house.nobody().get(&link).status, 404);
    assert_eq!(count(&house, sql!("SELECT withdrawn FROM recruitment_round")), 1);
    house.look(chronicle::verify).expect("the chain stands");
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200, "one may apply again");
}

#[test]
fn applications_are_deleted_when_their_days_are_over_and_the_counts_stay() {
    let house = house();
    let it = recruiting(&house);
    let (coordinator, page) = received(&house, &it, "en");
    assert_eq!(decide(&coordinator, &page, &[("outcome", "decline")]).status, 200);
    let round = format!("/en/p/riverside/rounds/{}", it.round);
    assert_eq!(coordinator.post(&format!("{round}/step"), &[("to", "decided")]).status, 303);
    tidy(house.house()).expect("a calm round");
    assert_eq!(applications(&house), 1, "not before its day");
    house.given(|tx| tx.run(sql!("UPDATE recruitment_round SET delete_on = $1"), bind![today()]));
    tidy(house.house()).expect("deleted");
    assert_eq!(applications(&house), 0);
    for query in [sql!("SELECT COUNT(*) FROM application_answer"), sql!("SELECT COUNT(*) FROM task_link WHERE holder = 'Ada Lund'")] {
        assert_eq!(count(&house, query), 0);
    }
    assert_eq!((coordinator.get(&page).status, count(&house, sql!("SELECT applications FROM round_count"))), (404, 1));
    assert!(coordinator.get(&round).says("These counts stay"));
}

#[test]
fn an_offer_seats_the_person_and_makes_a_letter_in_their_language() {
    let house = house();
    let it = recruiting(&house);
    let (coordinator, page) = received(&house, &it, "fr");
    let tomorrow = today().tomorrow().expect("a day");
    let form = coordinator.get(&format!("{page}/decision"));
    assert!(form.says("Seat 4: Place 4") && form.says("at once") && form.says(&format!("value=\"{tomorrow}\"")), "{}", form.text());
    let (seat, day, decision) = (it.seat.to_string(), tomorrow.to_string(), carried(&house, &it).to_string());
    let offer = [("outcome", "offer"), ("seat", seat.as_str()), ("starts_on", day.as_str()), ("decision", decision.as_str())];
    let made = decide(&coordinator, &page, &offer);
    assert!(made.status == 200 && made.says("un siège vous est offert") && made.says("Place n° 4"), "{}", made.text());
    let seated: (String, String) = house.look(|tx| {
        tx.one(sql!("SELECT p.name, p.lang FROM tenure t JOIN person p ON p.id = t.person_id WHERE t.seat_id = $1"), bind![it.seat])
    });
    assert_eq!(seated, ("Ada Lund".to_owned(), "fr".to_owned()));
    let twice = decide(&coordinator, &page, &[("outcome", "decline")]);
    assert!(twice.status == 409 && twice.says("It is decided once"), "{}", twice.text());
    assert_eq!(count(&house, sql!("SELECT offers FROM round_count")), 1);
    let round = coordinator.get(&format!("/en/p/riverside/rounds/{}", it.round));
    assert!(round.says("Ada Lund holds this seat since"), "{}", round.text());
    let shown = coordinator.get(&page);
    assert!(
        shown.says("offered a seat from") && shown.says(&format!("/decisions/{decision}")) && shown.says("Seat the youth"),
        "{}",
        shown.text()
    );
    let history = coordinator.get(&format!("/en/p/riverside/seats/{seat}"));
    assert!(history.says(&format!("/decisions/{decision}")) && history.says("Decision 2026-07"), "{}", history.text());
    assert!(coordinator.get(&format!("{page}/decision")).says("It is decided once"));
    let begins: (jiff::civil::Date,) = house.look(|tx| tx.one(sql!("SELECT starts_on FROM tenure WHERE seat_id = $1"), bind![it.seat]));
    assert_eq!(begins.0, tomorrow, "the seat is filled from that day");
}

#[test]
fn a_seat_that_is_taken_is_not_offered_a_second_time() {
    let house = house();
    let it = recruiting(&house);
    assert_eq!(applies(&house, &it, ("Bo Ek", "bo@example.org", "en")).status, 200);
    let (coordinator, page) = received(&house, &it, "en");
    let (seat, day) = (it.seat.to_string(), today().to_string());
    let offer = [("outcome", "offer"), ("seat", seat.as_str()), ("starts_on", day.as_str())];
    assert_eq!(decide(&coordinator, &page, &offer).status, 200);
    let other = format!("/en/p/riverside/applications/{}", application(&house, "bo@example.org"));
    let taken = decide(&coordinator, &other, &offer);
    assert!(taken.status == 422 && taken.says("omebody else is on this seat in that period"), "{}", taken.text());
    assert_eq!(count(&house, sql!("SELECT COUNT(*) FROM person WHERE name = 'Bo Ek'")), 0, "nothing was half done");
    assert_eq!(decide(&coordinator, &other, &[("outcome", "waiting")]).status, 200);
    assert_eq!(decide(&coordinator, &other, &[("outcome", "decline")]).status, 200, "from the waiting list another may follow");
}

#[test]
fn a_decision_that_cannot_be_is_refused_in_words() {
    let house = house();
    let it = recruiting(&house);
    assert_eq!(applies(&house, &it, ("Ada Lund", "ada@example.org", "en")).status, 200);
    let (coordinator, page) = (coordinator(&house), format!("/en/p/riverside/applications/{}", application(&house, "ada@example.org")));
    let early = decide(&coordinator, &page, &[("outcome", "decline")]);
    assert!(early.status == 409 && early.says("after the last day to apply"), "{}", early.text());
    let before = coordinator.get(&format!("{page}/decision"));
    assert!(before.status == 200 && before.says("after the last day to apply") && before.says("See the round"), "{}", before.text());
    assert!(!before.says("name=\"outcome\"") && !coordinator.get(&page).says("/decision\""), "no form that would be refused");
    closed(&house, &it);
    assert_eq!(decide(&coordinator, &page, &[]).status, 422);
    let (seat, held) = (it.seat.to_string(), it.council.seats[0].to_string());
    let offer = |seat: &str, day: &str| decide(&coordinator, &page, &[("outcome", "offer"), ("seat", seat), ("starts_on", day)]);
    assert_eq!((offer("", "2026-11-20").status, offer(&seat, "").status, offer(&held, "2026-11-20").status), (422, 422, 422));
    let nowhere = [("outcome", "decline"), ("decision", held.as_str())];
    assert_eq!(decide(&coordinator, &page, &nowhere).status, 422, "no such decision of the council");
    let known = person(&house, "riverside", "Ada Lund", None);
    house.given(move |tx| tx.run(sql!("UPDATE person SET email = 'Ada@Example.org' WHERE id = $1"), bind![known]));
    let twin = offer(&seat, "2026-11-20");
    assert!(twin.status == 422 && twin.says("in the directory already"), "{}", twin.text());
    let (known, day) = (known.to_string(), today().to_string());
    let chosen = [("outcome", "offer"), ("seat", seat.as_str()), ("starts_on", day.as_str()), ("person", known.as_str())];
    assert_eq!(decide(&coordinator, &page, &chosen).status, 200);
}

#[test]
fn a_withdrawn_application_is_decided_by_nobody() {
    let house = house();
    let it = recruiting(&house);
    let link = link_in(&applies(&house, &it, ("Ada Lund", "ada@example.org", "en")));
    let page = format!("/en/p/riverside/applications/{}", application(&house, "ada@example.org"));
    assert_eq!(house.nobody().post(&link, &[]).status, 200);
    closed(&house, &it);
    assert_eq!(decide(&coordinator(&house), &page, &[("outcome", "decline")]).status, 404);
}

#[test]
fn what_people_say_of_themselves_is_shown_for_the_seat_that_is_kept_and_what_they_need_to_the_staff() {
    let house = house();
    let it = recruiting(&house);
    let (_, page) = received(&house, &it, "en");
    let secretary = in_riverside(&house, SECRETARY);
    let shown = secretary.get(&page);
    assert!(shown.says("A ramp") && shown.says("ada@example.org"));
    let [youth, rural] = [crate::terms::Reserved::Youth, crate::terms::Reserved::Rural].map(|one| one.called(kit::Lang::En));
    assert!(shown.says(&format!("<dd>{youth}</dd>")), "the seat is kept for it, and for nothing else: {}", shown.text());
    assert!(!shown.says(rural), "no seat is kept for it");
    let panelist = crate::testing::on_panel(&house, &it);
    let read = panelist.get(&page);
    assert!(read.status == 200 && read.says("I came three years ago"), "{}", read.text());
    assert!(!read.says("A ramp") && !read.says("ada@example.org") && !read.says("Note an interview"));
    assert_eq!(panelist.get(&format!("{page}/decision")).status, 403);
    assert_eq!(panelist.post(&format!("{page}/interview"), &[]).status, 403);
    assert_eq!(house.nobody().get(&page).status, 303, "signs in first");
}

#[test]
fn an_interview_is_noted_once_at_a_time_and_invited_to_with_day_hour_and_place() {
    let house = house();
    let it = recruiting(&house);
    let (coordinator, page) = received(&house, &it, "fr");
    let note = |fields: &[(&str, &str)]| coordinator.post(&format!("{page}/interview"), fields);
    let half = note(&[("version", "1"), ("interview_on", "2026-11-24"), ("tells", "true"), ("interview_notes", "Very clear")]);
    assert!(half.status == 422 && half.says("a day, an hour and a place") && half.says("Very clear"), "{}", half.text());
    let whole = [
        ("version", "1"),
        ("interview_on", "2026-11-24"),
        ("interview_at", "14:30"),
        ("interview_place", "Hôtel de ville"),
        ("tells", "true"),
    ];
    let told = note(&whole);
    assert!(told.status == 200 && told.says("24 novembre 2026 à 14"), "{}", told.text());
    assert_eq!(note(&whole).status, 409, "somebody was faster");
    let advised = note(&[("version", "2"), ("advice", "offer"), ("advice_reason", "The best")]);
    assert_eq!(advised.status, 303);
    assert!(coordinator.get(&page).says("The best"));
    assert_eq!(note(&[("version", "3"), ("advice", "perhaps")]).status, 422);
}
