//! The name of a partnership in addresses, and the names it may not take.

use kit::{Error, Lang, Problems, Result, lang::fold};

use crate::words::Words;

/// Names that addresses of the house itself begin with, now or one day.
pub const RESERVED: &[&str] = &[
    "a",
    "about",
    "accessibility",
    "account",
    "admin",
    "api",
    "assets",
    "calendar",
    "contact",
    "demo",
    "en",
    "feed",
    "fr",
    "healthz",
    "help",
    "hsds",
    "installation",
    "invitation",
    "link",
    "login",
    "logout",
    "mail",
    "me",
    "metrics",
    "network",
    "new",
    "openapi",
    "openapi-json",
    "operator",
    "p",
    "partnership",
    "partnerships",
    "privacy",
    "robots",
    "search",
    "set-up",
    "sign-in",
    "sign-out",
    "sitemap",
    "static",
    "status",
    "styleguide",
    "test",
    "www",
];

/// The longest name.
pub const LONGEST: usize = 40;

/// The name in addresses made from what someone typed: `PLI de Rivière-aux-Pins` becomes `pli-de-riviere-aux-pins`.
pub fn slug(typed: &str) -> String {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut slug = String::new();
    for word in words {
        let gap = usize::from(!slug.is_empty());
        if slug.len() + gap + word.len() > LONGEST {
            break;
        }
        if gap == 1 {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// Checks a name in addresses.
pub fn checked(slug: &str) -> Result<String> {
    let mut problems = Problems::none();
    let fits = (2..=LONGEST).contains(&slug.len())
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && !slug.ends_with('-')
        && !slug.contains("--");
    if !fits {
        problems.add("slug", |lang| Words(lang).slug_not_a_name());
    } else if RESERVED.contains(&slug) {
        problems.add("slug", |lang| Words(lang).slug_reserved(slug));
    }
    problems.or(slug.to_owned())
}

/// Says that another partnership has this name already.
pub fn taken(slug: &str) -> Error {
    let mut problems = Problems::none();
    problems.add("slug", |lang: Lang| Words(lang).slug_taken(slug));
    Error::Invalid(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_becomes_a_name_in_addresses() {
        assert_eq!(slug("PLI de Rivière-aux-Pins"), "pli-de-riviere-aux-pins");
        assert_eq!(slug("  York  South—Weston (LIP) "), "york-south-weston-lip");
        assert_eq!(slug("مجلس"), "");
        assert!(slug(&"word ".repeat(40)).len() <= LONGEST);
        assert_eq!(slug(&"x".repeat(60)), "");
    }

    #[test]
    fn what_addresses_need_for_themselves_is_refused() {
        for reserved in ["p", "a", "me", "network", "help", "api", "hsds", "styleguide", "assets", "sign-in", "sign-out"] {
            assert!(checked(reserved).is_err(), "{reserved}");
        }
        for reserved in ["partnerships", "healthz", "metrics", "en", "fr", "new"] {
            assert!(checked(reserved).is_err(), "{reserved}");
        }
        for good in ["rivermont", "york-south", "pli2", "ab"] {
            assert_eq!(checked(good).ok().as_deref(), Some(good));
        }
        for bad in ["", "x", "-x", "x-", "a--b", "2010", "Rivermont", "é", "a b", "openapi.json", "../etc"] {
            assert!(checked(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_reserved_name_is_written_once_and_in_order() {
        assert!(RESERVED.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
