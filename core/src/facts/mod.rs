//! Small questions to a register, each decided once: rules, calls and the page ask here.

mod available;
mod counted;
mod criteria;
mod decided;
mod evidence;
mod land;
mod notices;
mod open;
mod order;
mod reaches;
mod suspect;
mod taken_up;

pub use available::{Availability, availability};
pub use counted::CountedAs;
pub use criteria::criteria_of;
pub use decided::{adopted_by, adopted_on, adoption, is_decided, turns_down};
pub use evidence::{counts, out_of_age};
pub use land::{LandAnswers, LandSays};
pub use notices::Notices;
pub use open::{AssumptionCode, Open, OpenPoint, OwedBy, open};
pub use order::{AtEnd, Objection, Orderer, Permission, permission, rules_on};
pub use reaches::may_reach;
pub use suspect::{Suspicion, is_suspect};
pub use taken_up::{TakenUp, sources};
