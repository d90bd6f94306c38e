//! The pages of the guide.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Html, prose, styleguide_frame, task_frame},
    permits::Permit,
    web::{Ask, Reply},
};

use super::{Read, SeeParts};
use crate::words::Words;

/// A topic: its name in addresses, its text in English and in French.
struct Topic {
    name: &'static str,
    en: &'static str,
    fr: &'static str,
}

macro_rules! topics {
    ($($name:literal $file:literal),* $(,)?) => {
        const TOPICS: &[Topic] = &[$(Topic {
            name: $name,
            en: include_str!(concat!("../../../../docs/guide/en/", $file)),
            fr: include_str!(concat!("../../../../docs/guide/fr/", $file)),
        }),*];
    };
}

topics! {
    "start" "01-start.md",
    "council" "02-council.md",
    "meeting" "03-meeting.md",
    "strategy" "04-strategy.md",
    "plan" "05-plan.md",
    "links" "06-links.md",
    "report" "07-report.md",
    "thread" "08-thread.md",
    "leave" "09-leave.md",
    "recruitment" "11-recruitment.md",
    "privacy" "10-privacy.md",
}

impl Topic {
    /// The title and the rest, in one language.
    fn read(&self, lang: Lang) -> (&'static str, &'static str) {
        let text = match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        };
        let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
        (title.trim_start_matches("# "), rest)
    }
}

#[derive(Template)]
#[template(
    source = "<ul class=\"lines\">{% for (href, title) in topics %}<li class=\"card-line\"><a href=\"{{ href }}\">{{ title }}</a></li>{% endfor %}</ul>",
    ext = "html"
)]
struct Contents {
    topics: Vec<(String, &'static str)>,
}

#[derive(Template)]
#[template(source = "<div class=\"prose\">{{ text }}</div>", ext = "html")]
struct Text {
    text: Html,
}

/// What the guide holds.
pub(super) fn contents(permit: &Permit<'_, Read>, _: &Ask) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let topics = TOPICS.iter().map(|topic| (format!("/{lang}/help/{}", topic.name), topic.read(lang).0)).collect();
    permit.page(w.guide()).lead(w.guide_lead()).show(&Contents { topics })
}

/// One topic.
pub(super) fn topic(permit: &Permit<'_, Read>, ask: &Ask) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let wanted = ask.path().rsplit('/').next().unwrap_or_default();
    let topic = TOPICS.iter().find(|topic| topic.name == wanted).ok_or(Error::NotFound)?;
    let (title, text) = topic.read(lang);
    permit.page(title).crumb(w.guide(), format!("/{lang}/help")).show(&Text { text: prose(text) })
}

/// Every part of the face.
#[expect(clippy::unnecessary_wraps, reason = "every page answers a result")]
pub(super) fn parts(permit: &Permit<'_, SeeParts>, _: &Ask) -> Result<Reply> {
    Ok(Reply::html(styleguide_frame(permit.lang()).page()))
}

/// A page for one task, as a partner sees it on a phone.
#[expect(clippy::unnecessary_wraps, reason = "every page answers a result")]
pub(super) fn task(permit: &Permit<'_, SeeParts>, _: &Ask) -> Result<Reply> {
    Ok(Reply::html(task_frame(permit.lang()).page()))
}
