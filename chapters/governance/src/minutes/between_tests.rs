//! What a body decides between meetings stands in the minutes of the next one, once, and is public with them.

use jiff::civil::{Date, date};
use kit::{
    Lang, bind, sql,
    testing::{TestHouse, now},
};

use crate::{
    bodies::BodyId,
    decisions::{self, DecisionId},
    testing::{coordinator, council, house, partnership, words_of},
};

/// A decision that a body took between meetings.
fn decided(house: &TestHouse, body: BodyId, decided_on: Date, (number, text): (i64, &'static str)) {
    let partnership = partnership(house, "riverside");
    house.given(move |tx| {
        let form = decisions::Form {
            kind: "approval".to_owned(),
            method: "e_decision".to_owned(),
            result: "carried".to_owned(),
            text_en: text.to_owned(),
            ..decisions::Form::default()
        };
        let from = decisions::Origin { partnership, body, meeting: None, item: None, number, decided_on, recorded_after: false };
        decisions::insert(tx, from, DecisionId::new(now()), &decisions::Checked::new(&form, Lang::En)?)
    });
}

#[test]
fn what_was_decided_between_meetings_stands_in_the_next_minutes_alone_and_is_public_with_them() {
    let house = house();
    let (it, by) = (council(&house, "riverside"), coordinator(&house));
    let (held, body) = (format!("/en/p/riverside/meetings/{}", it.meeting), it.body);
    decided(&house, it.body, date(2026, 11, 2), (1, "Print the guide."));
    decided(&house, it.body, date(2026, 11, 20), (2, "Hire a guide."));
    house.given(move |tx| {
        tx.run(sql!("UPDATE body SET meets_publicly = TRUE WHERE id = $1"), bind![body])?;
        tx.run(sql!("UPDATE meeting SET state = 'minutes_draft'"), bind![])
    });
    let (page, word) = (by.get(&format!("{held}/minutes/text")), words_of(&by.get(&format!("{held}/minutes.docx"))));
    assert!(page.says("Decided between meetings") && page.says("Print the guide."), "{}", page.text());
    assert!(!page.says("Hire a guide."), "what came after belongs to the next minutes");
    assert!(word.contains("Decided between meetings") && word.contains("Print the guide."), "{word}");
    assert!(by.get(&format!("{held}/minutes/text").replace("/en/", "/fr/")).says("Décisions prises entre les réunions"));
    let register = "/en/p/riverside/register";
    assert_eq!(house.nobody().get(register).status, 404, "nothing is published");
    house.given(|tx| tx.run(sql!("UPDATE meeting SET state = 'published'"), bind![]));
    let open = house.nobody().get(register);
    assert!(open.says("Print the guide.") && !open.says("Hire a guide."), "{}", open.text());
    house.given(|tx| tx.run(sql!("UPDATE meeting SET held_on = '2026-11-25'"), bind![]));
    assert!(house.nobody().get(register).says("Hire a guide."), "once the meeting after it is published");
}
