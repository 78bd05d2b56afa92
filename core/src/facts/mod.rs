//! Small questions to a register, each decided once: rules, calls and the page ask here.

mod answers;
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
mod sessions;
mod suspect;
mod taken_up;
mod topics;

pub use answers::{Answers, addressed_bodies, addressed_on, submitted_on};
pub use available::{Availability, availability};
pub use counted::CountedAs;
pub use criteria::criteria_of;
pub use decided::{adopted_by, adopted_on, adoption, is_decided, turns_down};
pub use evidence::{counts, out_of_age};
pub use land::{LandAnswers, LandSays};
pub use notices::{NoticeState, Notices};
pub use open::{AssumptionCode, Open, OpenPoint, OwedBy, open};
pub use order::{AtEnd, Objection, Orderer, Permission, permission, rules_on};
pub use reaches::may_reach;
pub use sessions::{Sessions, is_regular};
pub use suspect::{Suspicion, is_suspect};
pub use taken_up::{TakenUp, sources};
pub use topics::{Topics, first_day, last_day};
