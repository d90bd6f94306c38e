//! Guests of a meeting: the people of a group, invited beside those who sit there.

use access::standings::{CHAIR, GROUP_CHAIR, MEMBER};
use kit::{Id, bind, sql, testing::TestHouse};

use crate::testing::{body, coordinator, house, in_riverside, organization, partnership, person};

/// A guest's invitation: to whom, and the text with its link.
fn letters(house: &TestHouse) -> Vec<(String, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT recipient, body, calendar FROM outbox ORDER BY recipient, id"), bind![]))
}

fn reach(house: &TestHouse, person: Id, email: &str, lang: &str) {
    let (email, lang) = (email.to_owned(), lang.to_owned());
    house.given(move |tx| tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![person, email, lang]));
}

struct Invited {
    meeting: String,
    group: String,
    guest: Id,
    member: Id,
}

/// A council meets on 1 December, and is called; a group of the library is there, to which one of its members belongs as well.
fn a_meeting_and_a_group(house: &TestHouse) -> Invited {
    let it = crate::testing::council(house, "riverside");
    let claire = coordinator(house);
    let library = organization(house, "riverside", "Public library").to_string();
    let guest = person(house, "riverside", "Lise Gagné", None);
    reach(house, guest, "lise@example.org", "fr");
    reach(house, it.people[0], "ana@example.org", "en");
    for one in [guest, it.people[0]] {
        let fields = [("organization", library.as_str()), ("starts_on", "2025-01-01")];
        assert_eq!(claire.post(&format!("/en/p/riverside/people/{one}/affiliations"), &fields).status, 303);
    }
    let saved = claire.post("/en/p/riverside/groups", &[("name_en", "Libraries"), ("name_fr", "Bibliothèques"), ("sector", "library")]);
    let group = saved.location().trim_end_matches("?saved=1").rsplit('/').next().expect("an id").to_owned();
    let body = it.body.to_string();
    let form = [("body", body.as_str()), ("held_on", "2026-12-01"), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "hybrid")];
    let made = claire.post("/en/p/riverside/meetings", &form);
    let meeting = made.location().trim_end_matches("?saved=1").trim_end_matches("/room").to_owned();
    Invited { meeting, group, guest, member: it.people[0] }
}

/// The members are called: from then on the meeting stands.
fn called(house: &TestHouse, it: &Invited) {
    let seat: (String,) = house.look(|tx| tx.one(sql!("SELECT seat_id FROM tenure WHERE person_id = $1"), bind![it.member]));
    let people = format!("{}/{}", seat.0, it.member);
    assert_eq!(coordinator(house).post(&format!("{}/invitations", it.meeting), &[("people", &people)]).status, 200);
}

fn link(body: &str) -> String {
    let address = body.lines().find(|line| line.contains("/a/")).expect("a link");
    address.trim_start_matches("http://127.0.0.1:8080").to_owned()
}

#[test]
fn the_people_of_a_group_are_invited_once_beside_those_who_sit_there_and_reply_without_an_account() {
    let house = house();
    let it = a_meeting_and_a_group(&house);
    called(&house, &it);
    let claire = coordinator(&house);
    assert!(claire.get(&format!("{}/replies", it.meeting)).says("Libraries"), "the group is offered");
    let sent = claire.post(&format!("{}/guest-invitations", it.meeting), &[("group", &it.group)]);
    assert_eq!(sent.status, 200, "{}", sent.text());
    assert!(sent.says("Lise Gagné") && !sent.says("Ana Petrović"), "who sits there is called as a member");
    let (_, body, calendar) = letters(&house).into_iter().find(|(to, _, _)| to == "lise@example.org").expect("a letter");
    assert!(body.contains("à titre de personne invitée") && calendar.contains("METHOD:REQUEST"), "{body}");
    assert!(claire.post(&format!("{}/guest-invitations", it.meeting), &[("group", &it.group)]).says("Nobody was written to"));
    let (address, nobody) = (link(&body), house.nobody());
    let page = nobody.get(&address);
    assert!(page.status == 200 && page.says("Lise Gagné") && !page.says("/agenda\""), "{}", page.text());
    assert_eq!(nobody.get(&address.replace("/guest", "/guest.ics")).status, 200);
    for other in ["/agenda", "/reply", "/meeting.ics"] {
        assert_eq!(nobody.get(&address.replace("/guest", other)).status, 404, "a guest opens neither agenda nor papers: {other}");
    }
    assert_eq!(nobody.post(&address, &[("answer", "alternate")]).status, 422, "nobody comes in the place of a guest");
    let reply = [("answer", "remote"), ("needs", "interpretation"), ("language", "LSQ")];
    assert_eq!(nobody.post(&address, &reply).status, 303);
    let replies = claire.get(&format!("{}/replies", it.meeting));
    assert!(replies.says("Guests") && replies.says("LSQ"), "{}", replies.text());
    assert!(replies.says("0 of 3 seats"), "guests count for no quorum: {}", replies.text());
    assert!(claire.get(&format!("/api/v1{}/replies", it.meeting.trim_start_matches("/en"))).says("Lise"));
}

