//! The OFFR rules on maturity: the scale of each model, and how old an assessment is.

use crate::findings::Severity::Warning;
use crate::keys::Date;
use crate::model::{Maturity, MaturityModel, Offering};
use crate::rules::Hit;

/// The day after which maturity model 1.1 no longer counts (domain §3.5).
fn model_1_1_ends() -> Option<Date> {
    Date::from_ymd(2025, 7, 31)
}

pub(super) fn scale(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    for (i, maturity) in offering.maturity.iter().enumerate() {
        let model = maturity.model.as_str();
        let highest = maturity.model.highest();
        let too_high = |level: u8| {
            Hit::at("")
                .with("value", u32::from(level))
                .with("limit", u32::from(highest))
                .word("model", model)
        };
        if maturity.level > highest {
            out.push(Hit { path: format!("/maturity/{i}/level"), ..too_high(maturity.level) });
        }
        let details = maturity.details.iter().flat_map(|map| map.iter());
        for (criterion, level) in details.clone().filter(|(_, level)| *level > highest) {
            out.push(Hit {
                path: format!("/maturity/{i}/details/{criterion}"),
                ..too_high(*level)
            });
        }
        if maturity.model != MaturityModel::Ozg1_1 {
            continue;
        }
        let weakest = details.map(|(_, level)| *level).min();
        if let Some(weakest) = weakest.filter(|weakest| *weakest != maturity.level) {
            out.push(
                Hit::at(format!("/maturity/{i}/level"))
                    .case(1)
                    .with("value", u32::from(maturity.level))
                    .with("expected", u32::from(weakest))
                    .word("model", model),
            );
        }
        if model_1_1_ends().is_some_and(|end| maturity.on > end) {
            out.push(
                Hit::at(format!("/maturity/{i}/on"))
                    .case(2)
                    .severity(Warning)
                    .day("day", maturity.on)
                    .word("model", model),
            );
        }
    }
}

pub(super) fn age(offering: &Offering, day: Date, out: &mut Vec<Hit>) {
    for (i, maturity) in offering.maturity.iter().enumerate() {
        let newer = |other: &Maturity| other.model == maturity.model && other.on > maturity.on;
        let is_last = !offering.maturity.iter().any(newer);
        if is_last && maturity.on.plus_months(12) < day {
            out.push(
                Hit::at(format!("/maturity/{i}/on"))
                    .day("day", maturity.on)
                    .word("model", maturity.model.as_str()),
            );
        }
    }
}
