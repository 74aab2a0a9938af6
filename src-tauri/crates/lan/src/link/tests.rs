//! Knowing the hub, over a real listener.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;

use super::Connection;
use crate::Hub;

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// A hub with an event of its own, and the address at which it listens.
fn hub(folder: &Path) -> (Arc<api::Program>, Arc<Hub>, String) {
    let hub = Hub::new(folder);
    let doorway: Arc<dyn api::Doorway> = hub.clone();
    let start =
        api::Start { doorway: Some(doorway), ..api::Start::new(folder.to_owned(), api::Door::Browser) };
    let program = Arc::new(api::Program::start(start).unwrap());
    hub.attend(&program);
    program.call(r#"{"op":"competition-create","name":{"fr":"Essai"},"date":null,"template":null}"#).unwrap();
    let listening = program.open_hall(Some(HERE), Some(0)).unwrap();
    (program, hub, format!("{HERE}:{}", listening.addresses[0].port))
}

#[tokio::test]
async fn whoever_has_another_certificate_is_not_spoken_with() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, _hub, address) = hub(folder.path());
    let first = Connection::open(&address, None).await.unwrap();
    let pin = first.authority();
    assert!(Connection::open(&address, Some(pin)).await.is_ok());
    let other = tempfile::tempdir().unwrap();
    let (_other_program, _other_hub, elsewhere) = hub(other.path());
    for wrong in [[0; 32], Connection::open(&elsewhere, None).await.unwrap().authority()] {
        assert!(Connection::open(&address, Some(wrong)).await.is_err());
    }
}
