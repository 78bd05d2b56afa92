//! What a shape table is: the schema as plain static data.

use super::nearest::nearest;
use crate::keys::{Format, lower};

/// What a value must look like.
#[derive(Debug)]
pub enum Node {
    /// A text of so many characters.
    Text {
        /// Fewest characters.
        min: u32,
        /// Most characters.
        max: u32,
    },
    /// A text of a named form.
    Format(Format),
    /// A word of a code list.
    Code(&'static Codes),
    /// A whole number.
    Integer {
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
    /// Yes or no; `only_true` where `true` alone makes sense.
    Boolean {
        /// Whether `false` is refused.
        only_true: bool,
    },
    /// A list.
    List(&'static List),
    /// An object with known members.
    Object(&'static Object),
    /// An object whose member names are of a named form.
    Map(&'static Map),
    /// One of several objects, told apart by which member is there.
    Union(&'static Union),
    /// One of several types, told apart by how the value begins.
    ByType(&'static ByType),
    /// An object that is kept as it stands.
    Free,
}

/// A code list.
#[derive(Debug)]
pub struct Codes {
    /// The words, in the order of the Rust enum.
    pub words: &'static [&'static str],
    /// What they are called in German, which people write in their place; none for a tag.
    pub labels: &'static [&'static str],
    /// Their first sixteen bytes, see [`head`].
    #[cfg(feature = "simd")]
    pub heads: &'static [Head],
}

/// A list with bounds.
#[derive(Debug)]
pub struct List {
    /// Every item.
    pub item: Node,
    /// Fewest items.
    pub min: u32,
    /// Most items.
    pub max: u32,
    /// Whether no item may stand twice.
    pub unique: bool,
}

/// An object with known members, at most 64.
#[derive(Debug)]
pub struct Object {
    /// What the object is called in the schema.
    pub name: &'static str,
    /// Its members, in the order of the Rust struct.
    pub fields: &'static [Field],
    /// The first sixteen bytes of their names, see [`head`].
    #[cfg(feature = "simd")]
    pub heads: &'static [Head],
    /// Bits of the members that must be there.
    pub required: u64,
    /// Bits of the members of which exactly one must be there; 0 for none such.
    pub one_of: u64,
}

/// A member.
#[derive(Debug)]
pub struct Field {
    /// Its name with closing quote and colon, as compact JSON has it.
    pub quoted: &'static str,
    /// Its value.
    pub node: Node,
}

impl Field {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.quoted.strip_suffix("\":").unwrap_or_default()
    }
}

impl Codes {
    /// Where a word stands in the list. `rest` is the document from the word on where the word
    /// stands there as it is, with its closing quote; otherwise empty.
    #[must_use]
    #[allow(unused_variables)]
    pub fn position(&self, word: &str, rest: &[u8]) -> Option<usize> {
        #[cfg(feature = "simd")]
        return position(self.heads, 0, word, rest, |index| self.words.get(index) == Some(&word));
        #[cfg(not(feature = "simd"))]
        self.words.iter().position(|known| *known == word)
    }

    /// The word that was probably meant: the one that is called so, or the nearest.
    #[must_use]
    pub fn meant(&self, found: &str) -> Option<&'static str> {
        meant(self.words, self.labels, found)
    }
}

/// The word that is called so, or the one that is nearest.
fn meant(words: &'static [&'static str], labels: &[&str], found: &str) -> Option<&'static str> {
    let small = || found.trim().chars().map(lower);
    let is_called = |label: &&str| label.chars().map(lower).eq(small());
    let called = labels.iter().position(is_called).and_then(|at| words.get(at));
    called.copied().or_else(|| nearest(found, words.iter().copied()))
}

impl Object {
    /// The member of that number, when its name and the closing quote come next.
    #[must_use]
    #[inline]
    pub fn expects(&self, index: usize, rest: &[u8]) -> Option<&'static Field> {
        let field = self.fields.get(index)?;
        let length = field.quoted.len() - 1;
        #[cfg(feature = "simd")]
        if let Some(chunk) = rest.first_chunk() {
            if !self.heads.get(index)?.begins(*chunk) {
                return None;
            }
            if length <= 16 {
                return Some(field);
            }
        }
        let quoted = field.quoted.as_bytes().get(..length)?;
        rest.starts_with(quoted).then_some(field)
    }

