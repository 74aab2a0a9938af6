//! Builders for tests; nothing ships it.
