//! The small parts: badges, chips, notices, empty states, links that do something.

use askama::Template;

use super::{Html, part};

/// What a badge, a notice or a bar says without words; the words always stand beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Goes well, done, in force.
    Good,
    /// Someone should look at it.
    Attention,
    /// Late, refused, missing.
    Risk,
    /// Worth knowing.
    Information,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Good, Self::Attention, Self::Risk, Self::Information];

    /// Its name in style classes: `badge--good`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Attention => "attention",
            Self::Risk => "risk",
            Self::Information => "information",
        }
    }

    /// The icon that stands for it when none is named.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Plain => "circle-dashed",
            Self::Good => "circle-check",
            Self::Attention => "triangle-alert",
            Self::Risk => "octagon-alert",
            Self::Information => "info",
        }
    }
}

/// A link that looks like what it does.
#[derive(Clone, Debug, Default)]
pub struct Action {
    /// A verb: `Record a decision`.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// The icon before the words; empty for none.
    pub icon: &'static str,
}

impl Action {
    /// A link with these words.
    pub fn new(label: impl ToString, href: impl ToString) -> Self {
        Self { label: label.to_string(), href: href.to_string(), icon: "" }
    }

    /// The same with an icon before the words.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }
}

/// A state in one or two words, with an icon.
#[derive(Clone, Debug, Template)]
#[template(
    source = "<span class=\"badge badge--{{ tone.code() }}\">{{ super::icon(glyph) }}<span dir=\"auto\">{{ word }}</span></span>",
    ext = "html"
)]
pub struct Badge {
    tone: Tone,
    glyph: &'static str,
    word: String,
}

/// A state in one or two words, with an icon: `badge(Tone::Good, "circle-check", "In force")`.
/// An empty icon name takes the one of the tone.
pub fn badge(tone: Tone, icon: &'static str, word: impl ToString) -> Badge {
    Badge { tone, glyph: if icon.is_empty() { tone.icon() } else { icon }, word: word.to_string() }
}

/// A person or an organization, by name.
#[derive(Clone, Debug, Template)]
#[template(
    source = "{% if href.is_empty() %}<span class=\"chip\">{{ super::icon(glyph) }}<bdi>{{ name }}</bdi></span>{% else %}<a class=\"chip\" href=\"{{ href }}\">{{ super::icon(glyph) }}<bdi>{{ name }}</bdi></a>{% endif %}",
    ext = "html"
)]
pub struct Chip {
    glyph: &'static str,
    name: String,
    href: String,
}

impl Chip {
    /// A person; an empty address makes no link.
    pub fn person(name: impl ToString, href: impl ToString) -> Self {
        Self { glyph: "user", name: name.to_string(), href: href.to_string() }
    }

    /// An organization; an empty address makes no link.
    pub fn organization(name: impl ToString, href: impl ToString) -> Self {
        Self { glyph: "building-2", name: name.to_string(), href: href.to_string() }
    }
}

/// Something to know, said in the page.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/notice.html")]
pub struct Notice {
    tone: Tone,
    title: String,
    text: String,
    action: Option<Action>,
    fleeting: bool,
}

/// Something to know: `notice(Tone::Good, "The minutes were circulated.")`.
pub fn notice(tone: Tone, text: impl ToString) -> Notice {
    Notice { tone, title: String::new(), text: text.to_string(), action: None, fleeting: false }
}

impl Notice {
    /// The same about something that just happened: said once, and not again when the page is loaded anew.
    #[must_use]
    pub fn fleeting(mut self) -> Self {
        self.fleeting = true;
        self
    }

    /// The same with a title before the text.
    #[must_use]
    pub fn titled(mut self, title: impl ToString) -> Self {
        self.title = title.to_string();
        self
    }

    /// The same with something to do about it.
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }
}

/// Nothing here yet: what belongs here, why it matters, and the one button.
#[derive(Clone, Debug, Template)]
#[template(path = "parts/empty.html")]
pub struct Empty {
    title: String,
    why: String,
    action: Option<Action>,
}

/// Nothing here yet: what belongs here, why it matters, and how to begin.
pub fn empty(title: impl ToString, why: impl ToString, action: Option<Action>) -> Empty {
    Empty { title: title.to_string(), why: why.to_string(), action }
}

/// The mark of Entente: two circles that meet.
pub(super) fn mark() -> Html {
    Html::trusted(
        "<svg class=\"mark\" aria-hidden=\"true\" focusable=\"false\" width=\"28\" height=\"28\" viewBox=\"0 0 32 32\"><path class=\"mark__meet\" d=\"M16 9.4a7.75 7.75 0 0 1 0 13.2 7.75 7.75 0 0 1 0-13.2z\"/><circle cx=\"12\" cy=\"16\" r=\"7.75\"/><circle cx=\"20\" cy=\"16\" r=\"7.75\"/></svg>",
    )
}

part!(Badge, Chip, Notice, Empty);
