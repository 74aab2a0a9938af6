//! Whether the laptop falls asleep by itself: then every judge's device waits for it.

use super::ask::ask;
use super::finding::Finding;

/// When the laptop sleeps while it is on mains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Idle {
    /// The system does not say.
    Unknown,
    /// Not by itself.
    Never,
    /// After so many minutes in which nobody touches it.
    After(u64),
}

/// What the power settings say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sleep {
    idle: Idle,
    /// Whether it sleeps when its lid is closed; most do, so that is assumed where nothing is said.
    lid: bool,
}

pub(super) fn finding(sleep: Sleep) -> Finding {
    match sleep {
        Sleep { idle: Idle::Unknown, .. } => explained(Finding::unknown("sleep-unknown")),
        Sleep { idle: Idle::After(minutes), .. } => {
            explained(Finding::look("sleep-after").with("minutes", minutes))
        }
        Sleep { idle: Idle::Never, lid: true } => Finding::fine("sleep-lid"),
        Sleep { idle: Idle::Never, lid: false } => Finding::fine("sleep-never"),
    }
}

fn explained(found: Finding) -> Finding {
    if cfg!(windows) {
        found.how("sleep-windows")
    } else if cfg!(target_os = "macos") {
        found.how("sleep-macos")
    } else {
        found.how("sleep-linux")
    }
}

pub(super) fn gather() -> Sleep {
    if cfg!(windows) {
        let query = |group, setting| ask("powercfg", &["/query", "SCHEME_CURRENT", group, setting]);
        let idle = query("SUB_SLEEP", "STANDBYIDLE");
        let lid = query("SUB_BUTTONS", "LIDACTION");
        return of_windows(idle.as_deref(), lid.as_deref());
    }
    if cfg!(target_os = "macos") {
        return Sleep { idle: of_macos(ask("pmset", &["-g", "custom"]).as_deref()), lid: true };
    }
    let key = |key| ask("gsettings", &["get", "org.gnome.settings-daemon.plugins.power", key]);
    let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    let by_desktop = match desktop.as_str() {
        // Nobody is signed in to a desktop: the system's own settings are all there is.
        "" if !has_screen => Idle::Never,
        name if name.split(':').any(|part| part.eq_ignore_ascii_case("gnome")) => {
            of_gnome(key("sleep-inactive-ac-type").as_deref(), key("sleep-inactive-ac-timeout").as_deref())
        }
        _ => Idle::Unknown,
    };
    of_linux(&logind(), by_desktop)
}

/// The settings of the sign-in service, the later ones winning.
fn logind() -> String {
    let mut files = vec![std::path::PathBuf::from("/etc/systemd/logind.conf")];
    for folder in
        ["/usr/lib/systemd/logind.conf.d", "/run/systemd/logind.conf.d", "/etc/systemd/logind.conf.d"]
    {
        let mut more: Vec<_> =
            std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
        more.sort();
        files.extend(more);
    }
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect::<Vec<_>>().join("\n")
}

fn of_linux(logind: &str, by_desktop: Idle) -> Sleep {
    let set = |key: &str| {
        let mut lines = logind.lines().rev().filter_map(|line| line.trim().split_once('='));
        lines.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim())
    };
    let sleeps =
        |action: &str| action.contains("suspend") || action.contains("hibernate") || action == "sleep";
    let lid = set("HandleLidSwitchExternalPower").or_else(|| set("HandleLidSwitch"));
    let by_system = set("IdleAction").is_some_and(sleeps);
    let idle = match by_desktop {
        _ if by_system => set("IdleActionSec").and_then(minutes).map_or(Idle::After(30), Idle::After),
        said => said,
    };
    Sleep { idle, lid: lid.is_none_or(sleeps) }
}

/// "30min", "1h" or "900", as minutes.
fn minutes(span: &str) -> Option<u64> {
    let digits = span.find(|c: char| !c.is_ascii_digit()).unwrap_or(span.len());
    let number: u64 = span[..digits].parse().ok()?;
    match span[digits..].trim() {
        "" | "s" | "sec" => Some(number / 60),
        "min" | "m" => Some(number),
        "h" | "hr" => number.checked_mul(60),
        _ => None,
    }
}

