//! The built-in templates.

macro_rules! built_in {
    ($($name:literal)+) => {
        /// Each template by its file name.
        pub(crate) const BUILT_IN: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../../assets/papers/", $name)))),+];
    };
}

built_in! {
    "house.typ"
    "masthead.typ"
    "parts.typ"
    "sheet.typ"
    "entry-list.typ"
    "running-order.typ"
    "jury-list.typ"
    "declarations.typ"
    "blank-sheets.typ"
    "filled-sheets.typ"
    "summary.typ"
    "minutes.typ"
    "winners.typ"
    "certificates.typ"
    "pin-cards.typ"
    "feedback.typ"
    "head-office.typ"
}
