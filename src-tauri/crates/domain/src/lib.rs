//! What exists and what is valid: rubric, entry, judge, ballot, action.
