//! Letters: written in the transaction of the change they tell of, sent afterwards by a chore.
//!
//! Without a mail server every letter becomes an `.eml` file in a folder. Nothing depends on mail:
//! whatever link a letter carries can also be copied from the screen.

mod address;
#[cfg(test)]
mod tests;

use std::fs;

use jiff::{SignedDuration, Timestamp};
use lettre::{
    FileTransport, Message, SmtpTransport, Transport,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use crate::{
    Error, Id, Lang, Result, bind,
    config::Post,
    db::{Db, Tx, WriteTx},
    row, sql,
};

pub use address::is_address;

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
        calendar: String,
        unsubscribe: String,
        attempts: i64,
    }
}

/// After this many failures, about four hours, a letter is left for a person to look at.
const MOST_ATTEMPTS: i64 = 8;
/// After this many failures one after the other, the rest of the letters wait for the next round.
const IN_A_ROW: usize = 3;
/// How long what became of a letter is kept.
const KEPT_DAYS: i64 = 30;

row! {
    /// A letter that could not be sent: everything but its text, which may carry a link.
    pub struct Unsent {
        /// Which one.
        pub id: Id,
        /// To whom.
        pub recipient: String,
        /// Its one line.
        pub subject: String,
        /// When it was written.
        pub written_at: Timestamp,
        /// When it is tried again.
        pub due_at: Timestamp,
        /// How often it was tried.
        pub attempts: i64,
        /// What the mail server said last.
        pub failure: Option<String>,
    }
}

impl Unsent {
    /// Whether it is not tried again by itself.
    pub fn is_given_up(&self) -> bool {
        self.attempts >= MOST_ATTEMPTS
    }
}

/// The letters that were tried and not sent, the oldest first, at most 200.
pub fn unsent(tx: &Tx) -> Result<Vec<Unsent>> {
    tx.rows(
        sql!(
            "SELECT id, recipient, subject, written_at, due_at, attempts, failure FROM outbox
             WHERE sent_at IS NULL AND attempts > 0 ORDER BY written_at, id LIMIT 200"
        ),
        bind![],
    )
}

/// Has a letter that was not sent tried again from the start; 0 when there is none.
pub fn retry(tx: &mut WriteTx, letter: Id, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE outbox SET attempts = 0, due_at = $2 WHERE id = $1 AND sent_at IS NULL"), bind![letter, now])
}

/// Takes a letter that was not sent out of the outbox for good; 0 when there is none.
pub fn discard(tx: &mut WriteTx, letter: Id) -> Result<u64> {
    tx.run(sql!("DELETE FROM outbox WHERE id = $1 AND sent_at IS NULL"), bind![letter])
}

/// Takes every letter that holds a word out of the outbox for good, sent or not: for what may be known no more. The word is made of
/// letters and digits.
pub fn forget(tx: &mut WriteTx, word: &str) -> Result<u64> {
    tx.run(sql!("DELETE FROM outbox WHERE body LIKE $1"), bind![format!("%{word}%")])
}

/// Removes what is left of letters written a month ago.
pub fn tidy(tx: &mut WriteTx, now: Timestamp) -> Result<()> {
    let limit = now.checked_sub(SignedDuration::from_hours(24 * KEPT_DAYS)).map_err(Error::internal)?;
    tx.run(sql!("DELETE FROM outbox WHERE written_at < $1"), bind![limit])?;
    Ok(())
}

/// Puts a letter into the outbox.
pub fn post(tx: &mut WriteTx, letter: &Letter, now: Timestamp) -> Result<()> {
    post_with_calendar(tx, letter, "", now)
}

/// Puts a letter into the outbox that carries a calendar request, as RFC 6047 has it: a calendar program acts on it by its
/// `METHOD`, everyone else reads the letter.
pub fn post_with_calendar(tx: &mut WriteTx, letter: &Letter, calendar: &str, now: Timestamp) -> Result<()> {
    put(tx, letter, calendar, now).map(drop)
}

fn put(tx: &mut WriteTx, letter: &Letter, calendar: &str, now: Timestamp) -> Result<Id> {
    let subject: String = letter.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let id = Id::new(now);
    tx.run(
        sql!(
            "INSERT INTO outbox (id, recipient, lang, subject, body, calendar, written_at, due_at, attempts)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0)"
        ),
        bind![id, letter.to, letter.lang.code(), subject, letter.body, calendar, now],
    )?;
    Ok(id)
}

/// Puts a letter into the outbox that can be ended from a mail program by one click, as RFC 8058 has it: what is sent to
/// this address ends letters of its kind, without a question.
pub fn post_with_way_out(tx: &mut WriteTx, letter: &Letter, way_out: &str, now: Timestamp) -> Result<()> {
    let id = put(tx, letter, "", now)?;
    tx.run(sql!("UPDATE outbox SET unsubscribe = $2 WHERE id = $1"), bind![id, way_out])?;
    Ok(())
}

