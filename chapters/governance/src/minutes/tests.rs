//! Minutes as those who keep them, those who read them and everybody else meet them.

use std::thread;

use access::standings::{CHAIR, GROUP_CHAIR, MEMBER};
use kit::{
    Id, bind,
    permits::Scope,
    sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::{
    meetings::{ItemId, MeetingId},
    testing::{Council, body, coordinator, council, house, in_riverside, partnership, words_of},
};

/// A council whose meeting was held a week ago and is over.
pub(super) fn held(house: &TestHouse) -> Council {
    let it = council(house, "riverside");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'adjourned', held_on = '2026-11-09'"), bind![]));
    for (person, address, lang) in [(it.people[0], "ana@example.org", "en"), (it.people[2], "chloe@example.org", "fr")] {
        house.given(move |tx| tx.run(sql!("UPDATE person SET email = $2, lang = $3 WHERE id = $1"), bind![person, address, lang]));
    }
    let item = it.item;
    house.given(move |tx| {
        tx.run(sql!("UPDATE agenda_item SET note_en = 'Forty people came.', note_state = 'en.missing' WHERE id = $1"), bind![item])
    });
    it
}

pub(super) fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}/minutes", it.meeting)
}

pub(super) fn state(house: &TestHouse, it: &Council) -> String {
    let meeting = it.meeting;
    house.look(|tx| tx.one::<(String,)>(sql!("SELECT state FROM meeting WHERE id = $1"), bind![meeting])).0
}

fn circulate(by: &Visitor<'_>, it: &Council, until: &str, people: &[Id]) -> Answer {
    let people: Vec<String> = people.iter().map(ToString::to_string).collect();
    let mut fields = vec![("until", until)];
    fields.extend(people.iter().map(|one| ("people", one.as_str())));
    by.post(&format!("{}/circulation", page(it)), &fields)
}

/// The links in the letters that an answer shows, as paths.
fn links_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let found = text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
    found.map(|address| address[address.find("/a/").expect("a link") - 3..].to_owned()).collect()
}

/// Sends the minutes to all three and gives their links.
pub(super) fn sent(house: &TestHouse, it: &Council) -> Vec<String> {
    let answer = circulate(&coordinator(house), it, "2026-11-30", &it.people);
    assert_eq!(answer.status, 200, "{}", answer.text());
    links_in(&answer)
}

/// Another meeting of a body, with one decision of it.
pub(super) fn decided(house: &TestHouse, body: crate::bodies::BodyId, on: &'static str, result: &'static str) -> (MeetingId, Id) {
    let (meeting, decision, partnership) = (MeetingId::new(now()), Id::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state,
                                      format, state, languages, day_is_open, notice_sent_on, note_en, note_fr, note_state, sequence, changed_at,
                                      version)
                 VALUES ($1, $2, $3, NULL, $4, '13:30', '15:30', 'America/Toronto', '', '', 'en.missing', 'hybrid', 'in_session', 'en,fr',
                         FALSE, NULL, '', '', 'en.missing', 0, $5, 1)"
            ),
            bind![meeting, partnership, body, on, now()],
        )?;
        let (highest,): (i64,) = tx.one(sql!("SELECT COALESCE(MAX(number), 0) FROM decision WHERE body_id = $1"), bind![body])?;
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, recorded_after, version)
                 VALUES ($1, $2, $3, $4, 2026, $5, $6, 'approval', 'consensus', $7, 'Approve the minutes.', '', 'en.missing', '', FALSE, 1)"
            ),
            bind![decision, partnership, body, meeting, highest + 1, on, result],
        )
    });
    (meeting, decision)
}

pub(super) fn approve(by: &Visitor<'_>, it: &Council, decision: Id, more: &[(&str, &str)]) -> Answer {
    let decision = decision.to_string();
    by.post(&format!("{}/approval", page(it)), &[&[("decision", decision.as_str())], more].concat())
}

