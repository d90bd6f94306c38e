//! The list of what is asked for without evidence, and its exports.

use askama::Template;
use kit::{
    Lang, Result,
    db::{Search, ToValue},
    parts::{Badge, Choice, Fields, Filters},
    permits::Permit,
    web::{Ask, Reply, Rows, sorted},
};
use press::Table;
use registry::{partnerships::Partnership, tables};
use serde::Deserialize;

use super::{
    Browse,
    store::{Kind, Unfounded, search},
};
use crate::{
    strategies::{ReadDrafts, State, pages::state_badge},
    words::Words,
};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Filter {
    kind: String,
}

fn asked(permit: &Permit<'_, Browse>, filter: &Filter) -> Result<Search> {
    let kind = (!filter.kind.is_empty()).then(|| filter.kind.to_value());
    search(permit.subject().id, permit.may::<ReadDrafts>())?.filter_if("kind", kind)
}

/// What this partnership calls priorities and objectives.
fn called(partnership: &Partnership, kind: Kind, lang: Lang) -> &str {
    let own = match kind {
        Kind::Priority => partnership.priority_label.in_lang(lang).text,
        Kind::Objective => partnership.objective_label.in_lang(lang).text,
    };
    if own.is_empty() { kind.called(lang) } else { own }
}

#[derive(Template)]
#[template(path = "unfounded/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    home: String,
    partnership: &'a Partnership,
    filters: Filters,
    rows: &'a Rows<Unfounded>,
}

impl List<'_> {
    fn called(&self, it: &Unfounded) -> &str {
        called(self.partnership, it.kind, self.lang)
    }

    fn room(&self, it: &Unfounded) -> &'static str {
        match it.kind {
            Kind::Priority => "priorities",
            Kind::Objective => "objectives",
        }
    }

    fn state(&self, state: State) -> Badge {
        state_badge(state, self.lang)
    }
}

/// What is asked for without evidence.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, filter) = (Words(lang), ask.query::<Filter>()?);
    let search = asked(permit, &filter)?;
    let rows = permit.read(|tx| Rows::<Unfounded>::read(tx, search, ask))?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind.code(), called(partnership, *kind, lang)));
    let kinds: Vec<_> = std::iter::once(Choice::new("", w.any())).chain(kinds).collect();
    let field = Fields::fresh(lang).choice("kind", w.unfounded_kind()).options(kinds).value(&filter.kind);
    let filters = Filters::new(lang, format!("{home}/priorities/unfounded"), field.into());
    let page = permit.page(w.unfounded()).lead(w.unfounded_lead()).crumb(w.strategies(), format!("{home}/strategies"));
    page.show(&List { w, lang, home, partnership, filters, rows: &rows })
}

/// The same as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The same as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

/// The same as JSON.
pub(super) fn json(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = sorted(asked(permit, &ask.query()?)?, ask);
    Reply::json(&permit.read(|tx| search.all::<Unfounded>(tx, tables::MOST_ROWS))?)
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(asked(permit, &ask.query()?)?, ask);
    let rows: Vec<Unfounded> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [w.unfounded_number(), w.title_in_english(), w.title_in_french(), w.unfounded_kind(), w.strategy(), w.state_label()];
    let rows = rows.into_iter().map(|it| {
        let (number, kind) = (it.number(), called(permit.subject(), it.kind, lang).to_owned());
        let strategy = it.strategy.in_lang(lang).text.to_owned();
        vec![number, it.text.en, it.text.fr, kind, strategy, it.state.called(lang).to_owned()]
    });
    Ok(tables::of_text(w.unfounded(), &headings, rows))
}
