//! The round that tells people: what is due is read first, then written with its letters in one change, or not at all.
//!
//! A round notes up to which line of the chronicle it looked and for which hours it told, and only follows the round it
//! began from. Whoever does it a second time, or goes on after falling down, finds everyone told.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use kit::{
    Error, House, Id, Result, chronicle,
    db::Tx,
    mail::{self, Letter},
    permits::{Change, Permit, Scope, Visit},
    task_links::{self, TaskLink},
};
use registry::partnerships::{Partnership, PartnershipId};

use super::{
    acts::{LookRound, Tell},
    digest::{News, Reader, readers},
    letters::{Sender, ended},
    model::{Hours, Kind, Rhythm},
    near,
    reminders::{self, Reminder},
    settings,
    store::{self, Round},
    way_out::PURPOSE,
};

/// How many days the way out of a letter works.
const LINK_DAYS: i64 = 90;
/// How many days it is kept of what somebody was told before it came.
const KEPT_DAYS: i64 = 120;

/// What a round does.
pub(super) struct Plan {
    before: Option<Round>,
    after: Round,
    letters: Vec<(Reader, Letter)>,
    marks: Vec<(Id, Kind)>,
    told: Vec<(Id, String)>,
}

/// Tells everyone of every partnership what is due. A chore of the house.
pub fn tell_everyone(house: &House) -> Result<()> {
    let visit = Visit::of_the_house(house.clone(), "chores");
    for (slug,) in visit.reading::<LookRound, _>(|permit| permit.read(store::at_work))? {
        let permit = visit.clone().at(&[("partnership", &slug)]).permit::<Tell>()?;
        if let Some(plan) = plan(&permit)? {
            match tell(&permit, plan) {
                // Another round was faster: everyone is told.
                Err(Error::Conflict) => {}
                told => told?,
            }
        }
    }
    Ok(())
}

/// What is due now; nothing when nothing is.
pub(super) fn plan(permit: &Permit<'_, Tell>) -> Result<Option<Plan>> {
    let (partnership, now, house) = (permit.subject(), permit.now(), &permit.config().zone);
    permit.read(|tx| {
        let (hours, before) = (settings::hours(tx, partnership.id, house)?, store::round(tx, partnership.id)?);
        let after = Round { seen_through: chronicle::head(tx)?.sequence, daily_for: hours.daily(now)?, weekly_for: hours.weekly(now)? };
        let Some(last) = before.as_ref() else { return first(tx, partnership.id, (after, permit.today())).map(Some) };
        let (is_day, is_week) = (after.daily_for > last.daily_for, after.weekly_for > last.weekly_for);
        let is_quiet = !is_day && !is_week && store::events(tx, partnership.id, last.seen_through)?.is_empty();
        let mut near = reminders::of_hours(tx, partnership.id, now, day(&hours, now))?;
        if is_quiet && near.is_empty() {
            return Ok(None);
        }
        if is_day {
            near.extend(reminders::of_days(tx, partnership.id, day(&hours, now))?);
        }
        // A round that comes after the hour was put back tells nobody of the same day twice.
        let after = Round { daily_for: after.daily_for.max(last.daily_for), weekly_for: after.weekly_for.max(last.weekly_for), ..after };
        let sender = Sender { partnership, url: &permit.config().public_url, zone: &hours.zone };
        let due = Due { is_day, is_week, last: last.clone(), near, today: day(&hours, now) };
        let Told { letters, marks, told } = due.work(tx, &sender, permit.today())?;
        // What comes near is found every minute until it has come: whoever is told of it is told once.
        let is_done = is_quiet && letters.is_empty();
        Ok((!is_done).then_some(Plan { before, after, letters, marks, told }))
    })
}

fn day(hours: &Hours, at: Timestamp) -> Date {
    at.to_zoned(hours.zone.clone()).date()
}

/// How many days back it matters what somebody was told before it came.
pub(super) fn kept_since(today: Date) -> Date {
    today.saturating_sub(KEPT_DAYS.days())
}

/// The first round through a partnership tells nobody anything: it notes from where on people are told.
fn first(tx: &Tx, partnership: PartnershipId, (after, today): (Round, Date)) -> Result<Plan> {
    let everyone = readers(store::held(tx, partnership, today)?, &[], &[]);
    let marks = everyone.iter().flat_map(|one| Kind::ALL.iter().map(|kind| (one.account, *kind))).collect();
    Ok(Plan { before: None, after, letters: Vec::new(), marks, told: Vec::new() })
}

