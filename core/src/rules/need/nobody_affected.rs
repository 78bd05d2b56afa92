//! NEED-007: whom a need affects

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Level, Need};
use crate::register::{Register, Unit};
use crate::rules::audience::{Audience, may_be};
use crate::rules::{Asks, Check, Context, Violations};

/// Whom a need affects
#[derive(Cases)]
pub enum NobodyAffected {
    #[de("Die Angabe, wen der Bedarf betrifft, trifft auf keine Kommune der Gebietstabelle zu.")]
    #[help_de("Prüfen Sie die Bedingungen, zum Beispiel Schlüssel, Art und Einwohnerzahl.")]
    #[en("what is said about whom the need affects fits no unit of the unit table")]
    #[help_en("check the conditions, for instance keys, kind and population")]
    NoUnit,
    #[de(
        "Die Angabe, wen der Bedarf betrifft, trifft auf keine Kommune zu, die im Register \
          steht."
    )]
    #[help_de("Prüfen Sie die Bedingungen. Mit einer Gebietstabelle werden alle Kommunen gefragt.")]
    #[en("what is said about whom the need affects fits no unit of the register")]
    #[help_en("check the conditions; with a unit table all units are asked")]
    #[warning]
    NoOrganisation,
    #[de(
        "Betroffen sind nur die, von denen der Bedarf kommt; ein strategischer Bedarf betrifft \
          aber auch andere."
    )]
    #[help_de(
        "Fassen Sie den Kreis der Betroffenen weiter, oder geben Sie als Ebene \
               „operational“ an."
    )]
    #[en(
        "only those who raised the need are affected, but a strategic need affects others as \
          well"
    )]
    #[help_en("widen the circle of those affected, or make the level “operational”")]
    #[warning]
    OriginatorsOnly,
}

impl Check for NobodyAffected {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-007",
        name: "nobody-affected",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Bedarf, der auf keine Kommune zutrifft, fehlt in jeder Auswertung. Ein \
             strategischer Bedarf muss zeigen, dass er über die hinausreicht, die ihn \
             einbrachten.",
            "a need that fits no municipality is missing from every figure; a strategic need has \
             to show that it reaches beyond those who raised it",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Register;
    const UNITS: bool = true;

    /// Somebody may be affected, and by a strategic need somebody else than those who raised it. A
    /// unit of which it is not known whether it is affected counts as one that may be.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(mut audience) = Audience::of(register, at.day) else { return };
        for (number, need) in register.numbered_of::<Need>() {
            // COND says what is wrong with the condition itself
            if !need.affected.is_sound() {
                continue;
            }
            match audience.first(&need.affected).copied() {
                None if audience.has_table() => {
                    out.of(number).push("/affected", Self::NoUnit);
                }
                None => {
                    out.of(number).push("/affected", Self::NoOrganisation);
                }
                Some(unit) if is_narrow(need, &unit, &audience) => {
                    out.of(number).push("/affected", Self::OriginatorsOnly).related("/originators");
                }
                Some(_) => {}
            }
        }
    }
}

/// Whether a strategic need affects nobody but those who raised it; `first` is affected.
fn is_narrow(need: &Need, first: &Unit<'_>, audience: &Audience<'_>) -> bool {
    matches!(need.level, Some(Level::Strategic | Level::Both))
        && raised_it(need, first)
        && audience.units().all(|unit| raised_it(need, &unit) || !may_be(&need.affected, &unit))
}

/// Whether the unit raised the need, or had it raised on its behalf.
fn raised_it(need: &Need, unit: &Unit<'_>) -> bool {
    let Some(organisation) = unit.organisation else { return false };
    let mut names = need
        .originators
        .iter()
        .flat_map(|originator| originator.organisation.iter().chain(&originator.on_behalf_of));
    names.any(|name| name.id() == organisation.id.as_str())
}
