//! Which of many spans of days is the first that overlaps another.

use crate::keys::Date;
use crate::model::Interval;
use crate::order::sorted;

/// Spans in an order of their own, which is that of their numbers.
pub(super) struct Spans {
    /// On which days they begin, in order.
    begins: Vec<Option<Date>>,
    /// Number and end of spans that begin in one stretch of these, as in a Fenwick tree: only such
    /// that end later than all before them, the others are never the first.
    stretches: Vec<Vec<(usize, Option<Date>)>>,
}

impl Spans {
    pub(super) fn new(spans: &[Interval]) -> Self {
        let begins = sorted(spans.iter().map(|span| span.from).collect(), Ord::cmp);
        let mut stretches = vec![Vec::new(); begins.len() + 1];
        for (number, span) in spans.iter().enumerate() {
            let mut at = begins.partition_point(|begin| *begin <= span.from);
            while let Some(stretch) = stretches.get_mut(at) {
                let latest = stretch.last().map(|(_, end): &(_, Option<Date>)| *end);
                if latest.is_none_or(|end| end.is_some() && (end < span.to || span.to.is_none())) {
                    stretch.push((number, span.to));
                }
                at += lowest_bit(at);
            }
        }
        Spans { begins, stretches }
    }

    /// The first that shares a day with a span.
    pub(super) fn first(&self, span: &Interval) -> Option<usize> {
        let before = |begin: &Option<Date>| is_before(*begin, span.to);
        let mut at = self.begins.partition_point(before);
        let mut first = None;
        while let Some(stretch) = self.stretches.get(at).filter(|_| at > 0) {
            let place = stretch.partition_point(|(_, end)| !is_before(span.from, *end));
            let found = stretch.get(place).map(|(number, _)| *number);
            first = first.into_iter().chain(found).min();
            at -= lowest_bit(at);
        }
        first
    }
}

/// Whether a begin lies before an end, where either may be open.
fn is_before(begin: Option<Date>, end: Option<Date>) -> bool {
    begin.zip(end).is_none_or(|(begin, end)| begin < end)
}

const fn lowest_bit(number: usize) -> usize {
    number & number.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::Spans;
    use crate::keys::Date;
    use crate::model::Interval;

    /// Numbers as they come from a multiplication, the high bits only.
    fn dice(state: &mut u64) -> u32 {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from(*state >> 33).unwrap_or_default()
    }

    fn day(number: u32) -> Option<Date> {
        Date::from_ymd(2020, 1, 1 + number)
    }

    /// A span as days from 0 to 9; some are open, some end before they begin.
    fn span(state: &mut u64) -> (u32, u32) {
        let end = |number: u32, open| if number > 9 { open } else { number };
        (end(dice(state) % 12, 0), end(dice(state) % 12, 10))
    }

    #[test]
    fn first_is_what_comes_first_when_all_are_looked_at() {
        let (mut state, mut found, mut asked) = (7, 0, 0);
        for round in 0..20_000 {
            let count = usize::try_from(dice(&mut state) % 12).unwrap_or_default();
            let all: Vec<(u32, u32)> = (0..count).map(|_| span(&mut state)).collect();
            let made = |(from, to): &(u32, u32)| {
                let from = Some(*from).filter(|from| *from > 0).and_then(day);
                Interval::new(from, Some(*to).filter(|to| *to < 10).and_then(day))
            };
            let spans = Spans::new(&all.iter().map(made).collect::<Vec<_>>());
            for _ in 0..4 {
                let (from, to) = span(&mut state);
                // an open begin lies before every end, an open end behind every begin
                let before = |begin: u32, end: u32| begin == 0 || end == 10 || begin < end;
                let mut overlapping = (0..count).filter(|at| {
                    all.get(*at).is_some_and(|it| before(from, it.1) && before(it.0, to))
                });
                let wanted = overlapping.next();
                assert_eq!(spans.first(&made(&(from, to))), wanted, "{round}: {all:?} {from} {to}");
                asked += 1;
                found += usize::from(wanted.is_some_and(|first| first > 0));
            }
        }
        assert!(found * 100 > asked);
    }
}
