//! The minutes that everyone may read: published ones, of bodies that meet publicly, without the names of people.

use access::standings::PUBLIC;
use askama::Template;
use jiff::civil::Date;
use kit::{
    Result, acts,
    db::Tx,
    lang::{Bilingual, date_with_weekday},
    parts::{Action, Html},
    permits::{Path, Permit},
    web::{Ask, Reply},
};
use registry::{
    partnerships::{Partnership, Public, Shown},
    printed,
};
use serde::Serialize;

use super::{
    document::{self, Readers},
    keeping,
    model::Correction,
    reading::AsPrinted,
    store,
};
use crate::{
    meetings::{Meeting, MeetingId},
    registers,
    words::Words,
};

acts! {
    /// See which minutes are published.
    read Browse on Public<Library> as "minutes.browse_published" may PUBLIC;
    /// Read published minutes.
    read Read on Public<Published> as "minutes.read_published" may PUBLIC;
}

/// The published minutes of a partnership, of which there are some.
#[derive(Clone, Debug)]
pub struct Library(Vec<(MeetingId, Bilingual, Option<i64>, Date)>);

impl Shown for Library {
    fn find(tx: &Tx, partnership: &Partnership, _: &Path) -> Result<Option<Self>> {
        let all = store::published(tx, partnership.id)?;
        Ok((!all.is_empty()).then_some(Self(all)))
    }
}

/// A meeting whose minutes everyone may read.
#[derive(Clone, Debug)]
pub struct Published(Meeting);

impl Shown for Published {
    fn find(tx: &Tx, partnership: &Partnership, path: &Path) -> Result<Option<Self>> {
        Ok(store::public(tx, partnership.id, path.id("published")?)?.map(Self))
    }
}

#[derive(Template)]
#[template(
    source = "<ul class=\"lines\">{% for (href, title, day) in rows %}<li class=\"card-line\"><a href=\"{{ href }}\">{{ title }}</a><span class=\"muted\">{{ day }}</span></li>{% endfor %}</ul>",
    ext = "html"
)]
struct List {
    rows: Vec<(String, String, String)>,
}

/// The published minutes of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/minutes", it.partnership.slug));
    let row = |(id, body, number, day): &(MeetingId, Bilingual, Option<i64>, Date)| {
        let body = body.in_lang(lang).text;
        let title = number.map_or_else(|| w.meeting_unnumbered(body), |number| w.meeting_numbered(body, number));
        (format!("{base}/{id}"), title, date_with_weekday(lang, *day))
    };
    let has_register = permit.read(|tx| registers::is_open(tx, it.partnership.id))?;
    let register = Action::new(w.register_public(), format!("/{lang}/p/{}/register", it.partnership.slug)).icon("gavel");
    permit
        .page(w.minutes_published())
        .lead(w.minutes_published_lead())
        .more(has_register.then_some(register))
        .show(&List { rows: it.shown.0.iter().map(row).collect() })
}

#[derive(Serialize)]
struct Line<'a> {
    id: MeetingId,
    body: &'a Bilingual,
    number: Option<i64>,
    held_on: Date,
}

#[derive(Serialize)]
struct Lines<'a> {
    items: Vec<Line<'a>>,
}

/// The same as JSON.
pub(super) fn index_json(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let line = |(id, body, number, held_on): &'_ (MeetingId, Bilingual, Option<i64>, Date)| (*id, body.clone(), *number, *held_on);
    let all: Vec<_> = permit.subject().shown.0.iter().map(line).collect();
    let items = all.iter().map(|(id, body, number, held_on)| Line { id: *id, body, number: *number, held_on: *held_on }).collect();
    Reply::json(&Lines { items })
}

/// Published minutes.
pub(super) fn show(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let (lang, Public { partnership, shown: Published(it) }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/minutes", partnership.slug));
    let document = permit.read(|tx| document::assemble(tx, lang, (partnership, it), Readers::Everyone))?;
    let text = Html::trusted(press::html::fragment(&document, 1));
    let page = permit.page(document.title).lead(date_with_weekday(lang, it.held_on)).crumb(w.minutes_published(), base.clone());
    page.more(Some(Action::new(w.minutes_pdf(), format!("{base}/{}/minutes.pdf", it.id)).icon("download"))).show(&AsPrinted { text })
}

/// Published minutes as a PDF.
pub(super) fn pdf(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let Public { partnership, shown: Published(meeting) } = permit.subject();
    printed::pdf(&permit.read(|tx| document::assemble(tx, permit.lang(), (partnership, meeting), Readers::Everyone))?)
}

#[derive(Serialize)]
struct Said<'a> {
    place: i64,
    title: &'a Bilingual,
    note: &'a Bilingual,
}

#[derive(Serialize)]
struct Minutes<'a> {
    id: MeetingId,
    body: &'a Bilingual,
    number: Option<i64>,
    held_on: Date,
    items: Vec<Said<'a>>,
    approved_by: Option<String>,
    corrections: Vec<Correction>,
}

/// The same as JSON.
pub(super) fn json(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let Public { partnership, shown: Published(it) } = permit.subject();
    let (text, approval, corrections) = permit.read(|tx| {
        let (approval, corrections) = store::under(tx, it.id)?;
        Ok((keeping::text(tx, partnership, it, &corrections)?, approval, corrections))
    })?;
    let corrections = corrections.into_iter().map(|one| one.told(false)).collect();
    let items = text.items.iter().map(|one| Said { place: one.place, title: &one.title, note: &one.note }).collect();
    let (id, body, number, held_on, approved_by) = (it.id, &it.body, it.number, it.held_on, approval.map(|(number, _)| number));
    Reply::json(&Minutes { id, body, number, held_on, items, approved_by, corrections })
}
