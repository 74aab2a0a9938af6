//! Reads the tables that people send: CSV, XLSX, ODS, and whole competition folders.
