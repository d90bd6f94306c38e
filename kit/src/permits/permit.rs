//! The proof that someone may do something, and what it lends.

use jiff::{Timestamp, civil::Date};

use super::{Act, Actor, Change, Changes, Path, Reads, Sealed, Standing, grant};
use crate::{Error, Id, Lang, Result, db::Tx, house::House};

/// One request of one person: who asks, in which language, when.
#[derive(Clone)]
pub struct Visit {
    pub(crate) house: House,
    /// Who asks.
    pub actor: Actor,
    /// The language of the answer.
    pub lang: Lang,
    /// The names in the address.
    pub path: Path,
    pub(crate) uri: String,
    pub(crate) csrf: Option<String>,
}

impl Visit {
    /// A visit by the program itself: a command line or a chore, named by `who`.
    pub fn of_the_house(house: House, who: &str) -> Self {
        let actor = Actor::House(who.into());
        Self { house, actor, lang: Lang::En, path: Path::default(), uri: String::new(), csrf: None }
    }

    /// The same visit at another address.
    #[must_use]
    pub fn at(mut self, names: &[(&str, &str)]) -> Self {
        let names = names.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
        self.path = Path::new(names, None);
        self
    }

    /// A permit to change something, if the visitor may.
    pub fn permit<A: Changes>(&self) -> Result<Permit<'static, A>> {
        let today = self.today();
        let granted = self.house.db().read(|tx| grant::<A>(tx, &self.actor, &self.path, today))?;
        Ok(Permit { subject: granted.subject, held: granted.held, at_rest: granted.at_rest, visit: self.clone(), tx: None })
    }

    /// Does `work` with a permit to read, if the visitor may.
    pub fn reading<A: Reads, T>(&self, work: impl FnOnce(&Permit<'_, A>) -> Result<T>) -> Result<T> {
        let today = self.today();
        self.house.db().read(|tx| {
            let granted = grant::<A>(tx, &self.actor, &self.path, today)?;
            work(&Permit { subject: granted.subject, held: granted.held, at_rest: granted.at_rest, visit: self.clone(), tx: Some(tx) })
        })
    }

    fn today(&self) -> Date {
        self.house.clock().today(self.house.zone())
    }
}

/// Proof that the visitor may do `A` to the subject it holds.
pub struct Permit<'t, A: Act> {
    subject: A::Subject,
    held: Vec<String>,
    at_rest: bool,
    visit: Visit,
    tx: Option<&'t Tx>,
}

impl<A: Act> Permit<'_, A> {
    /// What the act is done to.
    pub fn subject(&self) -> &A::Subject {
        &self.subject
    }

    /// Who does it.
    pub fn actor(&self) -> &Actor {
        &self.visit.actor
    }

    /// The account of whoever does it, when signed in.
    pub fn account(&self) -> Option<Id> {
        self.visit.actor.account()
    }

    /// The language of the answer.
    pub fn lang(&self) -> Lang {
        self.visit.lang
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.visit.house.clock().now()
    }

    /// The present day, where the installation is.
    pub fn today(&self) -> Date {
        self.visit.today()
    }

    /// Whether the same person may also do `B` to the same subject: for showing a button or not.
    pub fn may<B: Act>(&self) -> bool {
        self.holds_any(B::MAY) && (B::AT_REST || !self.at_rest)
    }

    pub(crate) fn holds_any(&self, standings: &[Standing]) -> bool {
        standings.iter().any(|standing| self.held.iter().any(|code| code == standing.code()))
    }

    /// The codes of the standings that the reader holds towards the subject.
    pub(crate) fn held(&self) -> &[String] {
        &self.held
    }

    /// Whether the subject rests.
    pub(crate) fn is_at_rest(&self) -> bool {
        self.at_rest
    }

    pub(crate) fn visit(&self) -> &Visit {
        &self.visit
    }

    /// The settings of the installation.
    pub fn config(&self) -> &crate::config::Config {
        self.visit.house.config()
    }

    /// Reads something: in the permit's own transaction where it has one, otherwise in a new one.
    pub fn read<T>(&self, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        match self.tx {
            Some(tx) => work(tx),
            None => self.visit.house.db().read(work),
        }
    }
}

impl<A: Changes> Permit<'_, A> {
    /// Does the act: one transaction, one line in the chronicle, or nothing at all.
    ///
    /// The right is checked again inside the transaction, and the subject read again, so that what
    /// `work` is given is what it changes.
    pub fn change<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Change<'_, A::Subject>) -> Result<Sealed<T>> + Send + 'static,
    {
        let (actor, path) = (self.visit.actor.clone(), self.visit.path.clone());
        let (now, today) = (self.now(), self.today());
        self.visit.house.db().write(move |tx| {
            still_there(tx, &actor, now)?;
            let granted = grant::<A>(tx, &actor, &path, today)?;
            let mut change = Change { tx, subject: granted.subject, actor, act: A::NAME, now, today };
            Ok(work(&mut change)?.into_inner())
        })
    }
}

/// Whether the session or link that the actor came with still counts, asked inside the change.
fn still_there(tx: &Tx, actor: &Actor, now: Timestamp) -> Result<()> {
    let (there, otherwise) = match actor {
        Actor::Signed(signed) => (crate::web::sessions::exists(tx, signed.session)?, Error::SignIn),
        Actor::Link(holder) => match &holder.assistant {
            Some(signed) if !crate::web::sessions::exists(tx, signed.session)? => (false, Error::SignIn),
            _ => (crate::task_links::is_live(tx, holder.link, now)?, Error::Gone),
        },
        Actor::Nobody | Actor::House(_) => (true, Error::SignIn),
    };
    if there { Ok(()) } else { Err(otherwise) }
}

impl<A: Act> std::fmt::Debug for Permit<'_, A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Permit<{}>", A::NAME)
    }
}
