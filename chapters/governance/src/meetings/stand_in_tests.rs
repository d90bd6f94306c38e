//! Anyone of an organization standing in for the holder of its seat, as those who run a meeting meet it.

use kit::{
    Id, bind, sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::testing::{Council, coordinator, council, house, organization, partnership, person, terms_in_force};

/// A council whose first seat is the library’s, and may be taken by anyone of it; Jean works there.
fn of_the_library(house: &TestHouse) -> (Council, Id) {
    let (it, library) = (council(house, "riverside"), organization(house, "riverside", "City Library"));
    let (jean, seat) = (person(house, "riverside", "Jean Tremblay", None), it.seats[0]);
    house.given(move |tx| {
        tx.run(sql!("UPDATE seat SET alternates = 'anyone', organization_id = $2 WHERE id = $1"), bind![seat, library])?;
        tx.run(
            sql!(
                "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on)
                 VALUES ($1, $2, $3, '', '', 'en.missing', '2024-04-01')"
            ),
            bind![Id::new(now()), jean, library],
        )
    });
    (it, jean)
}

/// Notes one seat: what is chosen for it, and the name that is typed.
fn note(it: &Council, by: &Visitor<'_>, seat: usize, (was, state, name): (&str, &str, &str)) -> Answer {
    let seat = it.seats[seat].to_string();
    let fields = [("seat", seat.as_str()), ("was", was), ("state", state), ("arrived", ""), ("departed", ""), ("by_name", name)];
    by.post(&format!("{}/attendance", page(it)), &fields)
}

fn page(it: &Council) -> String {
    format!("/en/p/riverside/meetings/{}", it.meeting)
}

/// Who is noted for the first seat, and how.
fn noted(house: &TestHouse, it: &Council) -> Option<(Id, String)> {
    let seat = it.seats[0];
    house.look(|tx| tx.row(sql!("SELECT person_id, state FROM attendance WHERE seat_id = $1"), bind![seat]))
}

#[test]
fn someone_of_the_organization_is_noted_counts_as_the_terms_say_of_alternates_and_votes() {
    let house = house();
    let ((it, jean), coordinator) = (of_the_library(&house), coordinator(&house));
    let room = coordinator.get(&format!("{}/room", page(&it)));
    assert!(room.says("Alternate: Jean Tremblay") && room.says("Name of whoever came"), "{}", room.text());
    assert_eq!(note(&it, &coordinator, 1, ("||", &format!("alternate:{jean}"), "")).status, 422, "not for the seat of another");
    assert_eq!(note(&it, &coordinator, 0, ("||", &format!("alternate:{jean}"), "")).status, 303);
    assert_eq!(noted(&house, &it), Some((jean, "alternate".into())));
    assert_eq!(note(&it, &coordinator, 1, ("||", "present", "")).status, 303);
    let counted = coordinator.get(&page(&it));
    assert!(counted.says("2 of 3 seats"), "{}", counted.text());
    let (item, brice) = (it.item.to_string(), it.people[1].to_string());
    let (mover, second) = (jean.to_string(), brice);
    let motion = [("item", item.as_str()), ("text_en", "Open on Sundays."), ("kind", "approval"), ("mover", &mover), ("seconder", &second)];
    let rules = [("method", "roll_call"), ("counted_from", "cast")];
    let vote = coordinator.post(&format!("{}/votes", page(&it)), &[&motion[..], &rules].concat());
    assert_eq!(vote.status, 303, "{}", vote.text());
    let voters: Vec<(Id, String)> = house.look(|tx| tx.rows(sql!("SELECT person_id, role FROM vote_voter ORDER BY role"), bind![]));
    assert_eq!(voters, [(jean, "alternate".to_owned()), (it.people[1], "holder".to_owned())]);
}

#[test]
fn an_alternate_of_the_organization_makes_no_quorum_where_the_terms_count_none() {
    let house = house();
    let ((it, jean), coordinator) = (of_the_library(&house), coordinator(&house));
    terms_in_force(&house, it.body, |form| form.alternates_count = false);
    assert_eq!(note(&it, &coordinator, 0, ("||", &format!("alternate:{jean}"), "")).status, 303);
    assert_eq!(note(&it, &coordinator, 1, ("||", "present", "")).status, 303);
    let counted = coordinator.get(&page(&it));
    assert!(counted.says("1 of 3 seats"), "{}", counted.text());
}

#[test]
fn whoever_came_is_named_on_the_spot_once_and_is_of_the_organization_from_then_on() {
    let house = house();
    let ((it, jean), coordinator) = (of_the_library(&house), coordinator(&house));
    let empty = note(&it, &coordinator, 0, ("||", "alternate:new", " "));
    assert!(empty.status == 422 && empty.says("Write the name of whoever came for this seat."), "{}", empty.text());
    let holder = note(&it, &coordinator, 0, ("||", "alternate:new", "ana petrovic"));
    assert!(holder.status == 422 && holder.says("Ana Petrović holds this seat."), "{}", holder.text());
    assert!(holder.says("value=\"ana petrovic\""), "what was typed is kept");
    assert_eq!(note(&it, &coordinator, 1, ("||", "alternate:new", "Zoé Roy")).status, 422, "only where anyone may");
    assert_eq!(noted(&house, &it), None);
    assert_eq!(note(&it, &coordinator, 0, ("||", "", "jean tremblay")).status, 303, "a name alone says who came");
    assert_eq!(noted(&house, &it), Some((jean, "alternate".into())), "and one that is known is nobody new");
    let was = format!("alternate:{jean}||");
    assert_eq!(note(&it, &coordinator, 0, (&was, "alternate:new", "Zoé <Roy>")).status, 303);
    let (zoe, _) = noted(&house, &it).expect("she is noted");
    let with: Vec<(String, String)> = house.look(|tx| {
        let of =
            sql!("SELECT o.name_en, a.starts_on FROM affiliation a JOIN organization o ON o.id = a.organization_id WHERE a.person_id = $1");
        tx.rows(of, bind![zoe])
    });
    assert_eq!(with, [("City Library".to_owned(), today().to_string())]);
    let room = coordinator.get(&format!("{}/room", page(&it)));
    assert!(room.says("Zoé &#60;Roy&#62;") && !room.says("<Roy>"), "{}", room.text());
}

#[test]
fn whoever_was_announced_in_a_reply_is_proposed_and_noted() {
    let house = house();
    let ((it, jean), coordinator) = (of_the_library(&house), coordinator(&house));
    let (riverside, seat, ana, meeting) = (partnership(&house, "riverside"), it.seats[0], it.people[0], it.meeting);
    let announce = |name: &'static str| {
        house.given(move |tx| {
            let id = Id::new(now());
            tx.run(sql!("DELETE FROM reply"), bind![])?;
            tx.run(sql!("DELETE FROM convocation"), bind![])?;
            tx.run(
                sql!(
                    "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at)
                     VALUES ($1, $2, $3, $4, $5, $6, '', $7)"
                ),
                bind![id, riverside, meeting, seat, ana, today(), now()],
            )?;
            tx.run(
                sql!(
                    "INSERT INTO reply (convocation_id, answer, alternate_words, replied_at, held_on) VALUES ($1, 'alternate', $2, $3, $4)"
                ),
                bind![id, name, now(), today()],
            )
        });
        coordinator.get(&format!("{}/room", page(&it)))
    };
    let known = announce("Jean Tremblay");
    assert!(known.says(&format!("<option value=\"alternate:{jean}\" selected")), "{}", known.text());
    let unknown = announce("Zoé Roy");
    assert!(unknown.says("<option value=\"alternate:new\" selected") && unknown.says("value=\"Zoé Roy\""), "{}", unknown.text());
    assert_eq!(note(&it, &coordinator, 0, ("||", "", "Zoé Roy")).status, 303, "who was announced and did not come is not noted");
    assert_eq!(noted(&house, &it), None);
    assert_eq!(note(&it, &coordinator, 0, ("||", "alternate:new", "Zoé Roy")).status, 303);
    let after = coordinator.get(&format!("{}/room", page(&it)));
    assert!(after.says("Alternate: Zoé Roy") && noted(&house, &it).is_some_and(|(_, state)| state == "alternate"), "{}", after.text());
}
