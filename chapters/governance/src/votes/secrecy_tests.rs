//! Whoever has the whole database, the chronicle and the logs pairs seats with ballots no better than chance.
//!
//! A secret vote is held many times, each time with seats voting in another order and half of them yes, chosen anew. Then the
//! attacker sorts what a database holds in every way it offers — the place of a row, its name, the order in which a plain
//! question gives them, their place in the file — and lays it beside the seats in the order in which they voted, as the
//! chronicle has it. Each way is right as often as a coin.

use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};

use super::{Mark, Method, Need, VoteId, ballots, rules, tests::open_by_hand};
use crate::{
    follow_ups::By,
    seats::{Role, SeatId},
    testing::{body, holds, house, person, seat},
};

/// How many seats vote, half of them yes.
const SEATS: usize = 8;
/// How often they do.
const TRIALS: usize = 60;

/// Numbers that look like chance and are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for place in (1..all.len()).rev() {
            let other = self.below(place + 1);
            all.swap(place, other);
        }
    }
}

/// The ballots of a table in every order that it offers, by the names of the orders.
fn orders(tx: &Tx, vote: VoteId, is_open: bool) -> Result<Vec<(&'static str, Vec<Mark>)>> {
    let marks = |all: Vec<(Mark,)>| all.into_iter().map(|(mark,)| mark).collect::<Vec<_>>();
    let (plain, named) = if is_open {
        (
            marks(tx.rows(sql!("SELECT mark FROM ballot_box WHERE vote_id = $1"), bind![vote])?),
            marks(tx.rows(sql!("SELECT mark FROM ballot_box WHERE vote_id = $1 ORDER BY id"), bind![vote])?),
        )
    } else {
        (
            marks(tx.rows(sql!("SELECT mark FROM ballot WHERE vote_id = $1"), bind![vote])?),
            marks(tx.rows(sql!("SELECT mark FROM ballot WHERE vote_id = $1 ORDER BY id"), bind![vote])?),
        )
    };
    Ok(vec![("as given", plain), ("by name", named), ("as stored", stored(tx, vote, is_open)?)])
}

/// How many transactions wrote the ballots of a vote, where the engine keeps that of each row.
fn writers(tx: &Tx, vote: VoteId) -> Result<i64> {
    if tx.prepare_only("SELECT xmin FROM ballot_box").is_err() {
        return Ok(1);
    }
    let (count,): (i64,) = tx.one(sql!("SELECT COUNT(DISTINCT CAST(xmin AS TEXT)) FROM ballot_box WHERE vote_id = $1"), bind![vote])?;
    Ok(count)
}

/// The ballots in the order in which their rows lie: what each engine calls that.
fn stored(tx: &Tx, vote: VoteId, is_open: bool) -> Result<Vec<Mark>> {
    let is_postgres = tx.prepare_only("SELECT ctid FROM ballot").is_ok();
    let all: Vec<(Mark,)> = match (is_postgres, is_open) {
        (false, true) => tx.rows(sql!("SELECT mark FROM ballot_box WHERE vote_id = $1 ORDER BY rowid"), bind![vote])?,
        (false, false) => tx.rows(sql!("SELECT mark FROM ballot WHERE vote_id = $1 ORDER BY rowid"), bind![vote])?,
        (true, true) => tx.rows(sql!("SELECT mark FROM ballot_box WHERE vote_id = $1 ORDER BY ctid"), bind![vote])?,
        (true, false) => tx.rows(sql!("SELECT mark FROM ballot WHERE vote_id = $1 ORDER BY ctid"), bind![vote])?,
    };
    Ok(all.into_iter().map(|(mark,)| mark).collect())
}

/// How many of those asked said what the attacker lays beside them.
fn right(said: &[Mark], guessed: &[Mark]) -> usize {
    said.iter().zip(guessed).filter(|(said, guessed)| said == guessed).count()
}

/// One vote: seats in an order of their own, half of them yes. What they said, in that order.
fn held(tx: &mut WriteTx, vote: VoteId, (seats, dice): (&[SeatId], &mut Dice)) -> Result<Vec<Mark>> {
    let mut order = seats.to_vec();
    dice.shuffle(&mut order);
    let mut said: Vec<Mark> = (0..SEATS).map(|place| if place % 2 == 0 { Mark::Yes } else { Mark::No }).collect();
    dice.shuffle(&mut said);
    for (seat, mark) in order.iter().zip(&said) {
        assert!(super::mark(tx, (vote, *seat), Role::Holder, None, &By::default())?);
        ballots::put(tx, vote, *mark)?;
    }
    Ok(said)
}

