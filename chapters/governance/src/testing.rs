//! What the tests of this chapter share: a partnership with a council of three seats, and people.

use std::io::Read;

use access::standings::{COORDINATOR, MEMBER};
use jiff::civil::Date;
use kit::{
    Id, Lang, bind,
    db::WriteTx,
    lang::{Bilingual, fold},
    permits::Standing,
    sql,
    testing::{Answer, TestHouse, Visitor, now},
    web::Routes,
};
use registry::{
    organizations::{self, OrganizationId},
    partnerships::PartnershipId,
};

use crate::{bodies, meetings, rounds, seats, terms};

/// Since when everything in the tests exists.
pub(crate) const SINCE: Date = Date::constant(2024, 4, 1);

/// A house with the partnerships `riverside` and `hillside`.
pub(crate) fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    for slug in ["riverside", "hillside"] {
        registry::testing::partnership(&house, slug);
    }
    house
}

/// The partnership with this name in addresses.
pub(crate) fn partnership(house: &TestHouse, slug: &str) -> PartnershipId {
    house.look(|tx| tx.one::<(PartnershipId,)>(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug])).0
}

/// Someone with this standing in `riverside`.
pub(crate) fn in_riverside(house: &TestHouse, standing: Standing) -> Visitor<'_> {
    registry::testing::in_partnership(house, "Robin Marchetti", "riverside", standing)
}

/// The coordinator of `riverside`.
pub(crate) fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_riverside(house, COORDINATOR)
}

/// A member of `riverside`.
pub(crate) fn member(house: &TestHouse) -> Visitor<'_> {
    in_riverside(house, MEMBER)
}

/// Adds a person, who signs in with `account` if they have one.
pub(crate) fn person(house: &TestHouse, slug: &str, name: &str, account: Option<Id>) -> Id {
    let (partnership, id, name) = (partnership(house, slug), Id::new(now()), name.to_owned());
    house.given(move |tx| {
        if let Some(account) = account {
            tx.run(
                sql!("INSERT INTO account (id, email, email_fold, name, lang, created_at) VALUES ($1, $2, $2, $3, 'en', $4)"),
                bind![account, format!("{id}@example.org"), name, now()],
            )?;
        }
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, account_id, version)
                 VALUES ($1, $2, $3, $4, '', '', '', 'en', '', $5, $6, 1)"
            ),
            bind![id, partnership, name, fold(&name), true, account],
        )
    });
    id
}

/// Adds an organization.
pub(crate) fn organization(house: &TestHouse, slug: &str, name: &str) -> OrganizationId {
    let (partnership, id) = (partnership(house, slug), OrganizationId::new(now()));
    let form = organizations::Form { name_en: name.to_owned(), sectors: vec!["library".into()], ..organizations::Form::default() };
    let checked = organizations::Checked::new(&form, Lang::En).expect("a right form");
    house.given(move |tx| organizations::insert(tx, partnership, id, &checked));
    id
}

/// Adds a body.
pub(crate) fn body(house: &TestHouse, slug: &str, name: &str, kind: &str) -> bodies::BodyId {
    let (partnership, id) = (partnership(house, slug), bodies::BodyId::new(now()));
    let (name_en, name_fr, kind, starts_on) = (name.to_owned(), format!("{name} (fr)"), kind.to_owned(), SINCE.to_string());
    let form = bodies::Form { name_en, name_fr, kind, starts_on, ..bodies::Form::default() };
    let checked = bodies::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| bodies::insert(tx, partnership, id, &checked));
    id
}

/// Adds a seat.
pub(crate) fn seat(house: &TestHouse, slug: &str, body: bodies::BodyId, number: i64) -> seats::SeatId {
    let (partnership, id) = (partnership(house, slug), seats::SeatId::new(now()));
    let form = seats::Form {
        body: body.to_string(),
        number: number.to_string(),
        label_en: format!("Place {number}"),
        label_fr: format!("Place n° {number}"),
        sectors: vec!["health".into()],
        kind: "organizational".into(),
        is_voting: true,
        counts_for_quorum: true,
        starts_on: SINCE.to_string(),
        ..seats::Form::default()
    };
    let checked = seats::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| seats::insert(tx, partnership, id, &checked));
    id
}

/// Puts someone on a seat.
pub(crate) fn holds(house: &TestHouse, slug: &str, seat: seats::SeatId, person: Id, role: seats::Role) {
    let (partnership, id) = (partnership(house, slug), seats::TenureId::new(now()));
    let it = seats::Appointment { person, organization: None, role, term: Some(1), starts_on: SINCE, ends_on: None, reason: None };
    house.given(move |tx| seats::insert_tenure(tx, (partnership, seat), id, &it));
}

