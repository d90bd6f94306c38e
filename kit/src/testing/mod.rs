//! A house for tests: a database of its own, a clock that stands still, visitors that keep cookies.
//!
//! Requests go through the whole router, without a socket.

mod visitor;

pub use visitor::{Answer, Visitor};

use jiff::{SignedDuration, Timestamp, civil::Date};

use crate::{
    Id,
    clock::Clock,
    config::Config,
    db::{Db, Tx, WriteTx, testing::Scratch},
    house::House,
    links::{Break, NodeKind},
    permits::{Scope, Standing, appoint},
    web::{self, Routes, sessions},
};

/// The instant at which the clock of every test house stands.
pub fn now() -> Timestamp {
    Timestamp::from_second(1_794_826_800).unwrap_or_default()
}

/// The day of that instant where the house is: 16 November 2026.
pub fn today() -> Date {
    Clock::Still(now()).today(&Config::new("", "").zone)
}

/// A house for one test.
pub struct TestHouse {
    house: House,
    router: axum::Router,
    runtime: tokio::runtime::Runtime,
    folder: tempfile::TempDir,
    _scratch: Scratch,
}

impl TestHouse {
    /// A house with an empty database and these routes.
    ///
    /// # Panics
    /// When the database cannot be opened: then no test can run.
    pub fn new(routes: &Routes) -> Self {
        Self::with_thread(routes, Vec::new(), Vec::new())
    }

    /// The same, with the kinds of records that hang on its thread.
    ///
    /// # Panics
    /// When the database cannot be opened: then no test can run.
    #[expect(clippy::expect_used, reason = "a test house that cannot open fails its test")]
    pub fn with_thread(routes: &Routes, kinds: Vec<NodeKind>, breaks: Vec<Break>) -> Self {
        let (db, scratch) = crate::db::testing::scratch_with(crate::migrations::ALL);
        let folder = tempfile::tempdir().expect("a folder");
        let config = Config::new("http://127.0.0.1:8080", folder.path());
        let house = House::with_thread(db, Clock::Still(now()), config, routes.menu_entries(), (kinds, breaks));
        let router = web::router(house.clone(), routes);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
        Self { house, router, runtime, folder, _scratch: scratch }
    }

    /// The house itself.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Its database.
    pub fn db(&self) -> &Db {
        self.house.db()
    }

    /// Its folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Puts something into the database, as given.
    ///
    /// # Panics
    /// When it cannot be put there.
    #[expect(clippy::expect_used, reason = "a test that cannot be set up fails")]
    pub fn given<T: Send + 'static>(&self, work: impl FnOnce(&mut WriteTx) -> crate::Result<T> + Send + 'static) -> T {
        self.house().memory().forget();
        self.db().write(work).expect("what the test is given")
    }

    /// Reads something from the database.
    ///
    /// # Panics
    /// When it cannot be read.
    #[expect(clippy::expect_used, reason = "a test that cannot look fails")]
    pub fn look<T>(&self, work: impl FnOnce(&Tx) -> crate::Result<T>) -> T {
        self.db().read(work).expect("what the test looks at")
    }

    /// Somebody nobody knows.
    pub fn nobody(&self) -> Visitor<'_> {
        Visitor::new(self, None)
    }

    /// Someone signed in with these standings.
    pub fn someone(&self, name: &str, standings: &[(Scope, Standing)]) -> Visitor<'_> {
        let account = Id::new(now());
        let (name, standings) = (name.to_owned(), standings.to_vec());
        self.given(move |tx| {
            for (scope, standing) in &standings {
                appoint(tx, account, scope, *standing, Date::constant(2020, 1, 1))?;
            }
            Ok(())
        });
        self.signed_in(account, &name)
    }

    /// Someone signed in to this account.
    pub fn signed_in(&self, account: Id, name: &str) -> Visitor<'_> {
        let (name, until) = (name.to_owned(), now().saturating_add(SignedDuration::from_hours(12)).unwrap_or(now()));
        let secret = self
            .given(move |tx| sessions::open(tx, &sessions::Opening { account, name: &name, kind: "browser", agent: "test" }, now(), until));
        Visitor::new(self, Some((account, secret)))
    }
}
