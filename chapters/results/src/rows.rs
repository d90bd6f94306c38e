//! What the lists of this chapter share.

use kit::{Lang, parts::Tone};
use planning::status::Status;

/// A share that is stored as a whole number.
pub fn percent(lang: Lang, share: i64) -> String {
    kit::lang::percent(lang, f64::from(i32::try_from(share).unwrap_or_default()), 0)
}

/// The tone of a status.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::Done => Tone::Good,
        Status::OnTrack | Status::UnderWay => Tone::Information,
        Status::AtRisk => Tone::Attention,
        Status::Stalled => Tone::Risk,
        _ => Tone::Plain,
    }
}
