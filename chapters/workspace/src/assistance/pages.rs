//! What somebody is asked, each with the button that opens it on their behalf.

use askama::Template;
use kit::{
    Lang, Result,
    lang::date,
    parts::Html,
    permits::Permit,
    web::{Ask, Reply},
};
use registry::{partnerships::Of, words::Words as Registry};
use serde::Deserialize;

use super::acts::{self, Begin, Browse, Line};
use crate::words::Words;

#[derive(Template)]
#[template(path = "assistance/list.html")]
struct List {
    w: Words,
    lang: Lang,
    csrf: Html,
    action: String,
    name: String,
    back: String,
    rows: Vec<Line>,
}

impl List {
    /// What is asked, in words, and until when or for which day.
    fn said(&self, it: &Line) -> String {
        let kind = self.w.by_key(&format!("assistance-{}", it.kind.replace('_', "-"))).unwrap_or_default().to_owned();
        it.on.map_or_else(|| kind.clone(), |day| format!("{kind} · {}", date(self.lang, day)))
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct From {
    back: String,
}

/// What somebody is asked by link at this moment.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}/people", partnership.slug));
    let rows = permit.read(|tx| acts::asked(tx, partnership.id, it.id, (permit.today(), permit.now())))?;
    let (here, csrf, name) = (format!("{home}/{}", it.id), permit.csrf(), it.name.clone());
    let page = permit
        .page(w.assistance_of(&it.name))
        .lead(w.assistance_lead(&it.name))
        .crumb(Registry(lang).people(), home)
        .crumb(&it.name, &here);
    let from: From = ask.query()?;
    let back = acts::way_back(&partnership.slug, it.id, &from.back);
    page.show(&List { w, lang, csrf, action: format!("{here}/assistance"), name, back, rows })
}

/// Opens one of them.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let address = acts::begin(permit, &ask.form()?)?;
    Ok(Reply::see_other(format!("/{}{address}", permit.lang())))
}
