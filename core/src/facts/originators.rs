//! Who may be told to have raised a need.

use crate::keys::Ref;
use crate::model::{Attribution, Need, Organisation};

/// Who may be told: an organisation by its reference, a group by its name.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Told<'n> {
    /// An organisation.
    Organisation(&'n Ref<Organisation>),
    /// A group.
    Group(&'n str),
}

/// Who raised a need, as far as that may be told: nobody where it says so or says nothing; a list
/// without entries where only a group may be told and none is named.
#[must_use]
pub fn originators_told(need: &Need) -> Option<Vec<Told<'_>>> {
    let groups = need.originators.iter().filter_map(|it| it.group.as_deref()).map(Told::Group);
    match need.attribution {
        Some(Attribution::Named) => {
            let organisations = need.originators.iter().filter_map(|it| it.organisation.as_ref());
            Some(organisations.map(Told::Organisation).chain(groups).collect())
        }
        Some(Attribution::GroupOnly) => Some(groups.collect()),
        Some(Attribution::None) | None => None,
    }
}
