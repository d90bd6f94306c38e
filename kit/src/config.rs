//! The settings of an installation: few, each with a default and a reason.

use std::path::PathBuf;

use jiff::{SignedDuration, tz::TimeZone};

use crate::web::Network;

/// Where letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Post {
    /// Into a folder, one `.eml` file each.
    Folder(PathBuf),
    /// To a mail server, `smtp://…` or `smtps://…`.
    Smtp {
        /// The server's address.
        url: String,
        /// The sender, `Name <address>`.
        from: String,
    },
}

impl Post {
    /// The sender of letters that never leave this machine.
    pub const UNNAMED: &'static str = "Entente <entente@localhost>";

    /// The address that letters are sent from, without the name before it.
    pub fn sender(&self) -> &str {
        let from = match self {
            Self::Folder(_) => Self::UNNAMED,
            Self::Smtp { from, .. } => from,
        };
        from.rsplit_once('<').map_or(from, |(_, address)| address).trim_end_matches('>').trim()
    }
}

/// The settings of an installation.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address people use, such as `https://entente.example.ca`, without a final slash.
    pub public_url: String,
    /// Where uploaded files are kept.
    pub files: PathBuf,
    /// Where letters go.
    pub post: Post,
    /// The time zone in which days begin and end.
    pub zone: TimeZone,
    /// A session unused for this long ends.
    pub session_idle: SignedDuration,
    /// A session this old ends, used or not.
    pub session_absolute: SignedDuration,
    /// The proxies that are believed when they say who the client is. None by default.
    pub trusted_proxies: Vec<Network>,
    /// A sentence shown above every page, such as that all people here are invented.
    pub demonstration: bool,
}

impl Config {
    /// The settings of an installation reached at `public_url` that keeps its files under `data`.
    pub fn new(public_url: impl Into<String>, data: impl Into<PathBuf>) -> Self {
        let data = data.into();
        Self {
            public_url: public_url.into(),
            files: data.join("files"),
            post: Post::Folder(data.join("mail")),
            zone: TimeZone::get("America/Toronto").unwrap_or(TimeZone::UTC),
            session_idle: SignedDuration::from_mins(30),
            session_absolute: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
            demonstration: false,
        }
    }

    /// Whether letters leave this machine.
    pub fn sends_mail(&self) -> bool {
        matches!(self.post, Post::Smtp { .. })
    }

    /// Whether browsers reach us over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The name of the session cookie: `__Host-` where browsers can keep that promise.
    pub fn session_cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-entente" } else { "entente" }
    }

    /// The name of the cookie by which a browser is known again.
    pub fn device_cookie(&self) -> String {
        format!("{}-device", self.session_cookie())
    }

    /// `host[:port]` of the public address.
    pub fn host(&self) -> &str {
        self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, host)| host)
    }
}
