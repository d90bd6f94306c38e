//! The lines of a list: what each becomes, what is wrong with it, and afterwards what came of them.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Badge, Fields, Html, MenuItem, Pager, Tone, badge, tabs, with_query},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::{
    acts::{self, Accept, See, Tell, Which, Withdraw},
    kind::{Judged, Kind, SectorWord, Setting},
    model::{Import, MadeRecord, OfKind, State},
    sector_words::{self, Typed},
    start::state_badge,
    store,
};
use crate::{partnerships::Of, tables, words::Words};

/// How many lines a page shows.
const SIZE: usize = 50;

/// A line as it is shown, whatever it becomes.
struct Shown {
    line: usize,
    title: String,
    result: Outcome,
    remarks: Vec<(String, String)>,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Added,
    Known,
    Problem,
}

impl Outcome {
    const ALL: [(Self, &'static str); 3] = [(Self::Problem, "problems"), (Self::Added, "added"), (Self::Known, "known")];

    fn of<T>(it: &Judged<T>) -> Self {
        match (it.has_problems(), &it.becomes) {
            (true, _) => Self::Problem,
            (false, Some(_)) => Self::Added,
            (false, None) => Self::Known,
        }
    }

    fn badge(self, lang: Lang) -> Badge {
        let w = Words(lang);
        match self {
            Self::Added => badge(Tone::Good, "plus", w.import_will_be_added()),
            Self::Known => badge(Tone::Plain, "", w.import_is_there()),
            Self::Problem => badge(Tone::Risk, "", w.import_has_problem()),
        }
    }

    fn tab(self, lang: Lang, count: usize) -> String {
        let w = Words(lang);
        match self {
            Self::Added => w.import_tab_added(count),
            Self::Known => w.import_tab_known(count),
            Self::Problem => w.import_tab_problems(count),
        }
    }
}

fn shown<T>(it: &Judged<T>, lang: Lang) -> Shown {
    // A line with a problem adds nothing: what it would add is not said.
    let is_sound = it.remarks.iter().all(|remark| !remark.is_problem);
    let remarks = it
        .remarks
        .iter()
        .filter(|remark| is_sound || remark.is_problem)
        .map(|remark| (remark.at.clone(), remark.say.in_lang(lang).to_owned()))
        .collect();
    Shown { line: it.line, title: it.title.clone(), result: Outcome::of(it), remarks }
}

/// What the lines of a list become, counted.
#[derive(Clone, Copy)]
struct Counts {
    added: usize,
    problems: usize,
    all: usize,
}

impl Counts {
    fn of<T>(all: &[Judged<T>]) -> Self {
        let count = |outcome| all.iter().filter(|it| Outcome::of(it) == outcome).count();
        Self { added: count(Outcome::Added), problems: count(Outcome::Problem), all: all.len() }
    }

    fn count(self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Added => self.added,
            Outcome::Problem => self.problems,
            Outcome::Known => self.all - self.added - self.problems,
        }
    }
}

#[derive(Template)]
#[template(path = "imports/preview.html")]
struct Preview<'a> {
    w: Words,
    lang: Lang,
    summary: Html,
    words: Html,
    tabs: Html,
    lines: Vec<Shown>,
    pager: Pager,
    counts: Counts,
    one: &'a str,
    version: i64,
    csrf: Html,
    withdrawal: Html,
}

/// The button that takes a list back, with what will happen.
#[derive(Template)]
#[template(path = "imports/withdrawal.html")]
pub(super) struct Withdrawal<'a> {
    button: &'a str,
    will: String,
    action: String,
    csrf: Html,
}

impl Withdrawal<'_> {
    /// Of a list that was not accepted yet.
    pub(super) fn before<A: Act>(permit: &Permit<'_, A>, one: &str) -> Result<Html> {
        let w = Words(permit.lang());
        let will = w.import_discard_will(store::DAYS_KEPT);
        Html::of(&Withdrawal { button: w.import_discard(), will, action: format!("{one}/withdrawal"), csrf: permit.csrf() })
    }

    fn after<A: Act>(permit: &Permit<'_, A>, one: &str) -> Result<Html> {
        let w = Words(permit.lang());
        let will = w.import_take_back_will().to_owned();
        Html::of(&Withdrawal { button: w.import_take_back(), will, action: format!("{one}/withdrawal"), csrf: permit.csrf() })
    }
}

#[derive(Template)]
#[template(path = "imports/result.html")]
struct ResultPage {
    w: Words,
    import: Import,
    counted: Vec<(String, String)>,
    left: Vec<Left>,
    withdrawal: Html,
    again: String,
}

