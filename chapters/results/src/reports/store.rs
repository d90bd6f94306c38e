//! The SQL of reports: one text for both engines.

use governance::decisions::{self, DecisionId};
use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links::{NO_OWN_WORD, NodeKind, Told},
    sql,
};
use planning::fiscal::FiscalYear;
use registry::partnerships::{PartnershipId, Record};

use super::{
    figures, listings,
    model::{Block, Content, Report, ReportId, State, counted_to},
};
use crate::words::Words;

impl Record for Report {
    const NAME: &'static str = "report";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT id, fiscal_year, edition, correction, title_en, title_fr, title_state, state, frozen, frozen_sum, version
                 FROM report WHERE id = $1 AND partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Every report of a partnership, the latest year and edition first.
pub fn all(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Report>> {
    tx.rows(
        sql!(
            "SELECT id, fiscal_year, edition, correction, title_en, title_fr, title_state, state, NULL, frozen_sum, version
             FROM report WHERE partnership_id = $1 ORDER BY fiscal_year DESC, edition DESC, id"
        ),
        bind![partnership],
    )
}

/// The narrative of a report, in its order.
pub fn blocks(tx: &Tx, report: ReportId) -> Result<Vec<Block>> {
    tx.rows(
        sql!(
            "SELECT place, section, heading_en, heading_fr, heading_state, text_en, text_fr, text_state FROM report_block
             WHERE report_id = $1 ORDER BY place"
        ),
        bind![report],
    )
}

/// One block of a report, with the version of the report that it is read from.
pub(super) fn block(tx: &Tx, report: ReportId, place: &str) -> Result<Option<(i64, Block)>> {
    let Ok(place) = place.parse::<i64>() else { return Ok(None) };
    tx.row(
        sql!(
            "SELECT r.version, b.place, b.section, b.heading_en, b.heading_fr, b.heading_state, b.text_en, b.text_fr, b.text_state
             FROM report r JOIN report_block b ON b.report_id = r.id WHERE r.id = $1 AND b.place = $2"
        ),
        bind![report, place],
    )
}

/// What a report says: as it was approved, or as the records stand today.
pub fn content(tx: &Tx, partnership: PartnershipId, it: &Report, today: Date) -> Result<Content> {
    if let (Some(text), Some(sum)) = (&it.frozen, &it.frozen_sum) {
        return Content::thaw(text, sum);
    }
    let to = counted_to(it.fiscal_year, today);
    Ok(Content {
        title: it.title.clone(),
        fiscal_year: it.fiscal_year,
        edition: it.edition,
        blocks: blocks(tx, it.id)?,
        figures: figures::compute(tx, partnership, (it.fiscal_year, to))?,
        listings: listings::compute(tx, partnership, (it.fiscal_year, to))?,
        counted_to: Some(to),
    })
}

/// The priorities of the strategy that the plan of a year lies in, in their order.
pub(super) fn priorities(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Vec<(Id, Bilingual)>> {
    tx.rows(
        sql!(
            "SELECT p.id, p.title_en, p.title_fr, p.title_state FROM priority p JOIN action_plan l ON l.strategy_id = p.strategy_id
             WHERE l.partnership_id = $1 AND l.fiscal_year = $2 ORDER BY p.place, p.id"
        ),
        bind![partnership, year],
    )
}

/// How many reports of all partnerships are approved, and those among them whose text no longer fits its seal.
pub fn broken_seals(tx: &Tx) -> Result<(usize, Vec<String>)> {
    let all: Vec<(Bilingual, i64, Option<String>, Option<String>)> = tx.rows(
        sql!(
            "SELECT title_en, title_fr, title_state, edition, frozen, frozen_sum FROM report
             WHERE state IN ('approved', 'submitted') ORDER BY partnership_id, fiscal_year, edition, id"
        ),
        bind![],
    )?;
    let is_whole = |text: &Option<String>, sum: &Option<String>| match (text, sum) {
        (Some(text), Some(sum)) => Content::thaw(text, sum).is_ok(),
        _ => false,
    };
    let broken = all.iter().filter(|(_, _, text, sum)| !is_whole(text, sum));
    Ok((all.len(), broken.map(|(title, edition, ..)| format!("{}, edition {edition}", title.any())).collect()))
}

/// A report to be begun.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The year it tells of.
    pub year: FiscalYear,
    /// The report it corrects, and why.
    pub corrects: Option<(ReportId, String)>,
    /// What it is called.
    pub title: Bilingual,
    /// The day it is begun.
    pub on: Date,
}

/// Begins a report: the first edition of its year, or the one after the last.
pub fn insert(tx: &mut WriteTx, id: ReportId, it: &Beginning, narrative: &[Block]) -> Result<()> {
    let (corrects, why) = it.corrects.clone().map_or((None, String::new()), |(id, why)| (Some(id), why));
    tx.run(
        sql!(
            "INSERT INTO report (id, partnership_id, fiscal_year, edition, corrects_id, correction, title_en, title_fr, title_state, state, version)
             SELECT $1, $2, $3, COALESCE(MAX(edition), 0) + 1, $4, $5, $6, $7, $8, 'draft', 1 FROM report
             WHERE partnership_id = $2 AND fiscal_year = $3"
        ),
        bind![id, it.partnership, it.year, corrects, why, it.title.en, it.title.fr, it.title.state],
    )?;
    for block in narrative {
        tx.run(
            sql!(
                "INSERT INTO report_block (report_id, place, section, heading_en, heading_fr, heading_state, text_en, text_fr, text_state)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            bind![
                id,
                block.place,
                block.section,
                block.heading.en,
                block.heading.fr,
                block.heading.state,
                block.text.en,
                block.text.fr,
                block.text.state
            ],
        )?;
    }
    note_step(tx, id, State::Draft, None, it.on)
}

/// Changes a block from the version of the report that was edited; [`Error::Conflict`] when it has moved on.
pub fn set_block(tx: &mut WriteTx, (id, version): (ReportId, i64), block: &Block) -> Result<()> {
    let changed = tx.run(sql!("UPDATE report SET version = version + 1 WHERE id = $1 AND version = $2"), bind![id, version])?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    let changed = tx.run(
        sql!(
            "UPDATE report_block SET heading_en = $3, heading_fr = $4, heading_state = $5, text_en = $6, text_fr = $7, text_state = $8
             WHERE report_id = $1 AND place = $2"
        ),
        bind![id, block.place, block.heading.en, block.heading.fr, block.heading.state, block.text.en, block.text.fr, block.text.state],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Brings a report into another state; freezes what it says when that is approval.
pub fn take_step(
    tx: &mut WriteTx,
    id: ReportId,
    step: (State, Option<DecisionId>),
    frozen: Option<&(String, String)>,
    on: Date,
) -> Result<()> {
    if let Some((text, sum)) = frozen {
        tx.run(sql!("UPDATE report SET frozen = $2, frozen_sum = $3 WHERE id = $1"), bind![id, text, sum])?;
    }
    tx.run(sql!("UPDATE report SET state = $2, version = version + 1 WHERE id = $1"), bind![id, step.0])?;
    note_step(tx, id, step.0, step.1, on)
}

fn note_step(tx: &mut WriteTx, id: ReportId, state: State, decision: Option<DecisionId>, on: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO report_step (report_id, place, state, stepped_on, decision_id)
             SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4 FROM report_step WHERE report_id = $1"
        ),
        bind![id, state, on, decision],
    )?;
    Ok(())
}

/// The steps of a report, in order: into which state, when, by which decision.
pub(super) fn steps(tx: &Tx, id: ReportId) -> Result<Vec<(State, Date, Option<DecisionId>)>> {
    tx.rows(sql!("SELECT state, stepped_on, decision_id FROM report_step WHERE report_id = $1 ORDER BY place"), bind![id])
}

/// Lets the approval of a report rest on another decision, and on the day that goes with it.
pub(super) fn rest_on(tx: &mut WriteTx, id: ReportId, (decision, on): (DecisionId, Date)) -> Result<()> {
    let step = sql!("UPDATE report_step SET decision_id = $2, stepped_on = $3 WHERE report_id = $1 AND state = 'approved'");
    tx.run(step, bind![id, decision, on])?;
    Ok(())
}

/// The decision that approved a report: its number and its day.
pub(super) fn approval(tx: &Tx, id: ReportId) -> Result<Option<(String, Date)>> {
    let found: Option<(i64, i64, Date)> = tx.row(
        sql!(
            "SELECT d.year, d.number, d.decided_on FROM report_step s JOIN decision d ON d.id = s.decision_id
             WHERE s.report_id = $1 AND s.state = 'approved'"
        ),
        bind![id],
    )?;
    Ok(found.map(|(year, number, day)| (decisions::numbered(year, number), day)))
}

/// A report, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "report",
    called: |lang| Words(lang).report(),
    room: "/reports",
    columns: sql!("r.title_en, r.title_fr, r.title_state, '', ''"),
    own_word: NO_OWN_WORD,
    from: sql!("report r"),
    only: sql!("e.kind = 'report' AND r.id = e.id AND r.partnership_id = $1"),
    drafts: None,
    title: Told::plain_title,
};
