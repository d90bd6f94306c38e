//! From a request to an answer.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, RawPathParams, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use tokio::{net::TcpListener, sync::Semaphore};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer};
use tracing::Instrument;

use super::{
    Ask, Reply, Route, Routes, Surface, api,
    error_page::{self, Occasion},
    guard, measures, reading,
    reply::SessionStep,
    sessions,
};
use crate::{
    Error, Lang, Result,
    house::House,
    parts,
    permits::{Actor, Path, Visit},
    secret::Secret,
    task_links,
};

/// How many requests may be answered at once; the others wait their turn.
const AT_ONCE: usize = 48;
const LONGEST: Duration = Duration::from_secs(30);

#[derive(Clone)]
struct Desk {
    house: House,
    places: Arc<Semaphore>,
}

/// The router of a house: every route of the table, the assets, and a page for what is not there.
pub fn router(house: House, routes: &Routes) -> Router {
    let desk = Desk { house, places: Arc::new(Semaphore::new(AT_ONCE)) };
    let mut by_path: BTreeMap<&str, MethodRouter> = BTreeMap::new();
    for route in routes.all() {
        let (desk, known) = (desk.clone(), Arc::new(route.clone()));
        let work = move |params: RawPathParams, request: Request| answer(desk.clone(), known.clone(), params, request);
        let method = by_path.remove(route.path.as_str()).unwrap_or_default();
        let method = if route.method == Method::GET { method.get(work) } else { method.post(work) };
        by_path.insert(&route.path, method);
    }
    let lost = desk.clone();
    let document = api::openapi(routes).to_string();
    let mut router = Router::new()
        .route("/assets/{*name}", get(asset))
        .route("/", get(front_door))
        .route("/healthz", get(health(desk.house.clone())))
        .route("/openapi.json", get(move || async move { ([(header::CONTENT_TYPE, "application/json")], document) }));
    for (path, method) in by_path {
        router = router.route(path, method);
    }
    let config = desk.house.clone();
    router
        .fallback(move |request: Request| std::future::ready(not_there(&lost, &request)))
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED.into_response() })
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(axum::middleware::from_fn(move |request: Request, next: axum::middleware::Next| {
            let house = config.clone();
            async move {
                let ours = guard::is_for_us(request.headers(), house.config()) || request.uri().path() == "/healthz";
                let mut response = if ours { next.run(request).await } else { StatusCode::MISDIRECTED_REQUEST.into_response() };
                guard::dress(response.headers_mut(), house.config());
                response
            }
        }))
        .layer(CompressionLayer::new())
}

/// Serves until told to stop, then finishes what is under way, for at most ten seconds.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
    let (told, mut heard) = tokio::sync::watch::channel(false);
    let graceful = async move {
        stop.await;
        told.send(true).ok();
    };
    let serving = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).with_graceful_shutdown(graceful);
    tokio::select! {
        done = serving => done,
        () = async { heard.wait_for(|stopped| *stopped).await.ok(); tokio::time::sleep(Duration::from_secs(10)).await } => Ok(()),
    }
}

async fn answer(desk: Desk, route: Arc<Route>, params: RawPathParams, request: Request) -> Response {
    let span = tracing::info_span!("request", act = route.act, method = %route.method);
    let names: Vec<(String, String)> = params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let (parts, body) = request.into_parts();
    let call = Call::new(&route, names, &parts.headers, &parts.uri.to_string(), parts.extensions.get::<ConnectInfo<SocketAddr>>());
    async move {
        let lang = call.lang;
        let read = reading::body(&parts.headers, body, route.limit).await;
        let Ok(place) = desk.places.clone().acquire_owned().await else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let (house, shown) = (desk.house.clone(), route.clone());
        // The job holds its place to its end, even when the client has gone away.
        let job = move || {
            let _place = place;
            call.answer(&house, &route, &parts.headers, read)
        };
        let outcome = tokio::task::spawn_blocking(job).await;
        let reply = outcome
            .unwrap_or_else(|broken| error_page::reply(&desk.house, &Occasion::of(shown.surface, lang, ""), &Error::internal(broken)));
        into_response(reply, desk.house.config())
    }
    .instrument(span)
    .await
}

/// One call of one route.
struct Call {
    names: Vec<(String, String)>,
    lang: Lang,
    uri: String,
    agent: String,
    peer: String,
}

