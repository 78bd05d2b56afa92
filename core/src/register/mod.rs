//! The register: records by id, the table of units, the day as of which things are asked.

mod cycles;
mod digest;
mod entry;
mod faults;
mod ids;
mod lookup;
mod nfc;
mod read;
mod shipped;
mod tables;
mod units;

pub(crate) use cycles::cycles;
pub use entry::{Entry, Origin};
pub(crate) use faults::Fault;
pub use faults::Unread;
pub use lookup::Register;
pub use nfc::{NFC, Nfc};
pub use read::{Built, Input, ReadLimits, RegisterReader};
pub(crate) use read::{Checked, Read, Reading, takes_texts};
pub(crate) use shipped::shipped;
pub use tables::Table;
pub use units::{SuccessorRow, Unit, UnitRow, Units};
