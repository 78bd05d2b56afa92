//! Tables as CSV: each row is checked like a record, by the table of `unit` or `successor`.

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::cell::meant;
use super::editions::Editions;
use super::encoding::Encoding;
use super::errors::{BadCell, OpenQuote, OtherTable, WrongSeparator};
use super::gv100ad;
use super::sheet::{Cells, SEPARATORS, Sheet};
use crate::keys::{Date, Digest};
use crate::register::{Fault, Nfc, RowPlace, ServiceRow, SuccessorRow, Table, TableKind, UnitRow};
use crate::shape::errors::{DuplicateMember, NotUtf8, UnexpectedMember, WrongContainer};
use crate::shape::json::escaped;
use crate::shape::table::{Node, Object, Root};
use crate::shape::{
    AnyCase, Checker, FromTape, Limits, PatchOp, Place, ShapeError, TapeReader, json, nearest, utf8,
};
use crate::tables::{
    SERVICE_ROW, SERVICE_ROW_ROOT, SUCCESSOR_ROW, SUCCESSOR_ROW_ROOT, UNIT_ROW, UNIT_ROW_ROOT,
};

/// What the rows of a table are.
#[derive(Debug)]
struct Row {
    kind: TableKind,
    /// What its file is called.
    file: &'static str,
    object: &'static Object,
    root: &'static Root,
    /// The columns that every row has; by the first one it is known.
    required: &'static [&'static str],
}

/// A row of the table of units.
static UNIT: Row = Row {
    kind: TableKind::Units,
    file: "units.csv",
    object: &UNIT_ROW,
    root: &UNIT_ROW_ROOT,
    required: &["ars", "name"],
};

/// A row of the table of successors.
static SUCCESSOR: Row = Row {
    kind: TableKind::Successors,
    file: "successors.csv",
    object: &SUCCESSOR_ROW,
    root: &SUCCESSOR_ROW_ROOT,
    required: &["old", "new", "from"],
};

/// A row of the table of services.
static SERVICE: Row = Row {
    kind: TableKind::Services,
    file: "services.csv",
    object: &SERVICE_ROW,
    root: &SERVICE_ROW_ROOT,
    required: &["key", "name"],
};

static KINDS: [&Row; 3] = [&UNIT, &SUCCESSOR, &SERVICE];

impl Row {
    fn has(&self, column: &str) -> bool {
        self.object.fields.iter().any(|field| field.name() == column)
    }

    /// The columns that are missing.
    fn missing(&self, columns: &[String]) -> Vec<String> {
        let there = |name: &str| columns.iter().any(|column| column == name);
        let missing = self.required.iter().filter(|name| !there(name));
        missing.map(|name| (*name).to_owned()).collect()
    }

    /// What a table is by its columns, otherwise by its name, otherwise one of units.
    fn of(name: &str, columns: &[String]) -> &'static Row {
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let named = KINDS.iter().find(|kind| kind.file.eq_ignore_ascii_case(file)).copied();
        let whole = |kind: &&&'static Row| kind.missing(columns).is_empty();
        let by_name = named.filter(|kind| kind.missing(columns).is_empty());
        by_name.or(KINDS.iter().find(whole).copied()).or(named).unwrap_or(&UNIT)
    }
}

/// The tables that were read.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// The rows of the tables of units, and where they stand.
    pub units: Vec<(UnitRow, RowPlace)>,
    /// The rows of the tables of successors.
    pub successors: Vec<(SuccessorRow, RowPlace)>,
    /// The rows of the tables of services.
    pub services: Vec<(ServiceRow, RowPlace)>,
    /// What was read.
    pub read: Vec<Table>,
    /// Keys in rows of which no cell could be read.
    pub lost: Vec<String>,
    editions: Editions,
}

impl Tables {
    /// With the editions of the official list among the units.
    pub fn finish(mut self) -> Self {
        let (units, successors) = std::mem::take(&mut self.editions).merged();
        self.units.extend(units);
        self.successors.extend(successors);
        self
    }

