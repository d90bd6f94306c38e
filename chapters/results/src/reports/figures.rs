//! The figures of a report: each a named question to the records, and the records it counts.

use jiff::civil::Date;
use kit::{
    Id, Lang, Result, bind,
    db::{Sql, Tx},
    lang::Bilingual,
    sql,
};
use planning::{fiscal::FiscalYear, status::Status};
use registry::partnerships::PartnershipId;

use super::model::{Figure, Unit};
use crate::words::Words;

/// A figure by name: the section it belongs to, its unit, the records behind it, and where those are shown.
pub struct Named {
    /// Its name.
    pub id: &'static str,
    /// The section it belongs to.
    pub section: &'static str,
    /// What kind of number it is.
    pub unit: Unit,
    /// What it is called.
    pub called: fn(Words) -> &'static str,
    /// The records: identifier, text, day, what each adds. `$1` the partnership, `$2` and `$3` the first and last day.
    pub rows: Sql,
    /// Where a record is shown, up to its identifier.
    pub path: &'static str,
}

/// Every figure that is not one of a row of like ones, in the order of the report.
pub const ALL: &[Named] = &[
    Named {
        id: "council-seats-filled",
        section: "council",
        unit: Unit::Count,
        called: Words::figure_seats_filled,
        rows: sql!(
            "SELECT s.id, s.label_en, s.label_fr, s.label_state, CAST(NULL AS TEXT), CAST(1 AS BIGINT) FROM seat s JOIN body b ON b.id = s.body_id
             WHERE s.partnership_id = $1 AND b.kind = 'council' AND $2 <= $3 AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id
                 AND t.role = 'holder' AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3)) ORDER BY s.number, s.id"
        ),
        path: "/seats/",
    },
    Named {
        id: "meetings-held",
        section: "council",
        unit: Unit::Count,
        called: Words::figure_meetings_held,
        rows: sql!(
            "SELECT m.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), m.held_on,
                    CAST(1 AS BIGINT) FROM meeting m JOIN body b ON b.id = m.body_id
             LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
             WHERE m.partnership_id = $1 AND m.held_on BETWEEN $2 AND $3
               AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published') ORDER BY m.held_on, m.id"
        ),
        path: "/meetings/",
    },
    Named {
        id: "attendances",
        section: "council",
        unit: Unit::Count,
        called: Words::figure_attendances,
        rows: sql!(
            "SELECT m.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state), m.held_on,
                    COUNT(*) FROM meeting m JOIN body b ON b.id = m.body_id JOIN attendance a ON a.meeting_id = m.id
             LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
             WHERE m.partnership_id = $1 AND m.held_on BETWEEN $2 AND $3 AND a.state IN ('present', 'remote', 'alternate')
               AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')
             GROUP BY m.id, b.name_en, b.name_fr, b.name_state, n.name_en, n.name_fr, n.name_state, m.held_on ORDER BY m.held_on, m.id"
        ),
        path: "/meetings/",
    },
    Named {
        id: "decisions-carried",
        section: "council",
        unit: Unit::Count,
        called: Words::figure_decisions_carried,
        rows: sql!(
            "SELECT id, text_en, text_fr, text_state, decided_on, CAST(1 AS BIGINT) FROM decision
             WHERE partnership_id = $1 AND decided_on BETWEEN $2 AND $3 AND result IN ('carried', 'carried_amended') ORDER BY decided_on, id"
        ),
        path: "/decisions/",
    },
    Named {
        id: "findings-published",
        section: "evidence",
        unit: Unit::Count,
        called: Words::figure_findings,
        rows: sql!(
            "SELECT id, statement_en, statement_fr, statement_state, recorded_on, CAST(1 AS BIGINT) FROM finding
             WHERE partnership_id = $1 AND recorded_on BETWEEN $2 AND $3 AND state = 'published' ORDER BY recorded_on, id"
        ),
        path: "/findings/",
    },
    Named {
        id: "changes",
        section: "changes",
        unit: Unit::Count,
        called: Words::figure_changes,
        rows: sql!(
            "SELECT id, text_en, text_fr, text_state, noticed_on, CAST(1 AS BIGINT) FROM partner_change
             WHERE partnership_id = $1 AND noticed_on BETWEEN $2 AND $3 ORDER BY noticed_on, id"
        ),
        path: "/changes/",
    },
    Named {
        id: "contribution-minutes",
        section: "changes",
        unit: Unit::Minutes,
        called: Words::figure_hours,
        rows: sql!(
            "SELECT c.id, o.name_en, o.name_fr, o.name_state, c.given_on, c.minutes FROM contribution c JOIN organization o ON o.id = c.organization_id
             WHERE c.partnership_id = $1 AND c.given_on BETWEEN $2 AND $3 AND c.minutes IS NOT NULL ORDER BY c.given_on, c.id"
        ),
        path: crate::contributions::PATH,
    },
    Named {
        id: "contribution-value",
        section: "changes",
        unit: Unit::Cents,
        called: Words::figure_value,
        rows: sql!(
            "SELECT c.id, o.name_en, o.name_fr, o.name_state, c.given_on, c.value_cents FROM contribution c JOIN organization o ON o.id = c.organization_id
             WHERE c.partnership_id = $1 AND c.given_on BETWEEN $2 AND $3 AND c.value_cents IS NOT NULL ORDER BY c.given_on, c.id"
        ),
        path: crate::contributions::PATH,
    },
    Named {
        id: "endorsements",
        section: "opening",
        unit: Unit::Count,
        called: Words::figure_endorsements,
        rows: sql!(
            "SELECT id, body_en, body_fr, body_state, endorsed_on, CAST(1 AS BIGINT) FROM endorsement
             WHERE partnership_id = $1 AND endorsed_on BETWEEN $2 AND $3 AND kind <> 'declined' ORDER BY endorsed_on, id"
        ),
        path: "/endorsements/",
    },
    Named {
        id: "plan-money-secured",
        section: "changes",
        unit: Unit::Cents,
        called: Words::figure_money_secured,
        rows: sql!(
            "SELECT a.id, a.title_en, a.title_fr, a.title_state, a.ends_on, CAST(SUM(x.amount_cents) AS BIGINT)
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN activity_funder x ON x.activity_id = a.id
             WHERE a.partnership_id = $1 AND substr(l.fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3 AND x.amount_cents IS NOT NULL AND x.is_secured
             GROUP BY a.id, a.title_en, a.title_fr, a.title_state, a.ends_on, a.code_sort ORDER BY a.code_sort, a.id"
        ),
        path: "/activities/",
    },
    Named {
        id: "plan-money-unsecured",
        section: "changes",
        unit: Unit::Cents,
        called: Words::figure_money_unsecured,
        rows: sql!(
            "SELECT a.id, a.title_en, a.title_fr, a.title_state, a.ends_on, CAST(SUM(x.amount_cents) AS BIGINT)
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN activity_funder x ON x.activity_id = a.id
             WHERE a.partnership_id = $1 AND substr(l.fiscal_year, 1, 4) = substr($2, 1, 4) AND $2 <= $3 AND x.amount_cents IS NOT NULL AND NOT x.is_secured
             GROUP BY a.id, a.title_en, a.title_fr, a.title_state, a.ends_on, a.code_sort ORDER BY a.code_sort, a.id"
        ),
        path: "/activities/",
    },
];