/// Minutes that were approved by a decision of the next meeting.
fn approved(house: &TestHouse) -> (Council, Id) {
    let it = held(house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let (_, decision) = decided(house, it.body, "2026-11-16", "carried");
    assert_eq!(approve(&in_riverside(house, CHAIR), &it, decision, &[]).status, 303);
    (it, decision)
}

#[test]
fn everyone_remarks_by_a_link_in_their_language_and_learns_what_became_of_it() {
    let house = house();
    let it = held(&house);
    let coordinator = coordinator(&house);
    assert!(coordinator.get(&page(&it)).says("Send out for correction"));
    let answer = circulate(&coordinator, &it, "2026-11-30", &it.people);
    assert!(answer.says("asks you to read the draft minutes") && answer.says("vous demande de relire"), "{}", answer.text());
    assert!(answer.says("for ana@example.org, to hand over") && answer.says("no address known"));
    let links = links_in(&answer);
    assert_eq!((links.len(), state(&house, &it).as_str()), (3, "minutes_draft"));
    let nobody = house.nobody();
    let form = nobody.get(&links[0]);
    assert!(form.says("Forty people came.") && form.says("What would you correct under item 1?"), "{}", form.text());
    assert!(nobody.get(&links[2]).says("Que corrigeriez-vous au point 1"));
    assert!(form.says("Brice N’Guessan") && !form.says("Thank you, Ana"), "who was there can be checked too");
    let field = format!("text-{}", it.item);
    assert_eq!(nobody.post(&links[0], &[(&field, "Forty-one came."), ("text-", "")]).status, 303);
    assert_eq!(nobody.post(&links[2], &[(&field, ""), ("text-", "Il manque la date.")]).status, 303);
    assert!(nobody.get(&links[0]).says("Thank you, Ana Petrović. Your remark is kept."));
    assert!(nobody.get(&links[0]).says("Forty-one came.") && !nobody.get(&links[0]).says("Il manque la date."), "one's own only");
    let shown = coordinator.get(&page(&it));
    assert!(shown.says("Forty-one came.") && shown.says("lang=\"fr\">Il manque la date."), "{}", shown.text());
    assert!(shown.says("2 remarks are still to be settled") && shown.says("Ana Petrović"));
    let member = in_riverside(&house, MEMBER).get(&page(&it));
    assert!(member.status == 200 && !member.says("Forty-one came.") && !member.says("still to be settled"), "{}", member.text());
    let all: Vec<(String, String)> = house.look(|tx| tx.rows(sql!("SELECT id, lang FROM remark ORDER BY lang"), bind![]));
    assert_eq!(all.iter().map(|(_, lang)| lang.as_str()).collect::<Vec<_>>(), ["en", "fr"]);
    let settle = |fields: &[(&str, &str)]| coordinator.post(&format!("{}/remarks", page(&it)), fields);
    for wrong in [[("state", ""), ("word", "Counted again")], [("state", "taken_up"), ("word", " ")], [("state", "open"), ("word", "x")]] {
        let answer = settle(&[&[("remark", all[0].0.as_str())], &wrong[..]].concat());
        assert!(answer.status == 422 && answer.says(wrong[1].1.trim()), "{}", answer.text());
    }
    let (first, second) = (all[0].0.as_str(), all[1].0.as_str());
    assert_eq!(settle(&[("remark", first), ("state", "taken_up"), ("word", "Counted again.")]).status, 303);
    assert_eq!(settle(&[("remark", first), ("state", "not_taken_up"), ("word", "No.")]).status, 409, "settled once");
    assert_eq!(settle(&[("remark", &Id::new(now()).to_string()), ("state", "taken_up"), ("word", "x")]).status, 422);
    assert_eq!(settle(&[("remark", second), ("state", "not_taken_up"), ("word", "It stands above.")]).status, 303);
    assert!(nobody.get(&links[0]).says("Taken up – Counted again."));
    assert!(nobody.get(&links[2]).says("Non retenue – It stands above."));
}

#[test]
fn nobody_remarks_after_the_day_by_a_strangers_link_or_with_nothing_to_say() {
    let house = house();
    let it = held(&house);
    let links = sent(&house, &it);
    let (nobody, field) = (house.nobody(), format!("text-{}", it.item));
    for fields in [vec![], vec![(field.as_str(), "  ")]] {
        assert!(nobody.post(&links[0], &fields).says("Write what you would correct under at least one item."));
    }
    let long = "x".repeat(2_001);
    let too_long = nobody.post(&links[0], &[(&field, &long)]);
    assert!(too_long.status == 422 && too_long.says(&long) && too_long.says(&format!("id=\"f-{field}-problem\"")), "{}", too_long.text());
    let elsewhere = format!("text-{}", ItemId::new(now()));
    assert_eq!(nobody.post(&links[0], &[(&elsewhere, "On another agenda")]).status, 422);
    let secret = links[0].replace("/minutes", "/reply");
    assert_eq!(nobody.get(&secret).status, 404, "a link opens what it was made for");
    let stranger = format!("/en/a/{}/minutes", "0".repeat(64));
    assert_eq!((nobody.get(&stranger).status, nobody.post(&stranger, &[(&field, "x")]).status), (404, 404));
    house.given(|tx| tx.run(sql!("UPDATE circulation SET circulated_on = '2026-11-01', until = '2026-11-15'"), bind![]));
    let late = nobody.post(&links[0], &[(&field, "Too late, but typed")]);
    assert!(late.status == 422 && late.says("are not taken any more") && late.says("Too late, but typed"), "{}", late.text());
    assert!(nobody.get(&links[0].replace("/en/", "/fr/")).says("On ne reçoit plus de remarques"));
    assert!(nobody.get(&links[0]).says("these are the draft minutes"), "nobody is asked to read them any more");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![]));
    for (lang, told) in [
        ("/en/", ["Minutes: Council, meeting 1", "these are the approved minutes", "These minutes are approved, so remarks"]),
        ("/fr/", ["Procès-verbal", "voici le procès-verbal approuvé", "est approuvé\u{a0}: on ne reçoit plus de remarques"]),
    ] {
        let approved = nobody.get(&links[0].replace("/en/", lang));
        assert!(told.iter().all(|said| approved.says(said)), "{}", approved.text());
        for draft in ["raft minutes", "bauche", "ask for the floor", "demandez la parole"] {
            assert!(!approved.says(draft), "{draft}: {}", approved.text());
        }
    }
    let refused = nobody.post(&links[0], &[(&field, "Too late, but typed")]);
    assert!(refused.status == 422 && refused.says("These minutes are approved, so remarks"), "{}", refused.text());
    house.given(|tx| tx.run(sql!("UPDATE task_link SET expires_at = '2026-11-01T00:00:00Z'"), bind![]));
    assert!(nobody.get(&links[0]).status >= 400 && nobody.post(&links[0], &[(&field, "x")]).status >= 400);
    let count: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM remark"), bind![]));
    assert_eq!(count.0, 0);
}