    /// A table, a CSV text: of units, successors or services, as its columns say; or the official list
    /// of municipalities (GV100AD), which is one of units.
    pub fn read(
        &mut self,
        name: &str,
        text: &[u8],
        (checker, nfc): (&mut Checker, Option<Nfc>),
        out: &mut dyn FnMut(Fault),
    ) {
        let edition = Digest::from_bytes(Sha256::digest(text).into());
        let source: Arc<str> = Arc::from(name);
        let mut say = |error, index: Option<usize>, key, place| {
            let (source, index) = (Some(source.clone()), index.map(|index| index as u64));
            out(Fault { source, index, key, place, error, is_table: true, after: 0 });
        };
        let (text, is_utf16) = Encoding::whole(text);
        if is_utf16 {
            say(ShapeError::new(WrongContainer::OtherEncoding), None, None, Place::START);
        }
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
        let latin_1 = gv100ad::from_latin_1(name, text);
        let text = latin_1.as_ref().map_or(text, |text| text.as_bytes());
        let text = match utf8(text) {
            Ok(text) => text.trim_start_matches('\u{feff}'),
            Err(sound) => {
                let at = Place::START.after(text.get(..sound).unwrap_or_default());
                say(ShapeError::new(NotUtf8::OtherEncoding), None, None, at);
                return;
            }
        };
        let official = gv100ad::as_table(text);
        let (text, of_edition) =
            official.as_ref().map_or((text, None), |(table, day)| (table.as_str(), *day));
        let is_known = |column: &str| KINDS.iter().any(|kind| kind.has(column));
        let sheet = Sheet::new(text, &is_known);
        let columns = sheet.as_ref().map(|sheet| sheet.columns.as_slice()).unwrap_or_default();
        let kind = Row::of(name, columns);
        let limits = Limits { nfc, ..Limits::default() };
        let lost = &mut self.lost;
        let read = Reader { kind, name: &source, checker, limits, lost, say: &mut say };
        let span = |from, to| [from, to].into_iter().flatten().max();
        let (rows, day) = match kind.kind {
            TableKind::Units => {
                let (mut rows, of_row) =
                    (Vec::new(), |row: &UnitRow| span(row.valid_from, row.valid_to));
                let taken = take(&mut rows, read.rows(sheet), of_row);
                match of_edition {
                    Some(day) => self.editions.add(day, rows),
                    None => self.units.append(&mut rows),
                }
                taken
            }
            TableKind::Successors => {
                take(&mut self.successors, read.rows(sheet), |row| Some(row.from))
            }
            TableKind::Services => {
                take(&mut self.services, read.rows(sheet), |row| span(row.valid_from, row.valid_to))
            }
        };
        let day = of_edition.max(day);
        self.read.push(Table { name: name.to_owned(), rows, edition, day, kind: kind.kind });
    }
}

/// Takes the rows of a table in: how many they are, and the last day that they tell of.
fn take<T>(
    all: &mut Vec<(T, RowPlace)>,
    rows: Vec<(T, RowPlace)>,
    day: impl Fn(&T) -> Option<Date>,
) -> (usize, Option<Date>) {
    let taken = (rows.len(), rows.iter().filter_map(|(row, _)| day(row)).max());
    all.extend(rows);
    taken
}

/// Takes an error of a row: its number, its key, its place.
type Say<'s> = dyn FnMut(ShapeError, Option<usize>, Option<String>, Place) + 's;

/// One table being read.
struct Reader<'r> {
    kind: &'static Row,
    name: &'r Arc<str>,
    checker: &'r mut Checker,
    limits: Limits,
    lost: &'r mut Vec<String>,
    say: &'r mut Say<'r>,
}

/// Cells of a column that are spelled as spreadsheets do: how many, and the first.
struct Spelled {
    column: usize,
    count: usize,
    value: String,
    repaired: String,
    index: usize,
    line: u32,
}

