//! The register: records by id, the table of units, the day as of which things are asked.

mod cycles;
mod digest;
#[cfg(feature = "report")]
mod edition;
mod entry;
mod faults;
mod ids;
mod lookup;
mod read;
mod resolve;
mod shipped;
mod skipped;
mod tables;
mod units;

pub use crate::shape::{NFC, Nfc};
pub(crate) use cycles::cycles;
#[cfg(feature = "report")]
pub(crate) use digest::canonical;
pub(crate) use digest::digest_of;
pub use entry::{Entry, Origin};
pub(crate) use faults::Fault;
pub use faults::Unread;
#[cfg(feature = "report")]
pub(crate) use ids::version_order;
pub use lookup::Register;
pub use read::{Built, Input, ReadLimits, RegisterReader};
pub(crate) use read::{Checked, Read, Reading, TABLES, takes_texts};
pub use resolve::{Resolved, UnitStanding};
#[cfg(feature = "register")]
pub(crate) use shipped::shipped_frameworks;
pub(crate) use shipped::{shipped, shipped_land_rules};
pub use skipped::{Skipped, SkippedWhy};
pub use tables::{RowPlace, Table, TableKind};
pub use units::{ServiceRow, Services, SuccessorRow, Unit, UnitRow, Units};
