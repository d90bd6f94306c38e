//! The next meeting from the last, as those meet it who prepare both.

use std::thread;

use access::standings::{CHAIR, MEMBER};
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside};

const MEETINGS: &str = "/en/p/riverside/meetings";

fn next(it: &Council) -> String {
    format!("{MEETINGS}/{}/next", it.meeting)
}

/// Puts an item on the agenda with a note, and gives its identifier.
fn item(by: &Visitor<'_>, it: &Council, [place, title, note]: [&str; 3], more: &[(&str, &str)]) -> String {
    let fields = [&[("place", place), ("title_en", title), ("purpose", "discussion")], more].concat();
    let made = by.post(&format!("{MEETINGS}/{}/items", it.meeting), &fields);
    assert_eq!(made.status, 303, "{}", made.text());
    let id = made.location().split("item=").nth(1).and_then(|rest| rest.split('&').next()).expect("the item").to_owned();
    if !note.is_empty() {
        let written = by.post(&format!("{MEETINGS}/{}/notes", it.meeting), &[("item", &id), ("note_en", note)]);
        assert_eq!(written.status, 303, "{}", written.text());
    }
    id
}

fn promised(by: &Visitor<'_>, it: &Council, item: &str) {
    let person = it.people[0].to_string();
    let fields = [("item", item), ("text_en", "Call the hospital"), ("person", &person), ("due_on", "2026-12-01")];
    assert_eq!(by.post(&format!("{MEETINGS}/{}/follow-ups", it.meeting), &fields).status, 303);
}

fn close(house: &TestHouse) {
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned' WHERE state = 'in_session'"), bind![]));
}

fn draft(by: &Visitor<'_>, it: &Council, more: &[(&str, &str)]) -> Answer {
    by.post(&next(it), &[&[("held_on", "2026-12-14"), ("starts_at", "13:30"), ("ends_at", "15:30")], more].concat())
}

/// The agenda of a meeting: title, and from which item it is carried.
fn agenda(house: &TestHouse, number: i64) -> Vec<(String, bool, bool)> {
    house.look(|tx| {
        tx.rows(
            sql!(
                "SELECT i.title_en, i.carried_from_id IS NOT NULL, i.approves_id IS NOT NULL FROM agenda_item i
                 JOIN meeting m ON m.id = i.meeting_id WHERE m.number = $1 ORDER BY i.place, i.id"
            ),
            bind![number],
        )
    })
}

#[test]
fn what_is_left_over_comes_to_the_next_agenda_with_what_was_said_on_it() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    item(&by, &it, ["2", "Shuttle", "Settled for good."], &[]);
    let glossary = item(&by, &it, ["3", "Glossary", "Twelve words more."], &[("is_recurring", "true")]);
    let doctors = item(&by, &it, ["4", "Doctors", "A list is wanted."], &[]);
    promised(&by, &it, &doctors);
    close(&house);
    for page in [format!("{MEETINGS}/{}", it.meeting), format!("{MEETINGS}/{}/room", it.meeting)] {
        assert!(by.get(&page).says(&format!("href=\"{}\"", next(&it))), "{page}");
    }
    let form = by.get(&next(&it));
    for said in ["1. Action plan", "not discussed", "3. Glossary", "comes back at every meeting", "4. Doctors", "a follow-up is still open"]
    {
        assert!(form.says(said), "{said}: {}", form.text());
    }
    assert!(!form.says("Shuttle") && form.says("value=\"2026-12-14\""), "{}", form.text());
    assert!(by.get(&next(&it).replace("/en/", "/fr/")).says("un suivi reste ouvert"));
    let untouched = it.item.to_string();
    let made = draft(&by, &it, &[("items", &untouched), ("items", &glossary), ("items", &doctors)]);
    assert_eq!(made.status, 303, "{}", made.text());
    let line = |title: &str, carried, approves| (title.to_owned(), carried, approves);
    let expected = [
        line("Approval of the minutes: Council, meeting 1", false, true),
        line("Action plan", true, false),
        line("Glossary", true, false),
        line("Doctors", true, false),
    ];
    assert_eq!(agenda(&house, 2), expected);
    let room = by.get(made.location());
    assert!(room.status == 200 && room.says("This item approves the minutes of an earlier meeting."), "{}", room.text());
    let page = in_riverside(&house, MEMBER).get(made.location().split("/room").next().expect("the meeting"));
    for said in ["Since meeting 1: ", "A list is wanted.", "Follow-up (Open)", "Call the hospital", "Twelve words more."] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    let again = by.get(&next(&it));
    assert!(again.says("Nothing is left over from this meeting.") && again.says("14 December 2026"), "{}", again.text());
}