#[test]
fn who_was_invited_stays_when_the_group_moves_on_and_is_told_of_changes() {
    let house = house();
    let it = a_meeting_and_a_group(&house);
    called(&house, &it);
    let claire = coordinator(&house);
    assert_eq!(claire.post(&format!("{}/guest-invitations", it.meeting), &[("group", &it.group)]).status, 200);
    house.given(|tx| tx.run(sql!("DELETE FROM affiliation"), bind![]));
    assert!(claire.get(&format!("/en/p/riverside/groups/{}", it.group)).says("Nobody fits today"));
    assert!(claire.get(&format!("{}/replies", it.meeting)).says("Lise Gagné"));
    let meeting = it.meeting.rsplit('/').next().expect("an id").to_owned();
    house.given(move |tx| tx.run(sql!("UPDATE meeting SET starts_at = '14:00', ends_at = '16:00' WHERE id = $1"), bind![meeting]));
    let page = claire.get(&format!("{}/replies", it.meeting));
    assert!(page.says("2 people who were written to have not been told") && page.says(&format!("guest/{}", it.guest)), "{}", page.text());
    let told = claire.post(&format!("{}/invitations", it.meeting), &[("people", &format!("guest/{}", it.guest))]);
    assert!(told.status == 200 && told.says("Lise Gagné") && told.says("14"), "{}", told.text());
}

#[test]
fn guests_are_invited_by_those_who_see_groups_to_a_meeting_that_stands_out_of_a_group_of_here() {
    let house = house();
    let it = a_meeting_and_a_group(&house);
    let (claire, address) = (coordinator(&house), format!("{}/guest-invitations", it.meeting));
    let early = claire.post(&address, &[("group", &it.group)]);
    assert!(early.says("once those who sit on the body have been called"), "{}", early.text());
    called(&house, &it);
    for typed in ["", "x", &Id::new(kit::testing::now()).to_string()] {
        let wrong = claire.post(&address, &[("group", typed)]);
        assert!(wrong.status == 422 && wrong.says("Libraries"), "{typed}: {}", wrong.text());
    }
    let french = claire.post(&address.replacen("/en/", "/fr/", 1), &[]);
    assert!(french.status == 422 && french.says("Remplissez ce champ"), "{}", french.text());
    assert_eq!(claire.post(&format!("/en/p/riverside/groups/{}/end", it.group), &[]).status, 303);
    assert_eq!(claire.post(&address, &[("group", &it.group)]).status, 422, "an ended group invites nobody");
    for standing in [MEMBER, GROUP_CHAIR] {
        assert_eq!(in_riverside(&house, standing).post(&address, &[("group", &it.group)]).status, 403, "{}", standing.code());
    }
    assert_eq!(in_riverside(&house, CHAIR).post(&address, &[]).status, 422);
    body(&house, "hillside", "Council", "council");
    assert_eq!(claire.post(&address.replace("riverside", "hillside"), &[("group", &it.group)]).status, 404);
    let nobody: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM convocation WHERE seat_id IS NULL"), bind![]));
    assert_eq!((nobody.0, partnership(&house, "riverside") == partnership(&house, "hillside")), (0, false));
}
