//! The doors: connections come in, as many as there is room for, and none may dawdle.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};
use tower::ServiceExt as _;

use super::{
    Network,
    forwarded::household,
    guests::{Guest, Guests},
    steady::Steady,
};

/// How connections are taken.
#[derive(Clone, Debug)]
pub struct Doors {
    /// A connection over which no whole request head comes for this long is closed, between requests as well.
    pub head: Duration,
    /// A connection that takes nothing of its answer for this long is closed.
    pub stall: Duration,
    /// How many connections there may be; the others wait outside.
    pub most: usize,
    /// How many of them from one address, unless it is this machine or a trusted proxy.
    pub per_address: usize,
    /// The proxies that are trusted.
    pub trusted: Vec<Network>,
}

impl Default for Doors {
    fn default() -> Self {
        Self { head: Duration::from_secs(10), stall: Duration::from_secs(30), most: 700, per_address: 64, trusted: Vec::new() }
    }
}

/// Of a head that is not whole by then, nothing more is read. What came with one piece of it is weighed at the gate.
const LARGEST_HEAD: usize = 64 * 1024;
/// Once told to stop, what is under way has this long to end.
const LAST_CALL: Duration = Duration::from_secs(10);

/// Serves until told to stop, then finishes what is under way, for at most ten seconds.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    doors: Doors,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (places, guests) = (Arc::new(Semaphore::new(doors.most)), Guests::new(doors.per_address));
    let (told, heard) = watch::channel(false);
    let mut under_way = JoinSet::new();
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            place = places.clone().acquire_owned() => place.map_err(std::io::Error::other)?,
            () = &mut stop => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        while under_way.try_join_next().is_some() {}
        let Ok((stream, peer)) = accepted else {
            // Nothing more can be opened for the moment: those inside go first.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let Ok(guest) = admitted(&guests, peer, &doors) else { continue };
        let talk = talk(stream, peer, router.clone(), (doors.head, doors.stall), heard.clone());
        under_way.spawn(async move {
            talk.await;
            drop((guest, place));
        });
    }
    drop(listener);
    told.send(true).ok();
    tokio::time::timeout(LAST_CALL, async { while under_way.join_next().await.is_some() {} }).await.ok();
    Ok(())
}

/// Too many of its own are inside already.
struct Crowded;

/// A place among those of the same address, where such places are counted.
fn admitted(guests: &Guests, peer: SocketAddr, doors: &Doors) -> Result<Option<Guest>, Crowded> {
    let address = peer.ip().to_canonical();
    if address.is_loopback() || doors.trusted.iter().any(|network| network.holds(address)) {
        return Ok(None);
    }
    guests.admit(household(address)).map(Some).ok_or(Crowded)
}

