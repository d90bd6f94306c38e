//! A register on paper: every decision, body by body, and the same as one table.

use jiff::civil::Date;
use kit::{Error, Lang, Result, lang::date};
use press::{Block, Column, Document, Table, xlsx::About};
use registry::{partnerships::Partnership, tables};

use super::model::{Form, Readers};
use crate::{decisions::Decision, forwardings::Forwarding, words::Words};

/// A register to be written: whose, for whom, on which day.
pub(super) struct Register<'a> {
    pub partnership: &'a Partnership,
    pub readers: Readers,
    pub lang: Lang,
    pub today: Date,
    pub all: Vec<Decision>,
    /// What bodies outside answered by a resolution; told inside.
    pub resolved: Vec<Forwarding>,
}

impl Register<'_> {
    /// What it is called.
    pub fn title(&self) -> &'static str {
        let w = Words(self.lang);
        if self.readers == Readers::Everyone { w.register_public() } else { w.register() }
    }

    /// The register in one of its forms.
    pub fn bytes(&self, form: Form) -> Result<Vec<u8>> {
        match form {
            Form::Csv => Ok(press::csv::bytes(&self.table())),
            Form::Xlsx => {
                let about = About { title: self.title(), date: self.today, lang: self.lang.code() };
                press::xlsx::bytes(&about, &[self.table()]).map_err(Error::internal)
            }
            Form::Pdf => press::pdf::bytes(&self.document()).map_err(Error::internal),
            Form::Docx => press::docx::bytes(&self.document()).map_err(Error::internal),
        }
    }

    /// One line for each decision.
    fn table(&self) -> Table {
        let (w, lang) = (Words(self.lang), self.lang);
        let named = self.readers == Readers::Inside;
        let mut headings = vec![w.body(), w.number(), w.date(), w.text_in_english(), w.text_in_french(), w.kind(), w.method(), w.result()];
        if named {
            headings.extend([w.mover(), w.seconder()]);
        }
        headings.extend([w.votes_for(), w.votes_against(), w.votes_abstain(), w.votes_recused()]);
        if named {
            headings.extend([w.outcome_in_english(), w.outcome_in_french(), w.vote_review_on(), w.resolution_outside()]);
        }
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let row = |it: &Decision| {
            let mut cells = vec![it.body.in_lang(lang).text.to_owned(), it.numbered(), it.decided_on.to_string()];
            cells.extend([it.text.en.clone(), it.text.fr.clone()]);
            cells.extend([it.kind.called(lang), it.method.called(lang), it.result.called(lang)].map(str::to_owned));
            if named {
                cells.extend([&it.mover, &it.seconder].map(|name| name.clone().unwrap_or_default()));
            }
            cells.extend([it.votes_for, it.votes_against, it.votes_abstain, it.votes_recused].map(number));
            if named {
                let review_on = it.review_on.map(|day| day.to_string()).unwrap_or_default();
                cells.extend([it.outcome.en.clone(), it.outcome.fr.clone(), review_on, it.resolved(lang, &self.resolved).join(" ")]);
            }
            cells
        };
        tables::of_text(self.title(), &headings, self.all.iter().map(row))
    }

    /// Body by body, the latest decision first.
    fn document(&self) -> Document {
        let w = Words(self.lang);
        let mut document = Document::new(self.title(), format!("{}-CA", self.lang));
        document.subtitle = w.register_holds(self.all.len());
        self.partnership.name.in_lang(self.lang).text.clone_into(&mut document.author);
        document.date = Some(self.today);
        let mut bodies: Vec<&Decision> = Vec::new();
        for one in &self.all {
            if bodies.iter().all(|known| known.body_id != one.body_id) {
                bodies.push(one);
            }
        }
        for body in bodies {
            let name = body.body.in_lang(self.lang).text;
            document.blocks.push(Block::heading(1, name));
            document.blocks.push(Block::Table(self.of_body(body, name)));
        }
        document
    }

    fn of_body(&self, body: &Decision, name: &str) -> Table {
        let (w, lang) = (Words(self.lang), self.lang);
        let columns = [w.number(), w.date(), w.decision(), w.how_it_was_decided()].map(Column::text).to_vec();
        let mut table = Table::new(w.register_of(name), columns);
        let how = |it: &Decision| match self.readers {
            Readers::Inside => {
                let more = it.resolved(lang, &self.resolved).into_iter().chain(it.review_said(lang));
                std::iter::once(it.how(lang)).chain(more).collect::<Vec<_>>().join(" ")
            }
            Readers::Everyone => it.how_without_names(lang),
        };
        let own = self.all.iter().filter(|one| one.body_id == body.body_id);
        table.rows = own
            .map(|it| vec![it.numbered().into(), date(lang, it.decided_on).into(), it.text.in_lang(lang).text.into(), how(it).into()])
            .collect();
        table
    }
}
