//! Leaving with everything: what is exported, imported and exported again is the same, byte for byte.

use std::{
    fs,
    path::{Path, PathBuf},
};

use entente::cli::archive;
use kit::{
    bind, chronicle,
    db::Sql,
    permits::{Actor, Scope, Signed},
    sql,
    testing::{TestHouse, now},
};
use registry::archives::Header;
use sha2::Digest as _;

use crate::cast::{Guest, Stage, stage};

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(contents(&path).into_iter().map(|(name, bytes)| (format!("{}/{name}", entry.file_name().to_string_lossy()), bytes)));
        } else if entry.file_name() != "archive.json" {
            all.push((entry.file_name().to_string_lossy().into_owned(), fs::read(&path).expect("readable")));
        }
    }
    all.sort();
    all
}

/// The demonstration with two documents, and a neighbour whose every text is a canary.
fn with_documents() -> Stage {
    let stage = stage();
    let claire = stage.visitor(Guest::Cast(1));
    for (title, text) in [("Who was there", "name\nAmina\n"), ("What was paid", "what\nCoffee\n")] {
        let fields = [("title_en", title), ("lang", "en"), ("visibility", "members")];
        let brought = claire.upload("/en/p/rivermont/documents", &fields, ("file", "table.csv", text.as_bytes()));
        assert_eq!(brought.status, 303, "{}", brought.text());
    }
    let (nia, home) = (stage.visitor(Guest::Neighbour), "/en/p/neighbour");
    assert_eq!(
        nia.post(&format!("{home}/people"), &[("name", "Canary Person"), ("lang", "en"), ("email", "canary@example.org")]).status,
        303
    );
    let fields = [("title_en", "Canary title"), ("lang", "en"), ("visibility", "private")];
    assert_eq!(nia.upload(&format!("{home}/documents"), &fields, ("file", "canary.csv", b"canary,b\n1,2\n")).status, 303);
    stage.house.given(|tx| {
        let hashed = access::accounts::hash("sept grues à midi")?;
        tx.run(sql!("UPDATE account SET password_hash = $1"), bind![hashed.as_str()])?;
        tx.run(sql!("UPDATE partnership SET note_en = 'Canary note' WHERE slug = 'neighbour'"), bind![])
    });
    stage
}

fn export(house: &TestHouse, partnership: Option<&str>, name: &str) -> PathBuf {
    let to = house.folder().join(name);
    archive::write(house.db(), &house.folder().join("files"), partnership, &to).expect("exported");
    to
}

fn import(stage: &Stage, from: &Path) -> (TestHouse, anyhow::Result<archive::Arrived>) {
    let elsewhere = TestHouse::new(&stage.routes);
    let arrived = archive::read(elsewhere.db(), &elsewhere.folder().join("files"), from);
    (elsewhere, arrived)
}

fn count(house: &TestHouse, query: Sql) -> i64 {
    house.look(|tx| tx.one::<i64>(query, bind![]))
}

#[test]
fn everything_arrives_elsewhere_and_leaves_again_unchanged() {
    let stage = with_documents();
    let first = export(&stage.house, None, "first");
    let (elsewhere, arrived) = import(&stage, &first);
    assert_eq!(arrived.expect("imported").documents, 3);
    let (there, back) = (contents(&first), contents(&export(&elsewhere, None, "second")));
    assert!(there.iter().any(|(name, bytes)| name == "tables/organization.jsonl" && bytes.len() > 1_000));
    assert!(there == back, "the second export differs");
    assert!(archive::read(elsewhere.db(), &elsewhere.folder().join("files"), &first).is_err(), "not into a full one");
}

