//! What an e-mail address is: exactly one, and nothing that leads a mail program elsewhere.

/// Whether this is one address that a letter can be sent to. Its letters are those of ASCII, so that no two addresses look
/// alike: a name in another script is written as the mail system knows it (`xn--…`).
pub fn is_address(text: &str) -> bool {
    text.len() <= 254
        && text.is_ascii()
        && !text.contains(['\r', '\n', ',', ';', '%', '<', '>', '"'])
        && text.rsplit_once('@').is_some_and(|(_, domain)| domain.contains('.'))
        && text.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address_and_carries_no_header() {
        for good in ["amina@example.org", "o'brien+plan@sub.example.ca"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "amina",
            "a@x.org,b@y.org",
            "a@x.org\r\nBcc: b@y.org",
            "<a@x.org>",
            "a%0d@x.org",
            "a b@x.org",
            "ivogel@nphu",
            "amina@ex\u{430}mple.org",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
        assert!(!is_address(&format!("{}@example.org", "a".repeat(300))));
    }
}
