//! `entente serve`: the real thing.

use std::{io::Write as _, net::SocketAddr};

use anyhow::{Context, Result, bail};
use clap::Args;
use kit::{
    House, chores,
    clock::Clock,
    config::{Config, Post},
    db::Db,
    web::{self, Doors, Network},
};

use tracing_subscriber::util::SubscriberInitExt as _;

use super::{logs, opening::Where};
use crate::house;

/// Where an installation is reached.
#[derive(Args, Clone, Debug)]
pub struct Address {
    /// The address to listen on.
    #[arg(long, env = "ENTENTE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address people use, such as https://entente.example.ca. Without it only this machine can connect.
    #[arg(long, env = "ENTENTE_PUBLIC_URL")]
    public_url: Option<String>,
}

impl Address {
    /// The address people use, when the program listens as it is told to.
    pub fn url(&self) -> Result<String> {
        public_url(self.public_url.as_deref(), self.listen)
    }
}

/// The options of `entente serve`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    #[command(flatten)]
    place: Where,
    #[command(flatten)]
    address: Address,
    /// The address on which measures are shown to a monitoring system, such as 127.0.0.1:9090. Without it they are not kept.
    #[arg(long, env = "ENTENTE_METRICS")]
    metrics: Option<SocketAddr>,
    /// The proxies that are believed when they say who the client is: addresses or networks, such as 127.0.0.1,10.0.0.0/8
    #[arg(long, env = "ENTENTE_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Vec<Network>,
    /// The mail server: smtp://… or smtps://… Without it letters become files in the folder `mail`.
    #[arg(long, env = "ENTENTE_SMTP", requires = "mail_from")]
    smtp: Option<String>,
    /// The sender of letters, such as "Entente <entente@example.ca>".
    #[arg(long, env = "ENTENTE_MAIL_FROM")]
    mail_from: Option<String>,
}

/// Serves until told to stop.
pub fn run(options: &Options) -> Result<()> {
    let listener = listen(options.address.listen)?;
    let url = public_url(options.address.public_url.as_deref(), listener.local_addr()?)?;
    let _taken = options.place.take()?;
    if is_run_by_root() {
        println!("Warning: this program runs as root, who may do everything on this machine. Give it an account of its own.");
        println!("Attention : ce programme tourne en root, qui peut tout sur cette machine. Donnez-lui un compte à lui.");
    }
    let db = options.place.open()?;
    let mut config = Config::new(url, &options.place.data);
    if let (Some(url), Some(from)) = (&options.smtp, &options.mail_from) {
        config.post = Post::Smtp { url: url.clone(), from: from.clone() };
    }
    if !config.sends_mail() {
        println!("No mail server is set up (--smtp): letters are kept as files in {}.", options.place.data.join("mail").display());
        println!("Aucun serveur de courriel (--smtp) : les lettres restent en fichiers dans ce dossier.");
    }
    config.trusted_proxies.clone_from(&options.trusted_proxies);
    offer_set_up(&db, &config)?;
    let metrics = options.metrics.map(listen).transpose()?;
    serve(db, config, listener, metrics)
}

/// Whether the program was started by the account that may do everything. Where the system does not tell: no.
fn is_run_by_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Takes the address at once, so that a second start on it fails before anything is touched.
pub fn listen(address: SocketAddr) -> Result<std::net::TcpListener> {
    let listener = std::net::TcpListener::bind(address).with_context(|| format!("cannot listen on {address}"))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// The address people use: an https one, or plain HTTP on this machine alone.
pub fn public_url(asked: Option<&str>, bound: SocketAddr) -> Result<String> {
    match asked {
        Some(url) if url.starts_with("https://") => Ok(url.trim_end_matches('/').to_owned()),
        Some(url) if url.strip_prefix("http://").is_some_and(web::is_loopback) => Ok(url.trim_end_matches('/').to_owned()),
        Some(url) => bail!("{url} is not safe: give an https:// address, and let a proxy in front end the encryption"),
        None if bound.ip().is_loopback() => Ok(format!("http://{bound}")),
        None => bail!("plain HTTP on {bound} would show passwords to the network: give --public-url https://… and put a proxy in front"),
    }
}

/// On the first start, prints the link that opens the operator's account.
fn offer_set_up(db: &Db, config: &Config) -> Result<()> {
    if db.read(access::set_up::has_accounts)? {
        return Ok(());
    }
    let now = Clock::Machine.now();
    let secret = db.write(move |tx| access::set_up::first_link(tx, now))?;
    println!("First start. Open this link within 24 hours to set the installation up; it works once:");
    println!("  {}/en/a/{}/set-up", config.public_url, secret.reveal());
    println!("Premier démarrage. Ouvrez ce lien dans les 24 heures pour mettre l’installation en place :");
    println!("  {}/fr/a/{}/set-up", config.public_url, secret.reveal());
    Ok(())
}

/// How many threads answer. Work beyond what the cores and the readers of the database can do at once waits in line: more threads
/// would answer nothing sooner, and each keeps memory of its own.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(8, |cores| (cores.get() * 4).clamp(8, 64))
}

/// Serves a house on a listener until told to stop.
pub fn serve(db: Db, config: Config, listener: std::net::TcpListener, metrics: Option<std::net::TcpListener>) -> Result<()> {
    logs::told(logs::asked_for(), std::io::stderr).try_init().ok();
    if config.is_secure() && config.trusted_proxies.is_empty() {
        tracing::warn!("no proxy is trusted (ENTENTE_TRUSTED_PROXIES): whoever comes through one is taken for the proxy itself");
    }
    let routes = house::routes();
    let url = config.public_url.clone();
    let house: House = house::open(db, Clock::Machine, config, &routes);
    let _rounds = chores::start(house.clone(), house::chores())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(threads()).build()?;
    if let Some(metrics) = metrics {
        show_measures(&runtime, metrics)?;
    }
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("Serving {url}");
        std::io::stdout().flush()?;
        let doors = Doors { trusted: house.config().trusted_proxies.clone(), ..Doors::default() };
        web::serve(listener, web::router(house, &routes), doors, stop()).await.context("serving ended")
    })?;
    runtime.shutdown_timeout(std::time::Duration::from_secs(10));
    Ok(())
}

/// Shows measures on a listener of their own.
fn show_measures(runtime: &tokio::runtime::Runtime, listener: std::net::TcpListener) -> Result<()> {
    let router = web::measures::router(web::measures::collect()?);
    runtime.spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        web::serve(listener, router, Doors::default(), std::future::pending()).await
    });
    Ok(())
}

/// Resolves when the process is asked to stop.
async fn stop() {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
    let terminated = async {
        match &mut terminate {
            Some(signal) => signal.recv().await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminated => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_only_for_this_machine() {
        let local: SocketAddr = "127.0.0.1:8080".parse().expect("valid");
        let open: SocketAddr = "0.0.0.0:8080".parse().expect("valid");
        assert_eq!(public_url(None, local).expect("taken"), "http://127.0.0.1:8080");
        assert!(public_url(None, open).is_err());
        assert!(public_url(Some("http://entente.example.ca"), open).is_err());
        assert_eq!(public_url(Some("https://entente.example.ca/"), open).expect("taken"), "https://entente.example.ca");
    }
}
