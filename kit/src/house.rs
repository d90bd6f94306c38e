//! What every request shares: the database, the clock, the settings, the menu.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::{
    clock::Clock,
    config::Config,
    db::Db,
    links::{Break, NodeKind},
    web::Menu,
};

/// The installation at work. Cheap to clone.
#[derive(Clone)]
pub struct House(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    config: Config,
    menu: Menu,
    thread: (Vec<NodeKind>, Vec<Break>),
    sightings: crate::web::Sightings,
    memory: crate::web::Memory,
}

impl House {
    /// The house with these parts.
    pub fn new(db: Db, clock: Clock, config: Config, menu: Menu) -> Self {
        Self::with_thread(db, clock, config, menu, (Vec::new(), Vec::new()))
    }

    /// The house with these parts, and the kinds of records that hang on its thread.
    pub fn with_thread(db: Db, clock: Clock, config: Config, menu: Menu, thread: (Vec<NodeKind>, Vec<Break>)) -> Self {
        Self(Arc::new(Inner {
            db,
            clock,
            config,
            menu,
            thread,
            sightings: crate::web::Sightings::default(),
            memory: crate::web::Memory::default(),
        }))
    }

    pub(crate) fn node_kinds(&self) -> &[NodeKind] {
        &self.0.thread.0
    }

    pub(crate) fn breaks(&self) -> &[Break] {
        &self.0.thread.1
    }

    /// The database: for the web layer and for chores, never for chapters.
    pub(crate) fn db(&self) -> &Db {
        &self.0.db
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The time zone in which days begin and end.
    pub fn zone(&self) -> &TimeZone {
        &self.0.config.zone
    }

    pub(crate) fn menu(&self) -> &Menu {
        &self.0.menu
    }

    pub(crate) fn memory(&self) -> &crate::web::Memory {
        &self.0.memory
    }

    pub(crate) fn sightings(&self) -> &crate::web::Sightings {
        &self.0.sightings
    }
}
