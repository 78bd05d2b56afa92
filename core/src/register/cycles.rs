//! Circles in a directed graph.

use crate::order::sorted;

/// The cycles among numbered points: every group of points that reach each other, or
/// a point that leads to itself; each in ascending order, by its first point. `edges` lists the points that each point leads to.
///
/// Tarjan's strongly connected components, without recursion: linear in points and edges.
#[must_use]
pub fn cycles(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search = Search {
        edges,
        number: vec![0; edges.len()],
        low: vec![0; edges.len()],
        open: vec![false; edges.len()],
        stack: Vec::new(),
        next: 1,
        found: Vec::new(),
    };
    for point in 0..edges.len() {
        if search.number.get(point) == Some(&0) {
            search.visit(point);
        }
    }
    sorted(search.found, |a, b| a.first().cmp(&b.first()))
}

struct Search<'a> {
    edges: &'a [Vec<usize>],
    /// In which order points were met; 0 is not yet.
    number: Vec<usize>,
    /// The earliest point that is reached.
    low: Vec<usize>,
    open: Vec<bool>,
    stack: Vec<usize>,
    next: usize,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, start: usize) {
        // a point, and how many of its edges were followed
        let mut way = vec![(start, 0_usize)];
        self.meet(start);
        while let Some((point, followed)) = way.pop() {
            match self.edges.get(point).and_then(|edges| edges.get(followed)).copied() {
                Some(to) => {
                    way.push((point, followed + 1));
                    if self.number.get(to) == Some(&0) {
                        self.meet(to);
                        way.push((to, 0));
                    } else if self.open.get(to) == Some(&true) {
                        self.lower(point, self.number.get(to).copied());
                    }
                }
                None => {
                    if let Some((parent, _)) = way.last().copied() {
                        self.lower(parent, self.low.get(point).copied());
                    }
                    if self.low.get(point) == self.number.get(point) {
                        self.close(point);
                    }
                }
            }
        }
    }

    fn meet(&mut self, point: usize) {
        for list in [&mut self.number, &mut self.low] {
            if let Some(slot) = list.get_mut(point) {
                *slot = self.next;
            }
        }
        if let Some(open) = self.open.get_mut(point) {
            *open = true;
        }
        self.next += 1;
        self.stack.push(point);
    }

    fn lower(&mut self, point: usize, to: Option<usize>) {
        if let (Some(slot), Some(to)) = (self.low.get_mut(point), to) {
            *slot = to.min(*slot);
        }
    }

    fn close(&mut self, first: usize) {
        let mut group = Vec::new();
        while let Some(point) = self.stack.pop() {
            if let Some(open) = self.open.get_mut(point) {
                *open = false;
            }
            group.push(point);
            if point == first {
                break;
            }
        }
        let to_itself = |point: &usize| self.edges.get(*point).is_some_and(|it| it.contains(point));
        if group.len() > 1 || group.iter().any(to_itself) {
            self.found.push(sorted(group, usize::cmp));
        }
    }
}
