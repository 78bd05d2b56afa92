//! `notices`: what became of notices, for whom they are, who cannot do what they ask for.

use bedarf_derive::Part;

use super::{About, Call, CallError, Host};
use crate::findings::Lang;
use crate::inform::NoticesAnswer;
use crate::keys::{Date, Id};
use crate::messages::Words;
use crate::model::RecordType;
use crate::register::Register;

/// What `notices` takes beside the register: a notice, otherwise all are told; and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct NoticesRequest {
    /// Only this notice.
    #[label(
        de = "nur diese Mitteilung, als Id im Register",
        en = "only this notice, as id in the register"
    )]
    pub notice: Option<Id>,
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// So many of those that cannot act are named: 20 by default.
    #[label(
        de = "so viele, die nicht handeln können, nennen, Vorgabe 20",
        en = "so many of those that cannot act are named, 20 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `notices`.
#[derive(Debug)]
#[non_exhaustive]
pub struct TellNotices;

impl Call for TellNotices {
    const ABOUT: About = About {
        name: "notices",
        does: Words::new(
            "Sagt zu jeder Mitteilung, ob sie gilt, für wen sie bestimmt ist, wer was \
             zurückgemeldet hat, wer nicht handeln kann und warum, und wessen Nachricht \
             überfällig ist.",
            "Says of each notice whether it holds, whom it is for, who reported what, who cannot \
             act and why, and whose word is overdue.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = NoticesRequest;
    type Answer = NoticesAnswer;

    fn answer(
        register: &Register,
        request: &NoticesRequest,
        _: &Host,
    ) -> Result<NoticesAnswer, CallError> {
        register.tell_notices(request)
    }
}

impl Register {
    /// What became of the notices by a day, or of one of them.
    ///
    /// ```
    /// use bedarf::calls::NoticesRequest;
    /// use bedarf::facts::NoticeState;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::Named(&[
    ///     ("units.csv", b"ars,name,kind\n057740032032,Paderborn,kommune\n"),
    ///     ("notices.json", br#"[{"type":"notice","id":"MIT-1","title":{"de":"Neuer Marktplatz"},
    ///         "created":"2026-08-01","sender":"stelle","message":"new","subjects":[],
    ///         "competence":{"kind":"decision","citation":"Beschluss","date":"2026-07-01"},
    ///         "addressees":{"attr":"kind","in":["kommune"]},"certainty":"draft",
    ///         "obligation":"take_note","what_changes":{"de":"Es gibt einen neuen Marktplatz."},
    ///         "published":"2026-08-01","next_update_by":"2026-10-31",
    ///         "contact":{"name":{"de":"Stelle"},"mail":"stelle@example.org"}}]"#),
    /// ]));
    /// let answer = register.tell_notices(&NoticesRequest::new("2026-11-24".parse()?))?;
    /// let [notice] = answer.notices.as_slice() else { panic!("one notice") };
    /// assert_eq!(notice.state, NoticeState::Holding);
    /// assert_eq!((notice.addressees.yes, notice.acks.silent), (1, 1));
    /// assert_eq!(notice.overdue_since.map(|day| day.to_string()).as_deref(), Some("2026-10-31"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such notice.
    pub fn tell_notices(&self, request: &NoticesRequest) -> Result<NoticesAnswer, CallError> {
        let (day, lang) = (request.as_of, request.lang.unwrap_or_default());
        self.known_as(request.notice.as_ref(), RecordType::Notice)?;
        let limit = request.limit.unwrap_or(20) as usize;
        Ok(self.notices_on(request.notice.as_ref(), limit, (day, lang)))
    }
}
