//! PRIV-008: a mail address is that of a function, not of a person

use super::mailbox;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A mail address is that of a function, not of a person
#[derive(Cases)]
pub enum PersonalMail {
    #[de("Diese E-Mail-Adresse sieht aus wie die einer einzelnen Person.")]
    #[help_de(
        "Nennen Sie ein Funktionspostfach, zum Beispiel poststelle@example.org; es bleibt, \
               wenn Personen wechseln."
    )]
    #[en("this mail address looks like that of a natural person")]
    #[help_en(
        "name the mailbox of a function, for instance poststelle@example.org; it stays \
               when people change"
    )]
    Personal,
}

impl Check for PersonalMail {
    type Of = Record;
    const ABOUT: About = About {
        code: "PRIV-008",
        name: "personal-mail",
        severity: Warning,
        since: "0.1",
        why: why(
            "Im Register stehen Stellen, keine Personen. Das schützt Beschäftigte, und ein \
             Funktionspostfach bleibt, wenn jemand wechselt.",
            "the register holds offices, not persons; that protects staff, and the mailbox of a \
             function stays when someone leaves",
            "DSGVO, Artikel 5 (Datenminimierung); Modell, alle Datensätze",
        ),
    };

    /// The finding does not repeat the address: reports travel further than records.
    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        record.each_mail(&mut |at, mail| {
            if mailbox::is_personal(mail.as_str()) {
                out.push(at.to_string(), Self::Personal);
            }
        });
    }
}
