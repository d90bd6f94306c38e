//! How meetings are joined from afar stands in nothing that people read who belong to no table.

use access::standings::FUNDER;
use axum::http::Method;
use entente::demo;
use kit::{bind, sql};

use crate::cast::{Guest, stage};

const ADDRESS: &str = "https://secret-room.example.org/j/4711";
const TELEPHONE: &str = "1 555 0199 key 4711";

#[test]
fn no_page_file_or_feed_tells_strangers_or_the_funder_how_to_join() {
    let stage = stage();
    stage.house.given(|tx| {
        for table in [
            sql!("UPDATE meeting SET join_address = $1, join_telephone_en = $2, join_telephone_fr = $2"),
            sql!("UPDATE series SET join_address = $1, join_telephone_en = $2, join_telephone_fr = $2"),
        ] {
            tx.run(table, bind![ADDRESS, TELEPHONE])?;
        }
        tx.run(sql!("UPDATE body SET meets_publicly = $1"), bind![true])
    });
    let funder = demo::CAST.iter().position(|one| one.standing == FUNDER).expect("a funder");
    let (mut read, mut calendars, mut told) = (0, 0, Vec::new());
    for guest in [Guest::Nobody, Guest::Outsider, Guest::Neighbour, Guest::Cast(funder)] {
        let visitor = stage.visitor(guest);
        for route in stage.routes.all().iter().filter(|route| route.method == Method::GET) {
            for lang in ["en", "fr"] {
                let address = stage.address(route, lang);
                let answer = visitor.get(&address);
                read += u32::from(answer.status == 200);
                calendars += u32::from(answer.status == 200 && answer.header("content-type").starts_with("text/calendar"));
                // In a calendar a long line goes on in the next.
                let text = answer.text().replace("\r\n ", "");
                if text.contains("secret-room") || text.contains(TELEPHONE) {
                    told.push(format!("{address} as {guest:?}"));
                }
            }
        }
    }
    assert!(read > 100 && calendars > 0, "{read} answers were read, {calendars} of them calendars");
    assert!(told.is_empty(), "{}", told.join("\n"));
    let meeting = sql!("SELECT id FROM meeting WHERE state IN ('draft', 'notice_sent', 'package_sent') ORDER BY id LIMIT 1");
    let (id,): (String,) = stage.house.look(|tx| tx.one(meeting, bind![]));
    assert!(stage.visitor(Guest::Cast(4)).get(&format!("/en/p/rivermont/meetings/{id}")).says("secret-room"), "a member reads it");
}
