//! Small questions to a register, each decided once: rules, calls and the page ask here.

mod available;
mod counted;
mod decided;
mod open;
mod order;
mod taken_up;

pub use available::{Availability, availability};
pub use counted::CountedAs;
pub use decided::{adopted_by, adoption, is_decided, turns_down};
pub use open::{AssumptionCode, Open, OpenPoint, OwedBy, open};
pub use order::{AtEnd, Objection, Orderer, Permission, permission, rules_on};
pub use taken_up::TakenUp;
