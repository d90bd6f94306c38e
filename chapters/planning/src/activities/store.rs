//! The SQL of activities: one text for both engines.

use kit::{
    Error, Id, Result, bind,
    db::{Filter, List, Sort, ToValue, Tx},
    lang::Bilingual,
    permits::Scope,
    row, sql,
};
use registry::{
    organizations::OrganizationId,
    partnerships::{PartnershipId, Record},
};

use super::{
    lists::{FunderKind, PartnerRole},
    model::{Activity, ActivityId, Details, Expected, Funder, Kin, Money, Partner, Turn},
};
use crate::{action_plans::PlanId, fiscal::FiscalYear};

/// The activities of one partnership (`$1`), in the order of the plan.
pub const LIST: List = List {
    columns: sql!(
        "a.id, a.plan_id, pl.fiscal_year, pl.state, a.code, a.title_en, a.title_fr, a.title_state, a.description_en, a.description_fr,
         a.description_state, a.objective_id, COALESCE(o.text_en, ''), COALESCE(o.text_fr, ''), COALESCE(o.text_state, 'en.missing'),
         p.id, p.place, COALESCE(p.title_en, ''), COALESCE(p.title_fr, ''), COALESCE(p.title_state, 'en.missing'),
         a.body_id, COALESCE(b.name_en, ''), COALESCE(b.name_fr, ''), COALESCE(b.name_state, 'en.missing'),
         a.lead_id, COALESCE(l.name_en, ''), COALESCE(l.name_fr, ''), COALESCE(l.name_state, 'en.missing'),
         a.lip_role, a.target_groups, a.starts_on, a.ends_on, a.quarters, a.several_years, a.milestone_en, a.milestone_fr, a.milestone_state,
         a.milestone_on, a.resources_en, a.resources_fr, a.resources_state, a.no_cost, a.indicator_en, a.indicator_fr, a.indicator_state,
         a.baseline_en, a.baseline_fr, a.baseline_state, a.carried_from_id, a.merged_into_id, a.status, a.status_since, a.percent,
         a.updated_on, a.waiver_en, a.waiver_fr, a.waiver_state,
         (SELECT COUNT(*) FROM link k WHERE k.from_kind = 'objective' AND k.from_id = a.objective_id AND k.to_kind = 'finding')
         + (SELECT COUNT(*) FROM link k WHERE k.from_kind = 'priority' AND k.from_id = o.priority_id AND k.to_kind = 'finding'),
         a.version"
    ),
    from: sql!(
        "activity a LEFT JOIN action_plan pl ON pl.id = a.plan_id LEFT JOIN objective o ON o.id = a.objective_id
         LEFT JOIN priority p ON p.id = o.priority_id LEFT JOIN body b ON b.id = a.body_id LEFT JOIN organization l ON l.id = a.lead_id"
    ),
    only: sql!("a.partnership_id = $1"),
    id: sql!("a.id"),
    filters: &[
        Filter { key: "plan", sql: sql!("a.plan_id = ?") },
        Filter { key: "year", sql: sql!("pl.partnership_id = a.partnership_id AND pl.fiscal_year = ?") },
        Filter { key: "id", sql: sql!("a.id = ?") },
        Filter { key: "lead", sql: sql!("a.lead_id = ?") },
        Filter { key: "group", sql: sql!("a.body_id = ?") },
        Filter { key: "priority", sql: sql!("p.id = ?") },
        Filter { key: "status", sql: sql!("a.status = ?") },
        Filter {
            key: "late",
            sql: sql!("a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled') AND a.ends_on < ?"),
        },
        Filter {
            key: "silent",
            sql: sql!(
                "a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled')
                 AND CASE WHEN a.updated_on > a.starts_on THEN a.updated_on ELSE a.starts_on END < ?"
            ),
        },
        Filter { key: "q", sql: sql!("a.search_fold LIKE ? ESCAPE '!'") },
        Filter { key: "approved", sql: sql!("pl.state IN ('council_approved', 'in_force', 'closed')") },
    ],
    sorts: &[
        Sort { key: "priority", by: &[sql!("p.place"), sql!("p.id"), sql!("a.code_sort")] },
        Sort { key: "code", by: &[sql!("a.code_sort")] },
        Sort { key: "lead", by: &[sql!("l.name_fold"), sql!("a.code_sort")] },
        Sort { key: "group", by: &[sql!("b.name_fold"), sql!("a.code_sort")] },
        Sort { key: "start", by: &[sql!("a.starts_on"), sql!("a.code_sort")] },
        Sort { key: "end", by: &[sql!("a.ends_on"), sql!("a.code_sort")] },
        Sort { key: "status", by: &[sql!("a.status"), sql!("a.code_sort")] },
    ],
};

