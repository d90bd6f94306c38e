//! What becomes of minutes: who was asked to read them, what they would have corrected, which decision approved them, and
//! what was corrected afterwards.

use jiff::{Timestamp, civil::Date};
use kit::{
    Id, Lang, codes, id,
    lang::{Bilingual, date},
    row,
};
use serde::Serialize;

use crate::{
    decisions::{DecisionId, numbered},
    meetings::{ItemId, Meeting, MeetingId, State},
    words::Words,
};

id! {
    /// Someone to whom minutes were sent.
    pub ReaderId
}

id! {
    /// What somebody would have corrected.
    pub RemarkId
}

id! {
    /// A correction of approved minutes.
    pub CorrectionId
}

codes! {
    /// What became of a remark.
    pub enum Settled in "remark-state" {
        /// Nothing yet.
        Open = "open",
        /// The minutes were changed.
        TakenUp = "taken_up",
        /// The minutes stay as they were.
        NotTakenUp = "not_taken_up",
    }
}

row! {
    /// Since when minutes are out for correction, and until when.
    #[derive(Serialize)]
    pub struct Circulation {
        /// Since when.
        pub circulated_on: Date,
        /// The last day on which remarks are taken.
        pub until: Date,
    }
}

/// Whether remarks on the minutes of a meeting are taken on a day.
pub fn takes_remarks(it: &Meeting, circulation: Option<&Circulation>, today: Date) -> bool {
    it.state == State::MinutesDraft && circulation.is_some_and(|it| today <= it.until)
}

row! {
    /// What somebody would have corrected.
    #[derive(Serialize)]
    pub struct Remark {
        /// Which one.
        pub id: RemarkId,
        /// The item; none where it is the minutes as a whole.
        pub item_id: Option<ItemId>,
        /// Who.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The language they wrote in, by its code.
        pub lang: String,
        /// What they wrote.
        pub text: String,
        /// When.
        pub remarked_at: Timestamp,
        /// What became of it.
        pub state: Settled,
        /// A word on that.
        pub word: String,
        /// When.
        pub settled_on: Option<Date>,
    }
}

impl Remark {
    /// What became of it, in words.
    pub fn said(&self, lang: Lang) -> String {
        let all = [self.state.called(lang).to_owned(), self.word.clone()];
        all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" – ")
    }
}

row! {
    /// The decision that was chosen as the one that approved minutes.
    #[derive(Serialize)]
    pub struct Approval {
        /// The how-manieth choice it was.
        pub place: i64,
        /// The decision.
        pub decision_id: DecisionId,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// When it was taken.
        pub decided_on: Date,
        /// Why it was chosen in place of another; empty for the first.
        pub reason: String,
        /// When it was chosen.
        pub chosen_on: Date,
    }
}

/// The number of a decision with the body that took it: two bodies have one of each number.
pub(super) fn of_body(lang: Lang, number: &str, body: &Bilingual) -> String {
    format!("{number} ({})", body.in_lang(lang).text)
}

impl Approval {
    /// The number of the decision as people write it.
    pub fn numbered(&self) -> String {
        numbered(self.year, self.number)
    }

    /// What it says of the minutes.
    pub fn said(&self, lang: Lang, body: &Bilingual) -> String {
        Words(lang).minutes_approved_by(of_body(lang, &self.numbered(), body), date(lang, self.decided_on))
    }
}

row! {
    /// A decision that may have approved minutes.
    pub struct Candidate {
        /// Which one.
        pub id: DecisionId,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// What was decided.
        pub text: Bilingual,
        /// Whether it was taken on an item that was there to approve these minutes.
        pub is_meant: bool,
    }
}

row! {
    /// The meeting of the same body that follows another.
    pub struct Later {
        /// Which one.
        pub id: MeetingId,
        /// Its day.
        pub held_on: Date,
        /// Where it stands.
        pub state: State,
        /// Whether an item of its agenda is there to approve the minutes of the first.
        pub is_tabled: bool,
    }
}

codes! {
    /// What of approved minutes was corrected.
    pub enum Corrected in "corrected" {
        /// What was said on an item.
        Note = "note",
        /// The title of an item.
        Title = "title",
        /// Who was there for a seat.
        Attendance = "attendance",
    }
}

row! {
    /// A correction of approved minutes.
    #[derive(Serialize)]
    pub struct Correction {
        /// Which one.
        pub id: CorrectionId,
        /// The item; none where it is the attendance.
        pub item_id: Option<ItemId>,
        /// Its place on the agenda.
        pub place: Option<i64>,
        /// What was corrected.
        pub what: Corrected,
        /// The text as it stood before.
        pub before: Bilingual,
        /// Why it was corrected.
        pub reason: Bilingual,
        /// When.
        pub corrected_on: Date,
        /// Who corrected it; empty where that is only in the chronicle.
        #[serde(skip)]
        pub corrected_by: String,
        /// Of the attendance: who was noted for the seat, as the minutes keep it.
        #[serde(skip)]
        pub seat_was: String,
        /// Who is noted since.
        #[serde(skip)]
        pub seat_is: String,
        /// The numbers of the decisions whose quorum rests on it, joined by commas.
        pub decisions: String,
    }
}

/// A correction that is to be written down.
#[derive(Clone, Copy, Debug)]
pub struct Correcting<'a> {
    /// What is corrected.
    pub what: Corrected,
    /// The item; none where it is the attendance.
    pub item: Option<ItemId>,
    /// The text as it stands before.
    pub before: &'a Bilingual,
    /// Why.
    pub reason: &'a Bilingual,
    /// By whom.
    pub by: &'a str,
    /// Of the attendance: who was noted for the seat and who is, as the minutes keep it.
    pub seat: (&'a str, &'a str),
    /// The numbers of the decisions whose quorum rests on it, joined by commas.
    pub decisions: &'a str,
}

impl Correction {
    /// When and where something was corrected.
    pub fn said(&self, lang: Lang) -> String {
        let (w, day, place) = (Words(lang), date(lang, self.corrected_on), self.place.unwrap_or_default());
        match self.what {
            Corrected::Note => w.correction_of(day, place),
            Corrected::Title => w.correction_of_title(day, place),
            Corrected::Attendance => w.correction_of_attendance(day),
        }
    }

    /// Who corrected it, for those inside; nothing where that is only in the chronicle.
    pub fn by(&self, lang: Lang) -> Option<String> {
        (!self.corrected_by.is_empty()).then(|| Words(lang).correction_by(&self.corrected_by))
    }

    /// The numbers of the decisions whose quorum rests on it.
    pub fn rests(&self) -> impl Iterator<Item = &str> {
        self.decisions.split(',').filter(|number| !number.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(Settled, Corrected);
    }
}
