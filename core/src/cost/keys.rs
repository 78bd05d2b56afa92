//! By which keys a yearly cost is shared (decision 2021/24 no. 2).

use crate::codes;
use crate::model::{Cost, CostKey, Shares};

codes! {
    /// Why a key holds.
    KeyGround {
        Recorded = "recorded": "so vereinbart", "as agreed";
        NotUnanimous = "not_unanimous": "nicht einstimmig vereinbart, also nach tatsächlicher Nutzung", "not agreed unanimously, so by actual use";
        NotRecorded = "not_recorded": "nichts vereinbart, also nach tatsächlicher Nutzung", "nothing agreed, so by actual use";
    }
}

/// The keys that hold for a cost, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Keys {
    /// How much goes by each key, in per cent.
    pub shares: Shares,
    /// Why.
    pub ground: KeyGround,
}

impl Keys {
    /// Those of a cost: where the users have not agreed unanimously, use counts (decision 2021/24
    /// no. 2).
    #[must_use]
    pub fn of(cost: &Cost) -> Keys {
        match (cost.key, cost.unanimous) {
            (Some(_), Some(false)) => Keys { ground: KeyGround::NotUnanimous, ..Keys::by_use() },
            (Some(key), _) => Keys::agreed(key, cost.shares),
            (None, _) => Keys::by_use(),
        }
    }

    /// Those of a cost that nothing is agreed on.
    #[must_use]
    pub fn by_use() -> Keys {
        Keys { shares: only(CostKey::Usage), ground: KeyGround::NotRecorded }
    }

    /// A key that is agreed on; `shares` are those of a combination.
    #[must_use]
    pub fn agreed(key: CostKey, shares: Option<Shares>) -> Keys {
        let combined = shares.filter(|_| key == CostKey::Combination);
        Keys { shares: combined.unwrap_or_else(|| only(key)), ground: KeyGround::Recorded }
    }

    /// Each key that counts, and its per cent.
    pub fn each(&self) -> impl Iterator<Item = (CostKey, u8)> + use<> {
        let Shares { population, usage, target_group, koenigstein, .. } = self.shares;
        let all = [
            (CostKey::Population, population),
            (CostKey::Usage, usage),
            (CostKey::TargetGroup, target_group),
            (CostKey::Koenigstein, koenigstein),
        ];
        all.into_iter().filter_map(|(key, part)| Some((key, part.filter(|part| *part > 0)?)))
    }
}

/// All by one key.
fn only(key: CostKey) -> Shares {
    let all = |wanted| Some(100).filter(|_| key == wanted);
    Shares {
        population: all(CostKey::Population),
        usage: all(CostKey::Usage),
        target_group: all(CostKey::TargetGroup),
        koenigstein: all(CostKey::Koenigstein),
    }
}
