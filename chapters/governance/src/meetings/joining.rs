//! How a meeting is joined from afar: an address on the web, a line for whoever telephones. Those who are invited and the
//! members see it; nothing public tells it.

use kit::{
    Lang, Reading,
    lang::Bilingual,
    parts::Html,
    permits::{Act, Permit},
    row,
};
use registry::partnerships::Of;
use serde::Serialize;

use super::model::{Meeting, State};
use crate::{packages, words::Words};

/// The most characters of an address.
const LONGEST_ADDRESS: usize = 500;
/// The most characters of the line for whoever telephones.
const LONGEST_LINE: usize = 200;

row! {
    /// How a meeting is joined from afar; both may be empty.
    #[derive(Default, PartialEq, Eq, Serialize)]
    pub struct Joining {
        /// The address on the web, `https://…`, or empty.
        pub address: String,
        /// What to dial and to key in.
        pub telephone: Bilingual,
    }
}

impl Joining {
    /// Reads it from the fields `join_address`, `join_telephone_en` and `join_telephone_fr`.
    pub(crate) fn read(it: &mut Reading, address: &str, telephone: (&str, &str)) -> Self {
        let address = it.line("join_address", address, LONGEST_ADDRESS);
        if !address.is_empty() && !is_joinable(&address) {
            it.problem("join_address", |lang| Words(lang).join_address_wrong());
        }
        Self { address, telephone: it.pair("join_telephone", telephone, LONGEST_LINE) }
    }

    /// The same with the state of its texts as an edit leaves it.
    pub(super) fn edited(&self, typed: &Self) -> Self {
        let telephone = self.telephone.clone().edit(typed.telephone.en.clone(), typed.telephone.fr.clone());
        Self { address: typed.address.clone(), telephone }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.address.is_empty() && self.telephone.is_empty()
    }

    /// Each way to join: what it is, and the address or what to dial.
    pub fn ways(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let w = Words(lang);
        let all = [(w.join_address(), self.address.as_str()), (w.join_telephone(), self.telephone.in_lang(lang).text)];
        all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| (label, text.to_owned())).collect()
    }

    /// The same for a list of facts: the address leads where it says.
    pub fn facts(&self, lang: Lang) -> Vec<(&'static str, Html)> {
        let shown = |text: &str| {
            let said = Html::text(text);
            if text == self.address { Html::trusted(format!("<a href=\"{said}\" rel=\"noopener noreferrer\">{said}</a>")) } else { said }
        };
        self.ways(lang).into_iter().map(|(label, text)| (label, shown(&text))).collect()
    }
}

impl Meeting {
    /// How it is joined, for those who are invited: nothing once it is over or called off.
    pub(crate) fn to_join(&self) -> Option<&Joining> {
        (!self.joining.is_empty() && !self.state.is_over() && self.state != State::Cancelled).then_some(&self.joining)
    }
}

/// How a meeting is joined, for those who may read its package; for others it is as if there were nothing.
pub(super) fn shown<'m, A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, it: &'m Meeting) -> Option<&'m Joining> {
    it.to_join().filter(|_| permit.may::<packages::Read>())
}

/// Whether an address leads to a site, encrypted, and can neither end a line nor hide where it leads.
fn is_joinable(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_label = |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_kept = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    name.contains('.') && name.split('.').all(is_label) && port.parse::<u16>().is_ok() && address.bytes().all(is_kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_site_and_hides_nothing() {
        for right in ["https://meet.example.org/a-b?pwd=x%20y#c", "https://example.org", "https://example.org:8443/j/1"] {
            assert!(is_joinable(right), "{right}");
        }
        let wrong = [
            "http://meet.example.org",
            "meet.example.org",
            "javascript:alert(1)",
            "https://",
            "https:///j",
            "https://localhost/j",
            "https://city.example@evil.example.org/j",
            "https://meet..example.org",
            "https://meet.example.org:x/j",
            "https://meet.example.org/a b",
            "https://meet.example.org/\"onclick=x",
            "https://réunion.example.org",
            "https://meet.example.org/\u{202e}",
        ];
        for wrong in wrong {
            assert!(!is_joinable(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        let joining = Joining { address: String::new(), telephone: Bilingual::new("1 555 0100", "", Lang::En) };
        assert_eq!(joining.ways(Lang::Fr), [(Words(Lang::Fr).join_telephone(), "1 555 0100".to_owned())]);
        assert!(Joining::default().is_empty() && Joining::default().ways(Lang::En).is_empty());
    }
}
