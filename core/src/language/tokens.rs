//! Words, numbers and quotations of a text, in one pass without a copy.

use super::lists::Lists;

/// A word, a number or a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// How it is written; a point at its end is left out.
    pub text: &'t str,
    /// What it is.
    pub sort: Sort,
    /// What stands behind it.
    pub end: End,
    /// Lists of which a phrase begins with it.
    pub lists: Lists,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// Stands in quotes: what others said.
    Quoted,
}

/// What stands behind a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The next token.
    Blank,
    /// A comma, a bracket, a dash or a colon.
    Break,
    /// The end of the sentence.
    Sentence,
}

/// Abbreviations whose point ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "abs", "art", "bspw", "bzw", "ca", "dr", "etc", "evtl", "fa", "gem", "ggf", "ggfs", "inkl",
    "insb", "lfd", "max", "min", "mind", "nr", "rd", "sog", "tel", "usw", "vgl", "zzgl",
];

impl<'t> Token<'t> {
    /// A token before the next one.
    fn new(text: &'t str, sort: Sort) -> Self {
        let token = Token { text, sort, end: End::Blank, lists: Lists::default() };
        Token { lists: Lists::of(&token), ..token }
    }

    /// Whether it is this word, whatever the case; the word is given in small letters.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        // letters have as many bytes in either case, so most words are told apart by their length
        self.sort == Sort::Word
            && self.text.len() == word.len()
            && self.head() == head(word)
            && self.folded().eq(word.bytes())
    }

    /// Whether it is one of these words.
    #[must_use]
    pub fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Its first two bytes in small letters.
    #[must_use]
    pub fn head(&self) -> [u8; 2] {
        let [first, second] = head(self.text);
        let is_capital = first == 0xC3 && (0x80..=0x9E).contains(&second);
        let small = if is_capital { second + 0x20 } else { second.to_ascii_lowercase() };
        [first.to_ascii_lowercase(), small]
    }

    /// Its bytes in small letters.
    pub fn folded(&self) -> impl Iterator<Item = u8> + use<'t> {
        let mut before = 0;
        self.text.bytes().map(move |byte| {
            let is_capital = before == 0xC3 && (0x80..=0x9E).contains(&byte);
            before = byte;
            if is_capital { byte + 0x20 } else { byte.to_ascii_lowercase() }
        })
    }

    /// Whether it begins with a small letter.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.sort == Sort::Word && self.text.chars().next().is_some_and(|sign| !is_capital(sign))
    }

    /// Whether all its letters are capitals.
    #[must_use]
    pub fn is_upper(&self) -> bool {
        self.sort == Sort::Word && self.text.len() > 1 && self.text.chars().all(is_capital)
    }

    /// Whether its small letters end so.
    #[must_use]
    pub fn ends_with(&self, end: &str) -> bool {
        self.text.as_bytes().ends_with(end.as_bytes())
    }
}

/// The first two bytes of a word.
#[must_use]
pub const fn head(word: &str) -> [u8; 2] {
    match word.as_bytes() {
        [first, second, ..] => [*first, *second],
        [first] => [*first, 0],
        [] => [0, 0],
    }
}

fn is_capital(sign: char) -> bool {
    sign.is_ascii_uppercase() || matches!(sign, 'Ä' | 'Ö' | 'Ü')
}

/// Whether a sign may stand in a word.
#[must_use]
pub fn is_word(sign: char) -> bool {
    sign.is_ascii_alphanumeric()
        || matches!(sign, '-' | '_' | '&' | '%' | '§')
        || sign > '\u{bf}' && !is_mark(sign)
}

/// Dashes, quotes, dots and arrows.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{2000}'..='\u{2BFF}' | '×' | '÷')
}

