//! The page for one municipality, on two sheets: what is new for it, what it must do by when, what it
//! can obtain and through whom, who like it uses that already, what is open and who owes it.

mod own;
mod pays;

use maud::{Markup, html};

use super::page::frame;
use super::view::View;
use super::words as common;
use crate::facts::TakenUp;
use crate::findings::Words;
use crate::inform::{Duty, InboxAnswer, LikeMe, News, Obtainable, OpenDebt, Window};
use crate::model::{Answer, Basis, Contact, Obligation};
use crate::register::{Register, Resolved};

macro_rules! words {
    ($($name:ident = $de:literal, $en:literal;)*) => {
        $(const $name: Words = Words::new($de, $en);)*
    };
}

words! {
    TITLE = "Übersicht für", "Overview for";
    UNKNOWN_UNIT = "eine Kommune, die nicht bekannt ist", "a municipality that is not known";
    NEWS_SINCE = "Neues seit dem", "New since";
    ACTS_FOR = "Handelt auch für:", "Acts for:";
    AND_MORE = "und noch", "and";
    FURTHER = "weitere", "more";
    NEW = "Was ist neu?", "What is new?";
    NO_NEW = "Seit diesem Tag gibt es nichts Neues.", "There is nothing new since that day.";
    MUST_DO = "Was ist bis wann zu tun?", "What has to be done by when?";
    NO_MUST_DO = "Es ist nichts zu tun.", "Nothing has to be done.";
    FIRST = "Zuerst steht, was für eine Pflicht oder einen eigenen Bedarf gebraucht wird, dann, was vergleichbare Stellen nutzen.", "First comes what a duty or a need of its own asks for, then what comparable bodies use.";
    CAN_OBTAIN = "Was lässt sich beziehen, und über wen?", "What can be obtained, and through whom?";
    NO_CAN_OBTAIN = "Zu keinem Angebot im Register führt ein Bezugsweg.", "No route leads to any offering of the register.";
    LIKE_ME = "Wer Vergleichbares nutzt es schon?", "Who comparable uses it already?";
    NO_LIKE_ME = "Von vergleichbaren Stellen ist keine Nutzung eingetragen.", "No use by comparable bodies is on record.";
    OPEN = "Was ist offen, und wer ist für die Antwort zuständig?", "What is open, and who is to answer?";
    NO_OPEN = "Es ist nichts offen.", "Nothing is open.";
    F_NEW = "neu", "new";
    F_MUST_DO = "zu tun", "to do";
    F_CAN_OBTAIN = "zu beziehen", "to obtain";
    F_LIKE_ME = "Nutzung bei anderen|Nutzungen bei anderen", "use elsewhere|uses elsewhere";
    F_OPEN = "offen", "open";
    MORE = "weiterer Eintrag steht nicht auf dieser Seite.|weitere Einträge stehen nicht auf dieser Seite.", "more entry is not on this page.|more entries are not on this page.";
    NO_DAY = "ohne Frist", "no date";
    OVERDUE = "überfällig", "overdue";
    ROUTE = "Bezugsweg", "route";
    DOES = "Zuständig:", "Responsible:";
    POSSIBLE = "Das ist möglich.", "This is possible.";
    NOT_POSSIBLE = "Das ist noch nicht möglich:", "This is not possible yet:";
    PERHAPS = "Ob das möglich ist, ist nicht sicher:", "Whether this is possible is not certain:";
    SAYS = "Mitteilung:", "Notice:";
    FROM = "von", "from";
    PERHAPS_FOR = "Ob das für diese Kommune bestimmt ist, ist nicht sicher.", "Whether this is for this municipality is not certain.";
    FOR_OTHERS = "betrifft", "concerns";
    ACTED_FOR = "Kommune, für die gehandelt wird|Kommunen, für die gehandelt wird", "municipality that it acts for|municipalities that it acts for";
    SAID = "zurückgemeldet:", "reported:";
    IS_NEW = "neu", "new";
    OWN_USE = "selbst", "itself";
    THROUGH = "Über", "Through";
    ITSELF = "Die Kommune bietet es selbst an.", "The municipality offers it itself.";
    ASK = "Ansprechstelle:", "Contact:";
    PROVEN = "belegt", "documented";
    ASSUMED = "nicht ganz belegt:", "not fully documented:";
    SINCE = "seit dem", "since";
    NOT_CONFIRMED = "nicht bestätigt", "not confirmed";
    FOR_DUTY = "Nötig für:", "Needed for:";
    FOR_NEED = "Passt zum eigenen Bedarf:", "Fits the need of its own:";
    USED_BY = "vergleichbare Stelle nutzt es|vergleichbare Stellen nutzen es", "comparable body uses it|comparable bodies use it";
    OWES = "Zuständig für die Antwort:", "To be answered by:";
    NEXT_WORD = "nächste Nachricht bis zum", "next word by";
}