impl<'r> Reader<'r> {
    /// The rows that fit; what is wrong with the others is said.
    fn rows<T: FromTape>(self, sheet: Option<Sheet<'r>>) -> Vec<(T, RowPlace)> {
        let Reader { kind, name, checker, limits, lost, say } = self;
        let no_rows = || ShapeError::new(OtherTable::NoRows { expected: kind.file });
        let Some(mut sheet) = sheet else {
            say(no_rows(), None, None, Place::START);
            return Vec::new();
        };
        let members = kind.missing(&sheet.columns);
        if !members.is_empty() {
            let case = OtherTable::ColumnsMissing { expected: kind.file, members };
            say(ShapeError::new(case), None, None, Place::line(sheet.line));
            return Vec::new();
        }
        for error in unknown_columns(kind.object, &sheet.columns) {
            say(error, None, None, Place::line(sheet.line));
        }
        let (mut rows, mut spelled) = (Vec::new(), Vec::new());
        let mut mixed: Option<(usize, u8, u32)> = None;
        let mut wide: Option<(usize, usize, u32)> = None;
        let mut index = 0;
        while let Some(mut row) = sheet.rows.next() {
            let is_blank = row.cells.iter().all(|cell| cell.trim().is_empty());
            if is_blank {
                continue;
            }
            let number = index;
            index += 1;
            if row.more_lines > 0 && row.swallows(&sheet) {
                let case = OpenQuote::NotClosed { count: row.more_lines };
                say(ShapeError::new(case), Some(number), None, Place::line(row.line));
                lost.extend(keys_in(&row.cells));
                sheet.rows.resume_after(&row);
                continue;
            }
            if let Some(other) = other_separator(&row.cells, sheet.separator, sheet.columns.len()) {
                let (count, ..) = mixed.get_or_insert((0, other, row.line));
                *count += 1;
                lost.extend(keys_in(&row.cells));
                continue;
            }
            if let Some(value) = note(kind, &row.cells, &sheet.columns) {
                let error = ShapeError::new(OtherTable::Note { value });
                say(error, Some(number), None, Place::line(row.line));
                continue;
            }
            let spare = row.cells.iter().skip(sheet.columns.len());
            if spare.into_iter().any(|cell| !cell.trim().is_empty()) {
                count_in(&mut wide, number, &row);
                lost.extend(keys_in(&row.cells));
                continue;
            }
            repair(kind, &sheet.columns, &mut row, number, &mut spelled);
            let document = document(kind.object, &sheet.columns, &row.cells);
            let outcome = checker.check(&document, kind.root, limits);
            let by = kind.required.first().copied().unwrap_or_default();
            let key = checker.text_of(&document, kind.object, by);
            let errors = checker.take().map(|it| it.kept).unwrap_or_default();
            if !outcome.fits && row.cells.len() > sheet.width {
                count_in(&mut wide, number, &row);
                lost.extend(keys_in(&row.cells));
                continue;
            }
            for error in errors {
                say(error, Some(number), key.as_deref().map(str::to_owned), Place::line(row.line));
            }
            if outcome.fits {
                let place = RowPlace { table: name.clone(), index: number as u64, line: row.line };
                rows.push((TapeReader::new(&document, &checker.tape).read(), place));
            }
        }
        if index == 0 {
            say(no_rows(), None, None, Place::line(sheet.line));
        }
        if let Some((count, number, line)) = wide {
            let case = OpenQuote::NoQuotes { count, limit: sheet.columns.len() };
            say(ShapeError::new(case), Some(number), None, Place::line(line));
        }
        if let Some((count, found, line)) = mixed {
            let [expected, found] = [sheet.separator, found].map(called);
            let case = WrongSeparator::Mixed { expected, count, found };
            say(ShapeError::new(case), None, None, Place::line(line));
        }
        for Spelled { column, count, value, repaired, index, line } in spelled {
            let member = sheet.columns.get(column).cloned().unwrap_or_default();
            let path = format!("/{member}");
            let field = kind.object.fields.iter().find(|field| field.name() == member);
            let mut text = String::new();
            match field.map(|field| &field.node) {
                Some(Node::Format(_)) => json::write_text(&mut text, &repaired),
                _ => text.push_str(&repaired),
            }
            let fix = PatchOp::Replace { path: path.clone(), value: text };
            let case = BadCell::Spelled { member, count, value, repaired };
            let mut error = ShapeError::at(case.into(), 0, path);
            error.fix.push(fix);
            say(error, Some(index), None, Place::line(line));
        }
        rows
    }
}

/// Counts a row that has too many cells, and keeps where the first one is.
fn count_in(wide: &mut Option<(usize, usize, u32)>, number: usize, row: &Cells<'_>) {
    let (count, ..) = wide.get_or_insert((0, number, row.line));
    *count += 1;
}

/// What may be keys in a row that cannot be read cell by cell.
fn keys_in(cells: &[String]) -> impl Iterator<Item = String> {
    let is_between = |sign: char| sign.is_ascii() && !sign.is_ascii_alphanumeric();
    let pieces = cells.iter().flat_map(move |cell| cell.split(is_between));
    let is_key = |it: &&str| it.len() > 1 && it.bytes().all(|byte| byte.is_ascii_digit());
    pieces.filter(is_key).map(str::to_owned)
}

