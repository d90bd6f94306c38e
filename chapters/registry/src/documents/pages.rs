//! The list of documents, its exports, and the downloads.

use askama::Template;
use kit::{
    Error, Lang, Result, bind,
    db::{Search, ToValue},
    lang::date,
    parts::{Action, Choice, Fields, Filters, Html},
    permits::Permit,
    web::{Ask, Reply, Rows, containing, sorted},
};
use press::Table;
use serde::Deserialize;

use super::{
    acts::{self, Bring, Browse, Download, DownloadPublic},
    front::hand_out,
    model::{Document, Eyes, LANGUAGES, VISIBILITIES, choices, language_called, visibility_called},
    store::LIST,
};
use crate::{partnerships::Partnership, tables, words::Words};

/// The filter of the list, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Filter {
    q: String,
    lang: String,
    visibility: String,
}

impl Filter {
    /// The list that this filter asks for, of what these eyes see.
    pub(super) fn search(&self, partnership: &Partnership, eyes: Eyes) -> Result<Search> {
        let [a, b, c, d] = eyes.sees();
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        LIST.with(bind![partnership.id])
            .filter("visible", bind![a, b, c, d])?
            .filter_if("q", (!self.q.trim().is_empty()).then(|| containing(&self.q).to_value()))?
            .filter_if("lang", text(&self.lang))?
            .filter_if("visibility", text(&self.visibility))
    }
}

#[derive(Template)]
#[template(path = "documents/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    base: String,
    public_base: String,
    filters: Filters,
    rows: &'a Rows<Document>,
    may_change: bool,
    add: Option<Action>,
    zone: jiff::tz::TimeZone,
}

impl List<'_> {
    fn brought(&self, it: &Document) -> String {
        date(self.lang, it.uploaded_at.to_zoned(self.zone.clone()).date())
    }
}

/// The list, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, eyes) = (permit.lang(), permit.subject(), acts::eyes(permit));
    let w = Words(lang);
    let filter: Filter = ask.query()?;
    let search = filter.search(partnership, eyes)?;
    let rows: Rows<Document> = permit.read(|tx| Rows::read(tx, search, ask))?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let base = format!("{home}/documents");
    let may_change = permit.may::<Bring>();
    let add = may_change.then(|| Action::new(w.document_add(), format!("{base}/new")).icon("upload"));
    let filters = filters(lang, &base, &filter, eyes);
    let zone = permit.config().zone.clone();
    let page = permit.page(w.documents()).lead(w.documents_lead()).action(add.clone());
    let public_base = format!("{home}/public-documents");
    page.show(&List { w, lang, base, public_base, filters, rows: &rows, may_change, add, zone })
}

/// What the list can be narrowed by.
fn filters(lang: Lang, base: &str, filter: &Filter, eyes: Eyes) -> Filters {
    let (w, f) = (Words(lang), Fields::fresh(lang));
    let mut languages = vec![Choice::new("", w.document_language_any())];
    languages.extend(choices(LANGUAGES, language_called, lang));
    let seen: Vec<&str> = VISIBILITIES.iter().copied().filter(|code| eyes.sees().contains(code)).collect();
    let mut visibilities = vec![Choice::new("", w.visibility_any())];
    visibilities.extend(choices(&seen, visibility_called, lang));
    let fields: [Html; 3] = [
        f.text("q", w.documents_search()).value(&filter.q).into(),
        f.choice("lang", w.document_language()).options(&languages).value(&filter.lang).into(),
        f.choice("visibility", w.visibility()).options(&visibilities).value(&filter.visibility).into(),
    ];
    Filters::new(lang, base, Html::join(fields))
}

/// The list, filtered, as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::csv(&table(permit, ask)?)
}

/// The list, filtered, as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit, ask)?, permit.lang(), permit.today())
}

fn table(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Table> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let search = sorted(ask.query::<Filter>()?.search(permit.subject(), acts::eyes(permit))?, ask);
    let rows: Vec<Document> = permit.read(|tx| search.all(tx, tables::MOST_ROWS))?;
    let headings = [
        w.title_in_english(),
        w.title_in_french(),
        w.file(),
        w.document_language(),
        w.visibility(),
        w.bytes(),
        w.brought_on(),
        w.brought_by(),
    ];
    let zone = permit.config().zone.clone();
    let rows = rows.into_iter().map(|it| {
        let day = it.uploaded_at.to_zoned(zone.clone()).date().to_string();
        let (language, visibility) = (language_called(&it.lang, lang).to_owned(), visibility_called(&it.visibility, lang).to_owned());
        vec![it.title.en, it.title.fr, it.file_name, language, visibility, it.size.to_string(), day, it.uploaded_by]
    });
    Ok(tables::of_text(w.documents(), &headings, rows))
}

/// A document, for those who may see it; to others it does not exist.
pub(super) fn download(permit: &Permit<'_, Download>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    if !acts::eyes(permit).sees().contains(&it.visibility.as_str()) {
        return Err(Error::NotFound);
    }
    hand_out(permit, it)
}

/// A public document, for everyone.
pub(super) fn download_public(permit: &Permit<'_, DownloadPublic>, _: &Ask) -> Result<Reply> {
    hand_out(permit, &permit.subject().record.0)
}
