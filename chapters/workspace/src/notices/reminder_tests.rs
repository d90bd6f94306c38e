//! What comes near, through the chore and on a real database: told to whom, from when, and once.

use access::standings::{CHAIR, COORDINATOR, MEMBER, SECRETARY};
use jiff::{Timestamp, ToSpan};
use kit::{
    Id, Lang, bind,
    chronicle::{self, Entry},
    db::WriteTx,
    permits::{Actor, Scope, Signed},
    sql,
    task_links::{self, TaskLink},
    testing::{TestHouse, Visitor, now},
};

use super::tests::{PAGE, account, chooses, convenes, house, letters, round_at};

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn place(tx: &WriteTx) -> Id {
    tx.one::<(Id,)>(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![]).expect("a partnership").0
}

/// Somebody's record among the people, with their account.
fn person(house: &TestHouse, of: &Visitor<'_>) -> Id {
    let (id, account) = (Id::new(now()), of.account());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, account_id, version)
                 VALUES ($1, $2, 'Ben Ode', 'ben ode', '', '', '', 'en', '', FALSE, $3, 1)"
            ),
            bind![id, place(tx), account],
        )
    });
    id
}

/// A seat of the one body, held by somebody until a day.
fn seated(house: &TestHouse, person: Id, (number, ends_on): (i64, Option<&'static str>)) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind, is_voting,
                     counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state, starts_on, version)
                 VALUES ($1, $2, $3, $4, 'Library', 'Bibliothèque', 'en.reviewed', 'library', 'library', 'organizational', TRUE, TRUE, '', '',
                     'named', FALSE, '', '', 'en.missing', '2020-01-01', 1)"
            ),
            bind![id, place(tx), body, number],
        )?;
        tx.run(
            sql!(
                "INSERT INTO tenure (id, partnership_id, seat_id, person_id, role, starts_on, ends_on, reason)
                 VALUES ($1, $2, $3, $4, 'holder', '2024-04-01', $5, '')"
            ),
            bind![Id::new(now()), place(tx), id, person, ends_on],
        )
    });
    id
}

/// To whom letters went that say this, in order.
fn told(house: &TestHouse, words: &str) -> Vec<String> {
    letters(house).into_iter().filter(|(_, _, body)| body.contains(words)).map(|(to, ..)| to).collect()
}

#[test]
fn a_quorum_at_risk_is_told_to_the_secretariat_from_two_days_before_on_and_once() {
    let house = house();
    let claire = account(&house, "Claire", Lang::En, COORDINATOR);
    account(&house, "Sam", Lang::Fr, SECRETARY);
    let ben = account(&house, "Ben", Lang::En, MEMBER);
    let quiet = account(&house, "Quiet", Lang::En, COORDINATOR);
    chooses(&ben, "now");
    chooses(&quiet, "never");
    round_at(&house, now());
    let meeting = convenes(&claire);
    let meeting = meeting.rsplit('/').next().expect("an id").to_owned();
    let holder = person(&house, &ben);
    let seat = seated(&house, holder, (1, None));
    house.given(move |tx| {
        tx.run(sql!("UPDATE meeting SET state = 'notice_sent', zone = 'America/Toronto'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at)
                 VALUES ($1, $2, $3, $4, $5, '2026-11-16', '', '2026-11-16T12:00:00Z')"
            ),
            bind![Id::new(now()), place(tx), meeting, seat, holder],
        )
    });
    let border = instant("2026-11-29T18:30:00Z");
    round_at(&house, border.checked_sub(1.second()).expect("before"));
    assert!(told(&house, "Quorum").is_empty(), "a second before the two days");
    round_at(&house, border);
    assert_eq!(told(&house, "Quorum at risk: 1 December 2026"), ["claire@example.org"]);
    assert_eq!(told(&house, "Quorum en danger : 1er décembre 2026"), ["sam@example.org"]);
    let count = letters(&house).len();
    for minutes in [1, 2, 60, 24 * 60] {
        round_at(&house, border.checked_add(minutes.minutes()).expect("later"));
    }
    assert_eq!((told(&house, "Quorum").len(), letters(&house).len()), (2, count), "nobody is told twice, and no member or who wants none");
    assert!(!ben.get(PAGE).says("Quorum") && claire.get(PAGE).says("Meetings that may lack their quorum"));
}

