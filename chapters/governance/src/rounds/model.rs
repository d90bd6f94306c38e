//! What a round of recruitment is, and how far it is on a day.

use jiff::civil::Date;
use kit::{Id, Lang, codes, id, lang::Bilingual, row};
use registry::sectors::called;
use serde::Serialize;

use crate::{bodies::BodyId, days::period, seats::SeatId, terms::Reserved, words::Words};

id! {
    /// A round of recruitment.
    pub RoundId
}

codes! {
    /// How far a round is.
    pub enum Stage in "round-stage" {
        /// It is being written: nobody else sees it.
        Draft = "draft",
        /// Everyone may read it; applications are received from a day on.
        Announced = "announced",
        /// Applications are received.
        Open = "open",
        /// The last day to apply is past.
        Closed = "closed",
        /// Everyone who applied has an answer.
        Decided = "decided",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

row! {
    /// A round of recruitment.
    pub struct Round {
        /// Which one.
        pub id: RoundId,
        /// The body that looks for people.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// What it is called.
        pub title: Bilingual,
        /// The text of the call.
        pub call: Bilingual,
        /// The codes of the sectors one may apply for, joined by commas.
        pub sectors: String,
        /// The first day to apply.
        pub opens_on: Date,
        /// The last day to apply.
        pub closes_on: Date,
        /// How many days after its end the applications are kept.
        pub keep_days: i64,
        /// Whom to ask, and how to reach them.
        pub contact: String,
        /// What was last done with it: `draft`, `open` (from its publication on), `decided` or `cancelled`.
        pub state: Stage,
        /// Why it was cancelled.
        pub reason: String,
        /// When it was decided or cancelled.
        pub ended_on: Option<Date>,
        /// When its applications are deleted.
        pub delete_on: Option<Date>,
        /// How many applications were withdrawn.
        pub withdrawn: i64,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Round {
    /// How far it is on a day.
    pub fn stage(&self, today: Date) -> Stage {
        match self.state {
            Stage::Open if today < self.opens_on => Stage::Announced,
            Stage::Open if today > self.closes_on => Stage::Closed,
            other => other,
        }
    }

    /// The days on which one may apply, in words.
    pub fn days(&self, lang: Lang) -> String {
        period(lang, self.opens_on, Some(self.closes_on))
    }

    /// The codes of the sectors one may apply for.
    pub fn sector_codes(&self) -> impl Iterator<Item = &str> {
        self.sectors.split(',').filter(|code| !code.is_empty())
    }

    /// Whether the panel may score on a day: from the first application until the round ended.
    pub fn is_scored(&self, today: Date) -> bool {
        matches!(self.stage(today), Stage::Open | Stage::Closed)
    }
}

row! {
    /// A seat that a round looks for someone for.
    pub struct RoundSeat {
        /// The seat.
        pub id: SeatId,
        /// The body it belongs to.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// Its number.
        pub number: i64,
        /// What it is called.
        pub label: Bilingual,
        /// The codes of its sectors, joined by commas.
        pub sectors: String,
        /// The codes of those it is reserved for, joined by commas.
        pub reserved: String,
        /// The last day of whoever is on it, when there is someone.
        pub held_until: Option<Date>,
    }
}

impl RoundSeat {
    /// The seat in words: its number and label, and for whom it is kept.
    pub fn called(&self, lang: Lang) -> String {
        let (w, label) = (Words(lang), self.label.in_lang(lang).text);
        let kept = self.reserved_for().map(|one| one.called(lang)).collect::<Vec<_>>().join(", ");
        let seat = w.seat_titled(self.number, label);
        if kept.is_empty() { seat } else { w.round_seat_reserved(seat, kept) }
    }

    /// Those it is kept for.
    pub fn reserved_for(&self) -> impl Iterator<Item = Reserved> {
        self.reserved.split(',').filter_map(Reserved::from_code).filter(|one| *one != Reserved::None)
    }

    /// The sector under which an application for it is counted.
    pub fn counted_under(&self) -> &str {
        self.sectors.split(',').next().unwrap_or_default()
    }
}

row! {
    /// Someone on the panel of a round.
    pub struct Panelist {
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
        /// The account they sign in with, if they have one.
        pub account: Option<Id>,
    }
}

/// What belongs to a round.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// The seats it looks for people for.
    pub seats: Vec<RoundSeat>,
    /// What everyone who applies is asked.
    pub questions: Vec<Bilingual>,
    /// By what the panel scores.
    pub criteria: Vec<Bilingual>,
    /// Who scores.
    pub panel: Vec<Panelist>,
}

impl Parts {
    /// Whether this person is on the panel.
    pub fn has_on_panel(&self, person: Id) -> bool {
        self.panel.iter().any(|one| one.person_id == person)
    }

    /// The person of the panel who signs in with this account.
    pub fn panelist_of(&self, account: Option<Id>) -> Option<Id> {
        let account = account?;
        self.panel.iter().find(|one| one.account == Some(account)).map(|one| one.person_id)
    }
}

row! {
    /// How many applied under a sector, and how many were offered a seat.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Count {
        /// The code of the sector; empty where the seat has none.
        pub sector: String,
        /// How many applied.
        pub applications: i64,
        /// How many were offered a seat.
        pub offers: i64,
    }
}

impl Count {
    /// The sector in words.
    pub fn called(&self, lang: Lang) -> String {
        if self.sector.is_empty() { Words(lang).round_no_sector().to_owned() } else { called(&self.sector, lang) }
    }
}

row! {
    /// Someone who was seated from a round.
    pub struct Seated {
        /// The seat.
        pub seat: SeatId,
        /// Its number.
        pub number: i64,
        /// What it is called.
        pub label: Bilingual,
        /// Who was seated.
        pub name: String,
        /// The first day of the term.
        pub starts_on: Date,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kit::testing::now;

    use super::*;

    fn round(state: Stage) -> Round {
        Round {
            id: RoundId::new(now()),
            body_id: BodyId::new(now()),
            body: Bilingual::default(),
            title: Bilingual::default(),
            call: Bilingual::default(),
            sectors: "health,".into(),
            opens_on: date(2026, 3, 1),
            closes_on: date(2026, 3, 31),
            keep_days: 180,
            contact: String::new(),
            state,
            reason: String::new(),
            ended_on: None,
            delete_on: None,
            withdrawn: 0,
            version: 1,
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Stage);
    }

    #[test]
    fn once_published_its_days_say_how_far_a_round_is() {
        let it = round(Stage::Open);
        let on = |day| it.stage(date(2026, 3, 1).saturating_add(jiff::Span::new().days(day)));
        assert_eq!([-1, 0, 30, 31].map(on), [Stage::Announced, Stage::Open, Stage::Open, Stage::Closed]);
        assert!(it.is_scored(date(2026, 4, 2)) && !it.is_scored(date(2026, 2, 28)));
        for state in [Stage::Draft, Stage::Decided, Stage::Cancelled] {
            assert_eq!(round(state).stage(date(2026, 3, 2)), state);
            assert!(!round(state).is_scored(date(2026, 3, 2)));
        }
        assert_eq!(it.sector_codes().collect::<Vec<_>>(), ["health"]);
    }
}
