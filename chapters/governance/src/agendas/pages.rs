//! The agenda of a meeting before it begins: how far it is, its running clock, its papers, what is proposed for it.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Action, Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{documents, partnerships::Of};

use super::{
    acts::{self, Answer, Attach, Propose, ReadPaper, See, Set, Tell},
    answering, clock,
    form::{AnswerForm, PaperForm, ProposalForm, StageForm},
    model::{Paper, Proposal, Stage, Standing, is_prepared},
    papers, proposing, store,
};
use crate::{
    letters::{self, Issued},
    meetings::{self, Camera, Item, Meeting, Purpose},
    minutes::SeeInCamera,
    packages,
    words::Words,
};

/// One line of an agenda: the item, when it begins, its papers.
pub(super) struct Line {
    pub item: Item,
    pub at: String,
    pub papers: Vec<Paper>,
}

/// The lines of an agenda, with their papers where the reader may read them. An item in camera takes its time on the clock,
/// and is a line only for those who prepare the meeting.
pub(super) fn lines((lang, prepares): (Lang, bool), it: &Meeting, items: Vec<Item>, papers: Vec<Paper>) -> Result<Vec<Line>> {
    let starts = clock::starts(lang, it, &items)?;
    let shown = items.into_iter().zip(starts).filter(|(item, _)| prepares || item.camera != Camera::Item);
    let mut lines: Vec<Line> = shown.map(|(item, at)| Line { item, at, papers: Vec::new() }).collect();
    for paper in papers {
        if let Some(line) = lines.iter_mut().find(|line| line.item.id == paper.item_id) {
            line.papers.push(paper);
        }
    }
    Ok(lines)
}

/// What someone typed that could not be taken, and why.
struct Typed {
    failing: &'static str,
    /// The proposal that was answered.
    of: String,
    problems: Problems,
    stage: Option<StageForm>,
    proposal: ProposalForm,
    paper: PaperForm,
    answer: AnswerForm,
}

impl Typed {
    fn nothing() -> Self {
        Self::failing("", Problems::none())
    }

    fn failing(failing: &'static str, problems: Problems) -> Self {
        let (proposal, paper, answer) = (ProposalForm::default(), PaperForm::default(), AnswerForm::default());
        Self { failing, of: String::new(), problems, stage: None, proposal, paper, answer }
    }
}

#[derive(Template)]
#[template(path = "agendas/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    home: String,
    here: String,
    propose_to: String,
    paper_base: String,
    typed: &'a Typed,
    stage: StageForm,
    said: String,
    fits: String,
    lines: Vec<Line>,
    waiting: Vec<Proposal>,
    answered: Vec<Proposal>,
    may_prepare: bool,
    may_tell: bool,
    may_propose: bool,
    package: Html,
    documents: Vec<Choice>,
    items: Vec<Choice>,
}

impl Show<'_> {
    fn fields(&self, name: &'static str) -> Fields<'_> {
        let fields = if self.typed.failing == name { Fields::new(self.lang, &self.typed.problems) } else { Fields::fresh(self.lang) };
        fields.within(name)
    }

    /// The fields of the answer to one proposal.
    fn answering<'f>(&'f self, it: &Proposal, prefix: &'f str) -> Fields<'f> {
        let fails = self.typed.failing == "answer" && self.typed.of == it.id.to_string();
        let fields = if fails { Fields::new(self.lang, &self.typed.problems) } else { Fields::fresh(self.lang) };
        fields.within(prefix)
    }

    /// What was typed as the answer to one proposal.
    fn answer_to(&self, it: &Proposal) -> AnswerForm {
        if self.typed.of == it.id.to_string() { self.typed.answer.clone() } else { AnswerForm::default() }
    }

    /// What the title in the language in which a proposal has none is called; nothing where it has both.
    fn title_wanted(&self, it: &Proposal) -> Option<&'static str> {
        it.untitled_in().map(|lang| if lang == Lang::En { self.w.answer_title_en() } else { self.w.answer_title_fr() })
    }

    fn answers(&self) -> Vec<Choice> {
        let all = Standing::ALL.iter().filter(|one| **one != Standing::Waiting);
        all.map(|one| Choice::new(one.code(), Words(self.lang).by_key(&format!("answer-{}", one.code())).unwrap_or_default())).collect()
    }

    /// What became of a proposal, in words.
    fn became(&self, it: &Proposal) -> String {
        let line = self.lines.iter().find(|line| Some(line.item.id) == it.item_id);
        line.map_or_else(
            || it.standing.called(self.lang).to_owned(),
            |line| self.w.proposal_became(it.standing.called(self.lang), line.item.place),
        )
    }
}

