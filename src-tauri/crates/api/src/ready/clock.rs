//! The clock of this laptop: it dates the minutes and the journal.

use chrono::{Datelike, Local, TimeZone};

use super::Around;
use super::finding::Finding;

/// What the clock says, and what it said before.
pub(super) struct Clock {
    /// Unix milliseconds.
    now: i64,
    /// Ahead of UTC, in minutes.
    zone: i32,
    /// Today here, as `2026-11-20`.
    today: String,
    year: i32,
    /// When the journal's last row was written.
    last_row: Option<i64>,
    /// The day of the competition.
    date: Option<String>,
}

/// Clocks are set by a minute or two without anybody noticing.
const NOTICED: i64 = 2 * 60 * 1000;

pub(super) fn finding(clock: &Clock) -> Finding {
    // A laptop whose small battery is empty wakes up years ago.
    if !(2026..2100).contains(&clock.year) {
        return Finding::repair("clock-year").with("year", clock.year.to_string()).how("clock");
    }
    let (sign, zone) = (if clock.zone < 0 { '-' } else { '+' }, clock.zone.unsigned_abs());
    let zone = format!("UTC{sign}{:02}:{:02}", zone / 60, zone % 60);
    if let Some(last) = clock.last_row.filter(|last| *last > clock.now.saturating_add(NOTICED)) {
        return Finding::look("clock-behind").with("at", last).with("now", clock.now).how("clock");
    }
    let found = match &clock.date {
        Some(date) if *date != clock.today => Finding::fine("clock-other-day").with("day", date.as_str()),
        _ => Finding::fine("clock-right"),
    };
    found.with("now", clock.now).with("zone", zone)
}

pub(super) fn gather(around: &Around) -> Clock {
    let now = crate::program::now();
    let here = Local.timestamp_millis_opt(now).single();
    Clock {
        now,
        zone: here.map_or(0, |here| here.offset().local_minus_utc() / 60),
        today: here.map(|here| here.format("%Y-%m-%d").to_string()).unwrap_or_default(),
        year: here.map_or(0, |here| here.year()),
        last_row: around.last_row,
        date: around.date.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn clock() -> Clock {
        let today = "2026-11-20".to_owned();
        Clock {
            now: 1_795_000_000_000,
            zone: 60,
            year: 2026,
            last_row: None,
            date: Some(today.clone()),
            today,
        }
    }

    #[test]
    fn a_clock_in_another_age_must_be_repaired() {
        assert_eq!(finding(&clock()).text, "clock-right");
        assert_eq!(finding(&Clock { year: 1970, ..clock() }).state, State::Repair);
        assert_eq!(finding(&Clock { year: 2160, ..clock() }).state, State::Repair);
    }

    #[test]
    fn a_clock_that_went_back_since_the_last_row_is_to_be_looked_at() {
        let now = clock().now;
        assert_eq!(finding(&Clock { last_row: Some(now + 3_600_000), ..clock() }).text, "clock-behind");
        assert_eq!(finding(&Clock { last_row: Some(now + 1_000), ..clock() }).state, State::Fine);
        assert_eq!(finding(&Clock { last_row: Some(now - 3_600_000), ..clock() }).state, State::Fine);
    }

    #[test]
    fn another_day_than_the_competitions_is_said_and_no_fault() {
        let found = finding(&Clock { date: Some("2026-11-21".into()), ..clock() });
        assert_eq!((found.state, found.text), (State::Fine, "clock-other-day"));
        assert_eq!(finding(&Clock { date: None, ..clock() }).text, "clock-right");
    }
}
