//! References to records.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use compact_str::CompactString;

use super::id::{in_alphabet, is_id};
use super::key::{self, Key, Known};
use super::{Format, Id, KeyError, KeyFault};

/// An id, with a version, with a criterion of that version.
pub(super) const REF: &str = "^(?!role:)[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}\
    (?:@[A-Za-z0-9._:/-]{1,40}(?:#[A-Za-z0-9._:/-]{1,120})?)?$";

/// What a [`Ref`] leads to that may lead to a record of any type.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Any {}

/// A reference to a record, to one version of it, or to a criterion of one version.
///
/// Form: `id`, `id@version` or `id@version#criterion`; the version has 1–40 and the criterion
/// 1–120 characters of the alphabet of an [`Id`]. Source: model, conventions.
///
/// The type `T` says what it is meant to lead to, for readers and for the rules on references;
/// what stands there is the same text whatever `T` is.
///
/// ```
/// use bedarf_shape::keys::{Id, Ref};
/// struct Organisation; // a record type of the crate `bedarf`
///
/// let id: Id = "kog".parse()?;
/// let to: Ref<Organisation> = id.into(); // from an id, or from a text: "kog".parse()?
/// assert_eq!(to.id(), "kog");
/// assert_eq!(to.to(), "kog".parse::<Ref>()?);
/// # Ok::<(), bedarf_shape::keys::KeyError>(())
/// ```
pub struct Ref<T = Any> {
    text: CompactString,
    leads_to: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    const fn of(text: CompactString) -> Self {
        Ref { text, leads_to: PhantomData }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The id of the record.
    #[must_use]
    pub fn id(&self) -> &str {
        parts(self.as_str()).0
    }

    /// The version, where one is meant.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        parts(self.as_str()).1
    }

    /// The id of the criterion, where one is meant.
    #[must_use]
    pub fn criterion(&self) -> Option<&str> {
        parts(self.as_str()).2
    }

    /// The same reference, meant to lead to something else.
    #[must_use]
    pub fn to<U>(self) -> Ref<U> {
        Ref::of(self.text)
    }
}

/// The id, the version and the criterion that the text of a reference names.
#[must_use]
pub fn parts(reference: &str) -> (&str, Option<&str>, Option<&str>) {
    let Some((id, rest)) = reference.split_once('@') else { return (reference, None, None) };
    match rest.split_once('#') {
        Some((version, criterion)) => (id, Some(version), Some(criterion)),
        None => (id, Some(rest), None),
    }
}

pub(super) fn is_ref(text: &str) -> bool {
    is_id(text) || {
        let (id, version, criterion) = parts(text);
        is_id(id)
            && version.is_some_and(|it| is_part(it, 40))
            && criterion.is_none_or(|it| is_part(it, 120))
    }
}

fn is_part(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len()) && in_alphabet(text)
}

impl<T> Key for Ref<T> {
    const FORMAT: Format = Format::Ref;

    fn read(text: &str) -> Result<Self, KeyFault> {
        Self::FORMAT.check(text)?;
        Ok(Ref::known(text))
    }
}

impl<T> Known for Ref<T> {
    fn known(text: &str) -> Self {
        Ref::of(CompactString::new(text))
    }
}

impl<T> From<Id> for Ref<T> {
    fn from(id: Id) -> Self {
        Ref::of(id.into_text())
    }
}

impl<T> FromStr for Ref<T> {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        key::parse(text)
    }
}

impl<T> TryFrom<&str> for Ref<T> {
    type Error = KeyError;

    fn try_from(text: &str) -> Result<Self, KeyError> {
        key::parse(text)
    }
}

impl<T> TryFrom<String> for Ref<T> {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        key::parse(&text)
    }
}

impl<T> AsRef<str> for Ref<T> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<T> Borrow<str> for Ref<T> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl<T> From<Ref<T>> for String {
    fn from(reference: Ref<T>) -> String {
        reference.text.into()
    }
}

impl<T> PartialEq<str> for Ref<T> {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == text
    }
}

impl<T> PartialEq<&str> for Ref<T> {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ref({self})")
    }
}

impl<T> fmt::Display for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

// derived, these would ask the same of `T`, of which there is no value

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Ref::of(self.text.clone())
    }
}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Ref<T> {}

impl<T> PartialOrd for Ref<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ref<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> serde::Serialize for Ref<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de, T> serde::Deserialize<'de> for Ref<T> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        key::deserialize(from)
    }
}

#[cfg(feature = "schema")]
impl<T> schemars::JsonSchema for Ref<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ref".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        key::schema(Format::Ref)
    }
}
