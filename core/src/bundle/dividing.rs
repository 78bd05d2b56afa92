//! Dividing a need into several: every voice is in one of them at least, and nobody's consent
//! carries over (model §18).

use bedarf_derive::Part;

use super::merging::{ByWhom, Merged, by_id};
use super::refusal::CannotMerge;
use crate::facts::is_same;
use crate::keys::{Id, ServiceKey};
use crate::logic::Selector;
use crate::model::{Link, Need, NeedKind, NeedStatus, NeedStep, Originator, Relation, Text};
use crate::register::Register;

/// One of the needs that a need is divided into. What is not said is as it was.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Teil eines Bedarfs", en = "Part of a need")]
pub struct NeedPart {
    /// The id it is to have.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it is called.
    #[label(de = "Titel", en = "Title")]
    pub title: Text,
    /// Problem or capability in own words.
    #[label(
        de = "Problem oder Fähigkeit in eigenen Worten",
        en = "Problem or capability in your own words"
    )]
    pub statement: Option<Text>,
    /// Who is better off, and how would one notice.
    #[label(
        de = "Woran merkt man, dass es besser ist?",
        en = "How would one notice that it is better?"
    )]
    pub outcome: Option<Text>,
    /// What sort of need.
    #[label(de = "Art des Bedarfs", en = "Kind of need")]
    pub kind: Option<NeedKind>,
    /// The originators it is for: ids of organisations, names of groups. Those whom no part names are
    /// in all of them.
    #[label(de = "Wer hat den Bedarf?", en = "Who has the need?")]
    #[entry(de = "Organisation oder Gruppe", en = "Organisation or group")]
    #[each_length(min = 1, max = 200)]
    pub originators: Vec<String>,
    /// The supporters it is for: ids of organisations. Those whom no part names are in all of them.
    #[label(de = "Wer unterstützt den Bedarf?", en = "Who supports the need?")]
    #[entry(de = "Organisation", en = "Organisation")]
    #[each_length(min = 1, max = 200)]
    pub supporters: Vec<String>,
    /// Whom it concerns.
    #[label(de = "Wen betrifft es?", en = "Whom does it concern?")]
    pub affected: Option<Selector>,
    /// The services it is about.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<ServiceKey>,
}

/// The needs that come of dividing one of a register, and that one, by id.
///
/// # Errors
/// Where the need is not open, others were merged into it, an id is taken, or a part names somebody
/// who has nothing to do with the need or leaves no originator to another.
pub fn divide(
    register: &Register,
    need: &Need,
    parts: &[NeedPart],
    step: &ByWhom,
) -> Result<Vec<Need>, CannotMerge> {
    if !need.status.is_open() || need.merge.is_some() {
        return Err(CannotMerge::NotOpen(need.id.clone(), need.status));
    }
    if !Merged::of(need, register.needs()).sources.is_empty() {
        return Err(CannotMerge::HasOthers(need.id.clone()));
    }
    let mut divided = need.clone();
    step.take(&mut divided, NeedStatus::Superseded)?;
    divided.modified = Some(need.modified.map_or(step.on, |before| before.max(step.on)));
    let mut found = vec![divided];
    for part in parts {
        let is_taken = register.all(part.id.as_str()).next().is_some();
        if is_taken || found.iter().any(|it| it.id == part.id) {
            return Err(CannotMerge::IdTaken(part.id.clone()));
        }
        found.push(of_part(need, part, parts, step)?);
    }
    Ok(by_id(found))
}

fn of_part(
    need: &Need,
    part: &NeedPart,
    parts: &[NeedPart],
    step: &ByWhom,
) -> Result<Need, CannotMerge> {
    let knows = |name: &&String| {
        need.originators.iter().any(|it| name_of(it) == Some(name.as_str()))
            || need.supporters.iter().any(|it| it.organisation.id() == name.as_str())
    };
    let mut named = part.originators.iter().chain(&part.supporters);
    if let Some(name) = named.find(|name| !knows(name)) {
        return Err(CannotMerge::NotNamed(part.id.clone(), name.clone()));
    }
    let (id, on) = (part.id.clone(), step.on);
    let mut made = Need { id, title: part.title.clone(), created: on, ..need.clone() };
    (made.modified, made.confirmed, made.confirmed_by) = (None, None, None);
    if let Some(statement) = &part.statement {
        made.statement.clone_from(statement);
    }
    made.outcome = part.outcome.clone().or(made.outcome);
    made.kind = part.kind.unwrap_or(made.kind);
    if let Some(affected) = &part.affected {
        made.affected.clone_from(affected);
    }
    if !part.services.is_empty() {
        made.services.clone_from(&part.services);
    }
    let is_in = |name: &str, of: fn(&NeedPart) -> &[String]| {
        let names = |it: &NeedPart| of(it).iter().any(|other| other == name);
        names(part) || !parts.iter().any(names)
    };
    made.originators.retain(|it| is_in(name_of(it).unwrap_or_default(), |it| &it.originators));
    made.supporters.retain(|it| is_in(it.organisation.id(), |it| &it.supporters));
    if made.originators.is_empty() {
        return Err(CannotMerge::NobodyLeft(part.id.clone()));
    }
    let own = &made.originators;
    made.variants
        .retain(|it| it.originators.iter().any(|one| own.iter().any(|other| is_same(one, other))));
    let replaced = need.id.as_str().parse();
    let replaced = replaced.map_err(|_| CannotMerge::Itself(need.id.clone()))?;
    made.links.retain(goes_on);
    made.links.push(Link::new(Relation::Supersedes, replaced));
    made.status = NeedStatus::Submitted;
    made.history = vec![NeedStep::new(NeedStatus::Submitted, step.on, step.by.clone())];
    made.consents.clear();
    made.suppress.clear();
    made.fulfilment = None;
    Ok(made)
}

/// Whether a relation of a divided need is one of its parts as well: not what it replaced, and not
/// the answer to it as a whole.
fn goes_on(link: &Link) -> bool {
    !matches!(link.rel, Relation::Supersedes | Relation::Duplicates | Relation::AddressedBy)
}

/// What parts call an originator: the id of the organisation, otherwise the name of the group.
fn name_of(originator: &Originator) -> Option<&str> {
    originator.organisation.as_ref().map(|it| it.id()).or(originator.group.as_deref())
}
