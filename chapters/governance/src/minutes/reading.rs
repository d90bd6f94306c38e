//! The minutes on a page, as they are printed.

use askama::Template;
use kit::{
    Result,
    lang::date_with_weekday,
    parts::{Action, Html},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::document;
use crate::{meetings::See, words::Words};

#[derive(Template)]
#[template(source = "<div class=\"stack\">{{ text }}</div>", ext = "html")]
pub(super) struct AsPrinted {
    /// The minutes.
    pub text: Html,
}

/// The minutes of a meeting.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let (document, here) = (document::document(permit)?, format!("{list}/{}", it.id));
    let text = Html::trusted(press::html::fragment(&document, 1));
    let page = permit.page(document.title).lead(date_with_weekday(lang, it.held_on)).crumb(w.meetings(), list);
    let page = page.crumb(it.called(lang), here.clone()).crumb(w.minutes(), format!("{here}/minutes"));
    let pdf = Action::new(w.minutes_pdf(), format!("{here}/minutes.pdf")).icon("download");
    let docx = Action::new(w.minutes_docx(), format!("{here}/minutes.docx")).icon("download");
    page.more(Some(pdf)).more(Some(docx)).show(&AsPrinted { text })
}
