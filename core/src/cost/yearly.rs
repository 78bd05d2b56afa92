//! What a service costs in a year, by how it is paid.

use crate::codes;
use crate::keys::{Amount, Currency};
use crate::model::{Cost, CostComponent, CostKind, CostPer, CostState};

codes! {
    /// Why a cost cannot be told as amounts.
    CostFault {
        NotKnown = "not_known": "Die Kosten sind nicht bekannt", "the cost is not known";
        NotOfThatYear = "not_of_that_year": "Für dieses Jahr sind keine Kosten eingetragen", "no cost is recorded for that year";
        SeveralYears = "several_years": "Die Kosten sind von mehreren Jahren", "the cost is of several years";
        SeveralCurrencies = "several_currencies": "Die Kosten stehen in mehreren Währungen", "the cost is in several currencies";
        MixedVat = "mixed_vat": "Ein Teil der Kosten ist mit Umsatzsteuer angegeben, ein Teil ohne", "part of the cost includes VAT, part does not";
        OutOfRange = "out_of_range": "Die Beträge sind negativ oder zu groß", "the amounts are negative or too large";
    }
}

/// The cost of a year, by how it is paid; what is not there is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Yearly {
    /// Of which year.
    pub year: u16,
    /// In which currency.
    pub currency: Currency,
    /// Whether VAT is included.
    pub vat_included: bool,
    /// What is shared by a key each year (decision 2021/24 no. 1).
    pub shared: Amount,
    /// What is paid each year and belongs to no allocation: rollout, first development, connection.
    pub not_shared: Amount,
    /// What is paid for each inhabitant and year.
    pub per_inhabitant: Amount,
    /// What is paid for each municipality and year.
    pub per_unit: Amount,
    /// What is paid for each case.
    pub per_case: Amount,
    /// What is paid once, the connection with it.
    pub once: Amount,
    /// What of that is for the connection.
    pub connection: Amount,
}

impl Yearly {
    /// That of a year; of the only one there is where none is named.
    ///
    /// # Errors
    /// Where it is not known, or its parts cannot be added up.
    pub fn of(cost: &Cost, year: Option<u16>) -> Result<Yearly, CostFault> {
        let is_known = cost.state == CostState::Known;
        let first = cost.components.first().filter(|_| is_known).ok_or(CostFault::NotKnown)?;
        if year.is_none() && cost.components.iter().any(|it| it.year != first.year) {
            return Err(CostFault::SeveralYears);
        }
        let year = year.unwrap_or(first.year);
        let mut of_year = cost.components.iter().filter(|it| it.year == year);
        let first = of_year.next().ok_or(CostFault::NotOfThatYear)?;
        let none = Yearly {
            year,
            currency: first.currency,
            vat_included: first.vat_included,
            shared: Amount::ZERO,
            not_shared: Amount::ZERO,
            per_inhabitant: Amount::ZERO,
            per_unit: Amount::ZERO,
            per_case: Amount::ZERO,
            once: Amount::ZERO,
            connection: Amount::ZERO,
        };
        std::iter::once(first).chain(of_year).try_fold(none, Yearly::with)
    }

    /// The same with one part more.
    fn with(mut self, part: &CostComponent) -> Result<Yearly, CostFault> {
        if part.currency != self.currency {
            return Err(CostFault::SeveralCurrencies);
        }
        if part.vat_included != self.vat_included {
            return Err(CostFault::MixedVat);
        }
        let cost = part.amount;
        if cost < Amount::ZERO {
            return Err(CostFault::OutOfRange);
        }
        if part.per == CostPer::Once && part.kind == CostKind::ConnectionOnce {
            add(&mut self.connection, cost)?;
        }
        let sum = match part.per {
            CostPer::Year if part.kind.is_allocable() => &mut self.shared,
            CostPer::Year => &mut self.not_shared,
            CostPer::InhabitantYear => &mut self.per_inhabitant,
            CostPer::UnitYear => &mut self.per_unit,
            CostPer::Case => &mut self.per_case,
            CostPer::Once => &mut self.once,
        };
        add(sum, cost)?;
        Ok(self)
    }
}

fn add(sum: &mut Amount, cost: Amount) -> Result<(), CostFault> {
    let cents = sum.cents().checked_add(cost.cents()).ok_or(CostFault::OutOfRange)?;
    *sum = Amount::from_cents(cents);
    Ok(())
}
