//! Merging needs and taking them apart again: recorded, reversible, and without a voice lost or
//! doubled (model §18).
//!
//! What a target has is a function of what it said itself and of the needs merged into it: own
//! entries first, then those of the merged needs by id. So the order of merges does not matter, and
//! who is taken out takes along exactly what nobody else brought.

use crate::facts::is_same;
use crate::keys::Date;
use crate::logic::Selector;
use crate::model::{Link, Merge, Moved, Need, NeedStatus, NeedStep, Relation, Text, Variant};
use crate::order::sorted;

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
    /// The day.
    pub on: Date,
    /// Role that merged them.
    pub by: String,
    /// Last day for an objection.
    pub objection_until: Date,
    /// What was generalised.
    pub generalisation: Option<Text>,
    /// Whether the need stays a variant of the target.
    pub as_variant: bool,
}

/// Why a need cannot be merged or taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotMerge {
    /// It is the target itself.
    Itself,
    /// It is not open, or was merged.
    NotOpen,
    /// The target has a variant of that id.
    VariantThere,
    /// It was not merged into this target.
    NotMerged,
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

    /// With one more need merged into it.
    ///
    /// # Errors
    /// Where that one or the target is not open, or the target has a variant of its id.
    pub fn merge(&self, mut source: Need, how: &HowMerged) -> Result<Merged, CannotMerge> {
        if source.id == self.target.id {
            return Err(CannotMerge::Itself);
        }
        let is_in = self.sources.iter().any(|it| it.id == source.id);
        if is_in
            || [&source, &self.target].iter().any(|it| !it.status.is_open() || it.merge.is_some())
        {
            return Err(CannotMerge::NotOpen);
        }
        let has_variant = self.target.variants.iter().any(|it| it.id == source.id);
        if how.as_variant && has_variant {
            return Err(CannotMerge::VariantThere);
        }
        let into = self.target.id.as_str().parse().map_err(|_| CannotMerge::Itself)?;
        let mut merge = Merge::new(into, how.on, how.objection_until);
        merge.generalisation.clone_from(&how.generalisation);
        let (stay, go): (Vec<Link>, Vec<Link>) =
            std::mem::take(&mut source.links).into_iter().partition(stays);
        source.links = stay;
        let as_variant = how.as_variant.then_some(true);
        merge.moved = Some(Moved { as_variant, own_links: go, ..Moved::default() });
        source.merge = Some(merge);
        source.status = NeedStatus::Merged;
        source.history.push(NeedStep::new(NeedStatus::Merged, how.on, how.by.clone()));
        let mut sources = self.sources.clone();
        sources.push(source);
        Ok(united(self.own(), by_id(sources)))
    }

    /// Without one of the merged needs, and that one as it was.
    ///
    /// # Errors
    /// Where it was not merged into this target.
    pub fn split(&self, source: &str) -> Result<(Merged, Need), CannotMerge> {
        let (taken, sources): (Vec<Need>, Vec<Need>) =
            self.sources.iter().cloned().partition(|it| it.id.as_str() == source);
        let mut taken = taken.into_iter().next().ok_or(CannotMerge::NotMerged)?;
        let merge = taken.merge.take().ok_or(CannotMerge::NotMerged)?;
        taken.links.extend(merge.moved.unwrap_or_default().own_links);
        if taken.history.last().is_some_and(|it| it.status == NeedStatus::Merged) {
            taken.history.pop();
        }
        taken.status = taken.history.last().map_or(NeedStatus::Draft, |it| it.status);
        Ok((united(self.own(), sources), taken))
    }

    /// What the target said itself: without what it got from merged needs.
    #[must_use]
    pub fn own(&self) -> Need {
        let mut own = self.target.clone();
        for source in &self.sources {
            let Some(moved) = source.merge.as_ref().and_then(|it| it.moved.as_ref()) else {
                continue;
            };
            own.originators.retain(|it| !moved.originators.iter().any(|other| is_same(it, other)));
            let supports = |id: &str| moved.supporters.iter().any(|it| it.organisation.id() == id);
            own.supporters.retain(|it| !supports(it.organisation.id()));
            own.services.retain(|it| !moved.services.contains(it));
            own.links.retain(|it| !moved.links.iter().any(|other| is_one(it, other)));
            if moved.as_variant == Some(true) {
                own.variants.retain(|it| it.id != source.id);
            }
            if let Some(affected) = &moved.affected {
                own.affected = without(&own.affected, affected);
            }
            own.visibility = moved.visibility.or(own.visibility);
            own.attribution = moved.attribution.or(own.attribution);
        }
        own
    }
}

