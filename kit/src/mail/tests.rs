//! Letters: what is tried again, what is given up, what travels with them.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    thread,
};

use super::*;
use crate::{db::testing::scratch_with, testing::now};

/// A mail server that answers each letter's recipient with these words, and tells how many it was offered.
fn server(answer: &'static str, letters: usize) -> (Post, thread::JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    let offered = thread::spawn(move || {
        let mut offered = 0;
        for stream in listener.incoming().map_while(std::result::Result::ok) {
            let (mut told, mut said) = (BufReader::new(stream.try_clone().expect("two ends")), stream);
            let mut says = |words: &str| said.write_all(format!("{words}\r\n").as_bytes()).expect("said");
            says("220 here");
            for line in told.by_ref().lines().map_while(std::result::Result::ok) {
                offered += usize::from(line.starts_with("RCPT"));
                says(if line.starts_with("RCPT") { answer } else { "250 yes" });
                if line.starts_with("QUIT") || offered == letters {
                    break;
                }
            }
            if offered == letters {
                break;
            }
        }
        offered
    });
    (Post::Smtp { url, from: "Entente <entente@example.ca>".into() }, offered)
}

fn outbox(letters: usize) -> (Db, crate::db::testing::Scratch) {
    let (db, scratch) = scratch_with(crate::migrations::ALL);
    db.write(move |tx| {
        for n in 0..letters {
            let to = format!("amina{n}@example.org");
            post(tx, &Letter { to, lang: Lang::Fr, subject: "Bonjour\r\nBcc: x".into(), body: "Texte".into() }, now())?;
        }
        Ok(())
    })
    .expect("posted");
    (db, scratch)
}

fn later(minutes: i64) -> Timestamp {
    now().checked_add(SignedDuration::from_mins(minutes)).expect("later")
}

#[test]
fn a_letter_is_tried_again_ever_more_slowly_then_given_up_and_can_be_tried_by_hand() {
    let (db, _scratch) = outbox(1);
    let nobody = Post::Smtp { url: "smtp://127.0.0.1:1".into(), from: "Entente <entente@example.ca>".into() };
    let mut tried = Vec::new();
    for minute in 0..600 {
        deliver(&db, &nobody, later(minute)).expect("a failure is no error of the house");
        let attempts = db.read(unsent).expect("read")[0].attempts;
        if tried.last().is_none_or(|(_, last)| *last != attempts) {
            tried.push((minute, attempts));
        }
    }
    assert_eq!(tried, [(0, 1), (1, 2), (3, 3), (7, 4), (15, 5), (31, 6), (63, 7), (127, 8)]);
    let letter = db.read(unsent).expect("read").remove(0);
    assert!(letter.is_given_up() && letter.failure.is_some_and(|why| !why.is_empty()));
    assert_eq!((letter.recipient.as_str(), letter.subject.as_str()), ("amina0@example.org", "Bonjour  Bcc: x"));
    assert_eq!(db.write(move |tx| retry(tx, letter.id, later(700))).expect("written"), 1);
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(deliver(&db, &Post::Folder(folder.path().into()), later(700)).expect("sent"), 1);
    assert!(db.read(unsent).expect("read").is_empty());
    assert_eq!(db.write(move |tx| retry(tx, letter.id, later(700))).expect("written"), 0, "what was sent is not sent twice");
}

#[test]
fn what_the_server_will_never_take_is_not_tried_again() {
    let (db, _scratch) = outbox(1);
    let (post, offered) = server("550 no such person", 1);
    assert_eq!(deliver(&db, &post, now()).expect("told"), 0);
    assert_eq!(offered.join().expect("ends"), 1);
    let letter = db.read(unsent).expect("read").remove(0);
    assert!(letter.is_given_up(), "{letter:?}");
    assert_eq!(db.write(move |tx| discard(tx, letter.id)).expect("written"), 1);
    assert!(db.read(unsent).expect("read").is_empty());
}

#[test]
fn a_server_that_does_not_answer_is_left_alone_until_the_next_round() {
    let (db, _scratch) = outbox(10);
    let nobody = Post::Smtp { url: "smtp://127.0.0.1:1".into(), from: "Entente <entente@example.ca>".into() };
    deliver(&db, &nobody, now()).expect("told");
    assert_eq!(db.read(unsent).expect("read").len(), IN_A_ROW);
}

#[test]
fn what_became_of_a_letter_is_forgotten_after_a_month() {
    let (db, _scratch) = outbox(2);
    db.write(|tx| tidy(tx, later(29 * 24 * 60))).expect("tidied");
    assert_eq!(db.read(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM outbox"), bind![])).expect("read").0, 2);
    db.write(|tx| tidy(tx, later(31 * 24 * 60))).expect("tidied");
    assert_eq!(db.read(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM outbox"), bind![])).expect("read").0, 0);
}

#[test]
fn a_letter_with_a_way_out_says_it_to_the_mail_program_and_others_do_not() {
    let (db, _scratch) = scratch_with(crate::migrations::ALL);
    let letter = |to: &str| Letter { to: to.into(), lang: Lang::En, subject: "News".into(), body: "Hello".into() };
    let (with, without) = (letter("amina@example.org"), letter("bo@example.org"));
    let way_out = format!("https://entente.example.ca/en/a/{}/unsubscribe", "0".repeat(64));
    let address = way_out.clone();
    db.write(move |tx| {
        post_with_way_out(tx, &with, &address, now())?;
        post(tx, &without, now())
    })
    .expect("posted");
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(deliver(&db, &Post::Folder(folder.path().into()), now()).expect("sent"), 2);
    let texts: Vec<String> =
        fs::read_dir(folder.path()).expect("read").map(|file| fs::read_to_string(file.expect("a file").path()).expect("read")).collect();
    let unfolded = |text: &String| text.replace("\r\n ", " ");
    let says = |text: &&String| {
        unfolded(text).contains(&format!("List-Unsubscribe: <{way_out}>"))
            && unfolded(text).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    };
    assert_eq!(texts.iter().filter(says).count(), 1, "{texts:?}");
    assert_eq!(texts.iter().filter(|text| text.contains("List-Unsubscribe")).count(), 1);
    let kept: (i64,) = db.read(|tx| tx.one(sql!("SELECT COUNT(*) FROM outbox WHERE unsubscribe <> ''"), bind![])).expect("read");
    assert_eq!(kept.0, 0, "a link that was sent is not kept");
}

#[test]
fn a_calendar_request_goes_beside_the_letter_under_its_method_and_neither_is_kept_once_sent() {
    let (db, _scratch) = scratch_with(crate::migrations::ALL);
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    let letter = Letter { to: "amina@example.org".into(), lang: Lang::Fr, subject: "Réunion".into(), body: "Bonjour Amina".into() };
    db.write(move |tx| post_with_calendar(tx, &letter, calendar, now())).expect("posted");
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(deliver(&db, &Post::Folder(folder.path().into()), now()).expect("sent"), 1);
    let file = fs::read_dir(folder.path()).expect("read").next().expect("a letter").expect("a letter").path();
    let sent = fs::read_to_string(file).expect("read");
    for part in ["multipart/alternative", "text/plain", "Bonjour Amina", "method=REQUEST", "BEGIN:VCALENDAR", "Content-Language: fr"] {
        assert!(sent.contains(part), "{part}: {sent}");
    }
    let kept: (String, String) = db.read(|tx| tx.one(sql!("SELECT body, calendar FROM outbox"), bind![])).expect("read");
    assert_eq!(kept, (String::new(), String::new()));
}
