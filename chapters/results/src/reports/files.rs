//! A report to take away: page, PDF, Word, workbook, all of the same document.

use kit::{
    Error, Result,
    permits::Permit,
    web::{Ask, Reply},
};
use press::{Document, xlsx::About};
use registry::{printed, tables::file_name};

use super::{
    acts::See,
    document::{document, tag},
    store,
};

fn made(permit: &Permit<'_, See>) -> Result<Document> {
    let of = permit.subject();
    let (content, approval) = permit.read(|tx| {
        let content = store::content(tx, of.partnership.id, &of.record, permit.today())?;
        Ok((content, store::approval(tx, of.record.id)?))
    })?;
    Ok(document(&content, (&of.partnership.name, permit.today()), approval.as_ref(), permit.lang()))
}

fn file(document: &Document, ending: &str, mime: &'static str, bytes: Vec<u8>) -> Reply {
    Reply::file(&file_name(&document.title, ending), mime, bytes)
}

/// The report as a page that stands alone.
pub(super) fn html(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let document = made(permit)?;
    Ok(file(&document, "html", "application/octet-stream", press::html::file(&document).into_bytes()))
}

/// The report as a PDF.
pub(super) fn pdf(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::pdf(&made(permit)?)
}

/// The report as a Word file.
pub(super) fn docx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    printed::docx(&made(permit)?)
}

/// The tables of the report as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let document = made(permit)?;
    let about = About { title: &document.title, date: permit.today(), lang: tag(permit.lang()) };
    let bytes = press::xlsx::bytes(&about, &press::document::tables(&document)).map_err(Error::internal)?;
    Ok(file(&document, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

/// What is sealed, letter for letter: its SHA-256 is the seal. Of an open report, what approval would seal now.
pub(super) fn json(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let content = permit.read(|tx| store::content(tx, of.partnership.id, &of.record, permit.today()))?;
    let text = match &of.record.frozen {
        Some(text) => text.clone(),
        None => content.freeze()?.0,
    };
    Ok(Reply::file(&file_name(content.title.in_lang(permit.lang()).text, "json"), "application/json", text.into_bytes()))
}
