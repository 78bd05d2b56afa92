//! CRIT-001, CRIT-004 to CRIT-006: what a criterion of its class needs, and how it is shown.

use crate::findings::Severity;
use crate::keys::Date;
use crate::model::{Criterion, CriterionClass, DataType, Dimension, EvidenceKind, Profile};
use crate::rules::Hit;

/// A place in a criterion, told with its id.
fn at(number: usize, criterion: &Criterion, member: &str) -> Hit {
    let hit = Hit::at(format!("/criteria/{number}/{member}"));
    hit.with("value", criterion.id.as_str())
}

/// What is scored has a weight above zero and a scale, all else has no weight. A weight that is
/// missing is PROF-006's matter.
pub(super) fn weighed(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    for (number, criterion) in profile.criteria.iter().enumerate() {
        if !criterion.is_evaluated() {
            if criterion.weight.is_some() {
                out.push(at(number, criterion, "weight"));
            }
            continue;
        }
        if criterion.weight == Some(0) {
            out.push(at(number, criterion, "weight").case(1));
        }
        if criterion.scale.is_empty() {
            out.push(at(number, criterion, "scale").case(2));
        }
    }
}

/// What excludes can be decided, what is scored can be graded.
pub(super) fn decidable(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    for (number, criterion) in profile.criteria.iter().enumerate() {
        match criterion.class {
            CriterionClass::A => {
                if criterion.expected.is_none() {
                    out.push(at(number, criterion, "expected"));
                }
                if !criterion.scale.is_empty() {
                    out.push(at(number, criterion, "scale").case(1));
                }
            }
            CriterionClass::B if criterion.data_type == Some(DataType::Boolean) => {
                let hit = at(number, criterion, "data_type").case(2);
                out.push(hit.severity(Severity::Warning));
            }
            CriterionClass::B | CriterionClass::I => {}
        }
    }
}

/// A must says how it is shown, and no list of evidence is empty: it would ask for none.
pub(super) fn shown(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    for (number, criterion) in profile.criteria.iter().enumerate() {
        if criterion.is_must() && criterion.evidence.is_empty() {
            out.push(at(number, criterion, "evidence"));
        }
        for (place, kinds) in criterion.evidence.iter().enumerate() {
            if kinds.is_empty() {
                out.push(at(number, criterion, &format!("evidence/{place}")).case(1));
            }
        }
    }
}

/// Security, privacy and accessibility are not shown by the provider's word alone.
pub(super) fn trusted(profile: &Profile, _: Option<Date>, out: &mut Vec<Hit>) {
    let is_delicate = |criterion: &Criterion| {
        criterion.is_must()
            && matches!(
                criterion.dimension,
                Dimension::Security | Dimension::Privacy | Dimension::Accessibility
            )
    };
    for (number, criterion) in profile.criteria.iter().enumerate() {
        for (place, kinds) in criterion.evidence.iter().enumerate() {
            let own_word = kinds.iter().all(|kind| *kind == EvidenceKind::SelfDeclaration);
            if is_delicate(criterion) && own_word && !kinds.is_empty() {
                let hit = at(number, criterion, &format!("evidence/{place}"));
                out.push(hit.word("kind", criterion.dimension.as_str()));
            }
        }
    }
}
