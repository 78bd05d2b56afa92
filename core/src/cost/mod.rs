//! What a service costs whom: its cost of a year by how it is paid, the yearly cost shared to the
//! cent, and what one municipality would pay by one way.

mod allocation;
mod keys;
mod party;
mod paying;
mod pays;
mod sharers;
mod words;
mod yearly;

pub use allocation::{Allocation, Weighed, allocate};
pub use keys::{KeyGround, Keys};
pub use party::{KeyShare, Party};
pub(crate) use paying::{CostsAsked, Giver, Handover, Payer};
pub use pays::{
    Borne, BorneGround, LandFinancing, Pays, PaysFor, PaysGap, PaysOpen, PaysPart, PaysState,
    SharedBy,
};
#[cfg(feature = "report")]
pub(crate) use sharers::{Lack, Sharer, Sharers, amount, charge, split};
#[cfg(feature = "report")]
pub(crate) use words::{NO_FIGURES, NO_KEY, money};
pub use yearly::{CostFault, Yearly};
