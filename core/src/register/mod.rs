//! The register: records by id, the table of units, the day as of which things are asked.

mod cycles;
mod digest;
mod entry;
mod ids;
mod lookup;
mod nfc;
mod shipped;
mod units;

pub use cycles::cycles;
pub use digest::NOT_NORMATIVE;
pub use entry::{Entry, Origin};
pub use lookup::Register;
pub use nfc::{NFC, Nfc};
pub use shipped::shipped;
pub use units::{SuccessorRow, Unit, UnitRow, Units};