#[test]
fn one_partnership_arrives_elsewhere_and_leaves_again_unchanged() {
    let stage = with_documents();
    let first = export(&stage.house, Some("rivermont"), "first");
    let (elsewhere, arrived) = import(&stage, &first);
    let arrived = arrived.expect("imported");
    assert_eq!((arrived.documents, arrived.has_operator), (2, false));
    assert!(arrived.without_passwords > 5, "the team came without passwords");
    assert!(contents(&first) == contents(&export(&elsewhere, Some("rivermont"), "second")), "the second export differs");
    for query in [
        sql!("SELECT COUNT(*) FROM activity a JOIN partnership p ON p.id = a.partnership_id WHERE p.slug = 'rivermont'"),
        sql!(
            "SELECT COUNT(*) FROM report_block b JOIN report r ON r.id = b.report_id JOIN partnership p ON p.id = r.partnership_id WHERE p.slug = 'rivermont'"
        ),
        sql!("SELECT COUNT(*) FROM link l JOIN partnership p ON p.id = l.scope WHERE p.slug = 'rivermont'"),
        sql!("SELECT COUNT(*) FROM chronicle c JOIN partnership p ON p.id = c.scope WHERE p.slug = 'rivermont'"),
    ] {
        let here = count(&stage.house, query);
        assert!(here > 0 && here == count(&elsewhere, query), "{here} rows: {query:?}");
    }
    assert_eq!(count(&elsewhere, sql!("SELECT COUNT(*) FROM person WHERE account_id IS NOT NULL")), 12, "people keep their accounts");
    let coordinator = elsewhere.look(|tx| access::accounts::by_email(tx, "coordinator@example.org")).expect("the coordinator came");
    let claire = elsewhere.signed_in(coordinator.id.0, &coordinator.name);
    assert!(claire.get("/en/p/rivermont/documents").says("Who was there"));
    assert_eq!(claire.post("/en/p/rivermont/organizations", &[("name_en", "Afterwards"), ("sectors", "faith")]).status, 303);
    elsewhere.look(chronicle::verify).expect("the chronicle goes on");
}

#[test]
fn nothing_of_others_leaves_with_a_partnership() {
    let stage = with_documents();
    let out = export(&stage.house, Some("rivermont"), "out");
    for (name, bytes) in contents(&out) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("canary"), "{name} tells of the neighbour");
        assert!(!text.contains("argon2"), "{name} holds a password");
        assert!(!name.contains("session") && !name.contains("outbox"), "{name} is worth nothing elsewhere");
    }
    let text = |table: &str| fs::read_to_string(out.join(format!("tables/{table}.jsonl"))).expect("there");
    assert!(!text("account").contains("operator@example.org"), "the operator is none of the team");
    assert_eq!(text("task_link").lines().count(), text("task_link").matches("\"left with ").count(), "no link works elsewhere");
    assert_eq!(text("partnership").lines().filter(|line| line.contains("\"is_workspace\":true")).count(), 1);
    let salts: Vec<String> = stage.house.look(|tx| tx.rows(sql!("SELECT salt FROM chronicle_salt"), bind![]));
    let left = text("chronicle_salt");
    assert!(!left.is_empty() && !salts.iter().any(|salt| left.contains(salt)), "a salt of the chronicle that stays has left");
}

#[test]
fn who_is_forgotten_stays_forgotten_and_the_chain_still_holds() {
    let stage = with_documents();
    let claire = stage.visitor(Guest::Cast(1)).account().expect("an account");
    stage.house.given(move |tx| chronicle::forget(tx, &claire.to_string()));
    let first = export(&stage.house, Some("rivermont"), "first");
    let text = fs::read_to_string(first.join("tables/chronicle_detail.jsonl")).expect("there");
    assert!(!text.contains(&claire.to_string()), "a detail of hers left");
    let (elsewhere, arrived) = import(&stage, &first);
    arrived.expect("imported");
    assert!(contents(&first) == contents(&export(&elsewhere, Some("rivermont"), "second")));
}

#[test]
fn partnerships_above_and_below_go_along_as_names_only() {
    let stage = with_documents();
    stage.house.given(|tx| {
        tx.run(
            sql!("UPDATE partnership SET umbrella_id = (SELECT id FROM partnership WHERE slug = 'neighbour') WHERE slug = 'rivermont'"),
            bind![],
        )
    });
    for slug in ["rivermont", "neighbour"] {
        let first = export(&stage.house, Some(slug), slug);
        let (elsewhere, arrived) = import(&stage, &first);
        arrived.expect("imported");
        let over = sql!(
            "SELECT COUNT(*) FROM partnership p JOIN partnership o ON o.id = p.umbrella_id WHERE p.slug = 'rivermont' AND o.slug = 'neighbour'"
        );
        assert_eq!(count(&elsewhere, over), 1, "{slug}: who is over whom is kept");
        assert_eq!(count(&elsewhere, sql!("SELECT COUNT(*) FROM partnership WHERE is_workspace = TRUE")), 1, "{slug}");
        assert_eq!(
            count(&elsewhere, sql!("SELECT COUNT(*) FROM partnership WHERE note_en = 'Canary note'")),
            i64::from(slug == "neighbour")
        );
        assert!(contents(&first) == contents(&export(&elsewhere, Some(slug), &format!("{slug} again"))), "{slug}");
    }
}

