//! The audience's vote, as a phone shows it: one page without a program in it, on the plain door.
//!
//! Nobody in the audience has the hall's certificate, and nobody is asked to install one for a vote. So it travels
//! unprotected, and with it nothing but which project a phone likes.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::net::IpAddr;
use std::time::Instant;

use api::{BallotBox, Choice, Fault};
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use domain::{Language, Text};
use locale::{FAULT, VOTE, Value, Words};

use crate::hall::{Connection, Hall, body, replies};
use crate::trust::{LANGUAGES, Trust, escaped};

pub(crate) const STYLE: &str = include_str!("vote.css");

/// A form with one project in it, and room for the longest number written in escapes.
const LARGEST: usize = 4 * 1024;

/// `GET /vote`
pub(crate) async fn page(
    State(trust): State<Trust>,
    Extension(connection): Extension<Connection>,
    request: Request,
) -> Response {
    let language = language_of(&request);
    match look(&trust.hall, connection.from()).await {
        Ok(found) => show(StatusCode::OK, language, Some(&found), None),
        Err(fault) => refuse(&fault, language, None),
    }
}

/// `POST /vote`
pub(crate) async fn cast(
    State(trust): State<Trust>,
    Extension(connection): Extension<Connection>,
    request: Request,
) -> Response {
    let (from, language) = (connection.from(), language_of(&request));
    let (parts, sent) = request.into_parts();
    let origin = parts.headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    // A phone that is too old to say where a form comes from may vote; a page of elsewhere may not.
    let is_own =
        |origin: &str| origin.strip_prefix("http://").is_some_and(|host| trust.place.is_plain_host(host));
    if origin.is_some_and(|origin| !is_own(origin)) {
        let fault = Fault::new("origin-refused");
        return show(StatusCode::FORBIDDEN, language, None, Some(&fault));
    }
    let form = "application/x-www-form-urlencoded";
    let form = match body::text(&parts.headers, sent, form, LARGEST, trust.hall.body_patience()).await {
        Ok(form) => form,
        Err((status, code)) => {
            // What no page of ours sends chose nobody; a slow network is another matter.
            let code = if code == "too-slow" { code } else { "vote-unknown" };
            return show(status, language, None, Some(&Fault::new(code)));
        }
    };
    let entry = field(&form, "entry").unwrap_or_default();
    match take(&trust.hall, from, entry).await {
        Ok(()) => {
            let back = HeaderValue::from_static(match language {
                Language::Ar => "/vote?l=ar",
                Language::Fr => "/vote?l=fr",
                Language::En => "/vote?l=en",
            });
            (StatusCode::SEE_OTHER, [(header::LOCATION, back), CLOSE]).into_response()
        }
        Err(fault) => {
            // What there is to choose from now, when it can be had.
            let found = match fault.code {
                "slow-down" => None,
                _ => look(&trust.hall, from).await.ok(),
            };
            refuse(&fault, language, found.as_ref())
        }
    }
}

async fn look(hall: &Hall, from: IpAddr) -> Result<BallotBox, Fault> {
    hall.lets_ask(from, Instant::now())?;
    hall.look_into_the_box(from).await
}

async fn take(hall: &Hall, from: IpAddr, entry: String) -> Result<(), Fault> {
    hall.lets_ask(from, Instant::now())?;
    hall.cast(from, entry).await
}

fn language_of(request: &Request) -> Language {
    let code = field(request.uri().query().unwrap_or_default(), "l");
    code.and_then(|code| Language::from_code(&code)).unwrap_or(Language::Ar)
}

