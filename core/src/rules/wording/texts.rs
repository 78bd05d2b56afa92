//! The German texts that say what is needed or asked for, sentence by sentence.

use crate::language::{Reading, Token};
use crate::model::Record;
use crate::rules::Context;

/// The statement of a need, the texts of the criteria of a profile; other records have none.
pub fn texts(record: &Record) -> Vec<Reading<'_>> {
    match record {
        // a build without rules reads none
        _ if !cfg!(feature = "rules") => Vec::new(),
        Record::Need(need) => vec![Reading::of(&need.statement.de)],
        Record::Profile(profile) => {
            profile.criteria.iter().map(|criterion| Reading::of(&criterion.text.de)).collect()
        }
        _ => Vec::new(),
    }
}

/// Looks at each text until a sentence gives something, which is told once a text.
pub fn first_in_each<T>(
    record: &Record,
    at: &Context<'_>,
    find: &dyn Fn(&[Token<'_>]) -> Option<T>,
    tell: &mut dyn FnMut(String, T),
) {
    for (number, text) in at.texts.iter().enumerate() {
        if let Some(found) = text.sentences().find_map(find) {
            let place = match record {
                Record::Profile(_) => format!("/criteria/{number}/text/de"),
                _ => "/statement/de".to_owned(),
            };
            tell(place, found);
        }
    }
}
