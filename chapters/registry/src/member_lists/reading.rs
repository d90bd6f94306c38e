//! Looking at the lines of a member list: what each becomes, what is wrong with it.

use std::collections::HashMap;

use jiff::civil::Date;
use kit::{
    Lang, Result,
    db::Tx,
    lang::{Bilingual, Words as Kit, clean_line, fold, parse_date},
};

use super::{
    known::{Found, Known},
    sector_cells,
};
use crate::{
    imports::{Judged, Row, Setting},
    organizations::{self, OrganizationId},
    people::{self, PersonId},
    words::Words,
};

/// Something that is there already, or is made.
#[derive(Clone, Debug)]
pub enum Part<I, C> {
    /// It is in the records, or an earlier line brings it.
    Found(Found<I>),
    /// This line brings it.
    New(C),
}

/// What a line becomes.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// The organization.
    pub organization: Option<Part<OrganizationId, organizations::Checked>>,
    /// The person.
    pub person: Option<Part<PersonId, people::Checked>>,
    /// Whom the person speaks for: the role, from which day on.
    pub affiliation: Option<(Bilingual, Date)>,
}

/// Looks at every line, each knowing what the ones above it bring.
pub fn judge(tx: &Tx, setting: &Setting, rows: &[Row<'_>]) -> Result<Vec<Judged<Member>>> {
    let mut reader = Reader { known: Known::read(tx, setting.partnership)?, setting, drafted: HashMap::new() };
    rows.iter().map(|row| reader.line(row)).collect()
}

struct Reader<'s> {
    known: Known,
    setting: &'s Setting,
    /// Organizations of lines with problems: a line below need not describe them again.
    drafted: HashMap<String, organizations::Checked>,
}

impl Reader<'_> {
    fn line(&mut self, row: &Row<'_>) -> Result<Judged<Member>> {
        let name = person_name(row);
        let organization = [row.text("organization_en"), row.text("organization_fr")];
        let called = if organization[0].is_empty() { organization[1] } else { organization[0] };
        let titles: Vec<&str> = [called, name.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        let mut it = Judged::new(row, titles.join(" — "));
        if titles.is_empty() {
            it.problem(row.address(""), |lang| Words(lang).members_line_names_nobody());
            return Ok(it);
        }
        let mut member = Member { organization: self.organization(row, &mut it)?, ..Member::default() };
        member.person = self.person(row, &name, &mut it)?;
        member.affiliation = self.affiliation(row, &member, &mut it);
        if it.has_problems() {
            if let Some(Part::New(checked)) = member.organization {
                self.drafted.insert(fold(called), checked);
            }
        } else {
            self.take(row, &name, member, &mut it);
        }
        Ok(it)
    }

    /// The line is sound: what it brings is known to the lines below.
    fn take(&mut self, row: &Row<'_>, name: &str, member: Member, it: &mut Judged<Member>) {
        let line = row.number();
        let organization = member.organization.as_ref().map(|part| match part {
            Part::Found(found) => *found,
            Part::New(checked) => {
                self.known.add_organization(Found::Line(line), &[&checked.name, &checked.short_name]);
                Found::Line(line)
            }
        });
        let person = member.person.as_ref().map(|part| match part {
            Part::Found(found) => *found,
            Part::New(checked) => {
                self.known.add_person(Found::Line(line), name, &checked.email);
                Found::Line(line)
            }
        });
        if let (Some(person), Some(organization), Some(_)) = (person, organization, &member.affiliation) {
            self.known.bring(line, person, organization);
        }
        let is_new = matches!(member.organization, Some(Part::New(_))) || matches!(member.person, Some(Part::New(_)));
        it.becomes = (is_new || member.affiliation.is_some()).then_some(member);
    }

    fn organization(&self, row: &Row<'_>, it: &mut Judged<Member>) -> Result<Option<Part<OrganizationId, organizations::Checked>>> {
        let names = [row.text("organization_en"), row.text("organization_fr")];
        if names.iter().all(|name| name.is_empty()) {
            return Ok(None);
        }
        let column = if names[0].is_empty() { "organization_fr" } else { "organization_en" };
        if let Some(found) = self.known.organization(names) {
            it.note(row.address(column), |lang| match found {
                Found::There(_) => Words(lang).members_organization_there().to_owned(),
                Found::Line(line) => Words(lang).members_as_on_line(line),
            });
            return Ok(Some(Part::Found(found)));
        }
        let cell = sector_cells::read(&self.setting.chosen, row.text("sectors"));
        cell.unread.iter().for_each(|piece| sector_cells::tell(row, piece, it));
        let form = organization_form(row, cell.codes, it);
        let draft = names.iter().find_map(|name| self.drafted.get(&fold(name)));
        match (form.sectors.is_empty(), cell.unread.is_empty(), draft) {
            (true, true, Some(draft)) => return Ok(Some(Part::New(draft.clone()))),
            // The sector that is none has been told of; the form would only add that there is none.
            (true, false, _) => return Ok(None),
            _ => {}
        }
        let checked = it.problems_of(row, organizations::Checked::new(&form, self.setting.lang), organization_column)?;
        if checked.is_some() {
            if let Some(close) = self.known.nearest_organization(row.text(column)) {
                it.note(row.address(column), |lang| Words(lang).members_perhaps(close));
            }
            it.note(String::new(), |lang| Words(lang).members_new_organization());
        }
        Ok(checked.map(Part::New))
    }

    fn person(&self, row: &Row<'_>, name: &str, it: &mut Judged<Member>) -> Result<Option<Part<PersonId, people::Checked>>> {
        let email = row.text("person_email");
        let column = if row.text("person").is_empty() { "first_name" } else { "person" };
        if name.is_empty() {
            if !email.is_empty() {
                it.problem(row.address("person_email"), |lang| Words(lang).members_email_of_nobody());
            }
            return Ok(None);
        }
        if let Some(found) = self.known.person(name, email) {
            it.note(row.address(column), |lang| match found {
                Found::There(_) => Words(lang).members_person_there().to_owned(),
                Found::Line(line) => Words(lang).members_as_on_line(line),
            });
            return Ok(Some(Part::Found(found)));
        }
        let form = people::Form {
            name: name.to_owned(),
            email: email.to_owned(),
            phone: row.text("person_phone").to_owned(),
            lang: self.language(row, it).to_string(),
            ..people::Form::default()
        };
        let place = |field: &str| match field {
            "email" => "person_email",
            "phone" => "person_phone",
            _ => column,
        };
        let checked = it.problems_of(row, people::Checked::new(&form, self.setting.lang), place)?;
        if checked.is_some() {
            if let Some(other) = self.known.neighbour_at(name, email) {
                it.note(row.address("person_email"), |lang| Words(lang).members_address_of(other));
            } else if let Some(close) = self.known.nearest_person(name) {
                it.note(row.address(column), |lang| Words(lang).members_perhaps(close));
            }
            it.note(String::new(), |lang| Words(lang).members_new_person());
        }
        Ok(checked.map(Part::New))
    }

    /// The language in which somebody is written to; where it is not said, that of the list.
    fn language(&self, row: &Row<'_>, it: &mut Judged<Member>) -> Lang {
        match fold(row.text("person_lang")).as_str() {
            "" => self.setting.lang,
            "en" | "eng" | "english" | "anglais" | "anglaise" | "a" | "e" => Lang::En,
            "fr" | "fra" | "fre" | "french" | "francais" | "francaise" | "f" => Lang::Fr,
            _ => {
                it.problem(row.address("person_lang"), |lang| Words(lang).members_language_unknown());
                self.setting.lang
            }
        }
    }

    fn affiliation(&self, row: &Row<'_>, member: &Member, it: &mut Judged<Member>) -> Option<(Bilingual, Date)> {
        let typed = row.text("starts_on").split('T').next().unwrap_or_default();
        let starts_on = if typed.is_empty() { Some(self.setting.today) } else { parse_date(typed) };
        if starts_on.is_none() {
            it.problem(row.address("starts_on"), |lang| Kit(lang).not_a_date());
        }
        let mut role = |column: &str| {
            clean_line(row.text(column), 120).unwrap_or_else(|why| {
                it.problem(row.address(column), |lang| why.in_lang(lang));
                String::new()
            })
        };
        let role = in_either(role("role_en"), role("role_fr"), self.setting.lang);
        let starts_on = starts_on.unwrap_or(self.setting.today);
        let (Some(organization), Some(person)) = (&member.organization, &member.person) else { return None };
        if let (Part::Found(organization), Part::Found(person)) = (organization, person) {
            if self.known.is_with(*person, *organization) {
                it.note(String::new(), |lang| Words(lang).members_is_with());
                return None;
            }
            if self.known.was_with_after(*person, *organization, starts_on) {
                it.problem(row.address("starts_on"), |lang| Words(lang).affiliation_overlaps());
                return None;
            }
        }
        Some((role, starts_on))
    }
}

