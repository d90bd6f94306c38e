//! Deciding as those who run a meeting meet it: standing aside, blocking, standing back, the consent agenda.

use access::standings::{CHAIR, MEMBER};
use kit::{
    Lang, bind,
    lang::Bilingual,
    permits::Scope,
    sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::testing::{Council, coordinator, council, house, in_riverside, partnership};

pub(super) fn address(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// A council of three in session, all three of them there.
pub(super) fn in_session(house: &TestHouse) -> (Council, Visitor<'_>) {
    let (it, coordinator) = (council(house, "riverside"), coordinator(house));
    let seats = it.seats.map(|seat| seat.to_string());
    let row = |seat: &'_ str| [("seat", seat.to_owned()), ("was", "||".to_owned()), ("state", "present".to_owned())];
    let rows: Vec<_> = seats.iter().flat_map(|seat| row(seat)).collect();
    let fields: Vec<_> = rows.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(coordinator.post(&format!("{}/attendance", address(&it)), &fields).status, 303);
    (it, coordinator)
}

/// Records a decision on the item: the fields beside what and how.
pub(super) fn decide(it: &Council, by: &Visitor<'_>, more: &[(&str, &str)]) -> Answer {
    let item = it.item.to_string();
    let usual = [("item", item.as_str()), ("kind", "approval"), ("text_en", "Open a second welcome point.")];
    by.post(&format!("{}/decisions", address(it)), &[&usual, more].concat())
}

fn register(house: &TestHouse) -> Vec<(String, Option<i64>)> {
    house.look(|tx| tx.rows(sql!("SELECT text_en, votes_recused FROM decision ORDER BY number"), bind![]))
}

/// Adds items to the consent agenda and gives their identifiers, in their order.
pub(super) fn consent_items(it: &Council, by: &Visitor<'_>, house: &TestHouse, titles: &[(&str, &str)]) -> Vec<String> {
    for (place, title) in titles {
        let form = [("place", *place), ("title_en", *title), ("purpose", "approval"), ("is_consent", "true")];
        assert_eq!(by.post(&format!("{}/items", address(it)), &form).status, 303);
    }
    let all: Vec<(String,)> = house.look(|tx| tx.rows(sql!("SELECT id FROM agenda_item WHERE is_consent ORDER BY place"), bind![]));
    all.into_iter().map(|(id,)| id).collect()
}

pub(super) fn adopt(it: &Council, by: &Visitor<'_>, items: &[&str], (mover, seconder): (usize, usize)) -> Answer {
    let (mover, seconder) = (it.people[mover].to_string(), it.people[seconder].to_string());
    let mut fields: Vec<_> = items.iter().map(|item| ("items", *item)).collect();
    fields.extend([("mover", mover.as_str()), ("seconder", seconder.as_str())]);
    by.post(&format!("{}/consent", address(it)), &fields)
}

fn pull_out(it: &Council, by: &Visitor<'_>, item: &str) -> u16 {
    by.post(&format!("{}/consent/pulled-out", address(it)), &[("item", item)]).status
}

#[test]
fn who_stands_aside_says_why_and_it_is_read_on_the_page_in_the_twin_and_in_the_minutes() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let people = it.people.map(|person| person.to_string());
    let aside = |reason: &'static str| {
        let mut fields = vec![("method", "consensus_with_stand_aside"), ("result", "carried")];
        for (voter, stance, reason) in [(&people[0], "", ""), (&people[1], "stood_aside", reason), (&people[2], "", "")] {
            fields.extend([("voter", voter.as_str()), ("stance", stance), ("reason_en", reason)]);
        }
        decide(&it, &coordinator, &fields)
    };
    let empty = aside("");
    assert_eq!(empty.status, 422);
    assert!(empty.says("Write why: the minutes say it.") && empty.says("Open a second welcome point."), "what was typed is kept");
    assert!(register(&house).is_empty());
    let said = "Our board <b>meets</b> in December.";
    assert_eq!(aside(said).status, 303);
    let (id,): (String,) = house.look(|tx| tx.one(sql!("SELECT id FROM decision"), bind![]));
    let page = coordinator.get(&format!("/en/p/riverside/decisions/{id}"));
    assert!(page.says("Brice N’Guessan") && page.says("Stood aside") && page.says("in December.") && !page.says("<b>meets"));
    let french = coordinator.get(&format!("/fr/p/riverside/decisions/{id}"));
    assert!(french.says("Mise en retrait") && french.says("lang=\"en\">Our board"), "{}", french.text());
    let twin = coordinator.get(&format!("/api/v1/p/riverside/decisions/{id}"));
    assert!(twin.says("\"stance\":\"stood_aside\""), "{}", twin.text());
    let chair = in_riverside(&house, CHAIR);
    assert_eq!(chair.post(&format!("{}/step", address(&it)), &[("from", "in_session"), ("to", "adjourned")]).status, 303);
    let conflict = [("item", it.item.to_string()), ("person", people[0].clone()), ("nature_en", "Sits on its board.".to_owned())];
    let conflict: Vec<_> = conflict.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(coordinator.post(&format!("{}/conflicts", address(&it)), &conflict).status, 303);
    let meeting = coordinator.get(&address(&it));
    assert!(meeting.says("Brice N’Guessan</bdi> (Stood aside)") && meeting.says("in December."), "{}", meeting.text());
    assert!(meeting.says("Sits on its board.") && !meeting.says("None was declared."), "{}", meeting.text());
    let minutes = coordinator.get(&format!("{}/minutes.docx", address(&it)));
    assert_eq!(minutes.status, 200);
}

