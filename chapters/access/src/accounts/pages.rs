//! The accounts of the installation, for the operator.

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::ToValue,
    lang::date,
    parts::{Fields, Filters, Html},
    permits::Permit,
    web::{Ask, Reply, Rows, containing},
};
use serde::Deserialize;

use super::{
    acts::{self, Browse, MakeLink},
    model::Listed,
    store::LIST,
};
use crate::words::Words;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Filter {
    q: String,
}

#[derive(Template)]
#[template(path = "accounts/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    filters: Filters,
    rows: &'a Rows<Listed>,
    zone: jiff::tz::TimeZone,
    sends_mail: bool,
}

impl List<'_> {
    fn opened(&self, it: &Listed) -> String {
        date(self.lang, it.created_at.to_zoned(self.zone.clone()).date())
    }
}

/// The list.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let filter: Filter = ask.query()?;
    let asked = (!filter.q.trim().is_empty()).then(|| containing(&filter.q).to_value());
    let search = LIST.with(bind![]).filter_if("q", asked)?;
    let rows: Rows<Listed> = permit.read(|tx| Rows::read(tx, search, ask))?;
    let filters = Filters::new(lang, format!("/{lang}/accounts"), f.text("q", w.accounts_search()).value(&filter.q).into());
    let (zone, sends_mail) = (permit.config().zone.clone(), permit.config().sends_mail());
    permit.page(w.accounts()).lead(w.accounts_lead()).show(&List { w, lang, csrf: permit.csrf(), filters, rows: &rows, zone, sends_mail })
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Wanted {
    by: String,
}

#[derive(Template)]
#[template(path = "accounts/link.html")]
struct Link {
    w: Words,
    name: String,
    email: String,
    link: Option<String>,
    back: String,
}

/// Makes a link: shown once on the answer, or sent to the account's own address.
pub(super) fn make_link(permit: &Permit<'_, MakeLink>, ask: &Ask) -> Result<Reply> {
    let (lang, account) = (permit.lang(), permit.subject().0.clone());
    let wanted: Wanted = ask.form()?;
    let link = if wanted.by == "mail" {
        acts::send_link(permit)?;
        None
    } else {
        let secret = acts::make_link(permit)?;
        Some(format!("{}/{}/a/{}/enter", permit.config().public_url, account.lang(), secret.reveal()))
    };
    let (w, back) = (Words(lang), format!("/{lang}/accounts"));
    let title = if link.is_some() { w.account_link_made() } else { w.account_link_sent() };
    let page = permit.page(title).crumb(w.accounts(), back.clone());
    page.show(&Link { w, name: account.name, email: account.email, link, back })
}