/// Writes the sums of an archive anew, as someone would who tampers with more than one file.
fn summed_anew(folder: &Path, change: impl FnOnce(&mut Header)) {
    let path = folder.join("archive.json");
    let mut header: Header = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("a header");
    for (name, bytes) in contents(folder) {
        if let Some(table) = name.strip_prefix("tables/").and_then(|name| name.strip_suffix(".jsonl")) {
            header.rows.insert(table.into(), String::from_utf8_lossy(&bytes).lines().count() as u64);
        }
        header.files.insert(name, kit::secret::hex(&sha2::Sha256::digest(&bytes)));
    }
    change(&mut header);
    fs::write(&path, serde_json::to_vec(&header).expect("JSON")).expect("written");
}

fn rewrite(path: &Path, change: impl FnOnce(String) -> String) {
    let text = change(fs::read_to_string(path).expect("readable"));
    fs::write(path, text).expect("written");
}

type Tampering = fn(&Path);

/// What is done to an archive, and what is then said.
const TAMPERINGS: &[(&str, Tampering, &str)] = &[
    ("one letter", |to| rewrite(&to.join("tables/organization.jsonl"), |text| text.replacen("Rivermont", "Rivermond", 1)), "damaged"),
    ("cut off", |to| rewrite(&to.join("tables/person.jsonl"), |text| text[..text.len() / 2].to_owned()), "tables/person.jsonl"),
    ("a table gone", |to| fs::remove_file(to.join("tables/person.jsonl")).expect("removed"), "tables/person.jsonl"),
    ("a file more", |to| fs::write(to.join("files/more"), "more").expect("written"), "files/more"),
    ("a document gone", |to| fs::remove_dir_all(to.join("files")).expect("removed"), "files/"),
    ("no header", |to| fs::remove_file(to.join("archive.json")).expect("removed"), "holds no archive"),
    ("half a header", |to| rewrite(&to.join("archive.json"), |text| text[..text.len() / 2].to_owned()), "archive.json"),
    ("another format", |to| summed_anew(to, |header| header.format = "zebra".into()), "no archive of Entente"),
    ("a later version", |to| summed_anew(to, |header| header.version = 2), "version 2"),
    (
        "other tables",
        |to| {
            rewrite(&to.join("schema.json"), |text| text.replacen("\"place\"", "\"spot\"", 1));
            summed_anew(to, |_| ());
        },
        "other tables",
    ),
    (
        "a document exchanged",
        |to| {
            let (name, _) = contents(to).into_iter().find(|(name, _)| name.starts_with("files/")).expect("a document");
            fs::write(to.join(name), "something else").expect("written");
            summed_anew(to, |_| ());
        },
        "not the ones that its records name",
    ),
    (
        "rows gone, sums anew",
        |to| {
            rewrite(&to.join("tables/organization.jsonl"), |_| String::new());
            summed_anew(to, |_| ());
        },
        "does not hold together",
    ),
    (
        "an entry changed, sums anew",
        |to| {
            rewrite(&to.join("tables/chronicle.jsonl"), |text| text.replacen("documents.bring", "documents.amend", 1));
            summed_anew(to, |_| ());
        },
        "was altered",
    ),
    (
        "the last entry gone, sums anew",
        |to| {
            let drop_last = |text: String| text.lines().take(text.lines().count() - 1).map(|line| format!("{line}\n")).collect();
            rewrite(&to.join("tables/chronicle.jsonl"), drop_last);
            rewrite(&to.join("tables/chronicle_detail.jsonl"), drop_last);
            summed_anew(to, |_| ());
        },
        "does not end as it did",
    ),
];

#[test]
fn a_wrong_archive_is_told_apart_and_changes_nothing() {
    let stage = with_documents();
    for (what, tampering, said) in TAMPERINGS {
        let out = export(&stage.house, Some("rivermont"), what);
        tampering(&out);
        let (elsewhere, arrived) = import(&stage, &out);
        let why = format!("{:#}", arrived.expect_err(what));
        assert!(why.contains(said), "{what}: {why}");
        for query in
            [sql!("SELECT COUNT(*) FROM organization"), sql!("SELECT COUNT(*) FROM chronicle"), sql!("SELECT COUNT(*) FROM account")]
        {
            assert_eq!(count(&elsewhere, query), 0, "{what}: {query:?}");
        }
        let files = elsewhere.folder().join("files");
        assert!(!files.exists() || contents(&files).is_empty(), "{what}: a document stayed");
    }
}

