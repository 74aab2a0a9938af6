//! Room on the disks that the competition needs.

use std::path::Path;

use super::Around;
use super::finding::{Finding, Value};

/// Where room is needed, and how much there is in bytes.
pub(super) struct Room {
    place: &'static str,
    free: Option<u64>,
}

/// A competition with its copies never fits into less.
const FULL: u64 = 200 * 1024 * 1024;
/// Systems begin to misbehave below this.
const LITTLE: u64 = 2 * 1024 * 1024 * 1024;

pub(super) fn finding(rooms: &[Room]) -> Finding {
    // The fullest decides.
    let fullest = rooms.iter().filter_map(|room| Some((room.free?, room.place))).min();
    let Some((free, place)) = fullest else { return Finding::unknown("disk-unknown").how("disk") };
    let found = match free {
        ..FULL => Finding::repair("disk-full").how("disk"),
        FULL..LITTLE => Finding::look("disk-little").how("disk"),
        LITTLE.. => Finding::fine("disk-enough"),
    };
    found.with("free", free).with("place", Value::from(place))
}

pub(super) fn gather(around: &Around) -> Vec<Room> {
    let temporary = std::env::temp_dir();
    let places: [(&str, Option<&Path>); 4] = [
        ("file", around.file.parent()),
        ("data", Some(&around.data_folder)),
        ("second", around.second_folder.as_deref()),
        ("temporary", Some(&temporary)),
    ];
    places
        .into_iter()
        .filter_map(|(place, path)| Some(Room { place, free: fs4::available_space(path?).ok() }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn rooms(free: &[Option<u64>]) -> Vec<Room> {
        free.iter().map(|free| Room { place: "data", free: *free }).collect()
    }

    #[test]
    fn the_fullest_disk_decides() {
        assert_eq!(finding(&rooms(&[Some(LITTLE), Some(LITTLE * 9)])).state, State::Fine);
        assert_eq!(finding(&rooms(&[Some(LITTLE - 1), Some(LITTLE * 9)])).state, State::Look);
        assert_eq!(finding(&rooms(&[Some(LITTLE * 9), Some(FULL - 1)])).state, State::Repair);
    }

    #[test]
    fn a_place_that_says_nothing_hides_no_other() {
        assert_eq!(finding(&rooms(&[None, Some(0)])).state, State::Repair);
        assert_eq!(finding(&rooms(&[None])).state, State::Unknown);
    }
}
