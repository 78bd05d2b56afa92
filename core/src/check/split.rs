//! Cutting a text into records, piece by piece: a text of any size needs the room of one record.

use crate::shape::Place;

/// How records stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// Not known yet: the first character tells.
    Unknown,
    /// One record.
    One,
    /// A list of records.
    List,
    /// One record a line.
    Lines,
}

/// A part of the text.
#[derive(Debug)]
pub enum Part<'a> {
    /// The bytes of one record, and where they begin.
    Record(&'a [u8], Place),
    /// A record that is longer than allowed, and where it begins.
    TooLong(Place),
    /// The text is broken here and cannot be cut further.
    Broken(&'static str, Place),
}

/// Cuts one text.
#[derive(Debug)]
pub struct Splitter {
    layout: Layout,
    max: usize,
    /// Bytes of the record that has begun.
    held: Vec<u8>,
    /// Where `held` begins.
    start: Place,
    /// Where the next byte stands.
    here: Place,
    skipping: bool,
    state: State,
    started: bool,
}

/// Where a list of records is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct State {
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// Whether a record may begin here, or a comma or the end must come.
    between: Between,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Between {
    #[default]
    First,
    Item,
    AfterComma,
    AfterItem,
    Closed,
    Broken,
}