/// A text whose original is the language in which there is one.
pub fn in_either(en: String, fr: String, lang: Lang) -> Bilingual {
    let source = match (en.is_empty(), fr.is_empty()) {
        (true, false) => Lang::Fr,
        (false, true) => Lang::En,
        _ => lang,
    };
    Bilingual::new(en, fr, source)
}

/// What somebody is called: in one column or in two.
fn person_name(row: &Row<'_>) -> String {
    match row.text("person") {
        "" => format!("{} {}", row.text("first_name"), row.text("last_name")).trim().to_owned(),
        name => name.to_owned(),
    }
}

fn organization_column(field: &str) -> &'static str {
    match field {
        "name_fr" => "organization_fr",
        "short_name_en" => "short_name_en",
        "short_name_fr" => "short_name_fr",
        "sectors" => "sectors",
        "website" => "website",
        "email" => "email",
        "phone" => "phone",
        "languages" => "languages",
        _ => "organization_en",
    }
}

fn organization_form(row: &Row<'_>, sectors: Vec<String>, it: &mut Judged<Member>) -> organizations::Form {
    let text = |key: &str| row.text(key).to_owned();
    organizations::Form {
        name_en: text("organization_en"),
        name_fr: text("organization_fr"),
        short_name_en: text("short_name_en"),
        short_name_fr: text("short_name_fr"),
        sectors,
        website: website(row.text("website")),
        email: text("email"),
        phone: text("phone"),
        languages: text("languages"),
        is_francophone: yes_or_no(row, "is_francophone", it),
        is_ircc_funded: yes_or_no(row, "is_ircc_funded", it),
        ..organizations::Form::default()
    }
}

/// An address as people write it in a spreadsheet often begins with `www`.
fn website(text: &str) -> String {
    if text.contains(':') || !text.contains('.') { text.to_owned() } else { format!("https://{text}") }
}

fn yes_or_no(row: &Row<'_>, column: &str, it: &mut Judged<Member>) -> bool {
    match fold(row.text(column)).as_str() {
        "yes" | "oui" | "y" | "o" | "true" | "vrai" | "1" | "x" => true,
        "" | "no" | "non" | "n" | "false" | "faux" | "0" => false,
        _ => {
            it.problem(row.address(column), |lang| Words(lang).members_yes_or_no());
            false
        }
    }
}
