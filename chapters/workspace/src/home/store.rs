//! What the home counts, read across the chapters in a few statements.

use jiff::civil::Date;
use kit::{Id, Result, bind, db::Tx, lang::Bilingual, row, sql};
use registry::partnerships::PartnershipId;

row! {
    /// What the seven stages are judged by.
    #[derive(Default)]
    pub(super) struct Facts {
        pub(super) seats: i64,
        pub(super) vacant: i64,
        pub(super) meetings: i64,
        pub(super) terms: i64,
        pub(super) needs: i64,
        pub(super) gaps: i64,
        pub(super) barriers: i64,
        pub(super) non_user_sources: i64,
        pub(super) strategies: i64,
        pub(super) strategy_drafts: i64,
        pub(super) endorsements: i64,
        pub(super) plans: i64,
        pub(super) plan_drafts: i64,
        pub(super) reports: i64,
        pub(super) report_drafts: i64,
    }
}

/// The facts on a day; the plan is that of `year`, the report that of `last_year`.
pub(super) fn facts(tx: &Tx, partnership: PartnershipId, today: Date, (year, last_year): (&str, &str)) -> Result<Facts> {
    tx.one(
        sql!(
            "SELECT
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)),
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
                   AND NOT EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder'
                                   AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2))),
                (SELECT COUNT(*) FROM meeting m JOIN body b ON b.id = m.body_id
                 WHERE m.partnership_id = $1 AND b.kind = 'council' AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')),
                (SELECT COUNT(*) FROM terms WHERE partnership_id = $1 AND state = 'in_force'),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind = 'need'),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind IN ('gap', 'asset')),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind = 'barrier'),
                (SELECT COUNT(*) FROM source WHERE partnership_id = $1 AND reached_non_users),
                (SELECT COUNT(*) FROM strategy WHERE partnership_id = $1 AND state = 'in_force'),
                (SELECT COUNT(*) FROM strategy WHERE partnership_id = $1 AND state IN ('draft', 'in_review', 'council_approved', 'host_approved')),
                (SELECT COUNT(*) FROM endorsement e JOIN strategy s ON s.id = e.strategy_id
                 WHERE e.partnership_id = $1 AND s.state = 'in_force' AND e.kind IN ('endorsed', 'adopted', 'signatory', 'supported_in_principle')),
                (SELECT COUNT(*) FROM action_plan WHERE partnership_id = $1 AND fiscal_year = $3 AND state IN ('council_approved', 'in_force', 'closed')),
                (SELECT COUNT(*) FROM action_plan WHERE partnership_id = $1 AND fiscal_year = $3 AND state IN ('draft', 'in_review')),
                (SELECT COUNT(*) FROM report WHERE partnership_id = $1 AND fiscal_year = $4 AND state IN ('approved', 'submitted')),
                (SELECT COUNT(*) FROM report WHERE partnership_id = $1 AND fiscal_year = $4 AND state IN ('draft', 'in_review'))"
        ),
        bind![partnership, today, year, last_year],
    )
}

row! {
    /// An activity of the year's plan, as far as its health goes.
    pub(super) struct Pulse {
        pub(super) status: String,
        pub(super) starts_on: Option<Date>,
        pub(super) ends_on: Option<Date>,
        pub(super) updated_on: Option<Date>,
    }
}

/// The activities of the year's plan.
pub(super) fn pulses(tx: &Tx, partnership: PartnershipId, year: &str) -> Result<Vec<Pulse>> {
    tx.rows(
        sql!(
            "SELECT a.status, a.starts_on, a.ends_on, a.updated_on FROM activity a JOIN action_plan p ON p.id = a.plan_id
             WHERE p.partnership_id = $1 AND p.fiscal_year = $2"
        ),
        bind![partnership, year],
    )
}

/// Changes recorded between two days, and minutes and cents contributed.
pub(super) fn year_so_far(tx: &Tx, partnership: PartnershipId, (from, to): (Date, Date)) -> Result<(i64, i64, i64)> {
    tx.one(
        sql!(
            "SELECT (SELECT COUNT(*) FROM partner_change WHERE partnership_id = $1 AND noticed_on >= $2 AND noticed_on <= $3),
                    (SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM contribution
                     WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3),
                    (SELECT CAST(COALESCE(SUM(value_cents), 0) AS BIGINT) FROM contribution
                     WHERE partnership_id = $1 AND given_on >= $2 AND given_on <= $3)"
        ),
        bind![partnership, from, to],
    )
}

row! {
    /// Something with a date and a page.
    pub(super) struct Dated {
        pub(super) kind: String,
        pub(super) id: Id,
        pub(super) title: Bilingual,
        pub(super) on: Date,
    }
}

/// What is due until a day, overdue promises included, the earliest first.
pub(super) fn due(tx: &Tx, partnership: PartnershipId, today: Date, until: Date) -> Result<Vec<Dated>> {
    tx.rows(
        sql!(
            "SELECT kind, id, title_en, title_fr, title_state, due FROM (
                 SELECT 'meeting' AS kind, m.id AS id, b.name_en AS title_en, b.name_fr AS title_fr, b.name_state AS title_state, m.held_on AS due
                 FROM meeting m JOIN body b ON b.id = m.body_id
                 WHERE m.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND m.state IN ('draft', 'notice_sent', 'package_sent')
                 UNION ALL
                 SELECT 'follow_up', f.id, f.text_en, f.text_fr, f.text_state, f.due_on FROM follow_up f
                 WHERE f.partnership_id = $1 AND f.state = 'open' AND f.due_on <= $3
                 UNION ALL
                 SELECT 'activity', a.id, a.title_en, a.title_fr, a.title_state, a.ends_on FROM activity a JOIN action_plan p ON p.id = a.plan_id
                 WHERE a.partnership_id = $1 AND a.ends_on >= $2 AND a.ends_on <= $3 AND p.state IN ('council_approved', 'in_force')
                   AND a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled')
                 UNION ALL
                 SELECT 'seat', s.id, s.label_en, s.label_fr, s.label_state, t.ends_on FROM tenure t JOIN seat s ON s.id = t.seat_id
                 WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.ends_on >= $2 AND t.ends_on <= $3
             ) AS coming ORDER BY due, kind, id LIMIT 12"
        ),
        bind![partnership, today, until],
    )
}

/// What happened lately, the latest first.
pub(super) fn lately(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Dated>> {
    tx.rows(
        sql!(
            "SELECT kind, id, title_en, title_fr, title_state, happened FROM (
                 SELECT 'decision' AS kind, d.id AS id, d.text_en AS title_en, d.text_fr AS title_fr, d.text_state AS title_state, d.decided_on AS happened
                 FROM decision d WHERE d.partnership_id = $1
                 UNION ALL
                 SELECT 'finding', f.id, f.statement_en, f.statement_fr, f.statement_state, f.recorded_on FROM finding f
                 WHERE f.partnership_id = $1 AND f.state = 'published'
                 UNION ALL
                 SELECT 'change', c.id, c.text_en, c.text_fr, c.text_state, c.noticed_on FROM partner_change c WHERE c.partnership_id = $1
             ) AS past ORDER BY happened DESC, id LIMIT 8"
        ),
        bind![partnership],
    )
}
