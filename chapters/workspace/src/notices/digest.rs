//! What one person is told: of everything that happened, what concerns them, what they may see and did not do themselves,
//! gathered by what it happened to, the latest first.

use std::collections::{BTreeMap, BTreeSet};

use access::standings::{INSIDE, LEADS, STAFF};
use jiff::{Timestamp, civil::Date};
use kit::{Id, Lang, lang::Bilingual, permits::Act};
use strategy::strategies::ReadDrafts;

use super::{
    model::{Kind, Rhythm, told},
    reminders::{Reminder, To},
    store::{Event, Held},
};
use crate::words::Words;

/// Someone who is told.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Their account.
    pub account: Id,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The language they read.
    pub lang: Lang,
    /// The codes of their standings in the partnership.
    pub standings: Vec<String>,
    /// What they chose.
    pub chosen: BTreeMap<Kind, Rhythm>,
    /// Up to which line they were told.
    pub marks: BTreeMap<Kind, i64>,
    /// What they were told of before it came.
    pub told: BTreeSet<String>,
}

impl Reader {
    /// How often they are told of a kind.
    pub fn rhythm(&self, kind: Kind) -> Rhythm {
        self.chosen.get(&kind).copied().unwrap_or(kind.unasked())
    }

    fn holds(&self, any: &[kit::permits::Standing]) -> bool {
        any.iter().any(|standing| self.standings.iter().any(|code| code == standing.code()))
    }

    /// Whether they may read what something happened to.
    fn may_see(&self, event: &Event) -> bool {
        self.holds(INSIDE) && (!event.is_draft || self.holds(ReadDrafts::MAY))
    }
}

/// Everyone who stands somewhere, each once, with what they chose and were told.
pub fn readers(held: Vec<Held>, choices: &[(Id, Kind, Rhythm)], marks: &[(Id, Kind, i64)]) -> Vec<Reader> {
    let mut all: Vec<Reader> = Vec::new();
    for Held { account, name, email, lang, standing } in held {
        if let Some(same) = all.last_mut().filter(|one| one.account == account) {
            same.standings.push(standing);
            continue;
        }
        let chosen = choices.iter().filter(|(of, _, _)| *of == account).map(|(_, kind, rhythm)| (*kind, *rhythm)).collect();
        let marks = marks.iter().filter(|(of, _, _)| *of == account).map(|(_, kind, through)| (*kind, *through)).collect();
        let lang = Lang::from_code(&lang).unwrap_or_default();
        all.push(Reader { account, name, email, lang, standings: vec![standing], chosen, marks, told: BTreeSet::new() });
    }
    all
}

/// What can be told.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// What happened, the latest first.
    pub events: Vec<Event>,
    /// Who may vote in the votes that are open: a vote and an account each.
    pub voters: Vec<(String, String)>,
    /// What comes near.
    pub near: Vec<Reminder>,
    /// The day of the letter.
    pub today: Date,
}

/// Something with all that is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its page, below the partnership's home.
    pub address: String,
    title: Bilingual,
    word: String,
    happened: Vec<(&'static str, Option<Timestamp>, Option<Date>)>,
}

impl Topic {
    /// What it is called.
    pub fn called(&self, lang: Lang) -> String {
        let title = self.title.in_lang(lang).text;
        let word = self.word.parse::<Date>().map_or_else(|_| self.word.clone(), |day| kit::lang::date(lang, day));
        if word.is_empty() { title.to_owned() } else { Words(lang).notice_title(title, word) }
    }

    /// What happened to it, a sentence each, the latest first.
    pub fn lines(&self, lang: Lang, zone: &jiff::tz::TimeZone) -> Vec<String> {
        let w = Words(lang);
        let said = |key: &str| w.by_key(key).unwrap_or_default();
        let line = |(key, at, on): &(&'static str, Option<Timestamp>, Option<Date>)| match (at, on) {
            (Some(at), _) => w.notice_line(said(key), kit::lang::date_time(lang, *at, zone)),
            (None, Some(day)) => w.notice_line(said(key), kit::lang::date(lang, *day)),
            (None, None) => said(key).to_owned(),
        };
        self.happened.iter().map(line).collect()
    }
}

