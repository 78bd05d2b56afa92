//! UNIT-003: a row ends after it begins

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A row ends after it begins
#[derive(Cases)]
pub enum EndsBeforeItBegins {
    #[de("Die Zeile gilt bis vor dem {to}, aber erst ab {from}: Sie gilt nie.")]
    #[help_de("„valid_to“ ist der Tag nach dem letzten gültigen Tag und liegt nach „valid_from“.")]
    #[en("the row holds until before {to} but only from {from}: it never does")]
    #[help_en("“valid_to” is the day after the last valid one and lies after “valid_from”")]
    Never { from: Date, to: Date },
}

impl Check for EndsBeforeItBegins {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-003",
        name: "ends-before-it-begins",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Zeile, die an keinem Tag gilt, nimmt eine Gemeinde aus jeder Auswertung, ohne \
             dass es auffällt.",
            "a row that holds on no day takes a municipality out of every figure without anybody \
             noticing",
            "Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (row, place) in register.units().placed_rows() {
            if let (Some(from), Some(to)) = (row.valid_from, row.valid_to) {
                if to <= from {
                    out.of_row(place, row.ars).push("/valid_to", Self::Never { from, to });
                }
            }
        }
        for (row, place) in register.services().all() {
            if let (Some(from), Some(to)) = (row.valid_from, row.valid_to) {
                if to <= from {
                    out.of_row(place, row.key).push("/valid_to", Self::Never { from, to });
                }
            }
        }
    }
}
