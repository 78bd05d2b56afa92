//! `decision`: what a body decided or recommended (model §8).

use super::need::NeedStatus;
use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, DecisionNumber, Id, Ref, Uri};
use crate::members::{members, record};

record! {
    /// A decision of a body.
    Decision, "decision", "crate::model::text::title" {
        /// The body.
        req body: Ref;
        /// Its number; absent where the body numbers nothing.
        opt number: DecisionNumber;
        /// The day.
        req date: Date;
        /// The session.
        opt session: Ref;
        /// The item of that session's agenda.
        opt item: Id;
        /// What was decided.
        req result: DecisionResult;
        /// How the votes were.
        opt votes: Votes;
        /// The records it is about.
        req refs: Vec<Ref>;
        /// Bodies that were heard before.
        many involved: Involvement;
        /// Where it can be read.
        opt url: Uri;
        /// The answer that came with it.
        opt reply: Reply;
    }
}

codes! {
    /// What was decided.
    DecisionResult {
        Adopted = "adopted": "beschlossen", "adopted";
        Recommended = "recommended": "empfohlen", "recommended";
        Noted = "noted": "zur Kenntnis genommen", "noted";
        Deferred = "deferred": "zurückgestellt", "deferred";
        Rejected = "rejected": "abgelehnt", "rejected";
    }
}

members! {
    /// Votes.
    #[derive(Copy, Eq)]
    Votes {
        /// For it.
        req yes: u32, [range(min = 0, max = 100_000)];
        /// Against it.
        req no: u32, [range(min = 0, max = 100_000)];
        /// Abstentions.
        req abstained: u32, [range(min = 0, max = 100_000)];
    }
}

impl Votes {
    /// How many voted, abstentions included.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.yes + self.no + self.abstained
    }
}

members! {
    /// A body that was heard before the decision (Beschluss 2023/31).
    Involvement {
        /// The body.
        req body: Ref;
        /// The day.
        req on: Date;
    }
}

members! {
    /// The answer to what had been addressed to the body.
    Reply {
        /// Who answers.
        req by: Ref;
        /// The day.
        req on: Date;
        /// What it says.
        req text: Text;
        /// What it means for which needs.
        req effects: Vec<Effect>;
    }
}

members! {
    /// What an answer means for a need.
    Effect {
        /// The need.
        req need: Ref;
        /// The status it gets.
        req status: NeedStatus;
    }
}
