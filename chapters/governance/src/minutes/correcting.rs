//! The form that corrects approved minutes: first the item, then its text and why.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Difference, Fields, Html, both_texts},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::acts::{self, Correct, CorrectionForm, Reread};
use crate::{
    meetings::{self, Camera, Item, Meeting},
    words::Words,
};

#[derive(Template)]
#[template(path = "minutes/correcting.html")]
struct Correcting<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    items: Vec<Item>,
    current: Option<Item>,
    form: &'a CorrectionForm,
    above: Html,
}

/// The form, with its status, what is wrong in it, and what stands above it.
fn page<A: Act<Subject = Of<Meeting>>>(
    permit: &Permit<'_, A>,
    form: &CorrectionForm,
    items: Vec<Item>,
    (status, problems, above): (u16, &Problems, Html),
) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let minutes = format!("{list}/{}/minutes", it.id);
    let action = format!("{minutes}/corrections");
    let current = items.iter().find(|one| one.id.to_string() == form.item).cloned();
    let page = permit.page(w.correction_add()).lead(w.correction_help()).crumb(w.meetings(), list.clone());
    let page = page.crumb(it.called(lang), format!("{list}/{}", it.id)).crumb(w.minutes(), minutes).status(status);
    let (f, csrf) = (Fields::new(lang, problems), permit.csrf());
    page.read_at(&format!("{action}/new")).show(&Correcting { w, lang, f, csrf, action, items, current, form, above })
}

/// The items of a meeting whose text everyone reads.
fn items<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>) -> Result<Vec<Item>> {
    let all = permit.read(|tx| meetings::agenda(tx, permit.subject().record.id))?;
    Ok(all.into_iter().filter(|item| item.camera == Camera::Open).collect())
}

/// The form for an item, or the items to choose from.
pub(super) fn new(permit: &Permit<'_, Reread>, ask: &Ask) -> Result<Reply> {
    acts::are_approved(&permit.subject().record)?;
    let (items, chosen) = (items(permit)?, ask.pair("item"));
    let form = items.iter().find(|one| one.id.to_string() == chosen).map(CorrectionForm::of).unwrap_or_default();
    page(permit, &form, items, (200, &Problems::none(), Html::default()))
}

/// Takes a correction. When somebody else corrected the same text, both are shown.
pub(super) fn correct(permit: &Permit<'_, Correct>, ask: &Ask) -> Result<Reply> {
    let typed: CorrectionForm = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    match acts::correct(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{lang}/p/{}/meetings/{}/minutes?saved=1", of.partnership.slug, of.record.id))),
        Err(Error::Invalid(problems)) => page(permit, &typed, items(permit)?, (422, &problems, Html::default())),
        Err(Error::Conflict) => {
            let items = items(permit)?;
            let now = items.iter().find(|one| one.id.to_string() == typed.item).ok_or(Error::NotFound)?;
            let both = both_texts(lang, &differences(lang, now, &typed));
            let form = CorrectionForm { version: now.version, ..typed };
            page(permit, &form, items, (409, &Problems::none(), both))
        }
        Err(error) => Err(error),
    }
}

/// What somebody else wrote beside what was typed.
fn differences(lang: Lang, now: &Item, typed: &CorrectionForm) -> Vec<Difference> {
    let w = Words(lang);
    let title = |side: &str| format!("{} — {side}", w.title());
    let (en, fr) = (title(kit::lang::Words(lang).in_english()), title(kit::lang::Words(lang).in_french()));
    let all = [
        (en.as_str(), &now.title.en, &typed.title_en),
        (fr.as_str(), &now.title.fr, &typed.title_fr),
        (w.text_in_english(), &now.note.en, &typed.note_en),
        (w.text_in_french(), &now.note.fr, &typed.note_fr),
    ];
    let told = |(label, now, typed): (&str, &String, &String)| Difference { label: label.into(), now: now.clone(), typed: typed.clone() };
    all.into_iter().filter(|(_, now, typed)| now != typed).map(told).collect()
}
