//! `bundle.split`: a merged need taken out again, or a need divided into several, as records.

use bedarf_derive::Part;

use super::bundle_merge::BundleChange;
use super::{About, Call, CallError, Host};
use crate::bundle::{ByWhom, NeedPart, divide, take_out};
use crate::check::{Options, Scope};
use crate::findings::{Lang, Severity};
use crate::keys::{Date, Id};
use crate::messages::Words;
use crate::model::Need;
use crate::register::{Built, Input, Register};

/// What `bundle.split` takes beside the register: a merged need, which is taken out again, or one and
/// the parts it is divided into.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct BundleSplitRequest {
    /// The need: a merged one is taken out again; with `parts` it is divided.
    #[label(
        de = "der Bedarf, der herausgelöst oder geteilt wird, als Id im Register",
        en = "the need that is taken out or divided, as id in the register"
    )]
    pub need: Id,
    /// The needs it is divided into: two at least.
    #[label(
        de = "die Teile, zwei oder mehr, als JSON: eine Liste",
        en = "the parts, two or more, as JSON: a list"
    )]
    #[length(min = 2, max = 1000)]
    pub parts: Vec<NeedPart>,
    /// The day.
    #[label(de = "der Tag: JJJJ-MM-TT oder today", en = "the day: YYYY-MM-DD or today")]
    pub on: Date,
    /// Role that does so.
    #[label(de = "die Funktion, die das tut", en = "the role that does so")]
    #[length(min = 1, max = 200)]
    pub by: String,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `bundle.split`.
#[derive(Debug)]
#[non_exhaustive]
pub struct BundleSplit;

impl Call for BundleSplit {
    const ABOUT: About = About {
        name: "bundle.split",
        does: Words::new(
            "Löst einen zusammengeführten Bedarf wieder heraus oder teilt einen Bedarf in mehrere, \
             und nennt die geänderten Datensätze; gespeichert wird nichts.",
            "Takes a merged need out again, or divides a need into several, and gives the records \
             that change; nothing is stored.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = BundleSplitRequest;
    type Answer = BundleChange;

    fn answer(
        register: &Register,
        request: &BundleSplitRequest,
        host: &Host,
    ) -> Result<BundleChange, CallError> {
        register.split_with(request, &host.options(request.lang.unwrap_or_default())?)
    }
}

impl Register {
    /// A merged need taken out again, or a need divided into several, as records; the register stays
    /// as it is.
    ///
    /// # Errors
    /// Where the register has no such need, it was not merged, or it cannot be divided like that.
    pub fn split_need(&self, request: &BundleSplitRequest) -> Result<BundleChange, CallError> {
        let mut options = Options::default();
        options.policy.lang = request.lang.unwrap_or_default();
        self.split_with(request, &options)
    }

    /// The same with the words of a language.
    fn split_with(
        &self,
        request: &BundleSplitRequest,
        options: &Options,
    ) -> Result<BundleChange, CallError> {
        let need = self.whole_need(&request.need)?;
        let step = ByWhom { on: request.on, by: request.by.clone() };
        let changed = match request.parts.as_slice() {
            [] => take_out(self, need, &step),
            parts => divide(self, need, parts, &step),
        };
        let changed = changed.map_err(CallError::CannotMerge)?;
        fits(&changed, options)?;
        let message = message(request, need, options.policy.lang);
        Ok(BundleChange::new(message, changed, self))
    }
}

/// Whether records have the structure of needs: parts come from a request, where less is asked.
fn fits(needs: &[Need], options: &Options) -> Result<(), CallError> {
    let built: Vec<Built> = needs.iter().cloned().map(Built::from).collect();
    let register = Register::read(Input::Built(&built));
    if register.unread().is_empty() {
        return Ok(());
    }
    let mut options = options.clone();
    options.scope = Some(Scope::Record);
    let mut findings = register.check(&options).findings;
    findings.retain(|it| it.severity == Severity::Error && it.code.starts_with("SHAPE"));
    Err(CallError::Unreadable(findings))
}

fn message(request: &BundleSplitRequest, need: &Need, lang: Lang) -> String {
    let title = need.title.in_english(lang == Lang::En);
    let (id, many) = (&request.need, request.parts.len());
    let into = need.merge.as_ref().map(|it| it.into.as_str()).unwrap_or_default();
    match (lang, many) {
        (Lang::De, 0) => format!("„{title}“ ({id}) ist aus „{into}“ wieder herausgelöst."),
        (Lang::De, _) => format!("„{title}“ ({id}) ist in {many} Bedarfe geteilt."),
        (_, 0) => format!("“{title}” ({id}) is taken out of “{into}” again"),
        _ => format!("“{title}” ({id}) is divided into {many} needs"),
    }
}
