//! The meeting room: one page from which one person runs a meeting, with or without script.

use std::collections::BTreeSet;

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Action, Choice, Difference, Fields, Html, Notice, both_texts},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Advance, CallRoll, ConflictForm, Declare, Enter, Note, NoteForm, Rework, Welcome, WelcomeForm},
    attendance::{Form as AttendanceForm, Place, Table, table},
    form::ItemForm,
    model::{Attended, Conflict, Item, Meeting, Purpose},
    pages::{badge_of, quorum_notice},
    store,
};
use crate::{
    decisions::{self, Decision, DecisionKind, Method, Outcome, Stance},
    follow_ups, people,
    seats::SeatId,
    words::Words,
};

/// What was typed in one of the forms of the room and could not be taken.
#[derive(Default)]
pub(super) struct Typed {
    failing: &'static str,
    problems: Problems,
    new_item: Option<ItemForm>,
    rework: Option<ItemForm>,
    note: Option<NoteForm>,
    conflict: ConflictForm,
    decision: Option<decisions::Form>,
    consent: decisions::ConsentForm,
    follow_up: follow_ups::Form,
    theirs: Option<Html>,
}

impl Typed {
    /// The motion that adopts the consent agenda, as typed.
    pub fn of_consent(consent: decisions::ConsentForm, problems: Problems) -> Self {
        Self { consent, ..Self::failing("consent", problems) }
    }

    /// How the page is answered: as asked for, with somebody else's text beside, with problems.
    fn status(&self) -> u16 {
        match (&self.theirs, self.problems.is_empty()) {
            (Some(_), _) => 409,
            (None, true) => 200,
            (None, false) => 422,
        }
    }

    /// Nothing but the problems of one of the forms.
    pub fn failing(failing: &'static str, problems: Problems) -> Self {
        Self { failing, problems, ..Self::default() }
    }
}

/// Everything that can be chosen in the room.
struct Lists {
    purposes: Vec<Choice>,
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
    quorum: Notice,
    quorum_here: Option<Notice>,
    steps: Vec<(&'static str, &'static str)>,
    table: Table,
    items: Vec<Item>,
    current: Option<Item>,
    item_id: String,
    total: i64,
    conflicts: Vec<Conflict>,
    decisions: Vec<Decision>,
    new_item: ItemForm,
    rework: ItemForm,
    note: NoteForm,
    conflict: ConflictForm,
    decision: decisions::Form,
    consent: decisions::ConsentForm,
    follow_up: follow_ups::Form,
    theirs: Option<Html>,
    lists: Lists,
}

impl Room<'_> {
    fn fields(&self, name: &'static str) -> Fields<'_> {
        let fields = if self.failing == name { Fields::new(self.lang, self.problems) } else { Fields::fresh(self.lang) };
        fields.within(name)
    }

    fn is_current(&self, item: &Item) -> bool {
        self.current.as_ref().is_some_and(|current| current.id == item.id)
    }

    fn conflicts_here(&self, item: &Item) -> Vec<&Conflict> {
        self.conflicts.iter().filter(|one| one.item_id == item.id).collect()
    }

    fn decisions_here(&self, item: &Item) -> Vec<&Decision> {
        self.decisions.iter().filter(|one| one.item_id == Some(item.id) || item.adopted_by == Some(one.id)).collect()
    }

    /// What is left of the consent agenda.
    fn awaiting(&self) -> Vec<&Item> {
        self.items.iter().filter(|item| item.awaits_consent()).collect()
    }

    fn can_sit(&self, place: &Place) -> bool {
        place.holder.is_some() || !place.alternates.is_empty()
    }

    /// What can be chosen for a seat: value, words, whether it is chosen.
    fn answers(&self, place: &Place) -> Vec<(String, String, bool)> {
        let chosen = place.chosen();
        let of_holder = [Attended::Present, Attended::Remote, Attended::Regrets, Attended::Absent];
        let holder =
            of_holder.iter().filter(|_| place.holder.is_some()).map(|state| (state.code().to_owned(), state.called(self.lang).to_owned()));
        let alternates = place.alternates.iter().map(|one| (format!("alternate:{}", one.person_id), self.w.represented_by(&one.name)));
        holder
            .chain(alternates)
            .map(|(value, label)| {
                let on = value == chosen;
                (value, label, on)
            })
            .collect()
    }
}

