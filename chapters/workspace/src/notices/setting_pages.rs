//! The form that sets when digests are sent.

use askama::Template;
use kit::{
    Lang, Result,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{EditHours, SetHours},
    settings::{self, Form},
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "notices/hours.html")]
struct HourFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
}

fn setting<'p, A: Act<Subject = Partnership>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let here = format!("/{lang}/p/{}/notices", permit.subject().slug);
    let page = permit.page(w.notice_setting()).lead(w.notice_setting_lead()).crumb(w.notices(), here.clone());
    let form = page.form(format!("{here}/hours"), move |form, f| Html::of(&HourFields { w, lang, f, form })).back(here);
    form.changing(|| permit.read(|tx| Form::stored(tx, permit.subject().id)))
}

/// The form.
pub(super) fn edit(permit: &Permit<'_, EditHours>, _: &Ask) -> Result<Reply> {
    setting(permit).open()
}

/// Takes the form.
pub(super) fn amend(permit: &Permit<'_, SetHours>, ask: &Ask) -> Result<Reply> {
    setting(permit).take(ask, |form| settings::set(permit, form))
}
