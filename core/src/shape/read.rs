//! Reading the typed record from the tape: a serde deserializer that never parses again.
//!
//! It runs on fitting documents only, so its error carries no text: meeting one is a fault of
//! the tables, not of the document.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::json;
use super::table::{ByType, List, Map, Node, Object, Union};
use super::tape::{Span, Tape};

/// The tape and the type do not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the tape does not match the type")
    }
}

impl std::error::Error for Unfit {}

impl serde::de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unfit
    }
    fn invalid_type(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Unfit
    }
    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Unfit
    }
    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Unfit
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Unfit
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Unfit
    }
    fn missing_field(_: &'static str) -> Self {
        Unfit
    }
    fn duplicate_field(_: &'static str) -> Self {
        Unfit
    }
}

/// One value on the tape.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    text: &'a str,
    tape: &'a Tape,
    node: Of,
    word: u64,
}

/// What the word of a reader stands for.
#[derive(Clone, Copy)]
enum Of {
    Node(&'static Node),
    Object(&'static Object),
    Absent,
}

impl<'a> Reader<'a> {
    /// The whole document, an object.
    #[must_use]
    pub fn new(text: &'a str, tape: &'a Tape, object: &'static Object) -> Self {
        Reader { text, tape, node: Of::Object(object), word: tape.root }
    }

    fn at(self, node: &'static Node, word: u64) -> Self {
        Reader { node: Of::Node(node), word, ..self }
    }

    fn raw(&self, span: Span) -> &'a str {
        let (start, len) = (span.start as usize, span.len as usize);
        self.text.get(start..start + len).unwrap_or_default()
    }

    fn string(&self) -> Cow<'a, str> {
        let span = Span::of(self.word);
        if span.escaped { json::unescape(self.raw(span)).into() } else { self.raw(span).into() }
    }

