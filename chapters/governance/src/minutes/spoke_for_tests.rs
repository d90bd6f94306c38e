//! For whom people spoke at a meeting: as it was on its day, whatever becomes of them later.

use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now},
};
use registry::organizations::OrganizationId;

use crate::{
    meetings::MeetingId,
    seats::Role,
    testing::{Council, coordinator, council, holds, house, organization, outline_of, partnership, person, tags_of, words_of},
};

/// A council of which two meetings are told: one of November 2024, and one of today.
struct Told {
    council: Council,
    today: MeetingId,
    gita: Id,
    library: OrganizationId,
    clinic: OrganizationId,
}

fn works_for(by: &Visitor<'_>, person: Id, organization: OrganizationId, (from, more): (&str, &[(&str, &str)])) {
    let of = organization.to_string();
    let fields = [&[("organization", of.as_str()), ("starts_on", from)], more].concat();
    let answer = by.post(&format!("/en/p/riverside/people/{person}/affiliations"), &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
}

/// Calls the roll of a meeting: Ana and Lise are there, Gita stands in for Brice.
fn roll(by: &Visitor<'_>, it: &Told, meeting: MeetingId) {
    let [ana, brice, _] = it.council.seats.map(|seat| seat.to_string());
    let alternate = format!("alternate:{}", it.gita);
    let mut fields = Vec::new();
    for (seat, state) in [(&ana, "present"), (&brice, &alternate)] {
        fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", state), ("arrived", ""), ("departed", "")]);
    }
    let here = format!("/en/p/riverside/meetings/{meeting}");
    assert_eq!(by.post(&format!("{here}/attendance"), &fields).status, 303);
}

fn told(house: &TestHouse) -> Told {
    let (council, by) = (council(house, "riverside"), coordinator(house));
    let (library, clinic) = (organization(house, "riverside", "River Library"), organization(house, "riverside", "Hill Clinic"));
    let gita = person(house, "riverside", "Gita Rao", None);
    holds(house, "riverside", council.seats[1], gita, Role::Alternate);
    works_for(&by, council.people[0], library, ("2024-04-01", &[]));
    works_for(&by, gita, clinic, ("2024-04-01", &[]));
    let body = council.body.to_string();
    let set_up = [("body", body.as_str()), ("number", "2"), ("held_on", "2026-11-16"), ("starts_at", "9:00"), ("ends_at", "11:00")];
    let made = by.post("/en/p/riverside/meetings", &[&set_up[..], &[("format", "hybrid")]].concat());
    let today = made.location().rsplit('/').next().and_then(|rest| rest.split('?').next()).expect("a meeting").parse().expect("its id");
    house.given(|tx| {
        tx.run(sql!("UPDATE meeting SET held_on = '2024-11-18' WHERE number = 1"), bind![])?;
        tx.run(sql!("UPDATE meeting SET state = 'in_session' WHERE number = 2"), bind![])
    });
    let it = Told { council, today, gita, library, clinic };
    for meeting in [it.council.meeting, it.today] {
        roll(&by, &it, meeting);
    }
    it
}

#[test]
fn the_old_minutes_keep_for_whom_someone_spoke_and_the_new_meeting_has_the_new_organization() {
    let house = house();
    let (it, by) = (told(&house), coordinator(&house));
    works_for(&by, it.council.people[0], it.clinic, ("2026-10-01", &[("ends_earlier", "true")]));
    let page = |meeting: MeetingId| format!("/en/p/riverside/meetings/{meeting}");
    let (then, now) = (page(it.council.meeting), page(it.today));
    for (shown, ours, theirs) in [(&then, "River Library", None), (&now, "Hill Clinic", Some("River Library"))] {
        for address in [shown.clone(), format!("{shown}/minutes/text"), shown.replace("/en/", "/fr/"), shown.replace("/en/", "/api/v1/")] {
            let answer = by.get(&address);
            assert!(answer.says(ours) && theirs.is_none_or(|theirs| !answer.says(theirs)), "{address}: {}", answer.text());
        }
        assert!(words_of(&by.get(&format!("{shown}/minutes.docx"))).contains(&format!("Ana Petrović{ours}Place 1Present")));
    }
    let json: serde_json::Value = serde_json::from_slice(&by.get(&then.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    let who = |place: usize| (json["attendance"][place]["organization"]["en"].clone(), json["attendance"][place]["in_place_of"].clone());
    assert_eq!(who(0), ("River Library".into(), serde_json::Value::Null));
    assert_eq!(who(1), ("Hill Clinic".into(), "Brice N’Guessan".into()));
    assert!(by.get(&then).says("By an alternate, in place of Brice N’Guessan"));
    assert!(by.get(&then.replace("/en/", "/fr/")).says("Par suppléance, à la place de Brice N’Guessan"));
    assert!(by.get(&format!("{then}/minutes/text")).says("By an alternate, in place of Brice N’Guessan"));
    house.given(|tx| {
        tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![])?;
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE"), bind![])
    });
    for (lang, said) in [("en", "By an alternate"), ("fr", "Par suppléance")] {
        let public = house.nobody().get(&format!("/{lang}/p/riverside/minutes/{}", it.council.meeting));
        assert!(public.status == 200 && public.says(said) && !public.says("Guessan"), "{}", public.text());
    }
}

#[test]
fn the_time_on_a_seat_says_for_whom_unless_that_organization_was_left() {
    let house = house();
    let (it, by) = (told(&house), coordinator(&house));
    let (seat, library) = (it.council.seats[0], it.library);
    let shown = || by.get(&format!("/en/p/riverside/meetings/{}", it.today));
    works_for(&by, it.council.people[0], it.clinic, ("2024-06-01", &[]));
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET organization_id = $2 WHERE seat_id = $1"), bind![seat, library]));
    assert!(shown().says("Ana Petrović</bdi>, <span>River Library"), "two employers, one of which the seat names: {}", shown().text());
    house.given(move |tx| tx.run(sql!("UPDATE affiliation SET ends_on = '2026-03-31' WHERE organization_id = $1"), bind![library]));
    assert!(shown().says("Ana Petrović</bdi>, <span>Hill Clinic"), "{}", shown().text());
    house.given(|tx| tx.run(sql!("DELETE FROM affiliation"), bind![]));
    assert!(shown().says("Ana Petrović</bdi>, <span>River Library"), "nothing says that she left: {}", shown().text());
}

#[test]
fn the_files_of_the_minutes_have_headings_and_a_heading_row() {
    let house = house();
    let (it, by) = (told(&house), coordinator(&house));
    let here = format!("/en/p/riverside/meetings/{}", it.council.meeting);
    for (lang, headings, row) in [
        (
            "en",
            ["Draft minutes: Council, meeting 1", "Attendance", "Conflicts of interest", "1. Action plan"],
            ["Person", "Organization", "Seat", "State"],
        ),
        (
            "fr",
            ["Ébauche du procès-verbal\u{a0}: Council (fr), réunion 1", "Présences", "Conflits d’intérêts", "1. Plan d’action"],
            ["Personne", "Organisme", "Siège", "État"],
        ),
    ] {
        let file = |name: &str| by.get(&format!("{here}/{name}").replace("/en/", &format!("/{lang}/")));
        let (outline, rows) = outline_of(&file("minutes.docx"));
        let styles = ["Title", "Heading1", "Heading1", "Heading1"];
        let expected: Vec<_> = styles.iter().zip(headings).map(|(style, text)| ((*style).to_owned(), text.to_owned())).collect();
        assert_eq!((outline, rows), (expected, vec![row.map(str::to_owned).to_vec()]));
        let Some(tags) = tags_of(&file("minutes.pdf")) else { return };
        assert!(tags.contains("H1 ") && tags.contains("TH <") && row.iter().all(|head| tags.contains(head)), "{tags}");
        assert!(tags.contains("River Library") && tags.contains("Hill Clinic"), "{tags}");
    }
}

#[test]
fn approved_minutes_and_a_draft_by_a_link_say_it_too() {
    let house = house();
    let (it, by) = (told(&house), coordinator(&house));
    let (partnership, body, meeting) = (partnership(&house, "riverside"), it.council.body, it.council.meeting);
    let here = format!("/en/p/riverside/meetings/{meeting}");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned' WHERE number = 1"), bind![]));
    let ana = it.council.people[0].to_string();
    let sent = by.post(&format!("{here}/minutes/circulation"), &[("until", "2026-11-30"), ("people", &ana)]).text();
    let link = sent.split("/a/").nth(1).and_then(|rest| rest.split('/').next()).expect("a link");
    let draft = house.nobody().get(&format!("/en/a/{link}/minutes"));
    assert!(draft.says("River Library") && draft.says("Hill Clinic"), "{}", draft.text());
    let decision = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, recorded_after, version)
                 SELECT $1, $2, $3, id, 2026, 1, '2026-11-16', 'approval', 'consensus', 'carried', 'Approve.', '', 'en.missing', '', FALSE, 1
                 FROM meeting WHERE number = 2"
            ),
            bind![decision, partnership, body],
        )
    });
    let chair = crate::testing::in_riverside(&house, access::standings::CHAIR);
    let approved = chair.post(&format!("{here}/minutes/approval"), &[("decision", &decision.to_string())]);
    assert_eq!(approved.status, 303, "{}", approved.text());
    house.given(|tx| {
        tx.run(sql!("DELETE FROM affiliation"), bind![])?;
        tx.run(sql!("UPDATE organization SET name_en = 'Renamed'"), bind![])
    });
    let kept = words_of(&by.get(&format!("{here}/minutes.docx")));
    assert!(kept.contains("Ana PetrovićRiver LibraryPlace 1Present") && !kept.contains("Renamed"), "{kept}");
}

#[test]
fn a_seat_that_is_called_as_its_organization_is_said_once() {
    let house = house();
    let (it, by) = (told(&house), coordinator(&house));
    let seat = it.council.seats[0];
    house.given(move |tx| tx.run(sql!("UPDATE seat SET label_en = 'River Library', label_fr = 'Bibliothèque' WHERE id = $1"), bind![seat]));
    let here = format!("/en/p/riverside/meetings/{}", it.council.meeting);
    let minutes = words_of(&by.get(&format!("{here}/minutes.docx")));
    assert!(minutes.contains("Ana PetrovićRiver LibraryPresent"), "{minutes}");
    let page = by.get(&format!("{here}/minutes/text"));
    assert_eq!(page.text().matches("River Library").count(), 1, "{}", page.text());
    let french = words_of(&by.get(&format!("{here}/minutes.docx").replace("/en/", "/fr/")));
    assert!(french.contains("River LibraryBibliothèque"), "another name is said: {french}");
    if let Some(tags) = tags_of(&by.get(&format!("{here}/minutes.pdf"))) {
        assert_eq!(tags.matches("River Library").count(), 1, "{tags}");
    }
}
