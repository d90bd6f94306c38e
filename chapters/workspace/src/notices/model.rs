//! What is told, how often, and at which hour.

use jiff::{Timestamp, ToSpan, civil::Weekday, tz::TimeZone};
use kit::{Error, Result, codes};

codes! {
    /// A kind of thing that one can be told of.
    pub enum Kind in "notice-kind" {
        /// Meetings that are set up, moved, cancelled.
        Meetings = "meetings",
        /// Meetings that may lack their quorum, for those who keep the records.
        Quorum = "quorum",
        /// Agendas and papers.
        Papers = "papers",
        /// Minutes that are circulated, approved, published, corrected.
        Minutes = "minutes",
        /// Decisions, and the results of votes.
        Decisions = "decisions",
        /// Votes that one may cast.
        Votes = "votes",
        /// What one promised.
        FollowUps = "follow_ups",
        /// Updates that are asked of oneself.
        Requests = "requests",
        /// Who joins and leaves the tables, and the tables themselves.
        Tables = "tables",
        /// Rounds of recruitment, for those who keep the records.
        Recruitment = "recruitment",
        /// How activities go.
        Updates = "updates",
        /// Steps of strategies, plans, reports and terms of reference.
        Steps = "steps",
    }
}

codes! {
    /// How often one is told.
    pub enum Rhythm in "notice-rhythm" {
        /// Within a minute.
        Now = "now",
        /// Once a day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
        /// Not at all.
        Never = "never",
    }
}

impl Kind {
    /// How often one is told who has not chosen: at once what waits for oneself, the rest in digests.
    pub fn unasked(self) -> Rhythm {
        match self {
            Self::Quorum | Self::Papers | Self::Votes | Self::FollowUps | Self::Requests => Rhythm::Now,
            Self::Meetings | Self::Minutes | Self::Decisions | Self::Recruitment => Rhythm::Daily,
            Self::Tables | Self::Updates | Self::Steps => Rhythm::Weekly,
        }
    }

    /// Whether only those who keep the records are told of it.
    pub fn is_for_staff(self) -> bool {
        matches!(self, Self::Quorum | Self::Recruitment)
    }

    /// The kinds that somebody may be told of, who keeps the records or does not.
    pub fn of(is_staff: bool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |kind| is_staff || !kind.is_for_staff())
    }
}

/// What is told of each act: of which kind it is, and the key of the words that say it.
pub const TOLD: [(&str, Kind, &str); 41] = [
    ("meetings.convene", Kind::Meetings, "happened-set-up"),
    ("meetings.convene_for", Kind::Meetings, "happened-set-up"),
    ("series.make", Kind::Meetings, "happened-series"),
    ("drafts.draft", Kind::Meetings, "happened-set-up"),
    ("meetings.move", Kind::Meetings, "happened-moved"),
    ("meetings.advance", Kind::Meetings, "happened-cancelled"),
    ("agendas.set", Kind::Papers, "happened-agenda"),
    ("packages.make", Kind::Papers, "happened-package"),
    ("minutes.circulate", Kind::Minutes, "happened-circulated"),
    ("minutes.approve", Kind::Minutes, "happened-minutes-approved"),
    ("minutes.publish", Kind::Minutes, "happened-minutes-published"),
    ("minutes.correct", Kind::Minutes, "happened-minutes-corrected"),
    ("decisions.record", Kind::Decisions, "happened-decided"),
    ("decisions.adopt_consent", Kind::Decisions, "happened-decided"),
    ("votes.close", Kind::Decisions, "happened-vote-closed"),
    ("votes.withdraw", Kind::Decisions, "happened-vote-withdrawn"),
    ("forwardings.send", Kind::Decisions, "happened-forwarded"),
    ("forwardings.reply", Kind::Decisions, "happened-forwarding-answered"),
    ("votes.open_for", Kind::Votes, "happened-vote-opened"),
    ("votes.open_at", Kind::Votes, "happened-vote-opened"),
    ("votes.hand_over", Kind::Votes, "happened-vote-opened"),
    ("follow_ups.add", Kind::FollowUps, "happened-assigned"),
    ("follow_ups.promise", Kind::FollowUps, "happened-assigned"),
    ("follow_ups.confirm", Kind::FollowUps, "happened-confirmed"),
    ("seats.appoint", Kind::Tables, "happened-appointed"),
    ("seats.release", Kind::Tables, "happened-released"),
    ("bodies.set_up", Kind::Tables, "happened-body-set-up"),
    ("restructurings.rename", Kind::Tables, "happened-body-renamed"),
    ("restructurings.close", Kind::Tables, "happened-body-closed"),
    ("restructurings.merge", Kind::Tables, "happened-body-merged"),
    ("restructurings.split", Kind::Tables, "happened-body-split"),
    ("updates.tell", Kind::Updates, "happened-update"),
    ("updates.tell_by_link", Kind::Updates, "happened-update"),
    ("strategies.circulate", Kind::Steps, "happened-step"),
    ("strategies.approve_by_council", Kind::Steps, "happened-step"),
    ("strategies.bring_into_force", Kind::Steps, "happened-step"),
    ("plans.advance", Kind::Steps, "happened-step"),
    ("reports.step", Kind::Steps, "happened-step"),
    ("terms.advance", Kind::Steps, "happened-step"),
    ("comments.circulate", Kind::Steps, "happened-sent-for-comments"),
    ("comments.comment_by_link", Kind::Steps, "happened-commented"),
];

