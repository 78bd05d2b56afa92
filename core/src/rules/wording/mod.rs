//! WORD: how things are said, and what is left unsaid on purpose.

rules! {
    suppression::Suppression,
}
