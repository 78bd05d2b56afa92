//! Repairs.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::json::Raw;

/// One step of a repair, as JSON Patch has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PatchOp {
    /// Puts a value in the place of another.
    Replace {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Adds a value.
    Add {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Gives a member another name.
    Move {
        /// From where.
        from: String,
        /// To where.
        path: String,
    },
    /// Takes a value away.
    Remove {
        /// From where.
        path: String,
    },
}

impl PatchOp {
    /// Where something is changed afterwards.
    #[must_use]
    pub fn path(&self) -> &str {
        let (PatchOp::Replace { path, .. }
        | PatchOp::Add { path, .. }
        | PatchOp::Move { path, .. }
        | PatchOp::Remove { path }) = self;
        path
    }
}

impl Serialize for PatchOp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (op, from, path, value) = match self {
            PatchOp::Replace { path, value } => ("replace", None, path, Some(value)),
            PatchOp::Add { path, value } => ("add", None, path, Some(value)),
            PatchOp::Move { from, path } => ("move", Some(from), path, None),
            PatchOp::Remove { path } => ("remove", None, path, None),
        };
        let mut out = to.serialize_struct("PatchOp", 2)?;
        out.serialize_field("op", op)?;
        if let Some(from) = from {
            out.serialize_field("from", from)?;
        }
        out.serialize_field("path", path)?;
        if let Some(value) = value {
            // a repair puts texts, codes, whole numbers and lists of them
            out.serialize_field("value", &Raw::<false>(value))?;
        }
        out.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PatchOp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PatchOp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "One step of a repair, as JSON Patch has it; its paths are relative to the record.",
            "type": "object",
            "properties": {
                "op": { "type": "string", "enum": ["add", "move", "remove", "replace"] },
                "from": { "type": "string", "description": "From where, of `move`." },
                "path": { "type": "string", "description": "Where." },
                "value": { "description": "The value, of `add` and `replace`." },
            },
            "required": ["op", "path"],
            "additionalProperties": false,
            "x-members": ["op", "from", "path", "value"],
        })
    }
}
