//! From a request to an answer.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Router,
    extract::{ConnectInfo, RawPathParams, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use tracing::Instrument;

use super::{
    Ask, Reply, Route, Routes, Surface, api,
    desk::{Desk, LONGEST},
    error_page::{self, Occasion},
    forwarded, guard, measures, reading,
    reply::SessionStep,
    who,
};
use crate::{
    Error, Lang, Result,
    house::House,
    parts,
    permits::{Actor, Path, Visit},
};

/// No address of ours is longer.
const LONGEST_ADDRESS: usize = 32 * 1024;
/// No browser says more of itself, cookies included.
const MOST_HEADERS: usize = 32 * 1024;

/// The router of a house: every route of the table, the assets, and a page for what is not there.
pub fn router(house: House, routes: &Routes) -> Router {
    let desk = Desk::new(house);
    let mut by_path: BTreeMap<&str, MethodRouter> = BTreeMap::new();
    for route in routes.all() {
        let (desk, known) = (desk.clone(), Arc::new(Route { seen: routes.seen_at(route), ..route.clone() }));
        let work = move |params: RawPathParams, request: Request| answer(desk.clone(), known.clone(), params, request);
        let method = by_path.remove(route.path.as_str()).unwrap_or_default();
        let method = if route.method == Method::GET { method.get(work) } else { method.post(work) };
        by_path.insert(&route.path, method);
    }
    let (lost, awake, house) = (desk.clone(), desk.clone(), desk.house.clone());
    let document = api::openapi(routes).to_string();
    let mut router = Router::new()
        .route("/assets/{*name}", get(asset))
        .route("/", get(front_door))
        .route("/healthz", get(move || health(awake.clone())))
        .route("/openapi.json", get(move || async move { ([(header::CONTENT_TYPE, "application/json")], document) }));
    for (path, method) in by_path {
        router = router.route(path, method);
    }
    router
        .fallback(move |request: Request| std::future::ready(not_there(&lost, &request)))
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED.into_response() })
        .layer(CatchPanicLayer::new())
        .layer(from_fn(move |request: Request, next: Next| at_the_gate(house.clone(), request, next)))
        .layer(CompressionLayer::new())
}

/// What every request passes first, and every answer last.
async fn at_the_gate(house: House, request: Request, next: Next) -> Response {
    let config = house.config();
    let is_health = request.uri().path() == "/healthz";
    let in_the_open = config.is_secure()
        && peer(request.extensions()).is_some_and(|peer| forwarded::came_in_the_open(peer, request.headers(), &config.trusted_proxies));
    let mut response = if request.uri().to_string().len() > LONGEST_ADDRESS {
        StatusCode::URI_TOO_LONG.into_response()
    } else if request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() > MOST_HEADERS {
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response()
    } else if !is_health && !guard::is_for_us(request.headers(), config) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if !is_health && in_the_open {
        sent_to_safety(request.method(), request.uri(), &config.public_url)
    } else {
        next.run(request).await
    };
    guard::dress(response.headers_mut(), config);
    response
}

/// A page that was asked for without encryption is to be asked for again with it. Anything else was
/// already overheard: its sender must learn that, and is not helped on.
fn sent_to_safety(method: &Method, uri: &Uri, public_url: &str) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    if method != Method::GET || path.starts_with("/api/") {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("{public_url}{path}"))]).into_response()
}

fn peer(extensions: &axum::http::Extensions) -> Option<IpAddr> {
    extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip())
}

async fn answer(desk: Desk, route: Arc<Route>, params: RawPathParams, request: Request) -> Response {
    let span = tracing::info_span!("request", act = route.act, method = %route.method);
    let names: Vec<(String, String)> = params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let (parts, body) = request.into_parts();
    let call = Call::new(&desk.house, &route, names, &parts);
    async move {
        let (lang, surface) = (call.lang, route.surface);
        let sorry =
            |error: Error| into_response(error_page::reply(&desk.house, &Occasion::of(surface, lang, ""), &error), desk.house.config());
        let limit = desk.limit(&route, &parts.headers, &call.names).await;
        let (read, room) = reading::body(&parts.headers, body, (limit, desk.pace), &desk.room).await;
        let Some(place) = desk.place(&route, call.client).await else { return sorry(Error::Busy) };
        let house = desk.house.clone();
        // The job holds its place to its end, even when the client has gone away.
        let job = move || {
            let _held = (place, room);
            call.answer(&house, &route, &parts.headers, read)
        };
        match tokio::time::timeout(LONGEST, tokio::task::spawn_blocking(job)).await {
            Ok(Ok(reply)) => into_response(reply, desk.house.config()),
            Ok(Err(broken)) => sorry(Error::internal(broken)),
            Err(_) => sorry(Error::Busy),
        }
    }
    .instrument(span)
    .await
}

/// One call of one route.
struct Call {
    names: Vec<(String, String)>,
    lang: Lang,
    uri: String,
    /// The page to come back to, in the other language or after signing in: never where a form was sent.
    seen_at: String,
    agent: String,
    client: Option<IpAddr>,
}

