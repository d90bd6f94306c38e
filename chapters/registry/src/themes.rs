//! What the work is about: one list for groups, findings and priorities.

use kit::codes;

codes! {
    /// What a group, a finding or a priority is about.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_words_in_both_languages() {
        kit::assert_all_called!(Theme);
    }
}
