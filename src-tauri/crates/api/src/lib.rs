//! What can be done with a competition, and by whom: one operation per file.
