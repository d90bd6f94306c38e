//! What may be done with imports, by whom, and what then happens: the same for every kind of list.

use std::marker::PhantomData;

use access::standings::{OPERATORS, STAFF};
use jiff::SignedDuration;
use kit::{
    Error, House, Id, Lang, Problems, Result, acts,
    db::Tx,
    permits::{Act, Actor, Change, Changes, Installation, Mode, Permit, Reads, Standing, Visit},
    web::Upload,
};
use serde::Serialize;

use super::{
    guess,
    kind::{Judged, Kind, SectorWord, Setting},
    lines::{self, Line, Row},
    model::{Chosen, Heading, Import, ImportId, Mapping, OfKind, State},
    store,
};
use crate::{
    partnerships::{Of, PartnershipId},
    words::Words,
};

macro_rules! acts_on_lists {
    ($(#[doc = $doc:literal] $mode:ident $name:ident on $subject:ty as $code:literal, at rest $at_rest:literal;)*) => {$(
        #[doc = $doc]
        pub struct $name<K>(PhantomData<K>);

        impl<K: Kind> Act for $name<K> {
            type Subject = $subject;
            const NAME: &'static str = $code;
            const MEANING: &'static str = $doc;
            const MAY: &'static [Standing] = STAFF;
            const MODE: Mode = Mode::$mode;
            const AT_REST: bool = $at_rest;
        }

        impl<K: Kind> $mode for $name<K> {}
    )*};
}

acts_on_lists! {
    /// Open the form that brings a list.
    Reads Draft on K::Place as "imports.draft", at rest false;
    /// Bring a list from a file.
    Changes Bring on K::Place as "imports.bring", at rest false;
    /// See what a list holds and what came of it.
    Reads See on Of<OfKind<K>> as "imports.see", at rest true;
    /// Say what the columns of a list hold, and its words for sectors.
    Changes Tell on Of<OfKind<K>> as "imports.tell", at rest false;
    /// Add what a list holds.
    Changes Accept on Of<OfKind<K>> as "imports.accept", at rest false;
    /// Take back a list, with what it became.
    Changes Withdraw on Of<OfKind<K>> as "imports.withdraw", at rest false;
}

/// Which lines are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Every line, or none where one has a problem.
    All,
    /// Those without problems.
    Sound,
}

/// A list for the chronicle: never what its lines say.
#[derive(Serialize)]
struct Counted<'a> {
    file: &'a str,
    lines: i64,
    taken: usize,
    records: usize,
}

impl<'a> Counted<'a> {
    fn of(import: &'a Import) -> Self {
        Self { file: &import.file_name, lines: import.lines, taken: 0, records: 0 }
    }
}

/// Where a list is read, for whoever holds this permit.
pub(super) fn setting<K: Kind, A: Act<Subject = Of<OfKind<K>>>>(permit: &Permit<'_, A>) -> Result<Setting> {
    let Of { partnership, record } = permit.subject();
    Ok(Setting {
        partnership: partnership.id,
        target: record.import.target,
        lang: permit.lang(),
        today: permit.today(),
        now: permit.now(),
        who: called(permit.actor()),
        chosen: record.import.chosen()?,
    })
}

fn called(actor: &Actor) -> String {
    actor.name().to_owned()
}

