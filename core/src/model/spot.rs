//! Where a member stands, without writing it down before someone asks.

use std::fmt;

use super::walk::{Path, Step};
use super::{Record, Text, Visitor, Walk};

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
    /// A place that the walk has met.
    Met(Steps),
}

/// The steps to a place, as many as the deepest text has and some more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps([Step; 8]);

impl Spot {
    /// A place that the walk has met; one right below the record is a [`Spot::Member`].
    fn of(path: &Path<'_>) -> Self {
        let mut steps = [Step::Root; 8];
        steps.iter_mut().zip(path.steps()).for_each(|(place, step)| *place = step);
        match steps {
            [Step::Member(name), Step::Root, ..] => Spot::Member(name),
            steps => Spot::Met(Steps(steps)),
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::Member(member) => write!(f, "/{member}"),
            Spot::Entry(list, index, member) => write!(f, "/{list}/{index}/{member}"),
            Spot::Inner(list, index, inner, number, member) => {
                write!(f, "/{list}/{index}/{inner}/{number}/{member}")
            }
            Spot::Met(Steps(steps)) => steps.iter().rev().try_for_each(|step| match step {
                Step::Root => Ok(()),
                Step::Member(name) => write!(f, "/{name}"),
                Step::Item(index) => write!(f, "/{index}"),
            }),
        }
    }
}

impl Record {
    /// Looks at every text of the record.
    pub fn each_text<'a>(&'a self, look: &mut dyn FnMut(Spot, &'a Text)) {
        struct Texts<'l, 'a>(&'l mut dyn FnMut(Spot, &'a Text));
        impl<'a> Visitor<'a> for Texts<'_, 'a> {
            fn text(&mut self, at: &Path<'_>, text: &'a Text) {
                (self.0)(Spot::of(at), text);
            }
        }
        self.walk(&Path::ROOT, &mut Texts(look));
    }
}
