//! SHAPE: whether a record has the structure that the schemas ask for.

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::Error;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "SHAPE-001",
        name: "missing-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Ohne diese Angabe lässt sich der Datensatz nicht zuordnen, vergleichen oder \
             beantworten. Wenige Angaben sind Pflicht; alle anderen dürfen fehlen, bis sie \
             bekannt sind.",
            "without it the record cannot be placed, compared or answered; few members must be \
             there, all others may be missing until they are known",
            "schemas/v1 (JSON Schema 2020-12: required, oneOf)",
        ),
        texts: &[
            Text {
                de: "Die Angabe „{member}“ fehlt.",
                en: "the member “{member}” is missing",
                help_de: "Ergänzen Sie „{member}“.",
                help_en: "add “{member}”",
                ..FORMER
            },
            Text {
                de: "Hier fehlt eine Angabe; nötig ist genau eine von: {expected}.",
                en: "something is missing here; exactly one is needed of: {expected}",
                help_de: "Ergänzen Sie eine davon.",
                help_en: "add one of them",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-002",
        name: "unexpected-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Meist ist es ein Tippfehler: Die Angabe ginge sonst still verloren, und niemand im \
             Gremium bekäme sie zu sehen.",
            "mostly it is a slip of the pen: the member would be lost without a word, and nobody \
             in the body would ever see it",
            "schemas/v1 (JSON Schema 2020-12: additionalProperties)",
        ),
        texts: &[
            Text {
                de: "Die Angabe „{member}“ ist hier nicht vorgesehen.",
                en: "there is no member “{member}” here",
                help_de: "Prüfen Sie die Schreibweise. Eigene Angaben gehören unter „ext“.",
                help_en: "check the spelling; data of your own belong under “ext”",
                ..FORMER
            },
            Text {
                de: "Die Angabe „{member}“ ist hier nicht vorgesehen.",
                en: "there is no member “{member}” here",
                help_de: "Gemeint ist wohl „{nearest}“.",
                help_en: "“{nearest}” is probably meant",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-003",
        name: "wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Schlüssel, der als Zahl dasteht, verliert seine führende Null, und aus einer \
             Kommune in Schleswig-Holstein wird eine unbekannte. Deshalb hat jede Angabe eine \
             feste Form.",
            "a key that is written as a number loses its leading zero, and a municipality in \
             Schleswig-Holstein becomes an unknown one; so every member has a fixed form",
            "schemas/v1 (JSON Schema 2020-12: type)",
        ),
        texts: &[Text {
            de: "Hier steht {found}; gebraucht wird {expected}.",
            en: "here is {found}; {expected} is needed",
            help_de: "Texte stehen in Anführungszeichen, Zahlen und true oder false ohne.",
            help_en: "texts stand in quotes, numbers and true or false without",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-004",
        name: "unknown-code",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur mit gemeinsamen Wörtern lassen sich Bedarfe aus vielen Kommunen zählen und \
             zusammenführen. Die Wörter jeder Liste stehen mit deutscher Bezeichnung auf der \
             Seite des Datensatzes.",
            "only with common words can the needs of many municipalities be counted and bundled; \
             the words of every list stand on the page of the record with their labels",
            "docs/records, Wertelisten; schemas/v1 (JSON Schema 2020-12: enum)",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist kein bekannter Wert.",
                en: "“{value}” is not a known value",
                help_de: "Möglich sind: {expected}.",
                help_en: "possible are: {expected}",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist kein bekannter Wert.",
                en: "“{value}” is not a known value",
                help_de: "Gemeint ist wohl „{nearest}“.",
                help_en: "“{nearest}” is probably meant",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-005",
        name: "out-of-range",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Wert außerhalb der Skala sagt nichts aus, auch wenn er beeindruckt: Eine \
             Reifegradstufe 9 kennt kein Modell.",
            "a value outside its scale tells nothing, however impressive it looks: no model knows \
             a maturity level 9",
            "schemas/v1 (JSON Schema 2020-12: minimum, maximum)",
        ),
        texts: &[Text {
            de: "Der Wert {value} liegt außerhalb des Erlaubten: {bound} {limit}.",
            en: "the value {value} is out of range: {bound} {limit}",
            help_de: "Prüfen Sie die Zahl.",
            help_en: "check the number",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-006",
        name: "too-short",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Titel aus einem Wort lässt sich in einer Liste mit hundert Bedarfen nicht \
             wiederfinden.",
            "a title of one word cannot be found again in a list of a hundred needs",
            "schemas/v1 (JSON Schema 2020-12: minLength)",
        ),
        texts: &[Text {
            de: "Der Text ist zu kurz: {value?ein Zeichen|# Zeichen}, mindestens {limit?eines ist|# sind} nötig.",
            en: "the text is too short: {value?one character|# characters}, at least {limit?one is|# are} needed",
            help_de: "Beschreiben Sie es etwas ausführlicher.",
            help_en: "say a little more",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-007",
        name: "too-long",
        severity: Error,
        since: "0.1",
        why: why(
            "Papiere von über hundert Seiten waren einer der Gründe, nach den Anliegen der \
             Kommunen eigens zu fragen. Ein Titel passt in eine Zeile der Tagesordnung.",
            "papers of more than a hundred pages were one of the reasons to ask for the concerns \
             of municipalities; a title fits into a line of an agenda",
            "schemas/v1 (JSON Schema 2020-12: maxLength)",
        ),
        texts: &[Text {
            de: "Der Text ist zu lang: {value?ein Zeichen|# Zeichen}, höchstens {limit?eines ist|# sind} möglich.",
            en: "the text is too long: {value?one character|# characters}, at most {limit?one is|# are} possible",
            help_de: "Kürzen Sie den Text.",
            help_en: "shorten the text",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-008",
        name: "too-few",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine leere Liste sieht ausgefüllt aus und sagt doch nichts: Sie verdeckt, dass die \
             Antwort noch fehlt.",
            "an empty list looks filled in and yet says nothing: it hides that the answer is \
             still missing",
            "schemas/v1 (JSON Schema 2020-12: minItems, minProperties)",
        ),
        texts: &[Text {
            de: "Die Liste hat zu wenige Einträge: {value?ein Eintrag|# Einträge}, mindestens {limit?einer ist|# sind} nötig.",
            en: "the list has too few entries: {value?one entry|# entries}, at least {limit?one is|# are} needed",
            help_de: "Ergänzen Sie die Liste.",
            help_en: "add to the list",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-009",
        name: "too-many",
        severity: Error,
        since: "0.1",
        why: why(
            "Wo nur eine Antwort gelten kann, machen zwei den Datensatz mehrdeutig. Für lange \
             Listen gibt es eine Grenze, damit die Prüfung schnell bleibt.",
            "where only one answer can hold, two make the record ambiguous; long lists have a \
             limit so that the check stays quick",
            "schemas/v1 (JSON Schema 2020-12: maxItems, maxProperties, oneOf)",
        ),
        texts: &[
            Text {
                de: "Hier steht zu viel: {value?ein Eintrag|# Einträge}, höchstens {limit?einer ist|# sind} möglich.",
                en: "there is too much here: {value?one entry|# entries}, at most {limit?one is|# are} possible",
                help_de: "Kürzen Sie die Liste.",
                help_en: "shorten the list",
                ..FORMER
            },
            Text {
                de: "Hier stehen {value} Angaben, von denen nur eine möglich ist: {expected}.",
                en: "here are {value} members of which only one is possible: {expected}",
                help_de: "Behalten Sie nur eine davon.",
                help_en: "keep only one of them",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-010",
        name: "not-unique",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer zweimal dasteht, wird leicht zweimal gezählt, zum Beispiel als Leistung oder als \
             Empfänger.",
            "what stands there twice is easily counted twice, for instance as a service or as an \
             addressee",
            "schemas/v1 (JSON Schema 2020-12: uniqueItems)",
        ),
        texts: &[Text {
            de: "Dieser Eintrag steht schon in der Liste.",
            en: "this entry stands in the list already",
            help_de: "Entfernen Sie den doppelten Eintrag.",
            help_en: "remove the second one",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-011",
        name: "bad-date",
        severity: Error,
        since: "0.1",
        why: why(
            "Fristen und Zuständigkeiten gelten ab einem Tag. „03.04.2026“ wird je nach Programm \
             März oder April; die Schreibweise mit dem Jahr zuerst ist eindeutig.",
            "deadlines and permissions hold from a day on; “03.04.2026” is read as March or \
             April, with the year first it is unambiguous",
            "ISO 8601 (RFC 3339, Abschnitt 5.6: full-date)",
        ),
        texts: &[Text {
            de: "„{value}“ ist kein Tag im Kalender.",
            en: "“{value}” is not a day of the calendar",
            help_de: "Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-24.",
            help_en: "write year-month-day, for instance 2026-11-24",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-012",
        name: "bad-uri",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Quelle, die sich nicht aufrufen lässt, kann im Gremium niemand nachlesen.",
            "a source that cannot be opened cannot be read up by anyone in the body",
            "RFC 3986",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine Internetadresse.",
            en: "“{value}” is not a web address",
            help_de: "Schreiben Sie die ganze Adresse, beginnend mit https://.",
            help_en: "write the whole address, beginning with https://",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-013",
        name: "bad-language-tag",
        severity: Error,
        since: "0.1",
        why: why(
            "Am Sprachkürzel erkennen Vorleseprogramme und Übersetzungen, wie ein Text zu \
             behandeln ist.",
            "screen readers and translations tell from the language tag how to treat a text",
            "BCP 47 (RFC 5646)",
        ),
        texts: &[Text {
            de: "„{value}“ ist kein Sprachkürzel.",
            en: "“{value}” is not a language tag",
            help_de: "Schreiben Sie zum Beispiel de, en oder de-AT.",
            help_en: "write for instance de, en or de-AT",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-014",
        name: "bad-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Über die Kennung finden Beschluss, Profil und Bedarf zueinander, auch nach Jahren \
             und in anderen Programmen. Leerzeichen und Umlaute überleben diesen Weg oft nicht.",
            "by the id decision, profile and need find each other, after years and in other \
             programs as well; blanks and umlauts often do not survive that way",
            "Modell, alle Datensätze",
        ),
        texts: &[Text {
            de: "„{value}“ ist als Kennung oder Verweis nicht möglich.",
            en: "“{value}” cannot be an id or a reference",
            help_de: "Erlaubt sind Buchstaben, Ziffern und . _ : / - (ohne Leerzeichen und Umlaute), am Anfang ein Buchstabe oder eine Ziffer, höchstens 120 Zeichen.",
            help_en: "letters, digits and . _ : / - are allowed (no blanks, no umlauts), the first a letter or digit, at most 120 characters",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-015",
        name: "bad-amount",
        severity: Error,
        since: "0.1",
        why: why(
            "Kosten werden auf den Cent verteilt. Ein Betrag mit Punkt und zwei Stellen rechnet \
             überall gleich.",
            "cost is shared out to the cent; an amount with a point and two digits is reckoned \
             alike everywhere",
            "Modell, Angebot; Beschluss 2021/24 des IT-Planungsrats",
        ),
        texts: &[Text {
            de: "„{value}“ ist kein Betrag und keine Währung.",
            en: "“{value}” is not an amount and not a currency",
            help_de: "Schreiben Sie Beträge mit Punkt und zwei Nachkommastellen in Anführungszeichen, zum Beispiel 118000.00, und Währungen als EUR.",
            help_en: "write amounts in quotes with a point and two decimals, for instance 118000.00, and currencies as EUR",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-016",
        name: "bad-digest",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Prüfsumme zeigt, ob ein Text nach der Zustimmung noch geändert wurde. Mit einem \
             Schreibfehler zeigt sie nichts mehr.",
            "the digest shows whether a text was changed after it was agreed to; with a slip of \
             the pen it shows nothing",
            "FIPS 180-4 (SHA-256)",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine Prüfsumme.",
            en: "“{value}” is not a digest",
            help_de: "Eine Prüfsumme beginnt mit sha256: und hat danach 64 Zeichen (0 bis 9, a bis f).",
            help_en: "a digest begins with sha256: and has 64 characters after that (0 to 9, a to f)",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-017",
        name: "unknown-type",
        severity: Error,
        since: "0.1",
        why: why(
            "An der Art entscheidet sich, welche Angaben und welche Regeln gelten. Ohne sie lässt \
             sich nicht einmal sagen, was fehlt.",
            "the type decides which members and which rules hold; without it nobody can even say \
             what is missing",
            "Modell, alle Datensätze",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist keine bekannte Art von Datensatz.",
                en: "“{value}” is not a known type of record",
                help_de: "Möglich sind: {expected}.",
                help_en: "possible are: {expected}",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist keine bekannte Art von Datensatz.",
                en: "“{value}” is not a known type of record",
                help_de: "Gemeint ist wohl „{nearest}“.",
                help_en: "“{nearest}” is probably meant",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-018",
        name: "unknown-version",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Datensatz aus einer neueren Fassung kann Angaben enthalten, die hier niemand \
             versteht. Halb verstanden ist schlechter als offen gesagt.",
            "a record of a newer format may hold members that nobody here understands; half \
             understood is worse than said openly",
            "Modell, alle Datensätze",
        ),
        texts: &[Text {
            de: "Die Fassung „{value}“ des Datenformats ist nicht bekannt.",
            en: "version “{value}” of the record format is not known",
            help_de: "Diese Bibliothek liest die Fassung 1.0; lassen Sie die Angabe im Zweifel weg.",
            help_en: "this library reads version 1.0; leave the member out if in doubt",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "SHAPE-019",
        name: "bad-mail",
        severity: Error,
        since: "0.1",
        why: why(
            "An diese Adresse schreibt, wer das Angebot nutzen will. Ein Tippfehler darin bleibt \
             lange unbemerkt.",
            "this is where those write who want to use the offering; a slip in it stays unnoticed \
             for long",
            "RFC 5321, Abschnitt 4.1.2",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine E-Mail-Adresse.",
            en: "“{value}” is not a mail address",
            help_de: "Schreiben Sie zum Beispiel poststelle@example.org.",
            help_en: "write for instance poststelle@example.org",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
];
