//! The form of a group: as typed, begun from a search, and found to be right.

use kit::{
    Lang, Reading, Result,
    lang::{Bilingual, fold},
    web::Versioned,
};
use registry::{organizations::OrganizationId, sectors};
use serde::{Deserialize, Serialize};

use super::model::{Group, GroupKind, TableRole};
use crate::{bodies::BodyId, words::Words};

/// A search that is to become a group, as it stands in an address: of the list of people, or of the directory of organizations.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Start {
    kind: String,
    q: String,
    organization: String,
    sector: Vec<String>,
    body: String,
    role: String,
    lang: String,
    listed: String,
    francophone: bool,
    funded: bool,
}

impl From<Start> for Form {
    fn from(it: Start) -> Self {
        let Start { kind, q, organization, sector, body, role, lang, .. } = it;
        let (is_francophone, is_ircc_funded) = (it.francophone, it.funded);
        Self {
            kind,
            q,
            organization,
            sector,
            body,
            role,
            lang,
            is_listed: it.listed == "yes",
            is_francophone,
            is_ircc_funded,
            ..Self::default()
        }
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// What it is made of; people where it is left empty.
    pub kind: String,
    /// The name in English.
    pub name_en: String,
    /// The name in French.
    pub name_fr: String,
    /// Part of the names of those who belong to it.
    pub q: String,
    /// The organization they speak for.
    pub organization: String,
    /// The sectors of which an organization they speak for serves any.
    pub sector: Vec<String>,
    /// The body at which they sit.
    pub body: String,
    /// What they are there.
    pub role: String,
    /// The language they prefer.
    pub lang: String,
    /// Whether only those in the members' directory are written to.
    pub is_listed: bool,
    /// Whether only francophone organizations belong to it.
    pub is_francophone: bool,
    /// Whether only organizations with federal settlement funding belong to it.
    pub is_ircc_funded: bool,
    /// The version that was edited.
    pub version: i64,
}

impl Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Group> for Form {
    fn from(it: &Group) -> Self {
        let filter = it.filter();
        Self {
            kind: it.kind.code().to_owned(),
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            q: filter.q,
            organization: filter.organization,
            sector: filter.sector,
            body: filter.body,
            role: filter.role,
            lang: filter.lang,
            is_listed: it.is_listed,
            is_francophone: it.is_francophone,
            is_ircc_funded: it.is_ircc_funded,
            version: it.version,
        }
    }
}

impl Form {
    /// What the group is made of: people, unless the form says organizations.
    pub fn of(&self) -> GroupKind {
        GroupKind::from_code(&self.kind).unwrap_or(GroupKind::People)
    }
}

/// What was typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// What it is called.
    pub name: Bilingual,
    /// What it is made of.
    pub kind: GroupKind,
    /// Part of the names of those who belong to it.
    pub q: String,
    /// The organization they speak for.
    pub organization: Option<OrganizationId>,
    /// The codes of the sectors of which an organization they speak for serves any, joined by commas.
    pub sectors: String,
    /// The body at which they sit.
    pub body: Option<BodyId>,
    /// What they are there.
    pub role: String,
    /// The language they prefer.
    pub lang: String,
    /// Whether only those in the members' directory are written to.
    pub is_listed: bool,
    /// Whether only francophone organizations belong to it.
    pub is_francophone: bool,
    /// Whether only organizations with federal settlement funding belong to it.
    pub is_ircc_funded: bool,
}

impl Checked {
    /// Checks a form filled in by someone who works in `lang`.
    pub fn new(form: &Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let role = it.code_if("role", &form.role, TableRole::from_code).map_or("", TableRole::code);
        let checked = Self {
            name: it.needed_pair("name", (&form.name_en, &form.name_fr), 120),
            kind: it.code_if("kind", &form.kind, GroupKind::from_code).unwrap_or(GroupKind::People),
            q: it.line("q", &form.q, 120),
            organization: it.id_if("organization", &form.organization),
            sectors: known_sectors(&mut it, &form.sector),
            body: it.id_if("body", &form.body),
            role: role.to_owned(),
            lang: it.one_of_if("lang", &form.lang, &["en", "fr"]).unwrap_or_default(),
            is_listed: form.is_listed,
            is_francophone: form.is_francophone,
            is_ircc_funded: form.is_ircc_funded,
        };
        checked.is_asked_of_its_kind(&mut it);
        it.or(checked)
    }

    /// People are not asked what only organizations are, nor organizations what only people are.
    fn is_asked_of_its_kind(&self, it: &mut Reading) {
        let of_people = [("role", !self.role.is_empty()), ("organization", self.organization.is_some()), ("lang", !self.lang.is_empty())];
        let of_organizations = [("is_francophone", self.is_francophone), ("is_ircc_funded", self.is_ircc_funded)];
        let wrong = match self.kind {
            GroupKind::People => &of_organizations[..],
            GroupKind::Organizations => &of_people[..],
        };
        for (field, _) in wrong.iter().filter(|(_, asked)| *asked) {
            it.problem(*field, |lang| Words(lang).group_asks_another_kind());
        }
    }

    /// The name as it is searched and sorted.
    pub fn name_fold(&self) -> String {
        fold(self.name.any())
    }
}

/// The sectors that were asked for, joined by commas: any that is none is told.
fn known_sectors(it: &mut Reading, typed: &[String]) -> String {
    let asked = sectors::asked(typed);
    if asked.iter().any(|code| !sectors::is_sector(code)) {
        it.problem("sector", |lang| kit::lang::Words(lang).not_a_choice());
    }
    asked.into_iter().filter(|code| sectors::is_sector(code)).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(form: &Form) -> Vec<String> {
        let Err(kit::Error::Invalid(problems)) = Checked::new(form, Lang::Fr) else { return Vec::new() };
        problems.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_group_needs_a_name_and_only_known_answers() {
        let form = Form {
            sector: vec!["health".into(), "magic".into()],
            role: "king".into(),
            lang: "vi".into(),
            body: "x".into(),
            ..Form::default()
        };
        assert_eq!(problems(&form), ["role", "name_fr", "sector", "body", "lang"]);
        assert_eq!(problems(&Form { name_fr: "Table".into(), kind: "ships".into(), ..Form::default() }), ["kind"]);
    }

    #[test]
    fn a_group_asks_only_what_its_kind_can_answer() {
        let form = |kind: &str| Form {
            name_fr: "Table".into(),
            kind: kind.into(),
            is_listed: true,
            sector: vec!["health".into(), "police".into()],
            ..Form::default()
        };
        assert!(problems(&form("organizations")).is_empty() && problems(&form("people")).is_empty() && problems(&form("")).is_empty());
        let wrong = Form { role: "holder".into(), lang: "fr".into(), is_ircc_funded: true, ..form("organizations") };
        assert_eq!(problems(&wrong), ["role", "lang"]);
        let wrong = Form { role: "holder".into(), is_francophone: true, is_ircc_funded: true, ..form("people") };
        assert_eq!(problems(&wrong), ["is_francophone", "is_ircc_funded"]);
    }
}
