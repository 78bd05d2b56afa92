//! `bundle.merge`: needs merged into another, as records to be looked at and stored.

use bedarf_derive::{Answer, Part};
use serde::ser::{Serialize, Serializer};

use super::{About, Call, CallError, Host};
use crate::bundle::{ByWhom, HowMerged, put_together};
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::messages::{Words, day_text};
use crate::model::{Need, RecordType, Text};
use crate::register::{Register, Unread};
use crate::shape::json::Raw;
use crate::shape::to_text;

/// What `bundle.merge` takes beside the register: which needs go into which one, and until when
/// their originators may object.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct BundleMergeRequest {
    /// The need that the others are merged into.
    #[label(
        de = "der Bedarf, in dem die anderen aufgehen, als Id im Register",
        en = "the need that the others are merged into, as id in the register"
    )]
    pub into: Id,
    /// The needs that are merged into it.
    #[label(
        de = "ein Bedarf, der darin aufgeht, als Id im Register",
        en = "a need that is merged into it, as id in the register"
    )]
    #[entry(de = "Bedarf", en = "Need")]
    #[required]
    #[length(min = 1, max = 10_000)]
    pub from: Vec<Id>,
    /// Those of them that stay a variant of the need.
    #[label(
        de = "einer davon, der als Abweichung erhalten bleibt",
        en = "one of them that stays a variant"
    )]
    #[entry(de = "Bedarf", en = "Need")]
    pub as_variant: Vec<Id>,
    /// What was generalised: needed where services or kinds differ.
    #[label(
        de = "was verallgemeinert wurde, als JSON nach Sprache",
        en = "what was generalised, as JSON by language"
    )]
    pub generalisation: Option<Text>,
    /// The day of the merge.
    #[label(
        de = "Tag der Zusammenführung: JJJJ-MM-TT oder today",
        en = "day of the merge: YYYY-MM-DD or today"
    )]
    pub on: Date,
    /// Role that merges them.
    #[label(de = "die Funktion, die sie zusammenführt", en = "the role that merges them")]
    #[length(min = 1, max = 200)]
    pub by: String,
    /// Last day for an objection.
    #[label(
        de = "letzter Tag für Einwände: JJJJ-MM-TT",
        en = "last day for an objection: YYYY-MM-DD"
    )]
    pub objection_until: Date,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// Needs as they stand once they are merged, taken out or divided. Nothing is stored: whoever
/// agrees puts the records in the place of those of the register.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct BundleChange {
    /// What comes of it, in words.
    pub message: String,
    /// Every record that changes or comes into being, whole, by id.
    #[required]
    pub records: Vec<ChangedNeed>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// A need as a record, with the members of its own schema.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedNeed(pub Need);

impl Serialize for ChangedNeed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // its parts are those of a record, not those that answers have under the same names
        Raw::<true>(&to_text(&self.0)).serialize(to)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ChangedNeed {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ChangedNeed".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}

impl BundleChange {
    pub(super) fn new(message: String, needs: Vec<Need>, register: &Register) -> Self {
        let records = needs.into_iter().map(ChangedNeed).collect();
        BundleChange { message, records, unread: register.unread().to_vec() }
    }
}

/// The call `bundle.merge`.
#[derive(Debug)]
#[non_exhaustive]
pub struct BundleMerge;

impl Call for BundleMerge {
    const ABOUT: About = About {
        name: "bundle.merge",
        does: Words::new(
            "Führt Bedarfe in einem zusammen, ohne dass eine Stimme verloren geht oder doppelt zählt, \
             und nennt die geänderten Datensätze; gespeichert wird nichts.",
            "Merges needs into one, so that no voice is lost or counts twice, and gives the records \
             that change; nothing is stored.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = BundleMergeRequest;
    type Answer = BundleChange;

    fn answer(
        register: &Register,
        request: &BundleMergeRequest,
        _: &Host,
    ) -> Result<BundleChange, CallError> {
        register.merge_needs(request)
    }
}

impl Register {
    /// Needs merged into another, as records; the register stays as it is.
    ///
    /// ```
    /// use bedarf::calls::BundleMergeRequest;
    /// use bedarf::{Input, Register};
    /// let need = |id: &str, who: &str| format!(
    ///     r#"{{"type":"need","id":"{id}","title":{{"de":"Hundesteuer online anmelden"}},
    ///     "statement":{{"de":"Die Anmeldung geht auf Papier ein."}},"created":"2026-01-01",
    ///     "kind":"functional","originators":[{{"group":"{who}"}}],"affected":{{"everyone":true}},
    ///     "status":"draft","history":[{{"status":"draft","on":"2026-01-01","by":"Mitglied"}}]}}"#);
    /// let text = format!("[{},{}]", need("B-1", "Städte"), need("B-2", "Kreise"));
    /// let register = Register::read(Input::One(text.as_bytes()));
    /// let mut request = BundleMergeRequest::new(
    ///     "B-1".parse()?, vec!["B-2".parse()?], "2026-10-01".parse()?, "Vorsitz".into(),
    ///     "2026-11-01".parse()?);
    /// let answer = register.merge_needs(&request)?;
    /// let [into, merged] = answer.records.as_slice() else { panic!("two needs") };
    /// assert_eq!(into.0.originators.len(), 2);
    /// assert_eq!(merged.0.merge.as_ref().map(|it| it.into.as_str()), Some("B-1"));
    ///
    /// request.into = "B-3".parse()?;
    /// assert!(register.merge_needs(&request).is_err()); // there is no such need
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such need, one is not open, or the days do not fit.
    pub fn merge_needs(&self, request: &BundleMergeRequest) -> Result<BundleChange, CallError> {
        let target = self.whole_need(&request.into)?;
        let needs: Vec<Need> =
            request.from.iter().map(|id| self.whole_need(id).cloned()).collect::<Result<_, _>>()?;
        let how = HowMerged {
            step: ByWhom { on: request.on, by: request.by.clone() },
            objection_until: request.objection_until,
            generalisation: request.generalisation.clone(),
            as_variant: request.as_variant.clone(),
        };
        let message = message(request, target);
        let changed = put_together(self, target, needs, &how).map_err(CallError::CannotMerge)?;
        Ok(BundleChange::new(message, changed, self))
    }

    /// The need with that id, where all of it could be read.
    pub(super) fn whole_need(&self, id: &Id) -> Result<&Need, CallError> {
        self.known_as(Some(id), RecordType::Need)?;
        let need = self.need(id.as_str());
        need.ok_or_else(|| CallError::UnreadNeed(id.to_string()))
    }
}

fn message(request: &BundleMergeRequest, target: &Need) -> String {
    let lang = request.lang.unwrap_or_default();
    let title = target.title.in_english(lang == Lang::En);
    let until = day_text(request.objection_until, lang);
    let (id, many) = (&request.into, request.from.len());
    match (lang, many) {
        (Lang::De, 1) => format!(
            "Der Bedarf geht in „{title}“ ({id}) auf. Einwände sind bis zum {until} möglich."
        ),
        (Lang::De, _) => format!(
            "{many} Bedarfe gehen in „{title}“ ({id}) auf. Einwände sind bis zum {until} möglich."
        ),
        (_, 1) => format!(
            "the need is merged into “{title}” ({id}); objections are possible until {until}"
        ),
        _ => format!(
            "{many} needs are merged into “{title}” ({id}); objections are possible until {until}"
        ),
    }
}
