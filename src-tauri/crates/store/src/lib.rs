//! The event file: SQLite, journal, migrations, backup.
