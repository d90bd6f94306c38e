//! Identifiers: 128 bits, ordered by the time they were made, written in 26 letters and digits.
//!
//! The first 48 bits are milliseconds since 1970, the other 80 are random, so that identifiers made
//! on different installations never meet and an archive can move between them. The alphabet is
//! Crockford's base 32 in lower case: text order is time order on both engines.

use std::{fmt, str::FromStr};

use jiff::Timestamp;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;
/// The value of each letter of the alphabet; what is none of them has 255.
const VALUES: [u8; 256] = values();

const fn values() -> [u8; 256] {
    let mut values = [u8::MAX; 256];
    let (mut place, mut value) = (0, 0);
    while place < ALPHABET.len() {
        values[ALPHABET[place] as usize] = value;
        (place, value) = (place + 1, value + 1);
    }
    values
}

/// An identifier of no particular kind. Rooms wrap it with [`id!`](crate::id!).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

impl Id {
    /// A new identifier for something made at `at`.
    ///
    /// # Panics
    /// When the operating system can give no randomness.
    #[expect(clippy::expect_used, reason = "without randomness nothing can be trusted")]
    pub fn new(at: Timestamp) -> Self {
        let mut random = [0; 10];
        getrandom::fill(&mut random).expect("the operating system gives random bytes");
        Self::from_parts(at, random)
    }

    /// An identifier that tells not even when it was made.
    ///
    /// # Panics
    /// When the operating system can give no randomness.
    #[expect(clippy::expect_used, reason = "without randomness nothing can be trusted")]
    pub fn random() -> Self {
        let mut random = [0; 16];
        getrandom::fill(&mut random).expect("the operating system gives random bytes");
        Self(u128::from_be_bytes(random))
    }

    /// The identifier with these parts: for generated data that must be the same on every run.
    pub fn from_parts(at: Timestamp, random: [u8; 10]) -> Self {
        let millis = u128::try_from(at.as_millisecond().max(0)).unwrap_or(0) & ((1 << 48) - 1);
        let mut tail = [0; 16];
        tail[6..].copy_from_slice(&random);
        Self((millis << 80) | u128::from_be_bytes(tail))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; LENGTH];
        let mut rest = self.0;
        for place in text.iter_mut().rev() {
            *place = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl std::error::Error for NotAnId {}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        let mut value: u128 = 0;
        for (place, byte) in text.bytes().enumerate() {
            let digit = VALUES[usize::from(byte)];
            if digit == u8::MAX || place == 0 && digit > 7 {
                return Err(NotAnId);
            }
            value = (value << 5) | u128::from(digit);
        }
        Ok(Self(value))
    }
}

impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Names the identifier of one kind of record: `id! { /// A meeting. pub MeetingId }`.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* pub $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $crate::Id);

        impl $name {
            /// A new identifier for a record made at `at`.
            pub fn new(at: ::jiff::Timestamp) -> Self {
                Self($crate::Id::new(at))
            }
        }

        impl From<$name> for $crate::Id {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::id::NotAnId;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl $crate::db::ToValue for $name {
            fn to_value(&self) -> $crate::db::Value {
                $crate::db::Value::Text(self.to_string())
            }
        }

        impl $crate::db::Column for $name {
            fn from_cell(cell: $crate::db::Cell<'_>) -> $crate::Result<Self> {
                <$crate::Id as $crate::db::Column>::from_cell(cell).map(Self)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_round_trips_and_keeps_the_order_of_time() {
        let early = Id::from_parts(Timestamp::from_second(1_000).expect("valid"), [255; 10]);
        let late = Id::from_parts(Timestamp::from_second(1_001).expect("valid"), [0; 10]);
        assert!(early < late);
        assert!(early.to_string() < late.to_string());
        assert_eq!(early.to_string().parse(), Ok(early));
    }

    #[test]
    fn what_is_not_an_identifier_is_refused() {
        for text in ["", "0", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000l", "0000000000000000000000000A"] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}
