//! OFFR: offerings, what they are, by what ways they can be had, and at what cost.

use super::offering_access as access;
use super::offering_facts as facts;
use super::{Check, Rule, Text};
use crate::findings::Hit;
use crate::findings::Severity::{Error, Warning};
use crate::keys::Date;
use crate::model::{
    Cost, CostKey, CostPer, CostState, Lifecycle, Maturity, MaturityModel, Offering,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "OFFR-001",
        name: "unreachable-contact",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Zu „{value}“ fehlen E-Mail-Adresse und Internetseite.",
            en: "“{value}” has neither a mail address nor a page",
            help_de: "Nennen Sie ein Funktionspostfach oder eine Seite, über die man sich melden kann.",
            help_en: "give a function mailbox or a page by which it can be reached",
        }],
        check: Check::Offering(contact),
    },
    Rule {
        code: "OFFR-002",
        name: "no-service",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Es ist nicht gesagt, für welche Leistungen das Angebot da ist.",
            en: "it is not said which services the offering is for",
            help_de: "Nennen Sie die Leistungsschlüssel unter „services“, oder setzen Sie „cross_cutting“ auf true, wenn es für alle gilt.",
            help_en: "give the service keys under “services”, or set “cross_cutting” to true when it is for all of them",
        }],
        check: Check::Offering(services),
    },
    Rule {
        code: "OFFR-004",
        name: "not-really-available",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Das Angebot gilt als verfügbar, ist am {day} aber nicht gültig.",
                en: "the offering is said to be available but is not valid on {day}",
                help_de: "Passen Sie den Stand („lifecycle“) oder die Gültigkeit („valid“) an.",
                help_en: "adapt where it stands (“lifecycle”) or its validity (“valid”)",
            },
            Text {
                de: "Das Angebot gilt als verfügbar, aber am {day} gilt kein vollständiger Bezugsweg.",
                en: "the offering is said to be available but no complete access path holds on {day}",
                help_de: "Ergänzen Sie einen Bezugsweg, dessen Schritte alle gelten, oder passen Sie den Stand an.",
                help_en: "add an access path of which every step holds, or adapt where it stands",
            },
        ],
        check: Check::OfferingOn(available),
    },
    Rule {
        code: "OFFR-005",
        name: "broken-path",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Der Schritt schließt nicht an: „{value}“ steht hier, der vorige endet bei „{expected}“.",
                en: "the step does not join: here is “{value}”, the one before ends at “{expected}”",
                help_de: "Ein Schritt beginnt dort, wo der vorige endet.",
                help_en: "a step begins where the one before ends",
            },
            Text {
                de: "Der Bezugsweg beginnt bei „{value}“, nicht beim Anbieter oder Betreiber.",
                en: "the access path begins at “{value}”, not at the provider or operator",
                help_de: "Beginnen Sie beim Anbieter oder Betreiber des Angebots.",
                help_en: "begin at the provider or operator of the offering",
            },
            Text {
                de: "Der Bezugsweg endet bei „{value}“, an die sich das Angebot nicht richtet.",
                en: "the access path ends at “{value}”, for which the offering is not meant",
                help_de: "Prüfen Sie das Ende des Weges oder den Geltungsbereich („scope“).",
                help_en: "check the end of the path or the scope",
            },
            Text {
                de: "„{value}“ kommt in diesem Bezugsweg zweimal vor.",
                en: "“{value}” occurs twice in this access path",
                help_de: "Jede Stelle gehört nur einmal in einen Bezugsweg.",
                help_en: "nobody belongs into an access path twice",
            },
        ],
        check: Check::Within(access::joined),
    },
    Rule {
        code: "OFFR-006",
        name: "orderer-not-permitted",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "„{value}“ darf über „{channel}“ am {day} nicht bestellen.",
                en: "“{value}” may not order through “{channel}” on {day}",
                help_de: "Berechtigt sind: {expected}. Wählen Sie einen anderen Bezugskanal oder eine berechtigte Stelle.",
                help_en: "permitted are: {expected}; choose another channel or someone who is permitted",
            },
            Text {
                de: "Für „{channel}“ gibt es am {day} keine Regel.",
                en: "“{channel}” has no rule on {day}",
                help_de: "Begrenzen Sie den Schritt mit „valid“, oder wählen Sie einen anderen Bezugskanal.",
                help_en: "limit the step by “valid”, or choose another channel",
            },
            Text {
                de: "„{value}“ hat am {day} keine Inhouse-Beziehung, die „{channel}“ verlangt.",
                en: "“{value}” has no in-house relation on {day} as “{channel}” asks for",
                help_de: "Nötig ist eine Beziehung zu: {expected}. Tragen Sie sie bei der Organisation ein, wenn es sie gibt.",
                help_en: "a relation with one of these is needed: {expected}; record it with the organisation if there is one",
            },
            Text {
                de: "Was über „{channel}“ bestellt ist, darf am {day} nicht weitergegeben werden.",
                en: "what is ordered through “{channel}” may not be passed on on {day}",
                help_de: "Der Bezugsweg muss mit diesem Schritt enden.",
                help_en: "the access path must end with this step",
            },
        ],
        check: Check::WithinOn(access::permitted),
    },
    Rule {
        code: "OFFR-007",
        name: "no-path-to-a-municipality",
        severity: Warning,
        since: "0.1",
        texts: &[Text {
            de: "Das Angebot richtet sich an Kommunen, aber kein Bezugsweg endet bei einer.",
            en: "the offering is meant for municipalities but no access path ends at one",
            help_de: "Ergänzen Sie, wie Kommunen das Angebot beziehen können, oder sagen Sie, wer das noch klären muss.",
            help_en: "add how municipalities can get the offering, or say who has yet to find out",
        }],
        check: Check::Within(access::reaches),
    },
    Rule {
        code: "OFFR-008",
        name: "efa-not-shown",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Das Angebot gilt als EfA-Dienst, ist aber nicht nach den EfA-Mindestanforderungen bewertet.",
                en: "the offering carries the EfA label but is not assessed by the EfA minimum requirements",
                help_de: "Tragen Sie unter „compliance“ ein, wie es die Anforderungen einer Fassung von „efa_minimum_requirements“ erfüllt.",
                help_en: "say under “compliance” how it meets the requirements of a version of “efa_minimum_requirements”",
            },
            Text {
                de: "Die EfA-Mindestanforderung „{value}“ ist nicht oder nur zum Teil erfüllt.",
                en: "the EfA minimum requirement “{value}” is not met, or only in part",
                help_de: "Wurde die Abweichung hingenommen, so vermerken Sie das mit „deviation_accepted“; sonst ist das Angebot kein EfA-Dienst.",
                help_en: "if the deviation was accepted, say so by “deviation_accepted”; otherwise the offering does not carry the label",
            },
            Text {
                de: "Ob die EfA-Mindestanforderung „{value}“ erfüllt ist, ist nicht bekannt.",
                en: "it is not known whether the EfA minimum requirement “{value}” is met",
                help_de: "Fragen Sie beim Anbieter nach.",
                help_en: "ask the provider",
            },
            Text {
                de: "{count?Eine EfA-Mindestanforderung ist|# EfA-Mindestanforderungen sind} nach der Fassung {version} nicht bewertet: {members}.",
                en: "{count?one EfA minimum requirement is|# EfA minimum requirements are} not assessed by version {version}: {members}",
                help_de: "Ergänzen Sie die Bewertung; was noch offen ist, wird mit „unknown“ eingetragen.",
                help_en: "complete the assessment; what is still open is put in as “unknown”",
            },
        ],
        check: Check::Within(facts::minimum),
    },
    Rule {
        code: "OFFR-009",
        name: "maturity-out-of-scale",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Die Stufe {value} gibt es im {model} nicht; höchste Stufe ist {limit}.",
                en: "the {model} has no level {value}; its highest is {limit}",
                help_de: "Tragen Sie die Stufe nach der Skala des Modells ein.",
                help_en: "give the level by the scale of the model",
            },
            Text {
                de: "Die Gesamtstufe ist {value}; nach der schwächsten Einzelstufe wäre sie {expected}.",
                en: "the level as a whole is {value}; by its weakest criterion it would be {expected}",
                help_de: "Im {model} bestimmt das schwächste Merkmal die Gesamtstufe.",
                help_en: "in the {model} the weakest criterion gives the level as a whole",
            },
            Text {
                de: "Das {model} wurde im Juli 2025 abgelöst; bewertet wurde am {day}.",
                en: "the {model} was replaced in July 2025; this was assessed on {day}",
                help_de: "Bewerten Sie nach dem OZG-Reifegradmodell 2.0; umrechnen lässt sich die Stufe nicht.",
                help_en: "assess by the OZG maturity model 2.0; levels do not convert",
            },
        ],
        check: Check::Offering(maturity_scale),
    },
    Rule {
        code: "OFFR-010",
        name: "old-maturity",
        severity: Warning,
        since: "0.1",
        texts: &[Text {
            de: "Die letzte Bewertung nach dem {model} ist vom {day} und damit älter als zwölf Monate.",
            en: "the last assessment by the {model} is of {day} and so older than twelve months",
            help_de: "Lassen Sie den Reifegrad neu bewerten.",
            help_en: "have the maturity assessed anew",
        }],
        check: Check::OfferingOn(maturity_age),
    },
    Rule {
        code: "OFFR-011",
        name: "one-off-cost-per-year",
        severity: Error,
        since: "0.1",
        texts: &[Text {
            de: "Die Kostenart „{value}“ fällt einmal an, nicht jährlich.",
            en: "cost of kind “{value}” arises once, not every year",
            help_de: "Setzen Sie „per“ auf once; solche Kosten gehören nicht in die jährliche Umlage (Beschluss 2021/24).",
            help_en: "set “per” to once; such cost does not belong into the yearly allocation (decision 2021/24)",
        }],
        check: Check::Offering(one_off),
    },
    Rule {
        code: "OFFR-012",
        name: "incomplete-cost",
        severity: Error,
        since: "0.1",
        texts: &[
            Text {
                de: "Die Kosten gelten als bekannt, aber es ist kein Betrag genannt.",
                en: "the cost is said to be known but no amount is given",
                help_de: "Nennen Sie die Bestandteile der Kosten, oder setzen Sie „state“ auf unknown.",
                help_en: "give the parts of the cost, or set “state” to unknown",
            },
            Text {
                de: "Die Kosten gelten als bekannt, aber es fehlt, wonach sie verteilt werden.",
                en: "the cost is said to be known but it is not said by what it is shared",
                help_de: "Nennen Sie den Verteilschlüssel unter „key“.",
                help_en: "give the key under “key”",
            },
            Text {
                de: "Ohne einstimmigen Beschluss gilt der Schlüssel usage (tatsächliche Nutzung).",
                en: "without a unanimous choice the key is usage (actual use)",
                help_de: "Setzen Sie „key“ auf usage, oder bestätigen Sie die Einstimmigkeit mit „unanimous“ (Beschluss 2021/24).",
                help_en: "set “key” to usage, or confirm that the choice was unanimous by “unanimous” (decision 2021/24)",
            },
            Text {
                de: "Die Anteile ergeben zusammen {value} Prozent statt 100.",
                en: "the shares add up to {value} per cent instead of 100",
                help_de: "Prüfen Sie die Anteile unter „shares“.",
                help_en: "check the shares under “shares”",
            },
            Text {
                de: "Die Szenarien sind nicht geordnet: niedrig {low}, erwartet {middle}, hoch {high}.",
                en: "the scenarios are not in order: low {low}, expected {middle}, high {high}",
                help_de: "Das niedrige Szenario darf nicht über dem erwarteten liegen, das erwartete nicht über dem hohen.",
                help_en: "low must not exceed expected, expected must not exceed high",
            },
        ],
        check: Check::Offering(cost),
    },
    Rule {
        code: "OFFR-013",
        name: "cost-not-known",
        severity: Warning,
        since: "0.1",
        texts: &[
            Text {
                de: "Das Angebot ist verfügbar, aber zu den Kosten ist nichts gesagt.",
                en: "the offering is available but nothing is said of its cost",
                help_de: "Nennen Sie die Kosten; sind sie noch offen, sagen Sie das mit „state“: unknown.",
                help_en: "give the cost; if it is still open, say so by “state”: unknown",
            },
            Text {
                de: "Das Angebot ist verfügbar, aber seine Kosten sind nicht bekannt.",
                en: "the offering is available but its cost is not known",
                help_de: "Fragen Sie beim Anbieter nach Kosten und Verteilschlüssel (Pflicht seit Beschluss 2022/21).",
                help_en: "ask the provider for cost and key (owed since decision 2022/21)",
            },
        ],
        check: Check::Offering(cost_known),
    },
    Rule {
        code: "OFFR-014",
        name: "use-not-confirmed",
        severity: Warning,
        since: "0.1",
        texts: &[
            Text {
                de: "Bei „{value}“ ist nicht angegeben, seit wann das Angebot im Echtbetrieb ist.",
                en: "it is not said since when “{value}” uses the offering productively",
                help_de: "Nennen Sie den ersten Tag unter „since“.",
                help_en: "give the first day under “since”",
            },
            Text {
                de: "„{value}“ hat den Echtbetrieb nicht bestätigt.",
                en: "“{value}” has not confirmed the productive use",
                help_de: "Fragen Sie dort nach, und setzen Sie dann „confirmed“ auf true.",
                help_en: "ask there, then set “confirmed” to true",
            },
            Text {
                de: "Dasselbe Angebot steht schon unter „{first}“ im Register.",
                en: "the same offering already stands under “{first}” in the register",
                help_de: "Führen Sie beide zusammen: ein Angebot, und für jeden Verkäufer ein Bezugsweg. Sonst verbinden Sie sie mit der Beziehung „duplicates“.",
                help_en: "make one of the two: one offering, and for each seller an access path; otherwise join them by the relation “duplicates”",
            },
        ],
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

/// The day after which maturity model 1.1 no longer counts (domain §3.5).
fn model_1_1_ends() -> Option<Date> {
    Date::from_ymd(2025, 7, 31)
}

fn maturity_scale(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    for (i, maturity) in offering.maturity.iter().enumerate() {
        let model = maturity.model.as_str();
        let highest = maturity.model.highest();
        let too_high = |level: u8| {
            Hit::at("")
                .with("value", u32::from(level))
                .with("limit", u32::from(highest))
                .word("model", model)
        };
        if maturity.level > highest {
            out.push(Hit { path: format!("/maturity/{i}/level"), ..too_high(maturity.level) });
        }
        let details = maturity.details.iter().flat_map(|map| map.iter());
        for (criterion, level) in details.clone().filter(|(_, level)| *level > highest) {
            out.push(Hit {
                path: format!("/maturity/{i}/details/{criterion}"),
                ..too_high(*level)
            });
        }
        if maturity.model != MaturityModel::Ozg1_1 {
            continue;
        }
        let weakest = details.map(|(_, level)| *level).min();
        if let Some(weakest) = weakest.filter(|weakest| *weakest != maturity.level) {
            out.push(
                Hit::at(format!("/maturity/{i}/level"))
                    .case(1)
                    .with("value", u32::from(maturity.level))
                    .with("expected", u32::from(weakest))
                    .word("model", model),
            );
        }
        if model_1_1_ends().is_some_and(|end| maturity.on > end) {
            out.push(
                Hit::at(format!("/maturity/{i}/on"))
                    .case(2)
                    .severity(Warning)
                    .day("day", maturity.on)
                    .word("model", model),
            );
        }
    }
}

fn maturity_age(offering: &Offering, day: Date, out: &mut Vec<Hit>) {
    for (i, maturity) in offering.maturity.iter().enumerate() {
        let newer = |other: &Maturity| other.model == maturity.model && other.on > maturity.on;
        let is_last = !offering.maturity.iter().any(newer);
        if is_last && maturity.on.plus_months(12) < day {
            out.push(
                Hit::at(format!("/maturity/{i}/on"))
                    .day("day", maturity.on)
                    .word("model", maturity.model.as_str()),
            );
        }
    }
}

fn one_off(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let components = offering.cost.iter().flat_map(|cost| &cost.components);
    for (i, part) in components.enumerate() {
        if part.per == CostPer::Year && !part.kind.is_allocable() {
            let hit = Hit::at(format!("/cost/components/{i}/per"));
            out.push(hit.word("value", part.kind.as_str()));
        }
    }
}

fn cost(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let Some(cost) = &offering.cost else { return };
    if cost.state == CostState::Known {
        known_cost(cost, out);
    }
    if let Some(scenarios) = &cost.scenarios {
        if scenarios.low > scenarios.expected || scenarios.expected > scenarios.high {
            out.push(
                Hit::at("/cost/scenarios")
                    .case(4)
                    .with("low", scenarios.low.to_string())
                    .with("middle", scenarios.expected.to_string())
                    .with("high", scenarios.high.to_string()),
            );
        }
    }
}

fn known_cost(cost: &Cost, out: &mut Vec<Hit>) {
    if cost.components.is_empty() {
        out.push(Hit::at("/cost/components"));
    }
    match cost.key {
        None => out.push(Hit::at("/cost/key").case(1)),
        Some(key) if cost.unanimous != Some(true) && key != CostKey::Usage => {
            out.push(Hit::at("/cost/key").case(2));
        }
        Some(_) => {}
    }
    if cost.key == Some(CostKey::Combination) {
        let shares = cost.shares.map_or([None; 4], |shares| {
            [shares.population, shares.usage, shares.target_group, shares.koenigstein]
        });
        let sum: u32 = shares.into_iter().flatten().map(u32::from).sum();
        if sum != 100 {
            out.push(Hit::at("/cost/shares").case(3).with("value", sum));
        }
    }
}

fn cost_known(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    if offering.lifecycle != Lifecycle::Available {
        return;
    }
    match &offering.cost {
        None => out.push(Hit::at("/cost")),
        Some(cost) if cost.state == CostState::Unknown => {
            out.push(Hit::at("/cost/state").case(1));
        }
        Some(_) => {}
    }
}
