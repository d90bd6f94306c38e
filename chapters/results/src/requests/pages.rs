//! The page of those who owe an update, and of the links that were made.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::parse_date,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use planning::{
    action_plans::{self, PlanState},
    status::Status,
};
use registry::partnerships::Partnership;
use serde::Deserialize;

use super::{
    acts::{self, Browse, Issued, Remind, Withdraw},
    model::{Form, Owing, Recipient, Request, answer_by_unless_chosen, people_of, recipient, since_unless_chosen, whom},
    store,
};
use crate::{partners, words::Words};

/// The day since which news is asked for, as chosen in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Since {
    since: String,
}

impl Since {
    /// The day chosen, when it is one and has come; else the first of the quarter.
    pub(super) fn day(&self, today: Date) -> Date {
        parse_date(&self.since).filter(|day| *day <= today).unwrap_or_else(|| since_unless_chosen(today))
    }
}

/// An activity that owes an update, whom to ask, and when that was last done.
struct Line {
    it: Owing,
    to: Option<Recipient>,
    asked: Option<Request>,
    people: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "requests/list.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    base: String,
    form: &'a Form,
    lines: Vec<Line>,
    has_plan: bool,
    may_ask: bool,
}

impl List<'_> {
    fn choices(&self) -> Vec<Choice> {
        let lines = self.lines.iter().filter(|line| line.to.is_some());
        lines
            .map(|line| {
                let label = format!("{} {}", line.it.code, line.it.title.in_lang(self.lang).text);
                let help = line.to.as_ref().map_or_else(String::new, |to| self.whom(to));
                Choice::new(line.it.id, label).help(help).chosen_if(self.is_chosen(line))
            })
            .collect()
    }

    /// How many of them are still in a sentence; nothing when none is.
    fn still_proposed(&self) -> Option<String> {
        let count = self.lines.iter().filter(|line| line.it.status == Status::Proposed).count();
        (count > 0).then(|| self.w.still_proposed(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    fn why_none(&self) -> &'static str {
        if self.has_plan { self.w.requests_none_why() } else { self.w.requests_no_plan() }
    }

    fn whom(&self, to: &Recipient) -> String {
        if to.email.is_empty() { self.w.asked_by_hand(&to.name) } else { self.w.asked_by_mail(&to.name, &to.email) }
    }

    /// The person whom the form asks about an activity.
    fn asked_person(&self, line: &Line) -> String {
        let typed = self.form.whom.iter().find(|typed| typed.starts_with(&line.it.id.to_string()));
        let person = line.to.as_ref().and_then(|to| to.person);
        typed.cloned().or_else(|| person.map(|person| whom(line.it.id, person))).unwrap_or_default()
    }

    fn is_chosen(&self, line: &Line) -> bool {
        let id = line.it.id.to_string();
        if self.form.activities.is_empty() { line.asked.is_none() } else { self.form.activities.contains(&id) }
    }
}

/// Somebody who can be asked, with what tells them apart.
fn contact_called(contact: &partners::Contact, w: Words) -> String {
    if contact.holds_seat { w.holder_of_seat(&contact.name, &contact.email) } else { format!("{}, {}", contact.name, contact.email) }
}

fn form_of(permit_today: Date, since: Date) -> Form {
    Form { since: since.to_string(), answer_by: answer_by_unless_chosen(permit_today).to_string(), ..Form::default() }
}

fn shown<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, form: &Form, since: Date, problems: &Problems) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (all, contacts, asked, has_plan) = permit.read(|tx| {
        Ok((
            store::owing(tx, partnership.id, (since, today))?,
            partners::contacts(tx, partnership.id, today)?,
            store::latest(tx, partnership.id)?,
            action_plans::all(tx, partnership.id)?.iter().any(|plan| plan.state == PlanState::InForce),
        ))
    })?;
    let (w, may_ask, csrf) = (Words(lang), permit.may::<Remind>(), permit.csrf());
    let base = format!("/{lang}/p/{}", partnership.slug);
    let line = |it: Owing| {
        let to = recipient(&it, &contacts, lang);
        let asked = asked.iter().find(|request| request.activity_id == it.id).cloned();
        let people =
            people_of(&it, &contacts).map(|contact| Choice::new(whom(it.id, contact.person), contact_called(contact, w))).collect();
        Line { it, to, asked, people }
    };
    let lines = all.into_iter().map(line).collect();
    let status = if problems.is_empty() { 200 } else { 422 };
    let page = permit.page(w.requests()).lead(w.requests_lead()).crumb(w.updates(), format!("{base}/updates")).status(status);
    page.show(&List { w, lang, f: Fields::new(lang, problems), csrf, base, form, lines, has_plan, may_ask })
}

/// Who owes an update.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    let since = ask.query::<Since>()?.day(permit.today());
    shown(permit, &form_of(permit.today(), since), since, &Problems::none())
}

#[derive(Template)]
#[template(path = "requests/sent.html")]
struct Sent {
    w: Words,
    lang: Lang,
    back: String,
    issued: Vec<Issued>,
}

/// Asks. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn remind(permit: &Permit<'_, Remind>, ask: &Ask) -> Result<Reply> {
    let (lang, typed): (Lang, Form) = (permit.lang(), ask.form()?);
    let w = Words(lang);
    match acts::remind(permit, &typed) {
        Ok(issued) => {
            let back = format!("/{lang}/p/{}/requests", permit.subject().slug);
            let page = permit.page(w.reminders_sent()).lead(w.reminders_sent_lead()).crumb(w.requests(), back.clone());
            let page = if issued.is_empty() { page } else { page.mail_note(permit.config().sends_mail()) };
            page.show(&Sent { w, lang, back, issued })
        }
        Err(Error::Invalid(problems)) => {
            let since = Since { since: typed.since.clone() }.day(permit.today());
            shown(permit, &typed, since, &problems)
        }
        Err(error) => Err(error),
    }
}

/// Takes the links of a request back.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    Ok(Reply::see_other(format!("/{}/p/{}/requests?saved=1", permit.lang(), permit.subject().partnership.slug)))
}
