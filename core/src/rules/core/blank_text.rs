//! CORE-004: the German text says something, and a translation is one

use super::{hidden, is_blank, is_plain, misread};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Kinds, Path, Record, Text, Visitor, Walk as _};
use crate::rules::{Check, Context, Violations};

/// The German text says something, and a translation is one
#[derive(Cases)]
pub enum BlankText {
    #[de("Hier steht kein deutscher Text.")]
    #[help_de(
        "Schreiben Sie den Text auf Deutsch; Leerzeichen und Satzzeichen allein genügen \
               nicht."
    )]
    #[en("there is no German text here")]
    #[help_en("write the text in German; blanks and punctuation alone do not count")]
    Blank,
    #[de("Der Text in der Sprache „{language}“ ist derselbe wie der in „{first}“.")]
    #[help_de(
        "Übersetzen Sie ihn, oder lassen Sie ihn weg: Fehlt eine Sprache, so wird der \
               deutsche Text gezeigt."
    )]
    #[en("the text in the language “{language}” is the same as the one in “{first}”")]
    #[help_en(
        "translate it, or leave it out: where a language is missing, the German text is \
               shown"
    )]
    #[warning]
    NotTranslated { language: String, first: String },
    #[de("Hier stehen nur Zeichen, die nichts sagen: „{value}“.")]
    #[help_de("Schreiben Sie, was gemeint ist, oder lassen Sie die Angabe weg.")]
    #[en("here are only signs that say nothing: “{value}”")]
    #[help_en("write what is meant, or leave the member out")]
    Nothing { value: String },
    #[de("Im Text steht ein unsichtbares Zeichen: „{value}“.")]
    #[help_de("Nehmen Sie es heraus; es kam wohl beim Kopieren hinein.")]
    #[en("there is an invisible sign in the text: “{value}”")]
    #[help_en("take it out; it probably came in when the text was copied")]
    #[warning]
    Invisible { value: String },
    #[de("Der Text ist einmal falsch gelesen worden: „{value}“.")]
    #[help_de("Geben Sie die Umlaute neu ein, oder lesen Sie die Quelle als UTF-8 ein.")]
    #[en("the text was read wrongly once: “{value}”")]
    #[help_en("enter the umlauts anew, or read the source as UTF-8")]
    #[warning]
    Misread { value: String },
}

impl Check for BlankText {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-004",
        name: "blank-text",
        severity: Error,
        since: "0.1",
        why: why(
            "Im Gremium und im IT-Planungsrat wird auf Deutsch beraten. Ein leerer Text nimmt \
             einem Bedarf die Stimme.",
            "the body and the IT-Planungsrat deliberate in German; an empty text takes the voice \
             of a need away",
            "Modell, alle Datensätze",
        ),
    };

    /// A name that is the same in every language is written once. A blank statement is for NEED-001
    /// to tell.
    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        record.walk(&Path::of(Kinds::TEXT.and(Kinds::STRING)), &mut Texts { out });
    }
}

/// Looks at all words of a record.
struct Texts<'t, 'v> {
    out: &'t mut Violations<'v, BlankText>,
}

impl<'a> Visitor<'a> for Texts<'_, '_> {
    fn text(&mut self, at: &Path<'_>, text: &'a Text) {
        if is_blank(&text.de) && at.to_string() != "/statement" {
            self.out.push(format!("{at}/de"), BlankText::Blank);
        }
        if text.en.is_some() || !text.other.is_empty() {
            same_twice(at, text, self.out);
        }
        for (language, words) in text.entries() {
            signs(|| format!("{at}/{language}"), words, self.out);
        }
    }

    fn string(&mut self, at: &Path<'_>, words: &'a str) {
        if is_blank(words) {
            self.out.push(at.to_string(), BlankText::Nothing { value: words.to_owned() });
        } else {
            signs(|| at.to_string(), words, self.out);
        }
    }
}

/// Signs that nobody sees, and umlauts that were read in another encoding.
fn signs(at: impl Fn() -> String, words: &str, out: &mut Violations<'_, BlankText>) {
    let around = |place: usize| {
        let before = words.get(..place).unwrap_or_default().chars().rev().take(12);
        let before: String = before.collect::<Vec<_>>().into_iter().rev().collect();
        before + &words.get(place..).unwrap_or_default().chars().take(12).collect::<String>()
    };
    if is_plain(words) {
        return;
    }
    if let Some(place) = hidden(words) {
        out.push(at(), BlankText::Invisible { value: around(place) });
    }
    if let Some(place) = misread(words) {
        out.push(at(), BlankText::Misread { value: around(place) });
    }
}

/// Fewer letters than this say nothing about the language: `IT`, `OZG`.
const TELLING_LETTERS: usize = 4;

fn same_twice(at: &Path<'_>, text: &Text, out: &mut Violations<'_, BlankText>) {
    for (number, (language, words)) in text.entries().enumerate().skip(1) {
        let words = words.trim();
        let mut earlier = text.entries().take(number);
        let same = earlier.find(|(_, other)| other.trim() == words);
        let letters = || words.chars().filter(|letter| letter.is_alphabetic()).count();
        if let Some((first, _)) = same.filter(|_| letters() >= TELLING_LETTERS) {
            let (language, first) = (language.to_owned(), first.to_owned());
            let (path, other) = (format!("{at}/{language}"), format!("{at}/{first}"));
            out.push(path, BlankText::NotTranslated { language, first }).related(other);
        }
    }
}
