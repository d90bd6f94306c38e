//! A year of work of a generated partnership: the plan, how each activity went, what partners told and gave.

use governance::decisions::DecisionId;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use kit::{Error, Lang, Result, db::WriteTx, lang::Bilingual};
use planning::{
    action_plans::{self, NextStep, PlanId, PlanState},
    activities::{
        self, ActivityId, Place, Turning,
        lists::{FunderKind, LipRole, PartnerRole, TargetGroup},
    },
    fiscal::FiscalYear,
    status::Status,
};
use results::{
    changes::{self, ChangeId},
    contributions::{self, ContributionId},
    lists::{ChangeKind, GiftKind, Via},
    updates::{self, Origin, Told, UpdateId},
};

use super::{Cast, council::Body, knowledge::Known, maker::Maker, texts::Texts};
use crate::demo::{TODAY, load::read_day};

const ACTIVITIES: usize = 100;
const UPDATES: i16 = 5;
const CONTRIBUTIONS: usize = 30;
const CHANGES: usize = 6;
const WHO: &str = "Claire Okafor-Lemieux";

/// What a year of work stands on.
pub(super) struct Setting<'a> {
    pub(super) texts: &'a Texts,
    pub(super) cast: &'a Cast,
    pub(super) council: &'a [Body],
    pub(super) known: &'a [Known],
    /// By which decision the plan of the year was approved.
    pub(super) decided: DecisionId,
}

/// Writes the plan of a fiscal year and carries it out, up to today.
pub(super) fn plan_and_do(tx: &mut WriteTx, maker: &mut Maker, at: &Setting<'_>, year: i16) -> Result<()> {
    let fiscal_year = FiscalYear::containing(date(year, 4, 1));
    let known = at.known.iter().find(|known| (known.from..known.until).contains(&year)).ok_or(Error::NotFound)?;
    let (begun, id) = (fiscal_year.start(), PlanId(maker.id(fiscal_year.start())));
    let checked = action_plans::Checked {
        fiscal_year,
        title: Bilingual::new(
            format!("Action plan {}", fiscal_year.called(Lang::En)),
            format!("Plan d’action {}", fiscal_year.called(Lang::Fr)),
            Lang::En,
        ),
        strategy: Some(known.strategy.0),
        bridging: Bilingual::default(),
        ratified_by: Vec::new(),
    };
    action_plans::insert(tx, at.cast.id, (id, begun), &checked)?;
    let mut planned = Vec::with_capacity(ACTIVITIES);
    for place in 0..ACTIVITIES {
        let (activity, dates) = (ActivityId(maker.id(begun)), dates(maker, fiscal_year));
        let written = write(maker, (at, known), place, dates);
        let place = Place { partnership: at.cast.id, plan: id, status: Status::Planned, on: begun, who: WHO };
        activities::insert(tx, place, activity, &written)?;
        planned.push((activity, dates));
    }
    action_plans::freeze(tx, at.cast.id, id)?;
    action_plans::take_step(tx, id, &NextStep { state: PlanState::CouncilApproved, on: begun, decision: Some(at.decided) })?;
    action_plans::take_step(tx, id, &NextStep { state: PlanState::InForce, on: begun, decision: None })?;
    let today = read_day(TODAY)?;
    for (activity, dates) in &planned {
        carry_out(tx, maker, at, *activity, (*dates, today))?;
    }
    give_and_change(tx, maker, at, (&planned, fiscal_year, today))?;
    if fiscal_year.end() < today {
        action_plans::take_step(tx, id, &NextStep { state: PlanState::Closed, on: fiscal_year.end(), decision: None })?;
    }
    Ok(())
}

fn dates(maker: &mut Maker, year: FiscalYear) -> (Date, Date) {
    let first = maker.day(year.start(), year.start().saturating_add(7.months()));
    (first, maker.day(first.saturating_add(1.month()), year.end()))
}