/// Reads a file and keeps its lines until somebody accepts them.
pub(super) fn bring<K: Kind>(permit: &Permit<'_, Bring<K>>, file: Option<&Upload>) -> Result<ImportId> {
    let (partnership, target) = K::place(permit.subject());
    let partnership = partnership.id;
    permit.read(|tx| refuse::<K>(tx, partnership, target))?;
    let file = file.ok_or_else(|| {
        let mut problems = Problems::none();
        problems.add("file", |lang| Words(lang).file_missing());
        Error::Invalid(problems)
    })?;
    let brought = lines::read::<K>(&file.name, &file.bytes)?;
    let name: String = file.name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).take(200).collect();
    permit.change(move |change| {
        let id = ImportId::new(change.now);
        let headings = serde_json::to_string(&brought.headings).map_err(Error::internal)?;
        let mapping = match store::remembered(change.tx, partnership, K::CODE, &headings)? {
            Some(mapping) => mapping,
            None => guessed::<K>(&brought.headings),
        };
        let import = Import {
            id,
            target,
            file_name: name,
            headings,
            mapping: serde_json::to_string(&mapping).map_err(Error::internal)?,
            words: "{}".into(),
            state: State::Columns,
            lines: i64::try_from(brought.lines.len()).map_err(Error::internal)?,
            taken: 0,
            brought_at: change.now,
            brought_by: called(&change.actor),
            version: 1,
        };
        store::insert(change.tx, (partnership, K::CODE), &import, &brought.lines)?;
        change.seal("import", id, &Counted::of(&import), id)
    })
}

fn guessed<K: Kind>(headings: &[Heading]) -> Mapping {
    let mut mapping = guess::mapping(headings, K::columns());
    K::settle(&mut mapping);
    mapping
}

/// Says why nothing can be taken in there at present, if so.
pub(super) fn refuse<K: Kind>(tx: &Tx, partnership: PartnershipId, target: Option<Id>) -> Result<()> {
    match K::refuses(tx, partnership, target)? {
        Some(why) => Err(Error::Refused(why)),
        None => Ok(()),
    }
}

/// Says what the columns hold.
pub(super) fn tell<K: Kind>(permit: &Permit<'_, Tell<K>>, version: i64, mapping: Mapping) -> Result<()> {
    if let Some(why) = K::lacks(&mapping) {
        let mut problems = Problems::none();
        problems.add("", |lang| why.in_lang(lang).to_owned());
        return Err(Error::Invalid(problems));
    }
    permit.change(move |change| {
        let id = waiting(change)?.id;
        store::set_mapping(change.tx, id, version, &mapping)?;
        change.seal("import", id, &mapping, ())
    })
}

/// Says which sectors words of a list stand for: on all its lines, whatever was said before.
pub(super) fn tell_words<K: Kind>(permit: &Permit<'_, Tell<K>>, version: i64, told: Chosen) -> Result<()> {
    permit.change(move |change| {
        let import = waiting(change)?;
        let mut chosen = import.chosen()?;
        for (word, sector) in &told {
            if sector.is_empty() {
                chosen.remove(word);
            } else {
                chosen.insert(word.clone(), sector.clone());
            }
        }
        store::set_words(change.tx, import.id, version, &chosen)?;
        change.seal("import", import.id, &("sectors", &told), ())
    })
}

/// The import that is being changed, which must still wait.
fn waiting<K: Kind>(change: &Change<'_, Of<OfKind<K>>>) -> Result<Import> {
    let import = change.subject.record.import.clone();
    if import.state.is_waiting() { Ok(import) } else { Err(Error::refused(|lang| Words(lang).import_no_longer_waits())) }
}

/// The words of a list that stand for sectors.
pub(super) fn sector_words<K: Kind>(setting: &Setting, import: &Import, lines: &[Line]) -> Result<Vec<SectorWord>> {
    let mapping = import.mapping()?;
    let rows: Vec<Row<'_>> = lines.iter().map(|line| Row::new(line, &mapping)).collect();
    Ok(K::sector_words(setting, &rows))
}

/// Looks at every line.
pub(super) fn judge<K: Kind>(tx: &Tx, setting: &Setting, import: &Import, lines: &[Line]) -> Result<Vec<Judged<K::Becomes>>> {
    let mapping = import.mapping()?;
    let rows: Vec<Row<'_>> = lines.iter().map(|line| Row::new(line, &mapping)).filter(|row| !row.is_blank()).collect();
    let mut judged = K::judge(tx, setting, &rows)?;
    judged.iter_mut().for_each(Judged::in_order);
    Ok(judged)
}