    fn members(self, object: &'static Object) -> Members<'a> {
        let (seen, words) = self.tape.members(self.word & 0xFFFF_FFFF, object.fields.len());
        Members { reader: self, object, seen, words, next: 0, pending: None }
    }

    fn variant(self, union: &'static Union) -> Result<&'static Object, Unfit> {
        union.variants.get((self.word >> 32) as usize).copied().ok_or(Unfit)
    }

    fn visit_text<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.string() {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    /// A value of one of several types: its block says which.
    fn visit_by_type<V: Visitor<'a>>(
        self,
        types: &'static ByType,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let (kind, words) = self.tape.members(self.word, 1);
        let node = match kind {
            0 => &types.boolean,
            1 => &types.integer,
            2 => &types.text,
            _ => &types.list,
        };
        match (node, words.first()) {
            (Some(node), Some(word)) => self.at(node, *word).deserialize_any(visitor),
            _ => Err(Unfit),
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.node {
            Of::Absent => visitor.visit_none(),
            Of::Object(object) => visitor.visit_map(self.members(object)),
            Of::Node(node) => match node {
                Node::Text { .. } | Node::Format(_) => self.visit_text(visitor),
                Node::Code(codes) => {
                    visitor.visit_str(codes.words.get(self.word as usize).ok_or(Unfit)?)
                }
                #[allow(clippy::cast_possible_wrap)]
                Node::Integer { .. } => visitor.visit_i64(self.word as i64),
                Node::Boolean { .. } => visitor.visit_bool(self.word != 0),
                Node::List(list) => visitor.visit_seq(Items::new(self, list)),
                Node::Object(object) => visitor.visit_map(self.members(object)),
                Node::Map(map) => visitor.visit_map(Entries::new(self, map)),
                Node::Union(union) => visitor.visit_map(self.members(self.variant(union)?)),
                Node::ByType(types) => self.visit_by_type(types, visitor),
                Node::Free => visitor.visit_str(self.raw(Span::of(self.word))),
            },
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.node {
            Of::Absent => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        match self.node {
            Of::Object(object) => visitor.visit_seq(self.members(object)),
            Of::Node(Node::Object(object)) => visitor.visit_seq(self.members(object)),
            _ => Err(Unfit),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.node {
            Of::Node(Node::List(list)) => visitor.visit_seq(Items::new(self, list)),
            Of::Absent => visitor.visit_seq(Nothing),
            _ => Err(Unfit),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        #[allow(clippy::cast_possible_truncation)]
        visitor.visit_enum(Variant(self.word as u32))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        match self.node {
            Of::Node(Node::Free) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct tuple tuple_struct map identifier ignored_any
    }
}

/// The members of an object: for a struct all in order, absent ones too; for a map those there.
struct Members<'a> {
    reader: Reader<'a>,
    object: &'static Object,
    seen: u64,
    words: &'a [u64],
    next: usize,
    pending: Option<Reader<'a>>,
}

impl<'a> Members<'a> {
    fn step(&mut self) -> Option<(&'static str, Reader<'a>)> {
        loop {
            let index = self.next;
            let field = self.object.fields.get(index)?;
            self.next += 1;
            if field.tag {
                continue;
            }
            let there = self.seen & (1 << index) != 0;
            let word = self.words.get(index).copied().unwrap_or_default();
            let node = if there { Of::Node(&field.node) } else { Of::Absent };
            return Some((field.name, Reader { node, word, ..self.reader }));
        }
    }
}

impl<'a> SeqAccess<'a> for Members<'a> {
    type Error = Unfit;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        match self.step() {
            Some((_, reader)) => seed.deserialize(reader).map(Some),
            None => Ok(None),
        }
    }
}

impl<'a> MapAccess<'a> for Members<'a> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        while let Some((name, reader)) = self.step() {
            if matches!(reader.node, Of::Absent) {
                continue;
            }
            self.pending = Some(reader);
            return seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<T::Value, Unfit> {
        seed.deserialize(self.pending.take().ok_or(Unfit)?)
    }
}

/// The items of a list.
struct Items<'a> {
    reader: Reader<'a>,
    node: &'static Node,
    words: std::slice::Iter<'a, u64>,
}

impl<'a> Items<'a> {
    fn new(reader: Reader<'a>, list: &'static List) -> Self {
        let words = reader.tape.items(reader.word).iter();
        Items { reader, node: &list.item, words }
    }
}

impl<'a> SeqAccess<'a> for Items<'a> {
    type Error = Unfit;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unfit> {
        match self.words.next() {
            Some(word) => seed.deserialize(self.reader.at(self.node, *word)).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.words.len())
    }
}

/// The entries of a map: a name and a value, two words each.
struct Entries<'a> {
    reader: Reader<'a>,
    map: &'static Map,
    words: std::slice::Iter<'a, u64>,
}

impl<'a> Entries<'a> {
    fn new(reader: Reader<'a>, map: &'static Map) -> Self {
        Entries { reader, map, words: reader.tape.items(reader.word).iter() }
    }
}

/// The names of a map are texts; which form they have was checked.
static NAME: Node = Node::Text { min: 0, max: u32::MAX };

impl<'a> MapAccess<'a> for Entries<'a> {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unfit> {
        match self.words.next() {
            Some(word) => seed.deserialize(self.reader.at(&NAME, *word)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<T::Value, Unfit> {
        let word = self.words.next().copied().ok_or(Unfit)?;
        seed.deserialize(self.reader.at(&self.map.value, word))
    }
}

/// The items of a list that is not there.
struct Nothing;

impl<'a> SeqAccess<'a> for Nothing {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        _: T,
    ) -> Result<Option<T::Value>, Unfit> {
        Ok(None)
    }
}

/// A word of a code list, by its number.
struct Variant(u32);

impl<'a> EnumAccess<'a> for Variant {
    type Error = Unfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Self), Unfit> {
        let number: U32Deserializer<Unfit> = self.0.into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'a> VariantAccess<'a> for Variant {
    type Error = Unfit;

    fn unit_variant(self) -> Result<(), Unfit> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, _: T) -> Result<T::Value, Unfit> {
        Err(Unfit)
    }
    fn tuple_variant<V: Visitor<'a>>(self, _: usize, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }
    fn struct_variant<V: Visitor<'a>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }
}
