//! The first records of a file as they would be stored.

use std::collections::BTreeMap;

/// A record by field name.
pub type Shown = BTreeMap<String, Option<String>>;

/// The number of records that are shown.
pub(crate) const ROWS: usize = 20;
