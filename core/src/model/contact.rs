//! Whom to speak to: a unit or function, never a person.

use bedarf_derive::Part;

use super::text::Text;
use crate::keys::{Mail, Uri};

/// A unit or function that can be asked.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Ansprechstelle", en = "Contact")]
pub struct Contact {
    /// What the unit or function is called.
    #[label(de = "Name der Stelle", en = "Name of the unit")]
    pub name: Text,
    /// Its mailbox.
    #[label(de = "Funktionspostfach", en = "Mailbox of the function")]
    pub mail: Option<Mail>,
    /// Its page.
    #[label(de = "Adresse im Internet", en = "Address on the web")]
    pub url: Option<Uri>,
}
