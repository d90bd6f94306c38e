//! The table of contents: every chapter, in the order of a partnership's life.

use kit::{
    House,
    chores::Chore,
    clock::Clock,
    config::Config,
    db::{Db, List},
    links::{Break, NodeKind},
    web::Routes,
};

/// Every route of the house.
pub fn routes() -> Routes {
    let mut routes = Routes::default();
    workspace::home::routes(&mut routes);
    access::routes(&mut routes);
    registry::routes(&mut routes);
    governance::routes(&mut routes);
    evidence::routes(&mut routes);
    strategy::routes(&mut routes);
    planning::routes(&mut routes);
    results::routes(&mut routes);
    workspace::routes(&mut routes);
    routes
}

/// What the chapters do by themselves, at the calm rhythm of the house.
pub fn chores() -> Vec<Chore> {
    vec![
        registry::imports::tidy,
        registry::documents::sweep,
        governance::applications::tidy,
        governance::survey_panels::sweep,
        workspace::notices::tell_everyone,
    ]
}

/// Every kind of record that hangs on the thread.
pub fn node_kinds() -> Vec<NodeKind> {
    [governance::node_kinds(), evidence::node_kinds(), strategy::node_kinds(), planning::node_kinds(), results::node_kinds()].concat()
}

/// What a record of each kind must rest on.
pub fn breaks() -> Vec<Break> {
    workspace::breaks()
}

/// Every list that can be filtered and sorted, by name: so that each of its texts can be tried.
pub fn lists() -> Vec<(&'static str, List)> {
    vec![
        ("accounts", access::accounts::LIST),
        ("organizations", governance::groups::ORGANIZATIONS),
        ("people", governance::groups::PEOPLE),
        ("documents", registry::documents::LIST),
        ("network", registry::network::LIST),
        ("seats", governance::seats::LIST),
        ("meetings", governance::meetings::LIST),
        ("votes", governance::votes::LIST),
        ("decisions", governance::decisions::LIST),
        ("forwardings", governance::forwardings::LIST),
        ("follow-ups", governance::follow_ups::LIST),
        ("sources", evidence::sources::LIST),
        ("findings", evidence::findings::LIST),
        ("strategies", strategy::strategies::LIST),
        ("unfounded", strategy::unfounded::LIST),
        ("endorsements", strategy::endorsements::LIST),
        ("plans", planning::action_plans::LIST),
        ("activities", planning::activities::LIST),
        ("updates", results::updates::LIST),
        ("changes", results::changes::LIST),
        ("contributions", results::contributions::LIST),
    ]
}

/// The house with these parts.
pub fn open(db: Db, clock: Clock, config: Config, routes: &Routes) -> House {
    House::with_thread(db, clock, config, routes.menu_entries(), (node_kinds(), breaks()))
}
