//! The page that writes to people about all coming days of a body, and the calendar file behind their links.

use askama::Template;
use kit::{
    Error, Problems, Result,
    lang::date_with_weekday,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    asked::Consider,
    dates::{self, AskDates, Days, TellDates},
};
use crate::{
    bodies::Body,
    calendars,
    letters::{self, Chosen},
    words::Words,
};

#[derive(Template)]
#[template(path = "replies/dates.html")]
struct Sheet<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    days: Vec<(String, String, String)>,
    people: Vec<Choice>,
}

fn page<A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>, form: &Chosen, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let found = permit.read(|tx| Days::read(tx, (partnership.id, body.id), (permit.today(), permit.now())))?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let here = format!("{home}/bodies/{}", body.id);
    let days = found.meetings.iter().map(|it| {
        let day = date_with_weekday(lang, it.held_on);
        (format!("{home}/meetings/{}", it.id), w.dates_day(day, it.hours(lang)), w.dates_told(found.told_of(it.id)))
    });
    let people = found.people.iter().filter_map(|person| {
        let (_, one) = person.first()?;
        let (fresh, all) = found.counted(person);
        let said = if fresh == 0 { w.dates_knows_all().to_owned() } else { w.dates_are_new(fresh, all) };
        let how = if one.email.is_empty() { w.remind_by_hand() } else { &one.email };
        let is_chosen = if form.people.is_empty() { fresh > 0 } else { form.people.contains(&one.person_id.to_string()) };
        Some(Choice::new(one.person_id, &one.name).help(w.letter_why(said, how)).chosen_if(is_chosen))
    });
    let name = body.name.in_lang(lang).text;
    let page = permit.page(w.dates()).lead(w.dates_lead(name)).crumb(w.bodies(), format!("{home}/bodies")).crumb(name, here.clone());
    let page = page.crumb(w.series(), format!("{here}/series")).status(if problems.is_empty() { 200 } else { 422 });
    let (f, csrf, action) = (Fields::new(lang, problems), permit.csrf(), format!("{here}/dates"));
    page.show(&Sheet { w, f, csrf, action, days: days.collect(), people: people.collect() })
}

/// The coming days, and whom to write to.
pub(super) fn ask(permit: &Permit<'_, AskDates>, _: &Ask) -> Result<Reply> {
    page(permit, &Chosen::default(), &Problems::none())
}

/// Writes to people. The links are shown here and nowhere else, so this page is the answer itself.
pub(super) fn tell(permit: &Permit<'_, TellDates>, ask: &Ask) -> Result<Reply> {
    let typed: Chosen = ask.form()?;
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    match dates::tell(permit, &typed) {
        Ok(issued) => {
            let back = format!("/{lang}/p/{}/bodies/{}/dates", partnership.slug, body.id);
            let page = permit.page(w.invitation_letters()).crumb(w.dates(), &back);
            letters::show(permit, page, (w.invitation_nobody(), (w.dates(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

/// All days that someone was told of, for their calendar.
pub(super) fn calendar(permit: &Permit<'_, Consider>, _: &Ask) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let (of, person, when) = ((it.partnership.id, it.meeting.body_id), it.called.person_id, (permit.today(), permit.now()));
    let all = permit.read(|tx| dates::called_to(tx, of, person, when))?;
    Ok(Reply::calendar(calendars::days(lang, &all.iter().map(|it| (it, None)).collect::<Vec<_>>())?))
}