/// The most activities of one plan that are read at once.
const MOST: u32 = 5_000;

impl Record for Activity {
    const NAME: &'static str = "activity";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        by_id(tx, partnership, ActivityId(id))
    }

    fn nearer(&self) -> Vec<Scope> {
        self.body_id.map(Scope::of).into_iter().collect()
    }
}

/// One activity of a partnership.
pub fn by_id(tx: &Tx, partnership: PartnershipId, id: ActivityId) -> Result<Option<Activity>> {
    Ok(LIST.with(bind![partnership]).filter("id", &[id.to_value()])?.page(tx, 1, 0)?.pop())
}

/// The activities of a plan with their leads, in the order of the plan.
pub fn of_plan(tx: &Tx, partnership: PartnershipId, plan: PlanId) -> Result<Vec<Activity>> {
    LIST.with(bind![partnership]).filter("plan", &[plan.to_value()])?.all(tx, MOST)
}

/// The activities of the plan of a year with their leads, in the order of the plan.
pub fn of_year(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Vec<Activity>> {
    LIST.with(bind![partnership]).filter("year", &[year.to_value()])?.all(tx, MOST)
}

row! {
    /// A partner, an output or a funder of an activity, as the database keeps them in one list.
    struct Detail {
        activity: ActivityId,
        /// 1 for a partner, 2 for an output, 3 for a funder.
        sort: i64,
        place: i64,
        organization: Option<OrganizationId>,
        name: Bilingual,
        code: String,
        amount: Option<i64>,
        achieved: i64,
        is_secured: bool,
    }
}

/// Partners, outputs and funders of one activity.
pub fn details(tx: &Tx, id: ActivityId) -> Result<Details> {
    read_details(tx, &[id])
}

/// Partners, outputs and funders of these activities: one statement, however many there are.
pub fn details_of(tx: &Tx, all: &[Activity]) -> Result<Details> {
    read_details(tx, &all.iter().map(|it| it.id).collect::<Vec<_>>())
}

fn read_details(tx: &Tx, ids: &[ActivityId]) -> Result<Details> {
    let mut all: Vec<Detail> = tx.rows_of(
        sql!(
            "SELECT x.activity_id, CAST(1 AS BIGINT), x.place, x.organization_id, g.name_en, g.name_fr, g.name_state, x.role,
                    CAST(NULL AS BIGINT), CAST(0 AS BIGINT), FALSE
             FROM activity_partner x JOIN organization g ON g.id = x.organization_id WHERE x.activity_id IN ($1)
             UNION ALL
             SELECT x.activity_id, CAST(2 AS BIGINT), x.place, CAST(NULL AS TEXT), x.unit_en, x.unit_fr, x.unit_state, '', x.target, x.achieved,
                    FALSE
             FROM activity_output x WHERE x.activity_id IN ($1)
             UNION ALL
             SELECT x.activity_id, CAST(3 AS BIGINT), x.place, x.organization_id, COALESCE(g.name_en, ''), COALESCE(g.name_fr, ''),
                    COALESCE(g.name_state, 'en.missing'), x.kind, x.amount_cents, CAST(0 AS BIGINT), x.is_secured
             FROM activity_funder x LEFT JOIN organization g ON g.id = x.organization_id WHERE x.activity_id IN ($1)"
        ),
        bind![],
        ids,
    )?;
    all.sort_by_key(|it| (it.activity, it.sort, it.place));
    sorted(all)
}

/// Partners, outputs and funders, each among their own.
fn sorted(all: Vec<Detail>) -> Result<Details> {
    let mut details = Details::default();
    for it in all {
        let unknown = || Error::Internal(format!("an activity knows no {}", it.code));
        let Detail { activity: activity_id, organization: organization_id, place, name, achieved, is_secured, .. } = it;
        match (it.sort, organization_id) {
            (1, Some(organization_id)) => {
                let role = PartnerRole::from_code(&it.code).ok_or_else(unknown)?;
                details.partners.push(Partner { activity_id, organization_id, name, role });
            }
            (2, _) => {
                let target = it.amount.unwrap_or_default();
                details.outputs.push(Expected { activity_id, place, unit: name, target, achieved });
            }
            _ => {
                let kind = FunderKind::from_code(&it.code).ok_or_else(unknown)?;
                details.funders.push(Funder { activity_id, kind, organization_id, name, amount_cents: it.amount, is_secured });
            }
        }
    }
    Ok(details)
}

/// The amounts that the activities of a plan name, by funder: those of which some is promised, and those of which some is not.
pub fn money_of_plan(tx: &Tx, plan: PlanId) -> Result<Vec<Money>> {
    tx.rows(
        sql!(
            "SELECT x.kind, x.organization_id, COALESCE(g.name_en, ''), COALESCE(g.name_fr, ''), COALESCE(g.name_state, 'en.missing'),
                    CAST(COALESCE(SUM(CASE WHEN x.is_secured THEN x.amount_cents END), 0) AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN x.is_secured THEN NULL ELSE x.amount_cents END), 0) AS BIGINT)
             FROM activity a JOIN activity_funder x ON x.activity_id = a.id LEFT JOIN organization g ON g.id = x.organization_id
             WHERE a.plan_id = $1 AND x.amount_cents IS NOT NULL
             GROUP BY x.kind, x.organization_id, g.name_en, g.name_fr, g.name_state, g.name_fold
             ORDER BY x.kind, g.name_fold, x.organization_id"
        ),
        bind![plan],
    )
}