/// The room.
pub(super) fn enter(permit: &Permit<'_, Enter>, ask: &Ask) -> Result<Reply> {
    if permit.subject().record.state.is_recording() {
        return page(permit, ask.pair("item"), Typed::default());
    }
    Err(Error::refused(|lang| Words(lang).minutes_are_closed()))
}

fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str, typed: Typed) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/meetings/{}", it.id);
    let (table, items, conflicts, decisions, people) = permit.read(|tx| {
        let (table, items) = (table(tx, it)?, store::agenda(tx, it.id)?);
        Ok((table, items, store::conflicts(tx, it.id)?, decisions::of_meeting(tx, it.id)?, people::choices(tx, partnership.id)?))
    })?;
    let current = items.iter().find(|one| one.id.to_string() == item).or(items.first()).cloned();
    let steps =
        if permit.may::<Advance>() { it.state.next().iter().map(|state| (state.code(), state.step(lang))).collect() } else { Vec::new() };
    let page = permit.page(w.room_of(it.called(lang))).crumb(w.meetings(), format!("{home}/meetings")).crumb(it.called(lang), here.clone());
    let read_at = current.as_ref().map_or_else(|| format!("{here}/room"), |item| format!("{here}/room?item={}", item.id));
    let page = page
        .badge(badge_of(lang, it))
        .read_at(&read_at)
        .status(typed.status())
        .more(Some(Action::new(w.meeting_see(), here.clone()).icon("eye")));
    let decision = typed.decision.unwrap_or_else(usual_decision);
    let recused = current.as_ref().map(|item| table.recused(&conflicts, item.id)).unwrap_or_default();
    page.show(&Room {
        w,
        k: Kit(lang),
        lang,
        csrf: permit.csrf(),
        home,
        here,
        it,
        failing: typed.failing,
        problems: &typed.problems,
        quorum: quorum_notice(lang, (it, permit.today()), &table.verdict),
        quorum_here: (!recused.is_empty()).then(|| quorum_notice(lang, (it, permit.today()), &table.verdict_without(&recused))),
        steps,
        item_id: current.as_ref().map(|item| item.id.to_string()).unwrap_or_default(),
        total: items.iter().filter_map(|item| item.minutes).sum(),
        new_item: typed.new_item.unwrap_or_else(|| next_item(&items)),
        rework: typed.rework.or_else(|| current.as_ref().map(ItemForm::from)).unwrap_or_default(),
        note: typed.note.or_else(|| current.as_ref().map(noted)).unwrap_or_default(),
        conflict: typed.conflict,
        consent: typed.consent,
        follow_up: typed.follow_up,
        theirs: typed.theirs,
        lists: lists(lang, (&table, &recused), &decisions, people),
        decision,
        table,
        items,
        current,
        conflicts,
        decisions,
    })
}

fn lists(lang: Lang, (table, recused): (&Table, &BTreeSet<SeatId>), decisions: &[Decision], people: Vec<Choice>) -> Lists {
    let w = Words(lang);
    let guests = [Attended::Guest, Attended::Staff, Attended::Observer].map(|state| Choice::new(state.code(), state.called(lang)));
    Lists {
        purposes: Purpose::choices(lang),
        kinds: DecisionKind::choices(lang),
        methods: Method::choices(lang),
        results: Outcome::choices(lang),
        ladder: (1..=5).map(|step| Choice::new(step, w.by_key(&format!("consensus-{step}")).unwrap_or_default())).collect(),
        voters: sitting(table, |place| place.votes() && !recused.contains(&place.seat.id)),
        movers: sitting(table, Place::votes),
        stances: Stance::choices(lang),
        there: sitting(table, |place| place.attendee.is_some()),
        organizations: organizations(table, lang),
        taken: decisions.iter().map(|one| Choice::new(one.id, one.numbered())).collect(),
        guests: guests.to_vec(),
        people,
    }
}

