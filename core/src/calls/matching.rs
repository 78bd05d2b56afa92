//! `match`: which offerings meet a profile, or which needs a framework for needs, criterion by
//! criterion.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::keys::{AreaKey, Date, Ref};
use crate::matching::{MatchAnswer, MatchAsked};
use crate::messages::Words;
use crate::model::{Need, Offering, Profile, RecordType, TypedRecord};
use crate::register::Register;

/// What `match` takes beside the register: a profile, and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct MatchRequest {
    /// The profile: its id, or `id@version`; without a version the one of the day. Frameworks that
    /// the library ships are found as well.
    #[label(
        de = "Anforderungsprofil oder Rahmen, als Id oder Id@Fassung",
        en = "requirement profile or framework, as id or id@version"
    )]
    pub profile: Ref<Profile>,
    /// Only this offering; otherwise those for the services of the profile.
    #[label(
        de = "nur dieses Angebot, als Id oder Id@Fassung",
        en = "only this offering, as id or id@version"
    )]
    pub offering: Option<Ref<Offering>>,
    /// Only this need, where the profile is for needs; otherwise the open ones.
    #[label(
        de = "nur dieser Bedarf, wo der Rahmen für Bedarfe gilt",
        en = "only this need, where the framework is for needs"
    )]
    pub need: Option<Ref<Need>>,
    /// ARS or AGS of the unit it is asked for: it decides which criteria apply.
    #[label(
        de = "Kommune als ARS oder AGS: nach ihr richtet sich, welche Kriterien gelten",
        en = "municipality as ARS or AGS: it decides which criteria apply"
    )]
    pub unit: Option<AreaKey>,
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// So many offerings or needs are told: 100 by default.
    #[label(
        de = "so viele Angebote oder Bedarfe nennen, Vorgabe 100",
        en = "so many offerings or needs are told, 100 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `match`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Match;

impl Call for Match {
    const ABOUT: About = About {
        name: "match",
        does: Words::new(
            "Sagt je Angebot und Kriterium eines Anforderungsprofils, ob es erfüllt ist, nicht \
             erfüllt oder unbekannt, warum, und wie gesichert das ist; bei einem Rahmen für \
             Bedarfe, was einem Bedarf noch fehlt.",
            "Says for each offering and criterion of a requirement profile whether it is met, not \
             met or not known, why, and how sure that is; by a framework for needs what a need \
             still lacks.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = MatchRequest;
    type Answer = MatchAnswer;

    fn answer(
        register: &Register,
        request: &MatchRequest,
        _: &Host,
    ) -> Result<MatchAnswer, CallError> {
        register.match_offerings(request)
    }
}

impl Register {
    /// Which offerings meet a profile, criterion by criterion.
    ///
    /// ```
    /// use bedarf::calls::MatchRequest;
    /// use bedarf::matching::CriterionReason;
    /// use bedarf::model::Answer;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"profile","id":"PRO-1",
    ///     "title":{"de":"Wohnsitz"},"created":"2026-01-01","version":"1","kind":"profile",
    ///     "purpose":{"de":"Wohnsitz anmelden"},"addressees":["provider"],"scope":{"everyone":true},
    ///     "status":"draft","history":[],"services":["99115005104000"],
    ///     "criteria":[{"id":"K-1","title":{"de":"Bezahlen"},"text":{"de":"Es kann bezahlt werden."},
    ///                  "class":"A","binding":"must","dimension":"payment"}]},
    ///   {"type":"offering","id":"ANG-1","title":{"de":"Wohnsitz anmelden"},"created":"2026-01-01",
    ///     "reuse_model":"service","provider":"haus","operator":"haus","lifecycle":"available",
    ///     "contact":{"name":{"de":"Servicestelle"},"url":"https://example.org/"},
    ///     "services":["99115005104000"],"scope":{"everyone":true},"access_paths":[]}]"#));
    /// let request = MatchRequest::new("PRO-1".parse()?, "2026-11-24".parse()?);
    /// let answer = register.match_offerings(&request)?;
    /// assert_eq!(answer.offerings[0].verdict, Answer::Unknown); // nobody has said anything of it
    /// assert_eq!(answer.offerings[0].criteria[0].reason, CriterionReason::DataMissing);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// What a need lacks before it may be handed in to the Standardisierungsagenda, whose entry
    /// criteria the library ships:
    ///
    /// ```
    /// use bedarf::calls::MatchRequest;
    /// use bedarf::matching::CriterionReason;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"{"type":"need","id":"BED-1",
    ///     "title":{"de":"Ein Format"},"created":"2026-01-01","kind":"interoperability",
    ///     "statement":{"de":"Jedes Verfahren schickt anders."},"originators":[{"group":"Kommunen"}],
    ///     "affected":{"everyone":true},"status":"submitted","history":[]}"#));
    /// let request = MatchRequest::new("standardisierungsagenda".parse()?, "2026-11-30".parse()?);
    /// let answer = register.match_offerings(&request)?;
    /// let missing = answer.needs[0].criteria.iter();
    /// let missing = missing.filter(|it| it.reason == CriterionReason::Missing);
    /// let missing: Vec<_> = missing.filter_map(|it| it.path.as_deref()).collect();
    /// assert_eq!(missing[..2], ["/outcome", "/originators"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such profile, offering or need, or where the profile is not about
    /// what was named.
    pub fn match_offerings(&self, request: &MatchRequest) -> Result<MatchAnswer, CallError> {
        let day = request.as_of;
        let profile = self.profile_to_match(request)?;
        let one = |wanted: &str, kind: RecordType| {
            let found = self.record(wanted, Some(day)).filter(|it| it.record_type() == kind);
            found.ok_or_else(|| CallError::NotInRegister(wanted.to_owned(), Some(kind)))
        };
        let other = match profile.is_for_needs() {
            true => request.offering.as_ref().map(|_| RecordType::Offering),
            false => request.need.as_ref().map(|_| RecordType::Need),
        };
        if let Some(kind) = other {
            return Err(CallError::OtherSubject(profile.id.to_string(), kind));
        }
        let offering = request.offering.as_ref();
        let offering = offering.map(|it| one(it.as_str(), RecordType::Offering)).transpose()?;
        let need = request.need.as_ref();
        let need = need.map(|it| one(it.as_str(), RecordType::Need)).transpose()?;
        let unit = request.unit.as_ref().map(|key| self.resolve(key, Some(day)));
        Ok(self.matched(MatchAsked {
            profile,
            offering: offering.and_then(Offering::of),
            need: need.and_then(Need::of),
            unit: unit.as_ref(),
            day,
            limit: request.limit.unwrap_or(100) as usize,
            lang: request.lang.unwrap_or_default(),
        }))
    }

    /// The profile that is asked for: of the register, otherwise a framework that is shipped.
    fn profile_to_match(&self, request: &MatchRequest) -> Result<&Profile, CallError> {
        let wanted = request.profile.as_str();
        let own = self.record(wanted, Some(request.as_of)).and_then(Profile::of);
        let found = own.or_else(|| self.shipped_framework(wanted));
        let kind = Some(RecordType::Profile);
        found.ok_or_else(|| CallError::NotInRegister(wanted.to_owned(), kind))
    }
}
