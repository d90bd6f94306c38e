//! A device in words a person knows, out of what its browser says of itself.

/// Browsers in the order of asking: most also claim to be one that stands further down.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 6] =
    [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

/// The browser and the system; nothing when either is not known.
pub(super) fn named(agent: &str) -> Option<(&'static str, &'static str)> {
    Some((first(&BROWSERS, agent)?, first(&SYSTEMS, agent)?))
}

fn first(known: &[(&str, &'static str)], agent: &str) -> Option<&'static str> {
    known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_browser_is_known_by_its_own_mark_and_not_by_those_it_borrows() {
        let said = |agent: &str| named(agent).map_or_else(String::new, |(browser, system)| format!("{browser}, {system}"));
        let edge =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0";
        assert_eq!(said(edge), "Edge, Windows");
        assert_eq!(said("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0"), "Firefox, Linux");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(said(phone), "Safari, iPhone");
        assert_eq!(
            said("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"),
            "Chrome, Android"
        );
        assert_eq!(said("curl/8.5.0"), "");
    }
}
