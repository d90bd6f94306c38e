//! Where a list is brought: what it may hold, a template to fill in, the lists brought before.

use std::cell::Cell;

use askama::Template;
use kit::{
    Lang, Result,
    lang::date,
    parts::{Badge, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use press::Table;
use serde::Deserialize;

use super::{
    acts::{self, Bring, Draft},
    kind::Kind,
    model::{Import, State},
    store,
};
use crate::words::Words;

/// The form has nothing but its file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Nothing {}

#[derive(Template)]
#[template(path = "imports/file.html")]
struct FileField<'a> {
    w: Words,
    f: Fields<'a>,
}

#[derive(Template)]
#[template(path = "imports/start.html")]
struct Start {
    w: Words,
    lang: Lang,
    templates: Vec<(Lang, String)>,
    columns: Vec<(&'static str, &'static str)>,
    earlier: Vec<(Import, String)>,
}

impl Start {
    fn state(&self, it: &Import) -> Badge {
        state_badge(it.state, self.lang)
    }

    fn day(&self, it: &Import) -> String {
        date(self.lang, it.brought_at.to_zoned(jiff::tz::TimeZone::UTC).date())
    }
}

/// How far a list has come, in a word.
pub(super) fn state_badge(state: State, lang: Lang) -> Badge {
    let w = Words(lang);
    match state {
        State::Columns | State::Preview => badge(Tone::Attention, "", w.import_waits()),
        State::Accepted => badge(Tone::Good, "", w.import_accepted()),
        State::Withdrawn => badge(Tone::Plain, "", w.import_withdrawn()),
    }
}

fn page<'p, K: Kind, A: Act<Subject = K::Place>>(permit: &'p Permit<'_, A>) -> Result<FormPage<'p, Nothing>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (partnership, target) = K::place(permit.subject());
    let root = |lang: Lang| format!("/{lang}/p/{}", partnership.slug);
    let home = format!("{}{}", root(lang), K::home(target));
    let earlier = permit.read(|tx| {
        acts::refuse::<K>(tx, partnership.id, target)?;
        store::latest(tx, (partnership.id, target), K::CODE)
    })?;
    let start = Start {
        w,
        lang,
        templates: Lang::ALL.map(|it| (it, format!("{}{}/template.xlsx", root(it), K::home(target)))).to_vec(),
        columns: K::columns().iter().map(|it| ((it.called)(lang), (it.help)(lang))).collect(),
        earlier: earlier.into_iter().map(|it| (it.clone(), format!("{}{}", root(lang), K::one(it.id)))).collect(),
    };
    let (above, back) = K::above(lang, target);
    let back = format!("{}{back}", root(lang));
    let page = permit.page(K::title(lang)).lead(K::lead(lang)).crumb(above, &back);
    let form = page.form(home, move |_: &Nothing, f| Html::of(&FileField { w, f })).back(back);
    Ok(form.button(w.import_read_the_file()).below(Html::of(&start)?))
}

/// The form that brings a list.
pub(super) fn open<K: Kind>(permit: &Permit<'_, Draft<K>>, _: &Ask) -> Result<Reply> {
    page::<K, _>(permit)?.open(&Nothing {})
}

/// Takes a list, and leads on to what its columns hold.
pub(super) fn bring<K: Kind>(permit: &Permit<'_, Bring<K>>, ask: &Ask) -> Result<Reply> {
    let (slug, brought) = (&K::place(permit.subject()).0.slug, Cell::new(None));
    let taken = |_: &Nothing| acts::bring(permit, ask.file("file")).map(|id| brought.set(Some(id)));
    let reply = page::<K, _>(permit)?.take(ask, taken, |()| String::new())?;
    // Nothing is saved yet, so nothing says so.
    Ok(brought.get().map_or(reply, |id| Reply::see_other(format!("/{}/p/{slug}{}/columns", permit.lang(), K::one(id)))))
}

/// A workbook to fill in, with the headings in the language of the address and what may stand under them.
pub(super) fn template<K: Kind>(permit: &Permit<'_, Draft<K>>, _: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let columns = K::columns().iter().map(|it| press::Column::text((it.called)(lang)).meaning((it.help)(lang)));
    let mut tables = vec![Table::new(K::title(lang), columns.collect())];
    tables.extend(K::lists(lang));
    crate::tables::workbook(K::title(lang), &tables, lang, permit.today())
}
