//! Reminding people of what they promised: whom, the letters, and a link to each promise.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use kit::{
    Error, Id, Lang, Problems, Result,
    lang::date,
    mail::Letter,
    parts::{Choice, Fields, Html},
    permits::{Act, Change, Permit, Scope},
    row,
    task_links::{self, TaskLink},
    web::{Ask, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{AskRemind, Remind},
    by_link::PURPOSE,
    model::FollowUp,
    store,
};
use crate::{
    letters::{self, Chosen, Issued},
    words::Words,
};

/// How many days a link stays good.
const LINK_DAYS: i64 = 60;

row! {
    /// Someone who has promised something that is still open.
    pub struct Owing {
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// Their address; empty where none is known.
        pub email: String,
        /// The language they are written to in, by its code.
        pub lang: String,
        /// How many promises are open.
        pub open: i64,
        /// How many of them are late.
        pub late: i64,
        /// The first day that something is due.
        pub first_due: Date,
        /// When they were last reminded.
        pub reminded_on: Option<Date>,
    }
}

impl Owing {
    /// The language they are written to in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }
}

/// Reminds those chosen who still owe something. Whoever was reminded today is not reminded again.
fn remind_those(permit: &Permit<'_, Remind>, form: &Chosen) -> Result<Vec<Issued>> {
    let people = form.check(permit.lang())?;
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let (partnership, today) = (change.subject.clone(), change.today);
        let expires_at = today.saturating_add((LINK_DAYS + 1).days()).to_zoned(zone.clone()).map_err(Error::internal)?.timestamp();
        let (asker, mut who, mut issued) = (change.actor.name().to_owned(), Vec::new(), Vec::new());
        for to in store::owing(change.tx, partnership.id, today)? {
            if !people.contains(&to.person_id) || to.reminded_on == Some(today) {
                continue;
            }
            let mut promises = Vec::new();
            for it in store::owed_by(change.tx, partnership.id, to.person_id, today)? {
                let secret = link(change, &to, &it, expires_at)?;
                promises.push((it, format!("{url}/{}/a/{secret}/follow-up", to.language())));
            }
            let letter = letter(&partnership, &to, &asker, &promises);
            store::note_reminder(change.tx, (partnership.id, to.person_id), (today, &asker))?;
            who.push(to.person_id);
            issued.push(letters::send(change.tx, &to.name, letter, change.now)?);
        }
        change.seal("partnership", partnership.id, &who, issued)
    })
}

/// Issues the link to one promise and gives its secret.
fn link(change: &mut Change<'_, Partnership>, to: &Owing, it: &FollowUp, expires_at: jiff::Timestamp) -> Result<String> {
    let scope = Scope::of(change.subject.id);
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: it.id.0, holder: &to.name, holder_id: Some(to.person_id), expires_at };
    Ok(task_links::issue(change.tx, &link, change.now)?.1.reveal().to_owned())
}

fn letter(partnership: &Partnership, to: &Owing, asker: &str, promises: &[(FollowUp, String)]) -> Letter {
    let lang = to.language();
    let w = Words(lang);
    let line = |(it, address): &(FollowUp, String)| {
        let (text, due) = (it.text.in_lang(lang).text, date(lang, it.due_on));
        let said = if it.person_id.is_some() { w.promise_line(text, due) } else { w.promise_line_of(text, it.owner(lang), due) };
        format!("{said}\n{address}")
    };
    let lines: Vec<String> = promises.iter().map(line).collect();
    let body = w.promise_letter(&to.name, asker, partnership.name.in_lang(lang).text, lines.join("\n\n"));
    Letter { to: to.email.clone(), lang, subject: w.promise_subject(promises.len()), body }
}

#[derive(Template)]
#[template(path = "follow_ups/reminders.html")]
struct Whom<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    today: Date,
    owing: Vec<Owing>,
    form: &'a Chosen,
}

impl Whom<'_> {
    /// Those who owe something: those who are late and were not reminded today are ticked.
    fn choices(&self) -> Vec<Choice> {
        let whom = |it: &Owing| {
            let due = if it.late > 0 {
                self.w.promises_late(it.open, it.late)
            } else {
                self.w.promises_due(it.open, date(self.lang, it.first_due))
            };
            let reminded =
                it.reminded_on.map_or_else(|| self.w.reminded_never().to_owned(), |day| self.w.reminded_on(date(self.lang, day)));
            let chosen = if self.form.people.is_empty() {
                it.late > 0 && it.reminded_on != Some(self.today)
            } else {
                self.form.people.contains(&it.person_id.to_string())
            };
            let how = if it.email.is_empty() { self.w.remind_by_hand() } else { it.email.as_str() };
            Choice::new(it.person_id, &it.name).help(format!("{due} · {reminded} · {how}")).chosen_if(chosen)
        };
        self.owing.iter().map(whom).collect()
    }
}

fn page<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, form: &Chosen, problems: &Problems) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), permit.subject(), permit.today());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/follow-ups", partnership.slug));
    let owing = permit.read(|tx| store::owing(tx, partnership.id, today))?;
    let page = permit.page(w.remind_of_promises()).lead(w.remind_of_promises_lead()).crumb(w.follow_ups(), list.clone());
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    let (f, csrf, here) = (Fields::new(lang, problems), permit.csrf(), format!("{list}/reminders"));
    page.show(&Whom { w, lang, f, csrf, here, today, owing, form })
}

/// Whom one may remind.
pub(super) fn ask(permit: &Permit<'_, AskRemind>, _: &Ask) -> Result<Reply> {
    page(permit, &Chosen::default(), &Problems::none())
}

/// Makes the letters. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn remind(permit: &Permit<'_, Remind>, ask: &Ask) -> Result<Reply> {
    let typed: Chosen = ask.form()?;
    match remind_those(permit, &typed) {
        Ok(issued) => {
            let (w, lang) = (Words(permit.lang()), permit.lang());
            let back = format!("/{lang}/p/{}/follow-ups", permit.subject().slug);
            let page = permit.page(w.letters()).crumb(w.follow_ups(), back.clone());
            letters::show(permit, page, (w.reminded_nobody_of_promises(), (w.follow_ups(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}
