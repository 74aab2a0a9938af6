//! The test page: judges' devices open it before the day begins, and say what they can.
//!
//! Nobody has joined yet, so whatever arrives is only shown to the organiser, never believed in.

use std::collections::VecDeque;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::finding::Finding;
use super::network;
use crate::Fault;
use crate::program::{Session, now};

/// What a device says of itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Said {
    /// Drawn by the page, so that a second visit replaces the first.
    device: String,
    /// What sort of device it is, in its browser's words.
    label: String,
    /// From asking to the answer, in milliseconds.
    round_trip: u32,
    /// How far its clock is ahead of this laptop's, in milliseconds.
    clock_offset: i64,
    /// Whether the page keeps small things.
    storage: bool,
    /// Whether it keeps score sheets.
    database: bool,
    /// Whether the page came encrypted.
    secure: bool,
}

/// A device that has opened the test page.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DeviceTest {
    device: String,
    label: String,
    ip: IpAddr,
    /// Whether it is this laptop itself: that proves nothing about the network.
    own: bool,
    /// When, in Unix milliseconds.
    at: i64,
    round_trip: u32,
    clock_offset: i64,
    storage: bool,
    database: bool,
    secure: bool,
}

/// The devices that came, the latest last.
#[derive(Debug, Default)]
pub(crate) struct Tests(VecDeque<DeviceTest>);

/// More devices than any jury has; a guest who sends thousands pushes out older ones, and fills nothing.
const MOST: usize = 200;
const LONGEST_LABEL: usize = 60;
const LONGEST_NAME: usize = 64;

/// Judges notice a screen that answers later than this.
const SLOW: u32 = 400;
/// A device whose clock is further off dates its sheets wrongly.
const CLOCK_OFF: i64 = 2 * 60 * 1000;

/// What the device is told.
#[derive(Debug, Serialize)]
pub(crate) struct Noted {
    /// This laptop's clock, in Unix milliseconds.
    time: i64,
}

/// Notes what a device said on the test page.
pub(crate) fn note(session: &mut Session, said: Said, from: IpAddr) -> Result<Noted, Fault> {
    session.tests.note(from, said)?;
    session.notify_hall();
    Ok(Noted { time: now() })
}

impl Tests {
    /// Notes what a device said; one that comes again replaces itself.
    fn note(&mut self, ip: IpAddr, said: Said) -> Result<(), Fault> {
        let named = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if said.device.is_empty() || said.device.len() > LONGEST_NAME || !said.device.chars().all(named) {
            return Err(Fault::new("request-unreadable").with("what", "device"));
        }
        let label = said.label.chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect();
        self.0.retain(|known| known.device != said.device);
        while self.0.len() >= MOST {
            self.0.pop_front();
        }
        self.0.push_back(DeviceTest {
            device: said.device,
            label,
            ip,
            own: network::is_own(ip),
            at: now(),
            round_trip: said.round_trip,
            clock_offset: said.clock_offset,
            storage: said.storage,
            database: said.database,
            secure: said.secure,
        });
        Ok(())
    }

    /// The latest first.
    pub(crate) fn list(&self) -> Vec<DeviceTest> {
        self.0.iter().rev().cloned().collect()
    }

    pub(crate) fn came_from(&self) -> Vec<IpAddr> {
        self.0.iter().map(|test| test.ip).collect()
    }

    /// What they say together.
    pub(crate) fn finding(&self) -> Finding {
        let others: Vec<&DeviceTest> = self.0.iter().filter(|test| !test.own).collect();
        let count = |is: fn(&DeviceTest) -> bool| others.iter().filter(|test| is(test)).count();
        let forgetful = count(|test| !test.storage || !test.database);
        let slow = count(|test| test.round_trip > SLOW);
        let clocks = count(|test| test.clock_offset.saturating_abs() > CLOCK_OFF);
        if others.is_empty() {
            Finding::unknown("devices-none").how("devices")
        } else if forgetful > 0 {
            Finding::look("devices-forgetful").with("count", forgetful).how("devices-forgetful")
        } else if slow > 0 {
            Finding::look("devices-slow").with("count", slow).how("devices-slow")
        } else if clocks > 0 {
            Finding::look("devices-clock").with("count", clocks).how("devices-clock")
        } else {
            Finding::fine("devices-reached").with("count", others.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    const ELSEWHERE: [u8; 4] = [192, 0, 2, 7];

    fn said(device: &str) -> Said {
        Said {
            device: device.to_owned(),
            label: "Firefox, Android".to_owned(),
            round_trip: 12,
            clock_offset: -300,
            storage: true,
            database: true,
            secure: false,
        }
    }

    fn after(said: &[Said]) -> Tests {
        let mut tests = Tests::default();
        said.iter().for_each(|said| tests.note(ELSEWHERE.into(), said.clone()).unwrap());
        tests
    }

    #[test]
    fn a_device_that_came_from_outside_proves_the_network() {
        assert_eq!(after(&[]).finding().state, State::Unknown);
        assert_eq!(
            after(&[said("a"), said("b")]).finding(),
            Finding::fine("devices-reached").with("count", 2_usize)
        );
        let mut own = Tests::default();
        own.note([127, 0, 0, 1].into(), said("a")).unwrap();
        assert_eq!(own.finding().state, State::Unknown);
    }

    #[test]
    fn what_would_hurt_a_judge_is_to_be_looked_at() {
        let one = |said: Said| after(&[said]).finding().text;
        assert_eq!(one(Said { database: false, ..said("a") }), "devices-forgetful");
        assert_eq!(one(Said { round_trip: 900, ..said("a") }), "devices-slow");
        assert_eq!(one(Said { clock_offset: -600_000, ..said("a") }), "devices-clock");
        assert_eq!(one(Said { clock_offset: i64::MIN, ..said("a") }), "devices-clock");
    }

    #[test]
    fn a_device_is_listed_once_and_thousands_fill_nothing() {
        assert_eq!(after(&[said("a"), said("a")]).list().len(), 1);
        let many: Vec<Said> = (0..3_000).map(|n| said(&n.to_string())).collect();
        let listed = after(&many).list();
        assert_eq!((listed.len(), listed[0].device.as_str()), (MOST, "2999"));
    }

    #[test]
    fn what_a_stranger_writes_is_cut_to_size() {
        let long = Said { label: format!("a\u{7}{}", "b".repeat(900)), ..said("a") };
        let label = after(&[long]).list()[0].label.clone();
        assert_eq!((label.chars().count(), label.contains('\u{7}')), (LONGEST_LABEL, false));
        let mut tests = Tests::default();
        for device in ["", "<b>", &"a".repeat(65)] {
            assert!(tests.note(ELSEWHERE.into(), said(device)).is_err(), "{device}");
        }
    }
}