const STYLE: &str = include_str!("unit.css");

/// So many entries of each part, so that all of them fit on two sheets.
const ENTRIES: usize = 6;
/// So many letters of a text that a record tells at length.
const LETTERS: usize = 220;

/// The page for one municipality.
#[must_use]
pub fn unit_page(register: &Register, asked: &Resolved<'_>, window: Window) -> String {
    let told = register.inbox_of(asked, window, ENTRIES);
    let taken_up = TakenUp::default();
    let view = View { register, taken_up: &taken_up, day: window.day, lang: window.lang };
    let page = Page { view: &view, told: &told };
    let name = told.unit.as_ref().and_then(|unit| unit.name.as_deref());
    let title = [view.say(TITLE), " ", name.unwrap_or_else(|| view.say(UNKNOWN_UNIT))].concat();
    let body = html! {
        header {
            h1 { (title) }
            p.day {
                (view.say(common::AS_OF)) " " (view.day(window.day)) " · "
                (view.say(NEWS_SINCE)) " " (view.day(window.since))
            }
            (page.who_acts())
        }
        main {
            @if name.is_some() {
                (page.facts())
                (page.news())
                (page.must_do())
                (page.waiting())
                (page.to_confirm())
                (page.can_obtain())
                (page.like_me())
                (page.open())
            }
        }
    };
    frame(window.lang, &title, STYLE, &body, view.say(common::MADE_FROM))
}

struct Page<'a> {
    view: &'a View<'a>,
    told: &'a InboxAnswer,
}

