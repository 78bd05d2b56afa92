//! How a profile scores offers (model §3, formulas F1 to F3).

use bedarf_derive::Part;

use super::codes::codes;
use super::text::Text;
use crate::keys::{Date, Id, TieBreak};

/// How offers are scored: fixed before the first of them is looked at.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bewertung", en = "Scoring")]
pub struct Scoring {
    /// The method.
    #[label(de = "Verfahren", en = "Method")]
    pub method: ScoringMethod,
    /// The most points a criterion can get, usually 10.
    #[label(de = "Höchste Punktzahl je Kriterium", en = "Most points for a criterion")]
    #[range(min = 1, max = 1_000)]
    pub scale_max: u32,
    /// How weights are written.
    #[label(de = "Form der Gewichte", en = "How weights are written")]
    pub weight_form: WeightForm,
    /// Groups of criteria that are weighted among each other.
    #[label(de = "Gruppen von Kriterien", en = "Groups of criteria")]
    pub groups: Vec<ScoringGroup>,
    /// A smaller total excludes.
    #[label(de = "Mindestsumme der Punkte", en = "Minimum total of points")]
    #[range(min = 0, max = 1_000_000_000)]
    pub min_total: Option<u32>,
    /// How the final figure is rounded.
    #[label(de = "Rundung", en = "Rounding")]
    pub rounding: Rounding,
    /// Offers this close to the leader count as equal (extended method), in percent.
    #[label(de = "Bandbreite in Prozent", en = "Band in percent")]
    #[range(min = 1, max = 100)]
    pub band_percent: Option<u8>,
    /// What decides among those (extended method).
    #[label(de = "Was innerhalb der Bandbreite entscheidet", en = "What decides within the band")]
    pub decide_by: Option<TieBreak>,
    /// What decides among equals, one after the other.
    #[label(de = "Was bei Gleichstand entscheidet", en = "What decides among equals")]
    #[entry(de = "Entscheidungsregel", en = "Rule that decides")]
    #[required]
    pub tie_chain: Vec<TieBreak>,
    /// Day on which all this was fixed.
    #[label(de = "Festgelegt am", en = "Fixed on")]
    #[happened]
    pub fixed_on: Date,
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

/// A group of criteria.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Gruppe von Kriterien", en = "Group of criteria")]
pub struct ScoringGroup {
    /// Its id within the profile.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it is called.
    #[label(de = "Titel", en = "Title")]
    pub title: Text,
    /// How much it weighs.
    #[label(de = "Gewicht", en = "Weight")]
    #[range(min = 0, max = 1_000_000)]
    pub weight: u32,
    /// Fewer points than this exclude.
    #[label(de = "Mindestpunkte", en = "Minimum points")]
    #[range(min = 0, max = 1_000_000_000)]
    pub min_points: Option<u32>,
}

/// How the final figure is rounded: so many digits before the point, none behind it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Rundung", en = "Rounding")]
pub struct Rounding {
    /// Digits before the point of the greatest figure.
    #[label(de = "Stellen vor dem Komma", en = "Digits before the point")]
    #[range(min = 1, max = 9)]
    pub integer_digits: u8,
    /// How.
    #[label(de = "Art der Rundung", en = "How it is rounded")]
    pub mode: RoundingMode,
}

codes! {
    /// How a figure is rounded.
    RoundingMode {
        HalfUp = "half_up": "kaufmännisch", "half up";
    }
}
