//! The interface, carried inside the program.

use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// The built interface; empty in a program that was built before it.
#[derive(rust_embed::RustEmbed)]
#[folder = "../../../ui/dist"]
#[allow_missing = true]
struct Interface;

/// Whether this program carries the interface.
pub fn interface_is_built() -> bool {
    Interface::get("index.html").is_some()
}

pub(crate) async fn page(method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match Interface::get(name) {
        Some(file) => {
            let kind = file.metadata.mimetype().to_owned();
            // Always asked for again: after an update the page must be the new program's.
            let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache".to_owned())];
            (headers, file.data.into_owned()).into_response()
        }
        None if name == "index.html" => not_built(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// For the person who built the command line alone: no interface means no Fluent files to say it from.
fn not_built() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    let text = "This program was built without its interface.\n\
                In the source folder: make ui, then build the program again.\n";
    (StatusCode::SERVICE_UNAVAILABLE, headers, text).into_response()
}
