//! `bundle`: which needs could be one, which are one sentence about several things, which only read
//! alike.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::bundle::{Asked, BundleAnswer, propose};
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::messages::Words;
use crate::register::Register;

/// What `bundle` takes beside the register: a day, and perhaps a need.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct BundleRequest {
    /// Id of a need: only what concerns it is told.
    #[label(
        de = "nur was diesen Bedarf betrifft, als Id im Register",
        en = "only what concerns this need, as id in the register"
    )]
    pub need: Option<Id>,
    /// The day: needs of a later day are not compared.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// So many groups, twins and pairs are told at most: 100 each by default.
    #[label(
        de = "so viele Gruppen, Zwillinge und Paare höchstens nennen, Vorgabe 100",
        en = "so many groups, twins and pairs are told at most, 100 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `bundle`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Bundle;

impl Call for Bundle {
    const ABOUT: About = About {
        name: "bundle",
        does: Words::new(
            "Schlägt vor, welche Bedarfe sich bündeln lassen, mit Gründen und Zweifeln, und nennt \
             gleichlautende zu verschiedenen Leistungen, die ein gemeinsames Kriterium ergeben.",
            "Proposes which needs can be bundled, with reasons and doubts, and names those with the \
             same words about different services, which make one criterion.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = BundleRequest;
    type Answer = BundleAnswer;

    fn answer(
        register: &Register,
        request: &BundleRequest,
        _: &Host,
    ) -> Result<BundleAnswer, CallError> {
        register.propose_bundles(request)
    }
}

impl Register {
    /// Which open needs could be one, which are one sentence about several things, and which only
    /// read alike. Nothing is merged.
    ///
    /// ```
    /// use bedarf::calls::BundleRequest;
    /// use bedarf::{Input, Register};
    /// let need = |id: &str, tax: &str| format!(
    ///     r#"{{"type":"need","id":"{id}","title":{{"de":"{tax} online anmelden"}},
    ///     "statement":{{"de":"Die Anmeldung zur {tax} geht auf Papier ein."}},"created":"2026-01-01",
    ///     "kind":"functional","originators":[{{"group":"Städte"}}],"affected":{{"everyone":true}},
    ///     "status":"draft","history":[]}}"#);
    /// let text = format!("[{},{}]", need("B-1", "Hundesteuer"), need("B-2", "Jagdsteuer"));
    /// let register = Register::read(Input::One(text.as_bytes()));
    /// let answer = register.propose_bundles(&BundleRequest::new("2026-11-24".parse()?))?;
    /// assert!(answer.groups.is_empty());
    /// assert_eq!(answer.twins[0].text, "Die Anmeldung zur … geht auf Papier ein.");
    /// assert_eq!(answer.twins[0].needs[1].instead, "Jagdsteuer");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such need.
    pub fn propose_bundles(&self, request: &BundleRequest) -> Result<BundleAnswer, CallError> {
        let need = request.need.as_ref();
        if let Some(id) = need.filter(|id| self.need(id.as_str()).is_none()) {
            return Err(CallError::UnknownNeed(id.to_string()));
        }
        Ok(propose(
            self,
            Asked {
                need: need.map(Id::as_str),
                day: request.as_of,
                limit: request.limit.unwrap_or(100) as usize,
                lang: request.lang.unwrap_or_default(),
            },
        ))
    }
}
