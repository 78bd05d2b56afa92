//! NEED: needs.

mod affected;
mod answered;
mod contents;
mod life;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "NEED-001",
        name: "no-statement",
        severity: Error,
        since: "0.1",
        why: why(
            "Andere Kommunen sollen erkennen, ob sie dasselbe Problem haben. Das gelingt nur, \
             wenn es in eigenen Worten dasteht.",
            "other municipalities should be able to tell whether they have the same problem; that \
             takes own words",
            "Modell, Bedarf",
        ),
        texts: &[
            Text {
                de: "Die Beschreibung des Bedarfs ist leer.",
                en: "the statement of the need is empty",
                help_de: "Beschreiben Sie in eigenen Worten, was fehlt oder was möglich werden \
                          soll.",
                help_en: "say in your own words what is missing or what should become possible",
                ..FORMER
            },
            Text {
                de: "Die Beschreibung des Bedarfs wiederholt nur den Titel.",
                en: "the statement of the need only repeats the title",
                help_de: "Beschreiben Sie in eigenen Worten, was fehlt oder was möglich werden \
                          soll.",
                help_en: "say in your own words what is missing or what should become possible",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Need(contents::statement),
    },
    Rule {
        code: "NEED-002",
        name: "originators",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Gremium muss zurückfragen und später melden können, was aus dem Bedarf wurde. \
             Wer geschützt bleiben will, nennt nur die Gruppe.",
            "the body must be able to ask back and later tell what became of the need; who wants \
             to stay protected names the group only",
            "Modell, Bedarf",
        ),
        texts: &[
            Text {
                de: "Es ist nicht angegeben, wer den Bedarf eingebracht hat.",
                en: "it is not said who raised the need",
                help_de: "Nennen Sie mindestens eine Organisation, oder eine Gruppe, wenn die \
                          Organisation nicht genannt werden soll.",
                help_en: "name at least one organisation, or a group where the organisation is \
                          not to be told",
                ..FORMER
            },
            Text {
                de: "Hier steht nur die Gruppe „{value}“, obwohl die Herkunft mit Namen genannt \
                     werden darf.",
                en: "only the group “{value}” is given here, although the originator may be told \
                     by name",
                help_de: "Nennen Sie die Organisation. Soll sie ungenannt bleiben, so gehört unter \
                          „attribution“ der Wert „group_only“ oder „none“.",
                help_en: "name the organisation; if it is not to be told, “attribution” has to be \
                          “group_only” or “none”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Need(contents::originators),
    },
    Rule {
        code: "NEED-003",
        name: "life-cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur ein lückenloser Verlauf zeigt, wo ein Bedarf liegen geblieben ist und wer am Zug \
             war. Die Schritte folgen den Meilensteinen der Standardisierungsagenda.",
            "only a history without gaps shows where a need was left lying and whose turn it was; \
             the steps follow the milestones of the Standardisierungsagenda",
            "Standardisierungsagenda (XÖV), Meilensteine M1 bis M4; Modell, Bedarf",
        ),
        texts: &[
            Text {
                de: "Auf „{first}“ kann im Verlauf nicht „{value}“ folgen.",
                en: "in the history “{value}” cannot follow “{first}”",
                help_de: "Der Weg ist: Entwurf, eingereicht, gesichtet, in Beratung, gebündelt, \
                          angenommen, adressiert, beantwortet, erfüllt; nur Beratung und \
                          Bündelung dürfen fehlen. Ergänzen Sie den fehlenden Schritt, oder \
                          berichtigen Sie diesen.",
                help_en: "the way is: draft, submitted, triaged, in consultation, bundled, \
                          adopted, addressed, answered, fulfilled; only consultation and bundling \
                          may be left out; add the step that is missing, or correct this one",
                ..FORMER
            },
            Text {
                de: "Der Verlauf beginnt mit „{value}“; am Anfang steht aber ein Entwurf oder die \
                     Einreichung.",
                en: "the history begins with “{value}”, but a need begins as a draft or when it is \
                     submitted",
                help_de: "Ergänzen Sie die ersten Schritte.",
                help_en: "add the first steps",
                ..FORMER
            },
            Text {
                de: "Dieser Schritt trägt als Tag den {day}, der Schritt davor aber den {from}.",
                en: "this step is dated {day}, but the one before it {from}",
                help_de: "Berichtigen Sie einen der beiden Tage, oder ordnen Sie die Schritte.",
                help_en: "correct one of the two days, or put the steps in order",
                ..FORMER
            },
            Text {
                de: "Als Stand ist „{value}“ angegeben, der letzte Schritt im Verlauf ist aber \
                     „{first}“.",
                en: "the status is given as “{value}”, but the last step of the history is \
                     “{first}”",
                help_de: "Ergänzen Sie den Verlauf, oder berichtigen Sie den Stand.",
                help_en: "add to the history, or correct the status",
                ..FORMER
            },
            Text {
                de: "Der Verlauf ist leer; der Stand „{value}“ ist damit nicht belegt.",
                en: "the history is empty, so nothing tells how the status “{value}” was reached",
                help_de: "Tragen Sie die Schritte ein, mit Tag und Rolle, beginnend mit dem \
                          Entwurf oder der Einreichung.",
                help_en: "put in the steps, with day and role, beginning with the draft or the \
                          submission",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Need(life::history),
    },
    Rule {
        code: "NEED-005",
        name: "no-outcome",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ohne erkennbares Ergebnis lässt sich später nicht sagen, ob ein Dienst den Bedarf \
             erfüllt oder nur so heißt.",
            "where no outcome can be noticed, nobody can tell later whether a service meets the \
             need or only bears its name",
            "Modell, Bedarf",
        ),
        texts: &[Text {
            de: "Es ist nicht angegeben, wem es nützt, wenn der Bedarf erfüllt ist, und woran man das \
                 merken würde.",
            en: "it is not said who is better off and how one would notice",
            help_de: "Beschreiben Sie das Ergebnis, am besten mit etwas, das sich zählen oder \
                      beobachten lässt.",
            help_en: "describe the outcome, best with something that can be counted or observed",
            ..FORMER
        }],
        units: false,
        check: Check::Need(contents::outcome),
    },
    Rule {
        code: "NEED-006",
        name: "no-level",
        severity: Error,
        since: "0.1",
        why: why(
            "Operative Anliegen klärt ein Dienstleister, strategische gehören in den \
             IT-Planungsrat. Ohne Ebene landet der Bedarf am falschen Tisch.",
            "operational concerns are settled by a provider, strategic ones belong into the \
             IT-Planungsrat; without a level the need comes to the wrong table",
            "Modell, Bedarf",
        ),
        texts: &[Text {
            de: "Der Bedarf ist gesichtet, aber seine Ebene ist nicht angegeben.",
            en: "the need is triaged, but its level is not given",
            help_de: "Geben Sie an, ob der Bedarf operativ, strategisch oder beides ist.",
            help_en: "say whether the need is operational, strategic or both",
            ..FORMER
        }],
        units: false,
        check: Check::Need(contents::level),
    },
    Rule {
        code: "NEED-007",
        name: "nobody-affected",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Bedarf, der auf keine Kommune zutrifft, fehlt in jeder Auswertung. Ein \
             strategischer Bedarf muss zeigen, dass er über die hinausreicht, die ihn \
             einbrachten.",
            "a need that fits no municipality is missing from every figure; a strategic need has \
             to show that it reaches beyond those who raised it",
            "Modell, Bedarf",
        ),
        texts: &[
            Text {
                de: "Die Angabe, wen der Bedarf betrifft, trifft auf keine Kommune der \
                     Gebietstabelle zu.",
                en: "what is said about whom the need affects fits no unit of the unit table",
                help_de: "Prüfen Sie die Bedingungen, zum Beispiel Schlüssel, Art und \
                          Einwohnerzahl.",
                help_en: "check the conditions, for instance keys, kind and population",
                ..FORMER
            },
            Text {
                de: "Die Angabe, wen der Bedarf betrifft, trifft auf keine Kommune zu, die im \
                     Register steht.",
                en: "what is said about whom the need affects fits no unit of the register",
                help_de: "Prüfen Sie die Bedingungen. Mit einer Gebietstabelle werden alle \
                          Kommunen gefragt.",
                help_en: "check the conditions; with a unit table all units are asked",
                ..FORMER
            },
            Text {
                de: "Betroffen sind nur die, von denen der Bedarf kommt; ein strategischer Bedarf \
                     betrifft aber auch andere.",
                en: "only those who raised the need are affected, but a strategic need affects \
                     others as well",
                help_de: "Fassen Sie den Kreis der Betroffenen weiter, oder geben Sie als Ebene \
                          „operational“ an.",
                help_en: "widen the circle of those affected, or make the level “operational”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Register(affected::affected),
    },
    Rule {
        code: "NEED-008",
        name: "no-dated-source",
        severity: Error,
        since: "0.1",
        why: why(
            "Gesetze und Fristen ändern sich. Ohne Quelle und Tag kann niemand prüfen, ob die \
             Pflicht noch besteht, und der IT-Planungsrat wird danach fragen.",
            "laws and deadlines change; without a source and its day nobody can check whether the \
             duty still holds, and the IT-Planungsrat will ask",
            "Modell, Bedarf",
        ),
        texts: &[
            Text {
                de: "Für diesen rechtlichen Bedarf ist keine Quelle mit Datum angegeben.",
                en: "this legal need has no source with a date",
                help_de: "Nennen Sie das Gesetz oder den Beschluss und den Tag, von dem die Fassung \
                          stammt.",
                help_en: "name the law or decision and the day of its wording",
                ..FORMER
            },
            Text {
                de: "Für die Frist bis zum {day} ist keine Quelle mit Datum angegeben.",
                en: "the urgency date {day} has no source with a date",
                help_de: "Nennen Sie, wo die Frist steht, und den Tag, von dem die Fassung stammt.",
                help_en: "say where the date is written, and the day of that wording",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Need(contents::dated_source),
    },
    Rule {
        code: "NEED-009",
        name: "urgency-passed",
        severity: Warning,
        since: "0.1",
        why: why(
            "Eine verstrichene Frist ist entweder erledigt oder dringender als zuvor; beides muss \
             das Gremium wissen.",
            "a deadline that has passed is either settled or more urgent than before; the body \
             has to know which",
            "Modell, Bedarf",
        ),
        texts: &[Text {
            de: "Die Frist bis zum {day} ist verstrichen, der Bedarf ist aber noch offen (Stand: \
                 {value}).",
            en: "the urgency date {day} has passed, but the need is still open (status: {value})",
            help_de: "Prüfen Sie, ob der Bedarf inzwischen erfüllt ist oder ob eine neue Frist \
                      gilt.",
            help_en: "look whether the need is met by now or whether a new date holds",
            ..FORMER
        }],
        units: false,
        check: Check::NeedOn(contents::urgency_passed),
    },
    Rule {
        code: "NEED-014",
        name: "answer-without-ground",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer abgelehnt wird, hat ein Recht auf den Grund; und adressiert ist ein Bedarf erst, wenn ein Profil mit Beschluss ihn weiterträgt.",
            "who is turned down is owed the reason; and a need is addressed only when a profile with a decision carries it on",
            "Modell, Bedarf; Beschluss 2023/31 (Beteiligung der Gremien)",
        ),
        texts: &[
            Text {
                de: "Zum Schritt „{value}“ ist kein Beschluss angegeben.",
                en: "no decision is given for the step “{value}”",
                help_de: "Nennen Sie den Beschluss, auf dem die Antwort beruht.",
                help_en: "name the decision that the answer rests on",
                ..FORMER
            },
            Text {
                de: "Zum Schritt „{value}“ ist kein Grund angegeben.",
                en: "no reason is given for the step “{value}”",
                help_de: "Nennen Sie den Grund, damit diejenigen ihn kennen, von denen der Bedarf \
                          kommt.",
                help_en: "give the reason, so that those who raised the need know it",
                ..FORMER
            },
            Text {
                de: "Der Bedarf gilt als adressiert, aber kein Anforderungsprofil greift ihn auf.",
                en: "the need is said to be addressed, but no requirement profile takes it up",
                help_de: "Verweisen Sie mit der Beziehung „addressed_by“ auf das Profil, oder \
                          nennen Sie den Bedarf dort als Herkunft eines Kriteriums.",
                help_en: "point to the profile by the relation “addressed_by”, or name the need \
                          there as what a criterion comes from",
                ..FORMER
            },
            Text {
                de: "Das Anforderungsprofil „{value}“ greift den Bedarf auf, es ist aber kein \
                     Beschluss dazu im Register.",
                en: "the requirement profile “{value}” takes the need up, but there is no decision \
                     on it in the register",
                help_de: "Nehmen Sie den Beschluss auf, und nennen Sie ihn beim Profil.",
                help_en: "take the decision in, and name it with the profile",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Register(answered::answered),
    },
];
