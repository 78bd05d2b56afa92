//! LINK-003: what a relation was looked at for has not changed since

use crate::facts::is_suspect;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Asks, Check, Context, Violations};

/// What a relation was looked at for has not changed since
#[derive(Cases)]
pub enum Suspect {
    #[de("„{value}“ hat sich geändert, seit die Beziehung angesehen wurde.")]
    #[help_de(
        "Sehen Sie nach, ob die Beziehung noch stimmt, und tragen Sie dann Tag, Funktion und neue Prüfsumme ein."
    )]
    #[en("“{value}” has changed since the relation was looked at")]
    #[help_en(
        "look whether the relation still holds, then enter day, function and the new checksum"
    )]
    Changed { value: String },
}

impl Check for Suspect {
    type Of = Record;
    const ABOUT: About = About {
        code: "LINK-003",
        name: "suspect-link",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer sich auf einen Datensatz stützt, hat ihn in einer bestimmten Form gelesen. Ändert er sich, ist offen, ob die Beziehung noch trägt.",
            "who builds on a record has read it in a certain form; once it changes, it is open whether the relation still holds",
            "Formeln, F15; Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let links = record.head().map_or(&[][..], |head| head.links);
        for (number, link) in links.iter().enumerate() {
            if is_suspect(link, register, at.nfc) {
                let (value, related) = (link.target.to_string(), link.target.as_str());
                out.push(format!("/links/{number}/digest"), Self::Changed { value })
                    .related(related);
            }
        }
    }
}
