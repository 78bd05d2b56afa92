//! What the host of the calls lends to them, and what a request becomes there.

use std::sync::Arc;

use super::error::CallError;
use super::{CALLS, Given};
use crate::check::{Options, of_request};
use crate::findings::{Lang, Sentences};
use crate::register::{Input, NFC, Nfc, ReadLimits, Register, RegisterReader};
use crate::rules;
use crate::shape::json::Parts;
use crate::shape::table::Root;
use crate::shape::{Checker, FromTape, Limits, TapeReader, utf8};
use crate::tables::REQUESTS;
use crate::watch::Watch;

/// What calls work with. A page, which loads only what its readers need, brings its own normal form
/// NFC and hands over the sentences of each language; elsewhere [`Host::default`] has all of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Host {
    /// What brings texts into normal form NFC.
    pub nfc: Option<Nfc>,
    /// Who is told how far a call is.
    pub watch: Watch,
    sentences: Vec<(Lang, Arc<Sentences>)>,
}

impl Default for Host {
    fn default() -> Self {
        Host { nfc: NFC, watch: Watch::default(), sentences: Vec::new() }
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

    /// Carries out a call on texts, as [`call`](super::call) does.
    #[must_use]
    pub fn call(&self, name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> Vec<u8> {
        self.run(name, request, &Given::texts(inputs))
    }

    /// Carries out a call on a register that was read, and on texts that are to come into it.
    #[must_use]
    pub fn call_on(
        &self,
        register: &Register,
        name: &str,
        request: &[u8],
        inputs: &[(&str, &[u8])],
    ) -> Vec<u8> {
        self.run(name, request, &Given::register_and(register, inputs))
    }

    /// Carries out a call on a register and a later one, both read before.
    #[cfg(feature = "report")]
    #[must_use]
    pub fn call_on_two(
        &self,
        before: &Register,
        after: &Register,
        name: &str,
        request: &[u8],
    ) -> Vec<u8> {
        self.run(name, request, &Given::registers(before, after))
    }

    /// The answer of a call on a register, to be told piece by piece.
    ///
    /// # Errors
    /// The answer to give where the call cannot be carried out.
    #[cfg(feature = "objects")]
    pub fn answer_on(
        &self,
        register: &Register,
        name: &str,
        request: &[u8],
    ) -> Result<super::Answered, Vec<u8>> {
        let answer = self.answer(name, request, &Given::register_and(register, &[]));
        answer.map_err(|error| error.text(request))
    }

    fn run(&self, name: &str, request: &[u8], given: &Given<'_>) -> Vec<u8> {
        match self.answer(name, request, given) {
            Ok(answer) => answer.text().into_bytes(),
            Err(error) => error.text(request),
        }
    }

    fn answer(
        &self,
        name: &str,
        request: &[u8],
        given: &Given<'_>,
    ) -> Result<super::Answered, CallError> {
        let call = CALLS.iter().find(|call| call.about.name == name);
        let call = call.ok_or_else(|| CallError::UnknownCall(name.to_owned()))?;
        (call.run)(self, request, given)
    }

    /// The register that texts by name are.
    #[must_use]
    pub fn read_register(&self, inputs: &[(&str, &[u8])]) -> Register {
        let mut reader = RegisterReader::new(self.limits());
        reader.input(Input::Named(inputs));
        reader.finish()
    }

    /// How much is read at most, and who knows normal form NFC.
    pub(super) fn limits(&self) -> ReadLimits {
        ReadLimits { nfc: self.nfc, ..ReadLimits::default() }
    }

    /// Options with the words of a language.
    ///
    /// # Errors
    /// Where the language was not loaded: no other takes its place.
    pub(super) fn options(&self, lang: Lang) -> Result<Options, CallError> {
        let loaded = self.sentences.iter().find(|(other, _)| *other == lang);
        if loaded.is_none() && cfg!(not(feature = "sentences")) {
            return Err(CallError::NotLoaded(lang));
        }
        let mut options = Options { watch: self.watch.clone(), ..Options::default() };
        options.limits = self.limits();
        options.policy.lang = lang;
        options.policy.sentences = loaded.map(|(_, sentences)| sentences.clone());
        Ok(options)
    }

    /// Reads the request of a call by its table; what is wrong with it is told like any finding.
    pub(super) fn read<T: FromTape>(
        &self,
        root: &'static Root,
        request: &[u8],
    ) -> Result<T, CallError> {
        let text = utf8(request).map_err(|_| CallError::NotUtf8)?;
        let mut checker = Checker::default();
        if checker.check(text, root, Limits::default()).fits {
            return Ok(TapeReader::new(text, &checker.tape).read());
        }
        let policy = self.options(lang_of(request))?.policy;
        let errors = checker.take().unwrap_or_default();
        Err(CallError::BadRequest(of_request(&errors, text, policy)))
    }
}

/// The table of the request of `check`.
pub(super) static CHECK: Root = table_of("check");

/// The table of the request of a call. It is found while the library is built, so that a build has the
/// tables of the calls that it has.
pub(super) const fn table_of(call: &str) -> Root {
    let mut rest = REQUESTS;
    while let [(name, root), others @ ..] = rest {
        if is_same(name.as_bytes(), call.as_bytes()) {
            return *root;
        }
        rest = others;
    }
    // while the tables are made anew
    Root { words: &[], labels: &[], objects: &[], withdrawn: None }
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, ones @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (ones, others);
    }
    one.is_empty() && other.is_empty()
}

/// The language that a request asks for, even where the rest of it makes no sense.
pub(super) fn lang_of(request: &[u8]) -> Lang {
    let mut parts = Parts::inside(utf8(request).unwrap_or_default());
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        if name == "\"lang\"" {
            return if value == "\"en\"" { Lang::En } else { Lang::De };
        }
    }
    Lang::De
}
