//! Which relations are in doubt, as what they lead to has changed since someone looked.

use crate::model::{Link, Record, Relation};
use crate::register::{Nfc, Register};

/// Whether what a link leads to has another digest than when someone looked at it; where the digest
/// cannot be made, nothing is known and nothing said (formulas, F15).
#[must_use]
pub fn is_suspect(link: &Link, register: &Register, nfc: Option<Nfc>) -> bool {
    let entry = || register.find(link.target.as_str()).map(|(_, entry)| entry);
    link.digest.as_ref().is_some_and(|seen| {
        entry().and_then(|entry| entry.digest(nfc)).is_some_and(|now| now != *seen)
    })
}

/// Which records rest on a relation in doubt, directly or by others, and by what shortest way.
#[derive(Debug)]
pub struct Suspicion {
    /// Of each entry whether it rests on such a relation.
    has: Vec<bool>,
    /// For each entry the number of the link that leads on, and the entry it leads to; `None` where
    /// nothing is in doubt, or where the doubt begins.
    next: Vec<Option<(usize, usize)>>,
}

impl Suspicion {
    /// In a register: breadth first from every relation in doubt, against the direction of links, so
    /// each entry and each link is visited once.
    #[must_use]
    pub fn of(register: &Register, nfc: Option<Nfc>) -> Self {
        let size = register.entries().len();
        let (mut back, mut queue) = (vec![Vec::new(); size], Vec::new());
        let mut is_seen = vec![false; size];
        for (number, record) in register.records() {
            let mut is_direct = false;
            for (place, link) in supporting(record) {
                if let Some((to, _)) = register.find(link.target.as_str()) {
                    back.get_mut(to).into_iter().for_each(|list| list.push((number, place)));
                }
                is_direct = is_direct || is_suspect(link, register, nfc);
            }
            if is_direct {
                is_seen.get_mut(number).into_iter().for_each(|seen| *seen = true);
                queue.push(number);
            }
        }
        let mut next = vec![None; size];
        let mut at = 0;
        while let Some(number) = queue.get(at).copied() {
            at += 1;
            for (before, place) in back.get(number).into_iter().flatten().copied() {
                let unseen = is_seen.get_mut(before).filter(|seen| !**seen);
                let (Some(seen), Some(next)) = (unseen, next.get_mut(before)) else { continue };
                (*seen, *next) = (true, Some((place, number)));
                queue.push(before);
            }
        }
        Suspicion { has: is_seen, next }
    }

    /// Whether an entry rests on a relation in doubt, its own or one of others.
    #[must_use]
    pub fn has(&self, number: usize) -> bool {
        self.has.get(number).copied().unwrap_or_default()
    }

    /// Entries that rest on a relation in doubt by others, each with the number of the link that
    /// leads there.
    pub fn transitive(&self) -> impl Iterator<Item = (usize, usize)> {
        let numbered = self.next.iter().enumerate();
        numbered.filter_map(|(number, next)| Some((number, (*next)?.0)))
    }

    /// The entries on the way from one to the relation in doubt; the last one has it.
    #[must_use]
    pub fn way(&self, from: usize) -> Vec<usize> {
        let step = |number: &usize| self.next.get(*number).copied().flatten().map(|(_, to)| to);
        std::iter::successors(step(&from), step).collect()
    }
}

/// The links that a record rests on, with their numbers: not those to what it replaces or repeats.
fn supporting(record: &Record) -> impl Iterator<Item = (usize, &Link)> {
    let links = record.head().map_or(&[][..], |head| head.links).iter().enumerate();
    links.filter(|(_, link)| !matches!(link.rel, Relation::Supersedes | Relation::Duplicates))
}
