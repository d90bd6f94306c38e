//! The SQL of updates: one text for both engines.

use jiff::civil::Date;
use kit::{
    Id, Lang, Result, bind,
    db::{Filter, List, Sort, ToValue, Tx, WriteTx},
    lang::Bilingual,
    links::{self, Knot, NO_OWN_WORD, NodeKind},
    permits::Scope,
    sql,
};
use planning::{activities::ActivityId, status::Status};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Added, Update, UpdateId};
use crate::{lists::Via, words::Words};

/// The updates of one partnership (`$1`): filters and orders.
pub const LIST: List = List {
    columns: sql!(
        "u.id, u.activity_id, a.code, a.title_en, a.title_fr, a.title_state, u.told_on, u.status, u.percent, u.note_en, u.note_fr, u.note_state,
         u.help_en, u.help_fr, u.help_state, u.author, u.via"
    ),
    from: sql!("progress_update u LEFT JOIN activity a ON a.id = u.activity_id"),
    only: sql!("u.partnership_id = $1"),
    id: sql!("u.id"),
    filters: &[
        Filter { key: "id", sql: sql!("u.id = ?") },
        Filter { key: "activity", sql: sql!("u.activity_id = ?") },
        Filter { key: "status", sql: sql!("u.status = ?") },
        Filter { key: "via", sql: sql!("u.via = ?") },
        Filter { key: "help", sql: sql!("(u.help_en <> '' OR u.help_fr <> '')") },
        Filter { key: "from", sql: sql!("u.told_on >= ?") },
        Filter { key: "to", sql: sql!("u.told_on <= ?") },
    ],
    sorts: &[
        Sort { key: "told", by: &[sql!("u.told_on")] },
        Sort { key: "activity", by: &[sql!("a.code_sort"), sql!("u.told_on")] },
        Sort { key: "percent", by: &[sql!("u.percent"), sql!("u.told_on")] },
    ],
};

impl Record for Update {
    const NAME: &'static str = "update";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        Ok(LIST.with(bind![partnership]).filter("id", &[id.to_value()])?.page(tx, 1, 0)?.pop())
    }
}

/// Where an update comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The activity.
    pub activity: ActivityId,
    /// The day.
    pub on: Date,
    /// Who tells it.
    pub author: String,
    /// The record of that person, where there is one.
    pub author_id: Option<Id>,
    /// How it came in.
    pub via: Via,
    /// The link it came by.
    pub link: Option<Id>,
}

/// What is told: the part of a checked form that is the update itself.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// Makes sure that pressing twice sends once.
    pub key: Id,
    /// How the activity stands.
    pub status: Status,
    /// How much of it is done.
    pub percent: i64,
    /// What was done.
    pub note: &'a Bilingual,
    /// Where help is wanted.
    pub help: &'a Bilingual,
    /// What was added to which output.
    pub added: &'a [(i64, i64)],
}

/// The activity and the update that were sent with this key, if any were.
pub fn sent_with(tx: &Tx, key: Id) -> Result<Option<(ActivityId, UpdateId)>> {
    tx.row(sql!("SELECT activity_id, id FROM progress_update WHERE sending_key = $1"), bind![key])
}

/// Writes an update down, and ties it to its activity.
pub fn insert(tx: &mut WriteTx, id: UpdateId, origin: &Origin, it: &Told<'_>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO progress_update (id, partnership_id, activity_id, told_on, status, percent, note_en, note_fr, note_state,
                 help_en, help_fr, help_state, author, author_id, via, link_id, sending_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        ),
        bind![
            id,
            origin.partnership,
            origin.activity,
            origin.on,
            it.status,
            it.percent,
            it.note.en,
            it.note.fr,
            it.note.state,
            it.help.en,
            it.help.fr,
            it.help.state,
            origin.author,
            origin.author_id,
            origin.via,
            origin.link,
            it.key
        ],
    )?;
    for (place, added) in it.added {
        tx.run(sql!("INSERT INTO update_output (update_id, place, added) VALUES ($1, $2, $3)"), bind![id, place, added])?;
    }
    let here = Knot { kind: "update", id: id.0 };
    links::tie(tx, &Scope::of(origin.partnership), here, "tells_of", planning::activities::knot(origin.activity))
}

/// What all updates of an activity have added to each of its outputs.
pub fn sums(tx: &Tx, activity: ActivityId) -> Result<Vec<(i64, i64)>> {
    tx.rows(
        sql!(
            "SELECT o.place, CAST(SUM(o.added) AS BIGINT) FROM update_output o JOIN progress_update u ON u.id = o.update_id
             WHERE u.activity_id = $1 GROUP BY o.place ORDER BY o.place"
        ),
        bind![activity],
    )
}

/// What an update added to the outputs of its activity.
pub fn added(tx: &Tx, id: UpdateId) -> Result<Vec<Added>> {
    tx.rows(
        sql!(
            "SELECT o.update_id, o.place, x.unit_en, x.unit_fr, x.unit_state, o.added
             FROM update_output o JOIN progress_update u ON u.id = o.update_id
             JOIN activity_output x ON x.activity_id = u.activity_id AND x.place = o.place
             WHERE o.update_id = $1 ORDER BY o.place"
        ),
        bind![id],
    )
}

/// The updates of one activity, the latest first.
pub fn of_activity(tx: &Tx, partnership: PartnershipId, activity: ActivityId) -> Result<Vec<Update>> {
    LIST.with(bind![partnership]).filter("activity", &[activity.to_value()])?.sort("told", kit::db::Direction::Down).page(tx, 200, 0)
}

/// An update, on the thread.
pub const NODE: NodeKind = NodeKind {
    kind: "update",
    called: |lang| Words(lang).update(),
    room: "/updates",
    columns: sql!("'', '', 'en.missing', u.author, u.told_on"),
    own_word: NO_OWN_WORD,
    from: sql!("progress_update u"),
    only: sql!("e.kind = 'update' AND u.id = e.id AND u.partnership_id = $1"),
    drafts: None,
    title: title_of,
};

fn title_of(told: &links::Told, lang: Lang) -> String {
    Words(lang).update_by(&told.word)
}
