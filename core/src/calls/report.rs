//! `report`: the page for readers.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::inform::Window;
use crate::keys::{AreaKey, Date, Ref};
use crate::messages::Words;
use crate::model::{Need, Profile, Record, RecordType};
use crate::register::{Register, Unread};
use crate::report::{self, Unites};

/// What `report` takes beside the register.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ReportRequest {
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// ARS or AGS of a unit: the page is for it alone then.
    #[label(
        de = "nur die Übersicht für diese Kommune, als ARS oder AGS",
        en = "the overview for this municipality alone, as ARS or AGS"
    )]
    pub unit: Option<AreaKey>,
    /// The page is a profile as a paper to hand in then: its id, or `id@version`; without a version the
    /// one of the day.
    #[label(
        de = "nur dieses Anforderungsprofil, als Entwurf einer Beschlussvorlage: Id oder Id@Fassung",
        en = "this requirement profile alone, as a paper to hand in: id or id@version"
    )]
    pub profile: Option<Ref<Profile>>,
    /// The page is on one bundle then: the id of the need that others were merged into, or of a profile
    /// that unites needs.
    #[label(
        de = "nur ein Bündel: Id des Bedarfs, in dem andere aufgegangen sind, oder eines Anforderungsprofils",
        en = "one bundle alone: id of the need that others were merged into, or of a requirement profile"
    )]
    pub bundle: Option<Ref<(Need, Profile)>>,
    /// On the page for a unit, what came after this day is new: three months before the day by
    /// default.
    #[label(
        de = "Neues seit dem Stand dieses Tages, für die Übersicht; Vorgabe drei Monate vor dem Stichtag",
        en = "what is new since this day, for the overview; by default three months before the day"
    )]
    pub since: Option<Date>,
    /// Language of the page: `de` by default.
    #[label(de = "Sprache der Seite", en = "language of the page")]
    pub lang: Option<Lang>,
}

/// A page for readers.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Page {
    /// One self-contained HTML document.
    pub html: String,
    /// What could not be read, so that the page does not tell of it.
    #[required]
    pub unread: Vec<Unread>,
}

/// The call `report`.
#[derive(Debug)]
#[non_exhaustive]
pub struct MakeReport;

impl Call for MakeReport {
    const ABOUT: About = About {
        name: "report",
        does: Words::new(
            "Macht aus dem Register eine Seite zum Lesen und Drucken: Bedarfe, Profile, wen \
             welcher Dienst erreicht, was offen ist.",
            "Makes a page to read and print of the register: needs, profiles, whom which service \
             reaches, what is open.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = ReportRequest;
    type Answer = Page;

    fn answer(
        register: &Register,
        request: &ReportRequest,
        host: &Host,
    ) -> Result<Page, CallError> {
        let lang = request.lang.unwrap_or_default();
        let one = [request.unit.is_some(), request.profile.is_some(), request.bundle.is_some()];
        if one.into_iter().filter(|it| *it).count() > 1 {
            return Err(CallError::SeveralPages);
        }
        if let Some(key) = &request.unit {
            let asked = register.resolve(key, Some(request.as_of));
            let html =
                report::unit_page(register, &asked, Window::until(request.as_of, request.since, lang));
            return Ok(Page { html, unread: register.unread().to_vec() });
        }
        let day = request.as_of;
        if let Some(wanted) = &request.profile {
            let Some(Record::Profile(profile)) = register.record(wanted.as_str(), Some(day)) else {
                return Err(not_there(wanted.as_str(), RecordType::Profile));
            };
            let html = report::paper_page(register, profile, day, lang, &host.watch)?;
            return Ok(Page { html, unread: register.unread().to_vec() });
        }
        if let Some(wanted) = &request.bundle {
            let unites = match register.record(wanted.as_str(), Some(day)) {
                Some(Record::Need(need)) => Unites::Need(need),
                Some(Record::Profile(profile)) => Unites::Profile(profile),
                _ => return Err(not_there(wanted.as_str(), RecordType::Need)),
            };
            let html = report::bundle_page(register, unites, day, lang);
            return Ok(Page { html, unread: register.unread().to_vec() });
        }
        let mut options = host.options(lang)?;
        options.as_of = Some(request.as_of);
        let check = register.check(&options);
        if check.interrupted {
            return Err(CallError::Interrupted);
        }
        let html = report::page(register, &check, request.as_of, lang, &host.watch, host.nfc)?;
        Ok(Page { html, unread: register.unread().to_vec() })
    }
}

fn not_there(id: &str, kind: RecordType) -> CallError {
    CallError::NotInRegister(id.to_owned(), Some(kind))
}
