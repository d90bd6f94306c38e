//! Letters to a survey panel: the survey's address with each person's own code, in the language in which they are asked.

use askama::Template;
use kit::{
    Error, Id, Lang, Result,
    lang::date,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::{Of, Record};

use super::{
    acts::{Compose, Write},
    model::{Panel, Panelist},
    pages::home,
    store,
};
use crate::{
    groups::{self, Circular, CircularId, LetterForm, Reader, Written},
    words::Words,
};

impl From<Panelist> for Reader {
    fn from(it: Panelist) -> Self {
        Self { person_id: it.person_id.0, name: it.name, email: it.email, lang: it.lang, speaks_for: it.speaks_for }
    }
}

/// A survey that has codes, and an address in every language in which someone is asked.
fn must_be_answerable(it: &Panel, people: &[Panelist]) -> Result<()> {
    if it.deleted_on.is_some() || people.is_empty() {
        return Err(Error::refused(|lang| Words(lang).survey_codes_are_deleted()));
    }
    match it.lacks_address(people) {
        None => Ok(()),
        Some(Lang::En) => Err(Error::refused(|lang| Words(lang).survey_needs_english_address())),
        Some(Lang::Fr) => Err(Error::refused(|lang| Words(lang).survey_needs_french_address())),
    }
}

/// Writes to everyone of a panel, and keeps whom it went to, without the codes.
fn write(permit: &Permit<'_, Write>, form: &LetterForm) -> Result<CircularId> {
    let (lang, written) = (permit.lang(), Written::new(form, permit.lang(), permit.now())?);
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        change.tx.take_turns(&format!("circular:{}", written.id))?;
        if Circular::find(change.tx, partnership.id, written.id.0)?.is_some() {
            return change.seal("circular", written.id, &"sent twice", written.id);
        }
        let panel = Panel::find(change.tx, partnership.id, record.id.0)?.ok_or(Error::NotFound)?;
        let people = store::panelists(change.tx, panel.id)?;
        must_be_answerable(&panel, &people)?;
        let readers: Vec<(Reader, String)> =
            people.into_iter().map(|one| (one.code.clone(), one)).map(|(code, one)| (one.into(), code)).collect();
        written.suits(readers.iter().map(|(one, _)| one), lang)?;
        let it = Circular {
            unreached: panel.unreached.clone(),
            panel_id: Some(panel.id),
            survey: kit::lang::Bilingual::new(&*panel.address_en, &*panel.address_fr, Lang::En),
            survey_until: Some(panel.delete_on),
            people: panel.people,
            ..written.circular((panel.group_id, &panel.group, &panel.told), (change.now, change.actor.name()))
        };
        groups::deliver(change.tx, partnership.id, &it, readers)?;
        change.seal("circular", it.id, &(&panel.name, it.people), it.id)
    })
}

#[derive(Template)]
#[template(path = "groups/letter.html")]
struct LetterFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a LetterForm,
}

fn composing<'p, A: Act<Subject = Of<Panel>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, LetterForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, name, home) = (Words(lang), it.name.in_lang(lang).text, home(lang, partnership));
    let people = permit.read(|tx| store::panelists(tx, it.id))?;
    must_be_answerable(it, &people)?;
    let counted = groups::counted(lang, &people.into_iter().map(Reader::from).collect::<Vec<_>>());
    let here = format!("{home}/{}", it.id);
    let page = permit.page(w.survey_letter(name)).lead(format!("{} {counted}", w.survey_letter_lead(date(lang, it.delete_on))));
    let page = page.crumb(w.survey_panels(), home).crumb(name, here.clone());
    let form = page.form(format!("{here}/letters"), move |form, f| Html::of(&LetterFields { w, f, form }));
    Ok(form.back(here).button(w.circular_send()))
}

/// The form of a letter. Where the survey has no address yet for everyone, the form that takes it.
pub(super) fn compose(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    let Of { partnership, record: it } = permit.subject();
    if permit.read(|tx| Ok(it.lacks_address(&store::panelists(tx, it.id)?)))?.is_some() {
        return Ok(Reply::see_other(format!("{}/{}/edit", home(permit.lang(), partnership), it.id)));
    }
    composing(permit)?.open(&LetterForm { letter: Id::new(permit.now()).to_string(), ..LetterForm::default() })
}

/// Sends a letter, and shows it as it was sent.
pub(super) fn send(permit: &Permit<'_, Write>, ask: &Ask) -> Result<Reply> {
    let letters = format!("/{}/p/{}/letters", permit.lang(), permit.subject().partnership.slug);
    composing(permit)?.take(ask, |form| write(permit, form), |id| format!("{letters}/{id}"))
}
