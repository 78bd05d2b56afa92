//! NOTE-004: a word that was promised came in time

use crate::facts::Notices;
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A word that was promised came in time
#[derive(Cases)]
pub enum PromiseBroken {
    #[de("„{value}“ hatte bis zum {day} eine neue Nachricht zugesagt; im Register steht keine.")]
    #[help_de(
        "Schicken Sie eine Mitteilung, die diese ersetzt, auch wenn noch nichts entschieden ist, oder erinnern Sie den Absender."
    )]
    #[en("“{value}” had promised more word by {day}; the register has none")]
    #[help_en(
        "send a notice that takes the place of this one, even if nothing is decided yet, or remind the sender"
    )]
    Overdue { value: String, day: Date },
}

impl Check for PromiseBroken {
    type Of = Register;
    const ABOUT: About = About {
        code: "NOTE-004",
        name: "promise-broken",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Zusage mit Datum ist nur so viel wert wie das, was danach kommt.",
            "a promise with a date is worth as much as what follows it",
            "Modell, Mitteilung",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let notices = Notices::of(register);
        for (number, notice) in notices.all() {
            if let Some(promised) = notices.overdue(notice, day) {
                let value = notice.sender.to_string();
                out.of(number).push("/next_update_by", Self::Overdue { value, day: promised });
            }
        }
    }
}
