//! The page of governance health.

use askama::Template;
use governance::forwardings::Outcome;
use kit::{
    Lang, Result,
    lang::{date, list},
    parts::{Badge, Tone, badge},
    permits::Permit,
    web::{Ask, Reply},
};
use strategy::endorsements;

use super::{
    acts::Reflect,
    model::{Check, Evident, Found, Place, Record, Step, Wanting, What, checks},
    store,
};
use crate::words::Words;

#[derive(Template)]
#[template(path = "health/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    home: String,
    known: Vec<Check<'a>>,
    added: Vec<Check<'a>>,
}

impl Show<'_> {
    fn parts(&self) -> [(&'static str, &'static str, &[Check<'_>]); 2] {
        [
            (self.w.health_known(), self.w.health_known_source(), &self.known),
            (self.w.health_added(), self.w.health_added_source(), &self.added),
        ]
    }

    fn state(&self, check: &Check<'_>) -> Badge {
        match check.shown() {
            Evident::Shown => badge(Tone::Good, "", self.w.health_shown()),
            Evident::InPart => badge(Tone::Information, "", self.w.health_in_part()),
            Evident::Nothing => badge(Tone::Plain, "", self.w.health_nothing()),
        }
    }

    fn found(&self, found: &Found<'_>) -> String {
        let (w, count) = (self.w, found.records.len());
        match found.what {
            What::Of(group) => w.health_found_of(group.called(self.lang), w.health_found_seats(count)),
            What::Seats => w.health_found_seats(count),
            What::Groups(part, whole) => w.health_found_groups(part, whole),
            What::Heard => w.health_found_heard(count),
            What::Behind => w.health_found_behind(count),
        }
    }

    fn record(&self, record: &Record<'_>) -> String {
        match record {
            Record::Seat(it) => self.seat(it),
            Record::Step(it) => self.step(it),
        }
    }

    fn seat(&self, it: &Place) -> String {
        let seat = self.w.momentum_seat_of(it.number, it.body.in_lang(self.lang).text);
        let organization = it.organization.in_lang(self.lang).text;
        if organization.is_empty() { seat } else { self.w.health_seat_of(seat, organization) }
    }

    fn step(&self, it: &Step) -> String {
        let (lang, w) = (self.lang, self.w);
        let word = if it.kind == "forwarding" {
            Outcome::from_code(&it.code).map(|outcome| outcome.called(lang))
        } else {
            endorsements::Kind::from_code(&it.code).map(|kind| kind.called(lang))
        };
        let said = w.health_step(it.body.in_lang(lang).text, word.unwrap_or_default(), date(lang, it.on));
        if it.resolution.is_empty() { said } else { w.health_resolution(said, &it.resolution) }
    }

    fn href(&self, record: &Record<'_>) -> String {
        match record {
            Record::Seat(it) => format!("{}/seats/{}", self.home, it.id),
            Record::Step(it) if it.kind == "forwarding" => format!("{}/forwardings/{}", self.home, it.page),
            Record::Step(it) => format!("{}/strategies/{}#endorsements", self.home, it.page),
        }
    }

    fn wanting(&self, it: &Wanting<'_>) -> String {
        let (lang, w) = (self.lang, self.w);
        match it {
            Wanting::Of(groups) => {
                let groups: Vec<&str> = groups.iter().map(|group| group.called(lang)).collect();
                w.health_wanting_of(list(lang, &groups))
            }
            Wanting::Seats => w.health_wanting_seats().to_owned(),
            Wanting::NoGroups => w.health_wanting_any_group().to_owned(),
            Wanting::Groups(names) => {
                let names: Vec<&str> = names.iter().map(|name| name.in_lang(lang).text).collect();
                w.health_wanting_groups(list(lang, &names))
            }
            Wanting::Heard => w.health_wanting_heard().to_owned(),
            Wanting::Behind => w.health_wanting_behind().to_owned(),
        }
    }

    /// Where such a thing is recorded: the address, and what stands there.
    fn room(&self, it: &Wanting<'_>) -> (String, &'static str) {
        let (path, label) = match it {
            Wanting::Of(_) | Wanting::Seats | Wanting::Groups(_) => ("seats", self.w.health_room_seats()),
            Wanting::NoGroups => ("bodies", self.w.health_room_bodies()),
            Wanting::Heard | Wanting::Behind => ("endorsements", self.w.health_room_endorsements()),
        };
        (format!("{}/{path}", self.home), label)
    }
}

/// Which practices the records show.
pub(super) fn show(permit: &Permit<'_, Reflect>, _: &Ask) -> Result<Reply> {
    let (lang, today, partnership) = (permit.lang(), permit.today(), permit.subject());
    let records = permit.read(|tx| store::records(tx, partnership.id, today))?;
    let (known, added) = checks(&records).into_iter().partition(|check| check.practice.is_known());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    permit.page(w.health()).lead(w.health_lead()).show(&Show { w, lang, home, known, added })
}
