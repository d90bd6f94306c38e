//! What the program tells on standard error.
//!
//! The house says little by itself: which act was asked for, that something failed, and under which number. Libraries say more the more
//! they are asked: a driver tells the values of every statement, and so who voted and what. Whatever is asked for in `ENTENTE_LOG`,
//! nothing below a warning is taken from them.

use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::{EnvFilter, Layer as _, filter::filter_fn, fmt::MakeWriter, layer::SubscriberExt as _, registry::LookupSpan};

/// The parts of the program that are ours.
const OURS: [&str; 12] =
    ["entente", "kit", "press", "analysis", "access", "registry", "governance", "evidence", "strategy", "planning", "results", "workspace"];

/// Whether something may be told at all: a warning or worse from anywhere, everything else only from what is ours.
pub fn may_be_told(about: &Metadata<'_>) -> bool {
    let part = about.target().split("::").next().unwrap_or_default();
    *about.level() <= Level::WARN || OURS.contains(&part)
}

/// Logs as JSON, one object a line: of what may be told, as much as `filter` asks for.
pub fn told<W>(filter: EnvFilter, to: W) -> impl Subscriber + for<'s> LookupSpan<'s> + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer().json().with_writer(to).with_filter(filter_fn(may_be_told));
    tracing_subscriber::registry().with(lines).with(filter)
}

/// As much as `ENTENTE_LOG` asks for; warnings where it asks for nothing.
pub(super) fn asked_for() -> EnvFilter {
    EnvFilter::try_from_env("ENTENTE_LOG").unwrap_or_else(|_| "warn".into())
}