fn field(form: &str, name: &str) -> Option<String> {
    let mut fields = form_urlencoded::parse(form.as_bytes());
    fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// One page is one connection: a hall of phones that each keep theirs would push each other out.
const CLOSE: (header::HeaderName, HeaderValue) = (header::CONNECTION, HeaderValue::from_static("close"));

fn refuse(fault: &Fault, language: Language, found: Option<&BallotBox>) -> Response {
    let mut response = show(replies::status(fault.code), language, found, Some(fault));
    if let Some(seconds) = fault.args.get("seconds").and_then(|seconds| HeaderValue::from_str(seconds).ok()) {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

fn show(
    status: StatusCode,
    language: Language,
    found: Option<&BallotBox>,
    fault: Option<&Fault>,
) -> Response {
    (status, [CLOSE], Html(write(language, found, fault))).into_response()
}

fn write(language: Language, found: Option<&BallotBox>, fault: Option<&Fault>) -> String {
    let words = Words::new(language, &[VOTE, FAULT]);
    let say = |key: &str| escaped(&words.say(key, &[]));
    let code = language.code();
    let direction =
        LANGUAGES.iter().find(|(each, ..)| *each == language).map_or("rtl", |(_, direction, _)| direction);
    let title = found.map(|found| own(&found.prize, language)).filter(|prize| !prize.is_empty());
    let title = title.unwrap_or_else(|| say("vote-title"));
    let event = found.map(|found| own(&found.name, language)).unwrap_or_default();
    let mut html = format!(
        "<!doctype html><html lang=\"{code}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><header><p class=\"event\" dir=\"auto\">{event}</p><nav>"
    );
    for (each, _, own_name) in LANGUAGES {
        let current = if each == language { " aria-current=\"true\"" } else { "" };
        let code = each.code();
        let _ = write!(
            html,
            "<a href=\"/vote?l={code}\" lang=\"{code}\" hreflang=\"{code}\"{current}>{own_name}</a>"
        );
    }
    let _ = write!(html, "</nav></header><main><h1 dir=\"auto\">{title}</h1>");
    if let Some(fault) = fault {
        let _ = write!(html, "<p class=\"note bad\" role=\"alert\">{}</p>", escaped(&told(&words, fault)));
    }
    match found {
        Some(found) if found.open => form(&mut html, &words, found),
        Some(found) => {
            let key = if found.mine.is_some() { "vote-closed-thanks" } else { "vote-not-open" };
            let _ = write!(html, "<p class=\"note\" role=\"status\">{}</p>", say(key));
        }
        None => {}
    }
    if found.is_none_or(|found| !found.open && found.mine.is_none()) {
        let _ = write!(html, "<p><a class=\"again\" href=\"/vote?l={code}\">{}</a></p>", say("vote-again"));
    }
    let _ = write!(html, "<p class=\"once\">{}</p></main></body></html>", say("vote-once"));
    html
}

fn form(html: &mut String, words: &Words, found: &BallotBox) {
    let language = words.language();
    let chosen = found.choices.iter().find(|one| Some(&one.entry) == found.mine.as_ref());
    let (class, note) = match chosen {
        Some(one) => {
            // Set apart: a name of the other direction does not turn the sentence around.
            let title = format!("\u{2068}{}\u{2069}", plain(&one.title, language));
            ("note ok", words.say("vote-yours", &[("title", Value::Text(&title))]))
        }
        None => ("note", words.say("vote-choose", &[])),
    };
    let _ = write!(
        html,
        "<p class=\"{class}\" role=\"status\">{}</p><form method=\"post\" action=\"/vote?l={}\"><ul>",
        escaped(&note),
        language.code()
    );
    for one in &found.choices {
        let is_chosen = Some(&one.entry) == found.mine.as_ref();
        choice(html, one, language, is_chosen);
    }
    html.push_str("</ul></form>");
}

fn choice(html: &mut String, one: &Choice, language: Language, is_chosen: bool) {
    let entry = escaped(&one.entry);
    let _ = write!(
        html,
        "<li><button name=\"entry\" value=\"{entry}\" aria-pressed=\"{is_chosen}\"><span class=\"row\">"
    );
    if let Some(order) = one.order {
        let _ = write!(html, "<span class=\"number\">{order}</span>");
    }
    let title = own(&one.title, language);
    let _ = write!(
        html,
        "<span class=\"what\"><span class=\"title\" dir=\"auto\">{title}</span><span class=\"hint\">"
    );
    let about = [entry.clone(), own(&one.holder, language), own(&one.place, language)];
    let about: Vec<String> =
        about.into_iter().filter(|text| !text.is_empty()).map(|text| format!("<bdi>{text}</bdi>")).collect();
    let tick = if is_chosen { "✓" } else { "" };
    let _ = write!(
        html,
        "{}</span></span><span class=\"tick\" aria-hidden=\"true\">{tick}</span></span></button></li>",
        about.join(" · ")
    );
}

/// What a phone can do about it: those of the organiser are told as a wait.
fn told(words: &Words, fault: &Fault) -> String {
    match fault.code {
        code @ ("vote-closed" | "vote-unknown" | "origin-refused") => {
            words.say(&format!("fault-{code}"), &[])
        }
        "nothing-open" => words.say("vote-not-open", &[]),
        _ => words.say("vote-busy", &[]),
    }
}

/// A text of people's own in this language.
fn plain(text: &Text, language: Language) -> String {
    text.shown(language).chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

fn own(text: &Text, language: Language) -> String {
    escaped(&plain(text, language))
}
