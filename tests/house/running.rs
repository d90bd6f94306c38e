//! The house as a program of its own, which can be killed, and those who write to it meanwhile.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use entente::{
    cli::{
        opening::{Where, private_folder},
        serve,
    },
    demo,
};
use jiff::SignedDuration;
use kit::{
    clock::Clock,
    config::Config,
    db::{Db, Storage, migrate},
    web::sessions::{self, Opening},
};

const FOLDER: &str = "ENTENTE_RUNNING_FOLDER";
const CARE: &str = "ENTENTE_RUNNING_CARE";
/// How many write at once.
const WRITERS: usize = 4;

/// How carefully the program keeps what it acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// As in earnest.
    Full,
    /// It answers before it commits, which must be found out.
    Hasty,
}

/// The storage of an installation in a folder.
pub fn storage(folder: &Path, care: Care) -> Storage {
    let path = folder.join("entente.db");
    if care == Care::Full { Storage::Sqlite(path) } else { Storage::SqliteHasty(path) }
}

/// Fills a folder with the demonstration. Returns a token of the coordinator.
pub fn prepared(folder: &Path) -> String {
    private_folder(folder).expect("a folder of our own");
    let db = Db::open(&Storage::SqliteWeak(folder.join("entente.db"))).expect("opened");
    let now = Clock::Machine.now();
    migrate(&db, kit::migrations::ALL, now).expect("migrated");
    demo::fill(&db).expect("the demonstration loads");
    let until = now.checked_add(SignedDuration::from_hours(1)).expect("later");
    let secret = db.write(move |tx| {
        let account = access::accounts::by_email(tx, "coordinator@example.org")?.ok_or(kit::Error::NotFound)?;
        sessions::open(tx, &Opening { account: account.id.0, name: &account.name, kind: "token", agent: "" }, now, until)
    });
    secret.expect("a token").reveal().to_owned()
}

/// Not a test of its own: the program that is started, which does nothing unless it is asked to.
#[test]
fn the_house_as_a_program() {
    let (Some(folder), Some(care)) = (setting(FOLDER), setting(CARE)) else { return };
    let folder = Path::new(&folder);
    thread::spawn(|| {
        // Whoever started this program holds the other end, and is gone when it closes.
        io::stdin().read_to_end(&mut Vec::new()).ok();
        std::process::exit(1)
    });
    let place = Where { data: folder.to_owned(), database: None };
    let _taken = place.take().expect("nobody else serves it");
    let db = Db::open(&storage(folder, if care == "Full" { Care::Full } else { Care::Hasty })).expect("opened");
    migrate(&db, kit::migrations::ALL, Clock::Machine.now()).expect("migrated");
    let listener = serve::listen("127.0.0.1:0".parse().expect("an address")).expect("listening");
    let url = serve::public_url(None, listener.local_addr().expect("an address")).expect("an address");
    serve::serve(db, Config::new(url, folder), listener, None).expect("served");
}

#[expect(clippy::disallowed_methods, reason = "this is how a test speaks to the program it starts")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The program, running.
pub struct Running {
    child: Child,
    /// Kept open, so that the program can go on writing.
    _said: BufReader<ChildStdout>,
    /// Where it listens, `127.0.0.1:port`.
    pub address: String,
    /// How long it took to start.
    pub starting: Duration,
}

impl Running {
    /// Starts the program on a folder, and returns once it serves.
    pub fn start(folder: &Path, care: Care) -> Self {
        let begun = Instant::now();
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program)
            .args(["--exact", "running::the_house_as_a_program", "--nocapture"])
            .env(FOLDER, folder)
            .env(CARE, format!("{care:?}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let mut said = BufReader::new(child.stdout.take().expect("its output"));
        let address = loop {
            let mut line = String::new();
            assert!(said.read_line(&mut line).expect("readable") > 0, "the program ended before it served");
            if let Some((_, address)) = line.split_once("Serving http://") {
                break address.trim().to_owned();
            }
        };
        Self { child, _said: said, address, starting: begun.elapsed() }
    }

    /// Ends the program without warning (SIGKILL).
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A client that keeps its connection.
pub struct Client {
    stream: BufReader<TcpStream>,
    token: String,
}

impl Client {
    pub fn new(address: &str, token: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::new(stream), token: token.to_owned() })
    }

    /// Adds an organization; returns its identifier once the house says that it is kept.
    pub fn add_organization(&mut self, name: &str) -> io::Result<String> {
        let body = format!(r#"{{"name_en":"{name}","sectors":["settlement"]}}"#);
        let (status, answer) = self.post("/api/v1/p/rivermont/organizations", &body)?;
        assert_eq!(status, 201, "{answer}");
        let answer: serde_json::Value = serde_json::from_str(&answer)?;
        Ok(answer["id"].as_str().expect("an identifier").to_owned())
    }

    fn post(&mut self, address: &str, body: &str) -> io::Result<(u16, String)> {
        let length = body.len();
        let token = &self.token;
        let request = format!(
            "POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let mut length = 0;
        loop {
            let line = self.line()?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer)?;
        Ok((status, String::from_utf8_lossy(&answer).into_owned()))
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        match self.stream.read_line(&mut line)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(line.trim_end().to_owned()),
        }
    }
}

/// Several who add organizations without pause, and the ledger of what each was told is kept.
pub struct Load {
    ledger: Arc<Mutex<Vec<String>>>,
    over: Arc<AtomicBool>,
    writers: Vec<JoinHandle<()>>,
}

impl Load {
    pub fn start(address: &str, token: &str) -> Self {
        let (ledger, over) = (Arc::default(), Arc::default());
        let writers = (0..WRITERS).map(|number| {
            let (ledger, over): (Arc<Mutex<Vec<String>>>, Arc<AtomicBool>) = (Arc::clone(&ledger), Arc::clone(&over));
            let mut client = Client::new(address, token).expect("connected");
            thread::spawn(move || {
                // An error means that the house was killed: what was not answered is not in the ledger.
                while !over.load(Ordering::Relaxed)
                    && let Ok(id) = client.add_organization(&format!("Writer {number}"))
                {
                    ledger.lock().expect("a turn").push(id);
                }
            })
        });
        let writers = writers.collect();
        Self { ledger, over, writers }
    }

    /// What is in the ledger so far.
    pub fn so_far(&self) -> Vec<String> {
        self.ledger.lock().expect("a turn").clone()
    }

    /// Waits until nobody writes any more, and returns the ledger.
    pub fn finish(self) -> Vec<String> {
        self.over.store(true, Ordering::Relaxed);
        self.writers.into_iter().for_each(|writer| writer.join().expect("only expected answers"));
        std::mem::take(&mut *self.ledger.lock().expect("a turn"))
    }
}
