//! The letter that tells someone what happened.

use kit::mail::Letter;
use registry::partnerships::Partnership;

use super::digest::{Reader, Topic};
use crate::words::Words;

/// What all letters of one partnership have in common.
pub struct Sender<'a> {
    /// The partnership.
    pub partnership: &'a Partnership,
    /// The address people use, without a final slash.
    pub url: &'a str,
    /// Where its hours are told.
    pub zone: &'a jiff::tz::TimeZone,
}

impl Sender<'_> {
    /// The letter to someone, up to what ends every letter.
    pub fn letter(&self, to: &Reader, topics: &[Topic]) -> Letter {
        let (lang, w) = (to.lang, Words(to.lang));
        let place = self.partnership.name.in_lang(lang).text;
        let home = format!("{}/{lang}/p/{}", self.url, self.partnership.slug);
        let subject = match topics {
            [one] => w.notice_subject_one(place, one.called(lang)),
            _ => w.notice_subject(place, topics.len()),
        };
        let one = |topic: &Topic| {
            let lines: Vec<_> = topic.lines(lang, self.zone).into_iter().map(|line| format!("– {line}")).collect();
            format!("{}\n{}\n{home}{}", topic.called(lang), lines.join("\n"), topic.address)
        };
        let all: Vec<_> = topics.iter().map(one).collect();
        let body =
            format!("{}\n\n{}\n\n{}", w.notice_opening(&to.name, place), all.join("\n\n"), w.notice_choose(format!("{home}/notices")));
        Letter { to: to.email.clone(), lang, subject, body }
    }
}

/// The letter with its end: how to have no more of them.
pub fn ended(mut letter: Letter, way_out: &str) -> Letter {
    letter.body = format!("{}\n{}", letter.body, Words(letter.lang).notice_stop(way_out));
    letter
}