/// Sends what is due; how many letters went.
pub fn deliver(db: &Db, post: &Post, now: Timestamp) -> Result<usize> {
    let waiting: Vec<Waiting> = db.read(|tx| {
        tx.rows(
            sql!(
                "SELECT id, recipient, lang, subject, body, calendar, unsubscribe, attempts FROM outbox
                 WHERE sent_at IS NULL AND due_at <= $1 AND attempts < CAST($2 AS BIGINT) ORDER BY due_at, id LIMIT 50"
            ),
            bind![now, MOST_ATTEMPTS],
        )
    })?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let (carrier, mut sent, mut failed) = (Carrier::hired(post)?, 0, 0);
    for letter in waiting {
        let outcome = carrier.takes(&letter);
        let went = outcome.is_ok();
        db.write(move |tx| note(tx, &letter, outcome, now))?;
        sent += usize::from(went);
        failed = if went { 0 } else { failed + 1 };
        if failed == IN_A_ROW {
            // Most likely nobody answers there: the house has other chores.
            break;
        }
    }
    Ok(sent)
}

/// Why a letter did not go.
struct Failure {
    why: String,
    /// The server will not take it next time either.
    is_final: bool,
}

impl Failure {
    fn passing(why: impl std::fmt::Display) -> Self {
        Self { why: why.to_string(), is_final: false }
    }
}

fn note(tx: &mut WriteTx, letter: &Waiting, outcome: std::result::Result<(), Failure>, now: Timestamp) -> Result<()> {
    match outcome {
        // A letter may carry a link: once sent, its text is worth nothing here and is not kept.
        Ok(()) => tx.run(
            sql!("UPDATE outbox SET sent_at = $2, failure = NULL, body = '', calendar = '', unsubscribe = '' WHERE id = $1"),
            bind![letter.id, now],
        )?,
        Err(failure) => {
            let attempts = if failure.is_final { MOST_ATTEMPTS } else { letter.attempts + 1 };
            if attempts >= MOST_ATTEMPTS {
                tracing::warn!(letter = %letter.id, "a letter was given up: see the page of unsent letters");
            }
            let wait = SignedDuration::from_mins(1 << letter.attempts.clamp(0, 10));
            let due = now.checked_add(wait).map_err(Error::internal)?;
            let why: String = failure.why.chars().filter(|c| !c.is_control()).take(500).collect();
            tx.run(
                sql!("UPDATE outbox SET attempts = CAST($4 AS BIGINT), due_at = $2, failure = $3 WHERE id = $1"),
                bind![letter.id, due, why, attempts],
            )?
        }
    };
    Ok(())
}

/// Who carries letters away.
enum Carrier {
    Folder(FileTransport),
    Smtp(Box<SmtpTransport>, String),
}

impl Carrier {
    fn hired(post: &Post) -> Result<Self> {
        match post {
            Post::Folder(folder) => {
                fs::create_dir_all(folder).map_err(Error::internal)?;
                Ok(Self::Folder(FileTransport::new(folder)))
            }
            Post::Smtp { url, from } => {
                // The address of the server holds its password: what is wrong with it is not repeated.
                let server = SmtpTransport::from_url(url).map_err(|_| Error::internal("the address of the mail server cannot be read"))?;
                Ok(Self::Smtp(Box::new(server.timeout(Some(std::time::Duration::from_secs(20))).build()), from.clone()))
            }
        }
    }

    fn takes(&self, letter: &Waiting) -> std::result::Result<(), Failure> {
        match self {
            Self::Folder(folder) => {
                let message = message(Post::UNNAMED, letter).map_err(Failure::passing)?;
                folder.send(&message).map(drop).map_err(Failure::passing)
            }
            Self::Smtp(server, from) => {
                let message = message(from, letter).map_err(Failure::passing)?;
                let refused = |cause: lettre::transport::smtp::Error| Failure { is_final: cause.is_permanent(), why: cause.to_string() };
                server.send(&message).map(drop).map_err(refused)
            }
        }
    }
}

fn message(from: &str, letter: &Waiting) -> Result<Message> {
    let from: Mailbox = from.parse().map_err(Error::internal)?;
    let to = Mailbox::new(None, letter.recipient.parse().map_err(Error::internal)?);
    let lang = HeaderValue::new(HeaderName::new_from_ascii_str("Content-Language"), letter.lang.clone());
    let mut message = Message::builder().from(from).to(to).subject(&letter.subject).raw_header(lang);
    if !letter.unsubscribe.is_empty() {
        let header = |name, value| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        message = message.raw_header(header("List-Unsubscribe", format!("<{}>", letter.unsubscribe)));
        message = message.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()));
    }
    let written = if letter.calendar.is_empty() {
        message.header(ContentType::TEXT_PLAIN).body(letter.body.clone())
    } else {
        let request = SinglePart::builder().header(calendar_type(&letter.calendar)?).body(letter.calendar.clone());
        message.multipart(MultiPart::alternative().singlepart(SinglePart::plain(letter.body.clone())).singlepart(request))
    };
    written.map_err(Error::internal)
}

/// The content type of a calendar request: it repeats the method that stands in the text.
fn calendar_type(calendar: &str) -> Result<ContentType> {
    let method = calendar.lines().find_map(|line| line.strip_prefix("METHOD:")).unwrap_or("PUBLISH").trim();
    ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}")).map_err(Error::internal)
}