/// Everything that stands on the page of an agenda.
fn page<A: Act>(permit: &Permit<'_, A>, of: &Of<Meeting>, typed: &Typed) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), of);
    let (w, today) = (Words(lang), permit.today());
    let (may_prepare, reads) = (permit.may::<Set>() && is_prepared(it), permit.may::<ReadPaper>());
    let (agenda, items, papers, proposals) = permit.read(|tx| {
        let (agenda, items) = (store::of_meeting(tx, it.id)?, meetings::whole_agenda(tx, it.id)?);
        Ok((agenda, items, store::papers(tx, it.id)?, store::proposals(tx, it.id)?))
    })?;
    let (me, documents, packages) = permit.read(|tx| {
        let seen = if may_prepare { documents::seen(permit, tx, partnership.id)? } else { Vec::new() };
        Ok((store::person_of(tx, partnership.id, permit.account())?, seen, packages::state(tx, it)?))
    })?;
    let mine = me.and_then(|me| me.person_id);
    let is_shown = |one: &Proposal| permit.may::<Set>() || (mine.is_some() && one.person_id == mine);
    let (waiting, answered) = proposals.into_iter().filter(is_shown).partition(|one| one.standing == Standing::Waiting);
    let (home, fits) = (format!("/{lang}/p/{}", partnership.slug), clock::fits(lang, it, &items)?);
    let (here, stored) = (format!("{home}/meetings/{}", it.id), agenda.stage.code().to_owned());
    let csrf = (may_prepare && permit.may::<packages::Make>()).then(|| permit.csrf());
    let package = if permit.may::<packages::Read>() { packages::part(lang, &packages, &here, csrf)? } else { Html::default() };
    let until = agenda.proposals_until.map(|day| day.to_string()).unwrap_or_default();
    let choice = |item: &Item| Choice::new(item.id, format!("{}. {}", item.place, item.title.in_lang(lang).text));
    let room = (it.state.is_recording() && permit.may::<Set>())
        .then(|| Action::new(w.agenda_write_items(), format!("{here}/room")).icon("pencil"));
    let page = permit.page(w.agenda_of(it.called(lang))).lead(date(lang, it.held_on)).crumb(w.meetings(), format!("{home}/meetings"));
    let page = page.crumb(it.called(lang), here.clone()).action(room);
    page.status(if typed.problems.is_empty() { 200 } else { 422 }).show(&Show {
        w,
        lang,
        csrf: permit.csrf(),
        paper_base: format!("{home}/papers"),
        home,
        propose_to: format!("{here}/proposals"),
        here,
        typed,
        stage: StageForm {
            was: agenda.stamp(),
            ..typed.stage.clone().unwrap_or(StageForm { stage: stored, proposals_until: until, ..StageForm::default() })
        },
        said: agenda.said(lang, it, today),
        fits,
        waiting,
        answered,
        package,
        may_prepare,
        may_tell: may_prepare && (agenda.takes_proposals(it, today) || matches!(agenda.stage, Stage::Papers | Stage::Final)),
        may_propose: permit.may::<Propose>() && agenda.takes_proposals(it, today),
        documents: documents.iter().map(|one| Choice::new(one.id, one.title.in_lang(lang).text)).collect(),
        items: items.iter().map(choice).collect(),
        lines: lines((lang, permit.may::<SeeInCamera>()), it, items, if reads { papers } else { Vec::new() })?,
    })
}

fn address<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>) -> String {
    let of = permit.subject();
    format!("/{}/p/{}/meetings/{}/agenda", permit.lang(), of.partnership.slug, of.record.id)
}

/// Back to the page when it was taken; the page with what was typed when it was not.
fn back<A: Act<Subject = Of<Meeting>>>(
    permit: &Permit<'_, A>,
    outcome: Result<()>,
    typed: impl FnOnce(Problems) -> Typed,
) -> Result<Reply> {
    match outcome {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", address(permit)))),
        Err(Error::Invalid(problems)) => page(permit, permit.subject(), &typed(problems)),
        Err(error) => Err(error),
    }
}

/// The agenda of a meeting.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, permit.subject(), &Typed::nothing())
}

/// Takes how far the agenda has come.
pub(super) fn set(permit: &Permit<'_, Set>, ask: &Ask) -> Result<Reply> {
    let form: StageForm = ask.form()?;
    back(permit, acts::set(permit, &form), |problems| Typed { stage: Some(form), ..Typed::failing("stage", problems) })
}

/// Takes a proposal.
pub(super) fn propose(permit: &Permit<'_, Propose>, ask: &Ask) -> Result<Reply> {
    let proposal: ProposalForm = ask.form()?;
    let outcome = proposing::propose(permit, &proposal, ask.file("file"));
    back(permit, outcome, |problems| Typed { proposal, ..Typed::failing("proposal", problems) })
}

/// Takes a paper.
pub(super) fn attach(permit: &Permit<'_, Attach>, ask: &Ask) -> Result<Reply> {
    let paper: PaperForm = ask.form()?;
    let outcome = papers::attach(permit, &paper, ask.file("file"));
    back(permit, outcome, |problems| Typed { paper, ..Typed::failing("paper", problems) })
}

/// The letters, shown here and nowhere else, so this page is the answer itself.
fn sent<A: Act>(permit: &Permit<'_, A>, of: &Of<Meeting>, issued: Vec<Issued>) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let list = format!("/{lang}/p/{}/meetings", of.partnership.slug);
    let here = format!("{list}/{}", of.record.id);
    let back = format!("{here}/agenda");
    let page = permit.page(w.invitation_letters()).crumb(w.meetings(), list).crumb(of.record.called(lang), here);
    letters::show(permit, page, (w.agenda_told_nobody(), (w.agenda_back(), &back)), issued)
}

/// Writes to those who were called about the agenda.
pub(super) fn tell(permit: &Permit<'_, Tell>, _: &Ask) -> Result<Reply> {
    let issued = acts::tell(permit)?;
    sent(permit, permit.subject(), issued)
}

/// Takes the answer to a proposal.
pub(super) fn answer(permit: &Permit<'_, Answer>, ask: &Ask) -> Result<Reply> {
    let (form, proposal): (AnswerForm, _) = (ask.form()?, &permit.subject().record);
    let partnership = permit.subject().partnership.clone();
    let record = permit.read(|tx| meetings::by_id(tx, partnership.id, proposal.meeting_id))?.ok_or(Error::NotFound)?;
    let of = Of { partnership, record };
    match answering::answer(permit, &form) {
        Ok(issued) => sent(permit, &of, vec![issued]),
        Err(Error::Invalid(problems)) => {
            page(permit, &of, &Typed { of: proposal.id.to_string(), answer: form, ..Typed::failing("answer", problems) })
        }
        Err(error) => Err(error),
    }
}
