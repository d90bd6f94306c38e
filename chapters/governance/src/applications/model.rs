//! What an application is, and what can become of it.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use kit::{
    Id, Lang, codes, id,
    lang::{civil_date_time, date},
    row,
};
use registry::sectors;

use crate::{
    rounds::{RoundId, RoundSeat},
    seats::SeatId,
    terms::Reserved,
};

/// Which wording of the consent people agree to now. What each agreed to is kept with the application, word for word.
pub const CONSENT_VERSION: i64 = 1;

id! {
    /// An application.
    pub ApplicationId
}

codes! {
    /// What became of an application, or what the panel advises.
    pub enum Outcome in "application-outcome" {
        /// A seat is offered.
        Offer = "offer",
        /// The waiting list.
        Waiting = "waiting",
        /// No seat this time.
        Decline = "decline",
    }
}

row! {
    /// An application. It has no name but the applicant's: it is shown to the panel and the staff alone.
    pub struct Application {
        /// Which one.
        pub id: ApplicationId,
        /// The round it came in for.
        pub round_id: RoundId,
        /// The applicant's name.
        pub name: String,
        /// Their address.
        pub email: String,
        /// Their number, or empty.
        pub phone: String,
        /// The organization they would speak for, in their words; or empty.
        pub organization: String,
        /// The seat they apply for, where it is one.
        pub seat_id: Option<SeatId>,
        /// The code of the sector they apply for, where it is not a seat.
        pub sector: String,
        /// The language they are written to in, by its code.
        pub lang: String,
        /// What they agreed to, word for word.
        pub consent: String,
        /// Which wording that was.
        pub consent_version: i64,
        /// When it came in.
        pub received_at: Timestamp,
        /// The day of the interview.
        pub interview_on: Option<Date>,
        /// Its hour, as `14:30`; or empty.
        pub interview_at: String,
        /// Where it is.
        pub interview_place: String,
        /// What was noted at it.
        pub interview_notes: String,
        /// The code of what the panel advises; empty before it does.
        pub advice: String,
        /// Why.
        pub advice_reason: String,
        /// The code of what became of it; empty before that.
        pub outcome: String,
        /// When that was decided.
        pub decided_on: Option<Date>,
        /// The seat that was offered.
        pub offered_seat_id: Option<SeatId>,
        /// The person it became.
        pub person_id: Option<Id>,
        /// The version, for noticing that two people write at once.
        pub version: i64,
    }
}

impl Application {
    /// The language the applicant is written to in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }

    /// What became of it; nothing while it waits.
    pub fn outcome(&self) -> Option<Outcome> {
        Outcome::from_code(&self.outcome)
    }

    /// Whether something can still be decided: until there is an answer, and from the waiting list.
    pub fn can_be_decided(&self) -> bool {
        matches!(self.outcome(), None | Some(Outcome::Waiting))
    }

    /// What it is for, in words.
    pub fn applies_for(&self, lang: Lang, seats: &[RoundSeat]) -> String {
        match self.seat_id.and_then(|id| seats.iter().find(|seat| seat.id == id)) {
            Some(seat) => seat.called(lang),
            None => sectors::called(&self.sector, lang),
        }
    }

    /// The sector under which it is counted.
    pub fn counted_under<'a>(&'a self, seats: &'a [RoundSeat]) -> &'a str {
        let seat = self.seat_id.and_then(|id| seats.iter().find(|seat| seat.id == id));
        seat.map_or(self.sector.as_str(), RoundSeat::counted_under)
    }

    /// The interview in words: its day, its hour, where; empty where none is planned.
    pub fn interview_told(&self, lang: Lang) -> String {
        let Some(day) = self.interview_on else { return String::new() };
        let hour: Option<Time> = self.interview_at.parse().ok();
        let when = hour.map_or_else(|| date(lang, day), |hour| civil_date_time(lang, day.to_datetime(hour)));
        [when.as_str(), &self.interview_place].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Those for whom seats of a round are kept, each once: only of them is it asked whether one is among them.
pub fn asked_about(seats: &[RoundSeat]) -> Vec<Reserved> {
    let is_kept = |one: &Reserved| *one != Reserved::None && seats.iter().any(|seat| seat.reserved_for().any(|kept| kept == *one));
    Reserved::ALL.iter().copied().filter(is_kept).collect()
}

row! {
    /// How an applicant describes themself, and what they need.
    #[derive(Default, PartialEq, Eq)]
    pub struct Private {
        /// The codes of what they say of themselves, joined by commas.
        pub characteristics: String,
        /// What they need to take part in an interview or a meeting.
        pub needs: String,
    }
}

impl Private {
    /// What they say of themselves, where a seat of the round is kept for it: for nothing else is it used.
    pub fn for_seats<'a>(&'a self, seats: &'a [RoundSeat]) -> impl Iterator<Item = Reserved> + 'a {
        let said = self.characteristics.split(',').filter_map(Reserved::from_code);
        said.filter(|one| seats.iter().any(|seat| seat.reserved_for().any(|kept| kept == *one)))
    }
}

/// What is noted of an interview and of the panel's advice.
#[derive(Clone, Debug, Default)]
pub struct Interview {
    /// The day.
    pub on: Option<Date>,
    /// The hour, as `14:30`; or empty.
    pub at: String,
    /// Where.
    pub place: String,
    /// What was said.
    pub notes: String,
    /// What the panel advises.
    pub advice: Option<Outcome>,
    /// Why.
    pub advice_reason: String,
}

#[cfg(test)]
mod tests {
    use kit::{lang::Bilingual, testing::now};

    use super::*;
    use crate::bodies::BodyId;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Outcome);
    }

    #[test]
    fn what_people_say_of_themselves_is_used_for_the_seats_that_are_kept_and_for_nothing_else() {
        let seat = |reserved: &str| RoundSeat {
            id: SeatId::new(now()),
            body_id: BodyId::new(now()),
            body: Bilingual::default(),
            number: 1,
            label: Bilingual::default(),
            sectors: String::new(),
            reserved: reserved.to_owned(),
            held_until: None,
        };
        let private = Private { characteristics: "francophone,youth".into(), needs: String::new() };
        assert_eq!(private.for_seats(&[seat("youth,rural")]).collect::<Vec<_>>(), [Reserved::Youth]);
        assert_eq!(private.for_seats(&[seat("")]).count(), 0);
    }
}
