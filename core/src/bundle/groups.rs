//! Groups of needs: those that are most alike come together first, as long as all of a group are so
//! on average.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use super::pieces::Score;

/// How a pair of needs counts in groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// As alike as that.
    Alike(Score),
    /// Never in one group.
    Apart,
}

/// Two clusters that could become one: the sum of what their pairs count, and how many these are.
#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    sum: u64,
    pairs: u64,
    clusters: [usize; 2],
}

impl Ord for Candidate {
    /// By the average, then by the order of the needs.
    fn cmp(&self, other: &Self) -> Ordering {
        let average = (self.sum * other.pairs).cmp(&(other.sum * self.pairs));
        average.then_with(|| other.clusters.cmp(&self.clusters))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Clusters of needs; what was joined stands in the new one at the end of the list.
struct Clusters<'b> {
    /// The needs of each, in order; none where it was joined.
    members: Vec<Vec<usize>>,
    /// What each counts with others, as far as they count anything.
    sums: Vec<BTreeMap<usize, u64>>,
    may_join: &'b dyn Fn(usize, usize) -> bool,
    waiting: BinaryHeap<Candidate>,
    least: u64,
}

/// The groups of at least two out of so many needs, each in order. Pairs that are not listed count
/// nothing; groups come about as long as they are at least so alike on average, and `may_join`
/// holds for each pair.
#[must_use]
pub fn groups(
    needs: usize,
    pairs: &[([usize; 2], Bond)],
    least: Score,
    may_join: &dyn Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut apart: Vec<[usize; 2]> =
        pairs.iter().filter(|(_, bond)| *bond == Bond::Apart).map(|(pair, _)| *pair).collect();
    apart.sort_unstable();
    let may_join = |one: usize, other: usize| {
        apart.binary_search(&[one.min(other), one.max(other)]).is_err() && may_join(one, other)
    };
    let mut clusters = Clusters {
        members: (0..needs).map(|need| vec![need]).collect(),
        sums: vec![BTreeMap::new(); needs],
        may_join: &may_join,
        waiting: BinaryHeap::new(),
        least: u64::from(least.0),
    };
    for ([one, other], bond) in pairs {
        if let Bond::Alike(score) = bond {
            clusters.set(*one, *other, u64::from(score.0));
        }
    }
    while let Some(candidate) = clusters.waiting.pop() {
        clusters.join(&candidate);
    }
    clusters.members.retain(|members| members.len() > 1);
    clusters.members.sort_unstable();
    clusters.members
}

impl Clusters<'_> {
    fn size(&self, cluster: usize) -> u64 {
        self.members.get(cluster).map_or(0, |members| members.len() as u64)
    }

    /// Says what two clusters count together, and lets them wait where that is enough.
    fn set(&mut self, one: usize, other: usize, sum: u64) {
        for [of, with] in [[one, other], [other, one]] {
            self.sums.get_mut(of).into_iter().for_each(|sums| {
                sums.insert(with, sum);
            });
        }
        let pairs = self.size(one) * self.size(other);
        if sum >= self.least * pairs {
            let clusters = [one.min(other), one.max(other)];
            self.waiting.push(Candidate { sum, pairs, clusters });
        }
    }

    /// Makes one of two clusters, unless one of them is gone or a pair may not.
    fn join(&mut self, Candidate { clusters: [one, other], .. }: &Candidate) {
        let taken =
            |members: &[Vec<usize>], of: usize| members.get(of).cloned().unwrap_or_default();
        let [left, right] = [taken(&self.members, *one), taken(&self.members, *other)];
        let is_gone = left.is_empty() || right.is_empty();
        let mut pairs = left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
        if is_gone || !pairs.all(|(a, b)| (self.may_join)(a, b)) {
            return;
        }
        let mut sums: BTreeMap<usize, u64> = BTreeMap::new();
        for gone in [*one, *other] {
            self.members.get_mut(gone).into_iter().for_each(Vec::clear);
            for (with, sum) in self.sums.get_mut(gone).map(std::mem::take).unwrap_or_default() {
                *sums.entry(with).or_default() += sum;
            }
        }
        let joined = self.members.len();
        let mut members: Vec<usize> = left.into_iter().chain(right).collect();
        members.sort_unstable();
        self.members.push(members);
        self.sums.push(BTreeMap::new());
        for (with, sum) in sums {
            if self.size(with) > 0 {
                self.set(joined, with, sum);
            }
        }
    }
}
