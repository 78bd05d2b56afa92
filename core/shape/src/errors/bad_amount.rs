//! SHAPE-015: amounts and currencies.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How an amount or a currency is none.
#[derive(Cases)]
pub enum BadAmount {
    #[de("„{value}“ ist kein Betrag und keine Währung.")]
    #[help_de(
        "Schreiben Sie Beträge mit Punkt und zwei Nachkommastellen in Anführungszeichen, \
               zum Beispiel 118000.00, und Währungen als EUR."
    )]
    #[en("“{value}” is not an amount and not a currency")]
    #[help_en(
        "write amounts in quotes with a point and two decimals, for instance 118000.00, \
               and currencies as EUR"
    )]
    Form { value: String, reason: KeyReason },
    #[de("„{value}“ ist anders geschrieben, als Beträge und Währungen hier stehen.")]
    #[help_de("Gemeint ist wohl „{repaired}“.")]
    #[en("“{value}” is written in another way than amounts and currencies are here")]
    #[help_en("“{repaired}” is probably meant")]
    Spelled { value: String, repaired: String },
}

impl Structural for BadAmount {
    const ABOUT: About = About {
        code: "SHAPE-015",
        name: "bad-amount",
        severity: Error,
        since: "0.1",
        why: why(
            "Kosten werden auf den Cent verteilt. Ein Betrag mit Punkt und zwei Stellen rechnet \
             überall gleich.",
            "cost is shared out to the cent; an amount with a point and two digits is reckoned \
             alike everywhere",
            "Modell, Angebot; Beschluss 2021/24 des IT-Planungsrats",
        ),
    };
}
