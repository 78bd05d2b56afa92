//! OFFR-012: a cost that is known says how much and how it is shared

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Cost, CostKey, CostState, Offering, ReuseModel, Scenarios};
use crate::rules::{Check, Context, Violations};

/// A cost that is known says how much and how it is shared
#[derive(Cases)]
pub enum IncompleteCost {
    #[de("Die Kosten gelten als bekannt, aber es ist kein Betrag genannt.")]
    #[help_de("Nennen Sie die Bestandteile der Kosten, oder setzen Sie „state“ auf unknown.")]
    #[en("the cost is said to be known but no amount is given")]
    #[help_en("give the parts of the cost, or set “state” to unknown")]
    NoAmount,
    #[de("Die Kosten gelten als bekannt, aber es fehlt, wonach sie verteilt werden.")]
    #[help_de("Nennen Sie den Verteilschlüssel unter „key“.")]
    #[en("the cost is said to be known but it is not said by what it is shared")]
    #[help_en("give the key under “key”")]
    NoKey,
    #[de("Ohne einstimmigen Beschluss wird nach tatsächlicher Nutzung (usage) verteilt.")]
    #[help_de(
        "Setzen Sie „key“ auf usage, oder bestätigen Sie die Einstimmigkeit mit \
               „unanimous“ (Beschluss 2021/24)."
    )]
    #[en("without a unanimous choice the key is usage (actual use)")]
    #[help_en(
        "set “key” to usage, or confirm that the choice was unanimous by “unanimous” \
               (decision 2021/24)"
    )]
    NotByUsage,
    #[de("Die Anteile ergeben zusammen {value} Prozent statt 100.")]
    #[help_de("Prüfen Sie die Anteile unter „shares“.")]
    #[en("the shares add up to {value} per cent instead of 100")]
    #[help_en("check the shares under “shares”")]
    SharesSum { value: u32 },
    #[de("Die Kosten werden nach mehreren Größen verteilt, aber die Anteile fehlen.")]
    #[help_de("Nennen Sie unter „shares“ die Anteile in Prozent, zusammen 100.")]
    #[en("the cost is shared by several measures, but the shares are missing")]
    #[help_en("give the shares in per cent under “shares”, 100 together")]
    NoShares,
    #[de("Die Szenarien sind nicht geordnet: niedrig {low}, erwartet {middle}, hoch {high}.")]
    #[help_de(
        "Das niedrige Szenario darf nicht über dem erwarteten liegen, das erwartete nicht \
               über dem hohen."
    )]
    #[en("the scenarios are not in order: low {low}, expected {middle}, high {high}")]
    #[help_en("low must not exceed expected, expected must not exceed high")]
    ScenariosUnordered { low: String, middle: String, high: String },
}

impl Check for IncompleteCost {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-012",
        name: "incomplete-cost",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Länder sollen sicherstellen, dass Anbieter von EfA-Diensten Kosten, Verteilschlüssel \
             und drei Szenarien offenlegen. Eine Kommune kann nur planen, wenn sich ihr Anteil daraus errechnen \
             lässt.",
            "the Länder are to ensure that providers of EfA services tell cost, key and three scenarios; a municipality can \
             plan only when its share follows from them",
            "Beschluss 2021/24 des IT-Planungsrats, Nr. 1 bis 3; Beschluss 2022/21",
        ),
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(cost) = &offering.cost else { return };
        if cost.state == CostState::Known {
            let by_usage = offering.reuse_model == ReuseModel::EfaCentral;
            known(cost, by_usage, out);
        }
        if let Some(Scenarios { low, expected, high }) = &cost.scenarios {
            if low > expected || expected > high {
                let [low, middle, high] = [low, expected, high].map(ToString::to_string);
                out.push("/cost/scenarios", Self::ScenariosUnordered { low, middle, high });
            }
        }
    }
}

/// What of known costs has to be told; those of an EfA service are shared by usage (2021/24).
fn known(cost: &Cost, by_usage: bool, out: &mut Violations<'_, IncompleteCost>) {
    if cost.components.is_empty() {
        out.push("/cost/components", IncompleteCost::NoAmount);
    }
    match cost.key {
        None => {
            out.push("/cost/key", IncompleteCost::NoKey);
        }
        Some(key) if by_usage && cost.unanimous != Some(true) && key != CostKey::Usage => {
            out.push("/cost/key", IncompleteCost::NotByUsage);
        }
        Some(_) => {}
    }
    if cost.key == Some(CostKey::Combination) {
        let shares = cost.shares.map_or([None; 4], |shares| {
            [shares.population, shares.usage, shares.target_group, shares.koenigstein]
        });
        let value: u32 = shares.into_iter().flatten().map(u32::from).sum();
        if shares.iter().all(Option::is_none) {
            out.push("/cost/shares", IncompleteCost::NoShares);
        } else if value != 100 {
            out.push("/cost/shares", IncompleteCost::SharesSum { value });
        }
    }
}
