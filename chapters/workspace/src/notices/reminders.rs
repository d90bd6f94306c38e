//! What comes near and is told before it does: a promise or an answer that is awaited, a vote that closes, a term that ends,
//! a round of recruitment, a decision to look at again, a meeting that may lack its quorum.
//!
//! Each is told to a person once; what was told is kept. Whoever reads once a week is told in the last letter before.

use governance::{replies, seats::TOLD_BEFORE};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};
use kit::{Error, Id, Result, db::Tx, lang::Bilingual};
use registry::partnerships::PartnershipId;

use super::{
    model::{Kind, Rhythm},
    near::{self, Near},
};

/// How many days a weekly letter is from the next.
const WEEK: i64 = 7;
/// How many days after its day a decision to look at again is still news.
const REVIEW_DAYS: i64 = 14;
/// How many hours before its close a vote is told.
const HOURS_BEFORE: i64 = 48;

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// One person, by their account.
    Account(Id),
    /// Those who keep the records.
    Staff,
    /// Those, and whoever leads a group.
    Leads,
}

/// Something that comes near.
#[derive(Clone, Debug)]
pub struct Reminder {
    /// Of which kind it is.
    pub kind: Kind,
    /// The key of the words that say it.
    pub key: &'static str,
    /// Who is told.
    pub to: To,
    /// Its page, below the partnership's home.
    pub address: String,
    /// What that is called.
    pub title: Bilingual,
    /// A word or a day more of its title.
    pub word: String,
    /// When it comes, when that has an hour.
    pub at: Option<Timestamp>,
    /// The day on which it comes.
    pub on: Date,
    /// The first day on which it is told; earlier to whoever is told once a week.
    from: Date,
    /// The last day on which it is.
    until: Date,
    /// How far it is told apart from the same said before: a term that ends is told three times.
    stage: i64,
}

impl Reminder {
    /// What is kept of it when it was told.
    pub fn what(&self) -> String {
        format!("{} {} {} {}", self.key, self.address, self.on, self.stage)
    }

