//! The pages behind the link of someone on a panel: the applications of the round, and one of them with its form.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Consider, ScoreByLink, Sitting, is_scored},
    form::ScoreForm,
    section::{Desk, section},
    store,
};
use crate::{applications, words::Words};

/// The address of the list, whatever page of the link this is.
fn list(ask: &Ask) -> String {
    let path = ask.path();
    path.find("/panel").map_or_else(|| path.to_owned(), |at| path[..at].to_owned() + "/panel")
}

#[derive(Template)]
#[template(path = "panels/by_link.html")]
struct List {
    w: Words,
    rows: Vec<(String, String, String, &'static str)>,
    until: String,
}

/// The applications of a round, with what one has given to each.
pub(super) fn index(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let (all, sheets) = permit.read(|tx| Ok((applications::of_round(tx, it.round.id)?, store::sheets_of_round(tx, it.round.id)?)))?;
    let base = list(ask);
    let rows = all.iter().map(|one| {
        let own = sheets.iter().find(|sheet| sheet.application == one.id.0 && sheet.person_id == it.person);
        let said = own.map_or(w.score_waits(), |own| if own.has_conflict { w.score_conflict_of() } else { w.score_given() });
        (format!("{base}/{}", one.id), one.name.clone(), one.applies_for(lang, &it.parts.seats), said)
    });
    let (rows, until) = (rows.collect(), date(lang, it.round.closes_on));
    let lead = w.panel_lead(it.partnership.name.in_lang(lang).text);
    permit.page(it.round.title.in_lang(lang).text).lead(lead).bare().show(&List { w, rows, until })
}

#[derive(Template)]
#[template(source = "<div class=\"stack\">{{ f.summary() }}<p><a href=\"{{ list }}\">{{ back }}</a></p>{{ section }}</div>", ext = "html")]
struct Show<'a> {
    f: Fields<'a>,
    list: String,
    back: &'static str,
    section: Html,
}

fn page<A: Act<Subject = Sitting>>(permit: &Permit<'_, A>, ask: &Ask, (typed, problems): (Option<&ScoreForm>, &Problems)) -> Result<Reply> {
    let (lang, it): (Lang, _) = (permit.lang(), permit.subject());
    let (w, one) = (Words(lang), it.application.as_ref().ok_or(Error::NotFound)?);
    let (answers, sheets) = permit.read(|tx| Ok((applications::answers(tx, one.id)?, store::sheets(tx, one.id)?)))?;
    let is_scored = is_scored(&it.round, one, permit.today());
    let action = ask.path().to_owned();
    let desk = Desk { parts: &it.parts, answers, sheets, person: Some(it.person), is_scored, action, typed };
    let f = Fields::new(lang, problems);
    let section = section(lang, &desk, (f, permit.csrf()))?;
    let page = permit.page(&one.name).lead(one.applies_for(lang, &it.parts.seats)).bare();
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    page.show(&Show { f, list: list(ask), back: w.panel_all(), section })
}

/// One application.
pub(super) fn show(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, (None, &Problems::none()))
}

/// Takes the scores.
pub(super) fn score(permit: &Permit<'_, ScoreByLink>, ask: &Ask) -> Result<Reply> {
    let typed: ScoreForm = ask.form()?;
    match acts::score_by_link(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", ask.path()))),
        Err(Error::Invalid(problems)) => page(permit, ask, (Some(&typed), &problems)),
        Err(error) => Err(error),
    }
}
