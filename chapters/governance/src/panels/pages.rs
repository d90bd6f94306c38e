//! Scoring signed in, and the letters to the panel.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Score, Write},
    form::ScoreForm,
};
use crate::{
    applications::{Again, page, round_page},
    letters::{self, Chosen},
    words::Words,
};

/// Takes the scores of someone signed in.
pub(super) fn score(permit: &Permit<'_, Score>, ask: &Ask) -> Result<Reply> {
    let typed: ScoreForm = ask.form()?;
    let Of { partnership, record } = permit.subject();
    match acts::score(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/p/{}/applications/{}?saved=1", permit.lang(), partnership.slug, record.id))),
        Err(Error::Invalid(problems)) => page(permit, &Again { scores: Some(typed), interview: None, problems }),
        Err(error) => Err(error),
    }
}

/// Writes to the panel, and shows each letter once.
pub(super) fn write(permit: &Permit<'_, Write>, ask: &Ask) -> Result<Reply> {
    let typed: Chosen = ask.form()?;
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    match acts::write(permit, &typed) {
        Ok(issued) => {
            let (w, back) = (Words(lang), format!("/{lang}/p/{}/rounds/{}/applications", partnership.slug, record.id));
            let page = permit.page(w.letters()).crumb(w.rounds(), format!("/{lang}/p/{}/rounds", partnership.slug));
            letters::show(permit, page, (w.panel_nobody(), (w.applications(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => round_page(permit, (&typed, &problems)),
        Err(error) => Err(error),
    }
}
