//! Text in several languages; German is always there.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::keys::{Known, LanguageTag};
use crate::order::Map;
use crate::shape::{FromTape, TapeReader};

/// A text by language, `{ "de": "…", "en": "…" }`: BCP 47 tags, German required.
///
/// Each text has at most 10,000 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// German.
    pub de: String,
    /// English.
    pub en: Option<String>,
    /// Every other language.
    pub other: Map<LanguageTag, String>,
}

impl Text {
    /// A text in German only.
    #[must_use]
    pub fn new(de: impl Into<String>) -> Self {
        Text { de: de.into(), ..Text::default() }
    }

    /// The text with an English version added.
    #[must_use]
    pub fn with_en(mut self, en: impl Into<String>) -> Self {
        self.en = Some(en.into());
        self
    }

    /// The text in English where it is wanted and there, otherwise in German.
    #[must_use]
    pub fn in_english(&self, wanted: bool) -> &str {
        self.en.as_deref().filter(|_| wanted).unwrap_or(&self.de)
    }

    /// Every language tag with its text: German, English, then the others by tag.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = std::iter::once(("de", self.de.as_str()));
        let second = self.en.as_deref().map(|text| ("en", text));
        let others = self.other.iter().map(|(tag, text)| (tag.as_ref(), text.as_str()));
        first.chain(second).chain(others)
    }
}

impl From<&str> for Text {
    fn from(de: &str) -> Self {
        Text::new(de)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.de)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let len = 1 + usize::from(self.en.is_some()) + self.other.len();
        let mut map = serializer.serialize_map(Some(len))?;
        for (tag, text) in self.entries() {
            map.serialize_entry(tag, text)?;
        }
        map.end()
    }
}

impl FromTape for Text {
    fn from_tape(at: TapeReader<'_>) -> Self {
        let mut text = Text::default();
        for (tag, value) in at.entries() {
            match &*tag {
                "de" => text.de = value.read(),
                "en" => text.en = Some(value.read()),
                _ => {
                    text.other.insert(LanguageTag::known(&tag), value.read());
                }
            }
        }
        text
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::Text;
    use crate::keys::LanguageTag;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for Text {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Text".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let mut schema = text(generator, 0, 10_000);
            schema.insert("x-label".to_owned(), ["Text", "Text"].into());
            for (tag, label) in [("de", ["Deutsch", "German"]), ("en", ["Englisch", "English"])] {
                let tag = format!("/properties/{tag}");
                if let Some(one) = schema.pointer_mut(&tag).and_then(|it| it.as_object_mut()) {
                    one.insert("x-label".to_owned(), serde_json::json!(label));
                }
            }
            schema
        }
    }

    fn text(generator: &mut SchemaGenerator, min: u32, max: u32) -> Schema {
        let tag = LanguageTag::json_schema(generator);
        let one = json_schema!({ "type": "string", "minLength": min, "maxLength": max });
        json_schema!({
            "type": "object",
            "properties": { "de": one, "en": one },
            "required": ["de"],
            "propertyNames": tag,
            "additionalProperties": one,
            "maxProperties": 100
        })
    }

    /// A title: 2 to 120 characters.
    pub(crate) fn title(generator: &mut SchemaGenerator) -> Schema {
        text(generator, 2, 120)
    }

    /// The title of a need or an offering: 8 to 120 characters.
    pub(crate) fn long_title(generator: &mut SchemaGenerator) -> Schema {
        text(generator, 8, 120)
    }
}
#[cfg(feature = "schema")]
pub(crate) use schema::{long_title, title};
