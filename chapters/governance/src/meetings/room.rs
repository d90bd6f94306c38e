//! The meeting room: one page from which one person runs a meeting, with or without script. What is sent from it is taken
//! in [`super::sent`].

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    db::Tx,
    lang::Words as Kit,
    parts::{Action, Choice, Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::{Of, PartnershipId};

use super::{
    acts::{Advance, ConflictForm, Enter, WelcomeForm},
    attendance::{Form as AttendanceForm, Place, Table, table, with_name},
    form::ItemForm,
    hours::{HourForm, no_quorum, quorum_here},
    model::{Attended, Camera, Item, Meeting, Purpose, State},
    motions::{self, usual_decision},
    notes::NoteForm,
    pages::{badge_of, quorum_notice},
    said::{Said, said},
    stand_ins::NAMED_HERE,
    store,
    typed::Typed,
};
use crate::{
    agendas,
    decisions::{self, Decision, DecisionKind, Method, Outcome, Stance},
    drafts,
    follow_ups::{self, FollowUp},
    people, recalls,
    replies::{self, Expected},
    seats::SeatId,
    terms::DecisionRule,
    words::Words,
};

/// Everything that can be chosen in the room.
struct Lists {
    purposes: Vec<Choice>,
    cameras: Vec<Choice>,
    kinds: Vec<Choice>,
    methods: Vec<Choice>,
    results: Vec<Choice>,
    ladder: Vec<Choice>,
    voters: Vec<Choice>,
    stances: Vec<Choice>,
    movers: Vec<Choice>,
    there: Vec<Choice>,
    people: Vec<Choice>,
    organizations: Vec<Choice>,
    taken: Vec<Choice>,
    guests: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "meetings/room.html")]
struct Room<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    csrf: Html,
    home: String,
    here: String,
    it: &'a Meeting,
    failing: &'static str,
    problems: &'a Problems,
    notices: Vec<Notice>,
    quorum: Notice,
    quorum_here: Option<(String, Notice)>,
    no_quorum: Option<String>,
    not_noted: Option<String>,
    steps: Vec<(&'static str, &'static str)>,
    table: Table,
    items: Vec<Item>,
    current: Option<Item>,
    item_id: String,
    total: i64,
    said: Said,
    decisions: Vec<Decision>,
    promised: Vec<FollowUp>,
    new_item: ItemForm,
    rework: ItemForm,
    hour: HourForm,
    note: NoteForm,
    conflict: ConflictForm,
    decision: decisions::Form,
    consent: decisions::ConsentForm,
    follow_up: follow_ups::Form,
    attendance: AttendanceForm,
    expected: BTreeMap<SeatId, Expected>,
    guest: WelcomeForm,
    theirs: Option<Html>,
    adding: bool,
    lists: Lists,
}

