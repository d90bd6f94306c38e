//! Taking a remark up: its words are put into the text of an item and it is answered, in one go.
//!
//! The form begins with the text as it stands and the words of the remark at its end, in the language of the remark. Nothing that
//! somebody else wrote there in the meantime is lost.

use access::standings::LEADS;
use askama::Template;
use kit::{
    Error, Lang, Problems, Reading, Result, acts,
    lang::Bilingual,
    parts::{Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    reading::must_be_there,
    web::{Ask, Reply},
};
use registry::partnerships::Of;
use serde::Deserialize;

use super::{
    model::{Remark, RemarkId, Settled},
    store,
};
use crate::{
    meetings::{self, Camera, Item, ItemId, LONGEST_NOTE, Meeting},
    words::Words,
};

acts! {
    /// Open the form that takes a remark up into the minutes.
    form AskTakingUp on Of<Meeting> as "minutes.ask_taking_up" may LEADS;
    /// Take a remark up: put its words into the text of an item, and answer it.
    change TakeUp on Of<Meeting> as "minutes.take_up" may LEADS;
}

/// The form, as typed, with the text as it stood when the writer began.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    /// The remark.
    pub remark: String,
    /// The item whose text takes it up.
    pub item: String,
    /// The text of that item, in English.
    pub note_en: String,
    /// The same in French.
    pub note_fr: String,
    /// What stood there in English.
    pub was_en: String,
    /// What stood there in French.
    pub was_fr: String,
    /// A word to whoever made the remark.
    pub word: String,
}

/// The language in which a remark was written.
fn lang_of(remark: &Remark) -> Lang {
    Lang::from_code(&remark.lang).unwrap_or(Lang::En)
}

/// Whether the words of a remark can stand in the text of an item: not where that is only in the other language.
fn fits(remark: &Remark, item: &Item) -> bool {
    item.note.is_empty() || !item.note.written(lang_of(remark)).is_empty()
}

impl Form {
    /// The form as it begins: the text of the item, with the words of the remark at its end.
    fn begun(remark: &Remark, item: &Item) -> Self {
        let (lang, was) = (lang_of(remark), &item.note);
        let with = |side: Lang| match (fits(remark, item) && side == lang, was.written(side)) {
            (false, text) => text.to_owned(),
            (true, "") => remark.text.clone(),
            (true, text) => format!("{text}\n\n{}", remark.text),
        };
        Self {
            remark: remark.id.to_string(),
            item: item.id.to_string(),
            note_en: with(Lang::En),
            note_fr: with(Lang::Fr),
            was_en: was.en.clone(),
            was_fr: was.fr.clone(),
            word: Words(lang).remark_word_taken_up(item.place),
        }
    }
}

/// What became of a text into which a remark was taken up: what is still to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TakenUp {
    item: String,
    /// The language whose text was left as it was, though there is one or should be one.
    lacks: Option<Lang>,
    /// Whether somebody else had written there too.
    both: bool,
}

impl TakenUp {
    /// What the address of a page says of it.
    pub fn told_by(ask: &Ask) -> Option<Self> {
        let item = ask.pair("taken").to_owned();
        (!item.is_empty()).then(|| Self { item, lacks: Lang::from_code(ask.pair("lacks")), both: ask.pair("both") == "1" })
    }

    /// The end of such an address.
    fn query(&self) -> String {
        let lacks = self.lacks.map(|lang| format!("&lacks={lang}")).unwrap_or_default();
        format!("taken={}{lacks}{}", self.item, if self.both { "&both=1" } else { "" })
    }

    /// What there is to look at, in sentences.
    pub fn told(&self, lang: Lang, items: &[Item]) -> Vec<Notice> {
        let (w, item) = (Words(lang), items.iter().find(|one| one.id.to_string() == self.item));
        let lacks = item.zip(self.lacks).map(|(item, lacks)| w.remark_text_lacks(lacks.code(), item.place));
        let both = self.both.then(|| w.note_kept_both().to_owned());
        both.into_iter().chain(lacks).map(|said| notice(Tone::Attention, said)).collect()
    }
}

/// Takes a remark up. Whoever takes it up after somebody else settled it is told, and nothing is written.
fn take_up(permit: &Permit<'_, TakeUp>, form: &Form) -> Result<TakenUp> {
    let lang = permit.lang();
    let mut it = Reading::new(lang);
    let remark = it.id::<RemarkId>("remark", &form.remark);
    let item = remark.and_then(|_| it.id::<ItemId>("item", &form.item));
    // Without them there is no form in which anything else could be put right.
    let Some((remark, item)) = remark.zip(item) else { return it.finish(|| None) };
    let typed = it.long_pair("note", (&form.note_en, &form.note_fr), LONGEST_NOTE);
    let was = Reading::new(lang).long_pair("was", (&form.was_en, &form.was_fr), LONGEST_NOTE);
    if (&typed.en, &typed.fr) == (&was.en, &was.fr) {
        it.problem(format!("note_{lang}"), |lang| Words(lang).remark_changes_nothing());
    }
    let word = it.text("word", &form.word, 500);
    if form.word.trim().is_empty() {
        it.problem("word", |lang| Words(lang).remark_needs_a_word());
    }
    it.finish(|| Some(()))?;
    permit.change(move |change| {
        let Of { partnership, record } = change.subject.clone();
        // The minutes may be approved just now: then nothing is written in them any more.
        change.tx.take_turns(&format!("meeting:{}", record.id))?;
        let meeting = meetings::by_id(change.tx, partnership.id, record.id)?.ok_or(Error::NotFound)?;
        meetings::still_open(&meeting)?;
        let found = store::remarks(change.tx, meeting.id)?.into_iter().find(|one| one.id == remark);
        must_be_there("remark", found.is_some())?;
        must_be_there("item", found.is_some_and(|one| one.item_id.is_none_or(|own| own == item)))?;
        let on = choices(meetings::whole_agenda(change.tx, meeting.id)?);
        must_be_there("item", on.iter().any(|one| one.id == item))?;
        store::settle(change.tx, (meeting.id, remark), Settled::TakenUp, &word, change.today)?;
        let (before, after, both) = meetings::write_note(change.tx, (meeting.id, &item.to_string()), (&was, &typed), lang)?;
        let taken = TakenUp { item: item.to_string(), lacks: lacks(&was, &after), both };
        match before.camera {
            Camera::Open => change.seal("remark", remark, &(item, after, word), taken),
            Camera::Note | Camera::Item => change.seal("remark", remark, &(item, word), taken),
        }
    })
}

