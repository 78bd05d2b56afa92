//! `need`: what municipalities say they are missing, a Bedarf (model §2).

use super::head::Source;
use super::text::Text;
use crate::codes::codes;
use crate::keys::{ConceptName, Date, Id, Ref, ServiceKey};
use crate::logic::{Operator, Selector, Value};
use crate::members::{members, record};

record! {
    /// A need: a problem or a capability in own words, who has it, and how far it has come.
    Need, "need", "crate::model::text::long_title" {
        /// Problem or capability in own words.
        req statement: Text;
        /// Who is better off, and how would one notice.
        opt outcome: Text;
        /// An idea for a solution, kept apart on purpose.
        opt solution_idea: Text;
        /// What sort of need.
        req kind: NeedKind;
        /// Which level it belongs to; set from `triaged` on.
        opt level: Level;
        /// Who raised it.
        req originators: Vec<Originator>;
        /// Whom it concerns.
        req affected: Selector;
        /// Who supports it.
        many supporters: Supporter;
        /// The services it is about.
        many services: ServiceKey;
        /// Whether it cuts across services.
        opt cross_cutting: bool;
        /// By when, and what otherwise.
        opt urgency: Urgency;
        /// What any solution must leave possible.
        many constraints: Constraint;
        /// Where it stands.
        req status: NeedStatus;
        /// The steps that led there.
        req history: Vec<NeedStep>;
        /// The need it was merged into.
        opt merge: Merge;
        /// What stays different after bundling.
        many variants: Variant;
        /// Who agreed to the bundling or objected.
        many consents: Consent;
        /// What fulfils it.
        opt fulfilment: Fulfilment;
    }
}

codes! {
    /// What sort of need it is.
    NeedKind {
        Functional = "functional": "fachlich", "functional";
        Interoperability = "interoperability": "Zusammenspiel", "interoperability";
        Legal = "legal": "rechtlich", "legal";
        Organisation = "organisation": "Organisation", "organisation";
        Funding = "funding": "Finanzierung", "funding";
        Information = "information": "Information", "information";
        Operation = "operation": "Betrieb", "operation";
        Security = "security": "Sicherheit", "security";
        Privacy = "privacy": "Datenschutz", "privacy";
        Accessibility = "accessibility": "Barrierefreiheit", "accessibility";
        Governance = "governance": "Steuerung", "governance";
    }
}

codes! {
    /// Which level a need belongs to.
    Level {
        Operational = "operational": "operativ", "operational";
        Strategic = "strategic": "strategisch", "strategic";
        Both = "both": "beides", "both";
    }
}

codes! {
    /// How far a need has come; the milestones M1 to M4 are those of the Standardisierungsagenda.
    NeedStatus {
        Draft = "draft": "Entwurf", "draft";
        Submitted = "submitted": "eingereicht (M1 registriert)", "submitted (M1 registered)",
            in_sentence "eingereicht", "submitted";
        Triaged = "triaged": "gesichtet (M2 Beschreibung liegt vor)", "triaged (M2 described)",
            in_sentence "gesichtet", "triaged";
        InConsultation = "in_consultation": "in Beratung", "in consultation";
        Bundled = "bundled": "gebündelt", "bundled";
        Adopted = "adopted": "angenommen (M3 aufgenommen)", "adopted (M3 taken up)",
            in_sentence "angenommen", "adopted";
        Addressed = "addressed": "adressiert (M4 veröffentlicht)", "addressed (M4 published)",
            in_sentence "adressiert", "addressed";
        Accepted = "accepted": "vom Adressaten angenommen", "accepted by the addressee";
        PartlyAccepted = "partly_accepted": "teilweise angenommen", "partly accepted";
        Rejected = "rejected": "abgelehnt", "rejected";
        Fulfilled = "fulfilled": "erfüllt", "fulfilled";
        Withdrawn = "withdrawn": "zurückgezogen", "withdrawn";
        Forwarded = "forwarded": "weitergegeben", "forwarded";
        Merged = "merged": "zusammengeführt", "merged";
        Superseded = "superseded": "ersetzt", "superseded";
    }
}

