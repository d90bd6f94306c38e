//! The letter that asks someone to keep all coming days of a body free, and the calendar file that goes with it.

use kit::{Lang, Result, lang::date_with_weekday, mail::Letter};
use registry::partnerships::Partnership;

use super::model::Called;
use crate::{bodies::Body, calendars, meetings::Meeting, words::Words};

/// What a day is to whoever reads of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// They were not told of it before.
    New,
    /// It changed since they were told.
    Changed,
    /// They know it.
    Known,
}

/// One day as a letter tells it.
pub(super) struct Told<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// What it is to them.
    pub news: News,
    /// Whether they replied for an earlier day of it, which does not count.
    pub asks_again: bool,
    /// Where their link leads, up to what it opens.
    pub place: String,
}

/// What all letters about the days of one body have in common.
pub(super) struct Round<'a> {
    pub partnership: &'a Partnership,
    pub body: &'a Body,
    pub asker: &'a str,
}

impl Round<'_> {
    /// The letter to someone: first what is news, then what they were told before.
    pub fn letter(&self, to: &Called, told: &[Told<'_>]) -> Letter {
        let lang = to.language();
        let (w, body, partnership) = (Words(lang), self.body.name.in_lang(lang).text, self.partnership.name.in_lang(lang).text);
        let (known, fresh): (Vec<_>, Vec<_>) = told.iter().partition(|one| one.news == News::Known);
        let (subject, opening) = if fresh.is_empty() {
            (w.dates_subject_again(body), w.dates_opening_again(&to.name, self.asker, partnership, body))
        } else {
            (w.dates_subject(body), w.dates_opening(&to.name, self.asker, partnership, body))
        };
        let mut parts = vec![opening];
        let same = told.windows(2).all(|two| where_and_how(lang, two[0].meeting) == where_and_how(lang, two[1].meeting));
        let day = |one: &&Told<'_>| one.said(lang, !same);
        parts.extend(fresh.iter().map(day));
        if !fresh.is_empty() && !known.is_empty() {
            parts.push(w.dates_known_before().to_owned());
        }
        parts.extend(known.iter().map(day));
        let common = told.first().map(|one| where_and_how(lang, one.meeting)).unwrap_or_default();
        parts.extend((same && !common.is_empty()).then(|| common.join("\n")));
        parts.push(w.dates_reply_later().to_owned());
        parts.extend(told.first().map(|one| format!("{}\n\n{}/dates.ics", w.dates_calendar(), one.place)));
        Letter { to: to.email.clone(), lang, subject, body: parts.join("\n\n") }
    }

    /// One file that holds all the days: the same events as the invitations that follow.
    pub fn calendar(&self, to: &Called, told: &[Told<'_>]) -> Result<String> {
        let lang = to.language();
        let all: Vec<_> = told.iter().map(|one| (one.meeting, Some(format!("{}/reply", one.place)))).collect();
        calendars::days(lang, &all)
    }
}

impl Told<'_> {
    /// The day with its hours, what it is to them where that is to be said, and the link under it.
    fn said(&self, lang: Lang, is_alone: bool) -> String {
        let (w, it) = (Words(lang), self.meeting);
        let day = w.dates_day(date_with_weekday(lang, it.held_on), it.hours(lang));
        let mut lines = vec![if self.news == News::Changed { w.dates_changed(day) } else { day }];
        if is_alone {
            lines.extend(where_and_how(lang, it));
        }
        lines.extend(self.asks_again.then(|| w.dates_reply_again().to_owned()));
        lines.push(format!("{}/reply", self.place));
        lines.join("\n")
    }
}

/// Where a meeting is held and how it is joined, a line each.
fn where_and_how(lang: Lang, it: &Meeting) -> Vec<String> {
    let w = Words(lang);
    let place = it.place.in_lang(lang).text;
    let mut lines = vec![w.invitation_line(w.meeting_format(), it.format.called(lang))];
    lines.extend((!place.is_empty()).then(|| w.invitation_line(w.place(), place)));
    let ways = it.to_join().map(|joining| joining.ways(lang)).unwrap_or_default();
    lines.extend(ways.iter().map(|(label, text)| w.invitation_line(label, text)));
    lines
}
