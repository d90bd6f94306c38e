//! What a seat is, who holds it, and what may be written of both.

use jiff::civil::Date;
use kit::{Id, Lang, Reading, Result, codes, id, lang::Bilingual, row};
use registry::{
    organizations::OrganizationId,
    sectors::{called, is_sector},
};
use serde::{Deserialize, Serialize};

use super::filling::{Alternates, Appointing, Filling};
use crate::{bodies::BodyId, decisions::DecisionId, terms::Reserved};

id! {
    /// A seat.
    pub SeatId
}

id! {
    /// A period in which someone holds a seat, or stands in for its holder.
    pub TenureId
}

codes! {
    /// What kind of seat it is.
    pub enum SeatKind in "seat-kind" {
        /// For an organization.
        Organizational = "organizational",
        /// For anyone.
        AtLarge = "at_large",
        /// For a newcomer who speaks from experience.
        LivedExperience = "lived_experience",
        /// For a young person.
        Youth = "youth",
        /// Comes with an office elsewhere.
        ExOfficio = "ex_officio",
        /// For whoever chairs another body.
        SubBodyChair = "sub_body_chair",
        /// For a municipality.
        Municipal = "municipal",
        /// For a funder, to observe.
        Funder = "funder",
    }
}

codes! {
    /// As what someone is on a seat.
    pub enum Role in "tenure-role" {
        /// Holds it.
        Holder = "holder",
        /// Stands in for its holder.
        Alternate = "alternate",
    }
}

codes! {
    /// Why someone left a seat.
    pub enum Leaving in "leaving" {
        /// The term was over.
        TermEnd = "term_end",
        /// They resigned.
        Resigned = "resigned",
        /// They stepped down from it and stayed.
        SteppedDown = "stepped_down",
        /// They retired.
        Retired = "retired",
        /// They changed employer.
        ChangedEmployer = "changed_employer",
        /// Their organization withdrew.
        OrganizationWithdrew = "organization_withdrew",
        /// Their organization closed.
        OrganizationClosed = "organization_closed",
        /// The body closed, merged or split.
        Restructured = "restructured",
        /// They were absent too often.
        Absence = "absence",
        /// They died.
        Deceased = "deceased",
        /// Another reason.
        Other = "other",
    }
}

row! {
    /// A seat.
    #[derive(Serialize)]
    pub struct Seat {
        /// Which one.
        pub id: SeatId,
        /// The body it belongs to.
        pub body_id: BodyId,
        /// The name of that body.
        pub body: Bilingual,
        /// Its number in the body.
        pub number: i64,
        /// What it is called.
        pub label: Bilingual,
        /// The codes of the sectors it serves, joined by commas.
        pub sectors: String,
        /// What kind of seat it is.
        pub kind: SeatKind,
        /// The organization it is for, if for one.
        pub organization_id: Option<OrganizationId>,
        /// The name of that organization.
        pub organization: Bilingual,
        /// Whether it votes.
        pub is_voting: bool,
        /// Whether it counts for quorum.
        pub counts_for_quorum: bool,
        /// The code of who puts someone on it; empty when not stated.
        pub appointed_by: String,
        /// The codes of those it is reserved for, joined by commas.
        pub reserved: String,
        /// Who may stand in for its holder.
        pub alternates: Alternates,
        /// Whether applications are received for it.
        pub is_open: bool,
        /// How many years a term on it lasts.
        pub term_years: Option<i64>,
        /// How many terms one person may hold it.
        pub max_terms: Option<i64>,
        /// What to know of it, such as what is done about its vacancy.
        pub note: Bilingual,
        /// Since when it exists.
        pub starts_on: Date,
        /// Its last day, when it has one.
        pub ends_on: Option<Date>,
        /// The version, for noticing that two people edit at once.
        pub version: i64,
    }
}

impl Seat {
    /// The codes of its sectors.
    pub fn sector_codes(&self) -> impl Iterator<Item = &str> {
        self.sectors.split(',').filter(|code| !code.is_empty())
    }

    /// Its sectors in words.
    pub fn sector_names(&self, lang: Lang) -> Vec<String> {
        self.sector_codes().map(|code| called(code, lang)).collect()
    }

    /// Those it is reserved for.
    pub fn reserved_for(&self) -> impl Iterator<Item = Reserved> {
        self.reserved.split(',').filter_map(Reserved::from_code)
    }

    /// Those it is reserved for, in words.
    pub fn reserved_names(&self, lang: Lang) -> Vec<&'static str> {
        self.reserved_for().map(|one| one.called(lang)).collect()
    }

    /// Who puts someone on it, in words; empty when not stated.
    pub fn appointed_by_called(&self, lang: Lang) -> &'static str {
        Appointing::from_code(&self.appointed_by).map_or("", |one| one.called(lang))
    }
}

row! {
    /// A period in which someone holds a seat, or stands in for its holder.
    #[derive(Serialize)]
    pub struct Tenure {
        /// Which period.
        pub id: TenureId,
        /// The seat.
        pub seat_id: SeatId,
        /// The person.
        pub person_id: Id,
        /// Their name.
        pub name: String,
        /// The organization they speak for, if for one.
        pub organization_id: Option<OrganizationId>,
        /// Its name.
        pub organization: Bilingual,
        /// As what.
        pub role: Role,
        /// Which of their terms it is.
        pub term: Option<i64>,
        /// Its first day.
        pub starts_on: Date,
        /// Its last day, when it has one.
        pub ends_on: Option<Date>,
        /// Why it ended, as a code; empty when it has not, or nobody said.
        pub reason: String,
    }
}

