//! The letters that send a version in review to those who sit on the body.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kit::{
    Lang, Result,
    lang::date,
    mail::Letter,
    permits::{Change, Subject},
};
use registry::partnerships::Partnership;

use super::{
    asked::PURPOSE,
    model::{Reader, ReaderId},
    store,
};
use crate::{
    letters::{self, Errand, Issued},
    terms::Terms,
    words::Words,
};

/// How many days a link opens after the last day for comments, to say what became of them; or from today where there is none.
const LINK_DAYS: i64 = 120;

/// What all letters about one version have in common.
pub(crate) struct Sending {
    pub partnership: Partnership,
    /// The address of the installation.
    pub url: String,
    pub zone: TimeZone,
    /// The last day for comments, where one was named.
    pub until: Option<Date>,
}

/// Issues a link and makes the letter for each of `to`.
pub(super) fn letters<S: Subject>(change: &mut Change<'_, S>, all: &Sending, it: &Terms, to: &[Reader]) -> Result<Vec<Issued>> {
    let mut issued = Vec::new();
    let (asker, partnership) = (change.actor.name().to_owned(), all.partnership.id);
    let last = all.until.unwrap_or(change.today).saturating_add(LINK_DAYS.days());
    for one in to {
        let id = store::send(change.tx, (partnership, it.id), ReaderId::new(change.now), one.person_id, change.today)?;
        let errand = Errand { purpose: PURPOSE, partnership, subject: id.0, to: (one.person_id, &one.name), last };
        let secret = letters::link(change, &all.zone, &errand)?;
        let address = format!("{}/{}/a/{secret}/comments", all.url, one.language());
        issued.push(letters::send(change.tx, &one.name, letter(all, it, one, (&asker, &address)), change.now)?);
    }
    Ok(issued)
}

/// Sends a version that has just gone to review to everyone who sits on the body today.
pub(crate) fn letters_to_all<S: Subject>(change: &mut Change<'_, S>, all: &Sending, it: &Terms) -> Result<Vec<Issued>> {
    let mut to = store::readers(change.tx, it, change.today)?;
    let sits = store::sitting(change.tx, it.body_id, change.today)?;
    to.retain(|one| sits.contains(&one.person_id));
    letters(change, all, it, &to)
}

fn letter(all: &Sending, it: &Terms, to: &Reader, (asker, address): (&str, &str)) -> Letter {
    let lang: Lang = to.language();
    let (w, title) = (Words(lang), Words(lang).terms_titled(it.title.in_lang(lang).text, &it.edition));
    let (partnership, body) = (all.partnership.name.in_lang(lang).text, it.body.in_lang(lang).text);
    let subject = w.comments_letter_subject(&title);
    let body = match all.until {
        Some(last) => w.comments_letter_until(&to.name, asker, partnership, body, title, date(lang, last), address),
        None => w.comments_letter(&to.name, asker, partnership, body, title, address),
    };
    Letter { to: to.email.clone(), lang, subject, body }
}
