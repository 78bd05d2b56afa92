//! The list of record types: a new one is a file of its own and a line here.

/// Hands the list of record types to a macro: for each its file and type, what several of them are
/// called in a register, and what one is called there that is looked up by a reference.
///
/// ```
/// macro_rules! words {
///     ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
///         [$(<bedarf::model::$type as bedarf::model::TypedRecord>::WORD.code),*]
///     };
/// }
/// assert_eq!(bedarf::records!(words)[..2], ["organisation", "channel"]);
/// ```
#[macro_export]
macro_rules! records {
    ($callback:ident) => {
        $callback! {
            // by an id alone or with what the library ships: those three look-ups are hand-written
            organisation::Organisation: organisations;
            channel::Channel: channels;
            need::Need: needs, need;
            offering::Offering: offerings, offering;
            profile::Profile: profiles;
            body::Body: bodies, body;
            session::Session: sessions, session;
            decision::Decision: decisions, decision;
            land_rule::LandRule: land_rules, land_rule;
            notice::Notice: notices, notice;
            evidence::Evidence: evidences, evidence;
            evaluation::Evaluation: evaluations, evaluation;
        }
    };
}
