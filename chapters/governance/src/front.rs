//! What later chapters ask of governance as a whole: each in one question, whatever it counts.
//!
//! The records behind the counts are told by the rooms: [`crate::seats::filled_on`], [`crate::seats::by_sector`],
//! [`crate::meetings::held_between`], [`crate::decisions::taken_between`]. That a count is the number of its records is tested.

use jiff::civil::Date;
use kit::{Id, Result, bind, db::Tx, lang::Bilingual, row, sql};
use registry::partnerships::PartnershipId;

row! {
    /// How the council stands on a day.
    #[derive(Default, PartialEq, Eq, serde::Serialize)]
    pub struct Standing {
        /// How many councils there are: one, or none yet.
        pub councils: i64,
        /// How many seats it has.
        pub seats: i64,
        /// How many of them have a holder.
        pub filled: i64,
        /// How many meetings it has held until that day.
        pub meetings: i64,
        /// How many terms of reference of the council are in force on that day: one or none.
        pub terms: i64,
        /// The codes of the sectors that these terms want at the table, joined by commas.
        pub required_sectors: String,
        /// The codes of the sectors of which a seat has a holder, joined by commas.
        pub filled_sectors: String,
        /// How many bodies hold and plan fewer meetings in the fiscal year than their terms foresee.
        pub meeting_too_little: i64,
        /// How many terms of reference in force were to be reviewed before that day.
        pub reviews_due: i64,
    }
}

impl Standing {
    /// The codes of the sectors that must be at the table and of which no seat has a holder.
    pub fn sectors_wanting(&self) -> impl Iterator<Item = &str> {
        let is_filled = |code: &str| self.filled_sectors.split(',').any(|filled| filled == code);
        self.required_sectors.split(',').filter(move |code| !code.is_empty() && !is_filled(code))
    }
}

/// How the council of a partnership stands on a day.
pub fn standing(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Standing> {
    let (first, last) = crate::days::fiscal_year(on);
    tx.one(
        sql!(
            "SELECT
                (SELECT COUNT(*) FROM body b WHERE b.partnership_id = $1 AND b.kind = 'council' AND b.starts_on <= $2 AND (b.ends_on IS NULL OR b.ends_on >= $2)),
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)),
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
                   AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder'
                               AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2))),
                (SELECT COUNT(*) FROM meeting m JOIN body b ON b.id = m.body_id
                 WHERE m.partnership_id = $1 AND b.kind = 'council' AND m.held_on <= $2
                   AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')),
                (SELECT COUNT(*) FROM terms t JOIN body b ON b.id = t.body_id
                 WHERE t.partnership_id = $1 AND b.kind = 'council' AND t.state IN ('in_force', 'superseded')
                   AND t.effective_on <= $2 AND (t.ended_on IS NULL OR t.ended_on >= $2)),
                COALESCE((SELECT t.required_sectors FROM terms t JOIN body b ON b.id = t.body_id
                 WHERE t.partnership_id = $1 AND b.kind = 'council' AND t.state IN ('in_force', 'superseded')
                   AND t.effective_on <= $2 AND (t.ended_on IS NULL OR t.ended_on >= $2) ORDER BY t.effective_on DESC, t.id LIMIT 1), ''),
                COALESCE((SELECT STRING_AGG(f.sector, ',') FROM (
                    SELECT DISTINCT x.sector AS sector FROM seat s
                    JOIN body b ON b.id = s.body_id AND b.kind = 'council'
                    JOIN tenure t ON t.seat_id = s.id AND t.role = 'holder' AND t.starts_on <= $2 AND (t.ends_on IS NULL OR t.ends_on >= $2)
                    JOIN seat_sector x ON x.seat_id = s.id
                    WHERE s.partnership_id = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2)
                    ORDER BY x.sector) AS f), ''),
                (SELECT COUNT(*) FROM terms t WHERE t.partnership_id = $1 AND t.state = 'in_force' AND t.effective_on <= $2
                   AND (t.ended_on IS NULL OR t.ended_on >= $2) AND t.meetings_per_year > (
                       SELECT COUNT(*) FROM meeting m WHERE m.body_id = t.body_id AND m.held_on >= $3 AND m.held_on <= $4
                         AND ((m.held_on <= $2 AND m.state IN ('in_session', 'adjourned', 'minutes_draft', 'minutes_approved', 'published'))
                           OR (m.held_on >= $2 AND m.state IN ('draft', 'notice_sent', 'package_sent'))))),
                (SELECT COUNT(*) FROM terms t WHERE t.partnership_id = $1 AND t.state = 'in_force' AND t.effective_on <= $2
                   AND (t.ended_on IS NULL OR t.ended_on >= $2) AND (
                       CAST(SUBSTR(t.effective_on, 1, 4) AS BIGINT) + t.review_years < $5
                       OR (CAST(SUBSTR(t.effective_on, 1, 4) AS BIGINT) + t.review_years = $5 AND SUBSTR(t.effective_on, 6) < $6)))"
        ),
        bind![partnership, on, first, last, i64::from(on.year()), format!("{:02}-{:02}", on.month(), on.day())],
    )
}

