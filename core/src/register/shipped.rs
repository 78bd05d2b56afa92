//! What the library ships as dated data with their sources: channels, what the Länder answer, and
//! frameworks that offerings and needs are held against.

#[cfg(feature = "register")]
use crate::model::Profile;
use crate::model::{Channel, LandRule};
use crate::shape::{Checker, FromTape, Limits, TapeReader};
use crate::tables::RECORDS;

/// One record a line, so that each is read by the engine that reads all records.
const CHANNELS: &str = include_str!("../../data/channels.jsonl");
const LAND_RULES: &str = include_str!("../../data/land_rules.jsonl");
#[cfg(feature = "register")]
const FRAMEWORKS: &str = include_str!("../../data/frameworks.jsonl");

/// The default channels: FIT-Store, both suppliers of the marketplace, Kommunalvertreter, passing
/// on by the Land, own IT provider, direct contract. A record of a register with the same id
/// replaces one.
#[must_use]
pub fn shipped() -> Vec<Channel> {
    read(CHANNELS)
}

/// What all 16 Länder answer on each topic, as far as a public source says it, otherwise `unknown`;
/// looked up on 30 November 2026. A record of a register on the same Land and topic goes before.
#[must_use]
pub fn shipped_land_rules() -> Vec<LandRule> {
    read(LAND_RULES)
}

/// The frameworks: EfA minimum requirements, OZG maturity 1.1 and 2.0, Deutschland-Stack, DIN SPEC
/// 66336, and for needs the entry criteria of the Standardisierungsagenda. They have what a public
/// source says and say what could not be shown; looked up on 30 November 2026. A record of a
/// register with the same id replaces one.
#[cfg(feature = "register")]
#[must_use]
pub fn shipped_frameworks() -> Vec<Profile> {
    read(FRAMEWORKS)
}

fn read<T: FromTape>(lines: &str) -> Vec<T> {
    let mut checker = Checker::default();
    let mut records = Vec::new();
    for line in lines.lines() {
        if checker.check(line, &RECORDS, Limits::default()).fits {
            records.push(TapeReader::new(line, &checker.tape).read());
        }
    }
    records
}
