//! `schema`: what a record, a request or an answer looks like.

use bedarf_derive::Part;

use super::schemas::SCHEMAS;
use super::{About, Call, CallError, Host, JsonText};
use crate::messages::Words;

/// What `schema` takes.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct SchemaRequest {
    /// Which schema: a record type, `record`, `unit`, `successor`, a request or an answer.
    #[label(de = "Art des Datensatzes, etwa need", en = "record type, as need")]
    #[length(min = 1, max = 100)]
    pub noun: String,
}

/// The call `schema`.
#[derive(Debug)]
#[non_exhaustive]
pub struct FindSchema;

impl Call for FindSchema {
    const ABOUT: About = About {
        name: "schema",
        does: Words::new(
            "Zeigt das JSON Schema (Draft 2020-12) einer Art von Datensatz.",
            "Shows the JSON Schema (draft 2020-12) of a record type.",
        ),
    };
    type On<'g> = ();
    type Request = SchemaRequest;
    type Answer = JsonText;

    fn answer((): (), request: &SchemaRequest, _: &Host) -> Result<JsonText, CallError> {
        let found = SCHEMAS.iter().find(|(name, _)| *name == request.noun);
        let names = || SCHEMAS.iter().map(|(name, _)| *name).collect();
        let unknown = || CallError::UnknownSchema(request.noun.clone(), names());
        found.map(|(_, text)| JsonText((*text).to_owned())).ok_or_else(unknown)
    }
}
