//! What a list costs with nothing around it: fifty activities out of the same file, as a plain table.
//!
//! No sessions, no permission, no filters, no second language: the least that axum and `SQLite` can do.
//! `bin/bench` serves it beside the house, in the same run.

use std::{cell::RefCell, env, fmt::Write as _, net::SocketAddr};

use axum::{Router, response::Html, routing::get};
use rusqlite::{Connection, OpenFlags};

thread_local! {
    static READER: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

const FIFTY: &str = "SELECT code, title_en, status, starts_on, ends_on FROM activity
    WHERE plan_id = (SELECT id FROM action_plan ORDER BY id DESC LIMIT 1) ORDER BY code_sort, id LIMIT 50";

fn list(path: &str) -> rusqlite::Result<String> {
    READER.with_borrow_mut(|slot| {
        let reader = match slot {
            Some(reader) => reader,
            None => slot.insert(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?),
        };
        let mut page = String::from("<!doctype html><html lang=\"en\"><head><title>Activities</title></head><body><table>");
        let mut fifty = reader.prepare_cached(FIFTY)?;
        let mut rows = fifty.query([])?;
        while let Some(row) = rows.next()? {
            page.push_str("<tr>");
            for column in 0..5 {
                let cell: Option<String> = row.get(column)?;
                let _ = write!(page, "<td>{}</td>", cell.unwrap_or_default().replace('&', "&amp;").replace('<', "&lt;"));
            }
            page.push_str("</tr>");
        }
        page.push_str("</table></body></html>");
        Ok(page)
    })
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(path), Some(address)) = (arguments.next(), arguments.next()) else {
        return Err("bare FILE ADDRESS".into());
    };
    let listener = tokio::net::TcpListener::bind(address.parse::<SocketAddr>()?).await?;
    let answer = move || {
        let path = path.clone();
        async move { list(&path).map(Html).map_err(|why| why.to_string()) }
    };
    axum::serve(listener, Router::new().route("/", get(answer))).await?;
    Ok(())
}
