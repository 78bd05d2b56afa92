//! What could not be read, and why.

use std::sync::Arc;

use bedarf_derive::Answer;

use super::Register;
use crate::order::sorted;
use crate::shape::{Place, ShapeError};

/// A structural error that belongs to no entry: of a row of a table, or of a record that could not
/// be taken in at all.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// Name of the text.
    pub source: Option<Arc<str>>,
    /// Which record or row of that text, from 0.
    pub index: Option<u64>,
    /// The key of the row.
    pub key: Option<String>,
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub error: ShapeError,
    /// Whether it is of a table.
    pub is_table: bool,
    /// How many entries were read before it.
    pub after: usize,
}

/// A record or a row of a table that could not be read, so that no answer counts it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Answer)]
#[non_exhaustive]
pub struct Unread {
    /// Name of the text it stands in.
    pub source: Option<String>,
    /// Which record or row of that text, from 0; absent where the text as a whole could not be read.
    pub index: Option<u64>,
    /// Its id, or the key of the row, where that could be read.
    pub id: Option<String>,
}

impl Register {
    /// What could not be read, in the order of the texts: it counts in no answer.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        self.unread.get_or_init(|| self.find_unread())
    }

    /// Whether what has that id or key is among them, or stands in a row of which no cell was read.
    pub(crate) fn is_unread(&self, key: &str) -> bool {
        let ids = self.unread_ids.get_or_init(|| {
            let ids = self.unread().iter().filter_map(|it| it.id.clone());
            sorted(ids.chain(self.lost.iter().cloned()).collect(), Ord::cmp)
        });
        ids.binary_search_by(|id| id.as_str().cmp(key)).is_ok()
    }

    /// Whether all that was handed in counts in the edition: what could not be taken in at all has no
    /// digest.
    #[cfg(feature = "report")]
    pub(crate) fn is_whole(&self) -> bool {
        !self.faults.iter().any(|fault| fault.error.is_error())
    }

    fn find_unread(&self) -> Vec<Unread> {
        let of_entries = self.entries.iter().filter(|entry| entry.record.is_none()).map(|entry| {
            let id = Some(entry.id.clone()).filter(|id| !id.is_empty());
            let source = entry.origin.source.as_deref().map(str::to_owned);
            Unread { source, index: Some(entry.origin.index), id }
        });
        let of_faults = self.faults.iter().filter(|fault| fault.error.is_error()).map(|fault| {
            let source = fault.source.as_deref().map(str::to_owned);
            Unread { source, index: fault.index, id: fault.key.clone() }
        });
        let mut all: Vec<Unread> = of_entries.chain(of_faults).collect();
        // a row may have several errors
        all.dedup();
        all
    }
}
