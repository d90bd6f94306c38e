//! What an organization is, and what may be written of it.

use jiff::civil::Date;
use kit::{
    Lang, Reading, Result, id,
    lang::{Bilingual, Words as Kit},
    row,
    web::Versioned,
};
use serde::{Deserialize, Serialize};

use crate::{languages, sectors::is_sector, words::Words};

id! {
    /// An organization.
    pub OrganizationId
}

row! {
    /// An organization in a partnership's directory.
    #[derive(Serialize)]
    pub struct Organization {
        /// Which one.
        pub id: OrganizationId,
        /// Its name.
        pub name: Bilingual,
        /// What people call it for short, such as its initials; empty where they do not.
        pub short_name: Bilingual,
        /// Its site, `https://…`, or empty.
        pub website: String,
        /// Its general address, or empty.
        pub email: String,
        /// Its telephone number as people write it, or empty.
        pub phone: String,
        /// The languages it works in: codes of known ones, others as written.
        pub languages: String,
        /// Whether it is a francophone organization.
        pub is_francophone: bool,
        /// Whether it receives settlement funding from the federal department.
        pub is_ircc_funded: bool,
        /// When it closed, if it did.
        pub closed_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
        /// The codes of its sectors, joined by commas, the main one first.
        pub sectors: String,
    }
}

impl Organization {
    /// The codes of its sectors, the main one first.
    pub fn sector_codes(&self) -> impl Iterator<Item = &str> {
        self.sectors.split(',').filter(|code| !code.is_empty())
    }

    /// The languages it works in, in words.
    pub fn language_names(&self, lang: Lang) -> String {
        languages::said(&self.languages, lang)
    }

    /// Its sectors in words.
    pub fn sector_names(&self, lang: Lang) -> Vec<String> {
        self.sector_codes().map(|code| crate::sectors::called(code, lang)).collect()
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Its name in English.
    pub name_en: String,
    /// Its name in French.
    pub name_fr: String,
    /// What people call it for short in English.
    pub short_name_en: String,
    /// What people call it for short in French.
    pub short_name_fr: String,
    /// Codes of sectors.
    pub sectors: Vec<String>,
    /// Its site.
    pub website: String,
    /// Its general address.
    pub email: String,
    /// Its telephone number.
    pub phone: String,
    /// The languages it works in.
    pub languages: String,
    /// Whether it is francophone.
    pub is_francophone: bool,
    /// Whether it receives federal settlement funding.
    pub is_ircc_funded: bool,
    /// When it closed.
    pub closed_on: String,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Organization> for Form {
    fn from(it: &Organization) -> Self {
        Self {
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            short_name_en: it.short_name.en.clone(),
            short_name_fr: it.short_name.fr.clone(),
            sectors: it.sector_codes().map(str::to_owned).collect(),
            website: it.website.clone(),
            email: it.email.clone(),
            phone: it.phone.clone(),
            languages: it.languages.clone(),
            is_francophone: it.is_francophone,
            is_ircc_funded: it.is_ircc_funded,
            closed_on: it.closed_on.map(|day| day.to_string()).unwrap_or_default(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Its name.
    pub name: Bilingual,
    /// What people call it for short.
    pub short_name: Bilingual,
    /// Codes of sectors, the main one first.
    pub sectors: Vec<String>,
    /// Its site.
    pub website: String,
    /// Its general address.
    pub email: String,
    /// Its telephone number.
    pub phone: String,
    /// The languages it works in.
    pub languages: String,
    /// Whether it is francophone.
    pub is_francophone: bool,
    /// Whether it receives federal settlement funding.
    pub is_ircc_funded: bool,
    /// When it closed.
    pub closed_on: Option<Date>,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut check = Reading::new(lang);
        let name = check.pair("name", (&form.name_en, &form.name_fr), 200);
        check.needs("name", &name, |lang| Words(lang).organization_needs_a_name());
        let website = check.line("website", &form.website, 300);
        if !website.is_empty() && !website.starts_with("https://") && !website.starts_with("http://") {
            check.problem("website", |lang| Words(lang).not_a_website());
        }
        if form.sectors.is_empty() {
            check.problem("sectors", |lang| Words(lang).organization_needs_a_sector());
        }
        let checked = Self {
            name,
            short_name: check.pair("short_name", (&form.short_name_en, &form.short_name_fr), 60),
            sectors: sectors(&mut check, &form.sectors),
            website,
            email: check.email("email", &form.email),
            phone: check.line("phone", &form.phone, 40),
            languages: languages::stored(&check.line("languages", &form.languages, 300)),
            is_francophone: form.is_francophone,
            is_ircc_funded: form.is_ircc_funded,
            closed_on: check.day_if("closed_on", &form.closed_on),
        };
        check.or(checked)
    }

    /// What a search in the directory looks through, folded.
    pub fn search_fold(&self) -> String {
        let [english, french] = Lang::ALL.map(|lang| languages::said(&self.languages, lang));
        let (name, short) = (&self.name, &self.short_name);
        kit::lang::fold(&format!("{} {} {} {} {english} {french}", name.en, name.fr, short.en, short.fr))
    }
}

/// The sectors chosen, each once, the main one first.
fn sectors(check: &mut Reading, chosen: &[String]) -> Vec<String> {
    let mut sectors: Vec<String> = Vec::new();
    for code in chosen {
        if !is_sector(code) {
            check.problem("sectors", |lang| Kit(lang).not_a_choice());
        } else if !sectors.contains(code) {
            sectors.push(code.clone());
        }
    }
    sectors
}
