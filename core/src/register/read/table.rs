//! Tables as CSV: each row is checked like a record, by the table of `unit` or `successor`.

use std::sync::Arc;

use csv_core::{ReadRecordResult, Reader as CsvReader};
use sha2::{Digest as _, Sha256};

use crate::keys::Digest;
use crate::register::{Fault, SuccessorRow, Table, UnitRow};
use crate::shape::errors::{DuplicateMember, NotUtf8, TooMany, UnexpectedMember};
use crate::shape::table::{Object, Root};
use crate::shape::{
    AnyCase, Checker, FromTape, Limits, Place, ShapeError, TapeReader, json, nearest, utf8,
};
use crate::tables::{SUCCESSOR_ROW, SUCCESSOR_ROW_ROOT, UNIT_ROW, UNIT_ROW_ROOT};

/// What the rows of a table are.
#[derive(Debug)]
struct Row {
    object: &'static Object,
    root: &'static Root,
    /// The column by which a row is known.
    key: &'static str,
}

/// A row of the table of units.
static UNIT: Row = Row { object: &UNIT_ROW, root: &UNIT_ROW_ROOT, key: "ars" };

/// A row of the table of successors.
static SUCCESSOR: Row = Row { object: &SUCCESSOR_ROW, root: &SUCCESSOR_ROW_ROOT, key: "old" };

/// The tables that were read.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// The rows of the tables of units.
    pub units: Vec<UnitRow>,
    /// The rows of the tables of successors.
    pub successors: Vec<SuccessorRow>,
    /// What was read.
    pub read: Vec<Table>,
}

impl Tables {
    /// A table, a CSV text: that of successors when it is called `successors.csv`, otherwise that
    /// of units.
    pub fn read(
        &mut self,
        name: &str,
        text: &[u8],
        checker: &mut Checker,
        out: &mut dyn FnMut(Fault),
    ) {
        let is_units = name.rsplit(['/', '\\']).next() != Some("successors.csv");
        let (rows, day) = if is_units {
            let before = self.units.len();
            self.units.extend(rows::<UnitRow>(&UNIT, text, name, checker, out));
            let new = self.units.iter().skip(before);
            (new.len(), new.flat_map(|row| [row.valid_from, row.valid_to]).flatten().max())
        } else {
            let before = self.successors.len();
            self.successors.extend(rows::<SuccessorRow>(&SUCCESSOR, text, name, checker, out));
            let new = self.successors.iter().skip(before);
            (new.len(), new.map(|row| row.from).max())
        };
        let edition = Digest::from_bytes(Sha256::digest(text).into());
        self.read.push(Table { name: name.to_owned(), rows, edition, day, is_units });
    }
}

/// The rows of a table that fit; what is wrong with the others is said.
fn rows<T: FromTape>(
    row: &Row,
    text: &[u8],
    name: &str,
    checker: &mut Checker,
    out: &mut dyn FnMut(Fault),
) -> Vec<T> {
    let source: Arc<str> = Arc::from(name);
    let mut say = |error, index: Option<usize>, key, place| {
        let (source, index) = (Some(source.clone()), index.map(|index| index as u64));
        out(Fault { source, index, key, place, error, is_table: true, after: 0 });
    };
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let text = match utf8(text) {
        Ok(text) => text,
        Err(sound) => {
            let at = Place::START.after(text.get(..sound).unwrap_or_default());
            say(ShapeError::new(NotUtf8::OtherEncoding), None, None, at);
            return Vec::new();
        }
    };
    let mut lines = Rows::new(text);
    let Some((header, line)) = lines.next() else { return Vec::new() };
    let columns = header.iter().map(|column| column.trim().to_owned()).collect::<Vec<_>>();
    for error in unknown_columns(row.object, &columns) {
        say(error, None, None, Place::line(line));
    }
    let mut rows = Vec::new();
    let is_blank = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
    for (index, (cells, line)) in lines.filter(|(cells, _)| !is_blank(cells)).enumerate() {
        let spare = cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
        if spare {
            let (value, limit) = (cells.len(), columns.len());
            let error = ShapeError::new(TooMany::Entries { value, limit });
            say(error, Some(index), None, Place::line(line));
            continue;
        }
        let document = document(row.object, &columns, &cells);
        let outcome = checker.check(&document, row.root, Limits::default());
        let key = checker.text_of(&document, row.object, row.key);
        let errors = checker.take().map(|it| it.kept).unwrap_or_default();
        for error in errors {
            say(error, Some(index), key.as_deref().map(str::to_owned), Place::line(line));
        }
        if outcome.fits {
            rows.push(TapeReader::new(&document, &checker.tape).read());
        }
    }
    rows
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
            UnexpectedMember::new(column, nearest(column, free)).into()
        } else {
            continue;
        };
        let path = ["/", &column.replace('~', "~0").replace('/', "~1")].concat();
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

/// The rows of a CSV text, each with the line it begins on.
struct Rows<'a> {
    reader: CsvReader,
    rest: &'a [u8],
}

impl<'a> Rows<'a> {
    fn new(text: &'a str) -> Self {
        Rows { reader: CsvReader::new(), rest: text.as_bytes() }
    }
}

impl Iterator for Rows<'_> {
    type Item = (Vec<String>, u32);

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = u32::try_from(self.reader.line()).unwrap_or(u32::MAX);
        // line ends before a row belong to no row
        let ends = self.rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        line += ends.filter(|byte| **byte == b'\n').count() as u32;
        let (mut text, mut ends) = (vec![0; 256], vec![0; 16]);
        let (mut written, mut ended) = (0, 0);
        loop {
            let out = text.get_mut(written..).unwrap_or_default();
            let marks = ends.get_mut(ended..).unwrap_or_default();
            let (result, read, wrote, marked) = self.reader.read_record(self.rest, out, marks);
            self.rest = self.rest.get(read..).unwrap_or_default();
            written += wrote;
            ended += marked;
            match result {
                ReadRecordResult::OutputFull => text.resize(text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let mut from = 0;
        let mut cells = Vec::with_capacity(ended);
        for end in ends.iter().take(ended).copied() {
            let cell = text.get(from..end).unwrap_or_default();
            cells.push(std::str::from_utf8(cell).unwrap_or_default().to_owned());
            from = end;
        }
        Some((cells, line))
    }
}