/// From `gsettings get …`: `'suspend'` and `1200`.
fn of_gnome(kind: Option<&str>, seconds: Option<&str>) -> Idle {
    let (Some(kind), Some(seconds)) = (kind, seconds.and_then(|text| text.trim().parse::<u64>().ok())) else {
        return Idle::Unknown;
    };
    if kind.trim() == "'nothing'" || seconds == 0 { Idle::Never } else { Idle::After(seconds.div_ceil(60)) }
}

/// From `powercfg /query`: whatever the language, its last two figures are those for mains and battery.
fn of_windows(idle: Option<&str>, lid: Option<&str>) -> Sleep {
    let on_mains = |said: Option<&str>| {
        let figures: Vec<u64> = said?
            .split_whitespace()
            .filter_map(|word| u64::from_str_radix(word.strip_prefix("0x")?, 16).ok())
            .collect();
        figures.len().checked_sub(2).and_then(|at| figures.get(at)).copied()
    };
    let idle = match on_mains(idle) {
        None => Idle::Unknown,
        Some(0) => Idle::Never,
        Some(seconds) => Idle::After(seconds.div_ceil(60)),
    };
    Sleep { idle, lid: on_mains(lid) != Some(0) }
}

/// From `pmset -g custom`: the minutes after `sleep`, under `AC Power:`.
fn of_macos(said: Option<&str>) -> Idle {
    let on_mains = said.and_then(|said| said.split("AC Power:").nth(1));
    let after = on_mains.and_then(|part| {
        let mut words = part.lines().map(str::split_whitespace);
        words.find_map(|mut line| (line.next() == Some("sleep")).then(|| line.next()?.parse::<u64>().ok())?)
    });
    match after {
        None => Idle::Unknown,
        Some(0) => Idle::Never,
        Some(minutes) => Idle::After(minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    #[test]
    fn a_laptop_that_falls_asleep_is_to_be_looked_at() {
        let state = |idle| finding(Sleep { idle, lid: true }).state;
        assert_eq!(state(Idle::Never), State::Fine);
        assert_eq!(state(Idle::After(15)), State::Look);
        assert_eq!(state(Idle::Unknown), State::Unknown);
        assert_eq!(finding(Sleep { idle: Idle::Never, lid: false }).text, "sleep-never");
    }

    #[test]
    fn linux_is_asked_for_its_sign_in_service_and_its_desktop() {
        let never = Sleep { idle: Idle::Never, lid: true };
        assert_eq!(of_linux("[Login]\n#IdleAction=suspend\n", Idle::Never), never);
        let set = "[Login]\nIdleAction=suspend\nIdleActionSec=1h\nHandleLidSwitchExternalPower=ignore\n";
        assert_eq!(of_linux(set, Idle::Never), Sleep { idle: Idle::After(60), lid: false });
        assert_eq!(of_linux("IdleAction=suspend\nIdleAction=ignore", Idle::Unknown).idle, Idle::Unknown);
        assert_eq!(of_gnome(Some("'suspend'\n"), Some("1200\n")), Idle::After(20));
        assert_eq!(of_gnome(Some("'nothing'\n"), Some("1200\n")), Idle::Never);
        assert_eq!(of_gnome(Some("'suspend'\n"), Some("0\n")), Idle::Never);
        assert_eq!(of_gnome(None, None), Idle::Unknown);
    }

    #[test]
    fn windows_is_understood_in_every_language() {
        let said = "GUID : 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Veille après)\r\n\
                    Paramètre minimal possible : 0x00000000\r\nIncrément : 0x00000001\r\n\
                    Index secteur actuel : 0x00000708\r\nIndex batterie actuel : 0x00000384\r\n";
        assert_eq!(of_windows(Some(said), None), Sleep { idle: Idle::After(30), lid: true });
        let never = said.replace("0x00000708", "0x00000000");
        assert_eq!(of_windows(Some(&never), Some(&never)), Sleep { idle: Idle::Never, lid: false });
        assert_eq!(of_windows(None, None).idle, Idle::Unknown);
    }

    #[test]
    fn macos_is_asked_for_what_holds_on_mains() {
        let said = "Battery Power:\n sleep                1\n displaysleep         2\nAC Power:\n displaysleep         10\n sleep                0 (sleep prevented by caffeinate)\n";
        assert_eq!(of_macos(Some(said)), Idle::Never);
        assert_eq!(of_macos(Some(&said.replace("0 (sleep", "15 (sleep"))), Idle::After(15));
        assert_eq!(of_macos(None), Idle::Unknown);
    }
}
