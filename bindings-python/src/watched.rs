//! Python is told how far a call is, and may break it off: a key was pressed, or the function that
//! is told raised.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use bedarf::calls::Host;
use bedarf::watch::{Progress, Watch};
use pyo3::prelude::*;

/// What was raised while a call went on.
#[derive(Clone, Default)]
pub struct Told(Arc<Mutex<Option<PyErr>>>);

impl Told {
    /// A host that tells Python how far its calls are.
    pub fn host(progress: Option<Py<PyAny>>) -> (Host, Self) {
        let told = Told::default();
        let mut host = Host::default();
        let raised = told.clone();
        host.watch = Watch::new(move |at| match Python::attach(|py| tell(py, &progress, at)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                *raised.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                ControlFlow::Break(())
            }
        });
        (host, told)
    }

    /// Raises what was raised.
    pub fn raised(&self) -> PyResult<()> {
        match self.0.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}

fn tell(py: Python<'_>, progress: &Option<Py<PyAny>>, at: Progress) -> PyResult<()> {
    py.check_signals()?;
    match progress {
        Some(hook) => hook.call1(py, (at.stage.as_str(), at.done, at.of)).map(drop),
        None => Ok(()),
    }
}

/// Carries out a call while other Python threads run.
pub fn watched<T: Send>(
    py: Python<'_>,
    progress: Option<Py<PyAny>>,
    work: impl FnOnce(&Host) -> T + Send,
) -> PyResult<T> {
    let (host, told) = Told::host(progress);
    let answer = py.detach(|| work(&host));
    told.raised()?;
    Ok(answer)
}
