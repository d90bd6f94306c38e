//! The form of a letter to a group, and a letter as it was sent.

use askama::Template;
use kit::{
    Id, Lang, Result,
    lang::date_time,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{Compose, SeeLetter, Write},
    circulars::{self, Circular, LetterForm, Reader},
    model::Group,
    pages::{list, people_list},
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "groups/letter.html")]
struct LetterFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a LetterForm,
}

/// How many read it, in each language.
pub(crate) fn counted(lang: Lang, readers: &[Reader]) -> String {
    let in_french = readers.iter().filter(|one| one.language() == Lang::Fr).count();
    let by_hand = readers.iter().filter(|one| one.email.is_empty()).count();
    Words(lang).circular_counted(readers.len(), readers.len() - in_french, in_french, by_hand)
}

/// How many it went to.
fn counted_then(lang: Lang, readers: &[Reader]) -> String {
    let in_french = readers.iter().filter(|one| one.language() == Lang::Fr).count();
    Words(lang).circular_went_to(readers.len(), readers.len() - in_french, in_french)
}

fn composing<'p, A: Act<Subject = Of<Group>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, LetterForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, name) = (Words(lang), it.name.in_lang(lang).text);
    let (readers, unreached) = permit.read(|tx| circulars::readers_today(tx, partnership, it, permit.today()))?;
    let mut counted = counted(lang, &readers);
    if !unreached.is_empty() {
        counted = format!("{counted} {}", w.circular_unreached(unreached.in_lang(lang).text));
    }
    let here = format!("{}/{}", list(lang, partnership), it.id);
    let page = permit
        .page(w.circular_to(name))
        .lead(format!("{} {counted}", w.circular_lead()))
        .crumb(w.groups(), list(lang, partnership))
        .crumb(name, here.clone());
    let form = page.form(format!("{here}/letters"), move |form, f| Html::of(&LetterFields { w, f, form }));
    Ok(form.back(here).button(w.circular_send()))
}

/// The form of a letter.
pub(super) fn compose(permit: &Permit<'_, Compose>, _: &Ask) -> Result<Reply> {
    composing(permit)?.open(&LetterForm { letter: Id::new(permit.now()).to_string(), ..LetterForm::default() })
}

/// Sends a letter, and shows it as it was sent.
pub(super) fn send(permit: &Permit<'_, Write>, ask: &Ask) -> Result<Reply> {
    let home = format!("/{}/p/{}/letters", permit.lang(), permit.subject().partnership.slug);
    composing(permit)?.take(ask, |form| circulars::write(permit, form), |id| format!("{home}/{id}"))
}

/// What stands in the place of a code where a letter is kept.
const HIDDEN: &str = "••••••";

#[derive(Template)]
#[template(path = "groups/sent.html")]
struct Sent<'a> {
    w: Words,
    lang: Lang,
    it: &'a Circular,
    counted: String,
    group: String,
    sends: bool,
    readers: Vec<Reader>,
    panel: Option<String>,
}

impl Sent<'_> {
    /// Whether it went to somebody who has no address.
    fn reaches_no_address(&self) -> bool {
        self.readers.iter().any(|one| one.email.is_empty())
    }

    /// The languages in which it was written to somebody, with the letter in each.
    fn letters(&self) -> Vec<kit::mail::Letter> {
        let first = |lang: Lang| self.readers.iter().find(|one| one.language() == lang).map(|one| self.it.letter(one, HIDDEN));
        [self.lang, self.lang.other()].into_iter().filter_map(first).collect()
    }
}

/// A letter as it was sent, and whom it went to.
pub(super) fn show(permit: &Permit<'_, SeeLetter>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, readers) = (Words(lang), permit.read(|tx| circulars::readers(tx, it.id))?);
    let group = format!("{}/{}", list(lang, partnership), it.group_id);
    let page = permit
        .page(it.subject.in_lang(lang).text)
        .lead(w.circular_sent_lead(&it.sent_by, date_time(lang, it.sent_at, &permit.config().zone)));
    let page = page.crumb(registry::words::Words(lang).people(), people_list(lang, partnership));
    let page = page.crumb(w.groups(), list(lang, partnership)).crumb(it.group.in_lang(lang).text, group.clone());
    let (counted, sends) = (counted_then(lang, &readers), permit.config().sends_mail());
    let panel = it.panel_id.map(|id| format!("/{lang}/p/{}/survey-panels/{id}", partnership.slug));
    page.show(&Sent { w, lang, it, counted, group, sends, readers, panel })
}
