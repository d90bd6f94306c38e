//! Evidence without response: the published findings that no priority and no objective answers.
//!
//! One of the two lists that show where the thread is broken; the other is what is asked for without evidence.

use kit::{
    Result, bind,
    db::{Search, Tx},
    parts::{Filters, Html},
    permits::Permit,
    web::{Ask, Reply, Rows},
};
use registry::{
    partnerships::{Partnership, PartnershipId},
    tables,
};

use super::{
    acts::Browse,
    model::Finding,
    pages::{Filter, List, narrowing, written},
    store::LIST,
};
use crate::words::Words;

/// How many published findings of a partnership nothing answers.
pub fn count(tx: &Tx, partnership: PartnershipId) -> Result<u64> {
    Ok(LIST.with(bind![partnership]).filter("state", bind!["published"])?.filter("unanswered", bind![])?.count(tx)?.rows)
}

impl Filter {
    fn unanswered(mut self, partnership: &Partnership) -> Result<Search> {
        (self.answer, self.state) = ("no".into(), "published".into());
        self.search(partnership, false)
    }
}

/// The list.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, filter) = (Words(lang), ask.query::<Filter>()?);
    let base = format!("/{lang}/p/{}/findings", partnership.slug);
    let filters = Filters::new(lang, format!("{base}/unanswered"), Html::join(narrowing(lang, &filter)));
    let search = filter.unanswered(partnership)?;
    let rows = permit.read(|tx| Rows::<Finding>::read(tx, search, ask))?;
    let (caption, none) = (w.unanswered(), (w.unanswered_none_title(), w.unanswered_none_why()));
    let page = permit.page(caption).lead(w.unanswered_lead()).crumb(w.findings(), base.clone());
    page.show(&List { w, lang, base, caption, none, filters, rows: &rows, add: None })
}

/// The same as CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.unanswered(permit.subject())?;
    tables::csv(&written(permit, ask, search, Words(permit.lang()).unanswered())?)
}

/// The same as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let search = ask.query::<Filter>()?.unanswered(permit.subject())?;
    tables::xlsx(written(permit, ask, search, Words(permit.lang()).unanswered())?, permit.lang(), permit.today())
}
