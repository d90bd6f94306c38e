//! What the work is about, and whom: the two lists that findings and priorities share.

use crate::codes;

codes! {
    /// What a finding or a priority is about.
    pub enum Theme in "theme" {
        /// Work.
        Employment = "employment",
        /// Learning a language.
        Language = "language",
        /// Belonging.
        SocialInclusion = "social_inclusion",
        /// The first steps.
        Settlement = "settlement",
        /// Health of body and mind.
        Health = "health",
        /// Young people.
        Youth = "youth",
        /// School and study.
        Education = "education",
        /// Public life.
        CivicEngagement = "civic_engagement",
        /// Justice and protection.
        JusticeProtection = "justice_protection",
        /// A home.
        Housing = "housing",
        /// How people learn of things.
        Communications = "communications",
        /// Research and measures.
        ResearchMeasurement = "research_measurement",
        /// Sudden arrivals.
        RefugeeResponse = "refugee_response",
        /// Drawing people here.
        Attraction = "attraction",
        /// Keeping them.
        Retention = "retention",
        /// A community that grows older.
        PopulationRenewal = "population_renewal",
        /// Racism.
        AntiRacism = "anti_racism",
        /// Life in French.
        Francophone = "francophone",
        /// Newcomers and First Peoples.
        IndigenousNewcomer = "indigenous_newcomer",
        /// Employers.
        EmployerEngagement = "employer_engagement",
        /// Services that work as one.
        ServiceCoordination = "service_coordination",
    }
}

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