#[test]
fn a_set_up_link_does_not_make_an_installation_full_but_anything_else_does() {
    let stage = with_documents();
    let out = export(&stage.house, Some("rivermont"), "out");
    let elsewhere = TestHouse::new(&stage.routes);
    elsewhere.given(|tx| access::set_up::first_link(tx, now()));
    archive::read(elsewhere.db(), &elsewhere.folder().join("files"), &out).expect("imported");
    assert_eq!(
        count(&elsewhere, sql!("SELECT COUNT(*) FROM task_link WHERE purpose = 'set_up.begin'")),
        0,
        "the link is worth nothing now"
    );
    let full = TestHouse::new(&stage.routes);
    registry::testing::partnership(&full, "already");
    let why = archive::read(full.db(), &full.folder().join("files"), &out).expect_err("full").to_string();
    assert!(why.contains("already (partnership)"), "{why}");
    let unknown = archive::write(stage.house.db(), &stage.house.folder().join("files"), Some("nowhere"), &stage.house.folder().join("x"));
    assert!(unknown.expect_err("no such partnership").to_string().contains("nowhere") && !stage.house.folder().join("x").exists());
}

#[test]
fn the_coordinator_takes_the_same_archive_from_the_page_and_that_is_told() {
    let stage = with_documents();
    let claire = stage.visitor(Guest::Cast(1));
    assert!(claire.get("/en/p/rivermont/about").says("Download the archive"));
    assert!(!stage.visitor(Guest::Cast(2)).get("/en/p/rivermont/about").says("Download the archive"), "not the secretary");
    let taken = claire.post("/fr/p/rivermont/about/archive", &[]);
    assert_eq!((taken.status, taken.header("content-type")), (200, "application/zip"));
    assert!(taken.header("content-disposition").contains("rivermont-2026-11-16.zip"));
    let id: kit::Id = stage.house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![]));
    assert_eq!(stage.house.look(|tx| chronicle::history(tx, "archive", id)).len(), 1);
    let unpacked = stage.house.folder().join("unpacked");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(taken.bytes)).expect("a zip");
    zip.extract(&unpacked).expect("unpacked");
    assert!(contents(&unpacked) == contents(&export(&stage.house, Some("rivermont"), "written")), "the page and the command agree");
    import(&stage, &unpacked).1.expect("imported");
}

/// The page of an archive opens every document by its name and every table that has something in it, and names nobody else's.
#[test]
fn a_person_finds_the_way_in_an_archive_by_its_page() {
    let stage = with_documents();
    let folder = export(&stage.house, Some("rivermont"), "to-read");
    let page = fs::read_to_string(folder.join(registry::archives::INDEX)).expect("a page");
    let links: Vec<&str> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(links.len() > 30 && links.iter().all(|link| folder.join(link).is_file()), "{links:?}");
    let files: Vec<_> = contents(&folder).into_iter().filter(|(name, _)| name.starts_with("files/")).collect();
    assert!(!files.is_empty() && files.iter().all(|(name, _)| links.contains(&name.as_str())));
    assert!(page.contains("Who was there") && page.contains("<span lang=\"fr\">Documents</span>") && !page.contains("Canary"));
}

#[test]
fn an_entry_with_an_altered_detail_does_not_leave() {
    let stage = with_documents();
    let claire = stage.visitor(Guest::Cast(1)).account().expect("an account");
    let actor = Actor::Signed(Signed { account: claire, session: claire, name: "Claire".into() });
    let id: kit::Id = stage.house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![]));
    stage.house.given(move |tx| {
        let detail = Some("{}".into());
        let entry =
            chronicle::Entry { at: now(), scope: Scope::of(id), act: "test.act", object_kind: "thing", object_id: String::new(), detail };
        chronicle::append(tx, &actor, &entry)?;
        tx.run(sql!("UPDATE chronicle_detail SET detail = '{\"forged\":1}' WHERE detail = '{}'"), bind![])
    });
    let out = stage.house.folder().join("out");
    let refused = archive::write(stage.house.db(), &stage.house.folder().join("files"), Some("rivermont"), &out);
    assert!(refused.expect_err("altered").to_string().contains("was altered") && !out.exists());
}
