//! SHAPE-012: web addresses.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a web address is none.
#[derive(Cases)]
pub enum BadUri {
    #[de("„{value}“ ist keine Internetadresse.")]
    #[help_de("Schreiben Sie die ganze Adresse, beginnend mit https://.")]
    #[en("“{value}” is not a web address")]
    #[help_en("write the whole address, beginning with https://")]
    Form { value: String, reason: KeyReason },
    #[de("In „{value}“ stehen Zeichen, die eine Internetadresse anders schreibt.")]
    #[help_de("Schreiben Sie {repaired}.")]
    #[en("“{value}” has signs that a web address writes in another way")]
    #[help_en("write {repaired}")]
    Spelled { value: String, repaired: String },
    #[de("Vor dem @ der Adresse stehen ein Benutzername oder Zugangsdaten.")]
    #[help_de(
        "Nehmen Sie sie heraus. Ein Kennwort, das schon in einem Datensatz stand, ist zu ändern."
    )]
    #[en("before the @ of the address stand a user name or credentials")]
    #[help_en("take them out; a password that has stood in a record needs to be changed")]
    Credentials,
    #[de("In „{value}“ steht etwas, das in einer Internetadresse nicht stehen kann.")]
    #[help_de("Öffnen Sie die Seite, und übernehmen Sie die Adresse aus der Adresszeile.")]
    #[en("“{value}” has something in it that cannot stand in a web address")]
    #[help_en("open the page, and take the address over from the address bar")]
    Signs { value: String },
}

impl Structural for BadUri {
    const ABOUT: About = About {
        code: "SHAPE-012",
        name: "bad-uri",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Quelle, die sich nicht aufrufen lässt, kann im Gremium niemand nachlesen.",
            "a source that cannot be opened cannot be read up by anyone in the body",
            "RFC 3986",
        ),
    };
}
