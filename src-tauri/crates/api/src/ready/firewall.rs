//! Whether a firewall of this laptop keeps judges' devices out.

use super::ask::ask;
use super::finding::Finding;
use super::{Around, network};

/// What the firewall does with those who come from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wall {
    /// The system does not say.
    Unknown,
    /// None that is switched on.
    Off,
    /// It is on; whether it lets Tahkim through is not known.
    On(&'static str),
    /// It is on, and lets Tahkim through.
    Open(&'static str),
    /// Somebody has forbidden Tahkim to be reached.
    Shut(&'static str),
}

/// The wall, and whether somebody has come through it.
pub(super) struct Way {
    wall: Wall,
    came_through: bool,
}

pub(super) fn finding(way: &Way) -> Finding {
    if way.came_through {
        return Finding::fine("firewall-came-through");
    }
    let found = match way.wall {
        Wall::Off => return Finding::fine("firewall-off"),
        Wall::Open(name) => return Finding::fine("firewall-open").with("name", name),
        Wall::Unknown => Finding::unknown("firewall-unknown"),
        Wall::On(name) => Finding::look("firewall-on").with("name", name),
        Wall::Shut(name) => Finding::repair("firewall-shut").with("name", name),
    };
    match way.wall {
        Wall::On("ufw") => found.how("firewall-ufw"),
        Wall::On("firewalld") => found.how("firewall-firewalld"),
        _ if cfg!(windows) => found.how("firewall-windows"),
        _ if cfg!(target_os = "macos") => found.how("firewall-macos"),
        _ => found.how("firewall"),
    }
}

pub(super) fn gather(around: &Around) -> Way {
    let came_through = around.came_from.iter().any(|address| !network::is_own(*address));
    Way { wall: if came_through { Wall::Unknown } else { wall() }, came_through }
}

fn wall() -> Wall {
    if cfg!(windows) {
        let policy = r"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
        let Some(profiles) = ask("reg", &["query", policy, "/s", "/v", "EnableFirewall"]) else {
            return Wall::Unknown;
        };
        let rules = ask("reg", &["query", &format!("{policy}\\FirewallRules")]).unwrap_or_default();
        return of_windows(&profiles, &rules);
    }
    if cfg!(target_os = "macos") {
        let said = ask("/usr/libexec/ApplicationFirewall/socketfilterfw", &["--getglobalstate"]);
        return said.map_or(Wall::Unknown, |said| of_macos(&said));
    }
    let services = ["ufw", "firewalld", "nftables"];
    let running = services.map(|name| {
        let state = ask("systemctl", &["show", "--property=ActiveState", name])?;
        Some(state.trim() == "ActiveState=active")
    });
    of_linux(running, std::fs::read_to_string("/etc/ufw/ufw.conf").ok().as_deref())
}

/// From which services run (`None`: could not be asked), and ufw's own switch.
fn of_linux(running: [Option<bool>; 3], ufw: Option<&str>) -> Wall {
    let [ufw_runs, firewalld, nftables] = running;
    // ufw's service also runs when its switch is off.
    let switched = ufw.is_some_and(|text| text.lines().any(|line| line.trim() == "ENABLED=yes"));
    if switched && ufw_runs != Some(false) {
        Wall::On("ufw")
    } else if firewalld == Some(true) {
        Wall::On("firewalld")
    } else if nftables == Some(true) {
        Wall::On("nftables")
    } else if firewalld.is_none() || nftables.is_none() {
        Wall::Unknown
    } else {
        Wall::Off
    }
}

/// From the registry: the switches of the three profiles, and the rules.
fn of_windows(profiles: &str, rules: &str) -> Wall {
    const NAME: &str = "Windows Defender";
    let switches: Vec<bool> = profiles
        .lines()
        .filter(|line| line.contains("EnableFirewall"))
        .map(|line| line.contains("0x1"))
        .collect();
    if switches.is_empty() {
        return Wall::Unknown;
    }
    if !switches.contains(&true) {
        return Wall::Off;
    }
    let ours = |rule: &&str| {
        let rule = rule.to_lowercase();
        let program = |name: &str| rule.contains(&format!("\\{name}.exe|"));
        rule.contains("active=true")
            && rule.contains("dir=in")
            && (program("tahkim-desktop") || program("tahkim"))
    };
    let mut own = rules.lines().filter(ours).peekable();
    if own.peek().is_none() {
        return Wall::On(NAME);
    }
    // What is forbidden wins over what is allowed.
    if own.any(|rule| rule.contains("Action=Block")) { Wall::Shut(NAME) } else { Wall::Open(NAME) }
}

/// From `socketfilterfw --getglobalstate`: "Firewall is enabled. (State = 1)".
fn of_macos(said: &str) -> Wall {
    let state = said.split("State = ").nth(1).and_then(|rest| rest.chars().next());
    match state {
        Some('0') => Wall::Off,
        Some('1') => Wall::On("macOS"),
        // "Block all incoming connections".
        Some('2') => Wall::Shut("macOS"),
        _ => Wall::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn state(wall: Wall) -> State {
        finding(&Way { wall, came_through: false }).state
    }

    #[test]
    fn whoever_came_through_proves_more_than_any_setting() {
        assert_eq!(finding(&Way { wall: Wall::On("ufw"), came_through: true }).state, State::Fine);
        assert_eq!(state(Wall::On("ufw")), State::Look);
        assert_eq!(state(Wall::Shut("Windows Defender")), State::Repair);
        assert_eq!(state(Wall::Open("Windows Defender")), State::Fine);
        assert_eq!(state(Wall::Off), State::Fine);
        assert_eq!(state(Wall::Unknown), State::Unknown);
    }

    #[test]
    fn linux_is_asked_for_its_services_and_for_the_switch_of_ufw() {
        let none = [Some(false); 3];
        assert_eq!(of_linux(none, None), Wall::Off);
        assert_eq!(of_linux([Some(true), Some(false), Some(false)], Some("# x\nENABLED=no\n")), Wall::Off);
        assert_eq!(of_linux([Some(true), Some(false), Some(false)], Some("ENABLED=yes\n")), Wall::On("ufw"));
        assert_eq!(of_linux([Some(false), Some(true), Some(false)], None), Wall::On("firewalld"));
        assert_eq!(of_linux([Some(false), Some(false), Some(true)], None), Wall::On("nftables"));
        assert_eq!(of_linux([None; 3], None), Wall::Unknown);
    }

    #[test]
    fn windows_is_asked_for_its_profiles_and_rules() {
        let on = "HKEY_LOCAL_MACHINE\\…\\PublicProfile\r\n    EnableFirewall    REG_DWORD    0x1\r\n";
        let off = on.replace("0x1", "0x0");
        let rule = |action: &str| {
            format!(
                "    {{A1}}    REG_SZ    v2.33|Action={action}|Active=TRUE|Dir=In|Protocol=6|App=C:\\Program Files\\Tahkim\\tahkim-desktop.exe|Name=Tahkim|\r\n"
            )
        };
        assert_eq!(of_windows(&off, ""), Wall::Off);
        assert_eq!(of_windows(on, ""), Wall::On("Windows Defender"));
        assert_eq!(of_windows(on, &rule("Allow")), Wall::Open("Windows Defender"));
        assert_eq!(of_windows(on, &(rule("Allow") + &rule("Block"))), Wall::Shut("Windows Defender"));
        assert_eq!(
            of_windows(on, &rule("Block").replace("tahkim-desktop", "other")),
            Wall::On("Windows Defender")
        );
        assert_eq!(of_windows("", ""), Wall::Unknown);
    }

    #[test]
    fn macos_is_asked_for_its_switch() {
        assert_eq!(of_macos("Firewall is disabled. (State = 0)\n"), Wall::Off);
        assert_eq!(of_macos("Firewall is enabled. (State = 1)\n"), Wall::On("macOS"));
        assert_eq!(
            of_macos("Firewall is blocking all non-essential incoming connections. (State = 2)"),
            Wall::Shut("macOS")
        );
        assert_eq!(of_macos("?"), Wall::Unknown);
    }
}
