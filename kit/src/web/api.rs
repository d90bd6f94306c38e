//! The OpenAPI document, printed from the table of routes.

use axum::http::Method;
use serde_json::{Value, json};

use super::{Route, Routes, Surface};

/// The OpenAPI 3.1 document of every JSON route.
pub fn openapi(routes: &Routes) -> Value {
    let mut paths = serde_json::Map::new();
    for route in routes.all().iter().filter(|route| route.surface == Surface::Api) {
        let verb = if route.method == Method::GET { "get" } else { "post" };
        let entry = paths.entry(route.path.clone()).or_insert_with(|| json!({}));
        entry[verb] = operation(route);
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Entente", "version": env!("CARGO_PKG_VERSION"), "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" } },
        "paths": paths,
        "components": { "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } } },
        "security": [{ "token": [] }],
    })
}

fn operation(route: &Route) -> Value {
    let parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    let may: Vec<&str> = route.may.iter().map(|standing| standing.code()).collect();
    json!({
        "operationId": route.act,
        "summary": route.meaning.trim(),
        "description": format!("May: {}.", may.join(", ")),
        "parameters": parameters,
        "responses": {
            "200": { "description": "Done", "content": { "application/json": {} } },
            "default": { "description": "A problem, in the language asked for", "content": { "application/problem+json": {} } },
        },
    })
}
