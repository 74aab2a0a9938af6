//! Mains or battery.

use super::finding::Finding;

/// What the system says of its power.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Power {
    /// Whether the system could be asked at all.
    asked: bool,
    /// Whether a mains supply says that it is on.
    mains: Option<bool>,
    batteries: Vec<Battery>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Battery {
    percent: i64,
    discharging: bool,
}

/// Less than this lasts no half hour on an old laptop.
const LOW: i64 = 25;

pub(super) fn finding(power: &Power) -> Finding {
    if !power.asked {
        return Finding::unknown("power-unknown").how("power");
    }
    // The laptop goes off when the last battery is empty.
    let Some(percent) = power.batteries.iter().map(|battery| battery.percent).max() else {
        return Finding::fine("power-no-battery");
    };
    let discharging = power.batteries.iter().any(|battery| battery.discharging);
    if power.mains.unwrap_or(!discharging) {
        return Finding::fine("power-mains").with("percent", percent);
    }
    let found = if percent < LOW { Finding::repair("power-low") } else { Finding::look("power-battery") };
    found.with("percent", percent).how("power")
}

#[cfg(target_os = "linux")]
pub(super) fn gather() -> Power {
    read(std::path::Path::new("/sys/class/power_supply"))
}

/// Reads the supplies as the kernel lists them.
#[cfg(target_os = "linux")]
fn read(folder: &std::path::Path) -> Power {
    let Ok(supplies) = std::fs::read_dir(folder) else { return Power::default() };
    let mut power = Power { asked: true, ..Power::default() };
    for supply in supplies.flatten().map(|supply| supply.path()) {
        let word = |name: &str| {
            std::fs::read_to_string(supply.join(name)).map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        match word("type").as_str() {
            // A mouse or a pen has a battery of its own.
            "Battery" if word("scope") != "Device" => {
                if let Ok(percent) = word("capacity").parse() {
                    power.batteries.push(Battery { percent, discharging: word("status") == "Discharging" });
                }
            }
            "Mains" | "USB" | "UPS" => match word("online").as_str() {
                "1" => power.mains = Some(true),
                "0" => power.mains = Some(power.mains.unwrap_or(false)),
                _ => {}
            },
            _ => {}
        }
    }
    power
}

#[cfg(not(target_os = "linux"))]
pub(super) fn gather() -> Power {
    use starship_battery::units::ratio::percent;
    use starship_battery::{Manager, State};
    let Ok(found) = Manager::new().and_then(|manager| manager.batteries()) else { return Power::default() };
    let batteries = found
        .flatten()
        .map(|battery| Battery {
            // A share between 0 and 100; what is behind the point is of no use to anybody.
            #[allow(clippy::cast_possible_truncation)]
            percent: battery.state_of_charge().get::<percent>().round() as i64,
            discharging: battery.state() == State::Discharging,
        })
        .collect();
    Power { asked: true, mains: None, batteries }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn laptop(percent: i64, discharging: bool) -> Power {
        Power { asked: true, mains: None, batteries: vec![Battery { percent, discharging }] }
    }

    #[test]
    fn mains_is_fine_and_battery_is_to_be_looked_at() {
        assert_eq!(finding(&laptop(80, false)).text, "power-mains");
        assert_eq!(finding(&laptop(80, true)).state, State::Look);
        assert_eq!(finding(&laptop(10, true)).state, State::Repair);
        assert_eq!(finding(&laptop(10, false)).state, State::Fine);
    }

    #[test]
    fn a_computer_without_battery_runs_on_mains() {
        assert_eq!(finding(&Power { asked: true, ..Power::default() }).text, "power-no-battery");
    }

    #[test]
    fn what_cannot_be_asked_is_not_guessed() {
        assert_eq!(finding(&Power::default()).state, State::Unknown);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_kernels_list_is_read_without_the_batteries_of_mice() {
        let folder = tempfile::tempdir().unwrap();
        let supply = |name: &str, words: &[(&str, &str)]| {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            for (word, text) in words {
                std::fs::write(folder.path().join(name).join(word), format!("{text}\n")).unwrap();
            }
        };
        supply("AC", &[("type", "Mains"), ("online", "0")]);
        supply("BAT0", &[("type", "Battery"), ("capacity", "61"), ("status", "Discharging")]);
        supply(
            "mouse",
            &[("type", "Battery"), ("scope", "Device"), ("capacity", "3"), ("status", "Discharging")],
        );
        supply("ucsi", &[("type", "USB"), ("online", "0")]);
        let power = read(folder.path());
        assert_eq!(power, Power { mains: Some(false), ..laptop(61, true) });
        std::fs::write(folder.path().join("ucsi/online"), "1").unwrap();
        assert_eq!(finding(&read(folder.path())).text, "power-mains");
        assert_eq!(read(&folder.path().join("none")), Power::default());
    }
}
