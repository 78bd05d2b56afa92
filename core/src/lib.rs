//! Municipal IT needs management: needs and offerings are checked, and the way to a service is
//! found.
//!
//! ```
//! use bedarf::calls::PathsRequest;
//! use bedarf::{Input, Options, Register, keys::Date};
//!
//! let text = br#"[
//!   {"type":"organisation","id":"stadt","title":{"de":"Stadt Paderborn"},"created":"2026-01-01",
//!    "kind":"kommune","ars":"057740032032"},
//!   {"type":"organisation","id":"haus","title":{"de":"Ein Anbieter"},"created":"2026-01-01",
//!    "kind":"it_provider"},
//!   {"type":"offering","id":"ANG-1","title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01",
//!    "reuse_model":"service","provider":"haus","operator":"haus","lifecycle":"available",
//!    "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
//!    "services":["99115005104000"],"scope":{"everyone":true},
//!    "access_paths":[{"id":"direkt","hops":[
//!      {"from":"haus","to":"role:kommune","channel":"direktvertrag"}]}]}]"#;
//! let day: Date = "2026-11-24".parse()?;
//!
//! let register = Register::read(Input::One(text));
//! assert!(register.check(&Options::on(day)).ok); // a warning: nothing is said of the cost
//! let request = PathsRequest::unit("05774032".parse()?, day);
//! assert_eq!(register.paths(&request).paths[0].access_path, "direkt");
//! # Ok::<(), bedarf::keys::KeyError>(())
//! ```
//!
//! [`Register::read`] reads texts; [`Register::check`] judges them: every structural error at its
//! place, then the rules ([`rules`]); [`check`] does both at once. [`Register::paths`](Register) asks
//! who may get what, how, on a day, [`Register::count_affected`](Register) whom a need or a condition concerns.
//! [`keys`] stand alone. [`calls`] has the same calls as JSON text. The library reads no clock,
//! no file and no network.
#![cfg_attr(docsrs, feature(doc_cfg))]

use bedarf_shape::{self as shape, codes, order};

#[cfg(feature = "schema")]
mod schema;
#[rustfmt::skip]
#[cfg_attr(feature = "every-type", allow(dead_code, reason = "a small build has not every call"))]
#[cfg_attr(bedarf_bootstrap, path = "tables/empty.rs")]
#[cfg_attr(not(feature = "every-type"), allow(dead_code, reason = "nobody reads the other types"))]
#[allow(unexpected_cfgs, reason = "a type without a feature of its own is read with all")]
mod tables;

#[cfg(feature = "register")]
pub mod agenda;
#[cfg(feature = "report")]
pub mod bundle;
pub mod calls;
mod check;
pub mod cost;
#[cfg(feature = "report")]
pub mod coverage;
pub mod facts;
pub mod findings;
#[cfg(feature = "register")]
pub mod inform;
pub mod language;
pub mod logic;
pub mod matching;
pub mod model;
pub mod register;
#[cfg(feature = "report")]
mod report;
pub mod rules;
#[cfg(feature = "register")]
pub mod trace;
pub mod watch;

pub use bedarf_shape::{keys, messages};
#[cfg(feature = "register")]
pub use calls::{AffectedAnswer, AffectedRequest};
pub use calls::{CallError, PathsRequest};
pub use check::{
    CheckReader, Checker, NoSuchList, Options, Scope, SeverityError, check, check_record, digest,
};
pub use findings::{Finding, Lang, Policy, Report, Severity};
pub use keys::{AreaKey, Date, Digest, Id, Ref, ServiceKey};
pub use logic::{Selector, Truth};
pub use matching::PathAnswer;
pub use model::{Record, RecordType, Text, Tombstone, TypedRecord};
pub use order::Map;
pub use register::{Built, Input, ReadLimits, Register, RegisterReader};

macro_rules! at_the_root {
    ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
        pub use model::{$($type),*};
    };
}
records!(at_the_root);

/// What the shape check holds a record against; for the tests of this workspace.
#[doc(hidden)]
pub use tables::RECORDS;
