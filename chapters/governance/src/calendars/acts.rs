//! Who may follow which calendar, and what then happens.

use access::standings::{INSIDE, LINK_HOLDERS, MEMBERS, PUBLIC, STAFF};
use kit::{
    Error, Id, Lang, Result, acts,
    db::Tx,
    permits::{Act, Path, Permit, Place, Scope, Subject, held},
    secret::Secret,
    task_links::{self, TaskLink},
};
use registry::partnerships::{self, Partnership, PartnershipId, Public, Shown};

use super::{
    model::{Form, Which},
    store,
};
use crate::bodies::{self, Body};

acts! {
    /// See which calendars one may follow, and for which one has an address.
    read Browse on Partnership as "calendars.browse" may INSIDE;
    /// Make an address of one's own for a calendar.
    change Follow on Partnership as "calendars.follow" may INSIDE;
    /// Take such an address back.
    change Leave on Partnership as "calendars.leave" may INSIDE;
    /// Read the calendar of what is public.
    read ReadPublic on Public<Open> as "calendars.read_public" may PUBLIC;
    /// Read the calendar of everything one is part of, under its address.
    read ReadMine on Followed as "calendars.read_mine" may LINK_HOLDERS;
    /// Read the calendar of a body, under its address.
    read ReadBody on Followed as "calendars.read_body" may LINK_HOLDERS;
}

/// The meetings of the bodies that meet publicly, of which a partnership has at least one.
#[derive(Clone, Debug)]
pub struct Open;

impl Shown for Open {
    fn find(tx: &Tx, partnership: &Partnership, _: &Path) -> Result<Option<Self>> {
        Ok(store::has_public(tx, partnership.id)?.then_some(Self))
    }
}

/// A calendar that someone follows under an address of their own.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The partnership.
    pub partnership: Partnership,
    /// The body, when it is the calendar of one.
    pub body: Option<Body>,
    /// The account whose address it is.
    pub account: Id,
}

impl Subject for Followed {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let (slug, body) = store::place(tx, &link.scope)?.ok_or(Error::NotFound)?;
        let partnership = partnerships::by_slug(tx, &slug)?.ok_or(Error::NotFound)?;
        let body = body.map(|id| bodies::by_id(tx, partnership.id, id)).transpose()?.flatten();
        Ok(Self { partnership, body, account: link.subject })
    }

    fn scopes(&self) -> Vec<Scope> {
        let mut scopes: Vec<_> = self.body.iter().map(|body| Scope::of(body.id)).collect();
        scopes.push(Scope::of(self.partnership.id));
        scopes
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }
}

/// What whoever follows a calendar may read in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    /// Whether they keep the records there.
    pub keeps_records: bool,
    /// Whether they sit at a table, and so may know how its meetings are joined.
    pub is_member: bool,
}

/// Who follows a calendar. Who belongs to the partnership no more follows nothing.
pub(super) fn reader<A: Act<Subject = Followed>>(permit: &Permit<'_, A>) -> Result<Reader> {
    let followed = permit.subject();
    let mut scopes = followed.scopes();
    scopes.push(Scope::installation());
    let held = permit.read(|tx| held(tx, followed.account, &scopes, permit.today()))?;
    let is = |standings: &[kit::permits::Standing]| standings.iter().any(|one| held.iter().any(|code| code == one.code()));
    if is(INSIDE) { Ok(Reader { keeps_records: is(STAFF), is_member: is(MEMBERS) }) } else { Err(Error::Gone) }
}

/// Where the address of a calendar counts; a body must be one of the partnership.
fn scope(tx: &Tx, partnership: PartnershipId, which: Which) -> Result<Scope> {
    match which {
        Which::Mine => Ok(Scope::of(partnership)),
        Which::Body(body) if bodies::exists(tx, partnership, body)? => Ok(Scope::of(body)),
        Which::Body(_) => Err(Error::NotFound),
    }
}

/// Makes an address for a calendar. The one that the same person had for it before stops working.
pub(super) fn follow(permit: &Permit<'_, Follow>, form: &Form) -> Result<(Which, Secret)> {
    let which = form.which()?;
    permit.change(move |change| {
        let account = change.actor.account().ok_or(Error::SignIn)?;
        let scope = scope(change.tx, change.subject.id, which)?;
        task_links::revoke(change.tx, &scope, which.purpose(), account, change.now)?;
        let holder = change.actor.name().to_owned();
        // The address works until it is taken back: a calendar that fell silent one day would not be noticed.
        let expires_at = change.now.checked_add(jiff::SignedDuration::from_hours(24 * 365 * 100)).map_err(Error::internal)?;
        let link =
            TaskLink { purpose: which.purpose(), scope: &scope, subject: account, holder: &holder, holder_id: Some(account), expires_at };
        let (link, secret) = task_links::issue(change.tx, &link, change.now)?;
        change.seal("calendar", link, &which, (which, secret))
    })
}

/// Takes the address of a calendar back.
pub(super) fn leave(permit: &Permit<'_, Leave>, form: &Form) -> Result<()> {
    let which = form.which()?;
    permit.change(move |change| {
        let account = change.actor.account().ok_or(Error::SignIn)?;
        let scope = scope(change.tx, change.subject.id, which)?;
        let revoked = task_links::revoke(change.tx, &scope, which.purpose(), account, change.now)?;
        change.seal("calendar", account, &(which, revoked), ())
    })
}
