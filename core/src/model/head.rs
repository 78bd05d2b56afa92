//! The head: what every record carries.

use super::interval::Interval;
use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, Digest, Id, Ref, SchemaVersion, Uri};
use crate::members::members;

codes! {
    /// Which record it is.
    RecordType {
        Organisation = "organisation": "Organisation", "organisation";
        Channel = "channel": "Bezugskanal", "channel";
        Need = "need": "Bedarf", "need";
        Offering = "offering": "Angebot", "offering";
        Profile = "profile": "Anforderungsprofil", "requirement profile";
        Body = "body": "Gremium", "body";
        Session = "session": "Sitzung", "session";
        Decision = "decision": "Beschluss", "decision";
    }
}

impl RecordType {
    /// Who may read a record of this type that says nothing of it: what is public by nature is
    /// public, all else is for the body (model §15).
    #[must_use]
    pub const fn usual_visibility(self) -> Visibility {
        match self {
            Self::Organisation | Self::Channel | Self::Offering => Visibility::Public,
            _ => Visibility::Body,
        }
    }
}

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

members! {
    /// Where something is written.
    Source {
        /// What kind of source.
        req kind: SourceKind;
        /// How it is cited.
        req citation: String, [length(min = 1, max = 1000)];
        /// Its day.
        opt date: Date;
        /// Where it can be read.
        opt url: Uri;
    }
}

members! {
    /// A relation to another record.
    Link {
        /// What the relation is.
        req rel: Relation;
        /// The other record.
        req target: Ref;
        /// The other record's digest when the relation was looked at.
        opt digest: Digest;
        /// Day of that look.
        opt reviewed_on: Date;
        /// Role that looked.
        opt reviewed_by: String, [length(min = 1, max = 200)];
    }
}

members! {
    /// A finding silenced on purpose, for a time.
    Suppression {
        /// Code of the rule (`NEED-005`), or one of its cases (`NEED-014/no-reason`).
        req code: String, [length(min = 1, max = 80)];
        /// Why.
        req reason: String, [length(min = 1, max = 1000)];
        /// Role that decided.
        req by: String, [length(min = 1, max = 200)];
        /// Last day on which it counts.
        req expires: Date;
    }
}

members! {
    /// What is told of a withdrawn record.
    Withdrawal {
        /// Day of the withdrawal.
        req on: Date;
        /// Why.
        req reason: Text;
        /// Record that takes its place.
        opt successor: Ref;
    }
}

members! {
    /// What stays of a deleted record, so that its id is never used again.
    Tombstone {
        /// Which record it was.
        req r#type: RecordType;
        /// Version of the record format.
        opt schema_version: SchemaVersion;
        /// The id, kept.
        req id: Id;
        /// What it was called.
        req title: Text, [schema_with = "crate::model::text::title"];
        /// Day on which the record was made.
        req created: Date;
        /// The withdrawal.
        req withdrawn: Withdrawal;
    }
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
