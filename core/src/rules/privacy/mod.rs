//! PRIV: the protected space.

mod mailbox;
mod no_visibility;
mod personal_mail;

use super::Rule;

pub(super) const RULES: &[Rule] =
    &[Rule::of::<no_visibility::NoVisibility>(), Rule::of::<personal_mail::PersonalMail>()];
