//! What a body is, and what may be written of it.

use kit::id;

use crate::codes::codes;

id! {
    /// A body.
    pub BodyId
}

codes! {
    /// What kind of table it is.
    pub enum BodyKind in "body-kind" {
        /// The council itself.
        Council = "council",
        /// The executive committee.
        Executive = "executive",
        /// A steering committee.
        Steering = "steering",
        /// A working group.
        WorkingGroup = "working_group",
        /// A sub-council.
        SubCouncil = "sub_council",
        /// A table of one sector.
        SectorTable = "sector_table",
        /// A group that steers one pillar.
        SteeringGroup = "steering_group",
        /// A team for one action.
        ActionTeam = "action_team",
        /// A table of immigrants who advise.
        Advisory = "advisory",
        /// A group for a time, for one matter.
        TaskForce = "task_force",
        /// A committee that finds members.
        Recruitment = "recruitment",
        /// A network.
        Network = "network",
        /// The secretariat.
        Secretariat = "secretariat",
    }
}
