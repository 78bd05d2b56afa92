//! How a profile scores offers (model §3, formulas F1 to F3).

use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, Id, TieBreak};
use crate::members::members;

members! {
    /// How offers are scored: fixed before the first of them is looked at.
    Scoring {
        /// The method.
        req method: ScoringMethod;
        /// The most points a criterion can get, usually 10.
        req scale_max: u32, [range(min = 1, max = 1_000)];
        /// How weights are written.
        req weight_form: WeightForm;
        /// Groups of criteria that are weighted among each other.
        many groups: ScoringGroup;
        /// A smaller total excludes.
        opt min_total: u32, [range(min = 0, max = 1_000_000_000)];
        /// How the final figure is rounded.
        req rounding: Rounding;
        /// Offers this close to the leader count as equal (extended method), in percent.
        opt band_percent: u8, [range(min = 1, max = 100)];
        /// What decides among those (extended method).
        opt decide_by: TieBreak;
        /// What decides among equals, one after the other.
        req tie_chain: Vec<TieBreak>;
        /// Day on which all this was fixed.
        req fixed_on: Date;
    }
}

codes! {
    /// Method of scoring.
    ScoringMethod {
        UfabSimple = "ufab_simple": "einfache Richtwertmethode", "simple reference-value method";
        UfabExtended = "ufab_extended": "erweiterte Richtwertmethode", "extended reference-value method";
        Utility = "utility": "Nutzwert", "utility";
        None = "none": "keine", "none";
    }
}

codes! {
    /// How weights are written.
    WeightForm {
        Points = "points": "in Punkten", "as points";
        Percent = "percent": "in Prozent", "in percent";
    }
}

members! {
    /// A group of criteria.
    ScoringGroup {
        /// Its id within the profile.
        req id: Id;
        /// What it is called.
        req title: Text;
        /// How much it weighs.
        req weight: u32, [range(min = 0, max = 1_000_000)];
        /// Fewer points than this exclude.
        opt min_points: u32, [range(min = 0, max = 1_000_000_000)];
    }
}

members! {
    /// How the final figure is rounded: so many digits before the point, none behind it.
    #[derive(Copy, Eq)]
    Rounding {
        /// Digits before the point of the greatest figure.
        req integer_digits: u8, [range(min = 1, max = 9)];
        /// How.
        req mode: RoundingMode;
    }
}

codes! {
    /// How a figure is rounded.
    RoundingMode {
        HalfUp = "half_up": "kaufmännisch", "half up";
    }
}
