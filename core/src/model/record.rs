//! A record of any type, made from the list of types.

use super::*;
use crate::keys::Id;
use crate::messages::{Code, Word, Words};
use crate::shape::{FromTape, TapeReader};
use crate::tables::RECORDS;

macro_rules! record_types {
    ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
        /// Which record it is: a code list, whose words the types say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum RecordType {
            $(#[doc = concat!("[`", stringify!($type), "`]")] $type,)*
        }

        impl RecordType {
            /// Every type, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$type),*];

            /// The type with that number in the list, otherwise the first.
            fn at(number: usize) -> Self {
                let first = &[$(Self::$type),*][0];
                *Self::ALL.get(number).unwrap_or(first)
            }

            /// The word that stands in a record.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$type => $type::WORD.code),* }
            }

            /// What it is, in a German sentence for someone in a town hall.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$type => $type::ABOUT),* }
            }

            /// Who may read a record of this type that says nothing of it: what is public by
            /// nature is public, all else is for the body (model §15).
            #[must_use]
            pub const fn usual_visibility(self) -> Visibility {
                match self { $(Self::$type => $type::VISIBILITY),* }
            }

            /// Whether records with one id may be versions of one another.
            #[must_use]
            pub const fn is_versioned(self) -> bool {
                match self { $(Self::$type => $type::VERSIONED),* }
            }

            /// After so many months without a look it is to be confirmed.
            #[must_use]
            pub const fn review_months(self) -> Option<u32> {
                match self { $(Self::$type => $type::REVIEW_MONTHS),* }
            }

            /// Where relations of such a record may lead.
            #[must_use]
            pub const fn relations(self) -> &'static [(Relation, &'static [RecordType])] {
                match self { $(Self::$type => $type::RELATIONS),* }
            }
        }

        impl Code for RecordType {
            const LIST: &'static str = "RecordType";
            const WORDS: &'static [Word] = &[$($type::WORD),*];
            fn word(self) -> &'static Word {
                Self::WORDS.get(self as usize).unwrap_or(Word::NONE)
            }
        }

        /// One record, or what stays of one that was withdrawn.
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Record {
            $(#[doc = concat!("See [`", stringify!($type), "`].")] $type(Box<$type>),)*
            /// A withdrawn record.
            Withdrawn(Box<Tombstone>),
        }

        impl Record {
            /// Which record it is, or was.
            #[must_use]
            pub fn record_type(&self) -> RecordType {
                match self {
                    $(Record::$type(_) => RecordType::$type,)*
                    Record::Withdrawn(record) => record.r#type,
                }
            }

            /// Its id.
            #[must_use]
            pub fn id(&self) -> &Id {
                match self {
                    $(Record::$type(record) => &record.id,)*
                    Record::Withdrawn(record) => &record.id,
                }
            }

            /// Its version, where the type has one.
            #[must_use]
            pub fn version(&self) -> Option<&str> {
                match self {
                    $(Record::$type(record) => TypedRecord::version(&**record),)*
                    Record::Withdrawn(_) => None,
                }
            }

            /// What it is called, or was called before it was withdrawn.
            #[must_use]
            pub fn title(&self) -> &Text {
                match self {
                    $(Record::$type(record) => &record.title,)*
                    Record::Withdrawn(record) => &record.title,
                }
            }

            /// What all active records have in common; `None` for a withdrawn one.
            #[must_use]
            pub fn head(&self) -> Option<Head<'_>> {
                match self {
                    $(Record::$type(record) => Some(record.head()),)*
                    Record::Withdrawn(_) => None,
                }
            }
        }

        impl FromTape for Record {
            fn from_tape(at: TapeReader<'_>) -> Self {
                let (variant, withdrawn) = at.document();
                if withdrawn {
                    return Record::Withdrawn(Box::new(at.read()));
                }
                match RecordType::in_table(variant) {
                    $(
                        Some(RecordType::$type) if const { RecordType::$type.is_read() } => {
                            Record::$type(Box::new(at.read()))
                        }
                    )*
                    // the table has no others
                    _ => Record::Withdrawn(Box::new(at.read())),
                }
            }
        }

        impl Walk for Record {
            const MEETS: Kinds = Kinds::ALL;

            fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
                match self {
                    $(
                        Record::$type(record) if const { RecordType::$type.is_read() } => {
                            record.walk(at, out);
                        }
                    )*
                    Record::Withdrawn(record) => record.walk(at, out),
                    _ => {}
                }
            }
        }

        $(
            impl From<$type> for Record {
                fn from(record: $type) -> Self {
                    Record::$type(Box::new(record))
                }
            }

            /// The record, if it is of this type; otherwise it is given back.
            impl TryFrom<Record> for $type {
                type Error = Record;

                fn try_from(record: Record) -> Result<Self, Record> {
                    match record {
                        Record::$type(record) => Ok(*record),
                        other => Err(other),
                    }
                }
            }
        )*
    };
}
crate::records!(record_types);

/// Whether two words are one.
const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, behind @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, behind);
    }
    one.is_empty() && other.is_empty()
}

impl From<Tombstone> for Record {
    fn from(record: Tombstone) -> Self {
        Record::Withdrawn(Box::new(record))
    }
}

impl RecordType {
    /// Whether this build reads records of this type: whether its table has them.
    pub(crate) const fn is_read(self) -> bool {
        let mut known = RECORDS.words;
        while let [word, rest @ ..] = known {
            if is_same(word.as_bytes(), self.as_str().as_bytes()) {
                return true;
            }
            known = rest;
        }
        false
    }

    /// The type with that number in the table of the records that this build reads.
    fn in_table(number: usize) -> Option<Self> {
        RECORDS.words.get(number).and_then(|word| RecordType::from_word(word))
    }

    /// The type with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<RecordType> {
        RecordType::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }

    /// What a list or a form calls it.
    #[must_use]
    pub fn label(self) -> Words {
        self.word().label
    }

    /// This type alone, as a list.
    #[must_use]
    pub fn alone(self) -> &'static [RecordType] {
        let at = self as usize;
        RecordType::ALL.get(at..=at).unwrap_or_default()
    }
}

impl std::fmt::Display for RecordType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromTape for RecordType {
    fn from_tape(at: TapeReader<'_>) -> Self {
        RecordType::at(at.code())
    }
}

impl serde::Serialize for RecordType {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RecordType {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RecordType".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<_> = RecordType::WORDS.iter().map(|word| word.code).collect();
        let labels: Vec<_> =
            RecordType::WORDS.iter().map(|word| [word.label.de, word.label.en]).collect();
        schemars::json_schema!({ "type": "string", "enum": words, "x-labels": labels })
    }
}
