//! LINK-006: who has looked at a relation says who, when and at what

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// Who has looked at a relation says who, when and at what
#[derive(Cases)]
pub enum NotCleared {
    #[de("Die Beziehung wurde angesehen, aber es fehlt, an welchem Tag.")]
    #[help_de("Tragen Sie Tag, Funktion und Prüfsumme ein, oder keine der drei Angaben.")]
    #[en("the relation was looked at, but not on which day")]
    #[help_en("give day, function and checksum, or none of the three")]
    NoDay,
    #[de("Die Beziehung wurde angesehen, aber es fehlt, von wem.")]
    #[help_de("Tragen Sie Tag, Funktion und Prüfsumme ein, oder keine der drei Angaben.")]
    #[en("the relation was looked at, but not by whom")]
    #[help_en("give day, function and checksum, or none of the three")]
    Nobody,
    #[de(
        "Die Beziehung wurde angesehen, aber es fehlt die Prüfsumme des Datensatzes, wie er dabei war."
    )]
    #[help_de("Tragen Sie Tag, Funktion und Prüfsumme ein, oder keine der drei Angaben.")]
    #[en("the relation was looked at, but the checksum of the record as it then was is missing")]
    #[help_en("give day, function and checksum, or none of the three")]
    NoDigest,
}

impl Check for NotCleared {
    type Of = Record;
    const ABOUT: About = About {
        code: "LINK-006",
        name: "review-incomplete",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur mit Tag, Funktion und Prüfsumme lässt sich später sagen, ob jemand die heutige Fassung angesehen hat.",
            "only with day, function and checksum can be told later whether anyone has looked at the version of today",
            "Modell, alle Datensätze",
        ),
    };

    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let links = record.head().map_or(&[][..], |head| head.links);
        for (number, link) in links.iter().enumerate() {
            let said = [
                ("reviewed_on", link.reviewed_on.is_some(), Self::NoDay),
                ("reviewed_by", link.reviewed_by.is_some(), Self::Nobody),
                ("digest", link.digest.is_some(), Self::NoDigest),
            ];
            let is_looked_at = said.iter().any(|(_, is_said, _)| *is_said);
            for (member, _, case) in said.into_iter().filter(|it| is_looked_at && !it.1) {
                out.push(format!("/links/{number}/{member}"), case);
            }
        }
    }
}
