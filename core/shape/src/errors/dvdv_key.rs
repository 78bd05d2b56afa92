//! KEY-008: keys of the DVDV.

use super::Structural;
use crate::keys::KeyReason;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// How a key of the DVDV is none, or an unusual one.
#[derive(Cases)]
pub enum BadDvdvKey {
    #[de("„{value}“ ist kein DVDV-Organisationsschlüssel: {reason}.")]
    #[help_de(
        "Ein Organisationsschlüssel hat 3 Kleinbuchstaben und 12 Ziffern, zum Beispiel \
               ags:057740320000."
    )]
    #[en("“{value}” is not a DVDV organisation key: {reason}")]
    #[help_en(
        "an organisation key has 3 small letters and 12 digits, for instance \
               ags:057740320000"
    )]
    NoKey { value: String, reason: KeyReason },
    #[de("„{value}“ ist als DVDV-Organisationsschlüssel ungewöhnlich.")]
    #[help_de(
        "Prüfen Sie, ob der Schlüssel stimmt. Die ersten zwei Ziffern sind sonst ein Land \
               (01 bis 16)."
    )]
    #[en("“{value}” is unusual as a DVDV organisation key")]
    #[help_en("check whether the key is right; its first two digits are usually a Land (01 to 16)")]
    #[warning]
    Unusual { value: String },
}

impl Structural for BadDvdvKey {
    const ABOUT: About = About {
        code: "KEY-008",
        name: "dvdv-key",
        severity: Error,
        since: "0.1",
        why: why(
            "Der Eintrag im DVDV ist für Kommunen eine Hürde vor dem Start. Ein falscher \
             Schlüssel fällt sonst erst auf, wenn keine Nachricht ankommt.",
            "the entry in the DVDV is a hurdle for municipalities before they can start; a wrong \
             key would show only when no message arrives",
            "FITKO, Dokumentation DVDV; Beschluss 2022/03 des IT-Planungsrats",
        ),
    };
}
