//! The authority's certificate.

use std::io;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType, GeneralSubtree, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, NameConstraints, PKCS_ECDSA_P256_SHA256, PublicKeyData as _, SerialNumber,
    date_time_ymd,
};
use rustls::pki_types::CertificateDer;

use super::failed;

/// Clocks of devices run behind ours by up to this, in seconds.
pub(super) const CLOCKS_BEHIND: u64 = 48 * 60 * 60;

/// The name below which every hub has its own.
pub(super) const DOMAIN: &str = "tahkim.internal";

/// The addresses of local networks: nothing else can be vouched for, whoever gets hold of the key.
const LOCAL: [([u8; 4], u8); 5] = [
    ([10, 0, 0, 0], 8),
    ([172, 16, 0, 0], 12),
    ([192, 168, 0, 0], 16),
    ([169, 254, 0, 0], 16),
    ([127, 0, 0, 0], 8),
];
const LOCAL_6: [(u16, u8); 2] = [(0xfc00, 7), (0xfe80, 10)];

pub(super) fn new_key() -> io::Result<KeyPair> {
    KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(failed)
}

/// A certificate for the authority's key.
pub(super) fn make(event: &str, key: &KeyPair, now: u64, until: u64) -> io::Result<CertificateDer<'static>> {
    let mut params = about(event);
    params.not_before = date_time_ymd(1970, 1, 1) + Duration::from_secs(now.saturating_sub(CLOCKS_BEHIND));
    params.not_after = date_time_ymd(1970, 1, 1) + Duration::from_secs(until);
    // Two certificates of one authority with the same number are refused by Firefox.
    params.serial_number = Some(serial());
    params.name_constraints =
        Some(NameConstraints { permitted_subtrees: permitted(), excluded_subtrees: vec![] });
    params.self_signed(key).map(CertificateDer::from).map_err(failed)
}

/// What signs the hub's certificates.
pub(super) fn issuer<'key>(event: &str, key: &'key KeyPair) -> Issuer<'static, &'key KeyPair> {
    Issuer::new(about(event), key)
}

fn about(event: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, format!("Tahkim {}", event.get(..8).unwrap_or(event)));
    params.distinguished_name = name;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params
}

fn permitted() -> Vec<GeneralSubtree> {
    let four = LOCAL.map(|(ip, bits)| CidrSubnet::from_v4_prefix(ip, bits));
    let six = LOCAL_6.map(|(start, bits)| {
        let ip = std::net::Ipv6Addr::new(start, 0, 0, 0, 0, 0, 0, 0);
        CidrSubnet::from_v6_prefix(ip.octets(), bits)
    });
    let addresses = four.into_iter().chain(six).map(GeneralSubtree::IpAddress);
    std::iter::once(GeneralSubtree::DnsName(DOMAIN.to_owned())).chain(addresses).collect()
}

/// Whether the authority can vouch for this address.
pub(super) fn is_local(ip: std::net::IpAddr) -> bool {
    match ip {
        std::net::IpAddr::V4(ip) => LOCAL.iter().any(|(net, bits)| {
            let mask = u32::MAX << (32 - u32::from(*bits));
            u32::from(ip) & mask == u32::from(std::net::Ipv4Addr::from(*net))
        }),
        std::net::IpAddr::V6(ip) => ip.is_unique_local() || ip.is_unicast_link_local(),
    }
}

pub(super) fn serial() -> SerialNumber {
    let mut number: [u8; 16] = rand::random();
    // Positive, and of full length.
    number[0] = number[0] & 0x7f | 0x40;
    SerialNumber::from_slice(&number)
}

pub(super) fn public_key_hash(key: &KeyPair) -> [u8; 32] {
    let hash = ring::digest::digest(&ring::digest::SHA256, &key.subject_public_key_info());
    let mut pin = [0; 32];
    pin.copy_from_slice(hash.as_ref());
    pin
}

pub(super) fn fingerprint(algorithm: &'static ring::digest::Algorithm, certificate: &[u8]) -> String {
    let hash = ring::digest::digest(algorithm, certificate);
    hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

pub(super) fn pem(certificate: &[u8]) -> String {
    let text = STANDARD.encode(certificate);
    let lines = text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line).into_owned() + "\n");
    format!("-----BEGIN CERTIFICATE-----\n{}-----END CERTIFICATE-----\n", lines.collect::<String>())
}