#[test]
fn what_is_skipped_is_left_out_this_time_and_offered_again() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let glossary = item(&by, &it, ["2", "Glossary", "Twelve words."], &[("is_recurring", "true")]);
    close(&house);
    assert_eq!(draft(&by, &it, &[("items", &it.item.to_string())]).status, 303);
    assert_eq!(agenda(&house, 2).len(), 2, "the minutes and the action plan");
    house.given(|tx| {
        tx.run(sql!("UPDATE agenda_item SET note_en = 'Done.', note_state = 'en.missing' WHERE title_en <> 'Glossary'"), bind![])?;
        tx.run(sql!("UPDATE meeting SET state = 'adjourned', held_on = '2026-11-30' WHERE number = 2"), bind![])
    });
    let second: (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM meeting WHERE number = 2"), bind![]));
    let form = by.get(&format!("{MEETINGS}/{}/next", second.0));
    assert!(form.says("Glossary") && form.says("left out last time") && !form.says("Action plan"), "{}", form.text());
    let fields = [("held_on", "2026-12-14"), ("starts_at", "13:30"), ("ends_at", "15:30"), ("items", glossary.as_str())];
    assert_eq!(by.post(&format!("{MEETINGS}/{}/next", second.0), &fields).status, 303);
    assert_eq!(
        agenda(&house, 3).iter().map(|(title, ..)| title.as_str()).collect::<Vec<_>>(),
        ["Approval of the minutes: Council, meeting 2", "Glossary"]
    );
}

#[test]
fn the_meeting_that_is_set_up_already_is_completed_and_nothing_comes_twice() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    close(&house);
    let body = it.body.to_string();
    let set_up = [
        ("body", body.as_str()),
        ("number", "2"),
        ("held_on", "2026-12-02"),
        ("starts_at", "9:00"),
        ("ends_at", "11:00"),
        ("format", "hybrid"),
    ];
    let room = by.post(MEETINGS, &set_up).location().to_owned();
    let target = room.split("/meetings/").nth(1).and_then(|rest| rest.split('?').next()).expect("the meeting").to_owned();
    item(&by, &it, ["2", "Land acknowledgement", ""], &[]);
    house.given(|tx| {
        let there =
            sql!("UPDATE agenda_item SET meeting_id = (SELECT id FROM meeting WHERE number = 2) WHERE title_en = 'Land acknowledgement'");
        tx.run(there, bind![])
    });
    item(&by, &it, ["2", "Land acknowledgement", ""], &[]);
    let form = by.get(&next(&it));
    assert!(
        form.says("is set up already") && form.says(&format!("value=\"{target}\"")) && !form.says("id=\"f-held_on\""),
        "{}",
        form.text()
    );
    assert!(!form.says("Land acknowledgement"), "it stands there already: {}", form.text());
    let action_plan = it.item.to_string();
    assert_eq!(draft(&by, &it, &[("items", &action_plan)]).status, 409, "the page knew of no meeting");
    for _ in 0..2 {
        let chosen: &[(&str, &str)] = if agenda(&house, 2).len() == 1 { &[("items", &action_plan)] } else { &[] };
        assert_eq!(draft(&by, &it, &[&[("target", target.as_str())], chosen].concat()).status, 303);
    }
    assert_eq!(agenda(&house, 2).len(), 3);
    assert_eq!(draft(&by, &it, &[("target", &target), ("items", &action_plan)]).status, 422, "it is there already");
}

#[test]
fn a_draft_is_refused_with_a_sentence_and_keeps_what_was_typed() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let early = by.get(&next(&it));
    assert!(early.status == 409 && early.says("The next meeting is drafted when this one is over."), "{}", early.text());
    assert_eq!(draft(&by, &it, &[]).status, 409);
    close(&house);
    let at = |day: &str, from: &str, to: &str| by.post(&next(&it), &[("held_on", day), ("starts_at", from), ("ends_at", to)]);
    for (day, from, to, why) in [
        ("2026-11-16", "13:30", "15:30", "The next meeting is on a later day than this one."),
        ("2027-03-14", "2:30", "4:30", "clock"),
        ("2026-12-14", "15:30", "13:30", "15:30"),
        ("", "13:30", "15:30", "13:30"),
    ] {
        let answer = at(day, from, to);
        assert!(answer.status == 422 && answer.says(why) && answer.says(&format!("value=\"{from}\"")), "{day}: {}", answer.text());
    }
    assert_eq!(draft(&by, &it, &[("items", &kit::Id::new(kit::testing::now()).to_string())]).status, 422);
    assert_eq!(draft(&in_riverside(&house, MEMBER), &it, &[]).status, 403);
    assert_eq!(agenda(&house, 2).len(), 0);
}