/// A record behind a figure: which, what it says, its day, what it adds.
pub type Record = (Id, Bilingual, Option<Date>, i64);

/// The first word of the name of a figure that counts activities: `activities.{priority}.{status}`.
pub(super) const ACTIVITIES: &str = "activities";

/// The values of all named figures, asked at once. That each equals the sum of its records is tested.
const VALUES: Sql = sql!(
    "SELECT 'council-seats-filled', COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
     WHERE s.partnership_id = $1 AND b.kind = 'council' AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder'
         AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))
     UNION ALL SELECT 'meetings-held', COUNT(*) FROM meeting WHERE partnership_id = $1 AND held_on BETWEEN $2 AND $3
         AND state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')
     UNION ALL SELECT 'attendances', COUNT(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id
         WHERE m.partnership_id = $1 AND m.held_on BETWEEN $2 AND $3 AND a.state IN ('present', 'remote', 'alternate')
         AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')
     UNION ALL SELECT 'decisions-carried', COUNT(*) FROM decision WHERE partnership_id = $1 AND decided_on BETWEEN $2 AND $3
         AND result IN ('carried', 'carried_amended')
     UNION ALL SELECT 'findings-published', COUNT(*) FROM finding WHERE partnership_id = $1 AND recorded_on BETWEEN $2 AND $3 AND state = 'published'
     UNION ALL SELECT 'changes', COUNT(*) FROM partner_change WHERE partnership_id = $1 AND noticed_on BETWEEN $2 AND $3
     UNION ALL SELECT 'contribution-minutes', CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM contribution
         WHERE partnership_id = $1 AND given_on BETWEEN $2 AND $3
     UNION ALL SELECT 'contribution-value', CAST(COALESCE(SUM(value_cents), 0) AS BIGINT) FROM contribution
         WHERE partnership_id = $1 AND given_on BETWEEN $2 AND $3
     UNION ALL SELECT 'endorsements', COUNT(*) FROM endorsement WHERE partnership_id = $1 AND endorsed_on BETWEEN $2 AND $3 AND kind <> 'declined'
     UNION ALL SELECT 'plan-money-secured', CAST(COALESCE(SUM(x.amount_cents), 0) AS BIGINT)
         FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN activity_funder x ON x.activity_id = a.id
         WHERE a.partnership_id = $1 AND substr(l.fiscal_year, 1, 4) = substr($2, 1, 4) AND x.is_secured
     UNION ALL SELECT 'plan-money-unsecured', CAST(COALESCE(SUM(x.amount_cents), 0) AS BIGINT)
         FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN activity_funder x ON x.activity_id = a.id
         WHERE a.partnership_id = $1 AND substr(l.fiscal_year, 1, 4) = substr($2, 1, 4) AND NOT x.is_secured"
);

