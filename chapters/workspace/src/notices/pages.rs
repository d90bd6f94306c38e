//! One's own notices: what is told next, what was told, and how often one wants to be told.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use jiff::{Timestamp, ToSpan};
use kit::{
    Error, Lang, Problems, Result,
    lang::date_time,
    parts::{Action, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Partnership;

use super::{
    acts::{self, Choose, EditHours, See},
    digest::{News, Reader, Topic, readers},
    letters::Sender,
    model::{Hours, Kind, Rhythm},
    near, reminders, rounds, settings, store,
};
use crate::words::Words;

/// How many days back is shown what was told.
const DAYS_BACK: i64 = 30;

#[derive(Template)]
#[template(path = "notices/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    home: String,
    zone: &'a jiff::tz::TimeZone,
    hours: String,
    next: String,
    letter: Option<kit::mail::Letter>,
    past: Vec<Topic>,
    kinds: Vec<Kind>,
    rhythms: BTreeMap<String, String>,
    stands: bool,
    enter: Option<&'static str>,
}

impl Show<'_> {
    fn rhythm(&self, kind: &Kind) -> &str {
        self.rhythms.get(kind.code()).map_or("", String::as_str)
    }
}

/// What there is to know of one reader.
struct Known {
    reader: Option<Reader>,
    chosen: BTreeMap<Kind, Rhythm>,
    news: News,
    hours: Hours,
}

fn known<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<Known> {
    let (id, account, now) = (permit.subject().id, acts::account(permit)?, permit.now());
    permit.read(|tx| {
        let hours = settings::hours(tx, id, &permit.config().zone)?;
        let own = Own::of(near::own(tx, (account, id), rounds::kept_since(permit.today()))?);
        let held = store::held(tx, id, permit.today())?.into_iter().filter(|one| one.account == account).collect();
        let mut reader = readers(held, &[], &[]).pop();
        if let Some(reader) = &mut reader {
            (reader.chosen, reader.marks, reader.told) = (own.chosen.clone(), own.marks, own.told);
            for kind in Kind::ALL {
                reader.marks.entry(*kind).or_insert(own.seen_through.unwrap_or(i64::MAX));
            }
        }
        let next = now.to_zoned(hours.zone.clone()).date().saturating_add(1.day());
        let mut near = reminders::of_hours(tx, id, now, permit.today())?;
        near.extend(reminders::of_days(tx, id, next)?);
        let mut events = store::events(tx, id, 0)?;
        let is_vote = events.iter().any(|event| !event.vote.is_empty());
        let voters = if is_vote { store::voters(tx, id)? } else { Vec::new() };
        let back = now.checked_sub((24 * DAYS_BACK).hours()).map_err(Error::internal)?;
        let oldest = reader.iter().flat_map(|one| one.marks.values()).min().copied().unwrap_or(i64::MAX);
        events.retain(|event| event.at >= back || event.sequence > oldest);
        Ok(Known { reader, chosen: own.chosen, news: News { events, voters, near, today: next }, hours })
    })
}

/// What is known of one person.
#[derive(Default)]
struct Own {
    chosen: BTreeMap<Kind, Rhythm>,
    marks: BTreeMap<Kind, i64>,
    told: BTreeSet<String>,
    seen_through: Option<i64>,
}

impl Own {
    fn of(rows: Vec<(String, String, String, i64)>) -> Self {
        let mut own = Self::default();
        for (said, what, rhythm, through) in rows {
            match (&*said, Kind::from_code(&what)) {
                ("chosen", Some(kind)) => own.chosen.extend(Rhythm::from_code(&rhythm).map(|rhythm| (kind, rhythm))),
                ("mark", Some(kind)) => own.marks.extend([(kind, through)]),
                ("round", _) => own.seen_through = Some(through),
                _ => own.told.extend([what]),
            }
        }
        own
    }
}

/// When the next digest goes: the same hour tomorrow.
fn next_daily(hours: &Hours, now: Timestamp) -> Result<Timestamp> {
    let last = hours.daily(now)?.to_zoned(hours.zone.clone());
    let day = last.date().saturating_add(1.day());
    Ok(day.at(hours.hour, 0, 0, 0).to_zoned(hours.zone.clone()).map_err(Error::internal)?.timestamp())
}

fn page<A: Act<Subject = Partnership>>(
    permit: &Permit<'_, A>,
    typed: Option<&BTreeMap<String, String>>,
    problems: &Problems,
) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let Known { reader, chosen, news, hours } = known(permit)?;
    let stored = |kind: &Kind| chosen.get(kind).copied().unwrap_or(kind.unasked()).code().to_owned();
    let rhythms = typed.cloned().unwrap_or_else(|| Kind::ALL.iter().map(|kind| (kind.code().to_owned(), stored(kind))).collect());
    let sender = Sender { partnership, url: &permit.config().public_url, zone: &hours.zone };
    let letter = reader.as_ref().and_then(|one| {
        let topics = news.pending(one, |kind| one.rhythm(kind) != Rhythm::Never);
        (!topics.is_empty()).then(|| sender.letter(&Reader { lang, ..one.clone() }, &topics))
    });
    let here = format!("/{lang}/p/{}/notices", partnership.slug);
    let set = permit.may::<EditHours>().then(|| Action::new(w.notice_setting(), format!("{here}/hours")).icon("settings"));
    let content = Show {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        home: format!("/{lang}/p/{}", partnership.slug),
        zone: &hours.zone,
        hours: settings::sentence(lang, &hours),
        next: date_time(lang, next_daily(&hours, permit.now())?, &hours.zone),
        letter,
        past: reader.as_ref().map(|one| news.past(one)).unwrap_or_default(),
        kinds: Kind::of(permit.may::<EditHours>()).collect(),
        rhythms,
        stands: reader.is_some(),
        enter: permit.may::<registry::ties::EnterMyself>().then(|| registry::words::Words(lang).enter_myself()),
    };
    let page = permit.page(w.notices()).lead(w.notices_lead()).more(set).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&content)
}

/// One's own notices.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, None, &Problems::none())
}

/// Takes how often one wants to be told of what.
pub(super) fn choose(permit: &Permit<'_, Choose>, ask: &Ask) -> Result<Reply> {
    let typed: BTreeMap<String, String> = ask.form()?;
    if let Some(unknown) = typed.keys().find(|key| Kind::from_code(key).is_none()) {
        return Err(Error::Malformed(format!("there is no kind called {unknown}").into()));
    }
    match acts::choose(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{}/p/{}/notices?saved=1", permit.lang(), permit.subject().slug))),
        Err(Error::Invalid(problems)) => page(permit, Some(&typed), &problems),
        Err(error) => Err(error),
    }
}
