//! The SQL of acknowledgements: one text for both engines.

use jiff::civil::Date;
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Acknowledgement, AcknowledgementId, Via};
use crate::terms::{Terms, TermsId};

/// Everyone who sits on the body of these terms on a day, and everyone who acknowledged them, by name.
pub(super) fn all(tx: &Tx, terms: &Terms, day: Date) -> Result<Vec<Acknowledgement>> {
    let all: Vec<Acknowledgement> = tx.rows(
        sql!(
            "SELECT p.id, p.name, p.email, p.lang,
                    EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id
                            WHERE t.person_id = p.id AND s.body_id = $2 AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3)),
                    a.acknowledged_on, COALESCE(a.via, ''),
                    (SELECT MAX(r.reminded_on) FROM terms_reminder r WHERE r.terms_id = $1 AND r.person_id = p.id),
                    COALESCE((SELECT MAX(u.name) FROM assisted e JOIN account u ON u.id = e.account_id
                              WHERE e.object_kind = 'acknowledgement' AND e.object_id = $1 AND e.holder_id = p.id AND a.id IS NOT NULL), '')
             FROM person p LEFT JOIN acknowledgement a ON a.person_id = p.id AND a.terms_id = $1
             WHERE p.id IN (SELECT t.person_id FROM tenure t JOIN seat s ON s.id = t.seat_id
                            WHERE s.body_id = $2 AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))
                OR a.id IS NOT NULL
             ORDER BY p.name_fold, p.id"
        ),
        bind![terms.id, terms.body_id, day],
    )?;
    Ok(all)
}

/// How one person stands to these terms; whether they sit is told for the day, where one is given.
pub(super) fn of_person(tx: &Tx, terms: &Terms, person: Id, day: Option<Date>) -> Result<Option<Acknowledgement>> {
    tx.row(
        sql!(
            "SELECT p.id, p.name, p.email, p.lang,
                    EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id
                            WHERE t.person_id = p.id AND s.body_id = $2 AND t.starts_on <= COALESCE($4, t.starts_on)
                              AND (t.ends_on IS NULL OR t.ends_on >= COALESCE($4, t.ends_on))),
                    a.acknowledged_on, COALESCE(a.via, ''),
                    (SELECT MAX(r.reminded_on) FROM terms_reminder r WHERE r.terms_id = $1 AND r.person_id = p.id),
                    COALESCE((SELECT MAX(u.name) FROM assisted e JOIN account u ON u.id = e.account_id
                              WHERE e.object_kind = 'acknowledgement' AND e.object_id = $1 AND e.holder_id = p.id AND a.id IS NOT NULL), '')
             FROM person p LEFT JOIN acknowledgement a ON a.person_id = p.id AND a.terms_id = $1
             WHERE p.id = $3"
        ),
        bind![terms.id, terms.body_id, person, day],
    )
}

/// How whoever signs in with this account stands to these terms, where they sit on the body that day.
pub(crate) fn own(tx: &Tx, terms: &Terms, account: Id, day: Date) -> Result<Option<Acknowledgement>> {
    let found: Option<Acknowledgement> = tx.row(
        sql!(
            "SELECT p.id, p.name, p.email, p.lang,
                    EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id
                            WHERE t.person_id = p.id AND s.body_id = $2 AND t.starts_on <= $4 AND (t.ends_on IS NULL OR t.ends_on >= $4)),
                    a.acknowledged_on, COALESCE(a.via, ''),
                    (SELECT MAX(r.reminded_on) FROM terms_reminder r WHERE r.terms_id = $1 AND r.person_id = p.id),
                    COALESCE((SELECT MAX(u.name) FROM assisted e JOIN account u ON u.id = e.account_id
                              WHERE e.object_kind = 'acknowledgement' AND e.object_id = $1 AND e.holder_id = p.id AND a.id IS NOT NULL), '')
             FROM person p JOIN terms own ON own.partnership_id = p.partnership_id AND own.id = $1
             LEFT JOIN acknowledgement a ON a.person_id = p.id AND a.terms_id = $1
             WHERE p.account_id = $3 ORDER BY p.id"
        ),
        bind![terms.id, terms.body_id, account, day],
    )?;
    Ok(found.filter(|it| it.sits))
}

/// Writes down that someone acknowledged terms on a day.
pub fn insert(
    tx: &mut WriteTx,
    (partnership, terms): (PartnershipId, TermsId),
    id: AcknowledgementId,
    (person, day, via): (Id, Date, Via),
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO acknowledgement (id, partnership_id, terms_id, person_id, acknowledged_on, via) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (terms_id, person_id) DO NOTHING"
        ),
        bind![id, partnership, terms, person, day, via],
    )?;
    Ok(())
}

/// Writes down that someone was reminded of terms on a day.
pub(super) fn note_reminder(tx: &mut WriteTx, (terms, person): (TermsId, Id), (day, by): (Date, &str)) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO terms_reminder (terms_id, person_id, reminded_on, reminded_by) VALUES ($1, $2, $3, $4)
             ON CONFLICT (terms_id, person_id, reminded_on) DO NOTHING"
        ),
        bind![terms, person, day, by],
    )?;
    Ok(())
}
