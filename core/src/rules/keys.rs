//! KEY: whether keys of services, areas and decisions have their form.

use super::{Check, Rule, Text};
use crate::findings::Severity::Error;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "KEY-001",
        name: "leistungsschluessel",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "„{value}“ ist kein Leistungsschlüssel: {reason}.",
                en: "“{value}” is not a Leistungsschlüssel (service key): {reason}",
                help_de: "Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99, zum Beispiel 99115005104000.",
                help_en: "a Leistungsschlüssel has 14 digits and begins with 99, for instance 99115005104000",
            },
            Text {
                de: "„{value}“ ist als Leistungsschlüssel ungewöhnlich.",
                en: "“{value}” is unusual as a Leistungsschlüssel (service key)",
                help_de: "Prüfen Sie, ob der Schlüssel stimmt. Ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99, zum Beispiel 99115005104000.",
                help_en: "check whether the key is right; a Leistungsschlüssel has 14 digits and begins with 99, for instance 99115005104000",
            },
            Text {
                de: "„{value}“ ist keine OZG-ID: {reason}.",
                en: "“{value}” is not an OZG id: {reason}",
                help_de: "Eine OZG-ID hat 5 Ziffern, zum Beispiel 10110.",
                help_en: "an OZG id has 5 digits, for instance 10110",
            },
            Text {
                de: "„{value}“ ist als OZG-ID ungewöhnlich.",
                en: "“{value}” is unusual as an OZG id",
                help_de: "Prüfen Sie, ob die ID stimmt. Alle bekannten beginnen mit 10, zum Beispiel 10110.",
                help_en: "check whether the id is right; all known ones begin with 10, for instance 10110",
            },
        ],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-002",
        name: "ars",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "„{value}“ ist kein Regionalschlüssel (ARS): {reason}.",
                en: "“{value}” is not a regional key (ARS): {reason}",
                help_de: "Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum Beispiel 057740032032.",
                help_en: "an ARS has 2, 3, 5, 9 or 12 digits, for instance 057740032032",
            },
            Text {
                de: "„{value}“ ist als Regionalschlüssel (ARS) ungewöhnlich.",
                en: "“{value}” is unusual as a regional key (ARS)",
                help_de: "Prüfen Sie, ob der Schlüssel stimmt. Ein ARS hat 2, 3, 5, 9 oder 12 Ziffern, zum Beispiel 057740032032.",
                help_en: "check whether the key is right; an ARS has 2, 3, 5, 9 or 12 digits, for instance 057740032032",
            },
        ],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-003",
        name: "ags",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "„{value}“ ist kein Gemeindeschlüssel (AGS): {reason}.",
            en: "“{value}” is not a municipality key (AGS): {reason}",
            help_de: "Ein AGS hat 2, 3, 5 oder 8 Ziffern, zum Beispiel 05774032.",
            help_en: "an AGS has 2, 3, 5 or 8 digits, for instance 05774032",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-004",
        name: "land",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "„{value}“ ist kein Landesschlüssel: {reason}.",
            en: "“{value}” is not a Land key: {reason}",
            help_de: "Die Länder haben die Schlüssel 01 bis 16.",
            help_en: "the Länder have the keys 01 to 16",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-006",
        name: "decision-number",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "„{value}“ ist keine Nummer eines Beschlusses: {reason}.",
            en: "“{value}” is not a number of a decision: {reason}",
            help_de: "Schreiben Sie zum Beispiel Beschluss 2019/50 oder B-2025/33-IT.",
            help_en: "write for instance Beschluss 2019/50 or B-2025/33-IT",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-010",
        name: "lost-leading-zero",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Der Schlüssel „{value}“ hat seine führende Null verloren oder steht als Zahl da.",
            en: "the key “{value}” lost its leading zero or is written as a number",
            help_de: "Gemeint ist wohl „{repaired}“; Schlüssel stehen immer in Anführungszeichen. In Tabellenprogrammen hilft das Spaltenformat Text.",
            help_en: "“{repaired}” is probably meant; keys always stand in quotes. In spreadsheets, format the column as text",
        }],
        check: Check::Shape,
    },
    Rule {
        code: "KEY-011",
        name: "wrong-kind-of-key",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.",
                en: "“{value}” is another kind of key: {kind}; here belongs: {expected}",
                help_de: "Tragen Sie den passenden Schlüssel ein.",
                help_en: "put in the fitting key",
            },
            Text {
                de: "„{value}“ ist ein anderer Schlüssel: {kind}. Hierher gehört: {expected}.",
                en: "“{value}” is another kind of key: {kind}; here belongs: {expected}",
                help_de: "Der passende Schlüssel ist „{repaired}“.",
                help_en: "the fitting key is “{repaired}”",
            },
        ],
        check: Check::Shape,
    },
];