struct Due {
    is_day: bool,
    is_week: bool,
    last: Round,
    near: Vec<Reminder>,
    today: Date,
}

/// The letters of a round, and what people were told by them.
#[derive(Default)]
struct Told {
    letters: Vec<(Reader, Letter)>,
    marks: Vec<(Id, Kind)>,
    told: Vec<(Id, String)>,
}

impl Due {
    /// Whether it is time for what is told so often.
    fn is_time(&self, rhythm: Rhythm) -> bool {
        match rhythm {
            Rhythm::Now => true,
            Rhythm::Daily | Rhythm::Never => self.is_day,
            Rhythm::Weekly => self.is_week,
        }
    }

    /// The letters that are due, and what people were told by them.
    fn work(self, tx: &Tx, sender: &Sender<'_>, today: Date) -> Result<Told> {
        let id = sender.partnership.id;
        let mut everyone = readers(store::held(tx, id, today)?, &store::choices(tx, id)?, &store::marks(tx, id)?);
        let before = near::told(tx, id, kept_since(self.today))?;
        for one in &mut everyone {
            for kind in Kind::ALL {
                // Who is here for the first time is told of what came after the last round.
                one.marks.entry(*kind).or_insert(self.last.seen_through);
            }
            one.told = before.iter().filter(|(account, _)| *account == one.account).map(|(_, what)| what.clone()).collect();
        }
        let since = everyone.iter().flat_map(|one| one.marks.values()).min().copied().unwrap_or(self.last.seen_through);
        let (events, voters) = (store::events(tx, id, since)?, store::voters(tx, id)?);
        let news = News { events, voters, near: self.near.clone(), today: self.today };
        let mut done = Told::default();
        for one in everyone {
            let fits = |kind: Kind| one.rhythm(kind) != Rhythm::Never && self.is_time(one.rhythm(kind));
            let topics = news.pending(&one, fits);
            done.marks.extend(Kind::ALL.iter().filter(|kind| self.is_time(one.rhythm(**kind))).map(|kind| (one.account, *kind)));
            if !topics.is_empty() && mail::is_address(&one.email) {
                done.told.extend(news.near_to(&one, fits).into_iter().map(|near| (one.account, near.what())));
                let letter = sender.letter(&one, &topics);
                done.letters.push((one, letter));
            }
        }
        Ok(done)
    }
}

/// Writes a round down, with its letters.
pub(super) fn tell(permit: &Permit<'_, Tell>, plan: Plan) -> Result<()> {
    let url = permit.config().public_url.clone();
    permit.change(move |change| {
        let partnership = change.subject.clone();
        store::advance(change.tx, partnership.id, plan.before.as_ref(), &plan.after)?;
        for (account, kind) in &plan.marks {
            store::mark(change.tx, (*account, partnership.id), *kind, plan.after.seen_through)?;
        }
        for (account, what) in &plan.told {
            near::note_told(change.tx, (*account, partnership.id), what, change.today)?;
        }
        near::forget(change.tx, partnership.id, kept_since(change.today))?;
        let count = plan.letters.len();
        for (to, letter) in plan.letters {
            let way_out = way_out(change, &partnership, &to, &url)?;
            mail::post_with_way_out(change.tx, &ended(letter, &way_out), &way_out, change.now)?;
        }
        change.seal("notice", "", &count, ())
    })
}

/// Issues the address at which someone has no more letters.
fn way_out(change: &mut Change<'_, Partnership>, partnership: &Partnership, to: &Reader, url: &str) -> Result<String> {
    let expires_at = change.now.checked_add(SignedDuration::from_hours(24 * LINK_DAYS)).map_err(Error::internal)?;
    let scope = Scope::of(partnership.id);
    let link = TaskLink { purpose: PURPOSE, scope: &scope, subject: to.account, holder: &to.name, holder_id: Some(to.account), expires_at };
    let (_, secret) = task_links::issue(change.tx, &link, change.now)?;
    Ok(format!("{url}/{}/a/{}/unsubscribe", to.lang, secret.reveal()))
}
