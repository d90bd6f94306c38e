//! What one can do, as a type: who may, and to what.

use super::{Standing, Subject};

/// Whether an act only reads or also changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It shows something and changes nothing.
    Reads,
    /// It changes something, in one transaction and one line of the chronicle.
    Changes,
}

/// Something that can be done. Written with [`acts!`](crate::acts!).
pub trait Act: 'static {
    /// What it is done to.
    type Subject: Subject;
    /// Its name, `room.verb`: the row in the access matrix and the word in the chronicle.
    const NAME: &'static str;
    /// What it is, in one English sentence, for the access matrix.
    const MEANING: &'static str;
    /// Who may.
    const MAY: &'static [Standing];
    /// Whether it changes anything.
    const MODE: Mode;
    /// Whether it can be done while its subject rests: reading can, changing cannot.
    const AT_REST: bool = matches!(Self::MODE, Mode::Reads);
}

/// An act that only reads.
pub trait Reads: Act {}

/// An act that changes something.
pub trait Changes: Act {}

/// Declares the acts of a room: what is read, the forms that are opened, what is changed.
///
/// While a subject rests (see [`Rest`](super::Rest)) it is only read: no form is opened and nothing changed, save
/// what says `even at rest`.
///
/// ```text
/// acts! {
///     /// See the directory of organizations.
///     read Browse on Partnership as "organizations.browse" may INSIDE;
///     /// Open the form for a new organization.
///     form Draft on Partnership as "organizations.draft" may STAFF;
///     /// Add an organization to the directory.
///     change Add on Partnership as "organizations.add" may STAFF;
/// }
/// ```
#[macro_export]
macro_rules! acts {
    () => {};
    (#[doc = $doc:literal] read $name:ident on $subject:ty as $code:literal may $who:expr; $($rest:tt)*) => {
        $crate::acts!(@act $doc, $name, $subject, $code, $who, Reads, true);
        $crate::acts!($($rest)*);
    };
    (#[doc = $doc:literal] form $name:ident on $subject:ty as $code:literal may $who:expr; $($rest:tt)*) => {
        $crate::acts!(@act $doc, $name, $subject, $code, $who, Reads, false);
        $crate::acts!($($rest)*);
    };
    (#[doc = $doc:literal] change $name:ident on $subject:ty as $code:literal may $who:expr, even at rest; $($rest:tt)*) => {
        $crate::acts!(@act $doc, $name, $subject, $code, $who, Changes, true);
        $crate::acts!($($rest)*);
    };
    (#[doc = $doc:literal] change $name:ident on $subject:ty as $code:literal may $who:expr; $($rest:tt)*) => {
        $crate::acts!(@act $doc, $name, $subject, $code, $who, Changes, false);
        $crate::acts!($($rest)*);
    };
    (@act $doc:literal, $name:ident, $subject:ty, $code:literal, $who:expr, $mode:ident, $at_rest:literal) => {
        #[doc = $doc]
        pub enum $name {}
        impl $crate::permits::Act for $name {
            type Subject = $subject;
            const NAME: &'static str = $code;
            const MEANING: &'static str = $doc;
            const MAY: &'static [$crate::permits::Standing] = $who;
            const MODE: $crate::permits::Mode = $crate::permits::Mode::$mode;
            const AT_REST: bool = $at_rest;
        }
        impl $crate::permits::$mode for $name {}
    };
}
