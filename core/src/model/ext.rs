//! Data of one's own under `ext`: kept as it stands.

use serde::ser::{Serialize, Serializer};

use crate::shape::{FromTape, TapeReader, json};

/// The JSON text of an object that nobody here reads.
///
/// Read from a text it is the very text that stood there; read by a deserializer it is written
/// anew, compact. It serialises as the object it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ext(String);

impl Ext {
    /// The JSON text, an object.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }
}

impl FromTape for Ext {
    fn from_tape(at: TapeReader<'_>) -> Self {
        Ext(at.raw().to_owned())
    }
}

impl Serialize for Ext {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::Raw::<true>(&self.0).serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Ext {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ext".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}
