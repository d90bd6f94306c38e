//! The icons: drawn once, in one file that a browser keeps, and named by the pages. They take the colour of the words
//! beside them.

use super::{Html, asset_href};

/// Declares which icons exist; each is one file in `assets/icons`.
macro_rules! icons {
    ($($name:literal)+) => {
        /// The names of all icons, in order.
        pub const ICONS: &[&str] = &[$($name),+];

        fn file(name: &str) -> Option<&'static str> {
            match name {
                $($name => Some(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/icons/", $name, ".svg"))),)+
                _ => None,
            }
        }
    };
}

icons! {
    "arrow-down" "arrow-right" "arrow-up" "arrow-up-down" "book-open" "building-2" "calendar"
    "chart-column" "check" "chevron-down" "chevron-left" "chevron-right" "circle" "circle-check"
    "circle-dashed" "circle-dot" "clock" "copy" "download" "ellipsis" "external-link" "eye"
    "file-text" "flag" "gavel" "globe" "handshake" "history" "house" "info" "key-round" "languages"
    "lightbulb" "link" "list-checks" "lock" "log-in" "log-out" "mail" "map-pin" "megaphone" "menu"
    "message-square" "octagon-alert" "pencil" "plus" "printer" "scale" "search" "send" "settings"
    "target" "trash-2" "triangle-alert" "unlink" "upload" "user" "users" "vote" "x"
}

/// The icon of this name, hidden from screen readers because a word always stands beside it.
/// A name that does not exist draws nothing (and stops a debug build).
pub fn icon(name: impl AsRef<str>) -> Html {
    let name = name.as_ref();
    if file(name).is_none() {
        debug_assert!(name.is_empty(), "there is no icon named {name}");
        return Html::default();
    }
    Html::trusted(format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{}#{name}\"/></svg>", asset_href(SHEET)))
}

/// The file that holds all icons.
pub(super) const SHEET: &str = "icons.svg";

/// All icons in one file, each under its name.
pub(super) fn sheet() -> String {
    let symbol = |name: &&str| {
        let drawing = file(name).and_then(|file| file.split_once('>')).map_or("", |(_, rest)| rest);
        let drawing = drawing.trim_end().trim_end_matches("</svg>");
        format!("<symbol id=\"{name}\" viewBox=\"0 0 24 24\">{drawing}</symbol>")
    };
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>", ICONS.iter().map(symbol).collect::<String>())
}
