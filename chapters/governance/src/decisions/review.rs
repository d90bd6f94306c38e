//! What follows from a decision, and when it is looked at again: said at the close of a vote, or from the page of the decision.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Reading, Result,
    lang::{Bilingual, date},
    parts::{Badge, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply, Versioned},
};
use registry::partnerships::{Of, Record};
use serde::Deserialize;

use super::{
    acts::{AskReview, Review},
    model::Decision,
    store,
};
use crate::words::Words;

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ReviewForm {
    /// What follows, in English.
    outcome_en: String,
    /// The same in French.
    outcome_fr: String,
    /// When it is looked at again.
    review_on: String,
    /// The version that was opened.
    version: i64,
}

impl Versioned for ReviewForm {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Decision> for ReviewForm {
    fn from(it: &Decision) -> Self {
        Self {
            outcome_en: it.outcome.en.clone(),
            outcome_fr: it.outcome.fr.clone(),
            review_on: it.review_on.map(|day| day.to_string()).unwrap_or_default(),
            version: it.version,
        }
    }
}

impl ReviewForm {
    /// Checks the form: nothing is looked at again before it was decided.
    fn check(&self, decided_on: Date, lang: Lang) -> Result<(Bilingual, Option<Date>)> {
        let mut it = Reading::new(lang);
        let outcome = it.long_pair("outcome", (&self.outcome_en, &self.outcome_fr), 2_000);
        let review_on = it.day_if("review_on", &self.review_on);
        if review_on.is_some_and(|day| day < decided_on) {
            it.problem("review_on", |lang| Words(lang).review_before_the_decision(date(lang, decided_on)));
        }
        it.finish(|| Some((outcome, review_on)))
    }
}

impl Decision {
    /// When it is looked at again, as a badge: late once that day is past.
    pub(crate) fn review_badge(&self, lang: Lang, today: Date) -> Option<Badge> {
        let day = self.review_on?;
        let (w, said) = (Words(lang), date(lang, day));
        Some(if day < today {
            badge(Tone::Attention, "clock", w.review_overdue(said))
        } else {
            badge(Tone::Plain, "", w.review_to_come(said))
        })
    }

    /// When it is looked at again, in a sentence.
    pub(crate) fn review_said(&self, lang: Lang) -> Option<String> {
        self.review_on.map(|day| Words(lang).review_said(date(lang, day)))
    }
}

/// Says what follows from a decision, and when it is looked at again.
fn conclude(permit: &Permit<'_, Review>, form: &ReviewForm) -> Result<()> {
    let (version, (typed, review_on)) = (form.version, form.check(permit.subject().record.decided_on, permit.lang())?);
    permit.change(move |change| {
        let it = change.subject.record.clone();
        let outcome = it.outcome.edit(typed.en.clone(), typed.fr.clone());
        store::conclude(change.tx, (it.id, version), &outcome, review_on)?;
        change.seal("decision", it.id, &(&outcome, review_on), ())
    })
}

#[derive(Template)]
#[template(path = "decisions/review.html")]
struct ReviewFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a ReviewForm,
}

/// The page with the form.
fn asking<'p, A: Act<Subject = Of<Decision>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, ReviewForm> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/decisions", partnership.slug));
    let here = format!("{list}/{}", it.id);
    let page = permit.page(w.review_of(it.numbered())).lead(it.text.in_lang(lang).text).crumb(w.decisions(), list);
    let page = page.crumb(w.decision_titled(it.numbered(), it.body.in_lang(lang).text), here.clone());
    let form = page.form(format!("{here}/review"), move |form, f| Html::of(&ReviewFields { w, f, form })).back(here);
    form.changing(|| {
        let found: Option<Decision> = permit.read(|tx| Decision::find(tx, partnership.id, it.id.0))?;
        found.as_ref().map(ReviewForm::from).ok_or(Error::NotFound)
    })
}

/// The form that says what follows, and when it is looked at again.
pub(super) fn ask(permit: &Permit<'_, AskReview>, _: &Ask) -> Result<Reply> {
    asking(permit).open()
}

/// Takes it.
pub(super) fn review(permit: &Permit<'_, Review>, ask: &Ask) -> Result<Reply> {
    asking(permit).take(ask, |form| conclude(permit, form))
}