#[test]
fn a_quorum_that_is_safe_is_not_told() {
    let house = house();
    let claire = account(&house, "Claire", Lang::En, COORDINATOR);
    let ben = account(&house, "Ben", Lang::En, MEMBER);
    round_at(&house, now());
    let meeting = convenes(&claire).rsplit('/').next().expect("an id").to_owned();
    let (holder, call) = (person(&house, &ben), Id::new(now()));
    let seat = seated(&house, holder, (1, None));
    house.given(move |tx| {
        tx.run(sql!("UPDATE meeting SET state = 'notice_sent', zone = 'America/Toronto'"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO convocation (id, partnership_id, meeting_id, seat_id, person_id, called_on, told, told_at)
                 VALUES ($1, $2, $3, $4, $5, '2026-11-16', '', '2026-11-16T12:00:00Z')"
            ),
            bind![call, place(tx), meeting, seat, holder],
        )?;
        tx.run(
            sql!(
                "INSERT INTO reply (convocation_id, answer, alternate_words, replied_at, held_on)
                 VALUES ($1, 'present', '', '2026-11-17T12:00:00Z', (SELECT held_on FROM meeting WHERE id = $2))"
            ),
            bind![call, meeting],
        )
    });
    round_at(&house, instant("2026-11-29T18:30:00Z"));
    assert!(told(&house, "Quorum").is_empty(), "{:?}", letters(&house));
}

/// A vote between meetings that closes on 1 December at noon, in which the seat of the first voted and that of the second did not.
fn vote(house: &TestHouse, method: &'static str, people: [Id; 2]) -> Id {
    let vote = Id::new(now());
    let seats: Vec<Id> = (1..).zip(people).map(|(number, one)| seated(house, one, (number, None))).collect();
    house.given(move |tx| {
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO vote (id, partnership_id, body_id, text_en, text_fr, text_state, kind, mover_id, seconder_id, method, need,
                     counted_from, silence, quorum_base, quorum_threshold, quorum_part, quorum_whole, remote_counts, alternates_count,
                     minimum_sectors, quorum_includes, recall, recall_part, recall_whole, recall_keeps_conditions, recusal, opened_at, closes_at,
                     closes_on, state, withdrawal_en, withdrawal_fr, withdrawal_state, version)
                 VALUES ($1, $2, $3, 'Buy chairs', 'Acheter des chaises', 'en.reviewed', 'approval', $4, $5, $6, 'majority', 'cast', 'not_a_vote',
                     'all_seats', 'majority', 1, 2, TRUE, TRUE, 0, '', 'same', 1, 2, FALSE, 'left_out', '2026-11-16T12:00:00Z',
                     '2026-12-01T17:00:00Z', '2026-12-01', 'open', '', '', 'en.missing', 1)"
            ),
            bind![vote, place(tx), body, people[0], people[1], method],
        )?;
        for (number, (seat, person)) in (1_i64..).zip(seats.iter().zip(people)) {
            let voted = (number == 1).then_some("holder");
            let by = (number == 1 && method != "secret").then_some(person);
            let mark = by.map(|_| "yes");
            tx.run(
                sql!(
                    "INSERT INTO vote_line (vote_id, seat_id, number, part, reason_en, reason_fr, reason_state, kind, sectors, counts_for_quorum,
                         holder_id, voted_as, voter_id, mark)
                     VALUES ($1, $2, $3, 'votes', '', '', 'en.missing', 'organizational', '', TRUE, $4, $5, $6, $7)"
                ),
                bind![vote, *seat, number, person, voted, by, mark],
            )?;
            tx.run(
                sql!("INSERT INTO vote_voter (vote_id, seat_id, person_id, role) VALUES ($1, $2, $3, 'holder')"),
                bind![vote, *seat, person],
            )?;
        }
        Ok(())
    });
    vote
}