#[test]
fn minutes_go_out_only_once_the_meeting_is_over_and_to_those_who_sit_there() {
    let house = house();
    let it = held(&house);
    let by = coordinator(&house);
    for (until, people, why) in [
        ("2026-11-15", vec![it.people[0]], "Choose a day between today and a year from now."),
        ("2028-01-01", vec![it.people[0]], "Choose a day between today and a year from now."),
        ("2026-11-30", vec![], "Choose at least one person."),
        ("2026-11-30", vec![Id::new(now())], "people"),
    ] {
        let answer = circulate(&by, &it, until, &people);
        assert!(answer.status == 422 && answer.says(why) && answer.says(until), "{why}: {}", answer.text());
    }
    assert_eq!(circulate(&in_riverside(&house, MEMBER), &it, "2026-11-30", &it.people).status, 403);
    for state in ["in_session", "draft", "minutes_approved", "published", "cancelled"] {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1"), bind![state]));
        let answer = circulate(&by, &it, "2026-11-30", &it.people);
        assert!(answer.status == 409 && answer.says("Only the minutes of a meeting that is over"), "{state}: {}", answer.text());
    }
    let letters: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM outbox"), bind![]));
    assert_eq!(letters.0, 0);
}

#[test]
fn only_a_carried_decision_of_a_later_meeting_of_the_same_body_approves_minutes() {
    let house = house();
    let it = held(&house);
    let (by, chair) = (coordinator(&house), in_riverside(&house, CHAIR));
    let alone = by.get(&page(&it));
    assert!(alone.says("there is no later meeting yet") && alone.says(&page(&it).replace("/minutes", "/next")), "{}", alone.text());
    assert!(by.get(&page(&it).replace("/en/", "/fr/")).says("il n’y en a pas encore"));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let other = body(&house, "riverside", "Settlement table", "working_group");
    let elsewhere = decided(&house, other, "2026-11-16", "carried").1;
    let earlier = decided(&house, it.body, "2026-11-02", "carried").1;
    let defeated = decided(&house, it.body, "2026-11-12", "defeated").1;
    assert!(by.get(&page(&it)).says("has carried none yet that could approve them"), "{}", by.get(&page(&it)).text());
    for (wrong, what) in [(elsewhere, "another body"), (earlier, "an earlier meeting"), (defeated, "defeated"), (Id::new(now()), "none")] {
        let answer = approve(&chair, &it, wrong, &[]);
        assert!(answer.status == 422 && answer.says("was carried at a later meeting of the same body"), "{what}: {}", answer.text());
    }
    let early = by.post(&format!("{}/publication", page(&it)), &[]);
    assert!(early.status == 409 && early.says("Only approved minutes are published."), "{}", early.text());
    let one_click = [("from", "minutes_draft"), ("to", "minutes_approved")];
    assert_eq!(chair.post(&format!("/en/p/riverside/meetings/{}/step", it.meeting), &one_click).status, 422, "not by a click");
    let carried = decided(&house, it.body, "2026-11-16", "carried").1;
    assert!(by.get(&page(&it)).says("Choose the decision that approved these minutes."));
    let links = sent(&house, &it);
    assert_eq!(house.nobody().post(&links[0], &[("text-", "One word is wrong.")]).status, 303);
    let unsettled = approve(&chair, &it, carried, &[]);
    assert!(unsettled.status == 422 && unsettled.says("One remark is still to be settled"), "{}", unsettled.text());
    house.given(|tx| tx.run(sql!("UPDATE remark SET state = 'taken_up', word = 'Done.', settled_on = '2026-11-16'"), bind![]));
    assert_eq!(approve(&in_riverside(&house, MEMBER), &it, carried, &[]).status, 403);
    let leads_a_group = house.someone("Chloé O’Neil", &[(Scope::of(it.body), GROUP_CHAIR)]);
    assert_eq!(approve(&leads_a_group, &it, carried, &[]).status, 403);
    assert_eq!(approve(&chair, &it, carried, &[]).status, 303);
    assert_eq!(state(&house, &it), "minutes_approved");
    assert!(by.get(&page(&it)).says("of 16 November 2026."), "{}", by.get(&page(&it)).text());
    assert_eq!(house.nobody().post(&links[0], &[("text-", "One more")]).status, 422, "approved minutes take no remark");
    let minutes = words_of(&by.get(&format!("{}.docx", page(&it))));
    assert!(minutes.contains("Approved by decision 2026-") && !minutes.contains("Draft"), "{minutes}");
}

