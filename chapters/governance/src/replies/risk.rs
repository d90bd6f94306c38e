//! The meetings that begin soon and for which too few said yes: one question, however many there are.

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{Id, Result, bind, db::Tx, row, sql};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};

use super::{
    expected::{Voice, is_soon, of_seat},
    model::Answer,
};
use crate::{
    meetings::{self, MeetingId},
    seats::{Role, SeatId, SeatKind},
    terms::quorum::{Presence, Rule, SeatHere, judge},
};

row! {
    /// Someone who sits on the body of a meeting, or a seat on which nobody does, with the rule that binds the body.
    struct Line {
        meeting: MeetingId,
        held_on: Date,
        starts_at: String,
        zone: String,
        is_recall: bool,
        has_terms: bool,
        rule: Rule,
        seat: SeatId,
        votes: bool,
        counts: bool,
        kind: SeatKind,
        sectors: String,
        seat_organization: Option<OrganizationId>,
        organization: Option<OrganizationId>,
        person: Option<Id>,
        role: Option<Role>,
        answer: Option<Answer>,
        alternate: Option<Id>,
    }
}

/// The meetings of a partnership to which people were called, that begin within two days, and that would have no quorum if
/// all who said yes came.
pub fn at_risk(tx: &Tx, partnership: PartnershipId, now: Timestamp, today: Date) -> Result<Vec<MeetingId>> {
    let lines: Vec<Line> = tx.rows(
        sql!(
            "SELECT m.id, m.held_on, m.starts_at, m.zone, m.recalls_id IS NOT NULL, t.id IS NOT NULL,
                    COALESCE(t.quorum_base, 'all_seats'), COALESCE(t.quorum_threshold, 'majority'), COALESCE(t.quorum_part, 1),
                    COALESCE(t.quorum_whole, 2), COALESCE(t.remote_counts, TRUE), COALESCE(t.alternates_count, TRUE),
                    COALESCE(t.minimum_sectors, 0), COALESCE(t.quorum_includes, ''), COALESCE(t.recall, 'same'), COALESCE(t.recall_part, 1),
                    COALESCE(t.recall_whole, 2), COALESCE(t.recall_keeps_conditions, FALSE), COALESCE(t.recusal, 'left_out'),
                    s.id, s.is_voting, s.counts_for_quorum, s.kind, s.sectors, s.organization_id, h.organization_id,
                    h.person_id, h.role, r.answer, r.alternate_id
             FROM meeting m
             JOIN seat s ON s.body_id = m.body_id AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on)
             LEFT JOIN tenure h ON h.seat_id = s.id AND h.starts_on <= m.held_on AND (h.ends_on IS NULL OR h.ends_on >= m.held_on)
             LEFT JOIN convocation c ON c.meeting_id = m.id AND c.seat_id = s.id AND c.person_id = h.person_id
             LEFT JOIN reply r ON r.convocation_id = c.id AND r.held_on = m.held_on
             LEFT JOIN terms t ON t.id = (SELECT f.id FROM terms f WHERE f.body_id = m.body_id AND f.state IN ('in_force', 'superseded')
                  AND f.effective_on <= m.held_on AND (f.ended_on IS NULL OR f.ended_on >= m.held_on) ORDER BY f.effective_on DESC, f.id LIMIT 1)
             WHERE m.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND m.state IN ('notice_sent', 'package_sent')
               AND EXISTS (SELECT 1 FROM convocation x WHERE x.meeting_id = m.id)
             ORDER BY m.held_on, m.id, s.number, s.id, h.role DESC"
        ),
        bind![partnership, today, today.saturating_add(3.days())],
    )?;
    let mut found = Vec::new();
    for meeting in lines.chunk_by(|a, b| a.meeting == b.meeting) {
        if is_in_danger(meeting, now)? {
            found.push(meeting[0].meeting);
        }
    }
    Ok(found)
}

/// Whether the meeting that these lines are of begins soon and lacks a quorum.
fn is_in_danger(lines: &[Line], now: Timestamp) -> Result<bool> {
    let Some(first) = lines.first() else { return Ok(false) };
    if !is_soon(meetings::instant(first.held_on, &first.starts_at, &first.zone)?, now) {
        return Ok(false);
    }
    let seats: Vec<_> = lines.chunk_by(|a, b| a.seat == b.seat).filter_map(here).collect();
    let rule = if first.has_terms { &first.rule } else { &Rule::USUAL };
    Ok(!judge(rule, &seats, first.is_recall).met)
}

/// One seat as the rule sees it, if everyone who said yes came.
fn here(lines: &[Line]) -> Option<SeatHere> {
    let first = lines.first()?;
    let voice = |it: &Line| Some(Voice { person: it.person?, role: it.role?, answer: it.answer, alternate: it.alternate });
    let voices: Vec<_> = lines.iter().filter_map(voice).collect();
    let holder = lines.iter().find(|it| it.role == Some(Role::Holder));
    Some(SeatHere {
        votes: first.votes,
        counts: first.counts,
        filled: holder.is_some(),
        presence: of_seat(&voices).map_or(Presence::Empty, |it| it.state.presence()),
        recused: false,
        kind: first.kind,
        organization: first.seat_organization.or(holder.and_then(|it| it.organization)),
        sectors: first.sectors.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
    })
}
