//! The page of one's own account.

use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Result,
    lang::date_time,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply, sessions},
};
use serde::Deserialize;

use super::{
    acts::{self, EndAll, EndSession, See, SetLanguage, SetPassword},
    device,
};
use crate::{
    accounts::{self, Account},
    words::Words,
};

/// One session as shown.
struct Row {
    id: Id,
    device: String,
    began: String,
    seen: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "me/show.html")]
struct Content<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    account: &'a Account,
    rows: Vec<Row>,
}

fn page<A: Act>(permit: &Permit<'_, A>, problems: &Problems) -> Result<Reply> {
    let lang = permit.lang();
    let account = acts::own(permit)?;
    let here = match permit.actor() {
        kit::permits::Actor::Signed(signed) => Some(signed.session),
        _ => None,
    };
    let zone = &permit.config().zone;
    let sessions = permit.read(|tx| sessions::of_account(tx, account.id.0, permit.now()))?;
    let w = Words(lang);
    let rows = sessions
        .into_iter()
        .map(|it| Row {
            id: it.id,
            device: device_in_words(w, it.agent),
            began: date_time(lang, it.created_at, zone),
            seen: date_time(lang, it.seen_at, zone),
            is_here: Some(it.id) == here,
        })
        .collect();
    let status = if problems.is_empty() { 200 } else { 422 };
    let content = Content { w, lang, f: Fields::new(lang, problems), csrf: permit.csrf(), account: &account, rows };
    permit.page(w.my_account()).lead(w.my_account_lead()).status(status).show(&content)
}

/// The device of a session; what its browser said, when that tells us nothing.
fn device_in_words(w: Words, agent: String) -> String {
    match device::named(&agent) {
        Some((browser, system)) => w.device_named(browser, system),
        None if agent.is_empty() => w.unknown_device().to_owned(),
        None => agent,
    }
}

/// The page.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Problems::none())
}

/// Takes the choice of language.
pub(super) fn set_language(permit: &Permit<'_, SetLanguage>, ask: &Ask) -> Result<Reply> {
    let lang = Lang::from_code(&ask.form::<Chosen>()?.language).ok_or_else(|| Error::Malformed("no such language".into()))?;
    acts::set_language(permit, lang)?;
    Ok(Reply::see_other(format!("/{lang}/me?saved=1")))
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Chosen {
    language: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Ended {
    session: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct NewPassword {
    old_password: String,
    password: String,
}

/// Takes a new password.
pub(super) fn set_password(permit: &Permit<'_, SetPassword>, ask: &Ask) -> Result<Reply> {
    let form: NewPassword = ask.form()?;
    match acts::set_password(permit, &form.old_password, &form.password) {
        Ok(()) => Ok(back(permit).remembering(accounts::keepsake(&acts::own(permit)?)?)),
        Err(Error::Invalid(problems)) => page(permit, &problems),
        Err(error) => Err(error),
    }
}

/// Ends one session.
pub(super) fn end_session(permit: &Permit<'_, EndSession>, ask: &Ask) -> Result<Reply> {
    acts::end_session(permit, ask.form::<Ended>()?.session.parse().map_err(|_| Error::Malformed("the form names nothing".into()))?)?;
    Ok(back(permit))
}

/// Signs out everywhere else.
pub(super) fn end_all(permit: &Permit<'_, EndAll>, _: &Ask) -> Result<Reply> {
    acts::end_all(permit)?;
    Ok(back(permit))
}

fn back<A: Act>(permit: &Permit<'_, A>) -> Reply {
    Reply::see_other(format!("/{}/me?saved=1", permit.lang()))
}
