//! German sentences as rules on wording see them: words, modal verbs, parts, and lists of words.

mod amounts;
mod index;
mod judged;
mod lists;
mod modal;
mod parts;
mod passive;
mod reading;
mod tokens;

pub use amounts::{Amount, amounts};
pub use judged::{prescribed, product, universal, vague};
pub use lists::{Hit, List, Lists, Words, hits, is_in, said};
pub use modal::{Keyword, Modal, keywords};
pub use parts::{Missing, Parts, obligations, parts};
pub use passive::without_actor;
pub use reading::Reading;
pub use tokens::{End, Sort, Token, is_word, sentences, tokens};