row! {
    /// What a period came to, over all bodies.
    #[derive(PartialEq, Eq, serde::Serialize)]
    pub struct Figures {
        /// How many seats the council had on the last day.
        pub seats: i64,
        /// How many of them had a holder.
        pub filled: i64,
        /// How many meetings were held.
        pub meetings: i64,
        /// How many times someone was there for a seat that votes or counts.
        pub attendances: i64,
        /// How many decisions were taken.
        pub decisions: i64,
        /// How many of them were carried.
        pub carried: i64,
    }
}

/// What the days from `from` to `to` came to, both included.
pub fn figures(tx: &Tx, partnership: PartnershipId, from: Date, to: Date) -> Result<Figures> {
    tx.one(
        sql!(
            "SELECT
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $3 AND (s.ends_on IS NULL OR s.ends_on >= $3)),
                (SELECT COUNT(*) FROM seat s JOIN body b ON b.id = s.body_id
                 WHERE s.partnership_id = $1 AND b.kind = 'council' AND s.starts_on <= $3 AND (s.ends_on IS NULL OR s.ends_on >= $3)
                   AND EXISTS (SELECT 1 FROM tenure t WHERE t.seat_id = s.id AND t.role = 'holder'
                               AND t.starts_on <= $3 AND (t.ends_on IS NULL OR t.ends_on >= $3))),
                (SELECT COUNT(*) FROM meeting WHERE partnership_id = $1 AND held_on BETWEEN $2 AND $3
                   AND state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')),
                (SELECT COUNT(*) FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN seat s ON s.id = a.seat_id
                 WHERE m.partnership_id = $1 AND m.held_on BETWEEN $2 AND $3 AND (s.is_voting OR s.counts_for_quorum)
                   AND s.starts_on <= m.held_on AND (s.ends_on IS NULL OR s.ends_on >= m.held_on)
                   AND a.state IN ('present', 'remote', 'alternate')
                   AND m.state IN ('adjourned', 'minutes_draft', 'minutes_approved', 'published')),
                (SELECT COUNT(*) FROM decision WHERE partnership_id = $1 AND decided_on BETWEEN $2 AND $3),
                (SELECT COUNT(*) FROM decision WHERE partnership_id = $1 AND decided_on BETWEEN $2 AND $3
                   AND result IN ('carried', 'carried_amended'))"
        ),
        bind![partnership, from, to],
    )
}

row! {
    /// Something with a day and a page of its own: a `meeting`, a `follow_up`, a `seat` whose term ends, a
    /// `vote` that closes, a `decision`, a `review` of one.
    #[derive(serde::Serialize)]
    pub struct Dated {
        /// What it is, as one of these words.
        pub kind: String,
        /// Which one.
        pub id: Id,
        /// What it is called.
        pub title: Bilingual,
        /// Who owes it or whose it is; empty where it is everybody's.
        pub who: Bilingual,
        /// Its day.
        pub on: Date,
    }
}

/// What is due from one day to another, both included, the earliest first: meetings to come, terms that end, and what was
/// promised, overdue promises before everything.
pub fn due(tx: &Tx, partnership: PartnershipId, from: Date, until: Date) -> Result<Vec<Dated>> {
    tx.rows(
        sql!(
            "SELECT kind, id, title_en, title_fr, title_state, who_en, who_fr, who_state, due FROM (
                 SELECT 'meeting' AS kind, m.id AS id, b.name_en AS title_en, b.name_fr AS title_fr, b.name_state AS title_state,
                        '' AS who_en, '' AS who_fr, 'en.missing' AS who_state, m.held_on AS due
                 FROM meeting m JOIN body b ON b.id = m.body_id
                 WHERE m.partnership_id = $1 AND m.held_on >= $2 AND m.held_on <= $3 AND m.state IN ('draft', 'notice_sent', 'package_sent')
                 UNION ALL
                 SELECT 'follow_up', f.id, f.text_en, f.text_fr, f.text_state, COALESCE(p.name, o.name_en, ''), COALESCE(p.name, o.name_fr, ''),
                        COALESCE(o.name_state, 'en.reviewed'), f.due_on
                 FROM follow_up f LEFT JOIN person p ON p.id = f.owner_person_id LEFT JOIN organization o ON o.id = f.owner_organization_id
                 WHERE f.partnership_id = $1 AND f.state = 'open' AND f.due_on <= $3
                 UNION ALL
                 SELECT 'seat', s.id, s.label_en, s.label_fr, s.label_state, h.name, h.name, 'en.reviewed', t.ends_on
                 FROM tenure t JOIN seat s ON s.id = t.seat_id JOIN person h ON h.id = t.person_id
                 WHERE t.partnership_id = $1 AND t.role = 'holder' AND t.ends_on >= $2 AND t.ends_on <= $3
                 UNION ALL
                 SELECT 'vote', v.id, v.text_en, v.text_fr, v.text_state, b.name_en, b.name_fr, b.name_state, v.closes_on
                 FROM vote v JOIN body b ON b.id = v.body_id WHERE v.partnership_id = $1 AND v.state = 'open' AND v.closes_on <= $3
                 UNION ALL
                 SELECT 'review', d.id, d.text_en, d.text_fr, d.text_state, b.name_en, b.name_fr, b.name_state, d.review_on
                 FROM decision d JOIN body b ON b.id = d.body_id
                 WHERE d.partnership_id = $1 AND d.review_on >= $2 AND d.review_on <= $3
             ) AS coming ORDER BY due, kind, id LIMIT 100"
        ),
        bind![partnership, from, until],
    )
}

