//! The SQL of momentum, read across the chapters: one text for both engines.

use jiff::civil::Date;
use kit::{
    Result, bind,
    db::{Sql, Tx},
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Asked, AtTable, Seated, Stay};

/// What somebody of a partnership (`$1`) was asked for from a day (`$2`) until another (`$3`).
const ASKED: Sql = sql!(
    "SELECT kind, about, happened, body_id, seat_id, sectors, organization_id, kept, said, title_en, title_fr, title_state, begins, ends,
            person_id, person FROM (
         SELECT 'meeting' AS kind, m.id AS about, m.held_on AS happened, m.body_id AS body_id, s.id AS seat_id, s.sectors AS sectors,
                COALESCE(t.organization_id, s.organization_id) AS organization_id,
                CAST(CASE WHEN a.state IN ('present', 'remote', 'alternate') THEN 1 ELSE 0 END AS BIGINT) AS kept,
                COALESCE(a.state, '') AS said, b.name_en AS title_en, b.name_fr AS title_fr, b.name_state AS title_state,
                m.starts_at AS begins, m.ends_at AS ends, a.person_id AS person_id, COALESCE(p.name, '') AS person
         FROM meeting m JOIN body b ON b.id = m.body_id
         JOIN seat s ON s.body_id = m.body_id AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on)
         JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder' AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
         LEFT JOIN attendance a ON a.meeting_id = m.id AND a.seat_id = s.id LEFT JOIN person p ON p.id = a.person_id
         WHERE m.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND m.format <> 'e_decision'
           AND m.state NOT IN ('draft', 'notice_sent', 'package_sent', 'in_session', 'cancelled')
         UNION ALL
         SELECT 'reply', m.id, m.held_on, m.body_id, c.seat_id, s.sectors, COALESCE(t.organization_id, s.organization_id),
                CAST(CASE WHEN r.convocation_id IS NULL THEN 0 ELSE 1 END AS BIGINT), COALESCE(r.answer, ''),
                b.name_en, b.name_fr, b.name_state, '', '', CAST(NULL AS TEXT), ''
         FROM convocation c JOIN meeting m ON m.id = c.meeting_id JOIN body b ON b.id = m.body_id JOIN seat s ON s.id = c.seat_id
         LEFT JOIN tenure t ON t.seat_id = c.seat_id AND t.person_id = c.person_id AND t.starts_on <= m.held_on
              AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
         LEFT JOIN reply r ON r.convocation_id = c.id
         WHERE c.partnership_id = $1 AND c.invited_on IS NOT NULL AND m.held_on >= $2 AND m.held_on <= $3 AND m.state <> 'cancelled'
         UNION ALL
         SELECT 'follow_up', f.id, f.day, f.body_id, CAST(NULL AS TEXT), '',
                COALESCE(f.owner_organization_id, (SELECT COALESCE(t.organization_id, s.organization_id)
                    FROM tenure t JOIN seat s ON s.id = t.seat_id
                    WHERE t.person_id = f.owner_person_id AND t.starts_on <= f.day AND (t.ends_on IS NULL OR t.ends_on >= f.day)
                    ORDER BY t.role DESC, t.starts_on DESC, t.id LIMIT 1)),
                f.kept, f.state, f.text_en, f.text_fr, f.text_state, '', '', CAST(NULL AS TEXT), ''
         FROM (SELECT f.id AS id, f.body_id AS body_id, f.owner_organization_id AS owner_organization_id,
                      f.owner_person_id AS owner_person_id, f.state AS state, f.text_en AS text_en, f.text_fr AS text_fr,
                      f.text_state AS text_state, f.due_on AS due_on,
                      CASE WHEN f.state = 'done' AND f.closed_on < f.due_on THEN f.closed_on ELSE f.due_on END AS day,
                      CAST(CASE WHEN f.state = 'done' AND f.closed_on <= f.due_on THEN 1 ELSE 0 END AS BIGINT) AS kept
               FROM follow_up f WHERE f.partnership_id = $1 AND f.state IN ('open', 'done')) AS f
         WHERE f.day >= $2 AND f.day <= $3 AND (f.kept = 1 OR f.due_on < $3)
         UNION ALL
         SELECT 'request', r.activity_id, COALESCE(r.told_on, r.answer_by), a.body_id, CAST(NULL AS TEXT), '', a.lead_id,
                CAST(CASE WHEN r.told_on IS NULL THEN 0 ELSE 1 END AS BIGINT), '', a.title_en, a.title_fr, a.title_state, '', '',
                CAST(NULL AS TEXT), ''
         FROM (SELECT r.activity_id AS activity_id, r.answer_by AS answer_by,
                      (SELECT MIN(u.told_on) FROM progress_update u WHERE u.activity_id = r.activity_id AND u.told_on >= r.asked_on
                            AND u.told_on <= r.answer_by) AS told_on
               FROM update_request r WHERE r.partnership_id = $1 AND r.withdrawn_on IS NULL) AS r
         JOIN activity a ON a.id = r.activity_id
         WHERE COALESCE(r.told_on, r.answer_by) >= $2 AND COALESCE(r.told_on, r.answer_by) <= $3
           AND (r.told_on IS NOT NULL OR r.answer_by < $3)
     ) AS asked ORDER BY happened, kind, about, seat_id"
);