/// A council of three seats with three holders, and a meeting of it under way today.
pub(crate) struct Council {
    pub body: bodies::BodyId,
    pub seats: [seats::SeatId; 3],
    pub people: [Id; 3],
    pub meeting: meetings::MeetingId,
    pub item: meetings::ItemId,
}

/// Adds a council that is meeting.
pub(crate) fn council(house: &TestHouse, slug: &str) -> Council {
    let body = body(house, slug, "Council", "council");
    let seats = [1, 2, 3].map(|number| seat(house, slug, body, number));
    let people = ["Ana Petrović", "Brice N’Guessan", "Chloé O’Neil"].map(|name| person(house, slug, name, None));
    for (seat, person) in seats.into_iter().zip(people) {
        holds(house, slug, seat, person, seats::Role::Holder);
    }
    let (partnership, meeting, item) = (partnership(house, slug), meetings::MeetingId::new(now()), meetings::ItemId::new(now()));
    house.given(move |tx| convene(tx, partnership, body, (meeting, item)));
    Council { body, seats, people, meeting, item }
}

fn convene(
    tx: &mut WriteTx,
    partnership: PartnershipId,
    body: bodies::BodyId,
    (meeting, item): (meetings::MeetingId, meetings::ItemId),
) -> kit::Result<()> {
    let checked = meetings::Checked {
        body,
        number: Some(1),
        held_on: kit::testing::today(),
        starts_at: "13:30".into(),
        ends_at: "15:30".into(),
        zone: "America/Toronto".into(),
        place: Bilingual::new("City Hall", "Hôtel de ville", Lang::En),
        format: meetings::Format::Hybrid,
        state: meetings::State::InSession,
        day_is_open: false,
        recalls_id: None,
        notice_sent_on: None,
        note: Bilingual::default(),
        joining: meetings::Joining::default(),
    };
    meetings::insert(tx, partnership, meeting, &checked, now())?;
    let title = Bilingual::new("Action plan", "Plan d’action", Lang::En);
    let checked = meetings::CheckedItem {
        place: 1,
        title,
        purpose: meetings::Purpose::Approval,
        minutes: Some(20),
        presenter: String::new(),
        is_consent: false,
        camera: meetings::Camera::Open,
        is_recurring: false,
    };
    meetings::insert_item(tx, (partnership, meeting), item, &checked, &Bilingual::default())
}

/// Terms of reference in force since everything exists: the usual ones, with what is changed in their form.
pub(crate) fn terms_in_force(house: &TestHouse, of: bodies::BodyId, change: impl FnOnce(&mut terms::Form)) -> terms::TermsId {
    let mut form = terms::Form { body: of.to_string(), edition: "1.0".into(), title_en: "Terms".into(), ..terms::Form::template() };
    change(&mut form);
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    let (id, riverside) = (terms::TermsId::new(now()), partnership(house, "riverside"));
    house.given(move |tx| {
        terms::insert(tx, riverside, id, &checked)?;
        let state = terms::State::InForce;
        terms::step(tx, id, &terms::Step { state, stepped_on: SINCE, decision_id: None, resolution: String::new() })
    });
    id
}

/// The text of a Word file, with its marks.
fn marked(answer: &Answer) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&answer.bytes[..])).expect("a Word file");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut xml).expect("UTF-8");
    xml
}

/// The words among marks.
fn without_marks(xml: &str) -> String {
    xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().concat()
}

/// The words of a Word file.
pub(crate) fn words_of(answer: &Answer) -> String {
    without_marks(&marked(answer))
}

/// What a reader of a Word file goes by: its title and headings with their styles, and the heading cells of its tables.
pub(crate) fn outline_of(answer: &Answer) -> (Vec<(String, String)>, Vec<Vec<String>>) {
    let xml = marked(answer);
    let paragraphs = xml.split("<w:p>").skip(1).filter_map(|rest| {
        let (paragraph, _) = rest.split_once("</w:p>")?;
        let style = paragraph.split("<w:pStyle w:val=\"").nth(1)?.split('"').next()?;
        let is_heading = style == "Title" || style.starts_with("Heading");
        is_heading.then(|| (style.to_owned(), without_marks(paragraph)))
    });
    let rows = xml.split("<w:tr>").filter(|row| row.contains("<w:tblHeader/>")).map(|row| {
        let row = row.split("</w:tr>").next().unwrap_or_default();
        row.split("</w:tc>").filter(|cell| cell.contains("<w:tc>")).map(without_marks).collect()
    });
    (paragraphs.collect(), rows.collect())
}

