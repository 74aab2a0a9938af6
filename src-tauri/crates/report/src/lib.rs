//! Standings and papers as CSV, JSON, tables and folders.
