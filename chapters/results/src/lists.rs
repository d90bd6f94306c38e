//! The code lists of this chapter.

use kit::codes;

codes! {
    /// What changed because of the partnership.
    pub enum ChangeKind in "change-kind" {
        /// A service that did not exist.
        NewService = "new_service",
        /// A service that now fits.
        AdaptedService = "adapted_service",
        /// A rule.
        Policy = "policy",
        /// People who learned something for their work.
        StaffTraining = "staff_training",
        /// Something that can now be read in more languages.
        TranslatedMaterial = "translated_material",
        /// People who were taken on.
        Hiring = "hiring",
        /// People who work together and did not before.
        NewCollaboration = "new_collaboration",
        /// Money that follows the plan.
        Funding = "funding",
    }
}

codes! {
    /// What was given.
    pub enum GiftKind in "contribution-kind" {
        /// Paid time.
        StaffTime = "staff_time",
        /// Unpaid time.
        VolunteerTime = "volunteer_time",
        /// A room.
        Space = "space",
        /// Things lent or given.
        Equipment = "equipment",
        /// Translating and interpreting.
        Translation = "translation",
        /// Printing.
        Printing = "printing",
        /// Food and drink.
        Catering = "catering",
        /// Figures and records.
        Data = "data",
        /// Money.
        Cash = "cash",
        /// Money from elsewhere that came because of the partnership.
        LeveragedGrant = "leveraged_grant",
    }
}

impl GiftKind {
    /// Whether it is told in hours.
    pub fn is_time(self) -> bool {
        matches!(self, Self::StaffTime | Self::VolunteerTime)
    }

    /// Whether it is money, and so needs an amount.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Cash | Self::LeveragedGrant)
    }
}

codes! {
    /// How an update came in.
    pub enum Via in "update-via" {
        /// By a task link.
        Link = "link",
        /// From someone signed in.
        SignedIn = "signed_in",
    }
}
