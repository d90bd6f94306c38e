//! What the house costs: requests, time and statements per act, for `/metrics` on a listener of its own.

use std::time::Instant;

use axum::{Router, routing::get};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use super::Reply;
use crate::{Error, Result, db};

/// A request being measured.
pub(super) struct Measure {
    began: Instant,
    asked: u64,
}

/// Begins to measure the request that this thread is about to answer.
pub(super) fn begin() -> Measure {
    Measure { began: Instant::now(), asked: db::asked_here() }
}

impl Measure {
    /// Notes what the request cost. In tests the number of statements goes into a header as well.
    pub(super) fn end(self, act: &'static str, reply: Reply) -> Reply {
        let statements = db::asked_here().wrapping_sub(self.asked);
        let status = reply.status.as_u16().to_string();
        metrics::counter!("entente_requests_total", "act" => act, "status" => status).increment(1);
        metrics::histogram!("entente_request_seconds", "act" => act).record(self.began.elapsed().as_secs_f64());
        metrics::counter!("entente_statements_total", "act" => act).increment(statements);
        if cfg!(feature = "testing") { reply.with_header("x-sql-statements", &statements.to_string()) } else { reply }
    }
}

/// Starts to collect; once in the life of the program.
pub fn collect() -> Result<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().map_err(Error::internal)
}

/// The router of the listener that shows what was collected.
pub fn router(handle: PrometheusHandle) -> Router {
    Router::new().route("/metrics", get(move || async move { handle.render() }))
}
