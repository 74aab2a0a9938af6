//! The networks that judges' devices could come through.

use std::net::{IpAddr, Ipv4Addr};

use super::ask::ask;
use super::finding::Finding;

/// A network card with its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    name: String,
    ip: Ipv4Addr,
}

/// The cards of this machine.
pub(super) struct Network {
    /// `None` when the system does not list them.
    cards: Option<Vec<Card>>,
    /// Networks that Windows treats as public, where it lets nobody in.
    public: Vec<String>,
}

/// How cards are called that lead into a virtual private network…
const PRIVATE_NETWORKS: [&str; 12] = [
    "tun",
    "tap",
    "wg",
    "ppp",
    "utun",
    "tailscale",
    "zt",
    "nordlynx",
    "proton",
    "openvpn",
    "wireguard",
    "zerotier",
];
/// …and those that lead to machines inside this one.
const INSIDE: [&str; 13] = [
    "docker",
    "br-",
    "veth",
    "virbr",
    "vbox",
    "vmnet",
    "vnet",
    "lxc",
    "lxd",
    "podman",
    "vethernet",
    "vmware",
    "virtualbox",
];

fn begins(name: &str, with: &[&str]) -> bool {
    let name = name.to_lowercase();
    with.iter().any(|beginning| name.starts_with(beginning))
}

pub(super) fn finding(network: &Network) -> Finding {
    let Some(cards) = &network.cards else { return Finding::unknown("network-unknown").how("network") };
    let (private_networks, cards): (Vec<&Card>, Vec<&Card>) = cards
        .iter()
        .filter(|card| !card.ip.is_loopback() && !begins(&card.name, &INSIDE))
        .partition(|card| begins(&card.name, &PRIVATE_NETWORKS));
    let (silent, usable): (Vec<&Card>, Vec<&Card>) = cards.iter().partition(|card| card.ip.is_link_local());
    let Some(first) = usable.first() else {
        return match silent.first() {
            Some(card) => Finding::look("network-no-address").with("name", card.name.as_str()).how("network"),
            None => Finding::look("network-none").how("network"),
        };
    };
    if let Some(name) = network.public.first() {
        return Finding::look("network-public").with("name", name.as_str()).how("network-public");
    }
    if let Some(card) = private_networks.first() {
        return Finding::look("network-vpn").with("name", card.name.as_str()).how("network-vpn");
    }
    if usable.len() > 1 {
        let addresses = usable.iter().map(|card| card.ip.to_string()).collect::<Vec<_>>().join(" · ");
        return Finding::fine("network-several").with("addresses", addresses);
    }
    Finding::fine("network-one").with("address", first.ip.to_string()).with("name", first.name.as_str())
}

pub(super) fn gather() -> Network {
    Network { cards: cards(), public: public() }
}

/// Every card that has an address of the fourth version.
pub(super) fn cards() -> Option<Vec<Card>> {
    let found = if_addrs::get_if_addrs().ok()?;
    let fourth = |interface: if_addrs::Interface| match interface.ip() {
        IpAddr::V4(ip) => Some(Card { name: interface.name, ip }),
        IpAddr::V6(_) => None,
    };
    Some(found.into_iter().filter_map(fourth).collect())
}

/// Whether this address is one of this machine's own.
pub(super) fn is_own(address: IpAddr) -> bool {
    let own = || if_addrs::get_if_addrs().is_ok_and(|all| all.iter().any(|card| card.ip() == address));
    address.is_loopback() || own()
}

fn public() -> Vec<String> {
    if !cfg!(windows) {
        return Vec::new();
    }
    let ask_for =
        "Get-NetConnectionProfile | Where-Object NetworkCategory -eq 'Public' | ForEach-Object Name";
    let said = ask("powershell", &["-NoProfile", "-NonInteractive", "-Command", ask_for]).unwrap_or_default();
    said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready::finding::State;

    fn text(cards: &[(&str, [u8; 4])]) -> &'static str {
        finding(&network(cards)).text
    }

    fn network(cards: &[(&str, [u8; 4])]) -> Network {
        let card = |(name, ip): &(&str, [u8; 4])| Card { name: (*name).to_owned(), ip: Ipv4Addr::from(*ip) };
        Network { cards: Some(cards.iter().map(card).collect()), public: Vec::new() }
    }

    const LOOP: (&str, [u8; 4]) = ("lo", [127, 0, 0, 1]);
    const WIFI: (&str, [u8; 4]) = ("wlp3s0", [192, 168, 8, 20]);

    #[test]
    fn a_network_with_an_address_is_fine() {
        assert_eq!(text(&[LOOP, WIFI]), "network-one");
        assert_eq!(text(&[LOOP, WIFI, ("enp2s0", [10, 0, 0, 7])]), "network-several");
        assert_eq!(text(&[LOOP, WIFI, ("docker0", [172, 17, 0, 1])]), "network-one");
    }

    #[test]
    fn no_network_and_no_address_are_told_apart() {
        assert_eq!(text(&[LOOP]), "network-none");
        assert_eq!(text(&[LOOP, ("virbr0", [192, 168, 122, 1])]), "network-none");
        assert_eq!(text(&[LOOP, ("wlp3s0", [169, 254, 3, 4])]), "network-no-address");
    }

    #[test]
    fn what_may_keep_devices_away_is_to_be_looked_at() {
        assert_eq!(text(&[WIFI, ("tun0", [10, 8, 0, 2])]), "network-vpn");
        let public = Network { public: vec!["Hôtel".into()], ..network(&[WIFI]) };
        assert_eq!((finding(&public).text, finding(&public).state), ("network-public", State::Look));
        assert_eq!(finding(&Network { cards: None, public: Vec::new() }).state, State::Unknown);
    }

    #[test]
    fn this_machine_knows_its_own_addresses() {
        assert!(is_own(IpAddr::from([127, 0, 0, 1])));
        assert!(!is_own(IpAddr::from([192, 0, 2, 1])));
    }
}
