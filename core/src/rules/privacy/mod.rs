//! PRIV: the protected space.

mod mailbox;

rules! {
    no_visibility::NoVisibility,
    personal_mail::PersonalMail,
    contact_in_text::ContactInText,
}
