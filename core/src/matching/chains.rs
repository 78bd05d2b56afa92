//! From hop to hop: who hands over to whom, until the unit has it.

use super::actor::Actor;

/// How someone comes to have what is handed over at a hop.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Orders it there.
    Orders,
    /// Has it already: it is the same body as the one who hands over.
    HasIt,
    /// May order, but not yet.
    NotYet,
}

/// Someone to whom a hop leads.
#[derive(Clone, Copy)]
pub(super) struct Holding<'a> {
    pub who: Actor<'a>,
    pub how: How,
}

impl Holding<'_> {
    fn takes_from(&self, giver: &Actor<'_>) -> bool {
        self.how == How::Orders || (self.how == How::HasIt && self.who.is(giver))
    }
}

/// Who hands over at a hop, and to whom.
pub(super) struct HopStep<'a> {
    pub from: Vec<Actor<'a>>,
    pub to: Vec<Holding<'a>>,
}

/// Most chains told of one access path: with several holders of a role at several hops they
/// multiply. Of those beyond the answer says how many there are.
const MOST_CHAINS: usize = 1_000;

/// Every chain from the first giver to the unit.
pub(super) fn chains<'a>(steps: &[HopStep<'a>]) -> (Vec<Vec<Actor<'a>>>, u64) {
    // backwards: who may hand over so that it reaches the unit, and in how many ways
    let mut open: Vec<Vec<(Actor<'a>, u64)>> = Vec::new();
    for step in steps.iter().rev() {
        let ways = |end: &Holding<'a>| match open.last() {
            None => u64::from(end.who.is_unit()),
            Some(next) => {
                let on = next.iter().filter(|(giver, _)| giver.is(&end.who));
                on.fold(0_u64, |sum, (_, ways)| sum.saturating_add(*ways))
            }
        };
        let to: Vec<(&Holding<'a>, u64)> = step.to.iter().map(|end| (end, ways(end))).collect();
        let of = |giver: &Actor<'a>| {
            let on = to.iter().filter(|(end, _)| end.takes_from(giver));
            on.fold(0_u64, |sum, (_, ways)| sum.saturating_add(*ways))
        };
        let givers = step.from.iter().map(|giver| (*giver, of(giver)));
        let givers = givers.filter(|(_, ways)| *ways > 0).collect();
        open.push(givers);
    }
    open.reverse();
    let all = open.first().into_iter().flatten();
    let all = all.fold(0_u64, |sum, (_, ways)| sum.saturating_add(*ways));
    let more = all.saturating_sub(MOST_CHAINS as u64);
    let mut chains: Vec<Vec<Actor<'a>>> =
        open.first().into_iter().flatten().map(|(giver, _)| vec![*giver]).collect();
    for (number, step) in steps.iter().enumerate() {
        let next = open.get(number + 1);
        let goes_on = |end: &Holding<'a>| match next {
            Some(next) => next.iter().any(|(giver, _)| giver.is(&end.who)),
            None => end.who.is_unit(),
        };
        let ends: Vec<&Holding<'a>> = step.to.iter().filter(|end| goes_on(end)).collect();
        let longer = chains.iter().flat_map(|chain| {
            let last = chain.last().copied();
            let ends = ends.iter().filter(move |end| last.is_some_and(|it| end.takes_from(&it)));
            ends.map(move |end| chain.iter().copied().chain([end.who]).collect())
        });
        chains = longer.take(MOST_CHAINS).collect();
    }
    (chains, more)
}
