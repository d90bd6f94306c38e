//! What is said when something goes wrong: what happened, what is kept, what to do.

use serde_json::json;

use super::{Reply, Surface, page};
use crate::{
    Error, Id, Lang, Result,
    house::House,
    lang::Words,
    parts::{Frame, Html},
};

/// The answer to an error: a page, or a problem document (RFC 9457) for the API.
pub(super) fn reply(house: &House, surface: Surface, lang: Lang, uri: &str, error: &Error) -> Reply {
    let number = Id::new(house.clock().now());
    if let Error::Internal(cause) = error {
        tracing::error!(%number, cause, "internal error");
    }
    if surface == Surface::Page && matches!(error, Error::SignIn) {
        return Reply::see_other(format!("/{lang}/sign-in?next={}", page::next(uri)));
    }
    let told = Told::of(error, lang, number);
    let reply = match surface {
        Surface::Api => told.problem(error, lang),
        Surface::Page => Ok(told.page(house, lang, uri)),
    };
    let reply = reply.unwrap_or_else(|_| Reply::text(told.text.clone())).with_status(told.status);
    match error {
        Error::TooMany(seconds) => reply.with_header("retry-after", &seconds.to_string()),
        Error::SignIn => reply.with_header("www-authenticate", "Bearer"),
        _ => reply,
    }
}

struct Told {
    status: u16,
    title: &'static str,
    text: String,
}

impl Told {
    fn of(error: &Error, lang: Lang, number: Id) -> Self {
        let w = Words(lang);
        let (status, title, text) = match error {
            Error::NotFound => (404, w.error_404_title(), w.error_404_text().to_owned()),
            Error::Gone => (410, w.error_410_title(), w.error_410_text().to_owned()),
            Error::SignIn => (401, w.error_401_title(), w.error_401_text().to_owned()),
            Error::Forbidden => (403, w.error_403_title(), w.error_403_text().to_owned()),
            Error::Malformed(_) => (400, w.error_400_title(), w.error_400_text().to_owned()),
            Error::TooLarge => (413, w.error_413_title(), w.error_413_text().to_owned()),
            Error::Unsupported => (415, w.error_415_title(), w.error_415_text().to_owned()),
            Error::Refused(why) => (409, w.error_refused_title(), why.in_lang(lang).to_owned()),
            Error::Invalid(problems) => {
                let told: Vec<&str> = problems.iter().map(|(_, say)| say.in_lang(lang)).collect();
                (422, w.error_422_title(), told.join(" "))
            }
            Error::Conflict => (409, w.error_409_title(), w.error_409_text().to_owned()),
            Error::TooMany(_) => (429, w.error_429_title(), w.error_429_text().to_owned()),
            Error::Internal(_) => (500, w.error_500_title(), w.error_500_text(number)),
        };
        Self { status, title, text }
    }

    fn problem(&self, error: &Error, lang: Lang) -> Result<Reply> {
        let mut body = json!({ "type": "about:blank", "title": self.title, "status": self.status, "detail": self.text });
        if let Error::Invalid(problems) = error {
            body["errors"] = problems.iter().map(|(field, say)| json!({ "field": field, "detail": say.in_lang(lang) })).collect();
        }
        Ok(Reply::json(&body)?.with_header("content-type", "application/problem+json").with_header("content-language", lang.code()))
    }

    fn page(&self, house: &House, lang: Lang, uri: &str) -> Reply {
        let visit = crate::permits::Visit::of_the_house(house.clone(), "");
        let mut frame: Frame = page::frame(&visit, self.title.to_owned());
        frame.lang = lang;
        frame.sign_in_href = None;
        frame.toggle_href = format!("/{}", lang.other());
        if let Some(rest) = uri.strip_prefix(&format!("/{lang}")) {
            frame.toggle_href = format!("/{}{rest}", lang.other());
        }
        frame.content = Html::trusted(format!(
            "<p class=\"lede\">{}</p><p><a href=\"/{lang}\">{}</a></p>",
            Html::text(&self.text),
            Words(lang).error_way_out()
        ));
        Reply::html(frame.page())
    }
}
