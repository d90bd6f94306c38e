//! What a follow-up is: who promised what, until when, and how it ended.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Problems, Reading, Result, codes, id,
    lang::{Bilingual, date},
    permits::Actor,
    row,
};
use registry::{organizations::OrganizationId, partnerships::PartnershipId};
use serde::{Deserialize, Serialize};

use super::later::Later;
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
        /// Said to have ended, and waiting for somebody else to confirm it.
        Reported = "reported",
        /// Kept.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
        /// Noted by mistake, and taken back: it is in no list.
        Withdrawn = "withdrawn",
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
        /// The meeting at which it was promised, if at one.
        pub meeting_id: Option<MeetingId>,
        /// Whether the minutes of that meeting are approved, and say that it was promised.
        pub is_in_approved_minutes: bool,
        /// What the body that met was called on that day; empty without a meeting.
        pub met: Bilingual,
        /// The day on which it was promised.
        pub promised_on: Date,
        /// The decision it comes of.
        pub decision_id: Option<DecisionId>,
        /// What was promised.
        pub text: Bilingual,
        /// Whoever promised it, where a person did.
        pub person_id: Option<Id>,
        /// The person who promised it.
        pub person: Option<String>,
        /// Whichever organization promised it, where one did.
        pub organization_id: Option<OrganizationId>,
        /// The organization that promised it.
        pub organization: Bilingual,
        /// Until when.
        pub due_on: Date,
        /// Whether it matters so much that its end needs evidence and a second person.
        pub is_priority: bool,
        /// Who wrote it down for whoever promised it.
        pub assigned_by: String,
        /// Where it stands.
        pub state: State,
        /// When it ended, or was said to.
        pub closed_on: Option<Date>,
        /// How it ended: kept or given up, as a code; empty while nobody has said so.
        pub ending: String,
        /// What was done, or why not.
        pub closing_note: String,
        /// Where the evidence is, as an address on the web; empty for none.
        pub evidence_link: String,
        /// The document that is the evidence.
        pub evidence_id: Option<Id>,
        /// Who closed it.
        pub closed_by: String,
        /// The account of whoever closed it, where they have one.
        #[serde(skip)]
        pub closed_account_id: Option<Id>,
        /// Who confirmed its end; empty for nobody.
        pub confirmed_by: String,
        /// When.
        pub confirmed_on: Option<Date>,
        /// Why its end was not confirmed, when it was sent back; empty otherwise.
        pub sent_back: String,
        /// The later day that was asked for, and what became of it.
        pub later: Later,
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

    /// How it ended, or is said to have ended.
    pub fn ending_called(&self, lang: Lang) -> &'static str {
        State::from_code(&self.ending).map_or("", |state| state.called(lang))
    }

    /// Whether this account closed it. Whoever has no account cannot be told apart from whoever closed it without one.
    pub fn is_closed_by(&self, account: Option<Id>) -> bool {
        account.is_none() || self.closed_account_id == account
    }

    /// Whether what it says may still be corrected: until it ends or is said to have ended.
    pub fn may_change(&self) -> bool {
        self.state == State::Open
    }

    /// Whether it may be taken back: as long as it may be corrected and no approved minutes say that it was promised.
    pub fn may_be_withdrawn(&self) -> bool {
        self.may_change() && !self.is_in_approved_minutes
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
    /// The body that sees to it, where no meeting says so.
    pub body: String,
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
    /// Whether its end needs evidence and a second person.
    pub is_priority: bool,
}

impl Form {
    /// Whether anything was typed in it.
    pub fn is_typed(&self) -> bool {
        let all = [&self.text_en, &self.text_fr, &self.person, &self.organization, &self.decision, &self.due_on];
        self.is_priority || all.iter().any(|text| !text.is_empty())
    }
}

/// A promise as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The item of the agenda.
    pub item: Option<ItemId>,
    /// The decision it comes of.
    pub decision: Option<DecisionId>,
    /// The body that sees to it, where no meeting says so.
    pub body: Option<BodyId>,
    /// What is promised.
    pub text: Bilingual,
    /// The person who promises it.
    pub person: Option<Id>,
    /// The organization that promises it.
    pub organization: Option<OrganizationId>,
    /// Until when.
    pub due_on: Date,
    /// Whether its end needs evidence and a second person.
    pub is_priority: bool,
}

/// Where a promise comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The body that sees to it.
    pub body: BodyId,
    /// The meeting at which it was made, if at one.
    pub meeting: Option<MeetingId>,
    /// The day.
    pub on: Date,
    /// Who wrote it down.
    pub by: By,
}

/// Somebody as they are remembered with what they did: by name, and by account where they have one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct By {
    /// Their name.
    pub name: String,
    /// Their account.
    pub account: Option<Id>,
}

impl By {
    /// Whoever acts.
    pub fn actor(actor: &Actor) -> Self {
        Self { name: actor.name().to_owned(), account: actor.account() }
    }
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let (item, decision) = (it.id_if("item", &form.item), it.id_if("decision", &form.decision));
        let body = it.id_if("body", &form.body);
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 1_000);
        it.needs("text", &text, |lang| Words(lang).one_language_at_least());
        let (person, organization) = (it.id_if("person", &form.person), it.id_if("organization", &form.organization));
        if form.person.is_empty() && form.organization.is_empty() {
            it.problem("person", |lang| Words(lang).follow_up_needs_an_owner());
        }
        let (due_on, is_priority) = (it.day("due_on", &form.due_on), form.is_priority);
        it.finish(move || Some(Self { item, decision, body, text, person, organization, due_on: due_on?, is_priority }))
    }

    /// Checks a form that no meeting stands behind: it says which body sees to the promise.
    pub fn outside_a_meeting(form: &Form, lang: Lang) -> Result<(Self, BodyId)> {
        let read = Self::new(form, lang);
        match read {
            Ok(it) => match it.body {
                Some(body) => Ok((it, body)),
                None => Err(Error::Invalid(needed("body", Problems::none()))),
            },
            Err(Error::Invalid(problems)) if form.body.is_empty() => Err(Error::Invalid(needed("body", problems))),
            Err(error) => Err(error),
        }
    }

    /// What the search in the list looks through, folded.
    pub fn search_fold(&self) -> String {
        kit::lang::fold(&format!("{} {}", self.text.en, self.text.fr))
    }
}

fn needed(field: &'static str, mut problems: Problems) -> Problems {
    problems.add(field, |lang| kit::lang::Words(lang).required());
    problems
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
    fn outside_a_meeting_the_body_is_said_with_everything_else() {
        let error = Checked::outside_a_meeting(&Form::default(), Lang::En).expect_err("refused");
        assert_eq!(fields(&error), ["text_en", "person", "due_on", "body"]);
    }
}
