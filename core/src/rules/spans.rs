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