impl Room<'_> {
    fn fields(&self, name: &'static str) -> Fields<'_> {
        let fields = if self.failing == name { Fields::new(self.lang, self.problems) } else { Fields::fresh(self.lang) };
        fields.part(name)
    }

    fn is_current(&self, item: &Item) -> bool {
        self.current.as_ref().is_some_and(|current| current.id == item.id)
    }

    /// The items, each with the hour at which it would begin if every one before it took its minutes.
    fn planned(&self) -> Vec<(&Item, String)> {
        let at = agendas::starts(self.lang, self.it, &self.items).unwrap_or_default();
        self.items.iter().zip(at.into_iter().chain(std::iter::repeat(String::new()))).collect()
    }

    fn decisions_here(&self, item: &Item) -> Vec<&Decision> {
        self.decisions.iter().filter(|one| one.item_id == Some(item.id) || item.adopted_by == Some(one.id)).collect()
    }

    /// How the terms of reference in force decide, in sentences.
    fn rules(&self) -> Vec<String> {
        let said = |(usual, amending): (DecisionRule, DecisionRule)| {
            vec![self.w.vote_terms_ordinary(usual.called(self.lang)), self.w.vote_terms_amendment(amending.called(self.lang))]
        };
        self.table.decided_by.map(said).unwrap_or_default()
    }

    /// The carried decision by which the minutes that an item is there to approve can be approved now.
    fn approving(&self, item: &Item) -> Option<String> {
        motions::approving(&self.said, &self.decisions, item)
    }

    /// What is left of the consent agenda.
    fn awaiting(&self) -> Vec<&Item> {
        self.items.iter().filter(|item| item.awaits_consent()).collect()
    }

    /// When whoever came for a seat arrived and left, as typed or as noted.
    fn times<'s>(&'s self, place: &'s Place) -> (&'s str, &'s str) {
        self.attendance.of_seat(place.seat.id).map_or_else(|| place.times(), |[_, arrived, departed]| (arrived, departed))
    }

    /// What is chosen for a seat: what is noted, or else what was replied.
    fn chosen(&self, place: &Place) -> String {
        match (&place.attendee, self.expected.get(&place.seat.id)) {
            (None, Some(expected)) => expected.choice(place),
            _ => place.chosen(),
        }
    }

    /// Whether what is chosen for any seat is only what was replied.
    fn proposes(&self) -> bool {
        self.table.places.iter().any(|place| place.attendee.is_none() && !self.chosen(place).is_empty())
    }

    /// An item as it stands, so that one can tell whether it was changed on the page.
    fn stamp(&self, item: &Item) -> String {
        ItemForm::from(item).stamp()
    }

    /// How a row is shown when nobody has typed in it.
    fn shown(&self, place: &Place) -> String {
        let (arrived, departed) = place.times();
        with_name(format!("{}|{arrived}|{departed}", self.chosen(place)), self.announced(place))
    }

    /// The name that was announced for a seat of which nothing is noted, and that is nobody's who can be chosen.
    fn announced<'s>(&self, place: &'s Place) -> &'s str {
        if self.chosen(place) == NAMED_HERE { &place.announced } else { "" }
    }

    /// The name of whoever came for a seat, as typed or as announced.
    fn name_of<'s>(&'s self, place: &'s Place) -> &'s str {
        self.attendance.name_of(place.seat.id).unwrap_or_else(|| self.announced(place))
    }

    /// What can be chosen for a seat: value, words, whether it is chosen.
    fn answers(&self, place: &Place) -> Vec<(String, String, bool)> {
        let chosen = self.attendance.of_seat(place.seat.id).map_or_else(|| self.chosen(place), |[state, ..]| state.to_owned());
        let answer = |one: Choice| {
            let on = one.value == chosen;
            (one.value, one.label, on)
        };
        place.answers(self.lang).into_iter().map(answer).collect()
    }
}

/// The room.
pub(super) fn enter(permit: &Permit<'_, Enter>, ask: &Ask) -> Result<Reply> {
    if permit.subject().record.state.is_recording() {
        return page(
            permit,
            ask.pair("item"),
            Typed { both: ask.pair("both") == "1", adding: ask.pair("adding") == "1", ..Typed::default() },
        );
    }
    Err(Error::refused(|lang| Words(lang).minutes_are_closed()))
}

/// The room of the meeting as it was when the page was asked for.
pub(super) fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str, typed: Typed) -> Result<Reply> {
    page_of(permit, &permit.subject().record, item, typed)
}

/// What is read for the room.
struct Found {
    table: Table,
    items: Vec<Item>,
    said: Said,
    decisions: Vec<Decision>,
    promised: Vec<FollowUp>,
    people: Vec<people::Named>,
}

impl Found {
    fn read(tx: &Tx, partnership: PartnershipId, it: &Meeting) -> Result<Self> {
        let people = people::named(tx, partnership, it.held_on)?;
        Ok(Self {
            table: table(tx, it)?.admitting(&people),
            items: store::whole_agenda(tx, it.id)?,
            said: said(tx, it.id, true)?,
            decisions: decisions::of_meeting(tx, it.id)?,
            promised: follow_ups::of_meeting(tx, it.id)?,
            people,
        })
    }
}

