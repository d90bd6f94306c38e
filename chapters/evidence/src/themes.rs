//! Whom the work is for; what it is about is a list of the registry.

use kit::codes;
pub use registry::themes::Theme;

codes! {
    /// Whom it concerns.
    pub enum Population in "population" {
        /// Everyone who arrived.
        AllNewcomers = "all_newcomers",
        /// Permanent residents.
        PermanentResidents = "permanent_residents",
        /// Refugees assisted by the government.
        RefugeesGar = "refugees_gar",
        /// Refugees sponsored privately.
        RefugeesPsr = "refugees_psr",
        /// People who claim refuge.
        RefugeeClaimants = "refugee_claimants",
        /// Temporary workers.
        TemporaryWorkers = "temporary_workers",
        /// Students from abroad.
        InternationalStudents = "international_students",
        /// Those who became citizens.
        NaturalizedCitizens = "naturalized_citizens",
        /// Newcomers who speak French.
        FrancophoneNewcomers = "francophone_newcomers",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Children.
        Children = "children",
        /// Young people.
        Youth = "youth",
        /// Older people.
        Seniors = "seniors",
        /// Families.
        Families = "families",
        /// Two-spirit, lesbian, gay, bisexual, transgender, queer and intersex people.
        TwoSlgbtqi = "2slgbtqi",
        /// People with disabilities.
        PersonsWithDisabilities = "persons_with_disabilities",
        /// Racialized newcomers.
        RacializedNewcomers = "racialized_newcomers",
        /// Newcomers outside the city.
        RuralNewcomers = "rural_newcomers",
        /// Those who never used a service.
        NonUsersOfServices = "non_users_of_services",
        /// Employers.
        Employers = "employers",
        /// People who work in services.
        ServiceStaff = "service_staff",
        /// Those who were here before.
        HostCommunity = "host_community",
        /// Elected officials.
        ElectedOfficials = "elected_officials",
    }
}
