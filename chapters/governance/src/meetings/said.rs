//! What was said of the items and decisions of a meeting: at the meeting, and at those before it.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{Sql, Tx},
    lang::Bilingual,
    row, sql,
};

use super::model::{Conflict, ItemId, MeetingId, State};
use crate::{
    bodies::BodyId,
    decisions::{DecisionId, Reserved, Stance},
    drafts::{Next, Since},
    votes::{self, Mark, Named, UnderWay, VoteId},
};

/// What was said, by kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    /// The conflicts of interest declared on its items.
    pub conflicts: Vec<Conflict>,
    /// Who stood aside from its decisions or blocked them.
    pub reservations: Vec<Reserved>,
    /// Who said what in its roll calls that were closed.
    pub roll_calls: Vec<Named>,
    /// What earlier meetings noted, decided and promised on the items that it carries on.
    pub since: Vec<Since>,
    /// The minutes that its items are there to approve.
    pub approves: Vec<Approves>,
    /// The votes that are open.
    pub under_way: Vec<UnderWay>,
    /// The meeting to whose agenda came what was left over.
    pub next: Option<Next>,
    /// Its decisions that were carried and can be sent to the body above, which has not got them yet.
    pub above: Vec<Above>,
}

/// A decision that can be sent to the body above.
#[derive(Clone, Debug)]
pub(crate) struct Above {
    /// The decision.
    pub decision_id: DecisionId,
    /// The body above.
    pub body_id: BodyId,
    /// The name of that body.
    pub name: Bilingual,
}

/// Minutes of an earlier meeting that an item is there to approve.
#[derive(Clone, Debug)]
pub(crate) struct Approves {
    /// The item.
    pub item_id: ItemId,
    /// The name of the body whose meeting it was, on its day.
    pub body: Bilingual,
    /// The number of that meeting.
    pub number: Option<i64>,
    /// Its day.
    pub held_on: Date,
    /// Where it stands.
    pub state: State,
    /// Whether a remark on the minutes was taken up.
    pub is_corrected: bool,
}

impl Said {
    /// What was said of an item at an earlier meeting.
    pub fn since(&self, item: &ItemId) -> Vec<&Since> {
        self.since.iter().filter(|one| one.item_id == *item).collect()
    }

    /// Who did not go along with a decision.
    pub fn reserved(&self, decision: &DecisionId) -> Vec<&Reserved> {
        self.reservations.iter().filter(|one| one.decision_id == *decision).collect()
    }

    /// Who said what in the roll call by which a decision was taken, in sentences.
    pub fn by_name(&self, decision: &DecisionId, lang: Lang) -> Option<String> {
        votes::by_name(lang, self.roll_calls.iter().filter(|one| one.decision_id == *decision))
    }

    /// Of which meeting the minutes are that an item is there to approve.
    pub fn minutes_of(&self, item: &ItemId, lang: Lang) -> Option<String> {
        let found = self.approves.iter().find(|one| one.item_id == *item)?;
        Some(crate::words::Words(lang).minutes_of_the_meeting(kit::lang::date(lang, found.held_on)))
    }

    /// The body above to which a decision can be sent.
    pub fn above(&self, decision: &DecisionId) -> Option<&Above> {
        self.above.iter().find(|one| one.decision_id == *decision)
    }

    /// The conflicts declared on an item.
    pub fn conflicts(&self, item: &ItemId) -> Vec<&Conflict> {
        self.conflicts.iter().filter(|one| one.item_id == *item).collect()
    }
}

row! {
    /// One thing that was said.
    struct Word {
        kind: String,
        about: Id,
        text: Bilingual,
        person_id: Option<Id>,
        name: String,
        number: Option<i64>,
        held_on: Option<Date>,
        id: Option<Id>,
    }
}

