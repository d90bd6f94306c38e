//! What a source is, and what may be written of it.

use kit::{
    Lang, Reading, Result, codes, id,
    lang::{Bilingual, Words as Kit, fold},
    row,
};
use serde::{Deserialize, Serialize};

use crate::words::Words;

id! {
    /// A source.
    pub SourceId
}

codes! {
    /// What kind of research it is.
    pub enum Kind in "source-kind" {
        /// Who lives here.
        CommunityProfile = "community_profile",
        /// What people need.
        NeedsAssessment = "needs_assessment",
        /// What is there to build on.
        AssetMap = "asset_map",
        /// Which services there are.
        ServiceInventory = "service_inventory",
        /// What stands in the way.
        BarriersStudy = "barriers_study",
        /// What those think who were here before.
        HostAttitudes = "host_attitudes",
        /// Who is treated worse, and where.
        Discrimination = "discrimination",
        /// Work and workers.
        LabourMarket = "labour_market",
        /// Who stays.
        Retention = "retention",
        /// What a program achieved.
        Evaluation = "evaluation",
        /// What goes on around us.
        EnvironmentalScan = "environmental_scan",
        /// What others have written.
        LiteratureReview = "literature_review",
        /// Who works with whom.
        NetworkAnalysis = "network_analysis",
        /// What things cost.
        CostStudy = "cost_study",
    }
}

codes! {
    /// How it was made.
    pub enum Method in "source-method" {
        /// Published statistics.
        DeskStats = "desk_stats",
        /// Reading.
        Literature = "literature",
        /// A survey of newcomers.
        SurveyImmigrants = "survey_immigrants",
        /// A survey of services.
        SurveyProviders = "survey_providers",
        /// A survey of employers.
        SurveyEmployers = "survey_employers",
        /// A survey of residents.
        SurveyHost = "survey_host",
        /// A survey of congregations and clubs.
        SurveyFaithCivic = "survey_faith_civic",
        /// A conversation in a group.
        FocusGroup = "focus_group",
        /// A round table.
        Roundtable = "roundtable",
        /// Interviews.
        Interview = "interview",
        /// Interviews with those who know the field.
        KeyInformant = "key_informant",
        /// A forum.
        Forum = "forum",
        /// A meeting open to all.
        TownHall = "town_hall",
        /// Tables that change over.
        WorldCafe = "world_cafe",
        /// Maps drawn together.
        ParticipatoryMapping = "participatory_mapping",
        /// Photographs by those concerned.
        Photovoice = "photovoice",
        /// Art.
        ArtsBased = "arts_based",
        /// Going to see.
        SiteVisit = "site_visit",
        /// Reading documents.
        DocumentReview = "document_review",
        /// Records of services.
        AdministrativeData = "administrative_data",
        /// What is said online.
        SocialMediaScan = "social_media_scan",
    }
}

