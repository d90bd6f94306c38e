//! The national scale: a hundred generated partnerships with ten years of life each, for measuring.
//!
//! Nothing here is read for its sense. Texts are those of the demonstration, dealt again in another order;
//! numbers, dates and states are drawn from a seeded source, so that every run writes the same database.

mod council;
pub mod great;
mod knowledge;
mod maker;
mod texts;
mod work;
mod year;

use std::sync::Arc;

use jiff::civil::{Date, date};
use kit::{
    Error, Lang, Result, bind,
    db::{Db, Tx, WriteTx},
    permits::{Scope, appoint},
    sql,
};
use registry::{
    affiliations::{self, AffiliationId, NewAffiliation},
    organizations::{self, OrganizationId},
    partnerships::{self, PartnershipId, states::Turn},
    people::{self, PersonId},
};

use maker::Maker;
use texts::Texts;

/// How many partnerships Canada has, in round numbers.
pub const PARTNERSHIPS: u16 = 100;

/// How many decisions the great partnership has taken: beside all the others, and beside fewer.
const GREAT_REGISTER: usize = 100_000;
const SMALL_REGISTER: usize = 500;

/// The calendar year in which the first of the ten fiscal years begins.
const FIRST_YEAR: i16 = 2017;
const YEARS: i16 = 10;
const FOUNDED: Date = date(2016, 10, 3);

/// What a generated partnership consists of, for those who come later to refer to.
struct Cast {
    id: PartnershipId,
    organizations: Vec<OrganizationId>,
    people: Vec<(PersonId, String)>,
}

/// The name of a generated partnership in addresses; the first is number 1.
pub fn slug(number: u16) -> String {
    format!("national-{number:03}")
}

/// What a generated partnership is called.
struct Founding {
    slug: String,
    name_en: String,
    name_fr: String,
    short: String,
}

impl Founding {
    fn numbered(number: u16) -> Self {
        let (name_en, name_fr) = (format!("Generated Partnership {number:03}"), format!("Partenariat généré {number:03}"));
        Self { slug: slug(number), name_en, name_fr, short: format!("GP {number:03}") }
    }
}

/// A partnership on its way through its years.
struct Story {
    maker: Maker,
    cast: Cast,
    council: Vec<council::Body>,
    known: Vec<knowledge::Known>,
}

/// Fills a database with the demonstration, with `count` generated partnerships and with a great one. Those that are there stay;
/// `tell` hears the number of each that was written. Each year is a transaction of its own: what a transaction
/// changed is remembered until it ends, and a long memory is slow.
pub fn fill(db: &Db, count: u16, mut tell: impl FnMut(u16)) -> Result<()> {
    super::fill(db)?;
    let texts = Arc::new(Texts::read()?);
    for number in 1..=count {
        if !db.read(|tx| is_written(tx, number))? {
            write(db, &texts, number)?;
            tell(number);
        }
    }
    if !db.read(great::is_written)? {
        great::write(db, &texts, if count < PARTNERSHIPS { SMALL_REGISTER } else { GREAT_REGISTER })?;
    }
    Ok(())
}

/// Whether a partnership is there; one that was left half written is not.
fn is_written(tx: &Tx, number: u16) -> Result<bool> {
    let Some(it) = partnerships::by_slug(tx, &slug(number))? else { return Ok(false) };
    let staffed: Option<(kit::Id,)> = tx.row(sql!("SELECT id FROM standing WHERE scope = $1 LIMIT 1"), bind![Scope::of(it.id).as_str()])?;
    match staffed {
        Some(_) => Ok(true),
        None => Err(Error::Internal(format!("{} was left half written: begin again with an empty folder", slug(number)))),
    }
}

fn write(db: &Db, texts: &Arc<Texts>, number: u16) -> Result<()> {
    let dealt = Arc::clone(texts);
    let mut story = db.write(move |tx| {
        let mut maker = Maker::new(number);
        let cast = found(tx, &mut maker, &dealt, &Founding::numbered(number))?;
        let council = council::set_up(tx, &mut maker, &dealt, &cast)?;
        let known = knowledge::gather(tx, &mut maker, &dealt, &cast)?;
        Ok(Story { maker, cast, council, known })
    })?;
    for year in FIRST_YEAR..FIRST_YEAR + YEARS {
        let dealt = Arc::clone(texts);
        story = db.write(move |tx| live(tx, &dealt, story, year))?;
    }
    db.write(move |tx| {
        governance::minutes::keep_all(tx, story.cast.id)?;
        staff(tx, story.cast.id)
    })
}

