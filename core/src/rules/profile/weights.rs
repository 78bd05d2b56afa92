//! PROF-006: every evaluation criterion and every group has a weight

use super::shares::{evaluated, groups};
use crate::keys::Id;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Profile, Scoring, WeightForm};
use crate::order::{Map, Set, grouped};
use crate::rules::{Check, Context, Violations};

/// Every evaluation criterion and every group has a weight
#[derive(Cases)]
pub enum Weights {
    #[de("Das Gewicht des Bewertungskriteriums „{value}“ fehlt.")]
    #[help_de("Geben Sie ein Gewicht größer als null an.")]
    #[en("the evaluation criterion “{value}” has no weight")]
    #[help_en("give a weight greater than zero")]
    NoWeight { value: String },
    #[de("Die Gruppe „{value}“ hat das Gewicht null.")]
    #[help_de("Geben Sie ein Gewicht größer als null an, oder streichen Sie die Gruppe.")]
    #[en("the group “{value}” has a weight of zero")]
    #[help_en("give a weight greater than zero, or drop the group")]
    EmptyGroup { value: String },
    #[de("Die Gruppe „{value}“ gibt es in der Bewertung nicht.")]
    #[help_de("Prüfen Sie die Kennung, oder nehmen Sie die Gruppe mit ihrem Gewicht auf.")]
    #[en("the scoring has no group “{value}”")]
    #[help_en("check the id, or add the group with its weight")]
    NoSuchGroup { value: String },
    #[de(
        "Das Bewertungskriterium „{value}“ gehört zu keiner Gruppe, obwohl Gruppen gewichtet \
          werden."
    )]
    #[help_de("Ordnen Sie das Kriterium einer Gruppe zu.")]
    #[en("the evaluation criterion “{value}” is in no group although groups are weighted")]
    #[help_en("put the criterion into a group")]
    NoGroup { value: String },
    #[de("Die Gewichte der Gruppen ergeben zusammen {found} Prozent statt 100.")]
    #[help_de("Prüfen Sie die Gewichte der Gruppen.")]
    #[en("the weights of the groups add up to {found} per cent instead of 100")]
    #[help_en("check the weights of the groups")]
    GroupsSum { found: u64 },
    #[de(
        "Die Gewichte der Kriterien in der Gruppe „{value}“ ergeben zusammen {found} Prozent \
          statt 100."
    )]
    #[help_de("Prüfen Sie die Gewichte der Kriterien dieser Gruppe.")]
    #[en(
        "the weights of the criteria in the group “{value}” add up to {found} per cent instead \
          of 100"
    )]
    #[help_en("check the weights of the criteria of this group")]
    CriteriaOfGroupSum { value: String, found: u64 },
    #[de("Die Gewichte der Kriterien ergeben zusammen {found} Prozent statt 100.")]
    #[help_de("Prüfen Sie die Gewichte der Bewertungskriterien.")]
    #[en("the weights of the criteria add up to {found} per cent instead of 100")]
    #[help_en("check the weights of the evaluation criteria")]
    CriteriaSum { found: u64 },
}

impl Check for Weights {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-006",
        name: "weights",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus den Gewichten wird die Rangfolge der Angebote. Fehlt eines oder stimmt die Summe \
             nicht, so ist das Ergebnis zufällig und angreifbar.",
            "the weights make the ranking of the offers; where one is missing or the sum is \
             wrong, the result is arbitrary and open to challenge",
            "UfAB 2018, Leistungspunkte; Modell, Anforderungsprofil",
        ),
    };

    const WHOLE: bool = true;

    /// Groups that are named exist, and where weights are percentages each level sums to 100. A
    /// weight of zero is CRIT-001's matter.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let before = out.count();
        let groups = groups(profile);
        for (number, group) in groups.iter().enumerate().filter(|(_, group)| group.weight == 0) {
            let case = Self::EmptyGroup { value: group.id.to_string() };
            out.push(format!("/scoring/groups/{number}/weight"), case);
        }
        let groups: Set<&Id> = groups.iter().map(|group| &group.id).collect();
        for (number, criterion) in profile.criteria.iter().enumerate() {
            of_criterion(number, criterion, &groups, out);
        }
        if let Some(scoring) = profile.scoring.as_ref().filter(|_| out.count() == before) {
            if scoring.weight_form == WeightForm::Percent {
                levels(profile, scoring, out);
            }
        }
    }
}

fn of_criterion(
    number: usize,
    criterion: &Criterion,
    groups: &Set<&Id>,
    out: &mut Violations<'_, Weights>,
) {
    let value = || criterion.id.to_string();
    if criterion.is_evaluated() && criterion.weight.is_none() {
        out.push(format!("/criteria/{number}/weight"), Weights::NoWeight { value: value() });
    }
    let case = match &criterion.group {
        Some(group) if !groups.contains(group) => Weights::NoSuchGroup { value: group.to_string() },
        None if criterion.is_evaluated() && !groups.is_empty() => {
            Weights::NoGroup { value: value() }
        }
        _ => return,
    };
    out.push(format!("/criteria/{number}/group"), case);
}

/// Each level of percentages sums to 100.
fn levels(profile: &Profile, scoring: &Scoring, out: &mut Violations<'_, Weights>) {
    let weight = |it: &Criterion| u64::from(it.weight.unwrap_or_default());
    if scoring.groups.is_empty() {
        let mut weights = evaluated(profile).map(|(_, it)| weight(it)).peekable();
        let any = weights.peek().is_some();
        if let Some(found) = not_all(weights).filter(|_| any) {
            out.push("/criteria", Weights::CriteriaSum { found });
        }
        return;
    }
    if let Some(found) = not_all(scoring.groups.iter().map(|group| u64::from(group.weight))) {
        out.push("/scoring/groups", Weights::GroupsSum { found });
    }
    let inside = evaluated(profile).filter_map(|(_, it)| Some((it.group.as_ref()?, weight(it))));
    let sums = grouped(inside).into_iter().map(|(id, weights)| (id, weights.iter().sum()));
    let sums: Map<&Id, u64> = sums.collect();
    for (number, group) in scoring.groups.iter().enumerate() {
        let sum = sums.get(&group.id).copied().unwrap_or_default();
        if let Some(found) = not_all([sum].into_iter()) {
            let case = Weights::CriteriaOfGroupSum { value: group.id.to_string(), found };
            out.push(format!("/scoring/groups/{number}"), case);
        }
    }
}

/// The sum of percentages where it is not 100.
fn not_all(percentages: impl Iterator<Item = u64>) -> Option<u64> {
    Some(percentages.sum()).filter(|sum| *sum != 100)
}
