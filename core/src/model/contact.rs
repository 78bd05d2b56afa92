//! Whom to speak to: a unit or function, never a person.

use super::text::Text;
use crate::keys::{Mail, Uri};
use crate::members::members;

members! {
    /// A unit or function that can be asked.
    Contact {
        /// What the unit or function is called.
        req name: Text;
        /// Its mailbox.
        opt mail: Mail;
        /// Its page.
        opt url: Uri;
    }
}