impl News {
    /// Of which kind an event is to this reader; nothing where it is none of their concern, or hidden from them.
    fn concern(&self, reader: &Reader, event: &Event) -> Option<(Kind, &'static str)> {
        let (kind, key) = told(&event.act)?;
        let account = reader.account.to_string();
        let is_theirs = match kind {
            Kind::FollowUps => event.of_account == account,
            Kind::Votes => self.voters.iter().any(|(vote, voter)| *vote == event.vote && *voter == account),
            // What came in is for those who answer it.
            Kind::Steps if event.act == "comments.comment_by_link" => reader.holds(STAFF),
            _ => true,
        };
        // Of all the steps of a meeting only its end is news: the others are told by what is done in them.
        let is_news = event.act != "meetings.advance" || event.detail.ends_with("\"cancelled\"]");
        let is_there = !event.address.is_empty() && event.actor != account;
        (is_theirs && is_news && is_there && reader.may_see(event)).then_some((kind, key))
    }

    /// What a reader is to be told of the kinds that `fits` takes: nothing twice.
    pub fn pending(&self, reader: &Reader, fits: impl Fn(Kind) -> bool) -> Vec<Topic> {
        let is_new = |kind: Kind, event: &Event| reader.marks.get(&kind).is_some_and(|through| event.sequence > *through);
        let mut topics = Vec::new();
        for one in self.near_to(reader, &fits) {
            let said = (one.key, one.at, Some(one.on));
            match topics.iter_mut().find(|topic: &&mut Topic| topic.address == one.address) {
                Some(topic) => topic.happened.push(said),
                None => topics.push(Topic {
                    address: one.address.clone(),
                    title: one.title.clone(),
                    word: one.word.clone(),
                    happened: vec![said],
                }),
            }
        }
        gather(
            &mut topics,
            self.events.iter().filter_map(|event| {
                let (kind, key) = self.concern(reader, event)?;
                (fits(kind) && is_new(kind, event)).then_some((event, key))
            }),
        );
        topics
    }

    /// What a reader was told already, or chose not to be told.
    pub fn past(&self, reader: &Reader) -> Vec<Topic> {
        let is_old = |kind: Kind, event: &Event| reader.marks.get(&kind).is_none_or(|through| event.sequence <= *through);
        let mut topics = Vec::new();
        gather(
            &mut topics,
            self.events.iter().filter_map(|event| {
                let (kind, key) = self.concern(reader, event)?;
                (is_old(kind, event) || reader.rhythm(kind) == Rhythm::Never).then_some((event, key))
            }),
        );
        topics
    }

    /// What comes near that a reader is to be told of, of the kinds that `fits` takes: nothing of which they were told, nothing twice.
    pub fn near_to(&self, reader: &Reader, fits: impl Fn(Kind) -> bool) -> Vec<&Reminder> {
        let is_theirs = |to: To| match to {
            To::Account(account) => account == reader.account && reader.holds(INSIDE),
            To::Staff => reader.holds(STAFF),
            To::Leads => reader.holds(LEADS),
        };
        let is_near = |one: &&Reminder| fits(one.kind) && is_theirs(one.to) && one.is_near(reader.rhythm(one.kind), self.today);
        let mut said = BTreeSet::new();
        self.near.iter().filter(is_near).filter(|one| !reader.told.contains(&one.what()) && said.insert(one.what())).collect()
    }
}

