//! Finding out who asks: by a token, a task link, the cookie of a session.

use axum::http::{HeaderMap, Method, header};

use super::{Ask, Route, Surface, guard, sessions};
use crate::{
    Error, Id, Result,
    house::House,
    permits::{Actor, LinkHolder},
    secret::Secret,
    task_links,
};

/// Finds out who asks, and refuses forms that were not sent from our own pages.
pub(super) fn asks(house: &House, route: &Route, headers: &HeaderMap, ask: &Ask, token: Option<&str>) -> Result<(Actor, Option<String>)> {
    let changes = route.method != Method::GET;
    let by_token = bearer(headers).is_some();
    // The secret in the address is all that counts there: a mail program has no page to come from.
    let by_click = route.one_click && token.is_some() && guard::is_from_no_page(headers);
    if changes && !by_token && !by_click && !guard::is_from_us(headers, house.config()) {
        return Err(Error::Forbidden);
    }
    let (actor, secret) = knocks(house, headers, token)?;
    let Some(secret) = secret else { return Ok((actor, None)) };
    if changes && route.surface == Surface::Page && !guard::carries(ask.field("_csrf"), &secret) {
        return Err(Error::Forbidden);
    }
    Ok((actor, Some(guard::csrf_token(&secret))))
}

/// Who knocks, and the secret of their session when they came with its cookie.
pub(super) fn knocks(house: &House, headers: &HeaderMap, token: Option<&str>) -> Result<(Actor, Option<Secret>)> {
    let (now, rules) = (house.clock().now(), (house.config(), house.sightings()));
    if let Some(bearer) = bearer(headers) {
        let signed = house.db().read(|tx| sessions::find(tx, &Secret::brought(bearer), "token", now, rules))?;
        return signed.map(|signed| (Actor::Signed(signed), None)).ok_or(Error::SignIn);
    }
    if let Some(token) = token {
        let (holder, assistant) = house.db().read(|tx| task_links::holder(tx, &Secret::brought(token), now))?;
        return match assistant {
            None => Ok((Actor::Link(holder), None)),
            Some(account) => assists(house, headers, (holder, account)),
        };
    }
    by_cookie(house, headers)
}

/// Whoever enters something on behalf of another: in the session of the one account for which the link was issued, and in no other.
fn assists(house: &House, headers: &HeaderMap, (holder, account): (LinkHolder, Id)) -> Result<(Actor, Option<Secret>)> {
    match by_cookie(house, headers)? {
        (Actor::Signed(signed), secret) if signed.account == account => {
            Ok((Actor::Link(LinkHolder { assistant: Some(signed), ..holder }), secret))
        }
        (Actor::Signed(_), _) => Err(Error::NotFound),
        _ => Err(Error::SignIn),
    }
}

fn by_cookie(house: &House, headers: &HeaderMap) -> Result<(Actor, Option<Secret>)> {
    let (now, rules) = (house.clock().now(), (house.config(), house.sightings()));
    let Some(secret) = cookie(headers, house.config().session_cookie()) else { return Ok((Actor::Nobody, None)) };
    let signed = house.db().read(|tx| sessions::find(tx, &secret, "browser", now, rules))?;
    Ok(signed.map_or((Actor::Nobody, None), |signed| (Actor::Signed(signed), Some(secret))))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// The secret in a cookie. Two cookies of one name prove nothing: neither is believed.
pub(super) fn cookie(headers: &HeaderMap, name: &str) -> Option<Secret> {
    let mut found = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(cookie::Cookie::split_parse)
        .filter_map(std::result::Result::ok)
        .filter(|cookie| cookie.name() == name);
    let first = found.next()?;
    found.next().is_none().then(|| Secret::brought(first.value()))
}
