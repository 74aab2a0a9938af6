//! Papers of the sample.
