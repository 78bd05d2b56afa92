//! KEY-001: keys of services.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How the key of a service is none, or an unusual one.
#[derive(Cases)]
pub enum BadLeistungsschluessel {
    #[de("„{value}“ ist kein Leistungsschlüssel: {reason}.")]
    #[help_de(
        "Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99, zum Beispiel \
               99115005104000."
    )]
    #[en("“{value}” is not a Leistungsschlüssel (service key): {reason}")]
    #[help_en("a Leistungsschlüssel has 14 digits and begins with 99, for instance 99115005104000")]
    NoLeistungsschluessel { value: String, reason: KeyReason },
    #[de("„{value}“ ist als Leistungsschlüssel ungewöhnlich.")]
    #[help_de(
        "Prüfen Sie, ob der Schlüssel stimmt. Ein Leistungsschlüssel hat 14 Ziffern und \
               beginnt mit 99, zum Beispiel 99115005104000."
    )]
    #[en("“{value}” is unusual as a Leistungsschlüssel (service key)")]
    #[help_en(
        "check whether the key is right; a Leistungsschlüssel has 14 digits and begins \
               with 99, for instance 99115005104000"
    )]
    #[warning]
    UnusualLeistungsschluessel { value: String },
    #[de("„{value}“ ist keine OZG-ID: {reason}.")]
    #[help_de("Eine OZG-ID hat 5 Ziffern, zum Beispiel 10110.")]
    #[en("“{value}” is not an OZG id: {reason}")]
    #[help_en("an OZG id has 5 digits, for instance 10110")]
    NoOzgId { value: String, reason: KeyReason },
    #[de("„{value}“ ist als OZG-ID ungewöhnlich.")]
    #[help_de("Prüfen Sie, ob die ID stimmt. Alle bekannten beginnen mit 10, zum Beispiel 10110.")]
    #[en("“{value}” is unusual as an OZG id")]
    #[help_en("check whether the id is right; all known ones begin with 10, for instance 10110")]
    #[warning]
    UnusualOzgId { value: String },
}

impl Structural for BadLeistungsschluessel {
    const ABOUT: About = About {
        code: "KEY-001",
        name: "leistungsschluessel",
        severity: Error,
        since: "0.1",
        why: why(
            "Bedarf und Angebot finden über den Leistungsschlüssel zueinander. Eine falsche \
             Ziffer meint eine andere Leistung oder gar keine, und der Bedarf bliebe ohne \
             Antwort.",
            "need and offering find each other by the Leistungsschlüssel; one wrong digit means \
             another service or none, and the need would stay unanswered",
            "FIM, Baustein Leistungen (LeiKa): 2+3+3+3+3 Ziffern; OZG-Umsetzungskatalog; an 4.813 \
             Schlüsseln gemessen",
        ),
    };
}
