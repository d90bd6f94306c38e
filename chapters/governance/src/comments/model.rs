//! What a comment is, who was asked for one, and while which they are taken.

use jiff::{Timestamp, ToSpan, civil::Date};
use kit::{
    Id, Lang, Reading, Result, id,
    lang::{Bilingual, date},
    row,
};
use serde::{Deserialize, Serialize};

use crate::{
    minutes::Settled,
    terms::{Clause, State, TermsId},
    words::Words,
};

id! {
    /// Someone to whom a version of terms was sent for comments.
    pub ReaderId
}

id! {
    /// What somebody says of a version of terms.
    pub CommentId
}

row! {
    /// How a version is out for comments.
    #[derive(Serialize)]
    pub struct Review {
        /// The how-manieth time.
        pub round: i64,
        /// Since when.
        pub opened_on: Date,
        /// The last day on which comments are taken, where one was named.
        pub until: Option<Date>,
    }
}

/// Whether comments are taken on a day on a version in this state.
pub fn takes_comments(state: State, review: Option<&Review>, today: Date) -> bool {
    state == State::InReview && review.is_none_or(|it| it.until.is_none_or(|last| today <= last))
}

row! {
    /// Someone who sits on the body, or to whom the version was sent.
    #[derive(Serialize)]
    pub struct Reader {
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The organization for which they sit; empty where it is none.
        pub organization: Bilingual,
        /// Their address; empty where none is known.
        #[serde(skip)]
        pub email: String,
        /// The language they are written to in, by its code.
        #[serde(skip)]
        pub lang: String,
        /// When it was last sent to them.
        pub sent_on: Option<Date>,
        /// The last round in which they answered; 0 where they have not.
        #[serde(skip)]
        pub answered_in: i64,
        /// When they answered.
        pub answered_on: Option<Date>,
        /// How many comments they have made on this version.
        pub comments: i64,
    }
}

impl Reader {
    /// The language they are written to in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }

    /// Whether they answered in this round or a later one.
    pub fn has_answered(&self, round: i64) -> bool {
        self.answered_in >= round
    }
}

row! {
    /// What somebody says of a clause, or of the version as a whole.
    #[derive(Serialize)]
    pub struct Comment {
        /// Which one.
        pub id: CommentId,
        /// The version.
        pub terms_id: TermsId,
        /// Who.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The organization for which they spoke; empty where it was none.
        pub organization: Bilingual,
        /// Whether it is about the rules or the version as a whole.
        pub of_whole: bool,
        /// The number that the clause had.
        pub clause_number: String,
        /// The heading that it had.
        pub heading: Bilingual,
        /// The language they wrote in, by its code.
        pub lang: String,
        /// What they wrote.
        pub text: String,
        /// When.
        pub commented_at: Timestamp,
        /// What became of it.
        pub state: Settled,
        /// A word on that.
        pub word: String,
        /// When.
        pub settled_on: Option<Date>,
        /// By whom.
        pub settled_by: String,
        /// Who entered it on behalf of whoever made it; empty where they wrote it themselves.
        pub entered_by: String,
    }
}

impl Comment {
    /// The place, among these clauses, of the one it is about: the same number and heading, else the same heading, else the same
    /// number. Nothing where it is about the whole or the clause is gone.
    pub fn place(&self, clauses: &[Clause]) -> Option<usize> {
        let number = |one: &Clause| !one.number.is_empty() && one.number == self.clause_number;
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        let heading = |one: &Clause| same(&one.heading.en, &self.heading.en) || same(&one.heading.fr, &self.heading.fr);
        let tests: [&dyn Fn(&Clause) -> bool; 3] = [&|one| number(one) && heading(one), &heading, &number];
        if self.of_whole { None } else { tests.iter().find_map(|test| clauses.iter().position(test)) }
    }

    /// Who, and for which organization.
    pub fn by(&self, lang: Lang) -> String {
        let organization = self.organization.in_lang(lang).text;
        if organization.is_empty() { self.name.clone() } else { Words(lang).comment_by(&self.name, organization) }
    }

    /// What it is about, as it was called then.
    pub fn about(&self, lang: Lang) -> String {
        let heading = self.heading.in_lang(lang).text;
        match (self.of_whole, self.clause_number.as_str()) {
            (true, _) => Words(lang).comments_on_the_whole().to_owned(),
            (false, "") => heading.to_owned(),
            (false, number) => Words(lang).comment_on_clause(number, heading),
        }
    }

    /// What became of it, in words.
    pub fn said(&self, lang: Lang) -> String {
        let day = self.settled_on.map(|day| date(lang, day));
        let state = match self.state {
            Settled::Open => Words(lang).comment_state_open(),
            Settled::TakenUp => Words(lang).comment_state_taken_up(),
            Settled::NotTakenUp => Words(lang).comment_state_not_taken_up(),
        };
        let all = [state.to_owned(), day.unwrap_or_default(), self.word.clone()];
        all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" – ")
    }
}

/// What the numbers of clauses look like, one after the other: whoever wrote beside other ones is asked to look again.
pub fn order(clauses: &[Clause]) -> String {
    clauses.iter().map(|one| one.number.as_str()).collect::<Vec<_>>().join("|")
}

/// The last day for comments, as typed; nothing where none is named.
pub fn last_day(typed: &str, lang: Lang, today: Date) -> Result<Option<Date>> {
    let mut it = Reading::new(lang);
    let until = until(&mut it, typed, today);
    it.or(until)
}

fn until(it: &mut Reading, typed: &str, today: Date) -> Option<Date> {
    let until = it.day_if("until", typed);
    if until.is_some_and(|day| day < today || day > today.saturating_add(1.year())) {
        it.problem("until", |lang| Words(lang).remarks_until_within_a_year());
    }
    until
}

