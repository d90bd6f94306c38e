//! A vote that is open is met where the meeting is run, until it is closed.

use kit::{bind, sql};

use super::tests::{Ids, call_roll, open_at, page_of};
use crate::{
    seats::Role,
    testing::{coordinator, council, holds, house, member, person},
};

#[test]
fn an_open_vote_stands_in_the_room_and_on_the_meeting_with_how_many_voted() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let meeting = format!("/en/p/riverside/meetings/{}", it.meeting);
    let room = format!("{meeting}/room");
    call_roll(&by, &it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    assert!(!by.get(&room).says("Vote open") && !by.get(&meeting).says("Vote open"));
    let page = page_of(&open_at(&by, &it, "roll_call"));
    let seat = &Ids::of(&it).seats[0];
    assert_eq!(by.post(&format!("{page}/answers"), &[("seat", seat), ("mark", "y")]).status, 303);
    for (reader, address) in [(&by, &room), (&by, &meeting), (&member(&house), &meeting)] {
        let shown = reader.get(address);
        assert!(shown.says("Vote open") && shown.says(&page) && shown.says("1 of 3 seats voted so far"), "{}", shown.text());
    }
    assert!(by.get(&room.replace("/en/", "/fr/")).says("1 siège sur 3 a voté jusqu’ici"));
    assert_eq!(by.post(&format!("{page}/closing"), &[]).status, 303);
    assert!(!by.get(&room).says("Vote open") && !by.get(&meeting).says("Vote open"));
}

#[test]
fn the_links_of_a_vote_at_a_meeting_begin_with_the_alternate_who_is_there() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let (seat, ruth) = (it.seats[2], person(&house, "riverside", "Ruth Bell", None));
    holds(&house, "riverside", seat, ruth, Role::Alternate);
    call_roll(&by, &it, [("||", "present"), ("||", "remote"), ("||", "present")]);
    house.given(move |tx| tx.run(sql!("UPDATE attendance SET person_id = $2, state = 'alternate' WHERE seat_id = $1"), bind![seat, ruth]));
    let page = by.get(&page_of(&open_at(&by, &it, "roll_call"))).text();
    let ticked = |person: kit::Id| page.contains(&format!("value=\"{person}\" checked"));
    assert!(ticked(ruth) && ticked(it.people[0]) && !page.contains(&format!("value=\"{}\"", it.people[2])), "{page}");
}

#[test]
fn who_sits_on_a_seat_is_named_with_its_holder_wherever_the_seats_of_a_vote_are_listed() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let (seat, ruth) = (it.seats[2], person(&house, "riverside", "Ruth Bell", None));
    holds(&house, "riverside", seat, ruth, Role::Alternate);
    call_roll(&by, &it, [("||", "present"), ("||", "remote"), ("||", &format!("alternate:{ruth}"))]);
    for method in ["roll_call", "secret", "consensus"] {
        let page = page_of(&open_at(&by, &it, method));
        let (shown, french) = (by.get(&page), by.get(&page.replace("/en/", "/fr/")));
        assert!(shown.says("Chloé O’Neil (Ruth Bell, alternate)</bdi>"), "{method}: {}", shown.text());
        assert!(french.says("Chloé O’Neil (Ruth Bell, à titre de substitut)</bdi>"), "{method}: {}", french.text());
        assert!(!shown.says("Ana Petrović (") && shown.says("Ruth Bell"), "{method}: {}", shown.text());
        assert_eq!(by.post(&format!("{page}/withdrawal"), &[("outcome_en", "Later.")]).status, 303);
    }
}
