//! The sharing of an amount by keys, exact, to the cent (decision 2021/24; formulas, F7).

use num_bigint::BigUint;
use num_integer::Integer;

use crate::order::order;

/// A key by which an amount is shared: how much of the amount goes by it, and each party's figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How much of the amount, against the same of the other keys: `60` beside `40`.
    pub part: u32,
    /// The figures of the parties, in their order.
    pub figures: Vec<u64>,
}

/// An amount shared among parties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// The cents of each party, in their order; together they are the amount.
    pub cents: Vec<u64>,
    /// How many of them got a cent because their remainder was among the largest.
    pub by_remainder: u64,
}

/// Shares cents among parties: each gets the cents that are wholly its own, and those that are left go
/// one by one to the largest remainders, of the same to whoever comes first.
///
/// With several keys a party weighs Σ part · figure / sum of the figures, and is rounded once. Nothing
/// where a key that counts has no figure above zero, so that nobody could be asked to pay by it.
///
/// ```
/// use bedarf::cost::{Weighed, allocate};
/// let population = Weighed { part: 60, figures: vec![100, 700, 500, 33] };
/// let usage = Weighed { part: 40, figures: vec![10, 0, 30, 60] };
/// let shared = allocate(6_000_000, &[population, usage]).unwrap();
/// assert_eq!(shared.cents, [510_067, 1_890_473, 2_070_338, 1_529_122]);
/// ```
#[must_use]
pub fn allocate(cents: u64, keys: &[Weighed]) -> Option<Allocation> {
    let keys: Vec<&Weighed> = keys.iter().filter(|key| key.part > 0).collect();
    let parts: u64 = keys.iter().map(|key| u64::from(key.part)).sum();
    let sums: Vec<BigUint> = keys.iter().map(|key| key.figures.iter().sum()).collect();
    let whole = sums.iter().product::<BigUint>() * parts;
    if whole == BigUint::ZERO {
        return None;
    }
    // what one unit of each key's figure is of the whole, so that all fractions have that denominator
    let units: Vec<BigUint> =
        keys.iter().zip(&sums).map(|(key, sum)| &whole / sum / parts * key.part * cents).collect();
    let parties = keys.iter().map(|key| key.figures.len()).max().unwrap_or_default();
    let (mut shares, mut rests) = (Vec::with_capacity(parties), Vec::with_capacity(parties));
    for party in 0..parties {
        let figures = keys.iter().map(|key| key.figures.get(party).copied().unwrap_or_default());
        let weight: BigUint = units.iter().zip(figures).map(|(unit, figure)| unit * figure).sum();
        let (share, rest) = weight.div_rem(&whole);
        shares.push(u64::try_from(share).ok()?);
        rests.push(rest);
    }
    let left = cents - shares.iter().sum::<u64>();
    let largest = order(parties, &|one, other| rests.get(other).cmp(&rests.get(one)));
    for party in largest.into_iter().take(usize::try_from(left).ok()?) {
        if let Some(share) = shares.get_mut(party) {
            *share += 1;
        }
    }
    Some(Allocation { cents: shares, by_remainder: left })
}
