//! The SQL of requests: one text for both engines.

use jiff::civil::Date;
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    sql,
};
use planning::activities::ActivityId;
use registry::partnerships::{PartnershipId, Record};

use super::model::{Owing, Recipient, Request, RequestId};

/// The activities of the plans in force whose first day has come, that are not closed, and of which nothing was heard since
/// a day. One that is still proposed or planned is among them: its day has come, and nobody said that it began.
pub fn owing(tx: &Tx, partnership: PartnershipId, (since, today): (Date, Date)) -> Result<Vec<Owing>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.code, a.title_en, a.title_fr, a.title_state, a.status, a.updated_on, a.ends_on, a.lead_id,
                    COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'), COALESCE(o.email, ''),
                    COALESCE(o.is_francophone, FALSE),
                    (SELECT u.author_id FROM progress_update u WHERE u.activity_id = a.id AND u.author_id IS NOT NULL
                     ORDER BY u.told_on DESC, u.id DESC LIMIT 1)
             FROM action_plan p JOIN activity a ON a.plan_id = p.id AND a.partnership_id = p.partnership_id
             LEFT JOIN organization o ON o.id = a.lead_id
             WHERE p.partnership_id = $1 AND p.state = 'in_force' AND a.status IN ('proposed', 'planned', 'under_way', 'on_track', 'at_risk', 'stalled')
               AND (a.starts_on IS NULL OR a.starts_on <= $3) AND (a.updated_on IS NULL OR a.updated_on < $2)
             ORDER BY o.name_fold, a.code_sort, a.id"
        ),
        bind![partnership, since, today],
    )
}

/// The latest request of each activity of a partnership that was not taken back.
pub fn latest(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Request>> {
    tx.rows(
        sql!(
            "SELECT r.id, r.activity_id, r.asked_on, r.answer_by, r.asker, r.holder, r.email, r.lang, r.withdrawn_on FROM update_request r
             WHERE r.partnership_id = $1 AND r.withdrawn_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM update_request n WHERE n.activity_id = r.activity_id AND n.withdrawn_on IS NULL AND n.id > r.id)
             ORDER BY r.asked_on DESC, r.id DESC"
        ),
        bind![partnership],
    )
}

impl Record for Request {
    const NAME: &'static str = "request";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT id, activity_id, asked_on, answer_by, asker, holder, email, lang, withdrawn_on FROM update_request
                 WHERE id = $1 AND partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Who asked by this link, and the day by which an answer is hoped for.
pub fn asked_by(tx: &Tx, link: Id) -> Result<Option<(String, Date)>> {
    tx.row(sql!("SELECT asker, answer_by FROM update_request WHERE link_id = $1"), bind![link])
}

/// The activities about which a person was asked last and nothing was heard since: which, what they are called, and by when.
pub fn asked_of(tx: &Tx, partnership: PartnershipId, person: Id) -> Result<Vec<(ActivityId, Bilingual, Date)>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.title_en, a.title_fr, a.title_state, r.answer_by FROM update_request r JOIN activity a ON a.id = r.activity_id
             WHERE r.partnership_id = $1 AND r.holder_id = $2 AND r.withdrawn_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM update_request n WHERE n.activity_id = r.activity_id AND n.withdrawn_on IS NULL AND n.id > r.id)
               AND NOT EXISTS (SELECT 1 FROM progress_update u WHERE u.activity_id = r.activity_id AND u.told_on >= r.asked_on)
             ORDER BY r.answer_by, r.id LIMIT 100"
        ),
        bind![partnership, person],
    )
}

/// What a request is made of.
#[derive(Clone, Debug)]
pub struct Asking<'a> {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The activity.
    pub activity: ActivityId,
    /// The day it is made.
    pub on: Date,
    /// The day by which an answer is hoped for.
    pub answer_by: Date,
    /// Who asks.
    pub asker: &'a str,
    /// The link that answers it.
    pub link: Id,
}

/// Writes a request down.
pub fn insert(tx: &mut WriteTx, id: RequestId, it: &Asking<'_>, to: &Recipient) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO update_request (id, partnership_id, activity_id, asked_on, answer_by, asker, holder, holder_id, email, lang, link_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        bind![id, it.partnership, it.activity, it.on, it.answer_by, it.asker, to.name, to.person, to.email, to.lang.code(), it.link],
    )?;
    Ok(())
}

/// Notes that the requests about an activity were taken back.
pub fn withdraw(tx: &mut WriteTx, partnership: PartnershipId, activity: ActivityId, on: Date) -> Result<u64> {
    tx.run(
        sql!("UPDATE update_request SET withdrawn_on = $3 WHERE partnership_id = $1 AND activity_id = $2 AND withdrawn_on IS NULL"),
        bind![partnership, activity, on],
    )
}
