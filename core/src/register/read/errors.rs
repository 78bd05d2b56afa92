//! TABL: what may be wrong with a table as a whole, or with how its cells are spelled.

use crate::messages::Severity::{Error, Warning};
use crate::messages::{About, Cases, why};
use crate::shape::StructuralRule;
use crate::shape::errors::Structural;

/// Every code of tables.
pub(crate) const TABLES: &[&StructuralRule] =
    &[WrongSeparator::RULE, OpenQuote::RULE, OtherTable::RULE, BadCell::RULE];

/// TABL-001
#[derive(Cases)]
pub(crate) enum WrongSeparator {
    #[de(
        "Die Spaltennamen sind durch {expected} getrennt, {count?eine Zeile|# Zeilen} darunter \
         durch {found}."
    )]
    #[help_de("Speichern Sie die Tabelle neu als CSV mit einem Trennzeichen, am besten dem Komma.")]
    #[en("the column names are separated by {expected}, {count?one row|# rows} below by {found}")]
    #[help_en("save the table anew as CSV with one separator, best the comma")]
    Mixed { expected: &'static str, count: usize, found: &'static str },
}

impl Structural for WrongSeparator {
    const ABOUT: About = About {
        code: "TABL-001",
        name: "wrong-separator",
        severity: Error,
        since: "0.1",
        why: why(
            "Tabellenprogramme trennen je nach Sprache mit Komma, Semikolon oder Tabulator. \
             Gelesen werden alle, nur nicht gemischt.",
            "spreadsheets separate by comma, semicolon or tab as the language has it; all are \
             read, but not mixed",
            "RFC 4180; Modell, Gebietstabelle",
        ),
    };
}

/// TABL-002
#[derive(Cases)]
pub(crate) enum OpenQuote {
    #[de(
        "In dieser Zeile wird ein Anführungszeichen nicht geschlossen; es verschlänge \
         {count?eine weitere Zeile|# weitere Zeilen}."
    )]
    #[help_de(
        "Setzen Sie das fehlende Anführungszeichen, oder nehmen Sie das einzelne heraus. Die Zeile \
         ist nicht gelesen, die folgenden sind es."
    )]
    #[en("a quote in this row is not closed; it would swallow {count?one more row|# more rows}")]
    #[help_en(
        "add the missing quote, or take the single one out; this row is not read, those below are"
    )]
    NotClosed { count: u32 },
    #[de(
        "Die Tabelle hat {limit} Spalten; {count?eine Zeile hat|# Zeilen haben} mehr Zellen, \
         zuerst diese."
    )]
    #[help_de(
        "Steht das Trennzeichen in einer Zelle, so setzen Sie die Zelle in Anführungszeichen. Die \
         Zeilen sind nicht gelesen."
    )]
    #[en(
        "the table has {limit} columns; {count?one row has|# rows have} more cells, this one first"
    )]
    #[help_en(
        "where the separator stands in a cell, put the cell in quotes; the rows are not read"
    )]
    NoQuotes { count: usize, limit: usize },
}

impl Structural for OpenQuote {
    const ABOUT: About = About {
        code: "TABL-002",
        name: "open-quote",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein einzelnes Anführungszeichen macht aus vielen Zeilen eine einzige Zelle: Die \
             Gemeinden darin wären ohne ein Wort verschwunden.",
            "a single quote turns many rows into one cell: the municipalities in it would be gone \
             without a word",
            "RFC 4180; Modell, Gebietstabelle",
        ),
    };
}

/// TABL-003
#[derive(Cases)]
pub(crate) enum OtherTable {
    #[de("Das ist keine Tabelle „{expected}“: Es fehlen die Spalten {members}.")]
    #[help_de(
        "In der ersten Zeile stehen die Namen der Spalten. Zu „units.csv“ gehören ars und name, zu \
         „successors.csv“ old, new und from, zu „services.csv“ key und name."
    )]
    #[en("this is no table “{expected}”: the columns {members} are missing")]
    #[help_en(
        "the first line has the names of the columns: ars and name for “units.csv”, old, new and \
         from for “successors.csv”, key and name for “services.csv”"
    )]
    ColumnsMissing { expected: &'static str, members: Vec<String> },
    #[de("Die Tabelle „{expected}“ hat keine Zeilen.")]
    #[help_de("Prüfen Sie, ob die Datei vollständig gespeichert ist.")]
    #[en("the table “{expected}” has no rows")]
    #[help_en("check whether the file was saved as a whole")]
    #[warning]
    NoRows { expected: &'static str },
    #[de("Das ist keine Zeile der Tabelle, sondern ein Vermerk: „{value}“.")]
    #[help_de("Er wurde übergangen. Nehmen Sie ihn aus der Tabelle heraus.")]
    #[en("this is no row of the table but a note: “{value}”")]
    #[help_en("it was passed over; take it out of the table")]
    #[warning]
    Note { value: String },
}

impl Structural for OtherTable {
    const ABOUT: About = About {
        code: "TABL-003",
        name: "other-table",
        severity: Error,
        since: "0.1",
        why: why(
            "Fehlt die Kopfzeile, oder ist es eine andere Liste, so ist jede Zeile falsch. Ein \
             Befund sagt das besser als tausend.",
            "where the header is missing, or it is another list, every row is wrong; one finding \
             says that better than a thousand",
            "Modell, Gebietstabelle",
        ),
    };
}

/// TABL-004
#[derive(Cases)]
pub(crate) enum BadCell {
    #[de(
        "In der Spalte „{member}“ {count?ist eine Zelle|sind # Zellen} so geschrieben, wie \
         Tabellenprogramme es tun, zuerst „{value}“; gelesen als „{repaired}“."
    )]
    #[help_de(
        "Zahlen stehen ohne Punkte, ja und nein als true und false, Tage als JJJJ-MM-TT. Geben Sie \
         der Spalte vor dem Speichern das Format Text."
    )]
    #[en(
        "in the column “{member}” {count?one cell is|# cells are} written as spreadsheets do, \
         first “{value}”; read as “{repaired}”"
    )]
    #[help_en(
        "numbers have no points, yes and no are true and false, days are YYYY-MM-DD; give the \
         column the format text before you save it"
    )]
    Spelled { member: String, count: usize, value: String, repaired: String },
}

impl Structural for BadCell {
    const ABOUT: About = About {
        code: "TABL-004",
        name: "bad-cell",
        severity: Warning,
        since: "0.1",
        why: why(
            "Tabellenprogramme schreiben Zahlen, Tage und Ja oder Nein um, ohne zu fragen. Was \
             sicher zu verstehen ist, wird gelesen und einmal je Spalte gesagt.",
            "spreadsheets rewrite numbers, days and yes or no without asking; what is certain is \
             read, and said once for each column",
            "Modell, Gebietstabelle",
        ),
    };
}
