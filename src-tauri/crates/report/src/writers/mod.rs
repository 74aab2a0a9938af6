//! A table as a file, in each format.

pub(crate) mod csv;
pub(crate) mod json;
pub(crate) mod xlsx;
