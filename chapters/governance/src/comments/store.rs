//! The SQL of comments: one text for both engines.

use jiff::civil::Date;
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    row, sql,
};
use registry::partnerships::{PartnershipId, Record};

use super::model::{Comment, CommentId, Reader, ReaderId, Review};
use crate::{
    bodies::BodyId,
    minutes::Settled,
    terms::{Terms, TermsId},
};

impl Record for Comment {
    const NAME: &'static str = "comment";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT c.id, c.terms_id, c.person_id, p.name, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                        COALESCE(o.name_state, 'en.missing'), c.of_whole, c.clause_number, c.heading_en, c.heading_fr, c.heading_state,
                        c.lang, c.text, c.commented_at, c.state, c.word, c.settled_on, c.settled_by,
                        COALESCE((SELECT MIN(a.name) FROM assisted x JOIN account a ON a.id = x.account_id
                                  WHERE x.object_kind = 'terms' AND x.object_id = c.terms_id AND x.holder_id = c.person_id
                                    AND x.at = c.commented_at), '')
                 FROM terms_comment c JOIN person p ON p.id = c.person_id LEFT JOIN organization o ON o.id = c.organization_id
                 WHERE c.id = $1 AND c.partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// Everything that was said of a version, in the order in which it came.
pub(super) fn all(tx: &Tx, terms: TermsId) -> Result<Vec<Comment>> {
    tx.rows(
        sql!(
            "SELECT c.id, c.terms_id, c.person_id, p.name, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''),
                    COALESCE(o.name_state, 'en.missing'), c.of_whole, c.clause_number, c.heading_en, c.heading_fr, c.heading_state,
                    c.lang, c.text, c.commented_at, c.state, c.word, c.settled_on, c.settled_by,
                        COALESCE((SELECT MIN(a.name) FROM assisted x JOIN account a ON a.id = x.account_id
                                  WHERE x.object_kind = 'terms' AND x.object_id = c.terms_id AND x.holder_id = c.person_id
                                    AND x.at = c.commented_at), '')
             FROM terms_comment c JOIN person p ON p.id = c.person_id LEFT JOIN organization o ON o.id = c.organization_id
             WHERE c.terms_id = $1 ORDER BY c.commented_at, c.id"
        ),
        bind![terms],
    )
}

/// How a version is out for comments, where it was.
pub(super) fn review(tx: &Tx, terms: TermsId) -> Result<Option<Review>> {
    tx.row(sql!("SELECT round, opened_on, until FROM terms_review WHERE terms_id = $1"), bind![terms])
}

/// Opens the next round of comments on a version.
pub fn open(tx: &mut WriteTx, at: (PartnershipId, TermsId), on: Date, until: Option<Date>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO terms_review (terms_id, partnership_id, round, opened_on, until) VALUES ($1, $2, 1, $3, $4)
             ON CONFLICT (terms_id) DO UPDATE SET round = terms_review.round + 1, opened_on = excluded.opened_on, until = excluded.until"
        ),
        bind![at.1, at.0, on, until],
    )?;
    Ok(())
}

/// Lets comments be taken until another day; opens the first round where there was none.
pub(super) fn extend(tx: &mut WriteTx, at: (PartnershipId, TermsId), on: Date, until: Option<Date>) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO terms_review (terms_id, partnership_id, round, opened_on, until) VALUES ($1, $2, 1, $3, $4)
             ON CONFLICT (terms_id) DO UPDATE SET until = excluded.until"
        ),
        bind![at.1, at.0, on, until],
    )?;
    Ok(())
}

/// Everyone who sits on the body of these terms on a day, and everyone to whom they were sent, by name.
pub(super) fn readers(tx: &Tx, it: &Terms, day: Date) -> Result<Vec<Reader>> {
    tx.rows(
        sql!(
            "SELECT p.id, p.name, COALESCE(o.name_en, ''), COALESCE(o.name_fr, ''), COALESCE(o.name_state, 'en.missing'), p.email, p.lang,
                    r.sent_on, COALESCE(r.answered_in, 0), r.answered_on,
                    (SELECT COUNT(*) FROM terms_comment c WHERE c.terms_id = $1 AND c.person_id = p.id)
             FROM person p LEFT JOIN terms_reader r ON r.person_id = p.id AND r.terms_id = $1
             LEFT JOIN organization o ON o.id = (SELECT MIN(COALESCE(t.organization_id, s.organization_id)) FROM tenure t JOIN seat s ON s.id = t.seat_id
                  WHERE t.person_id = p.id AND s.body_id = $2 AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))
             WHERE r.id IS NOT NULL OR p.id IN (SELECT t.person_id FROM tenure t JOIN seat s ON s.id = t.seat_id
                  WHERE s.body_id = $2 AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))
             ORDER BY p.name_fold, p.id"
        ),
        bind![it.id, it.body_id, day],
    )
}