impl Call {
    fn new(route: &Route, names: Vec<(String, String)>, headers: &HeaderMap, uri: &str, peer: Option<&ConnectInfo<SocketAddr>>) -> Self {
        let named = names.iter().find(|(key, _)| key == "lang").and_then(|(_, code)| Lang::from_code(code));
        let lang = if route.surface == Surface::Page { named.unwrap_or_default() } else { reading::preferred(headers) };
        let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let agent = agent.chars().filter(|c| !c.is_control()).take(200).collect();
        Self { names, lang, uri: uri.to_owned(), agent, peer: peer.map_or_else(String::new, |peer| peer.0.ip().to_string()) }
    }

    fn answer(self, house: &House, route: &Route, headers: &HeaderMap, body: Result<super::ask::Body>) -> Reply {
        // After signing in one comes back to a page, never to where a form was sent.
        let uri = if route.method == Method::GET { self.uri.clone() } else { format!("/{}", self.lang) };
        let (lang, measure) = (self.lang, measures::begin());
        let by_link = self.names.iter().any(|(key, _)| key == "token");
        let written = match &body {
            Ok(super::ask::Body::Form(fields, _)) => Occasion::sentences(fields),
            _ => Vec::new(),
        };
        let outcome = self.work(house, route, headers, body);
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
        let ask = Ask { uri: self.uri.clone(), query, body: body?, agent: self.agent.clone(), peer: self.peer.clone() };
        let (actor, csrf) = who(house, route, headers, &ask, known("token"))?;
        let link = if let Actor::Link(holder) = &actor { Some(holder.clone()) } else { None };
        let path = Path::new(self.names, link);
        let visit = Visit { house: house.clone(), actor, lang: self.lang, path, uri: self.uri, csrf };
        (route.work)(&visit, &ask)
    }
}

/// Finds out who asks, and refuses forms that were not sent from our own pages.
fn who(house: &House, route: &Route, headers: &HeaderMap, ask: &Ask, token: Option<&str>) -> Result<(Actor, Option<String>)> {
    let now = house.clock().now();
    let changes = route.method != Method::GET;
    if let Some(bearer) = bearer(headers) {
        let rules = (house.config(), house.sightings());
        let signed = house.db().read(|tx| sessions::find(tx, &Secret::brought(bearer), "token", now, rules))?;
        return signed.map(|signed| (Actor::Signed(signed), None)).ok_or(Error::SignIn);
    }
    if changes && !guard::is_from_us(headers, house.config()) {
        return Err(Error::Forbidden);
    }
    if let Some(token) = token {
        let holder = house.db().read(|tx| task_links::holder(tx, &Secret::brought(token), now))?;
        return Ok((Actor::Link(holder), None));
    }
    let Some(secret) = cookie(headers, house.config().session_cookie()) else { return Ok((Actor::Nobody, None)) };
    let rules = (house.config(), house.sightings());
    let Some(signed) = house.db().read(|tx| sessions::find(tx, &secret, "browser", now, rules))? else {
        return Ok((Actor::Nobody, None));
    };
    if changes && route.surface == Surface::Page && !guard::carries(ask.field("_csrf"), &secret) {
        return Err(Error::Forbidden);
    }
    Ok((Actor::Signed(signed), Some(guard::csrf_token(&secret))))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// The secret in the session cookie. Two cookies of that name prove nothing: neither is believed.
fn cookie(headers: &HeaderMap, name: &str) -> Option<Secret> {
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

fn into_response(reply: Reply, config: &crate::config::Config) -> Response {
    let mut response = Response::new(axum::body::Body::from(reply.body));
    *response.status_mut() = reply.status;
    *response.headers_mut() = reply.headers;
    if let Some(step) = reply.session {
        let secure = if config.is_secure() { "; Secure" } else { "" };
        let (value, age) = match &step {
            SessionStep::Open(secret) => (secret.reveal(), config.session_absolute.as_secs()),
            SessionStep::Close => ("", 0),
        };
        let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", config.session_cookie());
        if let Ok(text) = HeaderValue::from_str(&text) {
            response.headers_mut().insert(header::SET_COOKIE, text);
        }
    }
    response
}

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

/// Whether the house is awake: its database answers.
fn health(house: House) -> impl Fn() -> std::pin::Pin<Box<dyn Future<Output = Response> + Send>> + Clone + Send + Sync + 'static {
    move || {
        let house = house.clone();
        Box::pin(async move {
            let awake = tokio::task::spawn_blocking(move || house.db().read(|tx| crate::chronicle::head(tx).map(drop))).await;
            if matches!(awake, Ok(Ok(()))) { "ok".into_response() } else { StatusCode::SERVICE_UNAVAILABLE.into_response() }
        })
    }
}
