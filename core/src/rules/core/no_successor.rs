//! CORE-008: the successor of a withdrawn record is there and holds

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Record, RecordType};
use crate::rules::{Asks, Check, Context, Violations};

/// The successor of a withdrawn record is there and holds
#[derive(Cases)]
pub enum NoSuccessor {
    #[de("Den Nachfolger „{value}“ gibt es im Register nicht.")]
    #[help_de("Prüfen Sie die Kennung, oder lassen Sie die Angabe weg.")]
    #[en("the successor “{value}” is not in the register")]
    #[help_en("check the id, or leave the member out")]
    NotFound { value: String },
    #[de("Der Nachfolger „{value}“ ist selbst zurückgezogen.")]
    #[help_de(
        "Nennen Sie den Datensatz, der heute an dieser Stelle gilt, oder lassen Sie die \
               Angabe weg."
    )]
    #[en("the successor “{value}” is withdrawn itself")]
    #[help_en("name the record that holds in its place today, or leave the member out")]
    Withdrawn { value: String },
    #[de("Der Nachfolger „{value}“ ist von anderer Art: {found}.")]
    #[help_de("An die Stelle eines Datensatzes tritt einer von derselben Art.")]
    #[en("the successor “{value}” is of another type: {found}")]
    #[help_en("the place of a record is taken by one of the same type")]
    OtherType { value: String, found: RecordType },
}

impl Check for NoSuccessor {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-008",
        name: "no-successor",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer auf einen zurückgezogenen Datensatz stößt, braucht den, der heute gilt, sonst \
             endet die Suche dort.",
            "who comes upon a withdrawn record needs the one that holds today, or the search ends \
             there",
            "Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let Record::Withdrawn(tombstone) = record else { return };
        let Some(successor) = &tombstone.withdrawn.successor else { return };
        let value = successor.to_string();
        let found = register.find(successor.as_str());
        let found_type = found.and_then(|(_, entry)| entry.record_type);
        if let Some(found) = found_type.filter(|found| *found != record.record_type()) {
            out.push("/withdrawn/successor", Self::OtherType { value, found });
            return;
        }
        let case = match found {
            None if register.channel(successor.id()).is_some() => return,
            None => Self::NotFound { value },
            Some(_) if register.is_active(successor.as_str()) => return,
            Some(_) => Self::Withdrawn { value },
        };
        out.push("/withdrawn/successor", case);
    }
}
