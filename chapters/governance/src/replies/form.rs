//! The forms of this room: whom to write to, and what one replies.

use jiff::{Timestamp, civil::Date};
use kit::{Id, Lang, Reading, Result, lang::date_with_weekday};
use serde::{Deserialize, Serialize};

use super::model::{Answer, Need, Needs, Reply};
use crate::{groups::GroupId, seats::SeatId, words::Words};

/// The form that writes to people, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CallForm {
    /// Whom: a seat and a person each.
    pub people: Vec<String>,
}

/// What stands in the place of a seat for a guest.
const GUEST: &str = "guest";

/// How the form names a person called for a seat, or as a guest.
pub fn pair(seat: Option<SeatId>, person: Id) -> String {
    format!("{}/{person}", seat.map_or_else(|| GUEST.to_owned(), |seat| seat.to_string()))
}

/// The form that invites guests, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GuestForm {
    /// The group out of which they come.
    pub group: String,
}

impl GuestForm {
    /// The group that was chosen.
    pub fn check(&self, lang: Lang) -> Result<GroupId> {
        let mut it = Reading::new(lang);
        let group = it.id("group", &self.group);
        it.finish(move || group)
    }
}

impl CallForm {
    /// Those chosen.
    pub fn check(&self, lang: Lang) -> Result<Vec<(Option<SeatId>, Id)>> {
        let mut it = Reading::new(lang);
        let read = |typed: &String| {
            let (seat, person) = typed.split_once('/')?;
            let seat = if seat == GUEST { None } else { Some(seat.parse().ok()?) };
            Some((seat, person.parse().ok()?))
        };
        let all: Option<Vec<_>> = self.people.iter().map(read).collect();
        match all.as_ref().map(Vec::len) {
            None => it.problem("people", |lang| kit::lang::Words(lang).not_a_choice()),
            Some(0) => it.problem("people", |lang| Words(lang).invite_whom()),
            Some(_) => {}
        }
        it.or(all.unwrap_or_default())
    }
}

/// The form of a reply, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReplyForm {
    /// The day on which the meeting stood when the form was shown.
    pub day: String,
    /// Whether and how one comes.
    pub answer: String,
    /// The named alternate who comes instead.
    pub alternate: String,
    /// Who comes instead, in words.
    pub alternate_words: String,
    /// What one needs.
    pub needs: Vec<String>,
    /// The language for which one needs interpretation.
    pub language: String,
    /// What else one needs, in words.
    pub note: String,
}

impl ReplyForm {
    /// The form as it was last sent.
    pub fn of(reply: Option<&Reply>, needs: &Needs) -> Self {
        let kinds = needs.kinds.split(',').filter(|kind| !kind.is_empty()).map(str::to_owned).collect();
        let (language, note) = (needs.language.clone(), needs.note.clone());
        let form = Self { needs: kinds, language, note, ..Self::default() };
        let Some(reply) = reply else { return form };
        Self {
            answer: reply.answer.code().to_owned(),
            alternate: reply.alternate_id.map(|id| id.to_string()).unwrap_or_default(),
            alternate_words: reply.alternate_words.clone(),
            ..form
        }
    }
}

/// What may be replied: the answers that fit, who may come instead.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The answers.
    pub answers: Vec<Answer>,
    /// The named alternates.
    pub alternates: Vec<(Id, String)>,
    /// Whether somebody else may come, said in words.
    pub anyone: bool,
}

/// A reply as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Whether and how one comes.
    pub answer: Answer,
    /// The named alternate who comes instead.
    pub alternate_id: Option<Id>,
    /// Who comes instead, in words.
    pub alternate_words: String,
    /// What one needs: nobody's business but that of those who prepare the meeting, and so not for the chronicle.
    #[serde(skip)]
    pub needs: Needs,
    /// The day on which the meeting stood when the form was shown, where that is known.
    #[serde(skip)]
    pub day: Option<Date>,
}

impl Checked {
    /// Checks a form sent by someone who reads `lang`.
    pub fn new(form: &ReplyForm, choices: &Choices, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let answer = it.code("answer", &form.answer, |code| Answer::from_code(code).filter(|one| choices.answers.contains(one)));
        let alternate_id: Option<Id> = it.id_if("alternate", &form.alternate);
        let alternate_words = it.line("alternate_words", &form.alternate_words, 200);
        let language = it.line("language", &form.language, 100);
        let note = it.text("note", &form.note, 1_000);
        let day = it.day_if("answer", &form.day);
        let kinds: Vec<_> = form.needs.iter().map(|code| Need::from_code(code)).collect();
        if kinds.contains(&None) {
            it.problem("needs", |lang| kit::lang::Words(lang).not_a_choice());
        }
        let alternate = (answer == Some(Answer::Alternate)).then_some((alternate_id, alternate_words));
        if let Some((id, words)) = &alternate {
            check_alternate(&mut it, choices, *id, words);
        }
        let chosen =
            Need::ALL.iter().filter(|need| kinds.contains(&Some(**need)) || (**need == Need::Interpretation && !language.is_empty()));
        let kinds = chosen.map(|need| need.code()).collect::<Vec<_>>().join(",");
        let (alternate_id, alternate_words) = alternate.unwrap_or_default();
        // Who names somebody and also writes a name means the one who is named.
        let alternate_words = if alternate_id.is_some() { String::new() } else { alternate_words };
        it.finish(move || Some(Self { answer: answer?, alternate_id, alternate_words, needs: Needs { kinds, language, note }, day }))
    }

