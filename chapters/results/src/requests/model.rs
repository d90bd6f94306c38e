//! Who owes an update, whom to ask for it, and the letter that asks.

use jiff::{Span, civil::Date};
use kit::{Id, Lang, Reading, Result, id, lang::Bilingual, row};
use planning::{activities::ActivityId, fiscal::Quarter, status::Status};
use registry::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::{partners::Contact, words::Words};

id! {
    /// A request for an update.
    pub RequestId
}

row! {
    /// An activity of which nothing was heard since a day.
    #[derive(Serialize)]
    pub struct Owing {
        /// Which activity.
        pub id: ActivityId,
        /// Its number in the plan.
        pub code: String,
        /// What it is called.
        pub title: Bilingual,
        /// How it stands, as last told.
        pub status: Status,
        /// When something was last heard of it.
        pub updated_on: Option<Date>,
        /// Its last day.
        pub ends_on: Option<Date>,
        /// Who leads it.
        pub lead_id: Option<OrganizationId>,
        /// What that organization is called.
        pub lead: Bilingual,
        /// The general address of that organization; may be empty.
        pub lead_email: String,
        /// Whether it is a francophone organization.
        pub lead_is_francophone: bool,
        /// Who told of it last, where that is a person of the records.
        pub last_author: Option<Id>,
    }
}

row! {
    /// A request that was made.
    #[derive(Serialize)]
    pub struct Request {
        /// Which one.
        pub id: RequestId,
        /// Of which activity.
        pub activity_id: ActivityId,
        /// When it was made.
        pub asked_on: Date,
        /// The day by which an answer is hoped for.
        pub answer_by: Date,
        /// Who asked.
        pub asker: String,
        /// Who was asked.
        pub holder: String,
        /// The address it was sent to; empty when it was only shown.
        pub email: String,
        /// The language it was written in.
        pub lang: String,
        /// When it was taken back.
        pub withdrawn_on: Option<Date>,
    }
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// What they are called.
    pub name: String,
    /// Their record, where they have one.
    pub person: Option<Id>,
    /// Their address; empty when none is known.
    pub email: String,
    /// The language they are written to in.
    pub lang: Lang,
}

/// Those who can be asked about an activity: the people of the organization that leads it.
pub fn people_of<'c>(owing: &Owing, contacts: &'c [Contact]) -> impl Iterator<Item = &'c Contact> + Clone {
    let lead = owing.lead_id;
    contacts.iter().filter(move |contact| Some(contact.organization) == lead)
}

/// Whom to ask about an activity: who told of it last, if they still work for the lead and can be written to; else the
/// holder of its seat; else whoever has been there longest; else the lead itself. Nobody when nobody leads.
pub fn recipient(owing: &Owing, contacts: &[Contact], lang: Lang) -> Option<Recipient> {
    recipient_or(owing, contacts, (None, lang))
}

/// The same, unless somebody of the organization was chosen.
pub fn recipient_or(owing: &Owing, contacts: &[Contact], (chosen, lang): (Option<Id>, Lang)) -> Option<Recipient> {
    owing.lead_id?;
    let find = |wanted: Option<Id>| people_of(owing, contacts).find(|contact| wanted.is_some_and(|id| contact.person == id));
    let person = find(chosen).or_else(|| find(owing.last_author)).or_else(|| people_of(owing, contacts).next());
    Some(match person {
        Some(contact) => Recipient {
            name: contact.name.clone(),
            person: Some(contact.person),
            email: contact.email.clone(),
            lang: Lang::from_code(&contact.lang).unwrap_or(lang),
        },
        None => {
            let lang = if owing.lead_is_francophone { Lang::Fr } else { lang };
            Recipient { name: owing.lead.in_lang(lang).text.to_owned(), person: None, email: owing.lead_email.clone(), lang }
        }
    })
}

/// The day since which news is asked for, unless another is chosen: the first of the quarter.
pub fn since_unless_chosen(today: Date) -> Date {
    Quarter::of(today).start_in(planning::fiscal::FiscalYear::containing(today))
}

/// The day by which an answer is asked for, unless another is chosen: in two weeks.
pub fn answer_by_unless_chosen(today: Date) -> Date {
    today.saturating_add(Span::new().days(14))
}

/// The form that sends reminders, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The day since which news is asked for.
    pub since: String,
    /// The day by which an answer is asked for.
    pub answer_by: String,
    /// The activities asked about.
    pub activities: Vec<String>,
    /// Whom to ask, where somebody was chosen: an activity and a person, as [`whom`] writes them.
    pub whom: Vec<String>,
}

/// A person asked about an activity, as the form names them.
pub fn whom(activity: ActivityId, person: Id) -> String {
    format!("{activity}.{person}")
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The day since which news is asked for.
    pub since: Date,
    /// The day by which an answer is asked for.
    pub answer_by: Date,
    /// The activities asked about.
    pub activities: Vec<ActivityId>,
    /// Whom to ask about which, where somebody was chosen.
    pub whom: Vec<(ActivityId, Id)>,
}

