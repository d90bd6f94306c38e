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
use registry::partnerships::Partnership;
use serde::Deserialize;

use super::{
    acts::{self, Browse, Issued, Remind, Withdraw},
    model::{Form, Owing, Recipient, Request, answer_by_unless_chosen, recipient, since_unless_chosen},
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

    fn whom(&self, to: &Recipient) -> String {
        if to.email.is_empty() { self.w.asked_by_hand(&to.name) } else { self.w.asked_by_mail(&to.name, &to.email) }
    }

    fn is_chosen(&self, line: &Line) -> bool {
        let id = line.it.id.to_string();
        if self.form.activities.is_empty() { line.asked.is_none() } else { self.form.activities.contains(&id) }
    }
}

fn form_of(permit_today: Date, since: Date) -> Form {
    Form { since: since.to_string(), answer_by: answer_by_unless_chosen(permit_today).to_string(), activities: Vec::new() }
}

fn shown<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, form: &Form, since: Date, problems: &Problems) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (all, contacts, asked) = permit.read(|tx| {
        Ok((
            store::owing(tx, partnership.id, (since, today))?,
            partners::contacts(tx, partnership.id, today)?,
            store::latest(tx, partnership.id)?,
        ))
    })?;
    let (w, may_ask, csrf) = (Words(lang), permit.may::<Remind>(), permit.csrf());
    let base = format!("/{lang}/p/{}", partnership.slug);
    let line = |it: Owing| {
        let to = recipient(&it, &contacts, lang);
        let asked = asked.iter().find(|request| request.activity_id == it.id).cloned();
        Line { it, to, asked }
    };
    let lines = all.into_iter().map(line).collect();
    let status = if problems.is_empty() { 200 } else { 422 };
    let page = permit.page(w.requests()).lead(w.requests_lead()).crumb(w.updates(), format!("{base}/updates")).status(status);
    page.show(&List { w, lang, f: Fields::new(lang, problems), csrf, base, form, lines, may_ask })
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
