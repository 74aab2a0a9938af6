//! The certificate that the hub shows: made in memory, never kept.

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use rcgen::{
    CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyUsagePurpose, SanType,
    date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::sign::CertifiedKey;

use super::certificate::{self, CLOCKS_BEHIND, DOMAIN};
use super::{Authority, DAY, failed};

/// How long one is good.
const LIFE: u64 = 7 * DAY;

/// A certificate of the hub, its key, and the authority's certificate.
#[derive(Debug)]
pub struct Leaf {
    /// As the TLS library wants it.
    pub(crate) key: Arc<CertifiedKey>,
    /// When the next one should be made, in Unix seconds.
    pub(crate) renew_at: u64,
}

impl Leaf {
    /// The hub's certificate and the authority's.
    pub fn chain(&self) -> &[CertificateDer<'static>] {
        &self.key.cert
    }
}

pub(super) fn issue(authority: &Authority, addresses: &[IpAddr], now: u64) -> io::Result<Leaf> {
    let key = certificate::new_key()?;
    let name = format!("hub.{DOMAIN}");
    let mut params = CertificateParams::new(vec![name.clone()]).map_err(failed)?;
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    params.distinguished_name = subject;
    // One address that the authority may not vouch for, and browsers refuse them all.
    let local = addresses.iter().copied().filter(|ip| certificate::is_local(*ip));
    let mut named: Vec<IpAddr> = local.chain([IpAddr::V4(Ipv4Addr::LOCALHOST)]).collect();
    named.sort_unstable();
    named.dedup();
    params.subject_alt_names.extend(named.into_iter().map(SanType::IpAddress));
    let until = now.saturating_add(LIFE).min(authority.until());
    params.not_before = date_time_ymd(1970, 1, 1) + Duration::from_secs(now.saturating_sub(CLOCKS_BEHIND));
    params.not_after = date_time_ymd(1970, 1, 1) + Duration::from_secs(until);
    params.serial_number = Some(certificate::serial());
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let issuer = certificate::issuer(&authority.event, &authority.key);
    let made = params.signed_by(&key, &issuer).map_err(failed)?;
    let der = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let signing = rustls::crypto::ring::sign::any_ecdsa_type(&der).map_err(failed)?;
    let chain = vec![CertificateDer::from(made), authority.certificate.clone()];
    let key = Arc::new(CertifiedKey::new(chain, signing));
    Ok(Leaf { key, renew_at: now.saturating_add(until.saturating_sub(now) / 2) })
}
