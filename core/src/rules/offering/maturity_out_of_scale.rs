//! OFFR-009: each maturity model has a scale of its own

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{MaturityModel, Offering};
use crate::rules::{Check, Context, Violations};

/// Each maturity model has a scale of its own
#[derive(Cases)]
pub enum MaturityOutOfScale {
    #[de("Die Stufe {value} gibt es im {model} nicht; höchste Stufe ist {limit}.")]
    #[help_de("Tragen Sie die Stufe nach der Skala des Modells ein.")]
    #[en("the {model} has no level {value}; its highest is {limit}")]
    #[help_en("give the level by the scale of the model")]
    TooHigh { value: u8, limit: u8, model: MaturityModel },
    #[de("Die Gesamtstufe ist {value}; nach der schwächsten Einzelstufe wäre sie {expected}.")]
    #[help_de("Im {model} bestimmt das schwächste Merkmal die Gesamtstufe.")]
    #[en("the level as a whole is {value}; by its weakest criterion it would be {expected}")]
    #[help_en("in the {model} the weakest criterion gives the level as a whole")]
    NotTheWeakest { value: u8, expected: u8, model: MaturityModel },
    #[de("Das {model} wurde im Juli 2025 abgelöst; bewertet wurde am {day}.")]
    #[help_de(
        "Bewerten Sie nach dem OZG-Reifegradmodell 2.0; umrechnen lässt sich die Stufe \
               nicht."
    )]
    #[en("the {model} was replaced in July 2025; this was assessed on {day}")]
    #[help_en("assess by the OZG maturity model 2.0; levels do not convert")]
    #[warning]
    OldModel { day: Date, model: MaturityModel },
}

impl Check for MaturityOutOfScale {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-009",
        name: "maturity-out-of-scale",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Reifegrad sagt nur zusammen mit seinem Modell etwas aus: Stufe 4 ist im Modell \
             1.1 die höchste, im Modell 2.0 die Mitte. Im Modell 1.1 zählt das schwächste \
             Merkmal.",
            "a maturity level means something only with its model: level 4 is the highest in \
             model 1.1 and the middle in model 2.0; in model 1.1 the weakest criterion counts",
            "OZG-Reifegradmodell 1.1 (zur Kenntnis genommen: Beschluss 2020/20 des IT-Planungsrats) und 2.0 (Juli 2025); \
             Kriterien des Deutschland-Stacks",
        ),
    };

    const WHOLE: bool = true;

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (i, maturity) in offering.maturity.iter().enumerate() {
            let (model, limit) = (maturity.model, maturity.model.highest());
            if maturity.level > limit {
                let case = Self::TooHigh { value: maturity.level, limit, model };
                out.push(format!("/maturity/{i}/level"), case);
            }
            let details = maturity.details.iter().flat_map(|map| map.iter());
            for (criterion, level) in details.clone().filter(|(_, level)| *level > limit) {
                let case = Self::TooHigh { value: *level, limit, model };
                out.push(format!("/maturity/{i}/details/{criterion}"), case);
            }
            if model != MaturityModel::Ozg1_1 {
                continue;
            }
            let weakest = details.map(|(_, level)| *level).min();
            if let Some(expected) = weakest.filter(|weakest| *weakest != maturity.level) {
                let case = Self::NotTheWeakest { value: maturity.level, expected, model };
                out.push(format!("/maturity/{i}/level"), case);
            }
            if model_1_1_ends().is_some_and(|end| maturity.on > end) {
                let case = Self::OldModel { day: maturity.on, model };
                out.push(format!("/maturity/{i}/on"), case);
            }
        }
    }
}

/// The day after which maturity model 1.1 no longer counts (domain §3.5).
fn model_1_1_ends() -> Option<Date> {
    Date::from_ymd(2025, 7, 31)
}
