//! PROF-002: a profile asks something of somebody, and holds for somebody

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Profile;
use crate::register::Register;
use crate::rules::Together;
use crate::rules::audience::Audience;
use crate::rules::{Check, Context, Violations};

/// A profile asks something of somebody, and holds for somebody
#[derive(Cases)]
pub enum EmptyProfile {
    #[de("Das Profil enthält kein Kriterium.")]
    #[help_de("Nennen Sie mindestens eine Anforderung.")]
    #[en("the profile has no criterion")]
    #[help_en("name at least one requirement")]
    Criteria,
    #[de("Es ist nicht angegeben, an wen sich das Profil richtet.")]
    #[help_de("Nennen Sie mindestens einen Adressaten.")]
    #[en("it is not said to whom the profile is addressed")]
    #[help_en("name at least one addressee")]
    Addressees,
    #[de("Die Angabe, für wen das Profil gilt, trifft auf keine Kommune der Gebietstabelle zu.")]
    #[help_de("Prüfen Sie die Bedingungen, zum Beispiel Schlüssel, Art und Einwohnerzahl.")]
    #[en("what is said about for whom the profile holds fits no unit of the unit table")]
    #[help_en("check the conditions, for instance keys, kind and population")]
    ForNoUnit,
    #[de(
        "Die Angabe, für wen das Profil gilt, trifft auf keine Kommune zu, die im Register \
          steht."
    )]
    #[help_de("Prüfen Sie die Bedingungen. Mit einer Gebietstabelle werden alle Kommunen gefragt.")]
    #[en("what is said about for whom the profile holds fits no unit of the register")]
    #[help_en("check the conditions; with a unit table all units are asked")]
    #[warning]
    ForNoOrganisation,
}

impl Check for EmptyProfile {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-002",
        name: "empty-profile",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Profil ohne Anforderung, ohne Empfänger oder ohne Kommune, für die es gilt, kann \
             niemand beantworten.",
            "a profile without a requirement, without an addressee or without a municipality it \
             holds for cannot be answered by anyone",
            "Modell, Anforderungsprofil",
        ),
    };
    const UNITS: bool = true;

    const TOGETHER: Option<Together<Self>> = Some(meant);

    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if profile.criteria.is_empty() {
            out.push("/criteria", Self::Criteria);
        }
        if profile.addressees.is_empty() {
            out.push("/addressees", Self::Addressees);
        }
    }
}

/// It holds for somebody.
fn meant(register: &Register, at: &Context<'_>, out: &mut Violations<'_, EmptyProfile>) {
    let Some(mut audience) = Audience::of(register, at.day) else { return };
    for (number, profile) in register.numbered_of::<Profile>() {
        if !profile.scope.is_sound() || audience.first(&profile.scope).is_some() {
            continue;
        }
        out.of(number).push(
            "/scope",
            match audience.has_table() {
                true => EmptyProfile::ForNoUnit,
                false => EmptyProfile::ForNoOrganisation,
            },
        );
    }
}
