//! From many JSON Pointers to their bytes, in one walk over the text.

use std::borrow::Cow;

use super::locate::{end_within, member, name, next};
use super::scan::skip_blank;
use crate::order::{order, sorted};

/// The bytes at which the values of these pointers begin, in the order of the pointers: for each
/// what [`locate`](super::locate) says, but the text is walked over once for all of them, and not
/// further than the last of them asks for. A pointer may be given several times.
#[must_use]
pub fn locate_all<'p>(text: &str, pointers: &[&'p str]) -> Vec<usize> {
    let names = |pointer: &&'p str| pointer.split('/').skip(1).map(member).collect();
    let ways: Vec<Vec<Cow<'p, str>>> = pointers.iter().map(names).collect();
    let sorted = order(ways.len(), &|a, b| ways.get(a).cmp(&ways.get(b)));
    let ways = sorted.iter().filter_map(|number| ways.get(*number).map(Vec::as_slice)).collect();
    let mut walk = Walk { text, ways, places: vec![0; pointers.len()] };
    walk.value(skip_blank(text.as_bytes(), 0), 0, (0, pointers.len()));
    let mut places = vec![0; pointers.len()];
    for (number, place) in sorted.into_iter().zip(walk.places) {
        if let Some(slot) = places.get_mut(number) {
            *slot = place;
        }
    }
    places
}

struct Walk<'w> {
    text: &'w str,
    /// The pointers in order, each as the names it is made of.
    ways: Vec<&'w [Cow<'w, str>]>,
    /// How far each of them led so far.
    places: Vec<usize>,
}

/// Neighbours among the pointers in order: from that one up to before the other.
type Run = (usize, usize);

/// How far the walk got, and how many brackets of the value are still open there.
type Reached = (usize, usize);

impl Walk<'_> {
    /// A value that begins there, to which the pointers of a run lead by their first `depth`
    /// names.
    fn value(&mut self, at: usize, depth: usize, (from, to): Run) -> Reached {
        self.places.get_mut(from..to).into_iter().flatten().for_each(|place| *place = at);
        // those that end here stand first
        let run = self.ways.get(from..to).unwrap_or_default();
        let deeper = (from + run.partition_point(|way| way.len() == depth), to);
        match self.text.as_bytes().get(at) {
            _ if deeper.0 == to => (at, 0),
            Some(b'{') => self.object(at, depth, deeper),
            Some(b'[') => self.list(at, depth, deeper),
            _ => (at, 0),
        }
    }

    fn object(&mut self, start: usize, depth: usize, run: Run) -> Reached {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let runs = self.runs(depth, run);
        // of two members with one name the first one counts
        let mut found = vec![false; runs.len()];
        let mut left = runs.len();
        let mut at = skip_blank(bytes, start + 1);
        while !is_closed(bytes, at) {
            let Some((name, value)) = name(text, at) else { break };
            let token = |run: &Run| self.ways.get(run.0).and_then(|way| way.get(depth));
            let place = runs.binary_search_by(|run| token(run).map(|it| &**it).cmp(&Some(&*name)));
            let place = place.ok().filter(|place| found.get(*place) == Some(&false));
            let mut reached = (value, 0);
            if let Some((run, found)) = place.and_then(|it| runs.get(it).zip(found.get_mut(it))) {
                *found = true;
                left -= 1;
                reached = self.value(value, depth + 1, *run);
            }
            if left == 0 {
                return (reached.0, reached.1 + 1);
            }
            at = next(bytes, end_within(bytes, reached.0, reached.1));
        }
        (at, 1)
    }

    fn list(&mut self, start: usize, depth: usize, run: Run) -> Reached {
        let bytes = self.text.as_bytes();
        let number = |run: Run| self.ways.get(run.0)?.get(depth)?.parse::<usize>().ok();
        let runs = self.runs(depth, run).into_iter();
        let wanted = runs.filter_map(|run| Some((number(run)?, run))).collect();
        let mut wanted = sorted(wanted, |a: &(usize, Run), b| a.cmp(b)).into_iter().peekable();
        let mut at = skip_blank(bytes, start + 1);
        let mut index = 0_usize;
        while wanted.peek().is_some() && !is_closed(bytes, at) {
            let mut reached = (at, 0);
            // an index may be written in several ways
            while let Some((_, run)) = wanted.next_if(|(number, _)| *number == index) {
                reached = self.value(at, depth + 1, run);
            }
            if wanted.peek().is_none() {
                return (reached.0, reached.1 + 1);
            }
            at = next(bytes, end_within(bytes, reached.0, reached.1));
            index += 1;
        }
        (at, 1)
    }

    /// A run cut where the name at that depth changes.
    fn runs(&self, depth: usize, (from, to): Run) -> Vec<Run> {
        let name = |number: usize| self.ways.get(number).and_then(|way| way.get(depth));
        let mut runs: Vec<Run> = Vec::new();
        for number in from..to {
            match runs.last_mut() {
                Some(last) if name(last.0) == name(number) => last.1 = number + 1,
                _ => runs.push((number, number + 1)),
            }
        }
        runs
    }
}

/// Whether the object or list ends there.
fn is_closed(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), None | Some(b'}' | b']'))
}
