//! The list of rounds, one round, and its form.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Bilingual, Words as Kit, date, list, series},
    parts::{Action, Badge, Choice, Facts, Fields, Html, Tone, badge, facts},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::{
    partnerships::{Of, Partnership},
    sectors,
};

use super::{
    acts::{self, Amend, Browse, Create, Draft, Edit, See, Step},
    form::{Form, StepForm},
    model::{Count, Parts, Round, RoundId, RoundSeat, Seated, Stage},
    store,
};
use crate::{applications, bodies, people, words::Words};

/// How far a round is, beside its title.
pub(super) fn badge_of(lang: Lang, stage: Stage) -> Badge {
    let tone = match stage {
        Stage::Draft | Stage::Cancelled => Tone::Plain,
        Stage::Announced | Stage::Closed => Tone::Information,
        Stage::Open => Tone::Attention,
        Stage::Decided => Tone::Good,
    };
    badge(tone, "", stage.called(lang))
}

#[derive(Template)]
#[template(path = "rounds/list.html")]
struct List {
    w: Words,
    lang: Lang,
    today: Date,
    base: String,
    rows: Vec<(Round, i64, i64)>,
}

/// The rounds of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/rounds", partnership.slug));
    let (all, counts) = permit.read(|tx| Ok((store::all(tx, partnership.id)?, store::all_counts(tx, partnership.id)?)))?;
    let counted =
        |it: &Round| counts.get(&it.id).into_iter().flatten().fold((0, 0), |sum, one| (sum.0 + one.applications, sum.1 + one.offers));
    let rows = all.into_iter().map(|it| {
        let (applications, offers) = counted(&it);
        (it, applications, offers)
    });
    let add = permit.may::<Draft>().then(|| Action::new(w.round_add(), format!("{base}/new")).icon("plus"));
    let page = permit.page(w.rounds()).lead(w.rounds_lead()).action(add);
    page.show(&List { w, lang, today, rows: rows.collect(), base })
}

#[derive(Template)]
#[template(path = "rounds/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    it: &'a Round,
    facts: Facts,
    parts: &'a Parts,
    counts: Vec<Count>,
    seated: Vec<Seated>,
    home: String,
    form: &'a StepForm,
    steps: Vec<Stage>,
}

impl Show<'_> {
    fn step(&self, to: Stage) -> &'static str {
        if to == Stage::Open { self.w.round_publish() } else { self.w.round_end() }
    }
}

/// One round.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &StepForm::default(), &Problems::none())
}

fn page<A: Act<Subject = Of<Round>>>(permit: &Permit<'_, A>, form: &StepForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home, stage) = (Words(lang), format!("/{lang}/p/{}", partnership.slug), it.stage(permit.today()));
    let here = format!("{home}/rounds/{}", it.id);
    let (parts, counts, seated) = permit.read(|tx| Ok((store::parts(tx, it.id)?, store::counts(tx, it.id)?, store::seated(tx, it.id)?)))?;
    let may_edit = permit.may::<Edit>() && it.ended_on.is_none();
    let edit = may_edit.then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let reads = permit.may::<applications::Browse>() && stage != Stage::Draft;
    let read = reads.then(|| Action::new(w.applications(), format!("{here}/applications")).icon("users"));
    let steps = match stage {
        _ if !permit.may::<Step>() => Vec::new(),
        Stage::Draft => vec![Stage::Open],
        Stage::Announced | Stage::Open => vec![Stage::Cancelled],
        Stage::Closed => vec![Stage::Decided, Stage::Cancelled],
        Stage::Decided | Stage::Cancelled => Vec::new(),
    };
    let page = permit.page(it.title.in_lang(lang).text).crumb(w.rounds(), format!("{home}/rounds")).badge(badge_of(lang, stage));
    let page = page.action(read).more(edit).status(if problems.is_empty() { 200 } else { 422 });
    let public = format!("{}{home}/recruitment/{}", permit.config().public_url, it.id);
    let (f, csrf, facts) = (Fields::new(lang, problems), permit.csrf(), about(lang, it, &parts, (stage, &public)));
    page.show(&Show { w, lang, f, csrf, here, it, facts, parts: &parts, counts, seated, home, form, steps })
}

/// What may be applied for, in words.
pub(crate) fn offered(lang: Lang, it: &Round, seats: &[RoundSeat]) -> Vec<String> {
    let sectors = it.sector_codes().map(|code| Words(lang).round_sector(sectors::called(code, lang)));
    seats.iter().map(|seat| seat.called(lang)).chain(sectors).collect()
}

