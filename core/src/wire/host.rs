//! What the host of the calls lends to them.

use std::sync::Arc;

use super::answers;
use crate::check::Options;
use crate::findings::{Lang, Sentences};
use crate::register::{NFC, Nfc};
use crate::rules;

/// What calls work with. A page, which loads only what its readers need, brings its own normal form
/// NFC and hands over the sentences of each language; elsewhere [`Host::default`] has all of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Host {
    /// What brings texts into normal form NFC.
    pub nfc: Option<Nfc>,
    sentences: Vec<(Lang, Arc<Sentences>)>,
}

impl Default for Host {
    fn default() -> Self {
        Host { nfc: NFC, sentences: Vec::new() }
    }
}

impl Host {
    /// Takes the sentences of a language, see [`Sentences::read`]. Those of another edition, with
    /// other cases, are refused.
    pub fn load(&mut self, lang: Lang, lines: &str) -> bool {
        let sentences = Sentences::read(lines);
        let cases = |code| sentences.of(code).count();
        let all: usize = rules::all().map(|rule| rule.texts.len()).sum();
        let fits = rules::all().all(|rule| cases(rule.code) == rule.texts.len())
            && lines.lines().count() == all;
        if fits {
            self.sentences.retain(|(other, _)| *other != lang);
            self.sentences.push((lang, Arc::new(sentences)));
        }
        fits
    }

    /// Options with the words of a language.
    ///
    /// # Errors
    /// The answer to give where the language was not loaded: no other takes its place.
    pub(super) fn options(&self, lang: Lang) -> Result<Options, Vec<u8>> {
        let loaded = self.sentences.iter().find(|(other, _)| *other == lang);
        if loaded.is_none() && cfg!(not(feature = "sentences")) {
            let de = format!("Die Sprache „{lang}“ ist nicht geladen");
            let message = format!("{de} · the language “{lang}” is not loaded");
            return Err(answers::error("bad_request", &message, &[]));
        }
        let mut options = Options { nfc: self.nfc, ..Options::default() };
        options.policy.lang = lang;
        options.policy.sentences = loaded.map(|(_, sentences)| sentences.clone());
        Ok(options)
    }
}
