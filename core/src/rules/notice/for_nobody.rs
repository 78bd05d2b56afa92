//! NOTE-001: a notice is for somebody

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Notice;
use crate::register::Register;
use crate::rules::audience::Audience;
use crate::rules::{Asks, Check, Context, Violations};

/// A notice is for somebody
#[derive(Cases)]
pub enum ForNobody {
    #[de(
        "Die Angabe, für wen die Mitteilung bestimmt ist, trifft auf keine Kommune der Gebietstabelle zu."
    )]
    #[help_de("Prüfen Sie die Bedingungen, zum Beispiel Schlüssel, Art und Einwohnerzahl.")]
    #[en("what is said about for whom the notice is fits no unit of the unit table")]
    #[help_en("check the conditions, for instance keys, kind and population")]
    NoUnit,
    #[de(
        "Die Angabe, für wen die Mitteilung bestimmt ist, trifft auf keine Kommune zu, die im Register steht."
    )]
    #[help_de("Prüfen Sie die Bedingungen. Mit einer Gebietstabelle werden alle Kommunen gefragt.")]
    #[en("what is said about for whom the notice is fits no unit of the register")]
    #[help_en("check the conditions; with a unit table all units are asked")]
    #[warning]
    NoOrganisation,
}

impl Check for ForNobody {
    type Of = Register;
    const ABOUT: About = About {
        code: "NOTE-001",
        name: "notice-for-nobody",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Mitteilung, die niemanden meint, erreicht niemanden, und der Absender hält sie für erledigt.",
            "a notice that means nobody reaches nobody, and the sender thinks it done",
            "Modell, Mitteilung",
        ),
    };
    const ASKS: Asks = Asks::Register;
    const UNITS: bool = true;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(mut audience) = Audience::of(register, at.day) else { return };
        for (number, notice) in register.numbered_of::<Notice>() {
            if !notice.addressees.is_sound() || audience.first(&notice.addressees).is_some() {
                continue;
            }
            let case = if audience.has_table() { Self::NoUnit } else { Self::NoOrganisation };
            out.of(number).push("/addressees", case);
        }
    }
}