impl NeedStatus {
    /// Whether someone still has to act: all but rejected, fulfilled, withdrawn, forwarded,
    /// merged and superseded (model §2).
    #[must_use]
    pub const fn is_open(self) -> bool {
        use NeedStatus::{Forwarded, Fulfilled, Merged, Rejected, Superseded, Withdrawn};
        !matches!(self, Rejected | Fulfilled | Withdrawn | Forwarded | Merged | Superseded)
    }
}

codes! {
    /// What happens if nothing happens.
    Consequence {
        LegalDeadline = "legal_deadline": "gesetzliche Frist wird versäumt", "a legal deadline is missed";
        SecurityGap = "security_gap": "Sicherheitslücke bleibt", "a security gap remains";
        Cost = "cost": "Kosten entstehen", "costs arise";
        Quality = "quality": "Qualität leidet", "quality suffers";
        None = "none": "keine", "none";
    }
}

codes! {
    /// How someone stands to a bundling.
    Stance {
        Agreed = "agreed": "stimmt zu", "agreed";
        Objected = "objected": "widerspricht", "objected";
    }
}

members! {
    /// Who raised a need: an organisation or a group, one of them.
    #[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
        { "required": ["organisation"] }, { "required": ["group"] }
    ])))]
    Originator {
        /// The organisation.
        opt organisation: Ref;
        /// A group, where the organisation is not told.
        opt group: String, [length(min = 1, max = 200)];
        /// Role within it.
        opt role: String, [length(min = 1, max = 200)];
        /// Session in which it was raised.
        opt session: Ref;
        /// For whom it was raised.
        opt on_behalf_of: Ref;
    }
}

members! {
    /// An organisation that supports a need.
    Supporter {
        /// The organisation.
        req organisation: Ref;
        /// Why.
        req reason: Text;
        /// How strongly: 1 to 3.
        req intensity: u8, [range(min = 1, max = 3)];
    }
}

members! {
    /// By when a need should be met, and what otherwise.
    Urgency {
        /// The day.
        opt date: Date;
        /// Where the day is written.
        opt source: Source;
        /// What happens otherwise.
        req consequence: Consequence;
    }
}

members! {
    /// Something any solution must leave possible.
    Constraint {
        /// What it is about.
        req concept: ConceptName;
        /// How it is compared.
        req op: Operator;
        /// With what.
        req value: Value;
    }
}

members! {
    /// One step in the life of a need.
    NeedStep {
        /// The status it reached.
        req status: NeedStatus;
        /// The day.
        req on: Date;
        /// Role that took the step.
        req by: String, [length(min = 1, max = 200)];
        /// Decision it rests on.
        opt decision: Ref;
        /// Why.
        opt reason: Text;
    }
}

members! {
    /// That a need was merged into another.
    Merge {
        /// The other need.
        req into: Ref;
        /// The day.
        req on: Date;
        /// Last day for an objection.
        req objection_until: Date;
        /// What was generalised.
        opt generalisation: Text;
    }
}

members! {
    /// What stays different for some after bundling.
    Variant {
        /// Its id within the need.
        req id: Id;
        /// For whom.
        req scope: Selector;
        /// What is different.
        req delta: Text;
        /// What any solution must leave possible for them.
        many constraints: Constraint;
        /// Who raised it.
        req originators: Vec<Originator>;
    }
}

members! {
    /// Agreement or objection of one organisation or group.
    #[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
        { "required": ["organisation"] }, { "required": ["group"] }
    ])))]
    Consent {
        /// The organisation.
        opt organisation: Ref;
        /// The group.
        opt group: String, [length(min = 1, max = 200)];
        /// How it stands.
        req stance: Stance;
        /// The day.
        req on: Date;
    }
}

members! {
    /// What fulfils a need, as far as its originators confirm.
    Fulfilment {
        /// The offering.
        req by: Ref;
        /// The profile it was judged by.
        opt profile: Ref;
        /// As of which day.
        req as_of: Date;
        /// Who confirmed it.
        req confirmed_by: Vec<Ref>;
    }
}
