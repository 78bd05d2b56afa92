//! What was bundled already: each target with every need whose merges end in it, and who agreed.

use bedarf_derive::Answer;

use super::proposals::Asked;
use crate::facts::{ConsentState, consent_state, target};
use crate::findings::Lang;
use crate::keys::{Date, parts};
use crate::messages::{Code, Words, day_text};
use crate::model::{Merge, Need, Originator};
use crate::order::{grouped, sorted};
use crate::register::Register;

/// A bundle: a need with all that were merged into it.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct RecordedBundle {
    /// Id of the need that the others were merged into; it is that of the bundle.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether all originators agree, by word or by silence.
    pub agreed: bool,
    /// The merged needs, by id.
    #[required]
    pub needs: Vec<MergedNeed>,
    /// What stays different, and for whom.
    pub variants: Vec<BundleVariant>,
}

/// A need that was merged.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct MergedNeed {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Id of the need it was merged into, where that was merged itself later.
    pub by_way_of: Option<String>,
    /// The day.
    pub on: Date,
    /// Last day for an objection.
    pub objection_until: Date,
    /// How its originators stand to it.
    #[required]
    pub originators: Vec<OriginatorConsent>,
}

/// How an originator stands to a merge.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OriginatorConsent {
    /// Its name, as far as it may be told.
    pub name: String,
    /// How it stands.
    pub state: ConsentState,
    /// In words, with the day.
    pub message: String,
}

/// What stays different for some.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleVariant {
    /// Its id within the need.
    pub id: String,
    /// What is different.
    pub delta: String,
    /// For whom: those who raised it.
    #[required]
    pub originators: Vec<String>,
}

const SOMEBODY: Words = Words::new("ein Bedarfsträger", "an originator");

/// The bundles of a register on a day, by id.
#[must_use]
pub fn recorded(register: &Register, asked: Asked<'_>) -> Vec<RecordedBundle> {
    let merged = register.needs().filter_map(|need| {
        let merge = need.merge.as_ref().filter(|merge| merge.on <= asked.day)?;
        let (target, steps) = target(need, register)?;
        Some((target.id.as_str(), (need, merge, target, steps)))
    });
    let bundles = grouped(merged).into_iter().filter_map(|(_, merged)| {
        let target = merged.first()?.2;
        let is_asked = asked.need.is_none_or(|id| {
            target.id.as_str() == id || merged.iter().any(|(need, ..)| need.id.as_str() == id)
        });
        let merged = sorted(merged, |a, b| a.0.id.cmp(&b.0.id));
        let needs: Vec<MergedNeed> = merged
            .into_iter()
            .map(|(need, merge, target, steps)| {
                // consent is to the need that this one was merged into, whatever became of that
                let target = register.need(merge.into.as_str()).unwrap_or(target);
                merged_need(register, asked, [need, target], merge, steps)
            })
            .collect();
        let agrees = |it: &OriginatorConsent| {
            matches!(it.state, ConsentState::Agreed | ConsentState::Silent | ConsentState::Variant)
        };
        is_asked.then(|| RecordedBundle {
            id: target.id.to_string(),
            title: target.title.in_english(asked.lang == Lang::En).to_owned(),
            agreed: needs.iter().flat_map(|it| &it.originators).all(agrees),
            needs,
            variants: variants(register, asked, target),
        })
    });
    bundles.collect()
}

fn merged_need(
    register: &Register,
    asked: Asked<'_>,
    [need, target]: [&Need; 2],
    merge: &Merge,
    steps: usize,
) -> MergedNeed {
    let told = |originator: &Originator| {
        let (state, on) = consent_state(originator, need, merge, target, asked.day);
        let name = name(register, asked, need, originator);
        let label = state.word().label.say(asked.lang);
        let until = merge.objection_until;
        let day = on.unwrap_or(until);
        let day = day_text(day, asked.lang);
        let message = match asked.lang == Lang::En {
            true => format!("{name} {label} ({day})"),
            false => format!("{name} {label} ({day})."),
        };
        OriginatorConsent { name, state, message }
    };
    MergedNeed {
        id: need.id.to_string(),
        title: need.title.in_english(asked.lang == Lang::En).to_owned(),
        by_way_of: (steps > 1).then(|| merge.into.id().to_owned()),
        on: merge.on,
        objection_until: merge.objection_until,
        originators: need.originators.iter().map(told).collect(),
    }
}

fn variants(register: &Register, asked: Asked<'_>, target: &Need) -> Vec<BundleVariant> {
    let told = target.variants.iter().map(|variant| BundleVariant {
        id: variant.id.to_string(),
        delta: variant.delta.in_english(asked.lang == Lang::En).to_owned(),
        originators: variant
            .originators
            .iter()
            .map(|originator| name(register, asked, target, originator))
            .collect(),
    });
    told.collect()
}

/// What an originator of a need is called, as far as that may be told.
fn name(register: &Register, asked: Asked<'_>, need: &Need, originator: &Originator) -> String {
    use crate::model::Attribution;
    let group = originator
        .group
        .as_ref()
        .filter(|_| matches!(need.attribution, Some(Attribution::Named | Attribution::GroupOnly)));
    let organisation =
        originator.organisation.as_ref().filter(|_| need.attribution == Some(Attribution::Named));
    match (organisation, group) {
        (Some(to), _) => {
            let record = register.record(to.as_str(), Some(asked.day));
            let title = record.map(|it| it.title().in_english(asked.lang == Lang::En));
            title.unwrap_or(parts(to.as_str()).0).to_owned()
        }
        (None, Some(group)) => group.clone(),
        (None, None) => SOMEBODY.say(asked.lang).to_owned(),
    }
}