#[test]
fn the_approval_is_put_on_the_next_agenda_once_and_leads_back_to_these_minutes() {
    let house = house();
    let it = held(&house);
    let by = coordinator(&house);
    let none = by.post(&format!("{}/agenda", page(&it)), &[]);
    assert!(none.status == 409 && none.says("there is no later meeting yet"), "{}", none.text());
    let (next, decision) = decided(&house, it.body, "2026-11-16", "defeated");
    let welcome = [("place", "1"), ("title_en", "Welcome"), ("purpose", "information")];
    assert_eq!(by.post(&format!("/en/p/riverside/meetings/{next}/items"), &welcome).status, 303);
    for _ in 0..2 {
        assert_eq!(by.post(&format!("{}/agenda", page(&it)), &[]).status, 303);
    }
    let items: Vec<(String, Option<MeetingId>)> =
        house.look(|tx| tx.rows(sql!("SELECT id, approves_id FROM agenda_item WHERE meeting_id = $1 ORDER BY place"), bind![next]));
    assert_eq!(items.iter().map(|(_, approves)| *approves).collect::<Vec<_>>(), [Some(it.meeting), None]);
    let room = by.get(&format!("/en/p/riverside/meetings/{next}/room"));
    assert!(
        room.says("Approval of the minutes: Council, meeting 1") && room.says(&format!("/meetings/{}/minutes", it.meeting)),
        "{}",
        room.text()
    );
    let item = items[0].0.clone();
    house.given(move |tx| tx.run(sql!("UPDATE decision SET result = 'carried', item_id = $2 WHERE id = $1"), bind![decision, item]));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft' WHERE number = 1"), bind![]));
    let offered = in_riverside(&house, CHAIR).get(&page(&it));
    assert!(offered.says(&format!("value=\"{decision}\" selected")), "{}", offered.text());
}

