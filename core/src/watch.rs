//! How far a long call is, told while it goes on; whoever is told may break it off.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::codes;

codes! {
    /// What a call is at.
    Stage {
        Reading = "reading": "Einlesen", "reading";
        Rules = "rules": "Regeln", "rules";
        Reach = "reach": "Bezugswege", "access paths";
    }
}

/// How far a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What it is at.
    pub stage: Stage,
    /// How much of it is done: bytes read, records judged, offerings asked.
    pub done: u64,
    /// How much there is in all.
    pub of: u64,
}

/// Told from time to time how far a call is; answers whether it shall go on.
pub type Hook = dyn Fn(Progress) -> ControlFlow<()> + Send + Sync;

/// Nobody, or somebody who is told how far a call is.
///
/// ```
/// use std::ops::ControlFlow;
/// use bedarf::watch::Watch;
/// use bedarf::{Input, Options, check};
/// let mut options = Options::default();
/// options.watch = Watch::new(|progress| match progress.done {
///     0..10_000 => ControlFlow::Continue(()),
///     _ => ControlFlow::Break(()), // enough
/// });
/// assert!(!check(Input::One(b"[]"), &options).interrupted);
/// ```
#[derive(Clone, Default)]
pub struct Watch(Option<Arc<Hook>>);

/// The call was broken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the call was broken off")]
pub struct Interrupted;

impl Watch {
    /// This function is told.
    pub fn new(hook: impl Fn(Progress) -> ControlFlow<()> + Send + Sync + 'static) -> Self {
        Watch(Some(Arc::new(hook)))
    }

    /// How far the call is.
    ///
    /// # Errors
    /// Where it shall not go on.
    pub fn at(&self, stage: Stage, done: usize, of: usize) -> Result<(), Interrupted> {
        let Some(hook) = &self.0 else { return Ok(()) };
        let progress = Progress { stage, done: done as u64, of: of as u64 };
        if hook(progress).is_break() { Err(Interrupted) } else { Ok(()) }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Watch" } else { "nobody" })
    }
}