fn about(lang: Lang, it: &Round, parts: &Parts, (stage, public): (Stage, &str)) -> Facts {
    let w = Words(lang);
    let panel: Vec<_> = parts.panel.iter().map(|one| one.name.as_str()).collect();
    let mut rows = vec![
        (w.body(), Html::text(it.body.in_lang(lang).text)),
        (w.round_for(), Html::text(series(lang, &offered(lang, it, &parts.seats)))),
        (w.round_days(), Html::text(it.days(lang))),
        (w.round_panel(), Html::text(list(lang, &panel))),
        (w.round_contact(), Html::text(&it.contact)),
    ];
    if stage != Stage::Draft {
        let address = Html::text(public);
        rows.push((w.round_public_page(), Html::trusted(format!("<a href=\"{address}\">{address}</a>"))));
    }
    if let (Some(ended), Some(delete)) = (it.ended_on, it.delete_on) {
        let label = if it.state == Stage::Cancelled { w.round_cancelled_on() } else { w.round_decided_on() };
        rows.push((label, Html::text(date(lang, ended))));
        rows.extend((!it.reason.is_empty()).then(|| (w.reason(), Html::text(&it.reason))));
        rows.push((w.round_kept(), Html::text(w.round_kept_until(date(lang, delete)))));
    } else {
        rows.push((w.round_kept(), Html::text(w.round_kept_days(it.keep_days))));
    }
    facts(rows)
}

/// Takes a round a step further.
pub(super) fn step(permit: &Permit<'_, Step>, ask: &Ask) -> Result<Reply> {
    let typed: StepForm = ask.form()?;
    let Of { partnership, record } = permit.subject();
    match acts::step(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/p/{}/rounds/{}?saved=1", permit.lang(), partnership.slug, record.id))),
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "rounds/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    seats: &'a [Choice],
    people: &'a [Choice],
}

/// The form on a page, offering bodies, the seats to fill, and people.
fn asking<'p, A: Act>(
    permit: &Permit<'_, A>,
    (partnership, round): (&Partnership, Option<RoundId>),
    (page, action): (Page, String),
) -> Result<FormPage<'p, Form>> {
    let (lang, w, today) = (permit.lang(), Words(permit.lang()), permit.today());
    let (bodies, seats, people) = permit.read(|tx| {
        let seats = store::to_fill(tx, partnership.id, today, round)?;
        Ok((bodies::all_names(tx, partnership.id)?, seats, people::choices(tx, partnership.id)?))
    })?;
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let seats: Vec<Choice> = seats.iter().map(|seat| seat_choice(lang, seat, today)).collect();
    let page = page.crumb(w.rounds(), format!("/{lang}/p/{}/rounds", partnership.slug));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, bodies: &bodies, seats: &seats, people: &people })))
}

/// A seat to choose: whose it is, and how long it is still held.
fn seat_choice(lang: Lang, seat: &RoundSeat, today: Date) -> Choice {
    let (w, body) = (Words(lang), seat.body.in_lang(lang).text);
    let help = match seat.held_until {
        Some(until) if until >= today => w.round_seat_held_until(body, date(lang, until)),
        _ => w.round_seat_vacant(body),
    };
    Choice::new(seat.id, seat.called(lang)).help(help)
}

/// The page with the form for a new round.
fn adding<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).round_add()).lead(Words(lang).round_add_lead());
    asking(permit, (partnership, None), (page, format!("/{lang}/p/{}/rounds", partnership.slug)))
}

/// The form for a new round.
pub(super) fn new(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    adding(permit)?.open(&Form::blank(permit.today()))
}

/// Takes the form for a new round.
pub(super) fn create(permit: &Permit<'_, Create>, ask: &Ask) -> Result<Reply> {
    let list = format!("/{}/p/{}/rounds", permit.lang(), permit.subject().slug);
    adding(permit)?.take(ask, |form| acts::create(permit, form), |id| format!("{list}/{id}"))
}

/// The page with the form that changes a round.
fn changing<'p, A: Act<Subject = Of<Round>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let title: &Bilingual = &record.title;
    let page = permit.page(Words(lang).change_of(title.in_lang(lang).text));
    let page = asking(permit, (partnership, Some(record.id)), (page, format!("/{lang}/p/{}/rounds/{}", partnership.slug, record.id)))?;
    Ok(page.changing(move || {
        let (now, parts) = permit.read(|tx| Ok((store::by_id(tx, partnership.id, record.id)?, store::parts(tx, record.id)?)))?;
        Ok(Form::of(&now.ok_or(Error::NotFound)?, &parts))
    }))
}

/// The form that changes a round.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit)?.open()
}

/// Takes the form that changes a round.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form))
}