#[test]
fn another_decision_is_chosen_with_a_reason_and_both_stay() {
    let house = house();
    let (it, first) = approved(&house);
    let chair = in_riverside(&house, CHAIR);
    let second = decided(&house, it.body, "2026-11-16", "carried").1;
    let was = first.to_string();
    let silent = approve(&chair, &it, second, &[("was", &was)]);
    assert!(silent.status == 422 && silent.says("Write why another decision is chosen."), "{}", silent.text());
    let same = approve(&chair, &it, first, &[("was", &was), ("reason", "The same again")]);
    assert!(same.status == 422 && same.says("This decision is chosen already.") && same.says("The same again"), "{}", same.text());
    let [one, two] = ["The first was the budget.", "Somebody else says so."].map(|reason| {
        let (chair, it, was) = (&chair, &it, was.as_str());
        approve(chair, it, second, &[("was", was), ("reason", reason)]).status
    });
    assert_eq!((one, two), (303, 409), "whoever comes second is told");
    let page = chair.get(&page(&it));
    assert!(
        page.says("The first was the budget.") && page.says("replaced") && page.says("2026-01") && page.says("2026-02"),
        "{}",
        page.text()
    );
    let told: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM chronicle WHERE act = 'minutes.approve'"), bind![]));
    assert_eq!((told.0, state(&house, &it).as_str()), (2, "minutes_approved"));
}

#[test]
fn a_correction_has_a_reason_and_the_text_before_is_printed() {
    let house = house();
    let (it, _) = approved(&house);
    let (chair, item) = (in_riverside(&house, CHAIR), it.item.to_string());
    let here = format!("{}/corrections", page(&it));
    assert!(chair.get(&format!("{here}/new")).says("Which item?"));
    let form = chair.get(&format!("{here}/new?item={item}"));
    assert!(form.says("Forty people came."), "{}", form.text());
    let correct = |note: &str, reason: &str, version: &str| {
        let title = [("title_en", "Action plan"), ("title_fr", "Plan d’action")];
        chair.post(&here, &[&title[..], &[("item", &item), ("note_en", note), ("reason_en", reason), ("version", version)]].concat())
    };
    let silent = correct("Forty-one people came.", "", "1");
    assert!(silent.status == 422 && silent.says("the minutes print it") && silent.says("Forty-one people came."), "{}", silent.text());
    let idle = correct("Forty people came.", "A miscount", "1");
    assert!(idle.status == 422 && idle.says("The text is as it was."), "{}", idle.text());
    assert_eq!(correct("Forty-one people came.", "A miscount", "1").status, 303);
    let late = correct("Forty-two people came.", "Another count", "1");
    assert!(late.status == 409 && late.says("Forty-one people came.") && late.says("Forty-two people came."), "{}", late.text());
    let page_says = chair.get(&page(&it));
    assert!(page_says.says("16 November 2026, item 1:") && page_says.says("A miscount") && page_says.says("Forty people came."));
    let minutes = words_of(&chair.get(&format!("{}.docx", page(&it))));
    for said in ["Forty-one people came.", "Corrections since the approval", "A miscount", "Forty people came."] {
        assert!(minutes.contains(said), "{said}: {minutes}");
    }
    assert_eq!(in_riverside(&house, MEMBER).post(&here, &[("item", &item)]).status, 403);
    let note = [("item", item.as_str()), ("note_en", "Silently")];
    assert_eq!(chair.post(&format!("/en/p/riverside/meetings/{}/notes", it.meeting), &note).status, 409);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let early = correct("Forty-three", "Early", "2");
    assert!(early.status == 409 && early.says("until then their text is changed in the meeting room"), "{}", early.text());
}

