//! Words of the lists where the sentence does not take back what makes them doubtful.

use super::lists::{Hit, List, hits, is_in};
use super::tokens::{End, Sort, Token, before};

/// A word that judges, in a sentence without a measure.
#[must_use]
pub fn vague(sentence: &[Token<'_>], more: &[String]) -> Option<Hit> {
    let compared = || sentence.iter().any(|it| it.is("als"));
    let hit = hits(sentence, List::Vague, more).find(|hit| {
        let Some(word) = sentence.get(hit.at) else { return false };
        let before = before(sentence, hit.at);
        // „wie viele“ asks, „schneller als“ measures, a noun names what a sentence is about
        let is_asked = before.is_some_and(|it| it.is_one_of(&["wie", "so"]));
        let is_compared =
            word.ends_with("er") && compared() || is_in(word, List::Compared.phrases());
        !is_asked && !is_compared && (word.is_small() || hit.at == 0)
    })?;
    let measured = sentence.windows(2).any(|two| match two {
        [before, number] => number.sort == Sort::Number && !is_in(before, REFERENCES),
        _ => false,
    });
    (!measured).then_some(hit)
}

/// Words whose number is no measure.
const REFERENCES: &[&str] = &[
    "§",
    "§§",
    "absatz",
    "nummer",
    "nr",
    "artikel",
    "satz",
    "version",
    "anlage",
    "abschnitt",
    "kapitel",
    "zu",
    "seiner",
    "der",
    "bis",
];

/// A word that means all, of a circle that is not named.
#[must_use]
pub fn universal(sentence: &[Token<'_>], more: &[String]) -> Option<Hit> {
    hits(sentence, List::Universal, more).find(|hit| {
        let behind = sentence.get(hit.at + 1..).unwrap_or_default();
        let Some(word) = sentence.get(hit.at) else { return false };
        // „fast immer“ tells what is, „alle 31 Dienste“ draws the circle itself
        let before = before(sentence, hit.at);
        let is_counted = behind.first().is_some_and(|it| it.sort == Sort::Number);
        if is_counted || before.is_some_and(|it| it.is_one_of(ALMOST)) {
            return false;
        }
        if word.is_one_of(&[
            "immer",
            "nie",
            "niemals",
            "stets",
            "jederzeit",
            "ausnahmslos",
            "überall",
        ]) {
            return !(word.is("immer") && behind.first().is_some_and(|it| it.ends_with("er")));
        }
        // the noun, and what says of what
        let Some(noun) = behind.iter().position(|it| !it.is_small()) else {
            return word.is_one_of(&["alle", "alles"]);
        };
        // „jede Woche“ says how often, „aller Art“ of what sort
        if behind.get(noun).is_some_and(|it| it.is_one_of(OFTEN)) {
            return false;
        }
        let has_adjective = noun > 0;
        let next = behind.get(noun + 1);
        let narrowed = next.is_some_and(|it| {
            it.is_one_of(&[
                "der", "des", "im", "in", "von", "vom", "zur", "zum", "zu", "über", "auf", "aus",
                "eines", "einer", "für", "am", "an", "seiner", "ihrer", "dieser", "dieses",
            ])
        });
        let is_relative = behind.windows(2).any(|two| match two {
            [before, it] => before.end == End::Break && it.is_one_of(RELATIVE),
            _ => false,
        });
        let on_condition =
            sentence.iter().any(|it| it.is_one_of(&["wenn", "falls", "sofern", "bei"]));
        !(has_adjective || narrowed || is_relative || on_condition)
    })
}

/// Words that take a little back of what follows.
const ALMOST: &[&str] = &["fast", "nahezu", "beinahe", "meist", "annähernd"];

/// Nouns that say with such a word how often something is, or of what sort.
const OFTEN: &[&str] = &[
    "sekunde", "minute", "stunde", "tag", "nacht", "morgen", "abend", "woche", "monat", "quartal",
    "halbjahr", "jahr", "mal", "art",
];

/// Words that begin a clause on a noun before it.
const RELATIVE: &[&str] = &["die", "der", "das", "den", "dem", "deren"];

/// A product or a vendor that a criterion names without an equivalent.
#[must_use]
pub fn product(sentence: &[Token<'_>], more: &[String]) -> Option<Hit> {
    let hit = hits(sentence, List::Products, more).find(|hit| {
        sentence.get(hit.at).is_some_and(|it| !it.is_small() || starts(it, &["ip", "ios"]))
    })?;
    let behind = sentence.get(hit.at + hit.len..).unwrap_or_default();
    let near = behind.get(..4).unwrap_or(behind).iter().any(|it| starts(it, LIKE));
    let equivalent = behind.iter().any(|it| starts(it, &["gleichwert"]));
    (!near && !equivalent).then_some(hit)
}

/// Words by which others may be offered as well.
const LIKE: &[&str] = &["gleichwert", "vergleichbar", "äquivalent"];

fn starts(token: &Token<'_>, begins: &[&str]) -> bool {
    begins.iter().any(|begin| token.folded().take(begin.len()).eq(begin.bytes()))
}

/// Words by which a sentence asks for something to be had.
const WANTED: &[&str] = &[
    "brauchen",
    "braucht",
    "benötigt",
    "benötigen",
    "einführung",
    "einzuführen",
    "eingeführt",
    "einführen",
    "beschaffung",
    "beschaffen",
    "beschafft",
    "anschaffung",
    "angeschafft",
    "anschaffen",
    "entwicklung",
    "entwickeln",
    "beauftragt",
    "kauf",
    "kaufen",
];

/// A product or a kind of software that a statement of a need asks for.
#[must_use]
pub fn prescribed(sentence: &[Token<'_>], more: &[String], products: &[String]) -> Option<Hit> {
    let wanted = || sentence.iter().any(|token| is_in(token, WANTED));
    let mut hits =
        hits(sentence, List::Solutions, more).chain(hits(sentence, List::Products, products));
    let is_named =
        |hit: &Hit| sentence.get(hit.at).is_some_and(|it| !it.is_small() || starts(it, &["ip"]));
    hits.find(is_named).filter(|_| wanted())
}
