//! The pages of updates: the list, one update, the form for those signed in.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result, assisted, bind,
    db::{Search, ToValue},
    lang::date,
    parts::{Badge, Choice, Fields, Filters, Html},
    permits::{Act, Permit},
    web::{Ask, Page, Reply, Rows, sorted},
};
use planning::{
    activities::{self, Activity},
    status::Status,
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership},
    tables,
};
use serde::Deserialize;

use super::{
    acts::{self, Browse, Draft, See, Tell},
    form::{Questions, closed},
    model::{Added, Form, Update},
    store::{self, LIST},
};
use crate::{
    changes::{self, Change},
    contributions::{self, Contribution},
    lists::Via,
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    activity: String,
    status: String,
    via: String,
    from: String,
    to: String,
    help: bool,
}

impl Filter {
    /// The list that this filter asks for, the latest first.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_value());
        let list = LIST
            .with(bind![partnership.id])
            .filter_if("activity", text(&self.activity))?
            .filter_if("status", text(&self.status))?
            .filter_if("via", text(&self.via))?
            .filter_if("from", text(&self.from))?
            .filter_if("to", text(&self.to))?
            .sort("told", kit::db::Direction::Down);
        if self.help { list.filter("help", bind![]) } else { Ok(list) }
    }
}

#[derive(Template)]
#[template(path = "updates/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    filters: Filters,
    rows: &'a Rows<Update>,
}

/// What partners told, the latest first.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| listed(permit, ask))
}

fn listed(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let (rows, activities) = permit.read(|tx| {
        let rows: Rows<Update> = Rows::read(tx, search, ask)?;
        Ok((rows, activities::recent(tx, partnership.id, &filter.activity)?))
    })?;
    let base = format!("/{lang}/p/{}/updates", partnership.slug);
    let mut choices = vec![Choice::new("", w.any_activity())];
    choices.extend(activities.iter().map(|it| it.choice(lang)));
    let filters = filters(lang, &base, &filter, &choices);
    permit.page(w.updates()).lead(w.updates_lead()).with(&List { w, lang, filters, base, rows: &rows })
}

fn filters(lang: Lang, base: &str, filter: &Filter, activities: &[Choice]) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut statuses = vec![Choice::new("", w.any_status())];
    statuses.extend(Status::ALL.iter().map(|status| Choice::new(status.code(), status.name(lang))));
    let mut ways = vec![Choice::new("", w.any_way())];
    ways.extend(Via::choices(lang));
    let fields: [Html; 6] = [
        f.choice("activity", w.activity()).options(activities).value(&filter.activity).into(),
        f.choice("status", w.status()).options(&statuses).value(&filter.status).into(),
        f.choice("via", w.came_by()).options(&ways).value(&filter.via).into(),
        f.date("from", w.told_from()).value(&filter.from).into(),
        f.date("to", w.told_to()).value(&filter.to).into(),
        f.tick("help", w.only_with_help_wanted()).value(filter.help).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The list as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The list as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let rows: Vec<Update> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings =
        [w.told_on(), w.code(), w.activity(), w.status(), w.percent_done(), w.what_was_done(), w.help_wanted(), w.told_by(), w.came_by()];
    let rows = rows.into_iter().map(|it| {
        let title = it.title.in_lang(lang).text.to_owned();
        let (note, help) = (it.note.in_lang(lang).text.to_owned(), it.help.in_lang(lang).text.to_owned());
        let (status, via) = (it.status.name(lang).to_owned(), it.via.called(lang).to_owned());
        vec![it.told_on.to_string(), it.code, title, status, it.percent.to_string(), note, help, it.author, via]
    });
    Ok(tables::of_text(w.updates(), &headings, rows))
}

#[derive(Template)]
#[template(path = "updates/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    base: String,
    it: &'a Update,
    badge: Badge,
    added: Vec<Added>,
    given: Vec<Contribution>,
    changed: Vec<Change>,
    entered: Option<String>,
}

/// One update, with what came in it.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let own = |list: kit::db::List| list.with(bind![partnership.id]).filter("update", bind![it.id]);
    let (added, given, changed, entered) = permit.read(|tx| {
        let given = own(contributions::LIST)?.page(tx, 50, 0)?;
        Ok((store::added(tx, it.id)?, given, own(changes::LIST)?.page(tx, 50, 0)?, assisted::about(tx, "update", it.id)?))
    })?;
    let entered = entered.into_iter().next().map(|one| kit::lang::Words(lang).entered_by(&one.by));
    let title = w.update_of(&it.code, it.title.in_lang(lang).text);
    let badge = kit::parts::badge(crate::rows::tone(it.status), "", it.status.name(lang));
    let page = permit.page(title).lead(w.update_told(&it.author, date(lang, it.told_on))).crumb(w.updates(), format!("{base}/updates"));
    let side = permit.thread("update", it.id)?;
    page.side(side).show(&Show { w, lang, base, it, badge, added, given, changed, entered })
}

#[derive(Template)]
#[template(path = "updates/draft.html")]
struct DraftPage {
    closed: Option<String>,
    questions: Html,
}

fn form_page<A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>, form: &Form, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let outputs = permit.read(|tx| activities::details(tx, it.id))?.outputs;
    let mut questions = Questions::new(lang, (it, &outputs), form, problems);
    (questions.csrf, questions.action) = (permit.csrf(), format!("{base}/activities/{}/update", it.id));
    let closed = closed(it).map(|status| w.activity_is_closed(status.name(lang)));
    let status = if problems.is_empty() { 200 } else { 422 };
    let title = w.update_of(&it.code, it.title.in_lang(lang).text);
    let page = permit.page(title).crumb(w.updates(), format!("{base}/updates")).status(status);
    page.show(&DraftPage { closed, questions: questions.into_html()? })
}

/// The form for those signed in.
pub(super) fn draft(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    form_page(permit, &Form::blank(acts::fresh_key(permit), it.status, it.percent), &Problems::none())
}

/// Takes it.
pub(super) fn tell(permit: &Permit<'_, Tell>, ask: &Ask) -> Result<Reply> {
    let form = Form::sent(ask)?;
    match acts::tell(permit, &form) {
        Ok(id) => Ok(Reply::see_other(format!("/{}/p/{}/updates/{id}?saved=1", permit.lang(), permit.subject().partnership.slug))),
        Err(Error::Invalid(problems)) => form_page(permit, &form, &problems),
        Err(error) => Err(error),
    }
}
