//! `evidence`: what shows that an offering meets criteria (model §9).

use bedarf_derive::record;

use super::{ComplianceResult, Criterion, EvidenceKind, Offering};
use crate::keys::{Date, Digest, Ref, Uri};

/// Evidence: who looked at which version of an offering, and what came out for which criteria.
#[record(
    "evidence",
    de = "Nachweis",
    en = "evidence",
    about = "Was belegt, dass ein Angebot Kriterien erfüllt: wer es geprüft hat, wann und mit welchem \
             Ergebnis.",
    visibility = Body,
    relations(
        Satisfies | ImplementedBy | ValidatedBy | Requires => (Need, Profile, Offering),
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Evidence,
    ),
)]
pub struct Evidence {
    /// The offering, with its version.
    #[label(
        de = "Worum geht es? (Angebot mit Fassung)",
        en = "What is it about? (offering@version)"
    )]
    pub about: Ref<Offering>,
    /// What kind of evidence it is; it tells how sure the result is.
    #[label(de = "Art des Nachweises", en = "Kind of evidence")]
    pub kind: EvidenceKind,
    /// Who issued it: the id of an organisation, or its name.
    #[label(de = "Ausgestellt von", en = "Issued by")]
    #[length(min = 1, max = 200)]
    pub issuer: String,
    /// The day of issue.
    #[label(de = "Ausgestellt am", en = "Issued on")]
    pub issued: Date,
    /// The criteria it is about.
    #[label(de = "Belegte Kriterien", en = "Criteria it is about")]
    #[entry(de = "Kriterium", en = "Criterion")]
    #[required]
    #[length(min = 1)]
    pub supports: Vec<Ref<Criterion>>,
    /// What came out, for all of them.
    #[label(de = "Ergebnis", en = "Result")]
    pub result: ComplianceResult,
    /// Digest of the document.
    #[label(de = "Prüfsumme der Unterlage", en = "Checksum of the document")]
    pub digest: Option<Digest>,
    /// Where it can be read.
    #[label(de = "Adresse im Internet", en = "Address on the web")]
    pub url: Option<Uri>,
}