/// The note of an item, ready to be changed.
fn noted(item: &Item) -> NoteForm {
    NoteForm { item: item.id.to_string(), note_en: item.note.en.clone(), note_fr: item.note.fr.clone(), version: item.version }
}

/// The form of a new item, at the end of the agenda.
fn next_item(items: &[Item]) -> ItemForm {
    let place = items.iter().map(|item| item.place).max().unwrap_or(0) + 1;
    ItemForm { place: place.to_string(), purpose: Purpose::Discussion.code().to_owned(), ..ItemForm::default() }
}

fn usual_decision() -> decisions::Form {
    let (kind, method) = (DecisionKind::Approval.code().to_owned(), Method::Consensus.code().to_owned());
    decisions::Form { kind, method, result: Outcome::Carried.code().to_owned(), ..decisions::Form::default() }
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

fn back<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str) -> Reply {
    let of = permit.subject();
    Reply::see_other(format!("/{}/p/{}/meetings/{}/room?item={item}&saved=1", permit.lang(), of.partnership.slug, of.record.id))
}

/// Back to the room when it was taken; the room with what was typed when it was not.
pub(super) fn answer<A: Act<Subject = Of<Meeting>>, T>(
    permit: &Permit<'_, A>,
    item: &str,
    outcome: Result<T>,
    typed: impl FnOnce(Problems) -> Typed,
) -> Result<Reply> {
    match outcome {
        Ok(_) => Ok(back(permit, item)),
        Err(Error::Invalid(problems)) => page(permit, item, typed(problems)),
        Err(error) => Err(error),
    }
}

/// Takes a new item of the agenda.
pub(super) fn add_item(permit: &Permit<'_, acts::Table>, ask: &Ask) -> Result<Reply> {
    let form: ItemForm = ask.form()?;
    match acts::add_item(permit, &form) {
        Ok(id) => Ok(back(permit, &id.to_string())),
        outcome => answer(permit, "", outcome, |problems| Typed { new_item: Some(form), ..Typed::failing("new-item", problems) }),
    }
}

/// Takes a change of an item.
pub(super) fn rework(permit: &Permit<'_, Rework>, ask: &Ask) -> Result<Reply> {
    let form: ItemForm = ask.form()?;
    let item = ask.uri.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    match acts::rework(permit, &item, &form) {
        Err(Error::Conflict) => {
            let now = agenda_item(permit, &item)?;
            let theirs = Some(both_texts(permit.lang(), &item_differences(permit.lang(), &ItemForm::from(&now), &form)));
            let rework = Some(ItemForm { version: now.version, ..form });
            page(permit, &item, Typed { rework, theirs, ..Typed::failing("item", Problems::none()) })
        }
        outcome => answer(permit, &item, outcome, |problems| Typed { rework: Some(form), ..Typed::failing("item", problems) }),
    }
}

/// An item as it stands now.
fn agenda_item<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, item: &str) -> Result<Item> {
    let all = permit.read(|tx| store::agenda(tx, permit.subject().record.id))?;
    all.into_iter().find(|one| one.id.to_string() == item).ok_or(Error::NotFound)
}

