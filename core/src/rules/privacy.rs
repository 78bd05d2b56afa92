//! PRIV: the protected space.

mod mailbox;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};
use crate::keys::Date;
use crate::model::{Need, Record};
use crate::rules::Hit;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "PRIV-001",
        name: "no-visibility",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Gremium ist ein geschützter Raum: Kommunen sprechen Schwächen nur an, wenn \
             vorher feststeht, wer davon erfährt.",
            "the body is a protected space: municipalities speak of weak points only when it is \
             settled beforehand who learns of them",
            "Modell, Bedarf; Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Es ist nicht angegeben, wer diesen Bedarf lesen darf.",
                en: "it is not said who may read this need",
                help_de: "Wählen Sie unter „visibility“ einen Kreis von „body“ (nur das Gremium) \
                          bis „public“ (öffentlich).",
                help_en: "choose a circle under “visibility”, from “body” (the body only) to \
                          “public”",
                ..FORMER
            },
            Text {
                de: "Es ist nicht angegeben, was über die Herkunft dieses Bedarfs gesagt werden \
                     darf.",
                en: "it is not said what may be told about who raised this need",
                help_de: "Wählen Sie unter „attribution“: „named“ (mit Namen), „group_only“ (nur \
                          als Gruppe) oder „none“ (gar nicht).",
                help_en: "choose under “attribution”: “named” (by name), “group_only” (as a group \
                          only) or “none” (not at all)",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Need(openness),
    },
    Rule {
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
        texts: &[Text {
            de: "Diese E-Mail-Adresse sieht aus wie die einer einzelnen Person.",
            en: "this mail address looks like that of a natural person",
            help_de: "Nennen Sie ein Funktionspostfach, zum Beispiel poststelle@example.org; es \
                      bleibt, wenn Personen wechseln.",
            help_en: "name the mailbox of a function, for instance poststelle@example.org; it \
                      stays when people change",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Record(contact_mail),
    },
];

fn openness(need: &Need, _: Option<Date>, out: &mut Vec<Hit>) {
    if need.visibility.is_none() {
        out.push(Hit::at("/visibility"));
    }
    if need.attribution.is_none() {
        out.push(Hit::at("/attribution").case(1));
    }
}

/// The finding does not repeat the address: reports travel further than records.
fn contact_mail(record: &Record, _: Option<Date>, out: &mut Vec<Hit>) {
    let contact = match record {
        Record::Offering(offering) => Some(&offering.contact),
        Record::Organisation(organisation) => organisation.contact.as_ref(),
        _ => None,
    };
    let mail = contact.and_then(|contact| contact.mail.as_ref());
    if mail.is_some_and(|mail| mailbox::is_personal(mail.as_str())) {
        out.push(Hit::at("/contact/mail"));
    }
}
