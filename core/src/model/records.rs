//! The list of record types: a new one is a file of its own and a line here.

/// Hands the list of record types to a macro: for each its type, what several of them are called
/// in a register, and what one is called there that is looked up by a reference.
///
/// ```
/// macro_rules! words {
///     ($($type:ident: $many:ident $(, $one:ident)?;)*) => {
///         [$(<bedarf::model::$type as bedarf::model::TypedRecord>::WORD.code),*]
///     };
/// }
/// assert_eq!(bedarf::records!(words)[..2], ["organisation", "channel"]);
/// ```
#[macro_export]
macro_rules! records {
    ($callback:ident) => {
        $callback! {
            // by an id alone and with what the library ships: those two look-ups are hand-written
            Organisation: organisations;
            Channel: channels;
            Need: needs, need;
            Offering: offerings, offering;
            Profile: profiles, profile;
            Body: bodies, body;
            Session: sessions, session;
            Decision: decisions, decision;
        }
    };
}