/// Notes that a version was sent to someone, and gives what stands for that: one line, however often.
pub fn send(tx: &mut WriteTx, at: (PartnershipId, TermsId), id: ReaderId, person: Id, on: Date) -> Result<ReaderId> {
    tx.run(
        sql!(
            "INSERT INTO terms_reader (id, partnership_id, terms_id, person_id, sent_on, answered_in, answered_on)
             VALUES ($1, $2, $3, $4, $5, 0, NULL) ON CONFLICT (terms_id, person_id) DO UPDATE SET sent_on = excluded.sent_on"
        ),
        bind![id, at.0, at.1, person, on],
    )?;
    let (id,) = tx.one(sql!("SELECT id FROM terms_reader WHERE terms_id = $1 AND person_id = $2"), bind![at.1, person])?;
    Ok(id)
}

/// Notes that someone answered in a round.
pub fn answer(tx: &mut WriteTx, at: (TermsId, Id), round: i64, on: Date) -> Result<()> {
    tx.run(
        sql!("UPDATE terms_reader SET answered_in = $3, answered_on = $4 WHERE terms_id = $1 AND person_id = $2"),
        bind![at.0, at.1, round, on],
    )?;
    Ok(())
}

row! {
    /// Whom a link to a version leads to.
    pub(super) struct Found {
        pub terms: TermsId,
        pub person: Id,
        pub name: String,
        pub answered_in: i64,
        pub answered_on: Option<Date>,
    }
}

/// Whom one link to a version leads to.
pub(super) fn reader(tx: &Tx, partnership: PartnershipId, id: ReaderId) -> Result<Option<Found>> {
    tx.row(
        sql!(
            "SELECT r.terms_id, r.person_id, p.name, r.answered_in, r.answered_on FROM terms_reader r JOIN person p ON p.id = r.person_id
             WHERE r.id = $1 AND r.partnership_id = $2"
        ),
        bind![id, partnership],
    )
}

/// Writes a comment down as open, for the organization for which its maker sits on the body that day.
pub fn insert(tx: &mut WriteTx, partnership: PartnershipId, it: &Comment, day: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO terms_comment (id, partnership_id, terms_id, person_id, organization_id, of_whole, clause_number, heading_en, heading_fr,
                                        heading_state, lang, text, commented_at, state, word, settled_on, settled_by)
             VALUES ($1, $2, $3, $4, (SELECT MIN(COALESCE(t.organization_id, s.organization_id)) FROM tenure t JOIN seat s ON s.id = t.seat_id
                                      JOIN terms e ON e.id = $3 AND e.body_id = s.body_id
                                      WHERE t.person_id = $4 AND t.starts_on <= $5 AND (t.ends_on IS NULL OR t.ends_on >= $5)),
                     $6, $7, $8, $9, $10, $11, $12, $13, 'open', '', NULL, '')"
        ),
        bind![
            it.id,
            partnership,
            it.terms_id,
            it.person_id,
            day,
            it.of_whole,
            it.clause_number,
            it.heading.en,
            it.heading.fr,
            it.heading.state,
            it.lang,
            it.text,
            it.commented_at
        ],
    )?;
    Ok(())
}

/// Answers a comment that still stands as it `was`; [`Error::Conflict`] when it does not any more.
pub fn settle(tx: &mut WriteTx, (id, was): (CommentId, Settled), now: Settled, word: &str, (on, by): (Date, &str)) -> Result<()> {
    let changed = tx.run(
        sql!("UPDATE terms_comment SET state = $3, word = $4, settled_on = $5, settled_by = $6 WHERE id = $1 AND state = $2"),
        bind![id, was, now, word, on, by],
    )?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

/// Changes the heading and the text of the clause at a place, from the version that was edited; [`Error::Conflict`] when it has
/// moved on.
pub(super) fn rewrite(
    tx: &mut WriteTx,
    (terms, version): (TermsId, i64),
    place: usize,
    (heading, text): (&Bilingual, &Bilingual),
) -> Result<()> {
    let moved = tx.run(sql!("UPDATE terms SET version = version + 1 WHERE id = $1 AND version = $2"), bind![terms, version])?;
    if moved == 0 {
        return Err(Error::Conflict);
    }
    let place = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1);
    tx.run(
        sql!(
            "UPDATE clause SET heading_en = $3, heading_fr = $4, heading_state = $5, text_en = $6, text_fr = $7, text_state = $8
             WHERE terms_id = $1 AND place = $2"
        ),
        bind![terms, place, heading.en, heading.fr, heading.state, text.en, text.fr, text.state],
    )?;
    Ok(())
}

/// Everyone who sits on a body on a day.
pub(super) fn sitting(tx: &Tx, body: BodyId, day: Date) -> Result<Vec<Id>> {
    let all: Vec<(Id,)> = tx.rows(
        sql!(
            "SELECT DISTINCT t.person_id FROM tenure t JOIN seat s ON s.id = t.seat_id
             WHERE s.body_id = $1 AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)"
        ),
        bind![body, day],
    )?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}
