//! How those who raised a merged need stand to the merge (model §18).

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::codes;
use crate::keys::{Date, Digest};
use crate::model::{Consent, Merge, Need, Originator, Stance};
use crate::register::{Register, digest_of};
use crate::shape::to_text;

codes! {
    /// How an originator of a merged need stands to the merge.
    ConsentState {
        Agreed = "agreed": "stimmt zu", "agrees";
        Silent = "silent": "hat bis zum Ende der Frist nicht widersprochen", "did not object in time";
        Pending = "pending": "kann noch widersprechen", "may still object";
        Variant = "variant": "hat widersprochen und eine Abweichung bekommen", "objected and got a variant";
        Objected = "objected": "hat widersprochen", "objected";
        Reworded = "reworded": "hat zum geänderten Wortlaut noch nichts gesagt", "has said nothing on the changed wording yet";
        ObjectedLate = "objected_late": "hat nach der Frist widersprochen", "objected after the window";
    }
}

/// The need that the merges of one end in, and how many steps that takes; `None` where they end in
/// a circle or in nothing.
#[must_use]
pub fn target<'r>(need: &'r Need, register: &'r Register) -> Option<(&'r Need, usize)> {
    let mut at = need;
    for steps in 0..=register.len() {
        match &at.merge {
            Some(merge) => at = register.need(merge.into.as_str())?,
            None => return Some((at, steps)),
        }
    }
    None
}

/// The digest of what those agree to whose needs are merged into one: its title, statement, outcome
/// and variants.
#[must_use]
pub fn wording(target: &Need) -> Option<Digest> {
    digest_of(&to_text(&Wording(target)))
}

struct Wording<'n>(&'n Need);

impl Serialize for Wording<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Need { title, statement, outcome, variants, .. } = self.0;
        let count = 3 + usize::from(outcome.is_some());
        let mut wording = to.serialize_struct("Wording", count)?;
        wording.serialize_field("title", title)?;
        wording.serialize_field("statement", statement)?;
        if let Some(outcome) = outcome {
            wording.serialize_field("outcome", outcome)?;
        }
        wording.serialize_field("variants", variants)?;
        wording.end()
    }
}

/// How an originator stands on a day to a merge of its need into a target. The last word since the
/// merge counts; who says nothing until the end of the window agrees. Both count for the wording of
/// the target at the merge only, where that is recorded; an objection stands until somebody takes it
/// back.
#[must_use]
pub fn consent_state(
    originator: &Originator,
    need: &Need,
    merge: &Merge,
    target: &Need,
    day: Date,
) -> (ConsentState, Option<Date>) {
    let is_own = |consent: &&Consent| {
        let same_organisation =
            |id: &str| consent.organisation.as_ref().is_some_and(|it| it.id() == id);
        let own = originator.organisation.as_ref();
        own.is_some_and(|own| same_organisation(own.id()))
            || own.is_none() && consent.group == originator.group
    };
    let counts = |consent: &&Consent| merge.on <= consent.on && consent.on <= day;
    let is_reworded = merge.text.is_some() && merge.text != wording(target);
    let last = need.consents.iter().filter(is_own).filter(counts).max_by_key(|it| it.on);
    let state = match last.filter(|it| !is_reworded || it.stance == Stance::Objected) {
        Some(consent) if consent.stance == Stance::Agreed => ConsentState::Agreed,
        Some(_) if has_variant(originator, target) => ConsentState::Variant,
        Some(consent) if consent.on <= merge.objection_until => ConsentState::Objected,
        Some(_) => ConsentState::ObjectedLate,
        None if day <= merge.objection_until => ConsentState::Pending,
        None if is_reworded => ConsentState::Reworded,
        None => ConsentState::Silent,
    };
    (state, last.map(|consent| consent.on))
}

fn has_variant(originator: &Originator, target: &Need) -> bool {
    target.variants.iter().flat_map(|it| &it.originators).any(|other| is_same(originator, other))
}

/// Whether two entries name the same organisation, or the same group.
#[must_use]
pub fn is_same(one: &Originator, other: &Originator) -> bool {
    match (&one.organisation, &other.organisation) {
        (Some(one), Some(other)) => one.id() == other.id(),
        (None, None) => one.group == other.group,
        _ => false,
    }
}
