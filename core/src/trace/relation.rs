//! What leads from one station to the next, named in both directions.

use crate::codes;
use crate::findings::Lang;
use crate::messages::{Code, Words};
use crate::model::Relation;

codes! {
    /// What leads from one station to the next, as it is told from the earlier to the later one.
    TraceRelation {
        MergedInto = "merged_into": "geht auf in", "is merged into";
        Duplicates = "duplicates": "ist Dublette von", "is a duplicate of";
        Elaborates = "elaborates": "wird näher ausgeführt durch", "is elaborated by";
        Decomposes = "decomposes": "wird zerlegt durch", "is decomposed by";
        Specifies = "specifies": "wird festgelegt durch", "is specified by";
        DerivedFrom = "derived_from": "geht ein in", "goes into";
        BasedOn = "based_on": "ist Grundlage von", "is the basis of";
        RaisedIn = "raised_in": "wurde eingebracht in", "was brought in at";
        OnAgenda = "on_agenda": "stand auf der Tagesordnung von", "was on the agenda of";
        DecidedIn = "decided_in": "fasste den Beschluss", "took the decision";
        DecidedBy = "decided_by": "kam voran durch", "went on by";
        AdoptedBy = "adopted_by": "wurde verabschiedet durch", "was adopted by";
        NamedBy = "named_by": "wird genannt in", "is named in";
        AddressedBy = "addressed_by": "wird aufgegriffen durch", "is addressed by";
        Answers = "answers": "wird beantwortet durch", "is answered by";
        Continues = "continues": "wird fortgeführt durch", "is continued by";
        Supersedes = "supersedes": "wird ersetzt durch", "is superseded by";
        Replies = "replies": "enthält die Antwort", "comes with the reply";
        Effects = "effects": "bewirkt", "has the effect";
        Constrains = "constrains": "schränkt ein", "constrains";
        AffectedBy = "affected_by": "betrifft", "affects";
        Announces = "announces": "wird bekannt gemacht durch", "is announced by";
        Requires = "requires": "setzt voraus", "requires";
        NeededBy = "needed_by": "ist Voraussetzung für", "is a prerequisite of";
        JudgedBy = "judged_by": "wurde beurteilt nach", "was judged by";
        MeasuredBy = "measured_by": "ist Maßstab für", "is what is measured by";
        Satisfies = "satisfies": "wird erfüllt von", "is satisfied by";
        ImplementedBy = "implemented_by": "wird umgesetzt durch", "is implemented by";
        ValidatedBy = "validated_by": "wird belegt durch", "is validated by";
        Evaluates = "evaluates": "wird bewertet in", "is evaluated in";
    }
}

impl TraceRelation {
    /// What it is called from the later station to the earlier one.
    #[must_use]
    pub const fn back(self) -> Words {
        let (de, en) = match self {
            Self::MergedInto => ("nimmt auf", "takes in"),
            Self::Duplicates => ("hat als Dublette", "has as a duplicate"),
            Self::Elaborates => ("führt näher aus", "elaborates"),
            Self::Decomposes => ("zerlegt", "decomposes"),
            Self::Specifies => ("legt fest", "specifies"),
            Self::DerivedFrom => ("ist hergeleitet aus", "is derived from"),
            Self::BasedOn => ("baut auf", "builds on"),
            Self::RaisedIn => ("nahm entgegen", "received"),
            Self::OnAgenda => ("hatte auf der Tagesordnung", "had on its agenda"),
            Self::DecidedIn => ("wurde gefasst in", "was taken at"),
            Self::DecidedBy => ("brachte voran", "took forward"),
            Self::AdoptedBy => ("verabschiedete", "adopted"),
            Self::NamedBy => ("nennt", "names"),
            Self::AddressedBy => ("greift auf", "addresses"),
            Self::Answers => ("antwortet auf", "answers"),
            Self::Continues => ("führt fort", "continues"),
            Self::Supersedes => ("ersetzt", "supersedes"),
            Self::Replies => ("gehört zu", "belongs to"),
            Self::Effects => ("folgt aus", "follows from"),
            Self::Constrains => ("wird eingeschränkt durch", "is constrained by"),
            Self::AffectedBy => ("ist betroffen von", "is affected by"),
            Self::Announces => ("informiert über", "informs of"),
            Self::Requires => ("wird vorausgesetzt von", "is required by"),
            Self::NeededBy => ("setzt voraus", "requires"),
            Self::JudgedBy => ("war Maßstab für", "was the measure for"),
            Self::MeasuredBy => ("misst sich an", "is measured by"),
            Self::Satisfies => ("erfüllt", "satisfies"),
            Self::ImplementedBy => ("setzt um", "implements"),
            Self::ValidatedBy => ("belegt", "validates"),
            Self::Evaluates => ("bewertet", "evaluates"),
        };
        Words::new(de, en)
    }

    /// What it is called from the earlier station to the later one.
    pub(super) fn forth(self, lang: Lang) -> &'static str {
        self.word().label.say(lang)
    }
}

/// Which of two records comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// The one that tells of the other.
    Own,
    /// The one that is told of.
    Other,
    /// The one of the earlier stage; of one stage the one that tells.
    EarlierOrOwn,
    /// The one of the earlier stage; of one stage the one that is told of.
    EarlierOrOther,
}

/// What a relation is as a step, and which of its ends comes first.
pub(super) const fn of_link(relation: Relation) -> (TraceRelation, First) {
    match relation {
        Relation::Elaborates => (TraceRelation::Elaborates, First::Other),
        Relation::Decomposes => (TraceRelation::Decomposes, First::Other),
        Relation::Specifies => (TraceRelation::Specifies, First::Other),
        Relation::Satisfies => (TraceRelation::Satisfies, First::EarlierOrOther),
        Relation::ImplementedBy => (TraceRelation::ImplementedBy, First::EarlierOrOwn),
        Relation::ValidatedBy => (TraceRelation::ValidatedBy, First::EarlierOrOwn),
        Relation::Requires => (TraceRelation::Requires, First::EarlierOrOwn),
        Relation::Constrains => (TraceRelation::Constrains, First::Own),
        Relation::AffectedBy => (TraceRelation::AffectedBy, First::Other),
        Relation::AddressedBy => (TraceRelation::AddressedBy, First::Own),
        Relation::Answers => (TraceRelation::Answers, First::Other),
        Relation::Continues => (TraceRelation::Continues, First::Other),
        Relation::Supersedes => (TraceRelation::Supersedes, First::Other),
        Relation::Duplicates => (TraceRelation::Duplicates, First::Own),
    }
}
