//! `need`: what municipalities say they are missing, a Bedarf (model §2).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::head::Source;
use super::life::life;
use super::text::Text;
use super::{Consent, Decision, Merge, Offering, Organisation, Profile, Session, Variant};
use crate::keys::{ConceptName, Date, Ref, ServiceKey};
use crate::logic::{Operator, Selector, Value};

/// A need: a problem or a capability in own words, who has it, and how far it has come.
#[record(
    "need",
    de = "Bedarf",
    en = "need",
    about = "Was Kommunen fehlt: ein Problem oder eine Fähigkeit in eigenen Worten, wer es \
             einbringt, wen es betrifft und wie weit es gekommen ist.",
    title = long,
    visibility = Body,
    review_months = 12,
    relations(
        Elaborates | Decomposes => Need,
        Satisfies | ImplementedBy | ValidatedBy | Requires => (Offering, Evidence, Evaluation),
        AddressedBy => (Profile, Decision),
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Need,
    ),
)]
pub struct Need {
    /// Problem or capability in own words.
    #[label(
        de = "Problem oder Fähigkeit in eigenen Worten",
        en = "Problem or capability in your own words"
    )]
    pub statement: Text,
    /// Who is better off, and how would one notice.
    #[label(
        de = "Woran merkt man, dass es besser ist?",
        en = "How would one notice that it is better?"
    )]
    pub outcome: Option<Text>,
    /// An idea for a solution, kept apart on purpose.
    #[label(de = "Lösungsidee", en = "Idea for a solution")]
    pub solution_idea: Option<Text>,
    /// What sort of need.
    #[label(de = "Art des Bedarfs", en = "Kind of need")]
    pub kind: NeedKind,
    /// Which level it belongs to; set from `triaged` on.
    #[label(de = "Ebene", en = "Level")]
    pub level: Option<Level>,
    /// Who raised it.
    #[label(de = "Wer hat den Bedarf?", en = "Who has the need?")]
    #[required]
    pub originators: Vec<Originator>,
    /// Whom it concerns.
    #[label(de = "Wen betrifft es?", en = "Whom does it concern?")]
    pub affected: Selector,
    /// Who supports it.
    #[label(de = "Wer unterstützt den Bedarf?", en = "Who supports the need?")]
    pub supporters: Vec<Supporter>,
    /// The services it is about.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<ServiceKey>,
    /// Whether it cuts across services.
    #[label(de = "Betrifft viele Leistungen (Querschnitt)", en = "Cuts across services")]
    pub cross_cutting: Option<bool>,
    /// By when, and what otherwise.
    #[label(de = "Dringlichkeit", en = "Urgency")]
    pub urgency: Option<Urgency>,
    /// What any solution must leave possible.
    #[label(
        de = "Was jede Lösung weiter ermöglichen muss",
        en = "What any solution must leave possible"
    )]
    pub constraints: Vec<Constraint>,
    /// Where it stands.
    #[label(de = "Stand", en = "Status")]
    pub status: NeedStatus,
    /// The steps that led there.
    #[label(de = "Verlauf", en = "History")]
    #[required]
    pub history: Vec<NeedStep>,
    /// The need it was merged into.
    #[label(de = "Zusammenführung", en = "Merge")]
    pub merge: Option<Merge>,
    /// To whom it was passed on, where it is not for this body.
    #[label(de = "Weitergegeben an", en = "Passed on to")]
    pub forwarded_to: Option<Text>,
    /// What stays different after bundling.
    #[label(de = "Abweichungen nach dem Bündeln", en = "What stays different after bundling")]
    pub variants: Vec<Variant>,
    /// Who agreed to the bundling or objected.
    #[label(de = "Zustimmungen und Widersprüche", en = "Consents and objections")]
    pub consents: Vec<Consent>,
    /// What fulfils it.
    #[label(de = "Erfüllung", en = "Fulfilment")]
    pub fulfilment: Option<Fulfilment>,
}

