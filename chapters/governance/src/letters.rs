//! Letters to people: who is chosen, how a letter goes out, and the page that shows each once to whoever made it.

use askama::Template;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kit::{
    Error, Id, Lang, Reading, Result,
    db::WriteTx,
    mail::{self, Letter},
    permits::{Act, Change, Permit, Scope, Subject},
    task_links::{self, TaskLink},
    web::{Page, Reply},
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use crate::words::Words;

/// The form that chooses whom to write to, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Chosen {
    /// The people.
    pub people: Vec<String>,
}

impl Chosen {
    /// The people chosen, each once.
    pub fn check(&self, lang: Lang) -> Result<Vec<Id>> {
        let mut it = Reading::new(lang);
        let people = it.ids("people", &self.people);
        if self.people.is_empty() {
            it.problem("people", |lang| Words(lang).remind_whom());
        }
        it.or(people)
    }
}

/// A letter that was made, shown once.
#[derive(Clone, Debug)]
pub struct Issued {
    /// To whom.
    pub name: String,
    /// The letter, to hand over or already on its way.
    pub letter: Letter,
}

/// What a link in a letter is for.
pub struct Errand<'a> {
    /// The name of the one act.
    pub purpose: &'static str,
    /// Where.
    pub partnership: PartnershipId,
    /// What it is done to.
    pub subject: Id,
    /// Whom it is for: the person and their name.
    pub to: (Id, &'a str),
    /// The last day on which the link opens.
    pub last: Date,
}

/// Issues the link of a letter and gives its secret, which is written in the letter alone.
pub fn link<S: Subject>(change: &mut Change<'_, S>, zone: &TimeZone, it: &Errand<'_>) -> Result<String> {
    let expires_at = it.last.tomorrow().and_then(|day| day.to_zoned(zone.clone())).map_err(Error::internal)?.timestamp();
    let (scope, (person, holder)) = (Scope::of(it.partnership), it.to);
    let link = TaskLink { purpose: it.purpose, scope: &scope, subject: it.subject, holder, holder_id: Some(person), expires_at };
    Ok(task_links::issue(change.tx, &link, change.now)?.1.reveal().to_owned())
}

/// Sends a letter to somebody, where an address is known.
pub fn send(tx: &mut WriteTx, name: &str, letter: Letter, now: Timestamp) -> Result<Issued> {
    if mail::is_address(&letter.to) {
        mail::post(tx, &letter, now)?;
    }
    Ok(Issued { name: name.to_owned(), letter })
}

#[derive(Template)]
#[template(path = "letters.html")]
struct Shown<'a> {
    w: Words,
    sends: bool,
    none: &'a str,
    back: (&'a str, &'a str),
    issued: Vec<Issued>,
}

/// The page of letters. Their links are shown here and nowhere else, so it is the answer itself. `none` is said where there was
/// nobody to write to; `back` is where one goes on: a label and an address.
pub fn show<A: Act>(permit: &Permit<'_, A>, page: Page, (none, back): (&str, (&str, &str)), issued: Vec<Issued>) -> Result<Reply> {
    let (w, sends) = (Words(permit.lang()), permit.config().sends_mail());
    let page = page.lead(w.letters_lead()).read_at(back.1);
    let page = if issued.is_empty() { page } else { page.mail_note(sends) };
    page.show(&Shown { w, sends, none, back, issued })
}
