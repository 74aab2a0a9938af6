//! What browsers and devices make of the event's keys, and who can read them.

use super::{Authority, DAY, certificate};
use rcgen::{CertificateParams, SanType};
use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const EVENT: &str = "00112233445566778899aabbccddeeff";
const NOW: u64 = 1_795_000_000;

fn keys(folder: &Path) -> Authority {
    Authority::of(folder, EVENT, None, NOW).unwrap()
}

/// What a browser that trusts this authority says of a certificate.
fn browser(
    authority: &CertificateDer<'static>,
    shown: &CertificateDer<'_>,
    name: &str,
    at: u64,
) -> Result<(), rustls::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(authority.clone()).unwrap();
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), ring).build().unwrap();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let at = UnixTime::since_unix_epoch(Duration::from_secs(at));
    verifier.verify_server_cert(shown, &[], &name, &[], at).map(|_| ())
}

#[test]
fn a_browser_that_trusts_the_event_trusts_its_hub_at_each_of_its_addresses() {
    let folder = tempfile::tempdir().unwrap();
    let keys = keys(folder.path());
    let ips: Vec<IpAddr> = ["192.168.8.20", "10.1.2.3", "fd00::7"].map(|ip| ip.parse().unwrap()).to_vec();
    let leaf = keys.issue(&ips, NOW).unwrap();
    for name in ["192.168.8.20", "10.1.2.3", "fd00::7", "127.0.0.1", "hub.tahkim.internal"] {
        browser(keys.der(), &leaf.chain()[0], name, NOW).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
    for name in ["192.168.8.21", "bank.example"] {
        assert!(browser(keys.der(), &leaf.chain()[0], name, NOW).is_err(), "{name}");
    }
    assert_eq!(leaf.chain()[1], *keys.der(), "a device that joins by code learns the authority from it");
}

#[test]
fn a_clock_two_days_behind_still_trusts_and_a_week_later_there_has_to_be_another() {
    let folder = tempfile::tempdir().unwrap();
    let keys = keys(folder.path());
    let leaf = keys.issue(&[], NOW).unwrap();
    let at = |moment| browser(keys.der(), &leaf.chain()[0], "127.0.0.1", moment);
    at(NOW - 2 * DAY).unwrap();
    at(NOW + 7 * DAY).unwrap();
    assert!(at(NOW + 7 * DAY + 1).is_err());
    assert!(leaf.renew_at <= NOW + 4 * DAY);
}

#[test]
fn an_address_of_the_internet_spoils_none_of_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let keys = keys(folder.path());
    let leaf = keys.issue(&["41.137.0.9".parse().unwrap(), "10.0.0.5".parse().unwrap()], NOW).unwrap();
    browser(keys.der(), &leaf.chain()[0], "10.0.0.5", NOW).unwrap();
    assert!(browser(keys.der(), &leaf.chain()[0], "41.137.0.9", NOW).is_err());
}

#[test]
fn who_steals_the_key_can_pretend_to_be_no_site_of_the_internet() {
    let folder = tempfile::tempdir().unwrap();
    let keys = keys(folder.path());
    let names: [SanType; 3] = [
        SanType::DnsName("bank.example".try_into().unwrap()),
        SanType::IpAddress("41.137.0.9".parse().unwrap()),
        SanType::IpAddress("2001:db8::1".parse().unwrap()),
    ];
    for (san, name) in names.into_iter().zip(["bank.example", "41.137.0.9", "2001:db8::1"]) {
        let mut params = CertificateParams::default();
        params.subject_alt_names = vec![san];
        let key = certificate::new_key().unwrap();
        let forged = params.signed_by(&key, &certificate::issuer(EVENT, &keys.key)).unwrap();
        let told = browser(keys.der(), forged.der(), name, NOW).unwrap_err();
        assert!(format!("{told:?}").contains("NameConstraintViolation"), "{name}: {told:?}");
    }
}

#[test]
fn the_same_keys_come_back_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (keys(folder.path()), keys(folder.path()));
    assert_eq!((one.pin(), one.der(), one.hub()), (other.pin(), other.der(), other.hub()));
    assert_eq!((one.event_seed(), one.pepper()), (other.event_seed(), other.pepper()));
    let another = Authority::of(folder.path(), "another", None, NOW).unwrap();
    assert_ne!(one.pin(), another.pin());
    assert_ne!(one.event_seed(), another.event_seed());
}

#[test]
fn the_certificate_outlives_the_event_by_two_weeks() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(keys(folder.path()).until(), NOW + 14 * DAY);
    let later = Authority::of(folder.path(), "later", Some(NOW + 30 * DAY), NOW).unwrap();
    assert_eq!(later.until(), NOW + 44 * DAY);
    let slip = Authority::of(folder.path(), "slip", Some(NOW + 40_000 * DAY), NOW).unwrap();
    assert!(slip.until() < NOW + 400 * DAY);
}

#[test]
fn a_certificate_about_to_end_is_made_again_and_no_device_has_to_join_again() {
    let folder = tempfile::tempdir().unwrap();
    let old = keys(folder.path());
    let at = NOW + 13 * DAY;
    let new = Authority::of(folder.path(), EVENT, None, at).unwrap();
    assert_eq!(new.pin(), old.pin());
    assert_ne!(new.der(), old.der());
    assert!(new.until() >= at + 14 * DAY);
    let leaf = new.issue(&[], at).unwrap();
    browser(new.der(), &leaf.chain()[0], "127.0.0.1", at).unwrap();
    browser(old.der(), &leaf.chain()[0], "127.0.0.1", at).unwrap();
    assert_eq!(Authority::of(folder.path(), EVENT, None, at).unwrap().der(), new.der());
}

#[test]
fn keys_that_cannot_be_read_are_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let _ = keys(folder.path());
    let path = folder.path().join(EVENT).join("keys.json");
    let whole = std::fs::read_to_string(&path).unwrap();
    for spoiled in ["", "{}", &whole[..whole.len() / 2], &whole.replace("\"form\": 1", "\"form\": 2")] {
        std::fs::write(&path, spoiled).unwrap();
        assert!(Authority::of(folder.path(), EVENT, None, NOW).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), spoiled);
    }
}

#[test]
fn an_identity_cannot_point_outside_the_key_folder() {
    let folder = tempfile::tempdir().unwrap();
    for event in ["", "..", "a/b", r"a\b", "a.b"] {
        assert!(Authority::of(folder.path(), event, None, NOW).is_err(), "{event}");
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_keys() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("Keys");
    let _ = keys(&below);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&below), 0o700);
    assert_eq!(mode(&below.join(EVENT)), 0o700);
    assert_eq!(mode(&below.join(EVENT).join("keys.json")), 0o600);
    assert_eq!(std::fs::read_dir(below.join(EVENT)).unwrap().count(), 1, "nothing half written is left");
}

#[test]
fn fingerprints_are_those_of_other_programs_and_logs_hold_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let keys = keys(folder.path());
    let hex =
        |text: &str| text.split(':').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect::<Vec<_>>();
    let sha256 = ring::digest::digest(&ring::digest::SHA256, keys.der());
    assert_eq!(hex(&keys.fingerprint()), sha256.as_ref());
    assert_eq!(hex(&keys.windows_fingerprint()).len(), 20);
    assert!(keys.pem().starts_with("-----BEGIN CERTIFICATE-----\nMII"));
    assert!(!format!("{keys:?}").contains("key:"));
}
