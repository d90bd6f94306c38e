//! What momentum is made of: what somebody was asked for, and whether it came.

use governance::{bodies::BodyId, seats::SeatId};
use jiff::civil::{Date, Time};
use kit::{Id, codes, lang::Bilingual, row};
use registry::organizations::OrganizationId;
use serde::Serialize;

codes! {
    /// What somebody was asked for.
    pub enum Kind in "momentum" {
        /// To come to a meeting.
        Meeting = "meeting",
        /// To reply to a call to a meeting.
        Reply = "reply",
        /// To keep a promise by its day.
        FollowUp = "follow_up",
        /// To tell how an activity goes, by the day that was named.
        Request = "request",
    }
}

row! {
    /// One thing that somebody was asked for.
    pub(super) struct Asked {
        /// What.
        pub kind: Kind,
        /// The meeting, follow-up or activity.
        pub about: Id,
        /// The day it was for, or the day it came where that was earlier.
        pub on: Date,
        /// The body, where one asked.
        pub body_id: Option<BodyId>,
        /// The seat, where one was asked.
        pub seat_id: Option<SeatId>,
        /// The sectors of the seat, joined by commas.
        pub sectors: String,
        /// The organization that was asked, as far as one was.
        pub organization_id: Option<OrganizationId>,
        /// 1 where it came: was there, replied, kept the day.
        pub kept: i64,
        /// The code of what is written down: how somebody attended, what they replied, how the promise stands.
        pub said: String,
        /// What the body, the promise or the activity is called.
        pub title: Bilingual,
        /// When the meeting began, empty for the rest.
        pub begins: String,
        /// When it ended.
        pub ends: String,
        /// Who is written down for the seat at the meeting: its holder, or the alternate who sat there.
        pub person_id: Option<Id>,
        /// Their name.
        pub person: String,
    }
}

impl Asked {
    /// Whether it came.
    pub fn came(&self) -> bool {
        self.kept == 1
    }

    /// How many minutes the meeting was to take; none for what is not a meeting.
    pub fn minutes(&self) -> i64 {
        let at = |text: &str| text.parse::<Time>().ok().map(|time| i64::from(time.hour()) * 60 + i64::from(time.minute()));
        at(&self.begins).zip(at(&self.ends)).map_or(0, |(begins, ends)| (ends - begins).max(0))
    }
}

row! {
    /// An organization of the partnership, as it takes part today.
    pub(super) struct AtTable {
        /// Which one.
        pub id: OrganizationId,
        /// Its name.
        pub name: Bilingual,
        /// How many seats somebody holds for it.
        pub seats: i64,
        /// How many open activities of the year it leads.
        pub leads: i64,
        /// The last day something came from it.
        pub latest: Option<Date>,
        /// Since when somebody sits for it, when somebody does.
        pub since: Option<Date>,
        /// The codes of its sectors, joined by commas.
        pub sectors: String,
    }
}

row! {
    /// Somebody on a seat today.
    pub(super) struct Seated {
        /// The seat.
        pub seat_id: SeatId,
        /// Its number.
        pub number: i64,
        /// Its body.
        pub body_id: BodyId,
        /// The body's name.
        pub body: Bilingual,
        /// Who holds it.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// Since when.
        pub since: Date,
        /// For whom.
        pub organization: Bilingual,
    }
}

row! {
    /// A time during which one person held one seat.
    #[derive(PartialEq, Eq)]
    pub(super) struct Stay {
        /// The seat.
        pub seat_id: SeatId,
        /// The person.
        pub person_id: Id,
        /// Its first day.
        pub starts_on: Date,
        /// Its last day, when it has one.
        pub ends_on: Option<Date>,
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Rate {
    /// How many came.
    pub kept: u32,
    /// How many were asked for.
    pub asked: u32,
}

impl Rate {
    /// Counts one more.
    pub fn note(&mut self, came: bool) {
        self.asked += 1;
        self.kept += u32::from(came);
    }

    /// The share, 0 to 1; none where nothing was asked for.
    pub fn share(self) -> Option<f64> {
        (self.asked > 0).then(|| f64::from(self.kept) / f64::from(self.asked))
    }
}

/// One rate for each kind of question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Rates {
    /// Meetings attended.
    pub meetings: Rate,
    /// Calls replied to.
    pub replies: Rate,
    /// Promises kept by their day.
    pub follow_ups: Rate,
    /// News told by the day that was named.
    pub requests: Rate,
}

impl Rates {
    /// Of all of these.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Asked>) -> Self {
        let mut rates = Self::default();
        for one in all {
            rates.of_kind_mut(one.kind).note(one.came());
        }
        rates
    }

    fn of_kind_mut(&mut self, kind: Kind) -> &mut Rate {
        match kind {
            Kind::Meeting => &mut self.meetings,
            Kind::Reply => &mut self.replies,
            Kind::FollowUp => &mut self.follow_ups,
            Kind::Request => &mut self.requests,
        }
    }

    /// In the order in which they are shown.
    pub fn each(&self) -> [(Kind, Rate); 4] {
        [(Kind::Meeting, self.meetings), (Kind::Reply, self.replies), (Kind::FollowUp, self.follow_ups), (Kind::Request, self.requests)]
    }
}
