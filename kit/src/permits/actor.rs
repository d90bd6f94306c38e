//! Who is asking.

use jiff::Timestamp;

use crate::Id;

/// Someone signed in.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The account.
    pub account: Id,
    /// The session or token that proves it.
    pub session: Id,
    /// The name to show.
    pub name: String,
}

/// Someone who came by a task link.
#[derive(Clone, Debug)]
pub struct LinkHolder {
    /// The link.
    pub link: Id,
    /// The name of the one act it is for.
    pub purpose: String,
    /// Where that act is done.
    pub scope: String,
    /// What it is done to.
    pub subject: Id,
    /// Whom it was sent to.
    pub holder: String,
    /// The record of that person or organization, where there is one.
    pub holder_id: Option<Id>,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// The page, below the language, from which an assistant came.
    pub back: Option<String>,
    /// Whoever enters it on behalf of the holder, signed in; nobody where the holder does so themself.
    pub assistant: Option<Signed>,
}

/// Who is asking.
#[derive(Clone, Debug)]
pub enum Actor {
    /// Nobody that we know.
    Nobody,
    /// Someone signed in.
    Signed(Signed),
    /// Someone who came by a task link.
    Link(LinkHolder),
    /// The program itself, started by the person named: a command line or a chore.
    House(String),
}

impl Actor {
    /// The account, when signed in.
    pub fn account(&self) -> Option<Id> {
        match self {
            Self::Signed(signed) => Some(signed.account),
            _ => None,
        }
    }

    /// Whoever enters something on behalf of another, and the holder of the link on whose behalf they do.
    pub fn assistant(&self) -> Option<(&Signed, &LinkHolder)> {
        match self {
            Self::Link(link) => link.assistant.as_ref().map(|signed| (signed, link)),
            _ => None,
        }
    }

    /// The name that stands in the chronicle: of what is entered on behalf of another, both.
    pub(crate) fn signature(&self) -> String {
        match self.assistant() {
            Some((signed, link)) => format!("{} ({})", link.holder, signed.name),
            None => self.name().to_owned(),
        }
    }

    /// The word stored in the chronicle for this kind of actor.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Signed(_) => "account",
            Self::Link(link) if link.assistant.is_some() => "assisted",
            Self::Link(_) => "link",
            Self::House(_) => "house",
        }
    }

    /// The name to show for them.
    pub fn name(&self) -> &str {
        match self {
            Self::Nobody => "",
            Self::Signed(signed) => &signed.name,
            Self::Link(link) => &link.holder,
            Self::House(name) => name,
        }
    }

    /// What stands for them where the chronicle is concerned: an identifier, or a name.
    pub(crate) fn reference(&self) -> String {
        match self {
            Self::Nobody => "nobody".into(),
            Self::Signed(signed) => signed.account.to_string(),
            Self::Link(link) => link.holder_id.unwrap_or(link.link).to_string(),
            Self::House(name) => format!("house:{name}"),
        }
    }
}
