//! What an update says, and what may be said in one.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit},
    row,
    web::Ask,
};
use planning::{
    activities::{ActivityId, Expected},
    status::Status,
};
use serde::Serialize;

use crate::{
    lists::{ChangeKind, Via},
    typed,
    words::Words,
};

id! {
    /// A progress update.
    pub UpdateId
}

row! {
    /// What someone told of an activity on a day.
    #[derive(Serialize)]
    pub struct Update {
        /// Which one.
        pub id: UpdateId,
        /// The activity it tells of.
        pub activity_id: ActivityId,
        /// The number of that activity.
        pub code: String,
        /// What that activity is called.
        pub title: Bilingual,
        /// When it was told.
        pub told_on: Date,
        /// How the activity stands.
        pub status: Status,
        /// How much of it is done.
        pub percent: i64,
        /// What was done, or what stands in the way.
        pub note: Bilingual,
        /// Where help is wanted.
        pub help: Bilingual,
        /// Who told it.
        pub author: String,
        /// How it came in.
        pub via: Via,
    }
}

row! {
    /// What an update added to an output.
    #[derive(Serialize)]
    pub struct Added {
        /// The update.
        pub update_id: UpdateId,
        /// The place of the output in the activity's list.
        pub place: i64,
        /// What is counted.
        pub unit: Bilingual,
        /// How many were added.
        pub added: i64,
    }
}

/// The most outputs that one form asks about.
const MOST_OUTPUTS: i64 = 20;

/// The form, as typed: the same by a link and signed in.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Makes sure that pressing twice sends once.
    pub key: String,
    /// How the activity stands.
    pub status: String,
    /// How much of it is done.
    pub percent: String,
    /// What was added to each output, by its place.
    pub added: Vec<(i64, String)>,
    /// What was done.
    pub note: String,
    /// Where help is wanted.
    pub help: String,
    /// Hours of work given.
    pub hours: String,
    /// Money given.
    pub cash: String,
    /// The room that was lent.
    pub space: String,
    /// The kind of change that came of it.
    pub change_kind: String,
    /// What changed.
    pub change: String,
}

impl Form {
    /// The form of an activity as it stands, nothing typed yet.
    pub fn blank(key: Id, status: Status, percent: i64) -> Self {
        Self { key: key.to_string(), status: status.code().into(), percent: percent.to_string(), ..Self::default() }
    }

    /// The form that was sent. An unknown field is [`Error::Malformed`].
    pub fn sent(ask: &Ask) -> Result<Self> {
        let mut form = Self::default();
        for (name, value) in ask.fields().iter().filter(|(name, _)| name != "_csrf") {
            let field = match name.as_str() {
                "key" => &mut form.key,
                "status" => &mut form.status,
                "percent" => &mut form.percent,
                "note" => &mut form.note,
                "help" => &mut form.help,
                "hours" => &mut form.hours,
                "cash" => &mut form.cash,
                "space" => &mut form.space,
                "change_kind" => &mut form.change_kind,
                "change" => &mut form.change,
                other => {
                    let place = other.strip_prefix("added_").and_then(|place| place.parse().ok());
                    let place = place.filter(|place| (1..=MOST_OUTPUTS).contains(place)).ok_or(Error::Malformed("unknown field".into()))?;
                    form.added.push((place, value.clone()));
                    continue;
                }
            };
            field.clone_from(value);
        }
        Ok(form)
    }

    /// What was typed for the output at this place.
    pub fn added_at(&self, place: i64) -> &str {
        self.added.iter().find(|(at, _)| *at == place).map_or("", |(_, typed)| typed)
    }

    /// Whether something was typed in the part that is folded away.
    pub fn tells_more(&self) -> bool {
        [&self.help, &self.hours, &self.cash, &self.space, &self.change_kind, &self.change].iter().any(|typed| !typed.is_empty())
            || self.added.iter().any(|(place, typed)| *place > 2 && !typed.is_empty())
    }
}

/// What the form is about: how the activity stands, and what it is to bring about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The language of whoever fills it in.
    pub lang: Lang,
    /// How the activity stands.
    pub status: Status,
    /// How much of it was done when the form was opened.
    pub percent: i64,
    /// What it is to bring about.
    pub outputs: &'a [Expected],
    /// Whether an organization leads it: what is given or changed is that organization's.
    pub has_lead: bool,
}

