//! A forwarding, its forms, and what each needs.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, codes, id, lang::Bilingual, row};
use serde::{Deserialize, Serialize};

use crate::{
    bodies::BodyId,
    decisions::{self, DecisionId},
    meetings::{ItemId, MeetingId},
    words::Words,
};

id! {
    /// A forwarding.
    pub ForwardingId
}

codes! {
    /// What kind of body outside the partnership a decision is sent to.
    pub enum Outside in "forwarding-outside" {
        /// A municipal or regional council.
        MunicipalCouncil = "municipal_council",
        /// A school board.
        SchoolBoard = "school_board",
        /// A health authority.
        HealthAuthority = "health_authority",
        /// A police services board.
        PoliceBoard = "police_board",
        /// A ministry or department.
        Ministry = "ministry",
        /// Some other body.
        Other = "other",
    }
}

codes! {
    /// What became of a forwarding.
    pub enum Outcome in "forwarding-outcome" {
        /// Nothing is known yet.
        Waiting = "waiting",
        /// It was adopted.
        Adopted = "adopted",
        /// It was adopted with changes.
        AdoptedAmended = "adopted_amended",
        /// It was received, and nothing was decided.
        Received = "received",
        /// It was declined.
        Declined = "declined",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

row! {
    /// A decision that was sent on.
    #[derive(Serialize)]
    pub struct Forwarding {
        /// Which one.
        pub id: ForwardingId,
        /// The decision.
        pub decision_id: DecisionId,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
        /// What was decided.
        pub text: Bilingual,
        /// The body that took it.
        pub from_id: BodyId,
        /// Its name.
        pub from: Bilingual,
        /// The body of the partnership that it was sent to; none when it was sent outside.
        pub to_id: Option<BodyId>,
        /// The name of the body it was sent to, inside or outside.
        pub to: Bilingual,
        /// What kind of body outside; none for one inside.
        pub outside: Option<Outside>,
        /// What is asked of it.
        pub asks: Bilingual,
        /// When it was sent.
        pub sent_on: Date,
        /// The item of an agenda on which the body inside takes it up.
        pub item_id: Option<ItemId>,
        /// The meeting of that agenda.
        pub meeting_id: Option<MeetingId>,
        /// The day of that meeting.
        pub meets_on: Option<Date>,
        /// The decision on that item, when there is one.
        pub answer_id: Option<DecisionId>,
        /// The result of that decision.
        pub result: Option<decisions::Outcome>,
        /// What became of it, as it was written down.
        pub outcome: Outcome,
        /// When the body outside decided.
        pub decided_on: Option<Date>,
        /// The number of its resolution.
        pub resolution: String,
        /// What it decided, in its words.
        pub answer: Bilingual,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Forwarding {
    /// The number of the decision, as people write it.
    pub fn numbered(&self) -> String {
        decisions::numbered(self.year, self.number)
    }

    /// What became of it: of one inside, what was decided on its item.
    pub fn outcome(&self) -> Outcome {
        match self.result.filter(|_| self.outcome == Outcome::Waiting) {
            Some(decisions::Outcome::Carried) => Outcome::Adopted,
            Some(decisions::Outcome::CarriedAmended) => Outcome::AdoptedAmended,
            Some(decisions::Outcome::Defeated) => Outcome::Declined,
            _ => self.outcome,
        }
    }

    /// Where it stands, in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        let w = Words(lang);
        let day = |day: Date| kit::lang::date(lang, day);
        match (self.outcome(), self.meets_on, self.decided_on) {
            (Outcome::Waiting, Some(on), _) => w.forwarding_on_agenda(day(on)),
            (Outcome::Waiting, None, _) => w.forwarding_waits(day(self.sent_on)),
            (outcome, Some(on), None) | (outcome, _, Some(on)) if self.resolution.is_empty() => {
                w.forwarding_came_to(outcome.called(lang), day(on))
            }
            (outcome, Some(on), None) | (outcome, _, Some(on)) => w.forwarding_came_to_by(outcome.called(lang), day(on), &self.resolution),
            (outcome, None, None) => outcome.called(lang).to_owned(),
        }
    }
}

/// To whom a decision is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Addressee {
    /// A body of the partnership.
    Inside(BodyId),
    /// One outside, by its kind and name.
    Outside(Outside, Bilingual),
}

/// The form that sends a decision on, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SendForm {
    /// The body of the partnership, or nothing.
    pub body: String,
    /// The kind of body outside, or nothing.
    pub outside: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in French.
    pub name_fr: String,
    /// What is asked, in English.
    pub asks_en: String,
    /// What is asked, in French.
    pub asks_fr: String,
    /// When it is sent.
    pub sent_on: String,
}

/// The form, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// To whom.
    pub to: Addressee,
    /// What is asked.
    pub asks: Bilingual,
    /// When.
    pub sent_on: Date,
}

