//! What the columns of a list hold: guessed from their headings, put right by whoever brought it.

use std::{cell::Cell, collections::BTreeMap};

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};

use super::{
    acts::{self, See, Tell},
    kind::Kind,
    lines::Line,
    model::{Heading, Mapping, OfKind},
    preview, store,
};
use crate::{partnerships::Of, words::Words};

/// How many cells of a column are shown as examples.
const EXAMPLES: usize = 3;

/// The form, as sent: a field for each column, and the version.
type Typed = BTreeMap<String, String>;

#[derive(Template)]
#[template(path = "imports/columns.html")]
struct ColumnFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Typed,
    asked: &'a [Asked],
    choices: &'a [Choice],
}

/// A column about which is asked what it holds.
struct Asked {
    field: String,
    /// Its letter, as a spreadsheet shows it.
    letter: String,
    heading: String,
    examples: String,
}

impl ColumnFields<'_> {
    fn value(&self, field: &str) -> &str {
        self.form.get(field).map_or("", String::as_str)
    }

    fn label(&self, it: &Asked) -> String {
        self.w.import_column(it.letter.as_str(), it.heading.as_str())
    }

    fn help(&self, it: &Asked) -> String {
        if it.examples.is_empty() { self.w.import_column_empty().to_owned() } else { self.w.import_column_examples(it.examples.as_str()) }
    }
}

fn field(place: usize) -> String {
    format!("column_{place}")
}

/// Every column that has a heading or something below it.
fn asked(headings: &[Heading], lines: &[Line]) -> Vec<Asked> {
    let ask = |heading: &Heading| {
        let below = lines.iter().map(|line| line.text(heading.place)).filter(|text| !text.is_empty()).take(EXAMPLES);
        let short = below.map(|text| {
            if text.chars().count() > 40 { format!("{}…", text.chars().take(40).collect::<String>()) } else { text.to_owned() }
        });
        let letter = press::read::address(heading.place, 1);
        Asked {
            field: field(heading.place),
            letter: letter.trim_end_matches('1').to_owned(),
            heading: heading.text.clone(),
            examples: short.collect::<Vec<_>>().join(" · "),
        }
    };
    headings.iter().map(ask).collect()
}

fn choices<K: Kind>(lang: Lang) -> Vec<Choice> {
    let mut all = vec![Choice::new("", Words(lang).import_column_left_out())];
    all.extend(K::columns().iter().map(|it| Choice::new(it.key, (it.called)(lang))));
    all
}

fn page<'p, K: Kind, A: Act<Subject = Of<OfKind<K>>>>(permit: &'p Permit<'_, A>) -> Result<FormPage<'p, Typed>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (import, root) = acts::of(permit);
    if !import.state.is_waiting() {
        return Err(Error::refused(|lang| Words(lang).import_no_longer_waits()));
    }
    let lines = permit.read(|tx| store::lines(tx, import.id))?;
    let (asked, choices) = (asked(&import.headings()?, &lines), choices::<K>(lang));
    let page = permit
        .page(w.import_columns_title())
        .lead(w.import_columns_lead())
        .crumb(K::title(lang), format!("{root}{}", K::home(import.target)));
    let one = format!("{root}{}", K::one(import.id));
    let form = page
        .form(format!("{one}/columns"), move |form: &Typed, f| Html::of(&ColumnFields { w, f, form, asked: &asked, choices: &choices }));
    let below = preview::Withdrawal::before(permit, &one)?;
    Ok(form.back(format!("{root}{}", K::home(import.target))).button(w.import_look_at_lines()).below(below))
}

/// The form that says what the columns hold.
pub(super) fn open<K: Kind>(permit: &Permit<'_, See<K>>, _: &Ask) -> Result<Reply> {
    let (import, root) = acts::of(permit);
    if !import.state.is_waiting() {
        return Ok(Reply::see_other(format!("{root}{}", K::one(import.id))));
    }
    let mapping = import.mapping()?;
    let held = import.headings()?.into_iter().map(|it| (field(it.place), mapping.key_of(it.place).unwrap_or_default().to_owned()));
    let typed: Typed = held.chain([("version".to_owned(), import.version.to_string())]).collect();
    page::<K, _>(permit)?.open(&typed)
}

/// Takes what the columns hold, and leads on to the lines.
pub(super) fn take<K: Kind>(permit: &Permit<'_, Tell<K>>, ask: &Ask) -> Result<Reply> {
    let (import, root) = acts::of(permit);
    let (headings, is_told) = (import.headings()?, Cell::new(false));
    let told = |typed: &Typed| {
        let (version, mapping) = read::<K>(typed, &headings)?;
        acts::tell(permit, version, mapping).map(|()| is_told.set(true))
    };
    let reply = page::<K, _>(permit)?.take(ask, told, |()| String::new())?;
    // Nothing is added yet, so nothing says that it is saved.
    Ok(if is_told.get() { Reply::see_other(format!("{root}{}", K::one(import.id))) } else { reply })
}

/// What was sent as a mapping: every key known, none twice.
fn read<K: Kind>(typed: &Typed, headings: &[Heading]) -> Result<(i64, Mapping)> {
    let (mut mapping, mut problems) = (Mapping::default(), Problems::none());
    for heading in headings {
        let name = field(heading.place);
        let key = typed.get(&name).map_or("", String::as_str);
        if key.is_empty() {
            continue;
        }
        if !K::columns().iter().any(|column| column.key == key) {
            problems.add(name, |lang| kit::lang::Words(lang).not_a_choice());
        } else if mapping.has(key) {
            problems.add(name, |lang| Words(lang).import_column_twice());
        } else {
            mapping.set(heading.place, key);
        }
    }
    let version = typed.get("version").and_then(|text| text.parse().ok()).unwrap_or_default();
    problems.or((version, mapping))
}
