//! What an invitation is.

use jiff::Timestamp;
use kit::{
    Lang, Problems, Result, id,
    lang::{Bilingual, Words as Kit, clean_line},
    mail,
    permits::Standing,
    row,
};

use crate::standings;

id! {
    /// An invitation.
    pub InvitationId
}

row! {
    /// Someone asked to take a standing.
    pub struct Invitation {
        /// Which one.
        pub id: InvitationId,
        /// Where the standing counts.
        pub scope: String,
        /// What that place is called: the partnership, as it was called when they were invited.
        pub to: Bilingual,
        /// The code of the standing.
        pub standing: String,
        /// The address it was sent to.
        pub email: String,
        /// Whom it is for.
        pub name: String,
        /// The language it was written in.
        pub lang: String,
        /// Who invited.
        pub invited_by: String,
        /// When.
        pub invited_at: Timestamp,
        /// When it was accepted.
        pub accepted_at: Option<Timestamp>,
        /// When it was withdrawn.
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// Whom to invite as what, found to be right.
#[derive(Clone)]
pub struct Invited {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language to write in.
    pub lang: Lang,
    /// The standing offered.
    pub standing: Standing,
}

impl Invited {
    /// Checks what was typed.
    pub fn checked(name: &str, email: &str, lang: &str, standing: &str) -> Result<Self> {
        let mut problems = Problems::none();
        let name = clean_line(name, 120).unwrap_or_default();
        if name.is_empty() {
            problems.add("name", |lang| Kit(lang).required());
        }
        let email = email.trim().to_owned();
        if !mail::is_address(&email) {
            problems.add("email", |lang| Kit(lang).not_an_email());
        }
        let lang = Lang::from_code(lang).unwrap_or_else(|| {
            problems.add("lang", |lang| Kit(lang).not_a_choice());
            Lang::En
        });
        let standing = standings::by_code(standing).unwrap_or_else(|| {
            problems.add("standing", |lang| Kit(lang).not_a_choice());
            standings::OBSERVER
        });
        problems.or(Self { email, name, lang, standing })
    }
}
