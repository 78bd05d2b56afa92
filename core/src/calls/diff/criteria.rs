//! How the criteria of a profile differ from those of an earlier version.

use super::label::member_label;
use super::{CriterionChange, CriterionMember};
use crate::facts::{Strictness, criteria_of, stricter, turns_away};
use crate::findings::Lang;
use crate::model::{Criterion, Profile};
use crate::register::Register;

/// How the criteria of a profile differ, with those that it takes over.
pub fn changes(
    (before, earlier): (&Register, &Profile),
    (after, profile): (&Register, &Profile),
    lang: Lang,
) -> Vec<CriterionChange> {
    let (own, _) = criteria_of(earlier, before);
    let (later, _) = criteria_of(profile, after);
    let find = |list: &[&Criterion], id: &str| list.iter().any(|it| it.id == *id);
    let mut changes = Vec::new();
    for criterion in &later {
        let before = own.iter().find(|it| it.id == criterion.id);
        changes.extend(match before {
            Some(before) => both(before, criterion, lang),
            None => Some(one(criterion, Strictness::Tightened, true, lang)),
        });
    }
    let gone = own.iter().filter(|it| !find(&later, it.id.as_str()));
    changes.extend(gone.map(|it| one(it, Strictness::Relaxed, false, lang)));
    changes
}

fn both(before: &Criterion, after: &Criterion, lang: Lang) -> Option<CriterionChange> {
    let found = stricter(before, after);
    let change = Strictness::of_all(found.iter().map(|(_, change)| *change))?;
    let member = |(member, change)| {
        let label = member_label("Criterion", member, lang);
        CriterionMember { member, label, change }
    };
    Some(CriterionChange {
        criterion: after.id.to_string(),
        title: title(after, lang),
        change,
        added: false,
        dropped: false,
        members: found.into_iter().map(member).collect(),
    })
}

/// One that is there on one side alone: stricter where it turns somebody away.
fn one(criterion: &Criterion, change: Strictness, added: bool, lang: Lang) -> CriterionChange {
    CriterionChange {
        criterion: criterion.id.to_string(),
        title: title(criterion, lang),
        change: if turns_away(criterion) { change } else { Strictness::Other },
        added,
        dropped: !added,
        members: Vec::new(),
    }
}

fn title(criterion: &Criterion, lang: Lang) -> String {
    criterion.title.in_english(lang == Lang::En).to_owned()
}