/// The latest decisions until a day, the latest first.
pub fn lately(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Dated>> {
    tx.rows(
        sql!(
            "SELECT 'decision', id, text_en, text_fr, text_state, '', '', 'en.missing', decided_on FROM decision
             WHERE partnership_id = $1 AND decided_on <= $2 ORDER BY decided_on DESC, id DESC LIMIT 12"
        ),
        bind![partnership, on],
    )
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::Date};
    use kit::testing::{TestHouse, today};

    use super::*;
    use crate::{
        bodies, decisions, meetings, seats,
        testing::{Council, SINCE, body, coordinator, council, holds, house, partnership, person, seat},
    };

    /// A council of three with two there and one decision carried, and a meeting of another partnership beside it.
    fn a_meeting_held(house: &TestHouse) -> Council {
        let it = council(house, "riverside");
        council(house, "hillside");
        let (coordinator, here) = (coordinator(house), format!("/en/p/riverside/meetings/{}", it.meeting));
        let seats = it.seats.map(|seat| seat.to_string());
        let mut fields = Vec::new();
        for (seat, state) in [(&seats[0], "present"), (&seats[1], "remote"), (&seats[2], "regrets")] {
            fields.extend([("seat", seat.as_str()), ("was", "||"), ("state", state), ("arrived", ""), ("departed", "")]);
        }
        assert_eq!(coordinator.post(&format!("{here}/attendance"), &fields).status, 303);
        let (mover, seconder) = (it.people[0].to_string(), it.people[1].to_string());
        let motion = [
            ("kind", "approval"),
            ("method", "vote_majority"),
            ("text_en", "Approve the plan"),
            ("mover", mover.as_str()),
            ("seconder", seconder.as_str()),
        ];
        for (votes_for, against, result) in [("2", "0", "carried"), ("1", "1", "defeated")] {
            let votes = [("votes_for", votes_for), ("votes_against", against), ("result", result)];
            assert_eq!(coordinator.post(&format!("{here}/decisions"), &[&motion[..], &votes[..]].concat()).status, 303);
        }
        it
    }

    fn asked<T>(house: &TestHouse, ask: impl FnOnce(&Tx, PartnershipId) -> Result<T>) -> T {
        let riverside = partnership(house, "riverside");
        house.look(|tx| ask(tx, riverside))
    }

    #[test]
    fn a_meeting_counts_when_it_was_held_and_each_count_is_the_number_of_its_records() {
        let house = house();
        let it = a_meeting_held(&house);
        let year = |tx: &Tx, id| figures(tx, id, SINCE, today());
        let before = asked(&house, year);
        assert_eq!(before, Figures { seats: 3, filled: 3, meetings: 0, attendances: 0, decisions: 2, carried: 1 });
        let step = [("from", "in_session"), ("to", "adjourned")];
        let chair = crate::testing::in_riverside(&house, access::standings::CHAIR);
        assert_eq!(chair.post(&format!("/en/p/riverside/meetings/{}/step", it.meeting), &step).status, 303);
        let after = asked(&house, year);
        assert_eq!(after, Figures { meetings: 1, attendances: 2, ..before });
        let held = asked(&house, |tx, id| meetings::held_between(tx, id, SINCE, today()));
        assert_eq!(held.iter().map(|one| (one.present, one.seats)).collect::<Vec<_>>(), [(2, 3)]);
        let taken = asked(&house, |tx, id| decisions::taken_between(tx, id, SINCE, today()));
        assert_eq!(taken.len(), 2);
        assert_eq!(taken.iter().filter(|one| one.is_carried()).count(), 1);
        assert_eq!(asked(&house, |tx, id| seats::filled_on(tx, id, today())).len(), 3);
        assert!(asked(&house, |tx, id| decisions::is_of_council(tx, id, taken[0].id)));
        let elsewhere = partnership(&house, "hillside");
        assert!(!house.look(|tx| decisions::is_of_council(tx, elsewhere, taken[0].id)));
        let none = asked(&house, |tx, id| figures(tx, id, SINCE, SINCE));
        assert_eq!((none.meetings, none.attendances, none.decisions, none.carried), (0, 0, 0, 0));
    }

    #[test]
    fn the_council_stands_as_its_seats_and_their_holders_did_on_the_day() {
        let house = house();
        let before = SINCE.checked_sub(1.day()).expect("a day before");
        let table = body(&house, "riverside", "Settlement table", "working_group");
        seat(&house, "riverside", table, 1);
        let council = body(&house, "riverside", "Council", "council");
        let [held, vacant] = [1, 2].map(|number| seat(&house, "riverside", council, number));
        holds(&house, "riverside", held, person(&house, "riverside", "Ana Petrović", None), seats::Role::Holder);
        holds(&house, "riverside", vacant, person(&house, "riverside", "Brice N’Guessan", None), seats::Role::Alternate);
        let on = |day: Date| asked(&house, |tx, id| standing(tx, id, day));
        assert_eq!(on(today()), Standing { councils: 1, seats: 2, filled: 1, filled_sectors: "health".into(), ..Standing::default() });
        assert_eq!(on(before), Standing::default());
        let by_sector = asked(&house, |tx, id| seats::by_sector(tx, id, today()));
        assert_eq!(by_sector, [seats::SectorSeats { sector: "health".into(), seats: 2, filled: 1 }]);
        let filled = asked(&house, |tx, id| seats::filled_on(tx, id, today()));
        assert_eq!(filled.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [held]);
        assert!(asked(&house, |tx, id| seats::filled_on(tx, id, before)).is_empty());
    }

    #[test]
    fn a_body_that_meets_less_than_its_terms_foresee_and_a_review_that_is_due_are_counted() {
        let house = house();
        let it = a_meeting_held(&house);
        let on = |day: Date| {
            let standing = asked(&house, |tx, id| standing(tx, id, day));
            (standing.meeting_too_little, standing.reviews_due)
        };
        assert_eq!(on(today()), (0, 0), "without terms nothing is foreseen");
        crate::testing::terms_in_force(&house, it.body, |form| {
            (form.meetings_per_year, form.review_years) = ("1".into(), "3".into());
        });
        assert_eq!(on(today()), (0, 0), "it met once, and three years have not passed");
        house.given(|tx| tx.run(sql!("UPDATE terms SET meetings_per_year = $1"), bind![2]));
        assert_eq!(on(today()), (1, 0));
        let due = SINCE.saturating_add(3.years());
        assert_eq!((on(due).1, on(due.saturating_add(1.day())).1), (0, 1), "the day itself is not late");
    }

    #[test]
    fn a_sector_that_must_be_at_the_table_wants_until_a_seat_of_it_is_held() {
        let wanted = "health,library,police".to_owned();
        let standing = Standing { required_sectors: wanted, filled_sectors: "business,health".into(), ..Standing::default() };
        assert_eq!(standing.sectors_wanting().collect::<Vec<_>>(), ["library", "police"]);
        let nothing = Standing { required_sectors: String::new(), ..standing };
        assert_eq!(nothing.sectors_wanting().count(), 0);
    }

    #[test]
    fn what_is_due_is_to_come_and_what_happened_lately_is_past() {
        let house = house();
        let it = a_meeting_held(&house);
        let tomorrow = today().tomorrow().expect("a day after");
        let coordinator = coordinator(&house);
        let body = it.body.to_string();
        let day = tomorrow.to_string();
        let form = [("body", body.as_str()), ("held_on", &day), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "hybrid")];
        assert_eq!(coordinator.post("/en/p/riverside/meetings", &form).status, 303);
        let due = asked(&house, |tx, id| super::due(tx, id, today(), tomorrow));
        assert_eq!(due.iter().map(|one| (one.kind.as_str(), one.on)).collect::<Vec<_>>(), [("meeting", tomorrow)]);
        assert!(asked(&house, |tx, id| super::due(tx, id, tomorrow.tomorrow().expect("a day"), tomorrow)).is_empty());
        assert_eq!(asked(&house, |tx, id| lately(tx, id, today())).len(), 2);
        assert!(asked(&house, |tx, id| lately(tx, id, SINCE)).is_empty());
        assert_eq!(asked(&house, bodies::council), Some(it.body));
    }
}
