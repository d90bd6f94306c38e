//! What a partnership is: one page to read, with what its staff can add to it.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Bilingual,
    parts::{Action, Badge, Choice, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    Partnership,
    acts::{self, About, AddArea, RemoveArea, Settings, TurnTo},
    areas::{self, Area, AreaForm},
    codes, states,
    states::{Turn, TurnForm},
    store,
};
use crate::{archives::Take, words::Words};

/// What was typed into the two forms of the page, and what is wrong with it.
#[derive(Default)]
struct Typed {
    area: AreaForm,
    area_problems: Problems,
    turn: TurnForm,
    turn_problems: Problems,
}

#[derive(Template)]
#[template(path = "partnerships/about.html")]
struct Content<'a> {
    w: Words,
    lang: Lang,
    it: &'a Partnership,
    base: String,
    csrf: Html,
    umbrella: Option<Bilingual>,
    members: Vec<(Bilingual,)>,
    areas: Vec<Area>,
    turns: Vec<Turn>,
    may_change: bool,
    may_turn: bool,
    may_leave: bool,
    next: Vec<Choice>,
    typed: &'a Typed,
    area_fields: Fields<'a>,
    turn_fields: Fields<'a>,
}

/// The badge of a state.
pub(super) fn state_badge(state: &str, lang: Lang) -> Badge {
    let tone = match state {
        "active" => Tone::Good,
        "paused" | "restarting" => Tone::Attention,
        _ => Tone::Plain,
    };
    badge(tone, "", codes::state_called(state, lang))
}

fn page<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, typed: &Typed) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let (areas, turns, umbrella, members) = permit.read(|tx| {
        let over = it.umbrella.map(|_| store::umbrellas(tx)).transpose()?.unwrap_or_default();
        let umbrella = over.into_iter().find(|(id, _)| Some(*id) == it.umbrella).map(|(_, name)| name);
        Ok((areas::of(tx, it.id)?, store::turns(tx, it.id)?, umbrella, store::under(tx, it.id)?))
    })?;
    let content = Content {
        w,
        lang,
        it,
        base: format!("/{lang}/p/{}/about", it.slug),
        csrf: permit.csrf(),
        umbrella,
        members,
        areas,
        turns,
        may_change: permit.may::<AddArea>(),
        may_turn: permit.may::<TurnTo>(),
        may_leave: permit.may::<Take>(),
        next: states::next(&it.state).iter().map(|code| Choice::new(code, codes::state_called(code, lang))).collect(),
        typed,
        area_fields: Fields::new(lang, &typed.area_problems).within("area"),
        turn_fields: Fields::new(lang, &typed.turn_problems).within("turn"),
    };
    let is_right = typed.area_problems.is_empty() && typed.turn_problems.is_empty();
    let change =
        permit.may::<Settings>().then(|| Action::new(w.settings_change(), format!("/{lang}/p/{}/settings", it.slug)).icon("settings"));
    let page = permit.page(w.about()).lead(it.name.in_lang(lang).text).badge(state_badge(&it.state, lang)).action(change);
    page.status(if is_right { 200 } else { 422 }).show(&content)
}

/// The page.
pub(super) fn show(permit: &Permit<'_, About>, _: &Ask) -> Result<Reply> {
    page(permit, &Typed::default())
}

fn back<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Reply {
    Reply::see_other(format!("/{}/p/{}/about?saved=1", permit.lang(), permit.subject().slug))
}

/// Takes the form that adds an area.
pub(super) fn add_area(permit: &Permit<'_, AddArea>, ask: &Ask) -> Result<Reply> {
    let area: AreaForm = ask.form()?;
    match acts::add_area(permit, &area) {
        Ok(()) => Ok(back(permit)),
        Err(Error::Invalid(area_problems)) => page(permit, &Typed { area, area_problems, ..Typed::default() }),
        Err(error) => Err(error),
    }
}

/// Takes back an area.
pub(super) fn remove_area(permit: &Permit<'_, RemoveArea>, ask: &Ask) -> Result<Reply> {
    acts::remove_area(permit, ask.field("area").parse().map_err(|_| Error::Malformed("the form names nothing".into()))?)?;
    Ok(back(permit))
}

/// Takes the form that brings the partnership into another state.
pub(super) fn turn(permit: &Permit<'_, TurnTo>, ask: &Ask) -> Result<Reply> {
    let turn: TurnForm = ask.form()?;
    match acts::turn(permit, turn.clone()) {
        Ok(()) => Ok(back(permit)),
        Err(Error::Invalid(turn_problems)) => page(permit, &Typed { turn, turn_problems, ..Typed::default() }),
        Err(error) => Err(error),
    }
}
