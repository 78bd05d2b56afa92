//! Python's way into the library: bytes in, bytes out, other threads running meanwhile.
//!
//! What people use is written in Python, in `python/bedarf`; `python/bedarf/_native.pyi` says
//! the same as this file.

mod objects;

use std::sync::{Mutex, PoisonError};

use bedarf::wire;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

/// The native part of `bedarf`: JSON text in and out.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{RegisterHandle, RegisterReader, call, key, plain};
}

/// Answers a call on named texts; an answer for everything.
#[pyfunction]
fn call<'py>(
    py: Python<'py>,
    name: &str,
    request: &[u8],
    inputs: Vec<(String, PyBackedBytes)>,
) -> Bound<'py, PyBytes> {
    let answer = py.detach(|| {
        let named: Vec<(&str, &[u8])> =
            inputs.iter().map(|(name, text)| (name.as_str(), text.as_ref())).collect();
        wire::call(name, request, &named)
    });
    PyBytes::new(py, &answer)
}

/// Reads a key of the named format.
#[pyfunction]
fn key<'py>(py: Python<'py>, format: &str, text: &str, lang: &str) -> Bound<'py, PyBytes> {
    PyBytes::new(py, &wire::key(format, text, lang))
}

/// The JSON text of plain objects; `None` where `objects.py` has more to say.
#[pyfunction]
fn plain<'py>(py: Python<'py>, value: &Bound<'py, PyAny>) -> Option<Bound<'py, PyBytes>> {
    objects::plain(value).map(|text| PyBytes::new(py, text.as_bytes()))
}

/// Takes in texts piece by piece.
#[pyclass(frozen, module = "bedarf._native")]
struct RegisterReader {
    /// None once finished.
    inner: Mutex<Option<wire::RegisterReader>>,
}

#[pymethods]
impl RegisterReader {
    /// For these options. Raises `ValueError` with the error answer.
    #[new]
    fn new(py: Python<'_>, request: &[u8]) -> PyResult<Self> {
        match wire::RegisterReader::new(request) {
            Ok(reader) => Ok(RegisterReader { inner: Mutex::new(Some(reader)) }),
            Err(answer) => Err(PyValueError::new_err((PyBytes::new(py, &answer).unbind(),))),
        }
    }

    /// Begins a text; with `lines`, it is JSON Lines.
    fn begin(&self, py: Python<'_>, name: &str, lines: bool) -> PyResult<()> {
        self.with(py, |reader| reader.begin(name, lines))
    }

    /// Goes on with the text.
    fn feed(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        self.with(py, |reader| reader.feed(bytes))
    }

    /// Ends the text.
    fn end(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, wire::RegisterReader::end)
    }

    /// Takes in a whole table.
    fn table(&self, py: Python<'_>, name: &str, csv: &[u8]) -> PyResult<()> {
        self.with(py, |reader| reader.table(name, csv))
    }

    /// Ends the reader and gives what was read.
    fn finish(&self, py: Python<'_>) -> PyResult<RegisterHandle> {
        py.detach(|| {
            let reader = self.inner.lock().unwrap_or_else(PoisonError::into_inner).take();
            Ok(RegisterHandle { inner: reader.ok_or_else(finished)?.finish() })
        })
    }
}

impl RegisterReader {
    /// Works on the reader while other Python threads run; one piece of work at a time.
    fn with(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut wire::RegisterReader) + Send,
    ) -> PyResult<()> {
        py.detach(|| {
            let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
            work(inner.as_mut().ok_or_else(finished)?);
            Ok(())
        })
    }
}

fn finished() -> PyErr {
    PyRuntimeError::new_err("the reader is finished")
}

/// What was read: gives the report and answers calls.
#[pyclass(frozen, module = "bedarf._native")]
struct RegisterHandle {
    inner: wire::RegisterHandle,
}

#[pymethods]
impl RegisterHandle {
    /// The report, as `check` answers.
    fn report<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.inner.report()))
    }

    /// The report as SARIF 2.1.0.
    fn sarif<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.inner.sarif()))
    }

    /// Answers a call on what was read.
    fn call<'py>(&self, py: Python<'py>, name: &str, request: &[u8]) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.inner.call(name, request)))
    }
}
