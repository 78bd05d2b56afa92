//! WORD: how things are said, and what is left unsaid on purpose.

mod texts;

pub use texts::texts;

rules! {
    vague_word::VagueWord,
    escape_clause::EscapeClause,
    open_list::OpenList,
    no_actor::NoActor,
    several_obligations::SeveralObligations,
    keyword_and_binding::KeywordAndBinding,
    open_amount::OpenAmount,
    universal_word::UniversalWord,
    suppression::Suppression,
    sentence_template::SentenceTemplate,
}
