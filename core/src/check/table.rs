//! Tables as CSV: each row is checked like a record, by the table of `unit` or `successor`.

use csv_core::{ReadRecordResult, Reader as CsvReader};

use super::reporter::{RecordAt, Reporter};
use crate::shape::errors::{DuplicateMember, NotUtf8, TooMany, UnexpectedMember};
use crate::shape::table::{Object, Root};
use crate::shape::{
    AnyCase, Checker, FromTape, Limits, Place, ShapeError, TapeReader, json, nearest, utf8,
};
use crate::tables::{SUCCESSOR_ROW, SUCCESSOR_ROW_ROOT, UNIT_ROW, UNIT_ROW_ROOT};

/// What the rows of a table are.
#[derive(Debug)]
pub struct Row {
    object: &'static Object,
    root: &'static Root,
    /// The column by which a row is known.
    key: &'static str,
}

/// A row of the table of units.
pub static UNIT: Row = Row { object: &UNIT_ROW, root: &UNIT_ROW_ROOT, key: "ars" };

/// A row of the table of successors.
pub static SUCCESSOR: Row = Row { object: &SUCCESSOR_ROW, root: &SUCCESSOR_ROW_ROOT, key: "old" };

/// The rows of a table that fit; what is wrong with the others is said.
pub fn read<T: FromTape>(
    row: &Row,
    text: &[u8],
    name: &str,
    checker: &mut Checker,
    reporter: &mut Reporter,
) -> Vec<T> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let text = match utf8(text) {
        Ok(text) => text,
        Err(sound) => {
            let at = Place::START.after(text.get(..sound).unwrap_or_default());
            let error = ShapeError::new(NotUtf8::OtherEncoding);
            let record_at = RecordAt { source: Some(name), index: None, record: None };
            reporter.error(&error, record_at, at, None);
            return Vec::new();
        }
    };
    let mut lines = Rows::new(text);
    let Some((header, line)) = lines.next() else { return Vec::new() };
    let record_at = RecordAt { source: Some(name), index: None, record: None };
    let columns = header.iter().map(|column| column.trim().to_owned()).collect::<Vec<_>>();
    for error in unknown_columns(row.object, &columns) {
        reporter.error(&error, record_at, Place::line(line), None);
    }
    let mut rows = Vec::new();
    let is_blank = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
    for (index, (cells, line)) in lines.filter(|(cells, _)| !is_blank(cells)).enumerate() {
        let spare = cells.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty());
        if spare {
            let (value, limit) = (cells.len(), columns.len());
            let error = ShapeError::new(TooMany::Entries { value, limit });
            let record_at =
                RecordAt { source: Some(name), index: Some(index as u64), record: None };
            reporter.error(&error, record_at, Place::line(line), None);
            continue;
        }
        let document = document(row.object, &columns, &cells);
        let outcome = checker.check(&document, row.root, Limits::default());
        let key = checker.text_of(&document, row.object, row.key);
        let record_at =
            RecordAt { source: Some(name), index: Some(index as u64), record: key.as_deref() };
        for error in &checker.errors {
            reporter.error(error, record_at, Place::line(line), None);
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