impl Checked {
    /// Checks a form filled in on `today` by someone who works in `lang`.
    pub fn new(form: &Form, today: Date, lang: Lang) -> Result<Self> {
        let mut read = Reading::new(lang);
        let since = read.day("since", &form.since);
        if since.is_some_and(|day| day > today) {
            read.problem("since", |lang| Words(lang).day_not_come());
        }
        let answer_by = read.day("answer_by", &form.answer_by);
        let latest = today.saturating_add(Span::new().days(92));
        if answer_by.is_some_and(|day| day < today || day > latest) {
            read.problem("answer_by", |lang| Words(lang).answer_within_three_months());
        }
        let activities = read.ids::<Id>("activities", &form.activities).into_iter().map(ActivityId).collect::<Vec<_>>();
        if form.activities.is_empty() {
            read.problem("activities", |lang| Words(lang).choose_an_activity());
        }
        let chosen = form.whom.iter().filter(|typed| !typed.is_empty()).map(|typed| {
            let (activity, person) = typed.split_once('.')?;
            Some((ActivityId(activity.parse().ok()?), person.parse().ok()?))
        });
        let whom: Option<Vec<(ActivityId, Id)>> = chosen.collect();
        if whom.is_none() {
            read.problem("activities", |lang| Words(lang).not_of_that_organization());
        }
        read.finish(|| Some(Self { since: since?, answer_by: answer_by?, activities, whom: whom? }))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kit::{
        Error,
        testing::{now, today},
    };

    use super::*;

    fn owing(lead: OrganizationId) -> Owing {
        Owing {
            id: ActivityId::new(now()),
            code: "1.1".into(),
            title: Bilingual::new("Maps", "Cartes", Lang::En),
            status: Status::OnTrack,
            updated_on: None,
            ends_on: None,
            lead_id: Some(lead),
            lead: Bilingual::new("Library", "Bibliothèque", Lang::En),
            lead_email: "info@library.example".into(),
            lead_is_francophone: false,
            last_author: None,
        }
    }

    fn contact(organization: OrganizationId, name: &str, lang: &str) -> Contact {
        Contact {
            organization,
            person: Id::new(now()),
            name: name.into(),
            email: format!("{name}@example.org"),
            lang: lang.into(),
            holds_seat: false,
        }
    }

    #[test]
    fn who_told_last_is_asked_then_who_is_there_longest_then_the_organization() {
        let (library, other) = (OrganizationId::new(now()), OrganizationId::new(now()));
        let all = [contact(other, "zoe", "en"), contact(library, "emma", "fr"), contact(library, "tom", "en")];
        let ask = |it: &Owing, all: &[Contact]| recipient(it, all, Lang::En).map(|who| (who.name, who.lang));
        assert_eq!(ask(&owing(library), &all), Some(("emma".into(), Lang::Fr)));
        let told = Owing { last_author: Some(all[2].person), ..owing(library) };
        assert_eq!(ask(&told, &all), Some(("tom".into(), Lang::En)));
        let left = Owing { last_author: Some(all[0].person), ..owing(library) };
        assert_eq!(ask(&left, &all), Some(("emma".into(), Lang::Fr)), "whoever works elsewhere now is not asked");
        assert_eq!(ask(&owing(library), &[]), Some(("Library".into(), Lang::En)));
        let francophone = Owing { lead_is_francophone: true, ..owing(library) };
        assert_eq!(ask(&francophone, &[]), Some(("Bibliothèque".into(), Lang::Fr)));
        let choose = |person: Id| recipient_or(&owing(library), &all, (Some(person), Lang::En)).map(|who| who.name);
        assert_eq!(choose(all[2].person), Some("tom".into()), "somebody else of the organization may be chosen");
        assert_eq!(choose(all[0].person), Some("emma".into()), "nobody of another organization");
        assert_eq!(ask(&Owing { lead_id: None, ..owing(library) }, &all), None);
    }

    #[test]
    fn news_is_asked_for_since_the_quarter_began() {
        assert_eq!(since_unless_chosen(today()), date(2026, 10, 1));
        assert_eq!(since_unless_chosen(date(2027, 3, 31)), date(2027, 1, 1));
        assert_eq!(since_unless_chosen(date(2026, 4, 1)), date(2026, 4, 1));
    }

    #[test]
    fn days_that_make_no_sense_are_refused() {
        let id = Id::new(now()).to_string();
        let form =
            |since: &str, by: &str| Form { since: since.into(), answer_by: by.into(), activities: vec![id.clone()], whom: Vec::new() };
        assert!(Checked::new(&form("2026-10-01", "2026-11-30"), today(), Lang::En).is_ok());
        for (since, by) in [("2026-12-01", "2026-12-10"), ("2026-10-01", "2026-11-01"), ("2026-10-01", "2028-01-01"), ("", ""), ("x", "y")]
        {
            assert!(matches!(Checked::new(&form(since, by), today(), Lang::En), Err(Error::Invalid(_))), "{since} {by}");
        }
        let nothing = Form { activities: Vec::new(), ..form("2026-10-01", "2026-11-30") };
        assert!(matches!(Checked::new(&nothing, today(), Lang::En), Err(Error::Invalid(_))));
    }
}
