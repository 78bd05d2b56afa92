//! `digest`: what an adopted profile records as its baseline.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Given, Host};
use crate::findings::{Lang, Severity};
use crate::keys::Digest;
use crate::messages::Words;

/// What `digest` takes beside the record.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct DigestRequest {
    /// Language of messages: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
}

/// The digest of what a record says.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct DigestAnswer {
    /// SHA-256 over the canonical form of its normative members (formulas, F15).
    pub digest: Digest,
}

/// The call `digest`.
#[derive(Debug)]
#[non_exhaustive]
pub struct MakeDigest;

impl Call for MakeDigest {
    const ABOUT: About = About {
        name: "digest",
        does: Words::new(
            "Nennt die Prüfsumme dessen, was ein Datensatz sagt.",
            "Gives the digest of what a record says.",
        ),
    };
    type On<'g> = &'g Given<'g>;
    type Request = DigestRequest;
    type Answer = DigestAnswer;

    fn answer(
        given: &Given<'_>,
        request: &DigestRequest,
        host: &Host,
    ) -> Result<DigestAnswer, CallError> {
        let text = given.only().map_err(CallError::NotOne)?;
        let options = host.options(request.lang.unwrap_or_default())?;
        let digest = crate::check::digest(text, &options).map_err(|report| {
            if report.records != 1 {
                return CallError::NotOne(usize::try_from(report.records).unwrap_or(usize::MAX));
            }
            let errors = report.findings.iter().filter(|it| it.severity == Severity::Error);
            if report.ok { CallError::NoNfc } else { CallError::Unreadable(errors.cloned().collect()) }
        })?;
        Ok(DigestAnswer { digest })
    }
}