    /// Whether it is told in a letter of a day to somebody who is told so often.
    pub fn is_near(&self, rhythm: Rhythm, today: Date) -> bool {
        let ahead = if rhythm == Rhythm::Weekly { (WEEK - 1 - days(self.from, self.on)).max(0) } else { 0 };
        self.from.saturating_sub(ahead.days()) <= today && today <= self.until
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// What has a day, as it stands on a day, up to a week ahead.
pub(super) fn of_days(tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Vec<Reminder>> {
    let until = |days: i64| today.saturating_add(days.days());
    let found = near::of_days(tx, partnership, [today, until(WEEK + near::MOST_BEFORE), until(TOLD_BEFORE[0]), until(-REVIEW_DAYS)])?;
    found.into_iter().map(|one| of_day(one, today)).collect()
}

fn of_day(it: Near, today: Date) -> Result<Reminder> {
    let on = it.on;
    let before = |days: i64| on.saturating_sub(days.days());
    let (kind, key, from, until, stage) = match &*it.said {
        "due" => (Kind::FollowUps, "happened-due", before(3), on, 0),
        "asked" => (Kind::Requests, "happened-asked", before(3), on, 0),
        "round-opens" => (Kind::Recruitment, "happened-round-opens", on, before(-WEEK), 0),
        "round-closes" => (Kind::Recruitment, "happened-round-closes", before(near::MOST_BEFORE), on, 0),
        "review" => (Kind::Decisions, "happened-review", on, before(-REVIEW_DAYS), 0),
        "term-ends" => {
            let left = days(today, on);
            let stage = TOLD_BEFORE.into_iter().filter(|days| left <= *days).min().unwrap_or(TOLD_BEFORE[0]);
            (Kind::Tables, "happened-term-ends", before(TOLD_BEFORE[0]), on, stage)
        }
        other => return Err(Error::Internal(format!("nothing comes near that is called {other}"))),
    };
    let to = match (it.account.is_empty(), kind) {
        (false, _) => To::Account(it.account.parse().map_err(Error::internal)?),
        (true, Kind::Decisions) => To::Leads,
        (true, _) => To::Staff,
    };
    Ok(Reminder { kind, key, to, address: it.address, title: it.title, word: it.word, at: None, on, from, until, stage })
}

/// What has an hour: meetings within two days that would have no quorum, and votes that close within two days.
pub(super) fn of_hours(tx: &Tx, partnership: PartnershipId, now: Timestamp, today: Date) -> Result<Vec<Reminder>> {
    let mut all = Vec::new();
    let at_risk = replies::at_risk(tx, partnership, now, today)?;
    if !at_risk.is_empty() {
        let meetings = near::meetings(tx, partnership, today)?;
        let here = meetings.into_iter().filter(|(id, ..)| at_risk.iter().any(|meeting| meeting.0 == *id));
        all.extend(here.map(|(id, title, on)| {
            let hour = Hour { kind: Kind::Quorum, key: "happened-quorum", to: To::Staff, address: format!("/meetings/{id}"), at: None };
            Reminder { word: on.to_string(), ..hour.on(title, on) }
        }));
    }
    let until = now.checked_add(SignedDuration::from_hours(HOURS_BEFORE)).map_err(Error::internal)?;
    let closing = near::closing(tx, partnership, (now, until))?;
    all.extend(closing.into_iter().map(|(id, title, account, at)| {
        let (key, to, address) = ("happened-vote-closes", To::Account(account), format!("/votes/{id}"));
        Hour { kind: Kind::Votes, key, to, address, at: Some(at) }.on(title, at.to_zoned(TimeZone::UTC).date())
    }));
    Ok(all)
}

/// What has an hour is near whenever it is found.
struct Hour {
    kind: Kind,
    key: &'static str,
    to: To,
    address: String,
    at: Option<Timestamp>,
}

impl Hour {
    fn on(self, title: Bilingual, on: Date) -> Reminder {
        let Self { kind, key, to, address, at } = self;
        Reminder { kind, key, to, address, title, word: String::new(), at, on, from: Date::MIN, until: Date::MAX, stage: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(said: &str, on: &str) -> Near {
        let (account, address) = (Id::new(kit::testing::now()).to_string(), "/x".to_owned());
        Near { said: said.into(), account, address, title: Bilingual::default(), word: String::new(), on: day(on) }
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn is_near(said: &str, on: &str, (rhythm, today): (Rhythm, &str)) -> bool {
        of_day(near(said, on), day(today)).expect("a reminder").is_near(rhythm, day(today))
    }

    #[test]
    fn every_reminder_has_its_words_in_both_languages() {
        for said in ["due", "asked", "round-opens", "round-closes", "review", "term-ends"] {
            let key = of_day(near(said, "2026-12-15"), day("2026-12-15")).expect("a reminder").key;
            for lang in kit::Lang::ALL {
                for key in [key, "happened-quorum", "happened-vote-closes"] {
                    assert!(crate::words::Words(lang).by_key(key).is_some(), "{key} in {lang}");
                }
            }
        }
    }

    #[test]
    fn each_thing_is_near_from_its_day_on_until_it_has_come() {
        for (said, first, last) in [
            ("due", "2026-12-12", "2026-12-15"),
            ("asked", "2026-12-12", "2026-12-15"),
            ("round-opens", "2026-12-15", "2026-12-22"),
            ("round-closes", "2026-12-08", "2026-12-15"),
            ("review", "2026-12-15", "2026-12-29"),
            ("term-ends", "2026-09-16", "2026-12-15"),
        ] {
            let told = |today: Date| is_near(said, "2026-12-15", (Rhythm::Daily, &today.to_string()));
            let (first, last) = (day(first), day(last));
            assert!(told(first) && told(last), "{said}");
            assert!(!told(first.saturating_sub(1.day())) && !told(last.saturating_add(1.day())), "{said}");
        }
        assert!(of_day(near("gossip", "2026-12-15"), day("2026-12-15")).is_err());
    }

    #[test]
    fn whoever_reads_once_a_week_is_told_in_the_last_letter_before() {
        for said in ["due", "asked", "round-opens", "review"] {
            for today in 9..=15 {
                let told = is_near(said, "2026-12-15", (Rhythm::Weekly, &format!("2026-12-{today:02}")));
                assert!(told, "{said}: a letter of any week before, on {today}");
            }
            assert!(!is_near(said, "2026-12-15", (Rhythm::Weekly, "2026-12-08")), "{said}: there is one more letter before");
        }
    }

    #[test]
    fn the_end_of_a_term_is_told_three_times_and_each_is_another() {
        let what = |today: &str| of_day(near("term-ends", "2026-12-31"), day(today)).expect("a reminder").stage;
        let stages = ["2026-10-02", "2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01", "2026-12-31"].map(what);
        assert_eq!(stages, [90, 90, 60, 60, 30, 30]);
    }
}