/// The room of a meeting, with what was typed in its forms.
pub(super) fn page_of<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, it: &Meeting, item: &str, typed: Typed) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/meetings/{}", it.id);
    let Found { table, items, said, decisions, promised, people } = permit.read(|tx| Found::read(tx, partnership.id, it))?;
    let current = items.iter().find(|one| one.id.to_string() == item).or(items.first()).cloned();
    let item_id = current.as_ref().map(|item| item.id.to_string()).unwrap_or_default();
    let recused = current.as_ref().map(|item| table.recused(&said.conflicts, item.id)).unwrap_or_default();
    let motion = motions::open_motion(&said, &decisions, current.as_ref());
    let table = table.at_hour(current.as_ref().map_or("", |item| &item.dealt_at));
    let verdict = table.verdict_without(&recused);
    framed(permit, it, &item_id).status(typed.status()).show(&Room {
        w,
        k: Kit(lang),
        lang,
        csrf: permit.csrf(),
        home,
        here,
        it,
        failing: typed.failing,
        problems: &typed.problems,
        notices: told(w, &typed).into_iter().chain(next_of(permit, it, &said)).collect(),
        quorum: quorum_notice(lang, (it, permit.today()), &table.verdict),
        quorum_here: quorum_here(lang, (it, permit.today()), (&table, &verdict), !recused.is_empty()),
        no_quorum: no_quorum(lang, (it, permit.today()), (&table, &verdict)),
        not_noted: not_noted(lang, it, &table),
        steps: steps(permit, it, table.verdict.met),
        item_id,
        total: items.iter().filter_map(|item| item.minutes).sum(),
        new_item: typed.new_item.unwrap_or_else(|| next_item(&items)),
        rework: typed.rework.or_else(|| current.as_ref().map(ItemForm::from)).unwrap_or_default(),
        hour: typed.hour.or_else(|| current.as_ref().map(HourForm::from)).unwrap_or_default(),
        note: typed.note.or_else(|| current.as_ref().map(NoteForm::from)).unwrap_or_default(),
        conflict: typed.conflict,
        consent: typed.consent,
        follow_up: typed.follow_up,
        attendance: typed.attendance,
        expected: replied(it, &table),
        guest: typed.guest,
        theirs: typed.theirs,
        adding: typed.adding,
        lists: lists(lang, (&table, &recused), &decisions, people::each_once(&people)),
        decision: typed.decision.unwrap_or_else(|| usual_decision(verdict.met, motion, current.as_ref())),
        table,
        items,
        current,
        said,
        decisions,
        promised,
    })
}

/// Where what was left over from a meeting that is over went, for whoever prepares the next one.
pub(super) fn next_of<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, it: &Meeting, said: &Said) -> Option<Notice> {
    let list = format!("/{}/p/{}/meetings", permit.lang(), permit.subject().partnership.slug);
    let next = said.next.filter(|_| it.state.is_over() && permit.may::<drafts::Plan>());
    next.map(|next| next.notice(permit.lang(), &list))
}

/// Whether the meeting ended for want of quorum and the terms know a second call.
pub(super) fn may_recall(it: &Meeting, table: &Table) -> bool {
    it.state == State::NoQuorum && recalls::is_known(&table.rule)
}

/// What was replied for each seat, until the meeting is over: then only what was noted counts.
fn replied(it: &Meeting, table: &Table) -> BTreeMap<SeatId, Expected> {
    let proposes = matches!(it.state, State::Draft | State::NoticeSent | State::PackageSent | State::InSession);
    if proposes { replies::expected(&table.called) } else { BTreeMap::new() }
}

/// The frame of the room: where it hangs, its state, and the way back to the meeting.
fn framed<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, it: &Meeting, item_id: &str) -> kit::web::Page {
    let (lang, partnership) = (permit.lang(), &permit.subject().partnership);
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let here = format!("{list}/{}", it.id);
    let read_at = if item_id.is_empty() { format!("{here}/room") } else { format!("{here}/room?item={item_id}") };
    permit
        .page(w.room_of(it.called(lang)))
        .crumb(w.meetings(), list)
        .crumb(it.called(lang), here.clone())
        .badge(badge_of(lang, it))
        .read_at(&read_at)
        .more(Some(Action::new(w.meeting_see(), here).icon("eye")))
}

