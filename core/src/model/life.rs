//! The life of a record: after which status another may come, who takes the step, and what proves it.

#[cfg(feature = "reference")]
use crate::messages::Words;

/// A status, and how a record comes to it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct LifeStep<S: 'static> {
    /// The status.
    pub to: S,
    /// Whether a life may begin with it.
    pub begins: bool,
    /// After which ones it may come.
    pub after: &'static [S],
    /// Who takes the step.
    #[cfg(feature = "reference")]
    pub by: Words,
    /// What proves it.
    #[cfg(feature = "reference")]
    pub proof: Words,
}

/// A status that a record comes to step by step.
pub trait Life: Copy + Eq + 'static {
    /// Every status, and how a record comes to it.
    const STEPS: &'static [LifeStep<Self>];

    /// How a record comes to it.
    #[must_use]
    fn step(self) -> Option<&'static LifeStep<Self>> {
        Self::STEPS.iter().find(|step| step.to == self)
    }

    /// Whether a life may begin with it.
    #[must_use]
    fn may_begin(self) -> bool {
        self.step().is_some_and(|step| step.begins)
    }

    /// Whether it may come after another one.
    #[must_use]
    fn may_follow(self, before: Self) -> bool {
        self.step().is_some_and(|step| step.after.contains(&before))
    }
}

/// Makes the table of a life: for each status whether a life begins with it, after which ones it
/// may come, who takes the step and what proves it. The small builds carry no words of it.
macro_rules! life {
    ($status:ident {
        $($to:ident $($begins:ident)?, after $after:expr, $by_de:literal, $by_en:literal;
          $proof_de:literal, $proof_en:literal;)*
    }) => {
        impl $crate::model::Life for $status {
            const STEPS: &'static [$crate::model::LifeStep<Self>] = {
                use $status::*;
                &[$($crate::model::LifeStep {
                    to: $to,
                    begins: matches!(concat!($(stringify!($begins))?).as_bytes(), [_, ..]),
                    after: &$after,
                    #[cfg(feature = "reference")]
                    by: $crate::messages::Words::new($by_de, $by_en),
                    #[cfg(feature = "reference")]
                    proof: $crate::messages::Words::new($proof_de, $proof_en),
                }),*]
            };
        }
    };
}
pub(crate) use life;
