//! Answers in a format of others, which are JSON text already.

use serde::ser::{Serialize, Serializer};

use crate::shape::json::Raw;

/// JSON text known to be sound, with whole numbers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonText(pub String);

impl Serialize for JsonText {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Raw::<false>(&self.0).serialize(to)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for JsonText {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "JsonText".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}
