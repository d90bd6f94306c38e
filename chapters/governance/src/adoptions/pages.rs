//! The page on which another decision is named, and the lines under what was adopted.

use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Result,
    lang::{Words as Kit, date},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::PartnershipId;

use super::{
    model::{Adopted, Named, NamingForm, none_named},
    store,
};
use crate::{decisions, words::Words};

/// What the page is about and where it stands.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The partnership.
    pub partnership: PartnershipId,
    /// What was adopted; nothing where no decision is named yet.
    pub adopted: Option<Adopted>,
    /// What the record is called.
    pub title: String,
    /// The list that it belongs to: what it is called, its address.
    pub list: (&'static str, String),
    /// The address of the record; the form is sent to `decision` under it.
    pub back: String,
}

#[derive(Template)]
#[template(path = "adoptions/form.html")]
struct Form<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    back: &'a str,
    form: &'a NamingForm,
    decisions: Vec<Choice>,
    before: Vec<String>,
}

/// What was named before, one sentence each, the last first.
fn sentences(lang: Lang, before: &[Named]) -> Vec<String> {
    let said = |it: &Named| Words(lang).adoption_named_before(date(lang, it.named_on), decisions::numbered(it.year, it.number), &it.reason);
    before.iter().map(said).collect()
}

fn page<A: Act>(permit: &Permit<'_, A>, at: Naming, typed: Option<&NamingForm>, problems: &Problems) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let adopted = at.adopted.ok_or_else(none_named)?;
    let (choices, before) = permit.read(|tx| {
        let before = store::before(tx, (adopted.kind, adopted.id))?;
        Ok((decisions::choices_in_lang(tx, at.partnership, lang)?, sentences(lang, &before)))
    })?;
    let decisions = choices.into_iter().map(|(id, label)| Choice::new(id, label)).collect();
    let page = permit.page(w.adoption_of(&at.title)).lead(w.adoption_lead()).crumb(at.list.0, at.list.1).crumb(at.title, at.back.clone());
    page.status(if problems.is_empty() { 200 } else { 422 }).show(&Form {
        w,
        k: Kit(lang),
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        back: &at.back,
        form: typed.unwrap_or(&NamingForm::of(&adopted)),
        decisions,
        before,
    })
}

/// The form that names another decision.
pub fn show<A: Act>(permit: &Permit<'_, A>, at: Naming) -> Result<Reply> {
    page(permit, at, None, &Problems::none())
}

/// Takes the form: does the `act`, and leads back to the record; shows the form again when something in it is not right.
pub fn take<A: Act>(permit: &Permit<'_, A>, ask: &Ask, at: Naming, act: impl FnOnce(&NamingForm) -> Result<()>) -> Result<Reply> {
    let typed: NamingForm = ask.form()?;
    match act(&typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", at.back))),
        Err(Error::Invalid(problems)) => page(permit, at, Some(&typed), &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "adoptions/beneath.html")]
struct Beneath<'a> {
    w: Words,
    before: Vec<String>,
    mend: Option<&'a str>,
}

/// The lines under what was adopted: which decisions were named before, and for whoever may do `M`, the way to name another.
/// Nothing where no decision `is_named`.
pub fn beneath<M: Act, A: Act>(permit: &Permit<'_, A>, is_named: bool, (kind, id): (&str, Id), back: &str) -> Result<Html> {
    if !is_named {
        return Ok(Html::default());
    }
    let before = permit.read(|tx| store::before(tx, (kind, id)))?;
    let mend = permit.may::<M>().then_some(back);
    Html::of(&Beneath { w: Words(permit.lang()), before: sentences(permit.lang(), &before), mend })
}
