//! Merging needs and taking them apart again: recorded, reversible, and without a voice lost or
//! doubled (model §18).
//!
//! What a target has is a function of what it said itself and of the needs merged into it: own
//! entries first, then those of the merged needs by id. So the order of merges does not matter, and
//! who is taken out takes along exactly what nobody else brought.

use super::refusal::CannotMerge;
use super::uniting::{opened, stays, united, without_moved};
use crate::facts::wording;
use crate::keys::{Date, Id};
use crate::model::{Link, Merge, Moved, Need, NeedStatus, NeedStep, Text};
use crate::order::sorted;
use crate::register::Register;

/// A need with those that were merged into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The need the others were merged into.
    pub target: Need,
    /// The merged ones, by id.
    pub sources: Vec<Need>,
}

/// What a merge is.
#[derive(Clone, Debug)]
pub struct HowMerged {
    /// Who merges, and when.
    pub step: ByWhom,
    /// Last day for an objection.
    pub objection_until: Date,
    /// What was generalised.
    pub generalisation: Option<Text>,
    /// Which of the needs stay variants of the target.
    pub as_variant: Vec<Id>,
}

/// Who takes a step, and when.
#[derive(Clone, Debug)]
pub struct ByWhom {
    /// The day.
    pub on: Date,
    /// The role.
    pub by: String,
}

impl ByWhom {
    /// Takes a need to a status, unless something later is known of it already.
    pub(super) fn take(&self, need: &mut Need, status: NeedStatus) -> Result<(), CannotMerge> {
        let last = need.history.last().map_or(need.created, |it| it.on.max(need.created));
        if self.on < last {
            return Err(CannotMerge::TooEarly(need.id.clone(), last));
        }
        need.status = status;
        need.history.push(NeedStep::new(status, self.on, self.by.clone()));
        Ok(())
    }
}

impl Merged {
    /// A target with the needs of a list that say they were merged into it.
    #[must_use]
    pub fn of<'n>(target: &Need, needs: impl IntoIterator<Item = &'n Need>) -> Merged {
        let is_source =
            |need: &&Need| need.merge.as_ref().is_some_and(|it| it.into.id() == target.id.as_str());
        let sources = needs.into_iter().filter(is_source).cloned().collect();
        Merged { target: target.clone(), sources: by_id(sources) }
    }

    /// With more needs merged into it.
    ///
    /// # Errors
    /// Where one of them or the target is not open, one stands twice, the day is too early, or the
    /// target has a variant of that id.
    pub fn merge(&self, needs: Vec<Need>, how: &HowMerged) -> Result<Merged, CannotMerge> {
        if how.objection_until < how.step.on {
            return Err(CannotMerge::WindowOver(how.objection_until));
        }
        if !self.target.status.is_open() || self.target.merge.is_some() {
            return Err(CannotMerge::NotOpen(self.target.id.clone(), self.target.status));
        }
        let is_new = |id: &&Id| !needs.iter().any(|need| need.id == **id);
        if let Some(id) = how.as_variant.iter().find(is_new) {
            return Err(CannotMerge::NotAmongThem(id.clone()));
        }
        let new: Vec<Id> = needs.iter().map(|need| need.id.clone()).collect();
        let mut sources = self.sources.clone();
        for need in needs {
            if sources.iter().any(|it| it.id == need.id) {
                return Err(CannotMerge::Twice(need.id));
            }
            sources.push(self.given_up(need, how)?);
        }
        let mut merged = united(self.own(), by_id(sources));
        let text = wording(&merged.target);
        let is_new = |need: &&mut Need| new.contains(&need.id);
        for merge in merged.sources.iter_mut().filter(is_new).filter_map(|it| it.merge.as_mut()) {
            merge.text = text;
        }
        Ok(merged)
    }

    /// A need that goes over into the target.
    fn given_up(&self, mut need: Need, how: &HowMerged) -> Result<Need, CannotMerge> {
        let target = &self.target;
        if need.id == target.id {
            return Err(CannotMerge::Itself(need.id));
        }
        if !need.status.is_open() || need.merge.is_some() {
            return Err(CannotMerge::NotOpen(need.id, need.status));
        }
        let is_variant = how.as_variant.contains(&need.id);
        if is_variant && target.variants.iter().any(|it| it.id == need.id) {
            return Err(CannotMerge::VariantThere(need.id));
        }
        let into = target.id.as_str().parse();
        let into = into.map_err(|_| CannotMerge::Itself(target.id.clone()))?;
        let mut merge = Merge::new(into, how.step.on, how.objection_until);
        merge.generalisation.clone_from(&how.generalisation);
        let (stay, go): (Vec<Link>, Vec<Link>) =
            std::mem::take(&mut need.links).into_iter().partition(stays);
        need.links = stay;
        let as_variant = is_variant.then_some(true);
        merge.moved = Some(Moved { as_variant, own_links: go, ..Moved::default() });
        need.merge = Some(merge);
        how.step.take(&mut need, NeedStatus::Merged)?;
        Ok(need)
    }

    /// Without one of the merged needs; and that one with the status it had before.
    ///
    /// # Errors
    /// Where it was not merged into this target, or the day is too early.
    pub fn split(&self, source: &str, step: &ByWhom) -> Result<(Merged, Need), CannotMerge> {
        let (taken, sources): (Vec<Need>, Vec<Need>) =
            self.sources.iter().cloned().partition(|it| it.id.as_str() == source);
        let not_merged = || CannotMerge::NotMerged(source.to_owned());
        let taken = taken.into_iter().next().ok_or_else(not_merged)?;
        let before = taken.history.iter().rev().find(|it| it.status != NeedStatus::Merged);
        let before = before.map_or(NeedStatus::Draft, |it| it.status);
        let mut taken = opened(taken);
        taken.merge = None;
        step.take(&mut taken, before)?;
        Ok((united(self.own(), sources), taken))
    }

    /// With another state of one of the merged needs.
    #[must_use]
    fn with(&self, source: Need) -> Merged {
        let mut sources = self.sources.clone();
        sources.retain(|it| it.id != source.id);
        sources.push(source);
        united(self.own(), by_id(sources))
    }

    /// What the target said itself: without what it got from merged needs.
    #[must_use]
    pub fn own(&self) -> Need {
        let own = opened(self.target.clone());
        self.sources.iter().fold(own, without_moved)
    }
}