/// A record that could not be taken back.
struct Left {
    line: i64,
    href: String,
    called: String,
    why: &'static str,
}

/// Which lines are shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Filter {
    show: String,
}

/// A list: its lines while it waits, then what came of it.
pub(super) fn show<K: Kind>(permit: &Permit<'_, See<K>>, ask: &Ask) -> Result<Reply> {
    let (import, root) = acts::of(permit);
    match import.state {
        State::Columns => Ok(Reply::see_other(format!("{root}{}/columns", K::one(import.id)))),
        State::Preview => preview::<K, _>(permit, ask, (&Typed::new(), &Problems::none())),
        State::Accepted | State::Withdrawn => result::<K>(permit, import, &root),
    }
}

/// The lines of a list as they are judged, and its words that stand for sectors.
type Read<K> = (Vec<Judged<<K as Kind>::Becomes>>, Vec<SectorWord>);

fn judged<K: Kind, A: Act<Subject = Of<OfKind<K>>>>(permit: &Permit<'_, A>, setting: &Setting) -> Result<Read<K>> {
    let import = &permit.subject().record.import;
    permit.read(|tx| {
        let lines = store::lines(tx, import.id)?;
        Ok((acts::judge::<K>(tx, setting, import, &lines)?, acts::sector_words::<K>(setting, import, &lines)?))
    })
}

/// The lines again, after sectors for words that were not taken: as the list stands now.
pub(super) fn again<K: Kind>(
    permit: &Permit<'_, Tell<K>>,
    ask: &Ask,
    (typed, status): (&Typed, u16),
    problems: &Problems,
) -> Result<Reply> {
    match permit.subject().record.import.state {
        State::Preview => Ok(preview::<K, _>(permit, ask, (typed, problems))?.with_status(status)),
        State::Columns => Err(Error::Invalid(problems.clone())),
        State::Accepted | State::Withdrawn => Err(Error::refused(|lang| Words(lang).import_no_longer_waits())),
    }
}

fn preview<K: Kind, A: Act<Subject = Of<OfKind<K>>>>(
    permit: &Permit<'_, A>,
    ask: &Ask,
    (typed, problems): (&Typed, &Problems),
) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let (import, root) = acts::of(permit);
    let one = format!("{root}{}", K::one(import.id));
    let setting = acts::setting(permit)?;
    let (all, words) = judged::<K, A>(permit, &setting)?;
    let counts = Counts::of(&all);
    let asked = ask.query::<Filter>()?.show;
    let wanted = Outcome::ALL.iter().find(|(_, code)| *code == asked).map(|(outcome, _)| *outcome);
    let chosen: Vec<&Judged<_>> = all.iter().filter(|it| wanted.is_none_or(|wanted| Outcome::of(it) == wanted)).collect();
    let uri = if wanted.is_some() { with_query(&one, "show", &asked) } else { one.clone() };
    let last = chosen.len().div_ceil(SIZE).max(1);
    let number = ask.pair("page").parse::<usize>().unwrap_or(1).clamp(1, last);
    let content = Preview {
        w,
        lang,
        summary: Fields::new(lang, problems).within("s").summary(),
        words: sector_words::section(permit, (&setting, &words), (&one, import.version), (typed, problems))?,
        tabs: tabs(w.import_lines(), menu(lang, &one, counts, wanted)).into(),
        lines: chosen.iter().skip((number - 1) * SIZE).take(SIZE).map(|it| shown(it, lang)).collect(),
        pager: Pager::new(lang, uri, number as u64, SIZE as u64, chosen.len() as u64),
        counts,
        one: &one,
        version: import.version,
        csrf: permit.csrf(),
        withdrawal: Withdrawal::before(permit, &one)?,
    };
    let status = if problems.is_empty() { 200 } else { 422 };
    let page = permit.page(import.file_name.clone()).lead(w.import_preview_lead()).badge(state_badge(import.state, lang));
    page.crumb(K::title(lang), format!("{root}{}", K::home(import.target))).status(status).show(&content)
}

fn menu(lang: Lang, one: &str, counts: Counts, wanted: Option<Outcome>) -> Vec<MenuItem> {
    let mut items = vec![MenuItem::new(Words(lang).import_tab_all(counts.all), one).current_if(wanted.is_none())];
    items.extend(Outcome::ALL.iter().map(|(outcome, code)| {
        let label = outcome.tab(lang, counts.count(*outcome));
        MenuItem::new(label, with_query(one, "show", code)).current_if(wanted == Some(*outcome))
    }));
    items
}