impl Call {
    fn new(house: &House, route: &Route, names: Vec<(String, String)>, parts: &Parts) -> Self {
        let headers = &parts.headers;
        let named = names.iter().find(|(key, _)| key == "lang").and_then(|(_, code)| Lang::from_code(code));
        let lang = if route.surface == Surface::Page { named.unwrap_or_default() } else { reading::preferred(headers) };
        let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let agent = agent.chars().filter(|c| !c.is_control()).take(200).collect();
        let client = peer(&parts.extensions).map(|peer| forwarded::client(peer, headers, &house.config().trusted_proxies));
        let uri = parts.uri.to_string();
        Self { names, lang, seen_at: route.seen.address(&uri), uri, agent, client }
    }

    fn answer(self, house: &House, route: &Route, headers: &HeaderMap, body: Result<super::ask::Body>) -> Reply {
        let uri = self.seen_at.clone();
        let (lang, measure, client) = (self.lang, measures::begin(), self.client);
        let by_link = self.names.iter().any(|(key, _)| key == "token");
        let written = match &body {
            Ok(super::ask::Body::Form(fields, _)) => Occasion::sentences(fields),
            _ => Vec::new(),
        };
        let outcome = self.work(house, route, headers, body);
        if let (Err(Error::TooMany(_)), Some(client)) = (&outcome, client) {
            // Whoever keeps the machine may want to shut this address out.
            tracing::warn!(client = %forwarded::household(client), "too many tries");
        }
        let occasion = Occasion { surface: route.surface, lang, uri, by_link, written };
        let reply = outcome.unwrap_or_else(|error| error_page::reply(house, &occasion, &error));
        measure.end(route.act, reply)
    }

    fn work(self, house: &House, route: &Route, headers: &HeaderMap, body: Result<super::ask::Body>) -> Result<Reply> {
        let known = |name: &str| self.names.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        if route.surface == Surface::Page && known("lang").and_then(Lang::from_code).is_none() {
            return Err(Error::NotFound);
        }
        let query = reading::pairs(self.uri.split_once('?').map_or("", |(_, query)| query))?;
        let client = self.client.map(|client| forwarded::household(client).to_string()).unwrap_or_default();
        let device = who::cookie(headers, &house.config().device_cookie()).map(|secret| secret.reveal().to_owned());
        let device = device.unwrap_or_default();
        let ask = Ask { uri: self.uri.clone(), query, body: body?, agent: self.agent.clone(), client, device };
        let (actor, csrf) = who::asks(house, route, headers, &ask, known("token"))?;
        let link = if let Actor::Link(holder) = &actor { Some(holder.clone()) } else { None };
        let path = Path::new(self.names, link);
        let visit = Visit { house: house.clone(), actor, lang: self.lang, path, uri: self.seen_at, csrf };
        (route.work)(&visit, &ask)
    }
}

fn into_response(reply: Reply, config: &crate::config::Config) -> Response {
    let mut response = Response::new(axum::body::Body::from(reply.body));
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let mut set = |name: &str, value: &str, age: i64| {
        let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
        if let Ok(text) = HeaderValue::from_str(&text) {
            response.headers_mut().append(header::SET_COOKIE, text);
        }
    };
    match &reply.session {
        Some(SessionStep::Open(secret)) => set(config.session_cookie(), secret.reveal(), config.session_absolute.as_secs()),
        Some(SessionStep::Close) => set(config.session_cookie(), "", 0),
        None => {}
    }
    if let Some(device) = &reply.device {
        set(&config.device_cookie(), device, HALF_A_YEAR);
    }
    response
}

/// For how long a browser remembers that its owner signed in with it.
const HALF_A_YEAR: i64 = 180 * 24 * 3_600;

fn not_there(desk: &Desk, request: &Request) -> Response {
    let path = request.uri().path().to_owned();
    let lang = Lang::from_code(path.trim_start_matches('/').split('/').next().unwrap_or_default());
    let lang = lang.unwrap_or_else(|| reading::preferred(request.headers()));
    let surface = if path.starts_with("/api/") { Surface::Api } else { Surface::Page };
    into_response(error_page::reply(&desk.house, &Occasion::of(surface, lang, &path), &Error::NotFound), desk.house.config())
}

/// `/` leads to the language the browser prefers.
async fn front_door(headers: HeaderMap) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/{}", reading::preferred(&headers))), (header::VARY, "Accept-Language".into())])
        .into_response()
}

async fn asset(axum::extract::Path(name): axum::extract::Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = parts::asset(&name) else { return StatusCode::NOT_FOUND.into_response() };
    if headers.get(header::IF_NONE_MATCH).is_some_and(|tag| tag.as_bytes() == asset.etag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let cache = "public, max-age=31536000, immutable".to_owned();
    let headers = [(header::CONTENT_TYPE, asset.mime.to_owned()), (header::CACHE_CONTROL, cache), (header::ETAG, asset.etag)];
    (headers, asset.bytes.into_owned()).into_response()
}

/// Whether the house is awake: its database answers. A few may ask at once; they take no place of those who work here.
async fn health(desk: Desk) -> Response {
    let Some(place) = desk.health_place().await else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let house = desk.house.clone();
    let asked = tokio::task::spawn_blocking(move || {
        let _place = place;
        house.db().read(|tx| crate::chronicle::head(tx).map(drop))
    });
    if matches!(asked.await, Ok(Ok(()))) { "ok".into_response() } else { StatusCode::SERVICE_UNAVAILABLE.into_response() }
}