/// The needs of a register that change when others are merged into one of them, by id.
///
/// # Errors
/// Where they cannot be merged, see [`Merged::merge`].
pub fn put_together(
    register: &Register,
    target: &Need,
    needs: Vec<Need>,
    how: &HowMerged,
) -> Result<Vec<Need>, CannotMerge> {
    let merged = Merged::of(target, register.needs()).merge(needs, how)?;
    Ok(changed(register, all(merged), how.step.on))
}

/// The needs of a register that change when a merged one is taken out again, by id: itself, the
/// need that it was merged into, and those that this one was merged into later.
///
/// # Errors
/// Where it was not merged, or the day is too early.
pub fn take_out(register: &Register, need: &Need, step: &ByWhom) -> Result<Vec<Need>, CannotMerge> {
    let target_of = |need: &Need| register.need(need.merge.as_ref()?.into.as_str());
    let id = need.id.as_str();
    let target = target_of(need).ok_or_else(|| CannotMerge::NotMerged(id.to_owned()))?;
    let (mut merged, taken) = Merged::of(target, register.needs()).split(id, step)?;
    let mut found = vec![taken];
    // a circle of merges ends nowhere
    let mut passed = vec![target.id.clone()];
    while let Some(next) = target_of(&merged.target).filter(|it| !passed.contains(&it.id)) {
        passed.push(next.id.clone());
        let above = Merged::of(next, register.needs()).with(merged.target);
        found.extend(merged.sources);
        merged = above;
    }
    found.extend(all(merged));
    Ok(changed(register, found, step.on))
}

fn all(merged: Merged) -> Vec<Need> {
    let mut all = merged.sources;
    all.push(merged.target);
    all
}

/// Those of some needs that are not as the register has them, with the day of the change.
fn changed(register: &Register, mut needs: Vec<Need>, on: Date) -> Vec<Need> {
    needs.retain(|need| register.need(need.id.as_str()) != Some(need));
    for need in &mut needs {
        need.modified = Some(need.modified.map_or(on, |before| before.max(on)));
    }
    by_id(needs)
}

pub(super) fn by_id(needs: Vec<Need>) -> Vec<Need> {
    sorted(needs, |a, b| a.id.cmp(&b.id))
}
