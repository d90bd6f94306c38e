//! What somebody is asked by a link at this moment, whatever room asks it: for whoever enters it on their behalf.
//!
//! Secret ballots are not among it: nobody casts one for another.

use jiff::{Timestamp, civil::Date};
use kit::{Id, Lang, Result, bind, db::Tx, lang::Bilingual, row, sql};
use registry::partnerships::PartnershipId;

use crate::{acknowledgements, comments, follow_ups, minutes, replies, votes, words::Words};

row! {
    /// Something that somebody is asked by a link.
    pub struct Errand {
        /// What it is: `reply`, `guest`, `proposal`, `remark`, `follow_up`, `acknowledgement`, `comment` or `vote`.
        pub kind: String,
        /// What the link is about.
        pub subject: Id,
        /// What it is called.
        pub title: Bilingual,
        /// Its day, where it has one.
        pub on: Option<Date>,
        /// The number of the meeting, where it is about one that has a number.
        pub number: Option<i64>,
    }
}

impl Errand {
    /// What it is called, with the number of the meeting.
    pub fn called(&self) -> Bilingual {
        let Some(number) = self.number else { return self.title.clone() };
        let [en, fr] = Lang::ALL.map(|lang| {
            let body = self.title.written(lang);
            if body.is_empty() { String::new() } else { Words(lang).meeting_numbered(body, number) }
        });
        Bilingual { en, fr, ..self.title.clone() }
    }

    /// The name of the act that a link for it is for, and the page that the link opens.
    pub fn door(&self) -> Option<(&'static str, &'static str)> {
        match self.kind.as_str() {
            "reply" => Some((replies::PURPOSE, "reply")),
            "guest" => Some((replies::GUEST_PURPOSE, "guest")),
            "proposal" => Some((replies::PURPOSE, "agenda")),
            "remark" => Some((minutes::PURPOSE, "minutes")),
            "follow_up" => Some((follow_ups::PURPOSE, "follow-up")),
            "acknowledgement" => Some((acknowledgements::PURPOSE, "terms")),
            "comment" => Some((comments::PURPOSE, "comments")),
            "vote" => Some((votes::PURPOSE, "vote")),
            _ => None,
        }
    }
}

/// What a person of a partnership is asked now, the earliest day first.
pub fn of_person(tx: &Tx, partnership: PartnershipId, person: Id, (today, now): (Date, Timestamp)) -> Result<Vec<Errand>> {
    tx.rows(
        sql!(
            "SELECT kind, subject, title_en, title_fr, title_state, due, number FROM (
                 SELECT CASE WHEN c.seat_id IS NULL THEN 'guest' ELSE 'reply' END AS kind, c.id AS subject, b.name_en AS title_en,
                        b.name_fr AS title_fr, b.name_state AS title_state, m.held_on AS due, m.number AS number
                 FROM convocation c JOIN meeting m ON m.id = c.meeting_id JOIN body b ON b.id = m.body_id
                 WHERE c.partnership_id = $1 AND c.person_id = $2 AND m.state IN ('draft', 'notice_sent', 'package_sent') AND m.held_on >= $3
                   AND (c.seat_id IS NULL OR EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = c.seat_id AND t.person_id = $2
                        AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)))
                 UNION ALL
                 SELECT 'proposal', c.id, b.name_en, b.name_fr, b.name_state, a.proposals_until, m.number
                 FROM convocation c JOIN meeting m ON m.id = c.meeting_id JOIN body b ON b.id = m.body_id JOIN agenda a ON a.meeting_id = m.id
                 WHERE c.partnership_id = $1 AND c.person_id = $2 AND m.state IN ('draft', 'notice_sent', 'package_sent') AND m.held_on > $3
                   AND a.stage = 'proposals' AND a.proposals_until >= $3
                   AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = c.seat_id AND t.person_id = $2
                        AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on))
                 UNION ALL
                 SELECT 'remark', r.id, b.name_en, b.name_fr, b.name_state, i.until, m.number
                 FROM minutes_reader r JOIN circulation i ON i.meeting_id = r.meeting_id JOIN meeting m ON m.id = r.meeting_id
                 JOIN body b ON b.id = m.body_id
                 WHERE r.partnership_id = $1 AND r.person_id = $2 AND m.state = 'minutes_draft' AND i.until >= $3
                 UNION ALL
                 SELECT 'follow_up', f.id, f.text_en, f.text_fr, f.text_state, f.due_on, NULL
                 FROM follow_up f WHERE f.partnership_id = $1 AND f.owner_person_id = $2 AND f.state = 'open'
                 UNION ALL
                 SELECT 'acknowledgement', e.id, e.title_en, e.title_fr, e.title_state, e.effective_on, NULL
                 FROM terms e WHERE e.partnership_id = $1 AND e.state = 'in_force'
                   AND EXISTS (SELECT 1 FROM tenure t JOIN seat s ON s.id = t.seat_id WHERE s.body_id = e.body_id AND t.person_id = $2
                        AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))
                   AND NOT EXISTS (SELECT 1 FROM acknowledgement k WHERE k.terms_id = e.id AND k.person_id = $2)
                 UNION ALL
                 SELECT 'comment', r.id, e.title_en, e.title_fr, e.title_state, w.until, NULL
                 FROM terms_reader r JOIN terms e ON e.id = r.terms_id JOIN terms_review w ON w.terms_id = r.terms_id
                 WHERE r.partnership_id = $1 AND r.person_id = $2 AND e.state = 'in_review' AND (w.until IS NULL OR w.until >= $3)
                 UNION ALL
                 SELECT 'vote', v.id, v.text_en, v.text_fr, v.text_state, v.closes_on, NULL
                 FROM vote v WHERE v.partnership_id = $1 AND v.state = 'open' AND v.method <> 'secret' AND (v.closes_at IS NULL OR v.closes_at > $4)
                   AND EXISTS (SELECT 1 FROM vote_voter o JOIN vote_line l ON l.vote_id = o.vote_id AND l.seat_id = o.seat_id
                        WHERE o.vote_id = v.id AND o.person_id = $2 AND l.part = 'votes' AND l.voted_as IS NULL)
             ) AS asked ORDER BY COALESCE(due, '9999-12-31'), kind, subject LIMIT 100"
        ),
        bind![partnership, person, today, now],
    )
}
