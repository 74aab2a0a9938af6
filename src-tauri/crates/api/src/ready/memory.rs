//! Memory that other programs leave.

use super::finding::Finding;

/// Bytes that a program may still take; `None` when the system does not say.
pub(super) struct Memory(Option<u64>);

/// With less than this the system begins to push programs out.
const LITTLE: u64 = 400 * 1024 * 1024;

pub(super) fn finding(memory: &Memory) -> Finding {
    match memory.0 {
        None => Finding::unknown("memory-unknown").how("memory"),
        Some(free) if free < LITTLE => Finding::look("memory-little").with("free", free).how("memory"),
        Some(free) => Finding::fine("memory-enough").with("free", free),
    }
}

pub(super) fn gather() -> Memory {
    let Ok(mut system) = sysinfo::System::new() else { return Memory(None) };
    system.refresh_memory_specifics(sysinfo::MemoryRefreshKind::nothing().with_ram());
    Memory(Some(system.available_memory()).filter(|free| *free > 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    #[test]
    fn little_memory_is_to_be_looked_at_and_none_told_is_unknown() {
        assert_eq!(finding(&Memory(Some(4 << 30))).state, State::Fine);
        assert_eq!(finding(&Memory(Some(100 << 20))).state, State::Look);
        assert_eq!(finding(&Memory(None)).state, State::Unknown);
    }

    #[test]
    fn this_machine_says_how_much_it_has() {
        assert!(gather().0.is_some());
    }
}