/// The tags of a PDF with their words, as a program that reads it aloud finds them; nothing, and said aloud, where the program
/// that lists them is not installed.
pub(crate) fn tags_of(answer: &Answer) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("read.pdf");
    std::fs::write(&path, &answer.bytes).expect("written");
    match std::process::Command::new("pdfinfo").args(["-struct-text", "-enc", "UTF-8"]).arg(&path).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")),
        Err(why) if std::env::var_os("CI").is_some() => panic!("pdfinfo is not installed: {why}"),
        Err(why) => {
            eprintln!("skipped: pdfinfo is not installed: {why}");
            None
        }
    }
}

/// A council with a vacant seat kept for young people, and a round for it that is open since yesterday for ten days more; Ana and
/// Brice are its panel.
pub(crate) struct Recruiting {
    pub council: Council,
    pub seat: seats::SeatId,
    pub round: rounds::RoundId,
}

/// Adds it to `riverside`.
pub(crate) fn recruiting(house: &TestHouse) -> Recruiting {
    let council = council(house, "riverside");
    let (partnership, seat) = (partnership(house, "riverside"), seat(house, "riverside", council.body, 4));
    let (round, today) = (rounds::RoundId::new(now()), kit::testing::today());
    let day = |days: i64| today.saturating_add(jiff::Span::new().days(days)).to_string();
    let form = rounds::Form {
        body: council.body.to_string(),
        seats: vec![seat.to_string()],
        sectors: vec!["library".into()],
        title_en: "A seat for young people".into(),
        title_fr: "Un siège pour les jeunes".into(),
        call_en: "Come and sit with us.".into(),
        call_fr: "Venez siéger avec nous.".into(),
        closes_on: day(10),
        opens_on: day(-1),
        panel: council.people[..2].iter().map(ToString::to_string).collect(),
        contact: "Claire, claire@example.org".into(),
        ..rounds::Form::blank(today)
    };
    let checked = rounds::Checked::new(&form, Lang::En).expect("a right form");
    house.given(move |tx| {
        tx.run(sql!("UPDATE seat SET reserved = 'youth' WHERE id = $1"), bind![seat])?;
        rounds::insert(tx, partnership, round, &checked)?;
        rounds::publish(tx, round)
    });
    Recruiting { council, seat, round }
}

/// Lets the last day to apply be past.
pub(crate) fn closed(house: &TestHouse, it: &Recruiting) {
    let (round, yesterday) = (it.round, kit::testing::today().yesterday().expect("a day"));
    house.given(move |tx| tx.run(sql!("UPDATE recruitment_round SET closes_on = $2 WHERE id = $1"), bind![round, yesterday]));
}

/// Applies with this name and address; the answer.
pub(crate) fn applies(house: &TestHouse, it: &Recruiting, (name, email, lang): (&str, &str, &str)) -> kit::testing::Answer {
    let wish = format!("seat:{}", it.seat);
    let mut fields = vec![("name", name), ("email", email), ("wish", wish.as_str()), ("lang", lang), ("consent", "true")];
    fields.extend([("answers", "I want to help"), ("answers", "I came three years ago"), ("answers", "My whole street")]);
    fields.extend([("characteristics", "youth"), ("characteristics", "rural"), ("needs", "A ramp")]);
    house.nobody().post(&format!("/{lang}/p/riverside/recruitment/{}/apply", it.round), &fields)
}

/// The application with this address.
pub(crate) fn application(house: &TestHouse, email: &str) -> Id {
    house.look(|tx| tx.one(sql!("SELECT id FROM application WHERE email = $1"), bind![email]))
}

/// Someone with an account and no other standing, who joined the panel.
pub(crate) fn on_panel<'h>(house: &'h TestHouse, it: &Recruiting) -> Visitor<'h> {
    let (round, scope) = (it.round, kit::permits::Scope::of(it.round));
    let visitor = house.someone("Pat Panel", &[(scope, access::standings::PANEL)]);
    let pat = person(house, "riverside", "Pat Panel", visitor.account());
    house.given(move |tx| tx.run(sql!("INSERT INTO panelist (round_id, person_id) VALUES ($1, $2)"), bind![round, pat]));
    visitor
}
