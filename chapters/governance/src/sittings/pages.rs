//! The page on which it is put right how a meeting ran.

use askama::Template;
use kit::{
    Id, Result,
    parts::{Action, Choice, Fields, Html, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, EditPage, Reply},
};
use registry::{partnerships::Of, ties::EnterMyself, words::Words as Registry};

use super::{
    acts::{self, Edit, Write},
    model::{Form, Sitting},
    store,
};
use crate::{
    meetings::{self, Meeting},
    people,
    words::Words,
};

#[derive(Template)]
#[template(
    source = "{{ f.choice(\"chair\", w.sitting_chair()).options(there).value(form.chair).optional() }}
{{ f.choice(\"secretary\", w.sitting_secretary()).options(keepers).value(form.secretary).optional().help(w.sitting_there_help()) }}
{{ f.time(\"opened_at\", w.sitting_opened()).value(form.opened_at).optional() }}
{{ f.time(\"closed_at\", w.sitting_closed()).value(form.closed_at).optional() }}",
    ext = "html"
)]
struct FormFields<'a> {
    w: Words,
    f: Fields<'a>,
    form: &'a Form,
    there: &'a [Choice],
    keepers: &'a [Choice],
}

/// The page with the form.
fn asking<'p, A: Act<Subject = Of<Meeting>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let here = format!("{list}/{}", it.id);
    let (there, own) = permit.read(|tx| {
        let own = permit.account().map(|account| people::of_account(tx, partnership.id, account)).transpose()?.flatten();
        Ok((meetings::attendees(tx, it.id)?, own))
    })?;
    let noted = |person: &Id| there.iter().any(|one| one.person_id == *person);
    let me = own.as_ref().filter(|(person, _)| !noted(person)).map(|(person, name)| Choice::new(person, w.sitting_me(name)));
    let enters = permit.may::<EnterMyself>();
    let enter = || Action::new(Registry(lang).enter_myself(), format!("/{lang}/p/{}/team", partnership.slug));
    let nobody = || {
        let said = notice(Tone::Information, w.sitting_account_is_nobody());
        if enters { said.action(enter()) } else { said }
    };
    let untied = (own.is_none() && permit.account().is_some()).then(nobody);
    let was_there = there.iter().filter(|one| one.state.was_there());
    let there: Vec<Choice> = was_there.map(|one| Choice::new(one.person_id, &one.name)).collect();
    let keepers: Vec<Choice> = there.iter().cloned().chain(me).collect();
    let page = permit.page(w.sitting()).lead(w.sitting_lead()).crumb(w.meetings(), list).crumb(it.called(lang), here.clone());
    let page = match untied {
        Some(said) => page.notice(said),
        None => page,
    };
    let page = page.form(format!("{here}/sitting"), move |form, f| Html::of(&FormFields { w, f, form, there: &there, keepers: &keepers }));
    let stored =
        move || Ok(Form::from(&permit.read(|tx| store::of_meeting(tx, it.id))?.unwrap_or(Sitting { version: 1, ..Sitting::default() })));
    Ok(page.back(here).changing(stored))
}

/// The form with what is noted.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    acts::may_be_written(&permit.subject().record)?;
    asking(permit)?.open()
}

/// Takes the form.
pub(super) fn write(permit: &Permit<'_, Write>, ask: &Ask) -> Result<Reply> {
    asking(permit)?.take(ask, |form| acts::write(permit, form))
}