/// Everything that somebody was asked for from a day until another, in order of days: to come to a meeting, to reply to an
/// invitation, to keep a promise, to tell how an activity goes. What came before its day counts on the day it came, everything
/// else on the day it was for; who was asked only to keep a day free owes no reply. Whoever replied has replied, also where the
/// meeting has since moved to another day.
pub(super) fn asked(tx: &Tx, partnership: PartnershipId, (from, until): (Date, Date)) -> Result<Vec<Asked>> {
    tx.rows(ASKED, bind![partnership, from, until])
}

/// The organizations of a partnership: whether they hold a seat or lead an activity of the year, and the last day something came
/// from them.
pub(super) fn at_table(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<AtTable>> {
    tx.rows(
        sql!(
            "SELECT o.id, o.name_en, o.name_fr, o.name_state,
                    CAST((SELECT COUNT(*) FROM seat s JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                     WHERE COALESCE(t.organization_id, s.organization_id) = o.id AND t.partnership_id = $1
                       AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)) AS BIGINT),
                    CAST((SELECT COUNT(*) FROM activity a JOIN action_plan p ON p.id = a.plan_id
                     WHERE a.lead_id = o.id AND a.partnership_id = $1 AND p.state = 'in_force'
                       AND a.status IN ('planned', 'under_way', 'on_track', 'at_risk', 'stalled')) AS BIGINT),
                    trace.latest,
                    (SELECT MIN(t.starts_on) FROM seat s JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder'
                     WHERE COALESCE(t.organization_id, s.organization_id) = o.id AND t.partnership_id = $1
                       AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)),
                    o.sectors
             FROM organization o LEFT JOIN (
                 SELECT organization_id, MAX(day) AS latest FROM (
                     SELECT COALESCE(t.organization_id, s.organization_id) AS organization_id, m.held_on AS day
                     FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN seat s ON s.id = a.seat_id
                     JOIN tenure t ON t.seat_id = s.id AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
                     WHERE m.partnership_id = $1 AND a.state IN ('present', 'remote', 'alternate') AND m.held_on <= $2
                     UNION ALL
                     SELECT COALESCE(t.organization_id, s.organization_id),
                            CASE WHEN SUBSTR(r.replied_at, 1, 10) > $2 THEN $2 ELSE SUBSTR(r.replied_at, 1, 10) END
                     FROM reply r JOIN convocation c ON c.id = r.convocation_id JOIN seat s ON s.id = c.seat_id
                     JOIN meeting m ON m.id = c.meeting_id
                     LEFT JOIN tenure t ON t.seat_id = c.seat_id AND t.person_id = c.person_id AND t.starts_on <= m.held_on
                          AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
                     WHERE c.partnership_id = $1
                     UNION ALL
                     SELECT f.owner_organization_id, f.closed_on FROM follow_up f WHERE f.partnership_id = $1 AND f.state = 'done'
                     UNION ALL
                     SELECT a.lead_id, u.told_on FROM progress_update u JOIN activity a ON a.id = u.activity_id WHERE u.partnership_id = $1
                     UNION ALL
                     SELECT g.organization_id, g.given_on FROM contribution g WHERE g.partnership_id = $1
                     UNION ALL
                     SELECT n.organization_id, n.noticed_on FROM partner_change n WHERE n.partnership_id = $1
                 ) AS told WHERE organization_id IS NOT NULL GROUP BY organization_id
             ) AS trace ON trace.organization_id = o.id
             WHERE o.partnership_id = $1 ORDER BY o.name_fold, o.id"
        ),
        bind![partnership, today],
    )
}

/// Who holds which seat on a day.
pub(super) fn seated(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<Seated>> {
    tx.rows(
        sql!(
            "SELECT s.id, s.number, s.body_id, b.name_en, b.name_fr, b.name_state, t.person_id, p.name, t.starts_on,
                    COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing')
             FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN body b ON b.id = s.body_id JOIN person p ON p.id = t.person_id
             LEFT JOIN organization o ON o.id = COALESCE(t.organization_id, s.organization_id)
             WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
               AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
             ORDER BY b.name_fold, b.id, s.number, t.id"
        ),
        bind![partnership, today],
    )
}

/// Every time somebody held a seat that began by a day, one term after the other.
pub(super) fn terms(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<Stay>> {
    tx.rows(
        sql!(
            "SELECT t.seat_id, t.person_id, t.starts_on, t.ends_on FROM tenure t
             WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.starts_on <= $2 ORDER BY t.seat_id, t.person_id, t.starts_on, t.id"
        ),
        bind![partnership, today],
    )
}
