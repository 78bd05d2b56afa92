//! For every service and municipality how many offerings there are and which is the best, kept as
//! runs: the whole country needs no table of cells.

use std::ops::Range;

use super::runs::Runs;

/// What there is for a service in a municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offers {
    /// How many offerings.
    pub count: u32,
    /// The rank of the best; without any no rank.
    pub best: Option<u32>,
}

/// Municipalities by their keys, in their order.
#[derive(Clone, Debug)]
pub struct Areas {
    /// Regional keys of twelve digits.
    keys: Vec<u64>,
}

/// For every service what there is in every municipality.
#[derive(Clone, Debug)]
pub struct Reached {
    services: Vec<Runs<Offers>>,
}

impl Areas {
    /// Municipalities with these keys, which are in order.
    pub fn of(keys: impl IntoIterator<Item = u64>) -> Self {
        Areas { keys: keys.into_iter().collect() }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        narrow(self.keys.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The numbers of those whose keys begin with these digits.
    #[must_use]
    pub fn within(&self, digits: u64, how_many: u32) -> Range<u32> {
        let width = 10_u64.pow(12_u32.saturating_sub(how_many));
        let (from, to) =
            (digits.saturating_mul(width), digits.saturating_add(1).saturating_mul(width));
        let start = self.keys.partition_point(|own| *own < from);
        let rest = self.keys.get(start..).unwrap_or_default();
        // mostly they are few, so their end is looked for near the beginning
        let mut near = 1;
        while rest.get(near).is_some_and(|own| *own < to) {
            near *= 2;
        }
        let rest = rest.get(..=near).unwrap_or(rest);
        let end = start + rest.partition_point(|own| *own < to);
        narrow(start)..narrow(end)
    }
}

impl Reached {
    /// So many services in so many municipalities. Told are the offerings, the best first: for which
    /// services each is, and in which municipalities.
    pub fn of<'o>(
        units: u32,
        services: u32,
        offerings: impl Iterator<Item = (&'o [u32], &'o [Range<u32>])>,
    ) -> Self {
        let mut by_service: Vec<Vec<Ranked<'_>>> = vec![Vec::new(); services as usize];
        for (rank, (of, areas)) in offerings.enumerate() {
            for service in of {
                let slot = by_service.get_mut(*service as usize);
                slot.into_iter().for_each(|slot| slot.push((narrow(rank), areas)));
            }
        }
        let mut points = Vec::new();
        let all = by_service.iter().map(|offerings| runs(units, offerings, &mut points));
        Reached { services: all.collect() }
    }

    /// What there is for a service in a municipality, found by halving.
    #[must_use]
    pub fn get(&self, service: u32, unit: u32) -> Option<Offers> {
        self.services.get(service as usize)?.get(unit)
    }

    /// What there is for a service, as runs.
    #[must_use]
    pub fn service(&self, service: u32) -> Option<&Runs<Offers>> {
        self.services.get(service as usize)
    }
}

/// An offering by its rank, and where it is.
type Ranked<'o> = (u32, &'o [Range<u32>]);

/// Where an offering begins or ends.
type Point = (u32, bool, u32);

/// What there is for one service: from each place where an offering begins or ends to the next.
fn runs(units: u32, offerings: &[Ranked<'_>], points: &mut Vec<Point>) -> Runs<Offers> {
    points.clear();
    for (rank, areas) in offerings {
        for area in areas.iter().filter(|area| !area.is_empty()) {
            points.extend([(area.start, true, *rank), (area.end.min(units), false, *rank)]);
        }
    }
    points.sort_unstable();
    // those that are there now, the best first; areas of one may overlap
    let mut there: Vec<(u32, u32)> = Vec::new();
    let (mut made, mut begin) = (Runs::default(), 0);
    for (place, begins, rank) in points.iter().copied() {
        let offers =
            Offers { count: narrow(there.len()), best: there.first().map(|(rank, _)| *rank) };
        made.push(place - begin, offers);
        begin = place;
        match (there.binary_search_by_key(&rank, |(rank, _)| *rank), begins) {
            (Ok(at), true) => there.get_mut(at).into_iter().for_each(|it| it.1 += 1),
            (Err(at), true) => there.insert(at, (rank, 1)),
            (Ok(at), false) => {
                if there.get(at).is_some_and(|(_, areas)| *areas > 1) {
                    there.get_mut(at).into_iter().for_each(|it| it.1 -= 1);
                } else {
                    there.remove(at);
                }
            }
            (Err(_), false) => {}
        }
    }
    made.push(units.saturating_sub(begin), Offers::default());
    made
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
