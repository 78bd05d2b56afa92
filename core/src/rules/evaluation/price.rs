//! EVAL-003: prices are above nothing and can be compared

use crate::keys::Currency;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Evaluation, Price, PricePeriod};
use crate::rules::{Check, Context, Violations};

/// Prices are above nothing and can be compared
#[derive(Cases)]
pub enum PriceNotComparable {
    #[de("Ein Preis von {value} lässt sich nicht bewerten.")]
    #[help_de(
        "Tragen Sie den Preis ein, oder lassen Sie die Angabe weg, solange er nicht bekannt ist."
    )]
    #[en("a price of {value} cannot be rated")]
    #[help_en("enter the price, or leave it out as long as it is not known")]
    Nothing { value: String },
    #[de(
        "Der Preis lässt sich mit dem von „{found}“ nicht vergleichen: Währung, Zeitraum oder Umsatzsteuer sind andere."
    )]
    #[help_de(
        "Rechnen Sie alle Preise auf dieselbe Währung, denselben Zeitraum und gleiche Umsatzsteuer um."
    )]
    #[en("the price cannot be compared with that of “{found}”: currency, period or VAT differ")]
    #[help_en("convert all prices to the same currency, the same period and the same VAT")]
    OtherTerms { found: String },
}

impl Check for PriceNotComparable {
    type Of = Evaluation;
    const ABOUT: About = About {
        code: "EVAL-003",
        name: "price-not-comparable",
        severity: Error,
        since: "0.1",
        why: why(
            "Netto gegen brutto, Monat gegen Jahr: Ein solcher Vergleich ergibt eine Zahl, aber kein Ergebnis.",
            "net against gross, month against year: such a comparison gives a figure but no result",
            "UfAB 2018; Formeln, F2; Modell, Bewertung",
        ),
    };

    fn look(evaluation: &Evaluation, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let offers = evaluation.offers.iter().enumerate();
        let mut priced = offers.filter_map(|(number, it)| Some((number, it, it.price.as_ref()?)));
        let Some(first) = priced.next() else { return };
        for (number, _, price) in std::iter::once(first).chain(priced) {
            if price.amount.cents() <= 0 {
                let value = price.amount.to_string();
                out.push(format!("/offers/{number}/price/amount"), Self::Nothing { value });
            }
            if terms(price) != terms(first.2) {
                let found = first.1.offering.to_string();
                let at = format!("/offers/{number}/price");
                out.push(at, Self::OtherTerms { found })
                    .related(format!("/offers/{}/price", first.0));
            }
        }
    }
}

/// What must be alike.
const fn terms(price: &Price) -> (&Currency, bool, PricePeriod) {
    (&price.currency, price.vat_included, price.period)
}
