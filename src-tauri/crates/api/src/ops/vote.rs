//! The audience's vote for a prize of its own. It never enters a score.
//!
//! A device votes once; a later vote of the same device takes the place of the earlier one. Devices are told apart by
//! their address in the hall, of which the file keeps nothing but a salted hash.

use std::net::IpAddr;

use domain::{Action, Actor, AudienceVote, Entry, EntryId, EntryStatus};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::sheets::by_language;
use super::{Done, Nothing, Topic};

/// The audience's vote as the organiser sees it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct VoteReply {
    open: bool,
    prize: Text,
    /// Who can be voted for.
    entries: Vec<String>,
    /// How many devices have voted.
    voters: u32,
    /// Votes by entry, the most first; null while the vote is open.
    counts: Option<Vec<VoteCount>>,
    /// Where phones vote, once the hall is open.
    url: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct VoteCount {
    entry: String,
    votes: u32,
}

pub(crate) fn read(session: &mut Session, _: Nothing) -> Result<VoteReply, Fault> {
    let file = session.file()?;
    let vote = file.audience_vote()?;
    let votes = file.votes()?;
    let voters = votes.values().copied().fold(0, u32::saturating_add);
    let mut counts: Vec<VoteCount> = vote
        .entries
        .iter()
        .map(|entry| VoteCount { entry: entry.to_string(), votes: votes.get(entry).copied().unwrap_or(0) })
        .collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.votes));
    Ok(VoteReply {
        open: vote.open,
        prize: vote.prize.into(),
        entries: vote.entries.iter().map(ToString::to_string).collect(),
        voters,
        counts: (!vote.open).then_some(counts),
        url: page(session),
    })
}

/// The page on which phones vote.
pub(crate) fn page(session: &Session) -> Option<String> {
    let address = session.listening()?.addresses.into_iter().next()?;
    Some(format!("{}#/vote", address.url))
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct ChangeVote {
    open: bool,
    prize: Text,
    entries: Vec<String>,
}

pub(crate) fn change(session: &mut Session, request: ChangeVote) -> Result<Done, Fault> {
    let known = session.file()?.entries()?;
    let mut entries: Vec<EntryId> = Vec::new();
    for wanted in &request.entries {
        let entry = known.iter().find(|e| e.id.as_str() == wanted && e.status == EntryStatus::Admissible);
        let entry = entry.ok_or_else(|| Fault::new("entry-unknown").with("entry", wanted))?;
        if !entries.contains(&entry.id) {
            entries.push(entry.id.clone());
        }
    }
    let prize: domain::Text = request.prize.into();
    if request.open && prize.is_empty() {
        return Err(Fault::new("vote-prize-missing").at("prize"));
    }
    if request.open && entries.len() < 2 {
        return Err(Fault::new("vote-entries-few").at("entries"));
    }
    session.record(&[Action::AudienceVoteChanged {
        vote: AudienceVote { open: request.open, prize, entries },
    }])?;
    Ok(Done { changed: &[Topic::Vote, Topic::Screen] })
}

/// What a phone shows.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub(crate) struct BallotBox {
    /// The competition.
    name: Text,
    open: bool,
    prize: Text,
    entries: Vec<VoteChoice>,
    /// For whom this device voted.
    mine: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct VoteChoice {
    entry: String,
    title: Text,
    holder: Text,
    place: Text,
}

/// `POST /v1/vote`.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "VoteCast"))]
pub(crate) struct Cast {
    entry: String,
}

/// The setting of the file, on this laptop only, without which an address cannot be found from its hash.
const SALT: &str = "vote-salt";

fn voter(session: &mut Session, from: IpAddr) -> Result<String, Fault> {
    let salt = match session.file()?.setting(SALT)? {
        Some(salt) => salt,
        None => {
            let salt = format!("{:032x}", rand::random::<u128>());
            session.file_mut()?.set_setting(SALT, Some(&salt))?;
            salt
        }
    };
    let hash: [u8; 32] = Sha256::digest(format!("tahkim-voter/1\n{salt}\n{from}")).into();
    Ok(hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

pub(crate) fn ballot_box(session: &mut Session, from: IpAddr) -> Result<BallotBox, Fault> {
    let voter = voter(session, from)?;
    let file = session.file()?;
    let vote = file.audience_vote()?;
    let known = file.entries()?;
    let find = |id: &EntryId| known.iter().find(|entry| entry.id == *id);
    let choice = |entry: &Entry| VoteChoice {
        entry: entry.id.to_string(),
        title: entry.title.clone().into(),
        holder: by_language(&entry.fields, "holder_name"),
        place: by_language(&entry.fields, "commune"),
    };
    let shown = vote.entries.iter().filter(|_| vote.open).filter_map(find).map(choice);
    Ok(BallotBox {
        name: file.event()?.details.name.into(),
        open: vote.open,
        entries: shown.collect(),
        mine: file.vote_of(&voter)?.map(Into::into),
        prize: vote.prize.into(),
    })
}

/// Takes a vote. Said twice it counts once.
pub(crate) fn cast(session: &mut Session, request: &Cast, from: IpAddr) -> Result<BallotBox, Fault> {
    let voter = voter(session, from)?;
    let file = session.file()?;
    let vote = file.audience_vote()?;
    if !vote.open {
        return Err(Fault::new("vote-closed"));
    }
    let entry = vote.entries.iter().find(|entry| entry.as_str() == request.entry).cloned();
    let entry = entry.ok_or_else(|| Fault::new("vote-unknown").with("entry", &request.entry))?;
    if file.vote_of(&voter)?.as_ref() != Some(&entry) {
        session.record_as(&Actor::Audience, &[Action::Voted { voter, entry }])?;
    }
    ballot_box(session, from)
}
