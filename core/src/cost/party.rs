//! Who shares a cost, and by how much of each key.

use bedarf_derive::{Answer, Part};

use crate::findings::Lang;
use crate::messages::Code;
use crate::model::CostKey;

/// One of those who share a cost: a municipality, a Land, whoever. Of a key only the ratio of its
/// figures counts, so one with decimals is given multiplied: 3.39074 per cent as 339074.
#[derive(Clone, Debug, PartialEq, Eq, Part)]
#[non_exhaustive]
#[label(de = "Beteiligter", en = "Party")]
pub struct Party {
    /// What it goes by, once in the list; of equal remainders the lower one gets the cent.
    #[label(de = "Id oder Schlüssel", en = "Id or key")]
    #[length(min = 1, max = 200)]
    pub id: String,
    /// Its inhabitants.
    #[label(de = "Einwohner", en = "Inhabitants")]
    #[range(min = 0, max = 1_000_000_000)]
    pub population: Option<u32>,
    /// How often it has used the service in the year.
    #[label(de = "Fälle im Jahr", en = "Cases in the year")]
    #[range(min = 0, max = 1_000_000_000)]
    pub usage: Option<u32>,
    /// How many of its inhabitants or businesses the service is for.
    #[label(de = "Größe der Zielgruppe", en = "Size of the target group")]
    #[range(min = 0, max = 1_000_000_000)]
    pub target_group: Option<u32>,
    /// Its share by the Königstein key, in whole numbers.
    #[label(de = "Anteil nach Königsteiner Schlüssel", en = "Share by the Königstein key")]
    #[range(min = 0, max = 1_000_000_000)]
    pub koenigstein: Option<u32>,
    /// How many municipalities it stands for, where something is paid for each.
    #[label(de = "Kommunen", en = "Municipalities")]
    #[range(min = 0, max = 100_000)]
    pub municipalities: Option<u32>,
}

impl Party {
    /// Its figure of a key.
    #[must_use]
    pub fn figure(&self, key: CostKey) -> Option<u64> {
        let figure = match key {
            CostKey::Population => self.population,
            CostKey::Usage => self.usage,
            CostKey::TargetGroup => self.target_group,
            CostKey::Koenigstein => self.koenigstein,
            CostKey::Combination => None,
        };
        figure.map(u64::from)
    }
}

/// How much of a cost is shared by a key.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct KeyShare {
    /// The key.
    pub key: CostKey,
    /// What it is called.
    pub label: String,
    /// How much, in per cent.
    pub percent: u8,
}

impl KeyShare {
    /// A key, and how much of a cost is shared by it.
    pub(crate) fn of(key: CostKey, percent: u8, lang: Lang) -> Self {
        KeyShare { key, label: key.word().label.say(lang).to_owned(), percent }
    }
}
