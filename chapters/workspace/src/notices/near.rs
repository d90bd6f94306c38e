//! The SQL of what comes near: one text for both engines.

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{
    Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    row, sql,
};
use registry::partnerships::PartnershipId;

/// How many days ahead anything but the end of a term is told to whoever reads once a day.
pub(super) const MOST_BEFORE: i64 = 7;

row! {
    /// Something that has a day.
    pub(super) struct Near {
        /// What it is, by a word of this room.
        pub said: String,
        /// The account that it concerns; empty for those who keep the records or lead.
        pub account: String,
        /// Its page, below the partnership's home.
        pub address: String,
        /// What it is called.
        pub title: Bilingual,
        /// A word more of its title.
        pub word: String,
        /// The day.
        pub on: Date,
    }
}

/// What has a day, the earliest first, as it stands on a day: promises, answers, rounds that close and reviews until the second day,
/// terms until the third; rounds that opened and reviews since the fourth.
pub(super) fn of_days(tx: &Tx, partnership: PartnershipId, [today, ahead, terms, back]: [Date; 4]) -> Result<Vec<Near>> {
    tx.rows(
        sql!(
            "SELECT said, account, address, title_en, title_fr, title_state, word, happens FROM (
                 SELECT 'due' AS said, p.account_id AS account, '/follow-ups/' || f.id AS address, f.text_en AS title_en, f.text_fr AS title_fr,
                        f.text_state AS title_state, '' AS word, f.due_on AS happens
                 FROM follow_up f JOIN person p ON p.id = f.owner_person_id
                 WHERE f.partnership_id = $1 AND f.state = 'open' AND p.account_id IS NOT NULL AND f.due_on >= $2 AND f.due_on <= $3
                 UNION ALL
                 SELECT 'asked', p.account_id, '/activities/' || a.id, a.title_en, a.title_fr, a.title_state, '', r.answer_by
                 FROM update_request r JOIN activity a ON a.id = r.activity_id JOIN person p ON p.id = r.holder_id
                 WHERE r.partnership_id = $1 AND r.withdrawn_on IS NULL AND p.account_id IS NOT NULL AND r.answer_by >= $2 AND r.answer_by <= $3
                   AND NOT EXISTS (SELECT 1 FROM progress_update u WHERE u.activity_id = r.activity_id AND u.told_on >= r.asked_on)
                   AND NOT EXISTS (SELECT 1 FROM update_request n WHERE n.activity_id = r.activity_id AND n.holder_id = r.holder_id
                                   AND n.withdrawn_on IS NULL AND n.asked_on > r.asked_on)
                 UNION ALL
                 SELECT 'round-opens', '', '/rounds/' || o.id, o.title_en, o.title_fr, o.title_state, '', o.opens_on
                 FROM recruitment_round o WHERE o.partnership_id = $1 AND o.state = 'open' AND o.opens_on >= $5 AND o.opens_on <= $3
                   AND o.closes_on >= $2
                 UNION ALL
                 SELECT 'round-closes', '', '/rounds/' || o.id, o.title_en, o.title_fr, o.title_state, '', o.closes_on
                 FROM recruitment_round o WHERE o.partnership_id = $1 AND o.state = 'open' AND o.closes_on >= $2 AND o.closes_on <= $3
                 UNION ALL
                 SELECT 'review', '', '/decisions/' || d.id, d.text_en, d.text_fr, d.text_state, '', d.review_on
                 FROM decision d WHERE d.partnership_id = $1 AND d.review_on >= $5 AND d.review_on <= $3
                 UNION ALL
                 SELECT 'term-ends', w.account, '/seats/' || s.id, s.label_en, s.label_fr, s.label_state, p.name, t.ends_on
                 FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person p ON p.id = t.person_id
                 JOIN (SELECT id AS person_id, COALESCE(account_id, '') AS account FROM person WHERE partnership_id = $1
                       UNION SELECT id, '' FROM person WHERE partnership_id = $1) AS w ON w.person_id = p.id
                 WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.starts_on <= $2 AND t.ends_on >= $2 AND t.ends_on <= $4
                   AND (s.ends_on IS NULL OR s.ends_on > t.ends_on)
                   AND NOT EXISTS (SELECT 1 FROM tenure n WHERE n.seat_id = s.id AND n.role = 'holder' AND n.starts_on > t.ends_on)
             ) AS near ORDER BY happens, address, said, account LIMIT 1000"
        ),
        bind![partnership, today, ahead, terms, back],
    )
}

