//! CORE: what holds for every record.

mod contents;
mod days;
mod identity;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};
pub(super) use contents::{is_blank, letters};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "CORE-001",
        name: "not-unique",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Beschluss, der „BED-2026-0042“ nennt, muss genau einen Bedarf meinen, auch in \
             zehn Jahren noch. Und keine Kommune darf doppelt gezählt werden.",
            "a decision that names “BED-2026-0042” has to mean exactly one need, in ten years as \
             well; and no municipality may be counted twice",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "Die Kennung „{value}“ trägt schon ein anderer Datensatz: {first}.",
                en: "another record already has the id “{value}”: {first}",
                help_de: "Jede Kennung gibt es nur einmal, über alle Arten von Datensätzen hinweg. \
                          Vergeben Sie hier eine neue, oder entfernen Sie den doppelten Datensatz.",
                help_en: "every id stands for one record, whatever its type; give this one a new \
                          id, or remove the second record",
                ..FORMER
            },
            Text {
                de: "Die Fassung „{version}“ von „{value}“ gibt es schon: {first}.",
                en: "there is already a version “{version}” of “{value}”: {first}",
                help_de: "Vergeben Sie eine neue Fassung, oder entfernen Sie den doppelten \
                          Datensatz.",
                help_en: "give this one a new version, or remove the second record",
                ..FORMER
            },
            Text {
                de: "Die Kennung „{value}“ gehört einem zurückgezogenen Datensatz: {first}.",
                en: "the id “{value}” belongs to a withdrawn record: {first}",
                help_de: "Eine Kennung wird nie ein zweites Mal vergeben. Wählen Sie hier eine \
                          neue, oder entfernen Sie diesen Datensatz, wenn er der zurückgezogene ist.",
                help_en: "an id is never used again; choose a new one here, or remove this record \
                          if it is the withdrawn one",
                ..FORMER
            },
            Text {
                de: "Den Regionalschlüssel „{value}“ trägt zur selben Zeit schon eine andere \
                     Organisation: „{first}“.",
                en: "another organisation has the regional key “{value}” at the same time: \
                     “{first}”",
                help_de: "Prüfen Sie den Schlüssel. Löst die eine Organisation die andere ab, so \
                          geben Sie unter „valid“ an, von wann bis wann jede besteht.",
                help_en: "check the key; where one organisation follows the other, say under \
                          “valid” from when to when each exists",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Register(identity::not_unique),
    },
    Rule {
        code: "CORE-003",
        name: "days-out-of-order",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer bestellen darf und welche Regel gilt, hängt am Tag. Vertauschte Tage machen aus \
             einem geltenden Recht ein abgelaufenes.",
            "who may order and which rule holds depends on the day; swapped days turn a right \
             that holds into one that has ended",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "Der Zeitraum beginnt am {from}, endet aber schon am {to}.",
                en: "the period begins on {from} but ends on {to} already",
                help_de: "Unter „to“ steht der erste Tag, der nicht mehr dazugehört; er liegt nach \
                          dem ersten Tag unter „from“.",
                help_en: "“to” is the first day that no longer belongs to it; it comes after the \
                          first day under “from”",
                ..FORMER
            },
            Text {
                de: "Als Tag der letzten Änderung steht hier der {day}; angelegt wurde der \
                     Datensatz aber erst am {from}.",
                en: "the last change is dated {day}, but the record was made on {from}",
                help_de: "Berichtigen Sie einen der beiden Tage.",
                help_en: "correct one of the two days",
                ..FORMER
            },
            Text {
                de: "Der {day} liegt nach dem Stichtag {limit}; hier steht aber, was schon \
                     geschehen ist.",
                en: "{day} lies after the as-of date {limit}, but this tells what has happened \
                     already",
                help_de: "Prüfen Sie den Tag und den Stichtag. Geplantes steht unter „planned“ und \
                          „planned_on“, oder es wird erst eingetragen, wenn es geschehen ist.",
                help_en: "check the day and the as-of date; plans stand under “planned” and \
                          “planned_on”, or are put in when they have happened",
                ..FORMER
            },
            Text {
                de: "Die Sitzung beginnt am {from}, endet aber schon am {to}.",
                en: "the session begins on {from} but ends on {to} already",
                help_de: "Unter „end“ steht der letzte Tag der Sitzung. Berichtigen Sie einen der \
                          beiden Tage; dauerte sie nur einen Tag, so lassen Sie „end“ weg.",
                help_en: "“end” is the last day of the session; correct one of the two days, and \
                          leave “end” out where it took one day only",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Record(days::out_of_order),
    },
    Rule {
        code: "CORE-004",
        name: "blank-text",
        severity: Error,
        since: "0.1",
        why: why(
            "Im Gremium und im IT-Planungsrat wird auf Deutsch beraten. Ein leerer Text nimmt \
             einem Bedarf die Stimme.",
            "the body and the IT-Planungsrat deliberate in German; an empty text takes the voice \
             of a need away",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "Hier steht kein deutscher Text.",
                en: "there is no German text here",
                help_de: "Schreiben Sie den Text auf Deutsch; Leerzeichen und Satzzeichen allein \
                          genügen nicht.",
                help_en: "write the text in German; blanks and punctuation alone do not count",
                ..FORMER
            },
            Text {
                de: "Der Text in der Sprache „{language}“ ist derselbe wie der in „{first}“.",
                en: "the text in the language “{language}” is the same as the one in “{first}”",
                help_de: "Übersetzen Sie ihn, oder lassen Sie ihn weg: Fehlt eine Sprache, so wird \
                          der deutsche Text gezeigt.",
                help_en: "translate it, or leave it out: where a language is missing, the German \
                          text is shown",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Record(contents::texts),
    },
    Rule {
        code: "CORE-005",
        name: "cost-amounts",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus den Beträgen wird die Umlage je Organisation gerechnet. Verschiedene Währungen \
             lassen sich nicht zusammenzählen, und negative Kosten hat niemand.",
            "from the amounts the share of each organisation is reckoned; different currencies \
             cannot be added up, and nobody has negative cost",
            "Beschluss 2021/24 des IT-Planungsrats, Nr. 1 und 2; Modell, Angebot",
        ),
        texts: &[
            Text {
                de: "Die Kosten stehen in verschiedenen Währungen: hier {value}, davor {first}.",
                en: "the cost is given in different currencies: {value} here, {first} before",
                help_de: "Geben Sie alle Beträge eines Angebots in derselben Währung an.",
                help_en: "give all amounts of an offering in the same currency",
                ..FORMER
            },
            Text {
                de: "Der Betrag {value} ist kleiner als null.",
                en: "the amount {value} is less than zero",
                help_de: "Kosten sind null oder größer. Ziehen Sie einen Nachlass gleich vom \
                          Betrag ab.",
                help_en: "a cost is zero or more; take a discount off the amount itself",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Offering(contents::cost),
    },
    Rule {
        code: "CORE-006",
        name: "not-confirmed",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ansprechstellen, Preise und Zuständigkeiten veralten. Wer sich auf einen Eintrag \
             verlässt, soll sehen, wann zuletzt jemand hingesehen hat.",
            "contacts, prices and permissions grow old; who relies on an entry should see when \
             someone last looked",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "Zuletzt bestätigt wurde der Datensatz am {day}, vor mehr als \
                     {limit?einem Monat|# Monaten}.",
                en: "the record was last confirmed on {day}, more than \
                     {limit?one month|# months} ago",
                help_de: "Prüfen Sie, ob alles noch stimmt, und tragen Sie unter „confirmed“ den \
                          Tag der Prüfung ein.",
                help_en: "look whether everything still holds, and put the day of that look under \
                          “confirmed”",
                ..FORMER
            },
            Text {
                de: "Der Datensatz wurde nie bestätigt und zuletzt am {day} bearbeitet, vor mehr \
                     als {limit?einem Monat|# Monaten}.",
                en: "the record was never confirmed and last edited on {day}, more than \
                     {limit?one month|# months} ago",
                help_de: "Prüfen Sie, ob alles noch stimmt, und tragen Sie unter „confirmed“ den \
                          Tag der Prüfung ein.",
                help_en: "look whether everything still holds, and put the day of that look under \
                          “confirmed”",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::RecordOn(days::not_confirmed),
    },
    Rule {
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
        texts: &[
            Text {
                de: "Den Nachfolger „{value}“ gibt es im Register nicht.",
                en: "the successor “{value}” is not in the register",
                help_de: "Prüfen Sie die Kennung, oder lassen Sie die Angabe weg.",
                help_en: "check the id, or leave the member out",
                ..FORMER
            },
            Text {
                de: "Der Nachfolger „{value}“ ist selbst zurückgezogen.",
                en: "the successor “{value}” is withdrawn itself",
                help_de: "Nennen Sie den Datensatz, der heute an dieser Stelle gilt, oder lassen \
                          Sie die Angabe weg.",
                help_en: "name the record that holds in its place today, or leave the member out",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Within(identity::successor),
    },
    Rule {
        code: "CORE-009",
        name: "id-used-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Beschlüsse, Angebote und andere Profile nennen ein Kriterium, einen Tagesordnungspunkt \
             oder einen Bezugsweg mit seiner Kennung. Tragen zwei dieselbe, so ist offen, was gemeint war.",
            "decisions, offerings and other profiles name a criterion, an agenda item or an access \
             path by its id; where two have the same one, nobody can tell which was meant",
            "Modell, alle Datensätze",
        ),
        texts: &[Text {
            de: "Die Kennung „{value}“ trägt schon ein anderer Eintrag dieser Liste.",
            en: "another entry of this list already has the id “{value}”",
            help_de: "Vergeben Sie hier eine neue Kennung, oder entfernen Sie den doppelten Eintrag.",
            help_en: "give this entry a new id, or remove it if it is there twice",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Record(identity::twice_within),
    },
];
