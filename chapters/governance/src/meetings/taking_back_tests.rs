//! What was noted in the room by mistake, as those who run a meeting take it back.

use access::standings::MEMBER;
use kit::{
    bind, sql,
    testing::{Answer, TestHouse, Visitor},
};

use crate::testing::{Council, coordinator, council, house, in_riverside};

fn address(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

fn declare(it: &Council, by: &Visitor<'_>, person: usize) -> Answer {
    let (item, person) = (it.item.to_string(), it.people[person].to_string());
    let seat = it.seats[0].to_string();
    let row = [("seat", seat.as_str()), ("was", "||"), ("state", "present")];
    by.post(&format!("{}/attendance", address(it)), &row);
    let fields = [("item", item.as_str()), ("person", &person), ("nature_en", "Her brother’s firm.")];
    by.post(&format!("{}/conflicts", address(it)), &fields)
}

fn take_back(it: &Council, by: &Visitor<'_>, page: &str, person: &str) -> Answer {
    by.post(&format!("{page}/conflicts/taken-back"), &[("item", &it.item.to_string()), ("person", person)])
}

fn chronicle(house: &TestHouse) -> Vec<(String,)> {
    house.look(|tx| tx.rows(sql!("SELECT detail FROM chronicle_detail"), bind![]))
}

/// Adds an item and gives its identifier.
fn added(house: &TestHouse, it: &Council, by: &Visitor<'_>, title: &'static str) -> String {
    let form = [("place", "9"), ("title_en", title), ("purpose", "discussion")];
    assert_eq!(by.post(&format!("{}/items", address(it)), &form).status, 303);
    let (id,): (String,) = house.look(move |tx| tx.one(sql!("SELECT id FROM agenda_item WHERE title_en = $1"), bind![title]));
    id
}

fn remove(by: &Visitor<'_>, page: &str, item: &str) -> Answer {
    by.post(&format!("{page}/removed-items"), &[("item", item)])
}

#[test]
fn a_conflict_of_interest_declared_by_mistake_is_taken_back_and_the_chronicle_keeps_both() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (page, ana) = (address(&it), it.people[0].to_string());
    assert_eq!(declare(&it, &coordinator, 0).status, 303);
    let room = coordinator.get(&format!("{page}/room?item={}", it.item));
    assert!(room.says("Her brother’s firm.") && room.says("conflicts/taken-back") && room.says("Take back"), "{}", room.text());
    let french = page.replace("/en/", "/fr/");
    assert!(coordinator.get(&format!("{french}/room?item={}", it.item)).says("Retirer<span"));
    let member = in_riverside(&house, MEMBER);
    assert_eq!(take_back(&it, &member, &page, &ana).status, 403);
    let nobody = coordinator.post(&format!("{page}/conflicts/taken-back"), &[]);
    assert!(nobody.status == 422 && nobody.says("href=\"#conflict-person\""), "{}", nobody.text());
    assert_eq!(take_back(&it, &coordinator, &page, &ana).status, 303);
    assert!(!coordinator.get(&page).says("Her brother’s firm.") && coordinator.get(&page).says("None was declared."));
    let again = take_back(&it, &coordinator, &page, &ana);
    assert!(again.status == 422 && again.says("is not noted on this item, or no longer"), "{}", again.text());
    assert!(take_back(&it, &coordinator, &french, &ana).says("n’est pas consigné sur ce point, ou ne l’est plus"));
    let told = chronicle(&house);
    let said = |words: &str| told.iter().filter(|(detail,)| detail.contains(words)).count();
    assert_eq!((said("brother’s firm"), said("taken back")), (2, 1), "{told:?}");
}

#[test]
fn after_the_minutes_are_approved_no_conflict_is_taken_back_and_no_item_removed() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    assert_eq!(declare(&it, &coordinator, 0).status, 303);
    let empty = added(&house, &it, &coordinator, "Parking");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'minutes_approved'"), bind![]));
    let (page, ana) = (address(&it), it.people[0].to_string());
    for answer in [take_back(&it, &coordinator, &page, &ana), remove(&coordinator, &page, &empty)] {
        assert!(matches!(answer.status, 409 | 422) && answer.says("The minutes are approved"), "{}: {}", answer.status, answer.text());
    }
    let left: (i64, i64) =
        house.look(|tx| tx.one(sql!("SELECT (SELECT COUNT(*) FROM conflict), (SELECT COUNT(*) FROM agenda_item)"), bind![]));
    assert_eq!(left, (1, 2));
}

#[test]
fn an_item_on_which_nothing_was_done_is_removed_and_one_that_was_used_stays() {
    let house = house();
    let (it, coordinator) = (council(&house, "riverside"), coordinator(&house));
    let (page, french) = (address(&it), address(&it).replace("/en/", "/fr/"));
    let (noted, promised, empty) =
        (added(&house, &it, &coordinator, "Rent"), added(&house, &it, &coordinator, "Buses"), added(&house, &it, &coordinator, "Parking"));
    let note = [("item", noted.as_str()), ("note_fr", "Le loyer monte."), ("was_en", ""), ("was_fr", "")];
    assert_eq!(coordinator.post(&format!("{page}/notes"), &note).status, 303);
    let person = it.people[0].to_string();
    let promise = [("item", promised.as_str()), ("text_en", "Call the city"), ("person", &person), ("due_on", "2026-12-01")];
    assert_eq!(coordinator.post(&format!("{page}/follow-ups"), &promise).status, 303);
    assert_eq!(declare(&it, &coordinator, 0).status, 303);
    for item in [noted.as_str(), &promised, &it.item.to_string()] {
        let refused = remove(&coordinator, &page, item);
        assert!(refused.status == 422 && refused.says("it stays on the agenda"), "{}", refused.text());
        assert!(remove(&coordinator, &french, item).says("il reste à l’ordre du jour"));
    }
    let room = coordinator.get(&format!("{page}/room?item={empty}"));
    assert!(room.says("Remove from the agenda") && coordinator.get(&format!("{french}/room")).says("Supprimer de l’ordre du jour"));
    let which = coordinator.post(&format!("{page}/removed-items"), &[]);
    assert!(which.status == 422 && which.says("Choose the item that is removed"), "{}", which.text());
    let typed = [("remove.item", empty.as_str()), ("note.item", &empty), ("note.note_en", "They said yes.")];
    let kept = coordinator.post(&format!("{page}/removed-items"), &typed);
    assert!(kept.status == 422 && kept.says("Save it or clear it, and then remove") && kept.says("They said yes."), "{}", kept.text());
    let member = in_riverside(&house, MEMBER);
    assert_eq!(remove(&member, &page, &empty).status, 403);
    assert_eq!(remove(&coordinator, &page, &empty).status, 303);
    assert!(!coordinator.get(&page).says("Parking") && coordinator.get(&page).says("Buses"));
    assert_eq!(remove(&coordinator, &page, &empty).status, 404, "it is not there any more");
    assert!(chronicle(&house).iter().any(|(detail,)| detail.contains("removed") && detail.contains("Parking")));
}
