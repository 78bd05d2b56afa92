//! WORD-009: what is silenced is no error, and the time for it has not run out

use crate::keys::Date;
use crate::messages::Severity;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::find_meant;
use crate::rules::{Check, Context, Violations};

/// What is silenced is no error, and the time for it has not run out
#[derive(Cases)]
pub enum Suppression {
    #[de("Eine Regel „{value}“ gibt es nicht; ausgeblendet wird damit nichts.")]
    #[help_de("Prüfen Sie den Code der Regel, oder entfernen Sie den Eintrag.")]
    #[en("there is no rule “{value}”, so nothing is silenced")]
    #[help_en("check the code of the rule, or remove the entry")]
    UnknownRule { value: String },
    #[de("Die Regel „{value}“ meldet Fehler; Fehler lassen sich nicht ausblenden.")]
    #[help_de("Beheben Sie den Fehler, und entfernen Sie den Eintrag.")]
    #[en("the rule “{value}” finds errors, and errors cannot be silenced")]
    #[help_en("mend the error and remove the entry")]
    FindsErrors { value: String },
    #[de("„{value}“ war nur bis zum {day} ausgeblendet.")]
    #[help_de(
        "Entfernen Sie den Eintrag, oder begründen Sie ihn neu und legen Sie einen neuen \
               Tag fest."
    )]
    #[en("“{value}” was silenced until {day} only")]
    #[help_en("remove the entry, or give a reason anew and set a new day")]
    Expired { value: String, day: Date },
}

impl Check for Suppression {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-009",
        name: "suppression",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein ausgeblendeter Hinweis soll eine bewusste, befristete Entscheidung bleiben und \
             nicht vergessen werden.",
            "a finding that was silenced should stay a decision made on purpose and for a time, \
             and not be forgotten",
            "Modell, alle Datensätze",
        ),
    };

    /// An entry names a code or one of its cases. These findings are errors themselves: no entry
    /// silences them.
    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let entries = record.head().map_or(&[][..], |head| head.suppress);
        for (i, entry) in entries.iter().enumerate() {
            let value = || entry.code.clone();
            match severity(&entry.code) {
                None => {
                    let case = Self::UnknownRule { value: value() };
                    out.push(format!("/suppress/{i}/code"), case);
                }
                Some(Error) => {
                    let case = Self::FindsErrors { value: value() };
                    out.push(format!("/suppress/{i}/code"), case);
                }
                Some(_) => {}
            }
            if at.day.is_some_and(|day| entry.expires < day) {
                let case = Self::Expired { value: value(), day: entry.expires };
                out.push(format!("/suppress/{i}/expires"), case);
            }
        }
    }
}

/// How grave the code or the case is that an entry names.
fn severity(named: &str) -> Option<Severity> {
    let rule = find_meant(named)?;
    let case = named.split_once('/').map(|(_, case)| case);
    let meant = rule.texts.iter().filter(|text| case.is_none_or(|case| text.name == case));
    // of a code whose cases differ those that are no errors are silenced
    let least = meant.map(|text| text.severity.unwrap_or(rule.severity)).min();
    Some(least.unwrap_or(rule.severity))
}
