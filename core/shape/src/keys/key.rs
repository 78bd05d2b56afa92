//! What all keys have in common: one parser, from which every way in and out is made.

use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

use super::{Format, KeyError, KeyFault};

/// A type that is read from text by one parser and knows its format. Nobody outside can name it.
pub trait Key: Sized {
    const FORMAT: Format;

    /// The one parser: text of that format, or what is wrong with it.
    fn read(text: &str) -> Result<Self, KeyFault>;
}

/// A key that can be made of a text known to have its form. It is sealed: the keys are ours.
pub trait Known: Key {
    /// The key of a text that was checked; of any other text something without meaning.
    fn known(text: &str) -> Self;
}

/// [`Key::read`] with the error of the public parsers.
pub(super) fn parse<K: Key>(text: &str) -> Result<K, KeyError> {
    K::read(text).map_err(|fault| KeyError { format: K::FORMAT, fault })
}

/// Reads a key out of any serde source that has texts.
pub(super) fn deserialize<'de, K: Key, D: Deserializer<'de>>(from: D) -> Result<K, D::Error> {
    from.deserialize_str(KeyVisitor(PhantomData))
}

struct KeyVisitor<K>(PhantomData<K>);

impl<K: Key> Visitor<'_> for KeyVisitor<K> {
    type Value = K;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(K::FORMAT.name())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<K, E> {
        parse(text).map_err(E::custom)
    }
}

/// The schema of a text of that format.
#[cfg(feature = "schema")]
pub(super) fn schema(format: Format) -> schemars::Schema {
    let name = format.name();
    match format.pattern() {
        Some(pattern) => {
            schemars::json_schema!({ "type": "string", "format": name, "pattern": pattern })
        }
        None => schemars::json_schema!({ "type": "string", "format": name }),
    }
}

/// The ways in for a type with [`Key`] and `Display`: parsing and serde.
macro_rules! parsed {
    ($type:ident) => {
        impl std::str::FromStr for $type {
            type Err = $crate::keys::KeyError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::keys::key::parse(text)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = $crate::keys::KeyError;
            fn try_from(text: &str) -> Result<Self, Self::Error> {
                $crate::keys::key::parse(text)
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::keys::KeyError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                $crate::keys::key::parse(&text)
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::keys::key::deserialize(from)
            }
        }
    };
}
pub(super) use parsed;

/// As [`parsed`], and the schema of its format.
macro_rules! key {
    ($type:ident) => {
        $crate::keys::key::parsed!($type);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }
            fn inline_schema() -> bool {
                true
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::keys::key::schema(<$type as $crate::keys::key::Key>::FORMAT)
            }
        }
    };
}
pub(super) use key;

/// The ways out for a type that keeps its text and has `as_str`.
macro_rules! as_text {
    ($type:ident) => {
        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<$type> for String {
            fn from(key: $type) -> String {
                key.as_str().to_owned()
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}
pub(super) use as_text;

/// For a type whose equality is that of its text: it can be compared with one.
macro_rules! equal_to_text {
    ($type:ident) => {
        impl PartialEq<str> for $type {
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }

        impl PartialEq<&str> for $type {
            fn eq(&self, text: &&str) -> bool {
                self.as_str() == *text
            }
        }
    };
}
pub(super) use equal_to_text;

/// Makes a key that is nothing but its text, inline (`Ascii<N>`) or as `CompactString`.
macro_rules! text_key {
    (
        $(#[$meta:meta])*
        $type:ident($text:ty) = $format:ident
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type($text);

        impl $type {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl $crate::keys::key::Key for $type {
            const FORMAT: $crate::keys::Format = $crate::keys::Format::$format;
            fn read(text: &str) -> Result<Self, $crate::keys::KeyFault> {
                Self::FORMAT.check(text)?;
                $crate::keys::key::Keep::keep(text).map($type).ok_or($crate::keys::KeyFault::Form)
            }
        }

        impl $crate::keys::Known for $type {
            fn known(text: &str) -> Self {
                $type($crate::keys::key::Keep::known(text))
            }
        }

        /// A map whose keys these are can be asked by text.
        impl std::borrow::Borrow<str> for $type {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        $crate::keys::key::key!($type);
        $crate::keys::key::as_text!($type);
        $crate::keys::key::equal_to_text!($type);
    };
}
pub(super) use text_key;

/// A place for the text of a key.
pub(super) trait Keep: Sized {
    /// The text kept; `None` when there is no room, which the format's check rules out.
    fn keep(text: &str) -> Option<Self>;

    /// As much of a text as there is room for.
    fn known(text: &str) -> Self;
}

impl Keep for compact_str::CompactString {
    fn keep(text: &str) -> Option<Self> {
        Some(Self::new(text))
    }

    fn known(text: &str) -> Self {
        Self::new(text)
    }
}

impl<const N: usize> Keep for super::ascii::Ascii<N> {
    fn keep(text: &str) -> Option<Self> {
        Self::new(text)
    }

    fn known(text: &str) -> Self {
        Self::cut(text)
    }
}
