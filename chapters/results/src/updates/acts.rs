//! Who may tell how an activity goes, and what then happens.

use access::standings::{COORDINATOR, GROUP_CHAIR, INSIDE, LINK_HOLDERS, OPERATOR, SECRETARY};
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, acts,
    db::{Tx, WriteTx},
    lang::Bilingual,
    permits::{Act, Actor, Change, Path, Permit, Place, Rest, Scope, Standing, Subject},
};
use planning::activities::{self, Activity, ActivityId, Expected, StatusChange};
use registry::{
    organizations::OrganizationId,
    partnerships::{self, Of, Partnership, PartnershipId},
};

use super::{
    model::{About, Checked, Form, Update, UpdateId, in_one},
    store::{self, Origin, Told},
};
use crate::{
    changes::{self, ChangeId},
    contributions::{self, ContributionId},
    lists::{GiftKind, Via},
    partners,
};

/// Those who may tell how an activity goes while signed in: the staff, and whoever leads the group that follows it.
pub const TELLERS: &[Standing] = &[OPERATOR, COORDINATOR, SECRETARY, GROUP_CHAIR];

/// The name of the act that a task link for an update is for.
pub const PURPOSE: &str = "updates.tell_by_link";

acts! {
    /// See what partners told of their activities.
    read Browse on Partnership as "updates.browse" may INSIDE;
    /// See one update.
    read See on Of<Update> as "updates.see" may INSIDE;
    /// Open the form for an update.
    form Draft on Of<Activity> as "updates.draft" may TELLERS;
    /// Tell how an activity goes.
    change Tell on Of<Activity> as "updates.tell" may TELLERS;
    /// Open a task link for an update.
    form Consider on Asked as "updates.tell_by_link" may LINK_HOLDERS;
    /// Tell how an activity goes, by a task link.
    change TellByLink on Asked as "updates.tell_by_link" may LINK_HOLDERS;
}

/// An activity that someone was asked about by a task link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The activity.
    pub activity: Activity,
    /// What it is to bring about.
    pub outputs: Vec<Expected>,
    /// Who was asked.
    pub holder: String,
    /// Who asked, and by when an answer is hoped for.
    pub request: Option<(String, Date)>,
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let activity = activities::by_id(tx, partnership.id, ActivityId(link.subject))?.ok_or(Error::NotFound)?;
        let outputs = activities::details(tx, activity.id)?.outputs;
        let request = crate::requests::asked_by(tx, link.link)?;
        Ok(Self { partnership, activity, outputs, holder: link.holder.clone(), request })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// What the form about this activity is about.
pub(super) fn about<'a>(activity: &Activity, outputs: &'a [Expected], lang: Lang) -> About<'a> {
    About { lang, status: activity.status, percent: activity.percent, outputs, has_lead: activity.lead_id.is_some() }
}

/// Tells how an activity goes, signed in.
pub(super) fn tell(permit: &Permit<'_, Tell>, form: &Form) -> Result<UpdateId> {
    let lang = permit.lang();
    let outputs = permit.read(|tx| activities::details(tx, permit.subject().record.id))?.outputs;
    let checked = Checked::new(form, about(&permit.subject().record, &outputs, lang))?;
    permit.change(move |change| {
        let (partnership, activity) = (change.subject.partnership.id, change.subject.record.clone());
        if let Some(sent) = already_sent(change.tx, activity.id, &checked)? {
            return change.seal("update", sent, &"sent twice", sent);
        }
        let origin = Origin { author: change.actor.name().to_owned(), via: Via::SignedIn, ..origin(change, partnership, activity.id) };
        let id = record(change, &origin, &activity, &checked, lang)?;
        change.seal("update", id, &checked, id)
    })
}

/// Tells how an activity goes, by a task link. The link stays good until it expires: each sending is one update.
pub(super) fn tell_by_link(permit: &Permit<'_, TellByLink>, form: &Form) -> Result<UpdateId> {
    let lang = permit.lang();
    let asked = permit.subject();
    let checked = Checked::new(form, about(&asked.activity, &asked.outputs, lang))?;
    permit.change(move |change| {
        let (partnership, activity) = (change.subject.partnership.id, change.subject.activity.clone());
        if let Some(sent) = already_sent(change.tx, activity.id, &checked)? {
            return change.seal("update", sent, &"sent twice", sent);
        }
        let (link, person) = match &change.actor {
            Actor::Link(holder) => (Some(holder.link), holder.holder_id),
            _ => (None, None),
        };
        let author_id = match person {
            Some(person) => partners::person(change.tx, partnership, person)?,
            None => None,
        };
        let author = change.subject.holder.clone();
        let origin = Origin { author, author_id, via: Via::Link, link, ..origin(change, partnership, activity.id) };
        let id = record(change, &origin, &activity, &checked, lang)?;
        change.seal("update", id, &checked, id)
    })
}

