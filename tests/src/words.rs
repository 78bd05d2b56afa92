//! German text, long enough to be real, made of words that no person said.

use crate::Random;

const NOUNS: &[&str] = &[
    "Gemeinde",
    "Kommunen",
    "Onlinedienst",
    "Bürgerbüro",
    "Wohnsitzanmeldung",
    "Länder",
    "Verwaltung",
    "Schnittstelle",
    "Datenschutz-Folgenabschätzung",
    "Größenklasse",
    "Betriebskosten",
    "Fachverfahren",
    "Nutzerkonto",
    "Bezugsweg",
    "Straßenverkehrsamt",
    "Rechenzentrum",
    "Prüfung",
    "Übergangsfrist",
    "Leistungsbeschreibung",
    "Haushaltsjahr",
    "Kreisverwaltung",
    "Barrierefreiheit",
    "Auskunft",
    "Frist",
    "Marktplatz",
    "Nachnutzung",
    "Anbindung",
    "Störungsmeldung",
    "Zuständigkeit",
    "Vollmacht",
    "Gebühr",
];
const VERBS: &[&str] = &[
    "prüft",
    "übernimmt",
    "kann",
    "müssen",
    "betreibt",
    "erhält",
    "fehlt",
    "stört",
    "erklärt",
    "beschließt",
    "verzögert",
    "benötigt",
    "liefert",
    "entlastet",
    "schließt",
    "öffnet",
    "begründet",
    "dürfen",
];
const SMALL: &[&str] = &[
    "und",
    "für",
    "die",
    "der",
    "das",
    "ohne",
    "mit",
    "über",
    "nicht",
    "nach",
    "bei",
    "im",
    "je",
    "von",
    "auch",
    "nur",
    "künftig",
    "zentral",
    "rechtssicher",
    "einheitliche",
    "örtlichen",
    "§ 108 GWB",
    "z. B.",
    "2026",
    "OZG",
];
const RARE: &[&str] =
    &["„Einer für alle“", "–", "€", "𝔐uster", "😀", "ﬁ", "C++", "a/b", "\"so\"", "\\", "~"];

/// A text of about so many characters.
pub fn sentence(random: &mut Random, about: usize) -> String {
    let mut out = String::with_capacity(about + 40);
    let mut place = 0;
    while out.len() < about {
        if place > 0 {
            out.push(' ');
        }
        let list = match place % 4 {
            _ if random.chance(1) => RARE,
            1 => NOUNS,
            2 => VERBS,
            _ if place > 0 && random.chance(30) => NOUNS,
            _ => SMALL,
        };
        out.push_str(random.word(list));
        place += 1;
        if place > 7 && random.chance(30) {
            out.push('.');
            place = 0;
        }
    }
    out
}

/// A text of so many characters exactly.
pub fn exactly(random: &mut Random, length: usize) -> String {
    let mut text: String = sentence(random, length * 2 + 8).chars().take(length).collect();
    while text.chars().count() < length {
        text.push('ß');
    }
    text
}

/// A text within bounds, of about the usual length where that is allowed.
pub fn within(random: &mut Random, min: usize, max: usize, about: usize) -> String {
    let about = random.range(about / 2, about + about / 2).clamp(min.max(1), max.max(1));
    let text = sentence(random, about);
    let length = text.chars().count();
    match length < min || length > max {
        true => exactly(random, length.clamp(min, max)),
        false => text,
    }
}

/// About how long the text of a member is.
#[must_use]
pub fn usual(member: &str) -> usize {
    match member {
        "statement" => 300,
        "outcome" | "delta" | "generalisation" => 160,
        "solution_idea" | "reason" => 110,
        "title" => 55,
        "citation" => 45,
        "version" | "code" => 6,
        _ => 18,
    }
}

/// A word with one letter added, left out, replaced or swapped.
pub fn typo(random: &mut Random, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = random.below(letters.len().max(1));
    match random.below(4) {
        0 => letters.insert(place, 'e'),
        1 if letters.len() > 1 => drop(letters.remove(place)),
        2 if letters.len() > 1 => {
            let place = place.min(letters.len() - 2);
            letters.swap(place, place + 1);
        }
        _ if letters.is_empty() => letters.push('x'),
        _ => letters[place] = 'q',
    }
    letters.into_iter().collect()
}