/// Adds what a list holds: all of it, or the lines without problems.
pub(super) fn accept<K: Kind>(permit: &Permit<'_, Accept<K>>, (version, which): (i64, Which)) -> Result<()> {
    let mut setting = setting(permit)?;
    permit.change(move |change| {
        let import = waiting(change)?;
        setting.chosen = import.chosen()?;
        refuse::<K>(change.tx, setting.partnership, setting.target)?;
        if import.state != State::Preview || import.version != version {
            return Err(Error::Conflict);
        }
        let judged = judge::<K>(change.tx, &setting, &import, &store::lines(change.tx, import.id)?)?;
        let faulty = judged.iter().filter(|it| it.has_problems()).count();
        if which == Which::All && faulty > 0 {
            return Err(nothing_added(|lang| Words(lang).import_all_or_none(faulty)));
        }
        let sound: Vec<(usize, K::Becomes)> = judged.into_iter().filter_map(|it| Some((it.line, it.becomes?))).collect();
        if sound.is_empty() {
            return Err(nothing_added(|lang| Words(lang).import_nothing_to_add().to_owned()));
        }
        let taken = sound.len();
        let made = K::write(change.tx, &setting, sound)?;
        store::accept(change.tx, import.id, version, (i64::try_from(taken).map_err(Error::internal)?, &made))?;
        let counted = Counted { taken, records: made.0.len(), ..Counted::of(&import) };
        change.seal("import", import.id, &counted, ())
    })
}

fn nothing_added(words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add("", words);
    Error::Invalid(problems)
}

/// Takes a list back. Before it was accepted its lines are forgotten; after that, what it became is removed, the
/// last first, as far as nothing rests on it.
pub(super) fn withdraw<K: Kind>(permit: &Permit<'_, Withdraw<K>>) -> Result<()> {
    permit.change(|change| {
        let (partnership, import) = (change.subject.partnership.id, change.subject.record.import.clone());
        if import.state == State::Withdrawn {
            return Err(Error::refused(|lang| Words(lang).import_no_longer_waits()));
        }
        if import.state == State::Accepted {
            refuse::<K>(change.tx, partnership, import.target)?;
        }
        let made = store::made(change.tx, import.id)?;
        let mut left = 0;
        for it in made.iter().rev() {
            let stays = K::take_back(change.tx, partnership, (&it.kind, it.id))?;
            left += usize::from(stays.is_some());
            store::note_taken_back(change.tx, import.id, it.place, stays)?;
        }
        store::withdraw(change.tx, import.id, if left == 0 { State::Withdrawn } else { State::Accepted })?;
        let counted = Counted { records: made.len() - left, ..Counted::of(&import) };
        change.seal("import", import.id, &counted, ())
    })
}

/// The import that a page is about, and the partnership's home in the reader's language.
pub(super) fn of<'p, K: Kind, A: Act<Subject = Of<OfKind<K>>>>(permit: &'p Permit<'_, A>) -> (&'p Import, String) {
    let Of { partnership, record } = permit.subject();
    (&record.import, format!("/{}/p/{}", permit.lang(), partnership.slug))
}

acts! {
    /// Forget lists that nobody accepted in time.
    change Forget on Installation as "imports.forget" may OPERATORS;
}

/// Forgets lists that nobody accepted within [`store::DAYS_KEPT`] days, with their lines. A chore of the house.
pub fn tidy(house: &House) -> Result<()> {
    let visit = Visit::of_the_house(house.clone(), "chores");
    let permit = visit.permit::<Forget>()?;
    let until = permit.now() - SignedDuration::from_hours(24 * store::DAYS_KEPT);
    let old = permit.read(|tx| store::old(tx, until))?;
    if old.is_empty() {
        return Ok(());
    }
    permit.change(move |change| {
        for id in &old {
            store::forget(change.tx, *id)?;
        }
        change.seal("import", "", &old.len(), ())
    })
}
