//! `entente demo`: the demonstration network on this machine.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::Result;
use clap::Args;
use kit::config::Config;

use super::{opening::Where, serve};
use crate::demo;

/// The options of `entente demo`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The folder to keep the demonstration in.
    #[arg(long, env = "ENTENTE_DATA", default_value = "demo-data")]
    data: PathBuf,
    /// The address to listen on.
    #[arg(long, env = "ENTENTE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A PostgreSQL database instead of the embedded one.
    #[arg(long)]
    database: Option<String>,
    /// Also writes the sign-in links, as JSON, to this file.
    #[arg(long)]
    links: Option<PathBuf>,
}

/// Fills the database when it is empty, prints one sign-in link per role, serves.
pub fn run(options: &Options) -> Result<()> {
    let listener = serve::listen(options.listen)?;
    let url = serve::public_url(None, listener.local_addr()?)?;
    let place = Where { data: options.data.clone(), database: options.database.clone() };
    let _taken = place.take()?;
    let db = place.open()?;
    demo::fill(&db)?;
    let links = demo::sign_in_links(&db, &url)?;
    for (role, link) in &links {
        println!("{role}\t{link}");
    }
    if let Some(path) = &options.links {
        let map: serde_json::Map<String, serde_json::Value> =
            links.iter().map(|(role, link)| (role.clone(), link.clone().into())).collect();
        std::fs::write(path, serde_json::to_vec_pretty(&map)?)?;
    }
    let mut config = Config::new(url, &options.data);
    config.demonstration = true;
    serve::serve(db, config, listener, None)
}