#[test]
fn published_minutes_of_a_body_that_meets_publicly_are_read_by_all_without_names() {
    let house = house();
    let (it, _) = approved(&house);
    let (chair, nobody) = (in_riverside(&house, CHAIR), house.nobody());
    let (list, public) = ("/en/p/riverside/minutes", format!("/en/p/riverside/minutes/{}", it.meeting));
    let item = it.item;
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO agenda_item (id, partnership_id, meeting_id, place, title_en, title_fr, title_state, purpose, minutes, presenter,
                                          is_consent, pulled_out, camera, is_recurring, note_en, note_fr, note_state, version)
                 SELECT $2, partnership_id, meeting_id, 2, 'Zanzibar lease', '', 'en.missing', 'discussion', NULL, 'Ana Petrović', FALSE,
                        FALSE, 'item', FALSE, 'Xylophone settlement', '', 'en.missing', 1 FROM agenda_item WHERE id = $1"
            ),
            bind![item, ItemId::new(now())],
        )
    });
    assert_eq!((nobody.get(list).status, nobody.get(&public).status), (404, 404));
    let twice = [1, 2].map(|_| chair.post(&format!("{}/publication", page(&it)), &[]).status);
    assert_eq!((twice, state(&house, &it).as_str()), ([303, 409], "published"));
    assert_eq!((nobody.get(list).status, nobody.get(&public).status), (404, 404), "this body does not meet publicly");
    house.given(|tx| tx.run(sql!("UPDATE body SET meets_publicly = TRUE"), bind![]));
    let shown = nobody.get(&public);
    assert!(shown.status == 200 && shown.says("Forty people came.") && shown.says("Place 1"), "{}", shown.text());
    assert!(nobody.get(&public.replace("/en/", "/fr/")).says("Forty people came."));
    assert!(nobody.get(list).says(&public));
    let json = format!("/api/v1/p/riverside/minutes/{}", it.meeting);
    for address in [public.clone(), format!("{public}/minutes.pdf"), json, "/api/v1/p/riverside/minutes".to_owned(), list.to_owned()] {
        let answer = nobody.get(&address);
        assert_eq!(answer.status, 200, "{address}");
        for hidden in ["Ana Petrović", "Brice", "Zanzibar", "Xylophone"] {
            assert!(!answer.says(hidden), "{hidden} {address}: {}", answer.text());
        }
    }
    assert_eq!(nobody.get(&format!("/en/p/hillside/minutes/{}", it.meeting)).status, 404);
}

#[test]
fn two_chairs_approve_at_once_and_one_is_told() {
    let house = house();
    let it = held(&house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![]));
    let decisions = [(); 2].map(|()| decided(&house, it.body, "2026-11-16", "carried").1);
    let mut outcomes = thread::scope(|scope| {
        let all = decisions.map(|decision| {
            let (house, it) = (&house, &it);
            scope.spawn(move || approve(&in_riverside(house, CHAIR), it, decision, &[]).status)
        });
        all.map(|one| one.join().expect("an answer"))
    });
    outcomes.sort_unstable();
    assert_eq!(outcomes, [303, 409]);
}

