//! WORD: how things are said, and what is left unsaid on purpose.

use super::{FORMER, Former as Check, Rule, Text, find, why};
use crate::findings::Severity::Error;
use crate::keys::Date;
use crate::model::Head;
use crate::rules::Hit;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "WORD-009",
    name: "suppression",
    severity: Error,
    since: "0.1",
    why: why(
        "Ein ausgeblendeter Hinweis soll eine bewusste, befristete Entscheidung bleiben und nicht \
         vergessen werden.",
        "a finding that was silenced should stay a decision made on purpose and for a time, and \
         not be forgotten",
        "Modell, alle Datensätze",
    ),
    texts: &[
        Text {
            de: "Eine Regel „{value}“ gibt es nicht; ausgeblendet wird damit nichts.",
            en: "there is no rule “{value}”, so nothing is silenced",
            help_de: "Prüfen Sie den Code der Regel, oder entfernen Sie den Eintrag.",
            help_en: "check the code of the rule, or remove the entry",
            ..FORMER
        },
        Text {
            de: "Die Regel „{value}“ meldet Fehler; Fehler lassen sich nicht ausblenden.",
            en: "the rule “{value}” finds errors, and errors cannot be silenced",
            help_de: "Beheben Sie den Fehler, und entfernen Sie den Eintrag.",
            help_en: "mend the error and remove the entry",
            ..FORMER
        },
        Text {
            de: "„{value}“ war nur bis zum {day} ausgeblendet.",
            en: "“{value}” was silenced until {day} only",
            help_de: "Entfernen Sie den Eintrag, oder begründen Sie ihn neu und legen Sie einen \
                      neuen Tag fest.",
            help_en: "remove the entry, or give a reason anew and set a new day",
            ..FORMER
        },
    ],
    units: false,
    together: None,
    check: Check::Head(suppressions),
}];

/// What is silenced is a rule that does not find errors, and the time for it has not run out.
/// These findings are errors themselves: no entry silences them.
fn suppressions(head: &Head<'_>, day: Option<Date>, out: &mut Vec<Hit>) {
    for (i, entry) in head.suppress.iter().enumerate() {
        let code = Hit::at(format!("/suppress/{i}/code")).with("value", entry.code.as_str());
        match find(&entry.code) {
            None => out.push(code),
            Some(rule) if rule.severity == Error => out.push(code.case(1)),
            Some(_) => {}
        }
        if day.is_some_and(|day| entry.expires < day) {
            let hit = Hit::at(format!("/suppress/{i}/expires")).case(2);
            out.push(hit.with("value", entry.code.as_str()).day("day", entry.expires));
        }
    }
}
