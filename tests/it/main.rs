//! Whole-program stories.
