//! CORE-005: a cost has one currency and no amount below zero

use crate::keys::Amount;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Offering, Scenarios};
use crate::rules::{Check, Context, Violations};

/// A cost has one currency and no amount below zero
#[derive(Cases)]
pub enum CostAmounts {
    #[de("Die Kosten stehen in verschiedenen Währungen: hier {value}, davor {first}.")]
    #[help_de("Geben Sie alle Beträge eines Angebots in derselben Währung an.")]
    #[en("the cost is given in different currencies: {value} here, {first} before")]
    #[help_en("give all amounts of an offering in the same currency")]
    OtherCurrency { value: String, first: String },
    #[de("Der Betrag {value} ist kleiner als null.")]
    #[help_de("Kosten sind null oder größer. Ziehen Sie einen Nachlass gleich vom Betrag ab.")]
    #[en("the amount {value} is less than zero")]
    #[help_en("a cost is zero or more; take a discount off the amount itself")]
    BelowZero { value: String },
}

impl Check for CostAmounts {
    type Of = Offering;
    const ABOUT: About = About {
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
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(cost) = &offering.cost else { return };
        let mut amount = |path: String, amount: Amount| {
            if amount < Amount::ZERO {
                out.push(path, Self::BelowZero { value: amount.to_string() });
            }
        };
        for (i, component) in cost.components.iter().enumerate() {
            amount(format!("/cost/components/{i}/amount"), component.amount);
        }
        if let Some(Scenarios { low, expected, high }) = &cost.scenarios {
            amount("/cost/scenarios/low".to_owned(), *low);
            amount("/cost/scenarios/expected".to_owned(), *expected);
            amount("/cost/scenarios/high".to_owned(), *high);
        }
        let Some(first) = cost.components.first() else { return };
        for (i, component) in cost.components.iter().enumerate() {
            if component.currency != first.currency {
                let case = Self::OtherCurrency {
                    value: component.currency.to_string(),
                    first: first.currency.to_string(),
                };
                out.push(format!("/cost/components/{i}/currency"), case)
                    .related("/cost/components/0/currency");
            }
        }
    }
}