/// Answers one connection to its end.
async fn talk(stream: TcpStream, peer: SocketAddr, router: Router, (head, stall): (Duration, Duration), mut heard: watch::Receiver<bool>) {
    stream.set_nodelay(true).ok();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head).max_buf_size(LARGEST_HEAD);
    let connection = http.serve_connection(TokioIo::new(Steady::new(stream, stall)), service);
    tokio::pin!(connection);
    let stopped = async { heard.wait_for(|stopped| *stopped).await.map(drop) };
    // How a connection ends is the client's affair: what it asked for was answered or noted by then.
    tokio::select! {
        _ = &mut connection => return,
        _ = stopped => {}
    }
    connection.as_mut().graceful_shutdown();
    connection.await.ok();
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read as _, Write as _},
        net::TcpStream,
        time::Instant,
    };

    use axum::routing::get;
    use tokio::{runtime::Runtime, sync::oneshot};

    use super::*;

    struct Open {
        address: SocketAddr,
        runtime: Runtime,
        stop: Option<oneshot::Sender<()>>,
        /// Told of each request for `/slow`.
        entered: std::sync::mpsc::Receiver<()>,
        serving: tokio::task::JoinHandle<std::io::Result<()>>,
    }

    /// Two hundred megabytes: more than any socket holds on its way.
    const LONG: usize = 200_000_000;

    fn open(doors: Doors) -> Open {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
        let address = listener.local_addr().expect("an address");
        let (enters, entered) = std::sync::mpsc::channel();
        let slow = get(move || async move {
            enters.send(()).ok();
            tokio::time::sleep(Duration::from_millis(300)).await;
            "late"
        });
        let router =
            Router::new().route("/", get(|| async { "well" })).route("/slow", slow).route("/long", get(|| async { vec![b'x'; LONG] }));
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = runtime.spawn(serve(listener, router, doors, async { stopped.await.unwrap_or(()) }));
        Open { address, runtime, stop: Some(stop), entered, serving }
    }

    fn asks(address: SocketAddr, words: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).expect("connected");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("set");
        stream.write_all(words.as_bytes()).expect("written");
        stream
    }

    fn hears(mut stream: TcpStream) -> String {
        let mut said = Vec::new();
        stream.read_to_end(&mut said).ok();
        String::from_utf8_lossy(&said).into_owned()
    }

    fn page(address: SocketAddr) -> String {
        hears(asks(address, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
    }

    #[test]
    fn three_hundred_slow_heads_keep_nobody_else_waiting() {
        let open = open(Doors::default());
        let slow: Vec<TcpStream> = (0..300).map(|_| asks(open.address, "GET / HTTP/1.1\r\nHost: x\r\nX-")).collect();
        let begun = Instant::now();
        for _ in 0..20 {
            assert!(page(open.address).ends_with("well"));
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
        drop(slow);
    }

    #[test]
    fn a_head_that_does_not_come_is_not_waited_for_and_its_place_is_free_again() {
        let open = open(Doors { head: Duration::from_millis(100), most: 4, ..Doors::default() });
        let slow: Vec<TcpStream> = (0..4).map(|_| asks(open.address, "GET / HTTP/1.1\r\nHost: x\r\nX-")).collect();
        assert!(page(open.address).ends_with("well"), "who waited outside comes in");
        for stream in slow {
            let said = hears(stream);
            assert!(!said.contains("200 OK"), "{said}");
        }
    }

    #[test]
    fn who_takes_nothing_of_an_answer_is_not_waited_for() {
        let open = open(Doors { stall: Duration::from_millis(100), most: 1, ..Doors::default() });
        let idle = asks(open.address, "GET /long HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(page(open.address).ends_with("well"), "the only place is free again");
        let got = hears(idle).len();
        assert!(got < LONG, "it was broken off after {got} bytes");
    }

    #[test]
    fn one_address_does_not_take_every_place_unless_it_is_ours() {
        let (guests, doors) = (Guests::new(1), Doors { trusted: vec!["192.0.2.7".parse().expect("a network")], ..Doors::default() });
        let from = |text: &str| admitted(&guests, text.parse().expect("an address"), &doors);
        let Ok(Some(_first)) = from("203.0.113.9:1") else { panic!("the first comes in") };
        assert!(from("203.0.113.9:2").is_err());
        let Ok(Some(_other)) = from("[2001:db8::1]:1") else { panic!("another comes in") };
        assert!(from("[2001:db8::2]:1").is_err(), "the same household");
        assert!(matches!(from("127.0.0.1:1"), Ok(None)) && matches!(from("192.0.2.7:1"), Ok(None)));
    }

    #[test]
    fn a_head_that_is_too_large_is_refused() {
        let open = open(Doors::default());
        let words = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Large: {}\r\n\r\n", "x".repeat(1_000_000));
        let mut stream = TcpStream::connect(open.address).expect("connected");
        stream.write_all(words.as_bytes()).ok();
        assert!(!hears(stream).contains("200 OK"));
        let many: String = (0..1_000).map(|n| format!("X-{n}: y\r\n")).collect();
        let refused = hears(asks(open.address, &format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n")));
        assert!(refused.starts_with("HTTP/1.1 431") || refused.starts_with("HTTP/1.1 400"), "{refused}");
    }

    #[test]
    fn told_to_stop_it_ends_what_is_under_way_first() {
        let mut open = open(Doors::default());
        let (late, idle) = (asks(open.address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n"), TcpStream::connect(open.address));
        open.entered.recv().expect("it is under way");
        open.stop.take().map(|stop| stop.send(()));
        assert!(hears(late).ends_with("late"));
        open.runtime.block_on(async { tokio::time::timeout(LAST_CALL * 2, &mut open.serving).await }).expect("ends").expect("sound").ok();
        drop(idle);
    }
}