/// The next steps of the meeting with the words of their buttons, for whoever may take them. One that has its quorum does not end for
/// want of it.
fn steps<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, it: &Meeting, has_quorum: bool) -> Vec<(&'static str, &'static str)> {
    let next = if permit.may::<Advance>() { it.state.next() } else { &[] };
    next.iter().filter(|state| !(has_quorum && **state == State::NoQuorum)).map(|state| (state.code(), state.step(permit.lang()))).collect()
}

fn lists(lang: Lang, (table, recused): (&Table, &BTreeSet<SeatId>), decisions: &[Decision], people: Vec<Choice>) -> Lists {
    // The consent agenda is adopted at an hour of its own.
    let (w, usual) = (Words(lang), table.clone().at_hour(""));
    let guests = [Attended::Guest, Attended::Staff, Attended::Observer].map(|state| Choice::new(state.code(), state.called(lang)));
    Lists {
        purposes: Purpose::choices(lang),
        cameras: Camera::choices(lang),
        kinds: DecisionKind::choices(lang),
        methods: Method::choices(lang),
        results: Outcome::choices(lang),
        ladder: (1..=5).map(|step| Choice::new(step, w.by_key(&format!("consensus-{step}")).unwrap_or_default())).collect(),
        voters: sitting(table, |place| table.votes_now(place) && !recused.contains(&place.seat.id)),
        movers: sitting(&usual, |place| usual.votes_now(place)),
        stances: Stance::choices(lang),
        there: sitting(table, |place| place.attendee.is_some()),
        organizations: organizations(table, lang),
        taken: decisions.iter().map(|one| Choice::new(one.id, one.numbered())).collect(),
        guests: guests.to_vec(),
        people,
    }
}

/// A sentence on the seats of which nothing is noted, once the meeting has begun.
fn not_noted(lang: Lang, it: &Meeting, table: &Table) -> Option<String> {
    let seats: Vec<_> = table.not_noted().map(|place| place.seat.number.to_string()).collect();
    (it.state.has_begun() && !seats.is_empty()).then(|| Words(lang).seats_not_noted(seats.len(), seats.join(", ")))
}

/// What is to be said of what was saved: that two people had written in one note, that more is typed than was saved.
fn told(w: Words, typed: &Typed) -> Option<Notice> {
    match (typed.both, typed.saved_one) {
        (true, _) => Some(notice(Tone::Attention, w.note_kept_both())),
        (false, true) => Some(notice(Tone::Attention, w.room_saved_one())),
        (false, false) => None,
    }
}

/// The form of a new item, at the end of the agenda.
fn next_item(items: &[Item]) -> ItemForm {
    let place = items.iter().map(|item| item.place).max().unwrap_or(0) + 1;
    ItemForm {
        place: place.to_string(),
        purpose: Purpose::Discussion.code().to_owned(),
        camera: Camera::Open.code().to_owned(),
        ..ItemForm::default()
    }
}

/// Those who came for a seat, by its number.
fn sitting(table: &Table, which: impl Fn(&Place) -> bool) -> Vec<Choice> {
    let come = table.places.iter().filter(|place| which(place)).filter_map(|place| place.attendee.as_ref());
    come.map(|one| Choice::new(one.person_id, &one.name)).collect()
}

/// The organizations that have a seat, each once.
fn organizations(table: &Table, lang: Lang) -> Vec<Choice> {
    let mut all: Vec<_> = table
        .places
        .iter()
        .filter_map(|place| place.seat.organization_id.map(|id| Choice::new(id, place.seat.organization.in_lang(lang).text)))
        .collect();
    all.sort_by(|a, b| (&a.label, &a.value).cmp(&(&b.label, &b.value)));
    all.dedup_by(|a, b| a.value == b.value);
    all
}