fn by_id(needs: Vec<Need>) -> Vec<Need> {
    sorted(needs, |a, b| a.id.cmp(&b.id))
}

fn stays(link: &Link) -> bool {
    matches!(link.rel, Relation::Duplicates | Relation::Supersedes)
}

fn is_one(one: &Link, other: &Link) -> bool {
    one.rel == other.rel && one.target == other.target
}

/// A target that said this itself, with needs merged into it; each of them notes what it alone
/// brought.
fn united(own: Need, mut sources: Vec<Need>) -> Merged {
    let mut target = own.clone();
    for source in &mut sources {
        let Some(merge) = &mut source.merge else { continue };
        let before = merge.moved.take().unwrap_or_default();
        let Moved { as_variant, own_links, .. } = before;
        let mut moved = Moved { as_variant, own_links, ..Moved::default() };
        for originator in &source.originators {
            if !target.originators.iter().any(|it| is_same(it, originator)) {
                moved.originators.push(originator.clone());
                target.originators.push(originator.clone());
            }
        }
        for supporter in &source.supporters {
            let is_there = |id: &str| target.supporters.iter().any(|it| it.organisation.id() == id);
            if !is_there(supporter.organisation.id()) {
                moved.supporters.push(supporter.clone());
                target.supporters.push(supporter.clone());
            }
        }
        for service in &source.services {
            if !target.services.contains(service) {
                moved.services.push(*service);
                target.services.push(*service);
            }
        }
        for link in &moved.own_links {
            let is_of_target = link.target.id() == own.id.as_str();
            if !is_of_target && !target.links.iter().any(|it| is_one(it, link)) {
                moved.links.push(link.clone());
                target.links.push(link.clone());
            }
        }
        if moved.as_variant == Some(true) {
            let (id, scope) = (source.id.clone(), source.affected.clone());
            let mut variant =
                Variant::new(id, scope, source.statement.clone(), source.originators.clone());
            variant.constraints.clone_from(&source.constraints);
            target.variants.push(variant);
        }
        let (all, added) = with(&target.affected, &source.affected);
        (target.affected, moved.affected) = (all, added);
        target.visibility = target.visibility.zip(source.visibility).map(|(a, b)| a.min(b));
        target.attribution = target.attribution.zip(source.attribution).map(|(a, b)| a.max(b));
        merge.moved = Some(moved);
    }
    for moved in sources.iter_mut().filter_map(|it| it.merge.as_mut()?.moved.as_mut()) {
        moved.visibility = own.visibility.filter(|_| target.visibility != own.visibility);
        moved.attribution = own.attribution.filter(|_| target.attribution != own.attribution);
    }
    Merged { target, sources }
}

/// The alternatives of a condition.
fn alternatives(selector: &Selector) -> Vec<Selector> {
    match selector {
        Selector::Any(parts) => parts.iter().flat_map(alternatives).collect(),
        other => vec![other.clone()],
    }
}

fn any_of(mut parts: Vec<Selector>) -> Option<Selector> {
    match parts.len() {
        0 | 1 => parts.pop(),
        _ => Some(Selector::Any(parts)),
    }
}

/// A condition that either makes true, and what the second one added to the first.
fn with(one: &Selector, other: &Selector) -> (Selector, Option<Selector>) {
    let own = alternatives(one);
    let added: Vec<Selector> =
        alternatives(other).into_iter().filter(|it| !own.contains(it)).collect();
    match any_of(added.clone()) {
        None => (one.clone(), None),
        added_any => {
            let all = own.into_iter().chain(added).collect();
            (any_of(all).unwrap_or(Selector::Everyone), added_any)
        }
    }
}

/// A condition without alternatives that were added to it.
fn without(all: &Selector, added: &Selector) -> Selector {
    let added = alternatives(added);
    let rest = alternatives(all).into_iter().filter(|it| !added.contains(it)).collect();
    any_of(rest).unwrap_or_else(|| all.clone())
}
