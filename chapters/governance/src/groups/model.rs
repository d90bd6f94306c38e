//! What a live group is: a name, and what whoever belongs to it has in common.

use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, codes, id,
    lang::{Bilingual, fold},
    row,
    web::Versioned,
};
use registry::{
    organizations::OrganizationId,
    people::Filter,
    sectors::{self, SECTORS},
};
use serde::{Deserialize, Serialize};

use crate::{bodies::BodyId, words::Words};

id! {
    /// A live group.
    pub GroupId
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
        /// Part of the names of those who belong to it; or empty.
        pub q: String,
        /// The organization they speak for.
        pub organization_id: Option<OrganizationId>,
        /// Its name.
        pub organization: Bilingual,
        /// The sector of an organization they speak for; or empty.
        pub sector: String,
        /// The body at which they sit.
        pub body_id: Option<BodyId>,
        /// Its name.
        pub body: Bilingual,
        /// What they are there; or empty.
        pub role: String,
        /// The language they prefer; or empty.
        pub lang: String,
        /// Whether only those in the members' directory belong to it.
        pub is_listed: bool,
        /// Since when it is used no more.
        pub ended_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Group {
    /// The search that it is.
    pub fn filter(&self) -> Filter {
        let text = |id: Option<String>| id.unwrap_or_default();
        Filter {
            q: self.q.clone(),
            organization: text(self.organization_id.map(|id| id.to_string())),
            sector: self.sector.clone(),
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
        all.extend((!self.q.is_empty()).then(|| (r.people_search(), self.q.clone())));
        all.extend(self.organization_id.map(|_| (r.organization(), self.organization.in_lang(lang).text.to_owned())));
        all.extend((!self.sector.is_empty()).then(|| (r.sector(), sectors::called(&self.sector, lang))));
        all.extend(self.body_id.map(|_| (w.sits_at(), self.body.in_lang(lang).text.to_owned())));
        all.extend(TableRole::from_code(&self.role).map(|role| (w.table_role(), role.called(lang).to_owned())));
        let language = if self.lang == Lang::Fr.code() { k.french() } else { k.english() };
        all.extend((!self.lang.is_empty()).then(|| (r.preferred_language(), language.to_owned())));
        all.extend(self.is_listed.then(|| (r.is_listed(), r.yes().to_owned())));
        all
    }

    /// The same in a line: `Sector: Health; Sits at: Council`.
    pub fn told(&self, lang: Lang) -> String {
        let w = Words(lang);
        let lines: Vec<_> = self.criteria(lang).into_iter().map(|(label, text)| w.invitation_line(label, text)).collect();
        if lines.is_empty() { w.group_of_all().to_owned() } else { lines.join("; ") }
    }
}

/// A search as the end of an address: `?sector=health`, or nothing where nothing is asked.
pub fn query(filter: &Filter) -> String {
    let all = [
        ("q", filter.q.trim()),
        ("organization", &filter.organization),
        ("sector", &filter.sector),
        ("body", &filter.body),
        ("role", &filter.role),
        ("lang", &filter.lang),
        ("listed", &filter.listed),
    ];
    let encoded = |value: &str| -> String {
        value.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
    };
    let asked: Vec<_> =
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key}={}", encoded(value))).collect();
    if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The name in English.
    pub name_en: String,
    /// The name in French.
    pub name_fr: String,
    /// Part of the names of those who belong to it.
    pub q: String,
    /// The organization they speak for.
    pub organization: String,
    /// The sector of an organization they speak for.
    pub sector: String,
    /// The body at which they sit.
    pub body: String,
    /// What they are there.
    pub role: String,
    /// The language they prefer.
    pub lang: String,
    /// Whether only those in the members' directory belong to it.
    pub is_listed: bool,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<Filter> for Form {
    fn from(it: Filter) -> Self {
        let is_listed = it.listed == "yes";
        let Filter { q, organization, sector, body, role, lang, .. } = it;
        Self { q, organization, sector, body, role, lang, is_listed, ..Self::default() }
    }
}

impl From<&Group> for Form {
    fn from(it: &Group) -> Self {
        let (name_en, name_fr) = (it.name.en.clone(), it.name.fr.clone());
        Self { name_en, name_fr, version: it.version, ..Self::from(it.filter()) }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What it is called.
    pub name: Bilingual,
    /// Part of the names of those who belong to it.
    pub q: String,
    /// The organization they speak for.
    pub organization: Option<OrganizationId>,
    /// The sector of an organization they speak for.
    pub sector: String,
    /// The body at which they sit.
    pub body: Option<BodyId>,
    /// What they are there.
    pub role: String,
    /// The language they prefer.
    pub lang: String,
    /// Whether only those in the members' directory belong to it.
    pub is_listed: bool,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let role = it.code_if("role", &form.role, TableRole::from_code).map_or("", TableRole::code);
        let checked = Self {
            name: it.needed_pair("name", (&form.name_en, &form.name_fr), 120),
            q: it.line("q", &form.q, 120),
            organization: it.id_if("organization", &form.organization),
            sector: it.one_of_if("sector", &form.sector, &SECTORS.map(|(code, _)| code)).unwrap_or_default(),
            body: it.id_if("body", &form.body),
            role: role.to_owned(),
            lang: it.one_of_if("lang", &form.lang, &["en", "fr"]).unwrap_or_default(),
            is_listed: form.is_listed,
        };
        it.or(checked)
    }

    /// The name as it is searched and sorted.
    pub fn name_fold(&self) -> String {
        fold(self.name.any())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(TableRole);
    }

    #[test]
    fn a_group_needs_a_name_and_only_known_answers() {
        let form = Form { sector: "magic".into(), role: "king".into(), lang: "vi".into(), body: "x".into(), ..Form::default() };
        let Err(kit::Error::Invalid(problems)) = Checked::new(&form, Lang::Fr) else { panic!("taken") };
        let fields: Vec<_> = problems.iter().map(|(field, _)| field.to_owned()).collect();
        assert_eq!(fields, ["role", "name_fr", "sector", "body", "lang"]);
    }

    #[test]
    fn a_search_is_an_address_in_which_nothing_can_be_smuggled() {
        let filter = Filter { q: "é&lang=fr".into(), sector: "health".into(), ..Filter::default() };
        assert_eq!(query(&filter), "?q=%C3%A9%26lang%3Dfr&sector=health");
        assert_eq!(query(&Filter { q: "  ".into(), ..Filter::default() }), "");
    }
}
