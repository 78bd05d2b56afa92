//! Who is told what: what became of a notice, for whom it is, who cannot do what it asks for; and
//! for one municipality what is new, what it must do, what it waits for and is to confirm, what it can
//! obtain, who like it has it already, what is open and who owes it (model §11, §18).

mod duties;
mod inbox;
mod news;
mod notices;
mod offers;
mod open;
mod own;
mod prerequisites;
mod words;

pub use duties::Duty;
pub(crate) use inbox::Window;
pub use inbox::{ActedFor, InboxAnswer, NotInInbox};
pub use news::{News, NewsKind};
pub use notices::{
    AckCounts, Addressees, CannotAct, HeldUp, HeldUpUnit, NoticeLand, NoticeTold, NoticesAnswer,
    QuestionTold,
};
pub use offers::{LikeMe, Obtainable};
pub use open::{OpenDebt, OpenKind};
pub use own::{ToConfirm, WaitingNeed};
pub(crate) use prerequisites::judge_all;
