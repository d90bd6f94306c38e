//! How a promise ends: what whoever closes it says, and what a second person says of a priority.

use jiff::civil::Date;
use kit::{Id, Lang, Reading, Result, codes};
use serde::{Deserialize, Serialize};

use super::model::{FollowUp, State};
use crate::words::Words;

/// The form that closes a follow-up, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClosingForm {
    /// Kept or given up.
    pub state: String,
    /// How.
    pub closing_note: String,
    /// Where the evidence is on the web.
    pub evidence_link: String,
    /// The document that is the evidence.
    pub evidence: String,
    /// The version that was seen.
    pub version: i64,
}

impl ClosingForm {
    /// The form for a follow-up: what was said of it before it was sent back stands there again.
    pub fn reopened(it: &FollowUp) -> Self {
        let evidence = it.evidence_id.map(|id| id.to_string()).unwrap_or_default();
        let (closing_note, evidence_link) = (it.closing_note.clone(), it.evidence_link.clone());
        Self { state: State::Done.code().to_owned(), closing_note, evidence_link, evidence, version: it.version }
    }
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
    /// Where the evidence is on the web; empty for nowhere.
    pub link: String,
    /// The document that is the evidence.
    pub document: Option<Id>,
}

impl Closing {
    /// Checks a form written by someone who works in `lang`: closing needs a note, and of a priority that was kept, evidence.
    pub fn new(form: &ClosingForm, lang: Lang, today: Date, is_priority: bool) -> Result<Self> {
        let mut it = Reading::new(lang);
        let ends = |code: &str| State::from_code(code).filter(|state| matches!(state, State::Done | State::Dropped));
        let state = it.code("state", &form.state, ends);
        let note = it.text("closing_note", &form.closing_note, 2_000);
        if form.closing_note.trim().is_empty() {
            it.problem("closing_note", |lang| Words(lang).closing_needs_a_note());
        }
        let link = it.line("evidence_link", &form.evidence_link, 1_000);
        if !link.is_empty() && !link.starts_with("https://") && !link.starts_with("http://") {
            it.problem("evidence_link", |lang| Words(lang).evidence_link_begins());
        }
        let document = it.id_if("evidence", &form.evidence);
        if is_priority && state == Some(State::Done) && form.evidence_link.trim().is_empty() && form.evidence.is_empty() {
            it.problem("evidence_link", |lang| Words(lang).priority_needs_evidence());
        }
        it.finish(move || Some(Self { state: state?, closed_on: today, note, link, document }))
    }
}

/// The form by which a second person answers, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConfirmingForm {
    /// Whether it is so.
    pub answer: String,
    /// Why not, when it is not.
    pub sent_back: String,
    /// The version that was seen.
    pub version: i64,
}

codes! {
    /// What a second person says of an end.
    pub enum Answer in "confirming" {
        /// It is so.
        Confirmed = "confirmed",
        /// It is not so yet.
        SentBack = "sent_back",
    }
}

/// What a second person said.
#[derive(Clone, Debug, Serialize)]
pub struct Confirming {
    /// Whether it is so.
    pub answer: Answer,
    /// Why not, when it is not.
    pub why_not: String,
}

impl Confirming {
    /// Checks a form written by someone who works in `lang`: whoever sends a promise back says why.
    pub fn new(form: &ConfirmingForm, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let answer = it.code("answer", &form.answer, Answer::from_code);
        let why_not = it.text("sent_back", &form.sent_back, 1_000);
        if answer == Some(Answer::SentBack) && why_not.trim().is_empty() {
            it.problem("sent_back", |lang| Words(lang).sent_back_needs_a_reason());
        }
        it.finish(move || Some(Self { answer: answer?, why_not }))
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
        kit::assert_all_called!(Answer);
    }

    fn closing(state: &str, note: &str, link: &str) -> ClosingForm {
        ClosingForm { state: state.into(), closing_note: note.into(), evidence_link: link.into(), ..ClosingForm::default() }
    }

    #[test]
    fn closing_needs_a_note_and_cannot_mean_open() {
        let today = Date::constant(2026, 11, 16);
        let refused =
            |state: &str, note: &str| fields(&Closing::new(&closing(state, note, ""), Lang::En, today, false).expect_err("refused"));
        assert_eq!(refused("done", " "), ["closing_note"]);
        assert_eq!(refused("open", "x"), ["state"]);
        assert_eq!(refused("reported", "x"), ["state"]);
        assert!(Closing::new(&closing("dropped", "Not needed any more.", ""), Lang::En, today, false).is_ok());
    }

    #[test]
    fn a_priority_that_was_kept_needs_evidence_and_one_given_up_does_not() {
        let today = Date::constant(2026, 11, 16);
        let read = |state: &str, link: &str| Closing::new(&closing(state, "Sent.", link), Lang::En, today, true);
        assert_eq!(fields(&read("done", "").expect_err("refused")), ["evidence_link"]);
        assert_eq!(fields(&read("done", "the letter").expect_err("refused")), ["evidence_link"]);
        assert!(read("done", "https://city.example/letter").is_ok() && read("dropped", "").is_ok());
    }

    #[test]
    fn whoever_sends_a_promise_back_says_why() {
        let read = |answer: &str, why: &str| {
            Confirming::new(&ConfirmingForm { answer: answer.into(), sent_back: why.into(), version: 1 }, Lang::En)
        };
        assert_eq!(fields(&read("sent_back", " ").expect_err("refused")), ["sent_back"]);
        assert_eq!(fields(&read("", "").expect_err("refused")), ["answer"]);
        assert!(read("confirmed", "").is_ok() && read("sent_back", "The letter is not there.").is_ok());
    }
}
