//! The letter that tells whoever asked for a later day what was answered.

use jiff::{ToSpan, tz::TimeZone};
use kit::{Id, Lang, Result, lang::date, mail::Letter, permits::Change, row};
use registry::partnerships::{Of, Partnership};

use super::{by_link::PURPOSE, later::LaterAnswer, model::FollowUp, store};
use crate::{
    letters::{self, Errand, Issued},
    words::Words,
};

/// How many days the link in the letter stays good.
const LINK_DAYS: i64 = 60;

row! {
    /// Somebody, as a letter reaches them.
    pub(super) struct Addressee {
        /// Who.
        pub id: Id,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
    }
}

/// Writes to whoever asked, as the promise stood before the answer; nothing where nobody is known.
pub(super) fn tell(
    change: &mut Change<'_, Of<FollowUp>>,
    answered: (LaterAnswer, &str),
    (url, zone): (&str, &TimeZone),
) -> Result<Option<Issued>> {
    let Of { partnership, record: it } = change.subject.clone();
    let Some(person) = it.later.person else { return Ok(None) };
    let Some(to) = store::addressee(change.tx, partnership.id, person)? else { return Ok(None) };
    let lang = Lang::from_code(&to.lang).unwrap_or_default();
    // Who handed the promise over since has nothing left to say about it.
    let link = if it.person_id.is_none_or(|owner| owner == person) {
        let last = change.today.saturating_add(LINK_DAYS.days());
        let errand = Errand { purpose: PURPOSE, partnership: partnership.id, subject: it.id.0, to: (to.id, &to.name), last };
        Some(format!("{url}/{lang}/a/{}/follow-up", letters::link(change, zone, &errand)?))
    } else {
        None
    };
    let by = change.actor.name().to_owned();
    let letter = letter((&partnership, &it), (&to, &by), answered, link.as_deref());
    Ok(Some(letters::send(change.tx, &to.name, letter, change.now)?))
}

fn letter(
    (partnership, it): (&Partnership, &FollowUp),
    (to, by): (&Addressee, &str),
    (answer, reply): (LaterAnswer, &str),
    link: Option<&str>,
) -> Letter {
    let lang = Lang::from_code(&to.lang).unwrap_or_default();
    let (w, text, due) = (Words(lang), it.text.in_lang(lang).text, date(lang, it.due_on));
    let asked = it.later.on.map(|day| date(lang, day)).unwrap_or_default();
    let (subject, said) = match answer {
        LaterAnswer::Accepted => (w.later_letter_subject_accepted(&asked), w.later_letter_accepted(&asked, due)),
        LaterAnswer::Kept => (w.later_letter_subject_kept(&due), w.later_letter_kept(asked, &due)),
    };
    let opening = w.later_letter_opening(&to.name, by, partnership.name.in_lang(lang).text, text);
    let why = (!reply.is_empty()).then(|| w.later_letter_reply(reply));
    let link = link.map(|link| w.later_letter_link(link));
    let body = [Some(opening), Some(said), why, link].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    Letter { to: to.email.clone(), lang, subject, body }
}
