//! One vote as those inside see it: with their ballots, and for those who lead it the links, the close and the way back.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{CallRoll, Cast, Close, CorrectAnswer, HandOver, Remind, See, TakeStands, Withdraw},
    called::{self, CalledForm},
    casting::{self, BallotForm, Who},
    closing::{self, ClosingForm},
    handing, links,
    misheard::{self, MisheardForm},
    model::{State, Vote, Voter},
    stands::{self, StandsForm},
    view::{self, Reader, Seen, Typed, badge_of},
};
use crate::{
    by_telephone::Desk,
    decisions::Followed,
    letters::{self, Chosen},
    seats::Role,
    words::Words,
};

/// What was typed in one of the forms of the page and could not be taken.
#[derive(Default)]
struct Failed {
    which: &'static str,
    problems: Problems,
    ballot: Typed,
    links: Chosen,
    closing: ClosingForm,
    stands: StandsForm,
    called: CalledForm,
    misheard: MisheardForm,
}

impl Failed {
    fn status(&self) -> u16 {
        if self.problems.is_empty() && self.ballot.problems.is_empty() { 200 } else { 422 }
    }
}

#[derive(Template)]
#[template(path = "votes/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    here: String,
    view: Html,
    followed: Html,
    failed: &'a Failed,
    it: &'a Vote,
    remind: Vec<Voter>,
    reminds_all: bool,
    may_hand_over: bool,
    may_close: bool,
    may_withdraw: bool,
    desk: Option<Desk>,
}

impl Show<'_> {
    fn fields(&self, which: &'static str) -> Fields<'_> {
        let fields = if self.failed.which == which { Fields::new(self.lang, &self.failed.problems) } else { Fields::fresh(self.lang) };
        fields.within(which)
    }

    /// The button with which somebody's vote by name is entered for them.
    fn entering(&self, desk: &Desk, one: &Voter) -> Result<Html> {
        desk.button(("vote", self.it.id.0), (one.person_id, &one.name))
    }

    /// Those who may be reminded; to begin with the holders are chosen, and whoever alone may vote for a seat.
    fn people(&self) -> Vec<Choice> {
        let chosen = &self.failed.links.people;
        let whom = |it: &Voter| {
            let help = if it.email.is_empty() { self.w.remind_by_hand() } else { &it.email };
            let begins_chosen =
                || it.role == Role::Holder || !self.remind.iter().any(|one| one.seat_id == it.seat_id && one.role == Role::Holder);
            let is_chosen = if chosen.is_empty() { begins_chosen() } else { chosen.contains(&it.person_id.to_string()) };
            Choice::new(it.person_id, &it.name).help(help).chosen_if(is_chosen)
        };
        self.remind.iter().map(whom).collect()
    }
}

fn home<A: Act<Subject = Of<Vote>>>(permit: &Permit<'_, A>) -> String {
    format!("/{}/p/{}", permit.lang(), permit.subject().partnership.slug)
}

fn here<A: Act<Subject = Of<Vote>>>(permit: &Permit<'_, A>) -> String {
    format!("{}/votes/{}", home(permit), permit.subject().record.id)
}

/// What whoever looks is asked to fill in: what all seats say, for the secretary at a meeting; their own ballots.
fn asked<A: Act<Subject = Of<Vote>>>(
    permit: &Permit<'_, A>,
    (seen, reader): (&Seen, &Reader),
    (csrf, here): (&Html, &str),
    failed: &Failed,
) -> Result<Html> {
    let (lang, it) = (permit.lang(), &permit.subject().record);
    let mut all = Vec::new();
    if stands::are_taken(it) && permit.may::<TakeStands>() {
        let f = if failed.which == "stands" { Fields::new(lang, &failed.problems) } else { Fields::fresh(lang) };
        all.push(stands::sheet((lang, f), &seen.lines, (csrf, here), &failed.stands)?);
    }
    if called::is_called(it) && permit.may::<CallRoll>() {
        let f = if failed.which == "called" { Fields::new(lang, &failed.problems) } else { Fields::fresh(lang) };
        all.push(called::sheet((lang, f), seen, (csrf, here), &failed.called)?);
    }
    if called::is_called(it) && permit.may::<CorrectAnswer>() {
        let is_open = failed.which == "misheard";
        let f = if is_open { Fields::new(lang, &failed.problems) } else { Fields::fresh(lang) };
        all.push(misheard::sheet((lang, f, is_open), &seen.lines, (csrf, here), &failed.misheard)?);
    }
    if let Some(account) = permit.account().filter(|_| permit.may::<Cast>()) {
        all.push(view::own(it, (seen, reader), Who::Account(account), (csrf, &format!("{here}/ballots")), &failed.ballot)?);
    }
    Ok(Html::join(all))
}

