//! Whoever says by telephone or on paper what they are asked: the button beside their name that opens it on their behalf.
//!
//! What it opens belongs to whoever looks across all chapters; here stands only the way there, and the way back.

use askama::Template;
use kit::{
    Id, Lang, Result,
    parts::Html,
    permits::{Act, Permit},
};

use crate::words::Words;

#[derive(Template)]
#[template(
    source = "<form method=\"post\" action=\"{{ home }}/people/{{ person }}/assistance\">{{ csrf }}\
<input type=\"hidden\" name=\"kind\" value=\"{{ kind }}\"><input type=\"hidden\" name=\"subject\" value=\"{{ subject }}\">\
<input type=\"hidden\" name=\"back\" value=\"{{ back }}\"><button class=\"button button--small\" type=\"submit\">{{ w.by_telephone() }}\
<span class=\"visually-hidden\"> ({{ name }})</span></button></form>",
    ext = "html"
)]
struct Button<'a> {
    w: Words,
    csrf: &'a Html,
    home: &'a str,
    back: &'a str,
    kind: &'a str,
    subject: Id,
    person: Id,
    name: &'a str,
}

/// A page on which things are entered for others.
pub(crate) struct Desk {
    lang: Lang,
    csrf: Html,
    home: String,
    back: String,
}

impl Desk {
    /// The desk of whoever may enter for others: on a page of the partnership with this name in addresses, to which one comes back.
    pub fn of<A: Act>(permit: &Permit<'_, A>, slug: &str, back: &str) -> Option<Self> {
        let lang = permit.lang();
        let home = format!("/{lang}/p/{slug}");
        permit.may::<registry::people::Edit>().then(|| Self { lang, csrf: permit.csrf(), home, back: back.to_owned() })
    }

    /// The button that opens what a person is asked: by the word of errands, and about what.
    pub fn button(&self, (kind, subject): (&str, Id), (person, name): (Id, &str)) -> Result<Html> {
        let Self { lang, csrf, home, back } = self;
        Html::of(&Button { w: Words(*lang), csrf, home, back, kind, subject, person, name })
    }
}
