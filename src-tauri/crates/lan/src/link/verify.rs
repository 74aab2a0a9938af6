//! Knowing the hub again by the fingerprint of its authority's key.
//!
//! Addresses change, clocks are wrong, and none of it matters here: whoever holds the authority's key is
//! the hub. So names and dates are not looked at; the chain and the handshake's signature are.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, TrustAnchor, UnixTime};
use rustls::{CertificateError, DigitallySignedStruct, Error, SignatureScheme};
use webpki::{EndEntityCert, KeyUsage};

/// Takes the hub with this fingerprint, or, while none is known, any hub, and tells which it was.
#[derive(Debug)]
pub(super) struct Fingerprint {
    pin: Option<[u8; 32]>,
    seen: Mutex<Option<[u8; 32]>>,
    provider: Arc<CryptoProvider>,
}

impl Fingerprint {
    pub(super) fn new(pin: Option<[u8; 32]>, provider: Arc<CryptoProvider>) -> Fingerprint {
        Fingerprint { pin, seen: Mutex::new(None), provider }
    }

    /// The fingerprint of the authority that vouched for whoever answered.
    pub(super) fn seen(&self) -> Option<[u8; 32]> {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ServerCertVerifier for Fingerprint {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let unknown = || Error::InvalidCertificate(CertificateError::UnknownIssuer);
        let leaf = EndEntityCert::try_from(leaf)
            .map_err(|_| Error::InvalidCertificate(CertificateError::BadEncoding))?;
        for authority in chain {
            let Ok(anchor) = webpki::anchor_from_trusted_cert(authority) else { continue };
            let fingerprint = fingerprint(&anchor);
            if self.pin.is_none_or(|pin| pin == fingerprint) && self.vouches(&anchor, &leaf, now) {
                *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(fingerprint);
                return Ok(ServerCertVerified::assertion());
            }
        }
        Err(unknown())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::General("only TLS 1.3 is spoken".to_owned()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, leaf, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

impl Fingerprint {
    /// Whether this authority signed this leaf, whatever the clocks say.
    fn vouches(&self, anchor: &TrustAnchor<'_>, leaf: &EndEntityCert<'_>, now: UnixTime) -> bool {
        let algorithms = self.provider.signature_verification_algorithms.all;
        let check = |at: UnixTime| {
            leaf.verify_for_usage(
                algorithms,
                std::slice::from_ref(anchor),
                &[],
                at,
                KeyUsage::server_auth(),
                None,
                None,
            )
            .map(|_| ())
        };
        match check(now) {
            Ok(()) => true,
            Err(webpki::Error::CertExpired { not_after, .. }) => check(not_after).is_ok(),
            Err(webpki::Error::CertNotValidYet { not_before, .. }) => check(not_before).is_ok(),
            Err(_) => false,
        }
    }
}

/// SHA-256 of the public key with the header that certificates give it.
fn fingerprint(anchor: &TrustAnchor<'_>) -> [u8; 32] {
    let key = anchor.subject_public_key_info.as_ref();
    let mut whole = vec![0x30];
    match u8::try_from(key.len()) {
        Ok(short) if short < 128 => whole.push(short),
        Ok(byte) => whole.extend([0x81, byte]),
        Err(_) => {
            let bytes = key.len().to_be_bytes();
            whole.push(0x82);
            whole.extend(bytes.iter().skip(bytes.len() - 2));
        }
    }
    whole.extend(key);
    let mut out = [0; 32];
    out.copy_from_slice(ring::digest::digest(&ring::digest::SHA256, &whole).as_ref());
    out
}
