//! Whether evidence counts.

use crate::keys::Date;
use crate::model::{Criterion, Evidence};

/// Whether evidence counts on a day for one of the criteria it is about: it was issued, it is valid,
/// and it is not older than the criterion allows (model §18).
#[must_use]
pub fn counts(evidence: &Evidence, criterion: &Criterion, day: Date) -> bool {
    evidence.issued <= day
        && evidence.valid.is_none_or(|valid| valid.contains(day))
        && out_of_age(evidence, criterion).is_none_or(|(_, end)| day < end)
}

/// How many months old evidence may be for a criterion, and the first day on which it is too old.
#[must_use]
pub fn out_of_age(evidence: &Evidence, criterion: &Criterion) -> Option<(u16, Date)> {
    let months = criterion.evidence_max_age_months?;
    Some((months, evidence.issued.plus_months(i32::from(months))))
}