fn write(maker: &mut Maker, (at, known): (&Setting<'_>, &Known), place: usize, (first, last): (Date, Date)) -> activities::Checked {
    let text = &at.texts.activities[place % at.texts.activities.len()];
    let objective = place % known.objectives.len();
    let partners = (0..2).map(|_| (*maker.pick(&at.cast.organizations), PartnerRole::Partner)).collect::<Vec<_>>();
    activities::Checked {
        code: format!("{}.{}.{}", objective / 3 + 1, objective % 3 + 1, place / known.objectives.len() + 1),
        title: text.title.clone(),
        description: text.description.clone(),
        objective: Some(known.objectives[objective]),
        body: Some(at.council[2 + place % 6].id),
        lead: Some(*maker.pick(&at.cast.organizations)),
        lip_role: LipRole::Convenor,
        target_groups: vec![*maker.pick(TargetGroup::ALL)],
        starts_on: Some(first),
        ends_on: Some(last),
        quarters: vec![1, 2, 3, 4],
        several_years: false,
        milestone: Bilingual::default(),
        milestone_on: None,
        resources: Bilingual::default(),
        no_cost: false,
        indicator: Bilingual::default(),
        baseline: Bilingual::default(),
        carried_from: None,
        partners: if partners[0].0 == partners[1].0 { vec![partners[0]] } else { partners },
        outputs: vec![(text.unit.clone(), maker.number(4, 200))],
        funders: vec![(FunderKind::IrccSettlement, None, Some(maker.number(5, 400) * 10_000), true)],
    }
}

/// Five updates, as far as they lie behind today; then the state in which it ended, or in which it is.
fn carry_out(
    tx: &mut WriteTx,
    maker: &mut Maker,
    at: &Setting<'_>,
    id: ActivityId,
    ((first, last), today): ((Date, Date), Date),
) -> Result<()> {
    if first > today {
        return Ok(());
    }
    turn(tx, id, Status::UnderWay, first)?;
    let falls_silent = maker.happens(12);
    let days = first.until(last).map_or(0, |span| span.get_days());
    for round in 1..=UPDATES {
        let on = first.saturating_add((days * i32::from(round) / i32::from(UPDATES)).days());
        if on > today || (falls_silent && round > 2) {
            break;
        }
        tell(tx, maker, at, id, (on, i64::from(round) * 20))?;
        if round == 2 {
            turn(tx, id, *maker.pick(&[Status::OnTrack, Status::OnTrack, Status::OnTrack, Status::AtRisk, Status::Stalled]), on)?;
        }
    }
    if last <= today && !maker.happens(if last.year() < 2026 { 0 } else { 15 }) {
        let end = if maker.happens(85) { Status::Done } else { *maker.pick(&[Status::Dropped, Status::DeferredNextYear]) };
        activities::turn(tx, id, &Turning { status: end, on: last, note: &Bilingual::default(), decision: Some(at.decided.0), who: WHO })?;
    }
    Ok(())
}

fn turn(tx: &mut WriteTx, id: ActivityId, status: Status, on: Date) -> Result<()> {
    activities::turn(tx, id, &Turning { status, on, note: &Bilingual::default(), decision: None, who: WHO })
}

fn tell(tx: &mut WriteTx, maker: &mut Maker, at: &Setting<'_>, activity: ActivityId, (on, percent): (Date, i64)) -> Result<()> {
    let (author_id, author) = maker.pick(&at.cast.people).clone();
    let origin = Origin { partnership: at.cast.id, activity, on, author, author_id: Some(author_id.0), via: Via::Link, link: None };
    let added = [(1, maker.number(0, 30))];
    let status = if percent == 100 { Status::Done } else { Status::OnTrack };
    let (note, help) = (maker.pick(&at.texts.news), Bilingual::default());
    let told = Told { key: maker.id(on), status, percent, note, help: &help, added: &added };
    updates::insert(tx, UpdateId(maker.id(on)), &origin, &told)?;
    activities::note_update(tx, activity, on, percent)?;
    updates::note_outputs(tx, activity, &added)
}

/// What partners gave in a year, and what changed with them.
fn give_and_change(
    tx: &mut WriteTx,
    maker: &mut Maker,
    at: &Setting<'_>,
    (planned, year, today): (&[(ActivityId, (Date, Date))], FiscalYear, Date),
) -> Result<()> {
    let until = if year.end() < today { year.end() } else { today };
    for _ in 0..CONTRIBUTIONS {
        let (on, minutes) = (maker.day(year.start(), until), maker.number(1, 40) * 60);
        let given = contributions::Checked {
            organization: *maker.pick(&at.cast.organizations),
            activity: Some(maker.pick(planned).0),
            meeting: None,
            kind: GiftKind::StaffTime,
            given_on: on,
            minutes: Some(minutes),
            rate_cents: Some(4_500),
            value_cents: Some(minutes * 75),
            what: Bilingual::default(),
            attested_by: String::new(),
        };
        let origin = contributions::Origin { partnership: at.cast.id, update: None };
        contributions::insert(tx, origin, ContributionId(maker.id(on)), &given)?;
    }
    for _ in 0..CHANGES {
        let on = maker.day(year.start(), until);
        let changed = changes::Checked {
            organization: *maker.pick(&at.cast.organizations),
            activity: Some(maker.pick(planned).0),
            kind: *maker.pick(ChangeKind::ALL),
            noticed_on: on,
            text: maker.pick(&at.texts.changes).clone(),
            evidence: Bilingual::default(),
            share: Some(maker.number(1, 5)),
            is_first_time: maker.happens(50),
            may_be_public: maker.happens(70),
        };
        changes::insert(tx, changes::Origin { partnership: at.cast.id, update: None }, ChangeId(maker.id(on)), &changed)?;
    }
    Ok(())
}
