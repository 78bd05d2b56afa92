//! OFFR-011: what arises once is not paid every year

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{CostKind, CostPer, Offering};
use crate::rules::{Check, Context, Violations};

/// What arises once is not paid every year
#[derive(Cases)]
pub enum OneOffCostPerYear {
    #[de("Die Kostenart „{value}“ fällt einmal an, nicht jährlich.")]
    #[help_de(
        "Setzen Sie „per“ auf once; solche Kosten gehören nicht in die jährliche Umlage \
               (Beschluss 2021/24)."
    )]
    #[en("cost of kind “{value}” arises once, not every year")]
    #[help_en(
        "set “per” to once; such cost does not belong into the yearly allocation (decision \
               2021/24)"
    )]
    PerYear { value: CostKind },
}

impl Check for OneOffCostPerYear {
    type Of = Offering;
    const ABOUT: About = About {
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
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let components = offering.cost.iter().flat_map(|cost| &cost.components);
        for (i, part) in components.enumerate() {
            if part.per == CostPer::Year && !part.kind.is_allocable() {
                let path = format!("/cost/components/{i}/per");
                out.push(path, Self::PerYear { value: part.kind });
            }
        }
    }
}
