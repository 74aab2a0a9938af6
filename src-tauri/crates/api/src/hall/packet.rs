//! Sheets that come by stick: the same ballots, and the same rules, as over the network.
//!
//! Each line stands alone. A packet that was cut or damaged gives what is intact of it, and the rest is
//! named by its line.

use std::collections::BTreeSet;

use domain::BallotId;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::keys::{hex, public_key, signed_by};
use super::live::Seat;
use super::receive::{deliver, is_known, take};
use super::wire::{Signed, Standing};
use crate::Fault;
use crate::program::Session;
use crate::seat::{PacketEnd, PacketHead};

/// The largest packet: far more than a jury member gives in a day.
pub(crate) const LARGEST: usize = 16 * 1024 * 1024;
const MOST_LINES: usize = 10_000;

/// A line that was not taken.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct RefusedLine {
    /// Counted from 1, the head of the packet first.
    line: usize,
    /// Why, as for a ballot over the network.
    code: &'static str,
}

/// What a packet brought.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct PacketReport {
    /// Ballots that were not there before and count, or are older than one that does.
    new: usize,
    /// Ballots that were there already.
    known: usize,
    /// Ballots that were not there before and wait for a decision.
    held: usize,
    /// Lines that gave nothing.
    refused: Vec<RefusedLine>,
    /// What is wrong with the packet as a whole.
    faults: Vec<Fault>,
}

/// Takes a packet in, in one transaction.
pub(crate) fn take_packet(session: &mut Session, text: &str) -> Result<PacketReport, Fault> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    if text.len() > LARGEST || lines.len() > MOST_LINES.saturating_add(2) {
        return Err(Fault::new("request-too-large"));
    }
    let unreadable = || Fault::new("packet-unreadable");
    let head: PacketHead =
        lines.first().and_then(|line| serde_json::from_str(line).ok()).ok_or_else(unreadable)?;
    if head.tahkim != "ballots" || head.v != 1 {
        return Err(unreadable());
    }
    let event = session.file()?.identity()?;
    if head.event != event {
        return Err(Fault::new("packet-other-event"));
    }
    let devices = session.file()?.devices()?;
    let known = devices.into_iter().find(|known| known.device.id.to_string() == head.device);
    let known = known.filter(|known| known.device.public_key == head.public_key);
    let known = known.ok_or_else(|| Fault::new("packet-unknown-device").with("judge", &head.judge))?;
    let key = public_key(&known.device.public_key).ok_or_else(unreadable)?;
    let seat = Seat { device: known.device.id, judge: known.device.judge, key, state: known.state, event };

    let mut report = PacketReport::default();
    let (mut numbers, mut signed) = (Vec::new(), Vec::new());
    let mut before = lines.first().map_or(0, |line| line.len());
    let mut is_whole = false;
    for (at, line) in lines.iter().enumerate().skip(1) {
        if let Ok(ballot) = serde_json::from_str::<Signed>(line) {
            numbers.push(at.saturating_add(1));
            signed.push(ballot);
        } else if let Ok(end) = serde_json::from_str::<PacketEnd>(line) {
            let sealed = hex(&Sha256::digest(text.get(..before).unwrap_or_default()));
            is_whole = end.end == head.count
                && end.end == signed.len()
                && end.sha256 == sealed
                && signed_by(&key, format!("tahkim-packet/1{sealed}").as_bytes(), &end.sig);
        } else if !line.trim().is_empty() {
            report.refused.push(RefusedLine { line: at.saturating_add(1), code: "malformed" });
        }
        before = before.saturating_add(line.len());
    }

    let delivery = deliver(&seat, &signed);
    let mut there: BTreeSet<BallotId> = BTreeSet::new();
    for id in delivery.ids() {
        if is_known(session, id)? {
            there.insert(id);
        }
    }
    let taken = take(session, vec![delivery])?;
    let outcomes = taken.into_iter().next().into_iter().flat_map(super::receive::Taken::outcomes);
    for (line, outcome) in numbers.into_iter().zip(outcomes) {
        match outcome {
            Err(code) => report.refused.push(RefusedLine { line, code }),
            Ok(receipt) if there.contains(&receipt.id) => report.known += 1,
            Ok(receipt) => {
                // Twice in one packet is once.
                there.insert(receipt.id);
                if receipt.state == Standing::Held { report.held += 1 } else { report.new += 1 }
            }
        }
    }
    report.refused.sort_by_key(|refused| refused.line);
    if !is_whole {
        let intact = report.new.saturating_add(report.known).saturating_add(report.held);
        report.faults.push(Fault::new("packet-cut").with("intact", intact).with("count", head.count));
    }
    Ok(report)
}