#[test]
fn no_order_that_the_database_offers_pairs_seats_with_ballots_better_than_chance() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    let seats: Vec<SeatId> = (1..=SEATS).map(|number| seat(&house, "riverside", council, i64::try_from(number).expect("few"))).collect();
    for (place, seat) in seats.iter().enumerate() {
        let holder = person(&house, "riverside", &format!("Holder {place}"), None);
        holds(&house, "riverside", *seat, holder, Role::Holder);
    }
    let mut dice = Dice(7);
    let mut rights: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for _ in 0..TRIALS {
        let vote = open_by_hand(&house, council, (Method::Secret, Need::Majority), |_| ());
        let (asked, mut cast_by) = (seats.clone(), Dice(dice.0));
        let said = house.given(move |tx| held(tx, vote, (&asked, &mut cast_by)));
        dice.below(2);
        dice.0 ^= 0x9e37_79b9;
        for is_open in [true, false] {
            if !is_open {
                house.given(move |tx| ballots::empty_out(tx, vote));
            }
            for (name, guessed) in house.look(|tx| orders(tx, vote, is_open)) {
                assert_eq!(guessed.len(), SEATS);
                assert_eq!(rules::Marks::of(guessed.clone()), rules::Marks::of(said.clone()), "nothing is lost");
                let backwards: Vec<Mark> = guessed.iter().rev().copied().collect();
                *rights.entry(format!("{name}, open {is_open}")).or_default() += right(&said, &guessed);
                *rights.entry(format!("{name} backwards, open {is_open}")).or_default() += right(&said, &backwards);
            }
        }
    }
    // Right by chance half of the time: 240 of 480, give or take 12 once in three; five times that once in a million.
    let chance = SEATS * TRIALS / 2;
    for (way, right) in rights {
        assert!(right.abs_diff(chance) < 60, "{way}: {right} of {} seats are paired with what they said", SEATS * TRIALS);
    }
}

#[test]
fn a_ballot_that_lies_where_it_was_put_is_found_by_the_same_attack() {
    let house = house();
    let mut dice = Dice(11);
    let mut found = 0;
    for _ in 0..TRIALS {
        let mut said: Vec<Mark> = (0..SEATS).map(|place| if place % 2 == 0 { Mark::Yes } else { Mark::No }).collect();
        dice.shuffle(&mut said);
        let put = said.clone();
        let kept: Vec<Mark> = house.given(move |tx| {
            tx.run(sql!("CREATE TABLE careless (place TEXT PRIMARY KEY NOT NULL, mark TEXT NOT NULL)"), bind![])?;
            for mark in put {
                tx.run(sql!("INSERT INTO careless (place, mark) VALUES ($1, $2)"), bind![Id::new(kit::testing::now()), mark])?;
            }
            let all: Vec<(Mark,)> = tx.rows(sql!("SELECT mark FROM careless"), bind![])?;
            tx.run(sql!("DROP TABLE careless"), bind![])?;
            Ok(all.into_iter().map(|(mark,)| mark).collect())
        });
        found += right(&said, &kept);
    }
    assert_eq!(found, SEATS * TRIALS, "the attack of the other test can succeed");
}

#[test]
fn one_ballot_more_names_every_ballot_anew_and_in_no_order_of_time() {
    let house = house();
    let council = body(&house, "riverside", "Council", "council");
    for number in 1..=3 {
        let seat = seat(&house, "riverside", council, number);
        let holder = person(&house, "riverside", &format!("Holder {number}"), None);
        holds(&house, "riverside", seat, holder, Role::Holder);
    }
    let vote = open_by_hand(&house, council, (Method::Secret, Need::Majority), |_| ());
    let names = || house.look(|tx| tx.rows::<(String,)>(sql!("SELECT id FROM ballot_box WHERE vote_id = $1"), bind![vote]));
    let mut seen: Vec<String> = Vec::new();
    for count in 1..=3 {
        house.given(move |tx| ballots::put(tx, vote, Mark::Yes));
        let now: Vec<String> = names().into_iter().map(|(name,)| name).collect();
        assert_eq!(now.len(), count);
        assert_eq!(house.look(|tx| writers(tx, vote)), 1, "all ballots are as old as the latest");
        assert!(now.iter().all(|name| !seen.contains(name)), "a name is used once");
        let of_now = Id::new(kit::testing::now()).to_string();
        assert!(now.iter().all(|name| name[..9] != of_now[..9]), "a name does not begin with the time");
        seen.extend(now);
    }
}
