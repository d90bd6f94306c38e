//! The schema, step by step, carried inside the program.

use crate::db::Migration;

macro_rules! steps {
    ($($number:literal $name:literal),* $(,)?) => {
        /// Every step from an empty database to the present one.
        pub const ALL: &[Migration] = &[
            $(Migration { number: $number, name: $name, sql: include_str!(concat!("../../migrations/", $name, ".sql")) }),*
        ];
    };
}

steps! {
    1 "0001_house",
    2 "0002_access",
    3 "0003_registry",
    4 "0004_governance",
    5 "0005_evidence",
    6 "0006_strategy",
    7 "0007_planning",
    8 "0008_results",
    9 "0009_workspace",
}
