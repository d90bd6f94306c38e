//! The page of an objective: the priority and the findings below it, what serves it above.

use askama::Template;
use evidence::findings::{self, Answered, FindingId, State as FindingState};
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
    acts::{Edit, See, above},
    model::{Expectation, Objective},
};
use crate::{
    priorities::Priority,
    strategies::{self, Strategy, pages::state_badge},
    words::Words,
};

#[derive(Template)]
#[template(path = "objectives/show.html")]
struct Show {
    w: Words,
    lang: Lang,
    home: String,
    facts: Facts,
    expectations: Vec<Expectation>,
    findings: Vec<Answered>,
}

fn read(permit: &Permit<'_, See>) -> Result<(Priority, Strategy, Vec<Answered>)> {
    let (drafts, Of { partnership, record: it }) = (permit.may::<strategies::ReadDrafts>(), permit.subject());
    let ((priority, strategy), findings) = permit
        .read(|tx| Ok((above(tx, partnership.id, it.priority_id)?, findings::answered(tx, partnership.id, "objective", &[it.id.0])?)))?;
    if !drafts && !strategy.state.is_approved() {
        return Err(Error::NotFound);
    }
    let findings = findings.into_iter().filter(|it| drafts || it.state == FindingState::Published).collect();
    Ok((priority, strategy, findings))
}

/// One objective.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let (priority, strategy, findings) = read(permit)?;
    let open = strategy.state.is_open() && permit.may::<Edit>();
    let edit = open.then(|| Action::new(Kit(lang).edit(), format!("{home}/objectives/{}/edit", it.id)).icon("pencil"));
    let lead = format!("{} {}.{}", partnership.objective_label.in_lang(lang).text, priority.place, it.place);
    let page = permit
        .page(it.text.in_lang(lang).text)
        .lead(lead)
        .crumb(strategy.title.in_lang(lang).text, format!("{home}/strategies/{}", strategy.id))
        .crumb(priority.title.in_lang(lang).text, format!("{home}/priorities/{}", priority.id))
        .badge(state_badge(strategy.state, lang))
        .action(edit)
        .side(permit.thread("objective", it.id)?);
    let expectations = it.expected().collect();
    page.show(&Show { w, lang, facts: about(lang, it), home, expectations, findings })
}

fn about(lang: Lang, it: &Objective) -> Facts {
    let (w, k) = (Words(lang), Kit(lang));
    let target = it.target.in_lang(lang).text;
    facts(vec![(w.target_label(), Html::text(if target.is_empty() { k.not_stated() } else { target }))])
}

/// An objective as JSON.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    objective: &'a Objective,
    findings: Vec<FindingId>,
}

/// One objective, as JSON.
pub(super) fn json(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (_, _, findings) = read(permit)?;
    Reply::json(&Whole { objective: &permit.subject().record, findings: findings.iter().map(|it| it.id).collect() })
}