    /// Whoever saw another day than the one on which the meeting now stands is asked again.
    pub fn must_be_for(&self, held_on: Date, lang: Lang) -> Result<()> {
        let mut it = Reading::new(lang);
        if self.day.is_some_and(|day| day != held_on) {
            it.problem("answer", |lang| Words(lang).reply_day_moved(date_with_weekday(lang, held_on)));
        }
        it.or(())
    }

    /// The reply, at an instant.
    pub fn reply(&self, at: Timestamp) -> Reply {
        let (answer, alternate_id, alternate_words) = (self.answer, self.alternate_id, self.alternate_words.clone());
        Reply { answer, alternate_id, alternate_words, replied_at: at }
    }
}

/// Somebody must be named, and be somebody who may come.
fn check_alternate(it: &mut Reading, choices: &Choices, id: Option<Id>, words: &str) {
    match id {
        Some(id) if choices.alternates.iter().all(|(one, _)| *one != id) => {
            it.problem("alternate", |lang| kit::lang::Words(lang).not_a_choice());
        }
        None if words.is_empty() => {
            let field = if choices.alternates.is_empty() { "alternate_words" } else { "alternate" };
            it.problem(field, |lang| Words(lang).reply_who_comes());
        }
        None if !choices.anyone => it.problem("alternate_words", |lang| Words(lang).reply_named_only()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::testing::now;

    fn choices(anyone: bool) -> (Choices, Id) {
        let dmitri = Id::new(now());
        let answers = vec![Answer::Present, Answer::Alternate, Answer::Regrets];
        (Choices { answers, alternates: vec![(dmitri, "Dmitri".into())], anyone }, dmitri)
    }

    fn wrong(form: &ReplyForm, choices: &Choices) -> Vec<String> {
        match Checked::new(form, choices, Lang::En) {
            Err(kit::Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn who_sends_somebody_says_whom_and_only_those_who_may_come() {
        let (named, dmitri) = choices(false);
        let anyone = Choices { anyone: true, ..named.clone() };
        let sends = |alternate: &str, words: &str| ReplyForm {
            answer: "alternate".into(),
            alternate: alternate.into(),
            alternate_words: words.into(),
            ..ReplyForm::default()
        };
        assert_eq!(wrong(&sends("", ""), &named), ["alternate"]);
        assert_eq!(wrong(&sends("", "Jean"), &named), ["alternate_words"]);
        assert_eq!(wrong(&sends(&Id::new(now()).to_string(), ""), &anyone), ["alternate"]);
        assert!(Checked::new(&sends("", "Jean"), &anyone, Lang::En).is_ok());
        let both = Checked::new(&sends(&dmitri.to_string(), "Jean"), &anyone, Lang::En).expect("right");
        assert_eq!((both.alternate_id, both.alternate_words.as_str()), (Some(dmitri), ""));
    }

    #[test]
    fn an_answer_that_was_not_offered_and_a_need_that_is_none_are_told() {
        let (choices, _) = choices(true);
        for answer in ["", "remote", "maybe"] {
            assert_eq!(wrong(&ReplyForm { answer: answer.into(), ..ReplyForm::default() }, &choices), ["answer"]);
        }
        let form = ReplyForm { answer: "present".into(), needs: vec!["x".into()], note: "x".repeat(1_001), ..ReplyForm::default() };
        assert_eq!(wrong(&form, &choices), ["note", "needs"]);
    }

    #[test]
    fn what_someone_needs_is_never_copied_into_the_chronicle() {
        let (choices, _) = choices(true);
        let form = ReplyForm { answer: "present".into(), language: "Arabic".into(), note: "ramp".into(), ..ReplyForm::default() };
        let checked = Checked::new(&form, &choices, Lang::En).expect("right");
        assert_eq!(checked.needs.kinds, "interpretation", "a language alone asks for interpretation");
        let told = serde_json::to_string(&checked).expect("told");
        assert!(!told.contains("Arabic") && !told.contains("ramp"), "{told}");
    }
}
