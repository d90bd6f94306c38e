//! What one organization was asked for, each with its record.

use askama::Template;
use governance::{follow_ups, meetings::Attended, replies::Answer};
use jiff::Span;
use kit::{
    Error, Lang, Result,
    lang::{date, number},
    parts::{Badge, Tone, badge},
    permits::Permit,
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::Trace,
    model::{Asked, Kind, Rate, Rates},
    pages::told,
    store,
};
use crate::words::Words;

/// How far back the records are shown.
const YEARS: i32 = 3;

#[derive(Template)]
#[template(path = "momentum/organization.html")]
struct Show {
    w: Words,
    lang: Lang,
    home: String,
    rates: [(Kind, Rate); 4],
    all: Vec<Asked>,
}

impl Show {
    fn rate(&self, rate: &Rate) -> String {
        told(self.lang, *rate)
    }

    fn day(&self, it: &Asked) -> String {
        date(self.lang, it.on)
    }

    fn href(&self, it: &Asked) -> String {
        let room = match it.kind {
            Kind::Meeting | Kind::Reply => "meetings",
            Kind::FollowUp => "follow-ups",
            Kind::Request => "activities",
        };
        format!("{}/{room}/{}", self.home, it.about)
    }

    /// What is written down of it, in words.
    fn said(&self, it: &Asked) -> Badge {
        let tone = if it.came() { Tone::Good } else { Tone::Attention };
        let word = match it.kind {
            Kind::Meeting => Attended::from_code(&it.said).map(|state| self.attended(it, state)),
            Kind::Reply => Answer::from_code(&it.said).map(|answer| answer.called(self.lang).to_owned()),
            Kind::FollowUp | Kind::Request if it.came() => Some(self.w.momentum_on_time().to_owned()),
            Kind::FollowUp => follow_ups::State::from_code(&it.said).map(|state| self.late(state).to_owned()),
            Kind::Request => None,
        };
        badge(tone, "", word.unwrap_or_else(|| self.w.momentum_nothing().to_owned()))
    }

    /// How somebody attended; where an alternate came for the seat, who.
    fn attended(&self, it: &Asked, state: Attended) -> String {
        match state {
            Attended::Alternate if !it.person.is_empty() => self.w.momentum_alternate(&it.person),
            _ => state.called(self.lang).to_owned(),
        }
    }

    fn late(&self, state: follow_ups::State) -> &'static str {
        if state == follow_ups::State::Done { self.w.momentum_done_late() } else { self.w.momentum_still_open() }
    }
}

/// The records behind the rates of an organization.
pub(super) fn show(permit: &Permit<'_, Trace>, _: &Ask) -> Result<Reply> {
    let (lang, today, Of { partnership, record: it }) = (permit.lang(), permit.today(), permit.subject());
    let from = today.checked_sub(Span::new().years(YEARS)).map_err(Error::internal)?;
    let mut all = permit.read(|tx| store::asked(tx, partnership.id, (from, today)))?;
    all.retain(|one| one.organization_id == Some(it.id));
    all.reverse();
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let name = it.name.in_lang(lang).text.to_owned();
    let page = permit.page(w.momentum_of_organization(&name)).lead(w.momentum_records_lead(number(lang, YEARS)));
    let page = page.crumb(w.momentum(), format!("{home}/momentum")).crumb(name, format!("{home}/organizations/{}", it.id));
    page.show(&Show { w, lang, rates: Rates::of(&all).each(), all, home })
}