fn result<K: Kind>(permit: &Permit<'_, See<K>>, import: &Import, root: &str) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let made = permit.read(|tx| store::made(tx, import.id))?;
    let one = format!("{root}{}", K::one(import.id));
    let content = ResultPage {
        w,
        counted: counted::<K>(&made, lang).into_iter().map(|(words, path)| (words, format!("{root}{path}"))).collect(),
        left: made.iter().filter(|it| it.stays.is_some()).map(|it| left::<K>(import, it, (lang, root))).collect(),
        withdrawal: if import.state == State::Accepted { Withdrawal::after(permit, &one)? } else { Html::default() },
        again: format!("{root}{}", K::home(import.target)),
        import: import.clone(),
    };
    let page = permit.page(import.file_name.clone()).badge(state_badge(import.state, lang));
    page.crumb(K::title(lang), format!("{root}{}", K::home(import.target))).show(&content)
}

/// How many records of each kind there are, in the order in which the first of each was made.
fn counted<K: Kind>(made: &[MadeRecord], lang: Lang) -> Vec<(String, String)> {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for it in made {
        match kinds.iter_mut().find(|(kind, _)| *kind == it.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((&it.kind, 1)),
        }
    }
    kinds.into_iter().map(|(kind, count)| K::counted(kind, count, lang)).collect()
}

fn left<K: Kind>(import: &Import, it: &MadeRecord, (lang, root): (Lang, &str)) -> Left {
    let w = Words(lang);
    let why = if it.stays.as_deref() == Some("changed") { w.import_stays_changed() } else { w.import_stays_used() };
    let href = format!("{root}{}", K::page(import, (&it.kind, it.id)));
    Left { line: it.line, href, called: K::counted(&it.kind, 1, lang).0, why }
}

/// The lines with problems as a CSV file: what stood in them, and what is wrong.
pub(super) fn problems<K: Kind>(permit: &Permit<'_, See<K>>, _: &Ask) -> Result<Reply> {
    let (lang, w, import) = (permit.lang(), Words(permit.lang()), &permit.subject().record.import);
    if import.state != State::Preview {
        return Err(Error::refused(|lang| Words(lang).import_no_longer_waits()));
    }
    let rows = judged::<K, _>(permit, &acts::setting(permit)?)?.0.into_iter().filter(Judged::has_problems).map(|it| {
        let problems = it.remarks.iter().filter(|remark| remark.is_problem);
        let said: Vec<String> = problems.map(|remark| w.import_at(remark.at.as_str(), remark.say.in_lang(lang))).collect();
        vec![it.line.to_string(), it.title, said.join(" ")]
    });
    let headings = [w.import_line(), w.import_about(), w.import_to_know()];
    tables::csv(&tables::of_text(w.import_problems(), &headings, rows))
}

/// What is accepted, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Acceptance {
    which: String,
    version: i64,
}

/// Adds what the list holds.
pub(super) fn accept<K: Kind>(permit: &Permit<'_, Accept<K>>, ask: &Ask) -> Result<Reply> {
    let typed: Acceptance = ask.form()?;
    let which = match typed.which.as_str() {
        "all" => Which::All,
        "sound" => Which::Sound,
        _ => return Err(Error::Malformed("the form does not say which lines".into())),
    };
    let (import, root) = acts::of(permit);
    let done = acts::accept(permit, (typed.version, which));
    match done {
        Ok(()) => Ok(Reply::see_other(format!("{root}{}", K::one(import.id)))),
        Err(Error::Invalid(problems)) => preview::<K, _>(permit, ask, (&Typed::new(), &problems)),
        Err(Error::Conflict) if import.state == State::Preview => {
            let mut problems = Problems::none();
            problems.add("", |lang| Words(lang).import_changed_meanwhile());
            Ok(preview::<K, _>(permit, ask, (&Typed::new(), &problems))?.with_status(409))
        }
        Err(error) => Err(error),
    }
}

/// Takes the list back.
pub(super) fn withdraw<K: Kind>(permit: &Permit<'_, Withdraw<K>>, _: &Ask) -> Result<Reply> {
    acts::withdraw(permit)?;
    let (import, root) = acts::of(permit);
    Ok(Reply::see_other(if import.state == State::Accepted {
        format!("{root}{}", K::one(import.id))
    } else {
        format!("{root}{}", K::home(import.target))
    }))
}
