//! A vote that is open is met where the meeting is run, until it is closed.

use super::tests::{Ids, call_roll, open_at, page_of};
use crate::testing::{coordinator, council, house, member};

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
