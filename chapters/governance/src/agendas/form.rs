//! The forms of this room: how far the agenda is, what is proposed, what is answered, which paper is attached.

use jiff::civil::Date;
use kit::{Lang, Reading, Result, lang::Bilingual};
use registry::documents::{self, DocumentId};
use serde::{Deserialize, Serialize};

use super::model::{Stage, Standing};
use crate::{
    meetings::{ItemId, Meeting, Purpose},
    words::Words,
};

/// The form that says how far an agenda is, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StageForm {
    /// How far.
    pub stage: String,
    /// The last day for proposals.
    pub proposals_until: String,
    /// How far it was when the page was made.
    pub was: String,
}

impl StageForm {
    /// How far the agenda is, and until when items can be proposed: from today to the day before the meeting.
    pub fn check(&self, lang: Lang, today: Date, meeting: &Meeting) -> Result<(Stage, Option<Date>)> {
        let mut it = Reading::new(lang);
        let stage = it.code("stage", &self.stage, Stage::from_code);
        let until = if stage == Some(Stage::Proposals) {
            it.day("proposals_until", &self.proposals_until)
        } else {
            it.day_if("proposals_until", &self.proposals_until)
        };
        let is_late = |day: Date| day < today || day >= meeting.held_on;
        if stage == Some(Stage::Proposals) && until.is_some_and(is_late) {
            it.problem("proposals_until", |lang| Words(lang).proposals_before_the_meeting());
        }
        it.finish(|| Some((stage?, until)))
    }
}

/// The form that proposes an item, as typed; a paper may come beside it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the proposal itself")]
pub struct ProposalForm {
    pub title_en: String,
    pub title_fr: String,
    pub reason_en: String,
    pub reason_fr: String,
    pub minutes: String,
}

/// A proposal as typed, found to be right.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the proposal itself")]
pub struct Proposed {
    pub title: Bilingual,
    pub reason: Bilingual,
    pub minutes: Option<i64>,
}

impl ProposalForm {
    /// Checks a form written by someone who works in `lang`.
    pub fn check(&self, lang: Lang) -> Result<Proposed> {
        let mut it = Reading::new(lang);
        let title = it.needed_pair("title", (&self.title_en, &self.title_fr), 300);
        let reason = it.long_pair("reason", (&self.reason_en, &self.reason_fr), 4_000);
        it.needs("reason", &reason, |lang| Words(lang).proposal_needs_a_reason());
        let minutes = it.number_if("minutes", &self.minutes, (1, 600));
        it.finish(|| Some(Proposed { title, reason, minutes }))
    }
}

/// The form that answers a proposal, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerForm {
    /// What becomes of it.
    pub standing: String,
    /// What the item is for, where it becomes one.
    pub purpose: String,
    /// The item it is joined to.
    pub item: String,
    /// What is said of it, in English.
    pub answer_en: String,
    /// What is said of it, in French.
    pub answer_fr: String,
    /// The title in the language in which it was not proposed, where the proposal becomes an item.
    pub title: String,
}

/// What is answered to a proposal.
#[derive(Clone, Debug, Serialize)]
pub struct Answered {
    /// What becomes of it.
    pub standing: Standing,
    /// What the item is for, where it becomes one.
    pub purpose: Purpose,
    /// The item it is joined to.
    #[serde(skip)]
    pub item: Option<ItemId>,
    /// What is said of it.
    pub answer: Bilingual,
    /// The title in the language in which it was not proposed; empty where nobody wrote it.
    #[serde(skip)]
    pub title: String,
}

impl AnswerForm {
    /// Checks a form written by someone who works in `lang`: what is declined needs a reason, what is joined an item.
    pub fn check(&self, lang: Lang) -> Result<Answered> {
        let mut it = Reading::new(lang);
        let standing = it.code("standing", &self.standing, |code| Standing::from_code(code).filter(|one| *one != Standing::Waiting));
        let purpose = it.code_if("purpose", &self.purpose, Purpose::from_code).unwrap_or(Purpose::Discussion);
        let item = it.id_if("item", &self.item);
        let answer = it.long_pair("answer", (&self.answer_en, &self.answer_fr), 2_000);
        let title = it.line("title", &self.title, 200);
        if standing == Some(Standing::Declined) {
            it.needs("answer", &answer, |lang| Words(lang).proposal_declined_needs_a_reason());
        }
        if standing == Some(Standing::Merged) && item.is_none() {
            it.problem("item", |lang| Words(lang).proposal_joined_to_which());
        }
        it.finish(|| Some(Answered { standing: standing?, purpose, item, answer, title }))
    }
}

