//! Who sits at a meeting on its day: every seat, who holds it and who stands in, what each was told and replied.

use jiff::{Timestamp, civil::Date};
use kit::{Id, Result, bind, db::Tx, lang::Bilingual, row, sql};
use registry::organizations::OrganizationId;

use super::model::Meeting;
use crate::{
    replies::{Answer, Called, ConvocationId, Earlier},
    seats::{Role, Seat, Tenure, TenureId},
};

row! {
    /// A seat with one of the people on it; a seat that nobody is on has a line of its own.
    struct Line {
        seat: Seat,
        id: Option<TenureId>,
        person_id: Option<Id>,
        name: String,
        email: String,
        lang: String,
        organization_id: Option<OrganizationId>,
        organization: Bilingual,
        role: Option<Role>,
        term: Option<i64>,
        starts_on: Option<Date>,
        ends_on: Option<Date>,
        reason: String,
        convocation: Option<ConvocationId>,
        called_on: Option<Date>,
        told: String,
        told_at: Option<Timestamp>,
        reminded_on: Option<Date>,
        invited_on: Option<Date>,
        answer: Option<Answer>,
        alternate_id: Option<Id>,
        alternate: String,
        replied_at: Option<Timestamp>,
        earlier: Earlier,
    }
}

impl Line {
    fn tenure(&self) -> Option<Tenure> {
        Some(Tenure {
            id: self.id?,
            seat_id: self.seat.id,
            person_id: self.person_id?,
            name: self.name.clone(),
            organization_id: self.organization_id,
            organization: self.organization.clone(),
            role: self.role?,
            term: self.term,
            starts_on: self.starts_on?,
            ends_on: self.ends_on,
            reason: self.reason.clone(),
        })
    }

    fn called(self) -> Option<Called> {
        Some(Called {
            seat_id: Some(self.seat.id),
            number: self.seat.number,
            label: self.seat.label,
            person_id: self.person_id?,
            name: self.name,
            email: self.email,
            lang: self.lang,
            role: self.role?,
            convocation: self.convocation,
            called_on: self.called_on,
            told: self.told,
            told_at: self.told_at,
            reminded_on: self.reminded_on,
            invited_on: self.invited_on,
            answer: self.answer,
            alternate_id: self.alternate_id,
            alternate: self.alternate,
            replied_at: self.replied_at,
            earlier: self.earlier,
        })
    }
}

/// The seats of a meeting and the people on them.
#[derive(Debug, Default)]
pub(super) struct Seated {
    /// Every seat of the body on that day, by number.
    pub seats: Vec<Seat>,
    /// Everyone on them on that day, holders first.
    pub tenures: Vec<Tenure>,
    /// The same people by seat, with what they were told and replied.
    pub called: Vec<Called>,
}

/// Reads them in one statement, however many seats there are.
pub(super) fn seated(tx: &Tx, it: &Meeting) -> Result<Seated> {
    let lines: Vec<Line> = tx.rows(
        sql!(
            "SELECT s.id, s.body_id, b.name_en, b.name_fr, b.name_state, s.number, s.label_en, s.label_fr, s.label_state, s.sectors, s.kind,
                    s.organization_id, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'),
                    s.is_voting, s.counts_for_quorum, s.appointed_by, s.reserved, s.alternates, s.is_open, s.term_years, s.max_terms,
                    s.note_en, s.note_fr, s.note_state, s.starts_on, s.ends_on, s.version,
                    t.id, p.id, COALESCE(p.name, ''), COALESCE(p.email, ''), COALESCE(p.lang, ''), t.organization_id,
                    COALESCE(f.name_en, ''), COALESCE(f.name_fr, ''), COALESCE(f.name_state, 'en.missing'), t.role, t.term, t.starts_on,
                    t.ends_on, COALESCE(t.reason, ''), c.id, c.called_on, COALESCE(c.told, ''), c.told_at, c.reminded_on, c.invited_on, r.answer,
                    r.alternate_id, COALESCE(a.name, r.alternate_words, ''), r.replied_at, e.held_on, e.answer,
                    COALESCE(ea.name, e.alternate_words, '')
             FROM seat s JOIN body b ON b.id = s.body_id LEFT JOIN organization o ON o.id = s.organization_id
             LEFT JOIN tenure t ON t.seat_id = s.id AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3)
             LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organization f ON f.id = t.organization_id
             LEFT JOIN convocation c ON c.meeting_id = $1 AND c.seat_id = s.id AND c.person_id = p.id
             LEFT JOIN reply r ON r.convocation_id = c.id AND r.held_on = $3 LEFT JOIN person a ON a.id = r.alternate_id
             LEFT JOIN reply e ON e.convocation_id = c.id AND e.held_on <> $3 LEFT JOIN person ea ON ea.id = e.alternate_id
             WHERE s.body_id = $2 AND s.starts_on <= $3 AND (s.ends_on IS NULL OR s.ends_on >= $3)
             ORDER BY s.number, s.id, t.role DESC, p.name_fold, t.id"
        ),
        bind![it.id, it.body_id, it.held_on],
    )?;
    let mut seated = Seated::default();
    for line in lines {
        if seated.seats.last().is_none_or(|seat| seat.id != line.seat.id) {
            seated.seats.push(line.seat.clone());
        }
        seated.tenures.extend(line.tenure());
        seated.called.extend(line.called());
    }
    Ok(seated)
}

/// Everyone who sits on the body of a meeting on its day, by seat, the holder first: what they were told and replied.
pub(crate) fn called(tx: &Tx, it: &Meeting) -> Result<Vec<Called>> {
    Ok(seated(tx, it)?.called)
}
