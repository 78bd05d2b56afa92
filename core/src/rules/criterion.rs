//! CRIT: the criteria of profiles.

mod contents;
mod scale;
mod types;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "CRIT-001",
        name: "class-and-weight",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Ausschlusskriterium trennt, ein Bewertungskriterium wiegt. Wer beides mischt, \
             kann mit Punkten ausgleichen, was nicht auszugleichen ist.",
            "an exclusion criterion parts, an evaluation criterion weighs; who mixes them lets \
             points make up for what cannot be made up for",
            "UfAB 2018, A- und B-Kriterien; Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "„{value}“ trägt ein Gewicht, ist aber kein Bewertungskriterium.",
                en: "“{value}” has a weight but is no evaluation criterion",
                help_de: "Streichen Sie das Gewicht, oder machen Sie daraus ein \
                          Bewertungskriterium (B).",
                help_en: "remove the weight, or make it an evaluation criterion (B)",
                ..FORMER
            },
            Text {
                de: "Das Bewertungskriterium „{value}“ hat das Gewicht null.",
                en: "the evaluation criterion “{value}” has a weight of zero",
                help_de: "Geben Sie ein Gewicht größer als null an, oder machen Sie daraus ein \
                          Informationskriterium (I).",
                help_en: "give a weight greater than zero, or make it an information criterion (I)",
                ..FORMER
            },
            Text {
                de: "Zum Bewertungskriterium „{value}“ fehlt die Punkteskala.",
                en: "the evaluation criterion “{value}” has no scale",
                help_de: "Sagen Sie, welche Antwort wie viele Punkte gibt.",
                help_en: "say which answer gives how many points",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(contents::weighed),
    },
    Rule {
        code: "CRIT-002",
        name: "condition-of-wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur wenn Frage und erwartete Antwort zusammenpassen, lässt sich ein Angebot ohne \
             Auslegung prüfen, und überall mit demselben Ergebnis.",
            "only where question and expected answer fit can an offer be checked without \
             interpretation, and with the same result everywhere",
            "Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "„{first}“ ist {kind}; der Vergleich „{value}“ passt dazu nicht.",
                en: "“{first}” is {kind}; the comparison “{value}” does not fit it",
                help_de: "Möglich sind: {expected}.",
                help_en: "possible are: {expected}",
                ..FORMER
            },
            Text {
                de: "„{first}“ ist {kind}; „{value}“ ist keine passende Angabe.",
                en: "“{first}” is {kind}; “{value}” does not fit it",
                help_de: "Zahlen sowie true und false stehen ohne Anführungszeichen, alles andere \
                          steht darin: ein Tag als „2026-12-31“, eine Dezimalzahl als „99.50“.",
                help_en: "numbers, true and false stand without quotes, all else within: a day as \
                          “2026-12-31”, a number with decimals as “99.50”",
                ..FORMER
            },
            Text {
                de: "Zum Vergleich „{value}“ gehört {expected}.",
                en: "the comparison “{value}” takes {expected}",
                help_de: "Berichtigen Sie die Angabe oder den Vergleich.",
                help_en: "correct what is given, or the comparison",
                ..FORMER
            },
            Text {
                de: "Der erste Wert ({low}) liegt über dem zweiten ({high}); so trifft es nie zu.",
                en: "the first value ({low}) lies above the second ({high}), so it never holds",
                help_de: "Nennen Sie zuerst den kleineren Wert.",
                help_en: "give the smaller value first",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist kein möglicher Wert von „{first}“.",
                en: "“{value}” is no possible value of “{first}”",
                help_de: "Prüfen Sie die Schreibweise, bei Schlüsseln auch die Stellen und die \
                          führende Null.",
                help_en: "check how it is written, with keys the digits and the leading zero as \
                          well",
                ..FORMER
            },
            Text {
                de: "Eine Antwort wird erwartet, aber nicht gesagt, welcher Art sie ist.",
                en: "an answer is expected but it is not said of what type it is",
                help_de: "Geben Sie unter „data_type“ die Art der Antwort an.",
                help_en: "give the type of the answer under “data_type”",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist hier {kind}, an anderer Stelle aber {found}.",
                en: "“{value}” is {kind} here but {found} elsewhere",
                help_de: "Einigen Sie sich auf eine Art, oder benennen Sie eines von beiden anders.",
                help_en: "agree on one type, or give one of the two another name",
                ..FORMER
            },
        ],
        units: false,
        check: Check::ProfileAndRegister(&(types::conditions, types::of_concepts)),
    },
    Rule {
        code: "CRIT-003",
        name: "broken-scale",
        severity: Error,
        since: "0.1",
        why: why(
            "Hat die Skala Lücken oder Überschneidungen, so bekommt dasselbe Angebot je nach \
             Prüfer andere Punkte.",
            "where the scale has gaps or overlaps, the same offer gets other points from another \
             assessor",
            "UfAB 2018, Leistungspunkte; Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "In der Punkteskala fehlt die Stufe mit {value?einem Punkt|# Punkten}.",
                en: "the scale has no step with {value?one point|# points}",
                help_de: "Eine Skala reicht von 0 bis zur höchsten Punktzahl des Profils.",
                help_en: "a scale reaches from 0 to the most points of the profile",
                ..FORMER
            },
            Text {
                de: "Diese Stufe gibt {value?einen Punkt|# Punkte}; höchstens \
                     {limit?einer ist|# sind} möglich.",
                en: "this step gives {value?one point|# points}, but {limit?one is|# are} the most",
                help_de: "Prüfen Sie die Punktzahl oder die höchste Punktzahl des Profils.",
                help_en: "check the points, or the most points of the profile",
                ..FORMER
            },
            Text {
                de: "Von Stufe zu Stufe steigen die Punkte nicht durchgehend oder fallen nicht \
                     durchgehend: auf {first?einen Punkt|# Punkte} {value?folgt einer|folgen #}.",
                en: "from step to step the points neither always rise nor always fall: \
                     {first?one|#} is followed by {value?one|#}",
                help_de: "Ordnen Sie die Stufen, und geben Sie jeder eine eigene Punktzahl.",
                help_en: "put the steps in order, and give each its own number of points",
                ..FORMER
            },
            Text {
                de: "Für Werte von {low} bis {high} gibt es keine Stufe.",
                en: "no step covers values from {low} to {high}",
                help_de: "Lassen Sie die Stufen ohne Lücke aneinander anschließen.",
                help_en: "let the steps join without a gap",
                ..FORMER
            },
            Text {
                de: "Der Wert {value} steht in zwei Stufen.",
                en: "the value {value} is in two steps",
                help_de: "Lassen Sie die Stufen aneinander anschließen, ohne dass sie sich \
                          überschneiden.",
                help_en: "let the steps join without overlap",
                ..FORMER
            },
            Text {
                de: "Die Stufe beginnt bei {low} und endet schon bei {high}.",
                en: "the step begins at {low} and already ends at {high}",
                help_de: "Nennen Sie unter „from“ den kleineren Wert.",
                help_en: "give the smaller value under “from”",
                ..FORMER
            },
            Text {
                de: "Von dieser Stufe ist nicht gesagt, welche Werte sie umfasst.",
                en: "it is not said which values this step covers",
                help_de: "Geben Sie „from“ oder „to“ an wie bei den anderen Stufen.",
                help_en: "give “from” or “to” as with the other steps",
                ..FORMER
            },
            Text {
                de: "Gefordert sind mindestens {value} Punkte; mehr als \
                     {limit?einen|#} gibt es aber nicht.",
                en: "at least {value} points are required, but there are no more than {limit}",
                help_de: "Senken Sie die geforderte Punktzahl.",
                help_en: "require fewer points",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(scale::sound),
    },
    Rule {
        code: "CRIT-004",
        name: "not-decidable",
        severity: Error,
        since: "0.1",
        why: why(
            "Ob ein Angebot ausscheidet, muss sich mit Ja oder Nein beantworten lassen. Ermessen \
             an dieser Stelle hält keiner Nachprüfung stand.",
            "whether an offer is excluded has to be answered by yes or no; discretion at this \
             point stands up to no review",
            "UfAB 2018, A-Kriterien; Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Zum Ausschlusskriterium „{value}“ ist nicht gesagt, welche Antwort erwartet \
                     wird.",
                en: "it is not said which answer the exclusion criterion “{value}” expects",
                help_de: "Geben Sie unter „expected“ an, wann das Kriterium erfüllt ist.",
                help_en: "say under “expected” when the criterion is met",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist ein Ausschlusskriterium, hat aber eine Punkteskala.",
                en: "“{value}” is an exclusion criterion but has a scale",
                help_de: "Ob ein Angebot ausscheidet, ist keine Frage des Ermessens: Streichen Sie \
                          die Skala, oder machen Sie daraus ein Bewertungskriterium (B).",
                help_en: "whether an offer is excluded is no matter of judgement: remove the \
                          scale, or make it an evaluation criterion (B)",
                ..FORMER
            },
            Text {
                de: "„{value}“ soll bewertet werden, kennt aber nur Ja oder Nein.",
                en: "“{value}” is to be scored but knows yes and no only",
                help_de: "Fragen Sie nach einem Maß, das sich abstufen lässt, oder machen Sie \
                          daraus ein Ausschlusskriterium (A).",
                help_en: "ask for a measure that can be graded, or make it an exclusion criterion \
                          (A)",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(contents::decidable),
    },
    Rule {
        code: "CRIT-005",
        name: "no-evidence",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein MUSS, das niemand nachweisen muss, ist ein Wunsch. Kommunen verlassen sich \
             darauf, dass es geprüft wurde.",
            "a must that nobody has to prove is a wish; municipalities rely on its having been \
             checked",
            "Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "„{value}“ ist ein MUSS, aber es fehlt, womit es nachgewiesen wird.",
                en: "“{value}” is a must but it is not said how it is shown",
                help_de: "Nennen Sie unter „evidence“ mindestens einen Nachweis.",
                help_en: "name at least one kind of evidence under “evidence”",
                ..FORMER
            },
            Text {
                de: "Diese Liste von Nachweisen ist leer; „{value}“ wäre damit ohne Nachweis \
                     erfüllt.",
                en: "this list of evidence is empty, so “{value}” would be met without any",
                help_de: "Nennen Sie einen Nachweis, oder streichen Sie die Liste.",
                help_en: "name a kind of evidence, or remove the list",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(contents::shown),
    },
    Rule {
        code: "CRIT-006",
        name: "own-word-only",
        severity: Warning,
        since: "0.1",
        why: why(
            "Bei Sicherheit, Datenschutz und Barrierefreiheit haftet am Ende die Kommune. Das \
             Wort des Anbieters allein genügt ihr da nicht.",
            "for security, privacy and accessibility the municipality is liable in the end; there \
             the word of the provider alone is not enough",
            "Modell, Anforderungsprofil; Beschluss 2023/24-AL (IT-Sicherheit von EfA-Diensten)",
        ),
        texts: &[Text {
            de: "„{value}“ ist ein MUSS ({kind}), für das eine Eigenerklärung allein genügt.",
            en: "“{value}” is a must ({kind}) for which a self-declaration alone is enough",
            help_de: "Verlangen Sie einen Nachweis durch andere, zum Beispiel einen Prüfbericht \
                      oder ein Zertifikat.",
            help_en: "ask for evidence by others, for instance a test report or a certificate",
            ..FORMER
        }],
        units: false,
        check: Check::Profile(contents::trusted),
    },
];
