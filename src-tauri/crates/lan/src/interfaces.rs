//! The addresses of this machine that others may reach.

use std::net::IpAddr;

use api::Interface;

/// Names of cards that exist inside this machine only, or lead away from the hall.
const UNLIKELY: [&str; 11] =
    ["docker", "br-", "veth", "virbr", "vmnet", "vbox", "virtualbox", "vethernet", "tun", "tap", "wg"];

/// The likeliest first. Addresses that name a card themselves (`fe80::`) are of no use in an address bar.
pub(crate) fn interfaces() -> Vec<Interface> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let reachable = all.into_iter().filter(|card| !card.is_loopback() && !card.is_link_local());
    let mut found: Vec<Interface> =
        reachable.map(|card| Interface { ip: card.ip(), name: card.name }).collect();
    found.sort_by_key(|card| {
        let name = card.name.to_lowercase();
        let unlikely = UNLIKELY.iter().any(|start| name.starts_with(start));
        let private = matches!(card.ip, IpAddr::V4(ip) if ip.is_private());
        (unlikely, !private, card.ip.is_ipv6(), card.ip)
    });
    found
}
