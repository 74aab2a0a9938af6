//! The audience's vote for a prize of its own. It never enters a score.
//!
//! A device votes once; a later vote of the same device takes the place of the earlier one. Devices are told apart by
//! their address in the hall, of which the file keeps nothing but a salted hash.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use domain::{Action, Actor, AudienceVote, Entry, EntryId, EntryStatus};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Fault;
use crate::program::Session;
use crate::wire::Text;

use super::sheets::{by_language, running_order};
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
    /// Whether the hall is open.
    hall: bool,
    /// Where phones vote; null without the hall's plain page.
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
        hall: session.listening().is_some(),
        url: page(session),
    })
}

/// The page on which phones vote: the hall's plain one, since nobody in the audience has the certificate.
pub(crate) fn page(session: &Session) -> Option<String> {
    Some(format!("{}vote", session.listening()?.trust_page?))
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

/// What a phone of the audience shows.
#[derive(Clone, Debug)]
pub struct BallotBox {
    /// The competition.
    pub name: domain::Text,
    /// Whether votes are taken.
    pub open: bool,
    /// What the vote is for.
    pub prize: domain::Text,
    /// Who can be voted for, by their numbers on the stage; nobody while the vote is closed.
    pub choices: Vec<Choice>,
    /// For whom this device voted.
    pub mine: Option<String>,
}

/// Somebody who can be voted for.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The entry.
    pub entry: String,
    /// Its number on the stage.
    pub order: Option<u32>,
    /// What the project is called.
    pub title: domain::Text,
    /// Whose it is.
    pub holder: domain::Text,
    /// Where they come from.
    pub place: domain::Text,
}

/// The setting of the file, on this laptop only, without which an address cannot be found from its hash.
const SALT: &str = "vote-salt";

fn salt(session: &mut Session) -> Result<String, Fault> {
    if let Some(salt) = session.file()?.setting(SALT)? {
        return Ok(salt);
    }
    let salt = format!("{:032x}", rand::random::<u128>());
    session.file_mut()?.set_setting(SALT, Some(&salt))?;
    Ok(salt)
}

fn voter(salt: &str, from: IpAddr) -> String {
    let hash: [u8; 32] = Sha256::digest(format!("tahkim-voter/1\n{salt}\n{from}")).into();
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn ballot_box(session: &mut Session, from: IpAddr) -> Result<BallotBox, Fault> {
    let voter = voter(&salt(session)?, from);
    let file = session.file()?;
    let vote = file.audience_vote()?;
    let mut choices = Vec::new();
    if vote.open {
        let listed: BTreeSet<&EntryId> = vote.entries.iter().collect();
        choices =
            file.entries()?.into_iter().filter(|entry| listed.contains(&entry.id)).map(choice).collect();
        choices.sort_by_cached_key(|one| (one.order.unwrap_or(u32::MAX), one.entry.clone()));
    }
    Ok(BallotBox {
        name: file.event()?.details.name,
        open: vote.open,
        prize: vote.prize,
        choices,
        mine: file.vote_of(&voter)?.map(Into::into),
    })
}

fn choice(entry: Entry) -> Choice {
    Choice {
        order: running_order(&entry),
        holder: by_language(&entry.fields, "holder_name").into(),
        place: by_language(&entry.fields, "commune").into(),
        entry: entry.id.into(),
        title: entry.title,
    }
}

/// Takes the votes of these devices in, in one transaction; a word on each. Said twice a vote counts once.
pub(crate) fn cast(
    session: &mut Session,
    votes: &[(IpAddr, String)],
) -> Result<Vec<Result<(), Fault>>, Fault> {
    let salt = salt(session)?;
    let file = session.file()?;
    let vote = file.audience_vote()?;
    let mut new: BTreeMap<String, EntryId> = BTreeMap::new();
    let mut words = Vec::with_capacity(votes.len());
    for (from, wanted) in votes {
        let entry = vote.entries.iter().find(|entry| entry.as_str() == wanted);
        words.push(match entry {
            _ if !vote.open => Err(Fault::new("vote-closed")),
            None => Err(Fault::new("vote-unknown").with("entry", wanted)),
            Some(entry) => {
                new.insert(voter(&salt, *from), entry.clone());
                Ok(())
            }
        });
    }
    let mut actions = Vec::with_capacity(new.len());
    for (voter, entry) in new {
        if file.vote_of(&voter)?.as_ref() != Some(&entry) {
            actions.push(Action::Voted { voter, entry });
        }
    }
    if !actions.is_empty() {
        let before = session.file()?.head()?.seq;
        session.record_as(&Actor::Audience, &actions)?;
        let after = session.file()?.head()?.seq;
        if let Some(register) = &mut session.hall.register {
            register.pass(before, after);
        }
    }
    Ok(words)
}
