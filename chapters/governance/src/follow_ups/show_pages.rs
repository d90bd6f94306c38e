//! The pages of one follow-up: what was promised, closing it, confirming its end; and the form for a new one.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    assisted::{self, Assisted},
    lang::date,
    parts::{Action, Choice, Difference, Facts, Fields, Html, Notice, both_texts, facts},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::{
    documents::{self, Document},
    partnerships::{Of, Partnership, Record},
};

use super::{
    acts::{self, Add, AnswerLater, AskWithdraw, Close, Confirm, Draft, Edit, See},
    ending::{Answer, ClosingForm, ConfirmingForm},
    later::LaterAnswer,
    model::{FollowUp, Form, State},
    pages::badge_of,
};
use crate::{bodies, people, words::Words};

#[derive(Template)]
#[template(path = "follow_ups/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    above: Html,
    here: String,
    it: &'a FollowUp,
    facts: Facts,
    states: Vec<Choice>,
    answers: Vec<Choice>,
    documents: Vec<Choice>,
    form: &'a ClosingForm,
    confirming: &'a ConfirmingForm,
    may_close: bool,
    may_confirm: bool,
    waits: bool,
    asked: Option<Notice>,
    answers_later: Option<[(&'static str, String); 2]>,
    later_reply: &'a str,
}

/// What is shown again of a page that was sent.
#[derive(Default)]
struct Again {
    status: u16,
    above: Html,
    closing: ClosingForm,
    confirming: ConfirmingForm,
    later_reply: String,
}

/// One follow-up.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let it = &permit.subject().record;
    page(permit, it, &Again { status: 200, closing: ClosingForm::reopened(it), ..Again::default() }, &Problems::none())
}

/// The page as it stands now, after an answer that was not taken.
pub(super) fn again(permit: &Permit<'_, AnswerLater>, (reply, status): (&str, u16), problems: &Problems) -> Result<Reply> {
    let it = stored(permit)?;
    let closing = ClosingForm::reopened(&it);
    page(permit, &it, &Again { status, closing, later_reply: reply.to_owned(), ..Again::default() }, problems)
}

/// A follow-up with the form that closes it, or the one that confirms its end.
fn page<A: Act<Subject = Of<FollowUp>>>(permit: &Permit<'_, A>, it: &FollowUp, again: &Again, problems: &Problems) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/follow-ups/{}", it.id);
    let states = [State::Done, State::Dropped].map(|state| Choice::new(state.code(), state.called(lang))).to_vec();
    let may_close = it.state == State::Open && permit.may::<Close>();
    let reported = it.state == State::Reported;
    let may_confirm = reported && permit.may::<Confirm>() && !it.is_closed_by(permit.account());
    let seen =
        if may_close || it.evidence_id.is_some() { permit.read(|tx| documents::seen(permit, tx, partnership.id))? } else { Vec::new() };
    let evidence = seen.iter().find(|one| Some(one.id.0) == it.evidence_id).map(|one| evidence(lang, &home, one));
    let entered = permit.read(|tx| if it.closed_on.is_some() { assisted::about(tx, "follow_up", it.id) } else { Ok(Vec::new()) })?;
    let documents = seen.iter().map(|one| Choice::new(one.id, one.title.in_lang(lang).text)).collect();
    let page = permit.page(w.follow_up()).crumb(w.follow_ups(), format!("{home}/follow-ups")).badge(badge_of(lang, it, permit.today()));
    let way = |may: bool, words: &str, to: &str| may.then(|| Action::new(words, format!("{here}/{to}")));
    let correct = way(it.may_change() && permit.may::<Edit>(), w.follow_up_correct(), "edit").map(|way| way.icon("pencil"));
    let withdraw = way(it.may_be_withdrawn() && permit.may::<AskWithdraw>(), w.follow_up_withdraw(), "withdrawal");
    let page = page.action(correct).more(withdraw.map(|way| way.icon("x")));
    let later = it.asked_for().filter(|_| permit.may::<AnswerLater>());
    let answers_later = later.map(|day| {
        let (taken, kept) = (w.later_accept(date(lang, day)), w.later_keep(date(lang, it.due_on)));
        [(LaterAnswer::Accepted.code(), taken), (LaterAnswer::Kept.code(), kept)]
    });
    page.status(again.status).show(&Show {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        above: again.above.clone(),
        here,
        it,
        facts: about(lang, &home, it, (evidence, entered.first())),
        states,
        answers: Answer::choices(lang),
        documents,
        form: &again.closing,
        confirming: &again.confirming,
        may_close,
        may_confirm,
        waits: reported && !may_confirm,
        asked: it.later_notice(lang),
        answers_later,
        later_reply: &again.later_reply,
    })
}

/// The document that is the evidence.
fn evidence(lang: Lang, home: &str, it: &Document) -> Html {
    Html::trusted(format!("<a href=\"{home}/documents/{}/file\">{}</a>", it.id, Html::text(it.title.in_lang(lang).text)))
}

