//! The form that decides on an application, and the letter that comes of it.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Action, Choice, Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{Decide, Weigh, round_of},
    deciding,
    form::DecisionForm,
    model::{Application, Outcome},
    store,
};
use crate::{
    decisions, letters, people,
    rounds::{self, RoundSeat},
    words::Words,
};

#[derive(Template)]
#[template(path = "applications/decision.html")]
struct Deciding<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    form: &'a DecisionForm,
    seats: Vec<Choice>,
    people: Vec<Choice>,
    organizations: Vec<Choice>,
    decisions: Vec<Choice>,
}

fn page<A: Act<Subject = Of<Application>>>(permit: &Permit<'_, A>, typed: Option<&DecisionForm>, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, today) = (Words(lang), permit.today());
    let here = format!("/{lang}/p/{}/applications/{}", partnership.slug, it.id);
    let (seats, known, people, organizations, decisions) = permit.read(|tx| {
        let round = round_of(tx, partnership, it.round_id)?;
        let mut seats = rounds::to_fill(tx, partnership.id, today, Some(round.id))?;
        seats.retain(|seat| seat.body_id == round.body_id);
        let known = store::person_with_address(tx, partnership.id, &it.email)?;
        let organizations = people::organization_choices(tx, partnership.id, lang)?;
        let decisions = decisions::choices_in_lang(tx, partnership.id, lang)?;
        Ok((seats, known, people::choices(tx, partnership.id)?, organizations, decisions))
    })?;
    let begun = || DecisionForm {
        outcome: it.advice.clone(),
        seat: it.seat_id.map(|id| id.to_string()).unwrap_or_default(),
        person: known.map(|id| id.to_string()).unwrap_or_default(),
        starts_on: today.tomorrow().unwrap_or(today).to_string(),
        ..DecisionForm::default()
    };
    let begun = typed.cloned().unwrap_or_else(begun);
    let page = permit.page(w.application_decide_on(&it.name)).lead(w.application_decide_lead()).crumb(&it.name, here.clone());
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    page.show(&Deciding {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        here,
        form: &begun,
        seats: seats.iter().map(|seat: &RoundSeat| Choice::new(seat.id, seat.called(lang))).collect(),
        people,
        organizations,
        decisions: decisions.iter().map(|(id, text)| Choice::new(id, text)).collect(),
    })
}

#[derive(Template)]
#[template(source = "{{ why }}", ext = "html")]
struct NotNow {
    why: Notice,
}

/// The form that decides; where nothing can be decided now, why that is, and where to go.
pub(super) fn weigh(permit: &Permit<'_, Weigh>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let round = permit.read(|tx| round_of(tx, partnership, it.round_id))?;
    let Err(why) = deciding::must_be_open(it, &round, permit.today()) else { return page(permit, None, &Problems::none()) };
    let Error::Refused(why) = why else { return Err(why) };
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let way = if it.can_be_decided() {
        Action::new(w.application_the_round(), format!("{home}/rounds/{}", round.id))
    } else {
        Action::new(&it.name, format!("{home}/applications/{}", it.id))
    };
    let page = permit.page(w.application_decide_on(&it.name)).crumb(&it.name, format!("{home}/applications/{}", it.id));
    page.show(&NotNow { why: notice(Tone::Information, why.in_lang(lang)).action(way) })
}

/// Takes the decision, and shows the letter once.
pub(super) fn decide(permit: &Permit<'_, Decide>, ask: &Ask) -> Result<Reply> {
    let typed: DecisionForm = ask.form()?;
    let (lang, Of { partnership, record }): (Lang, _) = (permit.lang(), permit.subject());
    match deciding::decide(permit, &typed) {
        Ok(issued) => {
            let (w, here) = (Words(lang), format!("/{lang}/p/{}/applications/{}", partnership.slug, record.id));
            letters::show(permit, permit.page(w.letters()), (w.panel_nobody(), (&record.name, &here)), vec![issued])
        }
        Err(Error::Invalid(problems)) => page(permit, Some(&typed), &problems),
        Err(error) => Err(error),
    }
}
