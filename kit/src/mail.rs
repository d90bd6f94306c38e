//! Letters: written in the transaction of the change they tell of, sent afterwards by a chore.
//!
//! Without a mail server every letter becomes an `.eml` file in a folder. Nothing depends on mail:
//! whatever link a letter carries can also be copied from the screen.

use std::fs;

use jiff::{SignedDuration, Timestamp};
use lettre::{FileTransport, Message, SmtpTransport, Transport, message::Mailbox};

use crate::{
    Error, Id, Lang, Result, bind,
    config::Post,
    db::{Db, WriteTx},
    row, sql,
};

/// A letter to one person.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The address: exactly one.
    pub to: String,
    /// The language it is written in.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

row! {
    struct Waiting {
        id: Id,
        recipient: String,
        lang: String,
        subject: String,
        body: String,
        attempts: i64,
    }
}

/// After this many failures a letter is left for a person to look at.
const MOST_ATTEMPTS: i64 = 8;

/// Whether this is one address that a letter can be sent to. Its letters are those of ASCII, so that no two addresses look
/// alike: a name in another script is written as the mail system knows it (`xn--…`).
pub fn is_address(text: &str) -> bool {
    text.len() <= 254
        && text.is_ascii()
        && !text.contains(['\r', '\n', ',', ';', '%', '<', '>', '"'])
        && text.contains('@')
        && text.parse::<lettre::Address>().is_ok()
}

/// Puts a letter into the outbox.
pub fn post(tx: &mut WriteTx, letter: &Letter, now: Timestamp) -> Result<()> {
    let subject: String = letter.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    tx.run(
        sql!(
            "INSERT INTO outbox (id, recipient, lang, subject, body, written_at, due_at, attempts)
             VALUES ($1, $2, $3, $4, $5, $6, $6, 0)"
        ),
        bind![Id::new(now), letter.to, letter.lang.code(), subject, letter.body, now],
    )?;
    Ok(())
}

/// Sends what is due; how many letters went.
pub fn deliver(db: &Db, post: &Post, now: Timestamp) -> Result<usize> {
    let waiting: Vec<Waiting> = db.read(|tx| {
        tx.rows(
            sql!(
                "SELECT id, recipient, lang, subject, body, attempts FROM outbox
                 WHERE sent_at IS NULL AND due_at <= $1 AND attempts < CAST($2 AS BIGINT) ORDER BY due_at, id LIMIT 50"
            ),
            bind![now, MOST_ATTEMPTS],
        )
    })?;
    let mut sent = 0;
    for letter in waiting {
        let outcome = send(post, &letter);
        sent += usize::from(outcome.is_ok());
        db.write(move |tx| note(tx, &letter, outcome, now))?;
    }
    Ok(sent)
}

fn note(tx: &mut WriteTx, letter: &Waiting, outcome: Result<()>, now: Timestamp) -> Result<()> {
    match outcome {
        // A letter may carry a link: once sent, its text is worth nothing here and is not kept.
        Ok(()) => tx.run(sql!("UPDATE outbox SET sent_at = $2, failure = NULL, body = '' WHERE id = $1"), bind![letter.id, now])?,
        Err(why) => {
            let wait = SignedDuration::from_mins(1 << letter.attempts.clamp(0, 10));
            let due = now.checked_add(wait).map_err(Error::internal)?;
            tx.run(
                sql!("UPDATE outbox SET attempts = attempts + 1, due_at = $2, failure = $3 WHERE id = $1"),
                bind![letter.id, due, why.to_string()],
            )?
        }
    };
    Ok(())
}

fn send(post: &Post, letter: &Waiting) -> Result<()> {
    match post {
        Post::Folder(folder) => {
            fs::create_dir_all(folder).map_err(Error::internal)?;
            let message = message("Entente <entente@localhost>", letter)?;
            FileTransport::new(folder).send(&message).map(drop).map_err(Error::internal)
        }
        Post::Smtp { url, from } => {
            let transport =
                SmtpTransport::from_url(url).map_err(Error::internal)?.timeout(Some(std::time::Duration::from_secs(20))).build();
            transport.send(&message(from, letter)?).map(drop).map_err(Error::internal)
        }
    }
}

fn message(from: &str, letter: &Waiting) -> Result<Message> {
    let from: Mailbox = from.parse().map_err(Error::internal)?;
    let to = Mailbox::new(None, letter.recipient.parse().map_err(Error::internal)?);
    Message::builder()
        .from(from)
        .to(to)
        .subject(&letter.subject)
        .header(lettre::message::header::ContentType::TEXT_PLAIN)
        .raw_header(lettre::message::header::HeaderValue::new(
            lettre::message::header::HeaderName::new_from_ascii_str("Content-Language"),
            letter.lang.clone(),
        ))
        .body(letter.body.clone())
        .map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_one_address_and_carries_no_header() {
        for good in ["amina@example.org", "o'brien+plan@sub.example.ca"] {
            assert!(is_address(good), "{good}");
        }
        for bad in
            ["", "amina", "a@x.org,b@y.org", "a@x.org\r\nBcc: b@y.org", "<a@x.org>", "a%0d@x.org", "a b@x.org", "amina@ex\u{430}mple.org"]
        {
            assert!(!is_address(bad), "{bad}");
        }
        assert!(!is_address(&format!("{}@example.org", "a".repeat(300))));
    }
}
