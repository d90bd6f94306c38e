//! The kinds of standing in the field, and the groups of them that acts are granted to.
//!
//! A standing counts in a scope: the partnership, or one of its bodies. The default matrix that
//! follows from these groups is printed in `docs/access-matrix.md`.

use kit::permits::Standing;
pub use kit::permits::{ANYONE, LINK, OPERATOR, SIGNED_IN};

/// Runs the partnership day by day.
pub const COORDINATOR: Standing = Standing::new("coordinator");
/// Prepares meetings and keeps the minutes.
pub const SECRETARY: Standing = Standing::new("secretary");
/// Chairs or co-chairs the council.
pub const CHAIR: Standing = Standing::new("chair");
/// Holds a seat on the council.
pub const MEMBER: Standing = Standing::new("member");
/// Stands in for the holder of a seat.
pub const ALTERNATE: Standing = Standing::new("alternate");
/// Chairs a working group.
pub const GROUP_CHAIR: Standing = Standing::new("group_chair");
/// Belongs to a working group.
pub const GROUP_MEMBER: Standing = Standing::new("group_member");
/// May watch and not decide.
pub const OBSERVER: Standing = Standing::new("observer");
/// Works on a research project.
pub const RESEARCHER: Standing = Standing::new("researcher");
/// Follows the agreement for the funder: approved records only.
pub const FUNDER: Standing = Standing::new("funder");
/// Looks after a network of partnerships.
pub const STEWARD: Standing = Standing::new("steward");

/// Scores the applications of one round of recruitment, in the scope of that round.
pub const PANEL: Standing = Standing::new("panel");

/// The operator of the installation and nobody else.
pub const OPERATORS: &[Standing] = &[OPERATOR];
/// Those who keep the records.
pub const STAFF: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY];
/// The staff, and the panel of a round of recruitment.
pub const PANELS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, PANEL];
/// Those who may approve on behalf of the council, and those who enter it for them.
pub const APPROVERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, CHAIR];
/// The staff, and those who lead a group.
pub const LEADS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, CHAIR, GROUP_CHAIR];
/// Everyone who sits at a table of the partnership.
pub const MEMBERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, CHAIR, MEMBER, ALTERNATE, GROUP_CHAIR, GROUP_MEMBER, OBSERVER];
/// Everyone with a standing in the partnership, the funder's officer included.
pub const INSIDE: &[Standing] =
    &[OPERATOR, COORDINATOR, SECRETARY, CHAIR, MEMBER, ALTERNATE, GROUP_CHAIR, GROUP_MEMBER, OBSERVER, RESEARCHER, FUNDER, STEWARD];
/// Whoever holds the right task link.
pub const LINK_HOLDERS: &[Standing] = &[LINK];
/// Everyone, signed in or not.
pub const PUBLIC: &[Standing] = &[ANYONE];
/// Everyone signed in.
pub const ACCOUNTS: &[Standing] = &[SIGNED_IN];

/// Every kind that can be given to an account, in the order of the matrix.
pub const ALL: &[Standing] =
    &[OPERATOR, COORDINATOR, SECRETARY, CHAIR, MEMBER, ALTERNATE, GROUP_CHAIR, GROUP_MEMBER, OBSERVER, RESEARCHER, FUNDER, STEWARD, PANEL];

/// The standing with this code, when it can be given in a partnership by hand: operators are made
/// on the command line, and leading or belonging to one group or panel is given by that group, in its own scope.
pub fn by_code(code: &str) -> Option<Standing> {
    let by_hand = |standing: &Standing| ![OPERATOR, GROUP_CHAIR, GROUP_MEMBER, PANEL].contains(standing);
    ALL.iter().copied().filter(by_hand).find(|standing| standing.code() == code)
}
