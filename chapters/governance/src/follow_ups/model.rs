//! What a follow-up is: who promised what, until when, and how it ended.

use jiff::civil::Date;
use kit::{
    Id, Lang, Reading, Result, codes, id,
    lang::{Bilingual, date},
    row,
};
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::{
    bodies::BodyId,
    decisions::DecisionId,
    meetings::{ItemId, MeetingId},
    words::Words,
};

id! {
    /// A follow-up.
    pub FollowUpId
}

codes! {
    /// Where a promise stands.
    pub enum State in "follow-up-state" {
        /// Still to be kept.
        Open = "open",
        /// Kept.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

row! {
    /// A follow-up.
    #[derive(Serialize)]
    pub struct FollowUp {
        /// Which one.
        pub id: FollowUpId,
        /// The body that sees to it: where it was promised, or the one it was handed to.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// The meeting.
        pub meeting_id: MeetingId,
        /// What the body that met was called on that day.
        pub met: Bilingual,
        /// The day of the meeting.
        pub promised_on: Date,
        /// The decision it comes of.
        pub decision_id: Option<DecisionId>,
        /// What was promised.
        pub text: Bilingual,
        /// The person who promised it.
        pub person: Option<String>,
        /// The organization that promised it.
        pub organization: Bilingual,
        /// Until when.
        pub due_on: Date,
        /// Where it stands.
        pub state: State,
        /// When it ended.
        pub closed_on: Option<Date>,
        /// How it ended.
        pub closing_note: String,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl FollowUp {
    /// Who owes it.
    pub fn owner(&self, lang: Lang) -> String {
        self.person.clone().unwrap_or_else(|| self.organization.in_lang(lang).text.to_owned())
    }

    /// Until when, or when it ended, in words.
    pub fn due(&self, lang: Lang) -> String {
        match self.closed_on {
            Some(day) => format!("{}, {}", self.state.called(lang), date(lang, day)),
            None => Words(lang).due_by(date(lang, self.due_on)),
        }
    }

    /// Whether it is open after its day.
    pub fn is_late(&self, today: Date) -> bool {
        self.state == State::Open && self.due_on < today
    }
}

/// The form of a promise, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The item of the agenda.
    pub item: String,
    /// The decision it comes of.
    pub decision: String,
    /// What is promised, in English.
    pub text_en: String,
    /// What is promised, in French.
    pub text_fr: String,
    /// The person who promises it.
    pub person: String,
    /// The organization that promises it.
    pub organization: String,
    /// Until when.
    pub due_on: String,
}

/// A promise as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The item of the agenda.
    pub item: Option<ItemId>,
    /// The decision it comes of.
    pub decision: Option<DecisionId>,
    /// What is promised.
    pub text: Bilingual,
    /// The person who promises it.
    pub person: Option<Id>,
    /// The organization that promises it.
    pub organization: Option<OrganizationId>,
    /// Until when.
    pub due_on: Date,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let (item, decision) = (it.id_if("item", &form.item), it.id_if("decision", &form.decision));
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 1_000);
        it.needs("text", &text, |lang| Words(lang).one_language_at_least());
        let (person, organization) = (it.id_if("person", &form.person), it.id_if("organization", &form.organization));
        if form.person.is_empty() && form.organization.is_empty() {
            it.problem("person", |lang| Words(lang).follow_up_needs_an_owner());
        }
        let due_on = it.day("due_on", &form.due_on);
        it.finish(move || Some(Self { item, decision, text, person, organization, due_on: due_on? }))
    }

    /// What the search in the list looks through, folded.
    pub fn search_fold(&self) -> String {
        kit::lang::fold(&format!("{} {}", self.text.en, self.text.fr))
    }
}

/// The form that closes a follow-up, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClosingForm {
    /// Kept or given up.
    pub state: String,
    /// How.
    pub closing_note: String,
    /// The version that was seen.
    pub version: i64,
}

/// How a follow-up ended.
#[derive(Clone, Debug, Serialize)]
pub struct Closing {
    /// Kept or given up.
    pub state: State,
    /// When.
    pub closed_on: Date,
    /// How.
    pub note: String,
}

impl Closing {
    /// Checks a form written by someone who works in `lang`: closing needs a note.
    pub fn new(form: &ClosingForm, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let state = it.code("state", &form.state, |code| State::from_code(code).filter(|state| *state != State::Open));
        let note = it.text("closing_note", &form.closing_note, 2_000);
        if form.closing_note.trim().is_empty() {
            it.problem("closing_note", |lang| Words(lang).closing_needs_a_note());
        }
        it.finish(move || Some(Self { state: state?, closed_on: today, note }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(error: &kit::Error) -> Vec<String> {
        match error {
            kit::Error::Invalid(problems) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            other => panic!("{other}"),
        }
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(State);
    }

    #[test]
    fn a_promise_has_words_an_owner_and_a_day() {
        let error = Checked::new(&Form::default(), Lang::Fr).expect_err("refused");
        assert_eq!(fields(&error), ["text_fr", "person", "due_on"]);
    }

    #[test]
    fn closing_needs_a_note_and_cannot_mean_open() {
        let today = Date::constant(2026, 11, 16);
        let form = |state: &str, note: &str| ClosingForm { state: state.into(), closing_note: note.into(), version: 1 };
        assert_eq!(fields(&Closing::new(&form("done", " "), Lang::En, today).expect_err("refused")), ["closing_note"]);
        assert_eq!(fields(&Closing::new(&form("open", "x"), Lang::En, today).expect_err("refused")), ["state"]);
        assert!(Closing::new(&form("dropped", "Not needed any more."), Lang::En, today).is_ok());
    }
}
