//! Small questions to a register, each decided once: rules, calls and the page ask here.

mod answers;
#[cfg(feature = "report")]
mod asked;
mod available;
mod compatible;
#[cfg(feature = "report")]
mod conditions;
mod consents;
mod counted;
mod criteria;
mod decided;
mod diversity;
mod evidence;
mod executed;
mod hearings;
mod hindrance;
mod land;
mod minorities;
#[cfg(feature = "report")]
mod needed;
mod notices;
#[cfg(feature = "report")]
mod open;
mod order;
mod originators;
mod reaches;
mod said;
mod services;
mod sessions;
#[cfg(feature = "report")]
mod state;
mod stood;
mod stricter;
mod suspect;
mod taken_up;
mod topics;
mod waiting;

pub use answers::{Answers, addressed_bodies, addressed_on, submitted_on};
#[cfg(feature = "report")]
pub use asked::profiles_in_force;
pub use available::{Availability, availability};
pub use compatible::{can_agree, sort_of};
#[cfg(feature = "report")]
pub use conditions::Conditions;
pub use consents::{ConsentState, consent_state, is_same, target, wording};
pub use counted::{Census, CountedAs, UnitCount};
pub use criteria::{Effective, criteria_of, effective};
pub use decided::{adopted_by, adopted_on, adoption, is_decided, turns_down};
pub use diversity::{Behind, Diversity, RulesOut, diversity, rules_out, source_needs};
pub use evidence::{counts, out_of_age};
pub use executed::is_executed_elsewhere;
pub use hearings::{Hearings, heard_afterwards};
pub use hindrance::{AssumptionCode, Hindered, Hindrances, LandHinders, LandQuestion};
pub use land::{LandAnswers, LandSays};
pub use minorities::minorities_lost;
#[cfg(feature = "report")]
pub use needed::{AskedBy, NEEDED, Needed, responsible};
pub use notices::{NoticeState, Notices};
#[cfg(feature = "report")]
pub use open::{About, Blocks, Known, Open, OpenPoint, OwedBy, open};
pub use order::{AtEnd, Objection, Orderer, Permission, permission, rules_on};
pub use originators::{Told, originators_told};
pub use reaches::may_reach;
pub use said::member_named;
#[cfg(feature = "report")]
pub use said::said_by;
pub use services::{ServiceRelation, with_those_above};
pub use sessions::{Sessions, is_regular};
#[cfg(feature = "report")]
pub use state::{NeedState, NeedStates};
pub use stood::{Presence, StatusOn, Steps, is_session_known, is_unknown_on, known_from};
pub use stricter::{Strictness, as_expected, stricter, turns_away};
pub use suspect::{Suspicion, is_suspect};
pub use taken_up::{TakenUp, sources};
pub use topics::{Topics, first_day, last_day};
pub use waiting::{Waiting, Waits};
