//! KEY-010: keys that a spreadsheet made numbers.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What a key lost.
#[derive(Cases)]
pub enum LostLeadingZero {
    #[de("Der Schlüssel „{value}“ hat seine führende Null verloren oder steht als Zahl da.")]
    #[help_de(
        "Gemeint ist wohl „{repaired}“; Schlüssel stehen immer in Anführungszeichen. In \
               Tabellenprogrammen hilft das Spaltenformat Text."
    )]
    #[en("the key “{value}” lost its leading zero or is written as a number")]
    #[help_en(
        "“{repaired}” is probably meant; keys always stand in quotes. In spreadsheets, \
               format the column as text"
    )]
    LostZero { value: String, repaired: String },
    #[de("Der Schlüssel „{value}“ hat seine führende Null verloren oder steht als Zahl da.")]
    #[help_de(
        "Gemeint ist wohl „{repaired}“; Schlüssel stehen immer in Anführungszeichen. In \
               Tabellenprogrammen hilft das Spaltenformat Text."
    )]
    #[en("the key “{value}” lost its leading zero or is written as a number")]
    #[help_en(
        "“{repaired}” is probably meant; keys always stand in quotes. In spreadsheets, \
               format the column as text"
    )]
    Number { value: String, repaired: String },
    #[de("„{value}“ ist ein gerundeter Schlüssel: Ein Tabellenprogramm hat die Ziffern verworfen.")]
    #[help_de(
        "Holen Sie den Schlüssel aus der Quelle; zurückrechnen lässt er sich nicht. Das \
         Spaltenformat Text verhindert es."
    )]
    #[en("“{value}” is a rounded key: a spreadsheet has thrown its digits away")]
    #[help_en(
        "take the key from the source; it cannot be reckoned back. Format the column as text to \
         prevent it"
    )]
    Rounded { value: String },
}

impl Structural for LostLeadingZero {
    const ABOUT: About = About {
        code: "KEY-010",
        name: "lost-leading-zero",
        severity: Error,
        since: "0.1",
        why: why(
            "Tabellenprogramme streichen führende Nullen. Betroffen sind alle Kommunen in den \
             Ländern 01 bis 09, also von Schleswig-Holstein bis Bayern.",
            "spreadsheets drop leading zeros; that hits all municipalities in the Länder 01 to \
             09, from Schleswig-Holstein to Bayern",
            "Statistisches Bundesamt, Gemeindeverzeichnis; FIM, Baustein Leistungen (LeiKa)",
        ),
    };
}
