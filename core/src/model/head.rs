//! The head: what every record carries.

use bedarf_derive::Part;

use super::Organisation;
use super::codes::codes;
use super::interval::Interval;
use super::record::RecordType;
use super::target::{Related, Same};
use super::text::Text;
use crate::keys::{Date, Digest, Id, Ref, SchemaVersion, Uri};

codes! {
    /// Who may read a record, strictest first (model §15).
    Visibility {
        Body = "body": "nur das Gremium", "the body only";
        MemberOrganisations = "member_organisations": "entsendende Organisationen", "member organisations";
        MunicipalFamily = "municipal_family": "kommunale Familie", "municipal family";
        Administration = "administration": "öffentliche Verwaltung", "public administration";
        Public = "public": "öffentlich", "public";
    }
}

codes! {
    /// What may be told about the originator.
    Attribution {
        Named = "named": "namentlich", "by name";
        GroupOnly = "group_only": "nur als Gruppe", "as a group only";
        None = "none": "gar nicht", "not at all";
    }
}

codes! {
    /// Relation of one record to another (model §1).
    Relation {
        Elaborates = "elaborates": "führt näher aus", "elaborates";
        Decomposes = "decomposes": "zerlegt", "decomposes";
        Specifies = "specifies": "legt fest", "specifies";
        Satisfies = "satisfies": "erfüllt", "satisfies";
        ImplementedBy = "implemented_by": "wird umgesetzt durch", "implemented by";
        ValidatedBy = "validated_by": "wird belegt durch", "validated by";
        Requires = "requires": "setzt voraus", "requires";
        Constrains = "constrains": "schränkt ein", "constrains";
        AffectedBy = "affected_by": "ist betroffen von", "affected by";
        AddressedBy = "addressed_by": "wird aufgegriffen durch", "addressed by";
        Answers = "answers": "antwortet auf", "answers";
        Continues = "continues": "führt fort", "continues";
        Supersedes = "supersedes": "ersetzt", "supersedes";
        Duplicates = "duplicates": "ist Dublette von", "duplicates";
    }
}

codes! {
    /// What kind of source it is.
    SourceKind {
        Law = "law": "Gesetz", "law";
        Decision = "decision": "Beschluss", "decision";
        Session = "session": "Sitzung", "session";
        Study = "study": "Studie", "study";
        Statement = "statement": "Aussage", "statement";
    }
}

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Quelle", en = "Source")]
pub struct Source {
    /// What kind of source.
    #[label(de = "Art der Quelle", en = "Kind of source")]
    pub kind: SourceKind,
    /// How it is cited.
    #[label(de = "Fundstelle", en = "Citation")]
    #[length(min = 1, max = 1000)]
    pub citation: String,
    /// Its day.
    #[label(de = "Datum", en = "Date")]
    pub date: Option<Date>,
    /// Where it can be read.
    #[label(de = "Adresse im Internet", en = "Address on the web")]
    pub url: Option<Uri>,
}

/// A relation to another record.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Beziehung", en = "Relation")]
pub struct Link {
    /// What the relation is.
    #[label(de = "Art der Beziehung", en = "Kind of relation")]
    pub rel: Relation,
    /// The other record.
    #[label(de = "Anderer Datensatz", en = "Other record")]
    #[allowed_by(rel)]
    pub target: Ref<Related>,
    /// The other record's digest when the relation was looked at.
    #[label(de = "Prüfsumme des anderen Datensatzes", en = "Checksum of the other record")]
    pub digest: Option<Digest>,
    /// Day of that look.
    #[label(de = "Angesehen am", en = "Looked at on")]
    #[happened]
    pub reviewed_on: Option<Date>,
    /// Role that looked.
    #[label(de = "Angesehen von (Funktion)", en = "Looked at by (function)")]
    #[length(min = 1, max = 200)]
    pub reviewed_by: Option<String>,
    /// What it rests on; absent means documented where a source names both ends, otherwise assumed.
    #[label(de = "Worauf beruht das?", en = "What does it rest on?")]
    pub basis: Option<Basis>,
}

codes! {
    /// What a relation rests on.
    Basis {
        Documented = "documented": "belegt", "documented";
        Assumed = "assumed": "angenommen", "assumed";
    }
}

/// A finding silenced on purpose, for a time.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Ausgeblendeter Befund", en = "Silenced finding")]
pub struct Suppression {
    /// Code of the rule (`NEED-005`), or one of its cases (`NEED-014/no-reason`).
    #[label(de = "Code des Befunds", en = "Code of the finding")]
    #[length(min = 1, max = 80)]
    pub code: String,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    #[length(min = 1, max = 1000)]
    pub reason: String,
    /// Role that decided.
    #[label(de = "Durch (Funktion)", en = "By (function)")]
    #[length(min = 1, max = 200)]
    pub by: String,
    /// Last day on which it counts.
    #[label(de = "Gilt bis", en = "Counts until")]
    pub expires: Date,
}

/// What is told of a withdrawn record.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zurückziehung", en = "Withdrawal")]
pub struct Withdrawal {
    /// Day of the withdrawal.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    pub reason: Text,
    /// Record that takes its place.
    #[label(de = "Nachfolgender Datensatz", en = "Record that takes its place")]
    pub successor: Option<Ref<Same>>,
}

/// What stays of a deleted record, so that its id is never used again.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zurückgezogener Datensatz", en = "Withdrawn record")]
pub struct Tombstone {
    /// Which record it was.
    #[label(de = "Art des Datensatzes", en = "Type of record")]
    pub r#type: RecordType,
    /// Version of the record format.
    #[label(de = "Fassung des Formats", en = "Version of the format")]
    pub schema_version: Option<SchemaVersion>,
    /// The id, kept.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// What it was called.
    #[label(de = "Titel", en = "Title")]
    #[schema(with = super::text::title)]
    pub title: Text,
    /// Day on which the record was made.
    #[label(de = "Erfasst am", en = "Recorded on")]
    #[happened]
    pub created: Date,
    /// The withdrawal.
    #[label(de = "Zurückziehung", en = "Withdrawal")]
    pub withdrawn: Withdrawal,
}

/// The members all record types share, borrowed from one record.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Head<'a> {
    /// Which record it is.
    pub record_type: RecordType,
    /// Its id.
    pub id: &'a Id,
    /// What it is called.
    pub title: &'a Text,
    /// Day on which it was made.
    pub created: Date,
    /// Day of the last change.
    pub modified: Option<Date>,
    /// Day on which someone said "still true".
    pub confirmed: Option<Date>,
    /// Who said so.
    pub confirmed_by: Option<&'a Ref<Organisation>>,
    /// When it holds.
    pub valid: Option<Interval>,
    /// Who may read it.
    pub visibility: Option<Visibility>,
    /// What may be told about the originator.
    pub attribution: Option<Attribution>,
    /// Relations.
    pub links: &'a [Link],
    /// Sources.
    pub sources: &'a [Source],
    /// Findings silenced.
    pub suppress: &'a [Suppression],
}
