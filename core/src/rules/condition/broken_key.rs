//! COND-003: a condition names keys of the form of its attribute

use super::{each_test, each_value};
use crate::logic::Attribute;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};
use crate::shape::{PatchOp, to_text};

/// A condition names keys of the form of its attribute
#[derive(Cases)]
pub enum BrokenKey {
    #[de("„{value}“ ist kein „{attribute}“; gemeint ist „{repaired}“.")]
    #[help_de(
        "Schlüssel stehen als Text in Anführungszeichen, mit allen Ziffern und der führenden Null."
    )]
    #[en("“{value}” is no “{attribute}”; “{repaired}” is meant")]
    #[help_en("keys are texts in quotes, with all digits and the leading zero")]
    Repairable { value: String, attribute: Attribute, repaired: String },
    #[de("„{value}“ ist kein „{attribute}“; keine Stelle hat diesen Wert.")]
    #[help_de(
        "Prüfen Sie die Stellen: Land 2, Kreis 5, Gemeindeverband 9, Gemeinde 12 Ziffern; im \
         Gemeindeschlüssel hat eine Gemeinde 8. Die ersten zwei sind ein Land von 01 bis 16."
    )]
    #[en("“{value}” is no “{attribute}”; no unit has this value")]
    #[help_en(
        "check the digits: Land 2, county 5, association 9, municipality 12; in a municipality \
         key a municipality has 8; the first two are a Land from 01 to 16"
    )]
    NoKey { value: String, attribute: Attribute },
}

impl Check for BrokenKey {
    type Of = Record;
    const ABOUT: About = About {
        code: "COND-003",
        name: "broken-key",
        severity: Error,
        since: "0.1",
        why: why(
            "Geht in einer Tabelle die führende Null verloren, wird aus dem Land 05 die 5. Die \
             Bedingung trifft dann auf kein Land zu, und ein ganzes Land verliert seinen Dienst.",
            "where a spreadsheet drops the leading zero, the Land 05 becomes 5; the condition \
             then holds for no Land, and a whole Land loses its service",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Bedingungen",
        ),
    };

    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        each_test(record, &mut |at, test| {
            let attribute = test.attr;
            let Some(format) = attribute.format() else { return };
            if !attribute.sort().operators().contains(&test.op) {
                return;
            }
            each_value(at, test, &mut |at, item| {
                if item.as_text().is_some_and(|text| format.check(text).is_ok()) {
                    return;
                }
                let (at, value) = (at(), item.to_string());
                let Some(repaired) = attribute.meant_key(item) else {
                    out.push(at, Self::NoKey { value, attribute });
                    return;
                };
                let fix = PatchOp::Replace { path: at.clone(), value: to_text(&repaired) };
                out.push(at, Self::Repairable { value, attribute, repaired }).fix(fix);
            });
        });
    }
}
