//! OFFR-002: an offering is for some services, or for all

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Offering;
use crate::rules::{Check, Context, Violations};

/// An offering is for some services, or for all
#[derive(Cases)]
pub enum NoService {
    #[de("Es ist nicht gesagt, für welche Leistungen das Angebot da ist.")]
    #[help_de(
        "Nennen Sie die Leistungsschlüssel unter „services“, oder setzen Sie \
               „cross_cutting“ auf true, wenn es für alle gilt."
    )]
    #[en("it is not said which services the offering is for")]
    #[help_en(
        "give the service keys under “services”, or set “cross_cutting” to true when it is \
               for all of them"
    )]
    Missing,
}

impl Check for NoService {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-002",
        name: "no-service",
        severity: Error,
        since: "0.1",
        why: why(
            "Gesucht wird nach der Leistung. Ein Angebot ohne Leistung taucht bei keinem Bedarf \
             auf.",
            "people search by service; an offering without one shows up with no need",
            "FIM, Baustein Leistungen (LeiKa); Modell, Angebot",
        ),
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if offering.services.is_empty() && offering.cross_cutting != Some(true) {
            out.push("/services", Self::Missing);
        }
    }
}
