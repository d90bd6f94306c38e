//! A calendar as RFC 5545 writes it: lines of at most 75 octets that end in CR LF, and text that cannot end a line.

use jiff::{Timestamp, tz::TimeZone};
use kit::Lang;

/// The most octets that a line may have, its end not counted.
const LINE: usize = 75;

/// Whether something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// It may.
    Tentative,
    /// It does, or did.
    Confirmed,
    /// It does not.
    Cancelled,
}

/// What a calendar is sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// To be followed.
    Publish,
    /// To be put into one's own calendar, once.
    Enclosed,
    /// To be put into one's own calendar, or changed there.
    Request,
    /// To be taken out of it.
    Cancel,
}

/// Between whom an invitation goes.
#[derive(Clone, Debug)]
pub(super) struct Invited {
    /// Who invites, as called.
    pub organizer: String,
    /// The address it is sent from.
    pub sender: String,
    /// Who is invited, as called.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// Where something is joined from afar, as RFC 7986 has it.
#[derive(Clone, Debug)]
pub(super) struct Conference {
    /// The address.
    pub address: String,
    /// What it is called.
    pub label: String,
}

/// Something in a calendar.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// What stays the same when all else changes.
    pub uid: String,
    /// How often it changed.
    pub sequence: i64,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it begins.
    pub starts: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// Whether it takes place.
    pub status: Status,
    /// What it is called.
    pub summary: String,
    /// Where it is, or empty.
    pub location: String,
    /// What else there is to know, or empty.
    pub description: String,
    /// Where it is joined from afar.
    pub conference: Option<Conference>,
    /// Its page.
    pub url: Option<String>,
    /// Between whom it goes, when it is an invitation.
    pub invited: Option<Invited>,
}

/// A calendar.
#[derive(Clone, Debug)]
pub(super) struct Calendar {
    /// What it is sent for.
    pub method: Method,
    /// The language of its texts.
    pub lang: Lang,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub events: Vec<Event>,
}

impl Calendar {
    /// The calendar as text.
    pub fn text(&self) -> String {
        let mut written = Written::default();
        written.line("BEGIN", "VCALENDAR");
        written.line("VERSION", "2.0");
        written.line("PRODID", &format!("-//Entente//Entente//{}", self.lang.code().to_uppercase()));
        written.line("CALSCALE", "GREGORIAN");
        match self.method {
            Method::Publish => written.followed(&self.name),
            Method::Enclosed => written.line("METHOD", "PUBLISH"),
            Method::Request => written.line("METHOD", "REQUEST"),
            Method::Cancel => written.line("METHOD", "CANCEL"),
        }
        for event in &self.events {
            written.event(event);
        }
        written.line("END", "VCALENDAR");
        written.0
    }
}

/// An instant, in the time that has no zones and no clock changes.
fn utc(instant: Timestamp) -> String {
    instant.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What is written so far.
#[derive(Default)]
struct Written(String);

impl Written {
    /// What a calendar that is followed says of itself.
    fn followed(&mut self, name: &str) {
        self.line("METHOD", "PUBLISH");
        self.text("NAME", name);
        self.text("X-WR-CALNAME", name);
        self.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        self.line("X-PUBLISHED-TTL", "PT4H");
    }

    fn event(&mut self, it: &Event) {
        let status = match it.status {
            Status::Tentative => "TENTATIVE",
            Status::Confirmed => "CONFIRMED",
            Status::Cancelled => "CANCELLED",
        };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &it.uid);
        self.line("SEQUENCE", &it.sequence.to_string());
        self.line("DTSTAMP", &utc(it.changed_at));
        self.line("LAST-MODIFIED", &utc(it.changed_at));
        self.line("DTSTART", &utc(it.starts));
        self.line("DTEND", &utc(it.ends));
        self.line("STATUS", status);
        self.text("SUMMARY", &it.summary);
        self.text("LOCATION", &it.location);
        self.text("DESCRIPTION", &it.description);
        if let Some(url) = it.url.as_ref().filter(|url| is_plain(url)) {
            self.line("URL", url);
        }
        if let Some(Conference { address, label }) = it.conference.as_ref().filter(|it| is_plain(&it.address)) {
            self.line(&format!("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL={}", quoted(label)), address);
        }
        if let Some(it) = &it.invited {
            self.line(&format!("ORGANIZER;CN={}", quoted(&it.organizer)), &format!("mailto:{}", it.sender));
            let invited = format!("ATTENDEE;CN={};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", quoted(&it.name));
            self.line(&invited, &format!("mailto:{}", it.address));
        }
        self.line("END", "VEVENT");
    }

    /// A property whose value is text, left out when there is none.
    fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(name, &escaped(value));
        }
    }

    /// A line, folded: where it goes on, the next one begins with a space. No character is torn apart.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if length + character.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text as a value: what would mean something is escaped, what would end the line is not there.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(' '),
            other if other.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

/// Whether an address can stand as the value of a line.
fn is_plain(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A name as a parameter: in quotation marks, and without any of its own.
fn quoted(name: &str) -> String {
    let kept: String = name.chars().filter(|one| !one.is_control() && !"\u{2028}\u{2029}".contains(*one)).collect();
    format!("\"{}\"", kept.replace('"', "’"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut written = Written::default();
        written.text("SUMMARY", text);
        written.0
    }

    #[test]
    fn no_line_has_more_than_75_octets_and_no_character_is_torn() {
        for text in ["é".repeat(300), format!("a{}", "🦫".repeat(80)), "x".repeat(66), "x".repeat(67), "x".repeat(68)] {
            let written = written(&text);
            assert!(written.ends_with("\r\n"));
            assert!(written.split("\r\n").all(|line| line.len() <= LINE), "{written}");
            assert_eq!(written.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
    }

    #[test]
    fn text_cannot_end_its_line() {
        for text in ["a\r\nATTENDEE:x", "a\nATTENDEE:x", "a\rATTENDEE:x", "a\u{2028}ATTENDEE:x"] {
            assert_eq!(written(text), "SUMMARY:a\\nATTENDEE:x\r\n");
        }
        assert_eq!(written("a;b,c\\n\u{0}\u{7f}\t."), "SUMMARY:a\\;b\\,c\\\\n .\r\n");
        assert_eq!(written(""), "");
        assert_eq!(quoted("a\r\n\"x\";b\u{85}"), "\"a’x’;b\"");
    }
}
