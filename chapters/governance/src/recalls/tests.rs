//! A meeting without quorum that is called again, as those who prepare and hold it meet it.

use access::standings::{CHAIR, MEMBER};
use kit::{
    Lang, bind, sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::{
    terms::{self, TermsId},
    testing::{Council, coordinator, council, house, in_riverside, partnership},
};

const MEETINGS: &str = "/en/p/riverside/meetings";

fn page(it: &Council) -> String {
    format!("{MEETINGS}/{}", it.meeting)
}

/// Terms in force with seven days of notice, by which this is enough at a second call.
fn terms(house: &TestHouse, it: &Council, recall: &str) {
    let form = terms::Form {
        body: it.body.to_string(),
        edition: "1.0".into(),
        title_en: "Terms".into(),
        recall: recall.into(),
        notice_days: "7".into(),
        ..terms::Form::template()
    };
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    let (id, riverside) = (TermsId::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        terms::insert(tx, riverside, id, &checked)?;
        tx.run(sql!("UPDATE terms SET state = 'in_force', effective_on = '2024-04-01' WHERE id = $1"), bind![id])
    });
}

fn present(by: &Visitor<'_>, meeting: &str, seat: &str) {
    let fields = [("seat", seat), ("was", "||"), ("state", "present"), ("arrived", ""), ("departed", "")];
    assert_eq!(by.post(&format!("{meeting}/attendance"), &fields).status, 303);
}

/// A council of three of whom one came, so that its meeting ended for want of quorum.
fn lost(house: &TestHouse, recall: &str) -> Council {
    let (it, chair) = (council(house, "riverside"), in_riverside(house, CHAIR));
    terms(house, &it, recall);
    present(&chair, &page(&it), &it.seats[0].to_string());
    assert_eq!(chair.post(&format!("{}/step", page(&it)), &[("from", "in_session"), ("to", "no_quorum")]).status, 303);
    it
}

fn call_again(by: &Visitor<'_>, it: &Council, day: &str, more: &[(&str, &str)]) -> Answer {
    by.post(&format!("{}/recall", page(it)), &[&[("held_on", day), ("starts_at", "13:30"), ("ends_at", "15:30")], more].concat())
}

fn states(house: &TestHouse) -> Vec<(i64, String, bool)> {
    house.look(|tx| tx.rows(sql!("SELECT number, state, recalls_id IS NOT NULL FROM meeting ORDER BY number"), bind![]))
}

#[test]
fn a_meeting_without_quorum_is_called_again_and_those_present_decide() {
    let house = house();
    let (it, by) = (lost(&house, "those_present"), coordinator(&house));
    assert_eq!(states(&house), [(1, "no_quorum".into(), false)], "nothing is drafted where it may be called again");
    for shown in [page(&it), format!("{}/room", page(&it))] {
        assert!(by.get(&shown).says(&format!("href=\"{}/recall\"", page(&it))), "{shown}");
    }
    let form = by.get(&format!("{}/recall", page(&it)));
    for said in
        ["those present are enough", "7 days of notice: the earliest day is 23 November 2026", "value=\"2026-11-23\"", "1. Action plan"]
    {
        assert!(form.says(said), "{said}: {}", form.text());
    }
    let item = it.item.to_string();
    let called = call_again(&by, &it, "2026-11-23", &[("items", &item)]);
    assert_eq!(called.status, 303, "{}", called.text());
    assert_eq!(states(&house), [(1, "reconvened".into(), false), (2, "draft".into(), true)]);
    let again = called.location().split('?').next().expect("its page").to_owned();
    assert!(
        by.get(&page(&it)).says("Called again for") && by.get(&again).says("Called again for want of quorum on"),
        "{}",
        by.get(&again).text()
    );
    assert!(by.get(&again).says("Action plan") && by.get(&again).says(&format!("href=\"{}\"", page(&it))));
    decides(&house, (&by, &it), &again);
}

