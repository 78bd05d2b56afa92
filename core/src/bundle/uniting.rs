//! What a target has of its own and of the needs merged into it.

use super::merging::Merged;
use crate::facts::is_same;
use crate::logic::Selector;
use crate::model::{Link, Moved, Need, Relation, Variant};

/// Whether a merged need keeps a relation.
pub(super) fn stays(link: &Link) -> bool {
    matches!(link.rel, Relation::Duplicates | Relation::Supersedes)
}

fn is_one(one: &Link, other: &Link) -> bool {
    one.rel == other.rel && one.target == other.target
}

/// A need with the relations that it gave up when it was merged.
pub(super) fn opened(mut need: Need) -> Need {
    if let Some(moved) = need.merge.as_mut().and_then(|it| it.moved.as_mut()) {
        need.links.append(&mut moved.own_links);
    }
    need
}

/// The reverse.
fn closed(mut need: Need) -> Need {
    if let Some(moved) = need.merge.as_mut().and_then(|it| it.moved.as_mut()) {
        (need.links, moved.own_links) =
            std::mem::take(&mut need.links).into_iter().partition(stays);
    }
    need
}

/// A target without what it got from a merged need.
pub(super) fn without_moved(mut own: Need, source: &Need) -> Need {
    let Some(moved) = source.merge.as_ref().and_then(|it| it.moved.as_ref()) else { return own };
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
    own
}

/// A target that said this itself, with needs merged into it; each of them notes what it alone
/// brought.
pub(super) fn united(own: Need, mut sources: Vec<Need>) -> Merged {
    let mut target = own.clone();
    for source in &mut sources {
        let Some(before) = source.merge.as_mut().map(|it| it.moved.take()) else { continue };
        let moved = brought(&mut target, source, before.clone().unwrap_or_default());
        if let Some(merge) = &mut source.merge {
            // a merge that somebody wrote down by hand stays as it is
            merge.moved = Some(moved).filter(|it| before.is_some() || *it != Moved::default());
        }
    }
    for moved in sources.iter_mut().filter_map(|it| it.merge.as_mut()?.moved.as_mut()) {
        moved.visibility = own.visibility.filter(|_| target.visibility != own.visibility);
        moved.attribution = own.attribution.filter(|_| target.attribution != own.attribution);
    }
    Merged { target: closed(target), sources }
}

/// Gives a target what it lacks of a merged need; tells what that was.
fn brought(target: &mut Need, source: &Need, before: Moved) -> Moved {
    let Moved { as_variant, own_links, .. } = before;
    let mut moved = Moved { as_variant, own_links, ..Moved::default() };
    for originator in &source.originators {
        if !target.originators.iter().any(|it| is_same(it, originator)) {
            moved.originators.push(originator.clone());
            target.originators.push(originator.clone());
        }
    }
    for supporter in &source.supporters {
        let id = supporter.organisation.id();
        if !target.supporters.iter().any(|it| it.organisation.id() == id) {
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
        let is_of_target = link.target.id() == target.id.as_str();
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
    (target.affected, moved.affected) = with(&target.affected, &source.affected);
    target.visibility = target.visibility.zip(source.visibility).map(|(a, b)| a.min(b));
    target.attribution = target.attribution.zip(source.attribution).map(|(a, b)| a.max(b));
    moved
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
