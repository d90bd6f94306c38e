//! The first start: what may not be served, and who may set an installation up.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use access::set_up::first_link;
use kit::testing::{TestHouse, now};

use crate::cast::stage;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.args(arguments).env_remove("ENTENTE_DATA").env_remove("ENTENTE_DATABASE").env_remove("ENTENTE_PUBLIC_URL");
    command
}

/// Why the program would not go on.
fn refusal(arguments: &[&str]) -> String {
    let done = program(arguments).output().expect("started");
    assert!(!done.status.success(), "{arguments:?} was taken");
    String::from_utf8_lossy(&done.stderr).into_owned()
}

/// T94: a folder that everybody can read, an address without encryption, or a database that is none, is refused at once.
#[test]
fn what_others_can_read_is_not_served() {
    let around = tempfile::tempdir().expect("a folder");
    let open = around.path().join("open");
    fs::DirBuilder::new().mode(0o755).create(&open).expect("made");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).expect("opened to all");
    let text = |path: &Path| path.to_str().expect("a path").to_owned();
    for command in ["serve", "user", "export"] {
        let rest: &[&str] = match command {
            "serve" => &["--listen", "127.0.0.1:0"],
            "user" => &["token", "--email", "a@example.org"],
            _ => continue,
        };
        let data = text(&open);
        let said = refusal(&[&[command, "--data", &data], rest].concat());
        assert!(said.contains("chmod 700"), "{command}: {said}");
    }
    assert!(!open.join("entente.db").exists(), "nothing is written where others read");
    let own = text(&around.path().join("own"));
    assert!(refusal(&["serve", "--data", &own, "--listen", "0.0.0.0:0"]).contains("plain HTTP"));
    assert!(
        refusal(&["serve", "--data", &own, "--listen", "127.0.0.1:0", "--public-url", "http://entente.example.ca"]).contains("not safe")
    );
    assert!(!around.path().join("own").exists(), "refused before anything is made");
    let broken = around.path().join("broken");
    entente::cli::opening::private_folder(&broken).expect("made");
    fs::write(broken.join("entente.db"), "this is no database, and long enough to be looked at ".repeat(100)).expect("written");
    assert!(refusal(&["serve", "--data", &text(&broken), "--listen", "127.0.0.1:0"]).contains("cannot be opened"));
}

/// Asks a program that serves: the status of its answer.
fn status(address: &str, path: &str) -> u16 {
    let mut stream = TcpStream::connect(address).expect("connected");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("set");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("asked");
    let mut answer = String::new();
    BufReader::new(stream).take(64).read_to_string(&mut answer).expect("answered");
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status")
}

/// T94, T95: the first start makes a private folder, says loudly that it runs as root when it does, and prints the only link
/// that sets the installation up; whoever finds the address without it finds no such page.
#[test]
fn the_first_start_prints_the_only_way_in_and_keeps_to_itself() {
    let around = tempfile::tempdir().expect("a folder");
    let data = around.path().join("data");
    let mut child = program(&["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().expect("a path")])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    let mut lines = Vec::new();
    for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
        lines.push(line.expect("readable"));
        if lines.last().is_some_and(|line| line.starts_with("Serving ")) {
            break;
        }
    }
    let said = lines.join("\n");
    let links: Vec<&str> = lines.iter().filter_map(|line| line.trim().split_once("/a/").map(|(_, rest)| rest)).collect();
    let address = said.rsplit_once("Serving http://").expect("it serves").1.to_owned();
    let secret = links.first().and_then(|link| link.strip_suffix("/set-up")).expect("a link").to_owned();
    let found = [
        status(&address, "/en/set-up"),
        status(&address, "/en/a/set-up"),
        status(&address, &format!("/en/a/{}/set-up", "0".repeat(64))),
        status(&address, &format!("/en/a/{}/set-up", secret.to_uppercase())),
        status(&address, &format!("/en/a/{}/set-up", &secret[..63])),
        status(&address, &format!("/en/a/{secret}/set-up")),
    ];
    child.kill().expect("stopped");
    child.wait().expect("ended");
    assert_eq!(found, [404, 404, 404, 404, 404, 200]);
    assert!(links.len() == 2 && secret.len() == 64 && secret.bytes().any(|byte| byte.is_ascii_alphabetic()), "{said}");
    let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    assert_eq!(said.contains("runs as root") && said.contains("tourne en root"), is_root, "{said}");
    assert_eq!(fs::metadata(&data).expect("made").permissions().mode() & 0o077, 0, "its folder is nobody else's");
}

/// T95: the link works once, a newer one ends it, it ends by itself after a day, and never again once there is an account.
#[test]
fn the_link_that_sets_up_works_once_and_only_while_nobody_is_there() {
    let house = TestHouse::new(&entente::house::routes());
    let link = |at| house.given(move |tx| first_link(tx, at)).reveal().to_owned();
    let page = |secret: &str| format!("/en/a/{secret}/set-up");
    let older = link(now());
    let secret = link(now());
    let fields = [("name", "Sol"), ("email", "sol@example.org"), ("password", "sept grues à midi")];
    assert_eq!(house.nobody().post(&page(&older), &fields).status, 410, "a newer one ended it");
    let day = jiff::SignedDuration::from_hours(25);
    let expired = link(now() - day);
    assert_eq!(house.nobody().get(&page(&expired)).status, 410, "it ends after a day");
    assert_eq!(house.nobody().get(&page(&secret)).status, 410, "and so did the one before it");
    let secret = link(now());
    assert_eq!(house.nobody().get(&page(&secret)).status, 200, "looking does not use it up");
    let weak = house.nobody().post(&page(&secret), &[("name", "Sol"), ("email", "sol@example.org"), ("password", "court")]);
    assert_eq!(weak.status, 422, "a wrong form does not either");
    let operator = house.nobody();
    assert_eq!(operator.post(&page(&secret), &fields).status, 303);
    assert_eq!(operator.get("/en/partnerships/new").status, 200, "the operator is in");
    assert_eq!(house.nobody().post(&page(&secret), &fields).status, 410, "it works once");
    let late = link(now());
    let other = [("name", "Mallory"), ("email", "mallory@example.org"), ("password", "sept grues à midi")];
    assert_eq!(house.nobody().post(&page(&late), &other).status, 410, "never again once somebody is there");
    drop(operator);
    let demonstration = stage();
    assert_eq!(demonstration.house.nobody().get(&page(&"0".repeat(64))).status, 404);
}
