//! What a request must show before anything is done for it, and what every answer carries.

use crate::{
    config::Config,
    secret::{Secret, keyed, same},
};
use axum::http::{HeaderMap, HeaderValue, header};

/// Whether the request is addressed to us: a name that resolves to this machine but is not ours is a trick.
pub(super) fn is_for_us(headers: &HeaderMap, config: &Config) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    host == config.host() || (!config.is_secure() && is_loopback(host))
}

/// Whether `host[:port]` names this machine itself.
pub fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Whether a form was sent from one of our own pages. Both headers absent means it was not a browser's form.
///
/// Our pages send no referrer, and with it browsers write `Origin: null` even to ourselves: then
/// `Sec-Fetch-Site`, which no page can forge, must vouch for it.
pub(super) fn is_from_us(headers: &HeaderMap, config: &Config) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), None) => site == "same-origin",
        (None, Some(origin)) => is_our_origin(origin, headers, config),
        (Some(site), Some(origin)) => site == "same-origin" && (origin == "null" || is_our_origin(origin, headers, config)),
        (None, None) => false,
    }
}

/// Whether nothing says that a browser sent the form from a page: browsers always say it.
pub(super) fn is_from_no_page(headers: &HeaderMap) -> bool {
    !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN)
}

fn is_our_origin(origin: &str, headers: &HeaderMap, config: &Config) -> bool {
    if origin == config.public_url {
        return true;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    !config.is_secure() && is_loopback(host) && origin == format!("http://{host}")
}

/// The token that a form of this session carries. Each page has another, so that nothing can be
/// learned of it from how well pages compress.
pub(crate) fn csrf_token(session: &Secret) -> String {
    let Ok(fresh) = Secret::fresh() else { return String::new() };
    let nonce = fresh.reveal().get(..16).unwrap_or_default();
    format!("{nonce}.{}", keyed(session.reveal(), &format!("entente form {nonce}")))
}

/// Whether a form carries a token of its session.
pub(super) fn carries(token: &str, session: &Secret) -> bool {
    let Some((nonce, proof)) = token.split_once('.') else { return false };
    nonce.len() == 16 && proof.len() == 64 && same(proof, &keyed(session.reveal(), &format!("entente form {nonce}")))
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
                      require-trusted-types-for 'script'";

/// Headers of every answer, errors and files included.
pub(super) fn dress(headers: &mut HeaderMap, config: &Config) {
    let fixed = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if config.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|&(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn a_form_from_elsewhere_is_not_ours() {
        let config = Config::new("https://entente.example.ca", "/tmp");
        let from = |pairs: &[(&'static str, &'static str)]| is_from_us(&headers(pairs), &config);
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(from(&[("origin", "https://entente.example.ca")]));
        assert!(!from(&[]));
        assert!(from(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(!from(&[("origin", "null")]));
        assert!(!from(&[("sec-fetch-site", "cross-site"), ("origin", "null")]));
        assert!(!from(&[("origin", "https://evil.example")]));
        assert!(!from(&[("sec-fetch-site", "cross-site"), ("origin", "https://entente.example.ca")]));
        assert!(!from(&[("sec-fetch-site", "same-site")]));
        assert!(!from(&[("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")]));
    }

    #[test]
    fn a_strange_host_is_not_us() {
        let local = Config::new("http://127.0.0.1:8080", "/tmp");
        assert!(is_for_us(&headers(&[("host", "127.0.0.1:8080")]), &local));
        assert!(is_for_us(&headers(&[("host", "localhost:8080")]), &local));
        assert!(!is_for_us(&headers(&[("host", "rebound.example:8080")]), &local));
        let public = Config::new("https://entente.example.ca", "/tmp");
        assert!(!is_for_us(&headers(&[("host", "127.0.0.1")]), &public));
    }

    #[test]
    fn a_token_of_another_session_does_not_fit() {
        let (mine, theirs) = (Secret::brought("a"), Secret::brought("b"));
        assert!(carries(&csrf_token(&mine), &mine));
        assert!(!carries(&csrf_token(&theirs), &mine));
        assert!(!carries("", &mine) && !carries(".", &mine));
        let token = csrf_token(&mine);
        assert_ne!(token, csrf_token(&mine), "no two pages have the same");
        assert!(!carries(&token.replacen(|c: char| c.is_ascii_hexdigit(), "z", 1), &mine));
    }
}
