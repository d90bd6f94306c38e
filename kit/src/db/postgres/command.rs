//! Commands to a server that no transaction may hold, such as making a database. For tests.

use tokio_postgres::NoTls;

use super::opening::config;
use crate::{Error, Result};

/// Gives the server each command, on one connection of its own.
pub(in crate::db) fn command(url: &str, words: &[String]) -> Result<()> {
    let (config, words) = (config(url)?, words.to_vec());
    // A thread of its own: the caller may be inside a change, whose thread drives another runtime.
    let asked = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::internal)?;
        runtime.block_on(async {
            let (client, connection) = config.connect(NoTls).await.map_err(Error::internal)?;
            let driving = tokio::spawn(connection);
            for command in &words {
                client.batch_execute(command).await.map_err(|cause| Error::Internal(format!("{command}: {cause:?}")))?;
            }
            drop(client);
            let _ = driving.await;
            Ok(())
        })
    });
    asked.join().map_err(|_| Error::internal("the connection panicked"))?
}