fn live(tx: &mut WriteTx, texts: &Texts, mut story: Story, year: i16) -> Result<Story> {
    let decided = year::meet(tx, &mut story.maker, texts, (&story.cast, &story.council), year)?;
    let setting = work::Setting { texts, cast: &story.cast, council: &story.council, known: &story.known, decided };
    work::plan_and_do(tx, &mut story.maker, &setting, year)?;
    Ok(story)
}

fn found(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, it: &Founding) -> Result<Cast> {
    let id = PartnershipId(maker.id(FOUNDED));
    let form = partnerships::Form {
        name_en: it.name_en.clone(),
        name_fr: it.name_fr.clone(),
        short_name_en: it.short.clone(),
        short_name_fr: it.short.clone(),
        kind: "lip".to_owned(),
        province: "ON".to_owned(),
        stratum: "urban".to_owned(),
        lead_name: texts.organizations[0].name.any().to_owned(),
        founded_on: FOUNDED.to_string(),
        slug: it.slug.clone(),
        ..partnerships::Form::default()
    };
    partnerships::insert(tx, id, (&form.slug, "active"), &partnerships::Checked::new(&form, Lang::En)?)?;
    partnerships::turn(tx, (id, maker.id(FOUNDED)), &Turn { state: "active".to_owned(), since: FOUNDED, reason: String::new() })?;
    let organizations = organizations(tx, maker, texts, id)?;
    let people = people(tx, maker, texts, (id, &organizations))?;
    Ok(Cast { id, organizations, people })
}

fn organizations(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, partnership: PartnershipId) -> Result<Vec<OrganizationId>> {
    let mut all = Vec::with_capacity(texts.organizations.len());
    for it in &texts.organizations {
        let id = OrganizationId(maker.id(FOUNDED));
        let form = organizations::Form {
            name_en: it.name.en.clone(),
            name_fr: it.name.fr.clone(),
            sectors: it.sectors.clone(),
            languages: "en, fr".to_owned(),
            ..organizations::Form::default()
        };
        organizations::insert(tx, partnership, id, &organizations::Checked::new(&form, Lang::En)?)?;
        all.push(id);
    }
    Ok(all)
}

/// Two people for each organization, named by dealing first and last names again.
fn people(
    tx: &mut WriteTx,
    maker: &mut Maker,
    texts: &Texts,
    (partnership, organizations): (PartnershipId, &[OrganizationId]),
) -> Result<Vec<(PersonId, String)>> {
    let mut all = Vec::with_capacity(organizations.len() * 2);
    for place in 0..organizations.len() * 2 {
        let id = PersonId(maker.id(FOUNDED));
        let name = format!("{} {}", maker.pick(&texts.first_names), maker.pick(&texts.last_names));
        let lang = if maker.happens(25) { "fr" } else { "en" };
        let form = people::Form {
            name: name.clone(),
            email: format!("person-{place}@example.org"),
            lang: lang.to_owned(),
            is_listed: maker.happens(60),
            ..people::Form::default()
        };
        people::insert(tx, partnership, id, &people::Checked::new(&form, Lang::En)?)?;
        if form.is_listed {
            people::agree(tx, id, FOUNDED, &name)?;
        }
        let affiliation = NewAffiliation {
            organization: organizations[place / 2],
            role: maker.pick(&texts.roles).clone(),
            starts_on: FOUNDED,
            ends_on: None,
        };
        affiliations::insert(tx, AffiliationId(maker.id(FOUNDED)), id, &affiliation)?;
        all.push((id, name));
    }
    Ok(all)
}

/// The coordinator and the member of the demonstration's cast work here as well: their links open these pages too.
fn staff(tx: &mut WriteTx, partnership: PartnershipId) -> Result<()> {
    for (role, standing) in [("coordinator", access::standings::COORDINATOR), ("member", access::standings::MEMBER)] {
        let account: Option<(kit::Id,)> = tx.row(sql!("SELECT id FROM account WHERE email = $1"), bind![format!("{role}@example.org")])?;
        let (account,) = account.ok_or(Error::NotFound)?;
        appoint(tx, account, &Scope::of(partnership), standing, FOUNDED)?;
    }
    Ok(())
}