impl Page<'_> {
    /// What the key means, who acts, and for whom.
    fn who_acts(&self) -> Markup {
        let message = self.told.unit.as_ref().and_then(|unit| unit.message.as_deref());
        let others: Vec<&str> = self.told.acts_for.iter().map(|it| it.name.as_str()).collect();
        let more = size(self.told.left_out.acts_for);
        html! {
            @if let Some(message) = message { p.note { (message) } }
            @if !others.is_empty() {
                p.note {
                    (self.view.say(ACTS_FOR)) " " (others.join(", "))
                    @if more > 0 {
                        " " (self.view.say(AND_MORE)) " " (self.view.number(more)) " "
                        (self.view.noun(more, FURTHER))
                    }
                }
            }
        }
    }

    fn facts(&self) -> Markup {
        let (told, more) = (self.told, &self.told.left_out);
        let figures = [
            ("inbox.new", told.new.len(), more.new, F_NEW),
            ("inbox.must_do", told.must_do.len(), more.must_do, F_MUST_DO),
            ("inbox.waiting", told.waiting.len(), more.waiting, own::F_WAITING),
            ("inbox.to_confirm", told.to_confirm.len(), more.to_confirm, own::F_TO_CONFIRM),
            ("inbox.can_obtain", told.can_obtain.len(), more.can_obtain, F_CAN_OBTAIN),
            ("inbox.like_me", told.like_me.len(), more.like_me, F_LIKE_ME),
            ("inbox.open", told.open.len(), more.open, F_OPEN),
        ];
        html! {
            ul.facts {
                @for (name, listed, more, label) in figures {
                    li { (self.view.counted(name, listed + size(more), label)) }
                }
            }
        }
    }

    /// A part of the page: its entries, or that there are none; and how many more there are.
    fn part<T>(
        &self,
        (id, title, none, order): (&str, Words, Words, Option<Words>),
        all: &[T],
        left_out: u64,
        entry: impl Fn(&T) -> Markup,
    ) -> Markup {
        let view = self.view;
        html! {
            section {
                h2 id={ (id) "-title" } { (view.say(title)) }
                @if let Some(order) = order.filter(|_| !all.is_empty()) {
                    p.more { (view.say(order)) }
                }
                @if all.is_empty() { p { (view.say(none)) } } @else {
                    ul.entries.(id) { @for one in all { li { (entry(one)) } } }
                }
                @if left_out > 0 {
                    p.note {
                        (view.counted(&format!("inbox.{id}.left_out"), size(left_out), MORE))
                    }
                }
            }
        }
    }

    fn news(&self) -> Markup {
        let heads = ("new", NEW, NO_NEW, None);
        self.part(heads, &self.told.new, self.told.left_out.new, |it: &News| {
            let view = self.view;
            html! {
                p.key {
                    @match it.on { Some(day) => { (view.day(day)) } None => { (view.say(ROUTE)) } }
                }
                div {
                    p.lead { bdi { (it.title) } }
                    p {
                        (short(&it.what))
                        @if it.not_certain { " " em { (view.say(PERHAPS_FOR)) } }
                    }
                    p.more {
                        (view.label(it.kind))
                        @if let Some(from) = &it.from { " " (view.say(FROM)) " " (self.name(from)) }
                        @if let Some(certainty) = it.certainty { " · " (view.label(certainty)) }
                        @if let Some(it) = it.obligation.filter(|it| *it != Obligation::None) {
                            " · " (view.label(it))
                        }
                        (self.for_others(it.acted_for))
                    }
                }
            }
        })
    }

    fn must_do(&self) -> Markup {
        let heads = ("must_do", MUST_DO, NO_MUST_DO, None);
        self.part(heads, &self.told.must_do, self.told.left_out.must_do, |it: &Duty| {
            let view = self.view;
            let possible = match (it.possible, &it.prerequisite) {
                (Answer::Yes, None) => None,
                (Answer::Yes, Some(_)) => Some(POSSIBLE),
                (Answer::No, _) => Some(NOT_POSSIBLE),
                (Answer::Unknown, _) => Some(PERHAPS),
            };
            html! {
                p.key {
                    @match it.due { Some(day) => { (view.day(day)) } None => { (view.say(NO_DAY)) } }
                    @if it.overdue { br; strong { (view.say(OVERDUE)) } }
                }
                div {
                    p.lead { bdi { (short(&it.text)) } }
                    p {
                        @if let Some(role) = &it.role { (view.say(DOES)) " " (role) ". " }
                        @if let Some(possible) = possible {
                            (view.say(possible)) " " (it.why.as_deref().unwrap_or_default())
                        }
                        @if it.not_certain { " " em { (view.say(PERHAPS_FOR)) } }
                    }
                    p.more {
                        (view.label(it.obligation)) " · " (view.label(it.certainty)) " · "
                        (view.say(SAYS)) " " (self.name(&it.notice))
                        @if let Some(said) = it.said {
                            " · " (view.say(SAID)) " " (view.label(said))
                        }
                        (self.for_others(it.acted_for))
                    }
                }
            }
        })
    }

    fn can_obtain(&self) -> Markup {
        let (all, left_out) = (&self.told.can_obtain, self.told.left_out.can_obtain);
        let heads = ("can_obtain", CAN_OBTAIN, NO_CAN_OBTAIN, Some(FIRST));
        self.part(heads, all, left_out, |it: &Obtainable| {
            let view = self.view;
            html! {
                div {
                    p.lead {
                        bdi { (it.title) }
                        @if it.new { " " strong.tag { (view.say(IS_NEW)) } }
                    }
                    (self.wanted(it))
                    p {
                        @match &it.through {
                            Some(id) => {
                                (view.say(THROUGH)) " " (self.name(id))
                                @if let Some(channel) = &it.channel { ": " (self.name(channel)) }
                            }
                            None => { (view.say(ITSELF)) }
                        }
                        (self.ask(it.contact.as_ref()))
                    }
                    @if let Some(pays) = &it.pays { (self.pays(pays)) }
                    p.more { (self.standing(it)) }
                }
            }
        })
    }

    /// What brings an offering forward.
    fn wanted(&self, it: &Obtainable) -> Markup {
        let view = self.view;
        let used = size(it.like_me);
        html! {
            @if let Some(duty) = &it.duty {
                p { strong { (view.say(FOR_DUTY)) } " " (self.name(duty)) }
            } @else if let Some(need) = &it.need {
                p { strong { (view.say(FOR_NEED)) } " " (self.name(need)) }
            } @else if used > 0 {
                p { (view.number(used)) " " (view.noun(used, USED_BY)) }
            }
        }
    }

    /// How certain the way is, how far the unit is itself.
    fn standing(&self, it: &Obtainable) -> Markup {
        let view = self.view;
        let assumed: Vec<&str> = it.assumptions.iter().map(|it| view.label(*it)).collect();
        html! {
            @if it.basis == Basis::Documented { (view.say(PROVEN)) } @else {
                (view.say(ASSUMED)) " " (assumed.join(", "))
            }
            @if let Some(own) = it.own { " · " (view.say(OWN_USE)) " " (view.label(own)) }
        }
    }

    fn like_me(&self) -> Markup {
        let heads = ("like_me", LIKE_ME, NO_LIKE_ME, None);
        self.part(heads, &self.told.like_me, self.told.left_out.like_me, |it: &LikeMe| {
            let view = self.view;
            html! {
                div {
                    p.lead { (it.organisation.name.as_ref().unwrap_or(&it.organisation.id)) }
                    p {
                        (self.name(&it.offering)) ": " (view.label(it.state))
                        @if let Some(since) = it.since {
                            " " (view.say(SINCE)) " " (view.day(since))
                        }
                        @if !it.confirmed { ", " (view.say(NOT_CONFIRMED)) }
                        (self.ask(it.contact.as_ref()))
                    }
                    p.more { (it.shared.join(" · ")) }
                }
            }
        })
    }

    fn open(&self) -> Markup {
        let heads = ("open", OPEN, NO_OPEN, None);
        self.part(heads, &self.told.open, self.told.left_out.open, |it: &OpenDebt| {
            let view = self.view;
            html! {
                p.key {
                    @if let Some(since) = it.since { (view.say(SINCE)) " " (view.day(since)) }
                }
                div {
                    p.lead { (view.label(it.what)) ": " bdi { (short(&it.text)) } }
                    p.more {
                        (view.say(OWES)) " " (it.owed_by_name)
                        @if let Some(day) = it.next_word_by {
                            " · " (view.say(NEXT_WORD)) " " (view.day(day))
                        }
                    }
                }
            }
        })
    }

    fn for_others(&self, count: Option<u64>) -> Markup {
        html! {
            @if let Some(count) = count {
                " · " (self.view.say(FOR_OTHERS)) " " (self.view.number(size(count))) " "
                (self.view.noun(size(count), ACTED_FOR))
            }
        }
    }

    fn ask(&self, contact: Option<&Contact>) -> Markup {
        html! {
            @if let Some(contact) = contact {
                ". " (self.view.say(ASK)) " " (self.view.text(&contact.name))
                @if let Some(mail) = &contact.mail { ", " (mail) }
                @else if let Some(url) = &contact.url { ", " (url) }
            }
        }
    }

    /// What an id is called.
    fn name<'i>(&'i self, id: &'i str) -> &'i str {
        self.told.names.get(id).map_or(id, String::as_str)
    }
}

/// A text as far as it fits: cut behind a word.
fn short(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LETTERS) else { return text.to_owned() };
    let head = text.get(..end).unwrap_or(text);
    let words = head.rfind(' ').and_then(|end| head.get(..end)).unwrap_or(head);
    [words, " …"].concat()
}

fn size(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
