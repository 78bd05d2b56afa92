//! The OFFR rules on cost: what is paid once, what has to be said, whether anything is said.

use crate::keys::Date;
use crate::model::{Cost, CostKey, CostPer, CostState, Lifecycle, Offering};
use crate::rules::Hit;

pub(super) fn one_off(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let components = offering.cost.iter().flat_map(|cost| &cost.components);
    for (i, part) in components.enumerate() {
        if part.per == CostPer::Year && !part.kind.is_allocable() {
            let hit = Hit::at(format!("/cost/components/{i}/per"));
            out.push(hit.word("value", part.kind.as_str()));
        }
    }
}

pub(super) fn complete(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let Some(cost) = &offering.cost else { return };
    if cost.state == CostState::Known {
        known(cost, out);
    }
    if let Some(scenarios) = &cost.scenarios {
        if scenarios.low > scenarios.expected || scenarios.expected > scenarios.high {
            out.push(
                Hit::at("/cost/scenarios")
                    .case(4)
                    .with("low", scenarios.low.to_string())
                    .with("middle", scenarios.expected.to_string())
                    .with("high", scenarios.high.to_string()),
            );
        }
    }
}

fn known(cost: &Cost, out: &mut Vec<Hit>) {
    if cost.components.is_empty() {
        out.push(Hit::at("/cost/components"));
    }
    match cost.key {
        None => out.push(Hit::at("/cost/key").case(1)),
        Some(key) if cost.unanimous != Some(true) && key != CostKey::Usage => {
            out.push(Hit::at("/cost/key").case(2));
        }
        Some(_) => {}
    }
    if cost.key == Some(CostKey::Combination) {
        let shares = cost.shares.map_or([None; 4], |shares| {
            [shares.population, shares.usage, shares.target_group, shares.koenigstein]
        });
        let sum: u32 = shares.into_iter().flatten().map(u32::from).sum();
        if sum != 100 {
            out.push(Hit::at("/cost/shares").case(3).with("value", sum));
        }
    }
}

pub(super) fn is_known(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    if offering.lifecycle != Lifecycle::Available {
        return;
    }
    match &offering.cost {
        None => out.push(Hit::at("/cost")),
        Some(cost) if cost.state == CostState::Unknown => {
            out.push(Hit::at("/cost/state").case(1));
        }
        Some(_) => {}
    }
}
