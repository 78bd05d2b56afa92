//! OFFR: offerings, what they are, by what ways they can be had, and at what cost.

use super::{FORMER, Former as Check, Rule, Text, why};
use super::{
    offering_access as access, offering_cost as cost, offering_facts as facts,
    offering_maturity as maturity,
};
use crate::findings::Severity::{Error, Warning};
use crate::keys::Date;
use crate::model::{Lifecycle, Offering};
use crate::rules::Hit;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "OFFR-001",
        name: "unreachable-contact",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen klagen, dass sich Ansprechstellen und Zuständigkeiten für EfA-Dienste kaum \
             finden lassen. Ein Angebot ohne Adresse ist für sie keines.",
            "municipalities complain that contacts and responsibilities for EfA services are hard \
             to find; an offering without an address is none for them",
            "Modell, Angebot",
        ),
        texts: &[Text {
            de: "Zu „{value}“ fehlen E-Mail-Adresse und Internetseite.",
            en: "“{value}” has neither a mail address nor a page",
            help_de: "Nennen Sie ein Funktionspostfach oder eine Seite, über die man sich melden kann.",
            help_en: "give a function mailbox or a page by which it can be reached",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Offering(contact),
    },
    Rule {
        code: "OFFR-002",
        name: "no-service",
        severity: Error,
        since: "0.1",
        why: why(
            "Gesucht wird nach der Leistung. Ein Angebot ohne Leistung taucht bei keinem Bedarf \
             auf.",
            "people search by service; an offering without one shows up with no need",
            "FIM, Baustein Leistungen (LeiKa); Modell, Angebot",
        ),
        texts: &[Text {
            de: "Es ist nicht gesagt, für welche Leistungen das Angebot da ist.",
            en: "it is not said which services the offering is for",
            help_de: "Nennen Sie die Leistungsschlüssel unter „services“, oder setzen Sie „cross_cutting“ auf true, wenn es für alle gilt.",
            help_en: "give the service keys under “services”, or set “cross_cutting” to true when it is for all of them",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Offering(services),
    },
    Rule {
        code: "OFFR-004",
        name: "not-really-available",
        severity: Error,
        since: "0.1",
        why: why(
            "„Verfügbar“ heißt für eine Kommune, dass sie den Dienst heute auf einem \
             vollständigen Weg bekommt. Alles andere weckt Erwartungen, die niemand einlöst.",
            "“available” means to a municipality that it can get the service today by a complete \
             way; anything else raises hopes that nobody fulfils",
            "Modell, Angebot",
        ),
        texts: &[
            Text {
                de: "Das Angebot gilt als verfügbar, ist am {day} aber nicht gültig.",
                en: "the offering is said to be available but is not valid on {day}",
                help_de: "Passen Sie den Stand („lifecycle“) oder die Gültigkeit („valid“) an.",
                help_en: "adapt where it stands (“lifecycle”) or its validity (“valid”)",
                ..FORMER
            },
            Text {
                de: "Das Angebot gilt als verfügbar, aber am {day} gilt kein vollständiger Bezugsweg.",
                en: "the offering is said to be available but no complete access path holds on {day}",
                help_de: "Ergänzen Sie einen Bezugsweg, dessen Schritte alle gelten, oder passen Sie den Stand an.",
                help_en: "add an access path of which every step holds, or adapt where it stands",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::OfferingOn(available),
    },
    Rule {
        code: "OFFR-005",
        name: "broken-path",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Weg mit einer Lücke führt zu niemandem. Erst wenn jeder Schritt anschließt, weiß \
             eine Kommune, an wen sie sich wenden kann.",
            "a way with a gap leads to nobody; only where every step joins does a municipality \
             know whom to turn to",
            "Modell, Angebot",
        ),
        texts: &[
            Text {
                de: "Der Schritt schließt nicht an: „{value}“ steht hier, der vorige endet bei „{expected}“.",
                en: "the step does not join: here is “{value}”, the one before ends at “{expected}”",
                help_de: "Ein Schritt beginnt dort, wo der vorige endet.",
                help_en: "a step begins where the one before ends",
                ..FORMER
            },
            Text {
                de: "Der Bezugsweg beginnt bei „{value}“, nicht beim Anbieter oder Betreiber.",
                en: "the access path begins at “{value}”, not at the provider or operator",
                help_de: "Beginnen Sie beim Anbieter oder Betreiber des Angebots.",
                help_en: "begin at the provider or operator of the offering",
                ..FORMER
            },
            Text {
                de: "Der Bezugsweg endet bei „{value}“, an die sich das Angebot nicht richtet.",
                en: "the access path ends at “{value}”, for which the offering is not meant",
                help_de: "Prüfen Sie das Ende des Weges oder den Geltungsbereich („scope“).",
                help_en: "check the end of the path or the scope",
                ..FORMER
            },
            Text {
                de: "„{value}“ kommt in diesem Bezugsweg zweimal vor.",
                en: "“{value}” occurs twice in this access path",
                help_de: "Jede Stelle gehört nur einmal in einen Bezugsweg.",
                help_en: "nobody belongs into an access path twice",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Within(access::joined),
    },
    Rule {
        code: "OFFR-006",
        name: "orderer-not-permitted",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen können im FIT-Store nicht selbst bestellen; auf dem Marktplatz brauchen sie \
             eine Inhouse-Beziehung. Ein Weg, auf dem nur andere bestellen dürfen, ist für sie \
             keiner.",
            "municipalities cannot order from the FIT-Store themselves, and on the marketplace \
             they need an in-house relation; a way by which only others may order is none for \
             them",
            "Beschlüsse 2020/21, 2020/40, 2021/38, 2023/13 und 2024/13 des IT-Planungsrats; § 108 \
             GWB; core/data/channels.jsonl",
        ),
        texts: &[
            Text {
                de: "„{value}“ darf über „{channel}“ am {day} nicht bestellen.",
                en: "“{value}” may not order through “{channel}” on {day}",
                help_de: "Berechtigt sind: {expected}. Wählen Sie einen anderen Bezugskanal oder eine berechtigte Stelle.",
                help_en: "permitted are: {expected}; choose another channel or someone who is permitted",
                ..FORMER
            },
            Text {
                de: "Für „{channel}“ gibt es am {day} keine Regel.",
                en: "“{channel}” has no rule on {day}",
                help_de: "Begrenzen Sie den Schritt mit „valid“, oder wählen Sie einen anderen Bezugskanal.",
                help_en: "limit the step by “valid”, or choose another channel",
                ..FORMER
            },
            Text {
                de: "„{value}“ hat am {day} keine Inhouse-Beziehung, die „{channel}“ verlangt.",
                en: "“{value}” has no in-house relation on {day} as “{channel}” asks for",
                help_de: "Nötig ist eine Beziehung zu: {expected}. Tragen Sie sie bei der Organisation ein, wenn es sie gibt.",
                help_en: "a relation with one of these is needed: {expected}; record it with the organisation if there is one",
                ..FORMER
            },
            Text {
                de: "Was über „{channel}“ bestellt ist, darf am {day} nicht weitergegeben werden.",
                en: "what is ordered through “{channel}” may not be passed on on {day}",
                help_de: "Der Bezugsweg muss mit diesem Schritt enden.",
                help_en: "the access path must end with this step",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::WithinOn(access::permitted),
    },
    Rule {
        code: "OFFR-007",
        name: "no-path-to-a-municipality",
        severity: Warning,
        since: "0.1",
        why: why(
            "Das war die Lücke des FIT-Store von 2020: Dienste für Kommunen, die keine Kommune \
             bestellen konnte. Sie soll in keinem Angebot mehr unbemerkt bleiben.",
            "that was the gap of the FIT-Store in 2020: services for municipalities that no \
             municipality could order; it should go unnoticed in no offering",
            "Beschluss 2021/38 des IT-Planungsrats; Modell, Angebot",
        ),
        texts: &[Text {
            de: "Das Angebot richtet sich an Kommunen, aber kein Bezugsweg endet bei einer.",
            en: "the offering is meant for municipalities but no access path ends at one",
            help_de: "Ergänzen Sie, wie Kommunen das Angebot beziehen können, oder sagen Sie, wer das noch klären muss.",
            help_en: "add how municipalities can get the offering, or say who has yet to find out",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Within(access::reaches),
    },
    Rule {
        code: "OFFR-008",
        name: "efa-not-shown",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Zeichen EfA verspricht, dass ein Dienst nachgenutzt werden kann. Ohne Abgleich mit den Mindestanforderungen ist es nur ein Wort.",
            "the label EfA promises that a service can be used again; without assessment against the minimum requirements it is only a word",
            "EfA-Mindestanforderungen, Fassung vom 09.11.2022, Beschluss 2022/03-AL",
        ),
        texts: &[
            Text {
                de: "Das Angebot gilt als EfA-Dienst, ist aber nicht nach den EfA-Mindestanforderungen bewertet.",
                en: "the offering carries the EfA label but is not assessed by the EfA minimum requirements",
                help_de: "Tragen Sie unter „compliance“ ein, wie es die Anforderungen einer Fassung von „efa_minimum_requirements“ erfüllt.",
                help_en: "say under “compliance” how it meets the requirements of a version of “efa_minimum_requirements”",
                ..FORMER
            },
            Text {
                de: "Die EfA-Mindestanforderung „{value}“ ist nicht oder nur zum Teil erfüllt.",
                en: "the EfA minimum requirement “{value}” is not met, or only in part",
                help_de: "Wurde die Abweichung hingenommen, so vermerken Sie das mit „deviation_accepted“; sonst ist das Angebot kein EfA-Dienst.",
                help_en: "if the deviation was accepted, say so by “deviation_accepted”; otherwise the offering does not carry the label",
                ..FORMER
            },
            Text {
                de: "Ob die EfA-Mindestanforderung „{value}“ erfüllt ist, ist nicht bekannt.",
                en: "it is not known whether the EfA minimum requirement “{value}” is met",
                help_de: "Fragen Sie beim Anbieter nach.",
                help_en: "ask the provider",
                ..FORMER
            },
            Text {
                de: "{count?Eine EfA-Mindestanforderung ist|# EfA-Mindestanforderungen sind} nach der Fassung {version} nicht bewertet: {members}.",
                en: "{count?one EfA minimum requirement is|# EfA minimum requirements are} not assessed by version {version}: {members}",
                help_de: "Ergänzen Sie die Bewertung; was noch offen ist, wird mit „unknown“ eingetragen.",
                help_en: "complete the assessment; what is still open is put in as “unknown”",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Within(facts::minimum),
    },
    Rule {
        code: "OFFR-009",
        name: "maturity-out-of-scale",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Reifegrad sagt nur zusammen mit seinem Modell etwas aus: Stufe 4 ist im Modell \
             1.1 die höchste, im Modell 2.0 die Mitte. Im Modell 1.1 zählt das schwächste \
             Merkmal.",
            "a maturity level means something only with its model: level 4 is the highest in \
             model 1.1 and the middle in model 2.0; in model 1.1 the weakest criterion counts",
            "OZG-Reifegradmodell 1.1 (Beschluss 2020/20 des IT-Planungsrats) und 2.0 (Juli 2025); \
             Kriterien des Deutschland-Stacks",
        ),
        texts: &[
            Text {
                de: "Die Stufe {value} gibt es im {model} nicht; höchste Stufe ist {limit}.",
                en: "the {model} has no level {value}; its highest is {limit}",
                help_de: "Tragen Sie die Stufe nach der Skala des Modells ein.",
                help_en: "give the level by the scale of the model",
                ..FORMER
            },
            Text {
                de: "Die Gesamtstufe ist {value}; nach der schwächsten Einzelstufe wäre sie {expected}.",
                en: "the level as a whole is {value}; by its weakest criterion it would be {expected}",
                help_de: "Im {model} bestimmt das schwächste Merkmal die Gesamtstufe.",
                help_en: "in the {model} the weakest criterion gives the level as a whole",
                ..FORMER
            },
            Text {
                de: "Das {model} wurde im Juli 2025 abgelöst; bewertet wurde am {day}.",
                en: "the {model} was replaced in July 2025; this was assessed on {day}",
                help_de: "Bewerten Sie nach dem OZG-Reifegradmodell 2.0; umrechnen lässt sich die Stufe nicht.",
                help_en: "assess by the OZG maturity model 2.0; levels do not convert",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Offering(maturity::scale),
    },
    Rule {
        code: "OFFR-010",
        name: "old-maturity",
        severity: Warning,
        since: "0.1",
        why: why(
            "Dienste ändern sich, und mit ihnen ihr Reifegrad. Eine alte Bewertung verspricht \
             vielleicht mehr, als heute zu haben ist, oder weniger.",
            "services change and their maturity with them; an old assessment may promise more \
             than there is today, or less",
            "OZG-Reifegradmodell; Modell, Angebot",
        ),
        texts: &[Text {
            de: "Die letzte Bewertung nach dem {model} ist vom {day} und damit älter als zwölf Monate.",
            en: "the last assessment by the {model} is of {day} and so older than twelve months",
            help_de: "Lassen Sie den Reifegrad neu bewerten.",
            help_en: "have the maturity assessed anew",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::OfferingOn(maturity::age),
    },
    Rule {
        code: "OFFR-011",
        name: "one-off-cost-per-year",
        severity: Error,
        since: "0.1",
        why: why(
            "In die jährliche Umlage gehören nur fünf Kostenarten. Was einmal anfällt, würde \
             sonst Jahr für Jahr mitbezahlt.",
            "only five kinds of cost belong into the yearly allocation; what arises once would \
             otherwise be paid again every year",
            "Beschluss 2021/24 des IT-Planungsrats, Nr. 1",
        ),
        texts: &[Text {
            de: "Die Kostenart „{value}“ fällt einmal an, nicht jährlich.",
            en: "cost of kind “{value}” arises once, not every year",
            help_de: "Setzen Sie „per“ auf once; solche Kosten gehören nicht in die jährliche Umlage (Beschluss 2021/24).",
            help_en: "set “per” to once; such cost does not belong into the yearly allocation (decision 2021/24)",
            ..FORMER
        }],
        units: false,
        together: None,
        check: Check::Offering(cost::one_off),
    },
    Rule {
        code: "OFFR-012",
        name: "incomplete-cost",
        severity: Error,
        since: "0.1",
        why: why(
            "Seit Oktober 2022 müssen Anbieter Kosten, Verteilschlüssel und drei Szenarien \
             offenlegen. Eine Kommune kann nur planen, wenn sich ihr Anteil daraus errechnen \
             lässt.",
            "since October 2022 providers owe cost, key and three scenarios; a municipality can \
             plan only when its share follows from them",
            "Beschluss 2021/24 des IT-Planungsrats, Nr. 1 bis 3; Beschluss 2022/21",
        ),
        texts: &[
            Text {
                de: "Die Kosten gelten als bekannt, aber es ist kein Betrag genannt.",
                en: "the cost is said to be known but no amount is given",
                help_de: "Nennen Sie die Bestandteile der Kosten, oder setzen Sie „state“ auf unknown.",
                help_en: "give the parts of the cost, or set “state” to unknown",
                ..FORMER
            },
            Text {
                de: "Die Kosten gelten als bekannt, aber es fehlt, wonach sie verteilt werden.",
                en: "the cost is said to be known but it is not said by what it is shared",
                help_de: "Nennen Sie den Verteilschlüssel unter „key“.",
                help_en: "give the key under “key”",
                ..FORMER
            },
            Text {
                de: "Ohne einstimmigen Beschluss gilt der Schlüssel usage (tatsächliche Nutzung).",
                en: "without a unanimous choice the key is usage (actual use)",
                help_de: "Setzen Sie „key“ auf usage, oder bestätigen Sie die Einstimmigkeit mit „unanimous“ (Beschluss 2021/24).",
                help_en: "set “key” to usage, or confirm that the choice was unanimous by “unanimous” (decision 2021/24)",
                ..FORMER
            },
            Text {
                de: "Die Anteile ergeben zusammen {value} Prozent statt 100.",
                en: "the shares add up to {value} per cent instead of 100",
                help_de: "Prüfen Sie die Anteile unter „shares“.",
                help_en: "check the shares under “shares”",
                ..FORMER
            },
            Text {
                de: "Die Szenarien sind nicht geordnet: niedrig {low}, erwartet {middle}, hoch {high}.",
                en: "the scenarios are not in order: low {low}, expected {middle}, high {high}",
                help_de: "Das niedrige Szenario darf nicht über dem erwarteten liegen, das erwartete nicht über dem hohen.",
                help_en: "low must not exceed expected, expected must not exceed high",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Offering(cost::complete),
    },
    Rule {
        code: "OFFR-013",
        name: "cost-not-known",
        severity: Warning,
        since: "0.1",
        why: why(
            "Was die Übernahme und der Betrieb kosten, ist für Kommunen oft der Grund zu zögern. \
             Unbekannte Kosten sollen offen dastehen, damit jemand nachfragt.",
            "what taking over and running it costs is often why municipalities hesitate; cost \
             that is not known should be said openly, so that someone asks",
            "Beschluss 2022/21 des IT-Planungsrats",
        ),
        texts: &[
            Text {
                de: "Das Angebot ist verfügbar, aber zu den Kosten ist nichts gesagt.",
                en: "the offering is available but nothing is said of its cost",
                help_de: "Nennen Sie die Kosten; sind sie noch offen, sagen Sie das mit „state“: unknown.",
                help_en: "give the cost; if it is still open, say so by “state”: unknown",
                ..FORMER
            },
            Text {
                de: "Das Angebot ist verfügbar, aber seine Kosten sind nicht bekannt.",
                en: "the offering is available but its cost is not known",
                help_de: "Fragen Sie beim Anbieter nach Kosten und Verteilschlüssel (Pflicht seit Beschluss 2022/21).",
                help_en: "ask the provider for cost and key (owed since decision 2022/21)",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Offering(cost::is_known),
    },
    Rule {
        code: "OFFR-014",
        name: "use-not-confirmed",
        severity: Warning,
        since: "0.1",
        why: why(
            "„Läuft schon anderswo“ zählt erst, wenn die Nutzer es bestätigen. Und ein Dienst, der unter zwei Anbietern doppelt steht, verwirrt alle.",
            "“already in use elsewhere” counts only once the users confirm it; and a service listed twice for two sellers confuses everybody",
            "Modell, Angebot",
        ),
        texts: &[
            Text {
                de: "Bei „{value}“ ist nicht angegeben, seit wann das Angebot im Echtbetrieb ist.",
                en: "it is not said since when “{value}” uses the offering productively",
                help_de: "Nennen Sie den ersten Tag unter „since“.",
                help_en: "give the first day under “since”",
                ..FORMER
            },
            Text {
                de: "„{value}“ hat den Echtbetrieb nicht bestätigt.",
                en: "“{value}” has not confirmed the productive use",
                help_de: "Fragen Sie dort nach, und setzen Sie dann „confirmed“ auf true.",
                help_en: "ask there, then set “confirmed” to true",
                ..FORMER
            },
            Text {
                de: "Dasselbe Angebot steht schon unter „{first}“ im Register.",
                en: "the same offering already stands under “{first}” in the register",
                help_de: "Führen Sie beide zusammen: ein Angebot, und für jeden Verkäufer ein Bezugsweg. Sonst verbinden Sie sie mit der Beziehung „duplicates“.",
                help_en: "make one of the two: one offering, and for each seller an access path; otherwise join them by the relation “duplicates”",
                ..FORMER
            },
        ],
        units: false,
        together: None,
        check: Check::Register(facts::uses),
    },
];

fn contact(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let contact = &offering.contact;
    if contact.mail.is_none() && contact.url.is_none() {
        out.push(Hit::at("/contact").with("value", contact.name.de.as_str()));
    }
}

fn services(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    if offering.services.is_empty() && offering.cross_cutting != Some(true) {
        out.push(Hit::at("/services"));
    }
}

fn available(offering: &Offering, day: Date, out: &mut Vec<Hit>) {
    if offering.lifecycle != Lifecycle::Available {
        return;
    }
    if offering.valid.is_some_and(|valid| !valid.contains(day)) {
        out.push(Hit::at("/valid").day("day", day));
    }
    let holds = |path: &crate::model::AccessPath| {
        path.hops.iter().all(|hop| hop.valid.is_none_or(|valid| valid.contains(day)))
    };
    if !offering.access_paths.iter().any(holds) {
        out.push(Hit::at("/access_paths").case(1).day("day", day));
    }
}
