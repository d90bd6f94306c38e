//! Who may enter what others are asked, and opening the page on which it is entered.

use access::standings::STAFF;
use governance::errands;
use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Lang, Result, acts,
    db::Tx,
    lang::Bilingual,
    permits::{Permit, Scope},
    task_links::{self, TaskLink},
};
use registry::{
    partnerships::{Of, PartnershipId},
    people::{Person, PersonId},
};
use results::{requests, updates};
use serde::Deserialize;

use crate::words::Words;

acts! {
    /// See what somebody is asked by link at this moment.
    read Browse on Of<Person> as "assistance.browse" may STAFF;
    /// Open on behalf of somebody, for half an hour, what they are asked.
    change Begin on Of<Person> as "assistance.begin" may STAFF;
}

/// Something that somebody is asked, and the link that would ask it.
pub(super) struct Line {
    /// What it is, by a word.
    pub kind: String,
    /// What the link is about.
    pub subject: Id,
    /// What it is called.
    pub title: Bilingual,
    /// Its day, where it has one.
    pub on: Option<Date>,
    purpose: &'static str,
    page: &'static str,
}

/// What a person is asked now: by the council, then about activities.
pub(super) fn asked(tx: &Tx, partnership: PartnershipId, person: PersonId, (today, now): (Date, Timestamp)) -> Result<Vec<Line>> {
    let governed = errands::of_person(tx, partnership, person.0, (today, now))?.into_iter().filter_map(|it| {
        let (purpose, page) = it.door()?;
        Some(Line { title: it.called(), kind: it.kind, subject: it.subject, on: it.on, purpose, page })
    });
    let updates = requests::asked_of(tx, partnership, person.0)?.into_iter().map(|(activity, title, answer_by)| Line {
        kind: "update".to_owned(),
        subject: activity.0,
        title,
        on: Some(answer_by),
        purpose: updates::PURPOSE,
        page: "update",
    });
    Ok(governed.chain(updates).collect())
}

/// The form, as sent: what is entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    /// What it is, by a word.
    pub kind: String,
    /// What the link would be about.
    pub subject: String,
    /// The page, with or without language, that one comes back to.
    pub back: String,
}

/// The page of a partnership that one comes back to, below the language: the one asked for, where it is one of its pages.
pub(super) fn way_back(slug: &str, person: PersonId, asked: &str) -> String {
    let path =
        Lang::ALL.iter().find_map(|lang| asked.strip_prefix(&format!("/{lang}")).filter(|rest| rest.starts_with('/'))).unwrap_or(asked);
    let is_plain =
        path.len() <= 300 && path.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"/-_".contains(&sign)) && !path.contains("//");
    if is_plain && path.starts_with(&format!("/p/{slug}/")) { path.to_owned() } else { format!("/p/{slug}/people/{person}/assistance") }
}

/// Opens what somebody is asked: the address of its page, without language. It opens in the session of whoever asked for it alone.
pub(super) fn begin(permit: &Permit<'_, Begin>, form: &Form) -> Result<String> {
    let form = form.clone();
    permit.change(move |change| {
        let Of { partnership, record: person } = change.subject.clone();
        let account = change.actor.account().ok_or(Error::Forbidden)?;
        let all = asked(change.tx, partnership.id, person.id, (change.today, change.now))?;
        let chosen = all.iter().find(|one| one.kind == form.kind && one.subject.to_string() == form.subject);
        let Some(it) = chosen else { return Err(Error::refused(|lang| Words(lang).assistance_not_asked())) };
        let (scope, expires_at) = (Scope::of(partnership.id), Timestamp::MAX);
        let (holder, holder_id) = (person.name.as_str(), Some(person.id.0));
        let link = TaskLink { purpose: it.purpose, scope: &scope, subject: it.subject, holder, holder_id, expires_at };
        let back = way_back(&partnership.slug, person.id, &form.back);
        let secret = task_links::issue_assisted(change.tx, link, (account, &back), change.now)?;
        change.seal("person", person.id, &(&it.kind, it.subject), format!("/a/{}/{}", secret.reveal(), it.page))
    })
}

#[cfg(test)]
mod tests {
    use kit::testing::now;

    use super::*;

    #[test]
    fn one_comes_back_to_a_page_of_the_same_partnership_and_nowhere_else() {
        let person = PersonId::new(now());
        let own = format!("/p/riverside/people/{person}/assistance");
        let back = |asked: &str| way_back("riverside", person, asked);
        assert_eq!(back("/fr/p/riverside/meetings/1/replies"), "/p/riverside/meetings/1/replies");
        assert_eq!(back("/p/riverside/votes/1"), "/p/riverside/votes/1");
        let long = format!("/p/riverside/{}", "x".repeat(300));
        let wrong = [
            "",
            "/p/hillside/votes",
            "//evil.example/p/riverside/",
            "/p/riverside//evil",
            "/p/riverside/../hillside",
            "https://x",
            "/p/riverside/a?b",
            &long,
        ];
        for wrong in wrong {
            assert_eq!(back(wrong), own, "{wrong}");
        }
    }
}