/// What was said at a meeting (`$1`), of items in camera too (`$2`), and what lies around it.
const SAID: Sql = sql!(
    "SELECT kind, about, text_en, text_fr, text_state, person_id, name, number, held_on, id FROM (
         SELECT 'conflict' AS kind, c.item_id AS about, c.nature_en AS text_en, c.nature_fr AS text_fr, c.nature_state AS text_state,
                c.person_id AS person_id, p.name AS name, CAST(NULL AS BIGINT) AS number, CAST(NULL AS TEXT) AS held_on,
                CAST(NULL AS TEXT) AS id, i.place AS place, p.name_fold AS fold
         FROM conflict c JOIN person p ON p.id = c.person_id JOIN agenda_item i ON i.id = c.item_id
         WHERE c.meeting_id = $1 AND (i.camera <> 'item' OR $2)
         UNION ALL
         SELECT r.stance, r.decision_id, r.reason_en, r.reason_fr, r.reason_state, r.person_id, p.name, NULL, NULL, NULL, d.number,
                p.name_fold
         FROM reservation r JOIN decision d ON d.id = r.decision_id JOIN person p ON p.id = r.person_id WHERE d.meeting_id = $1
         UNION ALL
         SELECT l.mark, v.decision_id, '', '', 'en.missing', l.voter_id, p.name, l.number, NULL, NULL, l.number, p.name_fold
         FROM vote v JOIN vote_line l ON l.vote_id = v.id JOIN person p ON p.id = l.voter_id
         WHERE v.meeting_id = $1 AND v.state = 'closed' AND l.mark IS NOT NULL
         UNION ALL
         SELECT CASE WHEN o.camera = 'open' AND (o.note_en <> '' OR o.note_fr <> '') THEN 'note' ELSE 'from' END, i.id,
                CASE WHEN o.camera = 'open' THEN o.note_en ELSE '' END, CASE WHEN o.camera = 'open' THEN o.note_fr ELSE '' END,
                CASE WHEN o.camera = 'open' THEN o.note_state ELSE 'en.missing' END, NULL, '', m.number, m.held_on, o.id, 1, ''
         FROM agenda_item i JOIN agenda_item o ON o.id = i.carried_from_id JOIN meeting m ON m.id = o.meeting_id
         WHERE i.meeting_id = $1 AND i.camera <> 'item'
         UNION ALL
         SELECT 'decision', i.id, d.text_en, d.text_fr, d.text_state, NULL, CAST(d.year AS TEXT) || ' ' || CAST(d.number AS TEXT),
                m.number, m.held_on, d.id, 2, ''
         FROM agenda_item i JOIN decision d ON d.item_id = i.carried_from_id JOIN meeting m ON m.id = d.meeting_id WHERE i.meeting_id = $1
         UNION ALL
         SELECT 'forwarding', i.id, d.text_en, d.text_fr, d.text_state, NULL, CAST(d.year AS TEXT) || ' ' || CAST(d.number AS TEXT),
                NULL, d.decided_on, r.id, 0, ''
         FROM agenda_item i JOIN forwarding r ON r.item_id = i.id JOIN decision d ON d.id = r.decision_id WHERE i.meeting_id = $1
         UNION ALL
         SELECT CASE WHEN EXISTS (SELECT 1 FROM remark k WHERE k.meeting_id = m.id AND k.state = 'taken_up')
                     THEN 'approves_corrected' ELSE 'approves' END, i.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr),
                COALESCE(n.name_state, b.name_state), NULL, m.state, m.number, m.held_on, m.id, 0, ''
         FROM agenda_item i JOIN meeting m ON m.id = i.approves_id JOIN body b ON b.id = m.body_id
         LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
         WHERE i.meeting_id = $1
         UNION ALL
         SELECT 'follow_up', i.id, f.text_en, f.text_fr, f.text_state, NULL, f.state, m.number, m.held_on, f.id, 3, ''
         FROM agenda_item i JOIN follow_up f ON f.item_id = i.carried_from_id JOIN meeting m ON m.id = f.meeting_id
         WHERE i.meeting_id = $1 AND f.state <> 'withdrawn'
         UNION ALL
         SELECT 'vote', v.meeting_id, v.text_en, v.text_fr, v.text_state, NULL,
                CAST(COUNT(CASE WHEN l.part = 'votes' THEN 1 END) AS TEXT), COUNT(l.voted_as), SUBSTR(v.opened_at, 1, 10), v.id, 4, ''
         FROM vote v JOIN vote_line l ON l.vote_id = v.id WHERE v.meeting_id = $1 AND v.state = 'open'
         GROUP BY v.id, v.meeting_id, v.text_en, v.text_fr, v.text_state, v.opened_at
         UNION ALL
         SELECT 'above', d.id, p.name_en, p.name_fr, p.name_state, NULL, '', NULL, d.decided_on, p.id, 6, ''
         FROM decision d JOIN body b ON b.id = d.body_id JOIN body p ON p.id = b.parent_id
         WHERE d.meeting_id = $1 AND d.result IN ('carried', 'carried_amended')
           AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.id = d.item_id AND a.approves_id IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM forwarding f WHERE f.decision_id = d.id AND f.body_id = p.id AND f.outcome <> 'withdrawn')
         UNION ALL
         SELECT 'next', n.id, '', '', 'en.missing', NULL, CASE WHEN n.day_is_open THEN 'open' ELSE '' END, NULL, n.held_on, n.id, 5, ''
         FROM (SELECT l.id, l.day_is_open, l.held_on FROM meeting m JOIN meeting l ON l.body_id = m.body_id
               WHERE m.id = $1 AND l.state <> 'cancelled' AND l.held_on >= m.held_on AND l.id <> $1 AND EXISTS (
                   SELECT 1 FROM agenda_item i LEFT JOIN agenda_item o ON o.id = i.carried_from_id
                   WHERE i.meeting_id = l.id AND (i.approves_id = $1 OR o.meeting_id = $1))
               ORDER BY l.held_on, l.starts_at, l.id LIMIT 1) n
     ) AS said ORDER BY place, fold, about, person_id, id"
);

