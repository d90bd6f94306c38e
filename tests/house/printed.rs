//! Files printed from the code equal the code. `ENTENTE_PRINT=1` writes them anew.

use entente::house;
use kit::{testing::TestHouse, web};

/// Compares a printed file with what the code now says.
pub fn equals(path: &str, wanted: &str) {
    let full = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("ENTENTE_PRINT").is_some() {
        std::fs::write(&full, wanted).expect("written");
    }
    let found = std::fs::read_to_string(&full).unwrap_or_default();
    assert!(found == wanted, "{path} is not what the code says: run ENTENTE_PRINT=1 cargo nextest run --test house");
}

#[test]
fn the_printed_openapi_document_is_the_code() {
    let document = serde_json::to_string_pretty(&web::openapi(&house::routes())).expect("JSON");
    equals("docs/openapi.json", &(document + "\n"));
}

#[test]
fn the_printed_schema_is_the_database() {
    let house = TestHouse::new(&house::routes());
    equals("migrations/schema.sql", &kit::db::schema(house.db()).expect("a schema"));
}

#[test]
fn the_printed_settings_are_the_options_of_the_program() {
    equals("docs/settings.md", &entente::cli::reference());
}
