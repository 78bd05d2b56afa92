//! The channels that the library ships, as dated data with their sources.

use crate::model::Channel;
use crate::shape::{Checker, Limits, TapeReader};
use crate::tables::RECORDS;

/// One record a line, so that each is read by the engine that reads all records.
const CHANNELS: &str = include_str!("../../data/channels.jsonl");

/// The default channels: FIT-Store, both suppliers of the marketplace, Kommunalvertreter, passing
/// on by the Land, own IT provider, direct contract. A record of a register with the same id
/// replaces one.
#[must_use]
pub fn shipped() -> Vec<Channel> {
    let mut checker = Checker::default();
    let mut channels = Vec::new();
    for line in CHANNELS.lines() {
        if checker.check(line, &RECORDS, Limits::default()).fits {
            channels.push(TapeReader::new(line, &checker.tape).read());
        }
    }
    channels
}