/// The statuses that an update may tell of: where the activity is, and where it can go without a decision.
pub fn offered(from: Status) -> Vec<Status> {
    let open = [Status::Planned, Status::UnderWay, Status::OnTrack, Status::AtRisk, Status::Stalled, Status::Done];
    open.into_iter().filter(|&to| to == from || from.way_to(to).is_some()).collect()
}

/// What was given, as told in an update.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Given {
    /// Work, in minutes.
    pub minutes: Option<i64>,
    /// Money, in cents.
    pub cents: Option<i64>,
    /// The room that was lent; may be empty.
    pub space: String,
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Makes sure that pressing twice sends once.
    #[serde(skip)]
    pub key: Id,
    /// How the activity stands.
    pub status: Status,
    /// How much of it is done.
    pub percent: i64,
    /// What was done.
    pub note: Bilingual,
    /// Where help is wanted.
    pub help: Bilingual,
    /// What was added to which output.
    pub added: Vec<(i64, i64)>,
    /// What was given.
    pub given: Given,
    /// What changed, and of which kind it is.
    pub change: Option<(ChangeKind, Bilingual)>,
}

/// A text in the language of whoever wrote it.
pub fn in_one(lang: Lang, text: String) -> Bilingual {
    match lang {
        Lang::En => Bilingual::new(text, String::new(), lang),
        Lang::Fr => Bilingual::new(String::new(), text, lang),
    }
}

impl Checked {
    /// Checks a form about an activity.
    pub fn new(form: &Form, about: About<'_>) -> Result<Self> {
        let mut read = Reading::new(about.lang);
        let status =
            read.code("status", &form.status, |code| Status::from_code(code).filter(|status| offered(about.status).contains(status)));
        let percent = read.number("percent", form.percent.trim().trim_end_matches('%').trim_end(), (0, 100));
        // Whoever says it is done and leaves the share as it was means all of it.
        let percent = percent.map(|typed| if status == Some(Status::Done) && typed == about.percent { 100 } else { typed });
        let note = read.text("note", &form.note, 2_000);
        let help = read.text("help", &form.help, 1_000);
        let added = added(&mut read, form, about);
        let given = Given {
            minutes: typed::minutes(&mut read, about.lang, "hours", &form.hours),
            cents: typed::cents(&mut read, about.lang, "cash", &form.cash).filter(|cents| *cents > 0),
            space: read.line("space", &form.space, 300),
        };
        let change = changed(&mut read, form, about.lang);
        if let (Some(status), Some(percent)) = (status, percent) {
            if status == Status::Done && percent < 100 {
                read.problem("percent", |lang| Words(lang).done_means_all());
            }
            if status != about.status && about.status.asks_note(status) && note.is_empty() {
                read.problem("note", |lang| Words(lang).update_needs_note());
            }
        }
        if !about.has_lead && (given != Given::default() || change.is_some()) {
            read.problem("hours", |lang| Words(lang).nobody_leads());
        }
        let Ok(key) = form.key.parse::<Id>() else { return Err(Error::Malformed("the form has lost its key".into())) };
        let (note, help) = (in_one(about.lang, note), in_one(about.lang, help));
        read.finish(|| Some(Self { key, status: status?, percent: percent?, note, help, added, given, change }))
    }
}

fn added(read: &mut Reading, form: &Form, about: About<'_>) -> Vec<(i64, i64)> {
    let mut all = Vec::new();
    for (place, typed) in form.added.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let field = format!("added_{place}");
        let known = about.outputs.iter().any(|output| output.place == *place) && all.iter().all(|(at, _)| at != place);
        match kit::lang::parse_count(about.lang, typed) {
            _ if !known => read.problem(field, |lang| Kit(lang).not_a_choice()),
            None => read.problem(field, |lang| Words(lang).count_in_whole()),
            Some(count) if !(0..=10_000_000).contains(&count) => read.problem(field, |lang| Kit(lang).out_of_range(0, 10_000_000)),
            Some(0) => {}
            Some(count) => all.push((*place, count)),
        }
    }
    all
}

fn changed(read: &mut Reading, form: &Form, lang: Lang) -> Option<(ChangeKind, Bilingual)> {
    let text = read.line("change", &form.change, 500);
    if text.is_empty() && form.change_kind.is_empty() {
        return None;
    }
    if text.is_empty() {
        read.problem("change", |lang| Words(lang).say_what_changed());
    }
    let kind = read.code("change_kind", &form.change_kind, ChangeKind::from_code)?;
    Some((kind, in_one(lang, text)))
}

