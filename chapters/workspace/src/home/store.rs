//! What the home counts, read across the chapters in a few statements.

use governance::front;
use jiff::civil::Date;
use kit::{Id, Result, bind, db::Tx, lang::Bilingual, row, sql};
use planning::{activities::Activity, fiscal::FiscalYear};
use registry::partnerships::PartnershipId;

row! {
    /// What the stages are judged by, as far as no chapter tells it at once, and what the year came to so far.
    #[derive(Default)]
    pub(super) struct Facts {
        pub(super) profiles: i64,
        pub(super) needs: i64,
        pub(super) gaps: i64,
        pub(super) barriers: i64,
        pub(super) non_user_findings: i64,
        pub(super) strategies: i64,
        pub(super) strategy_drafts: i64,
        pub(super) endorsements: i64,
        pub(super) plans: i64,
        pub(super) plan_drafts: i64,
        pub(super) reports: i64,
        pub(super) report_approvals: i64,
        pub(super) report_drafts: i64,
        pub(super) changes: i64,
        pub(super) minutes: i64,
        pub(super) cents: i64,
    }
}

/// The facts on a day; the plan is that of its fiscal year, the report that of the year that is named.
pub(super) fn facts(tx: &Tx, partnership: PartnershipId, (today, reported): (Date, FiscalYear)) -> Result<Facts> {
    let year = FiscalYear::containing(today);
    tx.one(
        sql!(
            "SELECT
                (SELECT COUNT(*) FROM finding f WHERE f.partnership_id = $1 AND f.state = 'published'
                 AND EXISTS (SELECT 1 FROM link l JOIN source s ON s.id = l.to_id
                             WHERE l.from_kind = 'finding' AND l.from_id = f.id AND l.to_kind = 'source' AND s.kind = 'community_profile')),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind = 'need'),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind IN ('gap', 'asset')),
                (SELECT COUNT(*) FROM finding WHERE partnership_id = $1 AND state = 'published' AND kind = 'barrier'),
                (SELECT COUNT(*) FROM finding f WHERE f.partnership_id = $1 AND f.state = 'published'
                 AND EXISTS (SELECT 1 FROM link l JOIN source s ON s.id = l.to_id
                             WHERE l.from_kind = 'finding' AND l.from_id = f.id AND l.to_kind = 'source' AND s.reached_non_users)),
                (SELECT COUNT(*) FROM strategy WHERE partnership_id = $1 AND state IN ('council_approved', 'host_approved', 'in_force')),
                (SELECT COUNT(*) FROM strategy WHERE partnership_id = $1 AND state IN ('draft', 'in_review')),
                (SELECT COUNT(*) FROM endorsement e JOIN strategy s ON s.id = e.strategy_id
                 WHERE e.partnership_id = $1 AND s.state IN ('council_approved', 'host_approved', 'in_force')
                   AND e.kind IN ('endorsed', 'adopted', 'signatory', 'supported_in_principle')),
                (SELECT COUNT(*) FROM action_plan WHERE partnership_id = $1 AND fiscal_year = $2 AND state IN ('council_approved', 'in_force', 'closed')),
                (SELECT COUNT(*) FROM action_plan WHERE partnership_id = $1 AND fiscal_year = $2 AND state IN ('draft', 'in_review')),
                (SELECT COUNT(*) FROM report WHERE partnership_id = $1 AND fiscal_year = $3 AND state = 'submitted'),
                (SELECT COUNT(*) FROM report WHERE partnership_id = $1 AND fiscal_year = $3 AND state = 'approved'),
                (SELECT COUNT(*) FROM report WHERE partnership_id = $1 AND fiscal_year = $3 AND state IN ('draft', 'in_review')),
                (SELECT COUNT(*) FROM partner_change WHERE partnership_id = $1 AND noticed_on >= $4 AND noticed_on <= $5),
                (SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM contribution
                 WHERE partnership_id = $1 AND given_on >= $4 AND given_on <= $5),
                (SELECT CAST(COALESCE(SUM(value_cents), 0) AS BIGINT) FROM contribution
                 WHERE partnership_id = $1 AND given_on >= $4 AND given_on <= $5)"
        ),
        bind![partnership, year, reported, year.start(), today],
    )
}

row! {
    /// Something with a date and a page.
    pub(super) struct Dated {
        pub(super) kind: String,
        pub(super) id: Id,
        pub(super) title: Bilingual,
        pub(super) who: Bilingual,
        pub(super) on: Date,
    }
}

impl From<front::Dated> for Dated {
    fn from(it: front::Dated) -> Self {
        Self { kind: it.kind, id: it.id, title: it.title, who: it.who, on: it.on }
    }
}

impl Dated {
    /// The end of an activity, when it has one.
    pub(super) fn of_activity(it: &Activity) -> Option<Self> {
        Some(Self { kind: "activity".into(), id: it.id.0, title: it.title.clone(), who: it.lead.clone(), on: it.ends_on? })
    }
}

/// What happened lately, the latest first.
pub(super) fn lately(tx: &Tx, partnership: PartnershipId) -> Result<Vec<Dated>> {
    tx.rows(
        sql!(
            "SELECT kind, id, title_en, title_fr, title_state, '', '', 'en.missing', happened FROM (
                 SELECT kind, id, title_en, title_fr, title_state, happened FROM (
                     SELECT 'decision' AS kind, d.id AS id, d.text_en AS title_en, d.text_fr AS title_fr, d.text_state AS title_state, d.decided_on AS happened
                     FROM decision d WHERE d.partnership_id = $1 ORDER BY d.decided_on DESC, d.id LIMIT 8) AS decided
                 UNION ALL
                 SELECT kind, id, title_en, title_fr, title_state, happened FROM (
                     SELECT 'finding' AS kind, f.id AS id, f.statement_en AS title_en, f.statement_fr AS title_fr, f.statement_state AS title_state,
                            f.recorded_on AS happened
                     FROM finding f WHERE f.partnership_id = $1 AND f.state = 'published' ORDER BY f.recorded_on DESC, f.id LIMIT 8) AS found
                 UNION ALL
                 SELECT kind, id, title_en, title_fr, title_state, happened FROM (
                     SELECT 'change' AS kind, c.id AS id, c.text_en AS title_en, c.text_fr AS title_fr, c.text_state AS title_state, c.noticed_on AS happened
                     FROM partner_change c WHERE c.partnership_id = $1 ORDER BY c.noticed_on DESC, c.id LIMIT 8) AS changed
             ) AS past ORDER BY happened DESC, id LIMIT 8"
        ),
        bind![partnership],
    )
}
