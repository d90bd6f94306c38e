//! The forms of forwardings: sending a decision on, and saying what became of it.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Reply as Answered},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Draft, Edit, Reply, Send, TakeUp, may_be_sent},
    model::{AnswerForm, Forwarding, Outcome, Outside, SendForm},
};
use crate::{bodies, decisions::Decision, words::Words};

#[derive(Template)]
#[template(path = "forwardings/send.html")]
struct SendFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a SendForm,
    bodies: &'a [Choice],
    kinds: &'a [Choice],
}

/// The page with the form that sends a decision on.
fn sending<'p, A: Act<Subject = Of<Decision>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, SendForm>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let all = permit.read(|tx| bodies::choices(tx, partnership.id))?;
    let others = all.into_iter().filter(|(id, _)| *id != it.body_id);
    let bodies: Vec<Choice> = others.map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let kinds: Vec<Choice> = Outside::ALL.iter().map(|kind| Choice::new(kind.code(), kind.called(lang))).collect();
    let decision = format!("{home}/decisions/{}", it.id);
    let page = permit.page(w.forwarding_send_of(it.numbered())).lead(w.forwarding_send_lead());
    let page = page.crumb(w.decisions(), format!("{home}/decisions")).crumb(it.numbered(), decision.clone());
    let form =
        page.form(format!("{decision}/forwardings"), move |form, f| Html::of(&SendFields { w, f, form, bodies: &bodies, kinds: &kinds }));
    Ok(form.back(decision))
}

/// The form that sends a decision on, to the body named in the address where one is.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Answered> {
    may_be_sent(&permit.subject().record)?;
    let (body, sent_on) = (ask.pair("to").to_owned(), permit.today().to_string());
    sending(permit)?.open(&SendForm { body, sent_on, ..SendForm::default() })
}

/// Takes the form that sends a decision on.
pub(super) fn send(permit: &Permit<'_, Send>, ask: &Ask) -> Result<Answered> {
    let list = format!("/{}/p/{}/forwardings", permit.lang(), permit.subject().partnership.slug);
    sending(permit)?.take(ask, |form| acts::send(permit, form), |id| format!("{list}/{id}"))
}

#[derive(Template)]
#[template(path = "forwardings/answer.html")]
struct AnswerFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a AnswerForm,
    outcomes: &'a [Choice],
    is_outside: bool,
}

/// What can be said of a forwarding: one inside answers itself by what is decided there.
fn outcomes(lang: Lang, it: &Forwarding) -> Vec<Choice> {
    let inside = [Outcome::Waiting, Outcome::Withdrawn];
    let all = if it.to_id.is_some() { inside.as_slice() } else { Outcome::ALL };
    all.iter().map(|one| Choice::new(one.code(), one.called(lang))).collect()
}

/// The page with the form that says what became of a forwarding.
fn answering<'p, A: Act<Subject = Of<Forwarding>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, AnswerForm> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/forwardings", partnership.slug));
    let (outcomes, is_outside) = (outcomes(lang, it), it.to_id.is_none());
    let page =
        permit.page(w.forwarding_answer()).lead(w.forwarding_of(it.numbered(), it.to.in_lang(lang).text)).crumb(w.forwardings(), &list);
    page.form(format!("{list}/{}", it.id), move |form, f| Html::of(&AnswerFields { w, f, form, outcomes: &outcomes, is_outside })).changing(
        || {
            let found: Option<Forwarding> = permit.read(|tx| registry::partnerships::Record::find(tx, partnership.id, it.id.0))?;
            found.as_ref().map(AnswerForm::from).ok_or(Error::NotFound)
        },
    )
}

/// The form that says what became of a forwarding.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Answered> {
    answering(permit).open()
}

/// Takes it.
pub(super) fn answer(permit: &Permit<'_, Reply>, ask: &Ask) -> Result<Answered> {
    answering(permit).take(ask, |form| acts::answer(permit, form))
}

/// Puts a forwarding on the next agenda, and leads there.
pub(super) fn take_up(permit: &Permit<'_, TakeUp>, _: &Ask) -> Result<Answered> {
    let home = format!("/{}/p/{}", permit.lang(), permit.subject().partnership.slug);
    acts::take_up(permit).map(|meeting| Answered::see_other(format!("{home}/meetings/{meeting}?saved=1")))
}
