//! A later day for a promise: whoever owes it asks by their link, and whoever leads the body takes that day or keeps the one
//! that was promised. Until then the promise is due as it was.

use jiff::{ToSpan, civil::Date};
use kit::{
    Error, Id, Lang, Problems, Reading, Result, codes,
    lang::date,
    parts::{Notice, Tone, notice},
    permits::Permit,
    row,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::{Deserialize, Serialize};

use super::{
    acts::AnswerLater,
    by_link::{self, ProposeLater},
    correcting::may_change,
    later_letter,
    model::{By, FollowUp},
    show_pages, store,
};
use crate::{
    letters::{self, Issued},
    words::Words,
};

/// The latest day that may be asked for, in years from today.
const YEARS: i64 = 2;

codes! {
    /// What became of a later day that was asked for.
    pub enum LaterAnswer in "later-answer" {
        /// It is the day now.
        Accepted = "accepted",
        /// The promise stays due as it was.
        Kept = "kept",
    }
}

row! {
    /// A later day that was asked for, and what became of it.
    #[derive(Serialize)]
    pub struct Later {
        /// The day; none where nobody asked.
        pub on: Option<Date>,
        /// Why.
        pub why: String,
        /// Who asked.
        pub by: String,
        /// When they did.
        pub asked_on: Option<Date>,
        /// The answer; none while it waits.
        pub answer: Option<LaterAnswer>,
        /// Who answered.
        pub answered_by: String,
        /// Who is told of the answer: the person who asked, where that is known.
        #[serde(skip)]
        pub person: Option<Id>,
        /// What was said with the answer; or empty.
        pub reply: String,
    }
}

impl FollowUp {
    /// The later day that was asked for and that nobody has answered.
    pub fn asked_for(&self) -> Option<Date> {
        self.later.on.filter(|day| self.may_change() && self.later.answer.is_none() && *day > self.due_on)
    }

    /// What is told of a later day that was asked for, as long as the promise is open.
    pub(super) fn later_said(&self, lang: Lang) -> Option<String> {
        let (w, it) = (Words(lang), &self.later);
        let (day, asked) = self.may_change().then_some(it.on.zip(it.asked_on)).flatten()?;
        let asked = w.later_asked(&it.by, date(lang, asked), date(lang, day), &it.why);
        match it.answer {
            Some(answer) => {
                let said = match answer {
                    LaterAnswer::Accepted => w.later_was_accepted(&it.answered_by),
                    LaterAnswer::Kept => w.later_was_kept(&it.answered_by),
                };
                let why = (!it.reply.is_empty()).then(|| w.later_reply_said(&it.reply));
                Some([Some(asked), Some(said), why].into_iter().flatten().collect::<Vec<_>>().join(" "))
            }
            None => self.asked_for().map(|_| format!("{asked} {}", w.later_waits(date(lang, self.due_on)))),
        }
    }

    /// The same as a notice.
    pub(super) fn later_notice(&self, lang: Lang) -> Option<Notice> {
        let tone = if self.asked_for().is_some() { Tone::Attention } else { Tone::Information };
        self.later_said(lang).map(|said| notice(tone, said))
    }
}

/// The form that asks for a later day, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LaterForm {
    /// Until when.
    pub later_on: String,
    /// Why.
    pub later_why: String,
    /// The version that was opened.
    pub version: i64,
}

/// A later day as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Asking {
    /// Until when.
    pub on: Date,
    /// Why.
    pub why: String,
}

impl LaterForm {
    /// Checks the form against the day on which the promise is due.
    fn check(&self, lang: Lang, (due_on, today): (Date, Date)) -> Result<Asking> {
        let mut it = Reading::new(lang);
        let day = it.day("later_on", &self.later_on);
        let last = today.saturating_add(YEARS.years());
        match day {
            Some(day) if day < today => it.problem("later_on", |lang| Words(lang).later_has_passed()),
            Some(day) if day <= due_on => it.problem("later_on", |lang| Words(lang).later_is_not_later(date(lang, due_on))),
            Some(day) if day > last => it.problem("later_on", |lang| Words(lang).later_is_too_far(date(lang, last))),
            _ => {}
        }
        let why = it.needed("later_why", &self.later_why, 500);
        it.finish(|| Some(Asking { on: day?, why }))
    }
}

/// Asks for a later day: nothing moves by itself. Asked again, the new day takes the place of the one before.
fn propose(permit: &Permit<'_, ProposeLater>, form: &LaterForm) -> Result<()> {
    let (version, today) = (form.version, permit.today());
    let asking = form.check(permit.lang(), (permit.subject().record.due_on, today))?;
    permit.change(move |change| {
        let (record, name, person) = (change.subject.record.clone(), change.actor.name().to_owned(), change.subject.holder);
        store::ask_for_later(change.tx, (record.id, version), &asking, (person, &name), change.today)?;
        change.seal("follow_up", record.id, &("later", &asking), ())
    })
}

