//! Which calendars one may follow, and the address that was just made.

use askama::Template;
use jiff::Timestamp;
use kit::{
    Id, Lang, Result,
    db::Tx,
    lang::Bilingual,
    parts::Html,
    permits::{Act, Permit},
    task_links,
    web::{Ask, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{self, Browse, Follow, Leave},
    model::{Form, Which},
    store,
};
use crate::{
    bodies::{self, BodyId},
    words::Words,
};

/// A calendar that one may follow.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct Offered {
    /// The body, or nothing when it is everything one is part of.
    pub body_id: Option<BodyId>,
    /// The name of that body.
    pub body: Option<Bilingual>,
    /// When one made an address for it, while that works.
    pub address_made_at: Option<Timestamp>,
}

impl Offered {
    /// What the form calls it.
    fn code(&self) -> String {
        self.body_id.map_or_else(|| "mine".to_owned(), |id| id.to_string())
    }
}

/// The calendars that an account may follow: everything it is part of, then each body by name.
pub(super) fn offered(tx: &Tx, partnership: &Partnership, account: Option<Id>, now: Timestamp) -> Result<Vec<Offered>> {
    let live = account.map(|account| task_links::live(tx, account, now)).transpose()?.unwrap_or_default();
    let made = |which: Which, scope: String| {
        live.iter().find(|link| link.purpose == which.purpose() && link.scope == scope).map(|link| link.issued_at)
    };
    let mine = Offered { body_id: None, body: None, address_made_at: made(Which::Mine, partnership.id.to_string()) };
    let of_body = |(id, name): (BodyId, Bilingual)| {
        let address_made_at = made(Which::Body(id), id.to_string());
        Offered { body_id: Some(id), body: Some(name), address_made_at }
    };
    Ok(std::iter::once(mine).chain(bodies::choices(tx, partnership.id)?.into_iter().map(of_body)).collect())
}

#[derive(Template)]
#[template(path = "calendars/list.html")]
struct List {
    w: Words,
    lang: Lang,
    csrf: Html,
    base: String,
    public: Option<String>,
    offered: Vec<Offered>,
    zone: jiff::tz::TimeZone,
}

impl List {
    fn name(&self, it: &Offered) -> String {
        it.body.as_ref().map_or_else(|| self.w.calendar_mine().to_owned(), |name| name.in_lang(self.lang).text.to_owned())
    }

    fn day(&self, at: &Timestamp) -> String {
        kit::lang::date(self.lang, at.to_zoned(self.zone.clone()).date())
    }
}

/// The calendars, and for which one has an address.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (offered, has_public) = permit.read(|tx| {
        let offered = offered(tx, partnership, permit.account(), permit.now())?;
        Ok((offered, store::has_public(tx, partnership.id)?))
    })?;
    let public = has_public.then(|| format!("{}{home}/meetings.ics", permit.config().public_url));
    let (base, csrf, zone) = (format!("{home}/calendars"), permit.csrf(), permit.config().zone.clone());
    let page = permit.page(w.calendars()).lead(w.calendars_lead()).crumb(w.meetings(), format!("{home}/meetings"));
    page.show(&List { w, lang, csrf, base, public, offered, zone })
}

#[derive(Template)]
#[template(path = "calendars/address.html")]
struct Made {
    w: Words,
    address: String,
    back: String,
}

fn list<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> String {
    format!("/{}/p/{}/calendars", permit.lang(), permit.subject().slug)
}

/// Makes an address and shows it: this once, for only its hash is kept.
pub(super) fn follow(permit: &Permit<'_, Follow>, ask: &Ask) -> Result<Reply> {
    let (which, secret) = acts::follow(permit, &ask.form::<Form>()?)?;
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let address = format!("{}/{lang}/calendars/{}/{}", permit.config().public_url, secret.reveal(), which.file());
    let back = list(permit);
    let page = permit.page(w.calendar_your_address()).lead(w.calendar_shown_once()).crumb(w.calendars(), back.clone());
    page.show(&Made { w, address, back })
}

/// Takes an address back.
pub(super) fn leave(permit: &Permit<'_, Leave>, ask: &Ask) -> Result<Reply> {
    acts::leave(permit, &ask.form::<Form>()?)?;
    Ok(Reply::see_other(format!("{}?saved=1", list(permit))))
}