#[test]
fn approved_minutes_stay_as_they_were_whatever_becomes_of_the_records() {
    let house = house();
    let (it, _) = approved(&house);
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'published' WHERE held_on = '2026-11-09'"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE body SET meets_publicly = TRUE"), bind![]));
    let (coordinator, nobody) = (coordinator(&house), house.nobody());
    let (inside, public) = (format!("{}/text", page(&it)), format!("/en/p/riverside/minutes/{}", it.meeting));
    let read = |address: &str| (coordinator.get(address).text(), coordinator.get(&address.replace("/en/", "/fr/")).text());
    let outside = || (nobody.get(&public).text(), nobody.get(&public.replace("/en/", "/fr/")).text());
    let (before, before_outside) = (read(&inside), outside());
    assert!(before.0.contains("Brice N’Guessan") && before.1.contains("Place n° 2"), "{}", before.1);
    assert!(!before_outside.0.contains("Brice N’Guessan") && before_outside.0.contains("Place 2"), "{}", before_outside.0);
    house.given(|tx| tx.run(sql!("UPDATE person SET name = 'Somebody Else'"), bind![]));
    house.given(|tx| {
        tx.run(sql!("UPDATE seat SET label_en = 'Another place', label_fr = 'Une autre place', counts_for_quorum = FALSE"), bind![])
    });
    house.given(|tx| tx.run(sql!("UPDATE tenure SET ends_on = '2026-11-01'"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE body SET name_en = 'Assembly', name_fr = 'Assemblée'"), bind![]));
    house.given(|tx| tx.run(sql!("UPDATE agenda_item SET title_en = 'Something else', title_fr = 'Autre chose'"), bind![]));
    let main = |text: &str| text[text.find("<table").expect("who was there")..text.find("</main>").expect("an end")].to_owned();
    assert_eq!((main(&read(&inside).0), main(&read(&inside).1)), (main(&before.0), main(&before.1)));
    assert_eq!((main(&outside().0), main(&outside().1)), (main(&before_outside.0), main(&before_outside.1)));
    let word = words_of(&coordinator.get(&format!("{}.docx", page(&it))));
    assert!(word.contains("Brice N’Guessan") && word.contains("Council, meeting 1") && !word.contains("Another place"), "{word}");
    let json = String::from_utf8(nobody.get(&public.replace("/en/", "/api/v1/")).bytes).expect("text");
    assert!(json.contains("Action plan") && !json.contains("Something else"), "{json}");
}

#[test]
fn what_is_corrected_stands_in_kept_minutes_and_a_broken_seal_is_told() {
    let house = house();
    let (it, _) = approved(&house);
    let (chair, item) = (in_riverside(&house, CHAIR), it.item.to_string());
    let version: (i64,) = house.look(|tx| tx.one(sql!("SELECT version FROM agenda_item WHERE note_en <> ''"), bind![]));
    let version = version.0.to_string();
    let correction =
        [("item", item.as_str()), ("note_en", "Forty-one people came."), ("reason_en", "Counted again."), ("version", version.as_str())];
    let title = [("title_en", "Action plan"), ("title_fr", "Plan d’action")];
    assert_eq!(chair.post(&format!("{}/corrections", page(&it)), &[&title[..], &correction].concat()).status, 303);
    let text = chair.get(&format!("{}/text", page(&it)));
    assert!(text.says("Forty-one people came.") && text.says("Counted again.") && text.says("Forty people came."), "{}", text.text());
    assert_eq!(house.look(super::broken_seals), (1, Vec::new()));
    house.given(|tx| tx.run(sql!("UPDATE kept_minutes SET text = '{}'"), bind![]));
    let touched = chair.get(&format!("{}/text", page(&it)));
    assert!(touched.status == 409 && touched.says("no longer fit their seal"), "{}", touched.text());
    assert!(chair.get(&format!("{}/text", page(&it).replace("/en/", "/fr/"))).says("ne correspond plus à son sceau"));
    let told = |house: &TestHouse| house.look(super::broken_seals);
    assert!(told(&house).1[0].starts_with("2026-11-09"), "{:?}", told(&house));
    house.given(|tx| tx.run(sql!("DELETE FROM kept_minutes"), bind![]));
    assert_eq!(told(&house).1.len(), 1, "minutes that were taken away are told of too");
}

#[test]
fn minutes_that_came_approved_without_their_decision_are_published_all_the_same() {
    let house = house();
    let (it, coordinator) = (held(&house), coordinator(&house));
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let publication = format!("{}/publication", page(&it));
    assert!(coordinator.get(&page(&it)).says(&format!("action=\"{publication}\"")), "{}", coordinator.get(&page(&it)).text());
    assert_eq!(coordinator.post(&publication, &[]).status, 303);
    assert_eq!(state(&house, &it), "published");
    assert!(!coordinator.get(&page(&it)).says(&publication), "once is enough");
}
