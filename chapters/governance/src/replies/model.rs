//! Whom a meeting calls, what they reply, what they need, and until when.

use jiff::{SignedDuration, Timestamp, civil::Date};
use kit::{
    Error, Id, Lang, Result, codes, id,
    lang::{Bilingual, date},
    row,
};
use serde::Serialize;

use crate::{
    groups::GroupId,
    meetings::{Attended, Format, Meeting, MeetingId, State},
    seats::{Role, SeatId},
    words::Words,
};

id! {
    /// One person called to a meeting for one seat.
    pub ConvocationId
}

codes! {
    /// Whether and how someone says they will come.
    pub enum Answer in "reply" {
        /// In the room.
        Present = "present",
        /// From afar.
        Remote = "remote",
        /// Somebody comes in their place.
        Alternate = "alternate",
        /// Not at all.
        Regrets = "regrets",
    }
}

impl Answer {
    /// The answers that make sense for a meeting, for someone called as this.
    pub fn offered(format: Format, role: Role, sends: bool) -> Vec<Self> {
        let fits = |answer: Self| match answer {
            Self::Present => matches!(format, Format::InPerson | Format::Hybrid),
            Self::Remote => format != Format::InPerson,
            Self::Alternate => role == Role::Holder && sends,
            Self::Regrets => true,
        };
        Self::ALL.iter().copied().filter(|answer| fits(*answer)).collect()
    }

    /// How whoever answers so will be there.
    pub fn attended(self) -> Attended {
        match self {
            Self::Present => Attended::Present,
            Self::Remote => Attended::Remote,
            Self::Alternate => Attended::Alternate,
            Self::Regrets => Attended::Regrets,
        }
    }
}

codes! {
    /// What someone needs to take part.
    pub enum Need in "need" {
        /// Interpretation, in a language that they name.
        Interpretation = "interpretation",
        /// Someone who looks after children.
        ChildCare = "child_care",
        /// A way to get there.
        Transport = "transport",
        /// Food that suits them.
        Food = "food",
        /// A place and papers that they can use.
        Accessibility = "accessibility",
    }
}

row! {
    /// What someone needs to take part, as they said it.
    #[derive(Default, PartialEq, Eq, Serialize)]
    pub struct Needs {
        /// The codes of the kinds of need, joined by commas.
        pub kinds: String,
        /// The language they want to take part in.
        pub language: String,
        /// In their own words.
        pub note: String,
    }
}

impl Needs {
    /// Whether nothing is needed.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.language.is_empty() && self.note.is_empty()
    }

    /// What is needed, in words: `Interpretation (Arabic); Child care – two children`.
    pub fn told(&self, lang: Lang) -> String {
        let w = Words(lang);
        let one = |need: Need| match need {
            Need::Interpretation if !self.language.is_empty() => w.need_in_language(need.called(lang), &self.language),
            _ => need.called(lang).to_owned(),
        };
        let kinds = kit::lang::series(lang, &self.kinds.split(',').filter_map(Need::from_code).map(one).collect::<Vec<_>>());
        let all = [kinds.as_str(), self.note.as_str()];
        all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" – ")
    }
}

row! {
    /// What someone replied.
    pub struct Reply {
        /// Whether and how they come.
        pub answer: Answer,
        /// The named alternate who comes in their place.
        pub alternate_id: Option<Id>,
        /// Who comes in their place, where it is none of those.
        pub alternate_words: String,
        /// When they said so.
        pub replied_at: Timestamp,
    }
}

row! {
    /// What someone replied for another day than the one on which the meeting now stands. It counts again when the meeting is
    /// moved back to that day; other hours on the same day change nothing.
    #[derive(Default, Serialize)]
    pub struct Earlier {
        /// The day for which they replied; none where their reply, if any, is for the day of the meeting.
        pub on: Option<Date>,
        /// What they replied for it.
        pub answer: Option<Answer>,
        /// Who was to come in their place, by name or in words.
        pub alternate: String,
    }
}

impl Earlier {
    /// The day and what they replied for it, in words; nothing where there is no such reply.
    pub fn said(&self, lang: Lang) -> Option<(Date, String)> {
        Some((self.on?, said(lang, self.answer?, &self.alternate)))
    }
}