/// The form that attaches a paper to an item, as typed; the file may come beside it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaperForm {
    /// The item.
    pub item: String,
    /// The document, where it is here already.
    pub document: String,
    /// The title of the file, in English.
    pub title_en: String,
    /// The title of the file, in French.
    pub title_fr: String,
    /// The language of the file.
    pub lang: String,
}

impl PaperForm {
    /// The item, and the document that is chosen: exactly one of a document and a file.
    pub fn check(&self, lang: Lang, has_file: bool) -> Result<(ItemId, Option<DocumentId>)> {
        let mut it = Reading::new(lang);
        let item = it.id("item", &self.item);
        let document: Option<DocumentId> = it.id_if("document", &self.document);
        if document.is_some() == has_file {
            it.problem("document", |lang| Words(lang).paper_one_of_both());
        }
        it.finish(|| Some((item?, document)))
    }

    /// The card of a file that is brought with the form, for those who see `visibility`.
    pub fn card(&self, (lang, file_name): (Lang, &str), visibility: &str) -> documents::Form {
        let (en, fr) = titles((&self.title_en, &self.title_fr), lang, file_name);
        let language = if self.lang.is_empty() { lang.to_string() } else { self.lang.clone() };
        documents::Form { title_en: en, title_fr: fr, lang: language, visibility: visibility.to_owned(), version: 0 }
    }
}

/// The titles as typed; where there is none, the name of the file without its ending.
pub(super) fn titles((en, fr): (&str, &str), lang: Lang, file_name: &str) -> (String, String) {
    if !en.trim().is_empty() || !fr.trim().is_empty() {
        return (en.to_owned(), fr.to_owned());
    }
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem: String = last.rsplit_once('.').map_or(last, |(stem, _)| stem).chars().take(200).collect();
    if lang == Lang::En { (stem, String::new()) } else { (String::new(), stem) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<String> {
        match outcome {
            Err(kit::Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_proposal_says_what_and_why() {
        assert_eq!(wrong(ProposalForm::default().check(Lang::Fr)), ["title_fr", "reason_fr"]);
        let form = ProposalForm { title_en: "Winter".into(), reason_en: "Cold".into(), minutes: "0".into(), ..ProposalForm::default() };
        assert_eq!(wrong(form.check(Lang::En)), ["minutes"]);
    }

    #[test]
    fn what_is_declined_needs_a_reason_and_what_is_joined_an_item() {
        let form = |standing: &str| AnswerForm { standing: standing.into(), ..AnswerForm::default() };
        assert_eq!(wrong(form("declined").check(Lang::En)), ["answer_en"]);
        assert_eq!(wrong(form("merged").check(Lang::En)), ["item"]);
        assert_eq!(wrong(form("waiting").check(Lang::En)), ["standing"]);
        assert_eq!(form("accepted").check(Lang::En).expect("right").purpose, Purpose::Discussion);
    }

    #[test]
    fn a_paper_is_a_document_or_a_file_and_not_both() {
        let id = ItemId::new(kit::testing::now()).to_string();
        let form = |document: &str| PaperForm { item: id.clone(), document: document.into(), ..PaperForm::default() };
        assert_eq!(wrong(form("").check(Lang::En, false)), ["document"]);
        assert_eq!(wrong(form(&id).check(Lang::En, true)), ["document"]);
        assert!(form(&id).check(Lang::En, false).is_ok() && form("").check(Lang::En, true).is_ok());
        let card = form("").card((Lang::Fr, "C:\\x\\Bilan 2026.pdf"), "members");
        assert_eq!((card.title_en.as_str(), card.title_fr.as_str(), card.lang.as_str()), ("", "Bilan 2026", "fr"));
    }
}
