//! The page behind a link: the motion, its rules, and the ballot of whoever was sent it.

use askama::Template;
use kit::{
    Error, Result,
    parts::Html,
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    acts::{AskedOf, CastByLink, Consider},
    casting::{self, BallotForm, Who},
    model::State,
    view::{self, Reader, Seen, Typed, badge_of},
};
use crate::words::Words;

#[derive(Template)]
#[template(source = "{{ view }}", ext = "html")]
struct Whole {
    view: Html,
}

fn address(ask: &Ask) -> &str {
    ask.uri.split('?').next().unwrap_or_default()
}

fn page<A: Act<Subject = AskedOf>>(permit: &Permit<'_, A>, ask: &Ask, typed: &Typed) -> Result<Reply> {
    let (lang, AskedOf { partnership, vote, person, name }) = (permit.lang(), permit.subject());
    let (w, reader) = (Words(lang), Reader::of(permit, None));
    let seen = permit.read(|tx| Seen::read(tx, partnership.id, vote))?;
    let csrf = permit.csrf();
    let ballots = view::own(vote, (&seen, &reader), Who::Person(*person), (&csrf, address(ask)), typed)?;
    let view = view::view(vote, &seen, &reader, ballots)?;
    let (body, of) = (vote.body.in_lang(lang).text, partnership.name.in_lang(lang).text);
    let is_open = vote.state == State::Open && vote.takes_votes(permit.now());
    let lead = if is_open { w.vote_lead_by_link(name, body, of) } else { w.vote_lead_by_link_over(name, body, of) };
    let status = if typed.problems.is_empty() { 200 } else { 422 };
    let page = permit.page(w.vote_titled(vote.body.in_lang(lang).text)).lead(lead).badge(badge_of(lang, vote, permit.now()));
    page.bare().status(status).show(&Whole { view })
}

/// The vote, and the ballot.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, &Typed::default())
}

/// Takes the vote and shows that it is in.
pub(super) fn cast(permit: &Permit<'_, CastByLink>, ask: &Ask) -> Result<Reply> {
    let typed: BallotForm = ask.form()?;
    match casting::cast_by_link(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(address(ask))),
        Err(Error::Invalid(problems)) => page(permit, ask, &Typed { ballot: typed, problems }),
        Err(error) => Err(error),
    }
}