/// Someone called to a meeting for a seat, to be written down.
#[derive(Clone, Copy, Debug)]
pub struct Convocation {
    /// The meeting.
    pub meeting: MeetingId,
    /// The seat; none for a guest.
    pub seat: Option<SeatId>,
    /// The group out of which a guest is invited.
    pub group: Option<GroupId>,
    /// Who.
    pub person: Id,
    /// Whether they are asked to come, which wants a reply; else only to keep the day free.
    pub invites: bool,
}

row! {
    /// Someone who sits on the body on the day of a meeting: for which seat, what they were told, what they replied.
    #[derive(Serialize)]
    pub struct Called {
        /// The seat; none for a guest.
        pub seat_id: Option<SeatId>,
        /// Its number.
        pub number: i64,
        /// What it is called; for a guest, the group.
        pub label: Bilingual,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        #[serde(skip)]
        pub email: String,
        /// The language they are written to in, by its code.
        #[serde(skip)]
        pub lang: String,
        /// Whether they hold the seat or stand in for its holder.
        pub role: Role,
        /// The convocation, when they were called.
        #[serde(skip)]
        pub convocation: Option<ConvocationId>,
        /// When they were first written to.
        pub called_on: Option<Date>,
        /// What they were told of the meeting.
        #[serde(skip)]
        pub told: String,
        /// When they were told.
        pub told_at: Option<Timestamp>,
        /// When they were last reminded.
        pub reminded_on: Option<Date>,
        /// When they were asked to come; none while they were asked only to keep the day free.
        pub invited_on: Option<Date>,
        /// What they replied.
        pub answer: Option<Answer>,
        /// The named alternate who comes in their place.
        pub alternate_id: Option<Id>,
        /// Who comes in their place, by name or in words.
        pub alternate: String,
        /// When they replied.
        pub replied_at: Option<Timestamp>,
        /// What they replied for an earlier day of the meeting, which does not count for this one.
        pub earlier: Earlier,
    }
}

/// Why someone is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// They are called.
    Call,
    /// The day, the hours or the place changed since.
    Change,
    /// They have not replied.
    Remind,
    /// They replied, and want their link again.
    Again,
    /// The meeting was called off.
    Cancel,
}

/// After a letter nobody gets another one for the same reason for so long: the button may be pressed twice.
pub(super) const PRESSED_TWICE: SignedDuration = SignedDuration::from_mins(5);

impl Called {
    /// Who comes instead of the holder of a seat, where somebody was announced by name alone.
    pub fn announces(&self, seat: SeatId) -> Option<&str> {
        let by_name = self.answer == Some(Answer::Alternate) && self.alternate_id.is_none() && self.role == Role::Holder;
        (by_name && self.seat_id == Some(seat)).then_some(self.alternate.as_str())
    }

    /// Somebody who is invited beside those who sit there, and takes part without a vote.
    pub fn guest(it: &registry::people::Person, group: &Bilingual) -> Self {
        Self {
            seat_id: None,
            number: 0,
            label: group.clone(),
            person_id: it.id.0,
            name: it.name.clone(),
            email: it.email.clone(),
            lang: it.lang.clone(),
            role: Role::Holder,
            convocation: None,
            called_on: None,
            told: String::new(),
            told_at: None,
            reminded_on: None,
            invited_on: None,
            answer: None,
            alternate_id: None,
            alternate: String::new(),
            replied_at: None,
            earlier: Earlier::default(),
        }
    }

    /// Whether they are invited beside those who sit there.
    pub fn is_guest(&self) -> bool {
        self.seat_id.is_none()
    }

    /// The language they are written to in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }

    /// Why they would be written to about a meeting; nothing where there is no reason.
    pub fn occasion(&self, it: &Meeting) -> Option<Occasion> {
        let is_off = it.state == State::Cancelled;
        let knows = self.told == facts(it);
        match (self.convocation.is_some(), knows) {
            (false, _) | (true, true) if is_off => None,
            (false, _) => Some(Occasion::Call),
            (true, false) if is_off => Some(Occasion::Cancel),
            (true, false) => Some(Occasion::Change),
            // They were asked to keep the day free: the invitation itself is still to come.
            (true, true) if it.state == State::Draft || self.invited_on.is_none() => Some(Occasion::Call),
            (true, true) if self.answer.is_none() => Some(Occasion::Remind),
            (true, true) => Some(Occasion::Again),
        }
    }

