//! KEY: whether keys have their form.

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::Error;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "KEY-001",
        name: "leistungsschluessel",
        severity: Error,
        since: "0.1",
        why: why(
            "Bedarf und Angebot finden über den Leistungsschlüssel zueinander. Eine falsche \
             Ziffer meint eine andere Leistung oder gar keine, und der Bedarf bliebe ohne \
             Antwort.",
            "need and offering find each other by the Leistungsschlüssel; one wrong digit means \
             another service or none, and the need would stay unanswered",
            "FIM, Baustein Leistungen (LeiKa): 2+3+3+3+3 Ziffern; OZG-Umsetzungskatalog; an 4.813 \
             Schlüsseln gemessen",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist kein Leistungsschlüssel: {reason}.",
                en: "“{value}” is not a Leistungsschlüssel (service key): {reason}",
                help_de: "Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99, zum Beispiel 99115005104000.",
                help_en: "a Leistungsschlüssel has 14 digits and begins with 99, for instance 99115005104000",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist als Leistungsschlüssel ungewöhnlich.",
                en: "“{value}” is unusual as a Leistungsschlüssel (service key)",
                help_de: "Prüfen Sie, ob der Schlüssel stimmt. Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99, zum Beispiel 99115005104000.",
                help_en: "check whether the key is right; a Leistungsschlüssel has 14 digits and begins with 99, for instance 99115005104000",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist keine OZG-ID: {reason}.",
                en: "“{value}” is not an OZG id: {reason}",
                help_de: "Eine OZG-ID hat 5 Ziffern, zum Beispiel 10110.",
                help_en: "an OZG id has 5 digits, for instance 10110",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist als OZG-ID ungewöhnlich.",
                en: "“{value}” is unusual as an OZG id",
                help_de: "Prüfen Sie, ob die ID stimmt. Alle bekannten beginnen mit 10, zum Beispiel 10110.",
                help_en: "check whether the id is right; all known ones begin with 10, for instance 10110",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-002",
        name: "ars",
        severity: Error,
        since: "0.1",
        why: why(
            "Der Regionalschlüssel entscheidet, zu welchem Land und welchem Gemeindeverband eine \
             Kommune gehört und damit, wer für sie bestellen darf.",
            "the regional key decides to which Land and association a municipality belongs, and \
             so who may order for it",
            "Statistisches Bundesamt, Gemeindeverzeichnis (ARS); an 11.004 Gemeinden gemessen",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist kein Regionalschlüssel (ARS): {reason}.",
                en: "“{value}” is not a regional key (ARS): {reason}",
                help_de: "Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum Beispiel 057740032032.",
                help_en: "an ARS has 2, 3, 5, 9 or 12 digits, for instance 057740032032",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist als Regionalschlüssel (ARS) ungewöhnlich.",
                en: "“{value}” is unusual as a regional key (ARS)",
                help_de: "Prüfen Sie, ob der Schlüssel stimmt. Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum Beispiel 057740032032.",
                help_en: "check whether the key is right; an ARS has 2, 3, 5, 9 or 12 digits, for instance 057740032032",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-003",
        name: "ags",
        severity: Error,
        since: "0.1",
        why: why(
            "Viele Fachverfahren und Statistiken kennen nur den Gemeindeschlüssel. Ist er falsch, \
             so wird eine andere Gemeinde oder keine gefunden.",
            "many specialised programs and statistics know the municipality key only; where it is \
             wrong, another municipality is found or none",
            "Statistisches Bundesamt, Gemeindeverzeichnis (AGS)",
        ),
        texts: &[Text {
            de: "„{value}“ ist kein Gemeindeschlüssel (AGS): {reason}.",
            en: "“{value}” is not a municipality key (AGS): {reason}",
            help_de: "Ein AGS hat 2, 3, 5 oder 8 Ziffern, zum Beispiel 05774032.",
            help_en: "an AGS has 2, 3, 5 or 8 digits, for instance 05774032",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-004",
        name: "land",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen erreichen EfA-Dienste meist über ihr Land. Ohne gültiges Land lässt sich \
             nicht sagen, wen sie fragen müssen.",
            "municipalities mostly reach EfA services by way of their Land; without a valid Land \
             nobody can tell them whom to ask",
            "Statistisches Bundesamt, Gemeindeverzeichnis (Länder 01 bis 16)",
        ),
        texts: &[Text {
            de: "„{value}“ ist kein Landesschlüssel: {reason}.",
            en: "“{value}” is not a Land key: {reason}",
            help_de: "Die Länder haben die Schlüssel 01 bis 16.",
            help_en: "the Länder have the keys 01 to 16",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-005",
        name: "leitweg-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer auf dem EfA-Marktplatz bestellt, gibt seine Leitweg-ID an; an sie geht die \
             Rechnung. Die Prüfziffern decken fast jeden Schreibfehler auf.",
            "who orders on the EfA marketplace gives the Leitweg-ID, and the bill goes there; its \
             check digits uncover nearly every slip",
            "KoSIT, Formatspezifikation Leitweg-ID (Prüfziffer nach ISO 7064, MOD 97-10)",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine Leitweg-ID: {reason}.",
            en: "“{value}” is not a Leitweg-ID: {reason}",
            help_de: "Eine Leitweg-ID beginnt mit dem Land (01 bis 16, 99 für den Bund) und endet mit zwei Prüfziffern, zum Beispiel 04011000-900X999-08. Übernehmen Sie sie am besten unverändert aus dem Bescheid der Vergabestelle.",
            help_en: "a Leitweg-ID begins with the Land (01 to 16, 99 for the federation) and ends with two check digits, for instance 04011000-900X999-08; best copy it unchanged from the notice of the office that gave it out",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-006",
        name: "decision-number",
        severity: Error,
        since: "0.1",
        why: why(
            "An der Nummer lässt sich nachlesen, was wirklich beschlossen wurde und ob es bindet \
             oder nur empfiehlt. Aus der Adresse einer Seite folgt sie nicht.",
            "by its number one can read up what was really decided and whether it binds or only \
             recommends; it does not follow from the address of a page",
            "IT-Planungsrat, veröffentlichte Beschlüsse (an 719 gemessen)",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine Nummer eines Beschlusses: {reason}.",
            en: "“{value}” is not a number of a decision: {reason}",
            help_de: "Schreiben Sie zum Beispiel Beschluss 2019/50 oder B-2025/33-IT.",
            help_en: "write for instance Beschluss 2019/50 or B-2025/33-IT",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-007",
        name: "fim-id",
        severity: Error,
        since: "0.1",
        why: why(
            "Über die FIM-ID finden Kommunen die Datenfelder, auf die ein Dienst baut, und können \
             so sehen, ob er zu ihrem Fachverfahren passt.",
            "by the FIM id municipalities find the data fields a service is built on, and so can \
             see whether it fits their specialised program",
            "FIM-Portal, Baustein Datenfelder",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine FIM-ID: {reason}.",
            en: "“{value}” is not a FIM id: {reason}",
            help_de: "Eine FIM-ID besteht aus S, D, F oder G und 8 oder 11 Ziffern, ohne Version, zum Beispiel S07000009.",
            help_en: "a FIM id is S, D, F or G and 8 or 11 digits, without a version, for instance S07000009",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
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
        texts: &[
            Text {
                de: "„{value}“ ist kein DVDV-Organisationsschlüssel: {reason}.",
                en: "“{value}” is not a DVDV organisation key: {reason}",
                help_de: "Ein Organisationsschlüssel hat 3 Kleinbuchstaben und 12 Ziffern, zum Beispiel ags:057740320000.",
                help_en: "an organisation key has 3 small letters and 12 digits, for instance ags:057740320000",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist als DVDV-Organisationsschlüssel ungewöhnlich.",
                en: "“{value}” is unusual as a DVDV organisation key",
                help_de: "Prüfen Sie, ob der Schlüssel stimmt. Die ersten zwei Ziffern sind sonst ein Land (01 bis 16).",
                help_en: "check whether the key is right; its first two digits are usually a Land (01 to 16)",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-009",
        name: "destination-id",
        severity: Error,
        since: "0.1",
        why: why(
            "An den Zustellpunkt gehen die Anträge der Bürgerinnen und Bürger. Mit einer falschen \
             Kennung landen sie nirgends.",
            "this is where the applications of citizens go; with a wrong id they go nowhere",
            "FITKO, Dokumentation FIT-Connect; RFC 9562 (UUID)",
        ),
        texts: &[Text {
            de: "„{value}“ ist keine Zustellpunkt-ID (destinationId) von FIT-Connect: {reason}.",
            en: "“{value}” is not a destination id of FIT-Connect: {reason}",
            help_de: "Eine destinationId ist eine UUID, zum Beispiel d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a. Kopieren Sie sie aus dem Self-Service-Portal.",
            help_en: "a destination id is a UUID, for instance d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a; copy it from the self-service portal",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-010",
        name: "lost-leading-zero",
        severity: Error,
        since: "0.1",
        why: why(
            "Tabellenprogramme streichen führende Nullen. Betroffen sind alle Kommunen in den \
             Ländern 01 bis 09, also von Schleswig-Holstein bis Bayern.",
            "spreadsheets drop leading zeros; that hits all municipalities in the Länder 01 to \
             09, from Schleswig-Holstein to Bayern",
            "Statistisches Bundesamt, Gemeindeverzeichnis; FIM, Baustein Leistungen (LeiKa)",
        ),
        texts: &[Text {
            de: "Der Schlüssel „{value}“ hat seine führende Null verloren oder steht als Zahl da.",
            en: "the key “{value}” lost its leading zero or is written as a number",
            help_de: "Gemeint ist wohl „{repaired}“; Schlüssel stehen immer in Anführungszeichen. In Tabellenprogrammen hilft das Spaltenformat Text.",
            help_en: "“{repaired}” is probably meant; keys always stand in quotes. In spreadsheets, format the column as text",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Shape,
    },
    Rule {
        code: "KEY-011",
        name: "wrong-kind-of-key",
        severity: Error,
        since: "0.1",
        why: why(
            "Leistungsschlüssel, OZG-ID, ARS und AGS sehen sich ähnlich und werden auch in \
             amtlichen Beispielen verwechselt. Am falschen Platz findet sie kein Abgleich.",
            "service key, OZG id, ARS and AGS look alike and are mixed up in official examples as \
             well; in the wrong place no comparison finds them",
            "FIM; OZG-Umsetzungskatalog; Statistisches Bundesamt, Gemeindeverzeichnis",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.",
                en: "“{value}” is another kind of key: {kind}; here belongs: {expected}",
                help_de: "Tragen Sie den passenden Schlüssel ein.",
                help_en: "put in the fitting key",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.",
                en: "“{value}” is another kind of key: {kind}; here belongs: {expected}",
                help_de: "Der passende Schlüssel ist „{repaired}“.",
                help_en: "the fitting key is “{repaired}”",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Shape,
    },
];
