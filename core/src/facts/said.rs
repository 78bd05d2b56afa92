//! What a need says, by the names under which frameworks for needs ask for it (model §18).

#[cfg(feature = "report")]
use super::Steps;
use crate::keys::ConceptName;
#[cfg(feature = "report")]
use crate::keys::Date;
#[cfg(feature = "report")]
use crate::logic::Value;
#[cfg(feature = "report")]
use crate::model::{Link, Need, Originator, Source, Text};

/// What stands before the member in a concept.
const PREFIX: &str = "need.";

macro_rules! members {
    ($($name:literal: $said:expr;)*) => {
        /// The members of a need that a concept can name.
        const MEMBERS: &[&str] = &[$($name),*];

        /// What stands under a member, in the order of `MEMBERS`; nothing where nothing is said.
        #[cfg(feature = "report")]
        const SAID: &[fn(&Need, Date) -> Vec<Value>] = &[$($said),*];
    };
}

members! {
    "title": |it, _| text(Some(&it.title));
    "statement": |it, _| text(Some(&it.statement));
    "outcome": |it, _| text(it.outcome.as_ref());
    "solution_idea": |it, _| text(it.solution_idea.as_ref());
    "kind": |it, _| code(Some(it.kind.as_str()));
    "level": |it, _| code(it.level.map(|it| it.as_str()));
    "originators": |it, _| codes(it.originators.iter().filter_map(name_of));
    "originators.organisation": |it, _| codes(it.originators.iter().filter_map(organisation));
    "affected": |_, _| there(true);
    "supporters": |it, _| codes(it.supporters.iter().map(|it| it.organisation.as_str()));
    // one that cuts across services says so in their place
    "services": |it, _| match it.services.is_empty() {
        true => there(it.cross_cutting == Some(true)),
        false => it.services.iter().map(|it| Value::Text(it.to_string())).collect(),
    };
    "cross_cutting": |it, _| it.cross_cutting.map(Value::Boolean).into_iter().collect();
    "urgency": |it, _| there(it.urgency.is_some());
    "urgency.date": |it, _| {
        let date = it.urgency.as_ref().and_then(|it| it.date);
        date.map(|date| Value::Text(date.to_string())).into_iter().collect()
    };
    "urgency.consequence": |it, _| code(it.urgency.as_ref().map(|it| it.consequence.as_str()));
    "constraints": |it, _| codes(it.constraints.iter().map(|it| it.concept.as_str()));
    "status": |it, day| code(it.status_on(Some(day)).known().map(|it| it.as_str()));
    "history": |it, _| there(!it.history.is_empty());
    "merge": |it, _| there(it.merge.is_some());
    "variants": |it, _| codes(it.variants.iter().map(|it| it.id.as_str()));
    "consents": |it, _| there(!it.consents.is_empty());
    "forwarded_to": |it, _| text(it.forwarded_to.as_ref());
    "fulfilment": |it, _| there(it.fulfilment.is_some());
    "visibility": |it, _| code(it.visibility.map(|it| it.as_str()));
    "attribution": |it, _| code(it.attribution.map(|it| it.as_str()));
    "confirmed": |it, _| it.confirmed.map(|it| Value::Text(it.to_string())).into_iter().collect();
    "links": |it, _| codes(it.links.iter().map(target));
    "sources": |it, _| codes(it.sources.iter().map(citation));
}

/// The member of a need that a concept names (`need.outcome`), if a need has it.
#[must_use]
pub fn member_named(concept: &ConceptName) -> Option<&'static str> {
    let wanted = concept.as_str().strip_prefix(PREFIX)?;
    MEMBERS.iter().find(|name| **name == wanted).copied()
}

/// What a need says under such a member, its status as of the day: values of the type that the
/// member has, `true` where it is a part of several members, and nothing where nothing is said. A
/// text of blanks says nothing.
#[cfg(feature = "report")]
#[must_use]
pub fn said_by(need: &Need, member: &str, day: Date) -> Vec<Value> {
    let place = MEMBERS.iter().position(|name| *name == member);
    place.and_then(|place| SAID.get(place)).map_or_else(Vec::new, |said| said(need, day))
}

#[cfg(feature = "report")]
fn text(text: Option<&Text>) -> Vec<Value> {
    code(text.map(|it| it.de.as_str()).filter(|it| !it.trim().is_empty()))
}

#[cfg(feature = "report")]
fn code(code: Option<&str>) -> Vec<Value> {
    codes(code.into_iter())
}

#[cfg(feature = "report")]
fn codes<'n>(codes: impl Iterator<Item = &'n str>) -> Vec<Value> {
    codes.map(|it| Value::Text(it.to_owned())).collect()
}

#[cfg(feature = "report")]
fn there(is_there: bool) -> Vec<Value> {
    is_there.then_some(Value::Boolean(true)).into_iter().collect()
}

#[cfg(feature = "report")]
fn organisation(originator: &Originator) -> Option<&str> {
    originator.organisation.as_ref().map(|it| it.as_str())
}

#[cfg(feature = "report")]
fn name_of(originator: &Originator) -> Option<&str> {
    organisation(originator).or(originator.group.as_deref())
}

#[cfg(feature = "report")]
fn target(link: &Link) -> &str {
    link.target.as_str()
}

#[cfg(feature = "report")]
fn citation(source: &Source) -> &str {
    &source.citation
}
