//! What a generated partnership knows and chose: sources, findings, three strategies.

use evidence::{
    findings::{self, FindingId},
    sources::{self, SourceId},
};
use jiff::civil::{Date, date};
use kit::{Error, Id, Lang, Result, db::WriteTx};
use strategy::{
    objectives::{self, ObjectiveId},
    priorities::{self, PriorityId},
    strategies::{self, State, StrategyId},
};

use super::{Cast, FOUNDED, maker::Maker, texts::Texts};

const SOURCES: usize = 12;
const FINDINGS: usize = 60;
const PRIORITIES: usize = 4;
const OBJECTIVES: usize = 3;
/// The fiscal years in which the three strategies begin and end.
const PERIODS: [(i16, i16); 3] = [(2017, 2020), (2020, 2024), (2024, 2028)];

/// A strategy with the objectives of each of its priorities.
pub(super) struct Known {
    pub(super) strategy: StrategyId,
    pub(super) from: i16,
    pub(super) until: i16,
    pub(super) objectives: Vec<Id>,
}

/// Writes sources, findings and the strategies that rest on them.
pub(super) fn gather(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, cast: &Cast) -> Result<Vec<Known>> {
    let sources = (0..SOURCES).map(|place| source(tx, maker, cast, place)).collect::<Result<Vec<_>>>()?;
    let findings = (0..FINDINGS).map(|place| finding(tx, maker, texts, (cast, &sources), place)).collect::<Result<Vec<_>>>()?;
    PERIODS.into_iter().map(|period| plan_ahead(tx, maker, texts, (cast, &findings), period)).collect()
}

fn source(tx: &mut WriteTx, maker: &mut Maker, cast: &Cast, place: usize) -> Result<SourceId> {
    let id = SourceId(maker.id(FOUNDED));
    let year = maker.number(2016, 2026);
    let form = sources::Form {
        title_en: format!("Survey {place} of {year}"),
        title_fr: format!("Sondage {place} de {year}"),
        kind: "needs_assessment".to_owned(),
        method: "survey_immigrants".to_owned(),
        year: year.to_string(),
        participants: maker.number(20, 900).to_string(),
        reached_non_users: maker.happens(30),
        ..sources::Form::default()
    };
    sources::insert(tx, cast.id, id, &sources::Checked::new(&form, Lang::En)?)?;
    Ok(id)
}

fn finding(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, (cast, sources): (&Cast, &[SourceId]), place: usize) -> Result<FindingId> {
    let said = &texts.findings[place % texts.findings.len()];
    let on = maker.day(FOUNDED, date(2026, 10, 30));
    let id = FindingId(maker.id(on));
    let form = findings::Form {
        statement_en: said.statement.en.clone(),
        statement_fr: said.statement.fr.clone(),
        kind: said.kind.clone(),
        theme: said.theme.clone(),
        population: said.population.clone(),
        strength: said.strength.clone(),
        sources: vec![maker.pick(sources).to_string()],
        ..findings::Form::default()
    };
    findings::insert(tx, (cast.id, id), &findings::Checked::new(&form, Lang::En)?, findings::State::Published, on)?;
    Ok(id)
}

fn plan_ahead(
    tx: &mut WriteTx,
    maker: &mut Maker,
    texts: &Texts,
    (cast, findings): (&Cast, &[FindingId]),
    (from, until): (i16, i16),
) -> Result<Known> {
    let (starts_on, ends_on) = (date(from, 4, 1), date(until, 3, 31));
    let id = StrategyId(maker.id(starts_on));
    let form = strategies::Form {
        title_en: format!("Settlement strategy {from}–{until}"),
        title_fr: format!("Stratégie d’établissement {from}-{until}"),
        starts_on: starts_on.to_string(),
        ends_on: ends_on.to_string(),
        ..strategies::Form::default()
    };
    strategies::insert(tx, cast.id, id, &strategies::Checked::new(&form, Lang::En)?, starts_on)?;
    let mut all = Vec::with_capacity(PRIORITIES * OBJECTIVES);
    for place in 0..PRIORITIES {
        let (title, theme) = &texts.priorities[place % texts.priorities.len()];
        let form = priorities::Form {
            place: (place + 1).to_string(),
            title_en: title.en.clone(),
            title_fr: title.fr.clone(),
            theme: theme.clone(),
            findings: (0..4).map(|_| maker.pick(findings).to_string()).collect(),
            ..priorities::Form::default()
        };
        let priority = PriorityId(maker.id(starts_on));
        priorities::insert(tx, (cast.id, id), priority, &priorities::Checked::new(form, Lang::En)?)?;
        for at in 0..OBJECTIVES {
            let objective = ObjectiveId(maker.id(starts_on));
            objectives::insert(tx, (cast.id, priority), objective, &aim(maker, texts, findings, at)?)?;
            all.push(objective.0);
        }
    }
    follow(tx, cast, id, starts_on, ends_on)?;
    Ok(Known { strategy: id, from, until, objectives: all })
}

fn aim(maker: &mut Maker, texts: &Texts, findings: &[FindingId], place: usize) -> Result<objectives::Checked> {
    let text = maker.pick(&texts.objectives);
    let form = objectives::Form {
        place: (place + 1).to_string(),
        text_en: text.en.clone(),
        text_fr: text.fr.clone(),
        findings: vec![maker.pick(findings).to_string()],
        ..objectives::Form::default()
    };
    objectives::Checked::new(&form, Lang::En)
}

/// In force from its first day, superseded when the next one begins.
fn follow(tx: &mut WriteTx, cast: &Cast, id: StrategyId, starts_on: Date, ends_on: Date) -> Result<()> {
    let mut course = strategies::by_id(tx, cast.id, id)?.ok_or(Error::NotFound)?;
    let is_past = ends_on < date(2026, 11, 1);
    (course.circulated_on, course.council_approved_on, course.in_force_from) = (Some(starts_on), Some(starts_on), Some(starts_on));
    course.superseded_on = is_past.then_some(ends_on);
    course.state = if is_past { State::Superseded } else { State::InForce };
    strategies::set_course(tx, &course)
}