codes! {
    /// What sort of need it is.
    NeedKind {
        Functional = "functional": "fachlich", "functional";
        Interoperability = "interoperability": "Interoperabilität", "interoperability";
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
    /// How far a need has come.
    NeedStatus {
        Draft = "draft": "Entwurf", "draft";
        Submitted = "submitted": "eingereicht", "submitted";
        Triaged = "triaged": "gesichtet", "triaged";
        InConsultation = "in_consultation": "in Beratung", "in consultation";
        Bundled = "bundled": "gebündelt", "bundled";
        Adopted = "adopted": "vom Gremium beschlossen", "adopted by the body";
        Addressed = "addressed": "an den Adressaten übermittelt", "sent to the addressee";
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

/// What is open.
const OPEN: [NeedStatus; 9] = {
    use NeedStatus::{
        Accepted, Addressed, Adopted, Bundled, Draft, InConsultation, PartlyAccepted, Submitted,
        Triaged,
    };
    [
        Draft,
        Submitted,
        Triaged,
        InConsultation,
        Bundled,
        Adopted,
        Addressed,
        Accepted,
        PartlyAccepted,
    ]
};

// Consultation and bundling may be left out. The body itself may turn a need down before it is
// adopted; what the addressee turned down in whole or in part, and what has lost the ground it was
// fulfilled on, may be opened again. What one rejects another may provide.
life! {
    NeedStatus {
        Draft begins, after [], "wer den Bedarf hat", "whoever has the need";
            "keiner", "none";
        Submitted begins, after [Draft], "wer den Bedarf hat", "whoever has the need";
            "der Tag und die Funktion", "the day and the function";
        Triaged, after [Submitted], "die Geschäftsstelle des Gremiums", "the office of the body";
            "die Ebene: operativ, strategisch oder beides", "the level: operational, strategic or both";
        InConsultation, after [Triaged, PartlyAccepted, Rejected, Fulfilled], "das Gremium", "the body";
            "der Punkt auf der Tagesordnung einer Sitzung", "the item on the agenda of a session";
        Bundled, after [Triaged, InConsultation], "das Gremium", "the body";
            "das Profil, das den Bedarf aufgreift", "the profile that takes the need up";
        Adopted, after [Triaged, InConsultation, Bundled], "das Gremium", "the body";
            "der Beschluss des Gremiums", "the decision of the body";
        Addressed, after [Adopted], "das Gremium, über den Berichterstatter", "the body, through the rapporteur";
            "ein beschlossenes Anforderungsprofil, das den Bedarf aufgreift", "an adopted requirement profile that takes the need up";
        Accepted, after [Addressed], "der Adressat", "the addressee";
            "der Beschluss, auf dem die Antwort beruht", "the decision that the answer rests on";
        PartlyAccepted, after [Addressed], "der Adressat", "the addressee";
            "der Beschluss und der Grund", "the decision and the reason";
        Rejected, after [Submitted, Triaged, InConsultation, Bundled, Addressed], "das Gremium; nach der Übermittlung der Adressat", "the body; once it was sent, the addressee";
            "der Grund; vom Adressaten auch der Beschluss", "the reason; from the addressee the decision as well";
        Fulfilled, after [Accepted, PartlyAccepted, Rejected], "wer den Bedarf hat", "whoever has the need";
            "das Angebot, und wer bestätigt, dass es den Bedarf erfüllt", "the offering, and who confirms that it meets the need";
        Withdrawn, after OPEN, "wer den Bedarf hat", "whoever has the need";
            "der Tag und die Funktion", "the day and the function";
        Forwarded, after OPEN, "das Gremium", "the body";
            "an wen er weitergegeben wurde", "to whom it was forwarded";
        Merged, after OPEN, "das Gremium", "the body";
            "in welchem Bedarf er aufgegangen ist, und bis wann Einwände möglich sind", "into which need, and until when objections are possible";
        Superseded, after OPEN, "wer den Bedarf hat", "whoever has the need";
            "der Bedarf, der diesen ersetzt", "the need that supersedes this one";
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

/// Who raised a need: an organisation or a group, one of them.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bedarfsträger", en = "Originator")]
#[choice(organisation, group)]
pub struct Originator {
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Option<Ref<Organisation>>,
    /// A group, where the organisation is not told.
    #[label(
        de = "Gruppe, wenn die Organisation nicht genannt wird",
        en = "Group, where the organisation is not named"
    )]
    #[length(min = 1, max = 200)]
    pub group: Option<String>,
    /// Role within it.
    #[label(de = "Funktion in der Organisation", en = "Function within the organisation")]
    #[length(min = 1, max = 200)]
    pub role: Option<String>,
    /// Session in which it was raised.
    #[label(de = "Sitzung", en = "Session")]
    pub session: Option<Ref<Session>>,
    /// For whom it was raised.
    #[label(de = "Im Namen von", en = "On behalf of")]
    pub on_behalf_of: Option<Ref<Organisation>>,
}

/// An organisation that supports a need.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Unterstützung", en = "Support")]
pub struct Supporter {
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    pub reason: Text,
    /// How strongly: 1 to 3.
    #[label(de = "Gewicht (1 bis 3)", en = "Intensity (1 to 3)")]
    #[range(min = 1, max = 3)]
    pub intensity: u8,
}

/// By when a need should be met, and what otherwise.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Dringlichkeit", en = "Urgency")]
pub struct Urgency {
    /// The day.
    #[label(de = "Bis wann", en = "By when")]
    pub date: Option<Date>,
    /// Within so many months of something, where the day is not settled yet.
    #[label(de = "Innerhalb einer Frist", en = "Within a period")]
    pub within: Option<Within>,
    /// Where the day is written.
    #[label(de = "Quelle", en = "Source")]
    pub source: Option<Source>,
    /// What happens otherwise.
    #[label(de = "Folge, wenn nichts geschieht", en = "What happens otherwise")]
    pub consequence: Consequence,
}

/// A period that begins with something that has yet to happen.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Frist", en = "Period")]
pub struct Within {
    /// With what it begins.
    #[label(de = "Beginnt mit", en = "Begins with")]
    pub event: Text,
    /// How many months it takes.
    #[label(de = "Monate", en = "Months")]
    #[range(min = 1, max = 600)]
    pub months: u32,
}

/// Something any solution must leave possible.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bedingung", en = "Constraint")]
pub struct Constraint {
    /// What it is about.
    #[label(de = "Merkmal", en = "Characteristic")]
    pub concept: ConceptName,
    /// How it is compared.
    #[label(de = "Vergleich", en = "Comparison")]
    pub op: Operator,
    /// With what.
    #[label(de = "Wert", en = "Value")]
    pub value: Value,
}

/// One step in the life of a need.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schritt", en = "Step")]
pub struct NeedStep {
    /// The status it reached.
    #[label(de = "Stand", en = "Status")]
    pub status: NeedStatus,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Role that took the step.
    #[label(de = "Durch (Funktion)", en = "By (function)")]
    #[length(min = 1, max = 200)]
    pub by: String,
    /// Decision it rests on.
    #[label(de = "Beschluss", en = "Decision")]
    pub decision: Option<Ref<Decision>>,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    pub reason: Option<Text>,
}

/// What fulfils a need, as far as its originators confirm.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Erfüllung", en = "Fulfilment")]
pub struct Fulfilment {
    /// The offering.
    #[label(de = "Erfüllt durch das Angebot", en = "Fulfilled by the offering")]
    pub by: Ref<Offering>,
    /// The profile it was judged by.
    #[label(de = "Anforderungsprofil", en = "Requirement profile")]
    pub profile: Option<Ref<Profile>>,
    /// As of which day.
    #[label(de = "Stand vom", en = "As of")]
    #[happened]
    pub as_of: Date,
    /// Who confirmed it.
    #[label(de = "Bestätigt von", en = "Confirmed by")]
    #[entry(de = "Organisation, die es bestätigt", en = "Organisation that confirms it")]
    #[required]
    pub confirmed_by: Vec<Ref<Organisation>>,
}