/// The form that sends a version out, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SendingForm {
    /// The last day on which comments are taken; empty for none.
    pub until: String,
    /// To whom.
    pub people: Vec<String>,
}

impl SendingForm {
    /// The last day and the people, checked together.
    pub fn check(&self, lang: Lang, today: Date) -> Result<(Option<Date>, Vec<Id>)> {
        let mut it = Reading::new(lang);
        let people = it.ids("people", &self.people);
        if self.people.is_empty() {
            it.problem("people", |lang| Words(lang).remind_whom());
        }
        let until = until(&mut it, &self.until, today);
        it.or((until, people))
    }
}

/// The form that takes a comment up, as typed: the clause as it is to be, and a word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TakingForm {
    /// The heading of the clause, in English.
    pub heading_en: String,
    /// The same in French.
    pub heading_fr: String,
    /// Its text, in English.
    pub text_en: String,
    /// The same in French.
    pub text_fr: String,
    /// A word to whoever commented.
    pub word: String,
    /// The version of the terms that was opened.
    pub version: i64,
}

impl kit::web::Versioned for TakingForm {
    fn version(&self) -> i64 {
        self.version
    }
}

/// The same, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Taken {
    /// The clause as it is to be: heading and text; nothing where the comment is about none.
    pub clause: Option<(Bilingual, Bilingual)>,
    /// A word to whoever commented.
    pub word: String,
}

impl TakingForm {
    /// Checks it; without a clause, what was done about the comment must be said.
    pub fn check(&self, has_clause: bool, lang: Lang) -> Result<Taken> {
        let mut it = Reading::new(lang);
        let word = it.text("word", &self.word, 500);
        let clause = has_clause.then(|| {
            let heading = it.pair("heading", (&self.heading_en, &self.heading_fr), 200);
            (heading, it.long_pair("text", (&self.text_en, &self.text_fr), 8_000))
        });
        match &clause {
            Some((heading, text)) if heading.is_empty() && text.is_empty() => {
                it.problem("text_en", |lang| Words(lang).comment_clause_is_empty());
            }
            None if word.is_empty() => it.problem("word", |lang| Words(lang).comment_needs_a_word()),
            _ => {}
        }
        it.or(Taken { clause, word })
    }
}

/// The form that says why a comment is not taken up, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DecliningForm {
    /// Why.
    pub word: String,
}

impl DecliningForm {
    /// The reason.
    pub fn check(&self, lang: Lang) -> Result<String> {
        let mut it = Reading::new(lang);
        let word = it.text("word", &self.word, 500);
        if self.word.trim().is_empty() {
            it.problem("word", |lang| Words(lang).comment_needs_a_reason());
        }
        it.or(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 16);

    fn clause(number: &str, heading: &str) -> Clause {
        Clause { number: number.into(), heading: Bilingual::new(heading, "", Lang::En), text: Bilingual::default() }
    }

    fn comment(number: &str, heading: &str) -> Comment {
        Comment {
            id: CommentId::new(kit::testing::now()),
            terms_id: TermsId::new(kit::testing::now()),
            person_id: Id::new(kit::testing::now()),
            name: "Ana".into(),
            organization: Bilingual::default(),
            of_whole: false,
            clause_number: number.into(),
            heading: Bilingual::new(heading, "", Lang::En),
            lang: "en".into(),
            text: "Say more.".into(),
            commented_at: kit::testing::now(),
            state: Settled::Open,
            word: String::new(),
            settled_on: None,
            settled_by: String::new(),
            entered_by: String::new(),
        }
    }

    #[test]
    fn a_comment_follows_its_clause_when_others_are_put_before_it() {
        let clauses = [clause("1", "Purpose"), clause("2", "Mandate"), clause("3", "Quorum")];
        assert_eq!(comment("2", "Quorum").place(&clauses), Some(2), "it was renumbered");
        assert_eq!(comment("2", "Tasks").place(&clauses), Some(1), "it was renamed");
        assert_eq!(comment("9", "Fees").place(&clauses), None, "it is gone");
        assert_eq!(Comment { of_whole: true, ..comment("2", "Mandate") }.place(&clauses), None);
        assert_eq!(comment("", "").place(&[clause("", "")]), None, "nothing is not the same as nothing");
    }

    #[test]
    fn comments_are_taken_in_review_until_the_last_day_if_there_is_one() {
        let until = |day| Review { round: 1, opened_on: TODAY, until: day };
        assert!(takes_comments(State::InReview, None, TODAY) && takes_comments(State::InReview, Some(&until(Some(TODAY))), TODAY));
        assert!(!takes_comments(State::InReview, Some(&until(TODAY.yesterday().ok())), TODAY));
        for state in [State::Draft, State::CouncilApproved, State::InForce] {
            assert!(!takes_comments(state, Some(&until(None)), TODAY), "{state:?}");
        }
    }

    #[test]
    fn what_is_wrong_in_a_form_is_said_for_all_its_fields() {
        let Err(kit::Error::Invalid(problems)) = (SendingForm { until: "2026-11-15".into(), people: vec![] }).check(Lang::Fr, TODAY) else {
            panic!("refused")
        };
        assert!(problems.of("until").is_some() && problems.of("people").is_some());
        assert!(TakingForm::default().check(true, Lang::En).is_err() && TakingForm::default().check(false, Lang::En).is_err());
        assert!(TakingForm { text_fr: "Quatre réunions.".into(), ..TakingForm::default() }.check(true, Lang::En).is_ok());
        assert!(DecliningForm { word: " ".into() }.check(Lang::En).is_err());
    }
}
