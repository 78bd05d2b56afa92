//! The German texts that say what is needed or asked for, sentence by sentence.

use std::fmt;

use crate::language::{Token, sentences, tokens};
use crate::model::{Need, Profile, Record, TypedRecord};

/// Where such a text stands.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// The statement of a need.
    Statement,
    /// The text of the criterion with that number.
    Criterion(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Statement => f.write_str("/statement/de"),
            Place::Criterion(number) => write!(f, "/criteria/{number}/text/de"),
        }
    }
}

/// Looks at the statement of a need or the texts of the criteria of a profile: at each until a
/// sentence gives something, which is told once a text.
pub fn first_in_each<T>(
    record: &Record,
    find: &dyn Fn(&[Token<'_>]) -> Option<T>,
    tell: &mut dyn FnMut(String, T),
) {
    let mut see = |place: Place, text: &str| {
        if let Some(found) = sentences(&tokens(text)).find_map(find) {
            tell(place.to_string(), found);
        }
    };
    if let Some(need) = Need::of(record) {
        see(Place::Statement, &need.statement.de);
    } else if let Some(profile) = Profile::of(record) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            see(Place::Criterion(number), &criterion.text.de);
        }
    }
}
