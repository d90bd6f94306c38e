//! The page of a priority: what it rests on below, its objectives above.

use askama::Template;
use evidence::findings::{self, Answered, State as FindingState};
use kit::{
    Error, Lang, Result,
    lang::Words as Kit,
    parts::{Action, Facts, Html, facts},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Serialize;

use super::{
    acts::{Edit, See, strategy},
    model::Priority,
};
use crate::{
    objectives::{self, Objective},
    strategies::{self, Strategy, pages::state_badge},
    words::Words,
};

#[derive(Template)]
#[template(path = "priorities/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    it: &'a Priority,
    facts: Facts,
    findings: Vec<Answered>,
    objectives: Vec<Objective>,
    objective_label: &'a str,
    open: bool,
}

/// What a priority's page tells: its strategy, the findings it answers, its objectives.
fn read(permit: &Permit<'_, See>) -> Result<(Strategy, Vec<Answered>, Vec<Objective>)> {
    let (drafts, Of { partnership, record: it }) = (permit.may::<strategies::ReadDrafts>(), permit.subject());
    let (strategy, findings, objectives) = permit.read(|tx| {
        let strategy = strategy(tx, partnership.id, it.strategy_id)?;
        Ok((strategy, findings::of_priority(tx, partnership.id, it.id.0)?, objectives::of_priority(tx, partnership.id, it.id)?))
    })?;
    if !drafts && !strategy.state.is_approved() {
        return Err(Error::NotFound);
    }
    let findings = findings.into_iter().filter(|it| drafts || it.state == FindingState::Published).collect();
    Ok((strategy, findings, objectives))
}

/// One priority.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (strategy, findings, objectives) = read(permit)?;
    let open = strategy.state.is_open() && permit.may::<Edit>();
    let edit = open.then(|| Action::new(Kit(lang).edit(), format!("{home}/priorities/{}/edit", it.id)).icon("pencil"));
    let lead = format!("{} {}", partnership.priority_label.in_lang(lang).text, it.place);
    let page = permit
        .page(it.title.in_lang(lang).text)
        .lead(lead)
        .crumb(w.strategies(), format!("{home}/strategies"))
        .crumb(strategy.title.in_lang(lang).text, format!("{home}/strategies/{}", strategy.id))
        .badge(state_badge(strategy.state, lang))
        .action(edit)
        .side(permit.thread("priority", it.id)?);
    let objective_label = partnership.objective_label.in_lang(lang).text;
    page.show(&Show { w, lang, facts: about(lang, it), home, it, findings, objectives, objective_label, open })
}

fn about(lang: Lang, it: &Priority) -> Facts {
    let w = Words(lang);
    let moved = it.moved_by_called(lang);
    let moved = if moved.is_empty() { w.moved_by_none() } else { moved };
    facts(vec![(w.theme_label(), Html::text(it.theme.called(lang))), (w.moved_by_label(), Html::text(moved))])
}

/// A priority as JSON.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    priority: &'a Priority,
    findings: Vec<findings::FindingId>,
    objectives: Vec<Objective>,
}

/// One priority, as JSON.
pub(super) fn json(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (_, findings, objectives) = read(permit)?;
    let findings = findings.iter().map(|it| it.id).collect();
    Reply::json(&Whole { priority: &permit.subject().record, findings, objectives })
}
