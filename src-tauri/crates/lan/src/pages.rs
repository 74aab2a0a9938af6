//! The interface, carried inside the program.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
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

/// What the QR code of a hall leads to: the same page; what follows `#` is for the page alone.
const JOIN: &str = "j";

pub(crate) async fn page(method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let name = match uri.path().trim_start_matches('/') {
        "" | JOIN => "index.html",
        name => name,
    };
    let Some(file) = Interface::get(name) else {
        return if name == "index.html" { not_built() } else { StatusCode::NOT_FOUND.into_response() };
    };
    let kind = file.metadata.mimetype().to_owned();
    // A part is named after its content. Everything else is asked for again: after an update the page must
    // be the new program's.
    let keep = if name.starts_with("assets/") { "max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, keep.to_owned()),
        (header::VARY, "Accept-Encoding".to_owned()),
    ];
    match Interface::get(&format!("{name}.gz")).filter(|_| takes_gzip(&asked)) {
        Some(small) => {
            let mut response = (headers, small.data.into_owned()).into_response();
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        }
        None => (headers, file.data.into_owned()).into_response(),
    }
}

/// Whether a browser reads parts as they were compressed when the interface was built.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|one| one.trim() == "gzip"))
}

/// For the person who built the command line alone: no interface means no Fluent files to say it from.
fn not_built() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    let text = "This program was built without its interface.\n\
                In the source folder: make ui, then build the program again.\n";
    (StatusCode::SERVICE_UNAVAILABLE, headers, text).into_response()
}
