//! The agenda behind the link of an invitation: its items and papers, and proposing one, without an account.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date_with_weekday,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::documents;

use super::{
    acts::{LookByLink, ProposeByLink},
    clock,
    form::ProposalForm,
    model::{Paper, Proposal, is_prepared},
    pages::{Line, lines},
    proposing, store,
};
use crate::{
    meetings::{self, Camera},
    packages,
    replies::Asked,
    words::Words,
};

#[derive(Template)]
#[template(path = "agendas/by_link.html")]
struct ByLink<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    said: Option<String>,
    fits: String,
    reply: String,
    paper_base: String,
    propose_to: String,
    lines: Vec<Line>,
    mine: Vec<Proposal>,
    is_open: bool,
    package: Html,
    may_prepare: bool,
    proposal: &'a ProposalForm,
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, proposal: &ProposalForm, problems: &Problems) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (w, today, meeting) = (Words(lang), permit.today(), &it.meeting);
    let (agenda, items, papers, proposals) = permit.read(|tx| {
        let (agenda, items) = (store::of_meeting(tx, meeting.id)?, meetings::whole_agenda(tx, meeting.id)?);
        Ok((agenda, items, store::papers(tx, meeting.id)?, store::proposals(tx, meeting.id)?))
    })?;
    let here = ask.path().to_owned();
    let state = permit.read(|tx| packages::state(tx, meeting))?;
    let package = packages::part(lang, &state, here.trim_end_matches("/agenda"), None)?;
    let lead = format!("{}, {}", date_with_weekday(lang, meeting.held_on), meeting.hours(lang));
    let content = ByLink {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        said: is_prepared(meeting).then(|| agenda.said(lang, meeting, today)),
        fits: clock::fits(lang, meeting, &items)?,
        reply: here.replace("/agenda", "/reply"),
        paper_base: here.replace("/agenda", "/papers"),
        propose_to: here,
        mine: proposals.into_iter().filter(|one| one.person_id == Some(it.called.person_id)).collect(),
        package,
        is_open: agenda.takes_proposals(meeting, today),
        lines: lines((lang, false), meeting, items, papers)?,
        may_prepare: false,
        proposal,
    };
    let status = if problems.is_empty() { 200 } else { 422 };
    permit.page(w.agenda_of(meeting.called(lang))).lead(lead).bare().status(status).show(&content)
}

/// The agenda, its papers, and the form that proposes an item.
pub(super) fn open(permit: &Permit<'_, LookByLink>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, &ProposalForm::default(), &Problems::none())
}

/// Takes a proposal and shows it; or the form again with what was typed.
pub(super) fn propose(permit: &Permit<'_, ProposeByLink>, ask: &Ask) -> Result<Reply> {
    let form: ProposalForm = ask.form()?;
    match proposing::propose_by_link(permit, &form, ask.file("file")) {
        Ok(()) => Ok(Reply::see_other(ask.path())),
        Err(Error::Invalid(problems)) => page(permit, ask, &form, &problems),
        Err(error) => Err(error),
    }
}

/// A paper of this meeting and of no other, for whoever was called to it.
pub(super) fn paper(permit: &Permit<'_, LookByLink>, ask: &Ask) -> Result<Reply> {
    let papers = permit.read(|tx| store::papers(tx, permit.subject().meeting.id))?;
    let wanted = ask.path().rsplit('/').next().unwrap_or_default();
    let is_it = |paper: &&Paper| paper.id.to_string() == wanted && paper.camera != Camera::Item;
    let found = papers.iter().find(is_it).ok_or(Error::NotFound)?;
    documents::hand_out(permit, &found.document)
}
