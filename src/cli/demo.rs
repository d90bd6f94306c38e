//! `entente demo`: the demonstration network on this machine.

use std::{net::SocketAddr, path::PathBuf, str::FromStr};

use anyhow::Result;
use clap::Args;
use kit::config::Config;

use super::{opening::Where, serve};
use crate::demo::{self, national::PARTNERSHIPS};

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
    /// How much of it: `demonstration`, or `national` for a hundred generated partnerships beside it (`national:5` for five).
    #[arg(long, default_value = "demonstration")]
    scale: Scale,
}

/// How large a demonstration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    Demonstration,
    National(u16),
}

impl FromStr for Scale {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            None if text == "demonstration" => Ok(Self::Demonstration),
            None if text == "national" => Ok(Self::National(PARTNERSHIPS)),
            Some(("national", count)) => match count.parse() {
                Ok(count @ 1..=999) => Ok(Self::National(count)),
                _ => Err("after `national:`, give the number of partnerships, 1 to 999".to_owned()),
            },
            _ => Err("the scales are `demonstration`, `national` and `national:5`".to_owned()),
        }
    }
}

/// Fills the database when it is empty, prints one sign-in link per role, serves.
pub fn run(options: &Options) -> Result<()> {
    let listener = serve::listen(options.listen)?;
    let url = serve::public_url(None, listener.local_addr()?)?;
    let place = Where { data: options.data.clone(), database: options.database.clone() };
    let _taken = place.take()?;
    let db = place.open()?;
    match options.scale {
        Scale::Demonstration => {
            demo::fill(&db)?;
            demo::papers::bring(&db, &options.data)?;
        }
        Scale::National(count) => demo::national::fill(&db, count, |number| println!("partnership {number} of {count}"))?,
    }
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

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn a_scale_is_one_of_three_and_says_so() {
        assert_eq!("demonstration".parse(), Ok(Scale::Demonstration));
        assert_eq!("national".parse(), Ok(Scale::National(100)));
        assert_eq!("national:7".parse(), Ok(Scale::National(7)));
        for wrong in ["", "huge", "national:", "national:0", "national:1000", "demonstration:3"] {
            assert!(wrong.parse::<Scale>().is_err(), "{wrong}");
        }
    }
}