/// One of three is there on the day: that is enough, the decision stands, and both languages say why.
fn decides(house: &TestHouse, (by, it): (&Visitor<'_>, &Council), again: &str) {
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-16', state = 'in_session' WHERE number = 2"), bind![]));
    assert!(by.get(&format!("{again}/room")).says("There is no quorum"), "nobody is there yet");
    present(by, again, &it.seats[0].to_string());
    let room = by.get(&format!("{again}/room"));
    assert!(room.says("There is a quorum: this meeting was called again"), "{}", room.text());
    assert!(by.get(&format!("{again}/room").replace("/en/", "/fr/")).says("Il y a quorum\u{a0}: cette réunion a été convoquée de nouveau"));
    let decision = [("kind", "approval"), ("method", "consensus"), ("result", "carried"), ("text_en", "Adopt the plan.")];
    let decided = by.post(&format!("{again}/decisions"), &decision);
    assert_eq!(decided.status, 303, "{}", decided.text());
    let chair = in_riverside(house, CHAIR);
    assert_eq!(chair.post(&format!("{again}/step"), &[("from", "in_session"), ("to", "adjourned")]).status, 303);
    let minutes = by.get(&format!("{again}/minutes/text"));
    assert!(minutes.says("There was a quorum: this meeting was called again") && minutes.says("Adopt the plan."), "{}", minutes.text());
}

#[test]
fn a_second_call_is_refused_where_there_is_none() {
    let house = house();
    let (it, by) = (lost(&house, "same"), coordinator(&house));
    assert!(!by.get(&page(&it)).says("/recall\""), "no button leads to a refusal");
    let drafted: Vec<_> = states(&house).into_iter().map(|(_, state, recalls)| (state, recalls)).collect();
    assert_eq!(drafted, [("no_quorum".to_owned(), false), ("draft".to_owned(), false)], "the next meeting is drafted instead");
    for answer in [by.get(&format!("{}/recall", page(&it))), call_again(&by, &it, "2026-11-30", &[])] {
        assert!(answer.status == 409 && answer.says("do not say that less is enough at a second call"), "{}", answer.text());
    }
    assert!(by.get(&format!("{}/recall", page(&it)).replace("/en/", "/fr/")).says("Le mandat en vigueur ne prévoit pas"));
    for state in ["in_session", "adjourned", "draft", "published"] {
        house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $1 WHERE number = 1"), bind![state]));
        for answer in [by.get(&format!("{}/recall", page(&it))), call_again(&by, &it, "2026-11-30", &[])] {
            assert!(
                answer.status == 409 && answer.says("Only a meeting that ended for want of quorum is called again."),
                "{}",
                answer.text()
            );
        }
    }
    assert_eq!(call_again(&in_riverside(&house, MEMBER), &it, "2026-11-30", &[]).status, 403);
    assert_eq!(states(&house).len(), 2);
}

#[test]
fn it_is_called_again_once_and_with_the_notice_that_the_terms_ask_for() {
    let house = house();
    let (it, by) = (lost(&house, "those_present"), coordinator(&house));
    let item = it.item.to_string();
    for (day, why) in [
        ("2026-11-22", "Choose 23 November 2026 or a later day."),
        ("2026-11-16", "The second call comes after the first."),
        ("", "aria-invalid"),
        ("2027-03-99", "aria-invalid"),
    ] {
        let answer = call_again(&by, &it, day, &[("items", &item)]);
        assert!(answer.status == 422 && answer.says(why) && answer.says("value=\"15:30\""), "{day}: {}", answer.text());
    }
    let stranger = kit::Id::new(now()).to_string();
    assert_eq!(call_again(&by, &it, "2026-11-24", &[("items", &stranger)]).status, 422);
    assert_eq!(states(&house).len(), 1);
    let mut both: Vec<_> = std::thread::scope(|scope| {
        let all = [(); 2].map(|()| scope.spawn(|| call_again(&in_riverside(&house, CHAIR), &it, "2026-11-24", &[]).status));
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    both.sort_unstable();
    assert_eq!((both, states(&house).len()), (vec![303, 409], 2));
    let twice = by.get(&format!("{}/recall", page(&it)));
    assert!(twice.status == 409 && twice.says("has been called again already, for 24 November 2026"), "{}", twice.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'cancelled' WHERE number = 2"), bind![]));
    assert_eq!(call_again(&by, &it, "2026-11-25", &[("items", &item)]).status, 303, "the second call was called off");
    assert_eq!(states(&house).iter().filter(|(_, _, recalls)| *recalls).count(), 2);
}

#[test]
fn a_motion_that_only_lacked_a_quorum_comes_again() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    terms(&house, &it, "those_present");
    let item = it.item.to_string();
    let [ana, brice, _] = it.people.map(|id| id.to_string());
    for seat in &it.seats[..2] {
        present(&by, &page(&it), &seat.to_string());
    }
    let motion = [
        ("item", item.as_str()),
        ("kind", "approval"),
        ("method", "vote_majority"),
        ("result", "no_quorum"),
        ("text_en", "Adopt the plan."),
        ("mover", ana.as_str()),
        ("seconder", brice.as_str()),
    ];
    let noted = by.post(&format!("{}/decisions", page(&it)), &motion);
    assert_eq!(noted.status, 303, "{}", noted.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'no_quorum'"), bind![]));
    let form = by.get(&format!("{}/recall", page(&it)));
    assert!(form.says("1. Action plan") && form.says("without a quorum nothing could be decided"), "{}", form.text());
    assert!(by.get(&format!("{}/recall", page(&it)).replace("/en/", "/fr/")).says("faute de quorum, rien n’a pu être décidé"));
}