/// How an activity came to its status, the first step first.
pub fn history(tx: &Tx, id: ActivityId) -> Result<Vec<Turn>> {
    tx.rows(
        sql!(
            "SELECT h.status, h.since, h.note_en, h.note_fr, h.note_state, h.decision_id, d.year, d.number, COALESCE(d.text_en, ''),
                    COALESCE(d.text_fr, ''), COALESCE(d.text_state, 'en.missing'), h.who
             FROM status_history h LEFT JOIN decision d ON d.id = h.decision_id WHERE h.activity_id = $1 ORDER BY h.place"
        ),
        bind![id],
    )
}

/// The day of the last step that somebody told of an activity: nobody told one as long as it stands as it was written down.
pub(super) fn last_told(tx: &Tx, id: ActivityId) -> Result<Option<jiff::civil::Date>> {
    let told: Option<(jiff::civil::Date,)> = tx.row(
        sql!(
            "SELECT a.status_since FROM activity a WHERE a.id = $1
               AND EXISTS (SELECT 1 FROM status_history f JOIN status_history h ON h.activity_id = f.activity_id AND h.status <> f.status
                           WHERE f.activity_id = a.id AND f.place = 1)"
        ),
        bind![id],
    )?;
    Ok(told.map(|(day,)| day))
}

/// What was last said of each activity of a plan.
pub(super) fn notes_of_plan(tx: &Tx, plan: PlanId) -> Result<std::collections::HashMap<ActivityId, Bilingual>> {
    let all: Vec<(ActivityId, Bilingual)> = tx.rows(
        sql!(
            "SELECT h.activity_id, h.note_en, h.note_fr, h.note_state FROM activity a JOIN status_history h ON h.activity_id = a.id
             WHERE a.plan_id = $1 AND h.place = (SELECT MAX(m.place) FROM status_history m WHERE m.activity_id = a.id)"
        ),
        bind![plan],
    )?;
    Ok(all.into_iter().collect())
}

/// The activities that one carries on and that took it over, by year, number and title.
pub(super) fn kin(tx: &Tx, it: &Activity) -> Result<Vec<Kin>> {
    if it.carried_from_id.is_none() && it.merged_into_id.is_none() {
        return Ok(Vec::new());
    }
    tx.rows(
        sql!(
            "SELECT a.id, pl.fiscal_year, a.code, a.title_en, a.title_fr, a.title_state
             FROM activity a JOIN action_plan pl ON pl.id = a.plan_id WHERE a.id IN ($1, $2) ORDER BY a.id"
        ),
        bind![it.carried_from_id, it.merged_into_id],
    )
}

/// The activities of the plan before a year by number and title, and the one that is named already: those a new one may carry on.
pub(super) fn earlier(tx: &Tx, (partnership, year): (PartnershipId, FiscalYear), named: &str) -> Result<Vec<Kin>> {
    tx.rows(
        sql!(
            "SELECT a.id, pl.fiscal_year, a.code, a.title_en, a.title_fr, a.title_state
             FROM activity a JOIN action_plan pl ON pl.id = a.plan_id
             WHERE a.partnership_id = $1
               AND (a.id = $3 OR pl.fiscal_year = (SELECT MAX(b.fiscal_year) FROM action_plan b
                                                   WHERE b.partnership_id = $1 AND b.fiscal_year < $2))
             ORDER BY pl.fiscal_year DESC, a.code_sort, a.id"
        ),
        bind![partnership, year, named],
    )
}

/// The activities of a plan by number and title, in order.
pub(super) fn titles_of_plan(tx: &Tx, plan: PlanId) -> Result<Vec<(ActivityId, String, Bilingual)>> {
    tx.rows(sql!("SELECT id, code, title_en, title_fr, title_state FROM activity WHERE plan_id = $1 ORDER BY code_sort, id"), bind![plan])
}