/// The sign that closes a quotation, or the place of a value that is filled in: `{{Frist}}`.
const fn closing(sign: char) -> Option<&'static [char]> {
    match sign {
        '„' => Some(&['“', '”', '"']),
        '"' => Some(&['"']),
        '“' => Some(&['”', '“']),
        '»' => Some(&['«']),
        '«' => Some(&['»']),
        '‚' => Some(&['‘', '’']),
        '{' => Some(&['}']),
        _ => None,
    }
}

/// What stands before and behind a place between two characters.
fn halves(text: &str, at: usize) -> (&str, &str) {
    // `split_at` brings what it would say of a place within a character
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// The tokens of a text.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all: Vec<Token<'_>> = Vec::with_capacity(text.len() / 6);
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(' ');
        let Some(sign) = rest.chars().next() else { return all };
        if is_word(sign) && sign != '-' {
            let (word, after) = halves(rest, length(rest));
            let sort = if sign.is_ascii_digit() { Sort::Number } else { Sort::Word };
            all.push(Token::new(word, sort));
            rest = after;
            continue;
        }
        let (_, behind) = halves(rest, sign.len_utf8());
        let is_inch = sign == '"' && all.last().is_some_and(|it| it.sort == Sort::Number);
        let close = closing(sign).filter(|_| !is_inch);
        let quote = close.and_then(|close| Some((close, behind.find(close)?)));
        if let Some((close, len)) = quote {
            let (quoted, after) = halves(behind, len);
            let skipped = after.trim_start_matches(close).trim_start_matches(is_word);
            all.push(Token::new(quoted, Sort::Quoted));
            rest = skipped;
        } else {
            let ends = match sign {
                '.' => !behind.starts_with(is_word) && !all.last().is_some_and(is_abbreviated),
                '!' | '?' | '\n' | ';' => true,
                _ => false,
            };
            let end = match sign {
                _ if ends => End::Sentence,
                ',' | ':' | '(' | ')' | '–' | '—' | '-' => End::Break,
                _ => End::Blank,
            };
            let last = all.last_mut().filter(|last| last.end != End::Sentence);
            if let Some(last) = last.filter(|_| end != End::Blank) {
                last.end = end;
            }
            rest = behind;
        }
    }
}

/// How many bytes the word at the beginning has: `u.a`, `99,5`, `2.268`, `Ende-zu-Ende`.
fn length(text: &str) -> usize {
    let is_word_at = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(is_word));
    let mut rest = text.as_bytes();
    let mut before = b' ';
    while let [sign, behind @ ..] = rest {
        let next = behind.first().copied().unwrap_or(b' ');
        let goes_on = match sign {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'&' | b'%' => true,
            // the second byte of an umlaut, and umlauts but for the signs × and ÷
            0x80..=0xBF => true,
            0xC3 => !matches!(next, 0x97 | 0xB7),
            b' ' => false,
            b'.' | b',' if before.is_ascii_digit() => next.is_ascii_digit(),
            b'.' => before.is_ascii_alphabetic() && next.is_ascii_alphabetic(),
            b'/' | b'*' | b'@' => is_word_at(text.len() - behind.len()),
            _ => is_word_at(text.len() - rest.len()),
        };
        if !goes_on {
            break;
        }
        (before, rest) = (*sign, behind);
    }
    text.len() - rest.len()
}

/// Whether a point behind it ends no sentence: one letter, a number, a known abbreviation.
fn is_abbreviated(token: &Token<'_>) -> bool {
    token.sort == Sort::Number
        || token.text.len() == 1
        || token.text.contains('.')
        || token.is_one_of(ABBREVIATIONS)
}

/// The token before one.
#[must_use]
pub fn before<'a, 't>(sentence: &'a [Token<'t>], at: usize) -> Option<&'a Token<'t>> {
    at.checked_sub(1).and_then(|at| sentence.get(at))
}

/// The sentences that tokens make.
pub fn sentences<'a, 't>(tokens: &'a [Token<'t>]) -> impl Iterator<Item = &'a [Token<'t>]> {
    tokens.split_inclusive(|token| token.end == End::Sentence)
}