#[test]
fn before_a_vote_closes_who_has_not_voted_is_told_and_of_a_secret_ballot_everybody_is() {
    for (method, said) in [("roll_call", &["ben@example.org"][..]), ("secret", &["ada@example.org", "ben@example.org"][..])] {
        let house = house();
        let claire = account(&house, "Claire", Lang::En, COORDINATOR);
        let (ada, ben) = (account(&house, "Ada", Lang::En, MEMBER), account(&house, "Ben", Lang::En, MEMBER));
        round_at(&house, now());
        convenes(&claire);
        vote(&house, method, [person(&house, &ada), person(&house, &ben)]);
        let border = instant("2026-11-29T17:00:00Z");
        round_at(&house, border.checked_sub(1.second()).expect("before"));
        assert!(told(&house, "The vote closes").is_empty(), "{method}: two days before and a second");
        for minutes in [0, 1, 60 * 24, 60 * 47] {
            round_at(&house, border.checked_add(minutes.minutes()).expect("later"));
        }
        assert_eq!(told(&house, "The vote closes (nothing to do if you have voted): 1 December 2026"), said, "{method}");
        let same: Vec<String> = letters(&house).into_iter().filter(|one| one.2.contains("The vote closes")).map(|one| one.2).collect();
        let about = |body: &String| body.split("http").next().map(|said| said.replace("Ada", "Ben")).unwrap_or_default();
        assert!(same.iter().all(|body| about(body) == about(&same[0])), "each letter says the same: {same:?}");
    }
}

#[test]
fn the_end_of_a_term_is_told_three_times_to_the_holder_and_the_secretariat_unless_somebody_follows() {
    let house = house();
    let claire = account(&house, "Claire", Lang::En, COORDINATOR);
    let (ben, other) = (account(&house, "Ben", Lang::En, MEMBER), account(&house, "Other", Lang::En, MEMBER));
    for one in [&claire, &ben, &other] {
        chooses(one, "daily");
    }
    round_at(&house, now());
    convenes(&claire);
    let holder = person(&house, &ben);
    let (ends, goes_on) = (seated(&house, holder, (1, Some("2027-02-20"))), seated(&house, holder, (2, Some("2027-02-21"))));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO tenure (id, partnership_id, seat_id, person_id, role, starts_on, reason)
                 VALUES ($1, $2, $3, $4, 'holder', '2027-02-22', '')"
            ),
            bind![Id::new(now()), place(tx), goes_on, holder],
        )
    });
    let mut count = Vec::new();
    for day in ["2026-11-21", "2026-11-22", "2026-12-10", "2026-12-22", "2027-01-10", "2027-01-21", "2027-02-19"] {
        round_at(&house, instant(&format!("{day}T12:00:00Z")));
        count.push(told(&house, "The term ends: 20 February 2027").len());
    }
    assert_eq!(count, [0, 2, 2, 4, 4, 6, 6]);
    let all = told(&house, &format!("/seats/{ends}"));
    assert_eq!((all.iter().filter(|to| *to == "ben@example.org").count(), all.len()), (3, 6), "the holder and the coordinator");
    assert!(told(&house, "21 February 2027").is_empty(), "somebody follows on the other seat");
}