row! {
    /// A source: where something the partnership knows comes from.
    #[derive(Serialize)]
    pub struct Source {
        /// Which one.
        pub id: SourceId,
        /// What it is called.
        pub title: Bilingual,
        /// What kind of research it is.
        pub kind: Kind,
        /// How it was made.
        pub method: Method,
        /// The year it is of.
        pub year: i64,
        /// Who made it; empty when not stated.
        pub author: String,
        /// Where it can be read, `https://…`, or empty.
        pub link: String,
        /// How many people took part, where it asked people.
        pub participants: Option<i64>,
        /// Whether it reached people who use no service.
        pub reached_non_users: bool,
        /// What it covers.
        pub about: Bilingual,
        /// What it cannot tell.
        pub limits: Bilingual,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What it is called in English.
    pub title_en: String,
    /// What it is called in French.
    pub title_fr: String,
    /// The code of its kind.
    pub kind: String,
    /// The code of its method.
    pub method: String,
    /// The year it is of.
    pub year: String,
    /// Who made it.
    pub author: String,
    /// Where it can be read.
    pub link: String,
    /// How many people took part.
    pub participants: String,
    /// Whether it reached people who use no service.
    pub reached_non_users: bool,
    /// What it covers, in English.
    pub about_en: String,
    /// What it covers, in French.
    pub about_fr: String,
    /// What it cannot tell, in English.
    pub limits_en: String,
    /// What it cannot tell, in French.
    pub limits_fr: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Source> for Form {
    fn from(it: &Source) -> Self {
        Self {
            title_en: it.title.en.clone(),
            title_fr: it.title.fr.clone(),
            kind: it.kind.code().to_owned(),
            method: it.method.code().to_owned(),
            year: it.year.to_string(),
            author: it.author.clone(),
            link: it.link.clone(),
            participants: it.participants.map(|count| count.to_string()).unwrap_or_default(),
            reached_non_users: it.reached_non_users,
            about_en: it.about.en.clone(),
            about_fr: it.about.fr.clone(),
            limits_en: it.limits.en.clone(),
            limits_fr: it.limits.fr.clone(),
            version: it.version,
        }
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What it is called.
    pub title: Bilingual,
    /// What kind of research it is.
    pub kind: Kind,
    /// How it was made.
    pub method: Method,
    /// The year it is of.
    pub year: i64,
    /// Who made it.
    pub author: String,
    /// Where it can be read.
    pub link: String,
    /// How many people took part.
    pub participants: Option<i64>,
    /// Whether it reached people who use no service.
    pub reached_non_users: bool,
    /// What it covers.
    pub about: Bilingual,
    /// What it cannot tell.
    pub limits: Bilingual,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let title = it.pair("title", (&form.title_en, &form.title_fr), 300);
        it.needs("title", &title, |lang| Kit(lang).required());
        let (kind, method) = (it.code("kind", &form.kind, Kind::from_code), it.code("method", &form.method, Method::from_code));
        let year = it.number("year", &form.year, (1900, 2100));
        let (author, link) = (it.line("author", &form.author, 300), it.line("link", &form.link, 500));
        if !link.is_empty() && !link.starts_with("https://") && !link.starts_with("http://") {
            it.problem("link", |lang| Words(lang).not_a_link());
        }
        let participants = it.number_if("participants", &form.participants, (0, 1_000_000));
        let about = it.long_pair("about", (&form.about_en, &form.about_fr), 4_000);
        let limits = it.long_pair("limits", (&form.limits_en, &form.limits_fr), 4_000);
        let reached_non_users = form.reached_non_users;
        it.finish(|| {
            let (kind, method, year) = (kind?, method?, year?);
            Some(Self { title, kind, method, year, author, link, participants, reached_non_users, about, limits })
        })
    }

    /// What a search looks through, folded.
    pub fn search_fold(&self) -> String {
        fold(&format!("{} {} {} {} {}", self.title.en, self.title.fr, self.author, self.about.en, self.about.fr))
    }
}

#[cfg(test)]
mod tests {
    use kit::Error;

    use super::*;

    fn good() -> Form {
        let text = |text: &str| text.to_owned();
        Form {
            title_en: text("Survey"),
            kind: text("needs_assessment"),
            method: text("survey_immigrants"),
            year: text("2025"),
            ..Form::default()
        }
    }

    fn problems(form: &Form) -> Vec<String> {
        match Checked::new(form, Lang::En) {
            Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_source_needs_a_title_a_kind_a_method_and_a_year() {
        assert!(Checked::new(&good(), Lang::En).is_ok());
        assert_eq!(problems(&Form::default()), ["title_en", "kind", "method", "year"]);
        assert_eq!(problems(&Form { kind: "rumour".into(), ..good() }), ["kind"]);
    }

    #[test]
    fn a_link_leads_to_a_site_and_nowhere_else() {
        assert_eq!(problems(&Form { link: "javascript:alert(1)".into(), ..good() }), ["link"]);
        assert!(Checked::new(&Form { link: "https://example.org/a.pdf".into(), ..good() }, Lang::En).is_ok());
    }

    #[test]
    fn numbers_are_numbers_in_a_range() {
        assert_eq!(problems(&Form { year: "25".into(), participants: "many".into(), ..good() }), ["year", "participants"]);
        assert_eq!(
            Checked::new(&Form { participants: "1,204".into(), ..good() }, Lang::En).expect("a good form").participants,
            Some(1_204)
        );
    }

    #[test]
    fn every_code_has_words_in_both_languages() {
        for lang in Lang::ALL {
            assert!(Kind::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(Method::ALL.iter().all(|it| it.called(lang) != it.code()));
        }
    }
}