/// The figures of a year up to a day of it, counted now: one question for all names, and one for the activities.
pub fn compute(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date)) -> Result<Vec<Figure>> {
    let values: Vec<(String, i64)> = tx.rows(VALUES, bind![partnership, year.start(), to])?;
    let mut figures = Vec::new();
    for named in ALL {
        let value = values.iter().find(|(id, _)| id == named.id).map_or(0, |(_, value)| *value);
        let label = Bilingual::new((named.called)(Words(Lang::En)), (named.called)(Words(Lang::Fr)), Lang::En);
        figures.push(Figure { id: named.id.into(), section: named.section.into(), label, unit: named.unit, value });
    }
    figures.extend(of_activities(tx, partnership, year)?);
    Ok(figures)
}

fn of_activities(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Vec<Figure>> {
    let all: Vec<(Id, Bilingual, Status, i64)> = tx.rows(
        sql!(
            "SELECT p.id, p.title_en, p.title_fr, p.title_state, a.status, COUNT(*)
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN objective o ON o.id = a.objective_id JOIN priority p ON p.id = o.priority_id
             WHERE a.partnership_id = $1 AND l.fiscal_year = $2
             GROUP BY p.id, p.place, p.title_en, p.title_fr, p.title_state, a.status ORDER BY p.place, p.id, a.status"
        ),
        bind![partnership, year],
    )?;
    let figure = |(priority, title, status, value): (Id, Bilingual, Status, i64)| {
        let said = |lang: Lang| format!("{} — {}", title.in_lang(lang).text, status.name(lang));
        let label = Bilingual::new(said(Lang::En), said(Lang::Fr), Lang::En);
        let id = format!("{ACTIVITIES}.{priority}.{}", status.code());
        Figure { id, section: format!("{ACTIVITIES}.{priority}"), label, unit: Unit::Count, value }
    };
    Ok(all.into_iter().map(figure).collect())
}

/// The records behind a figure and where they are shown: exactly those it counts. Nothing when it has no such figure.
pub fn records(
    tx: &Tx,
    partnership: PartnershipId,
    (year, to): (FiscalYear, Date),
    id: &str,
) -> Result<Option<(&'static str, Vec<Record>)>> {
    if let Some(named) = ALL.iter().find(|named| named.id == id) {
        return Ok(Some((named.path, tx.rows(named.rows, bind![partnership, year.start(), to])?)));
    }
    if let Some(gifts) = super::listings::gifts_behind(tx, partnership, (year, to), id)? {
        return Ok(Some((crate::contributions::PATH, gifts)));
    }
    let Some((priority, status)) =
        id.strip_prefix(ACTIVITIES).and_then(|rest| rest.strip_prefix('.')).and_then(|rest| rest.split_once('.'))
    else {
        return Ok(None);
    };
    let rows = tx.rows(
        sql!(
            "SELECT a.id, a.title_en, a.title_fr, a.title_state, a.ends_on, CAST(1 AS BIGINT)
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN objective o ON o.id = a.objective_id
             WHERE a.partnership_id = $1 AND l.fiscal_year = $2 AND o.priority_id = $3 AND a.status = $4 ORDER BY a.code_sort, a.id"
        ),
        bind![partnership, year, priority, status],
    )?;
    Ok(Some(("/activities/", rows)))
}