fn about(lang: Lang, home: &str, it: &FollowUp, (evidence, entered): (Option<Html>, Option<&Assisted>)) -> Facts {
    let w = Words(lang);
    let link = |path: String, text: &str| Html::trusted(format!("<a href=\"{home}/{path}\">{}</a>", Html::text(text)));
    let mut rows = vec![
        (w.owner(), Html::text(it.owner(lang))),
        (w.due(), Html::text(date(lang, it.due_on))),
        (w.body(), link(format!("bodies/{}", it.body_id), it.body.in_lang(lang).text)),
    ];
    let day = date(lang, it.promised_on);
    rows.push(match it.meeting_id {
        Some(meeting) => (w.promised_at(), link(format!("meetings/{meeting}"), &format!("{}, {day}", it.met.in_lang(lang).text))),
        None => (w.promised_on(), Html::text(day)),
    });
    let mut said = |label, text: &str| rows.extend((!text.is_empty()).then(|| (label, Html::text(text))));
    said(w.assigned_by(), &it.assigned_by);
    if it.is_priority {
        said(w.is_priority(), w.priority_means());
    }
    if let Some(decision) = it.decision_id {
        rows.push((w.decision(), link(format!("decisions/{decision}"), w.decision_of_this())));
    }
    if let (State::Withdrawn, Some(day)) = (it.state, it.closed_on) {
        rows.push((it.state.called(lang), Html::text(format!("{}, {}", it.closed_by, date(lang, day)))));
        rows.push((w.reason(), Html::text(&it.closing_note)));
        return facts(rows);
    }
    rows.extend(it.closed_on.map(|day| (w.closed_on(), Html::text(date(lang, day)))));
    if it.closed_on.is_some() {
        let by = entered.map_or(it.closed_by.clone(), |one| format!("{} ({})", it.closed_by, kit::lang::Words(lang).entered_by(&one.by)));
        let all = [(w.closed_by(), by.as_str()), (w.how_it_ended(), it.ending_called(lang)), (w.closing_note(), &it.closing_note)];
        rows.extend(all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| (label, Html::text(text))));
        if !it.evidence_link.is_empty() {
            let href = Html::text(&it.evidence_link);
            rows.push((w.evidence_link(), Html::trusted(format!("<a href=\"{href}\" rel=\"noreferrer\">{href}</a>"))));
        }
        rows.extend(evidence.map(|html| (w.evidence_document(), html)));
    }
    if let Some(day) = it.confirmed_on {
        rows.push((w.confirmed_by(), Html::text(format!("{}, {}", it.confirmed_by, date(lang, day)))));
    }
    facts(rows)
}

fn done(permit: (Lang, &Of<FollowUp>)) -> Reply {
    let (lang, of) = permit;
    Reply::see_other(format!("/{lang}/p/{}/follow-ups/{}?saved=1", of.partnership.slug, of.record.id))
}

fn stored<A: Act<Subject = Of<FollowUp>>>(permit: &Permit<'_, A>) -> Result<FollowUp> {
    let of = permit.subject();
    permit.read(|tx| FollowUp::find(tx, of.partnership.id, of.record.id.0))?.ok_or(Error::NotFound)
}

/// Takes the form that closes a follow-up. When somebody else closed it first, both notes are shown.
pub(super) fn close(permit: &Permit<'_, Close>, ask: &Ask) -> Result<Reply> {
    let typed: ClosingForm = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    match acts::close(permit, &typed) {
        Ok(()) => Ok(done((lang, of))),
        Err(Error::Invalid(problems)) => page(permit, &of.record, &Again { status: 422, closing: typed, ..Again::default() }, &problems),
        Err(Error::Conflict) => {
            let now = stored(permit)?;
            let above = both_texts(lang, &differences(lang, &now, &typed));
            page(permit, &now, &Again { status: 409, above, closing: typed, ..Again::default() }, &Problems::none())
        }
        Err(error) => Err(error),
    }
}

/// What somebody else wrote beside what was typed.
fn differences(lang: Lang, now: &FollowUp, typed: &ClosingForm) -> Vec<Difference> {
    let w = Words(lang);
    let ended = State::from_code(&typed.state).map_or("", |state| state.called(lang));
    let all = [(w.how_it_ended(), now.state.called(lang), ended), (w.closing_note(), &now.closing_note, typed.closing_note.as_str())];
    let told = |(label, now, typed): (&str, &str, &str)| Difference { label: label.into(), now: now.into(), typed: typed.into() };
    all.into_iter().filter(|(_, now, typed)| now != typed).map(told).collect()
}

/// Takes what a second person says of the end of a priority.
pub(super) fn confirm(permit: &Permit<'_, Confirm>, ask: &Ask) -> Result<Reply> {
    let typed: ConfirmingForm = ask.form()?;
    match acts::confirm(permit, &typed) {
        Ok(()) => Ok(done((permit.lang(), permit.subject()))),
        Err(Error::Invalid(problems)) => {
            page(permit, &permit.subject().record, &Again { status: 422, confirming: typed, ..Again::default() }, &problems)
        }
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "follow_ups/form.html")]
struct FormFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    people: &'a [Choice],
    organizations: &'a [Choice],
}

fn asking<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/follow-ups", partnership.slug));
    let (bodies, people, organizations) = permit.read(|tx| {
        let organizations = people::organization_choices(tx, partnership.id, lang)?;
        Ok((bodies::choices(tx, partnership.id)?, people::choices(tx, partnership.id)?, organizations))
    })?;
    let bodies: Vec<Choice> = bodies.into_iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let page = permit.page(w.follow_up_add()).lead(w.follow_up_add_lead()).crumb(w.follow_ups(), list.clone());
    let fields = move |form: &Form, f: Fields<'_>| {
        Html::of(&FormFields { w, f, form, bodies: &bodies, people: &people, organizations: &organizations })
    };
    Ok(page.form(list, fields).button(w.follow_up_add()))
}

/// The form for a promise made outside a meeting; a decision it comes of, and the body, may be named in the address.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let (decision, body) = (ask.pair("decision").to_owned(), ask.pair("body").to_owned());
    asking(permit)?.open(&Form { decision, body, ..Form::default() })
}

/// Takes the form for a promise made outside a meeting.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let list = format!("/{}/p/{}/follow-ups", permit.lang(), permit.subject().slug);
    asking(permit)?.take(ask, |form| acts::add(permit, form), |id| format!("{list}/{id}"))
}