row! {
    /// The decision by which someone of a recruitment round was seated.
    pub struct Decided {
        /// The time on the seat.
        pub tenure: TenureId,
        /// The decision.
        pub decision: DecisionId,
        /// The year of its number.
        pub year: i64,
        /// Its number in that year.
        pub number: i64,
    }
}

impl Decided {
    /// Its number as people write it.
    pub fn numbered(&self) -> String {
        crate::decisions::numbered(self.year, self.number)
    }
}

impl Tenure {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| end >= day)
    }
}

/// The form of a seat, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// The body it belongs to.
    pub body: String,
    /// Its number.
    pub number: String,
    /// What it is called, in English.
    pub label_en: String,
    /// What it is called, in French.
    pub label_fr: String,
    /// Codes of sectors.
    pub sectors: Vec<String>,
    /// What kind of seat it is.
    pub kind: String,
    /// The organization it is for.
    pub organization: String,
    /// Whether it votes.
    pub is_voting: bool,
    /// Whether it counts for quorum.
    pub counts_for_quorum: bool,
    /// Who puts someone on it.
    pub appointed_by: String,
    /// Codes of those it is reserved for.
    pub reserved: Vec<String>,
    /// Who may stand in for its holder.
    pub alternates: String,
    /// Whether applications are received for it.
    pub is_open: bool,
    /// How many years a term on it lasts.
    pub term_years: String,
    /// How many terms one person may hold it.
    pub max_terms: String,
    /// What to know of it, in English.
    pub note_en: String,
    /// What to know of it, in French.
    pub note_fr: String,
    /// Since when it exists.
    pub starts_on: String,
    /// Its last day.
    pub ends_on: String,
    /// The version that was edited.
    pub version: i64,
}

impl kit::web::Versioned for Form {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<&Seat> for Form {
    fn from(it: &Seat) -> Self {
        Self {
            body: it.body_id.to_string(),
            number: it.number.to_string(),
            label_en: it.label.en.clone(),
            label_fr: it.label.fr.clone(),
            sectors: it.sector_codes().map(str::to_owned).collect(),
            kind: it.kind.code().to_owned(),
            organization: it.organization_id.map(|id| id.to_string()).unwrap_or_default(),
            is_voting: it.is_voting,
            counts_for_quorum: it.counts_for_quorum,
            appointed_by: it.appointed_by.clone(),
            reserved: it.reserved_for().map(|one| one.code().to_owned()).collect(),
            alternates: it.alternates.code().to_owned(),
            is_open: it.is_open,
            term_years: it.term_years.map(|years| years.to_string()).unwrap_or_default(),
            max_terms: it.max_terms.map(|terms| terms.to_string()).unwrap_or_default(),
            note_en: it.note.en.clone(),
            note_fr: it.note.fr.clone(),
            starts_on: it.starts_on.to_string(),
            ends_on: it.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            version: it.version,
        }
    }
}

/// A seat as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// The body it belongs to.
    pub body: BodyId,
    /// Its number.
    pub number: i64,
    /// What it is called.
    pub label: Bilingual,
    /// Codes of sectors.
    pub sectors: Vec<String>,
    /// What kind of seat it is.
    pub kind: SeatKind,
    /// The organization it is for.
    pub organization: Option<OrganizationId>,
    /// Whether it votes.
    pub is_voting: bool,
    /// Whether it counts for quorum.
    pub counts_for_quorum: bool,
    /// How it is filled.
    pub filling: Filling,
    /// What to know of it.
    pub note: Bilingual,
    /// Since when it exists.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Option<Date>,
}

impl Checked {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: Form, lang: Lang) -> Result<Self> {
        let mut it = Reading::new(lang);
        let body = it.id("body", &form.body);
        let number = it.number("number", &form.number, (1, 999));
        let label = it.pair("label", (&form.label_en, &form.label_fr), 200);
        it.needs("label", &label, |lang| crate::words::Words(lang).one_language_at_least());
        if !form.sectors.iter().all(|code| is_sector(code)) {
            it.problem("sectors", |lang| kit::lang::Words(lang).not_a_choice());
        }
        let kind = it.code("kind", &form.kind, SeatKind::from_code);
        let organization = it.id_if("organization", &form.organization);
        let filling = Filling::read(&mut it, &form);
        let note = it.long_pair("note", (&form.note_en, &form.note_fr), 1_000);
        let (starts_on, ends_on) = (it.day("starts_on", &form.starts_on), it.day_if("ends_on", &form.ends_on));
        it.in_order("ends_on", starts_on, ends_on);
        let (mut sectors, is_voting, counts_for_quorum) = (form.sectors, form.is_voting, form.counts_for_quorum);
        sectors.dedup();
        it.finish(move || {
            let (body, number, kind, filling, starts_on) = (body?, number?, kind?, filling?, starts_on?);
            Some(Self { body, number, label, sectors, kind, organization, is_voting, counts_for_quorum, filling, note, starts_on, ends_on })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        kit::assert_all_called!(SeatKind, Role, Leaving);
    }
}
