//! The code lists of activities: the code is stored, its words are in both languages.

use kit::codes;
use kit::{
    Error, Result,
    db::{Cell, Column, ToValue, Value},
    parts::Tone,
};

use crate::status::Status;

codes! {
    /// What the partnership itself does in an activity.
    pub enum LipRole in "lip-role" {
        /// It gets others to begin.
        Catalyst = "catalyst",
        /// It brings those concerned to one table.
        Convenor = "convenor",
        /// It leads together with others.
        CoLead = "co_lead",
        /// It leads, through its own staff.
        Lead = "lead",
        /// It adds something to what others lead.
        Contributor = "contributor",
        /// It watches.
        Observer = "observer",
    }
}

codes! {
    /// What an organization does in an activity.
    pub enum PartnerRole in "partner-role" {
        /// It leads.
        Lead = "lead",
        /// It leads together with another.
        CoLead = "co_lead",
        /// It carries a part of the work.
        Partner = "partner",
        /// It pays.
        Funder = "funder",
        /// It gives the place.
        Host = "host",
        /// It judges what came of it.
        Evaluator = "evaluator",
        /// It is kept informed.
        Informed = "informed",
    }
}

codes! {
    /// Whom an activity is for.
    pub enum TargetGroup in "target-group" {
        /// All newcomers.
        AllNewcomers = "all_newcomers",
        /// Permanent residents.
        PermanentResidents = "permanent_residents",
        /// Refugees whom the government resettles.
        RefugeesGar = "refugees_gar",
        /// Refugees whom private groups sponsor.
        RefugeesPsr = "refugees_psr",
        /// People who claim refuge.
        RefugeeClaimants = "refugee_claimants",
        /// Workers who are here for a time.
        TemporaryWorkers = "temporary_workers",
        /// Students from abroad.
        InternationalStudents = "international_students",
        /// Citizens by naturalization.
        NaturalizedCitizens = "naturalized_citizens",
        /// Newcomers whose language is French.
        FrancophoneNewcomers = "francophone_newcomers",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Children.
        Children = "children",
        /// Youth.
        Youth = "youth",
        /// Older people.
        Seniors = "seniors",
        /// Families.
        Families = "families",
        /// Two-spirit, lesbian, gay, bisexual, trans, queer and intersex people.
        Queer = "2slgbtqi",
        /// People with disabilities.
        PersonsWithDisabilities = "persons_with_disabilities",
        /// Newcomers who are racialized.
        RacializedNewcomers = "racialized_newcomers",
        /// Newcomers outside the towns.
        RuralNewcomers = "rural_newcomers",
        /// Those whom no service has reached.
        NonUsersOfServices = "non_users_of_services",
        /// Those who hire.
        Employers = "employers",
        /// Those who work in the services.
        ServiceStaff = "service_staff",
        /// Those who were here before.
        HostCommunity = "host_community",
        /// Those who were elected.
        ElectedOfficials = "elected_officials",
    }
}

codes! {
    /// Who pays.
    pub enum FunderKind in "funder-kind" {
        /// The federal department, for settlement.
        IrccSettlement = "ircc_settlement",
        /// The federal department, for something else.
        IrccOther = "ircc_other",
        /// The province.
        Provincial = "provincial",
        /// A municipality.
        Municipal = "municipal",
        /// A foundation.
        Foundation = "foundation",
        /// A United Way.
        UnitedWay = "united_way",
        /// A research council.
        SshrcResearch = "sshrc_research",
        /// An economic development agency.
        EconomicAgency = "economic_agency",
        /// A business.
        PrivateSector = "private_sector",
        /// Someone who gives time, things or room.
        InKind = "in_kind",
        /// Those who use it.
        Fee = "fee",
        /// Another federal department.
        OtherFederal = "other_federal",
    }
}

impl ToValue for Status {
    fn to_value(&self) -> Value {
        Value::Text(self.code().to_owned())
    }
}

impl Column for Status {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        let code = cell.text()?;
        Self::from_code(code).ok_or_else(|| Error::Internal(format!("no status has the code {code}")))
    }
}

impl serde::Serialize for Status {
    fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

/// What a status says without words.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::OnTrack | Status::Done => Tone::Good,
        Status::AtRisk => Tone::Attention,
        Status::Stalled => Tone::Risk,
        Status::UnderWay => Tone::Information,
        Status::Proposed | Status::Planned | Status::DeferredNextYear | Status::Dropped | Status::Merged => Tone::Plain,
    }
}

#[cfg(test)]
mod tests {
    use kit::Lang;

    use super::*;

    #[test]
    fn every_code_has_words_in_both_languages() {
        for lang in Lang::ALL {
            assert!(LipRole::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(PartnerRole::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(TargetGroup::ALL.iter().all(|it| it.called(lang) != it.code()));
            assert!(FunderKind::ALL.iter().all(|it| it.called(lang) != it.code()));
        }
        assert_eq!(TargetGroup::ALL.len(), 24);
    }

    #[test]
    fn findings_and_activities_speak_of_the_same_people_in_the_same_words() {
        use evidence::themes::Population;
        assert_eq!(Population::ALL.len(), TargetGroup::ALL.len());
        for group in TargetGroup::ALL {
            let population = Population::from_code(group.code()).expect("the same list");
            assert!(Lang::ALL.iter().all(|lang| population.called(*lang) == group.called(*lang)), "{}", group.code());
        }
    }

    #[test]
    fn a_status_is_kept_under_its_code() {
        for status in Status::ALL {
            assert_eq!(Status::from_cell(Cell::Text(status.code())).ok(), Some(status));
        }
        assert!(Status::from_cell(Cell::Text("late")).is_err(), "late is derived, never stored");
    }
}
