//! The edition of a register: the digest of all that it says.

use sha2::{Digest as _, Sha256};

use super::digest::canonical;
use super::{Entry, Nfc, Register};
use crate::keys::Digest;
use crate::order::sorted;
use crate::shape::to_text;

impl Entry {
    /// The digest of all its members, those that bind nobody included; of one that could not be read
    /// that of its text.
    fn whole_digest(&self, nfc: Option<Nfc>) -> Option<[u8; 32]> {
        let text = self.origin.text.trim();
        let said = match self.record {
            Some(_) => canonical(text, nfc)?,
            None => text.to_owned(),
        };
        Some(Sha256::digest(said.as_bytes()).into())
    }
}

impl Register {
    /// The digest of a register: SHA-256 over the sorted SHA-256 digests of its records, of all their
    /// members in canonical form (formulas, F15), and of the rows of its tables. So it is the same
    /// in whatever files and order they stand. `None` where a text needs NFC and there is none.
    #[must_use]
    pub fn edition(&self, nfc: Option<Nfc>) -> Option<Digest> {
        let records = self.entries().iter().map(|entry| entry.whole_digest(nfc));
        let mut digests: Vec<[u8; 32]> = records.collect::<Option<_>>()?;
        let row = |text: String| -> [u8; 32] { Sha256::digest(text.as_bytes()).into() };
        digests.extend(self.units().rows().iter().map(|it| row(to_text(it))));
        digests.extend(self.units().all_successors().iter().map(|it| row(to_text(it))));
        digests.extend(self.services().all().map(|(it, _)| row(to_text(it))));
        let mut whole = Sha256::new();
        for digest in sorted(digests, Ord::cmp) {
            whole.update(digest);
        }
        Some(Digest::from_bytes(whole.finalize().into()))
    }
}