#[test]
fn a_round_of_recruitment_that_opens_and_closes_is_told_to_the_secretariat_by_day_or_week() {
    let house = house();
    let claire = account(&house, "Claire", Lang::En, COORDINATOR);
    let weekly = account(&house, "Weekly", Lang::En, SECRETARY);
    let ben = account(&house, "Ben", Lang::En, MEMBER);
    chooses(&weekly, "weekly");
    chooses(&ben, "now");
    round_at(&house, now());
    convenes(&claire);
    house.given(|tx| {
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        for (title, state) in [("Autumn call", "open"), ("Hidden call", "draft")] {
            tx.run(
                sql!(
                    "INSERT INTO recruitment_round (id, partnership_id, body_id, title_en, title_fr, title_state, call_en, call_fr, call_state,
                         sectors, opens_on, closes_on, keep_days, contact, state, reason, withdrawn, version)
                     VALUES ($1, $2, $3, $4, '', 'en.missing', '', '', 'en.missing', '', '2026-12-02', '2026-12-20', 90, '', $5, '', 0, 1)"
                ),
                bind![Id::new(now()), place(tx), body, title, state],
            )?;
        }
        Ok(())
    });
    for day in
        ["2026-11-23", "2026-11-29", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-12", "2026-12-13", "2026-12-14"]
    {
        round_at(&house, instant(&format!("{day}T12:00:00Z")));
    }
    for (said, day) in [("Applications open: 2 December 2026", "2 Dec"), ("Applications close: 20 December 2026", "13 Dec")] {
        let mut all = told(&house, said);
        all.sort();
        assert_eq!(all, ["claire@example.org", "weekly@example.org"], "{day}");
    }
    assert!(told(&house, "Hidden call").is_empty(), "a draft is nobody's business yet");
}

#[test]
fn a_decision_is_to_be_looked_at_again_on_its_day_and_those_who_lead_are_told() {
    let house = house();
    let (claire, chair) = (account(&house, "Claire", Lang::En, COORDINATOR), account(&house, "Chair", Lang::Fr, CHAIR));
    let ben = account(&house, "Ben", Lang::En, MEMBER);
    for one in [&claire, &chair, &ben] {
        chooses(one, "now");
    }
    round_at(&house, now());
    convenes(&claire);
    house.given(|tx| {
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                     search_fold, review_on, version)
                 VALUES ($1, $2, $3, 2026, 1, '2026-11-01', 'approval', 'consensus', 'carried', 'Buy chairs', 'Acheter des chaises',
                     'en.reviewed', '', '2026-12-05', 1)"
            ),
            bind![Id::new(now()), place(tx), body],
        )
    });
    for day in ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-18"] {
        round_at(&house, instant(&format!("{day}T12:00:00Z")));
        assert_eq!(told(&house, "Buy chairs").is_empty(), day == "2026-12-04", "{day}");
    }
    assert_eq!(told(&house, "To be looked at again: 5 December 2026"), ["claire@example.org"]);
    assert_eq!(told(&house, "À revoir : 5 décembre 2026"), ["chair@example.org"]);
}

#[test]
fn an_update_that_is_awaited_is_told_to_whoever_was_asked_unless_the_question_was_taken_back() {
    for (is_withdrawn, count) in [(false, 1), (true, 0)] {
        let house = house();
        let claire = account(&house, "Claire", Lang::En, COORDINATOR);
        let ben = account(&house, "Ben", Lang::En, MEMBER);
        round_at(&house, now());
        convenes(&claire);
        let (holder, activity) = (person(&house, &ben), crate::home::tests::vague(&house));
        house.given(move |tx| {
            let place = place(tx);
            let activity: Id = activity.parse().expect("an id");
            let scope = Scope::of(place);
            let expires_at = instant("2027-01-01T12:00:00Z");
            let link =
                TaskLink { purpose: "updates.tell", scope: &scope, subject: activity, holder: "Ben", holder_id: Some(holder), expires_at };
            let (link, _) = task_links::issue(tx, &link, now())?;
            tx.run(
                sql!(
                    "INSERT INTO update_request (id, partnership_id, activity_id, asked_on, answer_by, asker, holder, holder_id, email, lang,
                         link_id, withdrawn_on)
                     VALUES ($1, $2, $3, '2026-11-16', '2026-12-10', 'Claire', 'Ben', $4, 'ben@example.org', 'en', $5, $6)"
                ),
                bind![Id::new(now()), place, activity, holder, link, is_withdrawn.then_some("2026-11-20")],
            )
        });
        for day in ["2026-12-06", "2026-12-07", "2026-12-08", "2026-12-10"] {
            round_at(&house, instant(&format!("{day}T12:00:00Z")));
            assert_eq!(told(&house, "awaited from you").len(), if day == "2026-12-06" { 0 } else { count }, "{day}");
        }
        assert_eq!(told(&house, "An update is awaited from you: 10 December 2026").len(), count);
    }
}

