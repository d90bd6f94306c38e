//! All coming days of a body in one letter: each person is asked once to keep them free, with one calendar file and a link to
//! each reply. It convenes nothing: the invitation to each meeting comes later, and changes the same events.

use access::standings::LEADS;
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Result, acts, bind,
    db::{Direction, ToValue, Tx},
    mail,
    permits::{Change, Permit},
    sql,
};
use registry::partnerships::{Of, Partnership, PartnershipId};

use super::{
    acts::issue_link,
    dates_letter::{News, Round, Told},
    model::{Called, Convocation, ConvocationId, PRESSED_TWICE, facts, takes_replies},
    store,
};
use crate::{
    bodies::{Body, BodyId},
    letters::{Chosen, Issued},
    meetings::{self, Meeting, MeetingId},
    words::Words,
};

/// The most meetings that stand in one letter.
const MOST: u32 = 60;

acts! {
    /// See who was asked to keep the coming days of a body free.
    form AskDates on Of<Body> as "replies.ask_dates" may LEADS;
    /// Ask people in one letter to keep all coming days of a body free.
    change TellDates on Of<Body> as "replies.tell_dates" may LEADS;
}

/// The coming meetings of a body, and those who sit on it then.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// The meetings, the earliest first.
    pub meetings: Vec<Meeting>,
    /// By name, everyone who sits there at one of them at least: each seat they have at each meeting, by day.
    pub people: Vec<Vec<(MeetingId, Called)>>,
}

impl Days {
    /// Reads them in two statements, however many there are.
    pub fn read(tx: &Tx, (partnership, body): (PartnershipId, BodyId), (today, now): (Date, Timestamp)) -> Result<Self> {
        let search = meetings::LIST.with(bind![partnership]).sort("date", Direction::Up);
        let search = search.filter_if("body", Some(body.to_value()))?.filter_if("from", Some(today.to_value()))?;
        let (all, mut meetings): (Vec<Meeting>, Vec<Meeting>) = (search.all(tx, MOST)?, Vec::new());
        for it in all {
            if takes_replies(&it, now)? {
                meetings.push(it);
            }
        }
        let lines: Vec<(MeetingId, Called)> = tx.rows(SEATED, bind![body, today])?;
        let lines: Vec<_> = lines.into_iter().filter(|(id, _)| meetings.iter().any(|it| it.id == *id)).collect();
        let people = lines.chunk_by(|a, b| a.1.person_id == b.1.person_id).map(<[_]>::to_vec).collect();
        Ok(Self { meetings, people })
    }

    /// A meeting among them.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|it| it.id == id)
    }

    /// What the day of a meeting is to someone.
    pub fn news(&self, id: MeetingId, one: &Called) -> News {
        match (one.convocation, self.meeting(id)) {
            (None, _) | (_, None) => News::New,
            (Some(_), Some(it)) if one.told == facts(it) => News::Known,
            (Some(_), Some(_)) => News::Changed,
        }
    }

    /// How many of someone's days are news to them, and how many there are.
    pub fn counted(&self, person: &[(MeetingId, Called)]) -> (usize, usize) {
        (person.iter().filter(|(id, one)| self.news(*id, one) != News::Known).count(), person.len())
    }

    /// How many people were told of a meeting.
    pub fn told_of(&self, id: MeetingId) -> usize {
        self.people.iter().flatten().filter(|(meeting, one)| *meeting == id && one.convocation.is_some()).count()
    }
}

/// Who sits on a body (`$1`) at its coming meetings from a day (`$2`) on, with what they were told and replied.
const SEATED: kit::db::Sql = sql!(
    "SELECT m.id, s.id, s.number, s.label_en, s.label_fr, s.label_state, p.id, p.name, p.email, p.lang, t.role, c.id, c.called_on,
            COALESCE(c.told, ''), c.told_at, c.reminded_on, c.invited_on, r.answer, r.alternate_id, COALESCE(a.name, r.alternate_words, ''), r.replied_at,
            e.held_on, e.answer, COALESCE(ea.name, e.alternate_words, '')
     FROM meeting m JOIN seat s ON s.body_id = m.body_id AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on)
     JOIN tenure t ON t.seat_id = s.id AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
     JOIN person p ON p.id = t.person_id
     LEFT JOIN convocation c ON c.meeting_id = m.id AND c.seat_id = s.id AND c.person_id = p.id
     LEFT JOIN reply r ON r.convocation_id = c.id AND r.held_on = m.held_on LEFT JOIN person a ON a.id = r.alternate_id
     LEFT JOIN reply e ON e.convocation_id = c.id AND e.held_on <> m.held_on LEFT JOIN person ea ON ea.id = e.alternate_id
     WHERE m.body_id = $1 AND m.held_on >= $2 AND m.state IN ('draft', 'notice_sent', 'package_sent')
     ORDER BY p.name_fold, p.id, m.held_on, m.starts_at, m.id, s.number, s.id"
);