#[test]
fn a_block_keeps_a_consensus_from_being_carried_and_is_recorded() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let blocker = it.people[2].to_string();
    let block = |result: &'static str| {
        let stance = [("voter", blocker.as_str()), ("stance", "blocked"), ("reason_en", "It was promised to another street.")];
        decide(&it, &coordinator, &[&[("method", "consensus"), ("result", result)][..], &stance[..]].concat())
    };
    let refused = block("carried");
    assert_eq!(refused.status, 422);
    assert!(refused.says("A blocked consensus carries nothing.") && refused.says("It was promised to another street."));
    assert_eq!(block("deferred").status, 303);
    let found: (String, String) = house.look(|tx| tx.one(sql!("SELECT stance, reason_en FROM reservation"), bind![]));
    assert_eq!(found, ("blocked".into(), "It was promised to another street.".into()));
}

#[test]
fn who_declared_a_conflict_neither_moves_nor_seconds_nor_votes_nor_blocks_on_that_item() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let people = it.people.map(|person| person.to_string());
    let item = it.item.to_string();
    let conflict = [("item", item.as_str()), ("person", &people[0]), ("nature_en", "Her employer is the supplier.")];
    assert_eq!(coordinator.post(&format!("{}/conflicts", address(&it)), &conflict).status, 303);
    let vote = |mover: usize, seconder: usize, votes: &[(&'static str, &'static str)]| {
        let usual =
            [("method", "vote_majority"), ("result", "carried"), ("mover", people[mover].as_str()), ("seconder", &people[seconder])];
        decide(&it, &coordinator, &[&usual[..], votes].concat())
    };
    let two = [("votes_for", "2"), ("votes_against", "0")];
    for (mover, seconder) in [(0, 1), (1, 0)] {
        let answer = vote(mover, seconder, &two);
        assert_eq!(answer.status, 422);
        assert!(answer.says("declared a conflict of interest on this item and stands back from it"));
    }
    assert_eq!(vote(1, 2, &[("votes_for", "3"), ("votes_against", "0")]).status, 422, "three votes of two voters");
    let miscounted = vote(1, 2, &[&two[..], &[("votes_recused", "2")]].concat());
    assert!(miscounted.status == 422 && miscounted.says("One seat stands back from this item"), "{}", miscounted.text());
    let blocked = [("voter", people[0].as_str()), ("stance", "blocked"), ("reason_en", "No.")];
    assert_eq!(decide(&it, &coordinator, &[&[("method", "consensus"), ("result", "deferred")][..], &blocked[..]].concat()).status, 422);
    assert!(register(&house).is_empty());
    assert_eq!(vote(1, 2, &two).status, 303);
    assert_eq!(register(&house), [("Open a second welcome point.".to_owned(), Some(1))], "the seat that stands back is counted as such");
    let room = coordinator.get(&format!("{}/room?item={item}", address(&it)));
    assert!(room.says("On this item, with those who stand back") && room.says("2 of 2 seats are here and 2 are needed"), "{}", room.text());
}

#[test]
fn on_an_item_from_which_too_many_stand_back_nothing_is_decided() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let item = it.item.to_string();
    for person in it.people {
        let conflict = [("item", item.as_str()), ("person", &person.to_string()), ("nature_en", "All three own a shop there.")];
        assert_eq!(coordinator.post(&format!("{}/conflicts", address(&it)), &conflict).status, 303);
    }
    let answer = decide(&it, &coordinator, &[("method", "consensus"), ("result", "carried")]);
    assert_eq!(answer.status, 422);
    assert!(answer.says("Nothing can be decided now.") && register(&house).is_empty());
}

