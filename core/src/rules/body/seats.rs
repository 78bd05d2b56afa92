//! Who holds the seats of a body.

use crate::keys::Id;
use crate::model::{Body, Membership, MembershipRole};

/// The full memberships of a body, with their seats and numbers.
pub(super) fn members(body: &Body) -> impl Iterator<Item = (usize, &Id, &Membership)> {
    let full = body.memberships.iter().enumerate();
    full.filter(|(_, membership)| membership.role == MembershipRole::Member)
        .filter_map(|(number, membership)| Some((number, membership.seat.as_ref()?, membership)))
}