/// What was said of the items and decisions of a meeting, in one statement. Of items in camera nothing that an earlier meeting
/// noted, and their conflicts of interest only when they are asked for.
pub(crate) fn said(tx: &Tx, meeting: MeetingId, in_camera: bool) -> Result<Said> {
    let all: Vec<Word> = tx.rows(SAID, bind![meeting, in_camera])?;
    let mut said = Said::default();
    all.into_iter().try_for_each(|word| said.hear(word)).map(|()| said)
}

impl Said {
    /// Puts one thing that was said where it belongs.
    fn hear(&mut self, word: Word) -> Result<()> {
        let Word { kind, about, text, person_id, name, number, held_on, id } = word;
        match (Stance::from_code(&kind), person_id, held_on.zip(id)) {
            (Some(stance), Some(person_id), _) => {
                self.reservations.push(Reserved { decision_id: DecisionId(about), person_id, name, stance, reason: text });
            }
            (None, Some(person_id), _) => match Mark::from_code(&kind) {
                Some(mark) => {
                    let number = number.unwrap_or_default();
                    self.roll_calls.push(Named { decision_id: DecisionId(about), number, name, mark });
                }
                None => self.conflicts.push(Conflict { item_id: ItemId(about), person_id, name, nature: text }),
            },
            (None, None, Some((held_on, _))) if kind.starts_with("approves") => {
                let state = State::from_code(&name).ok_or_else(|| Error::Internal(format!("{name} is no state")))?;
                let is_corrected = kind == "approves_corrected";
                self.approves.push(Approves { item_id: ItemId(about), body: text, number, held_on, state, is_corrected });
            }
            (None, None, Some((_, id))) if kind == "above" => {
                self.above.push(Above { decision_id: DecisionId(about), body_id: BodyId(id), name: text });
            }
            (None, None, Some((_, id))) if kind == "vote" => {
                let (voted, may) = (number.unwrap_or_default(), name.parse().unwrap_or_default());
                self.under_way.push(UnderWay { id: VoteId(id), text, voted, may });
            }
            (None, None, Some((held_on, id))) if kind == "next" => {
                self.next = Some(Next { id: MeetingId(id), held_on, day_is_open: name == "open" });
            }
            (None, None, Some((held_on, id))) => {
                self.since.push(Since { item_id: ItemId(about), kind, number, held_on, text, word: name, id });
            }
            _ => return Err(Error::Internal(format!("{kind} says too little"))),
        }
        Ok(())
    }
}
