//! `notice`: information for those whom it concerns (model §11).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::{Body, Contact, Organisation, Source, Text};
use crate::keys::{Date, Ref};
use crate::logic::Selector;

/// A notice: what changes for whom, what they have to do by when, and what is not decided yet.
#[record(
    "notice",
    de = "Mitteilung",
    en = "notice",
    about = "Was sich für wen ändert: wer bis wann was zu tun hat und was noch nicht entschieden ist.",
    title = long,
    visibility = Body,
    relations(
        Constrains | AffectedBy => (any),
        Answers => (Need, Profile, Notice),
        Supersedes | Duplicates => Notice,
    ),
)]
pub struct Notice {
    /// Who sends it.
    #[label(de = "Absender", en = "Sender")]
    pub sender: Ref<(Body, Organisation)>,
    /// What entitles the sender to say so.
    #[label(de = "Zuständig kraft", en = "Competent by")]
    pub competence: Source,
    /// What kind of message it is.
    #[label(de = "Art der Mitteilung", en = "Kind of message")]
    pub message: MessageKind,
    /// The records it is about.
    #[label(de = "Betroffene Datensätze", en = "Records it is about")]
    #[entry(de = "Datensatz", en = "Record")]
    #[required]
    pub subjects: Vec<Ref>,
    /// Whom it is for.
    #[label(de = "Für wen ist es bestimmt?", en = "Whom is it for?")]
    pub addressees: Selector,
    /// How certain it is.
    #[label(de = "Wie sicher ist das?", en = "How certain is it?")]
    pub certainty: Certainty,
    /// What those have to do.
    #[label(de = "Was ist zu tun?", en = "What has to be done?")]
    pub obligation: Obligation,
    /// Why nothing has to be done, or why this has.
    #[label(de = "Begründung", en = "Reason")]
    pub obligation_reason: Option<Text>,
    /// What changes.
    #[label(de = "Was ändert sich?", en = "What changes?")]
    pub what_changes: Text,
    /// What has to be done, step by step.
    #[label(de = "Schritte", en = "Steps")]
    pub steps: Vec<NoticeStep>,
    /// The day of publication.
    #[label(de = "Veröffentlicht am", en = "Published on")]
    pub published: Date,
    /// First day on which it takes effect.
    #[label(de = "Wirkt ab", en = "Takes effect on")]
    pub effective_from: Option<Date>,
    /// The last day.
    #[label(de = "Frist", en = "Deadline")]
    pub deadline: Option<Deadline>,
    /// By when there will be more.
    #[label(de = "Nächste Nachricht bis", en = "Next word by")]
    pub next_update_by: Option<Date>,
    /// Whom to speak to.
    #[label(de = "Ansprechstelle", en = "Contact")]
    pub contact: Contact,
    /// What was asked and answered.
    #[label(de = "Fragen und Antworten", en = "Questions and answers")]
    pub questions: Vec<Question>,
    /// The notice that it takes the place of.
    #[label(de = "Ersetzt die Mitteilung", en = "Takes the place of")]
    pub supersedes: Option<Ref<Notice>>,
    /// What is different from that one.
    #[label(de = "Was ist neu daran?", en = "What is new in it?")]
    pub changes: Option<Text>,
    /// Who has read it, is affected, has done it.
    #[label(de = "Rückmeldungen", en = "Acknowledgements")]
    pub acks: Vec<Acknowledgement>,
}

codes! {
    /// What kind of message it is.
    MessageKind {
        New = "new": "neue Mitteilung", "new";
        Update = "update": "Aktualisierung", "update";
        Withdrawal = "withdrawal": "Zurückziehung", "withdrawal";
        Question = "question": "Frage", "question";
        Answer = "answer": "Antwort", "answer";
    }
}

codes! {
    /// How certain it is.
    Certainty {
        Decided = "decided": "beschlossen", "decided";
        Draft = "draft": "Entwurf", "draft";
        Expected = "expected": "voraussichtlich", "expected";
        Open = "open": "offen", "open";
    }
}

codes! {
    /// What those whom it concerns have to do.
    Obligation {
        MustAct = "must_act": "muss handeln", "must act";
        Prepare = "prepare": "soll sich vorbereiten", "prepare";
        MayUse = "may_use": "kann es nutzen", "may use it";
        TakeNote = "take_note": "zur Kenntnis", "take note";
        None = "none": "nichts", "nothing";
    }
}

/// One thing that has to be done.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schritt", en = "Step")]
pub struct NoticeStep {
    /// What.
    #[label(de = "Was ist zu tun?", en = "What has to be done?")]
    pub text: Text,
    /// Who in the municipality.
    #[label(de = "Wer macht das? (Funktion)", en = "Who does it? (function)")]
    #[length(min = 1, max = 200)]
    pub role: String,
    /// By when.
    #[label(de = "Bis", en = "By")]
    pub due: Option<Date>,
    /// What must be there before.
    #[label(de = "Setzt voraus", en = "Requires")]
    pub requires: Option<Ref>,
}

/// The last day, and where it is written.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Frist", en = "Deadline")]
pub struct Deadline {
    /// The day.
    #[label(de = "Letzter Tag", en = "Last day")]
    pub date: Date,
    /// The norm or decision that sets it.
    #[label(de = "Norm oder Beschluss", en = "Norm or decision")]
    pub source: Source,
}

/// A question to the sender.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Frage", en = "Question")]
pub struct Question {
    /// What is asked.
    #[label(de = "Frage", en = "Question")]
    pub text: Text,
    /// Who asks.
    #[label(de = "Gefragt von", en = "Asked by")]
    pub asked_by: Option<Ref<Organisation>>,
    /// Since when.
    #[label(de = "Gefragt am", en = "Asked on")]
    #[happened]
    pub asked_on: Option<Date>,
    /// The answer; absent while it is open.
    #[label(de = "Antwort", en = "Answer")]
    pub answer: Option<Text>,
}

/// What an addressee says of it.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Rückmeldung", en = "Acknowledgement")]
pub struct Acknowledgement {
    /// Who.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// What.
    #[label(de = "Rückmeldung", en = "Acknowledgement")]
    pub state: AckState,
    /// When.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
}

codes! {
    /// What an addressee says of a notice.
    AckState {
        Read = "read": "gelesen", "read";
        Affected = "affected": "betroffen", "affected";
        NotAffected = "not_affected": "nicht betroffen", "not affected";
        Done = "done": "erledigt", "done";
    }
}
