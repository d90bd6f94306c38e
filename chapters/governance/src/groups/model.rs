//! What a live group is: a name, whether it is made of people or of organizations, and what they have in common.

use jiff::civil::Date;
use kit::{Lang, codes, id, lang::Bilingual, row};
use registry::{
    organizations::{self, OrganizationId},
    people::Filter,
    sectors,
};
use serde::Serialize;

use crate::{bodies::BodyId, words::Words};

id! {
    /// A live group.
    pub GroupId
}

codes! {
    /// What a group is made of.
    pub enum GroupKind in "group-kind" {
        /// People.
        People = "people",
        /// Organizations; whoever speaks for them is written to.
        Organizations = "organizations",
    }
}

codes! {
    /// What someone is at the tables of a partnership.
    pub enum TableRole in "table-role" {
        /// Holds a seat.
        Holder = "holder",
        /// Stands in for the holder of a seat.
        Alternate = "alternate",
        /// Leads a body or keeps its records.
        Officer = "officer",
    }
}

row! {
    /// A live group, with the names of what it is narrowed by.
    #[derive(Serialize)]
    pub struct Group {
        /// Which one.
        pub id: GroupId,
        /// What it is called.
        pub name: Bilingual,
        /// What it is made of.
        pub kind: GroupKind,
        /// Part of the names of those who belong to it; or empty.
        pub q: String,
        /// The organization they speak for; of people alone.
        pub organization_id: Option<OrganizationId>,
        /// Its name.
        pub organization: Bilingual,
        /// The codes of the sectors of which the organization, or one they speak for, serves any, joined by commas.
        pub sectors: String,
        /// The body at which they sit, or on which the organization holds a seat.
        pub body_id: Option<BodyId>,
        /// Its name.
        pub body: Bilingual,
        /// What they are there; or empty. Of people alone.
        pub role: String,
        /// The language they prefer; or empty. Of people alone.
        pub lang: String,
        /// Whether only those in the members' directory are written to.
        pub is_listed: bool,
        /// Whether only francophone organizations belong to it.
        pub is_francophone: bool,
        /// Whether only organizations with federal settlement funding belong to it.
        pub is_ircc_funded: bool,
        /// Since when it is used no more.
        pub ended_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Group {
    /// The sectors of which it asks for any, by their codes.
    pub fn sector_codes(&self) -> Vec<String> {
        self.sectors.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect()
    }

    /// The search of the directory that a group of organizations is.
    pub fn directory(&self) -> organizations::Filter {
        organizations::Filter {
            q: self.q.clone(),
            sector: self.sector_codes(),
            body: self.body_id.map(|id| id.to_string()).unwrap_or_default(),
            francophone: self.is_francophone,
            funded: self.is_ircc_funded,
            state: String::new(),
        }
    }

    /// Where the search that it is stands, after the address of the partnership: `/people?sector=health`.
    pub fn search_address(&self) -> String {
        match self.kind {
            GroupKind::People => format!("/people{}", query(&self.filter())),
            GroupKind::Organizations => format!("/organizations{}", directory_query(&self.directory())),
        }
    }

    /// The search of the list of people that a group of people is.
    pub fn filter(&self) -> Filter {
        let text = |id: Option<String>| id.unwrap_or_default();
        Filter {
            q: self.q.clone(),
            organization: text(self.organization_id.map(|id| id.to_string())),
            sector: self.sector_codes(),
            body: text(self.body_id.map(|id| id.to_string())),
            role: self.role.clone(),
            lang: self.lang.clone(),
            listed: if self.is_listed { "yes".into() } else { String::new() },
        }
    }

    /// What whoever belongs to it has in common: what is asked, and the answer.
    pub fn criteria(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let (w, r, k) = (Words(lang), registry::words::Words(lang), kit::lang::Words(lang));
        let mut all = Vec::new();
        let (named, seated) = match self.kind {
            GroupKind::People => (r.people_search(), w.sits_at()),
            GroupKind::Organizations => (r.organizations_search(), w.holds_a_seat_on()),
        };
        all.extend((!self.q.is_empty()).then(|| (named, self.q.clone())));
        all.extend(self.organization_id.map(|_| (r.organization(), self.organization.in_lang(lang).text.to_owned())));
        let sector = if self.sectors.contains(',') { r.sector_any_of() } else { r.sector() };
        all.extend((!self.sectors.is_empty()).then(|| (sector, sectors::called_any(&self.sectors, lang))));
        all.extend(self.body_id.map(|_| (seated, self.body.in_lang(lang).text.to_owned())));
        all.extend(TableRole::from_code(&self.role).map(|role| (w.table_role(), role.called(lang).to_owned())));
        let language = if self.lang == Lang::Fr.code() { k.french() } else { k.english() };
        all.extend((!self.lang.is_empty()).then(|| (r.preferred_language(), language.to_owned())));
        all.extend(self.is_francophone.then(|| (r.francophone(), r.yes().to_owned())));
        all.extend(self.is_ircc_funded.then(|| (r.ircc_funded(), r.yes().to_owned())));
        all.extend(self.is_listed.then(|| (r.is_listed(), r.yes().to_owned())));
        all
    }

    /// What its members have in common, in both languages.
    pub fn told_in_both(&self) -> Bilingual {
        Bilingual::new(self.told(Lang::En), self.told(Lang::Fr), Lang::En)
    }

    /// What a group is that asks nothing.
    pub fn all_words(&self, lang: Lang) -> &'static str {
        match self.kind {
            GroupKind::People => Words(lang).group_of_all(),
            GroupKind::Organizations => Words(lang).group_of_all_organizations(),
        }
    }

    /// The same in a line: `Sector: Health; Sits at: Council`.
    pub fn told(&self, lang: Lang) -> String {
        let w = Words(lang);
        let lines: Vec<_> = self.criteria(lang).into_iter().map(|(label, text)| w.invitation_line(label, text)).collect();
        if lines.is_empty() { self.all_words(lang).to_owned() } else { kit::lang::series(lang, &lines) }
    }
}

/// A search of the list of people as the end of an address: `?sector=health`, or nothing where nothing is asked.
pub fn query(filter: &Filter) -> String {
    let mut all = vec![("q", filter.q.trim()), ("organization", &filter.organization)];
    all.extend(sectors::asked(&filter.sector).into_iter().map(|code| ("sector", code)));
    all.extend([("body", &*filter.body), ("role", &filter.role), ("lang", &filter.lang), ("listed", &filter.listed)]);
    asked(&all)
}

/// A search of the directory of organizations as the end of an address.
pub fn directory_query(filter: &organizations::Filter) -> String {
    let yes = |it: bool| if it { "true" } else { "" };
    let mut all = vec![("q", filter.q.trim())];
    all.extend(sectors::asked(&filter.sector).into_iter().map(|code| ("sector", code)));
    all.extend([("body", &*filter.body), ("francophone", yes(filter.francophone)), ("funded", yes(filter.funded))]);
    asked(&all)
}

/// Names with their values as the end of an address; those without a value are left out.
pub(super) fn asked(all: &[(&str, &str)]) -> String {
    let encoded = |value: &str| -> String {
        value.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
    };
    let asked: Vec<_> = all.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key}={}", encoded(value))).collect();
    if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(TableRole);
        kit::assert_all_called!(GroupKind);
    }

    #[test]
    fn a_search_is_an_address_in_which_nothing_can_be_smuggled() {
        let filter = Filter { q: "é&lang=fr".into(), sector: vec!["health".into(), String::new(), "a&b".into()], ..Filter::default() };
        assert_eq!(query(&filter), "?q=%C3%A9%26lang%3Dfr&sector=health&sector=a%26b");
        let directory = organizations::Filter { q: "a b".into(), funded: true, ..organizations::Filter::default() };
        assert_eq!(directory_query(&directory), "?q=a%20b&funded=true");
        assert_eq!(query(&Filter { q: "  ".into(), ..Filter::default() }), "");
    }
}
