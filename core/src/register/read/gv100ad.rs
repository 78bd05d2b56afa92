//! The official list of municipalities (GV100AD) as a table of units.
//!
//! Lines of fixed width, by signs from 1 (Statistisches Bundesamt, Gemeindeverzeichnis,
//! Satzbeschreibung): 1–2 sort of the line (10 Land, 20 Regierungsbezirk, 30 Region, 40 Kreis, 50
//! Gemeindeverband, 60 Gemeinde), 3–10 the day, 11–12 Land, 13 Regierungsbezirk, 14–15 Kreis, 16–18
//! Gemeinde, 19–22 Gemeindeverband, 23–72 name, 123–124 Textkennzeichen, 140–150 population.

use crate::keys::Date;

/// How its files are called.
const NAME: &str = "GV100AD";

/// Whether a file is called so.
pub(super) fn is_named(name: &str) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.get(..NAME.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(NAME))
}

/// The list in ISO 8859-1, as it was published up to about 2017; nothing where it is in UTF-8
/// already, or in neither.
pub(super) fn from_latin_1(name: &str, text: &[u8]) -> Option<String> {
    let is_control = text.iter().any(|byte| (0x80..=0x9F).contains(byte));
    let is_latin_1 = is_named(name) && !is_control && std::str::from_utf8(text).is_err();
    is_latin_1.then(|| text.iter().copied().map(char::from).collect())
}

/// A table of units, with each row on the line that it had, and the day it holds for; nothing where
/// the text is no such list.
pub(super) fn as_table(text: &str) -> Option<(String, Option<Date>)> {
    let first = Line(text.lines().next()?);
    let day = first.day();
    day.filter(|_| first.sort() == "10" && is_digits(first.cut(11, 12)))?;
    // the line of the names takes the place of the first Land
    let mut out = String::from("ars,ags,name,land,kind,unit_type,population\n");
    for line in text.lines().skip(1).map(Line) {
        if let Some(row) = line.row() {
            out.push_str(&row);
        }
        out.push('\n');
    }
    Some((out, day))
}

/// One line.
struct Line<'a>(&'a str);

impl<'a> Line<'a> {
    /// The signs from one place to another, without blanks around.
    fn cut(&self, from: usize, to: usize) -> &'a str {
        let place = |number: usize| self.0.char_indices().nth(number).map(|(at, _)| at);
        let rest = place(from - 1).and_then(|at| self.0.get(at..)).unwrap_or_default();
        let end = rest.char_indices().nth(to - from + 1).map_or(rest.len(), |(at, _)| at);
        rest.get(..end).unwrap_or_default().trim()
    }

    fn sort(&self) -> &'a str {
        self.cut(1, 2)
    }

    fn day(&self) -> Option<Date> {
        [self.cut(3, 6), self.cut(7, 8), self.cut(9, 10)].join("-").parse().ok()
    }

    /// The cells of a unit; a Land and what has no administration of its own are none. What cannot
    /// be understood stands where the key belongs, and is told there.
    fn row(&self) -> Option<String> {
        let [land, key, unit] = [(11, 12), (11, 15), (19, 22)].map(|(from, to)| self.cut(from, to));
        let (ars, ags, kind) = match self.sort() {
            "10" | "20" | "30" => return None,
            "40" => (key.to_owned(), String::new(), "kreis"),
            "50" => ([key, unit].concat(), String::new(), "gemeindeverband"),
            "60" => {
                let own = self.cut(16, 18);
                ([key, unit, own].concat(), [key, own].concat(), "kommune")
            }
            _ if self.0.trim().is_empty() => return None,
            _ => (quoted(self.0.trim()), String::new(), ""),
        };
        let (name, sort) = (quoted(self.cut(23, 72)), self.cut(123, 124));
        let population = self.cut(140, 150);
        let people = if is_digits(population) { leading(population) } else { population };
        Some([&ars, &ags, &name, land, kind, sort, people].join(","))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number without its leading zeros.
fn leading(digits: &str) -> &str {
    let rest = digits.trim_start_matches('0');
    if rest.is_empty() { "0" } else { rest }
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}
