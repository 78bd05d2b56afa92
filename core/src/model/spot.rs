//! Where a member stands, without writing it down before someone asks.

use std::fmt;

/// The place of a member in a record; it displays as the JSON Pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Spot {
    /// A member (`/title`), or a member of a member (`/contact/name`).
    Member(&'static str),
    /// A member of an entry of a list: `/history/2/on`.
    Entry(&'static str, usize, &'static str),
    /// A member of an entry of a list in an entry of a list: `/access_paths/0/hops/1/valid`.
    Inner(&'static str, usize, &'static str, usize, &'static str),
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::Member(member) => write!(f, "/{member}"),
            Spot::Entry(list, index, member) => write!(f, "/{list}/{index}/{member}"),
            Spot::Inner(list, index, inner, number, member) => {
                write!(f, "/{list}/{index}/{inner}/{number}/{member}")
            }
        }
    }
}
