//! The decision itself: a pure function, and the reading of the facts it needs.

use jiff::civil::Date;

use super::{ANYONE, Act, Actor, LINK, LinkHolder, OPERATOR, Path, Rest, SIGNED_IN, Scope, Standing, Subject, held};
use crate::{Error, Result, db::Tx};

/// A subject that was found, and what the actor is towards it.
pub(crate) struct Grant<S> {
    /// What the act is done to.
    pub subject: S,
    /// The codes of the standings held.
    pub held: Vec<String>,
    /// Whether the subject rests.
    pub at_rest: bool,
}

/// Finds the subject of `A` and decides whether `actor` may do it there.
///
/// Nobody is sent to sign in before anything is looked up, so that an address tells a stranger
/// nothing. Someone signed in who holds no standing towards a private subject is told it does not
/// exist; one who may know of it is told they may not.
pub(crate) fn grant<A: Act>(tx: &Tx, actor: &Actor, path: &Path, today: Date) -> Result<Grant<A::Subject>> {
    if !A::MAY.contains(&ANYONE) && matches!(actor, Actor::Nobody) {
        return Err(if A::MAY == [LINK] { Error::NotFound } else { Error::SignIn });
    }
    let subject = A::Subject::find(tx, path)?;
    let held = facts::<A>(tx, actor, &subject, today)?;
    decide(A::MAY, &held, subject.is_public())?;
    let rest = subject.rest();
    let at_rest = rest.is_some();
    match rest {
        Some(rest) if !A::AT_REST => Err(refused(rest, &held)),
        _ => Ok(Grant { subject, held, at_rest }),
    }
}

/// Nothing is changed while it rests; whoever may end that is told where.
fn refused(rest: Rest, held: &[String]) -> Error {
    let may = rest.who.iter().any(|standing| held.iter().any(|code| code == standing.code()));
    Error::AtRest(rest.why, may.then(|| Box::new(rest.way_out)))
}

fn facts<A: Act>(tx: &Tx, actor: &Actor, subject: &A::Subject, today: Date) -> Result<Vec<String>> {
    let mut scopes = subject.scopes();
    match actor {
        Actor::Nobody => Ok(vec![ANYONE.code().into()]),
        Actor::House(_) => Ok(vec![ANYONE.code().into(), SIGNED_IN.code().into(), OPERATOR.code().into()]),
        Actor::Link(link) => {
            let fits = link.purpose == A::NAME && scopes.iter().any(|scope| scope.as_str() == link.scope);
            let fits = fits && may_assist(tx, (link, scopes), today)?;
            let mut kinds = vec![ANYONE.code().to_owned()];
            kinds.extend(fits.then(|| LINK.code().to_owned()));
            Ok(kinds)
        }
        Actor::Signed(signed) => {
            scopes.push(Scope::installation());
            let mut kinds = held(tx, signed.account, &scopes, today)?;
            kinds.extend([ANYONE.code().to_owned(), SIGNED_IN.code().to_owned()]);
            Ok(kinds)
        }
    }
}

/// Whether whoever enters something on behalf of another still has a standing there. The holder of a link needs none.
fn may_assist(tx: &Tx, (link, mut scopes): (&LinkHolder, Vec<Scope>), today: Date) -> Result<bool> {
    let Some(signed) = &link.assistant else { return Ok(true) };
    scopes.push(Scope::installation());
    Ok(!held(tx, signed.account, &scopes, today)?.is_empty())
}

/// Grants, or says what to answer instead.
fn decide(may: &[Standing], held: &[String], public: bool) -> Result<()> {
    if may.iter().any(|standing| held.iter().any(|code| code == standing.code())) {
        return Ok(());
    }
    let known = public || held.iter().any(|code| code != ANYONE.code() && code != SIGNED_IN.code());
    Err(if known { Error::Forbidden } else { Error::NotFound })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHAIR: Standing = Standing::new("chair");

    fn held_codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|&code| code.to_owned()).collect()
    }

    #[test]
    fn a_standing_that_is_named_is_granted() {
        assert!(decide(&[CHAIR], &held_codes(&["anyone", "signed_in", "chair"]), false).is_ok());
        assert!(decide(&[ANYONE], &held_codes(&["anyone"]), false).is_ok());
    }

    #[test]
    fn who_may_know_of_it_is_forbidden_and_who_may_not_finds_nothing() {
        let member = held_codes(&["anyone", "signed_in", "member"]);
        let stranger = held_codes(&["anyone", "signed_in"]);
        assert!(matches!(decide(&[CHAIR], &member, false), Err(Error::Forbidden)));
        assert!(matches!(decide(&[CHAIR], &stranger, false), Err(Error::NotFound)));
        assert!(matches!(decide(&[CHAIR], &stranger, true), Err(Error::Forbidden)));
    }
}
