//! What every section looks through: the register, the day, the language, and how things are
//! called.

use maud::{Markup, html};

use super::words;
use crate::facts::{StatusOn, Steps, TakenUp};
use crate::findings::{Lang, Words};
use crate::keys::{Amount, Date, parts};
use crate::messages::Code;
use crate::messages::{day_text, number_text};
use crate::model::{Profile, Text};
use crate::register::Register;

/// The register as a reader of one language sees it on one day.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub register: &'a Register,
    pub taken_up: &'a TakenUp<'a>,
    pub day: Date,
    pub lang: Lang,
}

impl<'a> View<'a> {
    /// A word or sentence.
    pub fn say(&self, words: Words) -> &'static str {
        words.say(self.lang)
    }

    /// A code by its label.
    pub fn label(&self, code: impl Code) -> &'static str {
        code.word().label.say(self.lang)
    }

    /// What the status of a record was on the day.
    pub fn status<T: Steps<Status: Code>>(&self, record: &T) -> &'static str {
        match record.status_on(Some(self.day)) {
            StatusOn::Was(status) => self.label(status),
            StatusOn::NotYet | StatusOn::Unknown => self.say(words::STATUS_UNKNOWN),
        }
    }

    /// Whether anything of a record was there on the day; the page tells of no others.
    pub fn knows<T: Steps>(&self, record: &T) -> bool {
        record.status_on(Some(self.day)) != StatusOn::NotYet
    }

    /// So many records that came later, where there are any.
    pub fn later(&self, number: usize) -> Markup {
        html! {
            @if number > 0 {
                p.note { (self.number(number)) " " (self.noun(number, words::LATER)) }
            }
        }
    }

    /// A text of a record.
    pub fn text(&self, text: &'a Text) -> &'a str {
        text.in_english(self.lang == Lang::En)
    }

    /// What the record with that id is called; the id where there is none.
    pub fn name(&self, reference: &'a str) -> &'a str {
        let name = self.register.name_of(reference, self.day, self.lang == Lang::En);
        name.unwrap_or(parts(reference).0)
    }

    /// Whether a profile has a part of the page to itself.
    pub fn shows(&self, profile: &Profile) -> bool {
        let known = self.register.profiles().filter(|it| self.knows(*it));
        known.take(SHOWN).any(|shown| std::ptr::eq(shown, profile))
    }

    /// A day as people write it.
    pub fn day(&self, day: Date) -> Markup {
        html! { time datetime=(day) { (day_text(day, self.lang)) } }
    }

    /// A day, or that there is none.
    pub fn maybe_day(&self, day: Option<Date>) -> Markup {
        match day {
            Some(day) => self.day(day),
            None => html! { (self.say(words::UNKNOWN)) },
        }
    }

    /// A number with its thousands apart.
    pub fn number(&self, number: usize) -> String {
        number_text(number as u64, self.lang)
    }

    /// So many of a hundred.
    pub fn percent(&self, number: u64) -> String {
        let blank = if self.lang == Lang::De { "\u{a0}" } else { "" };
        format!("{number}{blank}%")
    }

    /// At least and at most so many of a hundred.
    pub fn between(&self, [least, most]: [u64; 2]) -> String {
        if least == most {
            return self.percent(least);
        }
        let [least, most] = [least, most].map(|it| self.percent(it));
        match self.lang {
            Lang::De => format!("mindestens {least} und höchstens {most}"),
            _ => format!("at least {least} and at most {most}"),
        }
    }

    /// What goes with a number: words that differ give that for one, a stroke, that for others.
    pub fn noun(&self, number: usize, words: Words) -> &'static str {
        let said = self.say(words);
        match said.split_once('|') {
            Some((one, _)) if number == 1 => one,
            Some((_, many)) => many,
            None => said,
        }
    }

    /// An amount of money, without its currency.
    pub fn amount(&self, amount: Amount) -> String {
        let cents = amount.cents().unsigned_abs();
        let sign = if amount < Amount::ZERO { "−" } else { "" };
        let point = if self.lang == Lang::De { "," } else { "." };
        format!("{sign}{}{point}{:02}", number_text(cents / 100, self.lang), cents % 100)
    }

    /// A figure that can be read back by its name.
    pub fn figure(&self, name: &str, number: usize) -> Markup {
        self.sum(name, number as u64)
    }

    /// A figure that can be larger than what a computer counts.
    pub fn sum(&self, name: &str, number: u64) -> Markup {
        html! { data data-figure=(name) value=(number) { (number_text(number, self.lang)) } }
    }

    /// A figure with what it counts.
    pub fn counted(&self, name: &str, number: usize, words: Words) -> Markup {
        html! { (self.figure(name, number)) " " (self.noun(number, words)) }
    }
}

/// One section of the page.
pub struct Section {
    pub id: &'static str,
    pub title: &'static str,
    pub body: Markup,
}

impl Section {
    pub fn html(&self) -> Markup {
        html! {
            section {
                h2 id={ (self.id) "-title" } { (self.title) }
                (self.body)
            }
        }
    }
}

/// So many rows of a table, items of a list or parts of a section a page shows at most.
pub const SHOWN: usize = 500;

/// A table that can be scrolled where the page is narrow: a row for each of so many, as far as they
/// are shown.
pub fn table<T>(
    view: &View<'_>,
    caption: &str,
    head: &[&str],
    all: &[T],
    row: impl Fn(&T) -> Markup,
) -> Markup {
    html! {
        div.scroll role="region" aria-label=(caption) tabindex="0" {
            table {
                caption { (caption) }
                thead { tr { @for name in head { th scope="col" { (name) } } } }
                tbody { @for one in all.iter().take(SHOWN) { tr { (row(one)) } } }
            }
        }
        (more(view, all.len(), SHOWN, words::NOT_SHOWN))
    }
}

/// A list without marks, as far as its items are shown.
pub fn list<T>(view: &View<'_>, all: &[T], item: impl Fn(&T) -> Markup) -> Markup {
    html! {
        ul.plain { @for one in all.iter().take(SHOWN) { li { (item(one)) } } }
        (more(view, all.len(), SHOWN, words::NOT_SHOWN))
    }
}

/// That there are more than so many, what of the others, and how many in all.
///
/// The words go with the number of the others.
pub fn more(view: &View<'_>, all: usize, shown: usize, said: Words) -> Markup {
    html! {
        @if all > shown {
            p.note {
                (view.number(all - shown)) " " (view.noun(all - shown, said)) " "
                (view.number(all)) "."
            }
        }
    }
}

/// That there is nothing of a kind.
pub fn nothing(view: &View<'_>) -> Markup {
    html! { p { (view.say(words::NOTHING)) } }
}
