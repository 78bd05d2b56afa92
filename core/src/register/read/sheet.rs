//! A table as text: which separator it has, and its cells row by row.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Separators that spreadsheets write.
pub(super) const SEPARATORS: [u8; 4] = *b",;\t|";

/// The columns of a table and the rows below.
pub(super) struct Sheet<'a> {
    /// What separates the cells.
    pub separator: u8,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The line of the names.
    pub line: u32,
    /// How many cells the line of the names has, with those behind a separator at its end.
    pub width: usize,
    /// The rows.
    pub rows: Rows<'a>,
}

impl<'a> Sheet<'a> {
    /// The table of a text: separated as most of its column names are known that way, or as its
    /// first line says (`sep=;`). `None` where the text is empty.
    pub fn new(text: &'a str, is_known: &dyn Fn(&str) -> bool) -> Option<Self> {
        let first = text.lines().next().unwrap_or_default().trim();
        let said = first.strip_prefix("sep=").and_then(|it| it.bytes().next());
        let skipped =
            if said.is_some() { text.find('\n').map_or(text.len(), |at| at + 1) } else { 0 };
        let rest = text.get(skipped..).unwrap_or_default();
        let with = |separator: u8| {
            let mut rows = Rows::new(rest.as_bytes(), separator, 1 + u32::from(skipped > 0));
            let header = rows.next()?;
            // ARS is ars, where that is what a column is called
            let named = |cell: &str| {
                let small = cell.to_ascii_lowercase();
                if is_known(&small) { small } else { cell.to_owned() }
            };
            let width = header.cells.len();
            let mut columns: Vec<String> =
                header.cells.iter().map(|cell| named(cell.trim())).collect();
            // behind a separator at the end stands no column
            while columns.last().is_some_and(String::is_empty) {
                columns.pop();
            }
            Some(Sheet { separator, columns, line: header.line, width, rows })
        };
        let known = |sheet: &Sheet<'_>| sheet.columns.iter().filter(|it| is_known(it)).count();
        let all = said.into_iter().chain(SEPARATORS);
        let mut best: Option<Sheet<'a>> = None;
        for sheet in all.filter_map(with) {
            if best.as_ref().is_none_or(|best| known(best) < known(&sheet)) {
                best = Some(sheet);
            }
        }
        best
    }
}

/// The cells of a row.
pub(super) struct Cells<'a> {
    pub cells: Vec<String>,
    /// The text from its beginning on.
    text: &'a [u8],
    /// The line it begins on.
    pub line: u32,
    /// How many lines it takes up beyond the first.
    pub more_lines: u32,
}

impl Cells<'_> {
    /// Whether a cell of several lines has taken in what looks like other rows.
    pub fn swallows(&self, sheet: &Sheet<'_>) -> bool {
        let mut long = self.cells.iter().filter(|cell| cell.contains('\n'));
        ![sheet.columns.len(), sheet.width].contains(&self.cells.len())
            || long.any(|cell| cell.contains(char::from(sheet.separator)))
    }
}

/// The rows of a table.
pub(super) struct Rows<'a> {
    separator: u8,
    reader: Reader,
    rest: &'a [u8],
    line: u32,
}

impl<'a> Rows<'a> {
    fn new(rest: &'a [u8], separator: u8, line: u32) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        Rows { separator, reader, rest, line }
    }

    /// Goes on with the line after the one on which that row began.
    pub fn resume_after(&mut self, row: &Cells<'a>) {
        let mut lines = row.text.splitn(2, |byte| *byte == b'\n');
        let rest = lines.nth(1).unwrap_or_default();
        *self = Rows::new(rest, self.separator, row.line + 1);
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Cells<'a>;

    fn next(&mut self) -> Option<Cells<'a>> {
        // line ends before a row belong to no row
        let blank = self.rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let (before, rest) = self.rest.split_at(blank);
        let line = self.line + lines(before);
        let (mut text, mut ends) = (vec![0; 256], vec![0; 16]);
        let (mut written, mut ended) = (0, 0);
        self.rest = rest;
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
        let taken = rest.len() - self.rest.len();
        let taken = rest.get(..taken).unwrap_or_default();
        let mut from = 0;
        let mut cells = Vec::with_capacity(ended);
        for end in ends.iter().take(ended).copied() {
            let cell = text.get(from..end).unwrap_or_default();
            cells.push(std::str::from_utf8(cell).unwrap_or_default().to_owned());
            from = end;
        }
        self.line = line + lines(taken);
        let more_lines = cells.iter().map(|cell| lines(cell.as_bytes())).sum();
        Some(Cells { cells, text: rest, line, more_lines })
    }
}

fn lines(text: &[u8]) -> u32 {
    u32::try_from(text.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX)
}
