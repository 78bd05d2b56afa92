//! The labelled sentences that rules on wording are measured by.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A sentence, and which rules are to alarm.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Source and number.
    pub id: String,
    /// What it is taken for.
    pub kind: Kind,
    /// Of a criterion: how binding it is taken to be.
    pub binding: Option<String>,
    /// Whose sentence it is.
    pub source: String,
    /// Its section there.
    #[serde(rename = "where")]
    pub place: String,
    /// The sentence.
    pub text: String,
    /// Codes of the rules that are to alarm.
    pub alarms: Vec<String>,
}

/// What the sentence is taken for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A requirement.
    Criterion,
    /// A statement of what is missing.
    Need,
}

/// Who published it, and where.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// In which document.
    pub document: String,
}

impl Sentence {
    /// Whether it is ours.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.source == "own"
    }

    /// Whether it is kept apart from those that lists and rules are written by.
    #[must_use]
    pub fn is_held_out(&self) -> bool {
        fnv1a(self.text.as_bytes()).is_multiple_of(3)
    }
}

/// All of them, in order.
#[must_use]
pub fn sentences() -> Vec<Sentence> {
    let lines = include_str!("../sentences/sentences.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The sources by name.
#[must_use]
pub fn sources() -> BTreeMap<String, Source> {
    serde_json::from_str(include_str!("../sentences/sources.json")).unwrap()
}

fn fnv1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
