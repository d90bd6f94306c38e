//! The letters that call people to a meeting, tell them of a change, remind them, call it off.

use kit::{
    Lang, Result,
    lang::{date, date_with_weekday},
    mail::Letter,
};
use registry::partnerships::Partnership;

use super::model::{Called, Occasion};
use crate::{
    calendars::{self, Request},
    meetings::Meeting,
    words::Words,
};

/// What all letters about one meeting have in common.
pub(super) struct Round<'a> {
    pub partnership: &'a Partnership,
    pub meeting: &'a Meeting,
    pub asker: &'a str,
    pub sender: &'a str,
    pub has_agenda: bool,
}

impl Round<'_> {
    /// The letter to someone, with the address of their reply where there is one.
    pub fn letter(&self, why: Occasion, to: &Called, reply: Option<&str>) -> Letter {
        let lang = to.language();
        let (w, it) = (Words(lang), self.meeting);
        let (meeting, day) = (it.called(lang), date(lang, it.held_on));
        let subject = match why {
            Occasion::Call | Occasion::Again => w.invitation_subject(&meeting, day),
            Occasion::Change => w.invitation_subject_changed(&meeting, day),
            Occasion::Remind => w.invitation_subject_reminder(&meeting, day),
            Occasion::Cancel => w.invitation_subject_cancelled(&meeting, day),
        };
        let partnership = self.partnership.name.in_lang(lang).text;
        let opening = match why {
            Occasion::Call | Occasion::Again => w.invitation_opening(&to.name, self.asker, partnership, &meeting),
            Occasion::Change => w.invitation_opening_changed(&to.name, self.asker, partnership, &meeting),
            Occasion::Remind => w.invitation_opening_reminder(&to.name, self.asker, partnership, &meeting),
            Occasion::Cancel => w.invitation_opening_cancelled(&to.name, self.asker, partnership, &meeting),
        };
        let mut body = vec![opening, self.facts(lang)];
        body.extend(to.is_guest().then(|| w.invitation_as_guest().to_owned()));
        let before = to.earlier.said(lang).filter(|_| matches!(why, Occasion::Call | Occasion::Change | Occasion::Remind));
        body.extend(before.map(|(day, said)| w.invitation_replied_before(date(lang, day), said)));
        if let Some(reply) = reply {
            body.push(to.said(lang).map_or_else(|| w.invitation_reply(reply), |said| w.invitation_reply_stands(said, reply)));
            if !self.has_agenda {
                body.push(w.invitation_agenda_follows().to_owned());
            }
        }
        Letter { to: to.email.clone(), lang, subject, body: body.join("\n\n") }
    }

    /// When and where, a line each.
    fn facts(&self, lang: Lang) -> String {
        let (w, it) = (Words(lang), self.meeting);
        let (place, note) = (it.place.in_lang(lang).text, it.note.in_lang(lang).text);
        let line = |label: &str, text: &str| w.invitation_line(label, text);
        let day = line(w.date(), &date_with_weekday(lang, it.held_on));
        let mut lines = vec![day, line(w.hours(), &it.hours(lang)), line(w.meeting_format(), it.format.called(lang))];
        lines.extend((!place.is_empty()).then(|| line(w.place(), place)));
        let joining = it.to_join().map(|joining| joining.ways(lang)).unwrap_or_default();
        lines.extend(joining.iter().map(|(label, text)| line(label, text)));
        lines.extend((!note.is_empty()).then(|| format!("\n{note}")));
        lines.join("\n")
    }

    /// The calendar request that goes with it.
    pub fn calendar(&self, to: &Called, reply: Option<&str>) -> Result<String> {
        let lang = to.language();
        let organizer = self.partnership.name.in_lang(lang).text;
        calendars::request(lang, self.meeting, Request { organizer, sender: self.sender, name: &to.name, address: &to.email, reply })
    }
}
