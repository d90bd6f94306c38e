//! The forty sectors of the field, and the groups in which the national figures count them.
//!
//! A code list: the code is stored, the words are in `locales/{en,fr}/registry.ftl` as `sector-…`
//! and `sector-group-…`.

mod picking;
mod synonyms;

use kit::{Lang, parts::Choice};

use crate::words::Words;
pub use picking::{any_of, asked, called_any, pickers};

/// How national figures group organizations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Provides settlement services.
    Settlement,
    /// Provides services to everybody.
    Mainstream,
    /// A municipal or regional government.
    Municipal,
    /// A provincial body.
    Provincial,
    /// A federal body.
    Federal,
    /// Employers, and those who work with them.
    Employment,
    /// Research and umbrella organizations.
    Research,
    /// Media.
    Media,
    /// Residents, communities and faith groups.
    Community,
}

impl Group {
    /// The group's code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Settlement => "settlement",
            Self::Mainstream => "mainstream",
            Self::Municipal => "municipal",
            Self::Provincial => "provincial",
            Self::Federal => "federal",
            Self::Employment => "employment",
            Self::Research => "research",
            Self::Media => "media",
            Self::Community => "community",
        }
    }

    /// What it is called.
    pub fn called(self, lang: Lang) -> &'static str {
        Words(lang).by_key(&format!("sector-group-{}", self.code())).unwrap_or_default()
    }
}

use Group::{Community, Employment, Federal, Mainstream, Media, Municipal, Provincial, Research, Settlement};

/// The sectors, with the group each is counted in.
pub const SECTORS: [(&str, Group); 40] = [
    ("settlement", Settlement),
    ("ethnocultural", Community),
    ("community", Community),
    ("francophone", Community),
    ("indigenous", Community),
    ("municipal", Municipal),
    ("provincial", Provincial),
    ("federal", Federal),
    ("school_board", Mainstream),
    ("school", Mainstream),
    ("postsecondary", Mainstream),
    ("research", Research),
    ("umbrella", Research),
    ("language_en", Settlement),
    ("language_fr", Settlement),
    ("health", Mainstream),
    ("hospital", Mainstream),
    ("public_health", Mainstream),
    ("mental_health", Mainstream),
    ("police", Mainstream),
    ("emergency", Mainstream),
    ("legal", Mainstream),
    ("employer", Employment),
    ("employment", Employment),
    ("chamber", Employment),
    ("economic_dev", Employment),
    ("labour", Employment),
    ("housing", Mainstream),
    ("library", Mainstream),
    ("child_family", Mainstream),
    ("youth", Mainstream),
    ("seniors", Mainstream),
    ("women", Mainstream),
    ("refugee", Settlement),
    ("faith", Community),
    ("recreation", Mainstream),
    ("media", Media),
    ("transit", Mainstream),
    ("funder", Mainstream),
    ("lived_experience", Community),
];

/// Whether this is the code of a sector.
pub fn is_sector(code: &str) -> bool {
    SECTORS.iter().any(|(known, _)| *known == code)
}

/// The group a sector is counted in.
pub fn group_of(code: &str) -> Option<Group> {
    SECTORS.iter().find(|(known, _)| *known == code).map(|(_, group)| *group)
}

/// What a sector is called; an unknown code is shown as it is.
pub fn called(code: &str, lang: Lang) -> String {
    Words(lang).by_key(&format!("sector-{}", code.replace('_', "-"))).map_or_else(|| code.to_owned(), str::to_owned)
}

/// Every sector to choose from, in the order of its name.
pub fn choices(lang: Lang) -> Vec<Choice> {
    let mut all: Vec<_> = SECTORS.iter().map(|(code, _)| Choice::new(code, called(code, lang))).collect();
    all.sort_by_key(|sector| kit::lang::fold(&sector.label));
    all
}

/// The sector that somebody names: by its code, by its name in either language, or by what it is also called.
pub fn named(text: &str) -> Option<&'static str> {
    let said = kit::lang::fold(text);
    let is_said = |code: &str| said == kit::lang::fold(&code.replace('_', " ")) || said == code || names(code).contains(&said);
    SECTORS.iter().map(|(code, _)| *code).find(|code| is_said(code)).or_else(|| synonyms::code_of(text))
}

fn names(code: &str) -> [String; 2] {
    Lang::ALL.map(|lang| kit::lang::fold(&called(code, lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sector_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            for (code, group) in SECTORS {
                assert_ne!(called(code, lang), code, "{code} in {lang}");
                assert!(!group.called(lang).is_empty(), "{group:?} in {lang}");
            }
        }
    }

    #[test]
    fn a_sector_is_known_by_its_code_and_by_its_name_in_either_language() {
        for (code, _) in SECTORS {
            assert_eq!(named(code), Some(code));
            for lang in Lang::ALL {
                assert_eq!(named(&called(code, lang).to_uppercase()), Some(code), "{code} in {lang}");
            }
        }
        assert_eq!((named("School  Board"), named("scools"), named("")), (Some("school_board"), None, None));
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = SECTORS.iter().map(|(code, _)| code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 40);
    }
}
