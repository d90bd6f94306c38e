//! What looks across all chapters: the home of a partnership, what people are told, its momentum, the guide.

pub mod assistance;
pub mod guide;
pub mod health;
pub mod home;
pub mod momentum;
pub mod notices;

/// The chapter's words in both languages.
pub mod words {
    #![allow(missing_docs, clippy::all, clippy::pedantic, reason = "written by the build from the Fluent files")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use kit::{links::Break, web::Routes};
use words::Words;

/// The routes of the chapter, but for the home, which the house puts first in the menu.
pub fn routes(routes: &mut Routes) {
    assistance::routes(routes);
    notices::routes(routes);
    momentum::routes(routes);
    health::routes(routes);
    guide::routes(routes);
}

/// What a record of each kind must rest on; where it does not, its thread shows a gap.
pub fn breaks() -> Vec<Break> {
    vec![
        Break { kind: "finding", needs: "source", sentence: |lang| Words(lang).finding_without_source() },
        Break { kind: "priority", needs: "finding", sentence: |lang| Words(lang).priority_without_finding() },
        Break { kind: "objective", needs: "priority", sentence: |lang| Words(lang).objective_without_priority() },
        Break { kind: "activity", needs: "objective", sentence: |lang| Words(lang).activity_without_objective() },
    ]
}