#[cfg(test)]
mod tests {
    use kit::{Problems, testing::now};

    use super::*;

    fn outputs() -> Vec<Expected> {
        let unit = Bilingual::new("maps", "cartes", Lang::En);
        let expected = |place| Expected { activity_id: ActivityId::new(now()), place, unit: unit.clone(), target: 5, achieved: 0 };
        vec![expected(1), expected(2)]
    }

    fn form(change: impl FnOnce(&mut Form)) -> Form {
        let mut form = Form::blank(Id::new(now()), Status::OnTrack, 30);
        change(&mut form);
        form
    }

    fn check_from(status: Status, form: &Form) -> Result<Checked> {
        Checked::new(form, About { lang: Lang::En, status, percent: 10, outputs: &outputs(), has_lead: true })
    }

    fn problems(form: &Form) -> Problems {
        match check_from(Status::OnTrack, form) {
            Err(Error::Invalid(problems)) => problems,
            other => panic!("taken or refused otherwise: {other:?}"),
        }
    }

    #[test]
    fn saying_the_same_again_is_enough() {
        let checked = check_from(Status::OnTrack, &form(|_| {})).expect("right");
        assert_eq!((checked.status, checked.percent, checked.added.len()), (Status::OnTrack, 30, 0));
        assert!(checked.change.is_none() && checked.given == Given::default());
    }

    #[test]
    fn numbers_that_cannot_be_are_refused_with_a_sentence() {
        for (field, wrong) in [
            ("percent", form(|it| it.percent = "140".into())),
            ("percent", form(|it| it.percent = "-1".into())),
            ("percent", form(|it| it.percent = String::new())),
            ("hours", form(|it| it.hours = "-2".into())),
            ("cash", form(|it| it.cash = "-$5".into())),
            ("added_1", form(|it| it.added = vec![(1, "-4".into())])),
            ("added_1", form(|it| it.added = vec![(1, "2.5".into())])),
            ("added_7", form(|it| it.added = vec![(7, "1".into())])),
            ("added_2", form(|it| it.added = vec![(2, "1".into()), (2, "1".into())])),
            ("change", form(|it| it.change_kind = "policy".into())),
            ("change_kind", form(|it| it.change = "A rule fell.".into())),
            ("status", form(|it| it.status = "dropped".into())),
            ("percent", form(|it| it.status = "done".into())),
        ] {
            let problems = problems(&wrong);
            assert!(problems.of(field).is_some(), "{field}: {problems:?}");
            assert_eq!(problems.iter().count(), 1, "{field}: {problems:?}");
        }
    }

    #[test]
    fn leaving_under_way_takes_a_note() {
        let silent = form(|it| it.status = "at_risk".into());
        assert!(matches!(check_from(Status::UnderWay, &silent), Err(Error::Invalid(_))));
        let told = form(|it| (it.status, it.note) = ("at_risk".into(), "Two families moved.".into()));
        assert!(check_from(Status::UnderWay, &told).is_ok());
    }

    #[test]
    fn only_steps_that_need_no_decision_are_offered_and_a_closed_activity_offers_none_but_its_own() {
        assert_eq!(offered(Status::Done), [Status::Done]);
        assert!(offered(Status::Dropped).is_empty());
        assert!(offered(Status::Planned).contains(&Status::Done));
        assert!(Status::ALL.into_iter().all(|from| offered(from).into_iter().all(|to| !to.asks_decision())));
    }

    #[test]
    fn what_is_done_is_all_done_unless_another_share_is_written() {
        let done = |percent: &str| {
            form(|it| {
                it.status = "done".into();
                it.percent = percent.into();
            })
        };
        assert_eq!(check_from(Status::OnTrack, &done("10")).unwrap().percent, 100, "left as it was");
        assert!(problems(&done("60")).of("percent").is_some());
    }

    #[test]
    fn what_is_given_needs_somebody_who_gives_it() {
        let form = form(|it| it.hours = "2".into());
        let about = About { lang: Lang::En, status: Status::OnTrack, percent: 10, outputs: &outputs(), has_lead: false };
        assert!(matches!(Checked::new(&form, about), Err(Error::Invalid(_))));
    }

    #[test]
    fn a_form_without_its_key_is_not_one_of_ours() {
        assert!(matches!(check_from(Status::OnTrack, &form(|it| it.key = "x".into())), Err(Error::Malformed(_))));
    }
}