fn page<A: Act<Subject = Of<Vote>>>(permit: &Permit<'_, A>, failed: &Failed) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home, here) = (Words(lang), home(permit), here(permit));
    let (seen, followed) = permit.read(|tx| {
        let followed = it.decision_id.map(|id| Followed::read(tx, id)).transpose()?;
        Ok((Seen::read(tx, partnership.id, it)?, followed))
    })?;
    let followed = followed.map_or(Ok(Html::default()), |all| all.html(lang, &home))?;
    let reader = Reader::of(permit, Some(home.clone()));
    let csrf = permit.csrf();
    let view = view::view(it, &seen, &reader, asked(permit, (&seen, &reader), (&csrf, &here), failed)?)?;
    let may_hand_over = handing::is_possible(it, &seen.lines) && permit.may::<HandOver>();
    let reminds_all = !seen.shows_names(it);
    let may_remind = it.has_links(permit.now()) && permit.may::<Remind>();
    let has_quorum = seen.quorum.met;
    let remind = if may_remind { links::to_remind(it, (&seen.lines, seen.voters), has_quorum) } else { Vec::new() };
    let is_open = it.state == State::Open;
    let desk = if it.is_secret() { None } else { Desk::of(permit, &partnership.slug, &here) };
    let page = permit.page(w.vote_titled(it.body.in_lang(lang).text)).crumb(w.votes(), format!("{home}/votes")).read_at(&here);
    page.badge(badge_of(lang, it, permit.now())).status(failed.status()).show(&Show {
        w,
        lang,
        csrf,
        here,
        view,
        followed,
        failed,
        it,
        remind,
        reminds_all,
        may_hand_over,
        may_close: is_open && permit.may::<Close>(),
        may_withdraw: is_open && permit.may::<Withdraw>(),
        desk,
    })
}

/// One vote.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &Failed::default())
}

/// Takes a vote.
pub(super) fn cast(permit: &Permit<'_, Cast>, ask: &Ask) -> Result<Reply> {
    let typed: BallotForm = ask.form()?;
    match casting::cast(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(here(permit))),
        Err(Error::Invalid(problems)) => {
            let ballot = Typed { ballot: typed, problems };
            page(permit, &Failed { ballot, ..Failed::default() })
        }
        Err(error) => Err(error),
    }
}

/// Makes links. They are shown here and nowhere else, so this page is the answer itself.
pub(super) fn remind(permit: &Permit<'_, Remind>, ask: &Ask) -> Result<Reply> {
    let typed: Chosen = ask.form()?;
    match links::remind(permit, &typed) {
        Ok(issued) => {
            let (w, back) = (Words(permit.lang()), here(permit));
            let title = w.vote_titled(permit.subject().record.body.in_lang(permit.lang()).text);
            let page = permit.page(w.letters()).crumb(title, back.clone());
            letters::show(permit, page, (w.vote_reminded_nobody(), (w.vote_see(), &back)), issued)
        }
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "links", problems, links: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Takes down where the seats stand.
pub(super) fn stand(permit: &Permit<'_, TakeStands>, ask: &Ask) -> Result<Reply> {
    let typed: StandsForm = ask.form()?;
    match stands::take(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "stands", problems, stands: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Takes down what the seats said when the roll was called.
pub(super) fn call_roll(permit: &Permit<'_, CallRoll>, ask: &Ask) -> Result<Reply> {
    let typed: CalledForm = ask.form()?;
    match called::take(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "called", problems, called: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Puts right an answer that was misheard.
pub(super) fn correct_answer(permit: &Permit<'_, CorrectAnswer>, ask: &Ask) -> Result<Reply> {
    let typed: MisheardForm = ask.form()?;
    match misheard::correct(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "misheard", problems, misheard: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Puts the motion to a roll call and shows that vote.
pub(super) fn hand_over(permit: &Permit<'_, HandOver>, _: &Ask) -> Result<Reply> {
    match handing::hand_over(permit) {
        Ok(id) => Ok(Reply::see_other(format!("{}/votes/{id}?saved=1", home(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "handing", problems, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Closes a vote and shows its decision.
pub(super) fn close(permit: &Permit<'_, Close>, ask: &Ask) -> Result<Reply> {
    let typed: ClosingForm = ask.form()?;
    match closing::close(permit, &typed) {
        Ok(_) => Ok(Reply::see_other(format!("{}?saved=1", here(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "closing", problems, closing: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}

/// Withdraws a vote.
pub(super) fn withdraw(permit: &Permit<'_, Withdraw>, ask: &Ask) -> Result<Reply> {
    let typed: ClosingForm = ask.form()?;
    match closing::withdraw(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit)))),
        Err(Error::Invalid(problems)) => page(permit, &Failed { which: "withdrawal", problems, closing: typed, ..Failed::default() }),
        Err(error) => Err(error),
    }
}
