//! UNIT: the rows of the tables of units and successors.

use crate::keys::Ars;
use crate::order::sorted;
use crate::register::cycles;

rules! {
    unit_twice::UnitTwice,
    keys_of_a_row::KeysOfARow,
    ends_before_it_begins::EndsBeforeItBegins,
    who_administers_a_row::WhoAdministersARow,
    successors::Successors,
    name_of_a_row::NameOfARow,
}

/// Keys that lead on to each other in circles, with the number of the circle.
struct Circles(Vec<(Ars, usize)>);

impl Circles {
    /// Those of these steps from key to key.
    fn of(steps: &[(Ars, Ars)]) -> Self {
        let mut keys: Vec<Ars> = steps.iter().flat_map(|(from, to)| [*from, *to]).collect();
        keys.sort_unstable();
        keys.dedup();
        let number = |key: &Ars| keys.binary_search(key).unwrap_or_default();
        let mut edges = vec![Vec::new(); keys.len()];
        for (from, to) in steps {
            edges.get_mut(number(from)).into_iter().for_each(|edges| edges.push(number(to)));
        }
        let circles = cycles(&edges).into_iter().enumerate();
        let members =
            circles.flat_map(|(circle, points)| points.into_iter().map(move |it| (it, circle)));
        let members = members.filter_map(|(point, circle)| Some((*keys.get(point)?, circle)));
        Circles(sorted(members.collect(), Ord::cmp))
    }

    /// Whether a step lies on one of them.
    fn has(&self, from: Ars, to: Ars) -> bool {
        let circle = |key: Ars| {
            let place = self.0.binary_search_by_key(&key, |(member, _)| *member).ok()?;
            self.0.get(place).map(|(_, circle)| *circle)
        };
        circle(from).is_some_and(|own| circle(to) == Some(own))
    }
}
