//! The preview of the meetings that a rhythm makes, and making them.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Make, Preview},
    days::{Place, Proposed},
    form::YearForm,
    model::Series,
    store,
};
use crate::{bodies::Body, meetings, words::Words};

#[derive(Template)]
#[template(path = "series/preview.html")]
struct Sheet<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    rhythm: String,
    from: String,
    to: String,
    items: usize,
    days: Vec<Proposed>,
}

/// The rhythm of the body, which must be set first.
fn series<A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> Result<Series> {
    let found = permit.read(|tx| store::of_body(tx, permit.subject().record.id))?;
    found.ok_or_else(|| Error::refused(|lang| Words(lang).series_not_set()))
}

/// From when to when: as typed, or from tomorrow for a year.
fn window(today: Date, form: &YearForm) -> Result<(Date, Date)> {
    let tomorrow = today.checked_add(1.day()).map_err(Error::internal)?;
    let from = kit::lang::parse_date(&form.from).unwrap_or(tomorrow).max(tomorrow);
    let year = from.checked_add(1.year()).and_then(|day| day.checked_sub(1.day())).map_err(Error::internal)?;
    let last = from.checked_add(2.years()).map_err(Error::internal)?;
    Ok((from, kit::lang::parse_date(&form.to).filter(|to| *to >= from).unwrap_or(year).min(last)))
}

fn page<A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>, form: &YearForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, series) = (Words(lang), series(permit)?);
    let (from, to) = window(permit.today(), form)?;
    // A day may be moved beyond both ends.
    let around = (from.saturating_sub(90.days()), to.saturating_add(90.days()));
    let (taken, items) = permit.read(|tx| Ok((store::taken(tx, body.id, around)?, store::items(tx, body.id)?.len())))?;
    let place = Place { lang, zone: meetings::zone(permit), province: &partnership.province, taken: &taken };
    let days = if form.date.is_empty() { place.first(&series, series.days((from, to))?) } else { place.again(&series, form) };
    let here = format!("/{lang}/p/{}/bodies/{}", partnership.slug, body.id);
    let name = body.name.in_lang(lang).text;
    let lead = w.series_preview_lead(date(lang, from), date(lang, to));
    let page = permit.page(w.series_preview(name)).lead(lead).crumb(w.bodies(), format!("/{lang}/p/{}/bodies", partnership.slug));
    let page = page.crumb(name, here.clone()).crumb(w.series(), format!("{here}/series"));
    page.status(if problems.is_empty() { 200 } else { 422 }).show(&Sheet {
        w,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action: format!("{here}/series/meetings"),
        rhythm: series.sentence(lang),
        from: from.to_string(),
        to: to.to_string(),
        items,
        days,
    })
}

/// The meetings that the rhythm would make.
pub(super) fn preview(permit: &Permit<'_, Preview>, ask: &Ask) -> Result<Reply> {
    let form = YearForm { from: ask.pair("from").to_owned(), to: ask.pair("to").to_owned(), ..YearForm::default() };
    page(permit, &form, &Problems::none())
}

/// Makes the meetings that are wanted; or shows the days again, with what is to be known of them or what is wrong.
pub(super) fn make(permit: &Permit<'_, Make>, ask: &Ask) -> Result<Reply> {
    let (form, series): (YearForm, _) = (ask.form()?, series(permit)?);
    if !form.look.is_empty() {
        return page(permit, &form, &Problems::none());
    }
    match acts::make(permit, &series, &form) {
        Ok(_) => Ok(Reply::see_other(back(permit.lang(), permit.subject()))),
        Err(Error::Invalid(problems)) => page(permit, &form, &problems),
        Err(error) => Err(error),
    }
}

fn back(lang: Lang, Of { partnership, record }: &Of<Body>) -> String {
    format!("/{lang}/p/{}/bodies/{}/series?saved=1", partnership.slug, record.id)
}
