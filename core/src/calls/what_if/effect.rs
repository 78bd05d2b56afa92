//! What a change comes to: the moves of units, counted.

use super::answer::{LandEffect, OfferingEffect, WayEffect, WayMoves};
use super::{Telling, words};
use crate::calls::NamedUnits;
use crate::calls::moves::{Move, Moved, Side};
use crate::facts::UnitCount;
use crate::keys::Land;
use crate::matching::Standing::{Assumed, Proven, Without};
use crate::order::{Map, Set, grouped};

/// What lies between two sides.
pub fn between(before: &Side<'_>, after: &Side<'_>, telling: Telling) -> WayEffect {
    let moved = after.moved_since(before);
    let all: Vec<Move> = moved.iter().flat_map(|it| it.moves.iter().copied()).collect();
    WayEffect {
        units: counted(&all, after),
        lands: by_land(&all, after, telling),
        offerings: moved.iter().map(|it| of_offering(it, before, after, telling)).collect(),
    }
}

fn counted(moves: &[Move], after: &Side<'_>) -> WayMoves {
    let sum = |is: &dyn Fn(&Move) -> bool| -> UnitCount {
        let units: Set<usize> = moves.iter().filter(|it| is(it)).map(|it| it.unit).collect();
        after.census.sum(units.iter().copied())
    };
    WayMoves {
        gained: sum(&Move::is_gain),
        lost: sum(&Move::is_loss),
        none_to_assumed: sum(&|it| it.is(Without, Assumed)),
        none_to_proven: sum(&|it| it.is(Without, Proven)),
        assumed_to_proven: sum(&|it| it.is(Assumed, Proven)),
        proven_to_assumed: sum(&|it| it.is(Proven, Assumed)),
        assumed_to_none: sum(&|it| it.is(Assumed, Without)),
        proven_to_none: sum(&|it| it.is(Proven, Without)),
    }
}

fn by_land(moves: &[Move], after: &Side<'_>, telling: Telling) -> Vec<LandEffect> {
    let land = |it: &Move| after.census.units.get(it.unit).and_then(|unit| unit.land());
    // those of which it is not recorded come last
    let lands = moves.iter().map(|it| ((land(it).is_none(), land(it)), *it));
    let lands: Map<(bool, Option<Land>), Vec<Move>> = grouped(lands);
    let effects = lands.iter().map(|((_, land), moves)| LandEffect {
        land: *land,
        label: land.map_or(words::NO_LAND.say(telling.lang), |it| it.name()).to_owned(),
        units: counted(moves, after),
    });
    effects.collect()
}

fn of_offering(
    moved: &Moved,
    before: &Side<'_>,
    after: &Side<'_>,
    telling: Telling,
) -> OfferingEffect {
    let named = |is: &dyn Fn(&Move) -> bool| -> NamedUnits {
        let units = moved.moves.iter().filter(|it| is(it)).map(|it| it.unit);
        after.named(units, telling.limit, telling.lang)
    };
    OfferingEffect {
        offering: moved.offering.clone(),
        title: after.title(before, &moved.offering, telling.lang),
        units: counted(&moved.moves, after),
        gained: named(&Move::is_gain),
        lost: named(&Move::is_loss),
        proven: named(&|it| it.is(Assumed, Proven)),
        assumed: named(&|it| it.is(Proven, Assumed)),
    }
}