#[test]
fn the_consent_agenda_is_adopted_by_one_motion_without_what_was_taken_out() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let items = consent_items(&it, &coordinator, &house, &[("2", "Minutes of meeting 1"), ("3", "Written reports"), ("4", "Calendar")]);
    let room = coordinator.get(&format!("{}/room", address(&it)));
    assert!(room.says("Consent agenda") && room.says("consent item"));
    assert_eq!(pull_out(&it, &coordinator, &items[1]), 303);
    assert_eq!(pull_out(&it, &coordinator, &items[1]), 303, "two people ask for the same item");
    let stale = adopt(&it, &coordinator, &[&items[0], &items[1], &items[2]], (0, 1));
    assert!(stale.status == 422 && stale.says("The consent agenda changed since this page was made"), "{}", stale.text());
    assert!(register(&house).is_empty());
    let same = adopt(&it, &coordinator, &[&items[0], &items[2]], (0, 0));
    assert!(same.status == 422 && same.says("Calendar"), "{}", same.text());
    assert_eq!(coordinator.post(&format!("{}/consent", address(&it)), &[("items", &items[0]), ("items", &items[2])]).status, 422);
    assert_eq!(adopt(&it, &coordinator, &[&items[0], &items[2]], (0, 1)).status, 303);
    let decided = register(&house);
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0].0, "Adopt the consent agenda: 2. Minutes of meeting 1; 4. Calendar");
    let nothing = adopt(&it, &coordinator, &[], (0, 1));
    assert!(nothing.status == 422 && nothing.says("Meeting room") && nothing.says("is left"), "{}", nothing.text());
    assert_eq!(pull_out(&it, &coordinator, &items[0]), 422, "what was adopted is not taken out");
    let page = coordinator.get(&address(&it));
    assert!(page.says("adopted with the consent agenda") && page.says("taken out of the consent agenda"));
    assert!(page.says("Adopt the consent agenda: 2. Minutes"));
    let twin = coordinator.get(&format!("/api/v1/p/riverside/meetings/{}", it.meeting));
    assert!(twin.says("\"pulled_out\":true") && twin.says("\"adopted_by\":\""), "{}", twin.text());
    let left: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM consent"), bind![]));
    assert_eq!(left.0, 2);
}

#[test]
fn no_item_is_adopted_unseen_or_without_a_quorum() {
    let house = house();
    let (it, coordinator) = in_session(&house);
    let items = consent_items(&it, &coordinator, &house, &[("2", "Minutes of meeting 1"), ("3", "A contract")]);
    let all: Vec<_> = items.iter().map(String::as_str).collect();
    let conflict = [("item", all[1]), ("person", &it.people[2].to_string()), ("nature_en", "Her brother’s firm.")];
    assert_eq!(coordinator.post(&format!("{}/conflicts", address(&it)), &conflict).status, 303);
    let answer = adopt(&it, &coordinator, &all, (0, 1));
    assert!(answer.status == 422 && answer.says("conflict of interest on item 3"), "{}", answer.text());
    assert_eq!(pull_out(&it, &coordinator, all[1]), 303);
    for (seat, was) in [(it.seats[1], "present||"), (it.seats[2], "present||")] {
        let row = [("seat", seat.to_string()), ("was", was.to_owned()), ("state", "regrets".to_owned())];
        let row: Vec<_> = row.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(coordinator.post(&format!("{}/attendance", address(&it)), &row).status, 303);
    }
    let answer = adopt(&it, &coordinator, &all[..1], (0, 1));
    assert!(answer.status == 422 && answer.says("There is no quorum"), "{}", answer.text());
    assert!(register(&house).is_empty());
    assert_eq!(pull_out(&it, &coordinator, ""), 400);
    assert_eq!(pull_out(&it, &coordinator, &crate::meetings::ItemId::new(now()).to_string()), 404);
    let member = in_riverside(&house, MEMBER);
    assert_eq!(pull_out(&it, &member, all[0]), 403);
    assert_eq!(adopt(&it, &member, &all[..1], (0, 1)).status, 403);
}

/// T48 of the list of attacks: who was invited to chair and has not accepted does nothing yet.
#[test]
fn a_chair_who_has_not_accepted_the_invitation_changes_nothing() {
    let house = house();
    let (it, _) = in_session(&house);
    let riverside = Scope::of(partnership(&house, "riverside"));
    let invited = access::invitations::Invited::checked("Ngozi Adeyemi", "ngozi@example.org", "en", "chair").expect("right");
    let invite = move |tx: &mut kit::db::WriteTx| {
        let to = (&riverside, &Bilingual::only(Lang::En, "Riverside"));
        access::invitations::invite(tx, to, &invited, "Claire", ("http://127.0.0.1:8080", now()))
    };
    let (_, secret) = house.given(invite);
    let ngozi = house.someone("Ngozi Adeyemi", &[]);
    let step = [("from", "in_session"), ("to", "adjourned")];
    assert_eq!(ngozi.post(&format!("{}/step", address(&it)), &step).status, 404);
    assert_eq!(decide(&it, &ngozi, &[("method", "consensus"), ("result", "carried")]).status, 404);
    assert_eq!(ngozi.get(&format!("{}/room", address(&it))).status, 404);
    let elsewhere = format!("/en/calendars/{}/mine.ics", secret.reveal());
    assert_eq!(house.nobody().get(&elsewhere).status, 404, "an invitation opens nothing else");
    let (state,): (String,) = house.look(|tx| tx.one(sql!("SELECT state FROM meeting WHERE id = $1"), bind![it.meeting]));
    assert_eq!((state.as_str(), register(&house).len()), ("in_session", 0));
}
