//! The competition, kept at hand from one question to the next: a full hall asks for the standings after every ballot,
//! and reading fifty thousand ballots for one new one takes longer than ranking them.

use std::cell::RefCell;
use std::sync::Arc;

use domain::{Action, EntryId, JudgeId};
use scoring::Competition;

use crate::{EventFile, Head, StoreError, journal};

/// The competition as of one row of the journal; none when nobody has asked yet.
#[derive(Debug, Default)]
pub(crate) struct Kept(RefCell<Option<(Head, Arc<Competition>)>>);

/// More rows than this at once are read with everything else.
const A_FEW: usize = 500;

impl EventFile {
    /// Everything that decides the ranking, in the form in which it is computed.
    ///
    /// # Errors
    ///
    /// As for [`EventFile::event`].
    pub fn competition(&self) -> Result<Arc<Competition>, StoreError> {
        // Who only reads does not know what the program that works with the file does to it meanwhile.
        if self.is_read_only() {
            return self.read_competition().map(Arc::new);
        }
        let head = self.head()?;
        let kept = self.kept.0.take();
        let competition = match kept {
            Some((at, competition)) if at == head => competition,
            Some((at, competition)) => match self.sheets_since(at)? {
                Some(sheets) => self.with_sheets(competition, &sheets)?,
                None => Arc::new(self.read_competition()?),
            },
            None => Arc::new(self.read_competition()?),
        };
        self.kept.0.replace(Some((head, competition.clone())));
        Ok(competition)
    }

    /// The sheets that changed since a row of the journal, when nothing else that decides the ranking did, and the row is
    /// still there.
    fn sheets_since(&self, at: Head) -> Result<Option<Vec<(JudgeId, EntryId)>>, StoreError> {
        let rows = format!(
            "SELECT seq, at, actor, action, hash FROM journal WHERE seq >= ?1 ORDER BY seq LIMIT {A_FEW}"
        );
        let rows = self.select(&rows, [at.seq], journal::row)?;
        let Some(([known], since)) = rows.split_first_chunk() else { return Ok(None) };
        if known.seq != at.seq || known.hash != at.hash || rows.len() == A_FEW {
            return Ok(None);
        }
        let mut sheets = Vec::new();
        for row in since {
            match serde_json::from_str(&row.action) {
                Ok(Action::BallotSubmitted { ballot, .. }) => sheets.push((ballot.judge, ballot.entry)),
                // What a full hall records besides, and what decides no rank.
                Ok(
                    Action::BallotHeld { .. }
                    | Action::DeviceEnrolled { .. }
                    | Action::DeviceChanged { .. }
                    | Action::ArrivalRecorded { .. }
                    | Action::StageStepped { .. }
                    | Action::Voted { .. },
                ) => {}
                _ => return Ok(None),
            }
        }
        Ok(Some(sheets))
    }

    /// The same competition with these sheets as they are now.
    fn with_sheets(
        &self,
        mut competition: Arc<Competition>,
        sheets: &[(JudgeId, EntryId)],
    ) -> Result<Arc<Competition>, StoreError> {
        let now = Arc::make_mut(&mut competition);
        for (judge, entry) in sheets {
            // Whoever scores beside the jury is not in the competition.
            let counts = now.judges.contains(judge);
            let Some(latest) = self.revisions(judge, entry)?.pop().filter(|_| counts) else { continue };
            if now.put(&latest.ballot).is_none() {
                return self.read_competition().map(Arc::new);
            }
        }
        Ok(competition)
    }
}
