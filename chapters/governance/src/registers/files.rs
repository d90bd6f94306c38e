//! The register inside, to take away as it is filtered.

use kit::{
    Result,
    permits::Permit,
    web::{Ask, Reply, sorted},
};
use registry::tables;

use super::{
    document::Register,
    model::{Form, Readers},
};
use crate::{
    decisions::{Browse, Decision, Filter},
    forwardings,
};

fn register<'p>(permit: &'p Permit<'_, Browse>, filter: &Filter, ask: Option<&Ask>) -> Result<Register<'p>> {
    let partnership = permit.subject();
    let (all, resolved): (Vec<Decision>, _) = permit.read(|tx| {
        let search = filter.search(tx, partnership.id, permit.today())?;
        let search = ask.map_or(search.clone(), |ask| sorted(search, ask));
        Ok((search.all(tx, tables::MOST_ROWS)?, forwardings::with_resolution(tx, partnership.id)?))
    })?;
    Ok(Register { partnership, readers: Readers::Inside, lang: permit.lang(), today: permit.today(), all, resolved })
}

/// The whole register, or that of one year, in one of its forms.
///
/// # Errors
/// [`kit::Error::Internal`] when it cannot be written.
pub fn written(permit: &Permit<'_, Browse>, year: Option<i64>, form: Form) -> Result<Vec<u8>> {
    register(permit, &Filter::of_year(year), None)?.bytes(form)
}

pub(super) fn file(register: &Register<'_>, form: Form) -> Result<Reply> {
    Ok(Reply::file(&tables::file_name(register.title(), form.ending()), form.mime(), register.bytes(form)?))
}

fn reply(permit: &Permit<'_, Browse>, ask: &Ask, form: Form) -> Result<Reply> {
    file(&register(permit, &ask.query::<Filter>()?, Some(ask))?, form)
}

/// As CSV.
pub(super) fn csv(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Csv)
}

/// As a workbook.
pub(super) fn xlsx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Xlsx)
}

/// As a PDF.
pub(super) fn pdf(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Pdf)
}

/// As a Word file.
pub(super) fn docx(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    reply(permit, ask, Form::Docx)
}