/// Takes a later day that is asked for by the link; the page then says that it waits.
pub(super) fn propose_by_link(permit: &Permit<'_, ProposeLater>, ask: &Ask) -> Result<Reply> {
    let typed: LaterForm = ask.form()?;
    let back = ask.path().trim_end_matches("/later");
    match propose(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(back)),
        Err(Error::Invalid(problems)) => by_link::again(permit, back, (&typed, 422), &problems),
        Err(Error::Conflict) => {
            let mut problems = Problems::none();
            problems.add("later_on", |lang| Words(lang).later_moved_on());
            let version = permit.subject().record.version;
            by_link::again(permit, back, (&LaterForm { version, ..typed }, 409), &problems)
        }
        Err(error) => Err(error),
    }
}

/// The form that answers, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AnswerForm {
    /// Whether the later day is taken.
    later_answer: String,
    /// What is said with it.
    pub later_reply: String,
    /// The version that was seen.
    version: i64,
}

fn is_asked(it: &FollowUp) -> Result<()> {
    if it.asked_for().is_none() {
        return Err(Error::refused(|lang| Words(lang).later_nothing_asked()));
    }
    Ok(())
}

/// Answers: the later day is the day from now on, or the promise stays due as it was. Whoever asked is written to in the same
/// change, so that one answer is one letter.
fn decide(permit: &Permit<'_, AnswerLater>, form: &AnswerForm) -> Result<Option<Issued>> {
    is_asked(&permit.subject().record)?;
    let mut it = Reading::new(permit.lang());
    let answer = it.code("later_answer", &form.later_answer, LaterAnswer::from_code);
    let reply = it.text("later_reply", &form.later_reply, 500);
    let (answer, version) = (it.finish(|| answer)?, form.version);
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let (record, by) = (change.subject.record.clone(), By::actor(&change.actor));
        may_change(&record)?;
        is_asked(&record)?;
        store::answer_later(change.tx, (record.id, version), (answer, &reply), &by.name)?;
        let issued = later_letter::tell(change, (answer, &reply), (&url, &zone))?;
        change.seal("follow_up", record.id, &("later", answer, record.later.on), issued)
    })
}

/// Takes the answer, and shows the letter that tells of it. When somebody changed the promise in the meantime, it is shown as it
/// stands now.
pub(super) fn answer(permit: &Permit<'_, AnswerLater>, ask: &Ask) -> Result<Reply> {
    let (w, Of { partnership, record }) = (Words(permit.lang()), permit.subject());
    let list = format!("/{}/p/{}/follow-ups", permit.lang(), partnership.slug);
    let here = format!("{list}/{}", record.id);
    let typed: AnswerForm = ask.form()?;
    match decide(permit, &typed) {
        Ok(Some(issued)) => {
            let page = permit.page(w.letters()).crumb(w.follow_ups(), list).crumb(w.follow_up(), here.clone());
            letters::show(permit, page, ("", (w.follow_up(), &here)), vec![issued])
        }
        Ok(None) => Ok(Reply::see_other(format!("{here}?saved=1"))),
        Err(Error::Invalid(problems)) => show_pages::again(permit, (&typed.later_reply, 422), &problems),
        Err(Error::Conflict) => {
            let mut problems = Problems::none();
            problems.add("later_answer", |lang| Words(lang).later_moved_on());
            show_pages::again(permit, (&typed.later_reply, 409), &problems)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn a_later_day_lies_ahead_after_the_one_that_was_promised_and_not_absurdly_far() {
        let wrong = |on: &str, why: &str| {
            let form = LaterForm { later_on: on.into(), later_why: why.into(), version: 1 };
            match form.check(Lang::Fr, (day(2026, 11, 20), day(2026, 11, 22))) {
                Ok(asking) => panic!("{asking:?}"),
                Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect::<Vec<_>>(),
                Err(other) => panic!("{other:?}"),
            }
        };
        for on in ["", "soon", "2026-11-21", "2026-11-20", "2028-11-23", "9999-12-31", "2026-02-30"] {
            assert_eq!(wrong(on, "Illness"), ["later_on"], "{on}");
        }
        assert_eq!(wrong("2026-11-22", " "), ["later_why"]);
        assert_eq!(wrong("2026-12-01", &"x".repeat(501)), ["later_why"]);
        let form = |on: &str| LaterForm { later_on: on.into(), later_why: "Illness".into(), version: 1 };
        for on in ["2026-11-22", "2028-11-22"] {
            assert!(form(on).check(Lang::En, (day(2026, 11, 20), day(2026, 11, 22))).is_ok(), "{on}");
        }
        assert!(form("2026-11-30").check(Lang::En, (day(2026, 11, 30), day(2026, 11, 22))).is_err(), "it is due then already");
    }
}
