//! Which laptop is the hub. One number decides, the term of office, and it is carried as a signed proof.

use domain::{Action, Epoch};

use crate::Fault;
use crate::hall::keys::{public_key, signed_by};
use crate::hall::wire::EpochProof;
use crate::program::Session;

/// Where a copy keeps the proof of a higher term than its own: it writes the journal no more.
const DEPOSED: &str = "deposed";

impl Session {
    /// `hub`, `standby`, `deposed`, or `none` before the hall was opened for the first time.
    pub(crate) fn role(&self) -> &'static str {
        let Ok(file) = self.file() else { return "none" };
        if self.standby.is_some() {
            "standby"
        } else if file.setting(DEPOSED).ok().flatten().is_some() {
            "deposed"
        } else if file.office().ok().flatten().is_some() {
            "hub"
        } else {
            "none"
        }
    }

    /// Whether this laptop may write the journal.
    pub(crate) fn in_office(&self) -> Result<(), Fault> {
        if self.standby.is_some() {
            return Err(Fault::new("standing-by"));
        }
        match self.file()?.setting(DEPOSED)? {
            None => Ok(()),
            Some(_) => Err(Fault::new("not-in-office")),
        }
    }

    /// Takes office for the first time; does nothing when somebody has already.
    pub(crate) fn begin_first_term(&mut self) -> Result<(), Fault> {
        if self.file()?.office()?.is_some() {
            return Ok(());
        }
        let hub = self.keys()?.hub().to_owned();
        let head = self.file()?.head()?;
        let epoch = Epoch { number: 1, hub, base: (head.seq, head.hex()), forced: false };
        self.record(&[Action::EpochBegan { epoch, reason: String::new() }])
    }

    /// The proof of the highest term that this copy knows of.
    pub(crate) fn epoch_proof(&mut self) -> Result<Option<EpochProof>, Fault> {
        if let Some(proof) = self.deposed_by()? {
            return Ok(Some(proof));
        }
        let Some(office) = self.file()?.office()? else { return Ok(None) };
        let row = self.file()?.journal_row(office.seq)?;
        let action = row.and_then(|row| serde_json::from_str(&row.action).ok());
        let Some(Action::EpochBegan { epoch, .. }) = action else { return Ok(None) };
        let event = self.file()?.identity()?;
        let mut proof = EpochProof {
            event,
            number: epoch.number,
            hub: epoch.hub,
            base_seq: epoch.base.0,
            base_hash: epoch.base.1,
            forced: epoch.forced,
            sig: String::new(),
        };
        proof.sig = self.keys()?.sign(proof.message().as_bytes());
        Ok(Some(proof))
    }

    /// Whether it is this laptop to whom office was given up.
    pub(crate) fn gave_way_to(&self, hub: &str) -> Result<bool, Fault> {
        Ok(self.deposed_by()?.is_some_and(|proof| proof.hub == hub))
    }

    /// The number of the highest term that this copy knows of; 0 before the first.
    pub(crate) fn highest_term(&self) -> Result<u32, Fault> {
        let own = self.file()?.office()?.map_or(0, |office| office.number);
        Ok(self.deposed_by()?.map_or(own, |proof| proof.number))
    }

    fn deposed_by(&self) -> Result<Option<EpochProof>, Fault> {
        let proof = self.file()?.setting(DEPOSED)?;
        Ok(proof.and_then(|proof| serde_json::from_str(&proof).ok()))
    }

    /// Gives way to a higher term, whoever brings its proof. A proof that is not this event's is refused.
    pub(crate) fn give_way(&mut self, proof: &EpochProof) -> Result<(), Fault> {
        let own = self.epoch_proof()?.map_or((0, String::new()), |own| (own.number, own.hub));
        let key = self.keys()?.event_key();
        let authentic = proof.event == self.file()?.identity()?
            && public_key(&key).is_some_and(|key| signed_by(&key, proof.message().as_bytes(), &proof.sig));
        if !authentic {
            return Err(Fault::new("proof-wrong"));
        }
        if (proof.number, proof.hub.clone()) > own {
            let text = crate::hall::json(proof)?;
            self.file_mut()?.set_setting(DEPOSED, Some(&text))?;
            self.former = None;
            self.feel_pulse();
            self.notify_hall();
        }
        Ok(())
    }
}
