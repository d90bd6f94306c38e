//! Style sheets, script, fonts and icons: carried inside the program, addressed by what they contain.
//!
//! Every address is `/assets/{version}/…`, where the version is a digest of all files together: a
//! browser may keep a file for ever, and a new release has new addresses. Style sheets are served
//! as one, `app.css`, in the order of [`SHEETS`], icons as one, `icons.svg`. A debug build reads the files from disk.

use std::{borrow::Cow, fmt::Write as _, sync::OnceLock};

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::icons;

#[derive(RustEmbed)]
#[folder = "../assets"]
#[exclude = "*.md"]
#[exclude = "fonts/pdf/*"]
struct Files;

/// The style sheets, in the order in which they are put together.
pub const SHEETS: &[&str] = &[
    "tokens",
    "base",
    "layout",
    "frame",
    "menu",
    "button",
    "form",
    "table",
    "facts",
    "badge",
    "notice",
    "tabs",
    "timeline",
    "stepper",
    "figure",
    "meter",
    "chart",
    "thread",
    "dialog",
    "grid-plan",
    "print",
];

/// One file as it is sent.
#[derive(Clone, Debug)]
pub struct Asset {
    /// What it contains.
    pub bytes: Cow<'static, [u8]>,
    /// Its kind, for `Content-Type`.
    pub mime: &'static str,
    /// A strong validator, quotes included, for `ETag`.
    pub etag: String,
}

/// The file at this path below `/assets/`, with or without the version in front.
pub fn asset(path: &str) -> Option<Asset> {
    let path = path.strip_prefix(version()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path);
    let mime = mime(path)?;
    let bytes = match path {
        "app.css" => Cow::Owned(bundle().into_bytes()),
        icons::SHEET => Cow::Owned(icons::sheet().into_bytes()),
        _ => Files::get(path)?.data,
    };
    let etag = format!("\"{}\"", digest(&bytes));
    Some(Asset { bytes, mime, etag })
}

/// The address of an asset: `asset_href("app.css")`, `asset_href("js/app.js")`.
pub fn asset_href(path: impl AsRef<str>) -> String {
    format!("/assets/{}/{}", version(), path.as_ref())
}

/// The paths of everything that is served below `/assets/`.
pub fn asset_paths() -> Vec<String> {
    let served = Files::iter().filter(|path| mime(path).is_some() && !path.starts_with("css/") && !path.starts_with("icons/"));
    ["app.css", icons::SHEET].map(str::to_owned).into_iter().chain(served.map(Cow::into_owned)).collect()
}

/// The digest of all assets together.
pub fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut names: Vec<_> = Files::iter().collect();
        names.sort();
        let all: Vec<u8> = names.iter().filter_map(|name| Files::get(name)).flat_map(|file| file.data.into_owned()).collect();
        digest(&all)
    })
}

/// All style sheets as one, without comments and indentation.
fn bundle() -> String {
    let sheets = SHEETS.iter().filter_map(|name| Files::get(&format!("css/{name}.css")));
    sheets.map(|file| squeezed(&String::from_utf8_lossy(&file.data))).collect()
}

/// What may be written shorter in a style sheet. No text inside quotes of ours holds these.
const SHORTER: [(&str, &str); 10] = [
    (" {", "{"),
    ("{ ", "{"),
    (";\n", ";"),
    ("{\n", "{"),
    ("; ", ";"),
    (";}", "}"),
    (": ", ":"),
    (", ", ","),
    ("}\n}", "}}"),
    (" > ", ">"),
];

/// A style sheet without its comments, indentation and empty lines.
fn squeezed(sheet: &str) -> String {
    let mut rest = sheet;
    let mut plain = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |text, line| text + line + "\n");
    SHORTER.iter().fold(lines, |text, (long, short)| text.replace(long, short))
}

fn mime(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