/// Where an item as it stands now differs from what was typed.
fn item_differences(lang: Lang, now: &ItemForm, typed: &ItemForm) -> Vec<Difference> {
    let (w, k) = (Words(lang), Kit(lang));
    let title = |side: &str| format!("{} — {side}", w.title());
    let (place, purpose, minutes) = (w.item_place().to_owned(), w.item_purpose().to_owned(), w.item_minutes().to_owned());
    let labels = [place, title(k.in_english()), title(k.in_french()), purpose, minutes, w.item_presenter().to_owned()];
    let said = |it: &ItemForm| {
        let purpose = Purpose::from_code(&it.purpose).map(|purpose| purpose.called(lang)).unwrap_or_default();
        let all = [&it.place, &it.title_en, &it.title_fr, purpose, &it.minutes, &it.presenter];
        let consent = if it.is_consent { k.yes() } else { k.no() };
        all.into_iter().chain([consent]).map(str::to_owned).collect::<Vec<_>>()
    };
    let labels = labels.into_iter().chain([w.item_is_consent().to_owned()]);
    let all = labels.zip(said(now)).zip(said(typed)).map(|((label, now), typed)| Difference { label, now, typed });
    all.filter(|it| it.now != it.typed).collect()
}

/// Takes a note. When somebody else wrote there in the meantime, both texts are shown.
pub(super) fn note(permit: &Permit<'_, Note>, ask: &Ask) -> Result<Reply> {
    let form: NoteForm = ask.form()?;
    let (lang, item) = (permit.lang(), form.item.clone());
    match acts::note(permit, form.clone()) {
        Err(Error::Conflict) => {
            let now = agenda_item(permit, &item)?;
            let w = Words(lang);
            let all = [(w.text_in_english(), now.note.en, &form.note_en), (w.text_in_french(), now.note.fr, &form.note_fr)];
            let differing = all.into_iter().filter(|(_, now, typed)| now != *typed);
            let differing: Vec<_> =
                differing.map(|(label, now, typed)| Difference { label: label.to_owned(), now, typed: typed.clone() }).collect();
            let theirs = Some(both_texts(lang, &differing));
            page(permit, &item, Typed { note: Some(NoteForm { version: now.version, ..form }), theirs, ..Typed::default() })
        }
        outcome => answer(permit, &item, outcome, |problems| Typed { note: Some(form), ..Typed::failing("note", problems) }),
    }
}

/// Takes the attendance.
pub(super) fn call_roll(permit: &Permit<'_, CallRoll>, ask: &Ask) -> Result<Reply> {
    let form: AttendanceForm = ask.form()?;
    let item = form.item.clone();
    let outcome = acts::call_roll(permit, form);
    answer(permit, &item, outcome, |problems| Typed::failing("attendance", problems))
}

/// Takes a guest.
pub(super) fn welcome(permit: &Permit<'_, Welcome>, ask: &Ask) -> Result<Reply> {
    let form: WelcomeForm = ask.form()?;
    answer(permit, &form.item, acts::welcome(permit, &form), |problems| Typed::failing("welcome", problems))
}

/// Takes a conflict of interest.
pub(super) fn declare(permit: &Permit<'_, Declare>, ask: &Ask) -> Result<Reply> {
    let form: ConflictForm = ask.form()?;
    let outcome = acts::declare(permit, form.clone());
    answer(permit, &form.item.clone(), outcome, |problems| Typed { conflict: form, ..Typed::failing("conflict", problems) })
}

/// Takes a decision.
pub(super) fn decide(permit: &Permit<'_, decisions::Record>, ask: &Ask) -> Result<Reply> {
    let form: decisions::Form = ask.form()?;
    let outcome = decisions::record(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed { decision: Some(form), ..Typed::failing("decision", problems) })
}

/// Takes a promise.
pub(super) fn promise(permit: &Permit<'_, follow_ups::Promise>, ask: &Ask) -> Result<Reply> {
    let form: follow_ups::Form = ask.form()?;
    let outcome = follow_ups::promise(permit, &form);
    answer(permit, &form.item.clone(), outcome, |problems| Typed { follow_up: form, ..Typed::failing("follow-up", problems) })
}

/// Takes a step of the meeting.
pub(super) fn advance(permit: &Permit<'_, Advance>, ask: &Ask) -> Result<Reply> {
    acts::advance(permit, &ask.form()?)?;
    let of = permit.subject();
    Ok(Reply::see_other(format!("/{}/p/{}/meetings/{}?saved=1", permit.lang(), of.partnership.slug, of.record.id)))
}
