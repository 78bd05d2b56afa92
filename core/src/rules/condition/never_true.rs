//! COND-004: a condition can be true of some unit

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A condition can be true of some unit
#[derive(Cases)]
pub enum NeverTrue {
    #[de("Diese Bedingung kann auf keine Stelle zutreffen: Sie widerspricht sich selbst.")]
    #[help_de(
        "Prüfen Sie Zahlen, Schlüssel und die Verbindung der Teile: „all“ verlangt alle zugleich, \
         „any“ nur einen davon."
    )]
    #[en("this condition can be true of no unit: it contradicts itself")]
    #[help_en(
        "check numbers, keys and how the parts are joined: “all” wants all at once, “any” only \
         one of them"
    )]
    Contradiction,
}

impl Check for NeverTrue {
    type Of = Record;
    const ABOUT: About = About {
        code: "COND-004",
        name: "never-true",
        severity: Warning,
        since: "0.1",
        why: why(
            "Weniger als 0 Einwohner, oder in Bayern und in Hessen zugleich: Was auf niemanden \
             zutreffen kann, war anders gemeint.",
            "fewer than 0 inhabitants, or in Bayern and in Hessen at once: what can be true of \
             nobody was meant otherwise",
            "Modell, Bedingungen",
        ),
    };

    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        record.each_condition(&mut |at, condition| {
            condition.each_impossible(&|| at.to_string(), &mut |at| {
                out.push(at, Self::Contradiction);
            });
        });
    }
}