/// The coming meetings to which a person was called on a body.
pub(super) fn called_to(
    tx: &Tx,
    (partnership, body): (PartnershipId, BodyId),
    person: Id,
    when: (Date, Timestamp),
) -> Result<Vec<Meeting>> {
    let days = Days::read(tx, (partnership, body), when)?;
    let is_called = |it: &Meeting| {
        let mut all = days.people.iter().flatten();
        all.any(|(id, one)| *id == it.id && one.person_id == person && one.convocation.is_some())
    };
    Ok(days.meetings.iter().filter(|it| is_called(it)).cloned().collect())
}

/// Writes to those chosen: one letter each, with every coming day. Who was written to a few minutes ago and has nothing new to
/// read is passed over.
pub(super) fn tell(permit: &Permit<'_, TellDates>, form: &Chosen) -> Result<Vec<Issued>> {
    let chosen = form.check(permit.lang())?;
    let url = permit.config().public_url.clone();
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        // Two people may write at once: the second finds what the first sent.
        change.tx.take_turns(&format!("dates:{}", body.id))?;
        let days = Days::read(change.tx, (partnership.id, body.id), (change.today, change.now))?;
        if days.meetings.is_empty() {
            return Err(Error::refused(|lang| Words(lang).dates_none()));
        }
        let asker = change.actor.name().to_owned();
        let round = Round { partnership: &partnership, body: &body, asker: &asker };
        let (mut who, mut issued) = (Vec::new(), Vec::new());
        for person in &days.people {
            let Some((_, to)) = person.first().filter(|(_, one)| chosen.contains(&one.person_id)) else { continue };
            if !was_just_told(&days, person, change.now) {
                who.push(to.person_id);
                issued.push(write(change, (&round, &days), person, &url)?);
            }
        }
        change.seal("body", body.id, &("dates", who, days.meetings.len()), issued)
    })
}

/// Whether someone knows every day and was told of one just now, so that the same letter again would be one too many.
fn was_just_told(days: &Days, person: &[(MeetingId, Called)], now: Timestamp) -> bool {
    let just = |one: &Called| one.told_at.is_some_and(|at| now.duration_since(at) < PRESSED_TWICE);
    days.counted(person).0 == 0 && person.iter().any(|(_, one)| just(one))
}

/// Writes one letter, and notes of each day that it was told.
fn write(
    change: &mut Change<'_, Of<Body>>,
    (round, days): (&Round<'_>, &Days),
    person: &[(MeetingId, Called)],
    url: &str,
) -> Result<Issued> {
    let mut told = Vec::new();
    for (id, one) in person {
        let Some(meeting) = days.meeting(*id) else { continue };
        let secret = note(change, (round.partnership, meeting), one)?;
        let asks_again = one.earlier.on.is_some();
        told.push(Told { meeting, news: days.news(*id, one), asks_again, place: format!("{url}/{}/a/{secret}", one.language()) });
    }
    let to = &person.first().ok_or(Error::NotFound)?.1;
    let letter = round.letter(to, &told);
    if mail::is_address(&to.email) {
        mail::post_with_calendar(change.tx, &letter, &round.calendar(to, &told)?, change.now)?;
    }
    Ok(Issued { name: to.name.clone(), letter })
}

/// Notes that someone was told of a meeting, and gives the secret of a link to their reply.
fn note(change: &mut Change<'_, Of<Body>>, (partnership, meeting): (&Partnership, &Meeting), one: &Called) -> Result<String> {
    let (told, now) = (facts(meeting), change.now);
    let id = match one.convocation {
        Some(id) => {
            store::tell(change.tx, id, (&told, now), (None, None))?;
            id
        }
        None => {
            let of = Convocation { meeting: meeting.id, seat: one.seat_id, group: None, person: one.person_id, invites: false };
            let id = ConvocationId::new(now);
            store::call(change.tx, partnership.id, id, of, (&told, change.today, now))?;
            id
        }
    };
    issue_link(change.tx, (partnership, meeting), (one, id), now)
}
