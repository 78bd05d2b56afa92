//! What a service costs whom: its cost of a year by how it is paid, and the yearly cost shared to the
//! cent.

mod allocation;
mod keys;
mod yearly;

pub use allocation::{Allocation, Weighed, allocate};
pub use keys::{KeyGround, Keys};
pub use yearly::{CostFault, Yearly};
