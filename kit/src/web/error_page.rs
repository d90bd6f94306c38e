//! What is said when something goes wrong: what happened, what is kept, what to do.

use std::fmt::Write as _;

use serde_json::json;

use super::{Ask, Reply, Surface, page};
use crate::{
    Error, Id, Lang, Result,
    house::House,
    lang::Words,
    parts::{Frame, Html},
    permits::{Act, Mode, Permit, Subject},
};

/// What was asked when it went wrong.
pub(super) struct Occasion {
    /// A page or the API.
    pub surface: Surface,
    /// The language of the answer.
    pub lang: Lang,
    /// The address to come back to.
    pub uri: String,
    /// Whether somebody came by a link that needs no account.
    pub by_link: bool,
    /// The sentences that were sent: shown again, so that nobody has to write them anew.
    pub written: Vec<String>,
}

impl Occasion {
    /// An occasion at which nothing was sent.
    pub(super) fn of(surface: Surface, lang: Lang, uri: &str) -> Self {
        Self { surface, lang, uri: uri.to_owned(), by_link: false, written: Vec::new() }
    }

    /// The sentences among the fields of a form. Passwords, tokens and chosen answers are none.
    pub(super) fn sentences(fields: &[(String, String)]) -> Vec<String> {
        let sentences = fields.iter().filter(|(name, text)| !name.contains("password") && text.split_whitespace().nth(1).is_some());
        sentences.map(|(_, text)| text.trim().to_owned()).collect()
    }
}

/// The answer to an error: a page, or a problem document (RFC 9457) for the API.
pub(super) fn reply(house: &House, occasion: &Occasion, error: &Error) -> Reply {
    let Occasion { surface, lang, uri, .. } = occasion;
    let (surface, lang) = (*surface, *lang);
    let number = Id::new(house.clock().now());
    if let Error::Internal(cause) = error {
        tracing::error!(%number, cause, "internal error");
    }
    if surface == Surface::Page && matches!(error, Error::SignIn) && occasion.written.is_empty() {
        return Reply::see_other(format!("/{lang}/sign-in?next={}", page::next(uri)));
    }
    let mut told = Told::of(error, lang, number);
    if occasion.by_link && matches!(error, Error::NotFound) {
        (told.title, told.text) = (Words(lang).error_link_title(), Words(lang).error_link_text().to_owned());
    }
    let reply = match surface {
        Surface::Api => told.problem(error, lang),
        Surface::Page => Ok(told.page(house, occasion)),
    };
    let reply = reply.unwrap_or_else(|_| Reply::text(told.text.clone())).with_status(told.status);
    match error {
        Error::Busy => reply.with_header("retry-after", "10"),
        Error::TooSlow => reply.with_header("connection", "close"),
        Error::TooMany(seconds) => reply.with_header("retry-after", &seconds.to_string()),
        Error::SignIn => reply.with_header("www-authenticate", "Bearer"),
        _ => reply,
    }
}

/// What a rule of the field refused to someone signed in, said at the place where it was asked: within its frame, with a
/// link back. Any other error goes on as it is.
pub(super) fn in_place<A: Act>(permit: &Permit<'_, A>, ask: &Ask, error: Error) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let Some(place) = permit.subject().place(lang).filter(|_| permit.account().is_some()) else { return Err(error) };
    if !matches!(error, Error::Refused(_) | Error::Invalid(_) | Error::Conflict) {
        return Err(error);
    }
    let told = Told::of(&error, lang, Id::new(permit.visit().house.clock().now()));
    let mut content = told.lede();
    content += &written(lang, &Occasion::sentences(ask.fields()));
    let home = (w.error_way_home(&place.name), format!("/{lang}{}", place.base));
    let back = (A::MODE == Mode::Changes).then(|| (w.error_way_back().to_owned(), permit.visit().uri.clone()));
    for (words, href) in back.into_iter().chain([home]) {
        let _ = write!(content, "<p><a href=\"{}\">{}</a></p>", Html::text(href), Html::text(words));
    }
    Ok(permit.page(told.title).status(told.status).show_html(Html::trusted(content)))
}

/// The sentences that were sent, so that nobody has to write them anew.
fn written(lang: Lang, written: &[String]) -> String {
    if written.is_empty() {
        return String::new();
    }
    let w = Words(lang);
    let (title, help, text) = (w.error_written_title(), w.error_written_help(), Html::text(written.join("\n\n")));
    format!(
        "<section class=\"stack\"><h2 id=\"written\">{title}</h2><p>{help}</p><div class=\"field\">\
         <textarea readonly rows=\"6\" dir=\"auto\" aria-labelledby=\"written\">\n{text}</textarea></div></section>"
    )
}

struct Told {
    status: u16,
    title: &'static str,
    text: String,
    way_out: Option<(String, String)>,
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
            Error::TooSlow => (408, w.error_408_title(), w.error_408_text().to_owned()),
            Error::Busy => (503, w.error_503_title(), w.error_503_text().to_owned()),
            Error::AtRest(why, _) => (409, w.error_at_rest_title(), w.error_at_rest_text(why.in_lang(lang))),
            Error::Internal(_) => (500, w.error_500_title(), w.error_500_text(number)),
        };
        let way_out = match error {
            Error::AtRest(_, Some(way)) => Some((way.words.in_lang(lang).to_owned(), format!("/{lang}{}", way.address))),
            _ => None,
        };
        Self { status, title, text, way_out }
    }

    fn problem(&self, error: &Error, lang: Lang) -> Result<Reply> {
        let mut body = json!({ "type": "about:blank", "title": self.title, "status": self.status, "detail": self.text });
        if let Error::Invalid(problems) = error {
            body["errors"] = problems.iter().map(|(field, say)| json!({ "field": field, "detail": say.in_lang(lang) })).collect();
        }
        Ok(Reply::json(&body)?.with_header("content-type", "application/problem+json").with_header("content-language", lang.code()))
    }

    fn lede(&self) -> String {
        format!("<p class=\"lede\">{}</p>", Html::text(&self.text))
    }

    fn page(&self, house: &House, occasion: &Occasion) -> Reply {
        let Occasion { lang, uri, by_link, written: sent, .. } = occasion;
        let (lang, w) = (*lang, Words(*lang));
        let mut visit = crate::permits::Visit::of_the_house(house.clone(), "");
        (visit.lang, visit.uri) = (lang, uri.clone());
        let mut frame: Frame = page::frame(&visit, self.title.to_owned());
        frame.sign_in_href = None;
        frame.bare = *by_link;
        let mut content = self.lede();
        if self.status == 401 {
            let _ = write!(content, "<p><a class=\"button\" href=\"/{lang}/sign-in\">{}</a></p>", w.sign_in());
        }
        if let Some((words, href)) = &self.way_out {
            let _ = write!(content, "<p><a class=\"button\" href=\"{}\">{}</a></p>", Html::text(href), Html::text(words));
        }
        content += &written(lang, sent);
        if !by_link {
            let _ = write!(content, "<p><a href=\"/{lang}\">{}</a></p>", w.error_way_out());
        }
        frame.content = Html::trusted(content);
        Reply::html(frame.page())
    }
}
