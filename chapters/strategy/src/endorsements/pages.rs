//! The pages of endorsements: the list and its exports.

use std::collections::HashMap;

use askama::Template;
use kit::{
    Lang, Result, bind,
    db::{Search, ToValue},
    lang::fold,
    parts::{Choice, Fields, Filters, Html},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use registry::{partnerships::Partnership, tables};
use serde::Deserialize;

use super::{
    acts::{Browse, Edit},
    model::{Endorsement, Kind},
    store::LIST,
};
use crate::{
    strategies::{self, Strategy, StrategyId},
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    strategy: String,
    kind: String,
}

impl Filter {
    /// The list that this filter asks for.
    pub(super) fn search(&self, partnership: &Partnership) -> Result<Search> {
        let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_value());
        LIST.with(bind![partnership.id])
            .filter_if("q", (!fold(&self.q).is_empty()).then(|| containing(&self.q).to_value()))?
            .filter_if("strategy", text(&self.strategy))?
            .filter_if("kind", text(&self.kind))
    }
}

#[derive(Template)]
#[template(path = "endorsements/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    home: String,
    filters: Filters,
    rows: &'a Rows<Endorsement>,
    strategies: HashMap<StrategyId, Strategy>,
    may_edit: bool,
}

impl List<'_> {
    fn strategy(&self, id: &StrategyId) -> &str {
        self.strategies.get(id).map_or("", |it| it.title.in_lang(self.lang).text)
    }
}

/// The endorsements, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership)?;
    let (rows, all) = permit.read(|tx| Ok((Rows::<Endorsement>::read(tx, search, ask)?, strategies::all(tx, partnership.id)?)))?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let approved: Vec<&Strategy> = all.iter().filter(|it| it.state.is_approved()).collect();
    let filters = filters(lang, &format!("{home}/endorsements"), &filter, &approved);
    let strategies = approved.into_iter().map(|it| (it.id, it.clone())).collect();
    let page = permit.page(w.endorsements()).lead(w.endorsements_lead());
    page.show(&List { w, lang, home, filters, rows: &rows, strategies, may_edit: permit.may::<Edit>() })
}

/// What the list can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter, strategies: &[&Strategy]) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let any = |choices: Vec<Choice>| [vec![Choice::new("", kit::lang::Words(lang).all())], choices].concat();
    let strategies = strategies.iter().map(|it| Choice::new(it.id, it.title.in_lang(lang).text)).collect();
    let fields: [Html; 3] = [
        f.text("q", w.endorsement_body()).value(&filter.q).into(),
        f.choice("strategy", w.endorsement_of()).options(any(strategies)).value(&filter.strategy).into(),
        f.choice("kind", w.endorsement_kind_label()).options(any(Kind::choices(lang))).value(&filter.kind).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The endorsements, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The endorsements, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let (rows, all): (Vec<Endorsement>, _) =
        permit.read(|tx| Ok((search.all(tx, tables::MOST_ROWS)?, strategies::all(tx, permit.subject().id)?)))?;
    let headings = [
        w.endorsement_body_en(),
        w.endorsement_body_fr(),
        w.endorsement_kind_label(),
        w.endorsement_on(),
        w.endorsement_resolution(),
        w.endorsement_of(),
        w.note_label(),
    ];
    let rows = rows.into_iter().map(|it| {
        let strategy = all.iter().find(|one| one.id == it.strategy_id).map_or("", |one| one.title.in_lang(lang).text);
        let (kind, on, note) = (it.kind.called(lang).to_owned(), it.endorsed_on.to_string(), it.note.in_lang(lang).text.to_owned());
        vec![it.body.en, it.body.fr, kind, on, it.resolution, strategy.to_owned(), note]
    });
    Ok(tables::of_text(w.endorsements(), &headings, rows))
}

/// The endorsements, filtered, as JSON.
pub(super) fn json(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(ask.query::<Filter>()?.search(permit.subject())?, ask);
    let all: Vec<Endorsement> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    Reply::json(&all)
}