#[test]
fn what_is_in_camera_is_carried_in_camera_and_its_note_is_told_nowhere() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let whole = item(&by, &it, ["2", "Zanzibar lease", "Xylophone settlement"], &[("camera", "item"), ("is_recurring", "true")]);
    let note = item(&by, &it, ["3", "Premises", "Quetzal tender"], &[("camera", "note"), ("is_recurring", "true")]);
    close(&house);
    let made = draft(&by, &it, &[("items", &whole), ("items", &note)]);
    assert_eq!(made.status, 303, "{}", made.text());
    let meeting = made.location().split("/room").next().expect("the meeting").to_owned();
    for address in
        [meeting.clone(), meeting.replace("/en/", "/fr/"), meeting.replace("/en/", "/api/v1/"), format!("{MEETINGS}/{}", it.meeting)]
    {
        let answer = in_riverside(&house, MEMBER).get(&address);
        assert_eq!(answer.status, 200);
        for secret in ["Zanzibar", "Xylophone", "Quetzal"] {
            assert!(!answer.says(secret), "{secret} {address}: {}", answer.text());
        }
    }
    assert!(in_riverside(&house, MEMBER).get(&meeting).says("Premises"));
    assert!(by.get(made.location()).says("Zanzibar lease"));
}

#[test]
fn two_chairs_close_the_meeting_at_once_and_the_next_is_drafted_once() {
    let house = house();
    let it = council(&house, "riverside");
    let both = |what: fn(&Visitor<'_>, &Council) -> u16| {
        let mut statuses = thread::scope(|scope| {
            let all = [(); 2].map(|()| {
                let (house, it) = (&house, &it);
                scope.spawn(move || what(&in_riverside(house, CHAIR), it))
            });
            all.map(|one| one.join().expect("an answer"))
        });
        statuses.sort_unstable();
        statuses
    };
    let step = |by: &Visitor<'_>, it: &Council| {
        by.post(&format!("{MEETINGS}/{}/step", it.meeting), &[("from", "in_session"), ("to", "adjourned")]).status
    };
    assert_eq!(both(step), [303, 422]);
    let made = [("Approval of the minutes: Council, meeting 1".to_owned(), false, true), ("Action plan".to_owned(), true, false)];
    assert_eq!(agenda(&house, 2), made, "one meeting, and nothing twice");
    assert_eq!(both(|by, it| draft(by, it, &[]).status), [409, 409], "the page knew of no meeting");
    assert_eq!(agenda(&house, 2), made);
}

#[test]
fn each_item_says_why_it_was_carried_what_was_decided_is_a_report_and_one_press_takes_it_off() {
    let house = house();
    let it = council(&house, "riverside");
    let by = coordinator(&house);
    let shuttle = item(&by, &it, ["2", "Shuttle", "Agreed."], &[]);
    promised(&by, &it, &shuttle);
    let (meeting, item_id) = (it.meeting, shuttle.clone());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, item_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, recorded_after, version)
                 SELECT $1, partnership_id, body_id, id, $3, 2026, 1, held_on, 'approval', 'consensus', 'carried', 'Run it.', '', 'en.missing', '',
                        FALSE, 1 FROM meeting WHERE id = $2"
            ),
            bind![kit::Id::new(kit::testing::now()), meeting, item_id],
        )
    });
    close(&house);
    let form = by.get(&next(&it));
    assert!(form.says("Report on the action: Call the hospital (Shuttle)"), "{}", form.text());
    assert!(form.says("a follow-up is still open: Call the hospital"), "{}", form.text());
    let untouched = it.item.to_string();
    let made = draft(&by, &it, &[("items", &untouched), ("items", &shuttle)]);
    assert_eq!(made.status, 303, "{}", made.text());
    let room = made.location().split('?').next().expect("the room").to_owned();
    let page = room.trim_end_matches("/room").to_owned();
    let carried: Vec<(String, String)> =
        house.look(|tx| tx.rows(sql!("SELECT id, carried_why FROM agenda_item WHERE carried_why IS NOT NULL ORDER BY place"), bind![]));
    assert_eq!(carried.iter().map(|(_, why)| why.as_str()).collect::<Vec<_>>(), ["not_discussed", "open_follow_up"]);
    let member = in_riverside(&house, MEMBER).get(&page);
    assert!(member.says("Carried over: not discussed.") && member.says("Carried over: a follow-up is still open."), "{}", member.text());
    let french = by.get(&format!("{}?item={}", room.replace("/en/", "/fr/"), carried[1].0));
    assert!(french.says("Point reporté\u{a0}: un suivi reste ouvert.") && french.says("Compte rendu du suivi"), "{}", french.text());
    assert!(french.says("Retirer de cet ordre du jour"), "{}", french.text());
    let off = by.post(&format!("{page}/removed-items"), &[("remove.item", carried[1].0.as_str())]);
    assert_eq!(off.status, 303, "{}", off.text());
    assert_eq!(agenda(&house, 2).len(), 2, "the minutes and the action plan");
}
