//! The ballots of each entry.

use scoring::Competition;

/// Which rows of the ballot table belong to which entry; by the judges' codes.
pub(crate) struct BallotsOf {
    rows: Vec<usize>,
    starts: Vec<usize>,
}

impl BallotsOf {
    pub(crate) fn new(competition: &Competition) -> BallotsOf {
        let table = &competition.ballots;
        let judge = |row: usize| {
            let judge = table.judges.get(row).and_then(|judge| usize::try_from(*judge).ok());
            judge.and_then(|judge| competition.judges.get(judge))
        };
        let entry = |row: usize| table.entries.get(row).copied();
        let mut rows: Vec<usize> = (0..table.len()).collect();
        rows.sort_by_key(|row| (entry(*row), judge(*row)));
        let starts = (0..=competition.entries.len())
            .map(|position| {
                let position = u32::try_from(position).unwrap_or(u32::MAX);
                rows.partition_point(|row| entry(*row) < Some(position))
            })
            .collect();
        BallotsOf { rows, starts }
    }

    /// Rows of the ballot table.
    pub(crate) fn rows(&self, entry: usize) -> &[usize] {
        let start = self.starts.get(entry).copied().unwrap_or(0);
        let end = self.starts.get(entry.saturating_add(1)).copied().unwrap_or(start);
        self.rows.get(start..end).unwrap_or_default()
    }
}