/// The meetings of the next days to which people were called: each with the body and its day.
pub(super) fn meetings(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<(Id, Bilingual, Date)>> {
    tx.rows(
        sql!(
            "SELECT m.id, b.name_en, b.name_fr, b.name_state, m.held_on FROM meeting m JOIN body b ON b.id = m.body_id
             WHERE m.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND m.state IN ('notice_sent', 'package_sent')
             ORDER BY m.held_on, m.id"
        ),
        bind![partnership, today, today.saturating_add(3.days())],
    )
}

/// The votes between meetings that close after one instant and by another, with the account of everyone who is told of it: whoever may
/// vote and has not, and of a secret ballot everybody who may, since whom a letter leaves out would tell who has voted.
pub(super) fn closing(
    tx: &Tx,
    partnership: PartnershipId,
    (after, until): (Timestamp, Timestamp),
) -> Result<Vec<(Id, Bilingual, Id, Timestamp)>> {
    tx.rows(
        sql!(
            "SELECT DISTINCT v.id, v.text_en, v.text_fr, v.text_state, p.account_id, v.closes_at
             FROM vote v JOIN vote_line l ON l.vote_id = v.id AND l.part = 'votes'
             JOIN vote_voter o ON o.vote_id = v.id AND o.seat_id = l.seat_id JOIN person p ON p.id = o.person_id
             WHERE v.partnership_id = $1 AND v.state = 'open' AND v.closes_at > $2 AND v.closes_at <= $3 AND p.account_id IS NOT NULL
               AND (v.method = 'secret' OR l.voted_as IS NULL)
             ORDER BY v.closes_at, v.id, p.account_id"
        ),
        bind![partnership, after, until],
    )
}

/// What people were told of before it came, since a day.
pub(super) fn told(tx: &Tx, partnership: PartnershipId, since: Date) -> Result<Vec<(Id, String)>> {
    tx.rows(
        sql!("SELECT account_id, what FROM notice_told WHERE partnership_id = $1 AND told_on >= $2 ORDER BY account_id, what"),
        bind![partnership, since],
    )
}

/// What is known of one person, each by a word, in a few columns: what they chose, up to where they were told of each kind and everybody
/// was, and what they were told of before it came.
pub(super) fn own(tx: &Tx, (account, partnership): (Id, PartnershipId), since: Date) -> Result<Vec<(String, String, String, i64)>> {
    tx.rows(
        sql!(
            "SELECT said, what, rhythm, through FROM (
                 SELECT 'chosen' AS said, kind AS what, rhythm AS rhythm, CAST(0 AS BIGINT) AS through
                 FROM notice_choice WHERE account_id = $1 AND partnership_id = $2
                 UNION ALL
                 SELECT 'mark', kind, '', told_through FROM notice_mark WHERE account_id = $1 AND partnership_id = $2
                 UNION ALL
                 SELECT 'round', '', '', seen_through FROM notice_round WHERE partnership_id = $2
                 UNION ALL
                 SELECT 'told', what, '', CAST(0 AS BIGINT) FROM notice_told WHERE account_id = $1 AND partnership_id = $2 AND told_on >= $3
             ) AS own ORDER BY said, what"
        ),
        bind![account, partnership, since],
    )
}

/// Notes that somebody was told of something on a day.
pub fn note_told(tx: &mut WriteTx, (account, partnership): (Id, PartnershipId), what: &str, on: Date) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO notice_told (account_id, partnership_id, what, told_on) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, partnership_id, what) DO NOTHING"
        ),
        bind![account, partnership, what, on],
    )?;
    Ok(())
}

/// Forgets what was told before a day: it came long ago.
pub(super) fn forget(tx: &mut WriteTx, partnership: PartnershipId, before: Date) -> Result<()> {
    tx.run(sql!("DELETE FROM notice_told WHERE partnership_id = $1 AND told_on < $2"), bind![partnership, before])?;
    Ok(())
}
