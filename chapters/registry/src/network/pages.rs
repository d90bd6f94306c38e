//! The directory of partnerships, and one partnership in it.

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{Search, ToValue},
    lang::Bilingual,
    parts::{Action, Choice, Fields, Filters, Html, MenuItem, Tabs, Tone, badge, tabs},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use serde::Deserialize;

use super::{
    acts::{Browse, See},
    model::{Listed, Note, SCOPES, View, as_of, scope_called},
    store::{self, LIST, Named},
};
use crate::{
    partnerships::{
        areas::{self, Area, AreaId},
        codes::{KINDS, LEAD_KINDS, PROVINCES, STRATA, choices, kind_called, lead_kind_called, province_called, stratum_called},
    },
    tables,
    words::Words,
};

/// The word in addresses for a lead whose kind no document states.
pub(super) const UNSTATED: &str = "unstated";

/// The filter of the directory, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    kind: String,
    stratum: String,
    province: String,
    lead_kind: String,
    scope: String,
    view: String,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let is_unstated = self.lead_kind == UNSTATED;
        let list = LIST
            .with(bind![])
            .filter_if("q", (!self.q.trim().is_empty()).then(|| containing(&self.q).to_value()))?
            .filter_if("kind", text(&self.kind))?
            .filter_if("stratum", text(&self.stratum))?
            .filter_if("province", text(&self.province))?
            .filter_if("lead_kind", text(&self.lead_kind).filter(|_| !is_unstated))?
            .filter_if("scope", text(&self.scope))?
            .filter_if("view", text(&self.view))?;
        if is_unstated { list.filter("lead_unstated", bind![]) } else { Ok(list) }
    }
}

#[derive(Template)]
#[template(path = "network/list.html")]
struct Directory<'a> {
    w: Words,
    lang: Lang,
    base: String,
    tabs: Tabs,
    filters: Filters,
    rows: &'a Rows<Listed>,
}

/// The sides of the network: the directory, each dated view, the figures, the documents.
pub(super) fn sides(lang: Lang, views: &[View], here: &str) -> Tabs {
    let w = Words(lang);
    let base = format!("/{lang}/network");
    let mut items = vec![(w.network().to_owned(), base.clone())];
    items.extend(views.iter().map(|view| (view.title.in_lang(lang).text.to_owned(), format!("{base}/views/{}", view.code))));
    items.push((w.benchmarks().to_owned(), format!("{base}/benchmarks")));
    items.push((w.network_sources().to_owned(), format!("{base}/sources")));
    let item = |(label, href): (String, String)| MenuItem::new(label, &href).current_if(href == here);
    tabs(w.network_sides(), items.into_iter().map(item).collect())
}

/// What the directory can be narrowed by.
fn filters(filter: &Filter, views: &[View], lang: Lang) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut leads = choices(LEAD_KINDS, lead_kind_called, lang);
    leads.push(Choice::new(UNSTATED, w.not_stated()));
    let dated = views.iter().map(|view| Choice::new(&view.code, view.title.in_lang(lang).text)).collect();
    let pick = |name: &str, (label, any): (&str, &str), options: Vec<Choice>, value: &str| {
        let options: Vec<Choice> = [Choice::new("", any)].into_iter().chain(options).collect();
        Html::from(f.choice(name, label).options(&options).value(value))
    };
    let fields = [
        Html::from(f.text("q", w.network_search()).value(&filter.q)),
        pick("kind", (w.kind(), w.kind_any()), choices(KINDS, kind_called, lang), &filter.kind),
        pick("scope", (w.scope(), w.scope_any()), choices(SCOPES, scope_called, lang), &filter.scope),
        pick("stratum", (w.stratum(), w.stratum_any()), choices(STRATA, stratum_called, lang), &filter.stratum),
        pick("province", (w.province(), w.province_any()), choices(PROVINCES, province_called, lang), &filter.province),
        pick("lead_kind", (w.lead_kind(), w.lead_kind_any()), leads, &filter.lead_kind),
        pick("view", (w.network_view(), w.network_view_any()), dated, &filter.view),
    ];
    Filters::new(lang, format!("/{lang}/network"), Html::join(fields))
}

/// The directory, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search()?;
    let (rows, views) = permit.read(|tx| Ok((Rows::<Listed>::read(tx, search, ask)?, store::views(tx)?)))?;
    let base = format!("/{lang}/network");
    let (tabs, filters) = (sides(lang, &views, &base), filters(&filter, &views, lang));
    permit.page(w.network()).lead(w.network_lead()).show(&Directory { w, lang, base, tabs, filters, rows: &rows })
}

/// The directory, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The directory, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search()?, ask);
    let rows: Vec<Listed> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.name_in_english(),
        w.name_in_french(),
        w.kind(),
        w.scope(),
        w.stratum(),
        w.province(),
        w.lead(),
        w.lead_kind(),
        w.network_source(),
    ];
    let code =
        |code: &Option<String>, called: fn(&str, Lang) -> &'static str| code.as_deref().map_or("", |code| called(code, lang)).to_owned();
    let rows = rows.into_iter().map(|it| {
        let (kind, scope) = (kind_called(&it.kind, lang).to_owned(), code(&it.scope, scope_called));
        let (stratum, lead_kind) = (code(&it.stratum, stratum_called), code(&it.lead_kind, lead_kind_called));
        let province = province_called(&it.province, lang).to_owned();
        vec![it.name.en, it.name.fr, kind, scope, stratum, province, it.lead_name, lead_kind, it.source.unwrap_or_default()]
    });
    Ok(tables::of_text(w.network(), &headings, rows))
}

/// An area, and who else serves it.
struct Served {
    area: Area,
    also: Vec<Named>,
}

fn served(areas: Vec<Area>, sharing: &[(AreaId, Named)]) -> Vec<Served> {
    let also = |area: &Area| sharing.iter().filter(|(id, _)| *id == area.id).map(|(_, named)| named.clone()).collect();
    areas.into_iter().map(|area| Served { also: also(&area), area }).collect()
}

#[derive(Template)]
#[template(path = "network/show.html")]
struct One<'a> {
    w: Words,
    lang: Lang,
    base: String,
    it: &'a Listed,
    place: Option<(Bilingual, Option<i64>)>,
    over: Option<Named>,
    under: Vec<Named>,
    areas: Vec<Served>,
    views: Vec<View>,
    notes: Vec<Note>,
    doors: Vec<Action>,
}

/// One partnership of the directory.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let base = format!("/{lang}/network");
    let doors = if it.is_workspace { permit.open_doors(it.id.0, &format!("/p/{}", it.slug))? } else { Vec::new() };
    let content = permit.read(|tx| {
        let areas = served(areas::of(tx, it.id)?, &store::sharing(tx, it.id)?);
        let (over, under) = (store::over(tx, it.id)?, store::under(tx, it.id)?);
        let (views, notes) = (store::views_of(tx, it.id)?, store::notes_of(tx, it.id)?);
        Ok(One { w, lang, base: base.clone(), it, place: store::place(tx, it.id)?, over, under, areas, views, notes, doors })
    })?;
    let page = permit.page(it.name.in_lang(lang).text).crumb(w.network(), base);
    let page = if it.is_demonstration { page.badge(badge(Tone::Information, "", w.invented())) } else { page };
    page.show(&content)
}

impl One<'_> {
    fn dated(&self, view: &View) -> String {
        as_of(&view.as_of, self.lang)
    }
}