/// The language whose text is now behind the other: there is none, or it was left as it was.
fn lacks(was: &Bilingual, after: &Bilingual) -> Option<Lang> {
    let is_behind = |side: &Lang| after.written(*side) == was.written(*side) && !after.written(side.other()).is_empty();
    [Lang::En, Lang::Fr].into_iter().find(is_behind)
}

/// The items into whose text a remark may be taken up: those of which the minutes say anything.
fn choices(all: Vec<Item>) -> Vec<Item> {
    all.into_iter().filter(|item| item.camera != Camera::Item).collect()
}

/// What the page is made of: what is open, what is on the agenda, what was chosen.
#[derive(Template)]
#[template(path = "minutes/taking_up.html")]
struct Page<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    remarks: Vec<Remark>,
    items: Vec<Item>,
    remark: Option<Remark>,
    item: Option<Item>,
    form: Form,
    above: Vec<Notice>,
}

impl Page<'_> {
    /// Where the words of the remark stand, and which language has not got them.
    fn help(&self, remark: &Remark, item: &Item) -> String {
        let lang = lang_of(remark).code();
        match (fits(remark, item), item.note.written(lang_of(remark).other()).is_empty()) {
            (true, true) => self.w.remark_words_alone(lang),
            (true, false) => self.w.remark_words_in_one(lang),
            (false, _) => self.w.remark_words_elsewhere(lang),
        }
    }
}

/// The page: first the remark, then the item, then the form; with its status and what is wrong in it.
fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, form: Form, (status, problems): (u16, &Problems)) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let minutes = format!("{list}/{}/minutes", it.id);
    let action = format!("{minutes}/remarks/taken-up");
    let (remarks, items) = permit.read(|tx| Ok((store::remarks(tx, it.id)?, choices(meetings::whole_agenda(tx, it.id)?))))?;
    let of_form = |one: &&Remark| one.id.to_string() == form.remark && (status != 200 || one.state == Settled::Open);
    let remark = remarks.iter().find(of_form).cloned();
    let own = remark.as_ref().and_then(|one| one.item_id).map_or_else(|| form.item.clone(), |id| id.to_string());
    let item = items.iter().find(|one| one.id.to_string() == own).cloned();
    let settled = remark.as_ref().filter(|one| one.state != Settled::Open);
    let above = settled.map(|one| notice(Tone::Attention, w.remark_settled_before(one.said(lang)))).into_iter().collect();
    let form = match (&remark, &item) {
        (Some(remark), Some(item)) if form.was_en.is_empty() && form.was_fr.is_empty() && status == 200 => Form::begun(remark, item),
        _ => form,
    };
    let remarks = remarks.into_iter().filter(|one| one.state == Settled::Open).collect();
    let page = permit.page(w.remark_take_up()).lead(w.remark_take_up_lead()).crumb(w.meetings(), list.clone());
    let page = page.crumb(it.called(lang), format!("{list}/{}", it.id)).crumb(w.minutes(), minutes).status(status);
    let (f, csrf) = (Fields::new(lang, problems), permit.csrf());
    page.read_at(&action).show(&Page { w, lang, f, csrf, action, remarks, items, remark, item, form, above })
}

/// The form for a remark, or the remarks to choose from.
pub(super) fn ask(permit: &Permit<'_, AskTakingUp>, ask: &Ask) -> Result<Reply> {
    meetings::still_open(&permit.subject().record)?;
    let form = Form { remark: ask.pair("remark").to_owned(), item: ask.pair("item").to_owned(), ..Form::default() };
    page(permit, form, (200, &Problems::none()))
}

/// Takes it, and says on the page of the minutes what is still to be looked at.
pub(super) fn take(permit: &Permit<'_, TakeUp>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    match take_up(permit, &typed) {
        Ok(taken) => {
            let (lang, of) = (permit.lang(), permit.subject());
            let minutes = format!("/{lang}/p/{}/meetings/{}/minutes", of.partnership.slug, of.record.id);
            Ok(Reply::see_other(format!("{minutes}?{}&saved=1", taken.query())))
        }
        Err(Error::Invalid(problems)) => page(permit, typed, (422, &problems)),
        Err(Error::Conflict) => page(permit, typed, (409, &Problems::none())),
        Err(error) => Err(error),
    }
}