fn origin<S: Subject>(change: &Change<'_, S>, partnership: PartnershipId, activity: ActivityId) -> Origin {
    Origin { partnership, activity, on: change.today, author: String::new(), author_id: None, via: Via::SignedIn, link: None }
}

/// The update that the same press of the button made a moment ago. A key from elsewhere is no key.
fn already_sent(tx: &Tx, activity: ActivityId, checked: &Checked) -> Result<Option<UpdateId>> {
    match store::sent_with(tx, checked.key)? {
        Some((of, id)) if of == activity => Ok(Some(id)),
        Some(_) => Err(Error::Malformed("this key was used for another activity".into())),
        None => Ok(None),
    }
}

/// Writes down everything a form told: the update, how the activity now stands, what was given, what changed.
fn record<S: Subject>(change: &mut Change<'_, S>, origin: &Origin, activity: &Activity, it: &Checked, lang: Lang) -> Result<UpdateId> {
    let id = UpdateId::new(change.now);
    let told = Told { key: it.key, status: it.status, percent: it.percent, note: &it.note, help: &it.help, added: &it.added };
    store::insert(change.tx, id, origin, &told)?;
    let wanted =
        StatusChange { to: it.status, note: it.note.clone(), decision: None, successor: None, on: origin.on, who: origin.author.clone() };
    activities::set_status(change.tx, origin.partnership, activity.id, &wanted)?;
    activities::note_update(change.tx, activity.id, origin.on, it.percent)?;
    note_outputs(change.tx, activity.id, &it.added)?;
    if let Some(giver) = activity.lead_id {
        let source = Source { update: id, giver, activity: activity.id, origin, lang };
        note_given(change, &source, it)?;
        note_change(change, &source, it)?;
    }
    Ok(id)
}

/// Brings the outputs of an activity to the sum of what its updates added.
pub fn note_outputs(tx: &mut WriteTx, activity: ActivityId, added: &[(i64, i64)]) -> Result<()> {
    let sums = store::sums(tx, activity)?;
    for (place, sum) in sums.into_iter().filter(|(place, _)| added.iter().any(|(touched, _)| touched == place)) {
        activities::note_output(tx, activity, place, sum)?;
    }
    Ok(())
}

/// Where what was given and what changed come from.
struct Source<'a> {
    update: UpdateId,
    giver: OrganizationId,
    activity: ActivityId,
    origin: &'a Origin,
    lang: Lang,
}

fn note_given<S: Subject>(change: &mut Change<'_, S>, source: &Source<'_>, it: &Checked) -> Result<()> {
    let nothing = || Bilingual::new("", "", source.lang);
    let mut gifts = Vec::new();
    gifts.extend(it.given.minutes.map(|minutes| (GiftKind::StaffTime, Some(minutes), None, nothing())));
    gifts.extend(it.given.cents.map(|cents| (GiftKind::Cash, None, Some(cents), nothing())));
    gifts.extend((!it.given.space.is_empty()).then(|| (GiftKind::Space, None, None, in_one(source.lang, it.given.space.clone()))));
    for (kind, minutes, value_cents, what) in gifts {
        let gift = contributions::Checked {
            organization: source.giver,
            activity: Some(source.activity),
            meeting: None,
            kind,
            given_on: source.origin.on,
            minutes,
            rate_cents: None,
            value_cents,
            what,
            attested_by: source.origin.author.clone(),
        };
        let from = contributions::Origin { partnership: source.origin.partnership, update: Some(source.update.0) };
        contributions::insert(change.tx, from, ContributionId::new(change.now), &gift)?;
    }
    Ok(())
}

/// What a partner tells by a link is not public until the staff has asked whether it may be.
fn note_change<S: Subject>(change: &mut Change<'_, S>, source: &Source<'_>, it: &Checked) -> Result<()> {
    let Some((kind, text)) = &it.change else { return Ok(()) };
    let noticed = changes::Checked {
        organization: source.giver,
        activity: Some(source.activity),
        kind: *kind,
        noticed_on: source.origin.on,
        text: text.clone(),
        evidence: Bilingual::new("", "", source.lang),
        share: None,
        is_first_time: false,
        may_be_public: false,
    };
    let from = changes::Origin { partnership: source.origin.partnership, update: Some(source.update.0) };
    changes::insert(change.tx, from, ChangeId::new(change.now), &noticed)
}

/// A key for a form, new each time it is shown.
pub(super) fn fresh_key<A: Act>(permit: &Permit<'_, A>) -> Id {
    Id::new(permit.now())
}