impl SendForm {
    /// The form, checked.
    ///
    /// # Errors
    /// When neither a body inside nor one outside is named, when both are, or when the day is none.
    pub fn check(&self, lang: Lang) -> Result<Checked> {
        let mut it = Reading::new(lang);
        let body = it.id_if("body", &self.body);
        let outside = it.code_if("outside", &self.outside, Outside::from_code);
        let name = it.pair("name", (&self.name_en, &self.name_fr), 200);
        let asks = it.long_pair("asks", (&self.asks_en, &self.asks_fr), 2_000);
        let sent_on = it.day("sent_on", &self.sent_on);
        match (self.body.is_empty(), self.outside.is_empty()) {
            (true, true) => it.problem("body", |lang| Words(lang).forwarding_to_whom()),
            (false, false) => it.problem("outside", |lang| Words(lang).forwarding_to_one()),
            (true, false) => it.needs("name", &name, |lang| Words(lang).forwarding_needs_a_name()),
            (false, true) => {}
        }
        let to = body.map(Addressee::Inside).or_else(|| outside.map(|kind| Addressee::Outside(kind, name)));
        it.finish(|| Some(Checked { to: to?, asks, sent_on: sent_on? }))
    }
}

/// The form that says what became of a forwarding, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerForm {
    /// What became of it.
    pub outcome: String,
    /// When it was decided.
    pub decided_on: String,
    /// The number of the resolution.
    pub resolution: String,
    /// What was decided, in English.
    pub answer_en: String,
    /// What was decided, in French.
    pub answer_fr: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for AnswerForm {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Forwarding> for AnswerForm {
    fn from(it: &Forwarding) -> Self {
        Self {
            outcome: it.outcome.code().to_owned(),
            decided_on: it.decided_on.map(|day| day.to_string()).unwrap_or_default(),
            resolution: it.resolution.clone(),
            answer_en: it.answer.en.clone(),
            answer_fr: it.answer.fr.clone(),
            version: it.version,
        }
    }
}

/// What became of a forwarding, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// What became of it.
    pub outcome: Outcome,
    /// When it was decided.
    pub decided_on: Option<Date>,
    /// The number of the resolution.
    pub resolution: String,
    /// What was decided.
    pub answer: Bilingual,
}

impl AnswerForm {
    /// The form, checked against the forwarding that it answers.
    ///
    /// # Errors
    /// When a body outside decided without a day or before it was asked, or when its adoption has no resolution.
    pub fn check(&self, of: &Forwarding, today: Date, lang: Lang) -> Result<Answer> {
        let mut it = Reading::new(lang);
        let outcome = it.code("outcome", &self.outcome, Outcome::from_code);
        let decided_on = it.day_if("decided_on", &self.decided_on);
        let resolution = it.line("resolution", &self.resolution, 120);
        let answer = it.long_pair("answer", (&self.answer_en, &self.answer_fr), 4_000);
        let adopts = matches!(outcome, Some(Outcome::Adopted | Outcome::AdoptedAmended));
        let ended = adopts || matches!(outcome, Some(Outcome::Received | Outcome::Declined));
        if ended && of.to_id.is_some() {
            it.problem("outcome", |lang| Words(lang).forwarding_answers_itself());
        } else if ended && self.decided_on.trim().is_empty() {
            it.problem("decided_on", |lang| kit::lang::Words(lang).required());
        }
        if adopts && of.to_id.is_none() && resolution.is_empty() {
            it.problem("resolution", |lang| Words(lang).forwarding_needs_a_resolution());
        }
        if decided_on.is_some_and(|day| day > today) {
            it.problem("decided_on", |lang| Words(lang).forwarding_day_ahead());
        } else if decided_on.is_some_and(|day| day < of.sent_on) {
            it.problem("decided_on", |lang| Words(lang).forwarding_day_before(kit::lang::date(lang, of.sent_on)));
        }
        it.finish(|| Some(Answer { outcome: outcome?, decided_on: decided_on.filter(|_| ended), resolution, answer }))
    }
}
