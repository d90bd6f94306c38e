//! The page of the team.

use access::{invitations::Invitation, standings};
use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{Words as Kit, date},
    parts::{Choice, Fields, Html},
    permits::{Act, Permit, Subject},
    secret::Secret,
    web::{Ask, Reply},
};

use super::{
    acts::{self, End, Invite, See, Withdraw},
    model::{Held, InvitationForm, called},
    store,
};
use crate::{partnerships::Partnership, ties::EnterMyself, words::Words};

#[derive(Template)]
#[template(path = "team/show.html")]
struct Content<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    base: String,
    people: String,
    csrf: Html,
    f: Fields<'a>,
    form: &'a InvitationForm,
    languages: Vec<Choice>,
    choices: Vec<Choice>,
    held: Vec<Held>,
    pending: Vec<Invitation>,
    may_change: bool,
    may_enter: bool,
    zone: jiff::tz::TimeZone,
}

fn page<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, form: &InvitationForm, problems: &Problems) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (w, scopes) = (Words(lang), it.scopes());
    let (held, pending) = permit.read(|tx| Ok((store::holding(tx, &scopes[0], permit.today())?, acts::pending(tx, &scopes[0])?)))?;
    let is_mine = |one: &Held| Some(one.account) == permit.account();
    let content = Content {
        w,
        k: Kit(lang),
        lang,
        base: format!("/{lang}/p/{}/team", it.slug),
        people: format!("/{lang}/p/{}/people", it.slug),
        csrf: permit.csrf(),
        f: Fields::new(lang, problems),
        form,
        languages: vec![Choice::new("en", Kit(lang).english()), Choice::new("fr", Kit(lang).french())],
        choices: offered(lang),
        may_enter: permit.may::<EnterMyself>() && !held.iter().any(|one| is_mine(one) && one.person.is_some()),
        held,
        pending,
        may_change: permit.may::<Invite>(),
        zone: permit.config().zone.clone(),
    };
    permit.page(w.team()).lead(w.team_lead()).status(if problems.is_empty() { 200 } else { 422 }).show(&content)
}

impl Content<'_> {
    fn invited(&self, it: &Invitation) -> String {
        self.w.invited_by(date(self.lang, it.invited_at.to_zoned(self.zone.clone()).date()), &it.invited_by)
    }
}

/// The team, and who is invited.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let form = InvitationForm { lang: permit.lang().to_string(), standing: "coordinator".into(), ..InvitationForm::default() };
    page(permit, &form, &Problems::none())
}

#[derive(Template)]
#[template(path = "team/invited.html")]
struct Invited {
    w: Words,
    name: String,
    link: String,
    back: String,
}

/// The page that shows the link of an invitation, this once, and leads back.
pub(crate) fn shown_once<A: Act>(
    permit: &Permit<'_, A>,
    (invited, secret): (access::invitations::Invited, &Secret),
    (label, back): (&str, String),
) -> Result<Reply> {
    let w = Words(permit.lang());
    let link = format!("{}/{}/a/{}/invitation", permit.config().public_url, invited.lang, secret.reveal());
    let page = permit.page(w.invited_title()).crumb(label, back.clone()).mail_note(permit.config().sends_mail());
    page.show(&Invited { w, name: invited.name, link, back })
}

/// The standings that can be given by hand.
pub(crate) fn offered(lang: Lang) -> Vec<Choice> {
    let given = standings::ALL.iter().filter(|standing| standings::by_code(standing.code()).is_some());
    given.map(|standing| Choice::new(standing.code(), called(standing.code(), lang))).collect()
}

/// Takes the form that invites, and answers with the link: this page is the only place that shows it.
pub(super) fn invite(permit: &Permit<'_, Invite>, ask: &Ask) -> Result<Reply> {
    let form: InvitationForm = ask.form()?;
    let (lang, slug) = (permit.lang(), &permit.subject().slug);
    match acts::invite(permit, &form) {
        Ok((invited, secret)) => {
            let back = format!("/{lang}/p/{slug}/team");
            shown_once(permit, (invited, &secret), (Words(lang).team(), back))
        }
        Err(Error::Invalid(problems)) => page(permit, &form, &problems),
        Err(error) => Err(error),
    }
}

/// Withdraws an invitation.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    Ok(Reply::see_other(format!("/{}/p/{}/team?saved=1", permit.lang(), permit.subject().partnership.slug)))
}

/// Ends a standing.
pub(super) fn end(permit: &Permit<'_, End>, _: &Ask) -> Result<Reply> {
    acts::end(permit)?;
    Ok(Reply::see_other(format!("/{}/p/{}/team?saved=1", permit.lang(), permit.subject().partnership.slug)))
}
