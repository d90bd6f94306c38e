//! The part of a person's page that tells whether they sign in, and the page that names someone of the team.

use access::invitations::{self, Accept};
use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Words as Kit, date},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use serde::Deserialize;

use super::{
    acts::{self, Choose, Invite, Name, Tie, TieForm, Untie},
    entering::{self, EnterMyself},
    store::{self, Named, Waiting},
};
use crate::{
    partnerships::{Of, Partnership},
    people::{Person, page},
    team::{self, Held},
    words::Words,
};

#[derive(Template)]
#[template(path = "ties/section.html")]
struct Section<'a> {
    w: Words,
    here: String,
    csrf: Html,
    account: Option<Named>,
    waiting: Option<(Waiting, String)>,
    loose: Vec<Choice>,
    f: Fields<'a>,
    form: TieForm,
    is_open: bool,
    languages: Vec<Choice>,
    standings: Vec<Choice>,
}

/// The part of a person's page about their account, for those who decide who is on the team.
pub(crate) fn section<A: Act>(
    permit: &Permit<'_, A>,
    (partnership, person): (&Partnership, &Person),
    typed: Option<&(TieForm, Problems)>,
) -> Result<Html> {
    if !permit.may::<Invite>() {
        return Ok(Html::default());
    }
    let (lang, none) = (permit.lang(), Problems::none());
    let (account, waiting, loose) = permit.read(|tx| {
        let account = store::account(tx, person.id)?;
        let loose = if account.is_some() { Vec::new() } else { store::loose_accounts(tx, partnership.id, permit.today())? };
        Ok((account, store::waiting(tx, person.id)?, loose))
    })?;
    let fresh = TieForm { email: person.email.clone(), lang: person.lang.clone(), standing: "member".into() };
    let sent = |it: Waiting| {
        let day = date(lang, it.invited_at.to_zoned(permit.config().zone.clone()).date());
        (it, day)
    };
    Html::of(&Section {
        w: Words(lang),
        here: page::address(lang, partnership, person.id),
        csrf: permit.csrf(),
        account,
        waiting: waiting.map(sent),
        loose: loose.into_iter().map(|it| Choice::new(it.id, format!("{} ({})", it.name, it.email))).collect(),
        f: Fields::new(lang, typed.map_or(&none, |(_, problems)| problems)).within("invite"),
        form: typed.map_or(fresh, |(form, _)| form.clone()),
        is_open: typed.is_some(),
        languages: vec![Choice::new("en", Kit(lang).english()), Choice::new("fr", Kit(lang).french())],
        standings: team::offered(lang),
    })
}

fn back<A: Act<Subject = Of<Person>>>(permit: &Permit<'_, A>) -> Reply {
    let of = permit.subject();
    Reply::see_other(format!("{}?saved=1", page::address(permit.lang(), &of.partnership, of.record.id)))
}

/// Accepts an invitation; whoever was invited from the records is tied to the account.
pub(super) fn accept(permit: &Permit<'_, Accept>, ask: &Ask) -> Result<Reply> {
    invitations::accept(permit, ask, acts::welcome)
}

/// Takes the form that invites a person, and answers with the link.
pub(super) fn invite(permit: &Permit<'_, Invite>, ask: &Ask) -> Result<Reply> {
    let (form, of): (TieForm, _) = (ask.form()?, permit.subject());
    match acts::invite(permit, &form) {
        Ok((invited, secret)) => {
            let back = page::address(permit.lang(), &of.partnership, of.record.id);
            team::shown_once(permit, (invited, &secret), (&of.record.name, back))
        }
        Err(Error::Invalid(problems)) => {
            let typed = page::Typed { invitation: Some((form, problems)), ..page::Typed::default() };
            page::show(permit, (&of.partnership, &of.record), &typed)
        }
        Err(error) => Err(error),
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Chosen {
    account: String,
    person: String,
}

/// Takes the account that a person is tied to.
pub(super) fn tie(permit: &Permit<'_, Tie>, ask: &Ask) -> Result<Reply> {
    let chosen: Chosen = ask.form()?;
    acts::tie(permit, chosen.account.parse().map_err(|_| Error::Malformed("the form names no account".into()))?)?;
    Ok(back(permit))
}

/// Unties a person.
pub(super) fn untie(permit: &Permit<'_, Untie>, _: &Ask) -> Result<Reply> {
    acts::untie(permit)?;
    Ok(back(permit))
}

/// Enters whoever asks in the directory, and shows them there.
pub(super) fn enter_myself(permit: &Permit<'_, EnterMyself>, _: &Ask) -> Result<Reply> {
    let person = entering::enter_myself(permit)?;
    Ok(Reply::see_other(format!("{}?saved=1", page::address(permit.lang(), permit.subject(), person))))
}

#[derive(Template)]
#[template(path = "ties/choose.html")]
struct Chooser<'a> {
    w: Words,
    csrf: Html,
    f: Fields<'a>,
    it: &'a Held,
    people: Vec<Choice>,
    home: String,
}

fn choosing<A: Act<Subject = Of<Held>>>(permit: &Permit<'_, A>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), home(lang, partnership));
    let people = permit.read(|tx| store::loose_people(tx, partnership.id))?;
    let people = people.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let page = permit.page(w.tie_title(&it.name)).lead(w.tie_lead()).crumb(w.team(), format!("{home}/team"));
    let content = Chooser { w, csrf: permit.csrf(), f: Fields::new(lang, problems), it, people, home };
    page.status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

fn home(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}", partnership.slug)
}

/// The page that asks which person somebody of the team is.
pub(super) fn choose(permit: &Permit<'_, Choose>, _: &Ask) -> Result<Reply> {
    choosing(permit, &Problems::none())
}

/// Takes the answer.
pub(super) fn name(permit: &Permit<'_, Name>, ask: &Ask) -> Result<Reply> {
    let chosen: Chosen = ask.form()?;
    match acts::name(permit, chosen.person.parse().ok()) {
        Ok(()) => Ok(Reply::see_other(format!("{}/team?saved=1", home(permit.lang(), &permit.subject().partnership)))),
        Err(Error::Invalid(problems)) => choosing(permit, &problems),
        Err(error) => Err(error),
    }
}
