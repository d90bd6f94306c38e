//! The short keys by which the files name records, and the identifiers they were given.

use std::collections::HashMap;

use kit::{Error, Id, Result};

/// Which key became which identifier, by kind of record.
#[derive(Default)]
pub struct Keys {
    known: HashMap<(&'static str, String), Id>,
}

impl Keys {
    /// A new identifier for a record of this kind, the same on every run.
    pub fn make(&mut self, kind: &'static str, key: &str) -> Id {
        let id = identifier(kind, key);
        self.known.insert((kind, key.to_owned()), id);
        id
    }

    /// The identifier of a record that was made before.
    pub fn find(&self, kind: &'static str, key: &str) -> Result<Id> {
        let found = self.known.get(&(kind, key.to_owned()));
        found.copied().ok_or_else(|| Error::Internal(format!("the demonstration names a {kind} {key} that it does not have")))
    }
}

/// An identifier made from a kind and a key: 80 bits of two FNV-1a sums over both.
fn identifier(kind: &str, key: &str) -> Id {
    let sum = |seed: u64| {
        let bytes = kind.bytes().chain([0]).chain(key.bytes());
        bytes.fold(seed, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let (first, second) = (sum(0xcbf2_9ce4_8422_2325).to_be_bytes(), sum(0x8422_2325_cbf2_9ce4).to_be_bytes());
    let mut random = [0; 10];
    random[..8].copy_from_slice(&first);
    random[8..].copy_from_slice(&second[..2]);
    Id::from_parts(crate::demo::beginning(), random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_always_becomes_the_same_identifier_and_kinds_do_not_meet() {
        assert_eq!(identifier("person", "amina"), identifier("person", "amina"));
        assert_ne!(identifier("person", "amina"), identifier("seat", "amina"));
        assert_ne!(identifier("person", "amina"), identifier("person", "amine"));
    }
}