/// What is no row: words in the first cell and nothing behind, or fewer cells than columns, as of a
/// source or a footnote; or the names of the columns once more.
fn note(kind: &Row, cells: &[String], columns: &[String]) -> Option<String> {
    let (first, others) = cells.split_first()?;
    let by = columns.iter().position(|column| kind.required.first() == Some(&column.as_str()));
    let key = by.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
    let is_text = key.contains(' ') && key.bytes().any(|byte| byte.is_ascii_alphabetic());
    if key.bytes().any(|byte| byte.is_ascii_digit()) && !is_text {
        return None;
    }
    let is_alone = others.iter().all(|cell| cell.trim().is_empty());
    let is_words = first.trim().contains(' ') && first.bytes().any(|it| it.is_ascii_alphabetic());
    let is_short = cells.len() < columns.len() && is_words;
    let is_one = is_alone && first.bytes().any(|it| it.is_ascii_alphabetic());
    let mut named = cells.iter().zip(columns);
    let is_header = named.all(|(cell, column)| cell.trim().eq_ignore_ascii_case(column));
    let words = || cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    (is_one || is_short || is_header).then(|| words().collect::<Vec<_>>().join(", "))
}

/// Puts what they mean in the place of cells that are spelled as spreadsheets do.
fn repair(
    kind: &Row,
    columns: &[String],
    row: &mut Cells<'_>,
    index: usize,
    all: &mut Vec<Spelled>,
) {
    for (at, (column, cell)) in columns.iter().zip(&mut row.cells).enumerate() {
        let field = kind.object.fields.iter().find(|field| field.name() == column);
        let Some(meant) = field.and_then(|field| meant(&field.node, cell.trim())) else {
            continue;
        };
        match all.iter_mut().find(|known| known.column == at) {
            Some(known) => known.count += 1,
            None => all.push(Spelled {
                column: at,
                count: 1,
                value: cell.trim().to_owned(),
                repaired: meant.clone(),
                index,
                line: row.line,
            }),
        }
        *cell = meant;
    }
}

/// The separator of a row that has another one than the names of the columns.
fn other_separator(cells: &[String], own: u8, columns: usize) -> Option<u8> {
    let [cell] = cells else { return None };
    let others = SEPARATORS.into_iter().filter(|other| *other != own);
    let count = |other: u8| cell.bytes().filter(|byte| *byte == other).count();
    let mut others = others.filter(|other| columns > 1 && count(*other) + 1 == columns);
    others.next()
}

const fn called(separator: u8) -> &'static str {
    match separator {
        b',' => "„,“",
        b';' => "„;“",
        b'\t' => "Tab",
        _ => "„|“",
    }
}

/// Columns that the table does not have, or that stand twice.
fn unknown_columns(object: &Object, columns: &[String]) -> Vec<ShapeError> {
    let mut errors = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let known = object.fields.iter().any(|field| field.name() == column);
        let earlier = columns.iter().take(at).any(|other| other == column);
        let case: AnyCase = if known && earlier {
            DuplicateMember::Twice { member: column.clone() }.into()
        } else if !known {
            let free = object.fields.iter().map(|field| field.name());
            let free = free.filter(|name| !columns.iter().any(|column| column == name));
            match nearest(column, free) {
                None => UnexpectedMember::Column { member: column.clone() }.into(),
                near => UnexpectedMember::new(column, near).into(),
            }
        } else {
            continue;
        };
        let path = ["/", &escaped(column)].concat();
        errors.push(ShapeError::at(case, 0, path));
    }
    errors
}

/// A row as a JSON object; an empty cell is a member that is not there.
fn document(object: &Object, columns: &[String], cells: &[String]) -> String {
    let mut out = String::from("{");
    for (at, (column, cell)) in columns.iter().zip(cells).enumerate() {
        let cell = cell.trim();
        // a column that stands twice was said once, of the header
        let first = !columns.iter().take(at).any(|other| other == column);
        let field = object.fields.iter().find(|field| first && field.name() == column);
        let Some(field) = field.filter(|_| !cell.is_empty()) else { continue };
        if out.len() > 1 {
            out.push(',');
        }
        json::write_text(&mut out, column);
        out.push(':');
        if field.node.takes(cell) { out.push_str(cell) } else { json::write_text(&mut out, cell) }
    }
    out.push('}');
    out
}