/// What is told of an act.
pub fn told(act: &str) -> Option<(Kind, &'static str)> {
    TOLD.iter().find(|(name, _, _)| *name == act).map(|(_, kind, key)| (*kind, *key))
}

/// When a partnership sends its digests.
#[derive(Clone, Debug)]
pub struct Hours {
    /// The hour of the day, from 0 to 23.
    pub hour: i8,
    /// The day of the week, from 1 for Monday to 7 for Sunday.
    pub week_day: i8,
    /// Where that hour is.
    pub zone: TimeZone,
}

impl Hours {
    /// The last time until `now` at which daily digests were due.
    pub fn daily(&self, now: Timestamp) -> Result<Timestamp> {
        self.last(now, 1, |_| true)
    }

    /// The last time until `now` at which weekly digests were due.
    pub fn weekly(&self, now: Timestamp) -> Result<Timestamp> {
        let wanted = Weekday::from_monday_one_offset(self.week_day).map_err(Error::internal)?;
        self.last(now, 7, |day| day == wanted)
    }

    /// The hour of the latest of the days back to `back` days ago that fits. An hour that the change of the clock leaves out
    /// is the one after it; of an hour that comes twice, the first counts.
    fn last(&self, now: Timestamp, back: i64, fits: impl Fn(Weekday) -> bool) -> Result<Timestamp> {
        let today = now.to_zoned(self.zone.clone()).date();
        for days in 0..=back {
            let day = today.saturating_sub(days.days());
            let at = day.at(self.hour, 0, 0, 0).to_zoned(self.zone.clone()).map_err(Error::internal)?.timestamp();
            if fits(day.weekday()) && at <= now {
                return Ok(at);
            }
        }
        Err(Error::internal("no hour of sending lies in the past"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(zone: &str, hour: i8) -> Hours {
        Hours { hour, week_day: 1, zone: TimeZone::get(zone).expect("a zone") }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn every_code_and_every_act_has_its_words_in_both_languages() {
        kit::assert_all_called!(Kind, Rhythm);
        for (_, _, key) in TOLD {
            for lang in kit::Lang::ALL {
                assert!(crate::words::Words(lang).by_key(key).is_some(), "{key} in {lang}");
            }
        }
    }

    #[test]
    fn the_hour_stays_the_hour_of_the_place_over_both_changes_of_the_clock() {
        let (toronto, st_johns) = (hours("America/Toronto", 7), hours("America/St_Johns", 7));
        for (day, in_toronto, in_st_johns) in [
            ("2026-03-07", "12:00", "10:30"),
            ("2026-03-08", "11:00", "09:30"),
            ("2026-10-31", "11:00", "09:30"),
            ("2026-11-01", "12:00", "10:30"),
        ] {
            for (zone, hour) in [(&toronto, in_toronto), (&st_johns, in_st_johns)] {
                let due = at(&format!("{day}T{hour}:00Z"));
                assert_eq!(zone.daily(due).expect("due"), due, "{day}");
                let before = due.checked_sub(1.second()).expect("before");
                let yesterday = zone.daily(before).expect("due");
                assert!(yesterday < before && due.duration_since(yesterday).as_hours() >= 23, "{day}: {yesterday}");
                assert!(due.duration_since(yesterday).as_hours() <= 25, "{day}: {yesterday}");
            }
        }
    }

    #[test]
    fn an_hour_that_is_left_out_is_the_next_and_one_that_comes_twice_is_one() {
        for (zone, left_out, once) in [
            ("America/Toronto", "2026-03-08T07:00:00Z", "2026-11-01T05:00:00Z"),
            ("America/St_Johns", "2026-03-08T05:30:00Z", "2026-11-01T03:30:00Z"),
        ] {
            assert_eq!(hours(zone, 2).daily(at("2026-03-08T20:00:00Z")).expect("due"), at(left_out), "{zone}");
            let twice = hours(zone, 1);
            let (first, hour_later) = (at(once), at(once).checked_add(1.hour()).expect("later"));
            assert_eq!(twice.daily(first).expect("due"), first, "{zone}");
            assert_eq!(twice.daily(hour_later).expect("due"), first, "{zone}: the second time is the same sending");
        }
    }

    #[test]
    fn the_weekly_digest_is_due_on_its_day_until_the_next() {
        let monday = hours("America/Toronto", 7);
        let due = at("2026-11-16T12:00:00Z");
        for later in [due, at("2026-11-19T03:00:00Z"), at("2026-11-23T11:59:59Z")] {
            assert_eq!(monday.weekly(later).expect("due"), due, "{later}");
        }
        assert_eq!(monday.weekly(at("2026-11-23T12:00:00Z")).expect("due"), at("2026-11-23T12:00:00Z"));
        assert_eq!(Hours { week_day: 7, ..monday }.weekly(due).expect("due"), at("2026-11-15T12:00:00Z"));
    }
}