/// Puts each event under what it happened to. The same said twice of one thing is said once, as it was last.
fn gather<'e>(topics: &mut Vec<Topic>, events: impl Iterator<Item = (&'e Event, &'static str)>) {
    for (event, key) in events {
        let at = Some(event.at);
        match topics.iter_mut().find(|topic| topic.address == event.address) {
            Some(topic) if topic.happened.iter().any(|(said, _, _)| *said == key) => {}
            Some(topic) => topic.happened.push((key, at, None)),
            None => topics.push(Topic {
                address: event.address.clone(),
                title: event.title.clone(),
                word: event.word.clone(),
                happened: vec![(key, at, None)],
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use access::standings::{FUNDER, MEMBER};
    use kit::testing::now;

    use super::*;

    fn event(sequence: i64, act: &str, address: &str) -> Event {
        Event {
            sequence,
            at: now(),
            act: act.into(),
            actor: String::new(),
            detail: String::new(),
            address: address.into(),
            title: Bilingual::new("Council", "Conseil", Lang::En),
            word: "2026-12-01".into(),
            is_draft: false,
            of_account: String::new(),
            vote: String::new(),
        }
    }

    fn reader(standing: &str) -> Reader {
        let marks = Kind::ALL.iter().map(|kind| (*kind, 10)).collect();
        let (account, email) = (Id::new(now()), "amina@example.org".into());
        let (standings, chosen, told) = (vec![standing.into()], BTreeMap::new(), BTreeSet::new());
        Reader { account, name: "Amina".into(), email, lang: Lang::Fr, standings, chosen, marks, told }
    }

    fn told_to(reader: &Reader, events: Vec<Event>) -> Vec<Topic> {
        News { events, ..News::default() }.pending(reader, |_| true)
    }

    #[test]
    fn what_happened_to_one_thing_stands_together_the_latest_first_and_nothing_twice() {
        let all = vec![
            event(15, "agendas.set", "/meetings/a"),
            event(14, "decisions.record", "/decisions/d"),
            event(13, "meetings.move", "/meetings/a"),
            event(12, "agendas.set", "/meetings/a"),
            event(10, "meetings.convene", "/meetings/a"),
        ];
        let topics = told_to(&reader(MEMBER.code()), all);
        let shape: Vec<_> =
            topics.iter().map(|one| (one.address.as_str(), one.happened.iter().map(|(key, ..)| *key).collect::<Vec<_>>())).collect();
        assert_eq!(shape, [("/meetings/a", vec!["happened-agenda", "happened-moved"]), ("/decisions/d", vec!["happened-decided"])]);
        assert_eq!(topics[0].called(Lang::Fr), "Conseil, 1er décembre 2026");
    }

    #[test]
    fn nobody_is_told_what_they_did_what_is_gone_what_they_may_not_see_or_what_is_another_persons() {
        let member = reader(MEMBER.code());
        let mut own = event(11, "meetings.move", "/meetings/a");
        own.actor = member.account.to_string();
        let mut draft = event(12, "strategies.circulate", "/strategies/s");
        draft.is_draft = true;
        let mut promise = event(13, "follow_ups.add", "/follow-ups/f");
        promise.of_account = Id::new(now()).to_string();
        let mut vote = event(14, "votes.open_for", "/votes/v");
        vote.vote = "v".into();
        let (gone, step) = (event(15, "meetings.move", ""), event(16, "meetings.advance", "/meetings/a"));
        let all = vec![own, draft.clone(), promise.clone(), vote.clone(), gone, step.clone()];
        assert_eq!(told_to(&member, all).iter().map(|one| one.address.as_str()).collect::<Vec<_>>(), ["/strategies/s"]);
        assert!(told_to(&reader(FUNDER.code()), vec![draft]).is_empty(), "drafts are for members");
        assert!(told_to(&reader("operator elsewhere"), vec![event(11, "meetings.move", "/meetings/a")]).is_empty());
        promise.of_account = member.account.to_string();
        assert_eq!(told_to(&member, vec![promise]).len(), 1);
        let voters = vec![("v".to_owned(), member.account.to_string())];
        assert_eq!(News { events: vec![vote], voters, ..News::default() }.pending(&member, |_| true).len(), 1);
        let cancelled = Event { detail: "[\"notice_sent\",\"cancelled\"]".into(), ..step };
        assert_eq!(told_to(&member, vec![cancelled]).len(), 1);
    }

    #[test]
    fn what_was_told_or_is_not_wanted_is_past_and_the_rest_is_pending() {
        let mut member = reader(MEMBER.code());
        member.chosen.insert(Kind::Papers, Rhythm::Never);
        let events = vec![
            event(12, "agendas.set", "/meetings/a"),
            event(11, "meetings.move", "/meetings/b"),
            event(9, "meetings.move", "/meetings/c"),
        ];
        let news = News { events, ..News::default() };
        let addresses = |topics: Vec<Topic>| topics.into_iter().map(|one| one.address).collect::<Vec<_>>();
        assert_eq!(addresses(news.pending(&member, |kind| member.rhythm(kind) != Rhythm::Never)), ["/meetings/b"]);
        assert_eq!(addresses(news.past(&member)), ["/meetings/a", "/meetings/c"]);
        member.marks.clear();
        assert!(news.pending(&member, |_| true).is_empty(), "who was never told of anything begins with today");
    }
}
