//! Keys: the texts by which services, areas, decisions and records are known.
//!
//! One file per key. Each type is read by one parser, whether from text, serde or a schema:
//! [`Format::check`] accepts what [`Format::pattern`] matches, and nothing else. Keys that are
//! digits are kept inline, compare like their text and cost no allocation.
//!
//! | key | type | example |
//! |---|---|---|
//! | Leistungsschlüssel | [`Leistungsschluessel`] | `99115005104001` |
//! | OZG id | [`OzgId`] | `10110` |
//! | either | [`ServiceKey`] | |
//! | Amtlicher Regionalschlüssel | [`Ars`] | `057740032032` |
//! | Amtlicher Gemeindeschlüssel | [`Ags`] | `05774032` |
//! | either | [`AreaKey`] | |
//! | Land | [`Land`] | `05` |
//! | number of a decision | [`DecisionNumber`] | `Beschluss 2019/50` |
//! | address for invoices | [`LeitwegId`] | `04011000-900X999-08` |
//! | building block of FIM | [`FimId`] | `S07000009` |
//! | organisation in the DVDV | [`DvdvKey`] | `ags:057740320000` |
//! | mailbox of FIT-Connect | [`DestinationId`] | `d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a` |
//! | record, reference, end of a hop | [`Id`], [`Ref`], [`End`] | `BED-2026-0042`, `PRO-1@2#K1` |
//! | day, amount, digest | [`Date`], [`Amount`], [`Digest`] | `2020-08-26`, `118000.00` |
//! | page, mailbox, language | [`Uri`], [`Mail`], [`LanguageTag`] | `de-AT` |

mod amount;
mod area;
mod ascii;
mod date;
mod decision_number;
mod destination;
mod dvdv;
mod fault;
mod fim;
mod format;
mod id;
mod key;
mod land;
mod leistung;
mod leitweg;
mod meant;
mod ozg;
mod reference;
mod service;
mod text;
mod tie_break;
mod web;

pub use amount::Amount;
pub use area::{Ags, AreaKey, AreaLevel, Ars};
pub use date::Date;
pub use decision_number::{DecisionBody, DecisionNumber, DecisionStyle};
pub use destination::DestinationId;
pub use dvdv::DvdvKey;
pub use fault::{KeyError, KeyFault, KeyReason, Standing};
pub use fim::{FimId, FimKind};
pub use format::{Format, repair_number};
pub use id::{End, Id, Role};
pub use key::Known;
pub use land::Land;
pub use leistung::{LeistungKind, Leistungsschluessel};
pub use leitweg::LeitwegId;
pub(crate) use meant::{after_scheme, is_blank};
pub use meant::{hex, lower, meant, truth, whole_digits, whole_number};
pub use ozg::OzgId;
pub use reference::{Any, Ref, parts};
pub use service::ServiceKey;
pub use text::{
    ConceptName, Currency, Digest, LanguageTag, RuleCode, SchemaVersion, Spdx, TypingCode,
};
pub use tie_break::TieBreak;
pub use web::{Mail, Uri};
