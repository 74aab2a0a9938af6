//! One identifier type for each thing, so that two can never be swapped.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why a text cannot be an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdFault {
    /// Nothing but spaces.
    #[error("empty")]
    Empty,
    /// Longer than 64 characters.
    #[error("longer than 64 characters")]
    TooLong,
    /// A control or invisible character, a line break, a slash or a backslash.
    #[error("a character that an identifier cannot have")]
    BadCharacter,
}

fn checked(text: &str) -> Result<Box<str>, IdFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(IdFault::Empty);
    }
    if text.len() > 64 && text.chars().count() > 64 {
        return Err(IdFault::TooLong);
    }
    let plain = text.bytes().all(|b| b.is_ascii_graphic() && b != b'/' && b != b'\\');
    if !plain && text.chars().any(is_forbidden) {
        return Err(IdFault::BadCharacter);
    }
    Ok(text.into())
}

/// Identifiers become parts of file names and of printed pages: what could climb out of a folder or
/// turn a line around is refused, rather than cleaned into another identifier.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

/// What two identifiers must differ in: people do not tell `j1` from `J1`, nor `MS 01` from `MS01`.
fn folded(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii_graphic()) {
        return text.to_ascii_lowercase();
    }
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// # Errors
            ///
            /// See [`IdFault`]; spaces around the text are not part of it.
            pub fn new(text: &str) -> Result<$name, IdFault> {
                checked(text).map($name)
            }

            /// As it was typed.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Two identifiers with the same key are the same to a person (case and spaces apart).
            #[must_use]
            pub fn key(&self) -> String {
                folded(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdFault;

            fn try_from(text: String) -> Result<$name, IdFault> {
                $name::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.into()
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id_type!(
    /// An entry's number as people write it: `MS26-001`.
    EntryId
);
id_type!(
    /// A jury member's code: `J1`.
    JudgeId
);
id_type!(
    /// A criterion's code: `innovation`.
    CriterionId
);

/// One submission of one judge about one entry.
///
/// A UUIDv7 made on the device that submits, so that sending the same ballot twice is harmless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BallotId(Uuid);

impl BallotId {
    /// The identifier that the device made.
    #[must_use]
    pub const fn new(uuid: Uuid) -> BallotId {
        BallotId(uuid)
    }

    /// The raw identifier, for storing.
    #[must_use]
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for BallotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryId, IdFault};

    #[test]
    fn spaces_around_an_identifier_are_not_part_of_it() {
        assert_eq!(EntryId::new("  MS26-001 ").expect("valid").as_str(), "MS26-001");
    }

    #[test]
    fn what_could_leave_a_folder_or_turn_a_line_around_is_refused() {
        for text in ["../x", "a\\b", "a\nb", "a\u{202e}b", "\u{feff}A"] {
            assert_eq!(EntryId::new(text), Err(IdFault::BadCharacter), "{text:?}");
        }
        assert_eq!(EntryId::new(" "), Err(IdFault::Empty));
        assert_eq!(EntryId::new(&"x".repeat(65)), Err(IdFault::TooLong));
    }

    #[test]
    fn case_and_spaces_do_not_make_two_identifiers() {
        let key = |text: &str| EntryId::new(text).expect("valid").key();
        assert_eq!(key("ms 26-001"), key("MS26-001"));
        assert_ne!(key("MS26-001"), key("MS26-002"));
    }
}
