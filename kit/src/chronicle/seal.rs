//! How an entry is hashed, and how something is committed to without being told.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::Line;
use crate::{Error, Result, secret::hex};

const DOMAIN: &[u8] = b"entente chronicle 1";

/// What the first entry carries as the hash before it.
pub(super) fn origin() -> String {
    "0".repeat(64)
}

/// SHA-256 over the domain tag, the hash before, and every field with its length before it.
pub(super) fn hash(line: &Line) -> String {
    let mut sum = Sha256::new();
    sum.update(DOMAIN);
    let sequence = line.sequence.to_string();
    let fields = [
        &line.previous_hash,
        &sequence,
        &line.at,
        &line.scope,
        &line.actor_kind,
        &line.actor_commitment,
        &line.act,
        &line.object_kind,
        &line.object_id,
        &line.digest,
    ];
    for field in fields {
        sum.update((field.len() as u64).to_be_bytes());
        sum.update(field.as_bytes());
    }
    hex(&sum.finalize())
}

/// HMAC-SHA-256 of `text` under `salt`: proves nothing once the salt is gone.
pub(super) fn commit(salt: &str, text: &str) -> Result<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(salt.as_bytes()).map_err(Error::internal)?;
    mac.update(text.as_bytes());
    Ok(hex(&mac.finalize().into_bytes()))
}
