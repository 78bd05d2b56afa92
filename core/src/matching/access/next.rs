//! Whom to speak to next, and the end of a search.

use std::borrow::Cow;

use super::Search;
use crate::findings::{Lang, Words};
use crate::keys::Role;
use crate::matching::actor::Actor;
use crate::matching::answer::{NextContact, PathAnswer, Reason, ReasonCode};
use crate::matching::words;
use crate::model::Contact;
use crate::order::Map;

impl<'a> Search<'a> {
    /// The answer.
    pub(in crate::matching) fn finish(mut self) -> PathAnswer {
        let next = self.next();
        if let Some((actor, fallback, why)) = next {
            let contact = actor.record().and_then(|record| record.contact.clone());
            self.names.push((actor.id(), actor.name(self.lang == Lang::En)));
            self.answer.next_contact = Some(NextContact {
                organisation: actor.id().into_owned(),
                contact: contact.or(fallback),
                why: why.say(self.lang).to_owned(),
            });
        }
        // each once, before they are copied
        let names: Map<Cow<'_, str>, &str> = self.names.into_iter().collect();
        let owned = names.into_iter().map(|(id, name)| (id.into_owned(), name.to_owned()));
        self.answer.names = owned.collect();
        self.answer
    }

    /// Whom to speak to next, how to reach it otherwise, and why.
    fn next(&self) -> Option<(Actor<'a>, Option<Contact>, Words)> {
        let first = self.first?;
        if let Some(nearest) = self.nearest {
            return Some((nearest, None, words::WHY_NEAREST));
        }
        if let Some(forbidden) = &self.forbidden {
            return Some((forbidden.instead, None, words::WHY_MAY_ORDER));
        }
        let missing = |reason: &Reason| reason.code == ReasonCode::InHouseMissing;
        if self.answer.reasons.iter().any(missing) {
            if let Some(provider) = self.asker.holders(Role::ItProvider).first() {
                return Some((*provider, None, words::WHY_IT_PROVIDER));
            }
        }
        let provider = self.asker.named(first.provider.id())?;
        Some((provider, Some(first.contact.clone()), words::WHY_PROVIDER))
    }
}
