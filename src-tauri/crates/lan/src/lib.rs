//! The hub: serves the interface and the operations to browsers.
