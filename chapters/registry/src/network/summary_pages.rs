//! The network as a document gave it at a date, the figures to compare with, and the documents.

use askama::Template;
use kit::{
    Lang, Result,
    lang::number,
    parts::{Figure, Tabs},
    permits::Permit,
    web::{Ask, Reply},
};

use super::{
    acts::{Browse, SeeView},
    model::{Benchmark, Note, SCOPES, Source, View, as_of, scope_called},
    pages::{UNSTATED, sides},
    store,
};
use crate::{partnerships::codes::lead_kind_called, words::Words};

/// How many partnerships are led by a kind of organization, and where they are.
struct Share {
    label: String,
    count: String,
    href: String,
}

#[derive(Template)]
#[template(path = "network/view.html")]
struct Shown<'a> {
    w: Words,
    lang: Lang,
    tabs: Tabs,
    it: &'a View,
    figures: Vec<Figure>,
    leads: Vec<Share>,
    notes: Vec<Note>,
    source: String,
}

/// A dated view: its counts, each leading to its rows and to its document.
pub(super) fn view(permit: &Permit<'_, SeeView>, _: &Ask) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let (views, scopes, leads, notes) = permit.read(|tx| {
        let counts = (store::by_scope(tx, &it.code)?, store::by_lead_kind(tx, &it.code)?);
        Ok((store::views(tx)?, counts.0, counts.1, store::notes_of_view(tx, &it.code)?))
    })?;
    let (base, source) = (format!("/{lang}/network"), format!("/{lang}/network/sources#{}", it.source));
    let rows = format!("{base}?view={}", it.code);
    let figure = |label: &str, count: i64, href: String| {
        Figure::new(lang, label, number(lang, count)).unit(as_of(&it.as_of, lang)).rows(href).why(&source)
    };
    let mut figures = vec![figure(w.network_total(), scopes.iter().map(|(_, count)| count).sum(), rows.clone())];
    for code in SCOPES {
        if let Some((_, count)) = scopes.iter().find(|(scope, _)| scope == code) {
            figures.push(figure(scope_called(code, lang), *count, format!("{rows}&scope={code}")));
        }
    }
    let leads = leads.into_iter().map(|(kind, count)| Share {
        label: kind.as_deref().map_or(w.not_stated(), |kind| lead_kind_called(kind, lang)).to_owned(),
        count: number(lang, count),
        href: format!("{rows}&lead_kind={}", kind.as_deref().unwrap_or(UNSTATED)),
    });
    let tabs = sides(lang, &views, &format!("{base}/views/{}", it.code));
    let page = permit.page(it.title.in_lang(lang).text).crumb(w.network(), base);
    page.lead(it.note.in_lang(lang).text).show(&Shown { w, lang, tabs, it, figures, leads: leads.collect(), notes, source })
}

#[derive(Template)]
#[template(path = "network/benchmarks.html")]
struct Figures {
    w: Words,
    lang: Lang,
    tabs: Tabs,
    base: String,
    all: Vec<Benchmark>,
}

/// The figures to compare with, each with its date, its population and its document.
pub(super) fn benchmarks(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let w = Words(lang);
    let (views, all) = permit.read(|tx| Ok((store::views(tx)?, store::benchmarks(tx)?)))?;
    let base = format!("/{lang}/network");
    let tabs = sides(lang, &views, &format!("{base}/benchmarks"));
    let page = permit.page(w.benchmarks()).lead(w.benchmarks_lead()).crumb(w.network(), base.clone());
    page.show(&Figures { w, lang, tabs, base, all })
}

#[derive(Template)]
#[template(path = "network/sources.html")]
struct Documents {
    w: Words,
    lang: Lang,
    tabs: Tabs,
    all: Vec<Source>,
}

/// The documents that facts were read in.
pub(super) fn sources(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let w = Words(lang);
    let (views, all) = permit.read(|tx| Ok((store::views(tx)?, store::sources(tx)?)))?;
    let base = format!("/{lang}/network");
    let tabs = sides(lang, &views, &format!("{base}/sources"));
    let page = permit.page(w.network_sources()).lead(w.network_sources_lead()).crumb(w.network(), base);
    page.show(&Documents { w, lang, tabs, all })
}