    /// Where a member stands, looked for from one place on; `rest` as in [`Codes::position`].
    #[must_use]
    #[allow(unused_variables)]
    pub fn position(&self, start: usize, name: &str, rest: &[u8]) -> Option<usize> {
        let is = |index: usize| self.fields.get(index).is_some_and(|field| field.name() == name);
        #[cfg(feature = "simd")]
        return position(self.heads, start, name, rest, is);
        #[cfg(not(feature = "simd"))]
        (start..self.fields.len()).chain(0..start).find(|index| is(*index))
    }
}

/// An object whose member names are of a named form.
#[derive(Debug)]
pub struct Map {
    /// The form of the names.
    pub key: Format,
    /// Every value.
    pub value: Node,
    /// Name of the member that must be there, or empty.
    pub required: &'static str,
    /// Most members.
    pub max: u32,
}

/// Objects told apart by one telling member each.
#[derive(Debug)]
pub struct Union {
    /// Names of the telling members.
    pub tags: &'static [&'static str],
    /// The objects, in the same order.
    pub variants: &'static [&'static Object],
    /// Most levels of such objects within each other.
    pub depth: usize,
    /// Most such objects within the outermost.
    pub nodes: usize,
}

/// A value of one of several types.
#[derive(Debug)]
pub struct ByType {
    /// When it is `true` or `false`.
    pub boolean: Option<Node>,
    /// When it is a number.
    pub integer: Option<Node>,
    /// When it is a text.
    pub text: Option<Node>,
    /// When it is a list.
    pub list: Option<Node>,
}

/// What a whole document may be.
#[derive(Clone, Copy, Debug)]
pub struct Root {
    /// Values of the member `type`; empty where the document has one type only.
    pub words: &'static [&'static str],
    /// What they are called in German, which people write in their place.
    pub labels: &'static [&'static str],
    /// The object of each.
    pub objects: &'static [&'static Object],
    /// The object of a withdrawn record, if there are such.
    pub withdrawn: Option<&'static Object>,
}

impl Root {
    /// The type that was probably meant.
    #[must_use]
    pub fn meant(&self, found: &str) -> Option<&'static str> {
        meant(self.words, self.labels, found)
    }
}

/// The first sixteen bytes of a word and its closing quote as a number, padded with zeros.
#[cfg(feature = "simd")]
#[derive(Clone, Copy, Debug)]
pub struct Head {
    word: u128,
    /// Bits of the bytes that belong to the word.
    mask: u128,
}

#[cfg(feature = "simd")]
impl Head {
    /// Whether the bytes begin with the word and its quote, as far as these go.
    #[inline]
    const fn begins(self, bytes: [u8; 16]) -> bool {
        u128::from_le_bytes(bytes) & self.mask == self.word
    }
}

/// The head of a word.
#[cfg(feature = "simd")]
#[must_use]
pub const fn head(word: &str) -> Head {
    let mut rest = word.as_bytes();
    let mut head = Head { word: 0, mask: 0 };
    let mut shift = 0;
    while shift < 128 {
        let (byte, last) = match rest {
            [first, tail @ ..] => {
                rest = tail;
                (*first, false)
            }
            [] => (b'"', true),
        };
        head.word |= (byte as u128) << shift;
        head.mask |= 0xFF << shift;
        shift += 8;
        if last {
            break;
        }
    }
    head
}

/// Where a word stands in a list: by its head, a long one letter by letter.
#[cfg(feature = "simd")]
#[inline]
fn position(
    heads: &'static [Head],
    start: usize,
    word: &str,
    rest: &[u8],
    is: impl Fn(usize) -> bool,
) -> Option<usize> {
    if word.len() > 15 {
        return (start..heads.len()).chain(0..start).find(|index| is(*index));
    }
    let wanted = match rest.first_chunk() {
        Some(chunk) => u128::from_le_bytes(*chunk) & (u128::MAX >> (120 - word.len() * 8)),
        None => head(word).word,
    };
    let (behind, ahead) = heads.split_at_checked(start)?;
    let fits = |head: &Head| head.word == wanted;
    match ahead.iter().position(fits) {
        Some(found) => Some(start + found),
        None => behind.iter().position(fits),
    }
}