/// Writes down that something was done.
fn done(house: &TestHouse, (act, kind): (&'static str, &'static str), object: Id) {
    house.given(move |tx| {
        let at = now().checked_add(1.minute()).expect("later");
        let actor = Actor::Signed(Signed { account: Id::new(now()), session: Id::new(now()), name: "Somebody".into() });
        let entry =
            Entry { at, scope: Scope::of(place(tx)), act, object_kind: kind, object_id: object.to_string(), detail: Some("{}".into()) };
        chronicle::append(tx, &actor, &entry)
    });
}

#[test]
fn meetings_of_a_rhythm_what_is_sent_on_and_a_roll_call_handed_over_are_told() {
    let house = house();
    let claire = account(&house, "Claire", Lang::En, COORDINATOR);
    let (ada, ben) = (account(&house, "Ada", Lang::En, MEMBER), account(&house, "Ben", Lang::En, MEMBER));
    let apart = account(&house, "Apart", Lang::Fr, MEMBER);
    convenes(&claire);
    let vote = vote(&house, "roll_call", [person(&house, &ada), person(&house, &ben)]);
    let (decision, forwarding) = (Id::new(now()), Id::new(now()));
    let body = house.given(move |tx| {
        let (body,): (Id,) = tx.one(sql!("SELECT id FROM body"), bind![])?;
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, year, number, decided_on, kind, method, result, text_en, text_fr, text_state,
                     search_fold, version)
                 VALUES ($1, $2, $3, 2026, 1, '2026-11-01', 'approval', 'consensus', 'carried', 'Open a branch', 'Ouvrir une succursale',
                     'en.reviewed', '', 1)"
            ),
            bind![decision, place(tx), body],
        )?;
        tx.run(
            sql!(
                "INSERT INTO forwarding (id, partnership_id, decision_id, outside, name_en, name_fr, name_state, name_fold, asks_en, asks_fr,
                     asks_state, sent_on, outcome, resolution, answer_en, answer_fr, answer_state, version)
                 VALUES ($1, $2, $3, 'municipal_council', 'City Council', '', 'en.missing', 'city council', '', '', 'en.missing', '2026-11-10',
                     'waiting', '', '', '', 'en.missing', 1)"
            ),
            bind![forwarding, place(tx), decision],
        )?;
        Ok(body)
    });
    for one in [&ada, &ben, &apart] {
        chooses(one, "now");
    }
    round_at(&house, now());
    done(&house, ("series.make", "series"), body);
    done(&house, ("forwardings.send", "forwarding"), forwarding);
    done(&house, ("forwardings.reply", "forwarding"), forwarding);
    done(&house, ("votes.hand_over", "vote"), vote);
    for minute in [2, 3] {
        round_at(&house, now().checked_add(minute.minutes()).expect("later"));
    }
    assert_eq!(told(&house, "Meetings of a rhythm set up"), ["ada@example.org", "ben@example.org"]);
    assert_eq!(told(&house, "Vote open to you"), ["ada@example.org", "ben@example.org"], "only those who may vote");
    let french: Vec<String> = letters(&house).into_iter().filter(|(to, ..)| to == "apart@example.org").map(|(.., body)| body).collect();
    assert_eq!(french.len(), 1, "one letter, and each thing once");
    let sent =
        french[0].split("Ouvrir une succursale\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("the decision that was sent");
    assert!(sent.contains("Suite donnée ailleurs consignée") && sent.contains("Transmise à une autre instance"), "{sent}");
    assert!(sent.ends_with(&format!("/forwardings/{forwarding}")), "{sent}");
}