    /// Whether they were called and do not know yet that the meeting changed or was called off.
    pub fn is_unaware(&self, it: &Meeting) -> bool {
        matches!(self.occasion(it), Some(Occasion::Change | Occasion::Cancel))
    }

    /// Whether they were just written to, so that the same letter again would be one too many.
    pub fn was_just_told(&self, why: Occasion, now: Timestamp) -> bool {
        matches!(why, Occasion::Remind | Occasion::Again) && self.told_at.is_some_and(|at| now.duration_since(at) < PRESSED_TWICE)
    }

    /// Whether they were asked only to keep the day free: the invitation, which wants a reply, is still to come.
    pub fn keeps_free(&self) -> bool {
        self.convocation.is_some() && self.invited_on.is_none()
    }

    /// What they replied, in words; nothing where they have not.
    pub fn said(&self, lang: Lang) -> Option<String> {
        Some(said(lang, self.answer?, &self.alternate))
    }

    /// What they replied for an earlier day, and that they have not for the new one; nothing where they did not.
    pub fn said_before(&self, lang: Lang) -> Option<String> {
        let (day, said) = self.earlier.said(lang)?;
        Some(Words(lang).reply_earlier(date(lang, day), said))
    }
}

fn said(lang: Lang, answer: Answer, alternate: &str) -> String {
    if alternate.is_empty() { answer.called(lang).to_owned() } else { Words(lang).reply_sends(alternate) }
}

/// What people are told of a meeting: when this changes, they are told again.
pub fn facts(it: &Meeting) -> String {
    let off = if it.state == State::Cancelled { " cancelled" } else { "" };
    let (address, telephone) = (&it.joining.address, &it.joining.telephone);
    let joining = if it.joining.is_empty() { String::new() } else { format!(" {address} {} / {}", telephone.en, telephone.fr) };
    format!("{} {}-{} {} {} / {}{joining}{off}", it.held_on, it.starts_at, it.ends_at, it.format.code(), it.place.en, it.place.fr)
}

/// Whether a meeting has yet to begin, so that replies to it are taken.
pub fn takes_replies(it: &Meeting, now: Timestamp) -> Result<bool> {
    let is_called = matches!(it.state, State::Draft | State::NoticeSent | State::PackageSent);
    Ok(is_called && now < it.instants()?.0)
}

/// Whether people may be written to about a meeting: before it begins, and when it was called off before that.
pub fn may_be_told(it: &Meeting, now: Timestamp) -> Result<bool> {
    Ok((it.state == State::Cancelled || takes_replies(it, now)?) && now < it.instants()?.0)
}

/// Letters go out for a meeting that has yet to begin, and for no other.
pub fn must_be_tellable(it: &Meeting, now: Timestamp) -> Result<()> {
    if may_be_told(it, now)? { Ok(()) } else { Err(Error::refused(|lang| Words(lang).invitations_before_it_begins())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Answer, Need);
    }

    #[test]
    fn one_is_asked_only_what_fits_the_meeting_and_the_seat() {
        use Answer::{Alternate, Present, Regrets, Remote};
        assert_eq!(Answer::offered(Format::Hybrid, Role::Holder, true), [Present, Remote, Alternate, Regrets]);
        assert_eq!(Answer::offered(Format::InPerson, Role::Holder, false), [Present, Regrets]);
        assert_eq!(Answer::offered(Format::Remote, Role::Alternate, true), [Remote, Regrets]);
    }

    #[test]
    fn needs_are_told_in_words() {
        let needs = Needs { kinds: "interpretation,child_care".into(), language: "Arabic".into(), note: "two children".into() };
        assert_eq!(needs.told(Lang::En), "Interpretation (Arabic); Child care – two children");
        assert!(Needs::default().is_empty() && Needs::default().told(Lang::Fr).is_empty());
    }
}
