//! What other chapters ask of activities, and the few things they write into them.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    links::{Drafts, NO_OWN_WORD, NodeKind, Told},
    permits::Act,
    sql,
};
use registry::partnerships::PartnershipId;

use super::{
    acts::BrowseDrafts,
    lists::tone,
    model::{Activity, ActivityId, Kin},
    store, writes,
};
use crate::{
    status::{self, Status},
    words::Words,
};

pub use super::writes::knot;

/// A change of status, as somebody asks for it.
#[derive(Clone, Debug)]
pub struct StatusChange {
    /// The status that is wanted.
    pub to: Status,
    /// What is said of it; may be empty where no note is asked for.
    pub note: Bilingual,
    /// The decision it rests on.
    pub decision: Option<Id>,
    /// The activity that takes over, when this one is merged into another.
    pub successor: Option<ActivityId>,
    /// The day it holds from.
    pub on: Date,
    /// Who says so, as shown in the history.
    pub who: String,
}

/// Brings an activity into another status, with every step on the way, or says why that may not be.
/// Saying the same status again changes nothing.
pub fn set_status(tx: &mut WriteTx, partnership: PartnershipId, id: ActivityId, change: &StatusChange) -> Result<()> {
    let it = store::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
    if !it.is_open() {
        return Err(Error::refused(|lang| Words(lang).plan_is_closed()));
    }
    let grounds =
        status::Grounds { note: change.note.any(), has_decision: change.decision.is_some(), has_successor: change.successor.is_some() };
    let way = status::change(it.status, change.to, &grounds).map_err(Error::Refused)?;
    let nothing = Bilingual::new("", "", Lang::En);
    if !way.is_empty() {
        writes::date_back(tx, id, change.on)?;
    }
    for (at, &step) in way.iter().enumerate() {
        let is_last = at + 1 == way.len();
        let (note, decision) = if is_last { (&change.note, change.decision) } else { (&nothing, None) };
        writes::turn(tx, id, &writes::Turning { status: step, on: change.on, note, decision, who: &change.who })?;
    }
    match change.successor.filter(|_| change.to == Status::Merged) {
        Some(into) => writes::merge(tx, id, into),
        None => Ok(()),
    }
}

/// Notes that something was heard of an activity, and how much of it is done. News of an earlier day changes nothing.
pub fn note_update(tx: &mut WriteTx, id: ActivityId, on: Date, percent: i64) -> Result<()> {
    tx.run(
        sql!("UPDATE activity SET updated_on = $2, percent = $3 WHERE id = $1 AND (updated_on IS NULL OR updated_on <= $2)"),
        bind![id, on, percent.clamp(0, 100)],
    )?;
    Ok(())
}

/// Notes how many of an output there are by now. `place` is its place in the list, from 1.
pub fn note_output(tx: &mut WriteTx, id: ActivityId, place: i64, achieved: i64) -> Result<()> {
    let changed =
        tx.run(sql!("UPDATE activity_output SET achieved = $3 WHERE activity_id = $1 AND place = $2"), bind![id, place, achieved.max(0)])?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The activities of the two latest plans, and one of an earlier plan when it is chosen already: for filtering by one.
pub fn recent(tx: &Tx, partnership: PartnershipId, chosen: &str) -> Result<Vec<Kin>> {
    tx.rows(
        sql!(
            "SELECT a.id, pl.fiscal_year, a.code, a.title_en, a.title_fr, a.title_state
             FROM action_plan pl JOIN activity a ON a.plan_id = pl.id
             WHERE pl.partnership_id = $1
               AND (a.id = $2 OR pl.fiscal_year IN (SELECT l.fiscal_year FROM action_plan l WHERE l.partnership_id = $1 ORDER BY l.fiscal_year DESC LIMIT 2))
             ORDER BY pl.fiscal_year DESC, a.code_sort, a.id"
        ),
        bind![partnership, chosen],
    )
}

/// Every activity of a partnership, those of the latest plan first: for choosing one.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Kin>> {
    tx.rows(
        sql!(
            "SELECT a.id, pl.fiscal_year, a.code, a.title_en, a.title_fr, a.title_state
             FROM activity a JOIN action_plan pl ON pl.id = a.plan_id
             WHERE a.partnership_id = $1 ORDER BY pl.fiscal_year DESC, a.code_sort, a.id"
        ),
        bind![partnership],
    )
}

/// An activity, on the thread: a draft as long as its plan is not approved.
pub const NODE: NodeKind = NodeKind {
    kind: "activity",
    called: |lang| Words(lang).activity(),
    room: "/activities",
    columns: sql!("a.title_en, a.title_fr, a.title_state, a.code, COALESCE(a.ends_on, '')"),
    own_word: NO_OWN_WORD,
    from: sql!("activity a JOIN action_plan l ON l.id = a.plan_id"),
    only: sql!("e.kind = 'activity' AND a.id = e.id AND a.partnership_id = $1"),
    drafts: Some(Drafts { are: sql!("l.state NOT IN ('council_approved', 'in_force', 'closed')"), readers: <BrowseDrafts as Act>::MAY }),
    title: title_of,
};

fn title_of(told: &Told, lang: Lang) -> String {
    format!("{} {}", told.word, told.plain_title(lang))
}

/// The badges of an activity on a day: its status, and whether it is late or silent.
pub fn badges(it: &Activity, today: Date, lang: Lang) -> Vec<kit::parts::Badge> {
    let w = Words(lang);
    let mut badges = vec![kit::parts::badge(tone(it.status), "", it.status.name(lang))];
    if it.is_late(today) {
        badges.push(kit::parts::badge(kit::parts::Tone::Risk, "clock", w.flag_late()));
    }
    if it.is_silent(today) {
        badges.push(kit::parts::badge(kit::parts::Tone::Attention, "message-square", w.flag_silent()));
    }
    badges
}
